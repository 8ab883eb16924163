"""Forms and spellings of one name: cut short, misspelt, with ``Jr`` and without."""

from collections import Counter
from collections.abc import Iterable
from itertools import islice

from analysis import lang
from analysis.lang.forms import fold, is_definite, stems
from analysis.speakers.entities import Entity, once
from analysis.text.tokens import WORDS

_LONG = 7
_LONG_BODY = 10  # letters of a body's name of one word at the least, for a letter to be a slip


def core_of(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the parts of a name without ``Jr`` or ``Sr`` at its end."""
    return (
        parts[:-1]
        if len(parts) > 2 and fold(parts[-1].strip(".")) in WORDS["name_suffix"]
        else parts
    )


def fullness(parts: tuple[str, ...], n: int) -> tuple:
    """Return how full a form of a name is that stands ``n`` times: the highest is the name."""
    core = core_of(parts)
    long = len(_apart(core))
    return long, not any("." in part for part in core), len(parts) - len(core), n


def _apart(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the parts of a name, those with a hyphen in two."""
    return tuple(half for part in parts for half in part.split("-"))


def _fullest(named: dict[tuple[str, str], Counter]) -> list[tuple[str, ...]]:
    """Return the fullest form of each person's name."""
    return [max(variants, key=lambda p: fullness(p, 0)) for variants in named.values()]


def merge(named: dict[tuple[str, str], Counter]) -> None:
    """Put a name without its last surname (``Ida Lund``) to the full one (Ida Lund Krag), in place.

    Only if one full name alone comes into question, and it stands first, as an introduction does.
    """
    openings: dict[tuple[str, ...], dict[tuple[str, str], None]] = {}
    for key in list(named):
        likely = openings.get(_apart(core_of(next(iter(named[key])))), {})
        fuller = [other for other in likely if _is_cut(named[key], named[other])]
        kept = fuller[0] if len(fuller) == 1 else key
        if kept != key:
            named[kept] += named.pop(key)
        for parts in map(_apart, named[kept]):
            for k in range(2, len(parts)):
                openings.setdefault(parts[:k], {})[kept] = None


def respell(named: dict[tuple[str, str], Counter], forms: dict[str, Entity]) -> None:
    """Let a name that stands once be that of the person whose name differs in a letter or two.

    The spelling that stands more often, or first, is right. Two names are two people's if their
    given names differ by more than an ``h`` or a doubled letter, or both stand more than once.
    """
    names = _fullest(named)
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


def spell_out(text: str, named: dict[tuple[str, str], Counter], forms: dict[str, Entity]) -> None:
    """Let a given name and an initial be the only person named with such a surname (``Bo K``).

    One with a point is somebody whose surname is kept back (``Mads P.``).
    """
    names = _fullest(named)
    for first, *rest in names:
        initial = "".join(rest).rstrip(".")
        if len(initial) != 1 or f"{first} {initial}. " in text:
            continue
        full = [p for p in names if p[0] == first and len(p[-1]) > 2 and p[-1][0] == initial]
        if len(full) == 1:
            forms[" ".join((first, *rest))] = forms[" ".join(full[0])]


def misspelt_bodies(entities: Iterable[Entity]) -> dict[int, Entity]:
    """Return by ``id`` the bodies that names standing once are but for a letter.

    (``Havnedirektoraret``: Havnedirektoratet.) The spelling that stands more often, or first, is
    right; short names and those of several words are left alone.
    """
    named = [one for one in once(entities) if one.kind != "person" and one.name.isalpha()]
    long = [one for one in named if len(one.name) >= _LONG_BODY]
    right = {}
    for k, one in enumerate(long if len(long) > 1 else ()):
        likely = [
            other
            for j, other in enumerate(long)
            if other is not one
            and one.mentions == 1
            and other.kind == "organisation"
            and (other.mentions > 1 or j < k)
            and _differ_in_one(fold(one.name), fold(other.name))
        ]
        if len(likely) == 1:
            right[id(one)] = likely[0]
    return right


def is_misspelt_body(word: str, forms: dict[str, Entity]) -> bool:
    """Return whether a long word is a known body's name of one word but for a letter."""
    return len(word) >= _LONG_BODY and any(
        entity.kind == "organisation" and " " not in form and _differ_in_one(fold(form), fold(word))
        for form, entity in forms.items()
    )


def bodies_in_definite(entities: Iterable[Entity]) -> dict[int, Entity]:
    """Return by ``id`` the bodies called by the last word of another's name, in the definite.

    (``Tribunen``: Kystens Tribune; ``Rejsefonden``: Vestbys Rejsefond.) A noun that is short for
    many bodies (``Fonden``) is left alone: where it stands says which is meant.
    """
    named = [one for one in once(entities) if one.kind != "person"]
    whole = _by_last_word(one for one in named if " " in one.name)
    definite = {id(one): fold(one.name) for one in named if whole and is_definite(fold(one.name))}
    likely = {
        number: [body for stem in stems(word) for body in whole.get(stem, ())]
        for number, word in definite.items()
        if word not in lang.words("organisations_for_short.txt")
    }
    return {number: bodies[0] for number, bodies in likely.items() if len(bodies) == 1}


def _by_last_word(bodies: Iterable[Entity]) -> dict[str, list[Entity]]:
    """Return bodies by the last word of their names, in small letters."""
    found: dict[str, list[Entity]] = {}
    for one in bodies:
        found.setdefault(fold(one.name.split()[-1]), []).append(one)
    return found


def _differ_in_one(one: str, other: str) -> bool:
    """Return whether two words are the same but for one letter."""
    return abs(len(one) - len(other)) <= 1 and _distance(one, other) == 1


def surname_spelled(word: str, forms: dict[str, Entity]) -> Entity | None:
    """Return the only person whose surname is ``word`` but for a letter.

    (``Vandesmed`` for Leo Vandersmed.) Long surnames alone, with the same letter first.
    """
    if len(word) < _LONG or word in lang.words("common_surnames.txt"):
        return None
    near = {
        id(entity): entity
        for form, entity in forms.items()
        if form[:1] == word[0]
        and entity.kind == "person"
        and " " not in form
        and entity.name.endswith(form)
        and _differ_in_one(fold(form), fold(word))
    }
    return next(iter(near.values())) if len(near) == 1 else None


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
    given = Counter(map(_as_sounded, names))
    alike: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for parts in names:
        if given[_as_sounded(parts)] > 1:
            for form in _near_spellings(parts):
                alike.setdefault(form, []).append(parts)
    return alike


def _near_spellings(parts: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Return a name with no letter of its surname left out, one and, if it is long, two.

    Two words that differ in n letters have one in common from which at most n are left out
    (Mor and Fraenkel 1982).
    """
    surname = fold(parts[-1])
    forms = {surname}
    for _ in range(2 if len(surname) >= _LONG else 1):
        forms |= {form[:k] + form[k + 1 :] for form in forms for k in range(len(form))}
    return {(*_as_sounded(parts), form) for form in forms}


def _as_sounded(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name without its surname, the given name with no ``h`` or doubled letter."""
    return (_plainly(parts[0]), *parts[1:-1])


def _is_misspelt(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two names are the same but for one letter of a long surname, or two."""
    if one[1:] == other[1:] and _is_same_given_name(one[0], other[0]):
        return True
    if len(one) != len(other) or one[:-1] != other[:-1] or min(map(len, (one[-1], other[-1]))) < 5:
        return False
    known = lang.words("common_surnames.txt")
    if one[-1] in known and other[-1] in known:
        return False
    allowed = 2 if min(len(one[-1]), len(other[-1])) >= _LONG else 1
    return _distance(fold(one[-1]), fold(other[-1])) <= allowed


def _is_same_given_name(one: str, other: str) -> bool:
    """Return whether two given names sound alike, but for a letter doubled or an ``h``.

    (``Elisabeth``, ``Elisabet``; ``Jonna``, ``Jona``.)
    """
    return one != other and _plainly(one) == _plainly(other)


def _plainly(given: str) -> str:
    """Return a given name in small letters without ``h`` inside and each doubled letter once.

    One at the beginning counts: ``Anne`` and ``Hanne`` are two.
    """
    letters = fold(given[:1]) + fold(given[1:]).replace("h", "")
    return "".join(c for c, before in zip(letters, " " + letters, strict=False) if c != before)


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
    wholes = [_apart(parts) for parts in full]
    return all(
        any(len(parts) < len(whole) and whole[: len(parts)] == parts for whole in wholes)
        for parts in (_apart(core_of(parts)) for parts in short)
    )
