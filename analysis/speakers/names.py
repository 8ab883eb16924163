"""Names: the people and organisations an article names, each under one name, with their roles."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from analysis import lang
from analysis.lang import marks
from analysis.quotation.cues import is_cue
from analysis.speakers.roles import Entity, learn, party
from analysis.text.nouns import (
    endings,
    gender,
    given_names,
    is_definite_title,
    is_organisation,
    is_role,
    is_role_as_written,
    is_title,
)
from analysis.text.tokens import CLOSED, LINKS, Tokens

_PARTICLE = "(?:" + "|".join(sorted(lang.words("name_particles.txt"))) + ")"
_CAPITAL = "[A-ZÆØÅÄÖÜÉÈÁÓÍÇŠŽŁ]"
_INITIALS = rf"(?:{_CAPITAL}\.){{2,4}}"
_SHORT = rf"(?:{_CAPITAL}|Chr|Th|Kr|Joh|Fr|Vilh|St)\.(?=\s{_CAPITAL}|,)"
_WORD = rf"(?:[dlDL]['’]|{_PARTICLE}-)?{_CAPITAL}[^\W_]*(?:[-’'&][^\W_]+)*"
_SUFFIX = r"(?:Jr|Sr)\.(?=[\s,)]+(?:[a-zæøå(]|$))"
_PART = rf"(?:{_INITIALS}|{_SHORT}|{_SUFFIX}|{_WORD})"
_PARTS = 40  # of a name at the most; a longer run is several
_RUN = re.compile(
    rf"(?<![\w’'-]){_PART}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]){{0,2}}{_PART}){{0,{_PARTS - 1}}}"
)
_CAPITALS = re.compile(_CAPITAL)
_SYLLABLES = re.compile(rf"{_CAPITAL}[a-z]{{1,5}}-[a-z]{{1,5}}")  # Park Byeong-jun
_ADDRESS = re.compile(r"\b(?:[Hh]r|[FfDdM]r|Mrs|Ms|[Pp]rof)\.\s$")
_DESCRIBED = re.compile(r"\b[Dd]en(?:\s[a-zæøå]+e){1,2}\s$")  # den konservative Unionist
_LINKED_BEFORE = (
    max(map(len, lang.words("name_particles.txt"))) + 1
)  # characters of ``al-``, ``d'``
_AGE_BEFORE = re.compile(r"\d{1,3}[- ]årige?\s$")
_AGE_AFTER = re.compile(r"(?:, | \()\d{1,3}(?: år)?[,).]")
_AGENTS = ("er", "or", "ør", "ist", "ant", "ent", "log", "nom")  # endings of titles
_DEFINITE = ("en", "ne")  # and of definite nouns, which are longer than most names
_FROM = "ske"  # of adjectives that say where somebody is from (``Danske Ida Lund``)
_LONG = 7
_KEPT = 1 << 14  # names whose kind is remembered
_NOT_NAMES = frozenset().union(*CLOSED.values())
_OWNED = re.compile(r"(?:\s\([A-ZÆØÅ]{1,6}\))?\s([a-zæøå-]+)")
_PARTICLES = frozenset(("ADV", "ADP", "CCONJ", "SCONJ"))
_OWNED_TAGS = frozenset(("NOUN", "NOUN.Gen", "ADJ", "NUM", "VERB.Part"))
_NICKNAME = re.compile(rf" [{marks.ALL}](?!\s)[^\n{marks.ALL}]{{2,24}}[{marks.ALL}] ")
_WORDS_AFTER = re.compile(r",\s+((?:[^\s,.;:?!]+\s*){1,10})")


@dataclass(slots=True)
class Mention:
    """A place where an entity is named; ``genitive`` where it only tells whose something is."""

    start: int
    end: int
    entity: Entity
    subject: bool = False
    genitive: bool = False


@dataclass(slots=True)
class Run:
    """A run of words with capitals: a name as it stands at one place."""

    start: int
    end: int
    parts: tuple[str, ...]
    opens: bool  # whether it opens a sentence

    @property
    def text(self) -> str:
        """The name as it stands, its parts with a space between them."""
        return " ".join(self.parts)


def find_names(
    text: str,
    paragraphs: list[tuple[int, int]],
    tokens: Tokens,
    recognised: Collection[str] = frozenset(),
) -> list[Mention]:
    """Return every mention of a named entity in its order; mentions of one share the entity.

    ``recognised`` are names that a trained pipeline takes for people's, where there is one; the
    rules decide first.
    """
    runs = [run for start, end in paragraphs for run in _runs(text, tokens, start, end)]
    full = _people(text, runs, tokens, recognised)
    mentions = []
    for run in runs:
        entity, genitive = _entity_of(text, run, tokens, full)
        if entity is None:
            continue
        entity.mentions += 1
        if entity.kind == "person":
            learn(text, run.start, run.end, entity)
        mentions.append(Mention(run.start, run.end, entity, run.opens, genitive))
    return mentions


def _runs(text: str, tokens: Tokens, start: int, end: int) -> list[Run]:
    """Return the runs of a paragraph, titles and words that only open a sentence taken off."""
    runs = []
    for match in _capitalised(text, start, end):
        begin = match.start()
        if text[begin - 1 : begin] == "(" and text[match.end() : match.end() + 1] == ")":
            continue  # a party's letters or an abbreviation
        before = text[max(start, begin - 3) : begin].rstrip()
        opens = begin == start or before[-1:] in ".?!:" + marks.DASHES + marks.ALL
        opens = opens and not _ADDRESS.search(text, max(start, begin - 7), begin)
        words = match.group()
        if opens and (skipped := _only_opens(tokens, begin, words)):
            begin, words, opens = begin + skipped, words[skipped:], False
        for piece_start, parts in _split(text, begin, words):
            run = _strip(piece_start, parts, opens and piece_start == begin)
            if run:
                runs.append(run)
    return _with_nicknames(text, runs)


def _capitalised(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield what ``_RUN`` finds; it is tried at capitals only, which is many times as fast."""
    at = start
    while capital := _CAPITALS.search(text, at, end):
        first = capital.start()
        match = None
        if first > at and text[first - 1] in "-'’":
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
    if not rest or first in given_names() or first.lower() in CLOSED["determiner"]:
        return 0
    tag = tokens.tag(tokens.around(start, start + 1)[0])
    if tag in _PARTICLES or (tag[:4] == "VERB" and is_cue(first.lower())):
        return len(first) + 1
    return len(first) + 4 if tag == "NOUN" and rest.startswith("af ") else 0


