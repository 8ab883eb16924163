"""The columns and types of the tables, in pandas and in Arrow.

``data/README.md`` says what the columns mean.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING

import pyarrow as pa

from analysis.core.paths import LEDGER
from analysis.core.vocabulary import KINDS, MARKS, METHODS, SPEAKER_KINDS, STATUSES
from analysis.io.articles import ROLES
from analysis.tables.arrays import arrow_array

if TYPE_CHECKING:  # who waits for workers needs no pandas
    import pandas as pd

_ID, _TEXT, _INT = "int64", "str", "int64"
SCHEMAS: dict[str, dict[str, str]] = {
    "articles": {
        "article": _TEXT, "source": _TEXT, "member": _TEXT, "date": "datetime64[us]",
        "date_precision": _TEXT, "credit": _TEXT, "title": _TEXT, "author": _TEXT,
        "text": _TEXT, "n_words": _INT, "n_sentences": _INT, "n_quotes": _INT,
    },
    "paragraphs": {
        "article": _TEXT, "paragraph": _ID, "role": _TEXT, "start": _INT, "end": _INT,
        "text": _TEXT, "n_words": _INT, "quoted_words": _INT, "indirect_words": _INT,
    },
    "sentences": {
        "article": _TEXT, "paragraph": _ID, "sentence": _ID, "start": _INT, "end": _INT,
        "text": _TEXT, "n_words": _INT, "n_long_words": _INT, "quoted_words": _INT,
        "indirect_words": _INT,
    },
    "quotes": {
        "article": _TEXT, "paragraph": _ID, "quote": _ID, "kind": _TEXT, "mark": _TEXT,
        "start": _INT, "end": _INT, "text": _TEXT, "n_words": _INT,
        "cue": _TEXT, "cue_start": "Int64", "cue_end": "Int64",
        "mention": _TEXT, "mention_start": "Int64", "mention_end": "Int64", "negated": "bool",
        "speaker": _TEXT, "method": _TEXT, "confidence": "Float64", "rival": _TEXT,
        "rival_confidence": "Float64", "why": _TEXT,
    },
    "speakers": {
        "article": _TEXT, "speaker": _TEXT, "kind": _TEXT, "role": _TEXT, "party": _TEXT,
        "mentions": _INT, "n_quotes": _INT,
    },
    "problems": {
        "source": _TEXT, "member": _TEXT, "reason": _TEXT, "cure": _TEXT, "read": "bool",
    },
}  # fmt: skip
# Tables made when a collection is loaded, from those above and from the user's own files.
LOADED = {
    "corrections": {
        "row": _INT, "article": _TEXT, "action": _TEXT, "status": _TEXT, "reason": _TEXT,
        "quote": "Int64", "start": "Int64", "end": "Int64", "text": _TEXT, "sample": _TEXT,
        "note": _TEXT, "coder": _TEXT, "time": _TEXT,
        "machine_kind": _TEXT, "machine_speaker": _TEXT, "machine_method": _TEXT,
        "machine_start": "Int64", "machine_end": "Int64", "machine_text": _TEXT,
    },
    "people": {
        "person": _TEXT, "kind": _TEXT, "gender": _TEXT, "gender_source": _TEXT, "type": _TEXT,
        "type_method": _TEXT, "aliases": _TEXT, "roles": _TEXT, "parties": _TEXT,
        "first_date": "datetime64[us]",
        "last_date": "datetime64[us]", "n_articles": _INT, "n_articles_quoted": _INT,
        "mentions": _INT, "n_quotes": _INT, "quoted_words": _INT,
    },
}  # fmt: skip

# The columns with a closed vocabulary. A table is not made with any other value.
VOCABULARIES: dict[str, dict[str, tuple[str, ...]]] = {
    "paragraphs": {"role": ROLES},
    "quotes": {"kind": KINDS, "mark": MARKS, "method": METHODS},
    "speakers": {"kind": SPEAKER_KINDS},
    "corrections": {"status": STATUSES},
}


# Of each type: Arrow's, and its name in pandas's metadata.
_TYPES = {
    "str": (pa.large_string(), "object"), "int64": (pa.int64(), "int64"),
    "Int64": (pa.int64(), "int64"), "Float64": (pa.float64(), "float64"),
    "bool": (pa.bool_(), "bool"), "datetime64[us]": (pa.timestamp("us"), "datetime"),
}  # fmt: skip


@cache
def _arrow(name: str) -> pa.Schema:
    """Return the schema of a table in Arrow's types, with pandas's types as metadata.

    It is what ``pa.Schema.from_pandas`` returns, which would import pandas.
    """
    schema = _DISK[name]
    columns = [
        {"name": name, "field_name": name, "pandas_type": _TYPES[dtype][1], "numpy_type": dtype,
         "metadata": None}
        for name, dtype in schema.items()
    ]  # fmt: skip
    known = {
        "index_columns": [], "column_indexes": [], "columns": columns, "attributes": {},
        "creator": {"library": "pyarrow", "version": pa.__version__},
        "pandas_version": version("pandas"),
    }  # fmt: skip
    fields = [(name, _TYPES[dtype][0]) for name, dtype in schema.items()]
    return pa.schema(fields, {"pandas": json.dumps(known)})


# What happened to each item of a part, kept beside the tables on disk: one row per article, and a
# row without an article if none was read. Pandas and Dask skip files whose names begin so.
_LEDGER = {
    "item": _TEXT, "digest": _TEXT, "problems": _INT, "passing": _INT,
    "article": _TEXT, "source": _TEXT, "member": _TEXT, "fingerprint": "Int64", "dated": "Int64",
}  # fmt: skip
# The user's own columns, kept in the same way: one JSON object per row.
OWN = "_own"
_OWN = {"article": _TEXT, "own": _TEXT}
_DISK = SCHEMAS | {LEDGER: _LEDGER, OWN: _OWN}


def loaded(name: str, rows: Iterable) -> pd.DataFrame:
    """Return ``rows`` as the table ``name`` of LOADED.

    Raises
    ------
    ValueError
        If a column with a closed vocabulary has another value.
    """
    import pandas as pd

    schema = LOADED[name]
    table = pd.DataFrame(rows, columns=list(schema)).astype(schema)
    _check_values(name, table)
    return table


def empty(name: str) -> pd.DataFrame:
    """Return the table ``name`` of SCHEMAS or LOADED without rows."""
    return _empty(name).copy()


@cache
def _empty(name: str) -> pd.DataFrame:
    """Return a table without rows to be copied: to give each column its type takes longer."""
    return loaded(name, ()) if name in LOADED else arrow(name).to_pandas()


def arrow(name: str, rows: Iterable[tuple] = ()) -> pa.Table:
    """Return ``rows`` as the Arrow table ``name``; None is missing.

    Raises
    ------
    ValueError
        If a column with a closed vocabulary has another value.
    """
    schema = _arrow(name)
    columns = list(zip(*rows, strict=True)) or [()] * len(schema)
    _check_values(name, dict(zip(schema.names, columns, strict=True)))
    return pa.table(
        [arrow_array(column, field.type) for column, field in zip(columns, schema, strict=True)],
        schema=schema,
    )


def _check_values(name: str, columns: Mapping[str, Iterable] | pd.DataFrame) -> None:
    """Raise if a column with a closed vocabulary has another value."""
    for column, allowed in VOCABULARIES.get(name, {}).items():
        unknown = set(columns[column]).difference(allowed)
        if unknown:
            raise ValueError(
                f"{name}.{column}: {', '.join(sorted(map(repr, unknown)))} is none of "
                f"{', '.join(allowed)}"
            )


def encoded_columns(table: pa.Table, columns: Iterable[str]) -> pa.Table:
    """Return ``table`` with each different text of ``columns`` once, and its number in the rows."""
    for name in columns:
        place = table.column_names.index(name)
        table = table.set_column(place, name, table[name].dictionary_encode())
    return table


def frame(name: str, rows: Iterable[tuple] = ()) -> pd.DataFrame:
    """Return ``rows`` as the table ``name``, with the columns and types of its schema."""
    rows = list(rows)
    return arrow(name, rows).to_pandas() if rows else empty(name)
