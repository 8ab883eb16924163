"""Knowledge of Danish as data: one file for each resource, with its source in the first lines.

A ``.txt`` file has one entry per line, a ``.tsv`` file has fields separated by tabs. Lines that
begin with ``#`` are comments; blank lines are skipped.
"""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the fields of every entry of ``name``, a file of ``da/``."""
    text = files(__name__).joinpath("da", name).read_text(encoding="utf-8")
    lines = (line.rstrip() for line in text.splitlines())
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))


@cache
def classes(name: str) -> dict[str, frozenset[str]]:
    """Return the words of each class in ``name``, a file with a class and its words first."""
    return {name: frozenset(listed.split()) for name, listed, *_ in rows(name)}


def either(words: Iterable[str]) -> str:
    """Return a pattern for any one of ``words``, the longest first."""
    return f"(?:{'|'.join(sorted(words, key=lambda word: (-len(word), word)))})"


@cache
def words(name: str) -> frozenset[str]:
    """Return the entries of ``name``, a file with one entry per line."""
    return frozenset(row[0] for row in rows(name))
