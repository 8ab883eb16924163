"""How fast a collection is built, how that grows, and what memory it takes (``make bench``).

The collection is made from the constructed articles by exchanging names and paragraphs. Every speed
is a ratio to a named reference timed in the same run, in turns with it, the best of several rounds:
machines differ and are noisy. The table and the chart go into docs/performance.md.
"""

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import matplotlib

matplotlib.use("Agg")

import pandas as pd
import psutil
import spacy
import textstat
from matplotlib.axes import Axes

from analysis.build.run import build
from analysis.charts.base import chart
from analysis.charts.saving import save
from analysis.charts.theme import INK, OKABE_ITO, RULE, Theme
from analysis.core.paths import PROJECT
from analysis.text.words import WordIndex

PAGE = PROJECT / "docs" / "performance.md"
BEGIN, END = "<!-- measured -->", "<!-- /measured -->"
ROUNDS = 3
SURNAME = re.compile(r"(?<=[a-zæøå] )[A-ZÆØÅ][a-zæøå]+(?= |,|\.)")
NAMES = ("Holm Vang Lund Krog Dam Bro Vig Skov Toft Damm Kjær Bak Lind Falk Ravn Juul Frost Storm "
         "Brandt Friis Winther Bech Dahl Krogh Buhl").split()  # fmt: skip


def corpus(folder: Path, n: int, seed: int = 0) -> int:
    """Write ``n`` articles of about 400 words to ``folder``; return their words."""
    folder.mkdir(parents=True)
    chance = random.Random(seed)
    given = sorted((PROJECT / "data" / "articles").glob("2*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in given]
    stories = [text.split("\n\n") for text in texts]
    words = 0
    for number in range(n):
        first = chance.choice(stories)
        parts = first[:-1] + chance.choice(stories)[1:-1]
        chance.shuffle(middle := parts[1:])
        told, text = 0, [parts[0], f"Det er artikel nummer {number}."]
        for part in middle:
            text.append(part)
            told += len(part.split())
            if told > 370:
                break
        text.append(first[-1])
        whole = "\n\n".join(text)
        surnames = sorted(set(SURNAME.findall(whole)))
        called = {name: chance.choice((name, name, chance.choice(NAMES))) for name in surnames}
        whole = SURNAME.sub(partial(_called, called), whole)
        below = folder / f"{number // 1000:03}"
        below.mkdir(exist_ok=True)
        (below / f"a{number:06}.txt").write_text(whole, encoding="utf-8")
        words += len(WordIndex(whole).starts)
    return words


def _called(called: dict[str, str], match: re.Match) -> str:
    return called[match.group()]


def best(run, rounds: int = ROUNDS) -> float:
    return min(run() for _ in range(rounds))


def seconds(run) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def built(sources: Path, out: Path, workers: int, *, fresh: bool = True) -> tuple[float, float]:
    """Build in a process of its own; return seconds, and the peak of all processes in MB."""
    if fresh:
        shutil.rmtree(out, ignore_errors=True)
    command = [sys.executable, "-m", "analysis", "build", str(sources), "--out", str(out),
               "--workers", str(workers)]  # fmt: skip
    start, peak = time.perf_counter(), 0
    process = subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.DEVNULL)
    watched = psutil.Process(process.pid)
    while process.poll() is None:
        try:
            family = [watched, *watched.children(recursive=True)]
            peak = max(peak, sum(one.memory_info().rss for one in family))
        except psutil.Error:
            pass
        time.sleep(0.1)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return time.perf_counter() - start, peak / 1e6


def references(folder: Path, texts: list[str], words: int, python: str) -> dict[str, float]:
    """Return words per second of what else tells how hard texts read, on one core."""
    textstat.set_lang("da")
    lix = best(lambda: seconds(lambda: [(textstat.lix(t), textstat.rix(t)) for t in texts]))
    found = {"textstat: LIX and RIX alone": words / lix}
    if python:
        script = Path(__file__).with_name("bench_textdescriptives.py")
        ran = subprocess.run([python, script, folder], capture_output=True, text=True, check=True)
        found["TextDescriptives: readability alone"] = words / float(ran.stdout.split()[-1])
    else:
        print("TextDescriptives is left out: no Python that has it was named", file=sys.stderr)
    return found


def one_core(folder: Path, texts: list[str], words: int, out: Path) -> tuple[float, float]:
    """Return words per second of the whole way and of spaCy's tokens, in turns."""
    nlp = spacy.blank("da")
    ours, tokens = [], []
    build([folder], out, workers=1)  # warm: word lists are read once
    for _ in range(ROUNDS):
        shutil.rmtree(out)
        ours.append(seconds(lambda: build([folder], out, workers=1)))
        tokens.append(seconds(lambda: list(nlp.pipe(texts))))
    return words / min(ours), words / min(tokens)


@chart
def growth_chart(table: pd.DataFrame, theme: Theme, ax: Axes) -> tuple:
    """Draw peak memory against the number of articles."""
    ax.plot(table["articles"], table["memory"], color=OKABE_ITO["blue"], marker="o", linewidth=1.5)
    ax.set_xscale("log")
    ax.set_ylim(0, max(1600, 1.1 * table["memory"].max()))
    ax.axhline(1500, color=INK, linewidth=0.8, linestyle=(0, (4, 3)))
    ax.grid(axis="y", color=RULE, linewidth=0.6)
    ax.set_xticks(table["articles"], [theme.number(n) for n in table["articles"]])
    ax.minorticks_off()
    ax.set_xlabel("Articles of about 400 words", loc="left")
    most = theme.number(table["memory"].max())
    title = f"A build of {theme.number(table['articles'].max())} articles takes {most} MB"
    return title, "Peak memory in MB of all processes together, two workers; dashed: 1,500 MB", ""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--most", type=int, default=10_000, help="articles of the largest build")
    options.add_argument("--textdescriptives", default="", metavar="PYTHON",
                         help="a Python that has TextDescriptives, to be timed too")  # fmt: skip
    given = options.parse_args()
    most = given.most
    sizes = [size for size in (100, 1_000, 10_000, 100_000) if size <= most]
    with TemporaryDirectory() as kept:
        place = Path(kept)
        words = {size: corpus(place / f"c{size}", size, seed=size) for size in sizes}
        speed_of = min(1_000, most)
        folder = place / f"c{speed_of}"
        texts = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]
        ours, tokens = one_core(folder, texts, words[speed_of], place / "one")
        others = references(folder, texts, words[speed_of], given.textdescriptives)
        rows = []
        for size in sizes:
            taken, memory = built(place / f"c{size}", place / "out", 2)
            rows.append((size, words[size], taken, memory))
        growth = pd.DataFrame(rows, columns=["articles", "words", "seconds", "memory"])
        pair = min(10_000, most)
        single, double = zip(*[
            (built(place / f"c{pair}", place / "out", 1)[0],
             built(place / f"c{pair}", place / "out", 2)[0])
            for _ in range(2)
        ], strict=True)  # fmt: skip
        whole = min(single)
        new = place / f"c{pair}" / "000" / "zz-new.txt"
        new.write_text(texts[0].replace("artikel nummer", "nyhed nummer"), encoding="utf-8")
        again = seconds(lambda: build([place / f"c{pair}"], place / "out", workers=1))
        started = built(place / "c100", place / "none", 1)[0]  # mostly start-up
    write(ours, tokens, others, growth, single, double, pair, whole, again, started)


