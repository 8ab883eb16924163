"""The people of an annotated article, and the words that tag them, for scripts that change it."""

import random
import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from annotated import Annotated, Edit, capital

from analysis.lang.forms import UPPER
from analysis.quotation.cues import is_cue
from analysis.speakers.noun_phrases import is_full_name
from analysis.text.nouns import gender, given_names, is_document, is_role
from analysis.text.tokens import CLOSED, FUNCTION_WORDS, HE_OR_SHE

PRONOUNS = {"m": "han", "f": "hun"}
GIVEN = {
    "m": ("Anders", "Jørgen", "Mikkel", "Søren", "Torben", "Hjalte", "Villads", "Poul"),
    "f": ("Birgit", "Kirsten", "Lene", "Maja", "Signe", "Tove", "Freja", "Solveig"),
}
SURNAMES = ("Bjerregaard", "Damgaard", "Frandsen", "Kjeldsen", "Ravn", "Toft", "Winther", "Elkjær")
NEAR = 60  # characters between a quote and who says it


def definite(noun: str) -> str:
    """Return the definite of a noun for a person.

    >>> definite("dyrlæge"), definite("smed")
    ('dyrlægen', 'smeden')
    """
    return noun + ("n" if noun.endswith("e") else "en")


class Person(NamedTuple):
    """Somebody who speaks, by name in full."""

    name: str
    given: str
    surname: str
    gender: str

    @property
    def pronoun(self) -> str:
        """The pronoun that stands for them."""
        return PRONOUNS[self.gender]


class Tag(NamedTuple):
    """The words beside a row's cue that name its speaker, and where they stand."""

    row: int
    start: int
    end: int
    words: str
    speaker: str

    @property
    def is_pronoun(self) -> bool:
        """Whether ``han`` or ``hun`` names the speaker."""
        return re.fullmatch(HE_OR_SHE, self.words.lower()) is not None


