"""Names that no list holds, and are people's by what stands beside them somewhere in the article.

``vagtchef i Vestby, Zorvan,``, ``Zorvan, der er læge``, ``siger Zorvan fra Kystradioen``: one such
place is enough for all others. No list holds every given name, or those who go by one word.
"""

import re
from functools import lru_cache

from analysis import lang
from analysis.lang import marks
from analysis.lang.ages import AT_AGE, age_beside
from analysis.lang.forms import LOWER, UPPER, fold, is_definite
from analysis.quotation.cues import is_cue
from analysis.quotation.labels import AND_TRADE
from analysis.speakers.genders import is_tag_between
from analysis.speakers.leading_titles import is_bare_title, names_subject
from analysis.speakers.name_borders import is_surname
from analysis.speakers.name_runs import Run
from analysis.speakers.origins import country_of
from analysis.speakers.persons import (
    is_organisation_name,
    is_place,
    kin_in_definite,
    names_body,
    owns_role,
)
from analysis.speakers.roles import party
from analysis.text.nouns import (
    endings,
    given_names,
    is_organisation,
    is_party,
    is_role,
    is_role_as_written,
    names_medium,
)
from analysis.text.tokens import (
    CLOSED,
    FUNCTION_WORDS,
    HE_OR_SHE,
    LINKS,
    PRONOUN_GENDERS,
    WORDS,
    Tokens,
)

_BEFORE = 90  # characters before a name in which its title is looked for
_BETWEEN = 7  # words from a title to the name at the most
_LONGEST = 5  # parts of a name at the least that is rather several
_KEPT = 1 << 12  # names of which it is remembered whether they may be people's
_ACRONYM = 5  # letters of a name in capitals at the most that is a body's
_SENTENCE = re.compile(r"[.:;?!»«”“\"\n–](?=\s|$)|[»”\"–]|(?<=\s)- ")
_DESCRIBED = re.compile(  # X (S), formand …; X, der er formand; X er formand
    r"(?: \([^()\n]{1,20}\))?(?P<joint>,(?: (?:der|som) (?:\w+ )?(?:er|var|bliver|blev))?"
    r"| (?:er|var|bliver|blev))(?P<words>(?: [^\s]+){1,6})"
)
_ASKED = re.compile(AND_TRADE + "$")
_AGED = re.compile(AT_AGE)
_AND_NAME = re.compile(rf" og [{UPPER}]")
_FROM_NAME = re.compile(rf" fra (?P<name>[{UPPER}][\w-]*(?: [{UPPER}][\w-]*)*)")
_FROM_PLACE = re.compile(rf"\b[{UPPER}]\w+ fra $")
_FROM = re.compile(rf" (?:fra|hos) [{UPPER}]")
_PRONOUN = lang.either(PRONOUN_GENDERS)
_TAKEN_UP = re.compile(  # Zorvan bor i Vestby, og nu har han …; siger Zorvan. ¶ Han …
    rf"(?P<rest>[^.!?:\n]{{0,160}}?)"
    rf"(?:, (?!at )(?:[{LOWER}]+ ){{0,6}}(?:{HE_OR_SHE})\b|\.\s+(?i:{HE_OR_SHE})\b"
    rf"|\. [{UPPER}](?P<more>[^.!?:\n]{{0,120}}?)\b{_PRONOUN}\b)"
)
_OTHER_SUBJECT = re.compile(rf" \w+ (?:{HE_OR_SHE})\b")
_COMPOUND = re.compile(rf"-[{LOWER}]{{6,}}$")  # Tang League-stævne
_LED_NAME = re.compile(rf" {lang.either(LINKS)}(?: [{UPPER}][^\s,]*)+")

_KIN = frozenset(row[0] for row in lang.rows("kin_nouns.tsv")) | WORDS["relation"]
_BEFORE_ROLE = CLOSED["determiner"] | CLOSED["possessive"] | CLOSED["adverb"] | {"og"}


