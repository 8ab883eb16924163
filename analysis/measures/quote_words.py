"""The words of each quote, each word counted once.

A word in a partial quote inside an indirect one counts for the partial quote. The tables have the
number of words of each quote (``n_words``). Nearly all quotes are separate, or are marked quotes
inside indirect ones: then the counts follow by subtraction, and no text is read.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.core.vocabulary import KINDS
from analysis.io.articles import READ_ROLES
from analysis.measures.grouping import check_kinds, grouped
from analysis.people.table import by_person
from analysis.tables.news import News
from analysis.text.words import WordIndex

TENTHS = 10
NOBODYS = -1  # the number of no quote, while words are gathered
Spans = tuple[np.ndarray, np.ndarray]  # where each begins and ends, in all texts in a row


def said_words(news: News, kinds: str | tuple[str, ...]) -> pd.DataFrame:
    """Return one row for each quote of ``kinds`` with its words, each word counted once."""
    kinds = check_kinds(kinds)
    quotes = news.quotes[["article", "quote", "speaker"]].assign(n_words=own_words(news))
    return quotes[news.quotes["kind"].isin(kinds) & (quotes["n_words"] > 0)].reset_index(drop=True)


def said_by_people(news: News, kinds: str | tuple[str, ...], names: Sequence[str]) -> pd.DataFrame:
    """Return a row for each quote with its own words, its person, and the groups ``names``."""
    people = by_person(news)
    return grouped(people, said_words(people, kinds), dict.fromkeys(names))


def own_words(news: News) -> np.ndarray:
    """Return the words of each row of ``quotes``, each word counted once."""
    own, odd = plain_counts(news)
    if odd.any():
        keys = ["article", "quote"]
        quotes = news.quotes.loc[odd, keys]
        names = set(quotes["article"])
        tables = {name: getattr(news, name) for name in ("articles", "paragraphs", "quotes")}
        few = {name: table[table["article"].isin(names)] for name, table in tables.items()}
        words = quoted_words(replace(news, **few)).dropna(subset=["quote"])
        counted = words.groupby(keys).size()
        own[odd] = counted.reindex(pd.MultiIndex.from_frame(quotes), fill_value=0).to_numpy()
    return own


def quoted_words(news: News) -> pd.DataFrame:
    """Return the story's words with the quote in which each stands.

    One row for each word: ``article``, ``paragraph``, ``word`` (its number in the article's
    story), ``position`` (tenth of the story, 1 to 10), ``quote`` and ``kind``, missing outside
    quotes. A word in a partial quote inside an indirect one belongs to the partial quote.
    """
    none = Story("", np.empty(0, "int64"), np.empty(0, "int64"), [])
    parts = [_words_of(story) for story in (none, *stories(news))]
    names = ("article", "paragraph", "word", "position", "quote", "kind")
    gathered = [np.concatenate(column) for column in zip(*parts, strict=True)]
    words = pd.DataFrame(dict(zip(names, gathered, strict=True)), columns=names)
    kinds = dict(enumerate(KINDS))
    return words.assign(
        article=words["article"].astype(news.articles["article"].dtype),
        quote=words["quote"].astype("Int64").mask(words["quote"] == NOBODYS),
        kind=words["kind"].map(kinds).astype("str"),
    )


class Story(NamedTuple):
    """An article's story: where its words start, and each quote with its first and last word."""

    article: str
    starts: np.ndarray
    paragraphs: np.ndarray  # the paragraph of each word
    quotes: list[tuple]  # (row of quotes, number of its first word, number after its last)


def stories(news: News) -> Iterator[Story]:
    """Yield the story of each article, credit line and the like left out."""
    paragraphs, quotes = defaultdict(list), defaultdict(list)
    for row in news.paragraphs[news.paragraphs["role"].isin(READ_ROLES)].itertuples():
        paragraphs[row.article].append(row)
    for row in news.quotes.itertuples():
        quotes[row.article].append(row)
    for article, text in zip(news.articles["article"], news.articles["text"], strict=True):
        starts = np.array(WordIndex(text).starts, dtype="int64")
        edges = [np.searchsorted(starts, (row.start, row.end)) for row in paragraphs[article]]
        own = [starts[first:to] for first, to in edges]
        numbers = [row.paragraph for row in paragraphs[article]]
        starts = np.concatenate([np.empty(0, "int64"), *own])
        inside = [(row, *np.searchsorted(starts, (row.start, row.end))) for row in quotes[article]]
        yield Story(article, starts, np.repeat(numbers, list(map(len, own))), inside)


