"""Corrections made by hand: a small CSV file with one row for each checked quote.

``docs/corrections.md`` explains the columns. The file is kept in git, edited in a spreadsheet or
from a notebook, and survives reruns, new rules and edits of the articles.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd

from analysis.core.guesses import did_you_mean
from analysis.core.vocabulary import KINDS
from analysis.corrections.journal import missing, note
from analysis.corrections.sheets import Sheet, alone, cells, read_sheet, write_sheet
from analysis.lang.forms import fold

COLUMNS = (
    "article", "start", "text", "action", "kind", "speaker", "new_text", "sample", "note",
    "coder", "time", "before", "after",
)  # fmt: skip
NEEDED = ("article", "text", "action")
ACTIONS = {
    "confirm": "the quote is right",
    "change": "its kind, speaker or words are different",
    "none": "it is not a quote",
    "add": "a quote that was not found",
}
UNKNOWN = "?"  # a speaker that the article does not name, as checked by hand
JOINED = "; "  # between the names of several samples with the same row
_SHOWN = 80  # characters of a line that cannot be read
_DRAWN = re.compile(r", drawn \d{4}-\d\d-\d\d$")  # the end of a sample's name
_START = re.compile(r"[0-9]{1,9}(?:[.,]0*)?")
_TIMES = tuple(  # as spreadsheets change them in Danish, a point between hours and minutes too
    f"{day} {hour}".strip()
    for day in ("%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%y")
    for hour in ("%H:%M", "%H:%M:%S", "%H.%M", "%H.%M.%S", "")
)
UNDATED = (
    "has a `time` that cannot be read ({time}), so that it counts as newer than the row above",
    "write it as 2026-02-01T10:00:00Z or 01-02-2026 10:00, or leave it empty",
)


def read_corrections(path: str | Path) -> pd.DataFrame:
    """Read the corrections of ``path``; none if the file does not exist.

    Returns
    -------
    DataFrame
        ``row``, the row's number in a spreadsheet, and the columns of ``COLUMNS`` as text, empty
        if not given; ``reason`` and ``cure`` of a line that cannot be read, and of a row that was
        recorded but is no longer in the file (``restored``), which still counts. The user's own
        columns are left out.

    Raises
    ------
    ValueError
        If the file lacks ``article``, ``text`` or ``action``.
    """
    path = Path(path)
    sheet = read_sheet(path, NEEDED, COLUMNS) if path.exists() else Sheet(list(COLUMNS))
    texts = (*COLUMNS, "reason", "cure")
    blank: dict[str, object] = dict.fromkeys(texts, "") | {"restored": False}
    rows = [
        blank | {"row": number} | {name: _read(name, row) for name in COLUMNS}
        for number, row in sheet.numbered()
    ]
    rows += [
        blank | {"row": n, "text": line.line[:_SHOWN], "reason": line.reason, "cure": line.cure}
        for n, line in sheet.unread()
    ]
    rows += [
        blank | row | {"row": number, "restored": True}
        for number, row in enumerate(missing(path, sheet.rows, _same), start=len(sheet.rows) + 2)
    ]
    types = {"row": "int64"} | dict.fromkeys(texts, "str") | {"restored": "bool"}
    table = pd.DataFrame(rows, columns=list(types)).astype(types)
    return table.sort_values("row", ignore_index=True)


def _read(name: str, row: Mapping[str, str]) -> str:
    """Return a cell as it is meant: no white space at its ends, except in an article's name."""
    cell = row.get(name, "")
    if name in ("action", "kind"):  # a spreadsheet may have given them a capital
        return fold(cell.strip())
    return cell if name == "article" and cell.strip() else cell.strip()


def fault(row: Mapping[str, str]) -> tuple[str, str] | None:
    """Return why a correction cannot be used in any article, and the cure; None if it can.

    ``row`` holds text for each column; columns may be missing.
    """
    action, kind, start = row.get("action", ""), row.get("kind", ""), row.get("start", "")
    if row.get("reason"):
        return row["reason"], row["cure"]
    if not row.get("article"):
        return "`article` is empty", "write the article's name, as in news.articles, in `article`"
    if not row.get("text"):
        return "`text` is empty", "copy the quote's words from the article into `text`"
    if start and not _START.fullmatch(start):
        short = start if len(start) <= 20 else f"{start[:20]}…"
        return f"`start` is {short}", "write the number of the first character, or leave it empty"
    if action not in ACTIONS:
        return f"`action` is {action or 'empty'}", choose(action, ACTIONS)
    if kind and kind not in KINDS:
        return f"`kind` is {kind}", choose(kind, KINDS)
    if action == "add" and not kind:
        return "adds a quote but does not say its kind", choose("", KINDS)
    if action == "change" and not (kind or row.get("speaker") or row.get("new_text")):
        return "changes nothing", "fill in `kind`, `speaker` or `new_text`, or write confirm"
    return None


def choose(given: str, allowed: Collection[str]) -> str:
    """Return a cure that names the words allowed, and the nearest to the one given."""
    return f"write one of {', '.join(allowed)}{did_you_mean(fold(given), allowed)}"


def position(row: Mapping[str, str]) -> int | None:
    """Return the offset at which the words of a row were noted; None if it is not given."""
    return offset(row.get("start", ""))


def offset(cell: str) -> int | None:
    """Return a whole number, with decimals if a spreadsheet gave it some; None for other text."""
    found = re.match("[0-9]+", cell) if _START.fullmatch(cell) else None
    return int(found.group()) if found else None


