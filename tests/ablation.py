"""What each construction and each way to a speaker is worth: gold scores with one switched off.

python tests/ablation.py TEXTS GOLD.csv
"""

import sys
from contextlib import AbstractContextManager, ExitStack
from unittest import mock

from analysis import load
from analysis.evaluation import scores as evaluate
from analysis.quotation.constructions import CONSTRUCTIONS
from analysis.quotation.reporting_clauses import WITHOUT_VERB, without
from analysis.speakers.bearers import Bearers
from analysis.speakers.discourse import Discourse
from analysis.speakers.groups import Groups
from analysis.speakers.pronouns import Pronouns
from analysis.speakers.unmentioned import Unmentioned

# By name: the methods that then find nobody.
SPEAKERS = {
    "pronouns": [(Pronouns, "resolve")],
    "roles": [(Bearers, "resolve")],
    "short forms (`selskabet`)": [(Bearers, "for_short")],
    "groups": [(Groups, "resolve"), (Groups, "listed"), (Groups, "titled_pair")],
    "people named by a role alone": [(Discourse, "unnamed_people")],
    "quotes that go on": [(Unmentioned, "speaker")],
}


def switched_off(name: str) -> AbstractContextManager:
    """Return a context in which a construction or a way to a speaker is off; none for ``""``."""
    off = ExitStack()
    if name in SPEAKERS:
        for owner, method in SPEAKERS[name]:
            nobody = [] if method == "unnamed_people" else None
            off.enter_context(mock.patch.object(owner, method, return_value=nobody))
    elif name:
        off.enter_context(without(name))
    return off


def main(texts: str, gold: str) -> None:
    wanted = evaluate.read_gold(gold)
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
