"""Quotes: which words are somebody's, by which cue, beside which mention of the speaker."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from functools import cached_property
from operator import attrgetter

from spacy.tokens import Doc

from analysis.lang import marks
from analysis.quotation.animacy import is_somebody
from analysis.quotation.back_references import BackReferences
from analysis.quotation.datelines import after_dateline
from analysis.quotation.labels import (
    bracketed,
    is_heading,
    label,
    named_by,
    signature,
    signed,
    whose,
)
from analysis.quotation.marked_words import is_said, is_sentence, is_title, is_whole
from analysis.quotation.overlaps import apart
from analysis.quotation.quotation_marks import (
    EDGES,
    Marks,
    Stretch,
    closes_later,
    dashes,
    mark_name,
    marked,
    may_be_marked,
)
from analysis.quotation.quote import Offsets, Quote
from analysis.quotation.quote_writer import QuoteWriter
from analysis.quotation.repliks import is_replik, replik_tag
from analysis.quotation.report import Report
from analysis.quotation.reporting_clauses import find_reports, looked_for, may_report
from analysis.quotation.sentence_bounds import SentenceBounds
from analysis.quotation.sentence_quotes import Marked, Sentence, SentenceQuotes, filled
from analysis.quotation.tag_spans import adds_report, first_person, resumes
from analysis.quotation.unlisted_tags import tag_after_marks
from analysis.text.picture_credits import credit_inside, told_and_credits
from analysis.text.tokens import CLOSED, Parsed, ParsedText, Tokens, text_of, tokens_of

_LONG = 20_000  # characters of a paragraph that are read together; a whole article has seldom more
_NESTED = 20  # marks inside marks that are read
_ENDED = re.compile(rf"[.?!…:][{marks.CLOSERS})]*$")


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


def find_quotes(doc: Parsed) -> Parsed:
    """Find the quotes of ``doc`` with cue and mention, in the order in which they stand."""
    doc.user_data["quotes"] = Reader(doc).read()
    return doc


class Reader:
    """Reads one article, paragraph by paragraph, and remembers what leads over to the next."""

    def __init__(self, doc: Doc | ParsedText) -> None:
        self.text = text_of(doc)
        self.tokens = tokens_of(doc)
        self.tokens.search(looked_for())
        self.bounds = SentenceBounds(self.tokens)
        told = (
            (after_dateline(self.text, start, credit), credit)
            for start, credit, _ in told_and_credits(doc)
        )
        self.paragraphs = [
            piece for start, end in told if start < end for piece in self._pieces(start, end)
        ]
        self._dashes = [dashes(self.text, start, end) for start, end in self.paragraphs]
        self._starts = [start for start, _ in self.paragraphs]
        self.writer = QuoteWriter(self.text, self.tokens)
        self._back = BackReferences(self.writer, self.bounds, self.paragraphs)
        self._sentences = SentenceQuotes(self.writer, self._back)
        self.lead: Report | None = None  # the lead-in that ended the paragraph before
        self.label: Offsets | None = None  # whose words follow, by ``Dommeren:`` before them
        self._headed = False  # whether somebody's name stands above the words, not below them
        self.open_mark = ""  # the mark that the paragraph before left open
        self._closing = (0, -1, False)  # from where to where it is known if the next mark closes it
        self._depth = 0  # marks inside which marks are read

    def read(self) -> list[Quote]:
        """Return the quotes of the article in the order in which they stand."""
        lists = self._lists()
        for n, ((start, end), stretches) in enumerate(
            zip(self.paragraphs, self._dashes, strict=True)
        ):
            name = signature(self.text, start, end)
            heading = name if name and self._heads(n) else None
            ahead = heading or label(self.text, self.tokens, start, end)
            dashed = bool(stretches) and stretches[0].start == start
            signs = bool(name) and dashed and not self._tag(*self.tokens.around(start, end))
            if heading or start in lists or self.writer.give_last(start, name) or signs:
                self.lead = None
            elif dashed:
                self._repliks(stretches)
            else:
                self._paragraph(start, end, stretches)
            self.label = ahead or (self.label if self._asks(n) else None)
        return apart(self.writer.quotes, self.text)

    def _pieces(self, start: int, end: int) -> list[Offsets]:
        """Part a paragraph that is longer than an article, at a sentence or else between words."""
        pieces: list[Offsets] = []
        while end - start > _LONG:
            first, last = self.tokens.around(start + _LONG, min(end, start + 2 * _LONG))
            cut = self.bounds.next(first, last)
            cut = self.tokens.start[cut if cut < last else first] if first < last else end
            if cut >= end:
                break
            pieces.append((start, start + len(self.text[start:cut].rstrip())))
            start = cut
        return [*pieces, (start, end)]

    def _lists(self) -> set[int]:
        """Return where the paragraphs begin that a dash opens as items of a list.

        Items stand in a row, name no speaker, and are no sentences: they have no full stop, or a
        small letter first.
        """
        lists: set[int] = set()
        row: list[int] = []
        for (start, end), opened in zip(self.paragraphs, self._dashes, strict=True):
            if opened and opened[0].start == start:
                if signature(self.text, start, end):
                    continue
                words = self.text[opened[0].first : end]
                loose = words[:1].islower() or not _ENDED.search(words)
                if loose and not self._tag(*self.tokens.around(opened[0].first, end)):
                    row.append(start)
                    continue
            lists.update(row if len(row) > 1 else ())
            row = []
        return lists.union(row if len(row) > 1 else ())

    def _heads(self, number: int) -> bool:
        """Return whether a paragraph with a name heads that person's words and is no signature.

        The first such paragraph tells it for all of an article: no quote stands above it, and one
        stands below.
        """
        start = self._starts[number]
        if self.text[start] in marks.DASHES or number + 1 == len(self.paragraphs):
            return False
        quotes = self.writer.quotes
        above = bool(quotes) and quotes[-1].kind == "direct"
        above = above and not self.text[quotes[-1].end : start].strip(EDGES)
        if above and not self._headed:
            return False
        following = number + 1 + self._asks(number + 1)  # a question between name and answer
        if following == len(self.paragraphs):
            return False
        below = self._starts[following]
        opened = self._dashes[following]
        said = self.text[below] in marks.QUOTES or (bool(opened) and opened[0].start == below)
        self._headed = self._headed or said
        return said

    def _asks(self, number: int) -> bool:
        """Return whether a paragraph is the reporter's question, without marks or a dash."""
        start, end = self.paragraphs[number]
        open_marks = self.text[start] in marks.DASHES + marks.QUOTES
        return not open_marks and self.text[start:end].rstrip().endswith("?")

    def _repliks(self, stretches: list[Stretch]) -> None:
        """Read a paragraph from a dash on: replik, reporting clause, the reporter's words after."""
        lead, self.lead = self.lead, None
        tag = None
        for stretch in stretches:
            first, last = self.tokens.around(stretch.first, stretch.last)
            if first >= last:
                continue
            before, tag = tag, self._tag(first, last)
            if tag is None:
                between = stretch is not stretches[-1]
                ends = (self._told_between if between else self._told_after)(first, last)
                said = replace(stretch, last=self.tokens.end[ends - 1])
                self._untagged(said, lead or before, lead)
                self._narration(ends, last, None)
                continue
            if lead and lead.mention and self._says_nobody(tag):
                tag = replace(tag, mention=lead.mention)  # hun afviser kritikken: - …, lyder det
            begin, end, told = self._cut(stretch, first, last, tag)
            self._narration(begin, end, told)
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
        who, end = signed(self.text, stretch.first, last)
        quote = self.writer.add("direct", "dash", stretch.first, end, before, lead)
        quote.mention = quote.mention or who
        self._labelled(quote)

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
            if any(opens):
                return begin
        return last

    def _cut(self, stretch: Stretch, first: int, last: int, tag: Report) -> tuple[int, int, Report]:
        """Add the words before a tag as a quote, and those after it if the speaker goes on.

        Returns the tokens that are the reporter's again, and the tag that they follow.
        """
        tokens = self.tokens
        self.writer.add("direct", stretch.mark, stretch.first, tokens.start[tag.first], tag)
        begin, end = self.bounds.places[self.bounds.at(tag.cue[0])]
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
        if self._tag(first, last):
            return first
        own = [
            b for a, b in self.bounds.between(first, last, []) if first_person(self.tokens, a, b)
        ]
        return own[-1] if own else first

    def _paragraph(self, start: int, end: int, inner: list[Stretch]) -> None:
        """Read a paragraph in the reporter's voice, with marked words and repliks inside it."""
        lead, self.lead = self.lead, None
        self.writer.give_last(start, whose(self.text, start, end), far=True)
        if self._continues_open_quote(start, end):
            if is_heading(self.text[start:end]):
                return
            self.writer.add("direct", mark_name(self.open_mark), start, end, None)
            return
        opens = [
            is_replik(self.text, self.tokens, self.bounds, stretch, dashed=self._has_repliks)
            for stretch in inner
        ]
        if inner and signature(self.text, start, inner[0].start):
            opens[0] = True  # Ida Lund, 12 år - Den er ny.
        repliks = [s for n, s in enumerate(inner) if opens[n] or (n and opens[n - 1])]
        edge = repliks[0].start if repliks else end
        self._narration(*self.tokens.around(start, edge), None, lead)
        if repliks:
            self.label = self._named_before(start, edge)
            self._repliks([s for s in inner if s.start >= edge])

    def _named_before(self, start: int, edge: int) -> Offsets | None:
        """Return who is named before a replik in its paragraph, by a label or name and age."""
        before = self.text[start:edge].rstrip()
        named = named_by(start, before) if "," in before else None  # no VESTBY:
        signs = signature(self.text, start, edge)
        return label(self.text, self.tokens, start, edge) or named or signs

    def _labelled(self, quote: Quote) -> None:
        """Give a quote without a mention the label before it, which counts for one quote."""
        if quote.mention is None and self.label:
            quote.mention = self.label
        self.label = None

    def _continues_open_quote(self, start: int, end: int) -> bool:
        """Return whether a paragraph without marks is part of a quote that is still open."""
        return (
            bool(self.open_mark) and not marked(self.text, start, end) and self._closes_later(end)
        )

    def _closes_later(self, at: int) -> bool:
        """Return whether the next mark after ``at`` closes the one left open."""
        first, last, closes = self._closing
        if not first <= at <= last:
            last, closes = closes_later(self.text, at, self.open_mark)
            self._closing = at, last, closes
        return closes

    def _narration(
        self, first: int, last: int, before: Report | None, lead: Report | None = None
    ) -> None:
        """Read the tokens from ``first`` to before ``last``: marked words and reported speech.

        ``before`` is the reporting clause that the words follow, ``lead`` the lead-in before them.
        """
        if first < last and not self._may_hold_quotes(first, last):
            self.open_mark = ""
            return
        waiting = []
        among = Marks(self.text, *self.tokens.offsets(first, last)) if first < last else None
        while first < last:
            start, end = self.tokens.offsets(first, last)
            stretches = marked(self.text, start, end, open_before=self.open_mark, among=among)
            narrated = Narrated(first, last, before, lead, stretches)
            self.open_mark = ""
            waiting.append(narrated)
            first, last, before = self._left_open(narrated)
            lead = None
        for narrated in reversed(waiting):
            self._read(narrated)

    @cached_property
    def _has_repliks(self) -> bool:
        """Whether a dash opens a paragraph of the article that has a tag."""
        opened = (found[0] for found in self._dashes if found)
        alone = (stretch for stretch in opened if stretch.start in self._starts)
        return any(self._tag(*self.tokens.around(s.first, s.last)) for s in alone)

    def _may_hold_quotes(self, first: int, last: int) -> bool:
        """Return whether the tokens hold a mark, or a word without which nothing is reported."""
        return may_report(self.tokens, first, last) or may_be_marked(
            self.text, *self.tokens.offsets(first, last)
        )

    def _left_open(self, narrated: Narrated) -> tuple[int, int, Report | None]:
        """Read a mark that nothing closes: up to a tag, or on into the next paragraph.

        Returns the tokens after it that are the reporter's again, and the tag that they follow.
        """
        for number, stretch in enumerate(narrated.stretches):
            if stretch.closed:
                continue
            inside = self.tokens.around(stretch.first, stretch.last)
            if (tag := self._tag(*inside)) is None:
                self.open_mark = self.text[stretch.start]
                continue
            narrated.taken.add(number)
            narrated.last = min(narrated.last, self.tokens.around(stretch.start, stretch.end)[0])
            return self._cut(stretch, *inside, tag)
        return 0, 0, None

    def _read(self, narrated: Narrated) -> None:
        """Read the reporter's words sentence by sentence, then what no sentence claims."""
        tokens, before, lead = self.tokens, narrated.before, narrated.lead
        last, stretches, taken = narrated.last, narrated.stretches, narrated.taken
        hidden = [tokens.around(s.start, s.end) for s in stretches]
        for a, b in self.bounds.between(narrated.first, last, hidden):
            near = range(bisect_left(hidden, (a, 0)), bisect_left(hidden, (b, 0)))
            reports = find_reports(tokens, a, b, [hidden[n] for n in near])
            inside = [(n, stretches[n], hidden[n]) for n in near]
            reports = self._with_plain_tags(reports, inside, b)
            self._sentences.read(Sentence(a, b, before, inside, taken, a, a), reports)
            for number, report in enumerate(reports):
                if _is_lead(tokens, report, b, last, reports[number + 1 :]):
                    self.lead = filled(report, before, reports[:number])
            before = None
        for number, stretch in enumerate(stretches):
            if number not in taken:
                lead = self._unclaimed(stretch, lead)
        self._back.take_up()

    def _with_plain_tags(
        self, reports: list[Report], inside: list[Marked], last: int
    ) -> list[Report]:
        """Return the reports of a sentence, and a tag for each marked sentence that has none."""
        begun = {report.first for report in reports if report.kind == "tag"}
        found = []
        for _, stretch, (_, end) in inside:
            comma = end < last and self.tokens.text[end] == ","
            pause = comma or self.text[stretch.first : stretch.last].rstrip()[-1:] in tuple(",?!…")
            if pause and stretch.closed and not begun.intersection((end, end + 1)):
                found.append(tag_after_marks(self.tokens, end + comma, last))
        tags = [tag for tag in found if tag and not any(tag.cue[0] == r.cue[0] for r in reports)]
        return sorted((*reports, *tags), key=attrgetter("cue")) if tags else reports

    def _unclaimed(self, stretch: Stretch, lead: Report | None) -> Report | None:
        """Take marked words that no clause of their paragraph reports, if they are whole sentences.

        Returns the lead-in if it is still to be used.
        """
        text = self.text
        inner = text[stretch.first : stretch.last].strip()
        start = self._starts[bisect_right(self._starts, stretch.start) - 1]
        before = text[start : stretch.start].rstrip()
        self.label = (
            label(self.text, self.tokens, start, stretch.start)
            or named_by(start, before)
            or self.label
        )
        named = bool(self.label) and before.endswith(":")
        more = before.endswith((" Og:", " Men:"))  # of what was said before
        whole = inner[-1:] in tuple(".?!") or is_sentence(self.tokens, stretch)
        led = before.endswith(":") and " " in inner and (more or whole)
        opens = not before or named or led or before[-1] in ".?!…" + marks.QUOTES
        if opens and is_whole(self.text, stretch, inner) and not self._is_told_of(stretch):
            first, last = self.tokens.around(stretch.first, stretch.last)
            tag = self._tag(first, last)
            if tag and tag.kind == "tag" and not self._tells_what(tag, last):
                self._inside(*self._cut(stretch, first, last, tag))
            else:
                place = stretch.first, stretch.last
                quote = self.writer.add("direct", stretch.mark, *place, lead, lead)
                self._labelled(quote)
                quote.mention = quote.mention or bracketed(self.text, stretch.end)
            return None
        if is_said(self.text, stretch, inner, before):
            self.writer.add("partial", stretch.mark, stretch.first, stretch.last, None)
        return lead

    def _tells_what(self, tag: Report, last: int) -> bool:
        """Return whether what another said follows a tag (``…, sagde hun, at det var fint.«``)."""
        after = self.tokens.lower[tag.last : min(tag.last + 2, last)]
        return after == [",", "at"]

    def _is_told_of(self, stretch: Stretch) -> bool:
        """Return whether a relative clause tells of marked words: a title.

        (``"Broen", som er lavet af Bo Krag, handler om en lods.``)
        """
        first, end = self.tokens.around(stretch.start, stretch.end)
        told = self.tokens.lower[end : end + 1] == [","] and end + 1 < len(self.tokens)
        return (
            told
            and self.tokens.lower[end + 1] in CLOSED["relative"]
            and is_title(self.text, self.tokens, stretch, first)
        )

    def _inside(self, first: int, last: int, tag: Report) -> None:
        """Read the reporter's words inside marks, and the marks inside these, not too deep."""
        if self._depth < _NESTED:
            self._depth += 1
            self._narration(first, last, tag)
            self._depth -= 1

    def _tag(self, first: int, last: int) -> Report | None:
        """Return the reporting clause of the replik between two tokens, if it has one."""
        return replik_tag(self.tokens, self.bounds, first, last)


def _is_lead(tokens: Tokens, report: Report, end: int, last: int, later: list[Report]) -> bool:
    """Return whether a reporting clause leads over to the next paragraph: a colon ends it.

    ``Hun siger, at hun går:`` does so too, if no other clause comes ``later`` in the sentence.
    """
    if tokens.lower[last - 1] != ":" or end < last:
        return False
    if report.kind == "content":
        return not later
    return report.kind in ("lead", "tag") and report.last >= last - (report.kind == "tag")
