"""Quotes: which words are somebody's, by which cue, beside which mention of the speaker."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from operator import attrgetter

from spacy.tokens import Doc

from analysis import lang
from analysis.lang import marks
from analysis.quotation.clauses import has_finite_verb
from analysis.quotation.content_spans import (
    after_label,
    by_pronoun,
    content_span,
    first_person,
    resumes,
    source_span,
    tag_span,
    trim,
)
from analysis.quotation.labels import bracketed, label, named_by, signature, whose
from analysis.quotation.marked_words import covers, is_said, is_sentence, is_title, is_whole
from analysis.quotation.negation import denies
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
from analysis.quotation.report import Report
from analysis.quotation.reporting_clauses import (
    find_reports,
    looked_for,
    may_report,
    reporting_clauses,
)
from analysis.quotation.unlisted_tags import plain_tag, tag_after_marks
from analysis.text.tokens import CLOSED, Parsed, ParsedText, Tokens, story, text_of, tokens_of

_TAGS_WITHOUT_MARKS = frozenset(("say", "clause", "think", "document"))
_LONG = 20_000  # characters of a paragraph that are read together; a whole article has seldom more
_LONGEST = 200  # tokens outside marks of a sentence that are read together; it has seldom 80
_NESTED = 20  # marks inside marks that are read
_LATE = 100  # quotes back at the most that ``Det siger X`` may take up
_OPENS = 40  # characters from a sentence's start at which its own report begins at the most
_WITH_STOP = re.compile(r"(?:\s\d{1,2}|/S)\.$")  # skriver TV 2., oplyser Skjold A/S.
_ENDED = re.compile(rf"[.?!…:][{marks.CLOSERS})]*$")


Marked = tuple[int, Stretch, Offsets]  # number of a marked stretch, the stretch, its tokens


@dataclass(slots=True)
class Sentence:
    """A sentence while its reporting clauses are read.

    Attributes
    ----------
    first, last
        Its first token, and the token after its last.
    before
        The reporting clause that it follows.
    stretches, taken
        The marked words inside it, and the numbers of those in the paragraph that are quotes.
    begun, reported_to
        Where what is reported so far begins, and the token after it, a tag included.
    found
        Its indirect quotes so far.
    """

    first: int
    last: int
    before: Report | None
    stretches: list[Marked]
    taken: set[int]
    begun: int
    reported_to: int
    found: list[Quote] = field(default_factory=list)


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
        self.sentences = self.tokens.sentences
        self._opens = [a for a, _ in self.sentences]
        self.paragraphs = [piece for place in story(doc) for piece in self._pieces(*place)]
        self._dashes = [dashes(self.text, start, end) for start, end in self.paragraphs]
        self._starts = [start for start, _ in self.paragraphs]
        self.quotes: list[Quote] = []
        self.lead: Report | None = None  # the lead-in that ended the paragraph before
        self.label: Offsets | None = None  # whose words follow, by ``Dommeren:`` before them
        self._headed = False  # whether somebody's name stands above the words, not below them
        self.open_mark = ""  # the mark that the paragraph before left open
        self._backward: list[tuple[Report, int]] = []  # ``Det siger X`` and its sentence
        self._closing = (0, -1, False)  # from where to where it is known if the next mark closes it
        self._depth = 0  # marks inside which marks are read

    def read(self) -> list[Quote]:
        """Return the quotes of the article in the order in which they stand."""
        lists = self._lists()
        for n, ((start, end), stretches) in enumerate(
            zip(self.paragraphs, self._dashes, strict=True)
        ):
            signed = signature(self.text, start, end)
            heading = signed if signed and self._heads(n) else None
            ahead = heading or label(self.text, self.tokens, start, end)
            if heading or start in lists or self._claims_last(start, signed):
                self.lead = None
            elif stretches and stretches[0].start == start:
                self._repliks(stretches)
            else:
                self._paragraph(start, end, stretches)
            self.label = ahead
        return apart(self.quotes, self.text)

    # -- paragraphs ---------------------------------------------------------------------------

    def _pieces(self, start: int, end: int) -> list[Offsets]:
        """Part a paragraph that is longer than an article, at a sentence or else between words."""
        pieces: list[Offsets] = []
        while end - start > _LONG:
            first, last = self.tokens.around(start + _LONG, min(end, start + 2 * _LONG))
            place = bisect_left(self._opens, first)
            cut = self._opens[place] if place < len(self._opens) else last
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
                words = self.text[opened[0].first : end]
                loose = words[:1].islower() or not _ENDED.search(words)
                if loose and not self._tag(*self.tokens.around(opened[0].first, end)):
                    row.append(start)
                    continue
            lists.update(row if len(row) > 1 else ())
            row = []
        return lists.union(row if len(row) > 1 else ())

    def _heads(self, number: int) -> bool:
        """Return whether a paragraph that names somebody stands above that one's words, not below.

        The first such paragraph tells it for all of an article: no quote stands above it, and one
        stands below.
        """
        start = self._starts[number]
        if self.text[start] in marks.DASHES or number + 1 == len(self.paragraphs):
            return False
        above = bool(self.quotes) and not self.text[self.quotes[-1].end : start].strip(EDGES)
        if above and not self._headed:
            return False
        below = self._starts[number + 1]
        opened = self._dashes[number + 1]
        said = self.text[below] in marks.QUOTES or (bool(opened) and opened[0].start == below)
        self._headed = self._headed or said
        return said

    def _claims_last(self, start: int, who: Offsets | None) -> bool:
        """Give the quote before a paragraph the speaker named there; return whether it took one.

        (``– Ida Lund, boghandler``; ``Ordene er Ida Lunds``.)
        """
        quote = self.quotes[-1] if self.quotes else None
        if not who or quote is None or quote.kind != "direct" or quote.mention:
            return False
        if self.text[quote.end : start].strip(EDGES):
            return False
        quote.mention = who
        return True

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
                place = stretch.first, stretch.last
                quote = self._add("direct", "dash", *place, lead or before, lead)
                self._labelled(quote)
                continue
            if lead and lead.mention and tag.mention is None and not tag.elided:
                tag = replace(tag, mention=lead.mention)  # hun afviser kritikken: - …, lyder det
            begin, end, told = self._cut(stretch, first, last, tag)
            self._narration(begin, end, told)
            lead = None
            if begin < end and self._sentence_at(begin) < self._sentence_at(end - 1):
                tag = None  # the reporter has told more since: the next replik may be another's

    def _cut(self, stretch: Stretch, first: int, last: int, tag: Report) -> tuple[int, int, Report]:
        """Take the words before a tag as a quote, those after it as more of it or not.

        Returns the tokens that are the reporter's again, and the tag that they follow.
        """
        tokens = self.tokens
        self._add("direct", stretch.mark, stretch.first, tokens.start[tag.first], tag)
        begin, end = self.sentences[self._sentence_at(tag.cue[0])]
        begin, end = max(begin, first), min(end, last)
        on = resumes(tokens, tag, begin, end)
        if on is None and stretch.closed and stretch.mark != "dash" and tag.last < last:
            on, end = tag.last, last  # a closing mark tells that the speaker goes on
        if on is not None:
            self._add("direct", stretch.mark, tokens.start[on], tokens.end[end - 1], tag)
        return tag.last if on is None else end, last, tag

    def _paragraph(self, start: int, end: int, inner: list[Stretch]) -> None:
        """Read a paragraph in the reporter's voice, with marked words and repliks inside it."""
        lead, self.lead = self.lead, None
        self._claims_last(start, whose(self.text, start, end))
        if self._goes_on(start, end):
            self._add("direct", mark_name(self.open_mark), start, end, None)
            return
        opens = [self._is_replik(stretch) for stretch in inner]
        repliks = [s for n, s in enumerate(inner) if opens[n] or (n and opens[n - 1])]
        edge = repliks[0].start if repliks else end
        self._narration(*self.tokens.around(start, edge), None, lead)
        if repliks:
            self.label = label(self.text, self.tokens, start, edge)
            self._repliks([s for s in inner if s.start >= edge])

    def _labelled(self, quote: Quote) -> None:
        """Give a quote without a mention the label before it, which counts for one quote."""
        if quote.mention is None and self.label:
            quote.mention = self.label
        self.label = None

    def _goes_on(self, start: int, end: int) -> bool:
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

    def _is_replik(self, stretch: Stretch) -> bool:
        """Return whether a dash inside a paragraph opens a replik.

        It has a reporting clause, or somebody says ``jeg`` or ``vi`` in its first sentence; after
        a heading it has both.
        """
        first, last = self.tokens.around(stretch.first, stretch.last)
        before = self.text[max(0, stretch.start - 40) : stretch.start]
        led = before.rstrip().endswith(":") or not before[-1:].isspace()  # or a break was lost
        if first >= last or led:
            return first < last
        own = first_person(self.tokens, first, min(last, self.tokens.sentence_end(first)))
        tagged = self._tag(first, last) is not None
        end = before.rstrip()[-1:]
        return (own and tagged) if end.isalnum() else tagged or (own and end in ".?!…")

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

    def _may_hold_quotes(self, first: int, last: int) -> bool:
        """Return whether the tokens hold a mark, or a word without which nothing is reported."""
        return may_report(self.tokens, first, last) or may_be_marked(
            self.text, *self.tokens.offsets(first, last)
        )

    def _read(self, narrated: "Narrated") -> None:
        """Read the reporter's words sentence by sentence, then what no sentence claims."""
        tokens, before, lead = self.tokens, narrated.before, narrated.lead
        last, stretches, taken = narrated.last, narrated.stretches, narrated.taken
        hidden = [tokens.around(s.start, s.end) for s in stretches]
        for a, b in self._parts(narrated.first, last, hidden):
            near = range(bisect_left(hidden, (a, 0)), bisect_left(hidden, (b, 0)))
            reports = find_reports(tokens, a, b, [hidden[n] for n in near])
            inside = [(n, stretches[n], hidden[n]) for n in near]
            reports = self._with_plain_tags(reports, inside, b)
            self._sentence(Sentence(a, b, before, inside, taken, a, a), reports)
            for number, report in enumerate(reports):
                if _is_lead(tokens, report, b, last, reports[number + 1 :]):
                    self.lead = _filled(report, before, reports[:number])
            before = None
        for number, stretch in enumerate(stretches):
            if number not in taken:
                lead = self._unclaimed(stretch, lead)
        for report, opening in self._backward:
            self._refer_back(report, opening)
        self._backward.clear()

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

    def _left_open(self, narrated: "Narrated") -> tuple[int, int, Report | None]:
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

    # -- sentences ----------------------------------------------------------------------------

    def _parts(self, first: int, last: int, hidden: list[Offsets]) -> Iterator[Offsets]:
        """Yield the sentences between two tokens, those parted inside marks made one again."""
        whole = _joined(hidden)
        begun, ended = None, first  # the sentence that may go on in the next
        for place in range(self._sentence_at(first), len(self.sentences)):
            a, b = self.sentences[place]
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

    def _sentence_at(self, i: int) -> int:
        """Return the number of the sentence in which token ``i`` stands."""
        return max(0, bisect_right(self._opens, i) - 1)

    def _sentence(self, sentence: "Sentence", reports: list[Report]) -> None:
        """Turn the reporting clauses of one sentence into quotes."""
        for number, found in enumerate(reports):
            earlier, later = reports[:number], reports[number + 1 :]
            report = _filled(found, sentence.before, earlier)
            if self._passes_on(report, sentence.before, earlier, later):
                continue
            if beside := self._beside(report, sentence):
                self._take(beside, report, sentence)
            elif report.kind == "object":
                after = (other.first for other in later if other.first > report.last)
                end = min(after, default=sentence.last)
                self._partials((report.last, end), report, sentence)
            elif report.kind == "back":
                self._backward.append((report, sentence.first))
            elif span := self._span(report, sentence, earlier, later):
                self._indirect(report, sentence, span)
            elif report.kind == "tag":
                self._as_said(report, sentence)

    def _take(self, beside: list[Marked], report: Report, sentence: "Sentence") -> None:
        """Add marked words as what a reporting clause beside them reports."""
        for n, stretch, _ in beside:
            sentence.taken.add(n)
            self._add("direct", stretch.mark, stretch.first, stretch.last, report)
        sentence.reported_to = max(sentence.reported_to, report.last)

    def _as_said(self, report: Report, sentence: "Sentence") -> None:
        """Add the marked words before ``som hun siger`` that are no sentence."""
        if self.tokens.lower[report.first] != "som":
            return
        for n, stretch, (h0, h1) in sentence.stretches:
            near = h1 in (report.first, report.first - 1) and n not in sentence.taken
            if near and not is_title(self.text, self.tokens, stretch, h0):
                sentence.taken.add(n)
                self._add("partial", stretch.mark, stretch.first, stretch.last, report)

    def _passes_on(
        self, report: Report, before: Report | None, earlier: list[Report], later: list[Report]
    ) -> bool:
        """Return whether a report only passes on what another says, or leads to what another leads.

        (``siger hun ifølge Ritzau``; ``Det siger hun, skriver Ritzau``.)
        """
        if report.kind == "source":
            return bool(before) or _passed_on(report, later)
        if report.kind == "tag":
            return self._is_passed_on(report, earlier)
        return report.kind == "lead" and any(
            other.kind == "lead" and other.last == report.last for other in later
        )  # the one nearest the colon leads over

    def _indirect(self, report: Report, sentence: "Sentence", span: Offsets) -> None:
        """Add the words of ``span`` as reported by ``report``, and the marked ones in it.

        A tag takes in what was found in the clause before it.
        """
        span = self._before_colon(span, report, sentence)
        tag = report.kind == "tag"
        if tag:
            begin = self.tokens.start[span[0]]
            for quote in [quote for quote in sentence.found if quote.start >= begin]:
                _remove_last(self.quotes, quote)
                sentence.found.remove(quote)
        self._partials(span, report, sentence)
        if not covers(self.tokens, [tokens for _, _, tokens in sentence.stretches], span):
            offsets = self.tokens.offsets(*span)
            sentence.found.append(self._add("indirect", "none", *offsets, report))
        sentence.begun = span[0] if tag else span[1]
        sentence.reported_to = max(sentence.reported_to, span[1], report.last if tag else 0)

    def _is_passed_on(self, tag: Report, earlier: list[Report]) -> bool:
        """Return whether a tag passes on what a report before it says."""
        writes = self.tokens.lower[tag.cue[0]] in lang.words("verbs_of_media.txt")
        return any(
            other.kind == "back" or (other.kind == "content" and other.mention and writes)
            for other in earlier
        )

    def _span(
        self, report: Report, sentence: "Sentence", earlier: list[Report], later: list[Report]
    ) -> Offsets | None:
        """Return the tokens of the words that ``report`` reports without marks."""
        a, b = sentence.first, sentence.last
        if report.kind == "content":
            span = content_span(self.tokens, report, a, b, later)
            return span and self._not_in_marks(span, sentence)
        if report.kind == "source":
            return source_span(self.tokens, report, a, b, earlier, later)
        if report.kind != "tag" or report.strength not in _TAGS_WITHOUT_MARKS:
            return None
        contents = [other for other in earlier if other.kind == "content"]
        if contents:
            if report.elided or report.mention == contents[-1].mention:
                return None
            return tag_span(self.tokens, report, a, b, later)
        first = sentence.reported_to
        if by_pronoun(self.tokens, report) and trim(self.tokens, first, report.first):
            first = sentence.begun  # a tag inside does not part what one says
        return tag_span(self.tokens, report, first, b, later)

    def _not_in_marks(self, span: Offsets, sentence: "Sentence") -> Offsets:
        """Return a reported clause with the marked words whole in which it would end."""
        within = (h1 for _, _, (h0, h1) in sentence.stretches if h0 < span[1] < h1 - 1)
        return trim(self.tokens, span[0], next(within, span[1])) or span

    def _beside(self, report: Report, sentence: "Sentence") -> list[Marked]:
        """Return the marked stretches of which ``report`` is the reporting clause."""
        beside: list[Marked] = []
        joined = report.kind == "tag" and self._joint(sentence.first, report.first)
        for n, stretch, (h0, h1) in sentence.stretches:
            if n in sentence.taken:
                continue
            whole = self._may_be_whole(stretch, h0, sentence.first)
            tagged = report.kind == "tag" and h1 in (report.first, report.first - 1) and whole
            goes_on = (beside or joined) and h0 in (report.last, report.last + 1)
            led = report.kind == "lead" and h0 == report.last
            said = (
                report.kind == "content"
                and h0 == report.content
                and self.tokens.lower[h0 - 1] == ","
            )
            if tagged or goes_on or led or said:
                beside.append((n, stretch, (h0, h1)))
        return beside

    def _may_be_whole(self, stretch: Stretch, first: int, begin: int) -> bool:
        """Return whether marked words before a tag may be all it reports.

        A name or title at the end of a clause is none (``Huset får navnet »Bølgen«, siger X``).
        """
        if not self.tokens.word(first - 1):
            return not self.text[stretch.first].islower() or self.tokens.text[first - 1] in ".:,?!"
        named = is_title(self.text, self.tokens, stretch, first)
        clause = named and has_finite_verb(self.tokens, begin, first)
        return not self.text[stretch.first].islower() and not clause

    def _joint(self, first: int, last: int) -> bool:
        """Return whether a conjunction alone is between two tokens (``Men, siger hun, "…"``)."""
        words = [k for k in range(first, last) if self.tokens.word(k)]
        return len(words) == 1 and self.tokens.lower[words[0]] in CLOSED["coordinator"]

    def _before_colon(self, span: Offsets, report: Report, sentence: "Sentence") -> Offsets:
        """Cut a reported clause before the colon that leads to marked words, and add these."""
        for n, stretch, (h0, _) in sentence.stretches:
            inside = n not in sentence.taken and span[0] < h0 - 1 < span[1]
            if inside and self.tokens.lower[h0 - 1] == ":":
                sentence.taken.add(n)
                self._add("direct", stretch.mark, stretch.first, stretch.last, report)
                return span[0], h0 - 1
        return span

    def _partials(self, span: Offsets, report: Report, sentence: "Sentence") -> None:
        """Add the marked words inside a reported clause."""
        for n, stretch, (h0, h1) in sentence.stretches:
            if (
                n not in sentence.taken
                and span[0] <= h0 + 1
                and not any(map(self.tokens.word, range(span[1], h1)))  # … »…sandt.«
                and not is_title(self.text, self.tokens, stretch, h0)
            ):
                sentence.taken.add(n)
                self._add("partial", stretch.mark, stretch.first, stretch.last, report)

    def _refer_back(self, report: Report, a: int) -> None:
        """Give the sentence before to ``Det siger X``, or the replik there its reporting clause."""
        tokens = self.tokens
        place = self._sentence_at(a)
        if not place:
            return
        first, last = self.sentences[place - 1]
        begin, end = tokens.offsets(after_label(tokens, first), last)
        direct = [
            q
            for q in self.quotes[-_LATE:]
            if q.kind == "direct" and q.start < end and q.end > begin
        ]
        if direct:
            if direct[-1].mention is None:
                direct[-1].cue, direct[-1].mention = self._evidence(report)
            return
        if self._is_reported(report, begin, end):
            return
        start, stop = self.paragraphs[bisect_right(self._starts, begin) - 1]
        if start <= begin and end <= stop:
            self._marked_in(begin, end, report)
            self._add("indirect", "none", begin, end, report)

    def _marked_in(self, begin: int, end: int, report: Report) -> None:
        """Give the marked words of a sentence that ``report`` takes up to its speaker."""
        for stretch in marked(self.text, begin, end):
            near = self.quotes[-_LATE:]
            mine = [q for q in near if q.start < stretch.last and q.end > stretch.first]
            first, _ = self.tokens.around(stretch.start, stretch.end)
            for quote in mine:
                quote.cue, quote.mention = self._evidence(report)
            if not mine and not is_title(self.text, self.tokens, stretch, first):
                self._add("partial", stretch.mark, stretch.first, stretch.last, report)

    def _is_reported(self, report: Report, begin: int, end: int) -> bool:
        """Return whether the words are another's, which ``report`` agrees with or passes on."""
        tokens = self.tokens
        agrees = report.mention and "også" in tokens.lower[report.cue[1] : report.mention[0]]
        near = [q for q in self.quotes[-_LATE:] if q.start < end and q.end > begin]
        told = [q for q in near if q.cue]
        return any(agrees or self._named(q) or q.start - begin < _OPENS for q in told)

    def _named(self, quote: Quote) -> bool:
        """Return whether a name stands beside the quote's cue."""
        first, last = self.tokens.around(*quote.mention) if quote.mention else (0, 0)
        return any(self.tokens.capital(k) and k > first for k in range(first, last))

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
        if opens and is_whole(self.text, stretch, inner):
            first, last = self.tokens.around(stretch.first, stretch.last)
            tag = self._tag(first, last)
            if tag and tag.kind == "tag":
                self._inside(*self._cut(stretch, first, last, tag))
            else:
                quote = self._add("direct", stretch.mark, stretch.first, stretch.last, lead, lead)
                self._labelled(quote)
                quote.mention = quote.mention or bracketed(self.text, stretch.end)
            return None
        if is_said(self.text, stretch, inner, before):
            self._add("partial", stretch.mark, stretch.first, stretch.last, None)
        return lead

    def _inside(self, first: int, last: int, tag: Report) -> None:
        """Read what is the reporter's inside marks, and marks in it; they are not nested deep."""
        if self._depth < _NESTED:
            self._depth += 1
            self._narration(first, last, tag)
            self._depth -= 1

    # -- small decisions ----------------------------------------------------------------------

    def _tag(self, first: int, last: int) -> Report | None:
        """Return the reporting clause of the replik between two tokens, if it has one.

        A clause with a content clause of its own (``siger folk, at …``) is more likely part of the
        replik, and is taken only where there is no other.
        """
        tokens = self.tokens
        content = None
        for a, b in self._parts(first, last, []):
            for report in reporting_clauses(tokens, a, b):
                if report.kind in ("tag", "lead", "content") and self._may_tag(report, first):
                    if report.kind != "content":
                        return report
                    content = content or report
            if not content and (plain := plain_tag(tokens, a, b)):
                return plain
        return content

    def _may_tag(self, report: Report, first: int) -> bool:
        """Return whether a reporting clause can be that of the replik from token ``first`` on."""
        tokens = self.tokens
        i = report.first if report.kind == "tag" else report.cue[0]
        inverted = report.mention is None or report.mention[0] > i
        ends = i > first and not tokens.word(i - 1) and tokens.text[i - 1] not in "(/&%"
        return inverted and ends and tokens.lower[i] != "havde"  # of what another had said

    def _evidence(self, report: Report | None) -> tuple[Offsets | None, Offsets | None]:
        """Return the offsets of a report's cue and mention."""
        if report is None:
            return None, None
        mention = self.tokens.offsets(*report.mention) if report.mention else None
        if mention and _WITH_STOP.search(self.text, *mention):
            mention = mention[0], mention[1] - 1
        return self.tokens.offsets(*report.cue), mention

    def _add(
        self,
        kind: str,
        mark: str,
        start: int,
        end: int,
        report: Report | None,
        lead: Report | None = None,
    ) -> Quote:
        """Add a quote without the marks and spaces at its ends."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip(EDGES))
        end = start + len(words.strip(EDGES))
        quote = Quote(kind, mark, start, end, *self._evidence(report), lead=lead is not None)
        quote.negated = report is not None and denies(self.tokens, report)
        self.quotes.append(quote)
        return quote


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


def _remove_last(quotes: list[Quote], quote: Quote) -> None:
    """Take ``quote``, which stands near the end, out of ``quotes``."""
    del quotes[next(n for n in range(len(quotes) - 1, -1, -1) if quotes[n] is quote)]


def _is_lead(tokens: Tokens, report: Report, end: int, last: int, later: list[Report]) -> bool:
    """Return whether a reporting clause leads over to the next paragraph: a colon ends it.

    ``Hun siger, at hun går:`` does so too, if no other clause comes ``later`` in the sentence.
    """
    if tokens.lower[last - 1] != ":" or end < last:
        return False
    if report.kind == "content":
        return not later
    return report.kind in ("lead", "tag") and report.last >= last - (report.kind == "tag")


def _passed_on(source: Report, later: list[Report]) -> bool:
    """Return whether the clause under a source is a report itself (``Ifølge X siger Y, at``)."""
    return any(other.cue[0] == source.last and other.mention for other in later)


def _filled(report: Report, before: Report | None, earlier: list[Report]) -> Report:
    """Return ``report`` with the mention of the clause before it where its own is left out."""
    nearest = sorted(earlier, key=_nearness)
    for other in (*nearest, before):
        if other and other.mention and (report.elided or _holds(report.mention, other.cue)):
            return replace(report, mention=other.mention)
    return report


def _nearness(report: Report) -> tuple[bool, int]:
    """Return a key that puts the last report first, and those that pass words on behind."""
    return report.kind == "source", -report.cue[0]


def _holds(outer: Offsets | None, inner: Offsets) -> bool:
    """Return whether ``inner`` lies within ``outer``."""
    return outer is not None and outer[0] <= inner[0] and inner[1] <= outer[1]
