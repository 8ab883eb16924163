"""Whether a name is a person's: by given name, age, title, party and what it does."""

import re
from functools import cache, lru_cache

from analysis import lang
from analysis.lang import marks
from analysis.lang.ages import age_beside
from analysis.lang.forms import ENDINGS, LOWER, UPPER, fold, is_definite, is_genitive, nominative
from analysis.quotation.cues import is_cue
from analysis.speakers.leading_titles import is_bare_title, names_subject
from analysis.speakers.name_borders import is_body
from analysis.speakers.name_runs import CAPITAL, Run
from analysis.speakers.origins import country_of
from analysis.speakers.roles import party
from analysis.text.nouns import (
    endings,
    gender,
    given_names,
    is_medium,
    is_organisation,
    is_party,
    is_role,
    is_role_as_written,
    is_title,
)
from analysis.text.tokens import CLOSED, ROLE_LINK, WORDS

_SYLLABLES = re.compile(rf"{CAPITAL}[a-z]{{1,5}}-[a-z]{{1,5}}")  # Park Byeong-jun
_SMALL = rf"[^\W\d_{UPPER}]"
_PLAIN = re.compile(  # no abbreviation: Lund, McDuff, O’Lund, Lund-Krag, el-Lund
    rf"(?:[a-z]{{2}}-|Ma?c|[A-Z]['’])?{CAPITAL}{_SMALL}+(?:['’-]{CAPITAL}?{_SMALL}+)*"
)
_ROLE_AND_PLACE = re.compile(rf"\b(?P<role>[\w-]+) {ROLE_LINK}(?: [\w-]+){{1,4}}, $")
_ONE_OF = re.compile(  # en af de fremtrædende lodser i Vestland, Zorvan Kaleb
    rf"\b[Ee]n af (?:dem|[{LOWER}]+(?: [{LOWER}]+){{0,2}}(?: {ROLE_LINK}(?: [\w-]+){{1,3}})?), $"
)
_NEXT = 40  # characters after a name in which the next word stands
_KEPT = 1 << 12  # names whose kind is remembered
_BODY_TRADES = tuple(WORDS["body_trade"])
_WORDS_AFTER = re.compile(  # no clause, and no verb of the sentence
    rf",\s+(?!{lang.either(WORDS['no_apposition'])}\b)((?:[^\s,.;:?!]+\s*){{1,10}})"
)


def is_person(text: str, run: Run) -> bool:
    """Return whether a run of two words or more is a person's name."""
    if is_organisation_name(run.parts) or names_body(text, run) or _has_article(run.parts):
        return False
    if is_place(text, run):
        return False
    if gender(run.parts[0]):
        return True
    before = text[max(0, run.start - 40) : run.start].rpartition("\n")[2]
    if _is_apposed(text, run) or _is_described(text, run):
        return True
    words = [] if before.rstrip().endswith((".", ":", ";")) else before.split()
    last = fold(words[-1].rstrip(",")) if words else ""
    if last == "i":
        return False  # a place
    if words and _has_title(words):
        return True
    if is_cue(last) and not (is_genitive(run.parts[0]) or owns_role(text, run)):
        return not _has_acronym(run.parts)
    return _is_introduced(text, run)


def is_place(text: str, run: Run) -> bool:
    """Return whether a name is a place's by its first or last word, or by the saint before it.

    (``Sønder Vile``, ``Vestby Torv``, ``Sct. Hans Gård``.)
    """
    saint = fold(text[max(0, run.start - 8) : run.start]).split()[-1:]
    compass = run.parts[0] in WORDS["opens_place"] and run.parts[0] not in given_names()
    named = len(run.parts) == 2 and run.parts[0] in given_names()  # Anders Plads
    ends = run.parts[-1] in WORDS["ends_place"] and not named
    return compass or ends or not WORDS["saint"].isdisjoint(saint)


def _is_apposed(text: str, run: Run) -> bool:
    """Return whether a comma and a role with what it is of, or one of several, lead to a name."""
    before = text[max(0, run.start - 70) : run.start]
    return "," in before[-3:] and (_ends_apposed(before) or _ONE_OF.search(before) is not None)


def _has_acronym(parts: tuple[str, ...]) -> bool:
    """Return whether a part of a name is written in capitals alone (``DFK Nord``)."""
    return any(len(part) > 2 and part.isupper() for part in parts)


def owns_role(text: str, run: Run) -> bool:
    """Return whether a name only says whose a role is (``siger Rent Havs direktør``)."""
    after = text[run.end : run.end + _NEXT].split()[:1] if is_genitive(run.parts[-1]) else []
    return any(is_role(fold(word.rstrip(",."))) for word in after)


