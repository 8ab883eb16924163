"""The words of each quote, each word counted once: a partial quote's inside reported speech.

Quotes hold their words in the tables (``n_words``). Where they lie apart, or marked ones inside
reported speech, as nearly all do, the counts follow from these by subtraction, and no text is read.
"""

import numpy as np
import pandas as pd

from analysis.io.articles import READ_ROLES
from analysis.tables.schemas import News

Spans = tuple[np.ndarray, np.ndarray]  # where each begins and ends, in all texts in a row


def plain_counts(news: News) -> tuple[np.ndarray, np.ndarray]:
    """Return the words of each quote, and whether its article must be counted word by word.

    Parameters
    ----------
    news
        The linked tables.

    Returns
    -------
    tuple of array
        For each row of ``news.quotes`` the words that are its own, right where the second array
        is False: there no quotes of the article cross, and none leaves its paragraph.
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
    story = news.paragraphs[news.paragraphs["role"].isin(READ_ROLES)]
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
