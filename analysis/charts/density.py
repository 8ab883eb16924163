"""How much is quotation, and where it stands."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Patch

from analysis.charts.base import chart, columns, months, rows, shares, some
from analysis.charts.theme import INK, OKABE_ITO, OTHERS, Mark, Theme

KINDS = {
    "direct": Mark(OKABE_ITO["blue"], ""),
    "partial": Mark(OKABE_ITO["sky"], "////"),
    "indirect": Mark("#ffffff", "...."),
}
EDGE = {"edgecolor": INK, "linewidth": 0.4}
KEYS = 6  # of speakers: two lines of three


@chart
def density_bars(table: pd.DataFrame, theme: Theme, ax: Axes) -> tuple:
    """Draw ``quote_density`` as one bar for each article or credit, the densest on top."""
    unit = table.columns[0]
    ranked = table.sort_values("quote_density", ascending=False, na_position="last", kind="stable")
    shown = ranked.head(theme.rows)
    names = [_name(value, unit, theme) for value in shown[unit]]
    rows(ax, theme, names, [theme.percent(share) for share in shown["quote_density"]])
    left = pd.Series(0.0, index=shown.index)
    for kind in KINDS:
        width = shown[f"{kind}_density"].fillna(0)
        ax.barh(range(len(shown)), width, left=left, height=0.72, **_style(kind, theme))
        left = left + width
    shares(ax.xaxis, theme, most=left.max())
    note = some(len(shown), len(table), unit, theme)
    return (
        _finding(table, unit, theme),
        _measure(table, unit, theme),
        _foot(table, theme, note),
        _key(theme),
    )


@chart
def density_columns(table: pd.DataFrame, theme: Theme, ax: Axes) -> tuple:
    """Draw ``quote_density`` by month or position as columns, in their own order.

    Months stand on an axis of time, on which a long gap is cut short and marked.
    """
    unit = table.columns[0]
    places, gap = list(range(len(table))), ""
    if unit == "month":
        places, gap = months(ax, theme, table[unit])
    bottom = pd.Series(0.0, index=table.index)
    for kind in KINDS:
        height = table[f"{kind}_density"].fillna(0)
        ax.bar(places, height, bottom=bottom, width=0.72, **_style(kind, theme))
        bottom = bottom + height
    shares(ax.yaxis, theme, most=bottom.max())
    names = [_name(value, unit, theme) for value in table[unit]]
    columns(ax, theme, names, [theme.percent(share) for share in table["quote_density"]], places)
    if unit == "position":
        ax.set_xlabel(theme.say("position_axis"), loc="left")
    return (
        _finding(table, unit, theme),
        _measure(table, unit, theme),
        _foot(table, theme, gap, key="density_foot_columns"),
        _key(theme),
    )


@chart
def quote_strip(table: pd.DataFrame, theme: Theme, ax: Axes) -> tuple:
    """Draw ``quote_strip``: each article a bar, its quotes where they stand, by speaker."""
    articles = list(table["article"].drop_duplicates())
    shown = articles[: theme.rows]
    rows(ax, theme, [theme.article(article) for article in shown])
    shares(ax.xaxis, theme, most=1.0)
    ax.barh(range(len(shown)), 1, height=0.72, facecolor="#f2f2f2")
    place = {article: row for row, article in enumerate(shown)}
    quotes = table[table["article"].isin(shown) & table["kind"].notna()]
    for quote in quotes.sort_values("kind", key=lambda kind: kind != "indirect").itertuples():
        mark = theme.mark(quote.speaker)
        ax.barh(
            place[quote.article], quote.to - quote.begin, left=quote.begin,
            height=0.3 if quote.kind == "indirect" else 0.72,
            facecolor=mark.colour, hatch=mark.hatch, **EDGE,
        )  # fmt: skip
    ax.set_xlabel(theme.say("strip_axis"), loc="left")
    subtitle = theme.say("strip_sub", n=theme.count("article", len(articles)))
    note = some(len(shown), len(articles), "article", theme)
    return _most_present(table, theme), subtitle, note, _speaker_key(quotes, theme)


def _speaker_key(quotes: pd.DataFrame, theme: Theme) -> list[Patch]:
    """Name those who say most, five at most; those past the colours, and those not found."""
    ranked = quotes.assign(width=quotes["to"] - quotes["begin"]).groupby("speaker")["width"].sum()
    ranked = ranked.sort_values(ascending=False, kind="stable")
    rest = []
    if any(theme.mark(name) == OTHERS for name in ranked.index):
        rest.append((theme.say("strip_others"), OTHERS))
    if quotes["speaker"].isna().any():
        rest.append((theme.say("unattributed"), theme.mark(None)))
    coloured = [name for name in ranked.index if theme.mark(name) != OTHERS]
    key = [(name, theme.mark(name)) for name in coloured[: min(5, KEYS - len(rest))]] + rest
    return [Patch(facecolor=m.colour, hatch=m.hatch, label=name, **EDGE) for name, m in key]


def _most_present(table: pd.DataFrame, theme: Theme) -> str:
    """Say who is quoted in most articles."""
    n = theme.count("article", table["article"].nunique())
    if table["kind"].isna().all():
        return theme.say("strip_none", n=n)
    places = table["speaker"].dropna()
    if places.empty:
        return theme.say("strip_nobody")
    spread = table.dropna(subset=["speaker"]).groupby("speaker")["article"].nunique()
    spread = spread.sort_values(ascending=False, kind="stable")
    if spread.iloc[0] == 1:
        return theme.say("strip_once")
    tied = len(spread) > 1 and spread.iloc[0] == spread.iloc[1]
    return theme.say(
        "strip_tied" if tied else "strip_title",
        who=spread.index[0], n=theme.count("article", spread.iloc[0]),
    )  # fmt: skip


def _finding(table: pd.DataFrame, unit: str, theme: Theme) -> str:
    """Say how much is quotation, and where it is most."""
    known = table.dropna(subset=["quote_density"])
    if not known["quoted_words"].sum():
        return theme.say("density_none")
    low, high = known["quote_density"].min(), known["quote_density"].max()
    if len(known) == 1 or theme.percent(low) == theme.percent(high):
        return theme.say("density_one", share=theme.percent(high))
    densest = known.loc[known["quote_density"].idxmax(), unit]
    most = _name(densest, unit, theme)
    if unit == "position":
        most = theme.say("position_most", nth=most)
    elif unit == "credit" and pd.isna(densest):
        most = theme.say("uncredited")
    return theme.say("density_range", low=theme.percent(low), high=theme.percent(high), most=most)


def _measure(table: pd.DataFrame, unit: str, theme: Theme) -> str:
    """Say what was measured, over how many."""
    return theme.say(
        f"density_sub_{unit}",
        n=theme.count(unit, int(table[unit].notna().sum())),
        words=theme.count("word", table["n_words"].sum()),
    )  # fmt: skip


def _foot(table: pd.DataFrame, theme: Theme, note: str, *, key: str = "density_foot") -> str:
    """Explain the figures, and how far the bars reach with indirect speech."""
    most = (table["quote_density"] + table["indirect_density"]).max()
    return " ".join(filter(None, [theme.say(key, all=theme.percent(most)), note]))


def _name(value, unit: str, theme: Theme) -> str:
    """Return how a row of ``unit`` is called."""
    if pd.isna(value):
        return theme.say("no_credit" if unit == "credit" else "no_date")
    if unit == "month":
        return theme.month(value)
    if unit == "position":
        return theme.say("ordinals").split()[int(value) - 1]
    return theme.article(value) if unit == "article" else str(value)


def _key(theme: Theme) -> list[Patch]:
    return [Patch(label=theme.say(f"kind_{kind}"), **_style(kind, theme)) for kind in KINDS]


def _style(kind: str, theme: Theme) -> dict[str, object]:
    mark = KINDS[kind]
    return {"facecolor": mark.colour, "hatch": theme.hatch(mark.hatch), **EDGE}