def _has_article(parts: tuple[str, ...]) -> bool:
    """Return whether a name opens with an article and an adjective (``Det Grønne Hus``).

    So it does with a foreign article (``The Harbour``).
    """
    if len(parts) > 1 and parts[0] in WORDS["foreign_article"]:
        return True
    return (
        len(parts) > 2 and fold(parts[0]) in CLOSED["definite_singular"] and parts[1].endswith("e")
    )


def _ends_apposed(before: str) -> bool:
    """Return whether a role with where or whose it is, and a comma, end ``before`` a name.

    (``Guvernøren i Arepa-regionen, Ida Lund``.)
    """
    apposed = _ROLE_AND_PLACE.search(before)
    return apposed is not None and is_role(fold(apposed["role"]))


def names_body(text: str, run: Run) -> bool:
    """Return whether the noun before a name says that it is a body's (``firmaet Skjold Data``).

    Any noun for a body does before a name that no given name opens (``patientforeningen Rent
    Hav``), and of a name in apposition to it (``Forlaget, Lund & Krag, oplyser``). Where a role
    stands before that it may be a person's (``formand for klubben Bo Krag``), unless it is one
    word or the noun belongs to it (``formand for Foreningen Rent Hav``).
    """
    before = text[max(0, run.start - 70) : run.start].rpartition("\n")[2]
    before = before.rstrip(marks.QUOTES)  # kutteren »Ida Lund«
    noun = fold("".join(before.rsplit(maxsplit=1)[-1:]))
    last = noun.rstrip(",")
    kind = _is_body(noun) or (len(run.parts) == 1 and _is_maker(noun))
    told = kind or is_organisation(last) or noun.endswith(_BODY_TRADES)
    if "/" in last or not told:
        return False  # Havnen A/S
    words = before.split()
    if _must_be_person(text, run, words):
        return False
    addressed = is_medium(noun) and words[-2:-1] == ["til"]  # siger hun til avisen El Kaj
    return addressed or _may_be_named(text, run, words, kind)


def _may_be_named(text: str, run: Run, words: list[str], kind: bool) -> bool:
    """Return whether a noun for a body, the last of ``words``, may stand before its name.

    ``kind``: it is one that does so before any name.
    """
    noun = fold(words[-1])
    titled = _is_titled(words)
    if noun.endswith(","):  # no vagtchefen ved politiet, Zorvan,
        closed = text[run.end : run.end + 1] in (",", ".")
        return closed and not titled and not gender(run.parts[0])
    named = kind or not gender(run.parts[0])
    if not titled:
        return named
    whole = words[-1][0].isupper() and noun in lang.words("organisations_for_short.txt")
    return named and (whole or len(run.parts) == 1) and not gender(run.parts[0])


def _is_titled(words: list[str]) -> bool:
    """Return whether a role without a name stands among the last words of a sentence.

    (``formand for klubben``, but no ``direktør Ida Lund fra firmaet``.)
    """
    for word, k in zip(reversed(words), range(len(words) - 1, -1, -1), strict=True):
        named = word[:1].isupper() and 0 < k < len(words) - 1 and words[k + 1].islower()
        if named or word[-1:] in ".?!":
            return False
        if is_role(fold(word)) or is_bare_title(words, k):
            return True
    return False


def _must_be_person(text: str, run: Run, words: list[str]) -> bool:
    """Return whether a name is a person's though a noun like a body's stands before it.

    (``en forundret Zorvan``; ``formand for udvalget Zorvan (S)``; ``siger vagtchef ved politiet
    Zorvan.``)
    """
    article = fold(words[-2]) if len(words) > 1 else ""
    after = text[run.end : run.end + 40]
    described = article in CLOSED["indefinite_article"] or _is_described(text, run)
    return described or names_subject(words, after)


@lru_cache(_KEPT)
def _is_body(noun: str) -> bool:
    """Return whether a noun is one for bodies that stands before their names (``firmaet``)."""
    return endings("bodies_before_names.txt").fit(noun)


@lru_cache(_KEPT)
def _is_maker(noun: str) -> bool:
    """Return whether a noun before a name of one word is a firm's (``møbelproducent Skjold``)."""
    return noun.endswith(tuple(WORDS["makers"])) and not noun.startswith(tuple(WORDS["arts"]))


def _is_introduced(text: str, run: Run) -> bool:
    """Return whether a role follows a name after a comma, or its form is that of a person's."""
    apposed = _WORDS_AFTER.match(text[run.end : run.end + 60])
    if apposed and any(map(is_role, fold(apposed.group(1)).split()[:5])):
        return True
    if len(run.parts) == 2 and _SYLLABLES.fullmatch(run.parts[1]):
        return not is_role(run.parts[1].rpartition("-")[2])
    return any(part.endswith(".") for part in run.parts)  # E. Bang, Kr. Lund


