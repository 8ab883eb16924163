"""The quotes of one sentence: what each of its reporting clauses reports."""

from dataclasses import dataclass, field, replace

from analysis import lang
from analysis.lang import marks
from analysis.quotation.animacy import is_somebody, names_nobody
from analysis.quotation.back_references import BackReferences
from analysis.quotation.clauses import has_finite_verb
from analysis.quotation.content_spans import content_span
from analysis.quotation.marked_words import covers, is_title
from analysis.quotation.quotation_marks import Stretch, mark_name
from analysis.quotation.quote import Offsets, Quote
from analysis.quotation.quote_writer import QuoteWriter
from analysis.quotation.report import Report
from analysis.quotation.source_spans import source_span
from analysis.quotation.span_bounds import but_clause, is_compounded, trim
from analysis.quotation.tag_spans import broken_clause, by_pronoun, leads_on, tag_span
from analysis.text.tokens import CLOSED, CLOSERS, WORDS

_TAGS_WITHOUT_MARKS = frozenset(("say", "clause", "think", "document"))
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


class SentenceQuotes:
    """Turns the reporting clauses of a sentence, and marked words beside them, into quotes."""

    def __init__(self, writer: QuoteWriter, back: BackReferences) -> None:
        self.back = back
        self.writer, self.text, self.tokens = writer, writer.text, writer.tokens

    def read(self, sentence: Sentence, reports: list[Report]) -> None:
        """Turn the reporting clauses of one sentence into quotes."""
        for number, found in enumerate(reports):
            earlier, later = reports[:number], reports[number + 1 :]
            report = filled(found, sentence.before, earlier)
            if self._passes_on(report, sentence.before, earlier, later):
                continue
            if beside := self._beside(report, sentence):
                self._take(beside, report, sentence)
            elif report.kind == "object":
                self._object(report, sentence, later)
            elif report.kind == "back":
                self.back.add(report, sentence.first)
            elif broken := self._broken_into(report, sentence):
                self._indirect(report, sentence, broken)
            elif span := self._span(report, sentence, earlier, later):
                self._named_inside(report, sentence, span, later)
                self._indirect(report, sentence, span)
            elif report.kind == "tag":
                self._as_said(report, sentence)

    def _object(self, report: Report, sentence: Sentence, later: list[Report]) -> None:
        """Add the marked words that are the object of a reporting verb.

        Not where what another says follows (``Da hun spurgte ham, svarede han, at »…«``).
        """
        if report.last < report.cue[0]:  # En »skandale« kalder hun det
            self._called_before(report, sentence)
            return
        if any(r.kind == "content" and (r.content or 0) <= report.last for r in later):
            return
        after = (other.first for other in later if other.first > report.last)
        end = min(after, default=sentence.last)
        self._partials((report.last, end), report, sentence)

    def _called_before(self, report: Report, sentence: Sentence) -> None:
        """Add the marked words before a verb that are what it calls something."""
        for n, stretch, (first, _) in sentence.stretches:
            if first == report.last and n not in sentence.taken:
                self._add("partial", n, stretch, report, sentence)

    def _named_inside(
        self, outer: Report, sentence: Sentence, span: Offsets, later: list[Report]
    ) -> None:
        """Give marked words inside a reported clause to whoever says them there, if not ``outer``.

        (``Ida Lund siger, at Bo Krag kaldte broen »grim«``.)
        """
        for number, inner in enumerate(later):
            inside = span[0] <= inner.cue[0] and inner.last < span[1]
            own = inner.mention not in (None, outer.mention) and not by_pronoun(self.tokens, inner)
            if inside and inner.kind == "content" and own:
                self._partials((inner.content or inner.last, span[1]), inner, sentence)
            says = inner.kind == "object" and inner.strength != "think"
            if inside and says and inner.mention not in (None, outer.mention):
                self._object(inner, sentence, later[number + 1 :])

    def _take(self, beside: list[Marked], report: Report, sentence: Sentence) -> None:
        """Add marked words as what a reporting clause beside them reports."""
        for n, stretch, _ in beside:
            self._add("direct", n, stretch, report, sentence)
        sentence.reported_to = max(sentence.reported_to, report.last)

    def _add(self, kind: str, n: int, stretch: Stretch, report: Report, sentence: Sentence) -> None:
        """Add the ``n``-th marked stretch as words of ``report``, which no other report takes."""
        sentence.taken.add(n)
        self.writer.add(kind, stretch.mark, stretch.first, stretch.last, report)

    def _beside(self, report: Report, sentence: Sentence) -> list[Marked]:
        """Return the marked stretches of which ``report`` is the reporting clause."""
        beside: list[Marked] = []
        joined = report.kind == "tag" and self._joint(sentence.first, report.first)
        tagged = self._before_tag(report, sentence) if report.kind == "tag" else []
        for n, stretch, (h0, h1) in sentence.stretches:
            if n in sentence.taken:
                continue
            goes_on = (beside or joined) and h0 in (report.last, report.last + 1)
            led = report.kind == "lead" and h0 == report.last
            said = (
                report.kind == "content"
                and h0 == report.content
                and self.tokens.lower[h0 - 1] == ","
            )
            if n in tagged or goes_on or led or said:
                beside.append((n, stretch, (h0, h1)))
        return beside

    def _before_tag(self, tag: Report, sentence: Sentence) -> list[int]:
        """Return the numbers of the marked stretches before a tag that are quotes by themselves.

        Several are joined by ``og`` (``»Hun er god« og »Det var sjovt«, lød det fra gæsterne``):
        they are if the first is.
        """
        joined: list[Marked] = []
        for marked in reversed(sentence.stretches):
            n, _, (_, end) = marked
            last = joined[-1][2][0] if joined else tag.first
            linked = not joined or self.tokens.lower[last - 1] in CLOSED["coordinator"]
            if n not in sentence.taken and linked and end in (last, last - 1):
                joined.append(marked)
        for chain in (joined, joined[:1]):
            if chain and self._may_be_whole(chain[-1][1], chain[-1][2][0], sentence.first):
                return [n for n, _, _ in chain]
        return []

    def _may_be_whole(self, stretch: Stretch, first: int, begin: int) -> bool:
        """Return whether marked words before a tag may be a quote by themselves, not part of one.

        A name or title at the end of a clause is none (``Huset får navnet »Bølgen«, siger X``).
        """
        opening = self.text[stretch.first]
        small = opening.islower() or opening.isdigit()
        if not self.tokens.word(first - 1):
            return not small or (
                self.tokens.text[first - 1] in ".:,?!" and not self._ends_clause(first, begin)
            )
        named = is_title(self.text, self.tokens, stretch, first)
        clause = named and has_finite_verb(self.tokens, begin, first)
        return not small and not clause

    def _ends_clause(self, first: int, begin: int) -> bool:
        """Return whether a comma alone parts marked words from the clause that they end.

        (``Kajen er lukket, »for den er for farlig«, siger Ida Lund``.)
        """
        plain = CLOSERS.isdisjoint(self.tokens.text[begin : first - 1])
        comma = self.tokens.text[first - 1] == ","
        return comma and plain and has_finite_verb(self.tokens, begin, first - 1)

    def _joint(self, first: int, last: int) -> bool:
        """Return whether a conjunction alone is between two tokens (``Men, siger hun, "…"``)."""
        words = [k for k in range(first, last) if self.tokens.word(k)]
        return len(words) == 1 and self.tokens.lower[words[0]] in CLOSED["coordinator"]

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
        if report.kind == "object":  # Målingerne viser »ingen fejl«, hedder det
            weak = report.strength in ("document", "think") or self._says_thing(report)
            return weak and any(other.kind == "tag" for other in later)
        return report.kind == "lead" and any(
            other.kind == "lead" and other.last == report.last for other in later
        )  # the one nearest the colon leads over

    def _says_thing(self, report: Report) -> bool:
        """Return whether a verb's subject is nobody (``det kræver ekstra »hjælp«, siger X``)."""
        nobody = report.mention is not None and names_nobody(self.tokens, report.mention)
        return report.strength == "clause" and nobody

    def _is_passed_on(self, tag: Report, earlier: list[Report]) -> bool:
        """Return whether a tag passes on what a report before it says."""
        writes = self.tokens.lower[tag.cue[0]] in lang.words("verbs_of_media.txt")
        return any(
            other.kind == "back" or (other.kind == "content" and other.mention and writes)
            for other in earlier
        )

    def _span(
        self, report: Report, sentence: Sentence, earlier: list[Report], later: list[Report]
    ) -> Offsets | None:
        """Return the tokens of the words that ``report`` reports without marks."""
        a, b = sentence.first, sentence.last
        if report.kind == "content":
            span = content_span(self.tokens, report, a, b, later)
            return span and self._not_in_marks(span, sentence)
        if report.kind == "source":
            return source_span(self.tokens, report, a, b, earlier, later)
        if report.kind != "tag" or not self._reports_clause(report, sentence):
            return None
        contents = [other for other in earlier if other.kind == "content"]
        if contents:
            if report.elided or report.mention == contents[-1].mention:
                return None
            own = but_clause(self.tokens, contents[-1], report) or a
            return tag_span(self.tokens, report, own, b, later)
        first = sentence.reported_to
        if by_pronoun(self.tokens, report) and trim(self.tokens, first, report.first):
            first = sentence.begun  # a tag inside does not part what one says
        return tag_span(self.tokens, report, first, b, later)

    def _broken_into(self, tag: Report, sentence: Sentence) -> Offsets | None:
        """Return the tokens of a clause that a tag breaks into, and that marked words end.

        (``Kajen er, som hun siger, »helt væk«``.) What a report before the tag holds is no such.
        """
        if tag.kind != "tag" or not trim(self.tokens, sentence.reported_to, tag.first):
            return None
        edges = (tag.first, tag.first - 1)
        if any(end in edges for _, _, (_, end) in sentence.stretches):
            return None  # the words before the tag are marked, too
        for n, stretch, (h0, h1) in sentence.stretches:
            small = n not in sentence.taken and self.text[stretch.first].islower()
            if small and leads_on(self.tokens, tag, h0):
                last = h1 if self.tokens.lower[h1 : h1 + 1] == [","] else sentence.last
                return broken_clause(self.tokens, tag, sentence.reported_to, last)
        return None

    def _reports_clause(self, tag: Report, sentence: Sentence) -> bool:
        """Return whether a tag reports words without marks: none that another has taken.

        (``Hun sagde, at »det går,« sagde hun``.) Of verbs of words set off only few do, at the end
        of a sentence (``Det er slut, slutter formanden``).
        """
        edges = (tag.first - 1, tag.first)
        if any(n in sentence.taken and h1 in edges for n, _, (_, h1) in sentence.stretches):
            return False
        if tag.strength in _TAGS_WITHOUT_MARKS:
            return True
        ends = tag.mention is not None and is_somebody(self.tokens, tag.mention)
        closes = self.tokens.lower[tag.cue[0]] in WORDS["ends_saying"]
        return ends and closes and not trim(self.tokens, tag.last, sentence.last)

    def _not_in_marks(self, span: Offsets, sentence: Sentence) -> Offsets:
        """Lengthen a reported clause that would end inside marked words to the end of them."""
        for _, _, (h0, h1) in sentence.stretches:
            if h0 == span[0] - 1 and self._explained(h1):
                return h0 + 1, h1 - 1  # at "det er slut", hvormed hun mener …
        within = (h1 for _, _, (h0, h1) in sentence.stretches if h0 < span[1] < h1 - 1)
        return trim(self.tokens, span[0], next(within, span[1])) or span

    def _explained(self, i: int) -> bool:
        """Return whether the reporter says at ``i`` what marked words mean (``, hvormed hun``)."""
        comma = self.tokens.lower[i : i + 1] == [","] and i + 1 < len(self.tokens)
        return comma and self.tokens.lower[i + 1] in WORDS["taking_up"]

    def _indirect(self, report: Report, sentence: Sentence, span: Offsets) -> None:
        """Add the words of ``span`` as reported by ``report``, and the marked ones in it.

        A tag takes in what was found in the clause before it.
        """
        span = self._before_colon(span, report, sentence)
        tag = report.kind == "tag"
        if tag:
            begin = self.tokens.start[span[0]]
            for quote in [quote for quote in sentence.found if quote.start >= begin]:
                self.writer.remove(quote)
                sentence.found.remove(quote)
        self._partials(span, report, sentence)
        if not covers(self.tokens, [tokens for _, _, tokens in sentence.stretches], span):
            offsets = self.tokens.offsets(*span)
            closing = self._lost_opening(span, report, sentence) if tag else ""
            if closing:
                self.writer.add("direct", mark_name(closing), *offsets, report)
            else:
                sentence.found.append(self.writer.add("indirect", "none", *offsets, report))
        sentence.begun = span[0] if tag else span[1]
        sentence.reported_to = max(sentence.reported_to, span[1], report.last if tag else 0)

    def _lost_opening(self, span: Offsets, tag: Report, sentence: Sentence) -> str:
        """Return the closing mark between words and their tag that no opening mark stands before.

        (``Vi lovede det,” siger Ida Lund``: the large first letter took the other's place.)
        """
        marked = any(h0 < tag.first <= h1 + 1 for _, _, (h0, h1) in sentence.stretches)
        between = self.tokens.text[span[1] : tag.first]
        return "" if marked else next((mark for mark in between if mark in marks.QUOTES), "")

    def _before_colon(self, span: Offsets, report: Report, sentence: Sentence) -> Offsets:
        """End a reported clause at a colon before marked words, and add these as a direct quote."""
        for n, stretch, (h0, _) in sentence.stretches:
            inside = n not in sentence.taken and span[0] < h0 - 1 < span[1]
            if inside and self.tokens.lower[h0 - 1] == ":":
                self._add("direct", n, stretch, report, sentence)
                return span[0], h0 - 1
        return span

    def _partials(self, span: Offsets, report: Report, sentence: Sentence) -> None:
        """Add the marked words inside a reported clause; no title is what it holds as a whole.

        (``Ida Lund siger, at »Havnen er lukket«``.)
        """
        for n, stretch, (h0, h1) in sentence.stretches:
            if (
                n not in sentence.taken
                and span[0] <= h0 + 1
                and not any(map(self.tokens.word, range(span[1], h1)))  # … »…sandt.«
                and (
                    self._is_uttered(h0, h1, span, report)
                    or not is_title(self.text, self.tokens, stretch, h0)
                )
                and not self._is_term(h0, h1)
            ):
                self._add("partial", n, stretch, report, sentence)

    def _is_uttered(self, first: int, last: int, span: Offsets, report: Report) -> bool:
        """Return whether words in marks are no title: the whole clause, or told to be somebody's.

        (``Ida Lund gik med ordene »Tak for nu«``.)
        """
        told = report.cue[1] == first and self.tokens.lower[first - 1] in WORDS["words_used"]
        return told or (first + 1, last - 1) == span

    def _is_term(self, first: int, last: int) -> bool:
        """Return whether marked words are a term or a name, nobody's own words.

        (``de såkaldte "ind og ud"-regler``; ``at det burde have heddet "Bølgen"``; ``de "løse
        fugle", som de kaldes``.)
        """
        lower = self.tokens.lower
        called = lower[first - 1] in CLOSED["so_called"] | WORDS["is_named"]
        known = lower[last : last + 2] == [",", "som"] and lower[last + 3 : last + 4] == ["kaldes"]
        compounded = last < len(self.tokens) and is_compounded(self.tokens, last)
        return called or known or compounded

    def _as_said(self, report: Report, sentence: Sentence) -> None:
        """Add the marked words before ``som hun siger`` that are no sentence."""
        if self.tokens.lower[report.first] != "som":
            return
        for n, stretch, (h0, h1) in sentence.stretches:
            near = h1 in (report.first, report.first - 1) and n not in sentence.taken
            if near and not is_title(self.text, self.tokens, stretch, h0):
                self._add("partial", n, stretch, report, sentence)


def _passed_on(source: Report, later: list[Report]) -> bool:
    """Return whether the clause under a source is a report itself (``Ifølge X siger Y, at``)."""
    return any(
        other.cue[0] == source.last and other.mention and other.strength != "document"
        for other in later
    )


def filled(report: Report, before: Report | None, earlier: list[Report]) -> Report:
    """Give a report without a speaker of its own that of the nearest clause before it."""
    nearest = sorted((*earlier, *((before,) if before else ())), key=_nearness)
    for other in nearest:
        if other.mention and (report.elided or _holds(report.mention, other.cue)):
            return replace(report, mention=other.mention)
    return report


def _nearness(report: Report) -> tuple[bool, int]:
    """Return a sort key: the nearest report first, sources (``ifølge X``) after all others."""
    return report.kind == "source", -report.cue[0]


def _holds(outer: Offsets | None, inner: Offsets) -> bool:
    """Return whether ``inner`` lies within ``outer``."""
    return outer is not None and outer[0] <= inner[0] and inner[1] <= outer[1]
