"""The place of the project's own files, from any working folder."""

from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


def in_project(path: str | Path) -> Path:
    """Return ``path`` if it is absolute or exists from here, otherwise relative to the project."""
    path = Path(path)
    return path if path.is_absolute() or path.exists() else PROJECT / path
