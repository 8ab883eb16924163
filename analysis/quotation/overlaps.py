"""Resolving overlaps: words belong to one quote, or to a partial one inside an indirect quote.

If quotation marks are missing or odd, rules for marks and rules for clauses sometimes take the
same words. The quote that begins first keeps them; quotation marks count more than the boundary of
a clause.
"""

from heapq import heapify, heappop, heappush

from analysis.quotation.quotation_marks import EDGES
from analysis.quotation.quote import Quote


def apart(quotes: list[Quote], text: str) -> list[Quote]:
    """Return ``quotes`` of ``text`` in order, none of them crossing; empty ones are removed."""
    found: dict[tuple[bool, int, int], Quote] = {}
    for quote in filter(_has_words, quotes):  # of two clauses for the same words the first counts
        found.setdefault((quote.kind == "indirect", quote.start, quote.end), quote)
    kept = _uncrossed(list(found.values()), text)
    return sorted(filter(_has_words, kept), key=lambda quote: (quote.start, -quote.end))


def _uncrossed(quotes: list, text: str) -> list:
    """Return ``quotes``, with those cut that begin inside another's marks or extend beyond it."""
    waiting = [(q.start, -q.end, n, q) for n, q in enumerate(quotes)]
    heapify(waiting)
    kept: list = []
    around: list = []  # those that go on where the next one begins
    while waiting:
        _, _, number, quote = heappop(waiting)
        around = [other for other in around if other.end > quote.start]
        marked = [other.end for other in around if other.kind != "indirect"]
        if marked:
            quote.start = _after(text, max(marked), max(quote.end, *marked))
            if quote.start < quote.end:
                heappush(waiting, (quote.start, -quote.end, number, quote))
            continue
        for other in around:
            _settle(quote, other, text)
        kept.append(quote)
        around.append(quote)
    return kept


def _has_words(quote: Quote) -> bool:
    """Return whether a quote still has words."""
    return quote.start < quote.end


def _settle(quote: Quote, other: Quote, text: str) -> None:
    """Separate ``quote`` from the indirect quote ``other`` in which it begins."""
    if quote.kind != "indirect" and (quote.start, quote.end) == (other.start, other.end):
        other.end = other.start
    elif quote.end > other.end:
        other.end = other.start + len(text[other.start : quote.start].rstrip(EDGES))
    elif quote.kind == "direct":
        quote.kind = "partial"


def _after(text: str, start: int, end: int) -> int:
    """Return where the words begin in ``text[start:end]``."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip(EDGES))
