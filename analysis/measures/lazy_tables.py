"""Reading lazy tables into memory: only the columns that shares of speakers need, no texts."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from analysis.measures.grouping import is_of_speaker, own_columns
from analysis.measures.quote_words import plain_counts
from analysis.people.persons import heard_in, joined_speakers
from analysis.people.table import with_people
from analysis.tables.news import News
from analysis.tables.schemas import encoded_columns

_COLUMNS = {
    "articles": ["article", "date", "date_precision", "credit"],
    "paragraphs": ["article", "paragraph", "role", "start", "end", "n_words"],
    "quotes": ["article", "paragraph", "quote", "kind", "start", "end", "n_words", "mention",
               "speaker", "method"],
    "speakers": ["article", "speaker", "kind", "role", "party", "mentions", "n_quotes"],
}  # fmt: skip
_AGAIN = {  # words that many rows have: each different one is read once
    "articles": [],
    "paragraphs": ["article", "role"],
    "quotes": ["article", "kind", "method"],
    "speakers": ["article", "kind"],
}
_INSIDE = ("paragraph", "quote", "start", "end")
_NEED_MORE = {"type", "paragraph", "position", "author"}  # units of other columns than these


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
        If the measure needs the texts of all articles, another column, or a checked sample.
    """
    if isinstance(news.articles, pd.DataFrame):
        return news
    more = _NEED_MORE.union(own_columns(news))
    wanted = [name for name in names if name in more] + ["count='stories'"] * (count != "articles")
    wanted += ["corrected="] * (corrected is not None)
    if wanted:
        raise ValueError(
            f"{wanted[0]} needs more columns than are read from lazy tables: load the articles "
            "that you need with load(..., select=...)"
        )
    parts = _parts(news, "articles")
    articles = pa.concat_tables(parts).to_pandas()
    keys = pd.Index(articles["article"].sort_values())
    articles = articles.assign(article=keys.get_indexer(articles["article"]), text="")
    tables = {name: _numbered(news, name, keys) for name in _COLUMNS if name != "articles"}
    read = replace(news, articles=articles, **tables)
    if odd := read.quotes.loc[plain_counts(read)[1], "article"].unique().tolist():
        part = np.repeat(np.arange(len(parts)), list(map(len, parts)))
        holding = np.unique(part[articles["article"].isin(odd)]).tolist()
        some = news.articles[["article", "text"]].partitions[holding]
        (texts,) = _computed(some.map_partitions(_only, set(keys[odd])))
        texts = texts.set_index(keys.get_indexer(texts["article"]))["text"]
        given = articles["article"].map(texts).fillna("").astype("str")
        read = replace(read, articles=articles.assign(text=given))
    if any(is_of_speaker(read, name) and name != "speaker" for name in names):
        read = with_people(read)
    else:
        quotes = read.quotes[read.quotes["method"] == "pronoun"]  # no others are needed
        pronouns = heard_in(replace(read, quotes=quotes)).pronouns
        read = replace(read, speakers=joined_speakers(read, pronouns))
    if "article" not in names:
        return read
    named = {name: _with_names(getattr(read, name), keys) for name in _COLUMNS}
    return replace(read, **named)


def _parts(news: News, name: str) -> list[pa.Table]:
    """Return the needed columns of a lazy table; words that occur again and again are encoded."""
    table, columns, again = getattr(news, name), _COLUMNS[name], _AGAIN[name]
    unread, read = news.unread.get(name, (None, None))
    if read and table is unread:
        return read(columns, again)
    parts = _computed(*table[columns].to_delayed())
    tables = (pa.Table.from_pandas(part, preserve_index=False) for part in parts)
    return [encoded_columns(one, again) for one in tables]


def _computed(*lazily: Any) -> tuple:
    """Return what Dask computes in threads of this process.

    Asked for them by name, it would import ``distributed`` first, which takes .2 s.
    """
    from dask import threaded
    from dask.base import compute

    return compute(*lazily, scheduler=threaded.get)


def _numbered(news: News, name: str, keys: pd.Index) -> pd.DataFrame:
    """Return a lazy table with the number of each article in place of its name, in their order."""
    parts = [_smaller(part) for part in _parts(news, name)]
    whole = pa.concat_tables(parts).unify_dictionaries().combine_chunks()
    del parts
    articles = whole["article"].combine_chunks()
    numbers = keys.get_indexer(articles.dictionary.to_pandas()).astype("int32")
    table = whole.drop_columns("article").to_pandas(split_blocks=True)
    pa.default_memory_pool().release_unused()  # Arrow would keep what the parts took
    return table.assign(article=numbers[articles.indices.to_numpy()])[_COLUMNS[name]]


def _smaller(table: pa.Table) -> pa.Table:
    """Return a table whose places and numbers within an article take half the memory."""
    fields = [f.with_type(pa.int32()) if f.name in _INSIDE else f for f in table.schema]
    return table.cast(pa.schema(fields))


def _with_names(table: pd.DataFrame, keys: pd.Index) -> pd.DataFrame:
    return table.assign(article=keys.take(table["article"]).array)


def _only(articles: pd.DataFrame, names: set[str]) -> pd.DataFrame:
    return articles[articles["article"].isin(names)]