def write(ours, tokens, others, growth, single, double, pair, whole, again, started) -> None:
    """Put the tables and the chart into the README and the page on performance."""
    length = growth["words"].iloc[-1] / growth["articles"].iloc[-1]
    hours = 10e6 * length / ours / 3600
    speeds = [
        "| on one core | words per second | ours ÷ its |", "| --- | --- | --- |",
        f"| Citatstreg: `build`, from files to all tables | {ours:,.0f} | |",
        f'| `spacy.blank("da").pipe`: tokens alone | {tokens:,.0f} | **{ours / tokens:.2f}** |',
        *(f"| {name} | {rate:,.0f} | {ours / rate:.2f} |" for name, rate in others.items()),
        "",
        f"{growth['articles'].iloc[-1]:,} constructed articles of {length:.0f} words take "
        f"{growth['memory'].max():,.0f} MB at the most, in all processes together; two workers are "
        f"**{max(a / b for a, b in zip(single, double, strict=True)):.2f}** times as fast as one; "
        f"one new file among {pair:,} takes **{again / whole:.1%}** of the time for all; "
        f"ten million articles are {hours:,.0f} hours of one core.",
    ]  # fmt: skip
    put(PROJECT / "README.md", speeds)
    pairs = ", ".join(f"{a / b:.2f}" for a, b in zip(single, double, strict=True))
    grown = [
        "| articles | words | s, two workers | words per s | peak memory, all processes |",
        "| --- | --- | --- | --- | --- |",
        *(
            f"| {row.articles:,} | {row.words:,} | {row.seconds:.1f} "
            f"| {row.words / row.seconds:,.0f} | {row.memory:,.0f} MB |"
            for row in growth.itertuples()
        ),
        "",
        f"Two workers beside one, {pair:,} articles, in pairs: {pairs} times as fast.",
        f"One new file among {pair:,}, one worker: {again:.1f} s of work, {whole:.1f} s for all "
        f"(a program's start and 100 articles: {started:.1f} s). {os.cpu_count()} cores.",
        "",
        f"Ten million articles of this length are {hours:,.0f} hours of one core like this one: "
        f"{hours / 2:,.0f} hours on 2 cores, {hours / 16:,.1f} on 16, {hours / 128:,.1f} on a "
        "cluster of 128, if the disk keeps up.",
    ]  # fmt: skip
    put(PAGE, grown)
    theme = Theme(source="make bench")
    save(growth_chart(growth, theme=theme), "performance-memory", PAGE.parent, theme=theme)
    for name in ("pdf", "png"):
        (PAGE.parent / f"performance-memory.{name}").unlink()
    print("\n".join([*speeds, "", *grown]))


def put(page: Path, lines: list[str]) -> None:
    """Put ``lines`` between the marks of a page."""
    before, rest = page.read_text(encoding="utf-8").split(BEGIN)
    after = rest.split(END)[1]
    page.write_text(f"{before}{BEGIN}\n" + "\n".join(lines) + f"\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
