"""Source types: the kind of source a speaker is, from the words beside the name.

``docs/source-types.md`` is the codebook. A type is who somebody is, not their role in the story.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import islice
from typing import NamedTuple

import pandas as pd

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import fold, has_capital, is_genitive
from analysis.people.own import Known
from analysis.people.scheme import NONE, WORD, Scheme, built_in
from analysis.quotation.cues import is_cue
from analysis.tables.news import News

TYPE_METHODS = ("own", "party", "role", "organisation", "elsewhere", "fallback")
# The employer decides: a union's economist speaks for the union (docs/source-types.md).
_EMPLOYER_FIRST = {
    "analyst": ("politician", "authority", "justice", "interest", "civil", "media"),
    "business": ("politician", "authority", "justice", "interest", "civil", "media"),
    "researcher": ("analyst",),
}  # fmt: skip
_LAST = "citizen"  # an occupation comes before family, age and residence (GMMP's rule)
_FIRST = "researcher"  # an academic title comes before a practical one
_BREAK = re.compile(rf"[.:;?!{marks.QUOTES}–]\s|\n|\s[–-]\s")
_FORMER = ("tidligere", "forhenværende", "eks-")
_OF_FORMER = re.compile(rf"\b({'|'.join(_FORMER)})")
_APPOSED = (",", " (", " fra ", " ved ", " i ", " hos ", " er ", " var ", " som er ", " der er ")
_AT = re.compile(r"(?:^|\s)(?:for|i|hos|ved|fra|på|af|bag)\s+([^,;()]+)")
_NAME_PART = r"[A-ZÆØÅ][\w&.-]*"
_NAME_AT = re.compile(
    rf"\b(?:for|hos|ved|fra|på)\s+({_NAME_PART}(?:\s(?:(?:og|for|af|i|&)\s)?{_NAME_PART})*)"
)
_FROM = re.compile(r",? (?:der er |som er )?(?:fra|hos) ([^,]+)|, ([A-ZÆØÅ][^,]*)(?:,|$)")
_HOS = re.compile(r"(?:Hos|Fra|I|Ved) ([^,]+)")
_STATESMAN = re.compile(r"\b(\w+ske|landets|nationens)( \w+)? (præsident|leder|statschef)\w*$")
_AGE = re.compile(r"\b\d\d?-årige?\b")
_AGE_AFTER = re.compile(r",? (?:\(|på )?(\d\d?)(?: år\b|[,)])")
_MOST_MENTIONS = 6  # of a name that are examined in an article
_NEAR = 1  # the most words between a name and a relation or an age
_OWNER = 4  # the most words between an owner and what is owned: Fonds nye og unge formand
_BEFORE, _AFTER = 90, 110  # characters around a name
_EMPLOYER = "employer"  # an organisation with no office in it; its method is organisation
_WITHIN = 64  # characters before a name in which a role can be
_RANK = {"organisation": 0, "role": 1, _EMPLOYER: 2, "fallback": 4}  # an office before a trade
_CITIZEN_RANK = 3
_POLICY = re.compile(r"politisk\w* $")  # arbejdsmarkedspolitisk chef
_SURNAME = 4  # the fewest letters of a surname that is searched for alone
_DEFINITE = re.compile(r"\b[Dd](?:en|et|e) \w+ \w+ $")  # den blå tænketank Kysten
_PEOPLE_OF = re.compile(r"\w+(?:er|ere|mænd|folk|erne) (?:i|fra|ved|hos|på) ")  # Læger i Kystby
_INSIDE = ("af", "for", "i", "og", "&")  # small words inside names of organisations
_LETTER = re.compile(r"\w")
_JOINED = re.compile(r",? og |, ")


class _Phrase(NamedTuple):
    """Words beside a mention of a name, and whether they come before it."""

    text: str
    before: bool
    far: bool = False  # the words are the speaker: all count, however far from the beginning


def with_types(
    news: News,
    known: Iterable[Known] = (),
    scheme: Scheme | None = None,
) -> News:
    """Add ``type``, ``type_method`` and ``former`` to ``speakers``, the first two to ``people``."""
    scheme = scheme or built_in()
    own = {(one.article, one.person): one.type for one in known if one.type}
    texts = dict(zip(*(news.articles[name].tolist() for name in ("article", "text")), strict=True))
    columns = ("article", "speaker", "person", "kind", "role", "party")
    rows = list(zip(*(news.speakers[name].tolist() for name in columns), strict=True))
    found: list[tuple[str | None, str | None, bool]] = []
    for article, speaker, person, kind, role, party in rows:
        by_hand = own.get((article, person)) or own.get(("", person))
        phrases = _phrases(texts.get(article, ""), speaker, kind, role)
        former = _is_former(phrases)
        if by_hand:
            found.append((by_hand, "own", former))
            continue
        type_, method = _typed(scheme, speaker, kind, isinstance(party, str), phrases)
        if method in (None, "fallback"):
            type_, method = _wider(scheme, texts.get(article, ""), speaker, kind, type_)
        found.append((type_, method, former))
    _of_stories(scheme, texts, rows, found)
    _elsewhere(rows, found)
    speakers = news.speakers.assign(
        type=pd.array([one[0] for one in found], dtype="str"),
        type_method=pd.array([one[1] for one in found], dtype="str"),
        former=[one[2] for one in found],
    )
    return replace(news, speakers=speakers, people=_people(news.people, rows, found, own))


def _phrases(text: str, speaker: str, kind: str, role: object) -> list[_Phrase]:
    """Return the words beside each mention of a name."""
    if not speaker[:1].isupper():
        return []
    phrases = []
    at = text.find(speaker)
    for _ in range(_MOST_MENTIONS):
        if at < 0:
            break
        end = at + len(speaker)
        before, after = _around(text, at, end)
        phrases.append(_Phrase(before, True))
        if after.startswith(_APPOSED):
            phrases.append(_Phrase(after, False))
        at = text.find(speaker, end)
    if isinstance(role, str) and kind == "person":
        phrases.append(_Phrase(role, True))
    return phrases


def _is_former(phrases: list[_Phrase]) -> bool:
    """Return whether the words beside a name say that the role is a former one."""
    beside = fold("\n".join([phrase.text for phrase in phrases]))
    for word in _FORMER:
        if word in beside:
            return bool(_OF_FORMER.search(beside))
    return False


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the words of the same clause before and after a mention."""
    after = text[end : end + _AFTER]
    stop = _BREAK.search(after)
    before = _BREAK.split(text[max(0, start - _BEFORE) : start])[-1]
    return before, after[: stop.start()] if stop else after.rstrip(".")


