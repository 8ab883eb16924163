"""The gender of people whose given names tell none: by the words that take them up."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from analysis.lang.forms import fold
from analysis.speakers.entities import once
from analysis.text.nouns import gender_of_noun
from analysis.text.tokens import HE_OR_SHE, PRONOUN_GENDERS

if TYPE_CHECKING:
    from analysis.speakers.names import Mention

_NEXT = re.compile(  # Zorva kom for sent. Hun … ; Zorva siger, at hun …
    rf"[^.!?:\n]{{0,160}}(?:[.]\s+|, at )(?P<pronoun>(?i:{HE_OR_SHE}))\b"
)


def tell_genders(text: str, mentions: Sequence["Mention"]) -> None:
    """Note the gender of people whose names tell none, in place.

    It is that of a role beside the name (``sangerinden Zorva``), or of the pronouns that take the
    name up before anybody else is named, if they agree.
    """
    untold = [m for m in mentions if m.entity.kind == "person" and not m.entity.gender]
    if not untold:
        return
    told: dict[int, set[str]] = {}
    for mention in untold:
        told.setdefault(id(mention.entity), set()).update(_taken_up(text, mention, mentions))
    for entity in once(m.entity for m in untold):
        nouns = {gender_of_noun(role) for role in entity.roles} - {""}
        agreed = nouns or told[id(entity)]
        if len(agreed) == 1:
            (entity.gender,) = agreed


def _taken_up(text: str, mention: "Mention", mentions: Sequence["Mention"]) -> Iterator[str]:
    """Yield the gender of a pronoun that takes up a subject before anybody else is named."""
    match = _NEXT.match(text, mention.end) if mention.subject else None
    if match is None:
        return
    others = (m for m in mentions if m.entity is not mention.entity)
    if not any(mention.end <= m.start < match.end() for m in others):
        yield PRONOUN_GENDERS[fold(match["pronoun"])]
