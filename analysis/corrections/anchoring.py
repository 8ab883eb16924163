"""Finding noted words in an article that may have been edited since.

Words are found by themselves, by the text before and after them, and by their position: the
TextQuoteSelector and TextPositionSelector of the W3C's Web Annotation Data Model
(https://www.w3.org/TR/annotation-model/#selectors), with an additional search for words that are
nearly the same.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cached_property
from itertools import combinations_with_replacement
from os.path import commonprefix

import numpy as np

from analysis.lang.forms import fold
from analysis.text.words import WORD

CONTEXT = 32  # characters noted on either side
ALIKE = 0.7  # share of the words of both sides that must be the same in an edited quote
_FEWEST = 4  # words that a quote must have to be searched for in edited form
_SHORT = 3  # up to so many words, the text around a quote must agree too
_SURE = 5  # characters around a short quote that must agree
_STOPS = ".!?…"


def anchor(text: str, start: int, end: int) -> dict[str, object]:
    """Return the values by which ``text[start:end]`` is found again: start, text, before, after."""
    return {
        "start": start,
        "text": _single(text[start:end]),
        "before": _single(text[max(0, start - CONTEXT) : start]),
        "after": _single(text[end : end + CONTEXT]),
    }


class Finder:
    """Finds noted words in one article."""

    def __init__(self, text: str) -> None:
        self.text = text

    def find(
        self, words: str, *, start: int | None = None, before: str = "", after: str = ""
    ) -> tuple[int, int] | None:
        """Return the place of ``words`` now, or None if they are not found.

        Unchanged words are preferred. Of several places, the one with the same text around it is
        taken, and among equals the one nearest to ``start``. Quotes of up to three words, such as
        ``Ja``, may occur anywhere: they are found only if some text around them agrees, if it was
        noted. Edited words are found if seven of ten are the same.
        """
        if not words.strip() or len("".join(words.split())) > len(self.text):
            return None
        pattern = r"\s+".join(map(re.escape, words.split()))
        before, after = _single(before).strip(), _single(after).strip()
        exact = [match.span() for match in re.finditer(pattern, self.text)]
        if len(words.split()) <= _SHORT and before + after:
            enough = min(_SURE, len(before + after))
            exact = [place for place in exact if self._agreement(place, before, after) >= enough]
        return self._best(exact or self._similar(words), start, before, after)

    def _best(
        self, places: Sequence[tuple[int, int]], start: int | None, before: str, after: str
    ) -> tuple[int, int] | None:
        return min(
            places,
            key=lambda place: (
                -self._agreement(place, before, after), abs(place[0] - (start or 0))
            ),
            default=None,
        )  # fmt: skip

    def _agreement(self, place: tuple[int, int], before: str, after: str) -> int:
        """Return how many characters around ``place`` agree with those noted."""
        start, end = place
        left = _single(self.text[max(0, start - 2 * CONTEXT) : start]).strip()
        right = _single(self.text[end : end + 2 * CONTEXT]).strip()
        return len(commonprefix((left[::-1], before[::-1]))) + len(commonprefix((right, after)))

    @cached_property
    def _words(self) -> tuple[list[str], list[tuple[int, int]]]:
        found = list(WORD.finditer(self.text))
        return [fold(match.group()) for match in found], [match.span() for match in found]

    def _similar(self, words: str) -> list[tuple[int, int]]:
        """Return the places with nearly the same words, only the most similar ones."""
        wanted = [fold(match.group()) for match in WORD.finditer(words)]
        here, _spans = self._words
        if len(wanted) < _FEWEST or not here:
            return []
        shared = np.isin(here, list(set(wanted))).astype(int)
        sums = np.concatenate(([0], np.cumsum(shared)))
        width = min(len(wanted), len(here))
        counts = sums[width:] - sums[:-width]
        found: dict[tuple[int, int], float] = {}
        for first in np.argsort(-counts, kind="stable")[:8]:
            if counts[first] < ALIKE * len(wanted) / 2:
                break
            place, likeness = self._aligned(wanted, max(0, first - width // 2), first + 2 * width)
            if likeness >= ALIKE:
                found[self._ended(place, words)] = likeness
        best = max(found.values(), default=0)
        return [place for place, likeness in found.items() if likeness == best]

    def _ended(self, place: tuple[int, int], words: str) -> tuple[int, int]:
        """Return ``place`` with the full stop after it, if ``words`` end with one."""
        start, end = place
        stopped = words[-1] in _STOPS and self.text[end : end + 1] in tuple(_STOPS)
        return start, end + stopped

    def _aligned(self, wanted: list[str], low: int, high: int) -> tuple[tuple[int, int], float]:
        """Return the stretch of words ``low`` to ``high`` that is most like ``wanted``."""
        here, spans = self._words
        part = here[low:high]
        blocks = SequenceMatcher(None, part, wanted, autojunk=False).get_matching_blocks()[:-1]
        best, likeness = (0, 0), 0.0
        for i, j in combinations_with_replacement(range(len(blocks)), 2):
            # An edited first or last word belongs to the stretch too.
            first = max(0, blocks[i].a - blocks[i].b)
            rest = len(wanted) - blocks[j].b - blocks[j].size
            last = min(len(part), blocks[j].a + blocks[j].size + rest)
            same = sum(block.size for block in blocks[i : j + 1])
            if (score := 2 * same / (last - first + len(wanted))) > likeness:
                best = spans[low + first][0], spans[low + last - 1][1]
                likeness = score
        return best, likeness


def _single(text: str) -> str:
    """Return ``text`` with every run of white space as one space."""
    return re.sub(r"\s+", " ", text)