def organisation_beside(text: str, speaker: str) -> str | None:
    """Return the name of the organisation beside a name: ``Ida Lund fra Kystrådet``."""
    for phrase in _phrases(text, speaker, "person", None):
        words = _clause(phrase.text) if phrase.before else phrase.text
        if found := _NAME_AT.search(words):
            return found[1]
    return None


def _typed(
    scheme: Scheme, speaker: str, kind: str, has_party: bool, phrases: list[_Phrase]
) -> tuple[str | None, str | None]:
    """Return the type of a speaker and its method, from the words of the article."""
    if kind == "document":
        return None, None
    if has_party and (type_ := scheme.organisation("partiet")):
        return type_, "party"
    if type_ := _named(scheme, speaker, kind):
        return type_, "organisation"
    return _best(_decisions(scheme, speaker, kind, phrases))


def _best(decisions: list[tuple[str, str]]) -> tuple[str | None, str | None]:
    """Return the decision of highest rank: an office, an occupation, an employer, private life."""
    if not decisions:
        return None, None
    decisions.sort(key=lambda d: (_CITIZEN_RANK if d[0] == _LAST else _RANK[d[1]], d[0] != _FIRST))
    type_, method = decisions[0]
    deferred = _EMPLOYER_FIRST.get(type_, ()) if method == "role" else ()
    employer = next((d for d in decisions if d[1] == _EMPLOYER and d[0] in deferred), None)
    type_, method = employer or (type_, method)
    return type_, "organisation" if method == _EMPLOYER else method


