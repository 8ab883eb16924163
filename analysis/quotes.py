"""Quotes: which words are somebody's, by which cue, beside which mention of the speaker."""

from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

KINDS = ("direct", "partial", "indirect")
MARKS = ("dash", "guillemets", "curly", "straight", "none")

Offsets = tuple[int, int]


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


@Language.component("danish_quotes")
def find_quotes(doc: Doc) -> Doc:
    """Find the quotes of ``doc`` with cue and mention, in the order in which they stand."""
    doc.user_data["quotes"] = []
    return doc
