"""The reporter's words: the words in marks and the reported speech among them."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from operator import attrgetter

from analysis.lang import marks
from analysis.lang.forms import LOWER, fold
from analysis.quotation.back_references import BackReferences
from analysis.quotation.clauses import clause_after_at, has_finite_verb
from analysis.quotation.headlines import speaks_in_line
from analysis.quotation.labels import bracketed, is_of_work, label, named_by, signed_behind
from analysis.quotation.layout import Layout
from analysis.quotation.marked_words import is_said, is_sentence, is_title, is_whole
from analysis.quotation.quotation_marks import Marks, Stretch, closes_later, marked, may_be_marked
from analysis.quotation.quote import Offsets, Quote
from analysis.quotation.quote_writer import QuoteWriter
from analysis.quotation.repliks import replik_tag
from analysis.quotation.report import Report
from analysis.quotation.reporting_clauses import find_reports, may_report
from analysis.quotation.sentence_bounds import SentenceBounds
from analysis.quotation.sentence_quotes import Marked, Sentence, SentenceQuotes, filled
from analysis.quotation.span_bounds import trim
from analysis.quotation.tag_spans import adds_report, first_person, resumes
from analysis.quotation.unlisted_tags import tag_after_marks
from analysis.text.tokens import CLOSED, Tokens

_SAID = 4  # the fewest words of a headline's quote that is no sentence
_TOLD_SO = re.compile(rf"[.!?…{marks.ALL}]*\s*\nSådan [{LOWER}]+ ")
_TOP = 3  # paragraphs whose lines are the headline of the article itself
_GOES_ON = (["og", "at"], ["men", "at"], ["samt", "at"])  # a clause of the sentence before
_NESTED = 20  # marks inside marks that are read


@dataclass(slots=True)
class Narrated:
    """Words of the reporter while they are read.

    Attributes
    ----------
    first, last
        Their first token, and the token after their last.
    before, lead
        The reporting clause that they follow, and the lead-in before them.
    stretches, taken
        The marked words among them, and the numbers of those that are quotes already.
    """

    first: int
    last: int
    before: Report | None
    lead: Report | None
    stretches: list[Stretch]
    taken: set[int] = field(default_factory=set)


class Narrator:
    """Reads the reporter's words, and remembers what leads over to the next paragraph.

    Attributes
    ----------
    writer
        The quotes of the article so far.
    lead
        The lead-in that ended the paragraph before.
    label
        Whose words follow, by ``Dommeren:`` before them.
    open_mark
        The mark that the paragraph before left open.
    """

    def __init__(self, layout: Layout, writer: QuoteWriter, bounds: SentenceBounds) -> None:
        self.writer, self._bounds, self._layout = writer, bounds, layout
        self._text, self._tokens = writer.text, writer.tokens
        self._back = BackReferences(writer, bounds, layout.paragraphs)
        self._sentences = SentenceQuotes(writer, self._back)
        self.lead: Report | None = None
        self.label: Offsets | None = None
        self.open_mark = ""
        self._closing = (0, -1, False)  # from where to where it is known if the next mark closes it
        self._depth = 0  # marks inside which marks are read

    def read(
        self, first: int, last: int, before: Report | None, lead: Report | None = None
    ) -> None:
        """Read the tokens from ``first`` to before ``last``: marked words and reported speech.

        ``before`` is the reporting clause that the words follow, ``lead`` the lead-in before them.
        """
        if first < last and not self._may_hold_quotes(first, last):
            self.open_mark = ""
            return
        waiting = []
        among = Marks(self._text, *self._tokens.offsets(first, last)) if first < last else None
        while first < last:
            start, end = self._tokens.offsets(first, last)
            stretches = marked(self._text, start, end, open_before=self.open_mark, among=among)
            narrated = Narrated(first, last, before, lead, stretches)
            self.open_mark = ""
            waiting.append(narrated)
            first, last, before = self._left_open(narrated)
            lead = None
        for narrated in reversed(waiting):
            self._read_sentences(narrated)

    def _may_hold_quotes(self, first: int, last: int) -> bool:
        """Return whether the tokens hold a mark, or a word without which nothing is reported."""
        return may_report(self._tokens, first, last) or may_be_marked(
            self._text, *self._tokens.offsets(first, last)
        )

    def _left_open(self, narrated: Narrated) -> tuple[int, int, Report | None]:
        """Read a mark that nothing closes: up to a tag, or on into the next paragraph.

        Returns the tokens after it that are the reporter's again, and the tag that they follow.
        """
        for number, stretch in enumerate(narrated.stretches):
            if stretch.closed:
                continue
            inside = self._tokens.around(stretch.first, stretch.last)
            opener = self._text[stretch.start]
            tag = self.tag(*inside)
            told = tag is not None and tag.kind == "content"  # »… svarer folk, at de går. ¶ …«
            if tag is None or (told and closes_later(self._text, stretch.last, opener)[1]):
                self.open_mark = opener
                continue
            narrated.taken.add(number)
            narrated.last = min(narrated.last, self._tokens.around(stretch.start, stretch.end)[0])
            return self.cut(stretch, *inside, tag)
        return 0, 0, None

    def _read_sentences(self, narrated: Narrated) -> None:
        """Read the reporter's words sentence by sentence, then what no sentence claims."""
        tokens, before, lead = self._tokens, narrated.before, narrated.lead
        last, stretches, taken = narrated.last, narrated.stretches, narrated.taken
        hidden = [tokens.around(s.start, s.end) for s in stretches]
        clause: Report | None = None  # the one of the sentence before that reports in a clause
        for a, b in self._bounds.between(narrated.first, last, hidden):
            near = range(bisect_left(hidden, (a, 0)), bisect_left(hidden, (b, 0)))
            reports = find_reports(tokens, a, b, [hidden[n] for n in near])
            inside = [(n, stretches[n], hidden[n]) for n in near]
            reports = self._with_plain_tags(reports, inside, b)
            self._sentences.read(Sentence(a, b, before, inside, taken, a, a), reports)
            clause = self._clause_for_next(a, b, clause, reports)
            for number, report in enumerate(reports):
                if _is_lead(tokens, report, b, last, reports[number + 1 :]):
                    self.lead = filled(report, before, reports[:number])
            before = None
        for number, stretch in enumerate(stretches):
            if number not in taken and not is_of_work(self._text, stretch.last):
                lead = self._unclaimed(stretch, lead)
        self._back.take_up()

    def _clause_for_next(
        self, first: int, last: int, before: Report | None, reports: list[Report]
    ) -> Report | None:
        """Return the report in a clause with which the next sentence may go on.

        That of the sentence, or the one ``before``, with which it goes on itself (``Og at kajen er
        grim.``): such a clause is added.
        """
        if not (before and not reports and self._tokens.lower[first : first + 2] in _GOES_ON):
            return next((r for r in reversed(reports) if r.kind == "content"), None)
        begin = clause_after_at(self._tokens, first + 1, last)
        commas = (k for k in range(first, last - 1) if self._tokens.lower[k] == ",")
        if any(self._tokens.is_tagged(k + 1, "VERB.Fin") for k in commas):
            return None  # Og at den er billig, gør den til en god gave
        if begin is not None and (span := trim(self._tokens, begin, last)):
            self.writer.add("indirect", "none", *self._tokens.offsets(*span), before)
        return before

    def _with_plain_tags(
        self, reports: list[Report], inside: list[Marked], last: int
    ) -> list[Report]:
        """Return the reports of a sentence, and a tag for each marked sentence that has none."""
        begun = {report.first for report in reports if report.kind == "tag"}
        found = []
        for _, stretch, (_, end) in inside:
            comma = end < last and self._tokens.text[end] == ","
            pause = comma or self._text[stretch.first : stretch.last].rstrip()[-1:] in tuple(",?!…")
            if pause and stretch.closed and not begun.intersection((end, end + 1)):
                found.append(tag_after_marks(self._tokens, end + comma, last))
        tags = [tag for tag in found if tag and not any(tag.cue[0] == r.cue[0] for r in reports)]
        return sorted((*reports, *tags), key=attrgetter("cue")) if tags else reports

    def _unclaimed(self, stretch: Stretch, lead: Report | None) -> Report | None:
        """Take marked words that no clause of their paragraph reports, if they are whole sentences.

        Returns the lead-in if it is still to be used.
        """
        text = self._text
        inner = text[stretch.first : stretch.last].strip()
        start = self._layout.starts[bisect_right(self._layout.starts, stretch.start) - 1]
        before = text[start : stretch.start].rstrip()
        self.label = (
            label(self._text, self._tokens, start, stretch.start)
            or named_by(start, before)
            or self.label
        )
        self.label = self.label or self.line_label(start, stretch)
        named = bool(self.label) and before.endswith(":")
        more = before.endswith((" Og:", " Men:"))  # of what was said before
        whole = self._sounds_whole(start, stretch, inner)
        led = before.endswith(":") and " " in inner and (more or whole)
        opens = not before or named or led or before[-1] in ".?!…" + marks.QUOTES
        if opens and self._is_whole(stretch, inner, whole=whole) and not self._is_told_of(stretch):
            first, last = self._tokens.around(stretch.first, stretch.last)
            tag = self.tag(first, last)
            if tag and tag.kind == "tag" and not self._tells_what(tag, last):
                self._inside(*self.cut(stretch, first, last, tag))
            else:
                place = stretch.first, stretch.last
                quote = self.writer.add("direct", stretch.mark, *place, lead, lead)
                self.give_label(quote)
                ends = self._layout.paragraphs[bisect_right(self._layout.starts, start) - 1][1]
                signs = signed_behind(self._text, stretch.end, ends)
                quote.mention = quote.mention or bracketed(self._text, stretch.end) or signs
            return None
        if is_said(self._text, stretch, inner, before) or self._is_said_again(stretch, before):
            self.writer.add("partial", stretch.mark, stretch.first, stretch.last, None)
        return lead

    def line_label(self, start: int, stretch: Stretch) -> Offsets | None:
        """Return who speaks in a line below the top, by a role before its words.

        (``Rasende mor: "De tier"``, a link to another article.)
        """
        number = bisect_right(self._layout.starts, stretch.start) - 1
        end = self._layout.paragraphs[number][1]
        ends = stretch.end >= end and self._text[stretch.last - 1] not in ".?!"
        if number < _TOP or not ends:
            return None
        who = speaks_in_line(self._tokens, *self._tokens.around(start, stretch.start))
        return self._tokens.offsets(*who) if who else None

    def _sounds_whole(self, start: int, stretch: Stretch, inner: str) -> bool:
        """Return whether marked words are a sentence, or end a headline after a clause.

        (``Bo Krag bliver i Vestby: »Den letteste aftale i mit liv«``.) Few words are a title.
        """
        if inner[-1:] in tuple(".?!") or is_sentence(self._tokens, stretch):
            return True
        if not (stretch.closed and self._ends_headline(stretch)):
            return False
        clause = self._tokens.around(start, stretch.start)
        return len(inner.split()) >= _SAID and has_finite_verb(self._tokens, *clause)

    def _ends_headline(self, stretch: Stretch) -> bool:
        """Return whether marked words end the headline, which is the first paragraph."""
        end = self._layout.paragraphs[0][1]
        return stretch.end <= end and not self._text[stretch.end : end].strip()

    def _is_whole(self, stretch: Stretch, inner: str, *, whole: bool) -> bool:
        """Return whether marked words are a sentence, also one that opens the headline.

        (``»Vi fryser«: Nyt hus``.)
        """
        headline = stretch.start == self._layout.starts[0]
        opens = whole and headline and self._text.startswith(": ", stretch.end)
        return opens or is_whole(self._text, stretch, inner)

    def _is_said_again(self, stretch: Stretch, before: str) -> bool:
        """Return whether marked words beside the headline's colon stand in marks again below.

        They do so with a small letter, so that they are no title (``Havn lukker: »En skandale«``,
        and below ``kalder det »en skandale«``; ``»Helt forkert«: Havn lukker``, and below ``»Det
        er helt forkert«``).
        """
        inner = self._text[stretch.first : stretch.last]
        ends = before.endswith(":") and self._ends_headline(stretch)
        opens = not before and self._text.startswith(":", stretch.end)
        if " " not in inner or not (ends or (opens and stretch.start == self._layout.starts[0])):
            return False
        small = re.escape(fold(inner[:1]) + inner[1:])
        said = rf"(?:[{marks.ALL}]|\n[{marks.DASHES}] )"
        inside = rf"{said}(?:[^{marks.ALL}\n]* )?{small}\b"
        return re.search(inside, self._text[stretch.end :]) is not None

    def _tells_what(self, tag: Report, last: int) -> bool:
        """Return whether what another said follows a tag (``…, sagde hun, at det var fint.«``)."""
        after = self._tokens.lower[tag.last : min(tag.last + 2, last)]
        return after == [",", "at"]

    def _is_told_of(self, stretch: Stretch) -> bool:
        """Return whether a relative clause tells of marked words: a title.

        (``"Broen", som er lavet af Bo Krag, handler om en lods.``)
        """
        first, end = self._tokens.around(stretch.start, stretch.end)
        told = self._tokens.lower[end : end + 1] == [","] and end + 1 < len(self._tokens)
        return (
            told
            and self._tokens.lower[end + 1] in CLOSED["relative"]
            and is_title(self._text, self._tokens, stretch, first)
        )

    def _inside(self, first: int, last: int, tag: Report) -> None:
        """Read the reporter's words inside marks, and the marks inside these, not too deep."""
        if self._depth < _NESTED:
            self._depth += 1
            self.read(first, last, tag)
            self._depth -= 1

    def give_label(self, quote: Quote) -> None:
        """Give a quote without a mention the label before it, which counts for one quote.

        A place is none (``Vestby: »Vi er trætte.« ¶ Sådan skrev Ida Lund``).
        """
        if quote.mention is None and self.label and not _TOLD_SO.match(self._text, quote.end):
            quote.mention = self.label
        self.label = None

    def continues_open_quote(self, start: int, end: int) -> bool:
        """Return whether a paragraph without marks is part of a quote that is still open."""
        return (
            bool(self.open_mark) and not marked(self._text, start, end) and self._closes_later(end)
        )

    def _closes_later(self, at: int) -> bool:
        """Return whether the next mark after ``at`` closes the one left open."""
        first, last, closes = self._closing
        if not first <= at <= last:
            last, closes = closes_later(self._text, at, self.open_mark)
            self._closing = at, last, closes
        return closes

    def cut(self, stretch: Stretch, first: int, last: int, tag: Report) -> tuple[int, int, Report]:
        """Add the words before a tag as a quote, and those after it if the speaker goes on.

        Returns the tokens that are the reporter's again, and the tag that they follow.
        """
        tokens = self._tokens
        self.writer.add("direct", stretch.mark, stretch.first, tokens.start[tag.first], tag)
        begin, end = self._bounds.places[self._bounds.at(tag.cue[0])]
        begin, end = max(begin, first), min(end, last)
        on = resumes(tokens, tag, begin, end)
        marked = stretch.closed and stretch.mark != "dash"
        if on is None and marked and tag.last < last and not adds_report(tokens, tag.last):
            on, end = tag.last, last  # a closing mark tells that the speaker goes on
        if on is not None:
            end = self._own_words_end(end, last) if stretch.mark == "dash" else end
            self.writer.add("direct", stretch.mark, tokens.start[on], tokens.end[end - 1], tag)
        return tag.last if on is None else end, last, tag

    def _own_words_end(self, first: int, last: int) -> int:
        """Return where words end that go on after a tag inside them: with ``jeg`` or ``vi``.

        (``- Derfor, siger Ida Lund, er det slut. Broen er grim. Jeg vil rive den ned.``)
        """
        if self.tag(first, last):
            return first
        own = [
            b for a, b in self._bounds.between(first, last, []) if first_person(self._tokens, a, b)
        ]
        return own[-1] if own else first

    def tag(self, first: int, last: int) -> Report | None:
        """Return the reporting clause of the replik between two tokens, if it has one."""
        return replik_tag(self._tokens, self._bounds, first, last)


def _is_lead(tokens: Tokens, report: Report, end: int, last: int, later: list[Report]) -> bool:
    """Return whether a reporting clause leads over to the next paragraph: a colon ends it.

    ``Hun siger, at hun går:`` does so too, if no other clause comes ``later`` in the sentence.
    """
    if tokens.lower[last - 1] != ":" or end < last:
        return False
    if report.kind == "content":
        return not later
    return report.kind in ("lead", "tag") and report.last >= last - (report.kind == "tag")
