"""How often the 95 % intervals cover the truth: ``make simulate`` writes docs/statistics.md.

Articles are made sentence by sentence in three populations, which differ in who speaks. Each run
draws n articles, measures them as the package does, and asks whether the interval holds the truth
of the population. Beside it stands what was done before: percentiles of a bootstrap, by article
for shares, by sentence for LIX and RIX, and none for density.
"""

import argparse
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pandas as pd
from marked_page import write_between

from analysis.core.paths import PROJECT
from analysis.core.statistics import TAIL, index_intervals, share_intervals
from analysis.measures.readability import lix, rix

POPULATIONS = {  # how likely each speaker is to be in an article
    "even": np.ones(8) / 8,
    "dominant": np.r_[0.5, np.full(12, 0.5 / 12)],
    "Zipf": (1 / np.arange(1, 41)) / (1 / np.arange(1, 41)).sum(),
}
SIZES = (2, 5, 8, 20, 50)
MEASURES = ("share, largest", "share, any", "density", "LIX", "RIX")
RUNS, SEED, DRAWS = 2000, 14, 400
TRUTH = 300_000  # articles that stand for the whole population
CHUNK = 20_000  # articles made at once
CAST, PER_ARTICLE = 3, 4  # speakers of an article at most; its quotes, beside the first, on average
BEGIN, END = "<!-- make simulate writes this -->", "<!-- until here -->"
PAGE = PROJECT / "docs" / "statistics.md"


class Sentences(NamedTuple):
    """Made articles, a row a sentence."""

    article: np.ndarray
    speaker: np.ndarray  # -1: the reporter's own
    words: np.ndarray
    long: np.ndarray


class Articles(NamedTuple):
    """The same, a row an article: words by speaker, all words, sentences, long words."""

    said: np.ndarray
    words: np.ndarray
    sentences: np.ndarray
    long: np.ndarray


def made(rng: np.random.Generator, chances: np.ndarray, n: int) -> Sentences:
    """Make ``n`` articles whose length, style and cast differ, and which stay alike within.

    An article has 1 to 3 speakers, who share its quotes; each speaker has a style. Length and
    quotation vary with a standard deviation of 0.7 on the log scale.
    """
    length = np.exp(rng.normal(0, 0.7, n))
    own = 3 + rng.poisson(12 * length)
    cast = rng.choice(len(chances), (n, CAST), p=chances)
    quotes = 1 + rng.poisson(PER_ARTICLE * np.exp(rng.normal(0, 0.7, n)))
    of_quote = np.repeat(np.arange(n), quotes)
    n_cast = 1 + rng.integers(0, CAST, n)
    place = (rng.random(len(of_quote)) * n_cast[of_quote]).astype(int)
    sentences = 1 + rng.poisson(0.7, len(of_quote))
    speaker = np.repeat(cast[of_quote, place], sentences)
    article = np.r_[np.repeat(np.arange(n), own), np.repeat(of_quote, sentences)]
    speaker = np.r_[np.full(own.sum(), -1), speaker]
    style = rng.normal(0, 1, (2, n))
    number = np.arange(len(chances))
    mean = np.r_[10 + 4 * np.sin(2.1 * number), 0]  # of the speakers' sentences
    hard = np.r_[0.18 + 0.06 * np.cos(1.3 * number), 0]
    reporter = speaker < 0
    mean = np.where(reporter, 15 * np.exp(0.2 * style[0, article]), mean[speaker])
    hard = np.where(reporter, np.clip(0.26 + 0.05 * style[1, article], 0.05, 0.5), hard[speaker])
    words = 1 + rng.poisson(mean * rng.gamma(4, 0.25, len(mean)))
    return Sentences(article, speaker, words, rng.binomial(words, hard))


