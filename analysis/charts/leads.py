"""Whether the first of a ranking is sure to be first, and how far its share could be off."""

from typing import Any

import pandas as pd

from analysis.charts.scales import range_ends
from analysis.charts.theme import Theme

Record = dict[str, Any]


def clearly_first(first: Record, second: Record | None) -> bool:
    """Return whether the interval of the first share lies above that of the second.

    Without both intervals nothing is clear; nor is it if there is no second to compare with.
    """
    if second is None:
        return False
    low, high = first["word_share_low"], second["word_share_high"]
    return bool(pd.notna(low) and pd.notna(high) and low > high)


def range_said(
    first: Record, theme: Theme, second: Record | None = None, *, other: str = "someone"
) -> str:
    """Return a sentence with the interval of a share; nothing if it has none.

    It also says if the ``second`` could be first as well; ``other`` is the kind of what is ranked,
    ``"someone"`` or ``"group"``.
    """
    low, high = first["word_share_low"], first["word_share_high"]
    if pd.isna(low) or pd.isna(high):
        return ""
    open_ = second is not None and not clearly_first(first, second)
    below, above = range_ends(low, high, theme)
    return theme.say(f"share_range_{other}" if open_ else "share_range", low=below, high=above)
