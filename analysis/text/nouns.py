"""Nouns that can be speakers: roles, organisations and documents, and their stems."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import (
    ENDINGS,
    fold,
    is_definite_plural,
    is_genitive,
    lemmas,
    nominative,
    stems,
)
from analysis.text.tokens import LINKS, WORDS

_KEPT = 1 << 13  # words whose kind is cached
_LAST = 3  # letters by which endings are looked up; none is shorter
_LONGEST_ENDING = 4  # letters by which an unlisted given name tells a gender, at the most
_ENOUGH, _NEARLY_ALL = 10, 0.85  # listed names that have its ending, and of one gender
_STEM = 2  # letters of a compound's first part at the least
_LONG = 6  # letters from which an ending does not occur in names
_DOMAIN = re.compile(rf"[\w-]\.{lang.either(WORDS['domain'])}$")  # kystposten.dk
_MARKED_TITLE = re.compile(rf"^[{re.escape(marks.ALL)}].*[{re.escape(marks.ALL)}]-(?=\w)")


WRITINGS = frozenset(noun for noun, *_ in lang.rows("writings.tsv"))
SENT = frozenset(noun for noun, whose, *_ in lang.rows("writings.tsv") if "sent" in whose)
SIGNED = frozenset(form for _, _, *forms in lang.rows("writings.tsv") for form in forms)


class Endings:
    """Endings by their last letters, so that a word is compared with only a few.

    Parameters
    ----------
    endings
        Each of at least three letters. One after ``=`` is a whole word (``=ven``: no ``skoven``),
        and words with one after ``!`` do not fit (``!billeder``, where ``leder`` does).
    """

    def __init__(self, endings: Iterable[str]) -> None:
        by_last: dict[str, list[str]] = {}
        endings = tuple(endings)
        self._whole = frozenset(one[1:] for one in endings if one[0] == "=")
        self._never = tuple(one[1:] for one in endings if one[0] == "!")
        for ending in (one for one in endings if one[0] not in "=!"):
            by_last.setdefault(ending[-_LAST:], []).append(ending)
        self._by_last = {last: tuple(some) for last, some in by_last.items()}

    def fit(self, word: str) -> bool:
        """Return whether ``word`` has one of the endings."""
        fits = word.endswith(self._by_last.get(word[-_LAST:], ()))
        return word in self._whole or (fits and not word.endswith(self._never))


@cache
def endings(*names: str) -> Endings:
    """Return the entries of data files as endings."""
    return Endings(ending for name in names for ending in lang.words(name))


@cache
def given_names() -> dict[str, str]:
    """Return given names and their gender."""
    return {row[0]: row[1] for row in lang.rows("given_names.tsv")}


def gender(name: str) -> str:
    """Return ``m``, ``f`` or ``u`` for a given name (``Niels-Jørgen``: by its first half)."""
    given = given_names()
    return given.get(name, given.get(name.split("-")[0], ""))


@lru_cache(_KEPT)
def likely_gender(name: str) -> str:
    """Return ``m`` or ``f`` for a given name that no list holds, by its ending, or nothing.

    The longest ending that enough of the listed names have decides, if nearly all of these are
    of one gender (``Zorvana``). Half of the names have one; of them 92 in 100 are right, as the
    list's one half tells of its other.
    """
    known = _genders_by_ending()
    ends = (fold(name)[-n:] for n in range(_LONGEST_ENDING, 0, -1))
    counts = next((known[end] for end in ends if sum(known.get(end, ())) >= _ENOUGH), (0, 0))
    most = max(counts)
    told = "m" if counts[0] == most else "f"
    return told if most and most >= _NEARLY_ALL * sum(counts) else ""


@cache
def _genders_by_ending() -> dict[str, tuple[int, int]]:
    """Return how many men's and women's names of the list have an ending."""
    found: dict[str, list[int]] = {}
    for name, told in given_names().items():
        for n in range(1, _LONGEST_ENDING + 1) if told in ("m", "f") else ():
            found.setdefault(fold(name)[-n:], [0, 0])[told == "f"] += 1
    return {end: (men, women) for end, (men, women) in found.items() if men + women >= _ENOUGH}


@lru_cache(_KEPT)
def gender_of_noun(noun: str) -> str:
    """Return ``m`` or ``f`` if a noun for a person shows it (``søster``), otherwise nothing."""
    for ending, told in lang.rows("gendered_nouns.tsv"):
        if noun == ending.removeprefix("=") or (ending[0] != "=" and noun.endswith(ending)):
            return told
    return ""


@lru_cache(_KEPT)
def is_title(word: str) -> bool:
    """Return whether ``word`` names a person's role, title or origin (``direktør``, ``jyde``)."""
    return word in _before_names() or endings("person_nouns.txt", "demonyms.txt").fit(word)


