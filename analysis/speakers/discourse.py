"""Who may be meant at a place: who has spoken, and whom the reporter named by name or role."""

import re
from collections import deque
from collections.abc import Callable, Iterator
from functools import cached_property
from operator import itemgetter

from analysis.lang import marks
from analysis.speakers import noun_phrases
from analysis.speakers.mention_table import MentionTable
from analysis.speakers.names import Mention
from analysis.speakers.places import NEAR, Placed
from analysis.speakers.roles import Entity, once

_FIRST = itemgetter(0)
_NAME = 60  # the most characters from a role to its bearer's name
_NAMES = re.compile(
    r"(?: (?:af|bag|fra|for|hos|i|med|på|til|ved) [^.,;:\n]{2,40})?, (?:[a-zæøå-]+ ){0,4}"
    r"| (?:[a-zæøå]+ ){0,2}hedder |(?: [a-zæøå]+){0,3} (?:er|var) "
)

Resolver = Callable[[int, str], tuple[Entity, str]]  # whom a phrase at a place stands for, and how


class Discourse:
    """The people and things mentioned so far, as an article goes on.

    Parameters
    ----------
    table
        The mentions of the article and their places.
    phrase
        The function that resolves a phrase at a place; called once for each role without a name.

    Attributes
    ----------
    spoken
        The place where each speaker so far was named, and the speaker; ``speak`` adds to it.
    placed
        The same in the order of the text.
    by_role
        The places where people are named only by a role, and the people.
    acting
        Those of them without a name that are the subject of their clause.
    """

    def __init__(self, table: MentionTable, phrase: Resolver) -> None:
        self._table = table
        self._phrase = phrase
        self.spoken: list[tuple[int, Entity]] = []
        self.placed: Placed[tuple[int, Entity]] = Placed([], _FIRST)
        self.by_role: Placed[tuple[int, Entity]] = Placed([], _FIRST)  # named people among them
        self._unnamed: Placed[tuple[int, Entity]] = Placed([], _FIRST)
        self.acting: Placed[tuple[int, Entity]] = Placed([], _FIRST)

    @cached_property
    def _unread(self) -> deque[tuple[int, str]]:
        """The roles without a name that are not resolved yet; found when first needed."""
        return deque(self._roles_alone())

    def speak(self, place: int, entity: Entity) -> None:
        """Note that ``entity`` speaks and is named at ``place``."""
        self.spoken.append((place, entity))
        self.placed.add((place, entity))

    def last(self, *kinds: str, before: int | None = None) -> Entity | None:
        """Return the last speaker of one of ``kinds``, named before an offset if one is given."""
        fitting = [
            entity
            for place, entity in self.spoken[-NEAR:]
            if entity.kind in kinds and (before is None or place < before)
        ]
        return fitting[-1] if fitting else None

    def nearest(self, before: int) -> Entity | None:
        """Return the person whom the reporter names last before an offset."""
        named = self._table.narrated.before(before, 1)
        return named[0].entity if named else None

    def people_at(self, place: int) -> list[tuple[int, Entity]]:
        """Return the people and where they are named: by name or, before ``place``, by role."""
        named = [(m.start, m.entity) for m in self._table.narrated.around(place)]
        return named + self.unnamed_people(place)

    def in_sight(self, place: int) -> list[Entity]:
        """Return everybody who may be meant at ``place``: people, and speakers so far."""
        told = self.people_at(place) + self.placed.before(place)
        return once([entity for _, entity in told])

    def anywhere(self, place: int) -> list[Entity]:
        """Return everybody whom the article names near ``place``, or who speaks there."""
        self.unnamed_people(len(self._table.text))
        named = [m.entity for m in self._table.narrated.around(place)]
        told = self._unnamed.around(place) + self.placed.around(place)
        return once([*named, *(entity for _, entity in told)])

    def unnamed_people(self, place: int) -> list[tuple[int, Entity]]:
        """Return the people before ``place`` who are named only by a role (``En talsmand``).

        Each is resolved once, in the order of the text.
        """
        while self._unread and self._unread[0][0] < place:
            start, phrase = self._unread.popleft()
            entity, _ = self._phrase(start, phrase)
            if entity.kind in ("person", "unnamed"):
                self.by_role.add((start, entity))
            alone = phrase.islower() and " " not in phrase  # it only counts for somebody named
            if entity.kind == "unnamed" and not alone:
                self._unnamed.add((start, entity))
            if entity.kind == "unnamed" and self._table.is_subject(start):
                self.acting.add((start, entity))
        return self._unnamed.before(place)

    def _roles_alone(self) -> Iterator[tuple[int, str]]:
        """Yield the places where the reporter names people only by a role, with the phrase."""
        for start, phrase in noun_phrases.people_by_role(self._table.text, self._table.sentences):
            end = start + len(phrase)
            named = any(
                self._is_named(start, end, m)
                for m in [
                    *self._table.people.before(start, 1),
                    *self._table.people.between(start, end + _NAME),
                ]
            )
            marked = self._table.text[start - 1 : start] in tuple(marks.ALL)
            asked = self._table.asks(start)
            if not (named or marked or asked or self._table.in_direct(start)):
                whole = self._table.whole(start, phrase)
                linked = noun_phrases.link(self._table.text, end) if whole == phrase else ""
                yield start, whole + linked

    def _is_named(self, start: int, end: int, m: Mention) -> bool:
        """Return whether a name beside a role at ``text[start:end]`` is its bearer's.

        (``En ven til de to, Jonas``; ``Drengen hedder Karl``.)
        """
        between = self._table.text[end : m.start]
        if m.start <= end + 2 and m.end > start and not m.genitive:
            return "." not in between
        if m.start <= end or m.genitive:
            return False
        return self._table.is_apposed(end, m.start) or _NAMES.fullmatch(between) is not None

    def named_before(self, start: int) -> list[Entity]:
        """Return the people named before ``start``, at each place, the last first."""
        return [m.entity for m in self._table.people.before(start)][::-1]

    def spoke_before(self, start: int) -> list[Entity]:
        """Return the people who spoke before ``start``, the last first."""
        spoke = self.placed.before(start)[::-1]
        return [entity for _, entity in spoke if entity.kind == "person"]

    def in_mind(self, start: int) -> list[Entity]:
        """Return the people whom a role at ``start`` may stand for, the likeliest first."""
        told = self._told(start)
        return once([*_named_before(told, start), *(entity for _, entity in told)])

    def in_mind_before(self, start: int) -> list[Entity]:
        """Return the people of ``in_mind`` who are named before ``start``, the last first."""
        return once(_named_before(self._told(start), start))

    def _told(self, start: int) -> list[tuple[int, Entity]]:
        """Return the people named near ``start`` and those who speak, with their places."""
        told = [(m.start, m.entity) for m in self._table.people.around(start)]
        return told + [one for one in self.placed.around(start) if one[1].kind == "person"]


def _named_before(told: list[tuple[int, Entity]], start: int) -> list[Entity]:
    """Return those of ``told`` whose place is before ``start``, the last first."""
    before = [one for one in told if one[0] < start]
    return [entity for _, entity in sorted(before, key=_FIRST, reverse=True)]
