"""The place of the project's own files, and those that this package writes into any folder."""

import os
from collections.abc import Collection, Container
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
MANIFEST, LEDGER = "citatstreg.json", "_ledger"  # what a folder of built tables has, and no other
TABLES = "tables"  # where a report has them
PROGRAM, ABOUT = "Citatstreg", "about.txt"  # ABOUT begins with PROGRAM and its version
SAVED = ("articles", "paragraphs", "sentences", "quotes", "speakers", "problems", "corrections",
         "people")  # fmt: skip
SAVED_FILES = frozenset(f"{name}.{form}" for name in SAVED for form in ("csv", "parquet"))
FORMS = ("png", "svg", "pdf")  # of each figure
_OF_FIGURES = (*(f".{form}" for form in FORMS), ".csv", "-phone.svg", "-datawrapper.csv")


def holds_results(folder: str | Path, names: Container[str] | None = None) -> bool:
    """Return whether a folder holds the tables of a build, or a report, also an unfinished one.

    ``names`` are those of the files in it, if they are known.
    """
    names = os.listdir(folder) if names is None else names
    if MANIFEST in names or LEDGER in names:
        return True
    tables = os.path.join(folder, TABLES)
    return TABLES in names and any(
        os.path.exists(os.path.join(tables, name)) for name in (MANIFEST, LEDGER)
    )


def saved_in(folder: str | Path, names: Collection[str]) -> set[str]:
    """Return those of ``names``, the files in a folder, that ``save`` wrote: tables and figures."""
    if ABOUT not in names or not is_about(os.path.join(folder, ABOUT)):
        return set()
    saved, there = {ABOUT}, set(names)
    if {f"{name}.parquet" for name in SAVED} <= there:
        saved |= SAVED_FILES
    for stem in (name.removesuffix(".png") for name in names):
        if {f"{stem}.{form}" for form in FORMS} <= there:
            saved |= {f"{stem}{ending}" for ending in _OF_FIGURES}
    return saved & there


def is_about(path: str | Path) -> bool:
    """Return whether a file says what saved tables or figures were made from."""
    try:
        with open(path, "rb") as file:
            return file.read(len(PROGRAM) + 1) == f"{PROGRAM} ".encode()
    except OSError:
        return False


def in_project(path: str | Path) -> Path:
    """Return ``path`` if it is absolute or exists from here, otherwise relative to the project."""
    path = Path(path)
    return path if path.is_absolute() or path.exists() else PROJECT / path
