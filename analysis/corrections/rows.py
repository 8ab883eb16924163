"""Corrections made by hand: a small CSV file, one row for each quote somebody has looked at.

``docs/corrections.md`` says what each column means. The file is data: it is kept in git, edited
in a spreadsheet or from a notebook, and survives reruns, other rules and edits of the articles.
"""

import difflib
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from analysis.core.vocabulary import KINDS
from analysis.corrections.sheets import Sheet, alone, cells, read_sheet, write_sheet

COLUMNS = (
    "article", "start", "text", "action", "kind", "speaker", "new_text", "sample", "note",
    "before", "after",
)  # fmt: skip
NEEDED = ("article", "text", "action")
ACTIONS = {
    "confirm": "the quote is right as it stands",
    "change": "its kind, speaker or words are others",
    "none": "it is no quote",
    "add": "a quote that was not found",
}
UNKNOWN = "?"  # a speaker who is known to be told nowhere
JOINED = "; "  # between the names of several samples that one row belongs to


def read_corrections(path: str | Path) -> pd.DataFrame:
    """Read the corrections of ``path``; a file that is not there holds none.

    Returns
    -------
    DataFrame
        ``row``, the row's number in a spreadsheet, and the columns of ``COLUMNS`` as text, empty
        where nothing is said. Columns of the user's own are left out.

    Raises
    ------
    ValueError
        If the file lacks ``article``, ``text`` or ``action``.
    """
    columns = ["row", *COLUMNS]
    if not Path(path).exists():
        return pd.DataFrame(columns=columns).astype(
            {"row": "int64"} | dict.fromkeys(COLUMNS, "str")
        )
    rows = [
        {"row": number} | {name: row.get(name, "").strip() for name in COLUMNS}
        for number, row in read_sheet(path, NEEDED, COLUMNS).numbered()
    ]
    types = {"row": "int64"} | dict.fromkeys(COLUMNS, "str")
    return pd.DataFrame(rows, columns=columns).astype(types)


def fault(row: Mapping[str, str]) -> tuple[str, str] | None:
    """Return why a correction cannot be used, whatever the article, and the cure; None if it can.

    ``row`` holds text for each column; the columns may be missing.
    """
    action, kind = row.get("action", ""), row.get("kind", "")
    if not row.get("article"):
        return "names no article", "write the article's name, as in news.articles, in `article`"
    if not row.get("text"):
        return "quotes no words", "copy the quote's words from the article into `text`"
    if action not in ACTIONS:
        return f"`action` is {action or 'empty'}", _choose(action, ACTIONS)
    if kind and kind not in KINDS:
        return f"`kind` is {kind}", _choose(kind, KINDS)
    if action == "add" and not kind:
        return "adds a quote without saying of which kind", _choose("", KINDS)
    if action == "change" and not (kind or row.get("speaker") or row.get("new_text")):
        return "changes nothing", "fill in `kind`, `speaker` or `new_text`, or write confirm"
    return None


def _choose(given: str, allowed) -> str:
    close = difflib.get_close_matches(given.lower(), allowed, n=1)
    guess = f"; did you mean {close[0]}?" if close else ""
    return f"write one of {', '.join(allowed)}{guess}"


def record(
    path: str | Path,
    *corrections: Mapping[str, object],
    instead_of: Mapping[str, object] | None = None,
) -> None:
    """Add corrections to ``path``, each in the place of an earlier one about the same words.

    The file is written whole or not at all, and nobody else can write in between. Other rows,
    their order, and columns of the user's own stay as they are; a replaced row keeps its note if
    there is no new one, and the samples it belongs to.

    Parameters
    ----------
    path
        The corrections; made if there is no such file.
    *corrections
        Values for the columns of ``COLUMNS``; those not given are left empty.
    instead_of
        The row to be replaced, if it held on to other words than the new one does.

    Raises
    ------
    ValueError
        If a correction cannot be used; nothing is written then.
    """
    new = [cells({name: given.get(name) for name in COLUMNS}) for given in corrections]
    for row in new:
        if found := fault(row):
            raise ValueError(f"a correction {found[0]}: {found[1]}")
    with alone(path):
        sheet = read_sheet(path, NEEDED, COLUMNS) if Path(path).exists() else Sheet(list(COLUMNS))
        sheet.header += [name for name in COLUMNS if name not in sheet.header]
        for row in new:
            old = instead_of and cells(instead_of)
            _put(sheet, row, [row, old] if old else [row])
        write_sheet(path, sheet)


def _put(sheet: Sheet, new: dict[str, str], places: list[dict[str, str]]) -> None:
    """Put ``new`` in the place of the row about the same words as one of ``places``."""
    same = [row for row in sheet.rows if any(_same(row, place) for place in places)]
    samples = [name for row in [*same, new] for name in samples_of(row.get("sample", ""))]
    new["sample"] = JOINED.join(dict.fromkeys(samples))
    if not same:
        sheet.rows.append(new)
        return
    new["note"] = new["note"] or same[-1].get("note", "")
    same[-1].update(new)
    sheet.rows = [row for row in sheet.rows if not any(row is other for other in same[:-1])]


def _same(row: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Return whether two rows are about the same words of the same article."""
    words, others = cells(row), cells(other)
    around = [(r.get("before", ""), r.get("after", "")) for r in (words, others)]
    return (
        words.get("article") == others.get("article")
        and words.get("text") == others.get("text")
        and (words.get("start") == others.get("start") or around[0] == around[1] != ("", ""))
    )


def samples_of(cell: str) -> list[str]:
    """Return the names of the samples that a row belongs to."""
    return [name.strip() for name in cell.split(JOINED.strip()) if name.strip()]
