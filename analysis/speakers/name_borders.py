"""Where in a run of words with capitals one name ends and another begins."""

import re
from functools import lru_cache

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import ENDINGS, LOWER, fold, is_definite, is_genitive, lemmas, nominative
from analysis.quotation.cues import is_cue
from analysis.text.nouns import (
    endings,
    given_names,
    is_document,
    is_organisation,
    is_party,
    is_role,
    is_role_as_written,
    is_title,
    may_be_several,
)
from analysis.text.tokens import CLOSED, FUNCTION_WORDS, LINKS, WORDS

_PARTS_APART = re.compile(r" (?!\d)")
_DESCRIBED = re.compile(rf"\b[Dd]en(?:\s[{LOWER}]+e){{1,2}}\s$")  # den konservative Unionist
_TITLE = 70  # characters before a name in which its title is looked for
_OF_TITLE = 8  # words of a title with what it is of, at the most
_LONG = 7  # letters of a definite noun at the least: few names are as long
_NOUN = 4  # letters of a title that no list holds at the least
_KEPT = 1 << 12  # words of which it is remembered whether they may be a title
_SOURCES = ("fra", "ifølge")
_HEADLINE = 3  # the fewest words in capitals of a headline before a name


def part_names(text: str, start: int, words: str) -> list[tuple[int, list[str]]]:
    """Part a run in which two names meet (``Energinet Hanne Storm``, ``Venstres Inger Lund``)."""
    parts = _PARTS_APART.split(words.replace("\u00a0", " "))
    if _is_plain(parts):
        return [(start, parts)]
    before = text[max(0, start - _TITLE) : start].rpartition("\n")[2].split()
    linked = _is_linked(before)
    titled = linked and any(is_role(fold(word)) for word in before)
    by_title = bool(before) and is_role_as_written(before[-1])
    if skipped := _kicker(parts) or _opens_with_no_name(text, start, parts):
        return _parted(start, parts, skipped)[1:]
    for k in range(1, len(parts)):
        if _ends_before(parts, k):
            return [(start, parts[:k])]
        if is_compound_role(parts[k - 1]):
            return _parted(start, parts, k)[1:]  # Kystposten-redaktøren Ida Lund
        if by_title and parts[k].endswith("."):
            continue  # politileder Bo J. Krag
        if _meet(parts, k, linked, titled) or _two(parts, k, by_title):
            return _parted(start, parts, k)
    return _behind_body(start, parts, before)


def _leads_to_name(before: list[str]) -> bool:
    """Return whether words are a title without an article, and of what body: a name must follow.

    (``siger direktør i``, ``professor i jura ved``, ``siger hjulmager for Lejerne i``; no
    ``direktøren i``, ``en direktør i``.)
    """
    for k in range(len(before) - 2, max(-1, len(before) - _OF_TITLE), -1):
        word = fold(before[k].rstrip(","))
        if is_title(word) and word == fold(before[k]):
            article = k and fold(before[k - 1]) in CLOSED["determiner"] | CLOSED["possessive"]
            return not article and fold(before[k + 1]) in LINKS
        if is_bare_title(before, k):
            return True
        if before[k].endswith(",") or is_cue(word):
            return False
    return False


def is_bare_title(words: list[str], k: int) -> bool:
    """Return whether the word at ``k`` is a title by its place, which no list need hold.

    A noun without an article behind a verb of saying, ``fra`` or ``ifølge``, that says of or in
    what it is (``siger hjulmager i Vestby``, ``ifølge hjulmager i Vestby``): only a title does.
    """
    if not 0 < k < len(words) - 1 or words[k + 1] not in WORDS["role_link"]:
        return False
    word, before = words[k], fold(words[k - 1])
    return (before in _SOURCES or is_cue(before)) and _may_be_title(word)


@lru_cache(_KEPT)
def _may_be_title(word: str) -> bool:
    """Return whether a word may be somebody's title: no plural, thing, body or function word."""
    noun = word.islower() and word.replace("-", "").isalpha() and len(word) >= _NOUN
    if is_title(word) or not noun:
        return noun
    several = any(map(is_title, lemmas(word))) or (may_be_several(word) and word[-2:] != "er")
    thing = is_organisation(word) or is_document(word) or word in FUNCTION_WORDS or is_cue(word)
    return not (several or thing or is_definite(word))


