"""Compare what two clones make of the same articles: python tests/same_tables.py OLD NEW.

Tables of the seed, the newsroom, the constructed gold, ``../shared/gold/dev`` where it is there,
and of made articles, and every file of the sample's report. Each difference is listed; the exit
code is 1 if there is one. Each clone runs its own code; the articles are NEW's.
"""

import argparse
import filecmp
import os
import random
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

SHOWN = 5  # differing cells listed for each table
WRITE = """
import sys
from pathlib import Path
from analysis.loading import load
out, by_hand, *sources = sys.argv[1:]
files = {name: f"data/{name}.csv" if by_hand else None for name in ("corrections", "people")}
news = load(*sources, **files)
for name, table in vars(news).items():
    if hasattr(table, "to_parquet"):
        table.to_parquet(Path(out) / f"{name}.parquet")
"""


def made(folder: Path, new: Path, n: int) -> None:
    """Write ``n`` articles put together from paragraphs of the newsroom, the same each time."""
    chance = random.Random(12)
    texts = [path.read_text("utf-8") for path in sorted((new / "data/articles").glob("*.txt"))]
    parts = [part for text in texts for part in text.strip().split("\n\n") if part.strip()]
    folder.mkdir()
    for number in range(n):
        text = "\n\n".join(chance.sample(parts, chance.randint(3, 12)))
        (folder / f"{number:05}.txt").write_text(text + "\n", encoding="utf-8")


def run(clone: Path, new: Path, *arguments: str) -> None:
    """Run ``clone``'s code from ``new``'s folder."""
    environment = os.environ | {
        "PYTHONPATH": str(clone),
        "SOURCE_DATE_EPOCH": "0",
        "PYTHONSAFEPATH": "1",
    }  # else the code in the folder wins
    subprocess.run([sys.executable, *arguments], cwd=new, env=environment, check=True,
                   stdout=subprocess.DEVNULL)  # fmt: skip


def tables_differ(name: str, old: Path, new: Path) -> list[str]:
    """Return a line for each difference between the tables of two folders."""
    lines = []
    names = sorted({path.name for folder in (old, new) for path in folder.glob("*.parquet")})
    for file in names:
        if not (old / file).exists() or not (new / file).exists():
            lines.append(f"{name} {file}: only in one")
            continue
        one, two = pd.read_parquet(old / file), pd.read_parquet(new / file)
        if list(one) != list(two):
            lines.append(f"{name} {file}: columns {sorted(set(one) ^ set(two))}")
        if len(one) != len(two):
            lines.append(f"{name} {file}: {len(one)} rows, then {len(two)}")
            continue
        for column in (column for column in one if column in two):
            a, b = one[column], two[column]
            other = (a != b).fillna(value=True) & ~(a.isna() & b.isna())
            if other.any():
                lines.append(f"{name} {file} {column}: {other.sum()} cells")
                lines += [f"    row {n}: {a[n]!r} → {b[n]!r}" for n in other[other].index[:SHOWN]]
    return lines


def files_differ(old: Path, new: Path) -> list[str]:
    """Return a line for each file of two folders that is not the same, byte for byte."""
    names = {p.relative_to(f).as_posix() for f in (old, new) for p in f.rglob("*") if p.is_file()}
    kept = sorted(name for name in names if not name.startswith("tables/_"))
    _, other, absent = filecmp.cmpfiles(old, new, kept, shallow=False)
    return [f"report {name}: differs" for name in other] + [
        f"report {name}: only in one" for name in absent
    ]


def compare(old: Path, new: Path, *, articles: int = 2000, report: bool = True) -> list[str]:
    """Return every difference between what two clones make of the same articles."""
    lines = []
    with TemporaryDirectory() as folder:
        made(Path(folder) / "made", new, articles)
        dev = new.parent / "shared" / "gold" / "dev" / "texts"
        collections = {"seed": new / "seeds", "newsroom": new / "data" / "articles",
                       "gold": new / "tests" / "gold" / "texts", "dev": dev,
                       "made": Path(folder) / "made"}  # fmt: skip
        for name, source in collections.items():
            if not source.exists():
                continue
            outs = [Path(folder) / f"{name}-{which}" for which in ("old", "new")]
            for clone, out in zip((old, new), outs, strict=True):
                out.mkdir()
                by_hand = "yes" if name == "newsroom" else ""
                run(clone, new, "-c", WRITE, str(out), by_hand, str(source))
            lines += tables_differ(name, *outs)
        if report:
            out = Path(folder) / "report"  # one name for both: pages name their folder
            for clone, which in ((old, "old"), (new, "new")):
                run(clone, new, "-m", "analysis", "report", "seeds", "data/articles", "--out",
                    str(out))  # fmt: skip
                out.rename(Path(folder) / f"report-{which}")
            lines += files_differ(Path(folder) / "report-old", Path(folder) / "report-new")
    return lines


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("--articles", type=int, default=2000, help="made articles")
    parser.add_argument("--no-report", dest="report", action="store_false")
    options = parser.parse_args()
    found = compare(options.old.resolve(), options.new.resolve(), articles=options.articles,
                    report=options.report)  # fmt: skip
    print("\n".join(found) or "all the same")
    sys.exit(bool(found))
