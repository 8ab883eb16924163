"""How much of the text is quotation, and where the quotes are."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from analysis.charts.base import chart
from analysis.charts.certainty import alike, apart, ends
from analysis.charts.column_plot import Column, Columns
from analysis.charts.plan import Body, Order, Plan, listed, sentences, some
from analysis.charts.row_plan import Mark, Row
from analysis.charts.row_plot import Rows
from analysis.charts.scales import (
    interval,
    interval_text,
    percent_ticks,
    range_ends,
    share_number,
    share_text,
)
from analysis.charts.sheet import Key
from analysis.charts.theme import ACCENT, ACCENT_2, ACCENT_3, BAR, HUES, Theme
from analysis.charts.units import (
    FEWEST_COLUMNS,
    called_all,
    counted,
    counted_rows,
    gap_note,
    nouns,
    of_speakers,
    period_of,
    places_in_time,
    plural,
    queries,
    raw,
    units_of,
    upright,
    within,
)
from analysis.core.statistics import FEWEST

KINDS = {"direct": ACCENT, "partial": ACCENT_2, "indirect": ACCENT_3}
OUTLETS = (["outlet"], ["credit"])
HEIGHTS = {"indirect": 5.0}  # px of a mark on a strip; 15 for direct and partial quotes
FEWEST_OF_TENTHS = 20  # articles, to say where in the text most or least is quoted
NAMED = 3  # speakers that a title names if they are tied


class Finding(NamedTuple):
    """What a chart of density says: its title, the rows it names, a sentence for a card."""

    title: str
    named: tuple[str, ...] = ()
    detail: str = ""


@chart("quote_density(news)", "quote_density", "direct_density", "n_articles")
def density_bars(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw quote density as one bar for each unit, such as an outlet, the densest on top.

    The pale bar is the interval of direct and partial quotes together. An outlet is named only if
    it differs clearly from others.
    """
    units = units_of(table, "n_articles")
    ranked = order.ranked(table, "quote_density")
    shown, heads = order.ends(ranked, "quote_density", theme)
    found = _finding(table, units, theme)
    body = _rows(shown, heads, units, theme, found.named)
    return _plan(table, units, theme, body, found, some(len(shown), len(table), units, theme))


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
    found = _finding(table, units, theme)
    if units != ["position"] and (period is None or len(table) < FEWEST_COLUMNS):
        shown = table.head(theme.rows)
        body: Body = _rows(shown, [None] * len(shown), units, theme, found.named)
        note = some(len(shown), len(table), units, theme)
        return _plan(table, units, theme, body, found, note)
    if period:
        places, breaks = places_in_time(table[period], period)
        note = sentences(theme.say("columns_n"), gap_note(breaks, period, theme))
    limits, ticks = percent_ticks(_most(table), theme)
    columns = [
        Column(
            place, upright(called_all(record, units, theme)),
            [*_stack(record, theme, text=False), *_interval(record)],
            strong=raw(record, units) in found.named, tip=_tip(record, units, theme),
            under=_under(record, theme, n=bool(period)),
        )
        for place, record in zip(places, table.to_dict("records"), strict=True)
    ]  # fmt: skip
    axis = "" if period else theme.say("position_axis")
    body = Columns(columns, limits, ticks, breaks=breaks, axis=axis)
    return _plan(table, units, theme, body, found, note)


def _under(record: dict, theme: Theme, *, n: bool) -> tuple[str, ...]:
    """Return what stands below a column's name: its value, and its number of articles."""
    value = share_text(record["quote_density"], theme)
    return (value, f"n = {theme.number(record['n_articles'])}") if n else (value,)


def _rows(
    shown: pd.DataFrame, heads: Sequence[str | None], units: list[str], theme: Theme,
    named: Sequence[str],
) -> Rows:  # fmt: skip
    """Return the plot of bars: with intervals, and then columns of the kinds, if there are any."""
    intervals = bool(shown["quote_density_low"].notna().any())
    rows = [
        _bar(record, units, theme, intervals=intervals)._replace(
            group=head, strong=raw(record, units) in named)
        for head, record in zip(heads, shown.to_dict("records"), strict=True)
    ]  # fmt: skip
    one_line = units == ["article"] or period_of(units) is not None
    return Rows(
        rows, (0, max(_most(shown), 0.01) * 1.02), pitch=(26, 50) if one_line else (42, 58),
        heads=tuple(theme.say(f"head_{kind}") for kind in KINDS) if intervals else (),
        aside="before" if one_line else "under",
    )  # fmt: skip


