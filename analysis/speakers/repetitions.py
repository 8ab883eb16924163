"""Words of a headline that somebody says again further down."""

import re
from collections.abc import Iterator, Sequence

from analysis.lang.forms import fold
from analysis.quotation.quotation_marks import EDGES
from analysis.quotation.quote import Quote

HEAD = 2  # paragraphs at the top, whose quotes may be said again below
_ALIKE = 0.75  # of a headline's words that a quote has at the least, to be the same words
_ALIKE_WORDS = 3  # of more than two letters that a headline must have for that


def said_again(quotes: Sequence[Quote], head: Sequence[int], text: str) -> dict[int, list[int]]:
    """Return which quotes hold the words of each in ``head``, by their numbers."""
    said = [fold(text[quote.start : quote.end]) for quote in quotes] if head else []
    return {number: list(_again(number, quotes, said)) for number in head}


def _again(number: int, quotes: Sequence[Quote], said: Sequence[str]) -> Iterator[int]:
    """Yield the others that hold a quote's words: word for word, then nearly all of them.

    (``- Det sker kun på film``: ``- Det er jo kun på film, at det sker``.)
    """
    others = [n for n in range(len(quotes)) if n != number]
    words = said[number].strip(EDGES)
    if " " not in words:
        return
    yield from (n for n in others if words in said[n])
    told = _content_words(words)
    if len(told) < _ALIKE_WORDS:
        return
    for n in others:
        if quotes[n].kind == "direct":
            shared = told & _content_words(said[n])
            if len(shared) >= _ALIKE * len(told):
                yield n


def _content_words(words: str) -> set[str]:
    """Return those words that have more than two letters."""
    return set(re.findall(r"\w{3,}", words))
