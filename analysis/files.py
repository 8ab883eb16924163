"""What users name to articles: files, folders and globs are found, and each is read.

Finding is cheap and done in one place (``find_items``); reading is dear and can be done anywhere
(``read_item``): an Item holds all it takes and can be sent to another process.
"""

import os
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from tempfile import SpooledTemporaryFile
from typing import BinaryIO

from analysis.articles import READ_ROLES, Article, Problem, Story, compose
from analysis.foreign import other_language
from analysis.places import find_files, is_note, keys, problem
from analysis.readers import ARCHIVES, DOCUMENTS, unknown
from analysis.readers.base import LONGEST, MEGABYTE, MOST_PARAGRAPHS, Trouble, read_whole, too_large
from analysis.readers.columns import check_fields
from analysis.readers.rows import ROWS, read_rows

_BROKEN = (OSError, EOFError, zlib.error, zipfile.BadZipFile)  # what reading a file may raise
_FILL = "put an article in it or take it away"
_GARBLED = re.compile(
    "\ufffd|Ã[¦¸¥\u0085\u0098\u2020\u02dc]"
)  # UTF-8 that was read as Windows-1252


@dataclass(frozen=True, slots=True)
class Item:
    """What one or more articles are read from: a file, or a row or member of one.

    Attributes
    ----------
    key
        Name of the article in all tables, unique in a collection.
    source
        Path of the file, as it was found.
    member
        The row or member inside the file; None if the file is the article.
    content
        The member's bytes, or what stood in the row; None if the file itself is to be read.
    kind
        The ending that tells how it is read.
    """

    key: str
    source: str
    member: str | None = None
    content: bytes | Story | None = None
    kind: str = ".txt"


def read_articles(
    sources: Iterable[str | Path], *, columns: Mapping[str, str] | None = None
) -> Iterator[Article | Problem]:
    """Read every article of ``sources``: files, folders (searched to the bottom) or globs.

    Yields an Article for each that was read and a Problem for each that was not, or that wants a
    look, in the order of ``find_items``.
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
    """Yield an Item for each article that ``sources`` name, one at a time.

    Files come in the order of their keys, rows and members in the order of their file, whatever
    the order of ``sources``.

    Parameters
    ----------
    sources
        Files, folders or globs.
    columns
        For CSV, JSON Lines, JSON and Parquet: the column of each field, such as
        ``{"text": "brødtekst", "title": "rubrik"}``. Fields are text, title, lead, author, date
        and credit. None: they are told by their names, and a Problem says which.

    Raises
    ------
    ValueError
        If ``columns`` names no text, or a field there is not.
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
        if suffix in DOCUMENTS:
            yield Item(key, str(path), kind=suffix)
            continue
        try:
            if suffix in ARCHIVES:
                yield from _members(key, path, columns)
            else:
                with path.open("rb") as stream:
                    yield from _rows(key, path, stream, suffix, columns)
        except (Trouble, *_BROKEN) as error:
            yield problem(str(path), None, error)


def _members(key: str, path: Path, columns: Mapping[str, str] | None) -> Iterator[Item | Problem]:
    """Yield what is in an archive."""
    empty = True
    for name, stream in ARCHIVES[path.suffix.lower()](path):
        suffix = PurePosixPath(name).suffix.lower()
        alone = path.suffix.lower() == ".gz"
        below = key if alone else "/".join([key, name.replace("\\", "/")])
        member = None if alone else name
        empty = False
        try:
            if isinstance(stream, Trouble):
                raise stream
            if suffix in DOCUMENTS:
                if not is_note(PurePosixPath(name)):
                    content = read_whole(stream, DOCUMENTS[suffix].largest)
                    yield Item(below, str(path), member, content, suffix)
            elif suffix in ROWS:
                yield from _rows(below, path, stream, suffix, columns, member)
            elif suffix in ARCHIVES:
                raise Trouble("is an archive inside an archive", "unpack it first")
            elif not is_note(PurePosixPath(name)):
                raise unknown(suffix)
        except (Trouble, *_BROKEN) as error:
            yield problem(str(path), member, error)
    if empty:
        yield Problem(str(path), "holds no files", "pack the articles again")


