"""What types of sources get in, and how many of them are women."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.base import chart, rows, shares, some, values
from analysis.charts.theme import INK, OKABE_ITO, OTHERS, UNATTRIBUTED, Theme
from analysis.charts.translations import texts

EDGE: dict[str, Any] = {"edgecolor": INK, "linewidth": 0.4}


@chart
def type_bars(table: pd.DataFrame, theme: Theme, ax: Axes) -> tuple:
    """Draw ``type_share``: each type's share of the words, and of the sources.

    Untyped, documents and unknown speakers stand last, as groups of their own.
    """
    rows(ax, theme, [_called(group, theme) for group in table["group"]])
    place = range(len(table))
    colours = [
        _colour(group, is_type=is_type)
        for group, is_type in zip(table["group"], table["is_type"], strict=True)
    ]
    low, high = table["word_share_low"], table["word_share_high"]
    ends = pd.concat([table["word_share"], table["source_share"], high], axis=1).max(axis=1)
    shares(ax.xaxis, theme, most=1.06 * ends.max())
    ax.barh(place, table["word_share"], height=0.62, facecolor=colours, **EDGE)
    ax.hlines(place, low, high, color=INK, linewidth=1)
    known = table["group"] != "unknown"
    ax.scatter(table["source_share"][known], [p for p, k in zip(place, known, strict=True) if k],
               marker="D", s=19, facecolor="white", edgecolor=INK, linewidth=0.8,
               zorder=3)  # fmt: skip
    values(ax, theme, [theme.percent(share) for share in table["word_share"]], ends)
    subtitle = theme.say(
        "types_sub",
        quotes=theme.count("quote", table["n_quotes"].sum()),
        sources=theme.count("source", table["n_sources"].sum()),
        typed=theme.percent(table.loc[table["is_type"], "word_share"].sum()),
    )
    notes = [theme.say("types_foot"), "" if low.isna().all() else theme.say("types_interval")]
    return _largest(table[table["is_type"]], theme), subtitle, " ".join(filter(None, notes))


@chart
def type_gender_dots(table: pd.DataFrame, theme: Theme, ax: Axes) -> tuple:
    """Draw ``type_gender``: women's share of the people of each type whose gender is known."""
    people = table["women"] + table["men"]
    known = table[people > 0].sort_values("women_share", ascending=False, kind="stable")
    if known.empty:
        ax.set_axis_off()
        return theme.say("gender_none"), theme.say("nothing_sub")
    shown = known.head(theme.rows)
    place = range(len(shown))
    counts = [
        theme.say("about_of", n=theme.number(row.women), all=theme.number(row.women + row.men))
        for row in shown.itertuples()
    ]
    groups = shown["type"].fillna("untyped")
    rows(ax, theme, [_called(group, theme) for group in groups], counts)
    shares(ax.xaxis, theme, most=1.0)
    ax.axvline(0.5, color=INK, linewidth=0.6, linestyle=(0, (2, 3)))
    ax.hlines(place, shown["women_share_low"], shown["women_share_high"], color=INK, linewidth=1)
    ax.scatter(shown["women_share"], place, s=34, facecolor=OKABE_ITO["blue"], zorder=3, **EDGE)
    women, total = known["women"].sum(), people.sum()
    note = some(len(shown), len(known), "type", theme)
    return (
        theme.say("gender_title", share=theme.percent(women / total)),
        theme.say("gender_sub", n=theme.count("person", int(total))),
        " ".join(filter(None, [theme.say("gender_foot"), note])),
    )


def _called(group: str, theme: Theme) -> str:
    """Return how a type is called; one of the user's own scheme as they call it."""
    key = f"type_{group}"
    return theme.say(key) if key in texts() else group


def _colour(group: str, *, is_type: bool) -> str:
    if is_type:
        return OKABE_ITO["blue"]
    return UNATTRIBUTED.colour if group == "unknown" else OTHERS.colour


def _largest(types: pd.DataFrame, theme: Theme) -> str:
    """Say which two types get most of the words."""
    if types.empty:
        return theme.say("types_none")
    first, *more = types.sort_values("n_words", ascending=False, kind="stable").itertuples()
    who = _called(first.group, theme)
    said = {"who": who[0].upper() + who[1:], "share": theme.percent(first.word_share)}
    if not more:
        return theme.say("types_one", **said)
    second = {"who2": _called(more[0].group, theme), "share2": theme.percent(more[0].word_share)}
    return theme.say("types_title", **said, **second)
