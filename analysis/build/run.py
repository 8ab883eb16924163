"""``build``: from articles to a folder of tables, part by part, on several cores or machines.

Parts are made in this process and processed anywhere. Only a few are in work at a time, so memory
does not grow with the number of articles.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa

from analysis.build.chunking import Job, Part, cut, named, rules
from analysis.build.executors import BuildStopped, refuse_in_a_worker, worked
from analysis.build.progress import ENGLISH, Progress, Words
from analysis.build.store import LOCK, Damaged, Store
from analysis.core.paths import LEDGER, MANIFEST
from analysis.io.articles import Problem
from analysis.io.discovery import check_sources
from analysis.io.files import find_items
from analysis.tables.problems import of_collection, problem_row
from analysis.tables.schemas import OWN, SCHEMAS, arrow

if TYPE_CHECKING:  # a build needs no pandas
    import pandas as pd

__all__ = ["BuildStopped", "Built", "FolderInUse", "HoldsTables", "build"]


class FolderInUse(ValueError):
    """The folder for results holds files that are none."""


class HoldsTables(ValueError):
    """A source holds tables, not articles."""


@dataclass(frozen=True)
class Built:
    """The result of a build: how much is in its folder now, and the problems.

    Attributes
    ----------
    articles, words, quotes
        Totals of the whole collection.
    problem_rows
        The table ``problems`` in Arrow.
    damaged
        The files of the folder (relative paths) that were damaged or missing and were made again.
    """

    articles: int
    words: int
    quotes: int
    problem_rows: pa.Table
    damaged: tuple[str, ...] = ()

    @cached_property
    def problems(self) -> pd.DataFrame:
        """The table ``problems``."""
        return self.problem_rows.to_pandas(use_threads=False)  # the process may end now


def build(
    sources: Iterable[str | Path],
    out: str | Path,
    *,
    csv: bool = False,
    workers: int | None = None,
    cluster: str | None = None,
    model: str | None = None,
    columns: Mapping[str, str] | None = None,
    words: Words = ENGLISH,
) -> Built:
    """Read and analyse articles, and write their tables to ``out``.

    Results in ``out`` from an earlier build, also from one that was stopped, are kept if neither
    the article nor the rules have changed and the files are not damaged. Nothing is written if no
    article can be read.

    Parameters
    ----------
    sources
        Files, folders (with all their subfolders) or globs, in any order.
    out
        The folder; ``load(out)`` reads it back.
    csv
        Also write each table as CSV.
    workers
        The number of processes; by default one for each core.
    cluster
        Address of a Dask scheduler (``tcp://host:8786``), to use its workers instead. They must
        reach ``sources`` and ``out`` under the same paths. Needs the extra ``cluster``.
    model
        Name or path of a trained Danish spaCy pipeline to help with names.
    columns
        For tables: the column of each field.
    words
        What it says on a terminal while it runs.

    Raises
    ------
    BuildStopped
        If a worker died, memory ran out, or ``out`` cannot be written, such as when the disk is
        full. Finished parts are kept; the next build goes on from there.
    FolderInUse
        If ``out`` holds files and is no earlier build.
    HoldsTables
        If one of ``sources`` is a folder that ``build`` wrote.
    SourceMissing
        If a path in ``sources`` does not exist, or a glob matches nothing.
    RuntimeError
        If a script calls this outside ``if __name__ == "__main__":``, because its workers would
        call it too.
    """
    refuse_in_a_worker()
    sources = list(sources)
    check_sources(sources)
    _check_sources_are_articles(sources)
    _check_free(sources, Path(out))
    store = Store(Path(out).resolve())
    with _explained(out), store.lock(lambda: print(
        words.waiting.format(out=out), file=sys.stderr,
    )):  # fmt: skip
        store.check()
        problems: list[Problem] = []
        entries: dict[str, dict | None] = {}  # by the part's name, in order; None while in work
        version = rules(model)
        parts = named(cut(find_items(sources, columns=columns or None), problems), version)
        with Progress(sources, words) as progress:
            jobs = _jobs(parts, store, entries, progress, version, model)
            for job, entry in worked(jobs, workers=workers, cluster=cluster):
                entries[job.part.name] = entry
                progress.add(job.part, entry["articles"])
        whole = [entry for entry in entries.values() if entry]
        if any(entry["articles"] for entry in whole):
            problems += of_collection(lambda: (store.read(LEDGER, e["part"]) for e in whole))
            store.commit(whole, arrow("problems", map(problem_row, problems)))
            if csv:
                store.write_csv()
        built = _built(store, whole, problems)
        store.sweep()
        return built


KEPT = "Finished parts are kept: run the same command again to go on from there"
NONE_KEPT = "No part is finished: name another folder, or mend that and run the command again"
_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EFBIG: "a file grew larger than this system allows",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "there is no permission to write there",
    errno.EPERM: "there is no permission to write there",
    errno.ENOENT: "it was removed while it was written",
    errno.EEXIST: "it is a file, not a folder",
    errno.EISDIR: "it is a folder, not a file",
    errno.ENOTDIR: "a part of its path is a file, not a folder",
}


def _check_sources_are_articles(sources: Iterable[str | Path]) -> None:
    """Raise HoldsTables for a source that is a built folder, also an unfinished one."""
    for source in sources:
        if (store := Store(source)).built or store.begun:
            raise HoldsTables(
                f"{source} holds tables that build made: name the articles they were made of"
            )


def _check_free(sources: Iterable[str | Path], out: Path) -> None:
    """Raise FolderInUse if the tables would be written among files that no build made."""
    if not out.is_dir() or _is_of_build(os.listdir(out)):
        return
    if out.resolve() in (Path(source).resolve() for source in sources):
        raise FolderInUse(f"{out} holds the articles: name another folder for the tables")
    raise FolderInUse(f"{out} holds other files: name an empty or a new folder for the tables")


def _is_of_build(names: list[str]) -> bool:
    """Return whether a folder with files of these names is empty, or one that a build began."""
    if MANIFEST in names or LEDGER in names:
        return True
    shown = {name for name in names if not name.startswith(".")}
    return not shown or (LOCK in names and shown <= {*SCHEMAS, OWN})  # stopped in its first part


@contextmanager
def _explained(out: str | Path) -> Iterator[None]:
    """Raise BuildStopped with an explanation if ``out`` cannot be written."""
    try:
        yield
    except Damaged as error:
        raise BuildStopped(
            f"{error.path} was damaged or removed during the build. {KEPT}"
        ) from None
    except MemoryError:
        raise BuildStopped(f"memory ran out. {KEPT}, with fewer --workers") from None
    except OSError as error:
        if error.errno is None:  # a library's own, such as spaCy's about a model it cannot find
            raise
        reason = _REASONS.get(error.errno or 0, error.strerror or str(error))
        named = error.filename2 or error.filename if error.errno == errno.EISDIR else out
        kept = KEPT if _any_part(Path(out)) else NONE_KEPT
        raise BuildStopped(f"{named} cannot be written: {reason}. {kept}") from None


def _any_part(out: Path) -> bool:
    """Return whether a part of a build is finished."""
    try:
        return any((out / LEDGER).iterdir())
    except OSError:
        return False


def _jobs(
    parts: Iterable[Part],
    store: Store,
    entries: dict[str, dict | None],
    progress: Progress,
    version: str,
    model: str | None,
) -> Iterator[Job]:
    """Yield a job for each part that does not exist yet; add the others to ``entries``.

    An older part may hold items of a new one if it begins or ends with one of them.
    """
    edges = {
        entry[edge]: entry["part"]
        for entry in store.entries
        if entry.get("rules") == version
        for edge in ("first", "last")
    }
    for part in parts:
        entries[part.name] = store.entry(part.name)
        if entry := entries[part.name]:
            progress.add(part, entry["articles"])
        else:
            older = dict.fromkeys(edges[item.key] for item in part.items if item.key in edges)
            yield Job(part, str(store.folder), os.getcwd(), version, model, tuple(older))


def _built(store: Store, entries: list[dict], found: list[Problem]) -> Built:
    tables = [
        *(store.read("problems", entry["part"]) for entry in entries if entry["problems"]),
        arrow("problems", map(problem_row, found)),
    ]
    articles, words, quotes = (
        sum(entry[name] for entry in entries) for name in ("articles", "words", "quotes")
    )
    damaged = tuple(dict.fromkeys(store.damaged))
    return Built(articles, words, quotes, pa.concat_tables(tables), damaged)
