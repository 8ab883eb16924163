"""The gender of people whose given names tell none: by the words that take them up."""

import re
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from analysis import lang
from analysis.lang.forms import fold
from analysis.quotation.cues import is_cue
from analysis.speakers.entities import once
from analysis.speakers.places import Placed
from analysis.text.nouns import gender_of_noun
from analysis.text.tokens import HE_OR_SHE, PRONOUN_GENDERS

if TYPE_CHECKING:
    from analysis.speakers.names import Mention

_PRONOUN = lang.either(PRONOUN_GENDERS)
_TAKEN_UP = re.compile(  # Zorva kom for sent. Hun …; Zorva siger, at hun …; Zorva og hendes far
    rf"[^.!?:\n]{{0,160}}?(?:\b(?P<here>{_PRONOUN})\b|[.]\s+(?P<next>(?i:{HE_OR_SHE}))\b)"
)


def tell_genders(text: str, mentions: Sequence["Mention"]) -> None:
    """Note the gender of people whose names tell none, in place.

    It is that of a role beside the name (``sangerinden Zorva``), or of the pronouns that take the
    name up before anybody else is named, if they agree; best where it is a subject.
    """
    untold = [m for m in mentions if m.entity.kind == "person" and not m.entity.gender]
    if not untold:
        return
    placed = Placed(mentions, attrgetter("start"))
    told: dict[int, set[str]] = {}
    likely: dict[int, set[str]] = {}
    for mention in untold:
        of = told if _is_subject(text, mention) else likely
        of.setdefault(id(mention.entity), set()).update(_taken_up(text, mention, placed))
    for entity in once(m.entity for m in untold):
        nouns = {gender_of_noun(role) for role in entity.roles} - {""}
        agreed = nouns or told.get(id(entity)) or likely.get(id(entity), set())
        if len(agreed) == 1:
            (entity.gender,) = agreed


def _is_subject(text: str, mention: "Mention") -> bool:
    """Return whether somebody opens a sentence or stands behind a reporting verb.

    (``siger Zorva, formand i Vestby. ¶ Hun``: 84 in 86 pronouns after such a name took it up.)
    """
    *_, before = ["", *text[max(0, mention.start - 20) : mention.start].split()]
    return mention.subject or is_cue(fold(before))


def is_tag_between(words: str) -> bool:
    """Return whether a pronoun at the end of ``words`` says what stands before (``…, siger hun``).

    It is then rather somebody else than who is told of.
    """
    *_, verb, _ = ["", *words.split()]
    return is_cue(fold(verb)) if "," in words else False


def _taken_up(text: str, mention: "Mention", mentions: "Placed[Mention]") -> Iterator[str]:
    """Yield the gender of a pronoun that takes up a name before any other person is named."""
    match = None if mention.genitive else _TAKEN_UP.match(text, mention.end)
    if match is None or is_tag_between(match.group()):
        return
    between = mentions.between(mention.end, match.end())
    if all(m.entity is mention.entity or m.entity.kind == "organisation" for m in between):
        yield PRONOUN_GENDERS[fold(match["here"] or match["next"])]