def shown_people(text: str, runs: list[Run], tokens: Tokens) -> frozenset[str]:
    """Return the names in ``runs`` that no list holds and some place shows to be people's."""
    unlisted = (run for run in runs if run.parts[0] not in given_names())
    by_name: dict[str, list[Run]] = {}
    for run in filter(lambda run: _may_be(run.parts), unlisted):
        by_name.setdefault(run.text, []).append(run)
    return frozenset(
        name
        for name, some in by_name.items()
        if not any(_is_body_or_place(text, run) for run in some)
        and any(_is_shown(text, run, tokens) for run in some)
    )


@lru_cache(_KEPT)
def _may_be(parts: tuple[str, ...]) -> bool:
    """Return whether nothing in a name says that it is a body's, a country's or a party's."""
    name = " ".join(parts)
    acronym = name.isupper() and len(name) <= _ACRONYM
    return not (
        acronym
        or _COMPOUND.search(name)
        or is_organisation_name(parts)
        or is_party(name)
        or (names_medium(name) and is_definite(fold(name)))  # Vestby-Bladet, but Davis
        or any(map(country_of, parts))
        or fold(parts[0]) in CLOSED["determiner"]
        or parts[0] in WORDS["foreign_article"]
        or any(is_role(fold(part)) for part in parts[1:])
    )


def _is_body_or_place(text: str, run: Run) -> bool:
    """Return whether the words before a name say that it is a body's or a place's."""
    from_there = _FROM_PLACE.search(text, max(0, run.start - 30), run.start)  # Ida Lund fra Vestby
    led = text[max(0, run.start - 3) : run.start] == " i " or from_there is not None
    return led or names_body(text, run) or is_place(text, run)


def _is_shown(text: str, run: Run, tokens: Tokens) -> bool:
    """Return whether what stands beside a name says that it is a person's."""
    start, end = _with_marks(text, run)
    before = _SENTENCE.split(text[max(0, start - _BEFORE) : start])[-1]
    words = before.split()
    after = text[end : end + _BEFORE].partition("\n")[0]
    from_party = _FROM_NAME.match(after)
    return (
        bool(age_beside(text, start, end) or _AGED.match(after) or party(after[:14]))
        or (from_party is not None and is_party(from_party["name"]))
        or _has_shape(run.parts)
        or _is_titled(words, after)
        or names_subject(words, after)
        or _is_of_pair(words, after, run)
        or _is_described(after)
        or _is_told(text, words, run, tokens)
        or _is_taken_up(text, run, tokens)
    )


def _with_marks(text: str, run: Run) -> tuple[int, int]:
    """Return where a name begins and ends, with the marks around it (``31-årige »Zorvan«``)."""
    opens = text[run.start - 1 : run.start] in tuple(marks.QUOTES)
    marked = opens and text[run.end : run.end + 1] in tuple(marks.QUOTES)
    return run.start - marked, run.end + marked


def _has_shape(parts: tuple[str, ...]) -> bool:
    """Return whether a particle of people's names, or a surname by its form, stands in a name.

    (``Zorva bin Kaleb``, ``Zorva Knudsen Kaleb``.)
    """
    particle = not WORDS["person_particle"].isdisjoint(parts[1:-1])
    return particle or (len(parts) < _LONGEST and any(map(is_surname, parts[1:])))


def _is_titled(words: list[str], after: str) -> bool:
    """Return whether the last of ``words`` are a title, with where or whose it is, or a relative.

    (``chef for havnen i Vestby,``, ``ekspert i tang``, ``hendes kusine,``.)
    """
    apposed = bool(words) and words[-1].endswith(",")
    near = [*words[:-1], words[-1].rstrip(",")] if words else []
    for k in range(len(near) - 1, max(-1, len(near) - _BETWEEN - 1), -1):
        word, rest = near[k], near[k + 1 :]
        if _names_person(word, first=not k) or is_bare_title(near, k):
            return _leads_to_name(near, k, rest, apposed, after)
        if word.endswith(",") or is_cue(fold(word)) or fold(word) in CLOSED["auxiliary"]:
            return False
    return False


def _is_of_pair(words: list[str], after: str, run: Run) -> bool:
    """Return whether a name is the first of a couple's (``parret Zorvan Kaleb og Ida Lund``)."""
    pair = words[-1:] and endings("pairs.txt").fit(fold(words[-1]))
    return bool(pair) and len(run.parts) > 1 and _AND_NAME.match(after) is not None


