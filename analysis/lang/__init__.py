"""What is known about Danish, as data: a file for each resource, its source in the first lines.

A ``.txt`` file holds one entry a line, a ``.tsv`` file holds fields parted by tabs. Lines that
begin with ``#`` are comments; blank lines are skipped.
"""

from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the fields of every entry of ``name``, a file of ``da/``."""
    text = files(__name__).joinpath("da", name).read_text(encoding="utf-8")
    lines = (line.rstrip() for line in text.splitlines())
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """Return the entries of ``name``, a file with one entry a line."""
    return frozenset(row[0] for row in rows(name))