@lru_cache(_KEPT)
def is_demonym(word: str) -> bool:
    """Return whether ``word`` says where a person is from (``svensker``)."""
    return endings("demonyms.txt").fit(word)


@lru_cache(_KEPT)
def epithet(word: str) -> str:
    """Return the class of an epithet (``fame``: ``angriber``; ``party``), or nothing."""
    rows = lang.rows("epithets.tsv")
    return next((told for ending, told in rows if word.endswith(ending)), "")


@lru_cache(_KEPT)
def is_definite_title(word: str) -> bool:
    """Return whether ``word`` names a person's role in the definite (``direktøren``).

    ``-t`` alone follows a noun in ``-e`` (no ``fart``).
    """
    ends = word.endswith(ENDINGS["definite_title"])
    return ends and any(is_title(bare) for bare in stems(word))


@lru_cache(_KEPT)
def is_role(word: str) -> bool:
    """Return whether ``word`` names a person's role, in the definite or not."""
    return is_title(word) or is_definite_title(word)


@lru_cache(_KEPT)
def is_role_as_written(word: str) -> bool:
    """Return whether a word inside a sentence is a role, also considering its capital.

    With a capital it is a role only as a whole word (``Dronning``), after a hyphen, or by a long
    ending (``Udenrigsminister``), because names of places and people end like roles (Roskilde,
    Steven).
    """
    low = fold(word)
    if word == low or "-" in word:
        return is_role(low)
    known = lang.words("person_nouns.txt")
    return low in _before_names() or any(
        form in known or _long_endings().fit(form) for form in {low, *stems(low)}
    )


@cache
def _before_names() -> dict[str, str]:
    """Return titles that stand before names alone (``Kong Christian``), and each in full."""
    return {row[0]: row[1] for row in lang.rows("titles_before_names.tsv")}


@cache
def _long_endings() -> Endings:
    """Return the endings of roles that names of people and places do not have."""
    return Endings(ending for ending in lang.words("person_nouns.txt") if len(ending) >= _LONG)


@lru_cache(_KEPT)
def is_organisation(word: str) -> bool:
    """Return whether ``word`` is an organisation by its ending (``fagforbundet``).

    One letter before it makes no compound (``Davis``: no ``avis``).
    """
    fits = endings("organisation_nouns.txt").fit
    whole = word in lang.words("organisation_nouns.txt") or word == "ngo"
    return whole or (fits(word[_STEM:]) and fits(word))


@cache
def parties() -> dict[str, str]:
    """Return the name of each party by its letters."""
    return {row[0]: row[1] for row in lang.rows("parties.tsv")}


@lru_cache(_KEPT)
def is_party(word: str) -> bool:
    """Return whether a word with a capital is a party's name, or more than one of its letters."""
    return (len(word) > 1 and word in parties()) or word in parties().values()


@lru_cache(_KEPT)
def is_medium(word: str) -> bool:
    """Return whether ``word`` is a noun for a medium (``lokalavisen``, ``medie``) or a domain."""
    noun = endings("media_nouns.txt").fit(word) or word in _media()
    return noun or is_domain(word)


def publishes(noun: str) -> bool:
    """Return whether ``noun`` is for a medium, also for a newspaper by its ending (``ugeblad``)."""
    return is_medium(noun) or noun.endswith(ENDINGS["printed"])