def _is_described(text: str, run: Run) -> bool:
    """Return whether an age or a party stands beside a name."""
    return bool(age_beside(text, run.start, run.end) or party(text[run.end : run.end + 14]))


def _has_title(words: list[str]) -> bool:
    """Return whether the words before a name are a person's title, or whom a person belongs to."""
    *earlier, last = words
    if earlier and last.endswith("ske") and earlier[-1].endswith(",") and country_of(fold(last)):
        *earlier, last = earlier  # Hendes træner, spanske Ida Lund
    noun = last.rstrip(",")
    listed = last.endswith(",") and last[0].isupper()  # Panama, Costa Rica
    if (is_role_as_written(noun) if earlier else is_role(fold(noun))) and not listed:
        return True
    if is_genitive(last) and owns_people(nominative(last)):
        return True  # Grøn Kommunes Ida Lund, Venstres Ida Lund
    *_, role, joint = [
        "",
        "",
        *(word for word in earlier[-4:] if not word.endswith(ENDINGS["adjective"])),
    ]
    if joint == "og" and is_role(fold(role)) and last.islower() and not is_definite(last):
        return True  # rådmand og lokal stemmesluger Ida Lund
    # formand i Fiskernes Kreds Ida Lund
    return is_body(last) and any(is_role(fold(word)) for word in earlier)


def owns_people(name: str) -> bool:
    """Return whether a name is one of a body, a party or a medium, which people belong to."""
    return is_body(name) or is_party(name) or name in lang.words("known_organisations.txt")


@cache
def kin_in_definite() -> frozenset[str]:
    """Return the relatives in the definite (``Sønnen`` Karim)."""
    kin = [row[0] for row in lang.rows("kin_nouns.tsv")]
    return frozenset(noun + end for noun in kin for end in ("en", "n", noun[-1] + "en"))


def is_at(text: str, run: Run) -> bool:
    """Return whether a preposition of place stands before a name."""
    *_, before = ["", *text[max(0, run.start - 12) : run.start].split()]
    return fold(before) in WORDS["at_place"]


def has_surname(text: str, run: Run, alone: set[str]) -> bool:
    """Return whether the last word of a name stands for it alone elsewhere, as surnames do.

    ``Nurlan Serikbai … Serikbai siger``: no list holds every given name. Names of places,
    organisations and works do not count; a preposition of place before the name, or an article
    in it, speaks against it.
    """
    plain = all(map(_PLAIN.fullmatch, run.parts))
    return (
        plain
        and len(run.parts) <= 3
        and not alone.isdisjoint((run.parts[-1], nominative(run.parts[-1])))
        and run.parts[0] not in alone
        and not is_at(text, run)
        and not names_body(text, run)
        and not is_organisation_name(run.parts)
        and not (run.opens and f" {fold(run.parts[0])} {run.parts[-1]}" in text)  # Skibet Havgus
    )


def speaks(text: str, run: Run) -> bool:
    """Return whether a reporting verb follows a name that no word says to be an organisation's."""
    words = text[run.end : run.end + 20].split()
    return bool(words) and is_cue(words[0]) and not is_organisation_name(run.parts)


@lru_cache(_KEPT)
def is_organisation_name(parts: tuple[str, ...]) -> bool:
    """Return whether the words of a name say that it is an organisation's."""
    known = lang.words("known_organisations.txt")
    words = [nominative(part.split()[0], sure=True) for part in parts]  # TV 2
    if "&" in parts or " ".join(parts) in known:
        return True
    if len(parts) > 2 and fold(parts[-1]) in WORDS["trade_name"]:  # Bo Krag Maskiner
        return True
    named = len(parts) == 2 and gender(parts[0]) in ("f", "m")  # Ida Fox is no broadcaster
    if not named and any(word in known or nominative(word) in known for word in words):
        return True
    return is_medium(fold(parts[0])) or any(is_organisation(fold(word)) for word in words)


def is_single_person(text: str, run: Run) -> bool:
    """Return whether a name of one word is a person's, by its form and what stands beside it."""
    name = run.parts[0]
    if name in given_names():
        return True  # Jonas is one, too
    words = text[max(0, run.start - 40) : run.start].rpartition("\n")[2].split()
    beside = text[max(0, run.start - 1) : run.start] + text[run.end : run.end + 1]  # A/S
    before = fold(words[-1]) if words else ""
    apposed = before.endswith(",") and beside.endswith(",")  # Moren, Linh, peger
    return (
        (not run.opens and (is_title(before) or before in kin_in_definite()))
        or (apposed and is_role(before.rstrip(",")))
        or (len(name.strip(".")) == 1 and not run.opens and "/" not in beside)
        or bool(age_beside(text, run.start, run.end))
    )