def _with_nicknames(text: str, runs: list[Run]) -> list[Run]:
    """Return ``runs``, those on both sides of a nickname made one (``Ida »Bølgen« Lund``)."""
    whole: list[Run] = []
    for run in runs:
        nickname = _NICKNAME.match(text, whole[-1].end) if whole else None
        if nickname and nickname.end() == run.start:
            whole[-1] = Run(
                whole[-1].start, run.end, (*whole[-1].parts, *run.parts), whole[-1].opens
            )
        elif not (nickname and nickname.start() < run.start < nickname.end()):
            whole.append(run)
    return whole


def _split(text: str, start: int, words: str) -> list[tuple[int, list[str]]]:
    """Part a run in which two names meet (``Energinet Hanne Storm``, ``Venstres Inger Lund``)."""
    parts = words.replace("\u00a0", " ").split(" ")
    if len(parts) == 1:
        return [(start, parts)]
    before = text[max(0, start - 40) : start].split()
    begins = _begins(text, start)
    linked = _is_linked(before)
    titled = linked and any(is_role(word.lower()) for word in before)
    by_title = bool(before) and is_role_as_written(before[-1])
    untitled = (begins and _opens_with_no_name(parts)) or _opens_with_title(text, start, parts)
    for k in range(1, len(parts)):
        if _ends_before(parts, k):
            return [(start, parts[:k])]
        offset = start + len(" ".join(parts[:k])) + 1
        if (untitled and k == 1) or _is_compound_role(parts[k - 1]):
            return [(offset, parts[k:])]  # Kystposten-redaktøren Ida Lund
        if by_title and parts[k].endswith("."):
            continue  # politileder Bo J. Krag
        if _meet(parts, k, linked, titled) or _two_people(parts, k):
            return [(start, parts[:k]), (offset, parts[k:])]
    return [(start, parts)]