def _words_of(story: Story) -> tuple[np.ndarray, ...]:
    """Return the columns of one article's words; kind and quote as numbers, or NOBODYS."""
    n = len(story.starts)
    number = np.arange(n)
    quote, kind = np.full(n, NOBODYS), np.full(n, NOBODYS)
    for row, first, to in sorted(story.quotes, key=lambda q: -KINDS.index(q[0].kind)):
        quote[first:to], kind[first:to] = row.quote, KINDS.index(row.kind)
    position = TENTHS * number // max(n, 1) + 1
    article = np.full(n, story.article, dtype=object)
    return article, story.paragraphs.astype("int64"), number, position, quote, kind


def plain_counts(news: News) -> tuple[np.ndarray, np.ndarray]:
    """Return the words of each quote, and whether its article must be counted word by word.

    Parameters
    ----------
    news
        The linked tables.

    Returns
    -------
    tuple of array
        For each row of ``news.quotes`` the number of its own words. It is right where the second
        array is False: there, quotes of the article do not cross, and none leaves its paragraph.
    """
    quotes = news.quotes
    index = pd.Index(news.articles["article"])
    ends = [table["end"].to_numpy("int64") for table in (quotes, news.paragraphs)]
    width = max(int(end.max(initial=0)) for end in ends) + 2
    at = index.get_indexer(quotes["article"])
    spans = _placed(at, quotes, width)
    own = quotes["n_words"].to_numpy("int64").copy()
    marked = (quotes["kind"] != "indirect").to_numpy()
    odd = ~_in_story(news, index, spans, width)
    for rows in (np.flatnonzero(marked), np.flatnonzero(~marked)):
        odd[rows] |= _overlapping(spans[0][rows], spans[1][rows])
    inside, around, crosses = _nested(spans, marked)
    odd |= crosses
    own -= np.bincount(around, own[inside], len(own)).astype("int64")
    return own, np.isin(at, np.unique(at[odd]))


def _placed(at: np.ndarray, rows: pd.DataFrame, width: int) -> Spans:
    """Return where ``rows`` begin and end if the texts of articles stand ``width`` apart."""
    start, end = (rows[name].to_numpy("int64") for name in ("start", "end"))
    return at * width + start, at * width + end


def _in_story(news: News, index: pd.Index, spans: Spans, width: int) -> np.ndarray:
    """Return whether each span lies in one paragraph of the story."""
    is_read = news.paragraphs["role"].isin(READ_ROLES)
    story = news.paragraphs.loc[is_read, ["article", "start", "end"]]
    start, end = _placed(index.get_indexer(story["article"]), story, width)
    if not len(start):
        return np.zeros(len(spans[0]), bool)
    order = np.argsort(start, kind="stable")
    start, end = start[order], end[order]
    place = np.searchsorted(start, spans[0], side="right") - 1
    return (place >= 0) & (spans[1] <= end[place])


def _overlapping(start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Return whether each span begins before the one before it has ended."""
    order = np.argsort(start, kind="stable")
    found = np.zeros(len(start), bool)
    found[order[1:]] = start[order[1:]] < end[order[:-1]]
    return found


def _nested(spans: Spans, marked: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return which marked quotes lie inside which indirect ones, and which rows cross one."""
    start, end = spans
    outer = np.flatnonzero(~marked)
    outer = outer[np.argsort(start[outer], kind="stable")]
    inner = np.flatnonzero(marked)
    crosses = np.zeros(len(start), bool)
    if not len(outer) or not len(inner):
        return inner[:0], outer[:0], crosses
    place = np.searchsorted(start[outer], start[inner], side="right") - 1
    near = outer[place]
    begun = (place >= 0) & (start[inner] < end[near])
    within = begun & (end[inner] <= end[near])
    over = np.searchsorted(start[outer], end[inner], side="left") > place + 1
    crosses[inner] = (begun & ~within) | over
    return inner[within], near[within], crosses