def moment(row: Mapping[str, str]) -> datetime | None:
    """Return when a row was written (UTC); None if not given or not in a known form."""
    cell = row.get("time", "")
    try:
        found = datetime.fromisoformat(cell)
    except ValueError:
        for form in _TIMES:
            try:
                return datetime.strptime(cell, form)
            except ValueError:
                pass
        return None
    return found.astimezone(UTC).replace(tzinfo=None) if found.tzinfo else found


def record(
    path: str | Path,
    *corrections: Mapping[str, object],
    instead_of: Iterable[Mapping[str, object]] = (),
) -> None:
    """Add corrections to ``path``; each replaces an earlier one about the same words.

    The same words are the same text at the same place of an article, noted by the same ``coder``;
    other coders' rows stay. The file is written atomically and locked meanwhile. Other rows, their
    order, and the user's own columns stay as they are. A replaced row keeps its samples, and its
    note if there is no new one. Rows of the last day that a spreadsheet has overwritten since are
    restored. A row without ``time`` gets the current time (UTC).

    Parameters
    ----------
    path
        The file of corrections; made if it does not exist.
    *corrections
        Values for the columns of ``COLUMNS``; those not given are left empty.
    instead_of
        Rows to replace although they were noted at another place, such as before the article was
        edited.

    Raises
    ------
    ValueError
        If a correction cannot be used; nothing is written then.
    """
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    new = [cells({name: given.get(name) for name in COLUMNS}) for given in corrections]
    for row in new:
        if found := fault(row):
            raise ValueError(f"a correction {found[0]}: {found[1]}")
    path = Path(path)
    with alone(path):
        sheet = read_sheet(path, NEEDED, COLUMNS) if path.exists() else Sheet(list(COLUMNS))
        sheet.header += [name for name in COLUMNS if name not in sheet.header]
        sheet.rows += missing(path, sheet.rows, _same)
        places = [cells(row) for row in instead_of]
        _put_all(sheet, new, places, now)
        write_sheet(path, sheet)
        note(path, new, _same, instead_of=places)


def withdraw(path: str | Path, row: Mapping[str, object]) -> None:
    """Remove a correction: the row of ``path`` about the same words, by the same coder.

    It is not restored later. Other rows stay as they are.
    """
    gone, path = cells({name: row.get(name) for name in COLUMNS}), Path(path)
    with alone(path):
        sheet = read_sheet(path, NEEDED, COLUMNS)
        sheet.rows = [kept for kept in sheet.rows if not _same(kept, gone)]
        write_sheet(path, sheet)
        note(path, [], _same, instead_of=[gone])


def _put_all(
    sheet: Sheet, new: list[dict[str, str]], instead_of: list[dict[str, str]], now: str
) -> None:
    """Replace the row about the same words by each of ``new``, or add it at the end."""
    by_text: dict[tuple[str, str], list[dict[str, str]]] = {}
    for row in sheet.rows:
        by_text.setdefault(_words(row), []).append(row)
    gone: set[int] = set()
    for row in new:
        alike = by_text.setdefault(_words(row), [])
        same = _at_one_place(alike, [row, *instead_of])
        _complete(row, same, now)
        if same:
            same[-1].update(row)
            gone |= {id(old) for old in same[:-1]}
            by_text[_words(row)] = [old for old in alike if id(old) not in gone]
        else:
            sheet.rows.append(row)
            alike.append(row)
    sheet.rows = [row for row in sheet.rows if id(row) not in gone]


def _at_one_place(
    alike: list[dict[str, str]], places: list[dict[str, str]]
) -> list[dict[str, str]]:
    """Return the rows of ``alike`` that are about the same place as any of ``places``."""
    return [old for old in alike if any(_same(old, place) for place in places)]


def _complete(row: dict[str, str], same: list[dict[str, str]], now: str) -> None:
    """Copy samples, note and time from rows about the same words if ``row`` has none."""
    samples = [name for one in [*same, row] for name in samples_of(one.get("sample", ""))]
    row["sample"] = JOINED.join(dict.fromkeys(samples))
    if same:
        row["note"] = row["note"] or same[-1].get("note", "")
        if _says(row, same[-1]):
            row["time"] = row["time"] or same[-1].get("time", "")
            return
    row["time"] = row["time"] or now


def _words(row: Mapping[str, str]) -> tuple[str, str]:
    words = cells({name: row.get(name, "") for name in ("article", "text")})
    return words["article"], words["text"]


def _says(row: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Return whether two rows about the same words have the same content."""
    return all(row[name] == other.get(name, "") for name in COLUMNS if name != "time")


def _same(row: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Return whether two rows are about the same place of the same article, by one coder."""
    if not row or not other or row.get("coder", "") != other.get("coder", ""):
        return False
    if _words(row) != _words(other) or position(row) != position(other):
        return False
    around = [cells({n: r.get(n, "") for n in ("before", "after")}) for r in (row, other)]
    return around[0] == around[1] or any(not any(one.values()) for one in around)


def samples_of(cell: str) -> list[str]:
    """Return the names of the samples that a row belongs to."""
    return [name.strip() for name in cell.split(JOINED.strip()) if name.strip()]


def is_of_sample(cell: str, sample: str) -> bool:
    """Return whether a row belongs to ``sample``, whose date may be left out."""
    dated = _DRAWN.search(sample) is not None
    return any((name if dated else _DRAWN.sub("", name)) == sample for name in samples_of(cell))
