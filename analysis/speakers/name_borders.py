"""Where in a run of words with capitals one name ends and another begins."""

import re

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import (
    ENDINGS,
    GENITIVE,
    LOWER,
    UPPER,
    fold,
    is_definite,
    is_genitive,
    nominative,
)
from analysis.speakers.leading_titles import leads_to_name, names_subject
from analysis.text.nouns import (
    given_names,
    is_organisation,
    is_party,
    is_role,
    is_role_as_written,
    is_title,
    names_medium,
    names_these_people,
    two_people_meet,
)
from analysis.text.tokens import CLOSED, LINKS, WORDS

_PARTS_APART = re.compile(r" (?!\d)")
_DESCRIBED = re.compile(rf"\b[Dd]en(?:\s[{LOWER}]+e){{1,2}}\s$")  # den konservative Unionist
_EDGE = re.compile(r"\b")
_NO_OTHER = re.compile(rf"{GENITIVE}?(?!\w| [{UPPER}])")  # behind a name
_AFTER = 40  # characters behind a run in which another name is looked for
_TITLE = 70  # characters before a name in which its title is looked for
_LONG = 7  # letters of a definite noun at the least: few names are as long
_HEADLINE = 3  # the fewest words in capitals of a headline before a name
_FULL = 3  # parts of a name in full with a middle name


def part_names(text: str, start: int, words: str) -> list[tuple[int, list[str]]]:
    """Part a run in which two names meet (``Energinet Hanne Storm``, ``Venstres Inger Lund``)."""
    parts = _PARTS_APART.split(words.replace("\u00a0", " "))
    if _is_plain(parts):
        return [(start, parts)]
    before = text[max(0, start - _TITLE) : start].rpartition("\n")[2].split()
    if skipped := _kicker(parts) or _opens_with_no_name(text, start, parts):
        return _rest(text, start, parts, skipped)
    for k in range(1, len(parts)):
        if _ends_before(parts, k):
            return [(start, parts[:k])]
        if is_compound_role(parts[k - 1]):
            return _rest(text, start, parts, k)  # Kystposten-redaktøren Ida Lund
        if _begin_another(parts, k, before):
            return _parted(start, parts, k)
    return _behind_body(text, start, parts, before)


def _rest(text: str, start: int, parts: list[str], k: int) -> list[tuple[int, list[str]]]:
    """Return the names in a run from part ``k`` on."""
    begin, rest = _parted(start, parts, k)[1]
    return part_names(text, begin, " ".join(rest))


def _begin_another(parts: list[str], k: int, before: list[str]) -> bool:
    """Return whether the name of somebody else begins with part ``k``."""
    by_title = bool(before) and is_role_as_written(before[-1])
    if by_title and (k == 1 or parts[k].endswith(".")):
        return False  # statsminister Zorvus Holm Krag, politileder Bo J. Krag
    linked = _is_linked(before)
    titled = linked and any(is_role(fold(word)) for word in before)
    return _meet(parts, k, linked, titled) or _two(parts, k, by_title)


def _behind_body(
    text: str, start: int, parts: list[str], before: list[str]
) -> list[tuple[int, list[str]]]:
    """Part a run behind a body's name, where a title leads to a person's name."""
    leads = _is_linked(before) and leads_to_name(before)
    if not (leads or (_is_linked(before) and any(map(is_role, map(fold, before))))):
        return [(start, parts)]
    after = text[start + len(" ".join(parts)) :][:_AFTER]
    sure = names_subject(before, after)
    known = _stands_alone(text, start, parts)
    ends = parts[-1]
    whole = is_body(ends) or _is_lettered(ends) or _is_land(ends) or ends[0].islower()
    if known and (sure or (known < len(parts) - 1 and not whole)):
        return _parted(start, parts, known)
    if sure and not whole and _ends_body(parts):
        return _parted(start, parts, len(parts) - 1)
    last = _parts_of_person(parts) if leads and not whole else 0
    return _parted(start, parts, len(parts) - last) if last else [(start, parts)]


def _parts_of_person(parts: list[str]) -> int:
    """Return how many parts at the end of a run are a person's name, where nobody else tells.

    Two, or three with a surname in the middle (``direktør i Dansk Tang Zorva Kaleb``, ``Tang Zorva
    Holm Kaleb``); none in a run that is too short, or a body's with small letters.
    """
    plain = all(part[0] not in LOWER for part in parts)  # no Foreningen af Havne
    joined = "&" in parts[-2:]  # Krag & Lund
    if not plain or joined or len(parts) < _FULL or parts[0] in given_names():
        return 0
    inner = is_surname(parts[-2]) or parts[-2] in WORDS["clan_prefix"]
    return 3 if len(parts) > _FULL and inner else 2


