"""Plurals: the group that ``de`` stands for, one that opens a sentence before it or spoke."""

import re
from bisect import bisect_right

from analysis import lang
from analysis.lang.forms import ENDINGS, LOWER, UPPER, fold, lemmas
from analysis.quotation.cues import is_cue
from analysis.speakers.answers import Answer
from analysis.speakers.discourse import Discourse
from analysis.speakers.entities import Entity, may_be_body, once
from analysis.speakers.groups import Groups
from analysis.speakers.mention_table import MentionTable
from analysis.speakers.nominal_mentions import NominalMentions
from analysis.text.nouns import can_speak, endings, names_several, names_these_people
from analysis.text.tokens import WORDS

_MANY = lang.either(map(str.capitalize, WORDS["many"]))
_SEVERAL = lang.either(map(str.capitalize, WORDS["many"] | WORDS["numeral"]))
_ABOUT = lang.either(word.capitalize().replace("_", " ") for word in WORDS["before_number"])
_COUNTED_FIRST = re.compile(  # before others, for which "tidligere" is a noun
    rf"{_SEVERAL}(?:\s[{LOWER}]+e(?: og [{LOWER}]+e)?)?\s[\w-]*"
    rf"{lang.either(ENDINGS['people_counted'])}\b"
)
_PLURAL = re.compile(
    rf"(?:(?:De|{_SEVERAL})(?:\s[\w-]+){{0,4}}?\s[\w-]+{lang.either(ENDINGS['people_plural'])}"
    rf"|(?:{_ABOUT}\s)?\d[\d.]*\s[{LOWER}-]+ere?"
    rf"|[{UPPER}][\w-]+e\s[{LOWER}-]+{lang.either(ENDINGS['people_described'])}"
    rf"|(?:Andre|Enkelte|{_MANY})\s(?:af|fra|i|på)\s(?!(?:dag|går)\b)[\w-]+"
    rf"|[{UPPER}][\w-]+{lang.either(ENDINGS['definite_plural'])})\b"
)
_OPENINGS = (_COUNTED_FIRST, _PLURAL)
_DESCRIBED = re.compile(rf"De(?: [{LOWER}-]+e){{1,3}} (?P<noun>[{LOWER}-]{{3,}})(?![\w-])")
_COUNTED = re.compile(
    rf"\b(?i:{lang.either(WORDS['many'] | WORDS['numeral'])})(?: [{LOWER}-]+e){{0,3}}"
    rf" (?P<noun>[{LOWER}-]+{lang.either(ENDINGS['counted'])})(?![\w-])"
)
_COLLECTIVE = re.compile(
    rf"\b[Ee]n?t?(?: [{LOWER}]+)? {lang.either(lang.words('collective_nouns.txt'))}\b"
    rf"|\b(?i:{lang.either(WORDS['family'])}) [{UPPER}]"
)
_OWNED_PEOPLE = re.compile(rf"(?<![\w-])[{LOWER}-]+s [{LOWER}-]+e(?:r|re)?(?![\w-])")
_PEOPLE = re.compile(rf"(?<![\w-])[{LOWER}-]+ne(?![\w-])")
_WITH_ORIGIN = re.compile(rf".+?(?: (?:fra|af|på) (?!deres )[\w-]+(?: [{UPPER}][\w-]+)*|$)|.+")
_AT_WORK = (" på ", " hos ")
_TITLE = 60  # characters at the start of a sentence in which its first name stands


