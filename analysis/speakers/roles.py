"""Roles: the titles and parties that stand beside a name, and the person whom a role stands for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache
from os.path import commonprefix

from analysis import lang
from analysis.lang import marks
from analysis.lang.ages import AGED
from analysis.lang.forms import UPPER, describes, fold, is_genitive, nominative, stems
from analysis.quotation.cues import is_cue
from analysis.text.nouns import (
    is_organisation,
    is_role,
    is_role_as_written,
    is_title,
    parties,
    role,
)
from analysis.text.tokens import CLOSED, FUNCTION_WORDS, LINKS, WORDS

_ONE = re.compile(rf"[Ee]n af |(?:[Dd]en|[Ee]n) {AGED}\b")
_PARTY = re.compile(rf"\s\((?P<letters>Alt|[{UPPER}]{{1,4}})\)")
_STOPS = frozenset((*".;:?!", *marks.QUOTES))
_SENTENCE = re.compile(rf"[.;:?!{marks.QUOTES}\n](?:(?<=\n)|\s)")
_AGE = re.compile(rf"\b{AGED} $")
_WORD_BEFORE = re.compile(r"[\w./-]+(?:['’]\w*)?,?$")  # FN's, Dagli’Brugsen
_BRACKET = re.compile(r"\s\([^()\n]{1,20}\)")
_WORDS_AFTER = re.compile(r",\s+((?:[^\s,.;:?!]+\s*){1,10})")
_PREDICATE = re.compile(
    r" (?:er|var|bliver|blev)(?: (?:en|et|nu|også|selv))?(?P<words>(?: [\w-]+){1,5})"
)
_IN_OFFICE = re.compile(  # Ida Lund fik sin første sejr som træner
    rf"(?:[^.:;?!()\n{UPPER}]{{1,60}}?\b(?:hans|hendes|si[nt]|sine)\b)?[^.,:;?!()\n{UPPER}]{{3,60}}"
    r"\bsom (?P<role>[a-zæøå-]+)(?=[.,]| (?:for|i|på|hos|fra)\b)"
)
_DESCRIBED_AFTER = re.compile(  # Ida Lund, der er ung hjulmager i Vestby; Ida Lund er hjulmager
    rf"(?:{_BRACKET.pattern})?(?:,(?: (?:der|som))?)?(?: (?:er|var|blev|bliver)(?: (?:nu|også))?)?"
    r"(?: (?:en|den|det))?(?P<words>(?: (?!(?:" + "|".join(sorted(LINKS)) + r")\b)[\w-]+){1,3})"
)
_LEADS = re.compile(r",? (?:(?:der|som) )?(?:\w+ )?(?:står|stod) i spidsen for ")
_FOREIGN = re.compile(r"(?![æøåäöüéðþ])[^\W\d_a-z]", re.IGNORECASE)
_FAR = 10  # words before a name, from which on its title is not looked for
_COPULAS = WORDS["copula"] | {"hedder", "hed"}
_PART = 4  # letters that the first parts of two compounds must share to be one
_IN_PLACE = re.compile(rf" i (?P<place>[{UPPER}]\w+)")
_STEM = 5  # letters two forms or compounds of one word must share
_FROM = re.compile(rf" fra ([{UPPER}]\w+)")
_ALIKE = 6  # letters two words for one role must share
_INFLECTED = frozenset(("", "e", "t", "te", "de", "et", "ede"))  # en mistænkt, den mistænkte


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something that can speak: a person, an organisation, an unnamed person."""

    name: str
    kind: str = "person"
    gender: str = ""
    roles: set[str] = field(default_factory=set)
    qualifiers: set[str] = field(default_factory=set)
    title: str | None = None
    party: str | None = None
    mentions: int = 0
    places: set[str] = field(default_factory=set)  # of what place somebody's role is, if told
    beside: set[str] = field(default_factory=set)  # words where a role stands that no list holds
    guessed: bool = False  # whether its kind is only guessed from its name


