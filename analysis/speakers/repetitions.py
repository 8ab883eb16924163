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
    return {number: list(_again(number, quotes, text)) for number in head}


def _again(number: int, quotes: Sequence[Quote], text: str) -> Iterator[int]:
    """Yield the others that hold a quote's words: word for word, then nearly all of them.

    (``- Det sker kun på film``: ``- Det er jo kun på film, at det sker``.)
    """
    quote = quotes[number]
    others = [n for n in range(len(quotes)) if n != number]
    words = text[quote.start : quote.end].strip(EDGES)
    if " " not in words:
        return
    small = fold(words)
    yield from (n for n in others if small in fold(text[quotes[n].start : quotes[n].end]))
    told = _content_words(words)
    if len(told) < _ALIKE_WORDS:
        return
    for n in others:
        if quotes[n].kind == "direct":
            said = _content_words(text[quotes[n].start : quotes[n].end])
            if len(told & said) >= _ALIKE * len(told):
                yield n


def _content_words(text: str) -> set[str]:
    """Return the words of a text that have more than two letters, in small letters."""
    return set(re.findall(r"\w{3,}", fold(text)))