def _total(table: pd.DataFrame) -> pd.Series:
    return table[[f"{kind}_density" for kind in KINDS]].sum(axis=1)


def _most(table: pd.DataFrame) -> float:
    """Return the largest value that is drawn, of a bar or of an interval."""
    ends = table["quote_density_high"].astype("float64")
    return float(pd.concat([_total(table), ends]).max())


def _plan(
    table: pd.DataFrame, units: list[str], theme: Theme, body: Body, found: Finding, note: str
) -> Plan:
    subtitle = theme.say(
        f"density_sub_{units[0]}" if units in (["article"], ["position"]) else "density_sub_by",
        n=counted_rows(units, table, theme), unit=nouns(units, theme),
        articles=theme.count("article", int(table["n_articles"].max())),
        words=theme.count("word", _words_of_all(table, units)),
    )  # fmt: skip
    few = len(table) > 1 and bool((table["n_articles"] < FEWEST).any()) and "article" not in units
    return Plan(
        found.title, subtitle,
        sentences(
            _with_indirect(table, units, theme), theme.say("density_counts"),
            theme.say("interval_foot") if table["quote_density_low"].notna().any() else "",
            theme.say("no_bar", n=theme.count("article", FEWEST)) if few else "", note,
        ), body,
        [Key(theme.say(f"kind_{kind}"), KINDS[kind]) for kind in KINDS
         if table[f"{kind}_words"].sum()],
        detail=found.detail, fixed=True,
    )  # fmt: skip


def _with_indirect(table: pd.DataFrame, units: list[str], theme: Theme) -> str:
    """Return a sentence on the largest share with indirect speech; of outlets, whose it is."""
    judged = _judged(table, units) if units in OUTLETS else table.head(0)
    rows = judged if len(judged) > 1 else table
    total = _total(rows)
    most = _inside(rows.loc[total.idxmax()], units, theme)
    key = "density_indirect_in" if len(judged) > 1 else "density_indirect"
    return theme.say(key, all=theme.percent(total.max()), most=most)


def _words_of_all(table: pd.DataFrame, units: list[str]) -> int:
    """Return the words of all units; groups of speakers share those of their articles."""
    theirs = of_speakers(units, table)
    apart_from = [unit for unit in units if unit not in theirs]
    if not theirs:
        return int(table["n_words"].sum())
    return int(table.groupby(apart_from, dropna=False)["n_words"].first().sum() if apart_from
               else table["n_words"].max())  # fmt: skip


def _bar(record: dict, units: list[str], theme: Theme, *, intervals: bool) -> Row:
    """Return the row of an article, outlet or other unit, with its kinds side by side.

    Its value is that of direct and partial quotes together. The values of the kinds are in their
    pieces, or in columns if the figure has ``intervals``.
    """
    label = theme.label(record["article"]) if units == ["article"] else None
    aside = theme.count("article", record["n_articles"])
    if label:
        aside = label.outlet or ""
    return Row(
        called_all(record, units, theme),
        [*_stack(record, theme, text=not intervals), *_interval(record)],
        share_text(record["quote_density"], theme), aside=aside,
        more=tuple(share_number(record[f"{kind}_density"], theme) for kind in KINDS),
        italic=bool(label and label.untitled),
        tip=_tip(record, units, theme), name=raw(record, units), query=queries(record, units),
        missing=theme.say("strip_missing"),
    )  # fmt: skip


def _interval(record: dict) -> list[Mark]:
    return interval(record["quote_density_low"], record["quote_density_high"])


def _stack(record: dict, theme: Theme, *, text: bool = True) -> list[Mark]:
    """Return a mark for each kind, with its value in it."""
    marks, left = [], 0.0
    for kind, colour in KINDS.items():
        share = record[f"{kind}_density"]
        if pd.isna(share) or share <= 0:
            continue
        figure = theme.number(100 * share) if text and share >= 0.01 else ""
        marks.append(Mark(left, left + share, colour, 18 if text else 16, figure))
        left += share
    return marks