def learn(text: str, start: int, end: int, entity: Entity) -> None:
    """Note the roles, title and party that stand beside the name at ``text[start:end]``."""
    after = text[end : end + 90].partition("\n")[0]
    entity.party = entity.party or party(after)
    _learn_country(text[max(0, start - 20) : start], after, entity)
    _learn_before(text[max(0, start - 90) : start], entity)
    entity.beside |= _where_roles_stand(text[max(0, start - 90) : start], after)
    _learn_predicate(after, entity)
    if (office := _IN_OFFICE.match(after)) and is_role(office["role"]):
        entity.roles.add(office["role"])
    bracket = _BRACKET.match(after)
    if match := _WORDS_AFTER.match(after, bracket.end() if bracket else 0):
        words = match.group(1).split()
        for k, word in enumerate(words):
            low = fold(word)
            if is_cue(low) or low in WORDS["ends_apposition"]:
                break
            if is_role_as_written(word) and not _describes_role(words, k):
                entity.roles.add(role(low))
                entity.title = entity.title or _title(word)
                entity.qualifiers |= {fold(w) for w in words[k + 1 : k + 4]} - FUNCTION_WORDS
                break


def _where_roles_stand(before: str, after: str) -> set[str]:
    """Return the words that stand as a title, an apposition or a predicate beside a name.

    (``hjulmager Bo Krag``, ``hjulmager i Vestby, Bo Krag``, ``Bo Krag, der er hjulmager``.)
    """
    words = _words_before(before)
    if words[-1:] == [","]:
        words.pop()
    while len(words) > 1 and words[-1][0].isupper():
        words.pop()
    if len(words) > 1 and fold(words[-1]) in LINKS:
        words.pop()
    told = [words[-1:]]
    if match := _DESCRIBED_AFTER.match(after):
        told.append(match["words"].split()[-1:])
    found = {fold(one[0]) for one in told if one}
    return {one for one in found - FUNCTION_WORDS if len(one) > 2 and not is_cue(one)}


def _learn_country(before: str, after: str, entity: Entity) -> None:
    """Note a country beside a name (``Franske Ida Lund``, ``Ida Lund fra Tjekkiet``)."""
    told = _FROM.match(after)
    near = [*before.split()[-1:], *(told.groups() if told else ())]
    entity.qualifiers |= {fold(word) for word in near if country_of(word)}


def _learn_predicate(after: str, entity: Entity) -> None:
    """Note the role that a name's predicate is (``Ida Lund er ny formand for havnen``).

    (``Ida Lund, der står i spidsen for havnen``: its leader.)
    """
    if _LEADS.match(after):
        entity.roles.add("leder")
    match = _PREDICATE.match(after)
    words = match.group("words").split() if match else []
    for k, word in enumerate(words):
        if is_role_as_written(word) and not _describes_role(words, k):
            entity.roles.add(role(word))
            entity.qualifiers |= {fold(w) for w in words[k + 1 : k + 4]} - FUNCTION_WORDS
            return
        if word in LINKS or word.endswith("t"):
            return


def _describes_role(words: list[str], k: int) -> bool:
    """Return whether a role like a participle at ``k`` describes the one after it.

    (``vagthavende meteorolog``, ``studerende medhjælper``.)
    """
    after = words[k + 1 : k + 2]
    return bool(after) and words[k].endswith("ende") and is_role_as_written(after[0])


def _learn_before(before: str, entity: Entity) -> None:
    """Note the title before a name (``udenrigsminister``), or before a comma and the name."""
    words = _words_before(before)
    if not words:
        return
    if len(words) > 1 and words[-1] in _COPULAS and is_role_as_written(words[-2]):
        _learn_role(words, len(words) - 2, entity)  # Klubbens nye formand er Ida Lund
        return
    apposed = words[-1] == ","
    near = words[:-1] if apposed else words
    if not apposed and _like_a_title(near):
        entity.roles.add(near[-1])
    elif not apposed and near[-1] in CLOSED["preposition"]:
        return  # a talsmand for Bo Krag is somebody else
    elif (k := _role_at(near)) is not None:
        _learn_role(near, k, entity)


def _role_at(words: list[str]) -> int | None:
    """Return the number of the last role among words before a name, with no verb after it."""
    for k in range(len(words) - 1, -1, -1):
        low = fold(words[k])
        if low == "og" and (_joins_in_a_name(words, k) or words[k - 1].endswith("-")):
            continue
        if low in CLOSED["auxiliary"] | {",", "og"} or is_cue(low):
            return None
        if is_role(low) if k == 0 else is_role_as_written(words[k]):
            return k
    return None


