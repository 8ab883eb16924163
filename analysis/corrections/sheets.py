"""Small CSV files that people edit in a spreadsheet: read in all dialects, written atomically.

The user's columns, order of rows and separator are kept. A cell that would begin like a formula
gets a leading apostrophe, as OWASP advises
(https://owasp.org/www-community/attacks/CSV_Injection), which is removed when it is read.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from filelock import FileLock, Timeout

from analysis.core.atomic_write import replacing
from analysis.io.discovery import nearest_path
from analysis.lang.forms import fold

SEPARATORS = ";,\t"
PATIENCE = 30  # seconds to wait for another process that writes the same file
# An apostrophe in the text itself, before what looks like a formula, is doubled too, so that
# any text is read back as it was written.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_ESCAPED = re.compile(r"'+[=+\-@\t\r]")
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # .xlsx and .ods, .xls
_CONFLICT = re.compile(r"(?:<{7}|>{7}|\|{7})(?: |$)|={7}$")
OPEN_MARK = (
    "has a quotation mark that is never closed",
    'close it, or write "" where a quotation mark is meant',
)
CONFLICT = (
    "is a git conflict marker",
    "keep the right rows, and delete git's markers",
)


def _keep(error: UnicodeError) -> tuple[str, int]:
    """Keep the five bytes that Windows-1252 does not define as they are."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("latin-1"), error.end


codecs.register_error("citatstreg_keep", _keep)


class NotASheet(ValueError):
    """A file is no table that a spreadsheet saved, or lacks columns."""


class Unread(dict):
    """A line that cannot be read as a row: it has no cells and is written unchanged.

    Attributes
    ----------
    line
        The line without its end.
    reason, cure
        Why it cannot be read, and what to do about it.
    """

    def __init__(self, line: str, reason: str, cure: str) -> None:
        super().__init__()
        self.line, self.reason, self.cure = line, reason, cure


@dataclass
class Sheet:
    """A table of text cells. Row ``n`` of ``rows`` is row ``n + 2`` in a spreadsheet.

    Attributes
    ----------
    header
        A unique key for each column.
    rows
        The cells of each row by key; an Unread for a line that is not a row.
    separator
        The character between cells.
    titles
        The name of a column as written, if it differs from its key: columns that a spreadsheet
        left without a name, or with the name of another.
    """

    header: list[str]
    rows: list[dict[str, str]] = field(default_factory=list)
    separator: str = ";"
    titles: dict[str, str] = field(default_factory=dict)

    def numbered(self) -> Iterator[tuple[int, dict[str, str]]]:
        """Yield each row that is not blank, with its number in a spreadsheet."""
        for number, row in enumerate(self.rows, start=2):
            if any(row.values()):
                yield number, row

    def unread(self) -> Iterator[tuple[int, Unread]]:
        """Yield each line that is not a row, with its number in a spreadsheet."""
        for number, row in enumerate(self.rows, start=2):
            if isinstance(row, Unread):
                yield number, row


def read_sheet(path: str | Path, needed: Iterable[str], known: Iterable[str] = ()) -> Sheet:
    """Read a CSV file as spreadsheets save it.

    UTF-8 with or without a byte order mark, UTF-16 and Windows-1252 are recognised; cells may be
    separated by ``;``, ``,`` or tabs. Letter case and space around column names do not matter. A
    quotation mark that is never closed makes only its own line unreadable.

    Raises
    ------
    FileNotFoundError
        If the file does not exist.
    NotASheet
        If columns of ``needed`` are missing (the message names them), or the file is not text.
    """
    text = _decoded(Path(path))
    first = fold(next((line for line in text.splitlines() if not _CONFLICT.match(line)), ""))
    names = {*needed, *known}
    separator = max(SEPARATORS, key=lambda sign: len(names & set(_cells(first, sign))))
    records = list(_records(text, separator))
    at = next((n for n, one in enumerate(records) if isinstance(one, list)), None)
    titles = [] if at is None else [_unescaped(cell) for cell in records.pop(at)]
    width = max((len(one) for one in [titles, *records] if isinstance(one, list)), default=0)
    titles += [""] * (width - len(titles))
    header = _keys(titles, names)
    if missing := [name for name in needed if name not in header]:
        raise NotASheet(
            f"{path} has no column {', '.join(missing)}; its first row must name "
            f"{', '.join(needed)}, and names {', '.join(filter(None, titles)) or 'nothing'}"
        )
    rows = [
        one if isinstance(one, Unread)
        else dict(zip(header, map(_unescaped, [*one, *[""] * (width - len(one))]), strict=True))
        for one in records
    ]  # fmt: skip
    written = {key: title for key, title in zip(header, titles, strict=True) if key != title}
    return Sheet(header, rows, separator, written)


