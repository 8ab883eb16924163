"""Runs of words with capitals: names as they stand, parted where two meet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import (
    GENITIVE,
    UPPER,
    fold,
    is_definite,
    is_definite_plural,
    is_genitive,
    nominative,
    stems,
)
from analysis.quotation.cues import is_cue
from analysis.text.nouns import (
    endings,
    given_names,
    is_definite_title,
    is_medium,
    is_organisation,
    is_party,
    is_role,
    is_role_as_written,
    is_title,
    parties,
)
from analysis.text.tokens import CLOSED, FUNCTION_WORDS, LINKS, VERBS, WORDS, Tokens

_PARTICLE = "(?:" + "|".join(sorted(lang.words("name_particles.txt"))) + ")"
CAPITAL = f"[{UPPER}]"
_INITIALS = rf"(?:{CAPITAL}\.){{2,4}}"
_SHORT = rf"(?:{CAPITAL}|Chr|Th|Kr|Joh|Fr|Vilh|St)\.(?=\s(?:{_PARTICLE}\s){{0,2}}{CAPITAL}|,)"
_WORD = rf"(?:[dlDL]['’]|{_PARTICLE}-)?{CAPITAL}[^\W_]*(?:[-’'&][^\W_]+)*"
_SUFFIX = r"[JjSs]r\.(?=[\s,)]+(?:[a-zæøå(]|$))"
_STATION = "|".join(sorted(lang.words("numbered_names.txt")))
_NUMBERED = rf"(?:{_STATION})[ \u00a0]\d{{1,2}}{GENITIVE}?(?![\w.,]?\w)"  # TV 2
_FORM = rf"[AIKP]/S(?:{GENITIVE}(?<=s))?(?!\w)"  # Skjold A/S
_DIGIT = rf"\d{CAPITAL}{{1,2}}(?!\w)"  # 3F
_WITHOUT = r"(?<=er[ \u00a0])uden"  # Lærere uden Grænser
_PART = rf"(?:{_DIGIT}|{_INITIALS}|{_SHORT}|{_SUFFIX}|{_NUMBERED}|{_FORM}|{_WORD})"
_PARTS_APART = re.compile(r" (?!\d)")
_MARKS = frozenset(marks.ALL)
_BEFORE_SENTENCE = frozenset(("", *".?!:", *marks.DASHES, *marks.ALL))
_KEPT = 1 << 12  # runs whose bare form is remembered
_TITLE = 70  # characters before a name in which its title is looked for
_PARTS = 40  # of a name at the most; a longer run is several
_RUN = re.compile(
    rf"(?<![\w’'-]){_PART}(?:[ \u00a0](?:(?:{_PARTICLE}|{_WITHOUT}|&)[ \u00a0]){{0,2}}"
    rf"{_PART})"
    rf"{{0,{_PARTS - 1}}}"
)
_CAPITALS = re.compile(CAPITAL)
_ADDRESS = re.compile(r"\b(?:[Hh]r|[FfDdM]r|Mrs|Ms|[Pp]rof)\.\s$")
_DESCRIBED = re.compile(r"\b[Dd]en(?:\s[a-zæøå]+e){1,2}\s$")  # den konservative Unionist
_LINKED_BEFORE = (
    max(map(len, lang.words("name_particles.txt"))) + 1
)  # characters of ``al-``, ``d'``
_AGENTS = ("er", "or", "ør", "ist", "ant", "ent", "log", "nom")  # endings of titles
_DEFINITE = ("en", "ne")  # and of definite nouns, which are longer than most names
_FROM = "ske"  # of adjectives that say where somebody is from (``Danske Ida Lund``)
_LONG = 7
_OF_TITLE = 8  # words of a title with what it is of, at the most
_HEADLINE = 3  # the fewest words in capitals of a headline before a name
_NOT_GIVEN_NAMES = FUNCTION_WORDS - CLOSED["possessive"]  # Hans is a name, Til is none
_PARTICLES = frozenset(("ADV", "ADP", "CCONJ", "SCONJ"))
_AFTER_NAME = re.compile(rf"\b[{UPPER}][\w'’.-]+ [{UPPER}][\w'’-]+, $")
_NEAR = 60  # characters before a party's letters in which a name is looked for
_NICKNAME = re.compile(rf" [{marks.ALL}](?!\s)[^\n{marks.ALL}]{{2,24}}[{marks.ALL}] ")


@dataclass(slots=True)
class Run:
    """A run of words with capitals: a name as it stands at one place."""

    start: int
    end: int
    parts: tuple[str, ...]
    opens: bool  # whether it opens a sentence
    leads: bool  # whether it does, or only a title stands before it there
    text: str = field(init=False)  # the name as it stands, its parts with a space between them

    def __post_init__(self) -> None:
        self.text = " ".join(self.parts)


def find_runs(text: str, tokens: Tokens, start: int, end: int) -> list[Run]:
    """Return the runs of a paragraph, titles and words that only open a sentence taken off."""
    found = (
        _runs_of(text, tokens, start, match.start(), match.group())
        for match in _capitalised(text, start, end)
    )
    return _with_duos(text, _with_nicknames(text, list(chain.from_iterable(found))))


def _runs_of(text: str, tokens: Tokens, start: int, begin: int, words: str) -> Iterator[Run]:
    """Yield the runs in words with capitals at ``begin``, in the paragraph from ``start`` on."""
    end = begin + len(words)
    if words.isalnum() and _bare((words,), False) is None:
        if _is_medium(text, begin, words):
            yield Run(begin, end, (words,), opens=False, leads=False)
        return  # one word that is no name wherever else it stands
    if text[begin - 1 : begin] == "(" and text[end : end + 1] == ")":
        return  # a party's letters or an abbreviation
    if words.isupper() and words in parties() and _follows_name(text, start, begin):
        return  # borgmester Ida Lund, S, er vred
    opens = _opens(text, start, begin)
    if opens and (skipped := _only_opens(tokens, begin, words)):
        begin, words, opens = begin + skipped, words[skipped:], False
    for number, (piece_start, parts) in enumerate(_split(text, begin, words)):
        if run := _run(piece_start, tuple(parts), opens and not number):
            yield run


def _follows_name(text: str, start: int, at: int) -> bool:
    """Return whether a name and a comma stand before ``at``."""
    return _AFTER_NAME.search(text, max(start, at - _NEAR), at) is not None


def _run(start: int, parts: tuple[str, ...], leads: bool) -> Run | None:
    """Return the run of ``parts`` from ``start`` on, if a name is among them."""
    bare = _bare(parts, leads)
    if bare is None:
        return None
    skipped, named, opens = bare
    return Run(start + skipped, start + len(" ".join(parts)), named, opens, leads)


def _is_medium(text: str, start: int, word: str) -> bool:
    """Return whether a role with a capital is what a medium is called.

    (``skriver Fiskeren``, ``fagbladet Fiskeren``; but ``skriver Dronningen``.)
    """
    if not is_definite_title(fold(word)):
        return False
    *_, before = ["", *fold(text[max(0, start - 20) : start]).split()]
    writes = before in lang.words("verbs_of_media.txt")
    office = any(map(endings("offices.txt").fit, stems(fold(word))))
    return is_medium(before) or (writes and not office)


def _opens(text: str, start: int, begin: int) -> bool:
    """Return whether what stands at ``begin`` opens a sentence; ``start``: the paragraph does."""
    if begin == start:
        return True
    last = text[max(start, begin - 3) : begin].rstrip()[-1:]
    return last in _BEFORE_SENTENCE and not _ADDRESS.search(text, max(start, begin - 7), begin)


def _capitalised(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield what ``_RUN`` finds; it is tried at capitals only, which is many times as fast."""
    at = start
    while capital := _CAPITALS.search(text, at, end):
        first = capital.start()
        match = None
        if first > at and (text[first - 1] in "-'’" or text[first - 1].isdigit()):
            places = range(max(at, first - _LINKED_BEFORE), first)
            match = next(filter(None, (_RUN.match(text, place, end) for place in places)), None)
        match = match or _RUN.match(text, first, end)
        at = match.end() if match else first + 1
        if match:
            yield match


