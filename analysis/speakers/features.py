"""Features of the candidates for a pronoun, a role or a quote without a mention.

All are of place and form (how far, named how, who spoke last, does the role fit): no word of an
article is a feature, so that what was learned from some articles holds for others.
"""

from bisect import bisect_left
from typing import NamedTuple

from analysis.lang.forms import fold
from analysis.speakers.ranker import Features
from analysis.speakers.roles import Entity, is_alike, kin_of, shared_words
from analysis.text.nouns import is_definite_title, is_demonym


class Place(NamedTuple):
    """Where words stand for somebody: offset, paragraph and the sentence's first offset."""

    offset: int
    paragraph: int
    sentence: int
    earlier: int  # where the sentence before begins


class Sight(NamedTuple):
    """A place where an entity is named in the reporter's words."""

    start: int
    paragraph: int
    entity: Entity
    subject: bool = False
    genitive: bool = False
    oblique: bool = False


class Scene:
    """What is in sight at a place: who is named where, and who has spoken."""

    def __init__(
        self, place: Place, sights: list[Sight], spoken: list[tuple[int, int, Entity]]
    ) -> None:
        self.place = place
        self._of: dict[int, list[Sight]] = {}
        for sight in sights:
            self._of.setdefault(id(sight.entity), []).append(sight)
        before = [sight for sight in sights if sight.start < place.offset]
        self._near: list[int] = []  # entities named before, the last first
        for sight in reversed(before):
            if id(sight.entity) not in self._near:
                self._near.append(id(sight.entity))
        subjects = [sight for sight in before if sight.subject]
        self._subject = id(subjects[-1].entity) if subjects else None
        self._spoken = [told for told in spoken if told[0] < place.offset]
        self._said: dict[int, list[tuple[int, int, Entity]]] = {}
        for told in self._spoken:
            self._said.setdefault(id(told[2]), []).append(told)
        self._most = max((len(of) for of in self._of.values()), default=1)

    def nearest(self, entities: list[Entity]) -> Entity | None:
        """Return the one of ``entities`` that is named last before the place."""
        order = {one: rank for rank, one in enumerate(self._near)}
        return min(entities, key=lambda e: order.get(id(e), len(order)), default=None)

    def features(self, entity: Entity) -> Features:
        """Return the features of an entity: where it is named, how, and when it spoke."""
        of = self._of.get(id(entity), [])
        found: Features = {
            f"kind {entity.kind}": 1,
            "share of mentions": len(of) / self._most,
            "most named": float(len(of) == self._most),
        }
        place = bisect_left([sight.start for sight in of], self.place.offset)
        if place:
            found |= self._last(of[place - 1])
            found["log times before"] = min(3.0, place**0.5)
        else:
            found["not named before"] = 1
        if place < len(of):
            gap = of[place].paragraph - self.place.paragraph
            found["named after, same paragraph" if not gap else "named after"] = 1
        if id(entity) in self._near:
            rank = self._near.index(id(entity))
            found[f"nearest {min(rank, 3)}"] = 1
            if not rank and "oblique" in found:
                found["nearest, oblique"] = 1
            if rank == 1 and "sentence before" in found:
                found["second nearest, sentence before"] = 1
        if id(entity) == self._subject:
            found["last subject"] = 1
        return found | self._speech(entity) | _form(entity)

    def _last(self, sight: Sight) -> Features:
        """Return the features of the last place where an entity is named."""
        gap = self.place.paragraph - sight.paragraph
        found: Features = {f"paragraphs {min(gap, 4)}": 1}
        if sight.start >= self.place.sentence:
            found["same sentence"] = 1
        elif sight.start >= self.place.earlier:
            found["sentence before"] = 1
        for name in ("subject", "genitive", "oblique"):
            if getattr(sight, name):
                found[name] = 1
        return found

    def _speech(self, entity: Entity) -> Features:
        """Return the features of when an entity spoke."""
        own = self._said.get(id(entity))
        if not own:
            return {"silent": 1}
        found: Features = {"spoke": 1, "share of speech": len(own) / len(self._spoken)}
        gap = self.place.paragraph - own[-1][1]
        found[f"spoke {min(gap, 3)} before"] = 1
        if self._spoken[-1][2] is entity:
            found["spoke last"] = 1
        return found


def _form(entity: Entity) -> Features:
    """Return the features of what an entity is called by."""
    if entity.kind == "person":
        return {"full name": float(" " in entity.name), "has role": float(bool(entity.roles))}
    first = fold(entity.name.split()[0]) if entity.name else ""
    return {
        "indefinite": float(first in ("en", "et")),
        "definite": float(is_definite_title(first) or first in ("den", "det")),
        "owned": float(first in ("hans", "hendes", "deres")),
    }


def gender_features(entity: Entity, gender: str) -> Features:
    """Return the features of how surely an entity is of a gender."""
    return {
        "same gender": float(entity.gender == gender),
        "gender unknown": float(entity.gender in ("", "u")),
    }


def role_features(entity: Entity, words: set[str], noun: str) -> Features:
    """Return the features of how well a role stands for an entity.

    Parameters
    ----------
    entity
        The candidate.
    words
        The other words of the phrase, in small letters.
    noun
        Its role, without the ending of the definite.
    """
    last, kin = noun.rsplit("-", 1)[-1], kin_of(noun)
    roles = entity.roles
    exact = any(
        known.endswith(last) or (len(known) > 4 and last.endswith(known)) for known in roles
    )
    alike = any(is_alike(known, last) for known in roles)
    fits = "exact" if exact else "kin" if any(known.endswith(kin) for known in roles) else ""
    fits = fits or ("alike" if alike else "other" if roles else "none known")
    return {
        f"role {fits}": 1,
        "words shared": float(min(2, shared_words(words, entity.qualifiers))),
        f"demonym and role {fits}": float(is_demonym(noun)),
    }