def _behind_body(start: int, parts: list[str], before: list[str]) -> list[tuple[int, list[str]]]:
    """Part a run behind a body's name, where a title tells that a person's must follow.

    Nobody else tells where: the second has two parts, or three with a surname in the middle
    (``direktør i Dansk Tang Zorva Kaleb``, ``Tang Zorva Holm Kaleb``).
    """
    ends = parts[-1]
    plain = all(part[0] not in LOWER for part in parts)  # no Foreningen af Havne
    body = is_body(ends) or _is_lettered(ends) or _is_land(ends)
    whole = body or not plain or len(parts) < _HEADLINE or parts[0] in given_names()
    if whole or not (_is_linked(before) and _leads_to_name(before)):
        return [(start, parts)]
    middle = len(parts) > _HEADLINE and is_surname(parts[-2])
    return _parted(start, parts, len(parts) - (3 if middle else 2))


def is_surname(part: str) -> bool:
    """Return whether a part of a name is a surname by its form (``Andersen``)."""
    return part in lang.words("common_surnames.txt") or part.endswith("sen")


def _kicker(parts: list[str]) -> int:
    """Return of how many parts a headline in capitals is (``HAVNEN I VESTBY ÅBNER Ida Lund``)."""
    k = next((n for n, part in enumerate(parts) if not part.isupper()), 0)
    return k if k >= _HEADLINE and any(len(part) >= _LONG for part in parts[:k]) else 0


def _parted(start: int, parts: list[str], k: int) -> list[tuple[int, list[str]]]:
    """Return a run in two, parted before part ``k``."""
    return [(start, parts[:k]), (start + len(" ".join(parts[:k])) + 1, parts[k:])]


def _is_plain(parts: list[str]) -> bool:
    """Return whether a run is one word, or a given name and one more."""
    return len(parts) == 1 or (len(parts) == 2 and parts[0] in given_names())


def _ends_before(parts: list[str], k: int) -> bool:
    """Return whether a name ends before part ``k`` (``Ida L. Hun``, ``Ida Lund Fra Vestby``)."""
    word = fold(parts[k])
    person = k > 1 and parts[0] in given_names()
    sentence = parts[k - 1].endswith(".") and word in CLOSED["personal"]
    return sentence or (person and word in CLOSED["preposition"]) or _is_country(parts[k:])


def _is_country(parts: list[str]) -> bool:
    """Return whether parts say what country somebody reigns (``Dronning Ida af Danmark``)."""
    return len(parts) == 2 and parts[0] == "af" and _is_land(parts[1])


def _is_land(part: str) -> bool:
    """Return whether a part of a name is a country's or region's (``Region Sjælland``)."""
    return part.endswith(ENDINGS["country"])


def is_compound_role(part: str) -> bool:
    """Return whether a part of a run is a name and a role (``Open-finalisten``, ``AI-bruger``)."""
    stem, _, last = part.rpartition("-")
    if not stem or not last.islower():
        return False
    return is_role(last) or is_organisation(last) or is_acronym(stem)


def is_acronym(part: str) -> bool:
    """Return whether a part is written in capitals alone."""
    return len(part) > 1 and part.isupper()


def _begins(text: str, start: int) -> bool:
    """Return whether a sentence or a quotation opens at ``start``."""
    marked = start == 0 or text[start - 1] in "\n" + marks.ALL
    return marked or text[start - 2] in ".?!:" + marks.DASHES