def _names_person(word: str, *, first: bool) -> bool:
    """Return whether a word is a role or a relative."""
    low = fold(word)
    kin = low in kin_in_definite() or low in _KIN
    return kin or (is_role(low) if first else is_role_as_written(word))


def _leads_to_name(near: list[str], k: int, rest: list[str], apposed: bool, after: str) -> bool:
    """Return whether a role at ``k`` leads to the name behind ``rest``, not to a place's."""
    rest = rest[bool(rest) and fold(rest[0]) in WORDS["behind_title"] :]
    if rest and fold(rest[0]) not in LINKS:
        return False
    if apposed:
        listed = near[k - 1 : k] and near[k - 1].endswith(",")  # Ida Lund, lærer, Vestby
        return not (listed and not rest) and not after.startswith(" og ")
    if not rest:
        return True
    common = rest[-1].islower() and (rest[-1] in LINKS or is_definite(rest[-1]))
    return len(rest) > 1 and not common


def _is_described(after: str) -> bool:
    """Return whether a role that only people have follows a name (``X, der er læge``)."""
    asked = _ASKED.match(after)
    if asked and is_role(fold(asked["role"])):
        return True
    match = _DESCRIBED.match(after)
    words = match["words"].split() if match else []
    for k, word in enumerate(words):
        low = fold(word.rstrip(",."))
        if is_role_as_written(word.rstrip(",.")) or (not k and is_role(low)):
            named = word[-1] not in ",." and words[k + 1 : k + 2] and words[k + 1][0].isupper()
            return not named and low not in WORDS["body_role"]
        if word[-1] in ",." or is_cue(low) or low in FUNCTION_WORDS - _BEFORE_ROLE:
            return False
    return False


def _is_told(text: str, words: list[str], run: Run, tokens: Tokens) -> bool:
    """Return whether a verb of saying or ``ved navn`` stands before a person's name.

    (``siger Zorvan fra Kystradioen``, ``siger Rius Zorvan``: no body in the genitive.)
    """
    if not words:
        return False
    if words[-2:] == ["ved", "navn"]:
        return not (words[-3:-2] and is_organisation(fold(words[-3])))
    if _is_second_of_two(words):
        return True
    agent = words[-1] == "af" and fold(words[0]) in CLOSED["he_or_she"]  # Hun bakkes op af X
    if not (agent or is_cue(fold(words[-1]))) or owns_role(text, run):
        return False
    first = tokens.around(run.start, run.start + 1)[0]
    in_full = len(run.parts) > 1 and all(part[1:].islower() for part in run.parts)
    return _FROM.match(text, run.end) is not None or (in_full and tokens.is_tagged(first, "PROPN"))


def _is_second_of_two(words: list[str]) -> bool:
    """Return whether ``og`` joins a name to that of another who speaks (``siger Ida Lund og``)."""
    *_, verb, given, surname, joint = ["", "", "", "", *words]
    full = given in given_names() and surname[:1].isupper()
    return joint == "og" and full and is_cue(fold(verb))


def _is_taken_up(text: str, run: Run, tokens: Tokens) -> bool:
    """Return whether ``han`` or ``hun`` takes up a name that opens its sentence, or that spoke.

    Nobody else may be told of before, by name or role. What somebody does something with is no
    name (``Strikketøjet har hun altid med``).
    """
    *_, before = ["", *text[max(0, run.start - 20) : run.start].split()]
    subject = run.opens or is_cue(fold(before))
    match = _TAKEN_UP.match(text, run.end) if subject else None
    rest = _LED_NAME.sub("", match["rest"] + (match["more"] or "")) if match else ""
    if (
        match is None
        or _OTHER_SUBJECT.match(rest)
        or any(map(str.isupper, rest))
        or is_tag_between(match.group())
    ):
        return False
    first = tokens.around(run.start, run.start + 1)[0]
    return tokens.is_tagged(first, "PROPN") and not any(map(is_role, rest.split()))
