"""What the intervals of a table allow to be said: which rows stand apart, and whether any do."""

import pandas as pd


def apart(one: pd.Series, other: pd.Series, measure: str) -> bool:
    """Return whether the intervals of two rows are known and do not overlap."""
    low, high = f"{measure}_low", f"{measure}_high"
    return bool(one[low] > other[high] or other[low] > one[high])


def alike(table: pd.DataFrame, measure: str) -> bool:
    """Return whether all intervals are known, and every two of them overlap."""
    low, high = (table[f"{measure}_{end}"].astype("float64") for end in ("low", "high"))
    return bool(low.notna().all() and low.max() <= high.min())


def ends(table: pd.DataFrame, measure: str) -> tuple[pd.Series, pd.Series]:
    """Return the rows with the lowest and with the highest value."""
    return table.loc[table[measure].idxmin()], table.loc[table[measure].idxmax()]
