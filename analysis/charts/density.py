"""How much is quotation, and where it stands."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis.charts.base import (
    Body,
    Order,
    Plan,
    chart,
    percent_ticks,
    sentences,
    share_number,
    share_text,
    some,
)
from analysis.charts.column_plot import GAP, Column, Columns, month_places
from analysis.charts.row_plot import Mark, Row, Rows
from analysis.charts.sheet import Key
from analysis.charts.theme import ACCENT, ACCENT_2, ACCENT_3, BAR, HUES, Theme

KINDS = {"direct": ACCENT, "partial": ACCENT_2, "indirect": ACCENT_3}
FEWEST_COLUMNS = 6  # months; fewer are rows
HEIGHTS = {"indirect": 5.0}  # px of a mark on a strip; 15 in marks


@chart("quote_density(news)", "quote_density", "direct_density", "article|credit|month|position")
def density_bars(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw quote density as one bar for each article, outlet or month, the densest on top."""
    unit = table.columns[0]
    ranked = order.ranked(table, "quote_density")
    shown = ranked.head(theme.rows)
    most = shown[[f"{kind}_density" for kind in KINDS]].sum(axis=1).max()
    rows = [_bar(record, unit, theme, first=n == 0) for n, record in
            enumerate(shown.to_dict("records"))]  # fmt: skip
    one_line = unit in ("article", "month")
    body = Rows(
        rows, (0, max(float(most), 0.01) * 1.02), pitch=(26, 50) if one_line else (42, 58),
        aside="before" if one_line else "under",
    )  # fmt: skip
    return _plan(table, unit, theme, body, some(len(shown), len(table), unit, theme))


