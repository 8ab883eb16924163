"""Processing one part, the same in this process, in another, and on another machine."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from analysis.build.chunking import Job, as_found, digest
from analysis.build.store import Damaged, Store
from analysis.core.paths import LEDGER
from analysis.io.articles import Problem
from analysis.io.files import Item
from analysis.tables.arrays import arrow_array
from analysis.tables.problems import problem_row
from analysis.tables.rows import read_part
from analysis.tables.schemas import OWN, SCHEMAS, arrow

if TYPE_CHECKING:
    from spacy.language import Language

BY_ARTICLE = [*(name for name, schema in SCHEMAS.items() if "article" in schema), OWN]


def work(job: Job) -> dict:
    """Write the tables of a part; return its entry for the manifest.

    Items that an older part holds unchanged, and without a problem, are copied from there.
    """
    if os.getcwd() != job.here:  # sources are relative to it, also on another machine
        os.chdir(job.here)
    store, part = Store(job.folder), job.part
    tables = _tables(job, store)
    name = part.name
    if pc.max(tables[LEDGER]["passing"]).as_py():
        # The part differs from its items: under another name the next build reads it again.
        name = digest(name, *(repr(tables[some].to_pydict()) for some in (LEDGER, "problems")))
    entry = {
        "part": name, "rules": job.rules,
        "first": part.items[0].key, "last": part.items[-1].key,
        "articles": len(tables["articles"]), "quotes": len(tables["quotes"]),
        "words": pc.sum(tables["articles"]["n_words"]).as_py() or 0,
        "problems": len(tables["problems"]),
    }  # fmt: skip
    files = {
        table: store.write(table, name, rows)
        for table, rows in tables.items()
        if table != "problems" or len(rows)
    }
    pa.default_memory_pool().release_unused()  # Arrow would keep the memory for the next part
    return store.close(name, entry, files)


def _tables(job: Job, store: Store) -> dict[str, pa.Table]:
    """Return the tables of a part: rows of older parts if they have them, the rest newly read."""
    part = job.part
    found = (_copies(store, older, part.digests) for older in job.older)
    copies = [copy for copy in found if copy]
    kept = {digest for copy in copies for digest in copy[LEDGER]["digest"].to_pylist()}
    pairs = zip(part.items, part.digests, strict=True)
    fresh = [(item, digest) for item, digest in pairs if digest not in kept]
    items, digests = [item for item, _ in fresh], [digest for _, digest in fresh]
    tables = _with_changed(read_part(items, digests, _pipeline(job.model)), fresh)
    return _together([tables, *copies], part.digests) if kept else tables


def _pipeline(model: str | None) -> Language | None:
    """Return the pipeline on a trained one; nothing for the rules alone, which need no spaCy."""
    if model is None:
        return None
    from analysis.pipeline import shared_pipeline

    return shared_pipeline(model)


def _with_changed(
    tables: dict[str, pa.Table], items: list[tuple[Item, str]]
) -> dict[str, pa.Table]:
    """Return ``tables`` with a problem for each file that changed between finding and reading."""
    changed = {
        digest: Problem(
            item.source, "changed while it was read",
            "wait until the program that writes it has finished, and build again",
            read=True, passing=True,
        )
        for item, digest in items
        if item.content is None and not as_found(item, digest)
    }  # fmt: skip
    if not changed:
        return tables
    ledger, problems = tables[LEDGER], arrow("problems", map(problem_row, changed.values()))
    here = pc.cast(
        pc.is_in(ledger["digest"], arrow_array(list(changed), pa.large_string())), pa.int64()
    )
    for column in ("problems", "passing"):
        place = ledger.schema.get_field_index(column)
        ledger = ledger.set_column(place, ledger.schema.field(column), pc.add(ledger[column], here))
    problems = pa.concat_tables([tables["problems"], problems]).combine_chunks()
    return tables | {LEDGER: ledger, "problems": problems}


def _copies(store: Store, older: str, digests: tuple[str, ...]) -> dict[str, pa.Table] | None:
    """Return the rows of an older part with any of ``digests`` and without a problem.

    None if a file of the part is damaged or missing.
    """
    try:
        ledger = store.read(LEDGER, older)
        tables = {name: store.read(name, older) for name in BY_ARTICLE}
    except (Damaged, FileNotFoundError):
        return None
    same = pc.is_in(ledger["digest"], arrow_array(digests, pa.large_string()))
    ledger = ledger.filter(pc.and_not(same, pc.cast(ledger["problems"], pa.bool_())))
    return {LEDGER: ledger} | {
        name: table.filter(pc.is_in(table["article"], ledger["article"]))
        for name, table in tables.items()
    }


def _together(sets: list[dict[str, pa.Table]], digests: tuple[str, ...]) -> dict[str, pa.Table]:
    """Return the rows of all ``sets`` of tables, in the order of the part."""
    ledger = _ordered([tables[LEDGER] for tables in sets], "digest", digests)
    articles = ledger["article"].drop_null().to_pylist()
    return {LEDGER: ledger, "problems": sets[0]["problems"]} | {
        name: _ordered([tables[name] for tables in sets], "article", articles)
        for name in BY_ARTICLE
    }


def _ordered(tables: list[pa.Table], column: str, order: Sequence[str | None]) -> pa.Table:
    """Return the rows of ``tables``, sorted by the values of ``column`` in the given ``order``."""
    rows = pa.concat_tables(tables)
    place = pc.index_in(rows[column], arrow_array(order, pa.large_string()))
    ordered = rows.take(pc.sort_indices(place)).combine_chunks()
    return ordered.replace_schema_metadata(tables[0].schema.metadata)
