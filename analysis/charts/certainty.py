"""What the intervals of a table allow to be said: which rows stand apart, and whether any do."""

from typing import Any

import pandas as pd

from analysis.charts.scales import range_ends
from analysis.charts.theme import Theme

Record = dict[str, Any]


def apart(one: pd.Series | Record, other: pd.Series | Record, measure: str) -> bool:
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


def clearly_first(first: Record, second: Record | None) -> bool:
    """Return whether the interval of the first share lies above that of the second.

    Nothing is clear without both intervals, nor if there is no second to compare with.
    """
    return second is not None and apart(first, second, "word_share")


def range_said(
    first: Record, theme: Theme, second: Record | None = None, *, other: str = "someone",
    measure: str = "word_share", line: float | None = None,
) -> str:  # fmt: skip
    """Return a sentence with the interval of a share; nothing if it has none.

    It also says if the ``second`` could be first as well; ``other`` is the kind of what is ranked,
    ``"someone"`` or ``"group"``. No limit is rounded onto the ``line``.
    """
    low, high = first[f"{measure}_low"], first[f"{measure}_high"]
    if pd.isna(low) or pd.isna(high):
        return ""
    open_ = second is not None and not clearly_first(first, second)
    below, above = range_ends(low, high, theme, line=line)
    return theme.say(f"share_range_{other}" if open_ else "share_range", low=below, high=above)
