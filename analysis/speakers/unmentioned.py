"""Quotes that name nobody: whose they are, by the quotes and the reporter's words around them."""

import re
from dataclasses import dataclass
from functools import cached_property

from analysis.lang import marks
from analysis.lang.forms import fold
from analysis.quotation.quotation_marks import EDGES
from analysis.quotation.quote import Quote
from analysis.speakers.coreference import References
from analysis.speakers.places import NEAR
from analysis.speakers.ranker import Features
from analysis.speakers.roles import Entity

HEAD = 2  # paragraphs at the top, whose quotes may be said again below
_CLOSED_MARKS = re.compile(rf"[^\n\w]{{0,3}}[{marks.ALL}]")
_DOCUMENTARY = frozenset(("fremgår", "fremgik", "står", "stod", "hedder", "hed"))


@dataclass
class Unmentioned:
    """One quote that names nobody, among the others of its article.

    Attributes
    ----------
    number
        The quote's number.
    quotes, paragraph
        All quotes of the article, and the number of the paragraph in which each stands.
    said_by
        Who says the quotes near this one, by their number: those with a mention first.
    references
        Whom words stand for.
    """

    number: int
    quotes: list[Quote]
    paragraph: list[int]
    said_by: dict[int, Entity]
    references: References

    @property
    def quote(self) -> Quote:
        """The quote."""
        return self.quotes[self.number]

    @property
    def here(self) -> int:
        """The number of the quote's paragraph."""
        return self.paragraph[self.number]

    @cached_property
    def text(self) -> str:
        """The article's text."""
        return self.references.table.text

    def speaker(self) -> Entity | None:
        """Return whom a reader would take for the speaker."""
        quote = self.quote
        if quote.kind == "partial" and (described := self.references.described(quote.start)):
            return described
        if quote.kind == "indirect":
            return self._document()
        if quote.cue and (same := [n for n in self.said_by if self.quotes[n].cue == quote.cue]):
            return self.said_by[same[0]]
        if self.here < HEAD and (repeated := self._repeated()):
            return repeated
        told = [n for n in self.said_by if self.quotes[n].kind != "indirect"]
        if beside := [n for n in told if self.paragraph[n] == self.here]:
            return self.said_by[min(beside, key=lambda n: abs(n - self.number))]
        if quote.kind == "direct" and (introduced := self.references.introduced(quote.start)):
            return introduced
        return self._in_turn() or self._in_row() or self._further_off()

    def _document(self) -> Entity | None:
        """Return the document or organisation that spoke last, for ``fremgår det`` and its like."""
        cue = fold(self.text[slice(*self.quote.cue)]) if self.quote.cue else ""
        last = self.references.discourse.last
        return last("document", "organisation") if cue in _DOCUMENTARY else None

    def _repeated(self) -> Entity | None:
        """Return who says the words of a headline further down."""
        words = self.text[self.quote.start : self.quote.end].strip(EDGES)
        if " " not in words:
            return None
        for n, entity in self.said_by.items():
            if words in self.text[self.quotes[n].start : self.quotes[n].end]:
                return entity
        return None

    def _said_in(self, paragraph: int) -> list[int]:
        """Return the direct quotes of a paragraph whose speaker is known."""
        return [
            n
            for n in self.said_by
            if self.paragraph[n] == paragraph and self.quotes[n].kind == "direct"
        ]

    def _in_turn(self) -> Entity | None:
        """Return whose turn it is where two people answer each other, a paragraph in marks each.

        Marks that were left open say that the same one goes on.
        """
        if self.quote.mark == "dash":
            return None
        before, earlier = self._said_in(self.here - 1), self._said_in(self.here - 2)
        if not (before and earlier):
            return None
        last, first = max(before), max(earlier)
        if not _CLOSED_MARKS.match(self.text, self.quotes[last].end):
            return self.said_by[last]
        tagged = self.quotes[last].mention and self.quotes[first].mention
        other = self.said_by[first] is not self.said_by[last]
        return self.said_by[first] if tagged and other else None

    def _in_row(self) -> Entity | None:
        """Return who says the direct quote in the paragraph before, or else in the row after it."""
        before = self._said_in(self.here - 1)
        following = max(before) if before else self._next_in_row()
        return None if following is None else self.said_by[following]

    def _next_in_row(self) -> int | None:
        """Return the next quote with a speaker in an unbroken row of paragraphs with quotes."""
        here = self.here
        for n in range(self.number + 1, min(len(self.quotes), self.number + NEAR)):
            if self.quotes[n].kind != "direct":
                continue
            if self.paragraph[n] > here + 1:
                return None
            if n in self.said_by:
                return n
            here = self.paragraph[n]
        return None

    def _further_off(self) -> Entity | None:
        """Return whom the reporter's words around a quote make its speaker."""
        earlier = [n for n in self.said_by if n < self.number]
        if narrated := [n for n in earlier if self.paragraph[n] == self.here - 1]:
            return self.said_by[max(narrated)]
        named = self.references.pronouns.people_in(self.here - 1)
        spoke = self.said_by[max(earlier)] if earlier else None
        if named and spoke not in named:
            return named[0]
        later = next((self.said_by[n] for n in sorted(self.said_by) if n > self.number), None)
        return spoke or later or self.references.discourse.nearest(self.quote.start)

    def beside(self) -> dict[int, Features]:
        """Return what the quotes around this one say of entities, by ``id`` of the entity."""
        found: dict[int, Features] = {}

        def note(other: int, side: str) -> None:
            gap = min(3, abs(self.paragraph[other] - self.here))
            form = "reported" if self.quotes[other].kind == "indirect" else "said"
            features = found.setdefault(id(self.said_by[other]), {})
            features[f"{side}, {gap} paragraphs, {form}"] = 1

        for reported in (True, False):
            of = [n for n in self.said_by if (self.quotes[n].kind == "indirect") is reported]
            if before := [n for n in of if n < self.number]:
                note(max(before), "before")
            if after := [n for n in of if n > self.number]:
                note(min(after), "after")
        following = self._next_in_row()
        if following is not None:
            found.setdefault(id(self.said_by[following]), {})["next in the row"] = 1
        return found
