"""Nominal mentions: whom a common noun stands for, by a role or by the phrase itself."""

from analysis import lang
from analysis.lang.forms import fold, is_definite_plural, stems
from analysis.speakers import noun_phrases
from analysis.speakers.answers import NOBODY, Answer
from analysis.speakers.bearers import Bearers
from analysis.speakers.discourse import Discourse
from analysis.speakers.entities import Entity, once
from analysis.speakers.groups import Groups
from analysis.speakers.mention_table import MentionTable
from analysis.speakers.short_forms import ShortForms
from analysis.speakers.weighing import Weighing
from analysis.text.nouns import (
    gender_of_noun,
    head,
    is_domain,
    is_organisation,
    is_role,
    is_role_as_written,
    is_title,
    kind,
    role,
    untitled,
)
from analysis.text.tokens import CLOSED, WORDS

_DEFINITE = tuple(f"{word} " for word in WORDS["definite"])
_INDEFINITE = CLOSED["indefinite_article"] | CLOSED["possessive"]
_TEXT = 20_000  # characters before a phrase in which it is looked for in full


class NominalMentions:
    """Resolves mentions by their noun."""

    def __init__(
        self,
        table: MentionTable,
        discourse: Discourse,
        weighing: Weighing,
        bearers: Bearers,
        groups: Groups,
    ) -> None:
        self._table = table
        self._discourse = discourse
        self._weighing = weighing
        self._bearers = bearers
        self._short_forms = ShortForms(table, discourse)
        self._groups = groups

    def resolve(self, start: int, words: str) -> Answer:
        """Return whom a common noun stands for: a person by role, or the phrase itself."""
        words = _without_kind(words)
        noun = head(words)
        bare = role(noun)
        first = fold(words).split()[0]
        alone = first == noun == bare and is_role(noun)  # ``rektor for X svarer``
        definite = alone or noun != bare or fold(words).startswith(_DEFINITE) or "s " in words
        moved = _in_a_mood(words)
        definite = definite or moved
        named = self._is_capitalised(start, words)  # it ends like a role: Madguiden
        told = definite and (moved or first not in _INDEFINITE)
        known = told and is_role(noun) and not named
        several = first == "de" or _are_several(noun)  # de to kvinder, lærerne
        one = definite and not several  # nobody alone
        bearing = untitled(words)
        answer = self._bearers.resolve(start, bearing, noun, known=known and one, definite=one)
        choice = self._weighing.role(start, words, bare, answer.entity) if known else None
        if answer.entity is None:
            answer = self._unknown(start, words, noun, definite)
        return answer._replace(choice=choice)

    def _is_capitalised(self, start: int, words: str) -> bool:
        """Return whether a single word inside a sentence has a capital that no role has."""
        one = words[0].isupper() and " " not in words
        return one and not is_role_as_written(words) and not self._table.opens_sentence(start)

    def _unknown(self, start: int, words: str, noun: str, definite: bool) -> Answer:
        """Return whom a common noun stands for that is no known person's role."""
        if noun in WORDS["other_one"]:  # »Jo,« svarede en anden
            return Answer(self._discourse.phrases.entity(words, "unnamed"), "phrase")
        if pair := self._groups.titled_pair(start, words):
            return Answer(pair, "role")
        if several := self._groups.bodies(start, words):
            return Answer(several, "role")
        if medium := self._short_forms.medium_here(start, words, noun):
            return Answer(medium, "role")
        counted = self._groups.counted(start, words)
        name = counted or self._first_written(start, words, noun, definite)
        if (short := self._short_for(start, words, noun, name)).entity:
            return short
        if name == words and definite:
            if below := self._named_below(start, words, noun):
                return Answer(below, "role")
            name = self._described(start, words, noun)
        bare = role(noun)
        entity = self._discourse.phrases.entity(name, kind(words), gender_of_noun(bare))
        roles = () if noun_phrases.is_joined(words) else (bare, noun)
        return Answer(entity, "phrase", roles=roles)

    def _short_for(self, start: int, words: str, noun: str, name: str) -> Answer:
        """Return the body that a noun is short for; ``name`` is how it is first written in full.

        A name with the noun in it stays (``Foreningen af Havne``, ``Fonden bag Kysten``), unless
        the body is called without it (``Organisationen Rent Hav``).
        """
        if name != words and (last := self._short_forms.spoke_just_before(start, noun)):
            return Answer(last, "role")
        opens = fold(name.split()[0]).endswith(noun)
        linked = name.split()[1:2] in (["af"], ["bag"], ["for"])
        if name != words and (linked or not opens):
            return NOBODY
        answer = self._short_forms.resolve(start, words, noun)
        body = answer.entity
        called = body is not None and fold(body.name.split()[0]).endswith(noun)
        return NOBODY if name != words and called else answer

    def _named_below(self, start: int, words: str, noun: str) -> Entity | None:
        """Return the only body below whose name ends in a noun (``politiet``: Vestby Politi)."""
        if " " in words or not is_organisation(noun):
            return None
        bare = stems(noun)
        below = self._table.names.between(start, start + _TEXT)
        bodies = once(m.entity for m in below if fold(m.entity.name.rpartition(" ")[2]) in bare)
        only = bodies[0] if len(bodies) == 1 else None
        return only if only and only.kind != "person" and " " in only.name else None

    def _first_written(self, start: int, words: str, noun: str, definite: bool) -> str:
        """Return the phrase under which ``words`` are first written in full."""
        if name := self._discourse.phrases.spelled(words):
            return name
        bare = tuple(stem for stem in stems(noun) if len(stem) > 2)
        if not bare or not definite or len(words.split()) > 2:
            return words
        name = self._discourse.phrases.with_role(bare)
        if name and _are_several(head(name)) and not _are_several(noun):
            name = None  # hendes lærer is none of lærerne
        if name and noun_phrases.owner_of(words) in ("", noun_phrases.owner_of(name)):
            return name
        if noun_phrases.owner_of(words):
            return words  # Kystavisens anmelder, after that of another paper
        return noun_phrases.in_full(self._before(start), words, noun, bare)

    def _described(self, start: int, words: str, noun: str) -> str:
        """Return the words before ``start`` that tell more of a body, or ``words``."""
        found = noun_phrases.described(self._before(start), words, noun)
        if found is None:
            return words
        at, told = found
        return self._table.whole(max(0, start - _TEXT) + at, told)

    def _before(self, start: int) -> str:
        """Return the text before ``start`` in which a phrase is looked for in full."""
        return self._table.text[max(0, start - _TEXT) : start]


def _in_a_mood(words: str) -> bool:
    """Return whether only the mood of a role with ``en`` is new (``en glad borgmester``)."""
    article, *described = fold(words).split()
    return article == "en" and not lang.words("moods.txt").isdisjoint(described[:-1])


def _without_kind(words: str) -> str:
    """Return a site on the web without the noun that says what it is (``mediet kystposten.dk``)."""
    noun, _, site = words.rpartition(" ")
    return site if is_domain(site) and is_organisation(fold(noun)) else words


def _are_several(noun: str) -> bool:
    """Return whether a noun is a definite plural (``lærerne``), and no role like ``stjerne``."""
    return is_definite_plural(noun) and not is_title(noun)
