"""Noun phrases without a name: where people, bodies and documents are first written in full."""

import re
from collections.abc import Iterable, Iterator

from analysis import lang
from analysis.lang.ages import is_aged
from analysis.lang.forms import (
    ENDINGS,
    GENITIVE,
    LOWER,
    UPPER,
    describes,
    fold,
    is_definite,
    is_genitive,
    stems,
)
from analysis.quotation.cues import takes_clause
from analysis.text.nouns import (
    can_speak,
    given_names,
    head,
    is_definite_title,
    is_document,
    is_organisation,
    is_role,
    is_role_as_written,
    is_title,
)
from analysis.text.tokens import CLOSED, COPULA, LINKS, ROLE_LINK, WORDS

_OPENER = re.compile(rf"[{UPPER}][\w-]+n(?=,?\s[{LOWER}])")  # a definite noun that opens a sentence
# Patterns begin with the characters themselves: they are then looked for many times as fast.
_UNNAMED = re.compile(  # the words after the first are only looked at: another may begin there
    r"(?P<first>[EeDdHh](?<!\w.)(?:(?<=[Ee])n|(?<=[Dd])en|(?<=[Hh])ans|(?<=[Hh])endes|(?<=[Dd])eres))"
    r"(?=(?P<rest>(?:\s[\w-]+){1,4}))"
)
_DEFINITE = re.compile(  # the end of a definite noun: maner lektoren til ro
    rf"n(?!\w)(?<=[{LOWER}-]{{3}}[en]n)(?! [{UPPER}])"
)
_SMALL = frozenset("-" + LOWER)
_CLAUSE = re.compile(r"\s(?:at|der|som)\b")
_CAPITALS = frozenset(UPPER)
_OWNED_ROLE = re.compile(  # Kystpostens anmelder
    rf"[{UPPER}](?<![\w-].)[\w-]+{GENITIVE}(?:\s[{LOWER}-]+){{1,2}}"
)
_KIN = lang.either(row[0] for row in lang.rows("kin_nouns.tsv"))
_OWNED_KIN = re.compile(rf"(?:en|et|ne)s {_KIN}\b")  # kromandens hustru
_NAMED_OWNER = re.compile(rf"(?P<who>[{UPPER}][\w-]*(?: [{UPPER}][\w-]*)*?){GENITIVE} [{LOWER}]")
_COMPASS = lang.either(map(str.capitalize, CLOSED["compass"]))


def _half(capitals: str) -> str:
    """Return a pattern for the first of two names with one end (``Børne- og``, ``Midt og``)."""
    return rf"(?:[{capitals}]\w*-|{_COMPASS})"


_LINKED = re.compile(
    rf"\s(?:(?:for|fra|i|på|ved)\s(?:{_half(UPPER)}\sog\s)?[{UPPER}]|tæt\spå\s)[\w-]+"
    rf"(?:\s[{UPPER}][\w-]+)*"
    rf"|\saf\s(?:den\s|det\s|de\s|en\s|et\s)(?:[{LOWER}]+e\s)?[{LOWER}-]+"
)
_APPOSITION = re.compile(rf"(?:[{LOWER}](?:en|et)|[{UPPER}]\w+),\s$")  # styrmanden, en ældre mand
TELLS_WHOSE = re.compile(  # and where: what may follow a noun that names somebody
    rf"(?: (?:{ROLE_LINK}|til)(?: (?:\w+- og )?(?!og\b)[\w-]+){{1,4}}){{1,2}}"
)
_TELLS_WHO = lang.either(map(str.capitalize, WORDS["tells_who"]))  # Offeret er en mand på 17 år
_IS_WHO = re.compile(rf"\b(?!Det\b){_TELLS_WHO}\s{COPULA}\s$")
_PREDICATE = re.compile(  # hun er blevet en kendt foredragsholder: nobody else
    r"(?:\b(?:blive|blevet|været|være|som)"
    rf"|(?:\b[Hh][au]n|\b(?!{_TELLS_WHO}\b)[{UPPER}]\w+)\s{COPULA})\s$"
)
_SHORT_FORM = re.compile(rf"\((?<=\s.)([{UPPER}](?:[{UPPER}]{{1,5}}|[{LOWER}]{{2,5}}))\)")
_SHORTEST = 2  # letters of a noun's stem by which it is looked for
_CAPITALISED = re.compile(rf"[{UPPER}]\w*")
_NAMED_AFTER = lang.words("organisations_for_short.txt")
_OPENS = lang.either(map(str.capitalize, WORDS["opens_before_name"]))
_FOR_SOMEBODY = re.compile(
    r"[Ee]n (?P<role>[\w-]+) (?:af|for|til) (?:(?:[\w-]+ ){0,3}[\w-]+s|hendes|deres)"
    rf"(?: [{LOWER}]+)? (?P<who>[{LOWER}]+)"
)


