"""What each rule is worth: scores on gold texts with one rule taken away, for docs/attribution.md.

python tests/ablation.py TEXTS GOLD.csv
"""

import sys
from unittest.mock import patch

from analysis import load
from analysis.evaluation import scores as evaluate
from analysis.speakers.roles import Entity

RULES = "analysis.rules."
REFERENCES = RULES + "references.References."


def as_it_stands(references, quote):
    """Return the words of a mention as a speaker's name."""
    words = references.text[slice(*quote.mention)]
    return references._phrases.setdefault(words, Entity(words)), "phrase"


def nothing(*_):
    return None


WITHOUT = {
    "nothing": [],
    "pronouns": [(REFERENCES + "_pronoun", nothing), (REFERENCES + "_plural", nothing)],
    "quotes that go on": [(RULES + "speakers._without_mention", nothing)],
    "roles": [(RULES + "references.bearer", nothing), (REFERENCES + "_dominant", nothing)],
    "people told by a role alone": [(REFERENCES + "_unnamed_people", lambda *_: [])],
    "given names": [(RULES + "names.given_names", dict), (RULES + "names.gender", lambda _: "")],
    "names in apposition": [(REFERENCES + "_apposed", nothing)],
    "tags on speech without marks": [(RULES + "quotes.tag_span", nothing)],
    "`ifølge`": [(RULES + "reports._source", nothing)],
    "`Det siger X`": [(RULES + "quotes.Reader._refer_back", nothing)],
    "all of who-is-who: the mention as it stands": [
        (REFERENCES + "resolve", as_it_stands),
        (RULES + "speakers._without_mention", nothing),
    ],
}


def main(texts: str, gold: str) -> None:
    wanted = evaluate.read_gold(gold)
    print("| without | direct + partial F1 | speaker | indirect F1 | speaker |")
    print("| --- | --- | --- | --- | --- |")
    for name, taken in WITHOUT.items():
        patches = [patch(target, instead) for target, instead in taken]
        for one in patches:
            one.start()
        scores = evaluate.scores(evaluate.match(load(texts, corrections=None, people=None), wanted))
        for one in patches:
            one.stop()
        figures = scores.loc[["direct + partial", "indirect"], ["exact_f1", "speaker_right"]]
        cells = (f"{x:.3f}".lstrip("0") for x in figures.to_numpy().ravel())
        print(f"| {name} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
