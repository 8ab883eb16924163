"""From the user's sources to articles: files, folders and globs are found, and each is read.

Finding is fast and happens in one process (``find_items``). Reading is slow and can happen in any
process (``read_item``): an Item holds everything needed and can be sent to another process.
"""

import io
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from tempfile import SpooledTemporaryFile
from typing import IO

from analysis.io.articles import Article, Problem, Story
from analysis.io.dates import name_date
from analysis.io.discovery import find_files, is_note, keys, no_memory, problem
from analysis.io.readers import DOCUMENTS, unknown
from analysis.io.readers.archives import BROKEN, ENDINGS, unpack
from analysis.io.readers.base import MEGABYTE, Trouble, read_whole, too_large
from analysis.io.readers.columns import check_fields
from analysis.io.readers.rows import ROWS, is_unicode_text, read_rows
from analysis.io.validation import FILL, checked

_TITLED = (".csv", ".tsv", ".xlsx", ".xls", ".ods")  # tables whose first row names the columns
_HEADER = 8_192  # the most bytes for the names of a table's columns
MOST_BAD = 10_000  # the most bad rows listed one by one if most rows of a table are bad


@dataclass(frozen=True, slots=True)
class Item:
    """The source of one or more articles: a file, or a row or member of one.

    Attributes
    ----------
    key
        Name of the article in all tables, unique in a collection.
    source
        Path of the file.
    member
        The row or member inside the file; None if the file is the article.
    content
        The member's bytes, or the content of the row; None if the file itself is to be read.
    kind
        The ending, which decides how it is read.
    """

    key: str
    source: str
    member: str | None = None
    content: bytes | Story | None = None
    kind: str = ".txt"


def read_articles(
    sources: Iterable[str | Path], *, columns: Mapping[str, str] | None = None
) -> Iterator[Article | Problem]:
    """Read every article of ``sources``: files, folders (with all their subfolders) or globs.

    Yields an Article for each that was read, and a Problem for each that was not read or needs
    checking, in the order of ``find_items``.
    """
    for item in find_items(sources, columns=columns):
        if isinstance(item, Problem):
            yield item
        else:
            yield from read_item(item)


# -- finding --------------------------------------------------------------------------------------


def find_items(
    sources: Iterable[str | Path], *, columns: Mapping[str, str] | None = None
) -> Iterator[Item | Problem]:
    """Yield an Item for each article of ``sources``, one at a time.

    Files come in the order of their keys, rows in the order of their file and members in the order
    of their names, whatever the order of ``sources``.

    Parameters
    ----------
    sources
        Files, folders or globs.
    columns
        For tables (CSV, JSON Lines, JSON, Parquet, Excel, ODS): the column of each field, such as
        ``{"text": "brødtekst", "title": "rubrik"}``. Fields are text, title, lead, author, date
        and credit. None: they are recognised by their names, and a Problem says which.

    Raises
    ------
    ValueError
        If ``columns`` has no text, or an unknown field.
    """
    check_fields(columns)
    return _find(sources, columns)


def _find(
    sources: Iterable[str | Path], columns: Mapping[str, str] | None
) -> Iterator[Item | Problem]:
    paths, problems = find_files(sources)
    yield from problems
    for key, path in sorted(keys(paths).items()):
        suffix = path.suffix.lower()
        try:
            if suffix in DOCUMENTS and not (suffix == ".txt" and _is_table(path)):
                yield Item(key, str(path), kind=suffix)
            elif suffix in ENDINGS:
                yield from _members(key, path, columns)
            else:
                with path.open("rb") as stream:
                    kind = ".tsv" if suffix == ".txt" else suffix
                    yield from _rows(key, path, stream, kind, columns)
        except Exception as error:  # noqa: BLE001 - one bad file never stops the others
            yield _told(str(path), None, suffix, error)


def _is_table(path: Path) -> bool:
    """Return whether a .txt is a table; if it cannot be opened, reading it reports that."""
    try:
        with open(path, "rb", buffering=0) as stream:
            return is_unicode_text(stream.read(_HEADER))
    except OSError:
        return False


def _members(key: str, path: Path, columns: Mapping[str, str] | None) -> Iterator[Item | Problem]:
    """Yield what is in an archive."""
    empty = True
    for inside, name, stream in unpack(path):
        suffix = PurePosixPath(name).suffix.lower()
        member = inside or None
        below = f"{key}/{inside}" if inside else key
        empty = False
        try:
            if isinstance(stream, Trouble):
                raise stream
            if is_note(PurePosixPath(name).name):
                continue
            yield from _member(below, path, member, stream, suffix, columns)
        except Exception as error:  # noqa: BLE001 - one bad file never stops the others
            yield _told(str(path), member, suffix, error)
    if empty:
        yield Problem(str(path), "holds no files", "pack the articles again")


def _member(
    key: str, path: Path, member: str | None, stream: IO[bytes], suffix: str,
    columns: Mapping[str, str] | None,
) -> Iterator[Item | Problem]:  # fmt: skip
    """Yield a member of an archive, or the rows of one that is a table."""
    if suffix in ROWS:
        yield from _rows(key, path, stream, suffix, columns, member)
        return
    if suffix not in DOCUMENTS:
        raise unknown(suffix)
    content = read_whole(stream, DOCUMENTS[suffix].largest)
    if suffix == ".txt" and is_unicode_text(content):
        table = io.BufferedReader(io.BytesIO(content))
        yield from _rows(key, path, table, ".tsv", columns, member)
    else:
        yield Item(key, str(path), member, content, suffix)


