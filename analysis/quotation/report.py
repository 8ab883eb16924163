"""What is read off one sentence: the subject of a cue, and the reporting clause around it."""

from dataclasses import dataclass
from typing import NamedTuple

from analysis.quotation.phrases import Phrase


class Subject(NamedTuple):
    """The subject of a cue.

    ``phrase`` is missing where the clause leaves it out (``elided``) or names nobody; ``start`` is
    the token at which the clause begins; ``inverted`` tells that the subject follows the verb.
    """

    phrase: Phrase | None
    start: int
    elided: bool = False
    inverted: bool = False


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
