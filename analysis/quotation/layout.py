"""Layout: how an article's paragraphs stand: in pieces, as lists, as names above words."""

import re
from collections.abc import Iterable
from functools import cached_property

from analysis.lang import marks
from analysis.lang.forms import fold
from analysis.quotation.labels import is_heading, signature
from analysis.quotation.quotation_marks import EDGES, dashes
from analysis.quotation.quote import Offsets, Quote
from analysis.quotation.repliks import replik_tag
from analysis.quotation.sentence_bounds import SentenceBounds
from analysis.text.tokens import CLOSED, WORDS, Tokens

_LONG = 20_000  # characters of a paragraph that are read together; a whole article has seldom more
_OWN = WORDS["own_words"] - CLOSED["second_person"]  # not said to the reader
_ENDED = re.compile(rf"[.?!…:][{marks.CLOSERS})]*$")


def _addresses_reader(words: str) -> bool:
    """Return whether a heading or a lead-in tells the reader what to do (``Sådan gør du:``)."""
    leads = words.endswith(":") or is_heading(words)
    return leads and not CLOSED["second_person"].isdisjoint(fold(words.rstrip(":")).split())


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
        small letter first. Under a heading they may tell the reader what to do.
        """
        lists: set[int] = set()
        row: list[int] = []
        above, advice = ".", False
        for (start, end), opened in zip(self.paragraphs, self.dashes, strict=True):
            dashed = bool(opened) and opened[0].start == start
            if dashed and signature(self._text, start, end):
                continue
            if dashed and not row:
                advice = self._leads_to_advice(above, opened[0].first)
            if dashed and self._is_item(opened[0].first, end, advice=advice):
                row.append(start)
                continue
            lists.update(row if len(row) > 1 else ())
            row, above = [], self._text[start:end]
        return lists.union(row if len(row) > 1 else ())

    def _leads_to_advice(self, above: str, start: int) -> bool:
        """Return whether a heading or lead-in tells the reader what to do, or the item does."""
        return (is_heading(above) and self._advises(start)) or _addresses_reader(above)

    def _is_item(self, start: int, end: int, *, advice: bool) -> bool:
        """Return whether words may be an item: no sentence, or ``advice`` that is nobody's own."""
        words = self._text[start:end]
        loose = words[:1].islower() or not _ENDED.search(words)
        first, last = self._tokens.around(start, end)
        own = not _OWN.isdisjoint(self._tokens.lower[first:last])
        told = advice and (self._advises(start) or not own)
        return (loose or told) and not self._is_tagged(start, end)

    def _advises(self, start: int) -> bool:
        """Return whether an imperative stands at ``start`` (``Kog vandet først.``)."""
        first = self._tokens.around(start, start)[0]
        return first < len(self._tokens) and self._tokens.is_tagged(first, "VERB.Imp")

    def _is_pull_quote(self, number: int) -> bool:
        """Return whether a paragraph is somebody's own words without marks or a stop at its end.

        (``Lørdag havde vi flere opgaver, end vi havde biler``, above ``Ida Lund, indsatsleder``.)
        """
        start, end = self.paragraphs[number]
        first, last = self._tokens.around(start, end)
        own = not _OWN.isdisjoint(self._tokens.lower[first:last])
        plain = self._text[start] not in marks.DASHES + marks.QUOTES
        return own and plain and self._text[end - 1].isalnum()

    def heads(self, number: int, quotes: list[Quote]) -> bool:
        """Return whether a paragraph with a name heads that person's words and is no signature.

        The first such paragraph tells it for all of an article: none of the ``quotes`` so far
        stands above it, and one stands below.
        """
        start = self.starts[number]
        if self._text[start] in marks.DASHES or number + 1 == len(self.paragraphs):
            return False
        if number and self._is_pull_quote(number - 1):
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
