"""The known name that is nearest to a mistyped one."""

from collections.abc import Collection
from difflib import get_close_matches


def nearest(given: object, known: Collection[str]) -> str:
    """Return the name of ``known`` that is most like ``given``; empty if none is."""
    return next(iter(get_close_matches(str(given), known, n=1)), "")


def did_you_mean(given: object, known: Collection[str], otherwise: str = "") -> str:
    """Return ``; did you mean 'name'?`` with the nearest name, or ``otherwise`` without any."""
    near = nearest(given, known)
    return f"; did you mean {near!r}?" if near else otherwise
