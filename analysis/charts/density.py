"""How much of the text is quotation, and where the quotes are."""

from collections.abc import Sequence

import pandas as pd

from analysis.charts.base import chart
from analysis.charts.column_plot import Column, Columns
from analysis.charts.plan import Body, Order, Plan, sentences, some
from analysis.charts.row_plan import Mark, Row
from analysis.charts.row_plot import Rows
from analysis.charts.scales import percent_ticks, range_ends, share_number, share_text
from analysis.charts.sheet import Key
from analysis.charts.theme import ACCENT, ACCENT_2, ACCENT_3, BAR, HUES, Theme
from analysis.charts.units import (
    FEWEST_COLUMNS,
    called_all,
    counted_rows,
    gap_note,
    nouns,
    of_speakers,
    period_of,
    places_in_time,
    queries,
    raw,
    units_of,
    upright,
    within,
)

KINDS = {"direct": ACCENT, "partial": ACCENT_2, "indirect": ACCENT_3}
OUTLETS = (["outlet"], ["credit"])
HEIGHTS = {"indirect": 5.0}  # px of a mark on a strip; 15 for direct and partial quotes


@chart("quote_density(news)", "quote_density", "direct_density", "n_articles")
def density_bars(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw quote density as one bar for each unit, such as an outlet, the densest on top."""
    units = units_of(table, "n_articles")
    ranked = order.ranked(table, "quote_density")
    shown, heads = order.ends(ranked, "quote_density", theme)
    most = shown[[f"{kind}_density" for kind in KINDS]].sum(axis=1).max()
    named = _named_in_title(table, units, theme)
    rows = [
        _bar(record, units, theme, unit=n == 0)._replace(
            group=heads[n], strong=record["quote_density"] == named)
        for n, record in enumerate(shown.to_dict("records"))
    ]  # fmt: skip
    one_line = units == ["article"] or period_of(units) is not None
    body = Rows(
        rows, (0, max(float(most), 0.01) * 1.02), pitch=(26, 50) if one_line else (42, 58),
        aside="before" if one_line else "under",
    )  # fmt: skip
    return _plan(table, units, theme, body, some(len(shown), len(table), units, theme))


@chart("quote_density(news, by='month')", "quote_density", "direct_density",
       "week|month|quarter|year|position")  # fmt: skip
def density_columns(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw quote density by week, month, quarter, year or position as columns, in order.

    Periods are on a time axis; a long gap is shortened and marked. Fewer than six periods become
    rows.
    """
    units = units_of(table, "n_articles")
    period, note = period_of(units), ""
    places, breaks = [float(n) for n in range(len(table))], list[float]()
    if units != ["position"] and (period is None or len(table) < FEWEST_COLUMNS):
        shown = table.head(theme.rows)
        rows = [_bar(record, units, theme, unit=False) for record in shown.to_dict("records")]
        limit = max(0.01, 1.02 * float(_total(shown).max()))
        note = some(len(shown), len(table), units, theme)
        return _plan(table, units, theme, Rows(rows, (0, limit), pitch=(26, 50)), note)
    if period:
        places, breaks = places_in_time(table[period], period)
        note = gap_note(breaks, period, theme)
    densest = table["quote_density"].idxmax() if table["quote_density"].notna().any() else None
    limits, ticks = percent_ticks(float(_total(table).max()), theme)
    columns = [
        Column(
            place, upright(called_all(record, units, theme)), _stack(record, theme, text=False),
            _figure(record["quote_density"], theme, unit=n == 0), record["direct_density"],
            strong=index == densest, tip=_tip(record, units, theme),
        )
        for n, (place, index, record) in enumerate(
            zip(places, table.index, table.to_dict("records"), strict=True)
        )
    ]  # fmt: skip
    axis = "" if period else theme.say("position_axis")
    body = Columns(columns, limits, ticks, breaks=breaks, axis=axis)
    return _plan(table, units, theme, body, note)


def _total(table: pd.DataFrame) -> pd.Series:
    return table[[f"{kind}_density" for kind in KINDS]].sum(axis=1)


def _plan(table: pd.DataFrame, units: list[str], theme: Theme, body: Body, note: str) -> Plan:
    known = table.dropna(subset=["quote_density"])
    detail = short = ""
    ends = [share_text(known["quote_density"].agg(end), theme) for end in ("min", "max")]
    if len(known) > 1 and known["quoted_words"].sum() and ends[0] != ends[1]:
        most, least = known.loc[known["quote_density"].idxmax()], known.loc[
            known["quote_density"].idxmin()]  # fmt: skip
        key = "of" if of_speakers(units, table) else "article" if units == ["article"] else \
            "outlet" if _among_outlets(known, units) else "by"  # fmt: skip
        short = theme.say(f"density_short_{key}", most=_inside(most, units, theme))
        detail = theme.say(
            "density_detail", share=ends[1], least=_inside(least, units, theme), low=ends[0]
        )
    subtitle = theme.say(
        f"density_sub_{units[0]}" if units in (["article"], ["position"]) else "density_sub_by",
        n=counted_rows(units, table, theme), unit=nouns(units, theme),
        words=theme.count("word", _words_of_all(table, units)),
    )  # fmt: skip
    return Plan(
        _finding(table, units, theme), subtitle,
        sentences(theme.say("density_foot", all=theme.percent(_total(table).max())), note), body,
        [Key(theme.say(f"kind_{kind}"), KINDS[kind]) for kind in KINDS
         if table[f"{kind}_words"].sum()],
        short=short, detail=detail if _tells(units, table) else "", fixed=True,
    )  # fmt: skip


def _tells(units: list[str], table: pd.DataFrame) -> bool:
    """Return whether the first unit is a finding for the front page: not an article or a period."""
    apart = units in (["article"], ["position"]) or period_of(units)
    return not (apart or of_speakers(units, table))


def _words_of_all(table: pd.DataFrame, units: list[str]) -> int:
    """Return the words of all units; groups of speakers share those of their articles."""
    theirs = of_speakers(units, table)
    apart = [unit for unit in units if unit not in theirs]
    if not theirs:
        return int(table["n_words"].sum())
    return int(table.groupby(apart, dropna=False)["n_words"].first().sum() if apart
               else table["n_words"].max())  # fmt: skip


def _named_in_title(table: pd.DataFrame, units: list[str], theme: Theme) -> float | None:
    """Return the density of the outlet that the title names, wherever its row is."""
    shares = table["quote_density"].dropna()
    if units not in OUTLETS or shares.empty:
        return None
    ends = {share_text(end, theme) for end in (shares.min(), shares.max())}
    first = table.loc[shares.idxmax(), units[0]]
    return shares.max() if len(ends) > 1 and pd.notna(first) else None


def _bar(record: dict, units: list[str], theme: Theme, *, unit: bool) -> Row:
    """Return the row of an article, outlet or other unit, with its kinds side by side.

    Its values have a ``unit`` if it is the first row.
    """
    label = theme.label(record["article"]) if units == ["article"] else None
    aside = theme.count("article", record["n_articles"])
    if label:
        aside = label.outlet or ""
    return Row(
        called_all(record, units, theme), _stack(record, theme, unit=unit), aside=aside,
        italic=bool(label and label.untitled),
        tip=_tip(record, units, theme), name=raw(record, units), query=queries(record, units),
        missing=theme.say("strip_missing"),
    )  # fmt: skip


def _stack(record: dict, theme: Theme, *, text: bool = True, unit: bool = False) -> list[Mark]:
    """Return a mark for each kind, with its value in it; the first row has the unit."""
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
    """Return the value of a column as text; the first has its unit."""
    if pd.isna(share) or not share:
        return ""
    return share_text(share, theme) if unit else share_number(share, theme)


def _tip(record: dict, units: list[str], theme: Theme) -> str:
    parts = [
        f"{theme.say(f'kind_{kind}')} {share_text(record[f'{kind}_density'], theme)}"
        for kind in KINDS
        if pd.notna(record[f"{kind}_density"])
    ]
    words = theme.count("word", int(record["n_words"]))
    return f"{called_all(record, units, theme)}: {', '.join(parts)}; {words}"


@chart("quote_strip(news)", "article", "kind", "speaker", "begin", "to")
def quote_strip(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw each article as a strip with its quotes in place, coloured by speaker.

    Outlets with most articles come first; articles are in the order of the table, by date.
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
    shown = _of_every_outlet(articles, outlets, theme.rows) if not order.order else \
        articles[: theme.rows]  # fmt: skip
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
        title, theme.say("strip_sub"), note, body, _people_key(drawn, table, colours, theme),
        theme.say("strip_key") if len(drawn) else "", detail=detail, fixed=True,
    )  # fmt: skip


def _strip(
    article: str, quotes: pd.DataFrame | None, colours: dict, theme: Theme, group: str | None
) -> Row:
    """Return the row of an article; indirect quotes are drawn below the others."""
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
    """Return the theme's colours; if it has none, hues for those who say most here."""
    if theme.colours:
        return dict(theme.colours)
    known = table.dropna(subset=["speaker"])
    said = (known["to"] - known["begin"]).groupby(known["speaker"]).sum()
    return dict(zip(said.sort_values(ascending=False, kind="stable").index, HUES, strict=False))


def _of_every_outlet(articles: list[str], outlets: pd.Series, n: int) -> list[str]:
    """Return ``n`` of the articles in their order, as equally many from each outlet as possible."""
    turn = outlets[articles].groupby(outlets[articles], sort=False).cumcount()
    chosen = set(turn.sort_values(kind="stable").index[:n])
    return [article for article in articles if article in chosen]


def _people_key(
    drawn: pd.DataFrame, table: pd.DataFrame, colours: dict, theme: Theme
) -> Sequence[Key]:
    """Return a key for the coloured speakers that are drawn, and for grey.

    In brackets is the number of all articles that quote them, as in the title.
    """
    spread = table.dropna(subset=["speaker"]).groupby("speaker")["article"].nunique()
    seen = set(drawn["speaker"].dropna())
    key = [
        Key(f"{name} ({theme.number(spread[name])})", colour)
        for name, colour in colours.items()
        if colour != BAR and name in seen
    ]
    if any(colours.get(name, BAR) == BAR for name in seen):
        key.append(Key(theme.say("strip_others"), BAR))
    if drawn["speaker"].isna().any():
        key.append(Key(theme.say("unattributed"), BAR, hollow=True))
    return key


def _most_present(table: pd.DataFrame, theme: Theme) -> tuple[str, str]:
    """Return a sentence on who is quoted in most articles, and how the next compares."""
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


def _finding(table: pd.DataFrame, units: list[str], theme: Theme) -> str:
    """Return a sentence on how much of the text is quotation, and where it is most."""
    known = table.dropna(subset=["quote_density"])
    if not known["quoted_words"].sum():
        return theme.say("density_none")
    low, high = known["quote_density"].min(), known["quote_density"].max()
    if len(known) == 1 or share_text(low, theme) == share_text(high, theme):
        return theme.say("density_one", share=share_text(high, theme))
    first, last = (known.loc[at] for at in (known["quote_density"].idxmax(),
                                            known["quote_density"].idxmin()))  # fmt: skip
    most = _among_outlets(known, units) and pd.notna(first[units[0]])
    key = "density_of" if of_speakers(units, table) else "density_most" if most else "density_range"
    below = range_ends(low, high, theme)[0] if key == "density_range" else share_text(low, theme)
    return theme.say(
        key, low=below, high=share_text(high, theme),
        most=_inside(first, units, theme), share=share_text(high, theme),
        least=_inside(last, units, theme),
    )  # fmt: skip


def _among_outlets(known: pd.DataFrame, units: list[str]) -> bool:
    """Return whether outlets are compared: two or more, beside articles without a credit."""
    return units in OUTLETS and int(known[units[0]].notna().sum()) > 1


def _inside(record: pd.Series, units: list[str], theme: Theme) -> str:
    """Return the name of a row as used inside a sentence."""
    name = called_all(record.to_dict(), units, theme)
    if units == ["position"]:
        return theme.say("position_most", nth=name)
    if units in OUTLETS and pd.isna(record[units[0]]):
        return theme.say("uncredited")
    return within(name, units, theme)
