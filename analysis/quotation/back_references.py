"""References back: ``Det siger X`` gives the sentence before it a speaker."""

from bisect import bisect_right

from analysis.quotation.animacy import names_nobody
from analysis.quotation.clauses import has_finite_verb
from analysis.quotation.datelines import after_dateline
from analysis.quotation.marked_words import is_title
from analysis.quotation.negation import denies_all
from analysis.quotation.quotation_marks import marked
from analysis.quotation.quote import Offsets, Quote
from analysis.quotation.quote_writer import QuoteWriter
from analysis.quotation.report import Report
from analysis.quotation.sentence_bounds import SentenceBounds
from analysis.quotation.span_bounds import after_label
from analysis.text.tokens import WORDS

_OPENS = 40  # characters from a sentence's start at which its own report begins at the most


class BackReferences:
    """Takes up the sentence before ``Det siger X``, with the quotes that are there already."""

    def __init__(
        self, writer: QuoteWriter, bounds: SentenceBounds, paragraphs: list[Offsets]
    ) -> None:
        self.writer, self.bounds, self.paragraphs = writer, bounds, paragraphs
        self.text, self.tokens = writer.text, writer.tokens
        self._reports: list[tuple[Report, int]] = []
        self._starts = [start for start, _ in paragraphs]

    def add(self, report: Report, first: int) -> None:
        """Remember a report that takes up the sentence before that of token ``first``.

        One that denies it has said so takes up nothing (``Det har Bo Krag ikke sagt``).
        """
        if not denies_all(self.tokens, report):
            self._reports.append((report, first))

    def take_up(self) -> None:
        """Give the sentences before the remembered reports their speakers, and forget them."""
        places = [self.bounds.at(first) for _, first in self._reports]
        taken = set(places)
        for (report, _), place in zip(self._reports, places, strict=True):
            if place and place - 1 not in taken:  # Det oplyser Ida Lund. Det skriver Kystposten
                before = self._past_lines(place)
                if before:
                    self._take_up(report, before)
        self._reports.clear()

    def _past_lines(self, place: int) -> int:
        """Return the number of the sentence after the last one told before that of a number.

        What is no part of the story is passed, and so is a line without a stop and a verb, but
        for a headline; 0 if nothing is left.
        (``Kajen er lukket. ¶ Flere billeder her ¶ Det oplyser Ida Lund.``)
        """
        home = self._paragraph_of(self.tokens.offsets(*self.bounds.places[place])[0])
        while place and self._is_aside(*self.bounds.places[place - 1], home):
            place -= 1
        return place

    def _paragraph_of(self, start: int) -> int:
        """Return the number of the paragraph that begins at ``start`` or last before it."""
        return max(0, bisect_right(self._starts, start) - 1)

    def _is_aside(self, first: int, last: int, home: int) -> bool:
        """Return whether tokens are no part of the story, or a line that tells nothing.

        What stands in the paragraph of the number ``home`` is a part of it.
        """
        start, end = self.tokens.offsets(first, last)
        number = self._paragraph_of(start)
        begin, stop = self.paragraphs[number]
        if start >= stop and "\n" in self.text[stop:start]:
            return True  # a byline, an advert
        following = (*self._starts[number + 1 : number + 2], len(self.text))[0]
        line = self.text[stop:following].partition("\n")[0]
        if number != home and line.strip() and not self.writer.near(begin, stop):
            return True  # a caption, whose credit follows it
        alone = start == begin and end >= stop and self.tokens.word(last - 1)
        return alone and begin > self._starts[0] and not has_finite_verb(self.tokens, first, last)

    def _take_up(self, report: Report, place: int) -> None:
        """Give the sentence before to ``Det siger X``, or the replik there its reporting clause."""
        tokens = self.tokens
        first, last = self.bounds.places[place - 1]
        begin, end = tokens.offsets(after_label(tokens, first), last)
        begin = after_dateline(self.text, begin, end)
        direct = [q for q in self.writer.near(begin, end) if q.kind == "direct"]
        if direct:
            if direct[-1].mention is None and not self._agrees(report, begin):
                direct[-1].cue, direct[-1].mention = self.writer.evidence(report)
            return
        if self._is_reported(report, begin, end):
            return
        start, stop = self.paragraphs[self._paragraph_of(begin)]
        if start <= begin and end <= stop:
            self._marked_in(begin, end, report)
            self.writer.add("indirect", "none", begin, end, report)

    def _agrees(self, report: Report, begin: int) -> bool:
        """Return whether a report only confirms words at ``begin`` after what another says."""
        if self.tokens.lower[report.cue[0]] not in WORDS["agreeing"]:
            return False
        return any(q.mention for q in self.writer.quotes if q.start < begin)

    def _marked_in(self, begin: int, end: int, report: Report) -> None:
        """Give the marked words of a sentence that ``report`` takes up to its speaker."""
        for stretch in marked(self.text, begin, end):
            mine = self.writer.near(stretch.first, stretch.last)
            first, _ = self.tokens.around(stretch.start, stretch.end)
            for quote in (q for q in mine if q.cue is None or self._says_thing(q)):
                quote.cue, quote.mention = self.writer.evidence(report)
            if not mine and not is_title(self.text, self.tokens, stretch, first):
                self.writer.add("partial", stretch.mark, stretch.first, stretch.last, report)

    def _is_reported(self, report: Report, begin: int, end: int) -> bool:
        """Return whether the words are another's, which ``report`` agrees with or passes on."""
        tokens = self.tokens
        if tokens.lower[tokens.around(begin, end)[0]] in WORDS["thus"]:
            return True  # Sådan lød det fra Ida Lund
        agrees = report.mention and "også" in tokens.lower[report.cue[1] : report.mention[0]]
        near = self.writer.near(begin, end)
        told = [q for q in near if q.cue and not self._says_thing(q)]
        return any(agrees or self._named(q) or q.start - begin < _OPENS for q in told)

    def _says_thing(self, quote: Quote) -> bool:
        """Return whether words are the object of a verb whose subject is nobody.

        (``Det kræver ekstra »hjælp fra naboerne«. Det siger Ida Lund``.)
        """
        if quote.kind != "partial" or quote.mention is None:
            return False
        return names_nobody(self.tokens, self.tokens.around(*quote.mention))

    def _named(self, quote: Quote) -> bool:
        """Return whether a name stands beside the quote's cue."""
        first, last = self.tokens.around(*quote.mention) if quote.mention else (0, 0)
        return any(self.tokens.capital(k) and k > first for k in range(first, last))
