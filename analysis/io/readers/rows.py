"""Tables with one article per row: CSV, JSON, Parquet and workbooks, read row by row."""

import codecs
import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from html import unescape
from math import isfinite
from typing import IO, Any
from unicodedata import normalize

from analysis.io.articles import Story
from analysis.io.fact_lines import person_name
from analysis.io.readers.agency import is_ninjs, read_ninjs
from analysis.io.readers.archives import check_ratio
from analysis.io.readers.base import MEGABYTE, Trouble, read_whole
from analysis.io.readers.columns import choose, field_of, guessed, tells_text
from analysis.io.readers.lines import LONGEST_LINE, Lines
from analysis.io.readers.markup import Roles, blocks, is_markup, plain, roles_of
from analysis.io.readers.text import check_beginning, decode, newlines, utf_16

LARGEST_JSON = 256 * MEGABYTE  # a .json is parsed whole
LARGEST_WORKBOOK = 100 * MEGABYTE
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,6}|#x[\dA-Fa-f]{2,6});")
_LINE_BREAK = re.compile(rb"<text:line-break\s*/>|<text:line-break\s*>\s*</text:line-break\s*>")
_TAB = re.compile(rb"<text:tab(?:\s[^<>]*)?/>")
_MOST_ESCAPED = 2  # times
_DEPTH = 3  # the most objects around a list of articles
_LISTED_NAME = re.compile(r"""(['"])(.+?)\1(?=\s*(?:,|$))""")
_LISTED = re.compile(r"""\[\s*(['"].*['"])\s*\]""")  # a list as Python prints it
_SEPARATORS = (",", ";", "\t", "|")

_FACTS = ("title", "author", "date", "credit")  # of an article, as Story has them
_INFOMEDIA = ("heading", "subheading", "lead", "bodytext", "publishdate", "authors", "source")

Row = tuple[int | None, Mapping[str, object] | Trouble]


csv.field_size_limit(max(csv.field_size_limit(), LONGEST_LINE))  # the default is 22,000 words


def read_rows(
    stream: IO[bytes], suffix: str, columns: Mapping[str, str] | None = None
) -> Iterator[tuple[int | None, Story | Trouble]]:
    """Yield the number and the article of each row of ``stream``, a table of the kind ``suffix``.

    Rows are numbered from 0 in the order of the file, as in pandas. A Trouble without a number
    concerns the whole file.
    """
    chosen: dict[str, str] | None = None
    for number, row in ROWS[suffix](stream):
        if isinstance(row, Trouble):
            yield number, row
        elif is_ninjs(row):
            yield number, read_ninjs(row)
        elif columns is None and (named := _infomedia_names(row)):
            yield number, replace(_infomedia(row, named), own=_own(row, named.values()))
        else:
            if chosen is None:
                chosen = choose(row, columns)
                if guess := guessed(chosen, row, columns):
                    yield None, guess
            yield number, replace(story_of(row, chosen), own=_own(row, chosen.values()))


def story_of(row: Mapping[str, object], chosen: Mapping[str, str]) -> Story:
    """Make a Story of one row."""
    found = {field: _words(row.get(name)) for field, name in chosen.items()}
    if "author" in chosen:
        found["author"] = _author(row.get(chosen["author"]))
    lead = found.pop("lead", "")
    if lead and not found["text"].startswith(lead):
        found["text"] = f"{lead}\n\n{found['text']}"
    title, author, date, credit = (found.get(name, "") for name in _FACTS)
    roles = _roles(row.get(chosen["text"]))
    return Story(found["text"], title=title, author=author, date=date, credit=credit, **roles)


def _author(value: object) -> str:
    """Return the author: a JSON list, a list as Python prints it, or names separated by ``;``."""
    if isinstance(value, (list, tuple)):
        return " og ".join(filter(None, (person_name(_words(one)) for one in value)))
    words = _words(value)
    if listed := _LISTED.fullmatch(words):
        return " og ".join(person_name(name) for _, name in _LISTED_NAME.findall(listed[1]))
    return person_name(words).replace("; ", " og ")


def _roles(body: object) -> Roles:
    """Return the paragraphs of a text in HTML that are subheadings, captions or posts."""
    marked = isinstance(body, str) and is_markup(body)
    return roles_of(blocks(newlines(str(body))) if marked else [])


