"""Quotes: which words are somebody's, by which cue, beside which mention of the speaker."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from analysis.quotation.animacy import is_somebody
from analysis.quotation.datelines import after_dateline
from analysis.quotation.headlines import headline_words
from analysis.quotation.labels import (
    before_initials,
    is_heading,
    label,
    named_by,
    signature,
    signed,
    whose,
)
from analysis.quotation.layout import Layout
from analysis.quotation.narrated import Narrator
from analysis.quotation.overlaps import apart
from analysis.quotation.quotation_marks import Stretch, mark_name
from analysis.quotation.quote import Offsets, Quote
from analysis.quotation.quote_writer import QuoteWriter
from analysis.quotation.repliks import is_replik
from analysis.quotation.report import Report
from analysis.quotation.reporting_clauses import find_reports, looked_for
from analysis.quotation.sentence_bounds import SentenceBounds
from analysis.quotation.tag_spans import first_person
from analysis.text.picture_credits import credit_inside, told_and_credits
from analysis.text.tokens import Parsed, ParsedText, text_of, tokens_of

if TYPE_CHECKING:  # the rules alone need no spaCy
    from spacy.tokens import Doc

_HEAD = 3  # paragraphs at the top that may hold the headline


def find_quotes(doc: Parsed) -> Parsed:
    """Find the quotes of ``doc`` with cue and mention, in the order in which they stand."""
    doc.user_data["quotes"] = Reader(doc).read()
    return doc


class Reader:
    """Reads one article paragraph by paragraph: repliks, and the reporter's words between them."""

    def __init__(self, doc: Doc | ParsedText) -> None:
        self.text = text_of(doc)
        self.tokens = tokens_of(doc)
        self.tokens.search(looked_for())
        self.bounds = SentenceBounds(self.tokens)
        told = (
            (after_dateline(self.text, start, credit), credit)
            for start, credit, _ in told_and_credits(doc)
        )
        self.layout = Layout(self.text, self.tokens, self.bounds, told)
        self.writer = QuoteWriter(self.text, self.tokens)
        self.narrator = Narrator(self.layout, self.writer, self.bounds)

    def read(self) -> list[Quote]:
        """Return the quotes of the article in the order in which they stand."""
        lists = self.layout.lists()
        for n, ((start, end), stretches) in enumerate(
            zip(self.layout.paragraphs, self.layout.dashes, strict=True)
        ):
            name = signature(self.text, start, end)
            heading = name if name and self.layout.heads(n, self.writer.quotes) else None
            ahead = heading or label(self.text, self.tokens, start, end)
            dashed = bool(stretches) and stretches[0].start == start
            signs = bool(name) and dashed and not self.narrator.tag(*self.tokens.around(start, end))
            if (
                self._headline(n, start, end)
                or heading
                or start in lists
                or self.writer.give_last(start, name)
                or signs
            ):
                self.narrator.lead = None
            elif dashed:
                self._repliks(stretches)
            else:
                self._paragraph(start, end, stretches)
            self.narrator.label = ahead or (self.narrator.label if self.layout.asks(n) else None)
        return apart(self.writer.quotes, self.text)

    def _headline(self, n: int, start: int, end: int) -> bool:
        """Read a headline that says who speaks before its colon; return whether it is one.

        It is the first paragraph, or stands near the top and has the form of a heading.
        """
        titled = n == 0 or (n < _HEAD and is_heading(self.text[start:end]))
        words = self.tokens.around(start, end)
        found = headline_words(self.tokens, *words) if titled and not self.writer.quotes else None
        if found is None:
            return False
        who, said = found
        quote = self.writer.add("indirect", "none", *self.tokens.offsets(*said), None)
        quote.mention = self.tokens.offsets(*who)
        return True

    def _repliks(self, stretches: list[Stretch]) -> None:
        """Read a paragraph from a dash on: replik, reporting clause, the reporter's words after."""
        lead, self.narrator.lead = self.narrator.lead, None
        tag = None
        for stretch in stretches:
            first, last = self.tokens.around(stretch.first, stretch.last)
            if first >= last:
                continue
            before, tag = tag, self.narrator.tag(first, last)
            if tag is None:
                between = stretch is not stretches[-1]
                ends = (self._told_between if between else self._told_after)(first, last)
                said = replace(stretch, last=self.tokens.end[ends - 1])
                self._untagged(said, lead or before, lead)
                self.narrator.read(ends, last, None)
                continue
            if lead and lead.mention and self._says_nobody(tag):
                tag = replace(tag, mention=lead.mention)  # hun afviser kritikken: - …, lyder det
            begin, end, told = self.narrator.cut(stretch, first, last, tag)
            self.narrator.read(begin, end, told)
            lead = None
            if begin < end and self.bounds.at(begin) < self.bounds.at(end - 1):
                tag = None  # the reporter has told more since: the next replik may be another's

    def _says_nobody(self, tag: Report) -> bool:
        """Return whether a tag names nobody, or by a word for no person (``siger kanten``)."""
        if tag.mention is None:
            return not tag.elided
        first, last = tag.mention
        return last - first == 1 and not is_somebody(self.tokens, tag.mention)

    def _untagged(self, stretch: Stretch, before: Report | None, lead: Report | None) -> None:
        """Add a replik without a reporting clause; who says it may sign it at its end."""
        last = credit_inside(self.text, stretch.first, stretch.last)
        last = before_initials(self.text, stretch.first, last)
        who, end = signed(self.text, stretch.first, last)
        quote = self.writer.add("direct", "dash", stretch.first, end, before, lead)
        quote.mention = quote.mention or who
        self.narrator.give_label(quote)

    def _told_between(self, first: int, last: int) -> int:
        """Return where the reporter's sentence begins between two repliks of one paragraph.

        It is the last before the second, if it is not the only one, nor asks or says ``jeg``.
        """
        begin = max(first, self.bounds.places[self.bounds.at(last - 1)][0])
        own = first_person(self.tokens, begin, last) or "?" in self.tokens.text[begin:last]
        return begin if begin > first and not own else last

    def _told_after(self, first: int, last: int) -> int:
        """Return where the reporter goes on after a replik, with somebody named in full.

        (``- Det går nok. Ida Lund tilføjer, at broen er ny.``)
        """
        for begin, end in self.bounds.between(self.tokens.sentence_end(first), last, []):
            named = all(map(self.tokens.capital, range(begin, min(end, begin + 2))))
            reports = find_reports(self.tokens, begin, end) if named else []
            opens = (r.mention and r.mention[0] == begin for r in reports if r.kind == "content")
            if any(opens) and not first_person(self.tokens, end, last):
                return begin
        return last

    def _paragraph(self, start: int, end: int, inner: list[Stretch]) -> None:
        """Read a paragraph in the reporter's voice, with marked words and repliks inside it."""
        lead, self.narrator.lead = self.narrator.lead, None
        self.writer.give_last(start, whose(self.text, start, end), far=True)
        if self.narrator.continues_open_quote(start, end):
            if is_heading(self.text[start:end]):
                return
            self.writer.add("direct", mark_name(self.narrator.open_mark), start, end, None)
            return
        opens = [
            is_replik(self.text, self.tokens, self.bounds, stretch, dashed=self.layout.has_repliks)
            for stretch in inner
        ]
        if inner and signature(self.text, start, inner[0].start):
            opens[0] = True  # Ida Lund, 12 år - Den er ny.
        repliks = [s for n, s in enumerate(inner) if opens[n] or (n and opens[n - 1])]
        edge = repliks[0].start if repliks else end
        self.narrator.read(*self.tokens.around(start, edge), None, lead)
        if repliks:
            self.narrator.label = self._named_before(start, repliks[0])
            self._repliks([s for s in inner if s.start >= edge])

    def _named_before(self, start: int, replik: Stretch) -> Offsets | None:
        """Return who is named before a replik in its paragraph, by a label or name and age."""
        edge = replik.start
        before = self.text[start:edge].rstrip()
        named = named_by(start, before) if "," in before else None  # no VESTBY:
        signs = signature(self.text, start, edge)
        told = label(self.text, self.tokens, start, edge) or named or signs
        return told or self.narrator.line_label(start, replik)
