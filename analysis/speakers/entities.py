"""Entities: the people, bodies and documents that can speak, and what is known of each."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from analysis.lang.ages import AGED
from analysis.lang.forms import fold
from analysis.text.nouns import gender_of_noun, is_title
from analysis.text.tokens import CLOSED

_ONE = re.compile(rf"[Ee]n (?:af|fra) |(?:[Dd]en|[Ee]n) {AGED}\b")


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something that can speak: a person, an organisation, an unnamed person."""

    name: str
    kind: str = "person"
    gender: str = ""
    roles: set[str] = field(default_factory=set)
    qualifiers: set[str] = field(default_factory=set)
    title: str | None = None
    party: str | None = None
    mentions: int = 0
    places: set[str] = field(default_factory=set)  # of what place somebody's role is, if told
    beside: set[str] = field(default_factory=set)  # words where a role stands that no list holds
    guessed: bool = False  # whether its kind is only guessed from its name


def together(names: list[str]) -> str:
    """Return the names of several people as one, a surname that all share once.

    (``Ida og Bo Lund``, ``Ida og Bo Krag Lund``.)
    """
    surnames = {name.rpartition(" ")[2] for name in names if " " in name}
    if len(surnames) == 1 and all(name.count(" ") == 1 for name in names[:-1]):
        names = [*(name.split()[0] for name in names[:-1]), names[-1]]
    return " og ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def once(entities: Iterable[Entity]) -> list[Entity]:
    """Return ``entities`` in their order, each once."""
    return list({id(entity): entity for entity in entities}.values())


def is_human(entity: Entity) -> bool:
    """Return whether an entity can be meant by ``han`` or ``hun``."""
    if entity.kind in ("unnamed", "group") and _ONE.match(entity.name):
        return True  # En af indtasterne, Den 27-årige
    if entity.kind == "unnamed":
        return any(is_title(known) for known in entity.roles)
    return entity.kind == "person"


def is_owned(entity: Entity) -> bool:
    """Return whether somebody is told as another's (``hans kone``)."""
    return fold(entity.name.split()[0]) in CLOSED["possessive"]


def may_be_body(entity: Entity) -> bool:
    """Return whether an entity may be an organisation: nothing but a name is known of it."""
    if entity.kind == "person":
        return not (entity.gender or entity.roles)
    bare = entity.kind == "unnamed" and " " not in entity.name and entity.name[0].isupper()
    return bare or entity.kind == "organisation"


def agrees(entity: Entity, noun: str) -> bool:
    """Return whether an entity may be of the gender that a noun tells."""
    told = gender_of_noun(noun)
    return not told or entity.gender in ("", "u", told)


def by_count(named: list[Entity]) -> list[Entity]:
    """Return entities each once, those that are named most first, and of them the first."""
    counts = Counter(map(id, named))
    return sorted(once(named), key=lambda one: -counts[id(one)])
