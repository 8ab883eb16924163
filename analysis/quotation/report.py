"""A reporting clause: who says what, as found in one sentence."""

from dataclasses import dataclass

from analysis.quotation.phrases import Phrase


@dataclass(frozen=True, slots=True)
class Report:
    """A reporting clause.

    Attributes
    ----------
    kind
        ``tag`` (``…, siger X``), ``content`` (``X siger, at …``), ``lead`` (``X siger:``), ``back``
        (``Det siger X``), ``object`` (``X kalder det "…"``) or ``source`` (``ifølge X``).
    cue, mention
        Tokens of the cue and of the words that name the speaker; the mention is missing if the
        clause has none.
    first, last
        Tokens of the whole clause, without the reported words.
    content
        The token at which the reported clause begins, for ``content`` and ``source``.
    elided
        Whether the subject is that of the clause before (``og tilføjer, at …``).
    """

    kind: str
    cue: Phrase
    mention: Phrase | None
    first: int
    last: int
    content: int | None = None
    elided: bool = False
    strength: str = "say"
