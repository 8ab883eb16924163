"""How fast a collection is built, how that grows, and what memory it takes (``make bench``).

The collection is of distinct text (``bench_corpus.py``). Every speed is a ratio to a reference
timed in the same run, in turns with it, by processor time: machines differ and are noisy. Memory
is PSS: pages that several processes share count once. The tables and the chart go into
docs/performance.md.
"""

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
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
from marked_page import write_between

from analysis.charts.base import chart
from analysis.charts.column_plot import Column, Columns
from analysis.charts.plan import Order, Plan
from analysis.charts.row_plan import Mark
from analysis.charts.saving import save
from analysis.charts.scales import number_ticks
from analysis.charts.theme import BAR, Theme
from analysis.core.paths import PROJECT

PAGE = PROJECT / "docs" / "performance.md"
BEGIN, END = "<!-- measured -->", "<!-- /measured -->"
BEFORE = "8d34d45"  # the project before it was made faster
ALONE = 5_000  # articles up to which one process is measured alone
GOLD = PROJECT.parent / "shared" / "gold"
SET_ASIDE = 5  # of the real articles every fifth is looked at by nobody


class Ran(NamedTuple):
    """What a build took: seconds by the clock and of the processor."""

    clock: float
    processor: float


class Peak(NamedTuple):
    """Memory in MB (PSS): of all processes together, and of the largest but the first."""

    all: float
    worker: float


def seconds(run: Callable[[], object]) -> float:
    """Return the processor time that ``run`` takes."""
    start = time.process_time()
    run()
    return time.process_time() - start


def built(sources: Path, out: Path, workers: int, home: Path = PROJECT) -> tuple[Ran, Peak]:
    """Build anew in a process of its own; return what it took."""
    shutil.rmtree(out, ignore_errors=True)
    return again(sources, out, workers, home)


def again(sources: Path, out: Path, workers: int, home: Path = PROJECT) -> tuple[Ran, Peak]:
    """Build into ``out``, taking up what is there; return what it took."""
    command = [sys.executable, "-m", "analysis", "build", str(sources), "--out", str(out),
               "--workers", str(workers)]  # fmt: skip
    start, used, peak = time.perf_counter(), {}, Peak(0, 0)
    process = subprocess.Popen(
        command, cwd=home, env={**os.environ, "PYTHONPATH": str(home)}, stdout=subprocess.DEVNULL
    )
    watched = psutil.Process(process.pid)
    while process.poll() is None:
        try:
            processes = (watched, *watched.children(recursive=True))
            used |= {one.pid: sum(one.cpu_times()[:2]) for one in processes}
            first, *others = map(memory, processes)
        except psutil.Error:
            continue
        peak = Peak(max(peak.all, first + sum(others)), max(peak.worker, *others, 0))
        time.sleep(0.1)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return Ran(time.perf_counter() - start, sum(used.values())), peak


def memory(process: psutil.Process) -> float:
    """Return the memory of a process in MB, shared pages divided among those who share them."""
    found = process.memory_full_info()
    return getattr(found, "pss", found.rss) / 1e6  # only Linux reports PSS


def printed(script: str, *arguments: object, home: Path = PROJECT) -> str:
    """Return what a script beside this one prints, run with the project at ``home``."""
    ran = subprocess.run(
        [sys.executable, Path(__file__).with_name(script), *map(str, arguments)], cwd=home,
        capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": str(home)},
    )  # fmt: skip
    return ran.stdout


def timed_inside(folder: Path, out: Path, home: Path) -> float:
    """Return the processor time of a build in one process, the program's start left out."""
    return float(printed("bench_build.py", folder, out, home=home).split()[-1])


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


def one_core(
    place: Path, n: int, rounds: int, python: str, old: Path | None
) -> tuple[int, dict[str, list[float]]]:
    """Return the words of ``n`` articles, and the seconds of each way through them, in turns."""
    folder = place / "one"
    words = bench_corpus.write(folder, n)
    texts = list(bench_corpus.articles(n))
    bare = list(bench_corpus.articles(n, header=False))
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
    for _ in range(rounds):
        for name, run in ways.items():
            taken[name].append(run())
    return words, taken


def heaps() -> list[str]:
    """Return lines that show how types grow in the made articles and, if at hand, in real ones."""
    real = sorted(filter(looked_at, GOLD.glob("*/texts/*.txt")), key=lambda path: path.name[::-1])
    n = len(real) or 250
    at = (10, 30, 100, 200, n)
    curves = {"made": bench_corpus.growth(bench_corpus.articles(n), at)}
    if real:
        texts = (path.read_text(encoding="utf-8") for path in real)
        curves[f"{n} real articles"] = bench_corpus.growth(texts, at)
    return [
        f"Words and types, {name}: "
        + ", ".join(f"{words:,} / {types:,}" for words, types in curve)
        + "."
        for name, curve in curves.items()
    ]


def looked_at(path: Path) -> bool:
    """Return whether an annotated article is not one of those set aside."""
    number = int(hashlib.sha256(path.stem.encode()).hexdigest(), 16)
    return path.parts[-3] != "train" or number % SET_ASIDE != 0


