"""Whom ``de``, ``parret`` and ``de tre byer`` stand for: groups that were named before."""

import re
from bisect import bisect_right
from itertools import pairwise
from operator import itemgetter

from analysis import lang
from analysis.lang.forms import fold, is_definite_plural, lemmas
from analysis.quotation.quote import Offsets
from analysis.speakers import noun_phrases
from analysis.speakers.answers import Answer, Resolver
from analysis.speakers.discourse import Discourse
from analysis.speakers.mention_table import MentionTable
from analysis.speakers.names import Mention
from analysis.speakers.roles import Entity, may_be_body, together
from analysis.text.nouns import can_speak, endings

_NUMBERS = {"to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6}
_JOINED = re.compile(
    r"(?:,? \([^()\n]{1,20}\)| på \d+)? og (?:[a-zæøå.-]+ ){0,5}"
)  # X (S) og lærer Y
_PLURAL = re.compile(
    r"(?:(?:De|Flere|Mange|Nogle|To|Tre)(?:\s[\wæøå-]+){0,4}?"
    r"\s[\wæøå-]+(?:ere|ister|mænd|kvinder|eksperter|læger)"
    r"|(?:Flere|Mange|Nogle|To|Tre|Fire|Fem)(?:\s[a-zæøå]+e)?"
    r"\s[\wæøå-]*(?:er|folk|mænd|kvinder|drenge|piger|børn|brødre|søstre|forældre|lærlinge|unge)"
    r"|(?:(?:Cirka|Flere end|Godt|Knap|Mindst|Omkring|Op mod|Over)\s)?\d[\d.]*\s[a-zæøå-]+ere?"
    r"|[A-ZÆØÅ][\wæøå-]+e\s[a-zæøå-]+(?:ere|ister|mænd|kvinder|folk|ter)"
    r"|[A-ZÆØÅ][\wæøå-]+(?:erne|ene))\b"
)
_DESCRIBED = re.compile(r"De(?: [a-zæøå-]+e){1,3} (?P<noun>[a-zæøå-]{3,})(?![\w-])")
_COUNTED = re.compile(
    r"\b(?:[Ff]lere|[Mm]ange|[Nn]ogle|[Tt]o|[Tt]re|[Ff]ire|[Ff]em|[Ss]eks|[Ss]yv|[Oo]tte|[Nn]i|[Tt]i)"
    r"(?: [a-zæøå-]+e){0,3} (?P<noun>[a-zæøå-]+(?:er|ere|folk))(?![\w-])"
)
_COLLECTIVE = re.compile(
    rf"\b[Ee]n?t?(?: [a-zæøå]+)? (?:{'|'.join(sorted(lang.words('collective_nouns.txt')))})\b"
    r"|\b[Ff]amilien [A-ZÆØÅ]"
)
_WITH_ORIGIN = re.compile(r".+?(?: (?:fra|af|på) (?!deres )[\w-]+(?: [A-ZÆØÅ][\w-]+)*|$)|.+")
_WHOSE = r"(?:af|bag|for|i|på)(?: [\w-]+){1,3}"  # Ejerne af huset, Ida Lund og Bo Krag
_JOINT = 60  # characters from one name to another that is joined to it
_TITLE = 60  # characters before a name in which its title stands


class Groups:
    """Resolves what stands for more than one."""

    def __init__(self, table: MentionTable, discourse: Discourse, phrase: Resolver) -> None:
        self._table = table
        self._discourse = discourse
        self._phrase = phrase
        self._counted: dict[str, list[Offsets]] = {}  # groups, by the word that counts them

    def resolve(self, place: int) -> Answer:
        """Return the group whom ``de`` stands for: one that opens a sentence, or that spoke."""
        end = place
        opened = bisect_right(self._table.sentences, place)
        for start in self._table.sentences[max(0, opened - 3) : opened][::-1]:
            if pair := self._pair(start, end):
                return Answer(pair, "pronoun")
            match = _PLURAL.match(self._table.text, start, place)
            if match and self._table.ends_in_noun(match.span()):
                return self._phrase(start, match.group())._replace(method="pronoun")
            if bodies := self._several(start, end, near=end == place):
                return bodies
            if told := self._collective(start, end) or self._body_at(start):
                return Answer(told, "pronoun")
            end = start
        last = self._discourse.last("group", "organisation", before=place) or self._pair(0, place)
        return Answer(last or self._nameless(place), "pronoun")

    def _several(self, start: int, end: int, *, near: bool) -> Answer | None:
        """Return several people or bodies: those that open a sentence or, ``near``, stand in it.

        (``De lokale udvalg klager. De siger``; ``Fem danske havne har sendt et brev, hvor de``.)
        """
        text = self._table.text
        opens = _DESCRIBED.match(text, start, end)
        told = [opens] if opens else [*_COUNTED.finditer(text, start, end)] if near else []
        for match in reversed(told):
            noun = match["noun"]
            if any(map(can_speak, lemmas(noun))):
                return self._phrase(match.start(), match.group())._replace(method="pronoun")
        return None

    def _group(self, name: str) -> Entity:
        """Return the group of a name."""
        return self._discourse.phrases.entity(name, "group")

    def _collective(self, start: int, end: int) -> Entity | None:
        """Return the first group that a noun in the singular names between two offsets.

        (``På perronen venter en gruppe elever fra Vestby.``)
        """
        told = _COLLECTIVE.search(self._table.text, start, end)
        if told is None or self._table.in_direct(told.start()):
            return None
        words = _WITH_ORIGIN.match(self._table.phrase_at(told.start()))
        return self._group(words.group()) if words else None

    def _body_at(self, start: int) -> Entity | None:
        """Return the body whose name opens a sentence (``Kystnet trak sig, for de mener``).

        A noun for it may stand before it (``Bandet Bølgen``).
        """
        named = self._table.names.between(start, start + _TITLE)[:1]
        before = fold(self._table.text[start : named[0].start]).split() if named else [""]
        called = not before or (
            len(before) == 1 and endings("bodies_before_names.txt").fit(before[0])
        )
        return named[0].entity if called and named[0].entity.kind == "organisation" else None

    def _nameless(self, place: int) -> Entity | None:
        """Return who spoke last, if only the form of the name made a person of it (a band)."""
        spoken = self._discourse.placed.before(place, 1)
        return spoken[0][1] if spoken and may_be_body(spoken[0][1]) else None

    def _pair(self, start: int, end: int) -> Entity | None:
        """Return the two people whom the reporter names together between two offsets."""
        inside = [m for m in self._table.narrated.before(end) if start <= m.start]
        for other, one in pairwise(reversed(inside)):
            joined = _JOINED.fullmatch(self._table.text, one.end, other.start)
            if joined and one.entity is not other.entity:
                name = together([one.entity.name, other.entity.name])
                return self._group(name)
        return None

    def joined(self, mention: Mention) -> Entity | None:
        """Return two people whom the reporter names together, the first in ``mention``."""
        after = self._table.narrated.between(mention.end, mention.end + _JOINT)
        between = after and _JOINED.fullmatch(self._table.text, mention.end, after[0].start)
        if not between or after[0].entity is mention.entity:
            return None
        return self._group(together([mention.entity.name, after[0].entity.name]))

    def titled_pair(self, start: int, words: str) -> Entity | None:
        """Return the two people whom ``fiskerne`` stands for: ``Fiskerne Ida Lund og Bo Krag``.

        (``Ejerne af huset, Ida Lund og Bo Krag,``; ``Parret Ida og Bo Lund``.)
        """
        noun = fold(words)
        if not (is_definite_plural(noun) or endings("pairs.txt").fit(noun)):
            return None
        titled = re.compile(rf"\b{re.escape(noun)}(?: {_WHOSE},)? $", re.IGNORECASE)
        for one, other in pairwise(self._table.narrated.before(start)):
            title = self._table.text[max(0, one.start - _TITLE) : one.start]
            if self._table.text[one.end : other.start] == " og " and titled.search(title):
                name = together([one.entity.name, other.entity.name])
                return self._group(name)
        return None

    def listed(self, place: int, counted: re.Match[str]) -> Entity | None:
        """Return those whom ``de to forskere`` or ``de fire lande`` counts: named in a row before.

        Two people may have titles before their names; more are a list of names.
        """
        n = _NUMBERS.get(counted["n"] or "to", 0)
        if n == 2 and (pair := self._pair(0, place)):
            return pair
        before = [m for m in self._table.names.before(place) if not self._table.in_direct(m.start)]
        for last in range(n - 1, len(before)):
            row = before[last - n + 1 : last + 1]
            links = [self._table.text[a.end : b.start] for a, b in pairwise(row)]
            if links and links[-1] == " og " and set(links[:-1]) <= {", "}:
                name = self._table.text[row[0].start : row[-1].end]
                return self._group(name)
        return None

    def counted(self, start: int, words: str) -> str | None:
        """Return the last group before ``start`` that ``Flere`` or ``To`` alone is a count of."""
        if words not in self._counted:
            self._counted[words] = noun_phrases.groups(self._table.text, words)
        groups = self._counted[words]
        place = bisect_right(groups, start, key=itemgetter(1))
        return self._table.text[slice(*groups[place - 1])] if place else None