def _ends_before(parts: list[str], k: int) -> bool:
    """Return whether a name ends before part ``k`` (``Ida L. Hun``, ``Ida Lund Fra Vestby``)."""
    word = parts[k].lower()
    person = k > 1 and parts[0] in given_names()
    return (parts[k - 1].endswith(".") and word in CLOSED["personal"]) or (
        person and word in CLOSED["preposition"]
    )


def _is_compound_role(part: str) -> bool:
    """Return whether a part of a run is a name and a role (``Open-finalisten``, ``AI-bruger``)."""
    stem, hyphen, last = part.rpartition("-")
    return bool(stem and hyphen) and last.islower() and (is_role(last) or _is_acronym(stem))


def _is_acronym(part: str) -> bool:
    """Return whether a part is written in capitals alone."""
    return len(part) > 1 and part.isupper()


def _begins(text: str, start: int) -> bool:
    """Return whether a sentence or a quotation opens at ``start``."""
    marked = start == 0 or text[start - 1] in "\n" + marks.ALL
    return marked or text[start - 2] in ".?!:" + marks.DASHES


def _opens_with_no_name(parts: list[str]) -> bool:
    """Return whether a word stands before a name that only opens the sentence.

    An adjective (``Danske Ida Lund``), a title (``Fiskeren Ida Lund``).
    """
    first, second = parts[:2]
    if first in given_names():
        return False
    noun = first.endswith(_AGENTS) or (first.endswith(_DEFINITE) and len(first) >= _LONG)
    return (first.endswith(_FROM) and len(parts) > 2) or (noun and second in given_names())


def _opens_with_title(text: str, start: int, parts: list[str]) -> bool:
    """Return whether a title with a capital stands before a full name.

    (``Spanier Bo Lund``; ``den konservative Unionist Ida Lund``.)
    """
    given = given_names()
    if len(parts) < 3 or parts[0] in given or parts[1] not in given:
        return False
    described = _DESCRIBED.search(text, max(0, start - 40), start)
    return is_title(parts[0].lower()) or described is not None


def _meet(parts: list[str], k: int, linked: bool, titled: bool) -> bool:
    """Return whether an organisation or place ends before part ``k`` and a person's name begins.

    ``linked``: a preposition leads to the run; ``titled``: and a title stands before that.
    """
    given, first = given_names(), parts[k - 1]
    if parts[0].endswith("."):
        return False
    inner = k < len(parts) - 1  # at least two parts are left
    whole = inner and first not in given
    if whole and parts[k].endswith("."):
        return True  # an initial
    body = whole and _is_body(first)
    of_body = whole and first.endswith("s") and _is_body(first[:-1])  # Grøn Kommunes Ida Lund
    owner = first.endswith(("s", "'", "’")) and parts[0] not in given and first not in given
    owner = owner and (inner or _is_body(first[:-1]))  # Hieronymus Lund is one name
    fresh = linked and inner and parts[0] not in given
    acronym = whole and sum(map(str.isupper, first)) > 1 and not first.startswith(("Mc", "Mac"))
    starts = parts[k] in given or (body and titled) or of_body
    return starts and (owner or fresh or body or acronym)


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


