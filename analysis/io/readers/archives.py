"""Archives: the files in a .zip or .gz, read one at a time and never unpacked to disk."""

import gzip
import io
import lzma
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from tempfile import SpooledTemporaryFile
from typing import IO, TYPE_CHECKING, NamedTuple

from analysis.io.readers.base import MEGABYTE, Trouble

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

ENDINGS = (".zip", ".gz")
MOST_MEMBERS = 1_000_000
MOST_RATIO = 200  # unpacked bytes for each packed byte; news text has 3 to 5
SMALL = 10 * MEGABYTE  # up to this size nothing counts as a bomb
DEEPEST = 4  # archives inside archives
# Errors that reading a damaged archive may raise.
BROKEN = (OSError, EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile)
_BOMB = "pack it again from the files you have; if it came from somebody else, do not open it"
_PAGE_FOLDER = re.compile(r"(.+)[_-](?:files|filer)", re.IGNORECASE)


class Member(NamedTuple):
    """A file in an archive: its path there, empty for the only file; its name; its bytes."""

    path: str
    name: str
    stream: IO[bytes] | Trouble


class Budget:
    """The bytes that may still be unpacked from an archive, including archives inside it."""

    def __init__(self, packed: int) -> None:
        self._packed, self._unpacked = packed, 0

    def take(self, size: int) -> None:
        """Count ``size`` more bytes; raise Trouble if the ratio is that of a bomb."""
        self._unpacked += size
        check_ratio(self._unpacked, self._packed)


def unpack(path: Path) -> Iterator[Member]:
    """Yield each file in an archive and in the archives in it, in the order of their names.

    Raises
    ------
    Trouble
        If the archive is broken, or is a bomb made to fill the disk.
    """
    with path.open("rb") as stream:
        yield from _open(stream, path.name, "", Budget(path.stat().st_size), 1)


def check_ratio(unpacked: int, packed: int) -> None:
    """Raise Trouble if the ratio of unpacked to packed bytes is that of a bomb."""
    if unpacked > max(SMALL, MOST_RATIO * packed):
        reason = f"would unpack to {unpacked // max(1, packed):,} times its size"
        raise Trouble(f"{reason}: it looks like an archive bomb", _BOMB)


def is_hidden(name: str) -> bool:
    """Return whether a file is hidden or made by the system, not by the user."""
    parts = name.replace("\\", "/").split("/")
    return "__MACOSX" in parts or any(p.startswith((".", "~")) and set(p) != {"."} for p in parts)


def pages_of(folder: str) -> set[str]:
    """Return the names of pages that a browser would save with this folder of side files."""
    page = _PAGE_FOLDER.fullmatch(folder)
    return {f"{page[1]}.html", f"{page[1]}.htm"} if page else set()


def _open(stream: IO[bytes], name: str, at: str, budget: Budget, depth: int) -> Iterator[Member]:
    """Yield the files in an archive called ``name``, which is ``at`` a path in another."""
    suffix = PurePosixPath(name).suffix.lower()
    if suffix not in ENDINGS:
        yield Member(at, name, stream)
        return
    try:
        if depth > DEEPEST:
            raise Trouble(f"is inside more than {DEEPEST} archives", "unpack the outer ones first")
        if suffix == ".zip":
            yield from _unzip(stream, at, budget, depth)
        else:
            yield from _gunzip(stream, name, at, budget, depth)
    except (Trouble, *BROKEN) as error:
        if not at:
            raise
        trouble = error if isinstance(error, Trouble) else _broken(error)
        yield Member(at, name, trouble)


def _gunzip(stream: IO[bytes], name: str, at: str, budget: Budget, depth: int) -> Iterator[Member]:
    with gzip.open(stream) as unpacked:
        watched = io.BufferedReader(_Watched(unpacked, budget))
        yield from _open(watched, PurePosixPath(name).stem, at, budget, depth + 1)


def _unzip(stream: IO[bytes], at: str, budget: Budget, depth: int) -> Iterator[Member]:
    with SpooledTemporaryFile(16 * MEGABYTE) as copy:
        if depth > 1:  # a .zip is read from its end
            while part := stream.read(MEGABYTE):
                copy.write(part)
            stream = copy
        try:
            archive = zipfile.ZipFile(stream)
        except (NotImplementedError, ValueError, *BROKEN) as error:
            raise _broken(error) from None
        with archive:
            yield from _members(archive, at, budget, depth)


def _members(archive: zipfile.ZipFile, at: str, budget: Budget, depth: int) -> Iterator[Member]:
    members = sorted(((_name(m), m) for m in archive.infolist()), key=lambda named: named[0])
    if len(members) > MOST_MEMBERS:
        raise Trouble(f"has more than {MOST_MEMBERS:,} files in it", "split it")
    budget.take(sum(member.file_size for _, member in members))
    names = {name for name, _ in members}
    seen: set[str] = set()
    for name, member in members:
        if member.is_dir() or is_hidden(name) or _beside_a_page(name, names):
            continue
        path = f"{at}/{name}" if at else name
        if wrong := _wrong(member, name, seen):
            yield Member(path, name, wrong)
            continue
        seen.add(name)
        try:
            unpacked = archive.open(member)
        except (NotImplementedError, RuntimeError, ValueError, *BROKEN) as error:
            yield Member(path, name, _broken(error))
            continue
        with unpacked:
            yield from _open(unpacked, PurePosixPath(name).name, path, budget, depth + 1)


def _broken(error: Exception) -> Trouble:
    return Trouble(f"is not a complete archive ({error})", "copy or pack it again")


class _Watched(io.RawIOBase):
    """A stream that stops at an archive bomb."""

    def __init__(self, unpacked: gzip.GzipFile, budget: Budget) -> None:
        self._unpacked, self._budget = unpacked, budget

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        n = self._unpacked.readinto(buffer)
        self._budget.take(n)
        return n


def _name(member: zipfile.ZipInfo) -> str:
    """Return the name of a member, also if Windows wrote it in an old encoding."""
    name = member.filename
    if not member.flag_bits & 0x800 and not name.isascii():
        raw = name.encode("cp437", "replace")
        try:
            name = raw.decode("utf-8")
        except UnicodeDecodeError:
            name = raw.decode("cp850")
    return name.replace("\\", "/")


def _beside_a_page(name: str, names: set[str]) -> bool:
    """Return whether a member is in a folder that a browser saved with a page."""
    return any(
        f"{folder.parent / page}" in names
        for folder in PurePosixPath(name).parents
        for page in pages_of(folder.name)
    )


def _wrong(member: zipfile.ZipInfo, name: str, seen: set[str]) -> Trouble | None:
    """Return why a member must not be read; None if it may be."""
    if name.startswith("/") or re.match("[A-Za-z]:", name) or ".." in name.split("/"):
        reason = "has a path that leads out of the archive"
        return Trouble(reason, "pack it again with paths below one folder")
    if name in seen:
        return Trouble("is twice in the archive", "give each file a name of its own")
    if stat.S_ISLNK(member.external_attr >> 16):
        return Trouble("is a link, not a file", "pack the file itself")
    if member.flag_bits & 1:
        return Trouble("is locked with a password", "unpack it and name the folder")
    try:
        check_ratio(member.file_size, member.compress_size)
    except Trouble as trouble:
        return trouble
    return None
