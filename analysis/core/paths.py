"""Where the project's own files lie, from whatever folder it is used."""

from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


def in_project(path: str | Path) -> Path:
    """Return ``path`` if it is absolute or found from here, else taken from the project."""
    path = Path(path)
    return path if path.is_absolute() or path.exists() else PROJECT / path
