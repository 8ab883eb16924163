"""Quotes: which words are somebody's, by which cue, beside which mention of the speaker."""

from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc

from analysis.articles import READ_ROLES
from analysis.marks import Stretch, dashes, marked
from analysis.reports import Report, find_reports
from analysis.tokens import CLOSED, Tokens

KINDS = ("direct", "partial", "indirect")
MARKS = ("dash", "guillemets", "curly", "straight", "none")

Offsets = tuple[int, int]
_EDGES = " \t\n\u00a0,.;:!?…-–—»«”“„\"'’‘‚*"
_ENDS = frozenset(".?!…")


@dataclass(slots=True)
class Quote:
    """One quote; all offsets count characters of the article's text."""

    kind: str
    mark: str
    start: int
    end: int
    cue: Offsets | None = None
    mention: Offsets | None = None
    speaker: str | None = None
    method: str = "none"
    lead: bool = False


@Language.component("danish_quotes")
def find_quotes(doc: Doc) -> Doc:
    """Find the quotes of ``doc`` with cue and mention, in the order in which they stand."""
    doc.user_data["quotes"] = Reader(doc).read()
    return doc


class Reader:
    """Reads one article, paragraph by paragraph, and remembers what leads over to the next."""

    def __init__(self, doc: Doc):
        self.text = doc.text
        self.tokens = Tokens(doc)
        self.sentences = [
            span
            for s in doc.sents
            if (span := self.tokens.around(s.start_char, s.end_char))[0] < span[1]
        ]
        self.paragraphs = [
            (s.start_char, s.end_char) for s in doc.spans["paragraphs"] if s.label_ in READ_ROLES
        ]
        self.quotes: list[Quote] = []
        self.lead: Report | None = None  # the lead-in that ended the paragraph before
        self.open_mark = ""  # the mark that the paragraph before left open

    def read(self) -> list[Quote]:
        """Return the quotes of the article in the order in which they stand."""
        for start, end in self.paragraphs:
            stretches = dashes(self.text, start, end)
            if stretches and stretches[0].start == start:
                self._dash_paragraph(start, end, stretches)
            else:
                self._paragraph(start, end, stretches)
        self.quotes = [q for q in self.quotes if q.start < q.end]
        return sorted(self.quotes, key=lambda q: (q.start, -q.end))

    # -- paragraphs ---------------------------------------------------------------------------

    def _dash_paragraph(self, start: int, end: int, stretches: list[Stretch]) -> None:
        """Read a paragraph that a dash opens: replik, reporting clause, the reporter's words after."""
        lead, self.lead = self.lead, None
        for stretch in stretches:
            first, last = self.tokens.around(stretch.first, stretch.last)
            if first >= last:
                continue
            tag = self._tag(first, last)
            if tag is None:
                quote = self._add("direct", "dash", stretch.first, stretch.last, lead)
                quote.lead = lead is not None
                continue
            self._add("direct", "dash", stretch.first, self.tokens.start[tag.first], tag)
            sentence_last = self._sentence_end(tag.cue[0], last)
            tail = self._resumes(tag, sentence_last)
            if tail is not None:
                self._add(
                    "direct",
                    "dash",
                    self.tokens.start[tail],
                    self.tokens.end[sentence_last - 1],
                    tag,
                )
                self._narration(sentence_last, last, tag)
            else:
                self._narration(tag.last, last, tag)
            lead = None

    def _paragraph(self, start: int, end: int, inner: list[Stretch]) -> None:
        """Read a paragraph in the reporter's voice, with marked words and dashes inside it."""
        lead, self.lead = self.lead, None
        for stretch in inner:
            first, last = self.tokens.around(stretch.first, stretch.last)
            if first < last and self._tag(first, last):
                break
        else:
            stretch = None
        end_of_narration = stretch.start if stretch else end
        first, last = self.tokens.around(start, end_of_narration)
        self._narration(first, last, None, lead)
        if stretch:
            self._dash_paragraph(stretch.start, end, [s for s in inner if s.start >= stretch.start])

    def _narration(
        self, first: int, last: int, before: Report | None, lead: Report | None = None
    ) -> None:
        """Read the tokens from ``first`` to before ``last``: marked words and reported speech."""
        if first >= last:
            return
        tokens = self.tokens
        start, end = tokens.offsets(first, last)
        stretches = marked(self.text, start, end, open_before=self.open_mark)
        self.open_mark = ""
        if stretches and not stretches[-1].closed:
            self.open_mark = self.text[stretches[-1].start]
        hidden = [tokens.around(s.start, s.end) for s in stretches]
        taken: set[int] = set()
        for a, b in self._parts(first, last, hidden):
            reports = find_reports(tokens, a, b, hidden)
            self._sentence(a, b, reports, before, stretches, hidden, taken)
            for report in reports:
                if report.kind == "lead" and report.last >= last:
                    self.lead = self._filled(report, before, reports)
            before = None
        for number, stretch in enumerate(stretches):
            if number not in taken:
                self._stray(stretch, lead)
                lead = None

    # -- sentences ----------------------------------------------------------------------------

    def _parts(self, first: int, last: int, hidden: list[Offsets]) -> list[Offsets]:
        """Return the sentences between two tokens, those parted inside marks made one again."""
        parts: list[Offsets] = []
        for a, b in self.sentences:
            a, b = max(a, first), min(b, last)
            if a >= b:
                continue
            if parts and any(h0 < a < h1 for h0, h1 in hidden):
                parts[-1] = (parts[-1][0], b)
            else:
                parts.append((a, b))
        return parts

    def _sentence(self, a, b, reports, before, stretches, hidden, taken) -> None:
        """Turn the reporting clauses of one sentence into quotes."""
        tokens = self.tokens
        inside = [n for n, (h0, h1) in enumerate(hidden) if a <= h0 < b]
        quoted_to = a
        for number, report in enumerate(reports):
            report = self._filled(report, before, reports[:number])
            later = reports[number + 1 :]
            direct = self._direct_beside(report, stretches, hidden, inside, taken)
            if direct:
                for n in direct:
                    taken.add(n)
                    self._add(
                        "direct", stretches[n].mark, stretches[n].first, stretches[n].last, report
                    )
                quoted_to = max(quoted_to, report.last)
                continue
            if report.kind == "object":
                self._partials((report.last, b), report, stretches, hidden, inside[:1], taken)
                continue
            span = self._indirect_span(report, a, b, quoted_to, later, reports[:number])
            if span is None:
                continue
            self._partials(span, report, stretches, hidden, inside, taken)
            whole = [n for n in inside if self._covers(hidden[n], span)]
            if not whole:
                self._add("indirect", "none", *tokens.offsets(*span), report)
            quoted_to = max(quoted_to, span[1])

    def _direct_beside(self, report, stretches, hidden, inside, taken) -> list[int]:
        """Return the marked stretches whose whole sentences ``report`` is the reporting clause of."""
        tokens = self.tokens
        beside = []
        for n in inside:
            h0, h1 = hidden[n]
            if n in taken:
                continue
            if report.kind == "tag" and h1 in (report.first, report.first - 1):
                beside.append(n)
            elif report.kind == "lead" and h0 == report.last:
                beside.append(n)
            elif report.kind == "content" and h0 == report.content and tokens.lower[h0 - 1] == ",":
                beside.append(n)
        return beside

    def _indirect_span(self, report, a, b, quoted_to, later, earlier) -> Offsets | None:
        """Return the tokens of the words that ``report`` reports without marks."""
        tokens = self.tokens
        if report.kind == "content":
            end = b
            for other in later:
                if other.kind in ("content", "lead") and other.first > report.content:
                    end = min(end, self._cut(other.first, report.content))
            return self._trim(report.content, end)
        if report.kind == "tag":
            if report.strength != "say" or any(o.kind == "content" for o in earlier):
                return None
            end = report.first
            if self._goes_on(report, b) and not any(o.kind == "content" for o in later):
                end = next((o.first for o in later if o.kind == "tag"), b)
            return self._trim(quoted_to, end)
        if report.kind == "back":
            self._refer_back(report, a)
            return None
        if report.kind == "source":
            return self._source_span(report, a, b, earlier, later)
        return None

    def _source_span(self, report, a, b, earlier, later) -> Offsets | None:
        """Return the clause that stands under ``ifølge X``."""
        tokens, lower = self.tokens, self.tokens.lower
        if any(o.kind in ("content", "tag", "lead") for o in (*earlier, *later)):
            return None
        begin = self._main_start(a, report.first)
        if (
            report.last < b
            and lower[report.last] == ","
            and report.first > begin
            and (lower[report.first - 1] != ",")
        ):
            pass
        relative = lower[report.first - 1] in CLOSED["relative"] and report.first - 1 > a
        if (
            report.first == begin
            or relative
            or (report.first == begin + 1 and lower[begin] in ("men", "og", "for", "også"))
        ):
            return self._trim(report.last, b)
        rest = [k for k in range(report.last, b) if tokens.word(k)]
        if not rest:
            return self._trim(begin, report.first)
        return self._trim(begin, b)

    def _main_start(self, a: int, i: int) -> int:
        """Return where the main clause around token ``i`` starts: after ``, og``, ``, men`` if any."""
        lower = self.tokens.lower
        for k in range(i - 1, a, -1):
            if lower[k] in ("og", "men", "mens", "for") and lower[k - 1] == ",":
                return k + 1
            if lower[k] in CLOSED["relative"] and lower[k - 1] == "," and k + 1 == i:
                return k + 1
        return a

    def _refer_back(self, report: Report, a: int) -> None:
        """Give the sentence before to ``Det siger X``, unless it is marked already."""
        tokens = self.tokens
        start = tokens.start[a]
        previous = [s for s in self.sentences if tokens.end[s[1] - 1] <= start]
        if not previous:
            return
        first, last = previous[-1]
        begin, end = tokens.offsets(first, last)
        for quote in reversed(self.quotes):
            if quote.start < end and quote.end > begin:
                if quote.kind == "direct" and quote.mention is None:
                    quote.cue, quote.mention = self._evidence(report)
                return
        if self.text[begin] in "-–—":
            return
        if any(p0 <= begin and end <= p1 for p0, p1 in self.paragraphs):
            self._add("indirect", "none", begin, end, report)

    # -- small decisions ----------------------------------------------------------------------

    def _tag(self, first: int, last: int) -> Report | None:
        """Return the reporting clause of the replik between two tokens, if it has one."""
        tokens = self.tokens
        candidates = []
        for a, b in self._parts(first, last, []):
            for report in find_reports(tokens, a, b):
                before = tokens.text[report.cue[0] - 1] if report.cue[0] > first else ""
                inverted = report.mention is None or report.mention[0] >= report.cue[1]
                if (
                    report.kind in ("tag", "lead", "content")
                    and inverted
                    and before
                    and (before in ",?!…;-–»«”“\"'’" or before == "...")
                ):
                    candidates.append(report)
        candidates.sort(key=lambda report: (report.kind == "content", report.cue))
        return candidates[0] if candidates else None

    def _resumes(self, tag: Report, last: int) -> int | None:
        """Return the token at which the quoted sentence goes on after its reporting clause."""
        tokens, lower = self.tokens, self.tokens.lower
        i = tag.last
        if tag.kind == "content":
            return i - 1
        if i + 2 >= last or lower[i] != ",":
            return None
        word, after = lower[i + 1], lower[i + 2]
        if word in ("at", "fordi", "så", "men") or word in CLOSED["auxiliary"]:
            return i + 1
        subject = CLOSED["first_person"] | CLOSED["personal"] | {"det", "der", "den"}
        if word in ("og", "for", "når", "hvis") and after in subject:
            return i + 1
        return None

    def _goes_on(self, report: Report, b: int) -> bool:
        """Return whether the reported clause goes on after a tag inside it."""
        lower = self.tokens.lower
        i = report.last
        return (
            i + 1 < b
            and lower[i] == ","
            and lower[i + 1] in ("men", "og", "at", "fordi", "så", "hvis")
        )

    def _cut(self, first: int, content: int) -> int:
        """Return where a content clause ends because a reporting clause begins at ``first``."""
        lower, k = self.tokens.lower, first
        while k > content and lower[k - 1] in ("og", "men", "mens", "samt", ","):
            k -= 1
        return k

    def _sentence_end(self, i: int, last: int) -> int:
        """Return the end of the sentence in which token ``i`` stands."""
        return next((min(b, last) for a, b in self.sentences if a <= i < b), last)

    def _partials(self, span, report, stretches, hidden, inside, taken) -> None:
        """Add the marked words inside a reported clause."""
        for n in inside:
            h0, h1 = hidden[n]
            if (
                n not in taken
                and span[0] <= h0 + 1
                and h1 - 1 <= span[1]
                and not self._title(stretches[n])
            ):
                taken.add(n)
                self._add(
                    "partial", stretches[n].mark, stretches[n].first, stretches[n].last, report
                )

    def _covers(self, marks: Offsets, span: Offsets) -> bool:
        """Return whether the whole reported clause stands in marks."""
        words = [k for k in range(*span) if self.tokens.word(k)]
        return bool(words) and marks[0] <= words[0] and words[-1] < marks[1]

    def _title(self, stretch: Stretch) -> bool:
        """Return whether the marked words look like a title: few, and with a capital."""
        words = self.text[stretch.first : stretch.last].split()
        return (
            len(words) <= 6
            and words[:1] != []
            and words[0][:1].isupper()
            and words[0][-1] not in ".!?"
        )

    def _stray(self, stretch: Stretch, lead: Report | None) -> None:
        """Take marked words that no reporting clause claims, if they are whole sentences."""
        text = self.text
        inner = text[stretch.first : stretch.last].strip()
        before = text[: stretch.start].rstrip()[-1:]
        opens = stretch.start in {start for start, _ in self.paragraphs} or before in '.?!:»«”“"…'
        whole = inner[-1:] in ".?!,…" or text[stretch.end : stretch.end + 1] in ".?!,"
        if inner and opens and (whole or not stretch.closed) and not inner[0].islower():
            quote = self._add("direct", stretch.mark, stretch.first, stretch.last, lead)
            quote.lead = lead is not None

    def _filled(self, report: Report, before: Report | None, earlier: list[Report]) -> Report:
        """Return ``report`` with the mention of the clause before where its own is left out."""
        for other in (*reversed(earlier), before):
            if other and other.mention and (report.elided or _holds(report.mention, other.cue)):
                return replace(report, mention=other.mention)
        return report

    def _trim(self, first: int, last: int) -> Offsets | None:
        """Return the tokens without punctuation at both ends, or nothing."""
        tokens = self.tokens
        while first < last and not tokens.word(first):
            first += 1
        while first < last and not tokens.word(last - 1):
            last -= 1
        return (first, last) if first < last else None

    def _evidence(self, report: Report | None) -> tuple[Offsets | None, Offsets | None]:
        """Return the offsets of a report's cue and mention."""
        if report is None:
            return None, None
        mention = self.tokens.offsets(*report.mention) if report.mention else None
        return self.tokens.offsets(*report.cue), mention

    def _add(self, kind: str, mark: str, start: int, end: int, report: Report | None) -> Quote:
        """Add a quote without the marks and spaces at its ends."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip(_EDGES))
        end = start + len(words.strip(_EDGES))
        cue, mention = self._evidence(report)
        quote = Quote(kind, mark, start, end, cue, mention)
        self.quotes.append(quote)
        return quote


def _holds(outer: Offsets | None, inner: Offsets) -> bool:
    """Return whether ``inner`` lies within ``outer``."""
    return outer is not None and outer[0] <= inner[0] and inner[1] <= outer[1]
