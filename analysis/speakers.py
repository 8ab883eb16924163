"""Speakers: whom a mention beside a quote stands for, one name for each in the whole article."""

from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

SPEAKER_KINDS = ("person", "organisation", "group", "document", "unnamed")
METHODS = ("name", "role", "pronoun", "phrase", "continued", "lead-in", "none")


@dataclass(slots=True)
class Speaker:
    """Somebody who is quoted in an article."""

    speaker: str
    kind: str
    role: str | None = None
    party: str | None = None
    mentions: int = 0


@Language.component("danish_speakers")
def find_speakers(doc: Doc) -> Doc:
    """Fill in ``speaker`` and ``method`` of each quote and list the article's speakers."""
    doc.user_data["speakers"] = []
    return doc