def is_full_name(name: str) -> bool:
    """Return whether ``name`` has a given name and a surname, and is no compound with one."""
    first, _, last = name.partition(" ")
    compound = re.search(rf"-[{LOWER}]", last)
    return bool(last) and len(first.strip(".")) > 1 and not compound


def belongs(before: str) -> bool:
    """Return whether a noun in ``before`` speaks and what follows only says whose or where it is.

    ``before`` is what stands in a mention before a name: ``myndighederne i``, ``en talsmand for``.
    """
    words = fold(before).removesuffix("både ").split()
    if len(words) > 3 and words[0] in CLOSED["indefinite_article"] and words[-1] in _NAMED_AFTER:
        words.pop()  # et medlem fra partiet
    common = before.split()[-1:] == words[-1:]  # no name
    if len(words) > 3 and common and words[-2] in LINKS and is_definite(words[-1]):
        words.pop()  # en borger i byen Vestby
    if len(words) > 2 and words[-2] in ("for", "af", "til") and is_title(words[-1]):
        words.pop()  # en talsmand for minister Ida Lund
    if len(words) > 2 and words[-2:] == ["tæt", "på"]:
        del words[-2]
    if len(words) < 2 or words[-1] not in LINKS:
        return False
    return is_role(words[-2]) or _is_authority(words[-2])


def _is_authority(word: str) -> bool:
    """Return whether a word is an organisation's, in the singular or plural, definite or not."""
    return any(is_organisation(form) for form in (word, *stems(word)))


def is_compound(name: str) -> bool:
    """Return whether a name is a common noun with a name before it (``Kystposten-brugere``)."""
    return re.search(rf"-[{LOWER}]\w{{3,}}$", name) is not None


def is_common(words: str, name: str) -> bool:
    """Return whether ``name`` is a common noun, so that all of ``words`` are needed to name it.

    ``andre Kystposten-brugere``, ``det danske Havneministerium``.
    """
    if is_compound(name):
        return True
    first, *rest = words.split()
    adjectives = rest[:-1]
    return (
        fold(first) in CLOSED["definite_article"]
        and words.endswith(name)
        and bool(adjectives)
        and all(word.islower() and word.endswith("e") for word in adjectives)
        and is_organisation(fold(name))
        and not any(_is_authority(word) for word in adjectives)
    )


def is_definite_role(words: str) -> bool:
    """Return whether a phrase is a role that somebody in particular has (``Fondens direktør``).

    It is by an owner, an article or its ending, or a title whose body follows (``direktør for
    havnen``).
    """
    if not is_role(head(words)):
        return False
    first, *rest = words.split()
    owned = bool(rest) and is_genitive(first)
    ends = fold(first if not rest else head(words))
    titled = fold(first) not in CLOSED["determiner"] and not LINKS.isdisjoint(rest)
    return owned or titled or fold(first) in CLOSED["definite_singular"] or is_definite_title(ends)


def is_joined(words: str) -> bool:
    """Return whether ``og`` joins two nouns (``beboerne og skolen``, no ``små og store``)."""
    before, joined, _ = words.partition(" og ")
    first = before.split()
    linked = not LINKS.isdisjoint(first)  # vagtchefen ved Midt og Vestkystens Politi
    return bool(joined) and not linked and not first[-1].endswith("-") and not describes(first[-1])


def owner_of(words: str) -> str:
    """Return the named owner that opens a phrase (``Kystposten`` of ``Kystpostens anmelder``)."""
    match = _NAMED_OWNER.match(words)
    own = fold(words.split()[0]) in CLOSED["possessive"]  # hans søster
    return match.group("who") if match and not own else ""


def is_several(words: str) -> bool:
    """Return whether a phrase is for several, who are not the one named after it."""
    first, _, rest = fold(words).partition(" ")
    return first in WORDS["several"] if rest else first == "folk"


