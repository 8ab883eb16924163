"""Rows of the table ``problems``, and the problems that only a whole collection shows.

No language library is imported here, because the main process of a build does not need one.
"""

from collections.abc import Callable, Iterable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from analysis.io.articles import Problem, same_words
from analysis.tables.arrays import arrow_array

_MOST_SHOWN = 10  # members that a problem names


def problem_row(problem: Problem) -> tuple:
    """Return the row of a problem."""
    return problem.source, problem.member, problem.reason, problem.cure, problem.read


def of_collection(ledgers: Callable[[], Iterable[pa.Table]]) -> list[Problem]:
    """Return the problems that only the whole collection shows; the ledgers are read again."""
    return duplicates(ledgers) + undated(ledgers)


def undated(ledgers: Callable[[], Iterable[pa.Table]]) -> list[Problem]:
    """Return a problem for each source with articles without a date, if most articles have one."""
    columns = [ledger["dated"] for ledger in ledgers()]
    n_dated = sum(pc.sum(column).as_py() or 0 for column in columns)
    n_articles = sum(len(column) - column.null_count for column in columns)
    if not n_articles / 2 < n_dated < n_articles:
        return []
    missing: dict[str, list[str]] = {}
    for ledger in ledgers():
        for row in ledger.filter(pc.invert(pc.cast(ledger["dated"], pa.bool_()))).to_pylist():
            missing.setdefault(row["source"], []).append(row["member"])
    return [_without_date(source, members) for source, members in sorted(missing.items())]


def _without_date(source: str, members: list[str]) -> Problem:
    """Return the Problem that articles of a source have no date."""
    cure = "write the date on a line above the text, in a column, or in the file's name"
    if len(members) == 1:
        reason = "has no date, though most articles have one"
        return Problem(source, reason, cure, members[0], read=True)
    shown = _together(members[:_MOST_SHOWN]) + ", …" * (len(members) > _MOST_SHOWN)
    reason = f"holds {len(members):,} articles without a date, though most have one: {shown}"
    return Problem(source, reason, cure, read=True)


def _together(members: list[str]) -> str:
    """Return the places of articles: ``rows 3, 5`` for ``row 3`` and ``row 5``."""
    kind = members[0].partition(" ")[0]
    if kind not in ("row", "article") or not all(one.startswith(f"{kind} ") for one in members):
        return ", ".join(members)
    return f"{kind}s " + ", ".join(one.removeprefix(f"{kind} ") for one in members)


def duplicates(ledgers: Callable[[], Iterable[pa.Table]]) -> list[Problem]:
    """Return a problem for each article with the same words as one before it.

    The ledgers are read twice, so that only duplicates are held in memory.
    """
    columns = (ledger["fingerprint"].drop_null() for ledger in ledgers())
    chunks = (np.from_dlpack(chunk) for column in columns for chunk in column.chunks)
    prints = np.concatenate([np.empty(0, np.int64), *chunks])
    values, times = np.unique(prints, return_counts=True)
    twice = arrow_array(values[times > 1].tolist(), pa.int64())
    seen: dict[object, str] = {}
    found = []
    for ledger in ledgers() if len(twice) else ():
        rows = ledger.filter(pc.is_in(ledger["fingerprint"], twice))
        known = rows.select(["article", "source", "member", "fingerprint"]).to_pylist()
        found += [same_words(**row, seen=seen) for row in known]
    return [problem for problem in found if problem]