def pooled(rows: Sentences, n: int, n_speakers: int) -> Articles:
    """Return the sums of ``n`` articles."""
    quoted = rows.speaker >= 0
    cell = rows.article[quoted] * n_speakers + rows.speaker[quoted]
    said = np.bincount(cell, rows.words[quoted], n * n_speakers).reshape(n, n_speakers)
    sums = [np.bincount(rows.article, of, n) for of in (rows.words, None, rows.long)]
    return Articles(said, *sums)


def values(total: Articles) -> dict[str, np.ndarray]:
    """Return what is measured of pooled articles; a share for each speaker."""
    quoted = total.said.sum(axis=-1)
    return {
        "share": total.said / quoted[..., None],
        "density": quoted / total.words,
        "LIX": lix(total.words, total.long, total.sentences),
        "RIX": rix(total.long, total.sentences),
    }


def after(runs: Articles) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Return the intervals of many runs, runs × articles, as the package makes them.

    Each run is a unit, so that all of them are computed at once.
    """
    n_runs, n, n_speakers = runs.said.shape
    unit = np.repeat(np.arange(n_runs), n)
    quoted = runs.said.sum(axis=2)
    run, article, speaker = np.nonzero(runs.said)
    low, high = share_intervals(
        run * n_speakers + speaker, runs.said[run, article, speaker], quoted[run, article],
        np.repeat(np.arange(n_runs), n_speakers), unit, quoted.ravel(),
    )  # fmt: skip
    found = {"share": (low.reshape(n_runs, -1), high.reshape(n_runs, -1))}
    words = runs.words.ravel()
    found["density"] = share_intervals(
        unit, quoted.ravel(), words, np.arange(n_runs), unit, words
    )  # fmt: skip
    total = values(Articles(*(of.sum(axis=1) for of in runs)))
    less = values(Articles(*(of.sum(axis=1, keepdims=True) - of for of in runs)))
    for name, weight in (("LIX", runs.words), ("RIX", runs.sentences)):
        found[name] = index_intervals(total[name], unit, less[name].ravel(), weight.ravel())
    return found


def before(rng: np.random.Generator, rows: Sentences, runs: Articles) -> dict[str, tuple]:
    """Return the intervals of the same runs as they were made until November 2026."""
    n_runs, n, _ = runs.said.shape
    ends = np.cumsum(np.bincount(rows.article // n, minlength=n_runs))
    order = np.argsort(rows.article // n, kind="stable")
    bounds = {name: [] for name in ("share", "LIX", "RIX")}
    for run in range(n_runs):
        drawn = rng.multinomial(n, np.full(n, 1 / n), DRAWS) @ runs.said[run]
        shares = drawn / drawn.sum(axis=1, keepdims=True)
        bounds["share"].append(np.quantile(shares, [TAIL, 1 - TAIL], axis=0))
        own = order[ends[run - 1] if run else 0 : ends[run]]
        again = own[rng.integers(0, len(own), (DRAWS, len(own)))]
        words, long = rows.words[again].sum(axis=1), rows.long[again].sum(axis=1)
        for name, score in (("LIX", lix(words, long, len(own))), ("RIX", rix(long, len(own)))):
            bounds[name].append(np.quantile(score, [TAIL, 1 - TAIL]))
    return {name: tuple(np.array(found).swapaxes(0, 1)) for name, found in bounds.items()}


def simulated(
    population: str, n: int, runs: int, rng: np.random.Generator, truth: dict[str, np.ndarray],
    *, old: bool = True,
) -> Iterator[dict]:  # fmt: skip
    """Yield a row for each measure: coverage, missing intervals, and widths."""
    chances = POPULATIONS[population]
    parts = []
    for size in _split(runs, max(1, CHUNK // n)):
        rows = made(rng, chances, size * n)
        articles = pooled(rows, size * n, len(chances))
        drawn = Articles(*(of.reshape(size, n, *of.shape[1:]) for of in articles))
        total = values(Articles(*(of.sum(axis=1) for of in drawn)))
        parts.append((total, after(drawn), before(rng, rows, drawn) if old else {}))
    for measure in MEASURES:
        name, _, which = measure.partition(", ")
        row = {"measure": measure, "population": population, "n": n}
        chosen = slice(0, 1) if which == "largest" else slice(None)
        real = truth[name][chosen] if which else truth[name]
        score = np.concatenate([_cut(total[name], which, chosen) for total, *_ in parts])
        heard = score > 0
        for when, place in (("after", 1), ("before", 2)):
            if name not in parts[0][place]:
                continue
            low, high = (
                np.concatenate([_cut(part[place][name][end], which, chosen) for part in parts])
                for end in (0, 1)
            )
            given = heard & ~np.isnan(low)
            covered = ((low <= real) & (real <= high))[given]
            row[f"{when} covers"] = covered.mean() if given.any() else np.nan
            row[f"{when} width"] = np.median((high - low)[given]) if given.any() else np.nan
            row[f"{when} missing"] = 1 - given.sum() / heard.sum()
        ends = np.quantile(score, [TAIL, 1 - TAIL], axis=0)
        width = np.broadcast_to(ends[1] - ends[0], score.shape)
        yield row | {"oracle width": np.median(width[heard])}


def _cut(found: np.ndarray, which: str, chosen: slice) -> np.ndarray:
    return found[:, chosen] if which else found


def _split(runs: int, most: int) -> list[int]:
    """Return ``runs`` as parts of at most ``most``."""
    return [min(most, runs - begin) for begin in range(0, runs, most)]


def truths(population: str, rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return the measures of the whole population."""
    chances = POPULATIONS[population]
    sums = []
    for size in _split(TRUTH, CHUNK):
        articles = pooled(made(rng, chances, size), size, len(chances))
        sums.append(Articles(*(of.sum(axis=0) for of in articles)))
    return values(Articles(*map(sum, zip(*sums, strict=True))))


