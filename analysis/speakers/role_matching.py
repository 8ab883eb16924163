"""For whom a role stands: people of that role, of one of its kin, and nobody else's."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from os.path import commonprefix

from analysis import lang
from analysis.lang.forms import ENDINGS, UPPER, fold
from analysis.speakers.entities import Entity
from analysis.speakers.origins import country_of, of_another_country
from analysis.text.nouns import is_title
from analysis.text.tokens import CLOSED, WORDS

_PART = 4  # letters that the first parts of two compounds must share to be one
_IN_PLACE = re.compile(rf" i (?P<place>[{UPPER}]\w+)")
_STEM = 5  # letters two forms or compounds of one word must share
_ALIKE = 6  # letters two words for one role must share
_INFLECTED = frozenset(("", *ENDINGS["inflection"]))  # en mistænkt, den mistænkte


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
    if len(part) > 1 and (owned := [one for one in order if _is_of(part, noun, one)]):
        order = owned
    kin = kin_of(noun)
    ways = (
        lambda known: known == last,
        lambda known: known.endswith(last),
        lambda known: len(known) > 4 and last.endswith(known),
        lambda known: known.endswith(kin) and not _of_other_part(known, last, kin),
        lambda known: is_alike(known, last) or _is_longer(known, last),
    )
    for fits in ways[:3] if exact else ways:
        for entity in order:
            if any(map(fits, entity.roles)):
                return entity
    return None


def _is_of(part: str, noun: str, entity: Entity) -> bool:
    """Return whether the first part of a role is beside somebody's own, or opens it."""
    called = entity.title is not None and fold(entity.title) == noun
    return called or shared_words({part}, entity.qualifiers) > 0


def is_alike(one: str, other: str) -> bool:
    """Return whether two words are one role: forms of one word, or compounds of one first part.

    (``mistænkt``, ``mistænkte``; ``psykiatrichef``, ``psykiatridirektør``.) An ``anklager`` is
    not ``anklaget``, and a ``politiker`` is no ``politimand``.
    """
    return one == other or (one[:_ALIKE] == other[:_ALIKE] and _are_forms(one, other))


@lru_cache(1 << 12)
def _are_forms(one: str, other: str) -> bool:
    """Return whether two words that begin alike are one role."""
    shared = len(commonprefix((one, other)))
    if {one[shared:], other[shared:]} <= _INFLECTED:
        return True
    return any(_are_kin(one[k:], other[k:]) for k in range(_ALIKE, shared + 1))


def _is_longer(known: str, noun: str) -> bool:
    """Return whether a role is a compound with one part more than a noun has.

    (``brovægtsmester``: ``vægtmester``.)
    """
    shared = len(commonprefix((known[::-1], noun[::-1])))
    part, base = noun[:-shared] if shared else "", noun[-shared:] if shared else ""
    return len(base) >= _STEM and len(part) >= _PART - 1 and part in known[:-shared]


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
        of_another_country(words, entity.qualifiers)
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


@cache
def _kin() -> tuple[tuple[str, str], ...]:
    """Return the general roles and the titles that each may stand for."""
    return tuple((known, titles) for known, titles in lang.rows("role_kin.tsv"))


@cache
def kin_of(noun: str) -> tuple[str, ...]:
    """Return the endings of titles that the general role ``noun`` may stand for."""
    kin = [titles.split() for known, titles in _kin() if noun.endswith(known)]
    return tuple(title for titles in kin for title in titles)
