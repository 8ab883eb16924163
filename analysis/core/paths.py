"""The place of the project's own files, from any working folder."""

import os
from collections.abc import Container
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
MANIFEST, LEDGER = "citatstreg.json", "_ledger"  # what a folder of built tables has, and no other
TABLES = "tables"  # where a report has them


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


def in_project(path: str | Path) -> Path:
    """Return ``path`` if it is absolute or exists from here, otherwise relative to the project."""
    path = Path(path)
    return path if path.is_absolute() or path.exists() else PROJECT / path
