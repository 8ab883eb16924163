"""A built folder: the tables on disk in parts, each whole or absent, with a manifest on top.

``FOLDER/<table>/<part>.parquet`` holds the rows of some hundred articles. A part's name tells its
content, so a file of that name is right whoever wrote it and whenever. Each file is written
beside its place and renamed; the ledger of a part comes last and marks it as complete.
``citatstreg.json`` lists the parts that make the collection, in order; it is replaced at the end
of a build, and only then are files swept that it does not list.
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from filelock import FileLock, Timeout

from analysis.core.atomic_write import replacing
from analysis.tables.csv_export import safe_csv
from analysis.tables.schemas import LEDGER, SCHEMAS

MANIFEST = "citatstreg.json"
FOUND = "found"  # the problems that no part has: those of finding, and duplicates
_PART = re.compile(r"[0-9a-f]{24}\.parquet")
_TEMPORARY = re.compile(r"\.[^/]+\.[0-9a-f]{32}\.new")


class Store:
    """A built folder, to be written part by part and to be read back."""

    def __init__(self, folder: str | Path):
        self.folder = Path(folder)

    # -- parts ------------------------------------------------------------------------------------

    def path(self, table: str, part: str) -> Path:
        """Return the file of one part of a table."""
        return self.folder / table / f"{part}.parquet"

    def write(self, name: str, part: str, table: pa.Table) -> None:
        """Write one part of a table: whole, or not at all."""
        path = self.path(name, part)
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path) as new:
            pq.write_table(table, new, compression="zstd")

    def read(self, name: str, part: str, columns: list[str] | None = None) -> pa.Table:
        """Read one part of a table, or some columns of it in the order of the table."""
        with pq.ParquetFile(self.path(name, part)) as file:
            return file.read(columns)

    def close(self, part: str, ledger: pa.Table, entry: dict) -> None:
        """Write the ledger of a part whose tables are written: the part is complete."""
        self.write(LEDGER, part, ledger.replace_schema_metadata({"entry": json.dumps(entry)}))

    def entry(self, part: str) -> dict | None:
        """Return what the manifest says of a part; None if not all of it is there."""
        try:
            metadata = pq.read_schema(self.path(LEDGER, part)).metadata
        except FileNotFoundError:
            return None
        entry = json.loads(metadata[b"entry"])
        names = [name for name in SCHEMAS if name != "problems" or entry["problems"]]
        return entry if all(self.path(name, part).is_file() for name in names) else None

    # -- the whole --------------------------------------------------------------------------------

    @cached_property
    def manifest(self) -> dict | None:
        """What the folder's manifest says; None if there is none."""
        try:
            return json.loads((self.folder / MANIFEST).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None

    @property
    def built(self) -> bool:
        """Whether the folder holds the tables of a whole build."""
        return (self.folder / MANIFEST).is_file()

    @property
    def entries(self) -> list[dict]:
        """The parts of the collection, in order: name, rules, first and last item, counts."""
        return self.manifest["parts"] if self.manifest else []

    def parts(self, name: str) -> list[str]:
        """Return the names of the parts of a table, in order."""
        if name != "problems":
            return [entry["part"] for entry in self.entries]
        return [entry["part"] for entry in self.entries if entry["problems"]] + [FOUND]

    def commit(self, entries: list[dict], problems: pa.Table) -> None:
        """Make ``entries`` the collection, with ``problems`` no part has; sweep what is in none."""
        if not (self.built and problems.equals(self.read("problems", FOUND))):
            self._forget_csv()
            self.write("problems", FOUND, problems)
        manifest = {"tables": SCHEMAS, "parts": entries}
        if manifest != self.manifest:
            self._forget_csv()
            with replacing(self.folder / MANIFEST) as new:
                new.write_text(json.dumps(manifest, indent=0), encoding="utf-8")
            self.manifest = manifest
        self.sweep()

    def sweep(self) -> None:
        """Remove parts that the manifest does not list, and what a killed build left."""
        listed = {entry["part"] for entry in self.entries}
        for folder in [self.folder, *(self.folder / name for name in (*SCHEMAS, LEDGER))]:
            for path in folder.glob("*"):
                stale = _PART.fullmatch(path.name) and path.stem not in listed
                if stale or _TEMPORARY.fullmatch(path.name):
                    path.unlink(missing_ok=True)
            if folder != self.folder and folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()

    def _forget_csv(self) -> None:
        """Remove the CSVs, which would tell of another collection."""
        for name in SCHEMAS:
            self.csv(name).unlink(missing_ok=True)

    def csv(self, name: str) -> Path:
        """Return the path of a table's CSV, which may not be there."""
        return self.folder / f"{name}.csv"

    def write_csv(self) -> None:
        """Write each table as one CSV beside the parts; one part at a time is in memory."""
        for name in SCHEMAS:
            if not self.csv(name).exists():
                parts = (self.read(name, part).to_pandas() for part in self.parts(name))
                safe_csv(parts, self.csv(name))

    @contextmanager
    def lock(self, waiting: Callable[[], None]) -> Iterator[None]:
        """Keep other builds out of the folder; call ``waiting`` if another one has to end first.

        A folder that is still empty at the end is taken away again.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / ".lock"
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
            if not any(other != path for other in self.folder.iterdir()):
                path.unlink(missing_ok=True)
                self.folder.rmdir()