def _decisions(
    scheme: Scheme, speaker: str, kind: str, phrases: list[_Phrase]
) -> list[tuple[str, str]]:
    """Return the types from a speaker's name or phrase, otherwise from words beside mentions."""
    nameless = kind in ("unnamed", "group")
    if kind == "person" and _is_name(speaker):
        found = _read_all(scheme, phrases)
    else:
        found = _read_all(scheme, [_Phrase(speaker, False, far=True)])
        if not found and kind != "person" and (type_ := scheme.organisation(speaker)):
            return [(type_, "organisation")]
        found = found or _classed(scheme, phrases)
        found = found or _read_all(scheme, [] if nameless else phrases)
    return found or _classed(scheme, phrases) or _aged(scheme, speaker, phrases)


def _read_all(scheme: Scheme, phrases: list[_Phrase]) -> list[tuple[str, str]]:
    return [one for phrase in phrases for one in _read(scheme, phrase)]


def _wider(
    scheme: Scheme, text: str, speaker: str, kind: str, fallback: str | None
) -> tuple[str | None, str | None]:
    """Return types from words beside the surname alone, or the common type of several names."""
    if kind == "person" and (phrases := _surname_phrases(text, speaker)):
        type_, method = _best(_decisions(scheme, speaker, kind, phrases))
        if method not in (None, "fallback"):
            return type_, method
    if fallback:
        return fallback, "fallback"
    parts = _JOINED.split(speaker)
    if len(parts) == 1 or not all(part[:1].isupper() for part in parts):
        return None, None
    each = [_typed(scheme, one, kind, False, _phrases(text, one, kind, None)) for one in parts]
    each = [one for one in each if one[0]]
    return each[0] if len({type_ for type_, _ in each}) == 1 else (None, None)


def _of_stories(
    scheme: Scheme, texts: dict[str, str], rows: list[tuple], found: list[tuple]
) -> None:
    """Give people and organisations without a type the field of the article, as a fallback."""
    stories: dict[str, str | None] = {}
    for k, ((article, _, _, kind, *_), (type_, _, former)) in enumerate(
        zip(rows, found, strict=True)
    ):
        if type_ is None and kind in ("person", "organisation"):
            if article not in stories:
                stories[article] = scheme.story(texts.get(article, ""))
            if stories[article]:
                found[k] = stories[article], "fallback", former


def _surname_phrases(text: str, speaker: str) -> list[_Phrase]:
    """Return the words beside each mention of a person by surname alone."""
    first, *_, surname = [speaker.split()[0], *speaker.split()]
    if first == surname or len(surname) < _SURNAME or not surname[0].isupper():
        return []
    if text.count(surname) == text.count(speaker):
        return []
    phrases = []
    for start, end in islice(_mentions(text, surname), _MOST_MENTIONS):
        before, after = _around(text, start, end)
        last = before.split()[-1:]
        if not last or not last[0][0].isupper() or before.split() == last:
            phrases.append(_Phrase(before, True))
            if after.startswith(_APPOSED):
                phrases.append(_Phrase(after, False))
    return phrases


