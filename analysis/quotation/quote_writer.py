"""The quotes of an article while they are written down."""

import re

from analysis.quotation.negation import denies
from analysis.quotation.quotation_marks import EDGES
from analysis.quotation.quote import Offsets, Quote
from analysis.quotation.report import Report
from analysis.text.tokens import Tokens

_HEADING = re.compile(r"\s*[^\n]{1,60}(?<![.!?:])\s*")
_LATE = 100  # quotes back at the most that ``Det siger X`` may take up
_WITH_STOP = re.compile(r"(?:\s\d{1,2}|/S)\.$")  # skriver TV 2., oplyser Skjold A/S.


class QuoteWriter:
    """Writes the quotes of an article down, with the offsets of cue and mention.

    Attributes
    ----------
    text, tokens
        The article's text and its tokens.
    quotes
        Its quotes so far, in the order in which they were found.
    """

    def __init__(self, text: str, tokens: Tokens) -> None:
        self.text, self.tokens = text, tokens
        self.quotes: list[Quote] = []

    def add(
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
        quote = Quote(kind, mark, start, end, *self.evidence(report), lead=lead is not None)
        quote.negated = report is not None and denies(self.tokens, report)
        self.quotes.append(quote)
        return quote

    def remove(self, quote: Quote) -> None:
        """Take a quote out again, which stands near the end."""
        numbers = range(len(self.quotes) - 1, -1, -1)
        del self.quotes[next(n for n in numbers if self.quotes[n] is quote)]

    def evidence(self, report: Report | None) -> tuple[Offsets | None, Offsets | None]:
        """Return the offsets of a report's cue and mention."""
        if report is None:
            return None, None
        mention = self.tokens.offsets(*report.mention) if report.mention else None
        if mention and _WITH_STOP.search(self.text, *mention):
            mention = mention[0], mention[1] - 1
        return self.tokens.offsets(*report.cue), mention

    def near(self, begin: int, end: int) -> list[Quote]:
        """Return those of the last quotes that have characters from ``begin`` to ``end``."""
        return [q for q in self.quotes[-_LATE:] if q.start < end and q.end > begin]

    def give_last(self, start: int, who: Offsets | None, *, far: bool = False) -> bool:
        """Give the quote before a paragraph the speaker named there; return whether it took one.

        (``– Ida Lund, boghandler``; ``Ordene er Ida Lunds``: ``far``, with headings between.)
        """
        quote = self.quotes[-1] if self.quotes else None
        if not who or quote is None or quote.kind != "direct" or quote.mention:
            return False
        between = self.text[quote.end : start].strip(EDGES)
        if between and not (far and all(map(_HEADING.fullmatch, between.split("\n\n")))):
            return False
        quote.mention = who
        return True
