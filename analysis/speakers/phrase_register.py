"""The register of an article's speakers without a name: one entity for each phrase."""

from collections.abc import Iterable

from analysis.lang.forms import fold
from analysis.speakers.entities import Entity

_SHORTEST = 3  # letters of a role's ending


class Phrases:
    """The speakers of an article without a name, each under one phrase."""

    def __init__(self) -> None:
        self._entities: dict[str, Entity] = {}
        self._order: dict[str, int] = {}
        self._spelled: dict[str, str] = {}  # the first phrase of these letters, in any case
        self._endings: dict[str, str] = {}  # the first phrase with a role with this ending

    def entity(self, phrase: str, kind: str, gender: str = "") -> Entity:
        """Return the entity of a phrase; a new one of ``kind``, which is not kept, if none is."""
        return self._entities.get(phrase) or Entity(phrase, kind, gender)

    def keep(self, entity: Entity, *roles: str) -> Entity:
        """Keep the entity of a phrase, unless one is kept, and note its roles; return it."""
        phrase = entity.name
        if phrase not in self._entities:
            self._entities[phrase] = entity
            self._order[phrase] = len(self._order)
            self._spelled.setdefault(fold(phrase), phrase)
        self._entities[phrase].roles |= set(roles)
        for role in roles:
            for k in range(len(role) - _SHORTEST + 1):
                first = self._endings.setdefault(role[k:], phrase)
                if self._order[phrase] < self._order[first]:
                    self._endings[role[k:]] = phrase
        return self._entities[phrase]

    def spelled(self, words: str) -> str | None:
        """Return the first phrase that equals ``words`` apart from letter case."""
        return self._spelled.get(fold(words))

    def with_role(self, endings: Iterable[str]) -> str | None:
        """Return the first phrase with a role that ends in one of ``endings`` ."""
        found = (self._endings[ending] for ending in endings if ending in self._endings)
        return min(found, key=self._order.__getitem__, default=None)