def _stands_alone(text: str, start: int, parts: list[str]) -> int:
    """Return how many of the first parts are a name by themselves, or the rest, elsewhere.

    (``formand for Dansk Tang Zorva Kaleb``, where ``Dansk Tang`` or ``Zorva Kaleb`` recurs.)
    """
    lengths = [k for k in range(len(parts) - 1, 0, -1) if parts[k][0].isupper()]  # no bin Kaleb
    names = ((k, " ".join(parts[:k])) for k in lengths)
    alone = (k for k, name in names if text.count(name) > 1 and _is_alone(text, name))
    return next(alone, 0) or next(
        (k for k in lengths if k < len(parts) - 1 and _recurs(text, start, parts, k)), 0
    )


def _is_alone(text: str, name: str) -> bool:
    """Return whether a name stands somewhere with no other name behind it."""
    at = text.find(name)
    while at >= 0:
        if _EDGE.match(text, at) and _NO_OTHER.match(text, at + len(name)):
            return True
        at = text.find(name, at + 1)
    return False


def _recurs(text: str, start: int, parts: list[str], k: int) -> bool:
    """Return whether the parts from ``k`` on stand elsewhere with no other name before them."""
    own, name = start + len(" ".join(parts[:k])) + 1, " ".join(parts[k:])
    if text.count(name) == 1:
        return False
    for match in re.finditer(rf"\b{re.escape(name)}\b", text):
        line = text[max(0, match.start() - 20) : match.start()].rpartition("\n")[2]
        *_, before = ["", *line.split()]
        if match.start() != own and not before[:1].isupper():
            return True
    return False


def _ends_body(parts: list[str]) -> bool:
    """Return whether a body's name is over before the last part of a run.

    (``Kystforbundet Zorvan``, ``Region Vestland Zorvan``.)
    """
    body = parts[:-1]
    whole = is_body(body[-1]) or is_acronym(body[-1]) or (len(body) > 1 and _is_land(body[-1]))
    return whole and fold(body[0]) not in WORDS["own_kind"]


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
    person = k > 1 and (parts[0] in given_names() or is_party(parts[-1]))
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
    several = names_these_people(last)  # Vestby-vennerne
    return several or is_role(last) or is_organisation(last) or is_acronym(stem)


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
    body = whole and _is_whole_body(parts, k)
    ends = _is_owner(parts, k) or body or (whole and _is_lettered(first))
    if parts[k].endswith("."):
        return whole and ends  # an initial
    fresh = linked and inner and parts[0] not in given
    owns = whole and _owns_politicians(first) and not is_body(parts[k])  # Kystkredsens Politi
    sure = (body and titled and _opens_person(parts, k)) or owns
    return (sure or _is_given(parts[k])) and (ends or fresh)


def _opens_person(parts: list[str], k: int) -> bool:
    """Return whether part ``k`` is no country's and no given name follows (``Tænk Anja Lund``)."""
    return not (_is_land(parts[k]) or any(map(_is_given, parts[k + 1 : -1])))


def _is_given(part: str) -> bool:
    """Return whether a part of a name is a given name, or two with a hyphen (``Mette-Marie``)."""
    return all(half in given_names() for half in part.split("-"))


def _is_whole_body(parts: list[str], k: int) -> bool:
    """Return whether a body's name ends before part ``k``: no noun that opens one does.

    (``Restaurant Havblik Ida Lund``, ``Nyt Syn Ida Lund``.)
    """
    first = parts[k - 1]
    half = fold(first) in lang.words("media_endings.txt") and not is_definite(first)
    noun = fold(first) in lang.words("organisation_nouns.txt") and len(parts) > _FULL
    return is_body(first) and not (k == 1 and (half or noun))


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
        return is_body(parts[-1]) or two_people_meet(parts, k)
    return two_people_meet(parts, k)


def is_body(name: str) -> bool:
    """Return whether a part of a name is an organisation's by its ending (``Kystposten``)."""
    return is_organisation(fold(name)) or names_medium(name)


def _is_linked(before: list[str]) -> bool:
    """Return whether a preposition leads to a name (``i Vestby Ida``; ``for Børn og Unge Ida``).

    What sort of body it is may stand between (``i brancheforeningen Sol Ida``).
    """
    if len(before) > 2 and before[-1] == "og" and before[-2][0].isupper():
        before = before[:-2]
    if len(before) > 1 and before[-1].islower() and is_organisation(before[-1]):
        before = before[:-1]
    return bool(before) and fold(before[-1]) in LINKS