def _rows(
    key: str,
    path: Path,
    stream: BinaryIO,
    suffix: str,
    columns: Mapping[str, str] | None,
    member: str | None = None,
) -> Iterator[Item | Problem]:
    """Yield the rows of a table."""
    empty = True
    with SpooledTemporaryFile(16 * MEGABYTE) as copy:
        if suffix == ".parquet" and not stream.seekable() or member:  # read from its end
            while part := stream.read(MEGABYTE):
                copy.write(part)
            copy.seek(0)
            stream = copy
        for number, found in read_rows(stream, suffix, columns):
            row = member if number is None else f"{member}/{number}" if member else str(number)
            empty = empty and number is None
            if isinstance(found, Trouble):
                yield problem(str(path), row, found)
            else:
                yield Item(f"{key}/{number}", str(path), row, found, suffix)
    if empty:
        yield Problem(str(path), "holds no rows", "put an article in each row", member)


# -- reading --------------------------------------------------------------------------------------


def read_item(item: Item) -> list[Article | Problem]:
    """Read what an Item stands for: articles, and what is wrong with them or wants a look."""
    try:
        stories = [item.content] if isinstance(item.content, Story) else _stories(item)
    except (Trouble, OSError) as error:
        return [problem(item.source, item.member, error)]
    several = sum(isinstance(story, Story) for story in stories) > 1
    found: list[Article | Problem] = []
    number = 0
    for story in stories:
        if isinstance(story, Trouble):
            found.append(problem(item.source, item.member, story))
        elif several:
            member = f"{item.member}/{number}" if item.member else str(number)
            found += _articles(story, f"{item.key}/{number}", item.source, member)
            number += 1
        else:
            found += _articles(story, item.key, item.source, item.member)
    if not found:
        found.append(problem(item.source, item.member, Trouble("holds no text", _FILL)))
    return found


def _stories(item: Item) -> list[Story | Trouble]:
    """Read a file or member of a kind that is read as a whole."""
    document = DOCUMENTS[item.kind]
    raw = item.content
    if raw is None:
        if os.path.getsize(item.source) > document.largest:
            raise too_large(document.largest)
        raw = Path(item.source).read_bytes()
    if not raw.strip():
        raise Trouble("holds no text", _FILL)
    try:
        return list(document.read(raw))
    except Trouble:
        raise
    except Exception as error:  # a damaged file may break the libraries that read it in any way
        told = str(error).strip().splitlines()
        reason = f"cannot be read as {item.kind} ({': '.join([type(error).__name__, *told[:1]])})"
        raise Trouble(reason, "open it and save it again") from error


def _articles(story: Story, key: str, source: str, member: str | None) -> list[Article | Problem]:
    """Make the Article of a Story, or say why there is none; and say what wants a look."""
    say = partial(Problem, source, member=member)
    if len(story.text) > LONGEST:
        reason = f"is too long for one article: {len(story.text):,} characters of {LONGEST:,}"
        return [say(reason, "part it into its articles, one a file or a row")]
    if "\0" in story.text:
        return [say("is not text (it holds NUL characters)", "write it again from its source")]
    article = compose(story, key, source, member)
    if not any(paragraph.role in READ_ROLES for paragraph in article.paragraphs):
        return [say("holds no text", _FILL)]
    if not re.search(r"\w", article.story):
        return [say("holds no words, only marks", _FILL)]
    if len(article.paragraphs) > MOST_PARAGRAPHS:
        reason = f"has {len(article.paragraphs):,} paragraphs, of {MOST_PARAGRAPHS:,} at most"
        return [say(reason, "part it into its articles, one a file or a row")]
    found: list[Article | Problem] = [article]
    look = partial(Problem, source, member=member, read=True)
    if article.misdated:
        reason = f"has a date that cannot be: {article.misdated[:40]!r}"
        found.append(look(reason, "write it as 2026-01-14 or 14-01-2026"))
    if language := other_language(article.story):
        found.append(look(f"looks like {language}, not Danish", "take it away if it is"))
    if letters := _GARBLED.search(article.text):
        reason = (
            f"has letters that were lost or mistaken ({letters.group()!r} at {letters.start()})"
        )
        found.append(look(reason, "save it again in UTF-8 from where it came"))
    return found
