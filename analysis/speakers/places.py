"""Things in the order of their places in a text, and those near a place.

What a pronoun, a role or a quote refers to is decided by what is near. Articles seldom have 40
mentions of people. So in a text of any length, each decision looks at a limited number of things.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

NEAR = 60  # the most things before a place, and after it, that count as near
Thing = TypeVar("Thing")


class Placed(Generic[Thing]):
    """Things with a place each, kept in the order of the places.

    Parameters
    ----------
    things
        The first of them, in any order.
    place
        The function that returns the place of a thing, an offset in the text.
    """

    def __init__(self, things: Iterable[Thing], place: Callable[[Thing], int]) -> None:
        self._place = place
        self._things = sorted(things, key=place)
        self._places = [place(thing) for thing in self._things]

    def __iter__(self) -> Iterator[Thing]:
        return iter(self._things)

    def add(self, thing: Thing) -> None:
        """Add a thing at its place, after others at the same place."""
        at = bisect_right(self._places, self._place(thing))
        self._places.insert(at, self._place(thing))
        self._things.insert(at, thing)

    def between(self, start: int, end: int) -> list[Thing]:
        """Return the things from place ``start`` to before ``end``."""
        return self._things[bisect_left(self._places, start) : bisect_left(self._places, end)]

    def before(self, place: int, n: int = NEAR) -> list[Thing]:
        """Return the last ``n`` things before a place."""
        at = bisect_left(self._places, place)
        return self._things[max(0, at - n) : at]

    def after(self, place: int) -> list[Thing]:
        """Return the first things after a place that are near."""
        at = bisect_right(self._places, place)
        return self._things[at : at + NEAR]

    def around(self, place: int) -> list[Thing]:
        """Return the things near a place, before and after it."""
        at = bisect_left(self._places, place)
        return self._things[max(0, at - NEAR) : at + NEAR]