def _words_before(before: str) -> list[str]:
    """Return the last words before a name in its sentence, no age or form of address."""
    if not before[-1:].isspace() or before[-1] == "\n" or before[-2:-1] in _STOPS:
        return []  # the name opens it
    words = _SENTENCE.split(before)[-1]
    return _words_that_end(_without_address(_AGE.sub("", words) if "årig" in words else words))


def _without_address(before: str) -> str:
    """Return what stands before a name without a form of address at its end (``hr.``)."""
    *rest, last = before.rsplit(maxsplit=1) or [""]
    if fold(last) not in lang.words("forms_of_address.txt"):
        return before
    return " ".join(" ".join(rest).split()) + " "


def _learn_role(words: list[str], k: int, entity: Entity) -> None:
    """Note the role at ``k`` before a name, what stands before it, and a role before that."""
    entity.roles.add(role(fold(words[k])).rsplit("-", 1)[-1])
    _learn_place(words, k, entity)
    if k > 1 and words[k - 1] == "og" and words[k - 2].endswith("-"):
        entity.roles |= _other_half(fold(words[k - 2])[:-1], role(fold(words[k])))
    entity.title = entity.title or _title(words[k])
    entity.qualifiers |= {fold(w) for w in words[max(0, k - 2) : k]} - FUNCTION_WORDS - {","}
    while k > 0 and (fold(words[k - 1]) in CLOSED["determiner"] or describes(words[k - 1])):
        k -= 1
    if k > 1 and words[k - 1] == "," and (other := _role_before(words[: k - 1])):
        entity.roles.add(role(other))  # formanden, den pensionerede lærer Ida Lund
    joint = next((j for j in (k - 1, k - 2) if j > 0 and words[j] == "og"), 0)
    if joint and is_title(other := _role_before(words[:joint])):
        entity.roles.add(other)  # læge og klinisk lektor, but no lægen og lektor Ida Lund


def _learn_place(words: list[str], k: int, entity: Entity) -> None:
    """Note the place that tells whose a role at ``k`` is (``borgmesteren i Vestby, Ida Lund``)."""
    if words[k + 1 : k + 2] == ["i"]:
        entity.places |= {fold(word) for word in words[k + 2 : k + 3] if word[0].isupper()}


def _other_half(part: str, noun: str) -> set[str]:
    """Return the other of two offices with one noun (``havne- og fiskeriminister``)."""
    office = next((one for one in lang.words("offices.txt") if noun.endswith(one)), None)
    return {part + office} if office else set()


def _role_before(words: list[str]) -> str:
    """Return the role that ends ``words``, or has a body's name behind it (``chef for Havnen``)."""
    k = len(words) - 1
    while k > 1 and words[k][:1].isupper() and words[k] != ",":
        k -= 1
    named = k < len(words) - 1 and fold(words[k]) in LINKS
    word = fold(words[k - 1 if named else -1])
    return word if is_role(word) else ""


def _words_that_end(before: str) -> list[str]:
    """Return the last words of ``before`` up to another mark than a comma, which is a word too."""
    if not before[-1:].isspace():
        return []
    words: list[str] = []
    for chunk in before.split()[:-_FAR:-1]:
        if chunk.isalnum():
            words.append(chunk)
            continue
        match = _WORD_BEFORE.search(chunk)
        if match is None:
            break
        word = match.group()
        words += [",", word[:-1]] if word.endswith(",") else [word]
        if len(word) < len(chunk):
            break
    return words[::-1]


def _joins_in_a_name(words: list[str], k: int) -> bool:
    """Return whether ``og`` at ``k`` stands in the name of a field (``for Børn og Unge``)."""
    return (
        1 < k < len(words) - 1
        and words[k - 1][0].isupper()
        and words[k + 1][0].isupper()
        and fold(words[k - 2]) in LINKS
    )


def _title(word: str) -> str:
    """Return a title as it is written within a sentence (``borgmester``, but ``FN-ambassadør``).

    The ending of the definite is taken off (``forskeren`` Ida Lund).
    """
    bare = role(fold(word))
    title = word[: len(bare)] if fold(word).startswith(bare) else word
    return title[0].lower() + title[1:] if title[1:2].islower() else title


