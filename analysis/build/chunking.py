"""Dividing a stream of items into parts, so that a changed item changes only its own part.

A part ends after an item whose key has a certain digest: about one in 256. So a new file changes
only the part it is in (content-defined chunking: Muthitacharoen, Chen and Mazières, "A
low-bandwidth network file system", SOSP 2001). Parts with many or large items end earlier.
"""

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from analysis.io.articles import Problem
from analysis.io.files import Item

ITEMS = 256  # the average number of items in a part
MOST_ITEMS = 1024
MOST_BYTES = 16_000_000
_AT_ONCE = 65_536  # bytes of a file

PACKAGE = Path(__file__).parents[1]
# The subpackages that decide the content of the tables; all others only read them.
MACHINE = (
    "core",
    "io",
    "lang",
    "text",
    "quotation",
    "speakers",
    "parsing.py",
    "pipeline.py",
    "tables",
)
DATA = (".py", ".txt", ".tsv", ".json")
NO_RULE_EXTRAS = ("browser", "cluster", "test", "widgets")


@dataclass(frozen=True, slots=True)
class Part:
    """Items that are read together; ``digests`` has a digest of each item's name and content."""

    name: str
    items: tuple[Item, ...]
    digests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """A part to read into a folder, and older parts that may hold some of its items."""

    part: Part
    folder: str
    here: str
    rules: str
    model: str | None = None
    older: tuple[str, ...] = ()


def cut(items: Iterable[Item | Problem], problems: list[Problem]) -> Iterator[list[Item]]:
    """Yield the items in parts, in their order; add problems to ``problems``."""
    part: list[Item] = []
    held = 0
    for item in items:
        if isinstance(item, Problem):
            problems.append(item)
            continue
        size = _size(item)
        if part and held + size > MOST_BYTES:
            yield part
            part, held = [], 0
        part.append(item)
        held += size
        if _ends_part(item.key) or len(part) == MOST_ITEMS:
            yield part
            part, held = [], 0
    if part:
        yield part


def _ends_part(key: str) -> bool:
    return int(digest(key, size=4), 16) % ITEMS == 0


def _size(item: Item) -> int:
    """Return the approximate number of bytes to read for ``item``."""
    if item.content is not None:
        return len(item.content) if isinstance(item.content, bytes) else len(repr(item.content))
    try:
        return os.stat(item.source).st_size
    except OSError:
        return 0


def named(items: Iterable[list[Item]], rules: str) -> Iterator[Part]:
    """Yield each part with its name, a digest of its content and of the rules."""
    read: dict[str, str] = {}  # the current file; its members follow each other
    for part in items:
        digests = []
        for item in part:
            if item.content is None and item.source not in read:
                read = {item.source: _file(item.source)}
            content = read[item.source] if item.content is None else item.content
            digests.append(_digest(item, content))
        yield Part(digest(rules, *digests), tuple(part), tuple(digests))


_FIELDS = [field.name for field in fields(Item) if field.name != "content"]


def _digest(item: Item, content: object) -> str:
    """Return a digest of an item's attributes and of its content."""
    raw = content if isinstance(content, bytes) else repr(content)
    return digest(repr([getattr(item, name) for name in _FIELDS]), raw)


def _file(source: str | Path) -> str:
    """Return a digest of a file's bytes, or the error with which it cannot be read."""
    made = _new()
    try:
        with open(source, "rb", buffering=0) as file:
            while some := file.read(_AT_ONCE):  # most files are small, and hashlib's own is slower
                made.update(some)
        return made.hexdigest()
    except OSError as error:
        return f"{type(error).__name__} {error.errno}"


def as_found(item: Item, expected: str) -> bool:
    """Return whether the file of ``item`` still has the digest ``expected``."""
    return _digest(item, _file(item.source)) == expected


def rules(model: str | None = None) -> str:
    """Return a digest of everything that decides the tables: code, word lists, model.

    Libraries that read files or make tokens count by their version, or as missing.
    """
    files = [
        path
        for path in PACKAGE.rglob("*")
        if path.suffix in DATA and path.relative_to(PACKAGE).parts[0] in MACHINE
    ]
    lines = [f"{path.relative_to(PACKAGE).as_posix()} {_file(path)}" for path in files]
    return digest(*sorted(lines), *_libraries(), _model(model))


def _libraries() -> Iterator[str]:
    """Yield the version of each library that the package can use to read articles."""
    for line in requires("citatstreg") or ():
        name = re.split(r"[^\w.-]", line)[0]
        if not any(f'extra == "{extra}"' in line for extra in NO_RULE_EXTRAS):
            try:
                yield f"{name} {version(name)}"
            except PackageNotFoundError:
                yield f"{name} is missing"


def _model(model: str | None) -> str:
    """Return the model's files or, for a package, its name and version."""
    if model is None:
        return "none"
    if Path(model).is_dir():
        files = sorted(path for path in Path(model).rglob("*") if path.is_file())
        return " ".join(f"{path.relative_to(model)} {_file(path)}" for path in files)
    try:
        return f"{model} {version(model)}"
    except PackageNotFoundError:
        return model


def _new() -> "hashlib.blake2b":
    return hashlib.blake2b(digest_size=12)


def digest(*texts: str | bytes, size: int = 12) -> str:
    """Return a digest of texts, which depends on where each text ends."""
    made = hashlib.blake2b(digest_size=size)
    for part in texts:
        raw = part if isinstance(part, bytes) else part.encode("utf-8", "surrogateescape")
        made.update(len(raw).to_bytes(8))
        made.update(raw)
    return made.hexdigest()