def _mentions(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Yield the places of ``name`` as a separate word, also in the genitive."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        after = end + 1 if text[end : end + 1] == "s" else end
        inside = start and _LETTER.match(text, start - 1)
        if not inside and not _LETTER.match(text, after):
            yield start, end
        start = text.find(name, end)


def _named(scheme: Scheme, speaker: str, kind: str) -> str | None:
    """Return the type of a speaker whose whole name is in the scheme, or of an organisation."""
    if kind == "person" and _is_organisation(scheme, speaker):
        kind = "organisation"
    names = scheme.words["organisation"]
    found = names.get(speaker) or names.get(fold(speaker)) or scheme.place(speaker)
    if found:
        return found
    if kind == "organisation" and not _PEOPLE_OF.match(speaker):
        return scheme.organisation(speaker)
    return None


def _is_organisation(scheme: Scheme, speaker: str) -> bool:
    """Return whether a supposed person's name is an organisation's: Kystens Politi."""
    first, *rest = speaker.split()
    if first == "The":
        return True
    if not rest or first in _given_names():
        return False
    return any(scheme.find("organisation", word) for word in (rest[-1], first))


@cache
def _given_names() -> frozenset[str]:
    return frozenset(row[0] for row in lang.rows("given_names.tsv"))


def _is_name(speaker: str) -> bool:
    """Return whether all words of a person's name except particles have capitals."""
    words = speaker.split()
    return all(word[:1].isupper() or word in lang.words("name_particles.txt") for word in words)


def _classed(scheme: Scheme, phrases: list[_Phrase]) -> list[tuple[str, str]]:
    """Return the type of the noun before a name: ``avisen Kystposten``."""
    for phrase in phrases:
        words = phrase.text.split()[-1:] if phrase.before else []
        word = words[0].rstrip(",") if words else ""
        definite = (
            word.endswith(("n", "t", "ne")) or words != [word] or _DEFINITE.search(phrase.text)
        )
        first = len(phrase.text.split()) == 1
        if definite and (first or not has_capital(word)):
            found = scheme.find("organisation", word)
            if found and fold(word) not in scheme.words["place"]:
                return [(found[1], "organisation")]
    return []


def _aged(scheme: Scheme, speaker: str, phrases: list[_Phrase]) -> list[tuple[str, str]]:
    """Return the type of a person of whom the article gives only an age."""
    aged = bool(_AGE.search(speaker)) or any(
        _AGE.search(p.text[-12:]) if p.before else _AGE_AFTER.match(p.text) for p in phrases
    )
    return [(_LAST, "fallback")] if aged and _LAST in scheme.types else []


def _read(scheme: Scheme, phrase: _Phrase) -> list[tuple[str, str]]:
    """Return the types that one phrase beside a name gives, with the method of each."""
    for k, match in enumerate(_near(phrase)):
        word = match.group()
        if (
            word[0].isupper()
            and not (word.isupper() or "-" in word)
            and phrase.text[: match.start()].strip(" ,(")
        ):
            continue  # a part of a name; at the beginning it may be a role
        role = scheme.role(word)
        if role is None:
            if is_cue(fold(word)) and not phrase.far:
                break  # siger Ida Lund: beyond the cue is another clause
            continue
        if role == (_LAST, False) and k > _NEAR and not phrase.far:
            continue
        return _decided(scheme, phrase.text, match, *role)
    return _employed(scheme, phrase)


def _decided(
    scheme: Scheme, text: str, match: re.Match, type_: str, is_open: bool
) -> list[tuple[str, str]]:
    """Return the type of a role, depending on the organisation beside it."""
    if is_open:
        return _of_open_role(scheme, text, match, type_)
    if deferred := _EMPLOYER_FIRST.get(type_):
        beside = _employer(scheme, text[: match.start()], text[match.end() :])
        if beside in deferred:
            return [(beside, "organisation")]
    return [(type_, "role")]


def _of_open_role(
    scheme: Scheme, text: str, match: re.Match, fallback: str
) -> list[tuple[str, str]]:
    """Return the type of a role that depends on the organisation: formand, direktør."""
    left, right = text[: match.start()], text[match.end() :]
    if employer := _employer(scheme, left, right, match.group()):
        return [(employer, "organisation")]
    stated = _STATESMAN.search(text[: match.end()]) and not right.startswith((" af ", " for "))
    if stated and (state := scheme.organisation("regering")):
        return [(state, "role")]
    if employer := scheme.organisation(f"{_clause(left)} {right}"):
        return [(employer, "organisation")]
    if _POLICY.search(left) and (interest := scheme.organisation("interesseorganisation")):
        return [(interest, "fallback")]
    return [(fallback, "fallback")] if fallback != NONE else []


def _employer(scheme: Scheme, left: str, right: str, word: str = "") -> str | None:
    """Return the type of the organisation of a role, nearest first.

    ``formand for X``, ``X's formand``, ``Hos X siger formanden``; with ``word``, the role, also
    the first part of a compound (``DI-formand``). States count only as owners.
    """
    for at in _AT.finditer(re.split("[,;]", right, maxsplit=1)[0]):
        if type_ := scheme.organisation(at[1]):
            return type_
    if type_ := _owner(scheme, left):
        return type_
    if (hos := _HOS.match(left)) and (type_ := scheme.organisation(hos[1])):
        return type_
    return scheme.organisation(word.split("-")[0]) if "-" in word else None


def _clause(left: str) -> str:
    """Return the last clause of ``left``: the words after its last cue or comma."""
    words = left.rsplit(",", 1)[-1].split()
    cues = [k for k, word in enumerate(words) if is_cue(fold(word))]
    return " ".join(words[cues[-1] + 1 if cues else 0 :])


def _owner(scheme: Scheme, left: str) -> str | None:
    """Return the type of a genitive or a nationality before a role."""
    words = left.split()
    for k in range(len(words) - 1, max(-1, len(words) - 2 - _OWNER), -1):
        word = words[k].strip(",'’")
        if word != words[k].rstrip("'’") or is_cue(fold(word)):
            return None  # another clause: taler om Paris, siger direktør Ida Lund
        if is_genitive(word):
            found = scheme.organisation(word) or scheme.place(word)
            return found or scheme.organisation(_capitals(" ".join(words[: k + 1])))
    return None


def _employed(scheme: Scheme, phrase: _Phrase) -> list[tuple[str, str]]:
    """Return the type of the employer beside a name: ``X fra Y``, ``X, Y``, ``Y's X``."""
    if phrase.before:
        beside = _capitals(phrase.text) if is_genitive(phrase.text.rstrip()) else ""
    else:
        match = _FROM.match(phrase.text)
        beside = (match[1] or match[2]) if match else ""
    type_ = scheme.organisation(beside) if beside else None
    return [(type_, _EMPLOYER)] if type_ else []


def _capitals(text: str) -> str:
    """Return the words with capitals that end a text: Kystens Blå Parti."""
    words = text.split()
    first = len(words)
    while first and (words[first - 1][0].isupper() or words[first - 1] in _INSIDE):
        first -= 1
    while first < len(words) and words[first] in _INSIDE:
        first += 1
    return " ".join(words[first:])


def _near(phrase: _Phrase) -> list[re.Match]:
    """Return the words of a phrase that can be a role, the likeliest first."""
    if not phrase.before:
        return list(islice(WORD.finditer(phrase.text), 6))
    first = len(phrase.text) - _WITHIN
    start = phrase.text.find(" ", first) if first > 0 else 0
    return list(WORD.finditer(phrase.text, max(start, 0)))[:-6:-1]


def _elsewhere(rows: list[tuple], found: list[tuple]) -> None:
    """Give speakers without a type, or with a fallback, the type of other articles."""
    types: dict[tuple[str, str], list[str]] = defaultdict(list)
    for (_, _, person, kind, *_), (type_, method, _) in zip(rows, found, strict=True):
        if method in ("own", "party", "role", "organisation"):
            types[person, kind].append(type_)
    for k, ((_, _, person, kind, *_), (_, method, former)) in enumerate(
        zip(rows, found, strict=True)
    ):
        open_ = method in (None, "fallback") and kind in ("person", "organisation")
        if open_ and (others := types.get((person, kind))):
            found[k] = Counter(others).most_common(1)[0][0], "elsewhere", former


def _people(people: pd.DataFrame, rows: list, found: list, own: dict) -> pd.DataFrame:
    """Return ``people`` with the type of most articles, the surest method first."""
    each: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for (_, _, person, *_), (type_, method, _) in zip(rows, found, strict=True):
        if type_:
            each[person].append((type_, method))
    best = {person: _surest(person, types, own) for person, types in each.items()}
    chosen = [best.get(person, (None, None)) for person in people["person"].tolist()]
    return people.assign(
        type=pd.array([one[0] for one in chosen], dtype="str"),
        type_method=pd.array([one[1] for one in chosen], dtype="str"),
    )


def _surest(person: str, types: list[tuple[str, str]], own: dict) -> tuple[str, str]:
    """Return, of all types of a person, that of most articles by the surest method."""
    if len(types) == 1:
        return types[0]
    counter = Counter(types)
    order = sorted(counter, key=lambda one: (TYPE_METHODS.index(one[1]), -counter[one], one))
    if order[0][1] == "own" and ("", person) not in own:  # set in one article only
        return next((one for one in order if one[1] != "own"), order[0])
    return order[0]
