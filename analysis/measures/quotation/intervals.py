"""The interval of a share, with the articles as a random sample."""

import numpy as np
import pandas as pd

from analysis.core.statistics import share_intervals, warnings

NO_INTERVAL = (np.nan, np.nan, pd.NA)  # low, high and warning


def with_intervals(
    table: pd.DataFrame, parts: pd.DataFrame, wholes: pd.DataFrame, row: list[str],
    unit: list[str], bounds: list[str],
) -> pd.DataFrame:  # fmt: skip
    """Return ``table`` with the interval of each row's share of its unit, over articles.

    ``parts`` has the columns ``row``, ``unit``, ``article`` and ``part``; ``wholes`` ``unit``,
    ``article`` and ``whole``. ``table`` has one row for each of ``row``.
    """
    if table.empty:
        return table
    wholes = wholes.assign(_unit=wholes.groupby(unit, dropna=False).ngroup())
    at = list(dict.fromkeys([*unit, "article"]))
    parts = parts.merge(wholes, on=at, how="left")
    parts["_row"] = parts.groupby(row, dropna=False).ngroup()
    rows = parts.drop_duplicates("_row").sort_values("_row")
    low, high = share_intervals(
        parts["_row"],
        parts["part"],
        parts["whole"],
        rows["_unit"],
        wholes["_unit"],
        wholes["whole"],
    )
    n = wholes[wholes["whole"] > 0].groupby("_unit")["article"].nunique()
    n = n.reindex(rows["_unit"], fill_value=0).to_numpy()
    found = rows[row].assign(**dict(zip(bounds, (low, high), strict=True)))
    found["warning"] = warnings(n, low).to_numpy()
    return table.drop(columns=[*bounds, "warning"]).merge(found, on=row, how="left")