def _like_a_title(words: list[str]) -> bool:
    """Return whether a word that no list holds may be a title: no verb, no function word.

    It ends ``words``, has no capital, and no preposition stands before it.
    """
    word = words[-1]
    known = is_role(word) if len(words) == 1 else is_role_as_written(word)
    if known or is_cue(word) or not word.islower() or word in FUNCTION_WORDS:
        return False
    if is_organisation(word):
        return False  # Talsmand for landets havneministerium Ida Lund
    linked = len(words) > 1 and fold(words[-2]) in LINKS
    return not linked and not word.endswith(("r", "s", "de", "te", "et", "t"))


def party(after: str) -> str | None:
    """Return the party in parentheses that follows a name."""
    match = _PARTY.match(after)
    return parties().get(match["letters"], match["letters"]) if match else None


def bearer(
    words: str, noun: str, people: Iterable[Entity], *, exact: bool = False
) -> Entity | None:
    """Return the person for whom a role stands: ``ministeren`` for the one who is a minister.

    Parameters
    ----------
    words, noun
        The whole phrase (``den amerikanske præsident``) and its role (``præsident``).
    exact
        Whether only the role itself counts, and none of its kin.
    people
        Those who may be meant, the likeliest first. The words beside the role, and the first part
        of it (``FN-chefen``), count more than that order; an exact role counts more than one of
        its kin (``role_kin.tsv``), and one whose own first part is another's does not count
        (``skolelederen`` is no ``politidirektør``).
    """
    part, _, last = noun.rpartition("-")
    told = set(fold(words).split()[:-1]) - CLOSED["determiner"] | ({part} if part else set())
    likely = (one for one in people if not _is_another(words, last, one))
    order = sorted(likely, key=lambda entity: -shared_words(told, entity.qualifiers))
    if last == "minister":  # no statsminister, where another minister may be meant
        order.sort(key=lambda entity: not WORDS["head_of_government"].isdisjoint(entity.roles))
    if len(part) > 1 and (owned := [one for one in order if shared_words({part}, one.qualifiers)]):
        order = owned
    kin = kin_of(noun)
    ways = (
        lambda known: known.endswith(last) or (len(known) > 4 and last.endswith(known)),
        lambda known: known.endswith(kin) and not _of_other_part(known, last, kin),
        lambda known: is_alike(known, last),
    )
    for fits in ways[:1] if exact else ways:
        for entity in order:
            if any(map(fits, entity.roles)):
                return entity
    return None


@lru_cache(1 << 12)
def is_alike(one: str, other: str) -> bool:
    """Return whether two words are one role: forms of one word, or compounds of one first part.

    (``mistænkt``, ``mistænkte``; ``psykiatrichef``, ``psykiatridirektør``.) An ``anklager`` is
    not ``anklaget``, and a ``politiker`` is no ``politimand``.
    """
    shared = len(commonprefix((one, other)))
    if shared < _ALIKE:
        return one == other
    if {one[shared:], other[shared:]} <= _INFLECTED:
        return True
    return any(_are_kin(one[k:], other[k:]) for k in range(_ALIKE, shared + 1))


def _are_kin(one: str, other: str) -> bool:
    """Return whether two titles stand for one another (``chef``, ``direktør``)."""
    if not (is_title(one) and is_title(other)):
        return False
    return one.endswith(kin_of(other)) or other.endswith(kin_of(one))


def _of_other_part(known: str, noun: str, kin: tuple[str, ...]) -> bool:
    """Return whether two compounds have first parts that differ (``politi-``, ``skole-``)."""
    base = next((one for one, _ in _kin() if noun.endswith(one)), "")
    own = noun.removesuffix(base)
    title = max((one for one in kin if known.endswith(one)), key=len)
    other = known.removesuffix(title)
    parts = {own, other} - WORDS["rank"]
    return len(parts) > 1 and "" not in parts and len(commonprefix((own, other))) < _PART


def _is_another(words: str, noun: str, entity: Entity) -> bool:
    """Return whether country, place or field of a role say that somebody else is meant."""
    return (
        _of_another_country(words, entity.qualifiers)
        or _of_another_place(words, entity.places)
        or _of_another_part(noun, entity.roles)
    )


def _of_another_place(words: str, places: set[str]) -> bool:
    """Return whether a role is of a place (``borgmesteren i X``), and somebody's of another."""
    told = _IN_PLACE.search(words)
    return told is not None and bool(places) and fold(told["place"]) not in places


