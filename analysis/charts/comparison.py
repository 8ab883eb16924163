"""Differences between groups, with their intervals."""

from typing import Any

import pandas as pd
from matplotlib.ticker import MaxNLocator

from analysis.charts.base import chart
from analysis.charts.plan import Order, Plan, listed, sentences, some
from analysis.charts.row_plan import Mark, Row
from analysis.charts.row_plot import Rows
from analysis.charts.scales import interval
from analysis.charts.theme import ACCENT, DOT, Theme
from analysis.charts.units import called
from analysis.core.statistics import FEW

MOST_NAMED = 3  # groups below the highest in a title
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

    The title states differences only if their intervals do not contain 0 (for ratios, 1).
    """
    effect, null = _effect(table)
    ranked = order.ranked(table, "p", ascending=True) if "p" in table else table
    shown = ranked.head(theme.rows)
    clear = leaves_out_null(shown)
    rows = []
    for record, strong in zip(shown.to_dict("records"), clear, strict=True):
        said = f"{_name(record, 'a', theme)} – {_name(record, 'b', theme)}"
        values = theme.say("compare_values", a=_value(record, "value_a", theme),
                           b=_value(record, "value_b", theme))  # fmt: skip
        dot = Mark(record[effect], None, ACCENT if strong else DOT, 11)
        marks = [*interval(record["low"], record["high"], strong=strong, size=10), dot]
        known = pd.notna(record[effect])
        articles = theme.say("compare_values", a=theme.number(record["n_articles_a"]),
                             b=theme.number(record["n_articles_b"]))  # fmt: skip
        rows.append(Row(said, marks if known else [], values, strong=strong, more=(articles,),
                        missing="" if known else "–", tip=f"{said}: {values}"))  # fmt: skip
    measure = str(table["measure"].iloc[0])
    limits, ticks = _axis(shown[[effect, "low", "high"]], null, measure, theme, effect)
    subtitle = theme.say(f"compare_{measure}_{effect}")
    known = shown["low"].notna().any()
    note = sentences(
        theme.say("compare_foot") if known else "", theme.say("compare_beside"),
        some(len(shown), len(table), "pair", theme),
    )  # fmt: skip
    body = Rows(rows, limits, ticks, zero=False, heads=(theme.noun("article", 2),),
                guide=(float(null), theme.say("compare_null")))  # fmt: skip
    title = clearest(table, theme)
    if not title:
        title = theme.say("compare_none" if known else "differences_none").rstrip(".")
    return Plan(title, subtitle, note, body)


def leaves_out_null(table: pd.DataFrame) -> pd.Series:
    """Return of which pairs the interval leaves out the point of no difference."""
    _, null = _effect(table)
    return (table["low"] > null) | (table["high"] < null)


def measured(table: pd.DataFrame, theme: Theme) -> str:
    """Return the name of the measure that is compared, and whose it is: of a group of speakers."""
    measure = theme.say(f"compare_measure_{table['measure'].iloc[0]}")
    if "whose" not in table.attrs:
        return measure
    of, group = table.attrs["whose"]
    return theme.say("compare_measure_of", measure=measure, group=called(group, of, theme))


def clearest(table: pd.DataFrame, theme: Theme) -> str:
    """Return a sentence on the clearest difference, with its direction; nothing if none is clear.

    It names the group with the higher value and those below it, at most three, and says so if
    they have few articles.
    """
    clear = table[leaves_out_null(table)]
    if clear.empty:
        return ""
    records = clear.sort_values("p", kind="stable").to_dict("records")
    pairs = [_downwards(record) for record in records]
    top = _name(pairs[0], "a", theme)
    below = [pair for pair in pairs if _name(pair, "a", theme) == top][:MOST_NAMED]
    said = [
        theme.say("compare_more" if n else "compare_pair", b=_name(pair, "b", theme),
                  value_a=_value(pair, "value_a", theme), value_b=_value(pair, "value_b", theme))
        for n, pair in enumerate(below)
    ]  # fmt: skip
    title = theme.say("compare_title", measure=measured(table, theme), a=top,
                      others=listed(said, theme))  # fmt: skip
    fewest = min(min(pair["n_articles_a"], pair["n_articles_b"]) for pair in below)
    most = max(max(pair["n_articles_a"], pair["n_articles_b"]) for pair in below)
    if fewest >= FEW:
        return title
    ends = "–".join(dict.fromkeys(theme.number(n) for n in (fewest, most)))
    return f"{title}; {theme.say('compare_few', n=ends)}"


def _effect(table: pd.DataFrame) -> tuple[str, int]:
    """Return the column of the effect, and its value where there is no difference."""
    return ("ratio", 1) if "ratio" in table else ("difference", 0)


def _downwards(record: dict) -> dict:
    """Return a pair with the group of the higher value as ``a``."""
    if record["value_a"] >= record["value_b"]:
        return record
    swapped = {"_a": "_b", "_b": "_a"}
    return {
        {"a": "b", "b": "a"}.get(name, name[:-2] + swapped.get(name[-2:], name[-2:])): value
        for name, value in record.items()
    }


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
