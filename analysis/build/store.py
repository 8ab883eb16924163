"""A built folder: the tables on disk in parts, each complete or absent, and a manifest.

``FOLDER/<table>/<part>.parquet`` holds the rows of some hundred articles. The name of a part is a
digest of its content, so a file with that name is right, whoever wrote it. Each file is written
under a temporary name and then renamed. ``_ledger/<part>.json`` is written last and marks the part
as complete; its digest of each file shows damage. ``citatstreg.json`` lists the parts of the
collection, in order. It is replaced at the end of a build, and only then are files removed that it
does not list.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
from filelock import FileLock, Timeout

from analysis.core.atomic_write import replacing
from analysis.core.paths import LEDGER, MANIFEST
from analysis.tables.schemas import OWN, SCHEMAS, arrow

if TYPE_CHECKING:  # the process that waits for workers needs no pandas
    import pandas as pd

LOCK = ".lock"  # the file that keeps other builds out
FOUND = "found"  # the problems that belong to no part: of finding files, and duplicates
_PART = re.compile(r"[0-9a-f]{24}\.(?:parquet|json)")
_TEMPORARY = re.compile(r"\.[^/]+\.[0-9a-f]{32}\.new")


class Damaged(ValueError):
    """A file of a built folder is damaged or missing; ``path`` is the file."""

    def __init__(self, path: Path, what: str = "is damaged") -> None:
        super().__init__(
            f"{path} {what}: run the same `python -m analysis build` again, which makes the file "
            "again and keeps the rest"
        )
        self.path = path


class Store:
    """A built folder, written part by part and read back.

    Attributes
    ----------
    folder
        The folder.
    damaged
        The files that were found to be damaged or missing, relative to ``folder``.
    """

    def __init__(self, folder: str | Path) -> None:
        self.folder = Path(folder)
        self.damaged: list[str] = []

    # -- parts ------------------------------------------------------------------------------------

    def path(self, table: str, part: str) -> Path:
        """Return the file of one part of a table."""
        return self.folder / table / f"{part}.parquet"

    def write(self, name: str, part: str, table: pa.Table) -> str:
        """Write one part of a table atomically; return the digest of its bytes."""
        path, buffer = self.path(name, part), pa.BufferOutputStream()
        pq.write_table(table, buffer, compression="zstd", write_page_checksum=True)
        raw = memoryview(buffer.getvalue())
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path) as new:
            new.write_bytes(raw)
        return _digest(raw)

    def read(
        self, name: str, part: str, columns: list[str] | None = None, encoded: Iterable[str] = ()
    ) -> pa.Table:
        """Read one part of a table, or some columns of it in the order of the table.

        Columns in ``encoded`` have each different text once, and its number in the rows.

        Raises
        ------
        Damaged
            If the file has changed since it was written.
        FileNotFoundError
            If the file does not exist.
        """
        path = self.path(name, part)
        expected = self._digests.get((name, part))
        with _opened(path) as source:
            if columns is None and expected and _digest(source.read()) != expected:
                raise Damaged(path)
            try:
                with pq.ParquetFile(
                    source, page_checksum_verification=True, read_dictionary=list(encoded)
                ) as file:
                    return file.read(columns)
            except MemoryError:
                raise
            except (pa.ArrowException, OSError):
                raise Damaged(path) from None

    def close(self, part: str, entry: dict, files: dict[str, str]) -> dict:
        """Mark a part as complete; return its entry for the manifest.

        ``files`` holds the digest of each table's file, as ``write`` returns it.
        """
        entry = entry | {"files": dict(sorted(files.items()))}
        _write_signed(self._mark(part), entry)
        return entry

    def entry(self, part: str) -> dict | None:
        """Return the manifest's entry of a part; None if it is incomplete or damaged."""
        mark = self._mark(part)
        try:
            entry = _read_signed(mark)
        except FileNotFoundError:
            if any(listed["part"] == part for listed in self.entries):
                self._note(mark)
            return None
        except Damaged:
            self._note(mark)
            return None
        wrong = [
            path
            for name, digest in entry["files"].items()
            if _file_digest(path := self.path(name, part)) != digest
        ]
        for path in wrong:
            self._note(path)
        return None if wrong else entry

    def _mark(self, part: str) -> Path:
        return self.folder / LEDGER / f"{part}.json"

    def _note(self, path: Path) -> None:
        self.damaged.append(path.relative_to(self.folder).as_posix())

    @cached_property
    def _digests(self) -> dict[tuple[str, str], str]:
        """The digest of each file that the manifest lists, by table and part."""
        listed = {
            (name, entry["part"]): digest
            for entry in self.entries
            for name, digest in entry["files"].items()
        }
        if self.manifest:
            listed["problems", FOUND] = self.manifest["found"]
        return listed

    # -- the whole --------------------------------------------------------------------------------

    @cached_property
    def manifest(self) -> dict | None:
        """The content of the folder's manifest; None without one.

        Raises
        ------
        Damaged
            If it has changed since it was written.
        """
        try:
            return _read_signed(self.folder / MANIFEST)
        except FileNotFoundError:
            return None

    def check(self) -> None:
        """Look for damage outside the parts; ignore a damaged manifest.

        Damage is noted in ``damaged``; ``commit`` writes these files again. A build writes the
        problems of the whole directly before the manifest: if only they exist, it was removed.
        """
        found = self.path("problems", FOUND)
        if not self.built and found.exists():
            self._note(self.folder / MANIFEST)
        try:
            if self.manifest and _file_digest(found) != self.manifest["found"]:
                self._note(found)
        except Damaged as error:
            self._note(error.path)
            self.manifest = None

    @property
    def built(self) -> bool:
        """Whether the folder holds the tables of a finished build."""
        return (self.folder / MANIFEST).is_file()

    @property
    def begun(self) -> bool:
        """Whether the folder holds parts of a build, but no manifest."""
        return not self.built and (self.folder / LEDGER).is_dir()

    @property
    def entries(self) -> list[dict]:
        """The parts of the collection, in order: name, rules, first and last item, counts."""
        return self.manifest["parts"] if self.manifest else []

    @property
    def rules(self) -> str:
        """The digest of the rules that made the parts; several if the parts differ in rules."""
        return " ".join(sorted({entry["rules"] for entry in self.entries}))

    def parts(self, name: str) -> list[str]:
        """Return the names of the parts of a table, in order."""
        if name != "problems":
            return [entry["part"] for entry in self.entries]
        return [entry["part"] for entry in self.entries if entry["problems"]] + [FOUND]

    def own(self) -> pd.DataFrame:
        """Return the user's own columns, with the articles as index."""
        from analysis.tables.own_columns import own_columns

        parts = [self.read(OWN, part) for part in self.parts(OWN)]
        return own_columns(pa.concat_tables([arrow(OWN), *parts]).to_pandas())

    def commit(self, entries: list[dict], problems: pa.Table) -> None:
        """Make ``entries`` the collection, with ``problems`` of no part; remove all other parts.

        CSVs of the collection before are removed too.
        """
        found = self.write("problems", FOUND, problems)
        manifest = {"tables": SCHEMAS, "parts": entries, "found": found}
        if manifest != {name: (self.manifest or {}).get(name) for name in manifest}:
            self._forget_csv()
            self._replace_manifest(manifest)
        self.sweep()

    def _replace_manifest(self, manifest: dict) -> None:
        _write_signed(self.folder / MANIFEST, manifest)
        self.manifest = manifest
        self.__dict__.pop("_digests", None)

    def sweep(self) -> None:
        """Remove parts that the manifest does not list, and leftovers of a killed build."""
        if self.built and self.manifest is None:  # damaged: its list of parts is unknown
            return
        listed = {entry["part"] for entry in self.entries}
        for folder in [self.folder, *(self.folder / name for name in (*SCHEMAS, LEDGER, OWN))]:
            for path in folder.glob("*"):
                stale = _PART.fullmatch(path.name) and path.stem not in listed
                if stale or _TEMPORARY.fullmatch(path.name):
                    path.unlink(missing_ok=True)
            if folder != self.folder and folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()

    # -- CSV --------------------------------------------------------------------------------------

    def csv(self, name: str) -> Path:
        """Return the path of a table's CSV, which may not exist."""
        return self.folder / f"{name}.csv"

    def _forget_csv(self) -> None:
        """Remove the CSVs of the collection before; changed ones are kept under another name."""
        written = (self.manifest or {}).get("csv", {})
        for name in SCHEMAS:
            self._keep_aside(name, written.get(name))
            self.csv(name).unlink(missing_ok=True)

    def _keep_aside(self, name: str, written: str | None) -> None:
        """Rename a CSV that has changed since it was written to ``<table>.changed.csv``."""
        path = self.csv(name)
        if _file_digest(path) in (None, written):
            return
        self._note(path)
        path.replace(path.with_suffix(".changed.csv"))

    def write_csv(self) -> None:
        """Write each table as one CSV beside the parts; one part at a time is in memory."""
        from analysis.tables.csv_export import safe_csv

        before = (self.manifest or {}).get("csv", {})
        written = {}
        for name in SCHEMAS:
            self._keep_aside(name, before.get(name))
            there = self.csv(name).exists()
            if name in before and not there:
                self._note(self.csv(name))
            if name not in before or not there:
                safe_csv(self._whole(name), self.csv(name))
            written[name] = _file_digest(self.csv(name))
        if written != before:
            self._replace_manifest((self.manifest or {}) | {"csv": written})

    def _whole(self, name: str) -> Iterator[pd.DataFrame]:
        """Yield the parts of a table; those of articles have the user's own columns."""
        from analysis.tables.own_columns import with_own

        own = self.own() if name == "articles" else None
        for part in self.parts(name):
            table = self.read(name, part).to_pandas()
            yield table if own is None else with_own(table, own)

    # -- one at a time ----------------------------------------------------------------------------

    @contextmanager
    def lock(self, waiting: Callable[[], None]) -> Iterator[None]:
        """Keep other builds out of the folder; call ``waiting`` if another must finish first.

        A folder that is still empty at the end is removed.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / LOCK
        lock = FileLock(path)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            waiting()
            lock.acquire()
        try:
            yield
        finally:
            lock.release()
            if self.folder.is_dir() and not any(p != path for p in self.folder.iterdir()):
                path.unlink(missing_ok=True)
                self.folder.rmdir()


def _opened(path: Path) -> pa.OSFile:
    """Open a file for reading by Arrow alone.

    A file of Python's would be let go by Arrow's threads, which need the interpreter for that and
    abort the process where it is ending by then.
    """
    try:
        return pa.OSFile(str(path))
    except OSError as error:  # Arrow's does not name the file
        number = error.errno or errno.EIO
        raise OSError(number, os.strerror(number), str(path)) from None


def _new(raw: bytes | memoryview = b"") -> hashlib.blake2b:
    return hashlib.blake2b(raw, digest_size=12)


def _digest(raw: bytes | memoryview) -> str:
    return _new(raw).hexdigest()


def _file_digest(path: Path) -> str | None:
    """Return the digest of a file; None if it does not exist."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, _new).hexdigest()
    except FileNotFoundError:
        return None


def _write_signed(path: Path, values: dict) -> None:
    """Write ``values`` as JSON with a digest of itself."""
    path.parent.mkdir(parents=True, exist_ok=True)
    signed = {"digest": _digest(json.dumps(values).encode())} | values
    with replacing(path) as new:
        new.write_text(json.dumps(signed, indent=0), encoding="utf-8")


def _read_signed(path: Path) -> dict:
    """Read what ``_write_signed`` wrote; raise Damaged if it has changed since."""
    try:
        raw = path.read_text(encoding="utf-8")
        values = json.loads(raw)
        digest = values.pop("digest")
        written = json.dumps({"digest": digest} | values, indent=0)
    except (ValueError, KeyError, AttributeError, TypeError):
        written = None
    if written is None or written != raw or digest != _digest(json.dumps(values).encode()):
        raise Damaged(path, "is damaged, or was written by another version")
    return values
