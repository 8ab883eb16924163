"""Small CSV files that people edit in a spreadsheet: read in any of its dialects, written whole.

What a person added (columns, the order of rows, the separator) is kept. A cell that would begin
like a formula gets a leading apostrophe, as OWASP advises
(https://owasp.org/www-community/attacks/CSV_Injection), and loses it again when it is read.
"""

import csv
import os
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

from filelock import FileLock, Timeout

SEPARATORS = ";,\t"
PATIENCE = 30  # seconds to wait for another who writes the same file
# An apostrophe of the text's own, before what begins like a formula, is doubled by this as well:
# what is written is read back as it was, whatever it begins with.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_ESCAPED = re.compile(r"'+[=+\-@\t\r]")


@dataclass
class Sheet:
    """A table of text cells. Row ``n`` of ``rows`` is row ``n + 2`` in a spreadsheet."""

    header: list[str]
    rows: list[dict[str, str]] = field(default_factory=list)
    separator: str = ";"

    def numbered(self) -> Iterator[tuple[int, dict[str, str]]]:
        """Yield each row that is not blank, with its number in a spreadsheet."""
        for number, row in enumerate(self.rows, start=2):
            if any(row.values()):
                yield number, row


def read_sheet(path: str | Path, needed: Iterable[str], known: Iterable[str] = ()) -> Sheet:
    """Read a CSV file as spreadsheets save it.

    UTF-8 with or without a byte order mark, UTF-16 and Windows-1252 are told apart; cells may be
    parted by ``;``, ``,`` or tabs. Letter case and space around column names don't matter.

    Raises
    ------
    FileNotFoundError
        If there is no such file.
    ValueError
        If columns of ``needed`` are missing; the message names them.
    """
    text = _decoded(Path(path).read_bytes())
    first = text.split("\n", 1)[0].lower()
    names = {*needed, *known}
    separator = max(SEPARATORS, key=lambda sign: len(names & set(_cells(first, sign))))
    records = list(csv.reader(StringIO(text, newline=""), delimiter=separator))
    header = [_name(cell, names) for cell in records[0]] if records else []
    if missing := [name for name in needed if name not in header]:
        raise ValueError(
            f"{path} has no column {', '.join(missing)}; its first row must name "
            f"{', '.join(needed)}, and names {', '.join(header) or 'nothing'}"
        )
    width = max(map(len, records))
    header += [f"column {n}" for n in range(len(header) + 1, width + 1)]
    rows = [
        dict(zip(header, map(_unescaped, [*cells, *[""] * (width - len(cells))]), strict=True))
        for cells in records[1:]
    ]
    return Sheet(header, rows, separator)


def write_sheet(path: str | Path, sheet: Sheet) -> None:
    """Write ``sheet`` whole or not at all: a crash leaves the file as it was.

    Raises
    ------
    PermissionError
        If the file may not be replaced, as while a spreadsheet on Windows holds it open.
    """
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file, delimiter=sheet.separator, lineterminator="\n")
            writer.writerow(sheet.header)
            for row in sheet.rows:
                writer.writerow([_escaped(row.get(name, "")) for name in sheet.header])
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, path.stat().st_mode if path.exists() else 0o644)
        os.replace(name, path)
    except PermissionError as error:
        Path(name).unlink(missing_ok=True)
        raise PermissionError(
            f"{path} cannot be written: close it in the spreadsheet, or see who owns it"
        ) from error
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


@contextmanager
def alone(path: str | Path) -> Iterator[None]:
    """Hold the file for oneself from reading to writing, so that no other's rows are lost.

    Raises
    ------
    TimeoutError
        If another holds it for longer than half a minute.
    """
    path = Path(path).resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(path.with_name(f".{path.name}.lock"), timeout=PATIENCE):
            yield
    except Timeout as error:
        raise TimeoutError(
            f"{path} is being written by another for more than {PATIENCE} seconds: try again, or "
            f"delete {error.lock_file} if nobody is"
        ) from error


def cells(values: Mapping[str, object]) -> dict[str, str]:
    """Return ``values`` as cells: nothing for what is missing, white space made single."""
    return {
        name: "" if value is None or value != value else " ".join(str(value).split())
        for name, value in values.items()
    }


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _cells(line: str, separator: str) -> list[str]:
    return [cell.strip().strip('"') for cell in line.split(separator)]


def _name(cell: str, names: set[str]) -> str:
    plain = cell.strip().lower()
    return plain if plain in names else cell


def _escaped(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _unescaped(cell: str) -> str:
    return cell[1:] if _ESCAPED.match(cell) else cell