def _keys(titles: list[str], names: set[str]) -> list[str]:
    """Return a unique key for each column: its name, if it has one that is not used before."""
    found: dict[str, None] = {}
    for place, title in enumerate(titles, start=1):
        key = base = _name(title, names) or f"column {place}"
        again = 2
        while key in found:
            key, again = f"{base} ({again})", again + 1
        found[key] = None
    return list(found)


class _Lines:
    """The lines of a text, one at a time, with a way back to an earlier one."""

    def __init__(self, text: str) -> None:
        self.lines = list(io.StringIO(text, newline=""))
        self.at = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if self.at == len(self.lines):
            raise StopIteration
        self.at += 1
        return self.lines[self.at - 1]


def _records(text: str, separator: str) -> Iterator[list[str] | Unread]:
    """Yield the cells of each record, or an Unread for a line that is not one."""
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    lines = _Lines(text)
    reader = csv.reader(lines, delimiter=separator, strict=True)
    while lines.at < len(lines.lines):
        begins = lines.at
        line = lines.lines[begins]
        bare = line.rstrip("\r\n")
        if _CONFLICT.match(bare):
            lines.at += 1
            yield Unread(bare, *CONFLICT)
            continue
        try:
            yield next(reader)
        except csv.Error:
            lines.at = begins + 1
            alone = csv.reader([line, "end"], delimiter=separator)
            row = next(alone)
            yield row if alone.line_num == 1 else Unread(bare, *OPEN_MARK)


def write_sheet(path: str | Path, sheet: Sheet) -> None:
    """Write ``sheet`` atomically: after a crash the file is as before.

    Raises
    ------
    PermissionError
        If the file cannot be replaced, for example because it is open in a spreadsheet on Windows.
    """
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    mode = path.stat().st_mode if path.exists() else 0o644
    try:
        with replacing(path) as new:
            with new.open("w", encoding="utf-8-sig", newline="") as file:
                writer = csv.writer(file, delimiter=sheet.separator, lineterminator="\n")
                writer.writerow([_escaped(sheet.titles.get(name, name)) for name in sheet.header])
                for row in sheet.rows:
                    if isinstance(row, Unread):
                        file.write(f"{row.line}\n")
                    else:
                        writer.writerow([_escaped(row.get(name, "")) for name in sheet.header])
            new.chmod(mode)
    except PermissionError as error:
        raise PermissionError(
            f"{path} cannot be written: close it in the spreadsheet, or check its permissions"
        ) from error


@contextmanager
def alone(path: str | Path) -> Iterator[None]:
    """Lock the file from reading to writing, so that no other process's rows are lost.

    Raises
    ------
    TimeoutError
        If another process holds the lock for more than half a minute.
    """
    path = Path(path).resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(path.with_name(f".{path.name}.lock"), timeout=PATIENCE):
            yield
    except Timeout as error:
        raise TimeoutError(
            f"{path} has been locked by another process for {PATIENCE} seconds: try again, or "
            f"delete {error.lock_file} if no other process is running"
        ) from error


def cells(values: Mapping[str, object]) -> dict[str, str]:
    """Return ``values`` as cells: missing values are empty, white space becomes single spaces.

    The name of an article stays as it is: two files may differ only in spaces.
    """
    return {name: _cell(name, value) for name, value in values.items()}


def _cell(name: str, value: object) -> str:
    if value is None or value != value:
        return ""
    return str(value) if name == "article" else " ".join(str(value).split())


def _decoded(path: Path) -> str:
    if not path.exists():
        raise FileNotFoundError(f"{str(path)!r} does not exist{nearest_path(path)}")
    data = path.read_bytes()
    if data.startswith(_WORKBOOKS):
        raise NotASheet(f"{path} is a workbook: save it as CSV, and name that file")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError:
            raise NotASheet(f"{path} is damaged: save it again as CSV in UTF-8") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="citatstreg_keep")


def _cells(line: str, separator: str) -> list[str]:
    return [cell.strip().strip('"') for cell in line.split(separator)]


def _name(cell: str, names: set[str]) -> str:
    plain = fold(cell.strip())
    return plain if plain in names else cell


def _escaped(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _unescaped(cell: str) -> str:
    return cell[1:] if _ESCAPED.match(cell) else cell
