"""The corrections of the last day, so that a spreadsheet that overwrites the file loses none.

A spreadsheet that was opened before a click and saved after it does not have the click's
correction. So each recorded row is kept for a day in a hidden file beside the corrections, and
rows missing from the corrections are restored from there.
"""

import json
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from analysis.core.atomic_write import replacing

KEPT = 24 * 3600  # seconds
RESTORED = (
    "was recorded, but is no longer in the file (a spreadsheet overwrote it, or it was deleted); "
    "it still counts",
    "record another correction and it is put back, or delete {journal} if you deleted it yourself",
)
Row = dict[str, str]
Same = Callable[[Mapping[str, str], Mapping[str, str]], bool]


def journal(path: Path) -> Path:
    """Return the path of the journal for ``path``."""
    return path.with_name(f".{path.name}.recorded")


def missing(path: Path, rows: Iterable[Row], same: Same) -> list[Row]:
    """Return the rows recorded in ``path`` in the last day that are not among ``rows``.

    ``same`` returns whether two rows are about the same words.
    """
    noted = _noted(path)
    if not noted:
        return []
    by_words: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        by_words.setdefault(_words(row), []).append(row)
    return [
        row for _, row in noted
        if not any(same(row, other) for other in by_words.get(_words(row), ()))
    ]  # fmt: skip


def note(path: Path, rows: Iterable[Row], same: Same, *, instead_of: Iterable[Row] = ()) -> None:
    """Note that ``rows`` were recorded in ``path`` now, and remove those that they replace."""
    now, rows = time.time(), list(rows)
    replaced: dict[tuple[str, ...], list[Row]] = {}
    for row in (*rows, *instead_of):
        replaced.setdefault(_words(row), []).append(row)
    noted = [
        (when, old) for when, old in _noted(path)
        if not any(same(old, row) for row in replaced.get(_words(old), ()))
    ]  # fmt: skip
    noted += [(now, row) for row in rows]
    with replacing(journal(path)) as new:
        lines = (json.dumps([when, row]) for when, row in noted)
        new.write_text("\n".join(lines), encoding="utf-8")


def _words(row: Mapping[str, str]) -> tuple[str, ...]:
    return row.get("article", ""), " ".join(row.get("text", "").split())


def _noted(path: Path) -> list[tuple[float, Row]]:
    """Return each row of the last day with its time; nothing if the journal is damaged."""
    try:
        lines = journal(path).read_text(encoding="utf-8").splitlines()
        noted = [tuple(json.loads(line)) for line in lines]
    except (OSError, ValueError):
        return []
    return [(when, row) for when, row in noted if time.time() - when < KEPT]