def stream(*keys: int) -> np.random.Generator:
    """Return the random stream of one part of the simulation."""
    return np.random.default_rng([SEED, *keys])


def simulation(
    runs: int = RUNS, sizes: tuple[int, ...] = SIZES, *, old: bool = True
) -> pd.DataFrame:
    """Simulate all populations and sizes: a row for each measure, population and n."""
    rows = []
    for number, population in enumerate(POPULATIONS):
        truth = truths(population, stream(number))
        for n in sizes:
            rows += simulated(population, n, runs, stream(number, n), truth, old=old)
    return pd.DataFrame(rows)


def written(table: pd.DataFrame, runs: int) -> str:
    """Return the table as Markdown."""
    lines = [
        f"{runs:,} runs for each row. Each cell: coverage (median width); oracle: the width of the "
        "interval that holds 95 % of all estimates.",
        "",
        "| measure | population | articles | before | now | oracle | no interval |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    order = {name: place for place, name in enumerate(MEASURES)}
    for _, row in table.sort_values(
        "measure", key=lambda m: m.map(order), kind="stable"
    ).iterrows():
        digits = 1 if row["measure"] == "LIX" else 2
        cells = [
            "–" if pd.isna(row.get(f"{when} covers"))
            else f"{_point(row[f'{when} covers'], 3)} ({_point(row[f'{when} width'], digits)})"
            for when in ("before", "after")
        ]  # fmt: skip
        lines.append(
            f"| {row['measure']} | {row['population']} | {row['n']} | {cells[0]} | {cells[1]} | "
            f"{_point(row['oracle width'], digits)} | {100 * row['after missing']:.0f} % |"
        )
    return "\n".join(lines)


def _point(number: float, digits: int) -> str:
    """Return a number without the 0 before its point."""
    text = f"{number:.{digits}f}"
    return text.removeprefix("0") if text.startswith("0.") else text


def main() -> None:
    """Simulate and write the table into the page."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=RUNS)
    runs = options.parse_args().runs
    table = written(simulation(runs), runs)
    write_between(PAGE, BEGIN, END, f"\n{table}\n")


if __name__ == "__main__":
    main()
