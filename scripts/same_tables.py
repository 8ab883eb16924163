"""Compare what two clones make of the same articles: python scripts/same_tables.py OLD NEW.

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

SHOWN = 5  # differing cells or rows listed for each column and table
KEYS = {
    "articles.parquet": ["article"],
    "paragraphs.parquet": ["article", "paragraph"],
    "sentences.parquet": ["article", "start", "end"],
    "quotes.parquet": ["article", "start", "end"],
    "speakers.parquet": ["article", "speaker"],
    "people.parquet": ["person"],
    "problems.parquet": ["source", "member", "reason"],
}
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


def keyed(table: pd.DataFrame, file: str) -> pd.DataFrame:
    """Return a table with its rows named by what they are about: one row more shifts no other."""
    keys = [key for key in KEYS.get(file, ()) if key in table]
    if not keys or table.duplicated(keys).any():
        return table.reset_index(drop=True)
    return table.set_index(keys, drop=False)


def rows_differ(name: str, one: pd.DataFrame, two: pd.DataFrame) -> list[str]:
    """Return a line for the rows that only one table has, with the first of them."""
    lines = []
    for said, here, other in (("only in the old", one, two), ("only in the new", two, one)):
        alone = here.index.difference(other.index, sort=False)
        if len(alone):
            lines.append(f"{name}: {len(alone)} rows {said}")
            lines += [f"    {key!r}" for key in alone[:SHOWN]]
    return lines


def tables_differ(name: str, old: Path, new: Path) -> list[str]:
    """Return a line for each difference between the tables of two folders."""
    lines = []
    names = sorted({path.name for folder in (old, new) for path in folder.glob("*.parquet")})
    for file in names:
        if not (old / file).exists() or not (new / file).exists():
            lines.append(f"{name} {file}: only in one")
            continue
        one, two = (keyed(pd.read_parquet(folder / file), file) for folder in (old, new))
        if set(one) != set(two):
            lines.append(f"{name} {file}: columns {sorted(set(one) ^ set(two))}")
        lines += rows_differ(f"{name} {file}", one, two)
        both = one.index.intersection(two.index, sort=False)
        one, two = one.loc[both], two.loc[both]
        for column in (column for column in one if column in two):
            a, b = one[column], two[column]
            other = (a != b).fillna(value=True) & ~(a.isna() & b.isna())
            if other.any():
                lines.append(f"{name} {file} {column}: {other.sum()} of {len(both)} cells")
                lines += [f"    {key!r}: {a[key]!r} → {b[key]!r}" for key in both[other][:SHOWN]]
    return lines


def files_differ(old: Path, new: Path) -> list[str]:
    """Return a line for each file of two folders that is not the same, byte for byte."""
    names = {p.relative_to(f).as_posix() for f in (old, new) for p in f.rglob("*") if p.is_file()}
    kept = sorted(name for name in names if not name.startswith("tables/_"))
    _, other, absent = filecmp.cmpfiles(old, new, kept, shallow=False)
    return [f"report {name}: differs" for name in other] + [
        f"report {name}: only in one" for name in absent
    ]


def compare(old: Path, new: Path, folder: Path, *, articles: int, report: bool) -> list[str]:
    """Return every difference between what two clones make of the same articles, in ``folder``."""
    lines = []
    made(folder / "made", new, articles)
    dev = new.parent / "shared" / "gold" / "dev" / "texts"
    collections = {"seed": new / "seeds", "newsroom": new / "data" / "articles",
                   "gold": new / "tests" / "gold" / "texts", "dev": dev,
                   "made": folder / "made"}  # fmt: skip
    for name, source in collections.items():
        if not source.exists():
            continue
        outs = [folder / f"{name}-{which}" for which in ("old", "new")]
        for clone, out in zip((old, new), outs, strict=True):
            out.mkdir()
            by_hand = "yes" if name == "newsroom" else ""
            run(clone, new, "-c", WRITE, str(out), by_hand, str(source))
        lines += tables_differ(name, *outs)
    if report:
        out = folder / "report"  # one name for both: pages name their folder
        for clone, which in ((old, "old"), (new, "new")):
            run(clone, new, "-m", "analysis", "report", "seeds", "data/articles", "--out",
                str(out))  # fmt: skip
            out.rename(folder / f"report-{which}")
        lines += files_differ(folder / "report-old", folder / "report-new")
    return lines


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("--articles", type=int, default=2000, help="made articles")
    parser.add_argument("--no-report", dest="report", action="store_false")
    parser.add_argument("--keep", type=Path, help="an empty folder, to look at both ways' files")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        found = compare(options.old.resolve(), options.new.resolve(),
                        (options.keep or Path(folder)).resolve(), articles=options.articles,
                        report=options.report)  # fmt: skip
    print("\n".join(found) or "all the same")
    sys.exit(bool(found))