def _of_another_part(noun: str, roles: set[str]) -> bool:
    """Return whether somebody's roles are a noun's base and another compound of it alone.

    (``minister`` and ``boligminister`` for ``justitsministeren``.)
    """
    bases = [one for one in roles if noun.endswith(one) and noun != one and len(one) > _STEM]
    return any(
        one.endswith(base) and one != base and not one.endswith(noun) and not noun.endswith(one)
        for base in bases
        for one in roles
    )


def _of_another_country(words: str, qualifiers: set[str]) -> bool:
    """Return whether a role is a country's (``Norges minister``), and somebody is of another."""
    owner = words.split()[0]
    country = country_of(owner) if owner[0].isupper() and is_genitive(owner) else ""
    if not country:
        return False
    others = {country_of(known) for known in qualifiers} - {""}
    return bool(others) and country not in others


def shared_words(told: set[str], qualifiers: set[str]) -> int:
    """Return how many words are a qualifier's too.

    They have its stem (``lærernes``, Lærerforeningen) or are of its country (``franske``,
    ``Frankrigs``).
    """
    if not told or not qualifiers:
        return 0
    countries = {country_of(known) for known in qualifiers} - {""}
    return sum(
        any(len(commonprefix((word, known))) >= min(_STEM, len(word)) for known in qualifiers)
        or country_of(word) in countries
        for word in told
    )


@lru_cache(1 << 12)
def country_of(word: str) -> str:
    """Return the country of a name, an adjective or an inhabitant, in small letters, or nothing."""
    known = _countries()
    bare = fold(word)
    forms = (bare, nominative(bare), bare.removesuffix("e"), *stems(bare))
    return next((known[one] for one in forms if one in known), "")


@cache
def _countries() -> dict[str, str]:
    """Return the country of each word in ``lang/da/countries.tsv``."""
    return {fold(form): fold(row[0]) for row in lang.rows("countries.tsv") for form in row}


def may_be_from(entity: Entity, country: str) -> bool:
    """Return whether neither a name nor what stands beside it says that somebody is not from there.

    No Dane has letters in the name that Danish and its neighbours do not have (``Plšek``).
    Anybody may be from no country in particular.
    """
    if country == country_of("dansk") and _FOREIGN.search(entity.name):
        return False
    known = {country_of(word) for word in (*entity.qualifiers, *entity.roles)} - {""}
    return not (known and country) or country in known


def is_from(entity: Entity, country: str) -> bool:
    """Return whether what stands beside a name says that somebody is from a country."""
    return any(country_of(word) == country for word in (*entity.qualifiers, *entity.roles))


@cache
def _kin() -> tuple[tuple[str, str], ...]:
    """Return the general roles and the titles that each may stand for."""
    return tuple((known, titles) for known, titles in lang.rows("role_kin.tsv"))


@cache
def kin_of(noun: str) -> tuple[str, ...]:
    """Return the endings of titles that the general role ``noun`` may stand for."""
    kin = [titles.split() for known, titles in _kin() if noun.endswith(known)]
    return tuple(title for titles in kin for title in titles)


def together(names: list[str]) -> str:
    """Return the names of several people as one, a surname that all share once.

    (``Ida og Bo Lund``, ``Ida og Bo Krag Lund``.)
    """
    surnames = {name.rpartition(" ")[2] for name in names if " " in name}
    if len(surnames) == 1 and all(name.count(" ") == 1 for name in names[:-1]):
        names = [*(name.split()[0] for name in names[:-1]), names[-1]]
    return " og ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def once(entities: Iterable[Entity]) -> list[Entity]:
    """Return ``entities`` in their order, each once."""
    return list({id(entity): entity for entity in entities}.values())


def is_human(entity: Entity) -> bool:
    """Return whether an entity can be meant by ``han`` or ``hun``."""
    if entity.kind in ("unnamed", "group") and _ONE.match(entity.name):
        return True  # En af indtasterne, Den 27-årige
    if entity.kind == "unnamed":
        return any(is_title(known) for known in entity.roles)
    return entity.kind == "person"


def may_be_body(entity: Entity) -> bool:
    """Return whether an entity may be an organisation: nothing but a name is known of it."""
    if entity.kind == "person":
        return not (entity.gender or entity.roles)
    bare = entity.kind == "unnamed" and " " not in entity.name and entity.name[0].isupper()
    return bare or entity.kind == "organisation"