def measured(place: Path, n: int, old: Path | None, rounds: int) -> list[str]:
    """Return the table of measures beside the project as it was, on ``n`` articles."""
    folder, homes = place / "measured", [PROJECT, *([old] if old else [])]
    bench_corpus.write(folder, n, seed=n)
    taken: dict[Path, list[dict]] = {home: [] for home in homes}
    for home in homes:
        built(folder, place / f"of-{home.name}", 1, home)
    for _ in range(rounds):
        for home in homes:
            of = place / f"of-{home.name}"
            taken[home].append(json.loads(printed("bench_measures.py", "measures", of, home=home)))
    lines = [f"| {n:,} articles, processor time | s, first call, second | ÷ {BEFORE} |",
             "| --- | --- | --- |"]  # fmt: skip
    for name in taken[PROJECT][0]:
        ours = [[one[name][call] for one in taken[PROJECT]] for call in (0, 1)]
        seconds_taken = [f"{median(times):.2f}" for times in ours]
        theirs = [[one[name][call] for one in taken[old]] for call in (0, 1)] if old else []
        ratios = [
            f"{median(a / b for a, b in zip(*pair, strict=True)):.2f}"
            for pair in zip(ours, theirs, strict=False)
        ]
        lines.append(f"| `{name}` | {', '.join(seconds_taken)} | {', '.join(ratios)} |")
    return lines


def lazily(out: Path, n: int) -> str:
    """Return what a share on the built tables of ``n`` articles takes, without loading them."""
    took = json.loads(printed("bench_measures.py", "lazily", out))
    return (
        f"`load(lazy=True)` of {n:,} built articles takes {took['load']:.1f} s of the processor, "
        f"`speaker_share` by outlet and month {took['share']:.1f} s, and {took['memory']:,.0f} MB "
        "at most, all modules included (RSS)."
    )


@chart("growth", "articles", "memory")
def growth_chart(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:  # noqa: ARG001
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
    options.add_argument("--speed-of", type=int, default=1_000, help="articles timed on one core")
    options.add_argument("--measures-of", type=int, default=3_000, help="articles measured")
    options.add_argument("--rounds", type=int, default=5, help="of each way, in turns")
    options.add_argument("--textdescriptives", default="", metavar="PYTHON",
                         help="a Python that has TextDescriptives, to be timed too")  # fmt: skip
    given = options.parse_args()
    sizes = [size for size in (100, 1_000, 5_000, 10_000, 100_000) if size <= given.most]
    with TemporaryDirectory() as kept:
        place = Path(kept)
        old = before(place / "before")
        timed = one_core(place, given.speed_of, given.rounds, given.textdescriptives, old)
        speeds = [*speed_lines(*timed), "", circumstances(given.speed_of, given.rounds)]
        measures = measured(place, given.measures_of, old, given.rounds)
        rows = []
        for size in sizes:
            words = bench_corpus.write(place / f"c{size}", size, seed=size)
            ran, peak = built(place / f"c{size}", place / "out", 2)
            single = built(place / f"c{size}", place / "out", 1)[1].all if size <= ALONE else None
            rows.append((size, words, *ran, peak.all, peak.worker, single))
        columns = ["articles", "words", "clock", "processor", "memory", "worker", "single"]
        growth = pd.DataFrame(rows, columns=columns)
        largest = sizes[-1]
        share = lazily(place / "out", largest)
        pair = place / f"c{min(5_000, largest)}"
        ratios = [
            built(pair, place / "out", 1)[0].clock / built(pair, place / "out", 2)[0].clock
            for _ in range(given.rounds)
        ]
        update = one_new_file(place / f"c{min(10_000, largest)}", place / "out")
    rest = [
        f"Two workers beside one, {len(ratios)} pairs by the clock: "
        f"{', '.join(f'{ratio:.2f}' for ratio in ratios)} times as fast. {update} {share} "
        f"{os.cpu_count()} cores.",
        *heaps(),
    ]
    lines = [*speeds, "", *measures, "", *growth_lines(growth), "", *rest]
    write_between(PAGE, BEGIN, END, "\n".join(["", *lines, ""]))
    theme = Theme(source="make bench")
    save(growth_chart(growth, theme=theme), "performance-memory", PAGE.parent, theme=theme)
    for name in ("memory.pdf", "memory.png", "memory-phone.svg"):
        (PAGE.parent / f"performance-{name}").unlink(missing_ok=True)
    print("\n".join(lines))


def one_new_file(many: Path, out: Path) -> str:
    """Return what a build takes when one file is new, beside the whole."""
    whole = built(many, out, 1)[0].processor
    nothing = again(many, out, 1)[0].processor
    new = many / "000" / "zz-new.txt"
    new.write_text(next(bench_corpus.articles(1, seed=-1)), encoding="utf-8")
    update = again(many, out, 1)[0].processor
    return (
        f"All {many.name[1:]} articles take {whole:.1f} s of the processor; run again with "
        f"nothing new {nothing:.1f} s ({nothing / whole:.1%}), with one new file {update:.1f} s "
        f"({update / whole:.1%})."
    )


def circumstances(n: int, rounds: int) -> str:
    """Return what a reader must know of how the speeds were measured."""
    day = date.today()
    load = f", load {os.getloadavg()[0]:.0f}" if hasattr(os, "getloadavg") else ""
    return (
        f"{n:,} made articles of distinct text, {rounds} rounds in turns, "
        f"{day.day} {day:%B %Y}, {os.cpu_count()} cores{load}: take the ratios, not the speeds."
    )


def speed_lines(words: int, taken: dict[str, list[float]]) -> list[str]:
    """Return the table of speeds: words per second, and the median ratio of paired rounds."""
    ours, *others = taken.items()
    return [
        "| on one core, distinct text, processor time | words per second | ours ÷ its |",
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
        "| articles | words | s by the clock, two workers | s of the processor | words per second "
        "of the processor | peak memory, all | one worker of two | one process alone |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
        *(
            f"| {row.articles:,} | {row.words:,} | {row.clock:.1f} | {row.processor:.1f} "
            f"| {row.words / row.processor:,.0f} | {row.memory:,.0f} MB | {row.worker:,.0f} MB "
            f"| {'' if pd.isna(row.single) else f'{row.single:,.0f} MB'} |"
            for row in growth.itertuples()
        ),
    ]


if __name__ == "__main__":
    main()