def _opens_with_no_name(text: str, start: int, parts: list[str]) -> bool:
    """Return whether the first word of a run is no name but a title, or opens the sentence.

    An adjective (``Danske Ida Lund``), a title (``Fiskeren Ida Lund``); one with a capital before
    a full name (``Spanier Bo Lund``; ``den konservative Unionist Ida Lund``).
    """
    first, second = parts[:2]
    given = given_names()
    if first in given or _ends_before(parts, 1):
        return False
    if _begins(text, start):
        noun = first.endswith(ENDINGS["agent"]) or (
            first.endswith(ENDINGS["definite_short"]) and len(first) >= _LONG
        )
        moved = fold(first) in lang.words("moods.txt")  # Rasende Lund:
        if (
            moved
            or (first.endswith(ENDINGS["from"]) and len(parts) > 2)
            or (noun and second in given)
        ):
            return True
    if len(parts) < 3 or second not in given:
        return False
    described = _DESCRIBED.search(text, max(0, start - 40), start)
    return described is not None or is_title(fold(first))


def _meet(parts: list[str], k: int, linked: bool, titled: bool) -> bool:
    """Return whether an organisation or place ends before part ``k`` and a person's name begins.

    ``linked``: a preposition leads to the run; ``titled``: and a title stands before that.
    """
    given, first = given_names(), parts[k - 1]
    if parts[0].endswith(".") or parts[k] == "af":
        return False  # Foreningen af Havne
    inner = k < len(parts) - 1  # at least two parts are left
    whole = inner and first not in given
    body = whole and _ends_body(parts, k)
    owner = _is_owner(parts, k)
    ends = owner or body or (whole and _is_lettered(first))
    if parts[k].endswith("."):
        return whole and ends  # an initial
    fresh = linked and inner and parts[0] not in given
    owns = whole and _owns_politicians(first) and not is_body(parts[k])  # Kystkredsens Politi
    sure = (body and titled and not _is_land(parts[k])) or owns
    return (sure or parts[k] in given) and (ends or fresh)


def _ends_body(parts: list[str], k: int) -> bool:
    """Return whether a body's name ends before part ``k``: no noun that opens one does.

    (``Restaurant Havblik Ida Lund``, ``Nyt Syn Ida Lund``.)
    """
    nouns = (lang.words("organisation_nouns.txt"), lang.words("media_endings.txt"))
    noun = any(fold(parts[0]) in listed for listed in nouns)
    return is_body(parts[k - 1]) and not (k == 1 and noun and len(parts) > _HEADLINE)


def _is_owner(parts: list[str], k: int) -> bool:
    """Return whether the part before ``k`` owns what follows: a body's or a place's genitive."""
    first = parts[k - 1]
    if not is_genitive(first) or {parts[0], first} & given_names().keys():
        return False
    return k < len(parts) - 1 or is_body(nominative(first))  # Hieronymus Lund is one name


def _is_lettered(part: str) -> bool:
    """Return whether a part has several capitals, and is no surname (``McDuff``)."""
    several = any(sum(map(str.isupper, half)) > 1 for half in part.split("-"))  # no Lund-Krag
    return several and not part.startswith(tuple(WORDS["clan_prefix"]))


def _owns_politicians(part: str) -> bool:
    """Return whether a part is a body's or a party's genitive (``Grøn Kommunes``, ``Venstres``)."""
    owner = nominative(part)
    listed = owner in lang.words("known_organisations.txt")
    return is_genitive(part) and (is_body(owner) or is_party(owner) or listed)


def _two(parts: list[str], k: int, by_title: bool) -> bool:
    """Return whether two people, or one with a title and a body, meet before part ``k``.

    (``besøgte rektor Ida Lund Vestby Skole``.)
    """
    if by_title and k == 2 and len(parts) == 4 and parts[0] in given_names():
        return is_body(parts[-1]) or _two_people(parts, k)
    return _two_people(parts, k)


def _two_people(parts: list[str], k: int) -> bool:
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


def is_body(name: str) -> bool:
    """Return whether a part of a name is an organisation's by its ending (``Kystposten``)."""
    return is_organisation(fold(name)) or endings("media_endings.txt").fit(fold(name))


def _is_linked(before: list[str]) -> bool:
    """Return whether a preposition leads to a name (``i Vestby Ida``; ``for Børn og Unge Ida``)."""
    if len(before) > 2 and before[-1] == "og" and before[-2][0].isupper():
        before = before[:-2]
    return bool(before) and fold(before[-1]) in LINKS