@chart("quote_density(news, by='month')", "quote_density", "direct_density", "month|position")
def density_columns(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw quote density by month or position as columns, in their own order.

    Months stand on an axis of time, on which a long gap is cut short and marked; fewer than six
    months become rows.
    """
    unit = table.columns[0]
    places, gap = [float(n) for n in range(len(table))], ""
    breaks: list[float] = []
    if unit == "month":
        if len(table) < FEWEST_COLUMNS:
            rows = [_bar(record, unit, theme, first=False) for record in table.to_dict("records")]
            limit = max(0.01, 1.02 * float(_total(table).max()))
            return _plan(table, unit, theme, Rows(rows, (0, limit), pitch=(26, 50)), "")
        places, breaks = month_places(table[unit])
        gap = theme.say("month_gap", n=theme.number(GAP)) if breaks else ""
    densest = table["quote_density"].idxmax() if table["quote_density"].notna().any() else None
    limits, ticks = percent_ticks(float(_total(table).max()), theme)
    columns = [
        Column(
            place, _name(record[unit], unit, theme).replace("\u00a0", "\n"),
            _stack(record, theme, text=False),
            _figure(record["quote_density"], theme, unit=n == 0), record["direct_density"],
            strong=index == densest, tip=_tip(record, unit, theme),
        )
        for n, (place, index, record) in enumerate(
            zip(places, table.index, table.to_dict("records"), strict=True)
        )
    ]  # fmt: skip
    axis = theme.say("position_axis") if unit == "position" else ""
    body = Columns(columns, limits, ticks, breaks=breaks, axis=axis)
    return _plan(table, unit, theme, body, gap)


def _total(table: pd.DataFrame) -> pd.Series:
    return table[[f"{kind}_density" for kind in KINDS]].sum(axis=1)


def _plan(table: pd.DataFrame, unit: str, theme: Theme, body: Body, note: str) -> Plan:
    known = table.dropna(subset=["quote_density"])
    detail = short = ""
    if len(known) > 1 and known["quoted_words"].sum():
        most, least = known.loc[known["quote_density"].idxmax()], known.loc[
            known["quote_density"].idxmin()]  # fmt: skip
        name = _inside(most[unit], unit, theme)
        short = theme.say(f"density_short_{unit}", most=name)
        detail = theme.say(
            "density_detail", share=share_text(most["quote_density"], theme),
            least=_inside(least[unit], unit, theme),
            low=share_text(least["quote_density"], theme),
        )  # fmt: skip
    kinds = [kind for kind in KINDS if table[f"{kind}_words"].sum()] if unit else []
    return Plan(
        _finding(table, unit, theme),
        theme.say(f"density_sub_{unit}", n=theme.count(unit, int(table[unit].notna().sum())),
                  words=theme.count("word", int(table["n_words"].sum()))),
        sentences(theme.say("density_foot", all=theme.percent(_total(table).max())), note), body,
        [Key(theme.say(f"kind_{kind}"), KINDS[kind]) for kind in kinds],
        short=short, detail=detail, fixed=True,
    )  # fmt: skip


def _bar(record: dict, unit: str, theme: Theme, *, first: bool) -> Row:
    """Return the row of an article, outlet or month, its kinds one after the other."""
    value = record[unit]
    label = theme.label(value) if unit == "article" else None
    if unit == "article":
        aside = (label.outlet or "") if label else ""
    else:
        aside = theme.count("article", record["n_articles"])
    query = {"article": "article", "credit": "outlet"}.get(unit)
    return Row(
        _name(value, unit, theme), _stack(record, theme, unit=first), aside=aside,
        strong=unit == "credit" and first, italic=bool(label and label.untitled),
        tip=_tip(record, unit, theme), name="" if pd.isna(value) else str(value),
        query=((query, str(value)),) if query and pd.notna(value) else (),
        missing=theme.say("strip_missing"),
    )  # fmt: skip


def _stack(record: dict, theme: Theme, *, text: bool = True, unit: bool = False) -> list[Mark]:
    """Return a mark for each kind, with its figure in it; the unit stands in the first row."""
    marks, left = [], 0.0
    for kind, colour in KINDS.items():
        share = record[f"{kind}_density"]
        if pd.isna(share) or share <= 0:
            continue
        figure = ""
        if text and share >= 0.01:
            figure = theme.percent(share) if unit else theme.number(100 * share)
        marks.append(Mark(left, left + share, colour, 16 if not text else 18, figure))
        left += share
    return marks


def _figure(share: float, theme: Theme, *, unit: bool) -> str:
    """Return the figure of a column; the first has its unit."""
    if pd.isna(share) or not share:
        return ""
    return share_text(share, theme) if unit else share_number(share, theme)


def _tip(record: dict, unit: str, theme: Theme) -> str:
    parts = [
        f"{theme.say(f'kind_{kind}')} {share_text(record[f'{kind}_density'], theme)}"
        for kind in KINDS
        if pd.notna(record[f"{kind}_density"])
    ]
    words = theme.count("word", int(record["n_words"]))
    return f"{_name(record[unit], unit, theme)}: {', '.join(parts)}; {words}"


@chart("quote_strip(news)", "article", "kind", "speaker", "begin", "to")
def quote_strip(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw each article as a strip, its quotes where they stand, coloured by speaker.

    Outlets with most articles come first, articles in the order of the table: by date.
    """
    colours = _hues(table, theme)
    articles = list(order.ranked(table, "article")["article"].drop_duplicates()) if order.order \
        else list(table["article"].drop_duplicates())  # fmt: skip
    outlets = pd.Series({a: theme.label(a).outlet or theme.say("no_credit") for a in articles})
    counts = outlets.value_counts(sort=False)
    counts = counts.sort_values(ascending=False, kind="stable")
    grouped = len(counts) > 1 or bool(theme.labels)
    if grouped:
        articles = sorted(articles, key=lambda a: list(counts.index).index(outlets[a]))
    shown = articles[: theme.rows]
    quotes = dict(tuple(table[table["kind"].notna()].groupby("article")))
    rows = [
        _strip(a, quotes.get(a), colours, theme, outlets[a] if grouped else None) for a in shown
    ]
    groups = {name: theme.number(n) for name, n in counts.items()}
    edges = theme.say("strip_axis").split("|")
    body = Rows(
        rows, (0, 1), list(zip((0, 0.5, 1), edges, strict=True)), pitch=(21, 39), track=True,
        zero=False, groups=groups, spread=True,
    )  # fmt: skip
    drawn = table[table["article"].isin(shown) & table["kind"].notna()]
    note = sentences(
        theme.say("untitled") if any(theme.label(a).untitled for a in shown) else "",
        some(len(shown), len(articles), "article", theme),
    )
    title, detail = _most_present(table, theme)
    return Plan(
        title, theme.say("strip_sub"), note, body, _people_key(drawn, colours, theme),
        theme.say("strip_key") if len(drawn) else "", detail=detail, fixed=True,
    )  # fmt: skip


def _strip(
    article: str, quotes: pd.DataFrame | None, colours: dict, theme: Theme, group: str | None
) -> Row:
    """Return the row of an article; indirect quotes lie under the others."""
    label = theme.label(article)
    marks = []
    if quotes is not None:
        order = quotes.sort_values("kind", key=lambda kind: kind != "indirect", kind="stable")
        for quote in order.itertuples():
            unknown = pd.isna(quote.speaker)
            who = theme.say("unattributed") if unknown else quote.speaker
            query = (("article", article), *((("speaker", quote.speaker),) * (not unknown)))
            marks.append(Mark(
                quote.begin, quote.to, BAR if unknown else colours.get(quote.speaker, BAR),
                HEIGHTS.get(quote.kind, 15.0), hollow=unknown,
                tip=f"{who}, {theme.say(f'kind_{quote.kind}')}", query=query,
            ))  # fmt: skip
    date = theme.day(label.date, label.precision)
    return Row(
        label.text, marks, aside=date, italic=label.untitled, group=group, name=article,
        missing=theme.say("strip_missing"),
    )  # fmt: skip


def _hues(table: pd.DataFrame, theme: Theme) -> dict[str, str]:
    """Return the theme's colours, or where it has none, hues for those who say most here."""
    if theme.colours:
        return dict(theme.colours)
    known = table.dropna(subset=["speaker"])
    said = (known["to"] - known["begin"]).groupby(known["speaker"]).sum()
    return dict(zip(said.sort_values(ascending=False, kind="stable").index, HUES, strict=False))


def _people_key(quotes: pd.DataFrame, colours: dict, theme: Theme) -> Sequence[Key]:
    """Name the coloured with the number of articles that quote them, and what is grey."""
    spread = quotes.dropna(subset=["speaker"]).groupby("speaker")["article"].nunique()
    key = [
        Key(f"{name} ({theme.number(spread[name])})", colour)
        for name, colour in colours.items()
        if colour != BAR and name in spread.index
    ]
    if any(colours.get(name, BAR) == BAR for name in spread.index):
        key.append(Key(theme.say("strip_others"), BAR))
    if quotes["speaker"].isna().any():
        key.append(Key(theme.say("unattributed"), BAR, hollow=True))
    return key


def _most_present(table: pd.DataFrame, theme: Theme) -> tuple[str, str]:
    """Say who is quoted in most articles, and how the next compares."""
    n = table["article"].nunique()
    if table["kind"].isna().all():
        return theme.say("strip_none", n=theme.count("article", n)), ""
    spread = table.dropna(subset=["speaker"]).groupby("speaker")["article"].nunique()
    if spread.empty:
        return theme.say("strip_nobody"), ""
    spread = spread.sort_values(ascending=False, kind="stable")
    if spread.iloc[0] == 1:
        return theme.say("strip_once"), ""
    tied = int((spread == spread.iloc[0]).sum())
    said = {"who": spread.index[0], "k": theme.number(spread.iloc[0]),
            "n": theme.count("article", n)}  # fmt: skip
    if tied > 1:
        people = theme.count("speaker", tied)
        return theme.say("strip_tied", **said | {"who": people}), ""
    if len(spread) == 1:
        return theme.say("strip_only", **said), ""
    return theme.say("strip_title", **said, next=theme.number(spread.iloc[1])), ""


def _finding(table: pd.DataFrame, unit: str, theme: Theme) -> str:
    """Say how much is quotation, and where it is most."""
    known = table.dropna(subset=["quote_density"])
    if not known["quoted_words"].sum():
        return theme.say("density_none")
    low, high = known["quote_density"].min(), known["quote_density"].max()
    if len(known) == 1 or share_text(low, theme) == share_text(high, theme):
        return theme.say("density_one", share=share_text(high, theme))
    most = _inside(known.loc[known["quote_density"].idxmax(), unit], unit, theme)
    key = "density_most" if unit == "credit" and pd.notna(
        known.loc[known["quote_density"].idxmax(), unit]) else "density_range"  # fmt: skip
    return theme.say(
        key, low=share_text(low, theme), high=share_text(high, theme), most=most,
        share=share_text(high, theme),
    )  # fmt: skip


def _inside(value: object, unit: str, theme: Theme) -> str:
    """Return how a row of ``unit`` is called within a sentence."""
    if unit == "position":
        return theme.say("position_most", nth=_name(value, unit, theme))
    if unit == "credit" and pd.isna(value):
        return theme.say("uncredited")
    return _name(value, unit, theme)


def _name(value: Any, unit: str, theme: Theme) -> str:
    """Return how a row of ``unit`` is called."""
    if pd.isna(value):
        return theme.say("no_credit" if unit == "credit" else "no_date")
    if unit == "month":
        return theme.month(value)
    if unit == "position":
        return theme.say("ordinals").split()[int(value) - 1]
    return theme.article(value) if unit == "article" else str(value)