class Article:
    """An annotated article, and who is called what in it.

    Attributes
    ----------
    text, rows
        The article, and its rows in the order of the text.
    speakers
        Those whom a change gives to rows, by the number of the row.
    """

    def __init__(self, annotated: Annotated) -> None:
        self._annotated = annotated
        self.text = annotated.text
        self.rows = annotated.gold.sort_values("start")
        self.speakers: dict[int, str] = {}

    @cached_property
    def people(self) -> dict[str, Person]:
        """The people who speak, by name, if nobody shares a part of it."""
        found = {}
        for name in dict.fromkeys(self.rows["speaker"]):
            shown_gender = gender(name.split()[0]) if is_full_name(name) else ""
            one = (
                Person(name, name.split()[0], name.split()[-1], shown_gender)
                if shown_gender in PRONOUNS
                else None
            )
            if one and self._is_alone(one):
                found[name] = one
        return found

    def _is_alone(self, one: Person) -> bool:
        """Return whether nobody else is named with the same given name or surname."""
        before = re.findall(rf"([{UPPER}]\S+) {re.escape(one.surname)}\b", self.text)
        after = re.findall(rf"\b{re.escape(one.given)} ([{UPPER}][\w-]+)", self.text)
        parts = one.name.split()
        return {*before, *after} <= {*parts, parts[1] + "s", one.surname + "s"}

    @cached_property
    def tags(self) -> list[Tag]:
        """The tags of the rows that have one, at one place each."""
        found: dict[int, Tag] = {}
        for row in self.rows.itertuples():
            if row.mention and row.cue and "|" not in row.speaker and (tag := self._tag(row)):
                found.setdefault(tag.start, tag)
        return list(found.values())

    def _tag(self, row: tuple) -> Tag | None:
        """Return the tag of a row, straight after the quote or else before it."""
        cue, words = re.escape(row.cue), re.escape(row.mention)
        beside = rf"(?:{cue} (?P<a>{words})|(?P<b>{words}) {cue})(?!\w)"
        after = re.compile(rf".{{0,{NEAR}}}?\b{beside}").match(self.text, row.end)
        at = max(0, row.start - 2 * NEAR)
        before = re.finditer(rf"\b{beside}", self.text[at : row.start])
        *_, found = [None, *before] if after is None else [after]
        if found is None:
            return None
        start, end = (
            place + at * (after is None) for place in found.span("a" if found["a"] else "b")
        )
        return Tag(row.Index, start, end, row.mention, row.speaker)

    def pairs(self) -> Iterator[tuple[Tag, Tag, Person]]:
        """Yield each two tags in a row of one person's, and the person."""
        for before, tag in zip(self.tags, self.tags[1:], strict=False):
            one = self.people.get(tag.speaker)
            if one and before.speaker == tag.speaker:
                yield before, tag, one

    def tagged_people(self) -> Iterator[tuple[Tag, Person]]:
        """Yield the tags that call somebody by pronoun, surname or full name, and whom."""
        for tag in self.tags:
            one = self.people.get(tag.speaker)
            if one and (tag.is_pronoun or tag.words in (one.name, one.surname)):
                yield tag, one

    def known(self) -> Iterator[tuple[Tag, Person]]:
        """Yield those of ``tagged_people`` who were named in full before."""
        for tag, one in self.tagged_people():
            if -1 < self.text.find(one.name) < tag.start:
                yield tag, one

    def mentioned_later(self) -> Iterator[tuple[Person, int, list[Tag]]]:
        """Yield people of no role in a tag: where the reporter names them first, and later tags."""
        for one in self.people.values():
            start = self.text.find(one.name)
            ends = self.text[start + len(one.name)] in " .,"
            tags = [tag for tag, same in self.known() if same is one and not tag.is_pronoun]
            if tags and ends and not self.is_quoted(start) and self._named_by_known_words(one):
                yield one, start, tags

    def _named_by_known_words(self, one: Person) -> bool:
        """Return whether a person speaks under the own name or a pronoun alone."""
        known = {"", one.given, one.surname, "han", "hun", "Han", "Hun"}
        mentions = self.rows["mention"][self.rows["speaker"] == one.name]
        return all(words.rpartition(" ")[2] in known for words in mentions)

    def is_quoted(self, place: int) -> bool:
        """Return whether a place stands in a row."""
        return self._annotated.holds(place, place + 1)

    def tells_nobody_else(self, start: int, end: int, one: Person) -> bool:
        """Return whether nobody but one person is named between two places, or given by a role."""
        words = re.findall(r"\w+", self.text[start:end])
        names = (word for word in words if word in given_names() and word != one.given)
        return not any(names) and not any(is_role(word.lower()) for word in words)

    def narrated(self) -> Iterator[tuple[int, Tag]]:
        """Yield ends of paragraphs without a row, and the first tag below if all rows have one."""
        for found in re.finditer(r"(?m)^[^\n]{60,}\.(?=\n\n([^\n]+))", self.text):
            bounds = [found.span(), found.span(1)]
            here, below = (self.rows[self.rows["start"].between(*both)] for both in bounds)
            tags = [tag for tag in self.tags if tag.row in below.index]
            if here.empty and len(below) and len(tags) == len(below):
                yield found.end(), tags[0]

    def takes_title(self, place: int) -> bool:
        """Return whether a title may be put before the name at a place, where none stands."""
        low = self.text[:place].split()[-1].lower()
        function_word = low in FUNCTION_WORDS - CLOSED["determiner"]
        return self.opens(place) or function_word or is_cue(low)

    def opens(self, place: int) -> bool:
        """Return whether a sentence opens at a place."""
        return self.text[:place].rstrip(" ")[-1:] in ("", "\n", ".", "?", "!")

    def like(self, words: str, place: int) -> str:
        """Return words with a capital where a sentence opens."""
        return capital(words) if self.opens(place) else words

    def instead(self, tags: list[Tag], words: str) -> Iterator[Edit]:
        """Yield words instead of tags."""
        return ((tag.start, tag.end, self.like(words, tag.start)) for tag in tags)

    def bystander(self, rng: random.Random, gender_letter: str) -> str:
        """Return the name of somebody of a gender who is not in the article."""
        given, surnames = (
            [name for name in names if name not in self.text]
            for names in (GIVEN[gender_letter], SURNAMES)
        )
        return f"{rng.choice(given)} {rng.choice(surnames)}"

    def bodies_once(self) -> Iterator[Tag]:
        """Yield the tags of bodies that speak only once."""
        for tag in self.tags:
            *_, last = tag.words.lower().split()
            once = (self.rows["speaker"] == tag.speaker).sum() == 1
            own = tag.speaker.split()[-1:] == tag.words.split()[-1:]
            plain = tag.words[0].isupper() or last.endswith(("et", "en"))
            pronoun = last in CLOSED["personal"] | CLOSED["determiner"]
            person = gender(tag.words.split()[0]) or is_role(last)
            other = person or pronoun or is_document(last)
            if once and own and plain and not other and is_cue(self.rows["cue"][tag.row].lower()):
                yield tag