def _rows(
    key: str,
    path: Path,
    stream: IO[bytes],
    suffix: str,
    columns: Mapping[str, str] | None,
    member: str | None = None,
) -> Iterator[Item | Problem]:
    """Yield the rows of a table."""
    empty, bad = True, 0
    with SpooledTemporaryFile(16 * MEGABYTE) as copy:
        at_hand = isinstance(stream, io.BufferedReader) and stream.seekable()
        if suffix == ".parquet" and not at_hand:  # it is read from its end
            shutil.copyfileobj(stream, copy)
            stream = copy
        for number, found in read_rows(stream, suffix, columns):
            row = member if number is None else _below(member, number)
            empty = empty and number is None
            if not isinstance(found, Trouble):
                yield Item(f"{key}/{number}", str(path), row, found, suffix)
                continue
            bad += 1
            if bad > MOST_BAD and 2 * bad > (number or 0):
                raise Trouble(f"has more than {MOST_BAD:,} bad rows", "make the table again")
            yield problem(str(path), _row_place(row, suffix), found)
    if empty:
        yield Problem(str(path), "holds no rows", "put an article in each row", member)


def _below(member: str | None, number: int) -> str:
    """Return the name of a row or part of a member, or of the file if there is no member."""
    return f"{member}/{number}" if member else str(number)


def place(item: Item, member: str | None) -> str | None:
    """Return where ``member`` of an item is, as a message says it.

    A row of a table is that of a spreadsheet, which counts from 1 with the row of the names:
    ``row 3``, ``arkiv.csv, row 3``. Blank lines are not counted, nor line breaks inside cells.
    """
    if isinstance(item.content, Story):
        return _row_place(member, item.kind)
    if member is None or member == item.member:
        return member
    return _placed_in(member, "article", 1)


def _row_place(member: str | None, kind: str) -> str | None:
    """Return where a row is, in a table of a kind; nothing for the whole table."""
    if member is None or not member.rpartition("/")[2].isdecimal():
        return member
    if kind not in ROWS:  # rows in memory
        return _placed_in(member, "index", 0)
    return _placed_in(member, "row", 2 if kind in _TITLED else 1)


def _placed_in(member: str, what: str, first: int) -> str:
    inside, _, number = member.rpartition("/")
    named = f"{what} {int(number) + first}"
    return f"{inside}, {named}" if inside else named


# -- reading --------------------------------------------------------------------------------------


def read_item(item: Item) -> list[Article | Problem]:
    """Read an Item: its articles, and the problems with them."""
    return [
        replace(one, member=place(item, one.member)) if isinstance(one, Problem) else one
        for one in _read_item(item)
    ]


def _read_item(item: Item) -> list[Article | Problem]:
    """Read an Item; problems name members as ``Article.member`` does."""
    try:
        stories = _stories(item)
    except Exception as error:  # noqa: BLE001 - one bad file never stops the others
        return [_told(item.source, item.member, item.kind, error)]
    of_all = [one for one in stories if isinstance(one, Trouble) and one.read]
    found: list[Article | Problem] = []
    for story, key, member in _placed(item, [one for one in stories if one not in of_all]):
        if isinstance(story, Trouble):
            found.append(problem(item.source, member, story))
        else:
            found += checked(story, key, item.source, member)
    found = found or [problem(item.source, item.member, Trouble("holds no text", FILL))]
    return found + [problem(item.source, item.member, trouble) for trouble in of_all]


def _placed(
    item: Item, stories: list[Story | Trouble]
) -> Iterator[tuple[Story | Trouble, str, str | None]]:
    """Yield each story with its key and member; a single one may take its date from the name."""
    if len(stories) > 1:
        for number, story in enumerate(stories):
            yield story, f"{item.key}/{number}", _below(item.member, number)
        return
    for story in stories:
        if isinstance(story, Trouble) or isinstance(item.content, Story):
            yield story, item.key, item.member
        else:
            yield replace(story, named_date=_named_date(item)), item.key, item.member


def _named_date(item: Item) -> str:
    """Return the date in the name of a file or member that is one article."""
    name = item.member or os.path.basename(item.source)
    return name_date(PurePosixPath(name).stem)


def _stories(item: Item) -> list[Story | Trouble]:
    """Read a file or member that is read as a whole, or a row that is already read."""
    if isinstance(item.content, Story):
        return [item.content]
    document = DOCUMENTS[item.kind]
    raw = item.content
    if raw is None:
        if os.path.getsize(item.source) > document.largest:
            raise too_large(document.largest)
        raw = Path(item.source).read_bytes()
    if not raw.strip():
        raise Trouble("holds no text", FILL)
    return list(document.read(raw))


def _told(source: str, member: str | None, kind: str, error: Exception) -> Problem:
    """Return the Problem for an error: a damaged file may cause any error in its reader."""
    if isinstance(error, MemoryError):
        return no_memory(source, member)
    if not isinstance(error, (Trouble, *BROKEN)):
        lines = [type(error).__name__, *str(error).strip().splitlines()[:1]]
        reason = f"cannot be read as {kind} ({': '.join(lines)})"
        error = Trouble(reason, "open it and save it again")
    return problem(source, member, error)
