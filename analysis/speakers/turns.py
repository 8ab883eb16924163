"""Turns: whose turn it is to speak, by the quotes before and after one."""

import re
from dataclasses import dataclass
from functools import cached_property

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import fold
from analysis.quotation.quote import Quote
from analysis.speakers.answers import NOBODY, Answer
from analysis.speakers.coreference import References
from analysis.speakers.entities import Entity
from analysis.speakers.places import NEAR
from analysis.speakers.ranker import Features
from analysis.text.tokens import WORDS

_NEAR = 4  # quotes before a question in which who answers it has spoken
_YES = re.compile(rf"(?i:{lang.either(WORDS['yes_or_no'])})\b")
_NO_MORE = re.compile(rf"(?i:{lang.either(WORDS['yes_or_no'])})\W*")
_CLOSED_MARKS = re.compile(rf"[^\n\w]{{0,3}}[{marks.ALL}]")


@dataclass
class Turn:
    """One quote among the others of its article.

    Attributes
    ----------
    number
        The quote's number.
    quotes, paragraph
        All quotes of the article in the order of the text, and the number of the paragraph in which
        each stands.
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

    @property
    def _cue(self) -> str:
        """The quote's cue in small letters, or nothing."""
        return self._cue_of(self.number)

    def _cue_of(self, number: int) -> str:
        """Return the cue of a quote in small letters, or nothing."""
        cue = self.quotes[number].cue
        return fold(self.text[slice(*cue)]) if cue else ""

    def _says(self, number: int | None) -> Answer:
        """Return who says the quote of a number, if there is one."""
        return NOBODY if number is None else Answer(self.said_by[number])

    def _said_in(self, paragraph: int) -> list[int]:
        """Return the direct quotes of a paragraph whose speaker is known."""
        return [
            n
            for n in self.said_by
            if self.paragraph[n] == paragraph and self.quotes[n].kind == "direct"
        ]

    def _asks(self, number: int) -> bool:
        """Return whether a quote is a question that somebody asks another."""
        return self._cue_of(number) in lang.words("questioning_verbs.txt")

    def _says_yes_to(self, number: int) -> bool:
        """Return whether the quote answers with ``ja`` or ``nej`` what another ends by asking."""
        opens = _YES.match(self.text, self.quote.start, self.quote.end)
        return opens is not None and self.quotes[number].asks(self.text)

    def _answered(self) -> Answer:
        """Return whom the next replik answers: who spoke last before it, beside who answers.

        (``Forskeren siger, at det var en ulv. ¶ - Eller en ræv. ¶ - Jeg har hund, svarer Bo.``)
        """
        following = self.number + 1
        tagged = following in self.said_by and self.quotes[following].mention is not None
        if not tagged or self.paragraph[following] != self.here + 1 or not self._replies(following):
            return NOBODY
        near = (n for n in self.said_by if n < self.number and self.paragraph[n] >= self.here - 1)
        others = (n for n in near if self.said_by[n] is not self.said_by[following])
        return self._says(max(others, default=None))

    def _replies(self, number: int) -> bool:
        """Return whether a direct quote is tagged as an answer (``svarer hun``)."""
        return self.quotes[number].kind == "direct" and self._cue_of(number) in WORDS["replies"]

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

    def _same_cue(self) -> Answer:
        """Return who says another quote of the same cue."""
        same = (n for n in self.said_by if self.quotes[n].cue == self.quote.cue)
        return self._says(next(same, None)) if self.quote.cue else NOBODY

    def _left_open(self) -> Answer:
        """Return who goes on in the next paragraph, where the marks were left open."""
        following = self.number + 1
        if self.quote.mark == "dash" or following not in self.said_by:
            return NOBODY
        goes_on = self.paragraph[following] == self.here + 1
        open_marks = _CLOSED_MARKS.match(self.text, self.quote.end) is None
        direct = self.quote.kind == self.quotes[following].kind == "direct"
        return self._says(following) if goes_on and open_marks and direct else NOBODY

    def _beside(self) -> Answer:
        """Return who says the nearest direct or partial quote of the paragraph."""
        told = [n for n in self.said_by if self.quotes[n].kind != "indirect"]
        beside = [n for n in told if self.paragraph[n] == self.here]
        return self._says(min(beside, key=lambda n: abs(n - self.number), default=None))

    def _repeated(self) -> Answer:
        """Return who says the words of a headline further down."""
        again = self.references.table.said_again.get(self.number, [])
        return next((self._says(n) for n in again if n in self.said_by), NOBODY)

    def _answers(self) -> Answer:
        """Return who answers what the quote before asks: who spoke last beside the one who asks.

        (``»Fryser du?« spørger Ida Lund. ¶ »Lidt.«``; ``Ida Lund spurgte, om han frøs. ¶ »Ja.«``)
        """
        before = self._said_in(self.here - 1) or self._asked_indirectly()
        if not before or not (self._asks(max(before)) or self._says_yes_to(max(before))):
            return NOBODY
        asker = self.said_by[max(before)]
        near = sorted(n for n in self.said_by if n < max(before))[-_NEAR:]
        others = (
            n
            for n in near
            if self.said_by[n] is not asker
            and (self.quotes[n].kind != "indirect" or self.said_by[n].kind == "person")
        )
        return self._says(max(others, default=None))

    def _asked_indirectly(self) -> list[int]:
        """Return the reported questions of the paragraph before, if this is a yes or no."""
        if not _YES.match(self.text, self.quote.start, self.quote.end):
            return []
        return [n for n in self.said_by if self.paragraph[n] == self.here - 1 and self._asks(n)]

    def _in_turn(self) -> Answer:
        """Return whose turn it is where two people answer each other, a paragraph in marks each.

        Marks that were left open say that the same one goes on. Of repliks, ``- Nej.`` alone
        answers another.
        """
        no_more = _NO_MORE.fullmatch(self.text, self.quote.start, self.quote.end)
        if self.quote.mark == "dash" and not no_more:
            return NOBODY
        before, earlier = self._said_in(self.here - 1), self._said_in(self.here - 2)
        if not (before and earlier):
            return NOBODY
        last, first = max(before), max(earlier)
        dashed = self.quotes[last].mark == "dash"
        if not (dashed or _CLOSED_MARKS.match(self.text, self.quotes[last].end)):
            return self._says(last)
        tagged = self.quotes[last].mention and (no_more or self.quotes[first].mention)
        other = self.said_by[first] is not self.said_by[last]
        return self._says(first) if tagged and other else NOBODY

    def _before_in_row(self) -> Answer:
        """Return who says the direct quote in the paragraph before."""
        return self._says(max(self._said_in(self.here - 1), default=None))

    def _after_in_row(self) -> Answer:
        """Return who says the next quote of a row of paragraphs with quotes."""
        return self._says(self._next_in_row())

    def _speaks_later(self) -> Answer:
        """Return who says the next quote that has a speaker.

        No document says a whole quote, and a person does before any other who is only reported.
        (``»Vi orker ikke mere« ¶ Hver tredje mener, at …. »Det er for galt,« siger Ida Lund.``)
        """
        later = sorted(n for n in self.said_by if n > self.number)
        if self.quote.kind == "direct":
            able = [n for n in later if self.said_by[n].kind != "document"]
            speaks = [n for n in able if self.quotes[n].kind != "indirect"]
            people = [n for n in able if self.said_by[n].kind == "person"]
            later = sorted({*speaks, *people}) or able
        return self._says(next(iter(later), None))

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
