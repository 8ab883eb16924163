"""The known name that is nearest to a mistyped one."""

from collections.abc import Collection
from difflib import get_close_matches


def nearest(given: object, known: Collection[str]) -> str:
    """Return the name of ``known`` that is most like ``given``, in any case; empty if none is."""
    given, names = str(given), [str(name) for name in known]
    folded = {name.casefold(): name for name in reversed(names)}
    found = get_close_matches(given, names, n=1)
    found = [given.casefold()] if given.casefold() in folded else found
    found = found or get_close_matches(given.casefold(), folded, n=1)
    return folded.get(found[0], found[0]) if found else ""


def did_you_mean(given: object, known: Collection[str], otherwise: str = "") -> str:
    """Return ``; did you mean 'name'?`` with the nearest name, or ``otherwise`` without any."""
    near = nearest(given, known)
    return f"; did you mean {near!r}?" if near else otherwise
