"""A verb of saying with its subject and its sentence, as the constructions look at it."""

from collections.abc import Sequence
from functools import cached_property

from analysis.lang import marks
from analysis.quotation.clauses import colon, complement
from analysis.quotation.cues import Cue
from analysis.quotation.phrases import Phrase, skip_bracket
from analysis.quotation.report import Report
from analysis.quotation.subjects import subject
from analysis.text.tokens import CLOSED, WORDS, Tokens

TAG_BEFORE = frozenset((*",?!…;-–", *marks.CLOSERS, "..."))  # what a tag may follow
FINITE = CLOSED["auxiliary"] - WORDS["non_finite"]  # auxiliaries that make a clause


def hides(hidden: Sequence[Phrase], i: int) -> bool:
    """Return whether token ``i`` stands in one of ``hidden``."""
    return any(first <= i < last for first, last in hidden)


class Clause:
    """A cue and what stands around it in its sentence, as the constructions look at it.

    Attributes
    ----------
    tokens, cue, first, last, hidden
        The text, the cue, the tokens of its sentence, and those of them that stand in marks.
    mention, start, elided, inverted
        The subject of the cue (see :class:`~analysis.quotation.report.Subject`).
    after
        The token after cue, particle and subject.
    has_source
        Whether somebody is named, left out or impersonal: without any nothing is reported.
    """

    def __init__(
        self, tokens: Tokens, cue: Cue, first: int, last: int, hidden: Sequence[Phrase]
    ) -> None:
        self.tokens, self.cue, self.first, self.last = tokens, cue, first, last
        self.hidden = hidden
        self.lower, self.i = tokens.lower, cue.first
        self.mention, self.start, self.elided, self.inverted = subject(tokens, cue, first, last)
        if self.mention and self.inverted:
            self.mention = _before_next(tokens, self.mention, last)
        after = max(cue.last, cue.rest_ends)
        if self.mention and self.inverted:
            after = max(after, skip_bracket(tokens, self.mention[1], last))
            after += tokens.text[self.mention[0] - 1] in marks.ALL and after < last  # siger »Pip«
        if cue.impersonal and not self.mention and self.word(after) == "det":
            after += 1
        self.after = after
        self.has_source = bool(self.mention or self.elided or cue.impersonal)
        # ``sig`` changes the sense: svare sig; but noterer sig, at
        self.reflexive = self.word(self.i + 1) in ("sig", "hinanden") and cue.last == self.i + 1

    @cached_property
    def content(self) -> int | None:
        """The token at which a content clause begins."""
        return complement(self.tokens, self.cue, self.after, self.last)

    @cached_property
    def colon(self) -> int | None:
        """The token after the colon that ends the clause."""
        return colon(self.tokens, self.after, self.last)

    def word(self, i: int) -> str:
        """Return a token in small letters, or nothing past the end of the text."""
        return self.lower[i] if i < len(self.lower) else ""

    def is_hidden(self, i: int) -> bool:
        """Return whether a token stands in marks."""
        return hides(self.hidden, i)

    def report(self, kind: str, begin: int, end: int, content: int | None = None) -> Report:
        """Return a reporting clause of ``kind``."""
        cue = (self.i, self.cue.last)
        return Report(kind, cue, self.mention, begin, end, content, self.elided, self.cue.strength)

    def opens_main(self, comma: int) -> bool:
        """Return whether a finite verb follows a comma, as after a clause that opens a sentence."""
        return self.lower[comma] == "," and self.tokens.is_tagged(comma + 1, "VERB.Fin")

    def follows_pause(self, i: int) -> bool:
        """Return whether a comma, a dash or a closing mark stands before token ``i``."""
        return i > self.first and self.lower[i - 1] in TAG_BEFORE


def _before_next(tokens: Tokens, mention: Phrase, last: int) -> Phrase:
    """Return the subject behind a verb without a second name that opens the next clause.

    (``»…,« sagde Ida Lund og Bo Krag var glad.``)
    """
    first, end = mention
    if end >= last or tokens.lower[end] not in FINITE:
        return mention
    joints = (k for k in range(end - 1, first, -1) if tokens.lower[k] == "og")
    joint = next(joints, None)
    return (first, joint) if joint else mention
