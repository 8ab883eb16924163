"""Fit the weights of the confidence on quotes of articles whose errors nobody had read.

``unseen_judgements.csv`` has a row for each such quote: its article, the round in which it was
judged, whether speaker and span were right, and its features (a blank is 0); it holds no words. A
round holds the articles that were judged together, with the features of that day. ``--judge`` adds
a round; it must come before anybody reads the errors of these articles.
"""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd
from train_attribution import FOLDS, Gold, fold, read, write

from analysis.evaluation.scores import are_alike
from analysis.parsing import parsed_text
from analysis.quotation.extract import find_quotes
from analysis.speakers.attribute import attribute, judged
from analysis.speakers.confidence import confidence
from analysis.speakers.coreference import References
from analysis.text import chunks

PENALTY = 4.0  # of squared weights, chosen by cross-validation
KEPT = 0.5  # of what earlier rounds show: the rules have changed since; also cross-validated
STEPS, CLOSE = 40, 1e-6  # of Newton's method
METHODS = ("name", "pronoun", "role", "phrase", "continued")  # how a speaker is found
UNSEEN = Path(__file__).parent / "unseen_judgements.csv"
_KEYS = ("article", "round", "right")


class Judged(NamedTuple):
    """A quote found: its article, what may predict an error, and whether it is right."""

    article: str
    features: dict[str, float]
    right: bool
    round: int = 1


def judgements(golds: list[Gold]) -> list[Judged]:
    """Return each quote found in ``golds`` with its features, and whether it is right."""
    found, tokenizer = [], chunks.danish()
    for gold in golds:
        doc = find_quotes(parsed_text(gold.article, tokenizer))
        quotes = doc.user_data["quotes"]
        references = References(doc)
        said = attribute(quotes, references)
        for number, (quote, features, _) in enumerate(judged(quotes, references, said)):
            name = said[number].name if number in said else ""
            meant = [other for names in gold.speakers(quote) for other in names]
            right = any(are_alike(name, other) or name == other for other in meant)
            found.append(Judged(gold.name, features, right))
    return found


def keep_judgements(path: Path, found: list[Judged]) -> None:
    """Add judgements to the table at ``path`` as a round of their own."""
    earlier = pd.read_csv(path) if path.exists() else pd.DataFrame(columns=list(_KEYS))
    earlier = earlier[~earlier["article"].isin({one.article for one in found})]
    number = int(earlier["round"].max()) + 1 if len(earlier) else 1
    rows = [
        dict(zip(_KEYS, (one.article, number, int(one.right)), strict=True)) | one.features
        for one in found
    ]
    table = pd.DataFrame(rows) if earlier.empty else pd.concat([earlier, pd.DataFrame(rows)])
    table.to_csv(path, index=False, float_format="%.4g")


def read_judgements(path: Path) -> list[Judged]:
    """Return the judgements of a table that ``keep_judgements`` wrote."""
    return [
        Judged(
            str(row["article"]),
            {name: value for name, value in row.items() if name not in _KEYS and value == value},
            bool(row["right"]),
            int(row["round"]),
        )
        for row in pd.read_csv(path).to_dict("records")
    ]


def fit(found: list[Judged]) -> dict[str, float]:
    """Return the weights of a penalised logistic regression, fitted round by round.

    A round may have features that the rounds before it lack. Each begins with what the rounds
    before it show: their weights, and half as sure as these were (the second derivative of their
    loss).
    """
    names = sorted({name for one in found for name in one.features})
    least = PENALTY * np.eye(len(names))
    weights, sure = np.zeros(len(names)), least
    for number in sorted({one.round for one in found}):
        of = [one for one in found if one.round == number]
        x = np.array([[one.features.get(name, 0.0) for name in names] for one in of])
        y = np.array([float(one.right) for one in of])
        weights, sure = _refit(x, y, weights, least + KEPT * (sure - least))
    return {n: round(float(w), 3) for n, w in zip(names, weights, strict=True) if abs(w) > 0.01}


