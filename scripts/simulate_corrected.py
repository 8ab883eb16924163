"""How often intervals of corrected shares cover the truth: written into docs/corrected-shares.md.

Articles are made in three populations, which differ in who speaks. Every speaker is a woman or a
man; the tool takes 15 % of all quotes, all of them women's, for men's, more in some articles than
in others, and misses one quote of women in ten and one of men in twenty. Each run draws a
collection, checks a random sample of it, and asks whether the interval of the women's share of
the words holds the share in the population. Beside it stand the share as the tool has it, with
the interval over articles, and that of the checked sample alone.
"""

import argparse
from typing import NamedTuple

import numpy as np
from marked_page import write_between

from analysis.core.paths import PROJECT
from analysis.core.prediction_powered import Checks, corrected_shares

POPULATIONS = {  # how likely each speaker is to be in an article; every third is a woman
    "even": np.ones(12) / 12,
    "dominant": np.r_[0.5, np.full(12, 0.5 / 12)],
    "Zipf": (1 / np.arange(1, 41)) / (1 / np.arange(1, 41)).sum(),
}
COLLECTIONS = (80, 300, 1500)  # articles
QUOTES, ARTICLES = 100, 40  # checked
WRONG = 0.15  # of all quotes
MISSED = 0.10, 0.05  # of women's quotes and of men's
RUNS, SEED = 2000, 14
TRUTH = 400_000  # articles that stand for the whole population
CAST, PER_ARTICLE = 3, 4  # speakers of an article at most; its quotes, beside the first, on average
BEGIN, END = "<!-- scripts/simulate_corrected.py writes this -->", "<!-- until here -->"
PAGE = PROJECT / "docs" / "corrected-shares.md"


class Quotes(NamedTuple):
    """Made quotes: article, whose in truth (0 a woman, 1 a man), whose by the tool, and words."""

    article: np.ndarray
    truth: np.ndarray
    tool: np.ndarray  # -1: missed
    words: np.ndarray


def made(rng: np.random.Generator, chances: np.ndarray, n: int, wrong: float) -> Quotes:
    """Make ``n`` articles of 1 to 3 speakers; a woman's quote is taken for a man's as ``wrong``.

    How many quotes and words there are varies with a standard deviation of 0.7 on the log scale,
    and the tool's errors by article as Beta(2, 2 (1 − wrong) ÷ wrong).
    """
    cast = rng.choice(len(chances), (n, CAST), p=chances)
    quotes = 1 + rng.poisson(PER_ARTICLE * np.exp(rng.normal(0, 0.7, n)))
    article = np.repeat(np.arange(n), quotes)
    n_cast = 1 + rng.integers(0, CAST, n)
    speaker = cast[article, (rng.random(len(article)) * n_cast[article]).astype(int)]
    truth = (speaker % 3 != 0).astype(int)
    words = 1 + rng.poisson(18 * np.exp(rng.normal(0, 0.7, len(article))))
    prone = rng.beta(2, 2 * (1 - wrong) / wrong, n)[article]
    tool = np.where(rng.random(len(article)) < prone, 1, truth)
    tool = np.where(rng.random(len(article)) < np.array(MISSED)[truth], -1, tool)
    return Quotes(article, truth, tool, words)


def summed(quotes: Quotes, of: np.ndarray, n: int, chosen: np.ndarray) -> np.ndarray:
    """Return the words of the chosen quotes by article and group."""
    chosen = chosen & (of >= 0)
    place = 2 * quotes.article[chosen] + of[chosen]
    return np.bincount(place, quotes.words[chosen], 2 * n).reshape(n, 2)


def checked(rng: np.random.Generator, quotes: Quotes, n: int, unit: str) -> Checks:
    """Draw a sample of a collection of ``n`` articles and check it."""
    found = quotes.tool >= 0
    if unit == "quote":
        drawn = np.zeros(len(found), bool)
        drawn[rng.choice(np.flatnonzero(found), min(QUOTES, found.sum()), replace=False)] = True
        size, size_checked = (np.bincount(quotes.article[x], minlength=n) for x in (found, drawn))
    else:
        whole = np.isin(np.arange(n), rng.choice(n, ARTICLES, replace=False))
        drawn = whole[quotes.article]
        size = 400.0 * np.ones(n)
        size_checked = size * whole
    weights = quotes.words[drawn & found]
    return Checks(
        tool=summed(quotes, quotes.tool, n, found),
        tool_checked=summed(quotes, quotes.tool, n, drawn & found),
        truth=summed(quotes, quotes.truth, n, drawn), size=size, size_checked=size_checked,
        n_checks=weights.sum() ** 2 / (weights**2).sum(),
    )  # fmt: skip