def _is_body(name: str) -> bool:
    """Return whether a part of a name is an organisation's by its ending (``Kystposten``)."""
    return is_organisation(name.lower()) or name.endswith(endings("media_endings.txt"))


def _is_linked(before: list[str]) -> bool:
    """Return whether a preposition leads to a name (``i Vestby Ida``; ``for Børn og Unge Ida``)."""
    if len(before) > 2 and before[-1] == "og" and before[-2][0].isupper():
        before = before[:-2]
    return bool(before) and before[-1].lower() in LINKS


def _strip(start: int, parts: list[str], opens: bool) -> Run | None:
    """Return the run without leading titles and function words, or nothing if no name is left."""
    end = start + len(" ".join(parts))
    first = opens
    while parts:
        word = parts[0].lower()
        function = word in _NOT_NAMES
        named_so = is_role(word) if first else is_role_as_written(parts[0])
        title = len(parts) > 1 and (named_so or word in lang.words("forms_of_address.txt"))
        ambiguous = function and word not in CLOSED["possessive"]  # Hans is a name, Til is none
        named = len(parts) > 1 and parts[0] in given_names() and not ambiguous
        inside = word in CLOSED["determiner"] and not first and len(parts) > 1
        if named or inside or not (function or title):
            break
        start += len(parts[0]) + 1
        parts = parts[1:]
        first, opens = False, opens and not title
    if not parts or _is_no_name(parts):
        return None
    return Run(start, end, tuple(parts), opens)


def _people(
    text: str, runs: list[Run], tokens: Tokens, recognised: Collection[str]
) -> dict[str, Entity]:
    """Return the people of an article by every form of name that stands for them."""
    named: dict[tuple[str, str], Counter] = {}
    seen = {part for run in runs for part in run.parts}
    alone = {run.parts[0] for run in runs if len(run.parts) == 1 and not _is_at(text, run)}
    for run in runs:
        if len(run.parts) > 1 and (
            _is_person(text, run)
            or (run.text in recognised and _speaks(text, run))
            or _has_surname(text, run, alone)
        ):
            parts = _bare(run.parts, seen, _owns(text, run, tokens))
            key = (_fold(parts[0]), _fold(_core(parts)[-1]))
            named.setdefault(key, Counter())[parts] += 1
    whole = {parts for variants in named.values() for parts in variants}
    for key, variants in list(named.items()):
        if all(any(parts[k:] in whole for k in range(1, len(parts) - 1)) for parts in variants):
            del named[key]  # another's name after a word that is none (``Lærerkreds Ida Lund``)
    _merge(named)
    forms: dict[str, Entity] = {}
    surnames: dict[str, list[Entity]] = {}
    givens: dict[str, list[Entity]] = {}
    for variants in named.values():
        best = max(variants, key=lambda p: _fullness(p, variants[p]))
        entity = Entity(" ".join(best), "person", gender(best[0]))
        for parts in variants:
            for form in (parts, _core(parts)):
                forms[" ".join(form)] = entity
                for k in range(1, len(form)):
                    surnames.setdefault(" ".join(form[k:]), []).append(entity)
                if form[-1][:3] in ("al-", "el-"):
                    surnames.setdefault(form[-1][3:], []).append(entity)
            givens.setdefault(parts[0], []).append(entity)
    _respell(named, forms)
    for table in (surnames, givens):
        for form, entities in table.items():
            if len(set(map(id, entities))) == 1:
                forms.setdefault(form, entities[0])
    return forms