def names_medium(name: str) -> bool:
    """Return whether a name ends like a newspaper's or a programme's (``Kystposten``)."""
    return endings("media_endings.txt").fit(fold(name))


def is_domain(word: str) -> bool:
    """Return whether ``word`` is the name of a site on the web (``kystposten.dk``)."""
    return _DOMAIN.search(word) is not None


@cache
def _media() -> frozenset[str]:
    """Return the nouns for a medium without the ending of the definite."""
    return frozenset(stem for noun in lang.words("media_nouns.txt") for stem in stems(noun))


@lru_cache(_KEPT)
def is_document(word: str) -> bool:
    """Return whether ``word`` is a document by its ending (``årsrapporten``)."""
    return endings("documents.txt").fit(word)


@cache
def kinship() -> dict[str, str]:
    """Return how near each relative is."""
    return {row[0]: row[1] for row in lang.rows("kin_nouns.tsv")}


def can_speak(word: str) -> bool:
    """Return whether ``word`` is a role, an organisation or a document."""
    return is_role(word) or is_organisation(word) or is_document(word)


@lru_cache(_KEPT)
def owns(word: str) -> bool:
    """Return whether ``word`` is the genitive of a noun that can speak (``politiets``)."""
    low = fold(word)
    return is_genitive(low) and can_speak(nominative(low)) and not can_speak(low)


@lru_cache(_KEPT)
def role(noun: str) -> str:
    """Return the role ``noun`` without a definite ending, and in full (``kong``: ``konge``)."""
    bare = noun if is_title(noun) else next(filter(is_title, stems(noun)), stems(noun)[0])
    return _before_names().get(bare, bare)


def two_people_meet(parts: Sequence[str], k: int) -> bool:
    """Return whether two people's names in full meet before part ``k`` with nothing between."""
    given = given_names()
    return (
        2 <= k < len(parts) - 1
        and parts[0] in given
        and parts[k] in given
        and parts[k - 1] not in given
        and parts[k] not in lang.words("common_surnames.txt")
        and not parts[k - 1].endswith(".")
    )


def untitled(words: str) -> str:
    """Return a phrase without the title in marks before its hyphen (``"Dans"-deltageren``)."""
    return _MARKED_TITLE.sub("", words)


def head(words: str) -> str:
    """Return the head noun of a phrase: the word before a preposition, or the last."""
    parts = fold(untitled(words)).split()
    for k, word in enumerate(parts[1:], 1):
        if word in LINKS:
            return parts[k - 1 - (k > 1 and parts[k - 1] == "tæt")].strip(",.")
    return parts[-1].strip(",.") if parts else ""


@lru_cache(_KEPT)
def names_several(word: str) -> bool:
    """Return whether a noun is the plural of a role or a medium, no definite one (``forskere``)."""
    plural = word.endswith(ENDINGS["plural"]) and not is_role(word)  # a forsker is one
    return plural and any(is_role(one) or is_medium(one) for one in lemmas(word))


@lru_cache(_KEPT)
def names_these_people(word: str) -> bool:
    """Return whether a noun is the definite plural of a role (``fiskerne``)."""
    return is_definite_plural(word) and any(map(is_role, lemmas(word)))


def may_be_several(noun: str) -> bool:
    """Return whether a noun may stand for two or more (``ejere``, ``forældrene``, ``parret``)."""
    return noun.endswith((*ENDINGS["several"], *ENDINGS["plural"], *lang.words("pairs.txt")))


def kind(words: str) -> str:
    """Return the kind of speaker of a phrase without a name."""
    noun = head(words)
    if is_document(noun):
        return "document"
    if is_organisation(noun) or is_domain(noun):
        return "organisation"
    if is_role(noun):
        return "unnamed"
    first, *rest = words.split()
    if any(word[0].isupper() for word in rest):
        return "organisation"
    return (
        "group"
        if fold(first) in WORDS["counts_people"] or noun.endswith(ENDINGS["several"])
        else "unnamed"
    )