def _own(row: Mapping[str, object], used: Iterable[str]) -> str:
    """Return the other columns of a row, which are not part of the article, as JSON."""
    used = set(used)
    cells = {normalize("NFC", str(name)): _cell(row[name]) for name in row if name not in used}
    return json.dumps(cells, ensure_ascii=False) if cells else ""


def _cell(value: object) -> object:
    """Return a value of one of the user's own columns; numbers stay numbers."""
    if isinstance(value, (bool, int)) or (isinstance(value, float) and isfinite(value)):
        return value
    return value.strip() if isinstance(value, str) else _words(value) or None


def _infomedia_names(row: Mapping[str, object]) -> dict[str, str]:
    """Return the field names of a row of Infomedia's API, in any case; none for another row."""
    written = {name.lower(): name for name in row}
    named = {field: written[field] for field in _INFOMEDIA if field in written}
    others = (name for name in row if name not in named.values() and field_of(name))
    known = {"heading", "bodytext"} <= named.keys() and not any(others)
    return named if known else {}


def _infomedia(row: Mapping[str, object], named: Mapping[str, str]) -> Story:
    """Read an article of Infomedia's API: sub-heading and lead both come before the text."""
    title, *parts, day, authors, credit = (_words(row.get(named.get(f, ""))) for f in _INFOMEDIA)
    names = (person_name(name.strip()) for name in re.split("[,;]", authors))
    author = " og ".join(name for name in names if name and name != credit)
    return Story("\n\n".join(filter(None, parts)), title, author, day, credit)


def _words(value: object) -> str:
    """Return the value of a field as text; missing is empty."""
    if value is None or value != value:  # NaN and NaT are not themselves
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return ", ".join(filter(None, map(_words, value)))
    if isinstance(value, Mapping):
        named = {key.lower(): said for key, said in value.items() if isinstance(key, str)}
        return next((_words(named[key]) for key in ("name", "value") if key in named), "")
    if isinstance(value, bytes):
        value = _decoded(value)
    text = newlines(str(value)).strip()
    return plain(text) if is_markup(text) else _unescaped(text)


def _decoded(raw: bytes) -> str:
    """Return bytes as text; nothing for those that are none, such as a picture."""
    try:
        return decode(raw)
    except Trouble:
        return ""


def _unescaped(text: str) -> str:
    """Return a text with its entities replaced by letters, also if escaped twice."""
    for _ in range(_MOST_ESCAPED):
        text = _ENTITY.sub(lambda entity: unescape(entity.group()), text)
    return text


# -- formats --------------------------------------------------------------------------------------


def is_unicode_text(raw: bytes) -> bool:
    """Return whether a .txt begins as Excel's "Unicode text": UTF-16, names between tabs."""
    encoding = utf_16(raw)
    if encoding is None:
        return False
    first = raw.decode(encoding, "replace").partition("\n")[0]
    return any(map(tells_text, first.split("\t"))) and "\t" in first


def _csv(stream: IO[bytes], separators: Iterable[str] = _SEPARATORS) -> Iterator[Row]:
    """Yield the rows of comma-separated values with any separator.

    After a row that breaks off, lines are left out until one is clearly a row, because they may be
    the rest of a text.
    """
    lines = Lines(stream)
    header, separator = _csv_header(lines, separators)
    number, broken = 0, _Broken()
    rows = csv.reader(lines, delimiter=separator, strict=True)
    while True:
        began = lines.start_row()
        try:
            fields = next(rows)
        except StopIteration:
            break
        except Trouble as trouble:
            rows = csv.reader(lines, delimiter=separator, strict=True)
            yield number, trouble
            number += 1
            continue
        except csv.Error as error:
            rows = csv.reader(lines, delimiter=separator, strict=True)
            lines.go_back()
            number += broken.add(number, began, error)
            continue
        if fields and (not broken.rows or _is_row(fields, header)):
            yield from broken.reported(began - 1)
            yield number, _csv_row(fields, header, separator)
            number += 1
    yield from broken.reported(lines.number)


def _csv_row(fields: list[str], header: list[str], separator: str) -> dict | Trouble:
    """Return a row by its columns, or the Trouble that it has too many fields."""
    if len(fields) <= len(header):
        return dict(zip(header, fields, strict=False))
    reason = f"has {len(fields)} fields, but {len(header)} columns"
    return Trouble(reason, f"put fields that hold {separator!r} in quotation marks")


