"""Features of the candidates for a pronoun, a role or a quote without a mention.

All features describe place and form (distance, kind of name, last speaker, fit of the role). No
word of an article is a feature, so the weights hold for other articles too.
"""

from bisect import bisect_left
from operator import attrgetter
from typing import NamedTuple

from analysis.lang.forms import fold
from analysis.speakers.entities import Entity
from analysis.speakers.ranker import Features
from analysis.speakers.role_matching import is_alike, kin_of, shared_words
from analysis.text.nouns import is_definite_title, is_demonym
from analysis.text.tokens import CLOSED

_START = attrgetter("start")


class Place(NamedTuple):
    """The place of a pronoun, role or quote: offset, paragraph and start of the sentence."""

    offset: int
    paragraph: int
    sentence: int
    earlier: int  # start of the sentence before


class Sight(NamedTuple):
    """A place where an entity is named in the reporter's words."""

    start: int
    paragraph: int
    entity: Entity
    subject: bool = False
    genitive: bool = False
    oblique: bool = False


class Scene:
    """The context of a place: who is named where, and who has spoken.

    Parameters
    ----------
    place
        The place.
    sights
        All places where somebody is named, in the order of the text.
    spoken
        The place where each speaker was named: offset, paragraph and speaker.
    """

    def __init__(
        self, place: Place, sights: list[Sight], spoken: list[tuple[int, int, Entity]]
    ) -> None:
        self.place = place
        self._of: dict[int, list[Sight]] = {}
        for sight in sights:
            self._of.setdefault(id(sight.entity), []).append(sight)
        before = sights[: bisect_left(sights, place.offset, key=_START)]
        self._near: dict[int, int] = {}  # entities named before, and which from the last each is
        for sight in reversed(before):
            self._near.setdefault(id(sight.entity), len(self._near))
        subject = next((sight for sight in reversed(before) if sight.subject), None)
        self._subject = id(subject.entity) if subject else None
        self._spoken = [told for told in spoken if told[0] < place.offset]
        self._said: dict[int, list[tuple[int, int, Entity]]] = {}
        for told in self._spoken:
            self._said.setdefault(id(told[2]), []).append(told)
        self._most = max((len(of) for of in self._of.values()), default=1)

    def nearest(self, entities: list[Entity]) -> Entity | None:
        """Return the one of ``entities`` that is named last before the place."""
        last = len(self._near)
        return min(entities, key=lambda e: self._near.get(id(e), last), default=None)

    def features(self, entity: Entity) -> Features:
        """Return the features of an entity that are not 0: how it is named and when it spoke."""
        of = self._of.get(id(entity), ())
        found: Features = {f"kind {entity.kind}": 1, "share of mentions": len(of) / self._most}
        if len(of) == self._most:
            found["most named"] = 1
        place = bisect_left(of, self.place.offset, key=_START)
        if place:
            self._add_last(of[place - 1], found)
            found["log times before"] = min(3.0, place**0.5)
        else:
            found["not named before"] = 1
        if place < len(of):
            gap = of[place].paragraph - self.place.paragraph
            found["named after, same paragraph" if not gap else "named after"] = 1
        rank = self._near.get(id(entity))
        if rank is not None:
            found[f"nearest {min(rank, 3)}"] = 1
            if not rank and "oblique" in found:
                found["nearest, oblique"] = 1
            if rank == 1 and "sentence before" in found:
                found["second nearest, sentence before"] = 1
        if id(entity) == self._subject:
            found["last subject"] = 1
        self._add_speech(entity, found)
        _add_form(entity, found)
        return found

    def _add_last(self, sight: Sight, found: Features) -> None:
        """Add the features of the last place where an entity is named."""
        gap = self.place.paragraph - sight.paragraph
        found[f"paragraphs {min(gap, 4)}"] = 1
        if sight.start >= self.place.sentence:
            found["same sentence"] = 1
        elif sight.start >= self.place.earlier:
            found["sentence before"] = 1
        if sight.subject:
            found["subject"] = 1
        if sight.genitive:
            found["genitive"] = 1
        if sight.oblique:
            found["oblique"] = 1

    def _add_speech(self, entity: Entity, found: Features) -> None:
        """Add the features of an entity's quotes so far."""
        own = self._said.get(id(entity))
        if not own:
            found["silent"] = 1
            return
        found |= {"spoke": 1, "share of speech": len(own) / len(self._spoken)}
        gap = self.place.paragraph - own[-1][1]
        found[f"spoke {min(gap, 3)} before"] = 1
        if self._spoken[-1][2] is entity:
            found["spoke last"] = 1


def _add_form(entity: Entity, found: Features) -> None:
    """Add the features of an entity's name."""
    if entity.kind == "person":
        if " " in entity.name:
            found["full name"] = 1
        if entity.roles:
            found["has role"] = 1
        return
    first = fold(entity.name.split()[0]) if entity.name else ""
    if first in CLOSED["indefinite_article"]:
        found["indefinite"] = 1
    if is_definite_title(first) or first in CLOSED["definite_singular"]:
        found["definite"] = 1
    if first in CLOSED["owner"]:
        found["owned"] = 1


def gender_features(entity: Entity, gender: str) -> Features:
    """Return the features of how certain an entity's gender is."""
    if entity.gender == gender:
        return {"same gender": 1}
    return {"gender unknown": 1} if entity.gender in ("", "u") else {}


def role_features(entity: Entity, words: set[str], noun: str) -> Features:
    """Return the features of how well a role fits an entity.

    Parameters
    ----------
    entity
        The candidate.
    words
        The other words of the phrase, in small letters.
    noun
        Its role, without the ending of the definite.
    """
    fits = _fit(entity.roles, noun.rsplit("-", 1)[-1], kin_of(noun))
    found: Features = {f"role {fits}": 1}
    if shared := shared_words(words, entity.qualifiers):
        found["words shared"] = min(2, shared)
    if is_demonym(noun):
        found[f"demonym and role {fits}"] = 1
    return found


def _fit(roles: set[str], noun: str, kin: tuple[str, ...]) -> str:
    """Return how well the known roles of a person fit a noun."""
    if not roles:
        return "none known"
    if any(known.endswith(noun) or (len(known) > 4 and noun.endswith(known)) for known in roles):
        return "exact"
    if kin and any(known.endswith(kin) for known in roles):
        return "kin"
    return "alike" if any(is_alike(known, noun) for known in roles) else "other"
