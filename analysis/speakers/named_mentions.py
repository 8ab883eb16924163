"""Named mentions: whom the names in a mention, or in apposition to it, stand for."""

import re

from analysis import lang
from analysis.lang.forms import GENITIVE, LOWER, UPPER, fold, is_definite, is_genitive
from analysis.quotation.cues import is_cue
from analysis.speakers import noun_phrases
from analysis.speakers.answers import NOBODY, Answer
from analysis.speakers.discourse import Discourse
from analysis.speakers.entities import Entity, together
from analysis.speakers.groups import Groups
from analysis.speakers.mention_table import MentionTable
from analysis.speakers.name_borders import is_acronym
from analysis.speakers.names import Mention
from analysis.text.nouns import (
    head,
    is_definite_title,
    is_organisation,
    is_role,
    may_be_several,
    names_several,
)
from analysis.text.tokens import AT_PLACE, CLOSED, WORDS

_AND_OTHERS = re.compile(rf" og (?:[{LOWER}-]+ ){{0,2}}(?P<noun>[{LOWER}-]+)")
_COUNTS = {form for word in WORDS["numeral"] | WORDS["many"] for form in (word, word.capitalize())}
_SEVERAL = ("er", "re", "ne", "en", "et")
_AND_TITLE = re.compile(rf" og (?:[{LOWER}-]+ ){{0,2}}")  # og minister
_AND_ROLE = re.compile(rf" og [\w-]+{GENITIVE}(?: [{LOWER}-]+){{1,3}}")  # og byens borgmester
_FROM = re.compile(rf" {AT_PLACE}(?: [{LOWER}-]+){{0,3}} ")
_ROLE_AND = re.compile(  # ministeren og Ida Lund, havneforeningen og rektor Ida Lund
    rf"(?:(?:[Bb]åde|{lang.either(_COUNTS)}) )?(?P<role>\w+) og (?:[{LOWER}-]+ ){{0,2}}"
)
_IN_PLACE = re.compile(rf"\b{AT_PLACE}(?: [{UPPER}][\w-]+)+, $")
_AFTER_PLACE = re.compile(rf"\b{AT_PLACE} (?:[{UPPER}][\w-]+ )?$")
_BRACKETED = re.compile(r"\s\([^()\n]{1,20}\)")
_BETWEEN = re.compile(r"\s\([^()\n]{1,20}\)\s")
_APPOSED = 70  # characters from a phrase to a name in apposition at the most


