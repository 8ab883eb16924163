"""Axes of shares and numbers, and how shares and their intervals are written and drawn."""

import itertools

import pandas as pd
from matplotlib.ticker import MaxNLocator

from analysis.charts.row_plan import Mark
from analysis.charts.theme import ACCENT_3, PALE, Theme

LEAST_BASE = 5  # people or articles; of fewer no share is given in per cent, only the counts


def percent_ticks(most: float, theme: Theme) -> tuple[tuple[float, float], list]:
    """Return an axis of shares from 0 to a little over ``most``, with the unit at the last tick."""
    end = min(1.0, 1.03 * most) if most > 0 else 1.0
    bins = 3 if theme.width == "phone" else 5
    steps = MaxNLocator(bins, steps=[1, 2, 2.5, 5, 10]).tick_values(0, end)
    ticks = [value for value in steps if value <= end + 1e-9]
    decimals = 0 if min(b - a for a, b in itertools.pairwise(ticks)) >= 0.01 else 1
    labels = [theme.number(100 * value, decimals if value else 0) for value in ticks]
    labels[-1] = theme.percent(ticks[-1], decimals)
    return (0, end), list(zip(ticks, labels, strict=True))


def number_ticks(most: float, theme: Theme) -> tuple[tuple[float, float], list]:
    """Return an axis of whole numbers from 0 to ``most``."""
    end = max(1, 1.03 * most)
    steps = MaxNLocator(4, integer=True, steps=[1, 2, 5, 10]).tick_values(0, end)
    ticks = [value for value in steps if 0 <= value <= end + 1e-9]
    return (0, end), [(value, theme.number(value)) for value in ticks]


def share_text(share: float, theme: Theme) -> str:
    """Return a share in per cent: with one decimal below 2%, otherwise with none."""
    return theme.percent(share, 1 if 0 < share < 0.02 else 0)


def share_number(share: float, theme: Theme) -> str:
    """Return a share as ``share_text`` does, without its sign, for a column of figures."""
    return share_text(share, theme).replace("%", "").rstrip("\u00a0")


def share_after(part: float, whole: float, theme: Theme) -> str:
    """Return a share in brackets, to stand after its counts; "" if the base is tiny."""
    return f" ({share_text(part / whole, theme)})" if whole >= LEAST_BASE else ""


def range_ends(
    low: float, high: float, theme: Theme, *, line: float | None = None
) -> tuple[str, str]:
    """Return both ends of a range of shares; the Danish one has its unit once, at the end.

    No end is rounded to a ``line`` on which it does not lie.
    """
    more = _decimals_beside(line, low, high)
    ends = [theme.percent(end, more) if more else share_text(end, theme) for end in (low, high)]
    if theme.language == "da":
        ends[0] = ends[0].removesuffix("\u00a0%")
    return ends[0], ends[1]


def interval_text(low: float, high: float, theme: Theme, *, line: float | None = None) -> str:
    """Return an interval of shares in brackets, with one decimal if its upper end is small.

    No end is rounded to a ``line`` on which it does not lie.
    """
    if pd.isna(low) or pd.isna(high):
        return ""
    decimals = max(1 if high < 0.1 else 0, _decimals_beside(line, low, high))
    ends = [theme.number(100 * end, decimals) for end in (low, high)]
    return f"({ends[0]}–{ends[1]})"


def _decimals_beside(line: float | None, *shares: float) -> int:
    """Return the decimals of a per cent with which no share is written as the ``line``."""
    if line is None:
        return 0
    return next((n for n in range(3) if all(
        share == line or round(100 * share, n) != 100 * line for share in shares
    )), 3)  # fmt: skip


def interval(low: float, high: float, *, strong: bool = False, size: float = 6) -> list[Mark]:
    """Return the pale bar of an interval; nothing if there is no interval."""
    if pd.isna(low) or pd.isna(high):
        return []
    return [Mark(low, high, ACCENT_3 if strong else PALE, size)]
