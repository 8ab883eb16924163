"""Source types: the kind of source a speaker is, from the words beside the name.

``docs/source-types.md`` is the codebook. A type is who somebody is, not their role in the story.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

import pandas as pd

from analysis import lang
from analysis.lang.forms import fold
from analysis.people.beside_names import Phrase, is_former, phrases_beside, surname_phrases
from analysis.people.occupations import highest_ranked, type_by_age, type_of_noun, types_read
from analysis.people.own import Known
from analysis.people.scheme import Scheme, built_in
from analysis.tables.news import News
from analysis.text.tokens import AT_PLACE

TYPE_METHODS = ("own", "party", "role", "organisation", "elsewhere", "fallback")
_PEOPLE_OF = re.compile(rf"\w+(?:er|ere|mænd|folk|erne) {AT_PLACE} ")  # Læger i Kystby
_JOINED = re.compile(r",? og |, ")


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
        phrases = phrases_beside(texts.get(article, ""), speaker, kind, role)
        former = is_former(phrases)
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


def _typed(
    scheme: Scheme, speaker: str, kind: str, has_party: bool, phrases: list[Phrase]
) -> tuple[str | None, str | None]:
    """Return the type of a speaker and its method, from the words of the article."""
    if kind == "document":
        return None, None
    if has_party and (type_ := scheme.organisation("partiet")):
        return type_, "party"
    if type_ := _named(scheme, speaker, kind):
        return type_, "organisation"
    return highest_ranked(_decisions(scheme, speaker, kind, phrases))


def _decisions(
    scheme: Scheme, speaker: str, kind: str, phrases: list[Phrase]
) -> list[tuple[str, str]]:
    """Return the types from a speaker's name or phrase, otherwise from words beside mentions."""
    nameless = kind in ("unnamed", "group")
    if kind == "person" and _is_name(speaker):
        found = types_read(scheme, phrases)
    else:
        found = types_read(scheme, [Phrase(speaker, False, far=True)])
        if not found and kind != "person" and (type_ := scheme.organisation(speaker)):
            return [(type_, "organisation")]
        found = found or type_of_noun(scheme, phrases)
        found = found or types_read(scheme, [] if nameless else phrases)
    return found or type_of_noun(scheme, phrases) or type_by_age(scheme, speaker, phrases)


def _wider(
    scheme: Scheme, text: str, speaker: str, kind: str, fallback: str | None
) -> tuple[str | None, str | None]:
    """Return types from words beside the surname alone, or the common type of several names."""
    if kind == "person" and (phrases := surname_phrases(text, speaker)):
        type_, method = highest_ranked(_decisions(scheme, speaker, kind, phrases))
        if method not in (None, "fallback"):
            return type_, method
    if fallback:
        return fallback, "fallback"
    parts = _JOINED.split(speaker)
    if len(parts) == 1 or not all(part[:1].isupper() for part in parts):
        return None, None
    each = [
        _typed(scheme, one, kind, False, phrases_beside(text, one, kind, None)) for one in parts
    ]
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
