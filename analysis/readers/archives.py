"""Archives: the members of a .zip and what is in a .gz, read one at a time and never unpacked."""

import gzip
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from analysis.readers.base import MEGABYTE, Trouble

MOST_MEMBERS = 1_000_000
MOST_RATIO = 200  # bytes out for each byte in; news text gives 3 to 5
SMALL = 10 * MEGABYTE  # so much is never a bomb
_BOMB = "pack it again from the files you have; if it came from somebody else, do not open it"

Member = tuple[str, BinaryIO | Trouble]


def unzip(path: Path) -> Iterator[Member]:
    """Yield the name and the open stream of each file in a .zip, in the order of their names.

    Raises
    ------
    Trouble
        If the archive is broken or is made to fill the disk of whoever unpacks it.
    """
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise Trouble(f"is no whole zip archive ({error})", "copy or pack it again") from None
    with archive:
        members = sorted(archive.infolist(), key=lambda member: member.filename)
        if len(members) > MOST_MEMBERS:
            raise Trouble(f"has more than {MOST_MEMBERS:,} files in it", "part it")
        check_ratio(sum(m.file_size for m in members), path.stat().st_size)
        before = None
        for member in members:
            name = _name(member)
            if member.is_dir() or is_hidden(name):
                continue
            if wrong := _wrong(member, name, before):
                yield name, wrong
                continue
            before = member.filename
            try:
                stream = archive.open(member)
            except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError) as error:
                yield name, Trouble(f"cannot be unpacked ({error})", "pack it again")
                continue
            with stream:
                yield name, stream


def gunzip(path: Path) -> Iterator[Member]:
    """Yield the name and the open stream of what is in a .gz: its name without ``.gz``."""
    with gzip.open(path) as unpacked:
        yield path.stem, io.BufferedReader(_Watched(unpacked, path.stat().st_size))


class _Watched(io.RawIOBase):
    """A stream that stops at an archive bomb."""

    def __init__(self, unpacked: BinaryIO, packed_size: int) -> None:
        self._unpacked, self._packed_size, self._size = unpacked, packed_size, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:
        n = self._unpacked.readinto(buffer)
        self._size += n
        check_ratio(self._size, self._packed_size)
        return n


def check_ratio(unpacked: int, packed: int) -> None:
    """Raise Trouble if so few bytes packed should give so many unpacked."""
    if unpacked > max(SMALL, MOST_RATIO * packed):
        reason = f"would unpack to {unpacked // max(1, packed):,} times its size"
        raise Trouble(f"{reason}: it looks like an archive bomb", _BOMB)


def is_hidden(name: str) -> bool:
    """Return whether a file is one that systems and programs put beside a user's own."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return "__MACOSX" in parts or any(p.startswith((".", "~")) and set(p) != {"."} for p in parts)


def _name(member: zipfile.ZipInfo) -> str:
    """Return the name of a member, also where Windows wrote it in its old letters."""
    if member.flag_bits & 0x800 or member.filename.isascii():
        return member.filename
    raw = member.filename.encode("cp437", "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp850")


def _wrong(member: zipfile.ZipInfo, name: str, before: str | None) -> Trouble | None:
    """Return why a member shall not be read, if so."""
    slashed = name.replace("\\", "/")
    if slashed.startswith("/") or re.match("[A-Za-z]:", name) or ".." in slashed.split("/"):
        reason = "has a path that leads out of the archive"
        return Trouble(reason, "pack it again with paths below one folder")
    if member.filename == before:
        return Trouble("stands twice in the archive", "give each file a name of its own")
    if member.flag_bits & 1:
        return Trouble("is locked with a password", "unpack it and name the folder")
    try:
        check_ratio(member.file_size, member.compress_size)
    except Trouble as trouble:
        return trouble
    return None
