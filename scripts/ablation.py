"""What each construction and each way to a speaker is worth: gold scores with one switched off.

python scripts/ablation.py TEXTS GOLD.csv
"""

import sys
from contextlib import AbstractContextManager, ExitStack
from unittest import mock

from analysis import load
from analysis.evaluation import scores as evaluate
from analysis.evaluation.gold import read_gold
from analysis.quotation.constructions import CONSTRUCTIONS
from analysis.quotation.reporting_clauses import WITHOUT_VERB, without
from analysis.speakers import unnamed
from analysis.speakers.answers import NOBODY
from analysis.speakers.bearers import Bearers
from analysis.speakers.groups import Groups
from analysis.speakers.plurals import Plurals
from analysis.speakers.pronouns import Pronouns
from analysis.speakers.short_forms import ShortForms
from analysis.speakers.unmentioned import Unmentioned

# By name: the functions that then find nobody, and what they return.
SPEAKERS = {
    "pronouns": [(Pronouns, "resolve", NOBODY)],
    "roles": [(Bearers, "resolve", NOBODY)],
    "short forms (`selskabet`)": [(ShortForms, "resolve", NOBODY)],
    "groups": [
        (Plurals, "resolve", NOBODY),
        (Groups, "listed", None),
        (Groups, "titled_pair", None),
    ],
    "people named by a role alone": [(unnamed, "roles_alone", [])],
    "quotes that go on": [(Unmentioned, "speaker", NOBODY)],
}


def switched_off(name: str) -> AbstractContextManager:
    """Return a context in which a construction or a way to a speaker is off; none for ``""``."""
    off = ExitStack()
    if name in SPEAKERS:
        for owner, function, nobody in SPEAKERS[name]:
            off.enter_context(mock.patch.object(owner, function, return_value=nobody))
    elif name:
        off.enter_context(without(name))
    return off


def main(texts: str, gold: str) -> None:
    """Print a row of scores for each rule left out."""
    wanted = read_gold(gold)
    print("| without | direct + partial F1 | speaker | indirect F1 | speaker |")
    print("| --- | --- | --- | --- | --- |")
    for name in ("", *SPEAKERS, *CONSTRUCTIONS, *WITHOUT_VERB):
        with switched_off(name):
            matches = evaluate.match(load(texts, corrections=None, people=None), wanted)
        scores = evaluate.scores(matches)
        figures = scores.loc[["direct + partial", "indirect"], ["exact_f1", "speaker_right"]]
        cells = (f"{x:.3f}".lstrip("0") for x in figures.to_numpy().ravel())
        print(f"| {name or 'nothing'} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
