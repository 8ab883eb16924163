"""Which speakers of different articles are one: by full name, or by a surname that fits only one.

An article names each of its people once (``Donald Trump``), or by surname alone. Here only names
are joined, never phrases: ``direktøren`` of two articles may be two people.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from analysis import lang
from analysis.lang.forms import fold, nominative
from analysis.text.nouns import given_names

_ORGANISATIONS = ("organisation", "unnamed", "group")  # kinds whose words may be one's name


@dataclass
class Named:
    """One name as it stands in the collection, and what its articles say about who bears it."""

    name: str
    kind: str
    roles: set[str] = field(default_factory=set)
    parties: set[str] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)


def join(named: Iterable[Named]) -> dict[tuple[str, str], str]:
    """Return the person of each ``(kind, name)``: the fullest of the names that are joined.

    Two full names are one person's if their first and last parts are the same and the names
    between agree (``Holger K. Nielsen``, ``Holger Kirkholm Nielsen``). A surname alone is the
    person's who bears it in full, if the collection has only one of the kind, and neither
    gender, party nor role speaks against it. Where the surname is one of the commonest, role or
    party must speak for it.
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
    """Return the person of each name of one word: whoever of ``groups`` bears it as surname."""
    bearers: dict[str, list[list[Named]]] = defaultdict(list)
    for group in groups:
        for end in {name_key(one.name.split()[-1]) for one in group}:
            bearers[end].append(group)
    found = ((one, _bearer(one, bearers.get(name_key(one.name), []))) for one in single)
    return {(one.kind, one.name): _fullest(group) if group else one.name for one, group in found}


def apart(names: Iterable[tuple[str, str]]) -> list[bool]:
    """Return for each ``(kind, name)`` whether ``join`` can only leave it alone.

    So are people named in full whose first and last parts no other has, and whose surname nobody
    is called by alone.
    """
    names = list(names)
    ends = [_ends(name) if kind == "person" else None for kind, name in names]
    times = Counter(ends)
    single = {name_key(name) for kind, name in names if kind == "person" and " " not in name}
    return [end is not None and times[end] == 1 and end[1] not in single for end in ends]


def _ends(name: str) -> tuple[str, str] | None:
    """Return the first and the last part of a full name; None of any other, and of a genitive."""
    folded = fold(name)
    parts = folded.split()
    full = " " in name and parts and nominative(folded, sure=True) == folded
    return (parts[0], parts[-1]) if full else None


def _organisations(others: Iterable[Named]) -> dict[tuple[str, str], str]:
    """Return organisations by one spelling; unnamed speakers and groups as they are written.

    A phrase that differs from an organisation's name in letter case alone is that organisation.
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
    """Return full names in groups of one person each."""
    alike: dict[tuple[str, str], list[list[Named]]] = defaultdict(list)
    for one in sorted(full, key=lambda n: (-len(n.name.split()), n.name)):
        parts = name_key(one.name).split()
        groups = alike[parts[0], parts[-1]]
        fits = [
            group for group in groups if all(_agree(parts, name_key(o.name).split()) for o in group)
        ]
        if len(fits) == 1:
            fits[0].append(one)
        else:
            groups.append([one])
    return [group for groups in alike.values() for group in groups]


def _agree(one: list[str], other: list[str]) -> bool:
    """Return whether the names between first and last don't tell two people apart."""
    short, long = sorted((one[1:-1], other[1:-1]), key=len)
    rest = iter(long)
    return all(any(_same(part, known) for known in rest) for part in short)


def _same(one: str, other: str) -> bool:
    """Return whether two middle names are one, or one of them is short for the other."""
    short, long = sorted((one, other), key=len)
    return short == long or (short.endswith(".") and long.startswith(short.rstrip(".")))


def _bearer(one: Named, groups: list[list[Named]]) -> list[Named] | None:
    """Return the person whom a surname alone stands for, if it can only be one."""
    fits = [group for group in groups if not speaks_against(one, group)]
    if len(fits) != 1 or one.name in given_names():
        return None
    if one.name in lang.words("common_surnames.txt") and not speaks_for(one, fits[0]):
        return None
    return fits[0]


def speaks_against(one: Named, group: list[Named]) -> bool:
    """Return whether gender or party shows that ``one`` is not the person of ``group``."""
    for name in ("genders", "parties"):
        own = getattr(one, name)
        theirs = set().union(*(getattr(other, name) for other in group))
        if own and theirs and not own & theirs:
            return True
    return False


def speaks_for(one: Named, group: list[Named]) -> bool:
    """Return whether a role or a party is the same."""
    return any(one.roles & other.roles or one.parties & other.parties for other in group)


def _fullest(group: list[Named]) -> str:
    """Return the name with most parts, written out before an initial."""
    return min((one.name for one in group), key=lambda n: (-len(n.split()), n.count("."), n))


def name_key(name: str) -> str:
    """Return a name as it is compared: no letter case, no genitive's apostrophe."""
    return nominative(fold(name), sure=True)
