"""Layout: how an article's paragraphs stand: in pieces, as lists, as names above words."""

import re
from collections.abc import Iterable
from functools import cached_property

from analysis.lang import marks
from analysis.quotation.labels import signature
from analysis.quotation.quotation_marks import EDGES, dashes
from analysis.quotation.quote import Offsets, Quote
from analysis.quotation.repliks import replik_tag
from analysis.quotation.sentence_bounds import SentenceBounds
from analysis.text.tokens import Tokens

_LONG = 20_000  # characters of a paragraph that are read together; a whole article has seldom more
_ENDED = re.compile(rf"[.?!…:][{marks.CLOSERS})]*$")


class Layout:
    """The paragraphs of an article, and the dashes that open repliks in each.

    Attributes
    ----------
    paragraphs, starts
        Their places, and where each begins.
    dashes
        What stands after the dashes of each.
    """

    def __init__(
        self, text: str, tokens: Tokens, bounds: SentenceBounds, told: Iterable[Offsets]
    ) -> None:
        self._text, self._tokens, self._bounds = text, tokens, bounds
        self.paragraphs = [
            piece for start, end in told if start < end for piece in self._pieces(start, end)
        ]
        self.dashes = [dashes(text, start, end) for start, end in self.paragraphs]
        self.starts = [start for start, _ in self.paragraphs]
        self._headed = False  # whether somebody's name stands above the words, not below them

    def _pieces(self, start: int, end: int) -> list[Offsets]:
        """Part a paragraph that is longer than an article, at a sentence or else between words."""
        pieces: list[Offsets] = []
        while end - start > _LONG:
            first, last = self._tokens.around(start + _LONG, min(end, start + 2 * _LONG))
            cut = self._bounds.next(first, last)
            cut = self._tokens.start[cut if cut < last else first] if first < last else end
            if cut >= end:
                break
            pieces.append((start, start + len(self._text[start:cut].rstrip())))
            start = cut
        return [*pieces, (start, end)]

    def lists(self) -> set[int]:
        """Return where the paragraphs begin that a dash opens as items of a list.

        Items stand in a row, name no speaker, and are no sentences: they have no full stop, or a
        small letter first.
        """
        lists: set[int] = set()
        row: list[int] = []
        for (start, end), opened in zip(self.paragraphs, self.dashes, strict=True):
            if opened and opened[0].start == start:
                if signature(self._text, start, end):
                    continue
                words = self._text[opened[0].first : end]
                loose = words[:1].islower() or not _ENDED.search(words)
                if loose and not self._is_tagged(opened[0].first, end):
                    row.append(start)
                    continue
            lists.update(row if len(row) > 1 else ())
            row = []
        return lists.union(row if len(row) > 1 else ())

    def heads(self, number: int, quotes: list[Quote]) -> bool:
        """Return whether a paragraph with a name heads that person's words and is no signature.

        The first such paragraph tells it for all of an article: none of the ``quotes`` so far
        stands above it, and one stands below.
        """
        start = self.starts[number]
        if self._text[start] in marks.DASHES or number + 1 == len(self.paragraphs):
            return False
        above = bool(quotes) and quotes[-1].kind == "direct"
        above = above and not self._text[quotes[-1].end : start].strip(EDGES)
        if above and not self._headed:
            return False
        following = number + 1 + self.asks(number + 1)  # a question between name and answer
        if following == len(self.paragraphs):
            return False
        below = self.starts[following]
        opened = self.dashes[following]
        said = self._text[below] in marks.QUOTES or (bool(opened) and opened[0].start == below)
        self._headed = self._headed or said
        return said

    def asks(self, number: int) -> bool:
        """Return whether a paragraph is the reporter's question, without marks or a dash."""
        start, end = self.paragraphs[number]
        open_marks = self._text[start] in marks.DASHES + marks.QUOTES
        return not open_marks and self._text[start:end].rstrip().endswith("?")

    @cached_property
    def has_repliks(self) -> bool:
        """Whether a dash opens a paragraph of the article that has a tag."""
        opened = (found[0] for found in self.dashes if found)
        alone = (stretch for stretch in opened if stretch.start in self.starts)
        return any(self._is_tagged(s.first, s.last) for s in alone)

    def _is_tagged(self, start: int, end: int) -> bool:
        """Return whether a reporting clause stands in a replik."""
        return replik_tag(self._tokens, self._bounds, *self._tokens.around(start, end)) is not None
