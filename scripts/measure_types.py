"""Measure how right source types are on annotated speakers; prints the tables of source-types.md.

``python scripts/measure_types.py TYPES.csv FOLDER… [--leave-out 5 | --only 5]``: ``TYPES.csv`` has
``article``, ``speaker``, ``type`` and ``alternative``; each folder holds ``texts/``. The right
names are given: each annotated speaker is typed as if it had been found, with kind, role and
party where it was. Articles of the last folder whose hashed name is divisible by the number are
left out of the figures, or are all that is measured.
"""

import argparse
import csv
import hashlib
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pandas as pd

import analysis as an
from analysis.people.table import with_people
from analysis.people.types import TYPE_METHODS, with_types

NO_TYPE = ("document", "none")
UNTYPED = "–"
SHOWN = 20


def main() -> None:
    """Print coverage, precision and macro-F1, confusion by type and method, and untyped roles."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("types", type=Path)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--leave-out", type=int)
    parser.add_argument("--only", type=int)
    given = parser.parse_args()
    wanted = read_types(given.types)
    parted = {path.stem for path in (given.folders[-1] / "texts").iterdir()}
    wanted = wanted[[_chosen(name, parted, given) for name in wanted["article"]]]
    sources = [folder / "texts" for folder in given.folders]
    news = an.load(*sources, corrections=None, people=None)
    wanted = wanted[wanted["article"].isin(news.articles["article"])]
    typed = typed_by_right_names(news, wanted)
    print("as found,", summary(_beside(wanted, news.speakers)))
    print(
        "right names,",
        summary(typed),
        by_method(typed),
        confusion(typed),
        right_by_type_and_method(typed),
        mistaken_by_method(typed),
        untyped_roles(typed),
        sep="\n\n",
    )


def _chosen(name: str, parted: set[str], given: argparse.Namespace) -> bool:
    """Return whether an article is measured, of which some of the last folder are set aside."""
    if not (given.only or given.leave_out):
        return True
    number = int(hashlib.sha256(name.encode("utf-8")).hexdigest(), 16)
    set_aside = name in parted and number % (given.only or given.leave_out) == 0
    return set_aside == bool(given.only)


def read_types(path: Path) -> pd.DataFrame:
    """Return the annotated speakers; what is no type is left out."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["type"] not in NO_TYPE]
    columns = ["article", "speaker", "type", "alternative"]
    return pd.DataFrame(rows, columns=columns).drop_duplicates(["article", "speaker"])


def typed_by_right_names(news: an.News, wanted: pd.DataFrame) -> pd.DataFrame:
    """Return ``wanted`` with ``found`` and ``method``, and the ``role`` that was read."""
    keys = ["article", "speaker"]
    known = news.speakers.drop_duplicates(keys)
    rows = wanted[keys].merge(known[[*keys, "kind", "role", "party"]], on=keys, how="left")
    rows["kind"] = rows["kind"].fillna(rows["speaker"].map(_kind))
    blank = {"mentions": 1, "n_quotes": 1}
    speakers = rows.reindex(columns=known.columns).assign(**blank)
    speakers = speakers.astype(
        {name: known[name].dtype for name in [*keys, "kind", "role", "party"]}
    )
    made = ["person", "type", "type_method", "former"]
    given = replace(news, speakers=speakers.drop(columns=made, errors="ignore"))
    return _beside(wanted, with_types(with_people(given)).speakers)


def _beside(wanted: pd.DataFrame, found: pd.DataFrame) -> pd.DataFrame:
    """Return ``wanted`` with what was found of each speaker; missing where it was not found."""
    keys = ["article", "speaker"]
    found = found.drop_duplicates(keys)
    table = wanted.merge(found[[*keys, "type", "type_method", "role"]], on=keys, how="left",
                         suffixes=("", "_"))  # fmt: skip
    table = table.rename(columns={"type_": "found", "type_method": "method"})
    is_right = (table["found"] == table["type"]) | (table["found"] == table["alternative"])
    return table.assign(right=is_right)


