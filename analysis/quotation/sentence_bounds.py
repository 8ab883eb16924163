"""Bounds of sentences: which stand between two tokens, those parted inside marks made one."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from analysis.quotation.quote import Offsets
from analysis.text.tokens import Tokens

_LONGEST = 200  # tokens outside marks of a sentence that are read together; it has seldom 80


class SentenceBounds:
    """Where the sentences of an article begin and end.

    Attributes
    ----------
    places
        The first token of each sentence, and the token after its last.
    """

    def __init__(self, tokens: Tokens) -> None:
        self.places = tokens.sentences
        self._opens = [first for first, _ in self.places]

    def at(self, i: int) -> int:
        """Return the number of the sentence in which token ``i`` stands."""
        return max(0, bisect_right(self._opens, i) - 1)

    def next(self, i: int, last: int) -> int:
        """Return where the first sentence from token ``i`` on begins, or else ``last``."""
        place = bisect_left(self._opens, i)
        return self._opens[place] if place < len(self._opens) else last

    def between(self, first: int, last: int, hidden: list[Offsets]) -> Iterator[Offsets]:
        """Yield the sentences between two tokens, those parted inside marks made one again."""
        whole = _joined(hidden)
        begun, ended = None, first  # the sentence that may go on in the next
        for place in range(self.at(first), len(self.places)):
            a, b = self.places[place]
            if a >= last:
                break
            a, b = max(a, first), min(b, last)
            if a >= b:
                continue
            around = bisect_left(whole, (a, 0)) - 1
            if begun is None or around < 0 or a >= whole[around][1]:
                if begun is not None:
                    yield from _stretches(begun, ended, hidden)
                begun = a
            ended = b
        if begun is not None:
            yield from _stretches(begun, ended, hidden)


def _joined(hidden: list[Offsets]) -> list[Offsets]:
    """Return ``hidden``, which are in order, those that overlap made one."""
    joined: list[Offsets] = []
    for first, last in hidden:
        if joined and first < joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], last)
        else:
            joined.append((first, last))
    return joined


def _stretches(first: int, last: int, hidden: list[Offsets]) -> Iterator[Offsets]:
    """Part the tokens of a sentence so that no part has more than ``_LONGEST`` outside marks."""
    outside, begun = 0, first
    at = bisect_left(hidden, (first, 0)) if last - first > _LONGEST else len(hidden)
    k = first if last - first > _LONGEST else last
    while k < last:
        if at < len(hidden) and k >= hidden[at][0]:
            k = max(k, hidden[at][1])
            at += 1
            continue
        if outside == _LONGEST:
            yield begun, k
            outside, begun = 0, k
        outside += 1
        k += 1
    yield begun, last