def _only_opens(tokens: Tokens, start: int, words: str) -> int:
    """Return how many characters of a run only open its sentence (``Især Ida Lund``).

    Its first word is no name but a particle, or a noun with ``af`` (``Lukningen af Vestby``).
    """
    first, _, rest = words.partition(" ")
    if not rest or first in given_names() or fold(first) in CLOSED["determiner"]:
        return 0
    i = tokens.around(start, start + 1)[0]
    if tokens.is_tagged(i, *_PARTICLES) or (is_cue(fold(first)) and tokens.is_tagged(i, *VERBS)):
        return len(first) + 1
    return len(first) + 4 if rest.startswith("af ") and tokens.is_tagged(i, "NOUN") else 0


def _joined(one: Run, other: Run, *between: str) -> Run:
    """Return one run of two, with words between them."""
    parts = (*one.parts, *between, *other.parts)
    return Run(one.start, other.end, parts, one.opens, one.leads)


def _with_duos(text: str, runs: list[Run]) -> list[Run]:
    """Return ``runs``, those of a duo called by two words made one (``duoen Hav og Sol``)."""
    whole: list[Run] = []
    for run in runs:
        if whole and _is_duo(text, whole[-1], run):
            whole[-1] = _joined(whole[-1], run, "og")
        else:
            whole.append(run)
    return whole