def _kind(speaker: str) -> str:
    words = speaker.split()
    if not speaker[:1].isupper():
        return "unnamed"
    return (
        "person" if len(words) > 1 and all(word[:1].isupper() for word in words) else "organisation"
    )


def summary(table: pd.DataFrame) -> str:
    """Return how many are typed, how many of them rightly, and macro-F1."""
    typed = table["found"].notna()
    as_meant = table["found"].where(~table["right"], table["type"])
    scores = []
    for name in sorted(table["type"].unique()):
        hits = ((as_meant == name) & (table["type"] == name)).sum()
        scores.append(2 * hits / ((as_meant == name).sum() + (table["type"] == name).sum()))
    return (f"{len(table)} speakers: {typed.mean():.1%} typed, "
            f"{table.loc[typed, 'right'].mean():.1%} of them right, "
            f"macro-F1 {sum(scores) / len(scores):.3f}")  # fmt: skip


def by_method(table: pd.DataFrame) -> str:
    """Return right and wrong of each method."""
    groups = table.dropna(subset=["method"]).groupby("method")["right"]
    lines = [f"| `{name}` | {len(right)} | {right.mean():.0%} |" for name, right in groups]
    return "\n".join(["| method | n | right |", "| --- | ---: | ---: |", *lines])


def confusion(table: pd.DataFrame) -> str:
    """Return a table: annotated types by found ones; an alternative counts as the type."""
    found = table["found"].where(~table["right"], table["type"]).fillna(UNTYPED)
    names = sorted({*table["type"], *found} - {UNTYPED})
    counts = pd.crosstab(table["type"], found)
    counts = counts.reindex(index=names, columns=[*names, UNTYPED], fill_value=0)
    heads = [name[:5] for name in names] + [UNTYPED]
    lines = ["| annotated | " + " | ".join(heads) + " |", "| --- |" + " ---: |" * len(heads)]
    for name, row in counts.iterrows():
        cells = [str(n) if n else "" for n in row]
        lines.append(f"| `{name}` | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def right_by_type_and_method(table: pd.DataFrame) -> str:
    """Return a table: of each annotated type how many each method types rightly, of how many."""
    known = table.dropna(subset=["method"])
    counts = known.groupby(["type", "method"])["right"].agg(["sum", "size"])
    methods = [name for name in TYPE_METHODS if name in set(known["method"])]
    lines = ["| annotated | " + " | ".join(f"`{name}`" for name in methods) + " |",
             "| --- |" + " ---: |" * len(methods)]  # fmt: skip
    for name in sorted(table["type"].unique()):
        found = [counts.loc[(name, method)] if (name, method) in counts.index else None
                 for method in methods]  # fmt: skip
        cells = ["" if one is None else f"{one['sum']} of {one['size']}" for one in found]
        lines.append(f"| `{name}` | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def mistaken_by_method(table: pd.DataFrame) -> str:
    """Return a table of all that was typed wrongly: by which method, and as what."""
    wrong = table[table["found"].notna() & ~table["right"]]
    counts = wrong.groupby(["method", "type", "found"]).size().rename("n").reset_index()
    order = counts.sort_values(["n", "method", "type"], ascending=[False, True, True])
    lines = ["| method | annotated | found | n |", "| --- | --- | --- | ---: |"]
    lines += [f"| `{row.method}` | `{row.type}` | `{row.found}` | {row.n} |"
              for row in order.itertuples()]  # fmt: skip
    return "\n".join(lines)


def untyped_roles(table: pd.DataFrame) -> str:
    """Return the commonest nouns of roles that were read and gave no type."""
    roles = table.loc[table["found"].isna(), "role"].dropna()
    nouns = Counter(word.lower() for role in roles for word in role.split() if word.islower())
    return "untyped role words: " + ", ".join(f"{w} {n}" for w, n in nouns.most_common(SHOWN))


if __name__ == "__main__":
    main()
