"""Whom a role stands for (``ministeren``, ``hendes advokat``, ``den 34-årige``)."""

import re
from collections import Counter
from collections.abc import Iterable

from analysis import lang
from analysis.lang.ages import AGED, age_of_person
from analysis.lang.forms import UPPER, fold, is_genitive, nominative, stems
from analysis.speakers.answers import NOBODY, Answer
from analysis.speakers.discourse import Discourse
from analysis.speakers.entities import Entity, agrees, by_count, once
from analysis.speakers.mention_table import MentionTable
from analysis.speakers.noun_phrases import owner_of
from analysis.speakers.prominence import Prominence
from analysis.speakers.pronouns import Pronouns
from analysis.speakers.repetitions import HEAD
from analysis.speakers.role_matching import bearer, is_alike, shared_words
from analysis.text.nouns import can_speak, gender_of_noun, is_role, is_title, kinship, role
from analysis.text.tokens import CLOSED

_AGE = re.compile(AGED)
_AGED = re.compile(rf"[Dd]en (?={AGED}\b)(\d+)")
_BODY = re.compile(f" (?:for|af) (?P<body>(?:[Dd]e[nt] )?[{UPPER}].*)")
_NO_ROLE = ("ere", "erne", "ene", "mænd", "mændene", "et")  # endings: plurals, neuters
_NOUN = 3  # letters of a role at the least for which another can be short


class Bearers:
    """Resolves roles: by name and role first, then by who is prominent."""

    def __init__(self, table: MentionTable, discourse: Discourse, pronouns: Pronouns) -> None:
        self._table = table
        self._discourse = discourse
        self._prominence = Prominence(table, discourse, pronouns)

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
        if (likely := self._likely(start, words, bare) if known else NOBODY).entity:
            return likely
        return Answer(
            self._serving(start, words, bare) or told or self._accused(start, bare), "role"
        )

    def _likely(self, start: int, words: str, bare: str) -> Answer:
        """Return who is likely meant by where the role is used, if it tells of nobody new."""
        if self._table.is_told_anew(start, words) and self._is_nobodys(start, bare):
            return NOBODY
        return self._prominence.resolve(start, words, bare)

    def _is_nobodys(self, start: int, bare: str) -> bool:
        """Return whether a role stood for nobody so far, and more than one may be meant.

        (``Bo Krag har vundet. ¶ Vinderen, der er 38 år, siger``: he alone may.)
        """
        people = self._discourse.in_mind_before(start)
        stands = any(self._discourse.standing_in(one) == bare for one in people)
        return len(people) > 1 and not stands

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
        kin = bare in kinship()  # hendes barnebarn
        owned = fold(words.split()[0]) in CLOSED["his_or_her"] and (is_title(bare) or kin)
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
        compounds = _compounds(words, bare)
        exact = [p for p in people if _is_one(p, bare) or not compounds.isdisjoint(p.roles)]
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
            if fits and agrees(told, bare) and owner in ("", whose):
                if not whose:
                    return told
                owned = owned or told
        return owned

    def _of_age(self, start: int, age: str, gender: str) -> Entity | None:
        """Return whom ``den 34-årige stjerne`` stands for.

        Somebody without a name who was told by that age, the one of that age, or one of unknown
        age who is named near or is the only person so far. One of no known role comes first, also
        from far if there is no other.
        """
        unnamed = self._discourse.unnamed_people(start)[::-1]
        order = [one for _, one in unnamed if age in one.name]
        before = by_count(self._discourse.named_before(start))
        ages = {id(one): self._age(one, start) for one in before}
        order += [one for one in before if ages[id(one)] == age]
        order += self._of_unknown_age([one for one in before if not ages[id(one)]], start)
        order += [one for one in self._discourse.in_mind(start) if self._age(one, start) == age]
        fits = (one for one in order if not gender or one.gender in ("", "u", gender))
        return next(fits, None)

    def _of_unknown_age(self, people: list[Entity], start: int) -> list[Entity]:
        """Return those of ``people`` who may have an age, those of no known role first."""
        near = self._named_near(start)
        close = [one for one in people if one in near]
        plain = [one for one in people if not one.roles]
        acting = [one for one in self._acting_before(start) if one in people]
        order = acting + [one for one in close if not one.roles]
        order += plain if len(plain) == 1 else []
        return order + close + (people if len(people) == 1 else [])

    def _acting_before(self, start: int) -> list[Entity]:
        """Return who is the subject of the last sentence before the paragraph of ``start``.

        Only where another is named in it, too (``Selv var Bo Krag vært sammen med Ea Holm.``).
        """
        end = self._table.back(start, 0)
        opened = self._table.sentence_start(max(0, end - 1))
        named = self._table.narrated.between(opened, end)
        free = (m for m in named if not m.genitive and not self._table.is_oblique(m.start))
        acting = [m.entity for m in free if m.subject or self._table.acts(m)]
        return acting[:1] if len(once(m.entity for m in named)) > 1 else []

    def _named_near(self, start: int) -> list[Entity]:
        """Return who is named in the paragraph of ``start`` or the one before, most named first."""
        since = self._table.back(start, 1)
        named = [m.entity for m in self._table.people.before(start) if since <= m.start]
        return by_count(named[::-1])

    def _age(self, entity: Entity, place: int) -> str:
        """Return the age written beside a name of somebody near ``place``, or nothing."""
        for m in self._table.people.around(place):
            if m.entity is entity and (age := age_of_person(self._table.text, m.start, m.end)):
                return age
        return ""


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
    return "" if bare == "mand" and not owned else kinship().get(bare, "")


def _compounds(words: str, bare: str) -> set[str]:
    """Return the compounds of a role and its owner (``skolens leder``: ``skoleleder``)."""
    owner, *rest = fold(words).split() or [""]
    if len(rest) != 1 or not is_genitive(owner):
        return set()
    whose = (stem for stem in stems(nominative(owner)) if len(stem) >= _NOUN)
    return {stem + joint + bare for stem in whose for joint in ("", "s")}


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
    ends = (part, nominative(part))  # kredsformand: formand for Vestby Lærerkreds
    return any(stem.endswith(ends) for word in entity.qualifiers for stem in stems(word))


def _shares_role(entity: Entity, noun: str) -> bool:
    """Return whether a role of an entity begins as ``noun`` does (``mistænkt``, ``mistænkte``)."""
    return any(is_alike(known, noun) or _ends_in(known, noun) for known in entity.roles)


def _ends_in(known: str, noun: str) -> bool:
    """Return whether a role is short for another (``kok``: ``skibskok``)."""
    return len(noun) >= _NOUN and known.endswith(noun)