def _csv_header(lines: Lines, separators: Iterable[str]) -> tuple[list[str], str]:
    """Return the names of the columns, and the separator."""
    first = next(lines, "")
    if named := re.fullmatch(r"sep=(.)\s*", first):  # a line that only Excel understands
        separators, first = named[1], next(lines, "")
    found = {one: next(csv.reader([first], delimiter=one), []) for one in separators}
    separator = max(found, key=lambda one: len(found[one]))
    return _header(found[separator]), separator


def _is_row(fields: list[str], header: list[str]) -> bool:
    """Return whether fields are a row, and not a piece of text with spaces after its commas."""
    return len(fields) == len(header) and not any(field.startswith(" ") for field in fields)


class _Broken:
    """A row of a CSV that breaks off, until a complete row is found again."""

    def __init__(self) -> None:
        self.rows: list[tuple[int, int, csv.Error]] = []

    def add(self, number: int, line: int, error: csv.Error) -> bool:
        """Note that a row breaks off; return whether it is the first."""
        first = not self.rows
        self.rows += [(number, line, error)] * first
        return first

    def reported(self, last: int) -> Iterator[Row]:
        """Yield the row that broke off, if any; lines up to ``last`` were left out."""
        for number, line, error in self.rows:
            upto = f"lines {line} to {last} are" if last > line else "the row is"
            reason = f"breaks off in line {line} ({error}); {upto} left out"
            cure = 'look there for a " that is never closed; inside a field it must be doubled'
            yield number, Trouble(reason, cure)
        self.rows = []


def _jsonl(stream: IO[bytes]) -> Iterator[Row]:
    """Yield the objects of a file with one JSON object, or one answer of an archive, per line."""
    lines, number = Lines(stream), 0
    while True:
        lines.start_row()
        try:
            line = next(lines, None)
        except Trouble as trouble:
            yield number, trouble
            number += 1
            continue
        if line is None:
            return
        if number == 0 and line.strip() in ("[", "{"):
            raise Trouble("is one JSON over many lines", "give it the ending .json")
        for row in _of_line(line, lines.number):
            yield number, row
            number += 1


def _of_line(line: str, number: int) -> list[Mapping[str, object] | Trouble]:
    """Return the objects in a line of JSON Lines, or its Trouble; none if it is blank."""
    if not line.strip():
        return []
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        reason = f"is not JSON in line {number} ({_first(error)})"
        return [Trouble(reason, "write each article as one JSON object on one line")]
    rows = _objects(found) if isinstance(found, dict) else [found]
    return [row if isinstance(row, dict) else _no_object() for row in rows]


def _json(stream: IO[bytes]) -> Iterator[Row]:
    """Yield the objects of a JSON file: one, or a list of them."""
    raw = read_whole(stream, LARGEST_JSON)
    check_beginning(raw)
    try:
        found = json.loads(raw.removeprefix(codecs.BOM_UTF8))
    except (ValueError, RecursionError) as error:
        cure = "write it again in UTF-8; if it has one object per line, name it .jsonl"
        raise Trouble(f"is not JSON ({_first(error)})", cure) from None
    for number, row in enumerate(_objects(found)):
        yield number, row if isinstance(row, dict) else _no_object()


def _objects(found: object) -> list:
    """Return a list, the one list in an object (``{"articles": […]}``), or the object alone."""
    return found if isinstance(found, list) else _listed(found, _DEPTH) or [found]


def _listed(found: object, depth: int) -> list:
    """Return the one list of objects in an object, or in an object inside it, as in API answers."""
    if not depth or not isinstance(found, dict) or is_ninjs(found) or any(map(tells_text, found)):
        return []
    lists = [v for v in found.values() if isinstance(v, list) and v and isinstance(v[0], dict)]
    lists += filter(None, (_listed(value, depth - 1) for value in found.values()))
    return lists[0] if len(lists) == 1 else []


def _no_object() -> Trouble:
    return Trouble("is not a JSON object", 'write each article as {"title": …, "text": …}')


def _first(error: Exception) -> str:
    return (str(error) or type(error).__name__).splitlines()[0]