def naive(tool: np.ndarray) -> tuple[float, float]:
    """Return the interval over articles of the women's share as the tool has it."""
    everything = np.ones(len(tool))
    exact = Checks(tool, tool, tool, everything, everything, len(tool))
    estimate = corrected_shares(exact)
    return estimate.low[0], estimate.high[0]


def coverage(chances: np.ndarray, n: int, unit: str, runs: int) -> dict[str, float]:
    """Return how often each interval holds the truth, and the median widths."""
    rng = np.random.default_rng([SEED, n, len(chances), unit == "quote"])
    wrong = WRONG / chances[::3].sum()
    everybody = made(rng, chances, TRUTH, wrong)
    counted = np.ones(len(everybody.tool), bool) if unit == "article" else everybody.tool >= 0
    sums = np.bincount(everybody.truth[counted], everybody.words[counted])
    truth = sums[0] / sums.sum()
    rows = []
    for _ in range(runs):
        quotes = made(rng, chances, n, wrong)
        checks = checked(rng, quotes, n, unit)
        corrected, alone = corrected_shares(checks), corrected_shares(checks, power=0)
        bounds = [naive(checks.tool), (alone.low[0], alone.high[0]),
                  (corrected.low[0], corrected.high[0])]  # fmt: skip
        rows.append([(low <= truth <= high, high - low) for low, high in bounds]
                    + [(corrected.value[0], np.isnan(corrected.low[0]))])  # fmt: skip
    table = np.array(rows, dtype=float)
    names = ("naive", "alone", "corrected")
    found = {f"{name}_covers": table[:, i, 0].mean() for i, name in enumerate(names)}
    found |= {f"{name}_width": np.nanmedian(table[:, i, 1]) for i, name in enumerate(names)}
    tool = everybody.tool >= 0
    wrongly = np.bincount(everybody.tool[tool], everybody.words[tool])
    return found | {
        "truth": truth, "tool": wrongly[0] / wrongly.sum(), "mean": table[:, 3, 0].mean(),
        "none": table[:, 3, 1].mean(),
    }  # fmt: skip


def table(runs: int) -> str:
    """Return the table of all populations, collections and designs as Markdown."""
    lines = [
        "| checked | population | articles | true | by the tool | corrected, mean "
        "| covers: tool | checks alone | corrected | width: checks alone | corrected |",
        "| --- | --- " + "| ---: " * 9 + "|",
    ]
    for unit, what in (("quote", f"{QUOTES} quotes"), ("article", f"{ARTICLES} articles")):
        for name, chances in POPULATIONS.items():
            for n in COLLECTIONS:
                f = coverage(chances, n, unit, runs)
                print(what, name, n, {k: round(v, 3) for k, v in f.items()}, flush=True)
                shares = " | ".join(f"{f[k]:.3f}" for k in ("truth", "tool", "mean"))
                covers = " | ".join(f"{f[f'{k}_covers']:.3f}" for k in ("naive", "alone"))
                widths = " | ".join(f"{f[f'{k}_width']:.3f}" for k in ("alone", "corrected"))
                lines.append(f"| {what} | {name} | {n:,} | {shares} | {covers} "
                             f"| **{f['corrected_covers']:.3f}** | {widths} |")  # fmt: skip
    return "\n".join(lines)


def main() -> None:
    """Simulate and write the table between the marks of docs/corrected-shares.md."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--dry", action="store_true", help="print only")
    options = parser.parse_args()
    written = table(options.runs)
    if options.dry:
        print(written)
        return
    write_between(PAGE, BEGIN, END, f"\n\n{written}\n\n")


if __name__ == "__main__":
    main()