def _tip(record: dict, units: list[str], theme: Theme) -> str:
    parts = [
        f"{theme.say(f'kind_{kind}')} {share_text(record[f'{kind}_density'], theme)}"
        for kind in KINDS
        if pd.notna(record[f"{kind}_density"])
    ]
    bounds = (record["quote_density_low"], record["quote_density_high"])
    if range_ := interval_text(*bounds, theme):
        both = share_text(record["quote_density"], theme)
        parts.append(theme.say("density_both", share=both, interval=range_))
    words = theme.count("word", int(record["n_words"]))
    return f"{called_all(record, units, theme)}: {', '.join(parts)}; {words}"


@chart("quote_strip(news)", "article", "kind", "speaker", "begin", "to")
def quote_strip(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw each article as a strip with its quotes in place, coloured by speaker.

    Outlets with most articles come first; articles are in the order of the table, by date.
    """
    colours = _hues(table, theme, [] if order.named else _most_present(table))
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
    return Plan(
        _presence(table, theme), theme.say("strip_sub"), note, body,
        _people_key(drawn, table, colours, theme),
        theme.say("strip_key") if len(drawn) else "", fixed=True,
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


def _hues(table: pd.DataFrame, theme: Theme, named: Sequence[str]) -> dict[str, str]:
    """Return the theme's colours; if it has none, hues for those who say most here.

    Those ``named`` in the title have a hue, unless they are too many to be named: it is taken from
    the last who has one and is not named.
    """
    hues = dict(theme.colours)
    if not hues:
        known = table.dropna(subset=["speaker"])
        said = (known["to"] - known["begin"]).groupby(known["speaker"]).sum()
        most = said.sort_values(ascending=False, kind="stable").index
        hues = dict(zip(most, HUES, strict=False))
    return hues if len(named) > NAMED else _coloured(hues, named)


def _coloured(hues: dict[str, str], named: Sequence[str]) -> dict[str, str]:
    """Return ``hues`` with one for each of the ``named``, if need be that of another."""
    taken = [hues.get(name) for name in named]
    unused = [hue for hue in HUES if hue not in hues.values()]
    free = [*unused, *(hue for hue in reversed(HUES) if hue not in (*unused, *taken))]
    new = dict(zip([n for n in named if hues.get(n, BAR) == BAR], free, strict=False))
    return {who: BAR if hue in new.values() else hue for who, hue in hues.items()} | new


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


def _most_present(table: pd.DataFrame) -> list[str]:
    """Return who is quoted or reported in most articles, if in more than one."""
    spread = table.dropna(subset=["speaker"]).groupby("speaker")["article"].nunique()
    return list(spread[spread == spread.max()].index) if spread.max() > 1 else []


def _presence(table: pd.DataFrame, theme: Theme) -> str:
    """Return a sentence on who is quoted in most articles, and how the next compares."""
    n = table["article"].nunique()
    if table["kind"].isna().all():
        return theme.say("strip_none", n=theme.count("article", n))
    spread = table.dropna(subset=["speaker"]).groupby("speaker")["article"].nunique()
    most = _most_present(table)
    if not most:
        return theme.say("strip_nobody" if spread.empty else "strip_once")
    who = listed(most, theme) if len(most) <= NAMED else theme.count("speaker", len(most))
    others = spread.drop(most)
    said = {"who": who, "k": theme.number(spread.max()), "n": theme.count("article", n),
            "next": theme.number(others.max() if len(others) else 0)}  # fmt: skip
    alone = "strip_title" if len(others) else "strip_only"
    return theme.say(alone if len(most) == 1 else "strip_tied", **said)


def _finding(table: pd.DataFrame, units: list[str], theme: Theme) -> Finding:
    """Return how much of the text is quotation; and where, if that is clear."""
    known = table.dropna(subset=["quote_density"])
    if not known["quoted_words"].sum():
        return Finding(theme.say("density_none"))
    low, high = known["quote_density"].min(), known["quote_density"].max()
    if len(known) == 1 or share_text(low, theme) == share_text(high, theme):
        return Finding(theme.say("density_one", share=share_text(high, theme)))
    if of_speakers(units, table) or "article" in units:
        return _of_all_rows(known, units, theme)
    judged, named = _judged(known, units), known[units].notna().all(axis=1)
    whole = share_text(known["quoted_words"].sum() / known["n_words"].sum(), theme)
    level = len({share_text(share, theme) for share in judged["quote_density"]}) == 1 < len(judged)
    if named.sum() < 2 or level:
        return Finding(theme.say("density_one", share=whole))
    if len(judged) < 2:
        key = "density_few_tenths" if units == ["position"] else "density_few"
        return Finding(theme.say(key, share=whole, units=plural(units, theme)))
    if units in OUTLETS:
        return _of_outlets(judged, table.attrs.get("clear_pairs"), units, theme)
    if units == ["position"]:
        return _of_tenths(judged, theme)
    few = len(judged) < named.sum()
    enough = f" {theme.say('enough_articles', articles=theme.number(FEWEST))}" if few else ""
    said = theme.say("density_range", **_ends_said(judged, units, theme),
                     n=f"{counted(units, len(judged), theme)}{enough}")  # fmt: skip
    alike_ = alike(judged, "quote_density")
    return Finding(theme.say("no_clear", said=said) if alike_ else said)


def _judged(known: pd.DataFrame, units: list[str]) -> pd.DataFrame:
    """Return the units that a title may compare: those with a name and articles enough."""
    fewest = FEWEST_OF_TENTHS if units == ["position"] else FEWEST
    enough = (known["n_articles"] >= fewest) & known["quote_density_low"].notna()
    return known[known[units].notna().all(axis=1) & enough]


def _ends_said(rows: pd.DataFrame, units: list[str], theme: Theme) -> dict[str, str]:
    """Return the smallest and the largest density, and what has them."""
    least, most = ends(rows, "quote_density")
    low, high = range_ends(least["quote_density"], most["quote_density"], theme)
    return {"low": low, "high": high, "share": high,
            "least": _inside(least, units, theme), "most": _inside(most, units, theme)}  # fmt: skip


def _of_all_rows(known: pd.DataFrame, units: list[str], theme: Theme) -> Finding:
    """Return the finding on articles, which are measured whole, or on groups of speakers."""
    said = _ends_said(known, units, theme)
    if "article" in units:
        return Finding(theme.say("density_article", **said))
    said["low"] = share_text(known["quote_density"].min(), theme)
    title = theme.say("density_of", **said)
    return Finding(theme.say("no_clear", said=title) if alike(known, "quote_density") else title)


def _of_outlets(
    judged: pd.DataFrame, clear: list[tuple] | None, units: list[str], theme: Theme
) -> Finding:
    """Return which outlet has most direct quotation, or more than another, if that is clear.

    ``clear`` are the pairs that differ clearly; None if that was not tested.
    """
    said, (least, most) = _ends_said(judged, units, theme), ends(judged, "quote_density")
    said["low"] = share_text(least["quote_density"], theme)  # its unit does not stand at the end
    first, last = most[units[0]], least[units[0]]
    others = [row for _, row in judged.iterrows() if row[units[0]] != first]
    beaten = [row for row in others if (first, row[units[0]]) in (clear or ())]
    detail = theme.say(
        "density_intervals", most=said["most"], least=said["least"],
        high=_bounds(most, theme), low=_bounds(least, theme),
    )  # fmt: skip
    if len(beaten) == len(others) and all(apart(most, row, "quote_density") for row in others):
        return Finding(theme.say("density_most", **said), (str(first),), detail)
    if any(row[units[0]] == last for row in beaten):
        return Finding(theme.say("density_pair", **said), (str(first), str(last)), detail)
    title = theme.say("density_between", **said)
    level = alike(judged, "quote_density") if clear is None else not clear
    return Finding(theme.say("no_clear", said=title) if level else title)


def _bounds(record: pd.Series, theme: Theme) -> str:
    return interval_text(record["quote_density_low"], record["quote_density_high"], theme)


def _of_tenths(judged: pd.DataFrame, theme: Theme) -> Finding:
    """Return how much is quoted in each tenth of the text; where least, if that is clear."""
    units = ["position"]
    said, (least, _) = _ends_said(judged, units, theme), ends(judged, "quote_density")
    others = judged[judged["position"] != least["position"]]
    clear = all(apart(least, row, "quote_density") for _, row in others.iterrows())
    title = theme.say("density_tenths_least" if clear else "density_tenths", **said)
    return Finding(title, (raw(least.to_dict(), units),) if clear else ())


def _inside(record: pd.Series, units: list[str], theme: Theme) -> str:
    """Return the name of a row as used inside a sentence."""
    name = called_all(record.to_dict(), units, theme)
    if units == ["position"]:
        return theme.say("position_most", nth=name)
    return within(name, units, theme)