def _parquet(stream: IO[bytes]) -> Iterator[Row]:
    """Yield the rows of a Parquet file, with only a few in memory at a time."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    number = 0
    try:
        file = pq.ParquetFile(stream)
        plain_columns = [
            column.name
            for column in file.schema_arrow
            if not (pa.types.is_binary(column.type) or _holds_numbers(column.type))
        ]
        batches = file.iter_batches(batch_size=64, columns=plain_columns, use_threads=False)
        for batch in batches:
            for row in batch.to_pylist():
                yield number, row
                number += 1
    except (pa.ArrowException, OSError) as error:
        reason = f"breaks off after {number} rows" if number else "is not a complete Parquet file"
        raise Trouble(f"{reason} ({_first(error)})", "copy or write it again") from None


def _workbook(stream: IO[bytes]) -> Iterator[Row]:
    """Yield the rows of the first visible sheet with rows; a Trouble names the others.

    calamine reads the values, not the displayed text, so Danish truth values and times are right.
    """
    sheets = _sheets(read_whole(stream, LARGEST_WORKBOOK))
    filled = [name for name, rows in sheets.items() if len(rows) > 1]
    if not filled:
        return
    header, *rows = sheets[filled[0]]
    names = _header([_cell_name(cell) for cell in header])
    for number, row in enumerate(rows):
        cells = (None if cell == "" else cell for cell in row)
        yield number, {n: c for n, c in zip(names, cells, strict=False) if n}
    if filled[1:]:
        others = ", ".join(map(repr, filled[1:]))
        reason = f"has more sheets than {filled[0]!r}, which was read; not read: {others}"
        yield None, Trouble(reason, "save each as a file of its own, if it has articles", read=True)


def _sheets(raw: bytes) -> dict[str, list[list]]:
    """Return the rows of each sheet that is not hidden."""
    import python_calamine as calamine

    try:
        if raw.startswith(b"PK"):
            with zipfile.ZipFile(io.BytesIO(raw)) as archive:
                check_ratio(sum(member.file_size for member in archive.infolist()), len(raw))
                raw = _with_lines(archive, raw)
        workbook = calamine.CalamineWorkbook.from_filelike(io.BytesIO(raw))
        visible = calamine.SheetVisibleEnum.Visible
        shown = [s.name for s in workbook.sheets_metadata if s.visible == visible]
        return {name: workbook.get_sheet_by_name(name).to_python() for name in shown}
    except (calamine.CalamineError, zipfile.BadZipFile) as error:
        raise Trouble(
            f"is not a complete workbook ({_first(error)})", "open it and save it again"
        ) from None


def _with_lines(archive: zipfile.ZipFile, raw: bytes) -> bytes:
    """Return an OpenDocument workbook with characters for the line breaks and tabs in its cells.

    calamine leaves out both (python-calamine 0.9.1): ``Ida`` and ``Lund`` on two lines were one
    word. Other workbooks are returned as they are.
    """
    if "content.xml" not in archive.namelist():
        return raw
    content = archive.read("content.xml")
    lines = _LINE_BREAK.sub(b"&#10;", _TAB.sub(b"&#9;", content))
    if lines == content:
        return raw
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as copy:
        for member in archive.infolist():
            copy.writestr(
                member, lines if member.filename == "content.xml" else archive.read(member)
            )
    return written.getvalue()


def _cell_name(cell: object) -> str:
    """Return the name of a column; a whole number has no decimals."""
    return str(int(cell) if isinstance(cell, float) and cell.is_integer() else cell)


def _header(names: Iterable[str]) -> list[str]:
    """Return the names of the columns without white space; raise Trouble for duplicates."""
    header = [name.strip() for name in names]
    if not any(header):
        raise Trouble("holds no rows", "put a line with the names of the columns first")
    named = [name for name in header if name]
    if len(set(named)) < len(named):
        twice = next(name for name in named if named.count(name) > 1)
        raise Trouble(f"has two columns named {twice!r}", "give each column a name of its own")
    return header


def _holds_numbers(kind: Any) -> bool:
    """Return whether a column holds lists of numbers, such as embeddings."""
    import pyarrow.types as types

    lists = types.is_list(kind) or types.is_large_list(kind) or types.is_fixed_size_list(kind)
    return lists and types.is_floating(kind.value_type)


ROWS: dict[str, Callable[[IO[bytes]], Iterator[Row]]] = {
    ".csv": _csv,
    ".tsv": partial(_csv, separators="\t"),
    ".jsonl": _jsonl,
    ".ndjson": _jsonl,
    ".json": _json,
    ".parquet": _parquet,
    ".xlsx": _workbook,
    ".xls": _workbook,
    ".ods": _workbook,
}