def _core(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the parts of a name without ``Jr`` or ``Sr`` at its end."""
    return parts[:-1] if len(parts) > 2 and parts[-1].strip(".") in ("Jr", "Sr") else parts


def _fullness(parts: tuple[str, ...], n: int) -> tuple:
    """Return how full a form of a name is that stands ``n`` times: the highest is the name."""
    core = _core(parts)
    return len(core), not any("." in part for part in core), len(parts), n


def _merge(named: dict[tuple[str, str], Counter]) -> None:
    """Put a name without its last surname (``Ida Lund``) to the full one (Ida Lund Krag), in place.

    Only if one full name alone comes into question, and it stands first, as an introduction does.
    """
    openings: dict[tuple[str, ...], dict[tuple[str, str], None]] = {}
    for key in list(named):
        likely = openings.get(_core(next(iter(named[key]))), {})
        fuller = [other for other in likely if _is_cut(named[key], named[other])]
        if len(fuller) == 1:
            named[fuller[0]] += named.pop(key)
            key = fuller[0]
        for parts in named[key]:
            for k in range(2, len(parts)):
                openings.setdefault(parts[:k], {})[key] = None


def _respell(named: dict[tuple[str, str], Counter], forms: dict[str, Entity]) -> None:
    """Let a name that stands once be that of the person whose name differs in a letter or two.

    The spelling that stands more often, or first, is right. Two names are two people's if their
    given names differ, or both stand more than once.
    """
    names = [max(variants, key=lambda p: _fullness(p, 0)) for variants in named.values()]
    count = {p: sum(v.values()) for p, v in zip(names, named.values(), strict=True)}
    place = {parts: k for k, parts in enumerate(names)}
    alike = _alike(names)
    for parts in names if alike else ():
        if count[parts] > 1:
            continue
        right = _only_spelling(parts, alike)
        if right and (count[right] > 1 or place[right] < place[parts]):
            forms[" ".join(parts)] = forms[" ".join(right)]
            forms.setdefault(parts[-1], forms[" ".join(right)])


def _only_spelling(
    parts: tuple[str, ...], alike: dict[tuple[str, ...], list[tuple[str, ...]]]
) -> tuple[str, ...] | None:
    """Return the one name of which ``parts`` may be a misspelling, if it is one alone."""
    likely = {p: None for form in _near_spellings(parts) for p in alike.get(form, ())}
    others = list(islice((p for p in likely if p != parts and _is_misspelt(parts, p)), 2))
    return others[0] if len(others) == 1 else None


def _alike(names: list[tuple[str, ...]]) -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    """Return the names by what they are with a letter of the surname left out, or two.

    Those that share no given name with another are left out.
    """
    given = Counter(parts[:-1] for parts in names)
    alike: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for parts in names:
        if given[parts[:-1]] > 1:
            for form in _near_spellings(parts):
                alike.setdefault(form, []).append(parts)
    return alike


def _near_spellings(parts: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Return a name with no letter of its surname left out, one and, if it is long, two.

    Two words that differ in n letters have one in common from which at most n are left out
    (Mor and Fraenkel 1982).
    """
    surname = parts[-1].casefold()
    forms = {surname}
    for _ in range(2 if len(surname) >= _LONG else 1):
        forms |= {form[:k] + form[k + 1 :] for form in forms for k in range(len(form))}
    return {(*parts[:-1], form) for form in forms}


def _is_misspelt(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two names are the same but for one letter of a long surname, or two."""
    if len(one) != len(other) or one[:-1] != other[:-1] or min(map(len, (one[-1], other[-1]))) < 5:
        return False
    known = lang.words("common_surnames.txt")
    if one[-1] in known and other[-1] in known:
        return False
    allowed = 2 if min(len(one[-1]), len(other[-1])) >= _LONG else 1
    return _distance(one[-1].casefold(), other[-1].casefold()) <= allowed


def _distance(one: str, other: str) -> int:
    """Return how many letters are put in, left out or exchanged (Levenshtein 1966)."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        above, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (a != b))
    return row[-1]


def _is_cut(short: Counter, full: Counter) -> bool:
    """Return whether every form of ``short`` opens a longer form of ``full``."""
    return all(
        any(len(parts) < len(whole) and whole[: len(parts)] == parts for whole in full)
        for parts in map(_core, short)
    )


def _owns(text: str, run: Run, tokens: Tokens) -> bool:
    """Return whether a name in -s is followed by what the named person owns: by no verb."""
    match = _OWNED.match(text, run.end) if run.text.endswith("s") else None
    if match is None or match.group(1) in _NOT_NAMES or is_cue(match.group(1)):
        return False
    return tokens.tag(tokens.around(match.start(1), match.end(1))[0]) in _OWNED_TAGS


def _bare(parts: tuple[str, ...], seen: set[str], owns: bool) -> tuple[str, ...]:
    """Return the parts of a name without a genitive's ending.

    It is taken off where the bare form is seen elsewhere, or where the name ``owns`` what follows.
    """
    last = parts[-1]
    for ending in ("'s", "’s", "s", "'", "’"):
        if last.endswith(ending) and (owns or last.removesuffix(ending) in seen):
            return (*parts[:-1], last.removesuffix(ending))
    return parts


def _fold(part: str) -> str:
    """Return a part of a name as it is compared: no letter case, no Arabic article."""
    return part.casefold().removeprefix("al-")


def _is_person(text: str, run: Run) -> bool:
    """Return whether a run of two words or more is a person's name."""
    if _is_organisation_name(run.parts):
        return False
    if gender(run.parts[0]):
        return True
    before = text[max(0, run.start - 40) : run.start].rpartition("\n")[2]
    after = text[run.end : run.end + 14]
    if _AGE_BEFORE.search(before) or _AGE_AFTER.match(after) or party(after):
        return True
    words = before.split()
    if words and not before.rstrip().endswith((".", ":", ";")):
        noun = words[-1].rstrip(",")
        is_named_role = is_role_as_written(noun) if len(words) > 1 else is_role(noun.lower())
        noun = noun.lower()
        if noun == "i" and _AGE_AFTER.match(after) is None:
            return False  # a place
        listed = words[-1].endswith(",") and words[-1][0].isupper()  # Panama, Costa Rica
        if is_named_role and not listed:
            return True
        if words[-1].endswith("s") and _is_body(words[-1][:-1]):
            return True  # Grøn Kommunes Ida Lund
        if _is_body(words[-1]) and any(is_role(word.lower()) for word in words[:-1]):
            return True  # formand i Fiskernes Kreds Ida Lund
        if is_cue(noun) and not run.parts[0].endswith("s"):
            return not any(len(part) > 2 and part.isupper() for part in run.parts)
    apposed = _WORDS_AFTER.match(text[run.end : run.end + 60])
    if apposed and any(is_role(w) for w in apposed.group(1).lower().split()[:5]):
        return True
    if len(run.parts) == 2 and _SYLLABLES.fullmatch(run.parts[1]):
        return not is_role(run.parts[1].rpartition("-")[2])
    return any(len(part) == 2 and part[1] == "." for part in run.parts)


def _is_at(text: str, run: Run) -> bool:
    """Return whether a preposition of place stands before a name."""
    *_, before = ["", *text[max(0, run.start - 12) : run.start].split()]
    return before.lower() in ("i", "på", "ved", "til", "fra")


def _has_surname(text: str, run: Run, alone: set[str]) -> bool:
    """Return whether the last word of a name stands for it alone elsewhere, as surnames do.

    ``Nurlan Serikbai … Serikbai siger``: no list holds every given name. Names of places,
    organisations and works are not told so; a preposition of place before the name, or an article
    in it, speaks against it.
    """
    plain = all(part[1:].islower() and part.isalpha() for part in run.parts)
    return (
        plain
        and len(run.parts) <= 3
        and run.parts[-1] in alone
        and run.parts[0] not in alone
        and not _is_at(text, run)
        and not _is_organisation_name(run.parts)
    )


def _speaks(text: str, run: Run) -> bool:
    """Return whether a reporting verb follows a name that no word says to be an organisation's."""
    words = text[run.end : run.end + 20].split()
    return bool(words) and is_cue(words[0]) and not _is_organisation_name(run.parts)


@lru_cache(_KEPT)
def _is_organisation_name(parts: tuple[str, ...]) -> bool:
    """Return whether the words of a name say that it is an organisation's."""
    known = lang.words("known_organisations.txt")
    words = [part.removesuffix("'s").removesuffix("’s") for part in parts]
    if any(word in known or word.removesuffix("s") in known for word in words):
        return True
    return any(is_organisation(word.lower()) for word in words)


def _is_no_name(parts: list[str]) -> bool:
    """Return whether a word with a capital is no name but a role (``Direktøren``)."""
    word = parts[0].lower()
    organisations = lang.words("organisation_nouns.txt")
    if _is_compound_role(parts[-1]) and parts[0] not in given_names():
        return True  # Grøn Bølge-frontmanden, Kystpostens EU-korrespondent
    return len(parts) == 1 and (
        is_definite_title(word)
        or (word in organisations and word.endswith(("en", "et")))
        or word in lang.words("organisations_for_short.txt")
        or ("-" in word and is_title(word))
    )


def _entity_of(
    text: str, run: Run, tokens: Tokens, forms: dict[str, Entity]
) -> tuple[Entity | None, bool]:
    """Return the entity that a run names, and whether the name is in the genitive."""
    following = text[run.end : run.end + 2]
    owns = following[:1] == " " and following[1:2].islower()
    name = run.text
    if name in forms:
        return forms[name], False
    for ending in ("'s", "’s", "s", "'", "’"):
        if name.endswith(ending) and name.removesuffix(ending) in forms:
            return forms[name.removesuffix(ending)], owns or following[1:2].isupper()
    for k in range(1, len(run.parts) - 1):
        if " ".join(run.parts[k:]) in forms:
            return forms[" ".join(run.parts[k:])], False
    if other := _in_another_form(text, run, forms):
        return other, False
    single = len(run.parts) == 1
    if _is_organisation_name(run.parts):
        known = run.parts[-1] in lang.words("known_organisations.txt")  # Reuters
        owner = name.removesuffix("s") if not known and _owns(text, run, tokens) else name
        entity = forms.setdefault(owner, Entity(owner, "organisation"))
    elif _single_person(text, run) if single else _is_person(text, run):
        entity = Entity(name, "person", gender(run.parts[0]))
    elif single and run.opens:
        return None, False  # any word has a capital there
    else:
        entity = Entity(name, "unknown")
    forms[name] = entity
    return entity, owns and name.endswith(("s", "'", "’"))


def _in_another_form(text: str, run: Run, forms: dict[str, Entity]) -> Entity | None:
    """Return whom a name stands for with its article in small letters, or by its first part.

    (``Al-Rahim`` for Walid al-Rahim; ``fortalte Lund BBC Kysten``, where whom she told follows.)
    """
    if run.text[1:3] == "l-" and (known := forms.get(run.text[0].lower() + run.text[1:])):
        return known
    *_, before = ["", *text[max(0, run.start - 20) : run.start].split()]
    first = forms.get(run.parts[0])
    tells = len(run.parts) > 1 and first and first.kind == "person" and is_cue(before.lower())
    return first if tells else None


def _single_person(text: str, run: Run) -> bool:
    """Return whether a name of one word is a person's, by its form and what stands beside it."""
    name = run.parts[0]
    words = text[max(0, run.start - 40) : run.start].rpartition("\n")[2].split()
    beside = text[max(0, run.start - 1) : run.start] + text[run.end : run.end + 1]  # A/S
    return (
        (not run.opens and is_title(words[-1].lower() if words else ""))
        or (name in given_names() and not name.endswith("s"))
        or (len(name.strip(".")) == 1 and not run.opens and "/" not in beside)
        or bool(_AGE_AFTER.match(text[run.end : run.end + 8]))
    )
