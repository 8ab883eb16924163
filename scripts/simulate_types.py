"""How often the interval of ``type_diversity`` holds the truth: a part of ``make simulate``.

Articles with one to some eight sources are drawn from populations of source types whose effective
number is known. Sources of one article are alike: an article draws its own mixture of types
(Dirichlet), around that of the population. The table is written into docs/statistics.md.
"""

import numpy as np
from marked_page import write_between

from analysis.core.paths import PROJECT
from analysis.measures.source_types.shares import effective_types

POPULATIONS = {  # the share of each type among sources
    "even": np.ones(9) / 9,
    "dominant": np.r_[0.5, np.full(8, 0.5 / 8)],
    "Zipf": (1 / np.arange(1, 11)) / (1 / np.arange(1, 11)).sum(),
}
SIZES = (5, 8, 20, 50, 200)
RUNS, SEED = 2000, 15
MORE_SOURCES = 2  # of an article, beside the first, on average
LIKENESS = 7.5  # the Dirichlet's sum: the less, the more alike an article's sources are
BEGIN, END = "<!-- make simulate writes the types -->", "<!-- until here (types) -->"
PAGE = PROJECT / "docs" / "statistics.md"


def made(rng: np.random.Generator, shares: np.ndarray, n: int) -> np.ndarray:
    """Return the sources of ``n`` articles, articles × types."""
    mixtures = rng.dirichlet(LIKENESS * shares, n)
    return rng.multinomial(1 + rng.poisson(MORE_SOURCES, n), mixtures).astype(float)


def simulated(population: str, n: int, runs: int = RUNS) -> str:
    """Return the table's row of one population and size."""
    shares = POPULATIONS[population]
    rng = np.random.default_rng([SEED, list(POPULATIONS).index(population), n])
    truth = 1 / (shares**2).sum()
    found = np.array([effective_types(made(rng, shares, n)) for _ in range(runs)])
    value, low, high = found[~np.isnan(found[:, 1])].T
    covers = ((low <= truth) & (truth <= high)).mean()
    ends = np.nanquantile(found[:, 0], [0.025, 0.975])
    coverage = f"{covers:.3f}".removeprefix("0")
    return (
        f"| {population} | {n} | {truth:.1f} | {np.median(value):.1f} | {coverage} "
        f"({np.median(high - low):.1f}) | {ends[1] - ends[0]:.1f} | "
        f"{100 * (1 - len(value) / runs):.0f} % |"
    )


def main() -> None:
    """Simulate and write the table into the page."""
    head = [
        f"{RUNS:,} runs for each row; oracle: the width of the interval that holds 95 % of all "
        "estimates.",
        "",
        "| population | articles | true | median estimate | coverage (median width) | oracle | "
        "no interval |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    rows = [simulated(population, n) for population in POPULATIONS for n in SIZES]
    write_between(PAGE, BEGIN, END, "\n" + "\n".join(head + rows) + "\n")


if __name__ == "__main__":
    main()
