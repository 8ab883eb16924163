"""What each construction of the quote reader is worth: gold scores with one switched off.

python tests/ablation.py TEXTS GOLD.csv
"""

import sys

from analysis import load
from analysis.evaluation import scores as evaluate
from analysis.quotation.reporting_clauses import CONSTRUCTIONS, without


def main(texts: str, gold: str) -> None:
    wanted = evaluate.read_gold(gold)
    print("| without | direct + partial F1 | speaker | indirect F1 | speaker |")
    print("| --- | --- | --- | --- | --- |")
    for name in ("", *CONSTRUCTIONS, "source"):
        with without(*filter(None, [name])):
            matches = evaluate.match(load(texts, corrections=None, people=None), wanted)
        scores = evaluate.scores(matches)
        figures = scores.loc[["direct + partial", "indirect"], ["exact_f1", "speaker_right"]]
        cells = (f"{x:.3f}".lstrip("0") for x in figures.to_numpy().ravel())
        print(f"| {name or 'nothing'} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