class Plurals:
    """Resolves pronouns that stand for more than one."""

    def __init__(
        self,
        table: MentionTable,
        discourse: Discourse,
        groups: Groups,
        nominal: NominalMentions,
    ) -> None:
        self._table = table
        self._discourse = discourse
        self._groups = groups
        self._nominal = nominal

    def resolve(self, place: int) -> Answer:
        """Return the group whom ``de`` stands for: one that opens a sentence, or that spoke."""
        end = place
        opened = bisect_right(self._table.sentences, place)
        for start in self._table.sentences[max(0, opened - 3) : opened][::-1]:
            if together := self._these(start) or self._groups.pair(start, end):
                return Answer(together, "pronoun")
            spoke = self._discourse.placed.between(start, end)
            if spoke and spoke[-1][1].kind == "group":
                return Answer(spoke[-1][1], "pronoun")
            if opening := self._opening(start, place):
                return self._nominal.resolve(start, opening)._replace(method="pronoun")
            if bodies := self._several(start, end, near=end == place):
                return bodies
            if told := self.collective(start, end) or self._body_at(start):
                return Answer(told, "pronoun")
            end = start
        last = self._discourse.last("group", "organisation", before=place)
        last = last or self._groups.pair(0, place) or self._nameless(place)
        last = last or self._body_near(place) or self._whose_people(place)
        return Answer(last, "pronoun")

    def _these(self, start: int) -> Entity | None:
        """Return the people who open a sentence without a noun (``De ansatte i Vestby``)."""
        tokens = self._table.tokens
        first = tokens.around(start, start + 1)[0]
        if tokens.text[first] != "De" or not tokens.is_tagged(first + 1, "ADJ", "VERB.Part"):
            return None
        told = tokens.lower[first : tokens.sentence_end(first)]
        speaks = any(map(is_cue, told)) or not WORDS["wrote"].isdisjoint(told)
        if not speaks or tokens.is_tagged(first + 2, "ADJ", "NOUN", "NUM", "VERB.Part", "CCONJ"):
            return None
        words = self._table.text[start : tokens.end[first + 1]]
        return self._groups.group(self._table.whole(start, words))

    def _opening(self, start: int, end: int) -> str:
        """Return the words for several people that open a sentence, if any do."""
        found = (pattern.match(self._table.text, start, end) for pattern in _OPENINGS)
        told = (match for match in found if match and self._table.ends_in_noun(match.span()))
        return next((match.group() for match in told), "")

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
                found = self._nominal.resolve(match.start(), match.group())
                return found._replace(method="pronoun")
        return self._acting(start, end) if near else None

    def _acting(self, start: int, end: int) -> Answer | None:
        """Return the people of whom a sentence tells that somebody else or a time opens.

        (``I går stod fiskerne på kajen, fordi de mener, at …``.) What is led by a preposition
        tells where or with whom.
        """
        for match in _PEOPLE.finditer(self._table.text, start, end):
            noun = match.group()
            if names_these_people(noun) and not self._table.is_oblique(match.start()):
                found = self._nominal.resolve(match.start(), noun)
                return found._replace(method="pronoun") if found.entity else None
        return None

    def collective(self, start: int, end: int) -> Entity | None:
        """Return the first group that a noun in the singular names between two offsets.

        (``På perronen venter en gruppe elever fra Vestby.``)
        """
        told = _COLLECTIVE.search(self._table.text, start, end)
        if told is None or self._table.in_direct(told.start()):
            return None
        words = _WITH_ORIGIN.match(self._table.phrase_at(told.start()))
        return self._groups.group(words.group()) if words else None

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

    def _body_near(self, place: int) -> Entity | None:
        """Return the only body named in this paragraph or the one before (``lyd fra Skjold``).

        Where somebody is or works it is not meant (``arbejder på Skjold``).
        """
        text = self._table.text
        near = self._table.names.between(self._table.back(place, 1), place)
        told = (m for m in near if m.entity.kind == "organisation" and not m.genitive)
        bodies = once(m.entity for m in told if not text.endswith(_AT_WORK, 0, m.start))
        return bodies[0] if len(bodies) == 1 else None

    def _whose_people(self, place: int) -> Entity | None:
        """Return the people of whom the sentence before tells last, by whose they are.

        (``Den pointe går igen hos foreningens konsulenter. De anbefaler, at …``.)
        """
        start = self._table.sentence_start(place)
        since = self._table.sentence_start(start - 1) if start else start
        told = [m.group() for m in _OWNED_PEOPLE.finditer(self._table.text, since, start)]
        people = [one for one in told if names_several(one.split()[-1])]
        return self._groups.group(people[-1]) if people else None

    def _nameless(self, place: int) -> Entity | None:
        """Return who spoke last, if only the form of the name made a person of it (a band)."""
        spoken = self._discourse.placed.before(place, 1)
        return spoken[0][1] if spoken and may_be_body(spoken[0][1]) else None
