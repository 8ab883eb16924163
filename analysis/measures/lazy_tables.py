"""Lazy tables brought into memory: the columns that shares of speakers need, and no texts."""

from collections.abc import Iterable
from dataclasses import replace

import pandas as pd

from analysis.measures.quote_words import plain_counts
from analysis.people.table import with_people
from analysis.tables.schemas import News

_COLUMNS = {
    "articles": ["article", "date", "date_precision", "credit"],
    "paragraphs": ["article", "paragraph", "role", "start", "end", "n_words"],
    "quotes": ["article", "paragraph", "quote", "kind", "start", "end", "n_words", "mention",
               "speaker", "method"],
    "speakers": ["article", "speaker", "kind", "role", "party", "mentions", "n_quotes"],
}  # fmt: skip
_NEED_TEXTS = {"type", "paragraph", "position"}


def in_memory(
    news: News, names: Iterable[str], *, count: str = "articles", corrected: object = None
) -> News:
    """Return lazy tables as DataFrames, their speakers joined into people; others as they are.

    Parameters
    ----------
    news
        The linked tables. Of lazy ones only the columns are read that count quoted words, and
        the texts of the few articles whose quotes cross.
    names, count, corrected
        The units and options of the measure.

    Raises
    ------
    ValueError
        If the measure needs the texts of all articles, or what was checked by hand.
    """
    if isinstance(news.articles, pd.DataFrame):
        return news
    wanted = [*({*names} & _NEED_TEXTS)] + ["count='stories'"] * (count != "articles")
    wanted += ["corrected="] * (corrected is not None)
    if wanted:
        raise ValueError(
            f"{wanted[0]} needs more than the columns that are read of lazy tables: load the "
            "articles that you need with load(..., select=...)"
        )
    tables = {name: _read(getattr(news, name)[columns]) for name, columns in _COLUMNS.items()}
    tables["articles"]["text"] = pd.array([""] * len(tables["articles"]), dtype="str")
    read = replace(news, **tables)
    odd = set(read.quotes.loc[plain_counts(read)[1], "article"])
    if odd:
        texts = _read(news.articles[["article", "text"]].map_partitions(_only, odd))
        given = read.articles["article"].map(texts.set_index("article")["text"]).fillna("")
        read = replace(read, articles=read.articles.assign(text=given.astype("str")))
    return with_people(read)


def _read(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table of Dask's in memory; reading waits for the disk, so threads do it."""
    return table.compute(scheduler="threads").reset_index(drop=True)


def _only(articles: pd.DataFrame, names: set[str]) -> pd.DataFrame:
    return articles[articles["article"].isin(names)]
