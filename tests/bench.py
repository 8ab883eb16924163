"""How fast a collection is built, how that grows, and what memory it takes (``make bench``).

The collection is of distinct text (``bench_corpus.py``). Every speed is a ratio to a reference
timed in the same run, in turns with it: machines differ and are noisy. The tables and the chart go
into the README and docs/performance.md.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

import matplotlib

matplotlib.use("Agg")

import bench_corpus
import pandas as pd
import psutil
import spacy
import textstat

from analysis.charts.base import Order, Plan, chart, number_ticks
from analysis.charts.column_plot import Column, Columns
from analysis.charts.row_plot import Mark
from analysis.charts.saving import save
from analysis.charts.theme import BAR, Theme
from analysis.core.paths import PROJECT

PAGE = PROJECT / "docs" / "performance.md"
BEGIN, END = "<!-- measured -->", "<!-- /measured -->"
BEFORE = "8d34d45"  # the project before it was made faster
ROUNDS = 5
PAIRS = 3
SPEED_OF = 1_000  # articles
GOLD = PROJECT.parent / "shared" / "gold"


class Peak(NamedTuple):
    """Memory in MB: of all processes together, and of the largest process but the first."""

    all: float
    worker: float


def seconds(run: Callable[[], object]) -> float:
    """Return how long ``run`` takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def built(sources: Path, out: Path, workers: int, home: Path = PROJECT) -> tuple[float, Peak]:
    """Build anew in a process of its own; return seconds and the peak of memory."""
    shutil.rmtree(out, ignore_errors=True)
    return again(sources, out, workers, home)


def again(sources: Path, out: Path, workers: int, home: Path = PROJECT) -> tuple[float, Peak]:
    """Build into ``out``, taking up what is there."""
    command = [sys.executable, "-m", "analysis", "build", str(sources), "--out", str(out),
               "--workers", str(workers)]  # fmt: skip
    start, peak = time.perf_counter(), Peak(0, 0)
    process = subprocess.Popen(
        command, cwd=home, env={**os.environ, "PYTHONPATH": str(home)}, stdout=subprocess.DEVNULL
    )
    watched = psutil.Process(process.pid)
    while process.poll() is None:
        try:
            first, *others = [
                one.memory_info().rss / 1e6 for one in (watched, *watched.children(recursive=True))
            ]
        except psutil.Error:
            continue
        peak = Peak(max(peak.all, first + sum(others)), max(peak.worker, *others, 0))
        time.sleep(0.1)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return time.perf_counter() - start, peak


def timed_inside(folder: Path, out: Path, home: Path) -> float:
    """Return the seconds of a build on one core, the program's start left out."""
    script = Path(__file__).with_name("bench_build.py")
    ran = subprocess.run(
        [sys.executable, script, folder, out], cwd=home, capture_output=True, text=True, check=True,
        env={**os.environ, "PYTHONPATH": str(home)},
    )  # fmt: skip
    return float(ran.stdout.split()[-1])


def before(folder: Path) -> Path | None:
    """Return a checkout of the project as it was, or None where git does not have it."""
    folder.mkdir()
    archive = ["git", "-C", str(PROJECT), "archive", BEFORE, "analysis", "data", "pyproject.toml"]
    packed = subprocess.run(archive, capture_output=True, check=False)
    if packed.returncode:
        print(f"commit {BEFORE} is left out: this clone does not hold it", file=sys.stderr)
        return None
    subprocess.run(["tar", "-x", "-C", str(folder)], input=packed.stdout, check=True)
    return folder


def references(texts: list[str], bare: list[str]) -> Iterator[tuple[str, Callable[[], float]]]:
    """Yield each reference: its name, and what times it once."""

    def tokens(given: list[str], *, warm: bool) -> float:
        nlp = spacy.blank("da")
        if warm:
            list(nlp.pipe(given))
        return seconds(lambda: list(nlp.pipe(given)))

    name = '`spacy.blank("da").pipe`, tokens alone'
    yield name, lambda: tokens(bare, warm=False)
    yield f"{name}, texts that begin with a space", lambda: tokens(texts, warm=False)
    yield f"{name}, a second pass", lambda: tokens(bare, warm=True)
    textstat.set_lang("da")
    yield (
        "textstat: LIX and RIX alone",
        lambda: seconds(lambda: [(textstat.lix(t), textstat.rix(t)) for t in bare]),
    )


def one_core(place: Path, python: str) -> tuple[int, dict[str, list[float]]]:
    """Return the words of the collection, and the seconds of each way through it, in turns."""
    folder = place / "one"
    words = bench_corpus.write(folder, SPEED_OF)
    texts = list(bench_corpus.articles(SPEED_OF))
    bare = list(bench_corpus.articles(SPEED_OF, header=False))
    old = before(place / "before")
    out = place / "out"
    ways = {"Citatstreg: from files to all tables": lambda: timed_inside(folder, out, PROJECT)}
    if old:
        ways[f"Citatstreg at {BEFORE}"] = lambda: timed_inside(folder, out, old)
    ways |= dict(references(texts, bare))
    if python:
        script = Path(__file__).with_name("bench_textdescriptives.py")
        ways["TextDescriptives: readability alone"] = lambda: float(
            subprocess.run(
                [python, script, folder], capture_output=True, text=True, check=True
            ).stdout.split()[-1]
        )
    else:
        print("TextDescriptives is left out: no Python that has it was named", file=sys.stderr)
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, run in ways.items():
            taken[name].append(run())
    return words, taken


