"""Joining speakers of different articles: by full name, or by a surname that only one person has.

An article names each person once in full (``Donald Trump``), or only by surname. Only names are
joined, never phrases: ``direktøren`` in two articles may be two people.
"""

from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import islice

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import fold, nominative
from analysis.text.nouns import given_names

_ORGANISATIONS = ("organisation", "unnamed", "group")  # kinds that may be an organisation's name


@dataclass(slots=True)
class Named:
    """One name in the collection, and what its articles say about the person."""

    name: str
    kind: str
    roles: AbstractSet[str] = frozenset()
    parties: AbstractSet[str] = frozenset()
    genders: AbstractSet[str] = frozenset()


def join(named: Iterable[Named]) -> dict[tuple[str, str], str]:
    """Return the person of each ``(kind, name)``: the fullest of the names that are joined.

    Two full names are one person if their first and last parts are the same and the names
    between agree (``Holger K. Nielsen``, ``Holger Kirkholm Nielsen``). A surname alone is joined
    with a full name if the collection has only one person of that surname, and gender, party and
    role do not contradict it. For one of the commonest surnames, role or party must also agree.
    """
    people: list[Named] = []
    others: list[Named] = []
    for one in named:
        (people if one.kind == "person" else others).append(one)
    groups = _full_names([one for one in people if " " in one.name])
    full = {(one.kind, one.name): _fullest(group) for group in groups for one in group}
    single = [one for one in people if " " not in one.name]
    return _organisations(others) | full | _single_names(single, groups)


def _single_names(
    single: Iterable[Named], groups: Iterable[list[Named]]
) -> dict[tuple[str, str], str]:
    """Return the person of each name of one word: the one of ``groups`` with that surname."""
    keys = {one.name: name_key(one.name) for one in single}
    bearers: dict[str, list[list[Named]]] = {key: [] for key in keys.values()}
    last: dict[str, str] = {}  # many have the same surname
    for group in groups:
        words = {one.name.split()[-1] for one in group}
        last |= {word: name_key(word) for word in words if word not in last}
        for end in {last[word] for word in words} & bearers.keys():
            bearers[end].append(group)
    found = ((one, _bearer(one, bearers[keys[one.name]])) for one in single)
    return {(one.kind, one.name): _fullest(group) if group else one.name for one, group in found}


def apart(kinds: list[str], names: list[str]) -> np.ndarray:
    """Return for each kind and name whether ``join`` cannot join it with another.

    This holds for full names whose first and last parts no other name has, and whose surname
    never occurs alone. A name in the genitive is never apart.
    """
    folded = pa.array(map(fold, names), pa.large_string())
    genitive = pc.match_substring_regex(folded, f"[{marks.APOSTROPHES}]s$")
    parts = pc.utf8_split_whitespace(pc.utf8_trim_whitespace(folded))
    ends, words = parts.offsets.to_numpy(), parts.values.dictionary_encode()
    different, word = words.dictionary.to_pylist(), words.indices.to_numpy()
    first, last = word[ends[:-1]], word[ends[1:] - 1]
    person, spaced = np.array(kinds) == "person", np.array([" " in name for name in names], bool)
    full = person & spaced & ~genitive.to_numpy(zero_copy_only=False)
    single = {name_key(names[k]) for k in np.flatnonzero(person & ~spaced).tolist()}
    alone = np.array([not one or one in single for one in different], bool)
    both = first.astype("int64") * len(different) + last
    _, place, times = np.unique(both[full], return_inverse=True, return_counts=True)
    full[full] = times[place] == 1
    return full & ~alone[last]


def _organisations(others: Iterable[Named]) -> dict[tuple[str, str], str]:
    """Return organisations in one spelling; unnamed speakers and groups as they are written.

    A phrase that differs from an organisation's name only in letter case is that organisation.
    """
    spelt: dict[str, list[str]] = defaultdict(list)
    others = list(others)
    for one in others:
        if one.kind == "organisation":
            spelt[name_key(one.name)].append(one.name)
    return {
        (one.kind, one.name): min(spelt[name_key(one.name)], key=lambda n: (n.isupper(), n))
        if one.kind in _ORGANISATIONS and name_key(one.name) in spelt
        else one.name
        for one in others
    }


def _full_names(full: Iterable[Named]) -> list[list[Named]]:
    """Return full names in groups, one for each person."""
    alike: dict[tuple[str, str], list[Named]] = defaultdict(list)
    for one in full:
        parts = name_key(one.name).split()
        alike[parts[0], parts[-1]].append(one)
    return [group for names in alike.values() for group in _of_one_person(names)]


def _of_one_person(names: list[Named]) -> list[list[Named]]:
    """Return names with the same first and last part in groups, one for each person."""
    if len(names) == 1:
        return [names]
    groups: list[list[Named]] = []
    for one in sorted(names, key=lambda n: (-len(n.name.split()), n.name)):
        parts = name_key(one.name).split()
        fits = [
            group for group in groups if all(_agree(parts, name_key(o.name).split()) for o in group)
        ]
        if len(fits) == 1:
            fits[0].append(one)
        else:
            groups.append([one])
    return groups


def _agree(one: list[str], other: list[str]) -> bool:
    """Return whether the middle names may be one person's."""
    short, long = sorted((one[1:-1], other[1:-1]), key=len)
    rest = iter(long)
    return all(any(_same(part, known) for known in rest) for part in short)


def _same(one: str, other: str) -> bool:
    """Return whether two middle names are the same, or one is short for the other."""
    short, long = sorted((one, other), key=len)
    return short == long or (short.endswith(".") and long.startswith(short.rstrip(".")))


def _bearer(one: Named, groups: list[list[Named]]) -> list[Named] | None:
    """Return the person meant by a surname alone, if it can only be one."""
    if one.name in given_names():
        return None
    fits = list(islice((group for group in groups if not speaks_against(one, group)), 2))
    if len(fits) != 1:
        return None
    if one.name in lang.words("common_surnames.txt") and not speaks_for(one, fits[0]):
        return None
    return fits[0]


def speaks_against(one: Named, group: list[Named]) -> bool:
    """Return whether gender or party shows that ``one`` is not the person of ``group``."""
    for name in ("genders", "parties"):
        if own := getattr(one, name):
            theirs = set().union(*(getattr(other, name) for other in group))
            if theirs and not own & theirs:
                return True
    return False


def speaks_for(one: Named, group: list[Named]) -> bool:
    """Return whether a role or a party is the same."""
    return any(one.roles & other.roles or one.parties & other.parties for other in group)


def _fullest(group: list[Named]) -> str:
    """Return the name with most parts; full middle names are preferred to initials."""
    if len(group) == 1:
        return group[0].name
    return min((one.name for one in group), key=lambda n: (-len(n.split()), n.count("."), n))


def name_key(name: str) -> str:
    """Return a name for comparison: without letter case and genitive apostrophe."""
    return nominative(fold(name), sure=True)
