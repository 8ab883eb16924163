"""Groups: whom ``parret``, ``fiskerne`` and ``de tre byer`` stand for, named together before."""

import re
from bisect import bisect_right
from itertools import pairwise
from operator import itemgetter

from analysis import lang
from analysis.lang.forms import LOWER, UPPER, fold, is_definite_plural, lemmas
from analysis.quotation.quote import Offsets
from analysis.speakers import noun_phrases
from analysis.speakers.discourse import Discourse
from analysis.speakers.entities import Entity, together
from analysis.speakers.mention_table import MentionTable
from analysis.speakers.names import Mention
from analysis.text.nouns import endings, is_organisation, is_role
from analysis.text.tokens import ROLE_LINK

_NUMBERS = {
    word: number
    for kind, listed, *_ in lang.rows("word_groups.tsv")
    if kind == "numeral"
    for number, word in enumerate(listed.split(), start=2)
}
_JOINED = re.compile(  # X (S) og lærer Y; X, der er smed i Vestby, og Y
    rf"(?:,? \([^()\n]{{1,20}}\)| på \d+(?: år)?|, (?:(?:der|som) er [\w ]{{1,40}}|\d+(?: år)?),)?"
    rf" og (?P<title>(?:[{LOWER}.-]+,? ){{0,5}})"
)
_WHOSE = rf"{ROLE_LINK}(?: [\w-]+){{1,3}}"  # Ejerne af huset, Ida Lund og Bo Krag
_NAME = rf"[{UPPER}][\w-]*(?: [{UPPER}][\w-]*)*"
_ROW = re.compile(rf"{_NAME}(?:, {_NAME})* og {_NAME}")
_JOINT = 60  # characters from one name to another that is joined to it
_TITLE = 60  # characters before a name in which its title stands


class Groups:
    """Finds those who are named together."""

    def __init__(self, table: MentionTable, discourse: Discourse) -> None:
        self._table = table
        self._discourse = discourse
        self._counted: dict[str, list[Offsets]] = {}  # groups, by the word that counts them

    def group(self, name: str) -> Entity:
        """Return the group of a name."""
        return self._discourse.phrases.entity(name, "group")

    def pair(self, start: int, end: int) -> Entity | None:
        """Return the two people whom the reporter names together between two offsets."""
        inside = [m for m in self._table.narrated.before(end) if start <= m.start]
        for other, one in pairwise(reversed(inside)):
            if self._are_joined(one.end, other.start) and one.entity is not other.entity:
                name = together([one.entity.name, other.entity.name])
                return self.group(name)
        return None

    def joined(self, mention: Mention) -> Entity | None:
        """Return two people whom the reporter names together, the first in ``mention``."""
        after = self._table.narrated.between(mention.end, mention.end + _JOINT)
        joined = bool(after) and self._are_joined(mention.end, after[0].start)
        if not joined or after[0].entity is mention.entity:
            return None
        return self.group(together([mention.entity.name, after[0].entity.name]))

    def _are_joined(self, end: int, start: int) -> bool:
        """Return whether ``og`` joins names that end and start there (no ``og takker lodsen``)."""
        joined = _JOINED.fullmatch(self._table.text, end, start)
        if joined is None:
            return False
        i = self._table.tokens.around(joined.start("title"), start)[0]
        verb = self._table.tokens.is_tagged(i, "VERB.Fin")
        return not verb or is_role(self._table.tokens.lower[i])

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
                return self.group(name)
        return None

    def listed(self, place: int, counted: re.Match[str]) -> Entity | None:
        """Return those whom ``de to forskere`` or ``de fire lande`` counts: named in a row before.

        Two people may have titles before their names; more are a list of names.
        """
        n = _NUMBERS.get(counted["n"] or "to", 0)
        if n == 2 and (pair := self.pair(0, place)):
            return pair
        before = [m for m in self._table.names.before(place) if not self._table.in_direct(m.start)]
        for last in range(n - 1, len(before)):
            row = before[last - n + 1 : last + 1]
            links = [self._table.text[a.end : b.start] for a, b in pairwise(row)]
            if row[-1].genitive:
                continue  # Ida Lund og Havnerådets pjece
            if links and links[-1] == " og " and set(links[:-1]) <= {", "}:
                name = self._table.text[row[0].start : row[-1].end]
                return self.group(name)
        return None

    def bodies(self, start: int, words: str) -> Entity | None:
        """Return the bodies that spoke last together, for which ``Partierne`` stands.

        (``Kystlisten, Havnepartiet og Nyt Land mener, at … Partierne siger, at …``.)
        """
        noun = fold(words)
        spoken = self._discourse.placed.before(start, 1)
        if not (spoken and is_definite_plural(noun) and any(map(is_organisation, lemmas(noun)))):
            return None
        (at, one), since = spoken[0], self._table.back(start, 1)
        return one if since <= at and _ROW.fullmatch(one.name) else None

    def counted(self, start: int, words: str) -> str | None:
        """Return the last group before ``start`` that ``Flere`` or ``To`` alone is a count of."""
        if words not in self._counted:
            self._counted[words] = noun_phrases.groups(self._table.text, words)
        groups = self._counted[words]
        place = bisect_right(groups, start, key=itemgetter(1))
        return self._table.text[slice(*groups[place - 1])] if place else None