class NamedMentions:
    """Resolves mentions by the names in them."""

    def __init__(self, table: MentionTable, discourse: Discourse, groups: Groups) -> None:
        self._table = table
        self._discourse = discourse
        self._groups = groups

    def resolve(self, start: int, end: int) -> Answer:
        """Return whom the mention at ``text[start:end]`` names, or a name in apposition to it."""
        inside = self._inside(start, end)
        if inside and self._is_family(start, inside[0].start, end):
            return NOBODY  # it is called by the whole phrase
        cut = [m for m in self._table.names.before(start, 1) if m.end > start]
        if cut and not inside:
            return Answer(cut[0].entity, "name")  # Kr. Lund, its sentence seems to open at Lund
        if both := self._with_apposed(inside, end):
            return Answer(both, "name")
        if group := self._group_named(inside, start, end):
            return Answer(group, "name")
        named = self._people_named(inside, start, end) or self._apposed(start, end)
        return Answer(named, "name") if named else self._called(inside, start, end)

    def _is_family(self, start: int, named: int, end: int) -> bool:
        """Return whether a noun for a family stands before its one surname (``familien Lund``)."""
        noun = fold(self._table.text[start:named]).strip()
        return noun in WORDS["family"] and " " not in self._table.text[named:end]

    def _group_named(self, inside: list[Mention], start: int, end: int) -> Entity | None:
        """Return those whom a mention names with others, a role or a body.

        (``lærer Ida Lund og to kolleger``, ``Havnen og minister Bo Krag``.)
        """
        if not inside:
            return None
        first, last = inside[0], inside[-1]
        if self._with_others(last.end, end):
            start = first.start if first.entity.kind == "person" else start
        elif not (self._with_role(start, first.start) or self._body_and_person(inside, start)):
            return None
        words = self._table.text[start:end].removeprefix("Både ")
        return self._discourse.phrases.entity(words, "group")

    def _body_and_person(self, inside: list[Mention], start: int) -> bool:
        """Return whether a mention opens with a body's name and a person's follows ``og``."""
        first, last = inside[0], inside[-1]
        kinds = first.entity.kind != "person" and last.entity.kind == "person"
        joined = _AND_TITLE.fullmatch(self._table.text, first.end, last.start)
        return kinds and first.start == start and joined is not None

    def _people_named(self, inside: list[Mention], start: int, end: int) -> Entity | None:
        """Return the person or the people whom a mention names."""
        people = [m.entity for m in inside if m.entity.kind == "person"]
        if len(people) > 1 and " og " in self._table.text[start:end]:
            names = dict.fromkeys(entity.name for entity in people)
            return self._discourse.phrases.entity(together(list(names)), "group")
        if people:
            return people[0] if self._in_place(inside, start) else people[-1]
        return None

    def _with_apposed(self, inside: list[Mention], end: int) -> Entity | None:
        """Return two people of whom a name after the mention is the second's.

        (``Bo Krag og Vestbys borgmester``, and then ``, Ida Lund,``.)
        """
        people = [m for m in inside if m.entity.kind == "person"]
        if len(people) != 1 or not _AND_ROLE.fullmatch(self._table.text, people[0].end, end):
            return None
        other = self._apposed(end, end)
        if other is None or other.kind != "person":
            return None
        names = [people[0].entity.name, other.name]
        return self._discourse.phrases.entity(together(names), "group")

    def _called(self, inside: list[Mention], start: int, end: int) -> Answer:
        """Return who is called by a mention, word for word or by the name in it."""
        if known := self._discourse.short_forms.get(self._table.text[start:end]):
            return Answer(known, "name")
        *_, one, other = [None, None, *inside]
        if one and other and self._table.text[one.end : other.start] == " og ":
            return NOBODY  # de lokale aviser Kystposten og Havnebladet
        entity = self._table.called(self._table.text[start:end])  # Rent Hav, at a sentence's start
        if entity is None and inside and self._is_whole(inside[-1], start, end):
            entity = inside[-1].entity
        if entity is None:
            return NOBODY
        if known := self._discourse.short_forms.get(entity.name):
            return Answer(known, "name")
        if entity.kind != "unknown":
            return Answer(entity, "name")
        first, *more = entity.name.split()
        article = fold(first) in CLOSED["definite_singular"] or first in WORDS["foreign_article"]
        person = more and not (is_acronym(first) or article)
        return Answer(entity, "name", kind="person" if person else "organisation")

    def _in_place(self, inside: list[Mention], start: int) -> bool:
        """Return whether the last of some names only says where the first is from.

        (``gårdejer Ida Lund, Vestby``: a comma parts them, and no word stands between.)
        """
        first, last = inside[0], inside[-1]
        if _AFTER_PLACE.search(self._table.text, start, first.start):
            return False  # provsten i Jæger Herred, Ida Lund
        return first is not last and self._table.text[first.end : last.start] == ", "

    def _with_others(self, start: int, end: int) -> bool:
        """Return whether a mention goes on with others after a name (``og hendes kolleger``)."""
        others = _AND_OTHERS.fullmatch(self._table.text, start, end)
        if others is None or is_cue(others["noun"]):
            return False
        noun = others["noun"]
        return noun.endswith(_SEVERAL) or is_organisation(noun)

    def _with_role(self, start: int, end: int) -> bool:
        """Return whether a role or body and ``og`` stand before a name (``ministeren og Bo``)."""
        beside = _ROLE_AND.fullmatch(self._table.text, start, end)
        noun = fold(beside["role"]) if beside else ""
        if names_several(noun):
            return True  # to naboer og Ida Lund
        return is_definite_title(noun) or (is_organisation(noun) and is_definite(noun))

    def _inside(self, start: int, end: int) -> list[Mention]:
        """Return the names in a mention, without those that only say whose somebody is.

        (``en nær ven af både Ida Lund og Bo Krag``.)
        """
        inside: list[Mention] = []
        owner_ends = -1
        for m in self._without_bodies(start, end):
            joined = self._table.text[owner_ends : m.start] == " og " if owner_ends >= 0 else False
            before = self._table.text[start : m.start]
            after_thing = m.entity.kind == "person" and _ends_in_thing(before)
            if joined or (noun_phrases.belongs(before) and not after_thing):
                owner_ends = m.end
            elif m.end <= end and not self._owns(m, end):
                inside.append(m)
        return inside

    def _without_bodies(self, start: int, end: int) -> list[Mention]:
        """Return the names in a mention without that of the body somebody is from.

        (``Ida Lund fra firmaet Havnen``; ``Ida Lund fra firmaet Hav og Tal``.)
        """
        kept: list[Mention] = []
        of_body = -1
        for m in self._table.names.between(start, end):
            other = m.entity.kind == "person" and " " in m.entity.name  # Bo fra Vestby og Ida Lund
            joined = not other and self._table.text[of_body : m.start] in (" og ", " & ")
            if joined or (kept and _FROM.fullmatch(self._table.text, kept[-1].end, m.start)):
                of_body = m.end
            else:
                kept.append(m)
        return kept

    def _owns(self, mention: Mention, end: int) -> bool:
        """Return whether a name only says whose the role after it is (``Sol Tours direktør``)."""
        after = self._table.text[mention.end : end].split()
        ends_in_s = is_genitive(self._table.text[mention.start : mention.end])
        return bool(after) and (mention.genitive or (ends_in_s and is_role(fold(after[-1]))))

    def _is_whole(self, mention: Mention, start: int, end: int) -> bool:
        """Return whether ``text[start:end]`` is a name, alone or after a noun (``bureauet AP``)."""
        if noun_phrases.is_common(self._table.text[start:end], mention.entity.name):
            return False
        before = self._table.text[start : mention.start].split()
        after = self._table.text[mention.end : end].strip(" .,")
        if "," in self._table.text[start:end] or (after and not after.startswith(("fra", "("))):
            return False
        if not before or fold(before[0]) in WORDS["at_name"]:
            return True
        owns = is_genitive(before[-1]) and not is_organisation(before[-1])  # no avis
        plain = all(word.islower() for word in before[1:]) and not owns
        linked = any(fold(word) in CLOSED["preposition"] | {"og", "for"} for word in before)
        return len(before) <= 3 and plain and not linked

    def _apposed(self, start: int, end: int) -> Entity | None:
        """Return the name after a comma in the mention or after it (``formanden, Ida Lund,``).

        After a noun for several both of two (``husets ejere, Ida og Bo Lund``).
        """
        words = self._table.text[start:end]
        if noun_phrases.is_several(words):
            return None
        near = self._table.names.between(start, end + _APPOSED + 1)
        fits = (m for m in near if not m.genitive and self._ends_apposed(m, start, end))
        named = next(fits, None)
        if named is None:
            return None
        several = named.entity.kind == "person" and may_be_several(head(words))
        return (several and self._groups.joined(named)) or named.entity

    def _ends_apposed(self, mention: Mention, start: int, end: int) -> bool:
        """Return whether a name is in apposition to ``text[start:end]``, at its end or after it."""
        text, entity = self._table.text, mention.entity
        if _IN_PLACE.search(text, start, mention.start) and entity.kind != "person":
            return False  # politiet i Vestby, Nordkysten
        closes = mention.end == end or _BRACKETED.fullmatch(text, mention.end, end)
        if closes and text[start : mention.start].endswith(", "):
            return not entity.name.isupper()
        if _BETWEEN.fullmatch(text, end, mention.start):
            return entity.kind == "person"  # tillidsmand (TR) Ida Lund
        if mention.start < end or not self._table.is_apposed(end, mention.start):
            return False
        after = text[mention.end : mention.end + 4]
        ends = after.lstrip()[:1] in ("", ",", ".", "(", ":")
        full = entity.kind != "organisation" and " " in entity.name
        return full or ends or after.startswith((" og", " til", " i "))


def _ends_in_thing(words: str) -> bool:
    """Return whether words end in a definite noun that is no role (``formand for havnen``)."""
    *_, last = ["", *words.split()]
    return last.islower() and is_definite(last) and not is_role(last)
