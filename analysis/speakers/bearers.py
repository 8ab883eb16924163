"""Whom a role stands for (``ministeren``), and what ``selskabet`` is short for."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from operator import itemgetter

from analysis import lang
from analysis.lang.ages import AGED, age_beside
from analysis.lang.forms import UPPER, fold, is_genitive, nominative, stems
from analysis.speakers.answers import NOBODY, Answer
from analysis.speakers.discourse import Discourse
from analysis.speakers.mention_table import MentionTable
from analysis.speakers.noun_phrases import is_compound, owner_of
from analysis.speakers.pronouns import Pronouns
from analysis.speakers.repetitions import HEAD
from analysis.speakers.roles import (
    Entity,
    bearer,
    country_of,
    is_alike,
    is_from,
    may_be_body,
    may_be_from,
    once,
    shared_words,
)
from analysis.text.nouns import (
    can_speak,
    endings,
    epithet,
    gender_of_noun,
    is_demonym,
    is_medium,
    is_role,
    is_title,
    role,
)
from analysis.text.tokens import CLOSED, LINKS, WORDS

_FIRST = itemgetter(0)
_AGE = re.compile(AGED)
_AGED = re.compile(rf"[Dd]en (?={AGED}\b)(\d+)")
_BODY = re.compile(f" (?:for|af) (?P<body>(?:[Dd]e[nt] )?[{UPPER}].*)")
_PRINTED = ("avis", "blad")
_NO_ROLE = ("ere", "erne", "ene", "mænd", "mændene", "et")  # endings: plurals, neuters
_NOUN = 3  # letters of a noun's stem at the least that tells an organisation by its name's end
_UNIONS = frozenset(("EU", "FN", "NATO", "Nato"))  # of states: no firm, club or party
_NEAR = 2  # paragraphs back that an organisation in short form is looked for
_DOMINANT = 2  # times the next one's mentions, for a role to stand for somebody of no known role


class Bearers:
    """Resolves roles and the short forms of organisations."""

    def __init__(self, table: MentionTable, discourse: Discourse, pronouns: Pronouns) -> None:
        self._table = table
        self._discourse = discourse
        self._pronouns = pronouns

    def resolve(self, start: int, words: str, noun: str, *, known: bool, definite: bool) -> Answer:
        """Return the person for whom a role at ``start`` stands, or nobody: the role is its own.

        ``known``: the noun is a role in the definite; ``definite``: the phrase is.
        """
        bare = role(noun)
        anybody = bare in CLOSED["anybody"]  # no role: a talsmand is not ``manden``
        age = _AGED.match(words)
        of_age = self._of_age(start, age.group(1), gender_of_noun(bare)) if age else None
        if entity := of_age or (self.beside(start, words, noun) if definite else None):
            return Answer(entity, "role")
        told = self._told_by_role(start, words, bare, anybody=anybody) if definite else None
        if known and not anybody and (entity := self._with_role(start, words, bare, told)):
            return Answer(entity, "role")
        kin = _kin(words, bare)
        if told and fold(told.name).startswith(("en ", "et ")) and bare in told.roles:
            return Answer(told, "role")  # en mor fra Vestby: moren
        relative = self._relative(start, bare) if kin in ("sibling", "partner") else None
        if relative or kin in ("partner", "other"):
            return Answer(relative, "role")
        if told and not owner_of(told.name):
            return Answer(told, "role")
        likely = self._dominant_or_spoke(start, words, bare) if known else NOBODY
        if likely.entity:
            return likely
        return Answer(
            self._serving(start, words, bare) or told or self._accused(start, bare), "role"
        )

    def beside(self, start: int, words: str, noun: str) -> Entity | None:
        """Return beside whose name a noun stands as roles do that no list of roles holds.

        (``hjulmager Bo Krag``, ``Bo Krag, hjulmager i Vestby``: ``hjulmageren``.)
        """
        counted = fold(words.split()[0]) in CLOSED["determiner"] - {"den", "det"}
        if can_speak(noun) or counted or noun.endswith(_NO_ROLE):
            return None
        forms = {noun, *stems(noun), *stems(noun.rpartition("-")[2])}
        people = _but_owner(words, self._discourse.in_mind(start))
        exact = (one for one in people if not forms.isdisjoint(one.beside))
        ends = tuple(form for form in forms if len(form) > _NOUN)
        compound = (one for one in people if any(told.endswith(ends) for told in one.beside))
        return next(exact, None) or next(compound, None)

    def _serving(self, start: int, words: str, bare: str) -> Entity | None:
        """Return who ``hendes advokat`` is: the only one whom the article gives that role."""
        owned = fold(words.split()[0]) in CLOSED["his_or_her"] and is_title(bare)
        people = self._discourse.in_mind(start) if owned else []
        fits = [one for one in people if any(_ends_in(known, bare) for known in one.roles)]
        return fits[0] if len(fits) == 1 else None

    def _accused(self, start: int, bare: str) -> Entity | None:
        """Return whom ``den tiltalte`` stands for: the first who is told by an age alone."""
        if bare not in lang.words("accused.txt"):
            return None
        unnamed = (one for _, one in self._discourse.unnamed_people(start))
        return next((one for one in unnamed if _AGE.search(one.name)), None)

    def _with_role(self, start: int, words: str, bare: str, told: Entity | None) -> Entity | None:
        """Return who is named with a role: before ``start`` by a compound or one of its kin, too.

        Nobody of a kindred role is meant where one without a name has it (``told``).
        """
        before = _but_owner(words, self._discourse.in_mind_before(start))
        if found := bearer(words, bare, before, exact=True):
            return found
        if found := bearer(words, bare, self._below(start, words, bare), exact=True):
            return found
        same = told and any(_ends_in(one, bare) for one in told.roles)  # no kin: kemikaliechefen
        return None if same else bearer(words, bare, _of_body(words, before))

    def _below(self, start: int, words: str, bare: str) -> list[Entity]:
        """Return who is named later with exactly a role (no amtsborgmester for ``Borgmesteren``).

        At the top ``chefen for afdelingen`` may be the only one of its kind, an afdelingschef.
        """
        people = self._discourse.in_mind(start)
        exact = [one for one in people if _is_one(one, bare)]
        if exact or " " not in words or self._table.paragraph(start) >= HEAD:
            return exact
        longer = [one for one in people if any(_ends_in(known, bare) for known in one.roles)]
        return longer if len(longer) == 1 else []

    def _relative(self, start: int, bare: str) -> Entity | None:
        """Return the only one of a gender who shares a surname with another person named.

        (``Rune Dal … hans kone``: Pernille Dal.)
        """
        gender = gender_of_noun(bare)
        people = [one for one in once(self._discourse.named_before(start)) if " " in one.name]
        surnames = Counter(one.name.split()[-1] for one in people)
        fits = [
            one for one in people if one.gender == gender and surnames[one.name.split()[-1]] > 1
        ]
        return fits[0] if gender and len(fits) == 1 else None

    def _told_by_role(self, start: int, words: str, bare: str, *, anybody: bool) -> Entity | None:
        """Return who is named last by a role alone that ``bare`` fits; nobody's role comes first.

        (``Kystpostens anmelder`` has an owner, ``En talsmand`` has none.)
        """
        owner, owned = owner_of(words), None
        unnamed = self._discourse.unnamed_people(start)[::-1]
        called = [one for one in unnamed if anybody and bare in one[1].roles]  # En mand … manden
        for _, told in called or unnamed:
            fits = anybody or (is_role(bare) and _shares_role(told, bare))
            whose = owner_of(told.name)
            if fits and _agrees(told, bare) and owner in ("", whose):
                if not whose:
                    return told
                owned = owned or told
        return owned

    def _dominant_or_spoke(self, start: int, words: str, bare: str) -> Answer:
        """Return who dominates the article or, for a word of origin, who spoke last.

        Nobody does under a role that says where or whose it is (``Guvernøren i Vestby``).
        """
        country = country_of(bare) if is_demonym(bare) else ""
        origin = next(filter(None, map(country_of, words.split()[1:-1])), "")
        if compatriot := self._compatriot(start, bare, origin):
            return Answer(compatriot, "role")
        alone = LINKS.isdisjoint(words.split())
        for entity in self._likely(start, words, bare) if alone else ():
            if entity and country and may_be_from(entity, country):
                return Answer(entity, "role")
            fits = entity and not country and may_be_from(entity, origin)
            if entity and fits and self._takes(entity, bare):
                return Answer(entity, "role", stands_in=bare)
        if is_demonym(bare):
            return Answer(self._from_there(start, bare), "role")
        return Answer(self._known_for(start, bare, origin), "role") if epithet(bare) else NOBODY

    def _likely(self, start: int, words: str, bare: str) -> Iterator[Entity | None]:
        """Yield who dominates the article, whom the paragraph before is about, who just spoke."""
        if is_genitive(words.split()[0]) and " " in words:
            return  # holdets læge is somebody else
        yield self._dominant(start)
        if " " not in words:
            yield self._in_focus(start, bare)
            yield self._just_spoke(start, bare)

    def _just_spoke(self, start: int, bare: str) -> Entity | None:
        """Return who spoke last, in the paragraph before, if that may be a person of a trade."""
        spoken = self._discourse.placed.before(start, 1)
        office = endings("offices.txt").fit(bare)
        if not spoken or office or not is_title(bare) or is_demonym(bare):
            return None
        (at, entity), since = spoken[0], self._table.back(start, 1)
        told = entity.roles - WORDS["speaks_for"]  # the drivers' talsmand is a buschauffør
        fits = entity.kind == "person" and _agrees(entity, bare) and _are_no_trade(told)
        return entity if since <= at and fits else None

    def _takes(self, entity: Entity, bare: str) -> bool:
        """Return whether no other role stood for somebody before."""
        return is_alike(self._discourse.standing_in(entity) or bare, bare)

    def _known_for(self, start: int, bare: str, origin: str) -> Entity | None:
        """Return whom ``angriberen`` stands for: the one most named whose roles allow it."""
        named = self._discourse.named_before(start)
        told = gender_of_noun(bare)
        fitting = [
            one
            for one in named
            if one.gender in ("", "u", told or one.gender)
            and may_be_from(one, origin)
            and (epithet(bare) == "party" or _of_no_trade(one) or any(map(epithet, one.roles)))
        ]
        return _most_named(fitting)

    def _in_focus(self, start: int, bare: str) -> Entity | None:
        """Return the only person of the paragraph before, whom it is about, of no known role.

        (``Ida Lund var ikke tilfreds. ¶ - Vi tabte, siger Vestby-træneren``.) For a word of origin
        that person opens the paragraph.
        """
        before = self._table.paragraph(start) - 1
        people = once(self._pronouns.people_in(before))
        if len(people) != 1 or not _of_no_trade(people[0]) or not is_title(bare):
            return None
        opened = self._table.opened[before]
        opens = self._table.narrated.between(opened, opened + 1)
        return people[0] if opens or not is_demonym(bare) else None

    def _from_there(self, start: int, demonym: str) -> Entity | None:
        """Return whom ``danskeren`` stands for: the one most named who is from nowhere else."""
        country = country_of(demonym)
        fitting = [one for one in self._discourse.named_before(start) if may_be_from(one, country)]
        told = [one for one in fitting if country and is_from(one, country)]
        return _most_named(told or fitting)

    def _compatriot(self, start: int, bare: str, country: str) -> Entity | None:
        """Return whom ``den norske målmand`` stands for: who is told to be from there, of no trade.

        (``Nordmanden Bo Krag``, ``Norske Bo Krag``; an office is told beside its holder's name.)
        """
        if not country or endings("offices.txt").fit(bare):
            return None
        named = [one for one in self._discourse.named_before(start) if _agrees(one, bare)]
        return _most_named([one for one in named if _of_no_trade(one) and is_from(one, country)])

    def _of_age(self, start: int, age: str, gender: str) -> Entity | None:
        """Return whom ``den 34-årige stjerne`` stands for.

        Somebody without a name who was told by that age, the one of that age, or one of unknown
        age who is named near or is the only person so far.
        """
        unnamed = self._discourse.unnamed_people(start)[::-1]
        order = [one for _, one in unnamed if age in one.name]
        before = _by_count(self._discourse.named_before(start))
        ages = {id(one): self._age(one, start) for one in before}
        order += [one for one in before if ages[id(one)] == age]
        near = self._named_near(start) if len(before) > 1 else before
        order += [one for one in near if not ages[id(one)]]
        order += [one for one in self._discourse.in_mind(start) if self._age(one, start) == age]
        fits = (one for one in order if not gender or one.gender in ("", "u", gender))
        return next(fits, None)

    def _named_near(self, start: int) -> list[Entity]:
        """Return who is named in the paragraph of ``start`` or the one before, most named first."""
        since = self._table.back(start, 1)
        named = [m.entity for m in self._table.people.before(start) if since <= m.start]
        return _by_count(named[::-1])

    def _age(self, entity: Entity, place: int) -> str:
        """Return the age written beside a name of somebody near ``place``, or nothing."""
        for m in self._table.people.around(place):
            if m.entity is entity and (age := age_beside(self._table.text, m.start, m.end)):
                return age
        return ""

    def _dominant(self, start: int) -> Entity | None:
        """Return whom a role stands for that is known of nobody.

        It is the only person so far, or one who dominates the article, if nothing else is known
        of them.
        """
        named = self._discourse.named_before(start)
        candidates = once(self._discourse.spoke_before(start) or named)
        unknown = [entity for entity in candidates if _of_no_trade(entity)]
        if len(candidates) == 1:
            return unknown[0] if unknown else None
        counts = sorted((sum(e is n for n in named), k) for k, e in enumerate(unknown))[::-1]
        if (
            counts
            and counts[0][0] > 2
            and counts[0][0] >= _DOMINANT * (counts[1:] or [(0, 0)])[0][0]
        ):
            return unknown[counts[0][1]]
        return None

    def for_short(self, start: int, words: str, noun: str) -> Answer:
        """Return the organisation named last before ``start`` that ``organisationen`` is short for.

        One that spoke in the paragraph or the one before it comes first.
        """
        if not _is_short(words, noun) or "bag" in words.split():
            return NOBODY  # holdet bag festivalen
        spoke, named, *others = self._bodies(start)
        if alike := _ending_in(noun, (*spoke, *named)):
            return Answer(max(alike, key=_FIRST)[1], "role")
        if called := [one for one in (*spoke, *named) if _is_called(one[1], noun)]:
            return Answer(max(called, key=_FIRST)[1], "role")
        since = self._table.back(start, _NEAR)
        for told in (spoke, named, *others):
            fitting = [one for one in told if _is_of_sort(one[1], noun)]
            if near := [one for one in fitting if since <= one[0] < start]:
                return Answer(max(near, key=_FIRST)[1], "role", short=noun)
        return Answer(self._discourse.shortened(noun), "role")

    def _bodies(self, start: int) -> list[list[tuple[int, Entity]]]:
        """Return the organisations before ``start``, and where they are named, the surest first.

        Those that spoke, those that are named, names of no known kind that open a sentence, and
        those who spoke and may be an organisation.
        """
        spoken = self._discourse.placed.before(start)
        names = [
            m
            for m in self._table.names.before(start)
            if not (is_compound(m.entity.name) or _is_state(m.entity.name))
            and fold(self._table.text[max(m.start - 3, 0) : m.start]) != "på "  # på Facebook
        ]
        return [
            [told for told in spoken if told[1].kind == "organisation"],
            [(m.start, m.entity) for m in names if m.entity.kind == "organisation"],
            [(m.start, m.entity) for m in names if m.entity.kind == "unknown" and m.subject],
            [told for told in spoken if may_be_body(told[1])],
        ]


def _of_body(words: str, people: list[Entity]) -> list[Entity]:
    """Return those of ``people`` who may be of the body that a role names, if it names one.

    (``Præsidenten for Nordisk Fiskeriråd`` is no party's leader.)
    """
    named = _BODY.search(words)
    body = set(fold(named["body"]).split()) if named else set()
    return [one for one in people if not body or shared_words(body, one.qualifiers)]


def _but_owner(words: str, people: Iterable[Entity]) -> list[Entity]:
    """Return ``people`` but the one whose a role is (``Krags stabsleder`` is not Bo Krag)."""
    owner = owner_of(words)
    return [one for one in people if not owner or one.name.split()[-1] != owner.split()[-1]]


def _kin(words: str, bare: str) -> str:
    """Return how near a relative or partner is whom a phrase names (``hans kone``), or nothing.

    ``mand`` is one only beside a possessive.
    """
    owned = fold(words.split()[0]) in CLOSED["possessive"]
    return "" if bare == "mand" and not owned else _kinship().get(bare, "")


@cache
def _kinship() -> dict[str, str]:
    """Return how near each relative is."""
    return {row[0]: row[1] for row in lang.rows("kin_nouns.tsv")}


def _of_no_trade(entity: Entity) -> bool:
    """Return whether nothing is known of somebody, or only whose relative it is (``blev far``).

    Nor is where somebody is from a trade (``nordmanden Bo Krag``).
    """
    return _are_no_trade(entity.roles)


def _are_no_trade(roles: Iterable[str]) -> bool:
    """Return whether roles only tell whose relative somebody is, or from where."""
    return all(one in _kinship() or is_demonym(one) for one in roles)


def _is_one(entity: Entity, bare: str) -> bool:
    """Return whether somebody has a role, also said at more length.

    (``havne-chef``, ``klubformand``: ``chef for havnen``, ``formand for klubben``;
    ``it-ekspert``: ``it-sikkerhedsekspert``.)
    """
    part, _, last = bare.rpartition("-")
    if bare in entity.roles or not part:
        return bare in entity.roles or any(_is_compound_of(bare, r, entity) for r in entity.roles)
    longer = any(known.startswith(f"{part}-") and known.endswith(last) for known in entity.roles)
    return longer or (last in entity.roles and shared_words({part}, entity.qualifiers) > 0)


def _is_compound_of(bare: str, known: str, entity: Entity) -> bool:
    """Return whether a role is a compound of ``known`` and a word beside it (``klubformand``)."""
    part = bare.removesuffix(known)
    if part == bare or len(part) < _NOUN:
        return False
    return any({part, nominative(part)} & set(stems(word)) for word in entity.qualifiers)


def _agrees(entity: Entity, noun: str) -> bool:
    """Return whether an entity may be of the gender that a noun tells."""
    told = gender_of_noun(noun)
    return not told or entity.gender in ("", "u", told)


def _shares_role(entity: Entity, noun: str) -> bool:
    """Return whether a role of an entity begins as ``noun`` does (``mistænkt``, ``mistænkte``)."""
    return any(is_alike(known, noun) or _ends_in(known, noun) for known in entity.roles)


def _ends_in(known: str, noun: str) -> bool:
    """Return whether a role is short for another (``kok``: ``skibskok``)."""
    return len(noun) >= _NOUN and known.endswith(noun)


def _is_short(words: str, noun: str) -> bool:
    """Return whether a phrase is short for an organisation, in the definite or after an article.

    (``selskabet``, ``det franske selskab``.)
    """
    short = lang.words("organisations_for_short.txt")
    article = fold(words).startswith(("den ", "det "))
    return noun in short or (article and any(noun + end in short for end in ("en", "et", "n", "t")))


def _is_state(name: str) -> bool:
    """Return whether a name is a country's or that of a union of countries."""
    return name in _UNIONS or bool(country_of(name))


def _ending_in(noun: str, told: Iterable[tuple[int, Entity]]) -> list[tuple[int, Entity]]:
    """Return those whose name ends in a noun (``forbundet``: Dansk Metalforbund)."""
    bare = tuple(stem for stem in stems(noun) if len(stem) > _NOUN)
    return [one for one in told if bare and _has_word_ending(fold(one[1].name), bare)]


def _has_word_ending(name: str, stems_of: tuple[str, ...]) -> bool:
    """Return whether a word of a name ends in one of some stems, and the name is more than that.

    (``Klagenævn for Udbud`` for ``nævnet``; a sentence may open with ``Nævn`` alone.)
    """
    return name not in stems_of and any(word.endswith(stems_of) for word in name.split())


def _is_called(entity: Entity, noun: str) -> bool:
    """Return whether a noun, or a compound of it, stands before a body's name (``avisen``)."""
    bare = stems(noun)
    called = (known.endswith(noun) or known in bare for known in entity.roles)
    return entity.kind == "organisation" and any(called)


def _is_of_sort(entity: Entity, noun: str) -> bool:
    """Return whether no noun before a body's name says that it is of another sort than ``noun``.

    (``avisen Kystposten`` is no ``partiet``.)
    """
    known = {_sort(one) for one in entity.roles} if entity.kind == "organisation" else set()
    if _sort(noun) == "party" and _sort(fold(entity.name.split()[-1])) == "medium":
        return False  # Vestby Ugeblad
    return not known or _sort(noun) in known


def _sort(noun: str) -> str:
    """Return what sort of body a noun is for: a medium, a party or another."""
    if is_medium(noun) or noun.endswith(_PRINTED):
        return "medium"
    return "party" if noun.endswith(("parti", "partiet")) else ""


def _by_count(named: list[Entity]) -> list[Entity]:
    """Return entities each once, those that are named most first, and of them the first."""
    counts = Counter(map(id, named))
    return sorted(once(named), key=lambda one: -counts[id(one)])


def _most_named(named: list[Entity]) -> Entity | None:
    """Return who is named most, of those named as often the first in the list."""
    return next(iter(_by_count(named)), None)