def _refit(
    x: np.ndarray, y: np.ndarray, before: np.ndarray, sure: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return the weights that fit a round best, near those before, and how sure they are."""
    w = before.copy()
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        bend = x.T @ (x * (p * (1 - p))[:, None]) + sure
        step = np.linalg.solve(bend, x.T @ (p - y) + sure @ (w - before))
        w -= step
        if abs(step).max() < CLOSE:
            break
    return w, bend


def in_folds(found: list[Judged]) -> pd.DataFrame:
    """Return the confidence of each quote, by weights fitted on the articles of other folds.

    A round lacks the features of later ones: the weights are those of the rounds up to it.
    """
    parts = []
    for last in sorted({one.round for one in found}):
        known = [one for one in found if one.round <= last]
        for number in range(FOLDS):
            weights = fit([one for one in known if fold(one.article) != number])
            tested = [one for one in known if one.round == last and fold(one.article) == number]
            parts.append(confidences(tested, weights))
    return pd.concat(parts, ignore_index=True)


def confidences(found: list[Judged], weights: Mapping[str, float] | None = None) -> pd.DataFrame:
    """Return the confidence of each quote, whether it is right, its round and method."""
    rows = [
        (confidence(one.features, weights), one.right, one.round, _method(one)) for one in found
    ]
    return pd.DataFrame(rows, columns=["confidence", "right", "round", "method"])


def _method(one: Judged) -> str:
    """Return how the speaker of a quote was found."""
    return next((m for m in METHODS if f"method {m}" in one.features), "other")


def reliability(table: pd.DataFrame) -> pd.DataFrame:
    """Print how well confidences single out wrong quotes; return a row for each bin of a tenth."""
    wrong, doubt = 1 - table["right"].to_numpy(float), 1 - table["confidence"].to_numpy()
    order = doubt.argsort().argsort() + 1
    n = wrong.sum()
    auc = (order[wrong == 1].sum() - n * (n + 1) / 2) / (n * (len(wrong) - n))
    brier = ((wrong - doubt) ** 2).mean() / (wrong.mean() * (1 - wrong.mean()))
    top = np.argsort(-doubt)[: len(doubt) // 10]
    bins = table.groupby((table["confidence"] * 10).astype(int).clip(upper=9))
    bins = bins.agg(n=("right", "size"), confidence=("confidence", "mean"), right=("right", "mean"))
    ece = (bins["n"] * (bins["confidence"] - bins["right"]).abs()).sum() / len(table)
    print(
        f"{len(table)} quotes: AUC {auc:.3f}, Brier / base rate {brier:.3f}, ECE {ece:.3f}, "
        f"errors in the most doubtful tenth {wrong[top].sum() / n:.2f}"
    )
    return bins.round(3)


def main() -> None:
    """Fit the weights on the table, or add a round to it."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--judge", nargs="+", type=Path, metavar="FOLDER", default=[],
                         help="add how the rules of today do on articles whose errors nobody has "
                              "read (folders with texts/ and gold.csv), and stop")  # fmt: skip
    options.add_argument("--test", nargs="+", type=Path, metavar="FOLDER", default=[],
                         help="say how reliable the confidence is on such articles, "
                              "and stop")  # fmt: skip
    given = options.parse_args()
    if given.judge:
        keep_judgements(UNSEEN, judgements(read(given.judge)))
    elif given.test:
        print(reliability(confidences(judgements(read(given.test)))))
    else:
        found = read_judgements(UNSEEN)
        table = in_folds(found)
        for number, of in table.groupby("round"):
            print(f"round {number}:", end=" ")
            reliability(of)
        print("All, in folds:", reliability(table), sep="\n")
        of = (f"{name}\t{weight}" for name, weight in fit(found).items())
        what = "Weights of the confidence: feature, weight."
        print(write("confidence.tsv", what, Path(__file__).name, of))


if __name__ == "__main__":
    main()
