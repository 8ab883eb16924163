"""Gold quotes: the correct ones, from a CSV file as a spreadsheet saves it, and their faults."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pandas as pd

from analysis.core.guesses import nearest
from analysis.core.vocabulary import KINDS
from analysis.corrections.rows import choose, offset
from analysis.corrections.sheets import read_sheet
from analysis.lang.forms import fold
from analysis.tables.news import News

GOLD_COLUMNS = ("article", "kind", "start", "end", "speaker")
_NO = frozenset(("", "0", "no", "nej", "false", "falsk"))  # in the column optional
_SHOWN = 3  # faults, and names of articles, in a message


def read_gold(path: str | Path) -> pd.DataFrame:
    """Read gold quotes, or a corrected ``quotes`` table, from CSV in any dialect of a spreadsheet.

    Returns
    -------
    DataFrame
        The rows that are not blank: ``start`` and ``end`` are numbers, ``optional`` (if there is
        one) is a truth value, and all other columns are text.

    Raises
    ------
    ValueError
        If columns are missing, or a row cannot be used; the message names them and the cure. No
        row is left out in silence, because the scores would look better or worse than they are.
    """
    sheet = read_sheet(path, GOLD_COLUMNS, ("optional",))
    faults = {number: f"{line.reason}: {line.cure}" for number, line in sheet.unread()}
    faults |= {n: fault for n, row in sheet.numbered() if (fault := _fault(row))}
    if faults:
        listed = "; ".join(f"row {n} {faults[n]}" for n in sorted(faults)[:_SHOWN])
        more = f"; and {len(faults) - _SHOWN:,} more rows" if len(faults) > _SHOWN else ""
        raise ValueError(f"{path}: {listed}{more}")
    gold = pd.DataFrame([row for _, row in sheet.numbered()], columns=sheet.header).astype("str")
    gold["kind"] = gold["kind"].map(_plain)
    places = {name: gold[name].str.strip().map(offset) for name in ("start", "end")}
    gold = gold.assign(**places).astype(dict.fromkeys(places, "int64"))
    if "optional" in gold:
        gold["optional"] = ~gold["optional"].map(_plain).isin(_NO)
    return gold


def _plain(cell: str) -> str:
    return fold(cell.strip())


def _fault(row: Mapping[str, str]) -> str:
    """Return why a row is no gold quote, with the cure; nothing if it is one."""
    if not row["article"]:
        return "has no article: write its name, as in articles.article"
    if (kind := _plain(row["kind"])) not in KINDS:
        return f"has kind {row['kind']!r}: {choose(kind, KINDS)}"
    start, end = (offset(row[name].strip()) for name in ("start", "end"))
    if start is None or end is None:
        name = "start" if start is None else "end"
        return f"has {name} {row[name]!r}: write a whole number of characters, from 0"
    return "" if start < end else f"has end {end}, not after start {start}: check both"


def check_places(gold: pd.DataFrame, texts: pd.Series) -> None:
    """Raise ValueError if gold names an article that is not in ``texts``, or a place outside it."""
    if unknown := sorted(set(gold["article"]) - set(texts.index)):
        near = [(name, nearest(name, texts.index.tolist())) for name in unknown[:_SHOWN]]
        names = ", ".join(f"{name} (did you mean {it}?)" if it else name for name, it in near)
        more = f" and {len(unknown) - _SHOWN:,} more" if len(unknown) > _SHOWN else ""
        there = ", ".join(texts.index[:_SHOWN])
        raise ValueError(
            f"gold names articles that were not read: {names}{more}; {len(texts):,} were read, "
            f"such as {there}: name the folder of all articles in gold, and write their names so"
        )
    outside = gold[gold["end"] > gold["article"].map(texts.str.len()).astype("int64")]
    for row in outside.head(1).to_dict("records"):
        length = len(texts[row["article"]])
        raise ValueError(
            f"gold has a quote at {row['start']}–{row['end']} of {row['article']}, which has "
            f"{length:,} characters: count from 0 in articles.text of this very article"
        )


def doubts(news: News, gold: pd.DataFrame) -> Iterator[str]:
    """Yield what in gold may make scores too low: to be checked, not wrong by itself."""
    texts = news.articles.set_index("article")["text"]
    if "text" in gold:
        rows = gold[["article", "start", "end", "text"]].itertuples(index=False)
        other = [
            (article, start, end)
            for article, start, end, text in rows
            if text and text.split() != texts[article][start:end].split()
        ]
        if other:
            article, start, end = other[0]
            yield (
                f"{len(other):,} of {len(gold):,} gold quotes have other words in `text` than the "
                f"article has from `start` to `end`, first {article} {start}–{end}: the article "
                "may have been changed since"
            )
    bare = news.quotes[~news.quotes["article"].isin(gold["article"])]["article"]
    if len(bare):
        yield (
            f"{bare.nunique():,} of {len(texts):,} articles have quotes but no row in gold, first "
            f"{bare.iloc[0]}: these {len(bare):,} quotes count as extra; leave out articles that "
            "nobody annotated"
        )
