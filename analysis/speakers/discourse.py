"""Who may be meant at a place: who has spoken, and whom the reporter named by name or role."""

from collections.abc import Mapping
from operator import itemgetter

from analysis.speakers.answers import Answer
from analysis.speakers.entities import Entity, once
from analysis.speakers.mention_table import MentionTable
from analysis.speakers.noun_phrases import tells_who
from analysis.speakers.phrase_register import Phrases
from analysis.speakers.places import NEAR, Placed
from analysis.speakers.ranker import Choice
from analysis.text.nouns import names_medium

_FIRST = itemgetter(0)


class Discourse:
    """What is known of an article's people and things so far, as the quotes are decided on.

    Three methods alone change it, each when an answer is decided on: ``learn``, ``speak`` and
    ``note_unnamed``. Those that ask change nothing.

    Parameters
    ----------
    table
        The mentions of the article and their places.
    short_forms
        The names of organisations, by their short forms.

    Attributes
    ----------
    spoken
        The place where each speaker so far was named, and the speaker.
    placed
        The same in the order of the text.
    by_role
        The places where people are named only by a role, and the people.
    acting
        Those of them without a name that are the subject of their clause.
    followed
        The places where a pronoun opens a sentence of the reporter's, and whom it means.
    phrases
        Those who are called by a phrase.
    short_forms
        The organisations that have a short form, by it.
    choices
        How likely the choices are, by the place of the words: the start of a quote or its mention.
    """

    def __init__(self, table: MentionTable, short_forms: Mapping[str, str]) -> None:
        self._table = table
        self.spoken: list[tuple[int, Entity]] = []
        self.placed: Placed[tuple[int, Entity]] = Placed([], _FIRST)
        self.by_role: Placed[tuple[int, Entity]] = Placed([], _FIRST)  # named people among them
        self._unnamed: Placed[tuple[int, Entity]] = Placed([], _FIRST)
        self.acting: Placed[tuple[int, Entity]] = Placed([], _FIRST)
        self.followed: Placed[tuple[int, Entity]] = Placed([], _FIRST)
        self.phrases = Phrases()
        self.short_forms = {
            short: self.phrases.keep(self.phrases.entity(name, "organisation"))
            for short, name in short_forms.items()
        }
        self.choices: dict[int, Choice] = {}
        self._pronouns: dict[Entity, str] = {}
        self._standing_in: dict[Entity, str] = {}
        self._shortened: dict[str, Entity] = {}

    def learn(self, answer: Answer) -> None:
        """Note what the answer to a question tells of the entity that it names."""
        entity = answer.entity
        if answer.choice:
            place, choice = answer.choice
            self.choices[place] = choice
        if entity is None:
            return
        if not entity.mentions:
            self.phrases.keep(entity, *answer.roles)
        if answer.gender:
            self._pronouns.setdefault(entity, answer.gender)
            entity.gender = answer.gender
            if entity.guessed:
                entity.kind, entity.guessed = "person", False
        if answer.kind:
            sure = entity.name.isupper() or names_medium(entity.name)
            entity.kind, entity.guessed = answer.kind, not sure
        if answer.stands_in:
            self._standing_in.setdefault(entity, answer.stands_in)
        if answer.short:
            self._shortened[answer.short] = entity

    def speak(self, place: int, entity: Entity) -> None:
        """Note that ``entity`` speaks and is named at ``place``."""
        self.spoken.append((place, entity))
        self.placed.add((place, entity))

    def note_unnamed(self, place: int, words: str, answer: Answer) -> None:
        """Note whom the reporter means by a role or an opening pronoun at ``place``, in order."""
        self.learn(answer)
        entity = answer.entity
        if entity is None:
            return
        if answer.method == "pronoun":
            self.followed.add((place, entity))
            return
        if entity.kind in ("person", "unnamed"):
            self.by_role.add((place, entity))
        alone = words.islower() and " " not in words  # it only counts for somebody named
        if entity.kind == "unnamed" and not alone:
            self._unnamed.add((place, entity))
        acts = entity.kind == "unnamed" and self._table.is_subject(place)
        if acts and not tells_who(self._table.text, place):  # no Offeret er en mand på 17 år
            self.acting.add((place, entity))

    def pronoun_for(self, entity: Entity) -> str:
        """Return the gender of the pronoun first used for an entity, or nothing."""
        return self._pronouns.get(entity, "")

    def standing_in(self, entity: Entity) -> str:
        """Return the role that first stood for an entity of which none is known, or nothing."""
        return self._standing_in.get(entity, "")

    def shortened(self, noun: str) -> Entity | None:
        """Return what a noun was short for last."""
        return self._shortened.get(noun)

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
        named = [m.entity for m in self._table.narrated.around(place)]
        told = self._unnamed.around(place) + self.placed.around(place)
        return once([*named, *(entity for _, entity in told)])

    def unnamed_people(self, place: int) -> list[tuple[int, Entity]]:
        """Return the people before ``place`` who are named only by a role (``En talsmand``)."""
        return self._unnamed.before(place)

    def told_first(self, entity: Entity) -> int:
        """Return where somebody is first told of by a role; -1 if nowhere."""
        places = (at for at, one in self._unnamed.before(len(self._table.text)) if one is entity)
        return next(places, -1)

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
