"""Reading lazy tables into memory: only the columns that shares of speakers need, no texts."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import pandas as pd

from analysis.measures.grouping import is_of_speaker
from analysis.measures.quote_words import plain_counts
from analysis.people.persons import heard_in, joined_speakers
from analysis.people.table import with_people
from analysis.tables.news import News

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
        The linked tables. Of lazy ones, only the columns that count quoted words are read, and
        the texts of the few articles with overlapping quotes.
    names, count, corrected
        The units and options of the measure.

    Raises
    ------
    ValueError
        If the measure needs the texts of all articles, or a checked sample.
    """
    if isinstance(news.articles, pd.DataFrame):
        return news
    wanted = [*({*names} & _NEED_TEXTS)] + ["count='stories'"] * (count != "articles")
    wanted += ["corrected="] * (corrected is not None)
    if wanted:
        raise ValueError(
            f"{wanted[0]} needs more columns than are read from lazy tables: load the articles "
            "that you need with load(..., select=...)"
        )
    articles, sizes = _read(news.articles[_COLUMNS["articles"]])
    keys = pd.Index(articles["article"].sort_values())
    tables = {
        name: _read(getattr(news, name)[columns].map_partitions(_numbered, keys))[0]
        for name, columns in _COLUMNS.items() if name != "articles"
    }  # fmt: skip
    articles["text"] = pd.array([""] * len(articles), dtype="str")
    read = replace(news, articles=_numbered(articles, keys), **tables)
    if odd := set(keys[read.quotes.loc[plain_counts(read)[1], "article"].unique()]):
        parts = np.repeat(np.arange(len(sizes)), sizes)
        holding = np.unique(parts[articles["article"].isin(odd)]).tolist()
        some = news.articles[["article", "text"]].partitions[holding]
        texts = _read(some.map_partitions(_only, odd))[0]
        given = articles["article"].map(texts.set_index("article")["text"]).fillna("")
        read = replace(read, articles=read.articles.assign(text=given.astype("str")))
    if any(is_of_speaker(read, name) and name != "speaker" for name in names):
        read = with_people(read)
    else:
        read = replace(read, speakers=joined_speakers(read, heard_in(read)))
    if "article" not in names:
        return read
    named = {name: _with_names(getattr(read, name), keys) for name in _COLUMNS}
    return replace(read, **named)


def _read(table: pd.DataFrame) -> tuple[pd.DataFrame, list[int]]:
    """Return a Dask table in memory, and the number of rows of each part."""
    from dask.base import compute

    parts = compute(*table.to_delayed(), scheduler="threads")
    return pd.concat(parts, ignore_index=True), [len(part) for part in parts]


def _numbered(table: pd.DataFrame, keys: pd.Index) -> pd.DataFrame:
    """Return a table with the number of each article in place of its name, in their order."""
    return table.assign(article=keys.get_indexer(table["article"]))


def _with_names(table: pd.DataFrame, keys: pd.Index) -> pd.DataFrame:
    return table.assign(article=keys.take(table["article"]).array)


def _only(articles: pd.DataFrame, names: set[str]) -> pd.DataFrame:
    return articles[articles["article"].isin(names)]