def _is_duo(text: str, one: Run, other: Run) -> bool:
    """Return whether two runs of one word are a duo's name, and no two people's."""
    words = (*one.parts, *other.parts)
    if len(words) != 2 or text[one.end : other.start] != " og ":
        return False
    *_, before = ["", *text[max(0, one.start - 20) : one.start].split()]
    return endings("pairs.txt").fit(fold(before)) and given_names().keys().isdisjoint(words)


def _with_nicknames(text: str, runs: list[Run]) -> list[Run]:
    """Return ``runs``, those on both sides of a nickname made one (``Ida »Bølgen« Lund``)."""
    whole: list[Run] = []
    for run in runs:
        marked = whole and text[whole[-1].end + 1 : whole[-1].end + 2] in _MARKS
        nickname = _NICKNAME.match(text, whole[-1].end) if marked else None
        if nickname and nickname.end() == run.start:
            whole[-1] = _joined(whole[-1], run)
        elif not (nickname and nickname.start() < run.start < nickname.end()):
            whole.append(run)
    return whole


def _split(text: str, start: int, words: str) -> list[tuple[int, list[str]]]:
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
        if _is_compound_role(parts[k - 1]):
            return _parted(start, parts, k)[1:]  # Kystposten-redaktøren Ida Lund
        if by_title and parts[k].endswith("."):
            continue  # politileder Bo J. Krag
        if _meet(parts, k, linked, titled) or _two(parts, k, by_title):
            return _parted(start, parts, k)
    return _behind_body(start, parts, before)


def _leads_to_name(before: list[str]) -> bool:
    """Return whether words are a title without an article, and of what body: a name must follow.

    (``siger direktør i``, ``professor i jura ved``; no ``direktøren i``, ``en direktør i``.)
    """
    for k in range(len(before) - 2, max(-1, len(before) - _OF_TITLE), -1):
        word = fold(before[k].rstrip(","))
        if is_title(word) and word == before[k].casefold():
            article = k and fold(before[k - 1]) in CLOSED["determiner"] | CLOSED["possessive"]
            return not article and fold(before[k + 1]) in LINKS
        if before[k] != word or is_cue(word):
            return False
    return False


def _behind_body(start: int, parts: list[str], before: list[str]) -> list[tuple[int, list[str]]]:
    """Part a run behind a body's name, where a title tells that a person's must follow.

    Nobody else tells where: the second has two parts, or three with a surname in the middle
    (``direktør i Dansk Tang Zorva Kaleb``, ``Tang Zorva Holm Kaleb``).
    """
    ends = parts[-1]
    plain = all(part[0].isupper() for part in parts)  # no Foreningen af Havne
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
    return part.endswith(("land", "mark", "staden"))


def _is_compound_role(part: str) -> bool:
    """Return whether a part of a run is a name and a role (``Open-finalisten``, ``AI-bruger``)."""
    stem, _, last = part.rpartition("-")
    if not stem or not last.islower():
        return False
    return is_role(last) or is_organisation(last) or _is_acronym(stem)