def heaps() -> list[str]:
    """Return what tells how types grow in the made articles and, if at hand, in real ones."""
    at = (10, 30, 100, 200, 306)
    curves = {"made": bench_corpus.growth(bench_corpus.articles(306), at)}
    real = sorted(GOLD.glob("*/texts/*.txt"), key=lambda path: path.name[::-1])
    if real:
        told = (path.read_text(encoding="utf-8") for path in real)
        curves["306 real articles"] = bench_corpus.growth(told, at)
    return [
        f"Words and types, {name}: "
        + ", ".join(f"{words:,} / {types:,}" for words, types in curve)
        + "."
        for name, curve in curves.items()
    ]


@chart("growth", "articles", "memory")
def growth_chart(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw peak memory against the number of articles."""
    limits, ticks = number_ticks(float(max(1600, table["memory"].max())), theme)
    columns = [
        Column(n, theme.number(articles), [Mark(0, memory, BAR)], theme.number(memory))
        for n, (articles, memory) in enumerate(zip(table["articles"], table["memory"], strict=True))
    ]
    most = theme.number(table["memory"].max())
    title = f"A build of {theme.number(table['articles'].max())} articles takes {most} MB"
    axis = "Articles of about 400 words"
    return Plan(title, "Peak memory in MB of all processes together, two workers",
                body=Columns(columns, limits, ticks, axis=axis))  # fmt: skip


def main() -> None:
    """Measure all and write it into the pages."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--most", type=int, default=10_000, help="articles of the largest build")
    options.add_argument("--textdescriptives", default="", metavar="PYTHON",
                         help="a Python that has TextDescriptives, to be timed too")  # fmt: skip
    given = options.parse_args()
    sizes = [size for size in (100, 1_000, 5_000, 10_000, 100_000) if size <= given.most]
    with TemporaryDirectory() as kept:
        place = Path(kept)
        speeds = speed_lines(*one_core(place, given.textdescriptives))
        rows = []
        for size in sizes:
            words = bench_corpus.write(place / f"c{size}", size, seed=size)
            taken, peak = built(place / f"c{size}", place / "out", 2)
            single = built(place / f"c{size}", place / "out", 1)[1].all if size <= 5_000 else None
            rows.append((size, words, taken, peak.all, peak.worker, single))
        columns = ["articles", "words", "seconds", "memory", "worker", "single"]
        growth = pd.DataFrame(rows, columns=columns)
        pair = place / f"c{min(5_000, given.most)}"
        ratios = [
            built(pair, place / "out", 1)[0] / built(pair, place / "out", 2)[0]
            for _ in range(PAIRS)
        ]
        many = place / f"c{min(10_000, given.most)}"
        whole = built(many, place / "out", 1)[0]
        nothing = again(many, place / "out", 1)[0]
        new = many / "000" / "zz-new.txt"
        new.write_text(next(bench_corpus.articles(1, seed=-1)), encoding="utf-8")
        update = again(many, place / "out", 1)[0]
    told = [
        f"Two workers beside one, {len(ratios)} pairs: "
        f"{', '.join(f'{ratio:.2f}' for ratio in ratios)} times as fast. "
        f"All {many.name[1:]} articles {whole:.1f} s on one core; run again with nothing new "
        f"{nothing:.1f} s, with one new file {update:.1f} s. {os.cpu_count()} cores.",
        *heaps(),
    ]
    put(PROJECT / "README.md", speeds)
    put(PAGE, [*speeds, "", *growth_lines(growth), "", *told])
    theme = Theme(source="make bench")
    save(growth_chart(growth, theme=theme), "performance-memory", PAGE.parent, theme=theme)
    for name in ("pdf", "png"):
        (PAGE.parent / f"performance-memory.{name}").unlink()
    print("\n".join([*speeds, "", *growth_lines(growth), "", *told]))


def speed_lines(words: int, taken: dict[str, list[float]]) -> list[str]:
    """Return the table of speeds: words per second, and the median ratio of paired rounds."""
    ours, *others = taken.items()
    return [
        "| on one core, distinct text | words per second | ours ÷ its |",
        "| --- | --- | --- |",
        f"| {ours[0]} | {words / median(ours[1]):,.0f} | |",
        *(
            f"| {name} | {words / median(times):,.0f} | "
            f"{median(b / a for a, b in zip(ours[1], times, strict=True)):.2f} |"
            for name, times in others
        ),
    ]


def growth_lines(growth: pd.DataFrame) -> list[str]:
    """Return the table of growth."""
    return [
        "| articles | words | s, two workers | words per s | peak memory, all | one worker of two "
        "| one process alone |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        *(
            f"| {row.articles:,} | {row.words:,} | {row.seconds:.1f} "
            f"| {row.words / row.seconds:,.0f} | {row.memory:,.0f} MB | {row.worker:,.0f} MB "
            f"| {'' if pd.isna(row.single) else f'{row.single:,.0f} MB'} |"
            for row in growth.itertuples()
        ),
    ]


def put(page: Path, lines: list[str]) -> None:
    """Put ``lines`` between the marks of a page."""
    before, rest = page.read_text(encoding="utf-8").split(BEGIN)
    after = rest.split(END)[1]
    page.write_text(f"{before}{BEGIN}\n" + "\n".join(lines) + f"\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