def short_forms(text: str) -> dict[str, str]:
    """Return what short forms stand for that the text explains: ``Foreningen af X (FX)``."""
    explained = {}
    for match in _SHORT_FORM.finditer(text):
        short = match.group(1)
        words = text[max(0, match.start() - 81) : match.start()].split()[-len(short) - 3 :]
        opens = (k for k, word in enumerate(words) if word[0].isupper())
        likely = [words[k:] for k in opens]
        whole = next((some for some in likely if _has_initials(some, short)), None)
        whole = whole or next((some for some in likely[::-1] if _has_letters(some, short)), None)
        enough = short.isupper() or (whole and len(whole) > 2)  # Komité for Ret (Koret)
        if whole and enough and whole[0] not in given_names():
            explained[short] = " ".join(_with_kind(words, whole))
    return explained


def _with_kind(words: list[str], whole: list[str]) -> list[str]:
    """Return a body's words that end ``words``, with what kind of body it is before them.

    (``Styrelsen for Havsikkerhed``; no ``Formand for Havnen``.)
    """
    *_, noun, link = ["", "", *words[: len(words) - len(whole)]]
    kind_of = noun[:1].isupper() and link in LINKS and is_organisation(fold(noun))
    return [noun, link, *whole] if kind_of else whole


def _has_initials(words: list[str], short: str) -> bool:
    """Return whether a short form is the initials of words, or of those with a capital."""
    initials = "".join(word[0].upper() for word in words)
    return short in (initials, "".join(word[0] for word in words if word[0].isupper()))


def _has_letters(words: list[str], short: str) -> bool:
    """Return whether words have the letters of a short form in their order, the first as first.

    The others are looked for from the end (Schwartz and Hearst 2003): ``Kystvagten (KYV)``.
    """
    whole = fold(" ".join(words))
    at = len(whole)
    for letter in fold(short[:0:-1]):
        at = whole.rfind(letter, 0, at)
        if at < 1:
            return False
    return whole[0] == fold(short[0])


def people_by_role(text: str, sentences: Iterable[int]) -> list[tuple[int, str]]:
    """Return where somebody is named by a role (``En talsmand``, ``Rektoren``), and the phrase.

    ``sentences`` are the offsets at which sentences open: a definite noun counts only there.
    """
    told = ((m.start(), _up_to_role(m["first"] + m["rest"])) for m in _UNNAMED.finditer(text))
    found: list[tuple[int, str | None]] = [
        (at, words)
        for at, words in told
        if words and not any(p.search(text, max(0, at - 30), at) for p in (_PREDICATE, _APPOSITION))
    ]
    found += [(m.start(), _up_to_role(m.group())) for m in _OWNED_ROLE.finditer(text)]
    found += [(start, text[start:end]) for start, end in _owned_kin(text)]
    openers = filter(None, (_OPENER.match(text, start) for start in sentences))
    alone = [*((m.start(), m.group()) for m in openers), *_definite_nouns(text).items()]
    found += [(at, word) for at, word in alone if is_definite_title(fold(word))]
    return sorted(((at, words) for at, words in found if words), key=lambda told: told[0])


def tells_who(text: str, at: int) -> bool:
    """Return whether a phrase at ``at`` tells who somebody without a name is (``Offeret er …``)."""
    return _IS_WHO.search(text, max(0, at - 30), at) is not None


def _definite_nouns(text: str) -> dict[int, str]:
    """Return the words in small letters that end as definite nouns do, by where they begin.

    They are looked for by their ends, of which there are few.
    """
    words = ((_word_start(text, m.start()), m.end()) for m in _DEFINITE.finditer(text))
    # of two with one beginning, the longer
    return {start: text[start:end] for start, end in words if start is not None}


