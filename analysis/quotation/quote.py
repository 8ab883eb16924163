"""A quote, as all later steps use it."""

from dataclasses import dataclass

Offsets = tuple[int, int]


@dataclass(slots=True)
class Quote:
    """One quote; all offsets count characters of the article's text.

    ``lead``: cue and mention are in the lead-in before the quote's paragraph. ``negated``: the
    reporting clause denies what it reports (``Hun mener ikke, at …``). ``confidence``: the
    probability that speaker and span are right; ``rival``: the second likeliest speaker; ``why``:
    the reason for a missing speaker.
    """

    kind: str
    mark: str
    start: int
    end: int
    cue: Offsets | None = None
    mention: Offsets | None = None
    speaker: str | None = None
    method: str = "none"
    lead: bool = False
    negated: bool = False
    confidence: float = float("nan")
    rival: str | None = None
    rival_confidence: float | None = None
    why: str | None = None

    @property
    def anchor(self) -> int:
        """Where its speaker is named, and else where the quote itself begins."""
        return self.mention[0] if self.mention else self.start

    def asks(self, text: str) -> bool:
        """Return whether a question mark is its last character, or the next one."""
        return "?" in text[self.end - 1 : self.end + 1]