def _is_acronym(part: str) -> bool:
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
        noun = first.endswith(_AGENTS) or (first.endswith(_DEFINITE) and len(first) >= _LONG)
        moved = fold(first) in lang.words("moods.txt")  # Rasende Lund:
        if moved or (first.endswith(_FROM) and len(parts) > 2) or (noun and second in given):
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
    body = whole and is_body(first)
    owner = _is_owner(parts, k)
    ends = owner or body or (whole and _is_lettered(first))
    if parts[k].endswith("."):
        return whole and ends  # an initial
    fresh = linked and inner and parts[0] not in given
    owns = whole and _owns_politicians(first) and not is_body(parts[k])  # Kystkredsens Politi
    sure = (body and titled and not _is_land(parts[k])) or owns
    return (sure or parts[k] in given) and (ends or fresh)


def _is_owner(parts: list[str], k: int) -> bool:
    """Return whether the part before ``k`` owns what follows: a body's or a place's genitive."""
    first = parts[k - 1]
    if not is_genitive(first) or {parts[0], first} & given_names().keys():
        return False
    return k < len(parts) - 1 or is_body(nominative(first))  # Hieronymus Lund is one name


def _is_lettered(part: str) -> bool:
    """Return whether a part has several capitals, and is no surname (``McDuff``)."""
    return sum(map(str.isupper, part)) > 1 and not part.startswith(("Mc", "Mac"))


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


@lru_cache(_KEPT)
def _bare(parts: tuple[str, ...], opens: bool) -> tuple[int, tuple[str, ...], bool] | None:
    """Return a run without leading titles and function words, or nothing if no name is left.

    How many characters are left out, the parts, and whether they open the sentence as the run does.
    """
    skipped = 0
    first = opens
    while parts and not _is_named(parts, first):
        title = len(parts) > 1 and _is_title_of(parts[0], first)
        opens_run = first or len(parts) == 1 or _is_acronym(parts[0])  # EN SMED OG EN HAMMER
        opener = opens_run and fold(parts[0]) in FUNCTION_WORDS
        if not (title or opener):  # organisationen Rent Hav
            break
        skipped += len(parts[0]) + 1
        parts = parts[1:]
        first, opens = False, opens and not title
    return None if not parts or _is_no_name(parts) else (skipped, parts, opens)


def _is_named(parts: tuple[str, ...], first: bool) -> bool:
    """Return whether a name begins with its first part: a given name, or an article inside it.

    ``first``: the part opens its sentence.
    """
    if len(parts) < 2:
        return False
    word = fold(parts[0])
    if word in CLOSED["determiner"]:
        return not first or _is_adjective(word, parts[1:])
    return parts[0] in given_names() and word not in _NOT_GIVEN_NAMES


def _is_title_of(part: str, first: bool) -> bool:
    """Return whether a part before a name is a title, a form of address or a kind of body.

    (``Avisen Kystposten``, ``Bilfirmaet Havnen``, where the sentence opens.)
    """
    word = fold(part)
    short = word in lang.words("organisations_for_short.txt")
    kind = short or endings("bodies_before_names.txt", "pairs.txt").fit(word)
    titled = is_role(word) if first else is_role_as_written(part)
    stripped = first and kind and word not in WORDS["own_kind"]
    return titled or stripped or word in lang.words("forms_of_address.txt")


def _is_adjective(article: str, parts: tuple[str, ...]) -> bool:
    """Return whether an adjective and a noun follow an article in a name (``Det Hvide Hus``)."""
    named = article in ("den", "det") and len(parts) > 1 and parts[0].endswith("e")
    return named and parts[0] not in given_names()


def _is_no_name(parts: tuple[str, ...]) -> bool:
    """Return whether a word with a capital is no name but a role (``Direktøren``)."""
    word = fold(parts[0])
    organisations = lang.words("organisation_nouns.txt")
    if _is_compound_role(parts[-1]) and parts[0] not in given_names():
        return True  # Grøn Bølge-frontmanden, Kystpostens EU-korrespondent
    return len(parts) == 1 and (
        is_definite_title(word)
        or (word in organisations and is_definite(word) and not is_definite_plural(word))
        or word in lang.words("organisations_for_short.txt")
        or ("-" in word and is_title(word))
    )