def _owned_kin(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a noun in the genitive and that for a relative stand (``kromandens hustru``)."""
    for match in _OWNED_KIN.finditer(text):
        start = _word_start(text, match.start())
        if start is not None:
            yield start, match.end()


def _word_start(text: str, place: int) -> int | None:
    """Return where the word in small letters at ``place`` begins; nothing if it has others."""
    while place and text[place - 1] in _SMALL:
        place -= 1
    inside = place and (text[place - 1].isalnum() or text[place - 1] == "_")
    return None if inside else place


def _up_to_role(words: str) -> str | None:
    """Return ``words`` up to the first noun that is a person's role, if there is one."""
    parts = _CLAUSE.split(words)[0].split()  # endnu en gang at udspørge statsministeren
    definite = fold(parts[0]) not in CLOSED["indefinite_article"]
    for k, part in enumerate(parts[1:], 2):
        if is_role_as_written(part):
            bare = fold(parts[0]) == "den" and k == 2  # the direktør whom a clause tells apart
            bare = bare and fold(part) not in lang.words("accused.txt")  # den sigtede
            return None if bare and is_title(fold(part)) else " ".join(parts[:k])
        other = definite and not describes(part) and part not in CLOSED["adverb"]
        if other or takes_clause(part):
            return _aged(parts[: k - 1])  # den følgende morgen fandt fætteren; en mail siger rektor
    return _aged(parts)


def _aged(parts: list[str]) -> str | None:
    """Return words that name somebody by an age alone (``Den 16-årige``), or nothing.

    Behind ``en`` no noun may follow (``en 16-årig er anholdt``).
    """
    one = fold(parts[0]) in CLOSED["indefinite_article"]
    alone = len(parts) == 2 or (one and not CLOSED["auxiliary"].isdisjoint(parts[2:3]))
    return " ".join(parts[:2]) if alone and is_aged(parts[1] + "e" * one) else None


def link(text: str, end: int) -> str:
    """Return the words after a role that tell whose it is (`` fra Kystvagten``), or none."""
    following = _LINKED.match(text, end)
    return following.group() if following else ""


def groups(text: str, words: str) -> list[tuple[int, int]]:
    """Return where the groups of which ``Flere`` or ``To`` alone is a count stand, in order."""
    if fold(words) not in CLOSED["determiner"]:
        return []
    group = rf"\b{words}(?:\s[\w-]+)?\s[\w-]+{lang.either(ENDINGS['people_plural'])}\b"
    return [found.span() for found in re.finditer(group, text, re.IGNORECASE)]


def in_full(before: str, words: str, noun: str, bare: Iterable[str]) -> str:
    """Return the phrase in ``before`` that a definite noun takes up; ``words`` if there is none.

    ``ministeriet`` takes up ``Uddannelses- og Forskningsministeriet``, ``forskerne`` takes up
    ``De tre forskere``, ``fonden`` takes up ``Fonden bag Vestby Badehotel``, and ``rapporten``
    takes up ``en ny rapport fra Kystvagten``. ``bare`` is what ``noun`` may be without its ending.
    """
    low = fold(before)
    if not any(stem in low for stem in bare):
        return words  # before a pattern is made, which takes longer
    ends, capitals = "|".join(map(re.escape, bare)), _capitals_in(before)
    if is_document(noun):
        source = rf" fra(?: [{capitals}]\w+)+(?: for(?: [{capitals}]\w+)+)?"
        told = (
            rf"\b(?:[Ee]n?t?(?: [\w-]+){{0,2}} [\w-]*?(?:{ends})(?:{source})?"
            rf"|(?i:{re.escape(noun)}){source})(?!\w)"
        )
        if match := re.search(told, before):
            return match.group()
    if behind := _with_bag(before, noun, capitals):
        return behind
    several = (
        rf"\b(?:(?:de )?{lang.either(WORDS['numeral'])}|{lang.either(WORDS['many'])}|en gruppe)"
        r"(?: \w+){0,2}?"
        rf" (?:{ends})e?\b(?: af [{LOWER}]+(?:en|et|ne)\b)?"
    )
    if noun.endswith("ne") and (match := re.search(several, before, re.IGNORECASE)):
        return match.group()
    if one := _told_before(before, words, noun, bare):
        return one
    if noun.endswith("erne") and is_organisation(noun):
        ends = "|".join(re.escape(stem + plural) for stem in bare for plural in ("er", "erne"))
    return _named(before, words, ends) if _has_name(before, bare) else words


def _with_bag(before: str, noun: str, capitals: str) -> str | None:
    """Return the body that a noun with ``bag`` and a name is for (``Fonden bag Vestby Strand``)."""
    if " bag " not in before:
        return None  # before a pattern is made, which takes longer
    named = rf"\b(?i:{re.escape(noun)}) bag(?: [{LOWER}]+)?(?: [{capitals}][\w-]+)+"
    match = re.search(named, before)
    return match.group() if match else None


def _told_before(before: str, words: str, noun: str, bare: Iterable[str]) -> str | None:
    """Return who is told of by a noun that no list holds, and then by it in the definite.

    (``en dykker``: ``dykkeren``; no ``en gruppe`` of somebody.)
    """
    group = not lang.words("collective_nouns.txt").isdisjoint(bare)
    if " " in words or group or can_speak(noun):
        return None
    ends = "|".join(map(re.escape, bare))
    match = re.search(rf"\b[Ee]n?t?(?: [{LOWER}]+[et])?? (?:{ends})(?![\w-])", before)
    return match.group() if match else None


def _named(before: str, words: str, ends: str) -> str:
    """Return the name in ``before`` that ends in one of ``ends``, a pattern, or ``words``."""
    capital = f"[{(capitals := _capitals_in(before))}]"
    named = (
        rf"(?:\b{_half(capitals)}(?:, \w+-)* og (?:{capital}\w+ )?\w*?"
        rf"|(?:\b(?!{_OPENS}\b){capital}\w+ ){{0,4}}\b(?={capital})\w*?)"
        rf"(?i:{ends})(?:en|et|n|t)?\b(?: for {capital}\w+ og {capital}\w+)?"
        rf"(?: (?:& |af |for )?{capital}[\w-]+)*(?: i {capital}\w+)?"
    )
    found = [_without_person(match.group()) for match in re.finditer(named, before)]
    common = (fold(words), *ends.split("|"))  # no name where a sentence opens with the noun
    return next((name for name in reversed(found) if fold(name) not in common), words)


def _capitals_in(text: str) -> str:
    """Return the capitals of a text, for a pattern: made with few, it takes a tenth of the time."""
    return "".join(sorted(_CAPITALS.intersection(text))) or "A"


def _without_person(name: str) -> str:
    """Return a body's name without a person's after it (``Vestkystens Politi Bo Krag``)."""
    parts = name.split()
    given = (k for k in range(1, len(parts) - 1) if parts[k] in given_names())
    return " ".join(parts[: next(given, None)])


def described(before: str, words: str, noun: str) -> tuple[int, str] | None:
    """Return where ``before`` tells of a body what ``noun`` does not, and in which words.

    (``Den svenske ambassade``, ``landets redningstjeneste``, ``en gruppe elever``, ``familien
    Lund``; ``skoledistriktet``: ``distriktet``.)
    """
    bare = [stem for stem in stems(noun) if len(stem) > _SHORTEST]
    collective = not lang.words("collective_nouns.txt").isdisjoint(bare)
    if len(words.split()) > 1 or not bare or not (is_organisation(noun) or collective):
        return None
    low = fold(before)
    if not any(stem in low for stem in bare):
        return None  # before a pattern is made, which takes longer
    ends = "|".join(map(re.escape, bare))
    adjective = f"[{LOWER}]+{lang.either(ENDINGS['attributive'])}"
    told = (
        rf"\b(?:(?:[Ee]n|[Ee]t|[Dd]en|[Dd]et)(?: {adjective}){{1,2}} (?:{ends})"
        rf"|[Ee]n?t? [{LOWER}]{{3,}}(?:{ends})"
        rf"|\w+s (?:{adjective} )?(?:[{LOWER}]+)?(?:{ends})"
        rf"|(?:[{LOWER}]{{3,}})?{re.escape(noun)} [{_capitals_in(before)}][\w-]+"
        rf"|[{LOWER}]{{3,}}{re.escape(noun)}"
        + (rf"|[Ee]n?t? (?:{ends})(?: {adjective})? [{LOWER}]+" if collective else "")
        + r")(?![\w-])"
    )
    found = re.search(told, before)
    return (found.start(), found.group()) if found else None


def _has_name(before: str, bare: Iterable[str]) -> bool:
    """Return whether a stem stands in a word with a capital, or may in one after ``X- og``."""
    capitalised = fold(" ".join(_CAPITALISED.findall(before)))
    return "- og " in before or any(stem in capitalised for stem in bare)


def names_whose(words: str) -> bool:
    """Return whether a name after a phrase is that of whom somebody speaks for.

    (``en talsmand for hans største rival, Ida Lund``.)
    """
    match = _FOR_SOMEBODY.fullmatch(words.partition(",")[0])
    return match is not None and is_role(match["role"]) and is_role(match["who"])
