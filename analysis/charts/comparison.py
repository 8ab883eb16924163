"""Differences between groups, with their intervals."""

from typing import Any

import pandas as pd
from matplotlib.ticker import MaxNLocator

from analysis.charts.base import chart
from analysis.charts.plan import Order, Plan, some
from analysis.charts.row_plan import Mark, Row
from analysis.charts.row_plot import Rows
from analysis.charts.scales import interval
from analysis.charts.theme import ACCENT, DOT, Theme
from analysis.charts.units import called

SHARES = ("word_share", "quote_density")  # measures shown in per cent


@chart(
    "compare(news, 'quote_density', between='outlet')",
    "measure",
    "between",
    "difference|ratio",
    "low",
    "high",
    "value_a",
    "value_b",
)
def difference_dots(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw the differences between groups, in pairs, as dots with intervals.

    The title states a difference only if its interval does not contain 0 (for ratios, 1).
    """
    effect = "ratio" if "ratio" in table else "difference"
    null = 1 if effect == "ratio" else 0
    ranked = order.ranked(table, "p", ascending=True) if "p" in table else table
    shown = ranked.head(theme.rows)
    clear = (shown["low"] > null) | (shown["high"] < null)
    rows = []
    for record, strong in zip(shown.to_dict("records"), clear, strict=True):
        said = f"{_name(record, 'a', theme)} – {_name(record, 'b', theme)}"
        values = theme.say("compare_values", a=_value(record, "value_a", theme),
                           b=_value(record, "value_b", theme))  # fmt: skip
        dot = Mark(record[effect], None, ACCENT if strong else DOT, 11)
        marks = [*interval(record["low"], record["high"], strong=strong, size=10), dot]
        known = pd.notna(record[effect])
        rows.append(Row(said, marks if known else [], values, strong=strong,
                        missing="" if known else "–", tip=f"{said}: {values}"))  # fmt: skip
    title = theme.say("compare_none")
    if clear.any():
        first = shown[clear].iloc[0].to_dict()
        title = theme.say(
            "compare_title", a=_name(first, "a", theme), b=_name(first, "b", theme),
            value_a=_value(first, "value_a", theme), value_b=_value(first, "value_b", theme),
        )  # fmt: skip
    measure = str(table["measure"].iloc[0])
    limits, ticks = _axis(shown[[effect, "low", "high"]], null, measure, theme, effect)
    subtitle = theme.say(f"compare_{measure}_{effect}")
    note = " ".join(
        filter(None, [theme.say("compare_foot"), some(len(shown), len(table), "pair", theme)])
    )
    guide = (float(null), theme.say("compare_null"))
    return Plan(title, subtitle, note, Rows(rows, limits, ticks, zero=False, guide=guide))


def _axis(
    ends: pd.DataFrame, null: float, measure: str, theme: Theme, effect: str
) -> tuple[tuple[float, float], list[tuple[float, str]]]:
    """Return an axis that covers all intervals and the point of no difference."""
    low, high = min(null, ends.min(axis=None)), max(null, ends.max(axis=None))
    room = 0.05 * (high - low) or 0.5
    high = max(high, null + 6 * room)  # room for the name of the line at no difference
    limits = float(low - room), float(high + room)
    steps = [v for v in MaxNLocator(4).tick_values(*limits) if limits[0] <= v <= limits[1]]
    share = effect == "difference" and measure in SHARES
    return limits, [
        (float(v), theme.number(100 * v if share else v, 0 if share else 1)) for v in steps
    ]


def _value(record: dict, name: str, theme: Theme) -> str:
    """Return a group's value as text, in the form of its measure."""
    if record["measure"] in SHARES:
        return theme.percent(record[name], 1 if record[name] < 0.1 else 0)
    return theme.number(record[name], 1)


def _name(record: dict, side: str, theme: Theme) -> str:
    """Return the name of one of the two groups."""
    group: Any = record[side]
    if group == "rest":
        return theme.say("compare_rest")
    keys = str(record["between"]).split(", ")
    values = [group] if len(keys) == 1 else [record[f"{key}_{side}"] for key in keys]
    return ", ".join(called(value, key, theme) for key, value in zip(keys, values, strict=True))
