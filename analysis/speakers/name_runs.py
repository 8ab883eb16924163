"""Runs of words with capitals: names as they stand, those of duos and with nicknames in one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import GENITIVE, LOWER, UPPER, fold, is_definite, stems
from analysis.quotation.cues import is_cue
from analysis.speakers.bare_names import bare_name
from analysis.speakers.name_borders import part_names
from analysis.text.nouns import (
    endings,
    given_names,
    is_definite_title,
    is_document,
    is_medium,
    is_organisation,
    is_role,
    names_these_people,
    parties,
)
from analysis.text.tokens import CLOSED, VERBS, WORDS, Tokens

_PARTICLE = lang.either(lang.words("name_particles.txt"))
CAPITAL = f"[{UPPER}]"
_INITIALS = rf"(?:{CAPITAL}\.){{2,4}}"
_GIVEN = lang.either(WORDS["short_given_name"])
_SHORT = rf"(?:{CAPITAL}|{_GIVEN})\.(?=\s(?:{_PARTICLE}\s){{0,2}}{CAPITAL}|,)"
_BEFORE_CAPITAL = rf"[dlDL]['’]|{_PARTICLE}-|[{LOWER}]|\d{{1,3}}-"  # d’Orval, iHav, 7-Sol
_WORD = rf"(?:{_BEFORE_CAPITAL})?{CAPITAL}[^\W_]*(?:[-’'&][^\W_]+)*"
_SUFFIX = rf"(?i:{lang.either(WORDS['name_suffix'])})\.(?=[\s,)]+(?:[{LOWER}(]|$))"
_STATION = lang.either(lang.words("numbered_names.txt"))
_NUMBERED = rf"{_STATION}[ \u00a0]\d{{1,2}}{GENITIVE}?(?![\w.,]?\w)"  # TV 2
_FORM = rf"[AIKP]/S(?:{GENITIVE}(?<=s))?(?!\w)"  # Skjold A/S
_DIGIT = rf"\d{CAPITAL}{{1,2}}(?!\w)"  # 3F
_WITHOUT = r"(?<=er[ \u00a0])uden"  # Lærere uden Grænser
_PART = rf"(?:{_DIGIT}|{_INITIALS}|{_SHORT}|{_SUFFIX}|{_NUMBERED}|{_FORM}|{_WORD})"
_MARKS = frozenset(marks.ALL)
_HEADING = 3  # the fewest words of a heading in capitals
_SHORT_ADDRESS = {word for word in lang.words("forms_of_address.txt") if word.endswith(".")}
_BEFORE_SENTENCE = frozenset(("", *".?!:", *marks.DASHES, *marks.ALL))
_COLLECTIVE = lang.words("collective_nouns.txt")
_NOUN = 4  # letters of a noun joined to a name at the least
_PARTS = 40  # of a name at the most; a longer run is several
_RUN = re.compile(
    rf"(?<![\w’'-]){_PART}(?:[ \u00a0](?:(?:{_PARTICLE}|{_WITHOUT}|&)[ \u00a0]){{0,2}}"
    rf"{_PART})"
    rf"{{0,{_PARTS - 1}}}"
)
_CAPITALS = re.compile(CAPITAL)
_SITE = re.compile(  # kystposten.dk, but no address of a page or of mail
    rf"(?<![\w@./-])[{LOWER}\d][\w-]+(?<!www)\.{lang.either(WORDS['domain'])}(?![\w@/-]|\.\w)"
)
_DOMAIN = re.compile(rf"\.{lang.either(WORDS['domain'])}")  # begins with a character: found fast
_ADDRESS = re.compile(rf"\b(?i:{lang.either(map(re.escape, _SHORT_ADDRESS))})\s$")
_LINKED_BEFORE = (
    max(map(len, lang.words("name_particles.txt"))) + 1
)  # characters of ``al-``, ``d'``
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
    """Return the runs of a paragraph, titles and words that only open a sentence taken off.

    A heading in capitals (``BØDER PÅ VEJ``) has none.
    """
    words = text[start:end]
    if words.isupper() and words.count(" ") + 1 >= _HEADING:
        return []
    found = (
        _runs_of(text, tokens, start, match.start(), match.group())
        for match in _capitalised(text, start, end)
    )
    runs = [*chain.from_iterable(found), *_sites(text, start, end)]
    return _with_duos(text, _with_nicknames(text, sorted(runs, key=lambda run: run.start)))


def _sites(text: str, start: int, end: int) -> Iterator[Run]:
    """Yield the sites on the web whose names have no capital (``kystposten.dk``)."""
    if not _DOMAIN.search(text, start, end):
        return
    for match in _SITE.finditer(text, start, end):
        opens = _opens(text, start, match.start())
        yield Run(match.start(), match.end(), (match.group(),), opens, opens)


def _runs_of(text: str, tokens: Tokens, start: int, begin: int, words: str) -> Iterator[Run]:
    """Yield the runs in words with capitals at ``begin``, in the paragraph from ``start`` on."""
    end = begin + len(words)
    if words.isalnum() and bare_name((words,), False) is None:
        if _is_medium(text, begin, words):
            yield Run(begin, end, (words,), opens=False, leads=False)
        return  # one word that is no name wherever else it stands
    if text[begin - 1 : begin] == "(" and text[end : end + 1] == ")":
        return  # a party's letters or an abbreviation
    if words.isupper() and words in parties() and _follows_name(text, start, begin):
        return  # borgmester Ida Lund, S, er vred
    opens = _opens(text, start, begin) or fold(words.partition(" ")[0]) in WORDS["no_name_part"]
    if opens and (skipped := _only_opens(tokens, begin, words)):
        begin, words, opens = begin + skipped, words[skipped:], False
    for number, (piece_start, parts) in enumerate(part_names(text, begin, words)):
        if run := _run(piece_start, tuple(parts), opens and not number):
            yield run


def _follows_name(text: str, start: int, at: int) -> bool:
    """Return whether a name and a comma stand before ``at``."""
    return _AFTER_NAME.search(text, max(start, at - _NEAR), at) is not None


def _run(start: int, parts: tuple[str, ...], leads: bool) -> Run | None:
    """Return the run of ``parts`` from ``start`` on, if a name is among them."""
    parts = _without_noun(parts)
    bare = bare_name(parts, leads) if parts else None
    if bare is None:
        return None
    skipped, named, opens = bare
    return Run(start + skipped, start + len(" ".join(parts)), named, opens, leads)


def _without_noun(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return a person's name without the noun that a hyphen joins to it (``Ida Lund-sagen``).

    Other people's noun leaves nothing (``Ida Lund-kritikere``).
    """
    name, _, noun = parts[-1].rpartition("-")
    if len(parts) == 1 or not name or not noun.islower() or parts[0] not in given_names():
        return parts
    surname = noun.endswith("sen") or noun.capitalize() in lang.words("common_surnames.txt")
    body = is_organisation(noun) or is_document(noun) or not _COLLECTIVE.isdisjoint(stems(noun))
    if len(noun) < _NOUN or surname or body:
        return parts  # Bo Holm-hansen, Ida Lund-fonden
    people = is_role(noun) or names_these_people(noun) or not is_definite(noun)
    return () if people else (*parts[:-1], name)


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
        if first > at and (text[first - 1] in "-'’" or text[first - 1].isalnum()):
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
