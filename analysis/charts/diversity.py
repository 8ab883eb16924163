"""Who is quoted, and who is new."""

import pandas as pd

from analysis.charts.base import chart
from analysis.charts.column_plot import Column, Columns
from analysis.charts.plan import Order, Plan, sentences, some
from analysis.charts.row_plan import Mark, Row
from analysis.charts.row_plot import Rows
from analysis.charts.scales import (
    LEAST_BASE,
    interval,
    number_ticks,
    percent_ticks,
    share_after,
    share_number,
    share_text,
)
from analysis.charts.sheet import Key
from analysis.charts.theme import ACCENT, BAR, PALE, Theme
from analysis.charts.units import (
    called,
    called_all,
    counted,
    gap_note,
    places_in_time,
    queries,
    raw,
    units_of,
    upright,
)
from analysis.measures.grouping import period_numbers

WAYS = {"first": ACCENT, "before": BAR}
UNKNOWN = {"unknown": PALE}


@chart("presence(news)", "article_share", "attributed", "n_articles",
       "n_quoted_articles", panels=lambda table: units_of(table, "attributed")[1:])  # fmt: skip
def presence_bars(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw in what share of the articles with quotes each speaker, or other group, is quoted.

    Each unit of ``by=`` is a small chart.
    """
    units = units_of(table, "attributed")
    ranked = order.ranked(table, "article_share") if order.order else table
    missing = ~ranked["attributed"] | (ranked[units[0]].isna() & (units[0] != "gender"))
    known, unknown = ranked[~missing], ranked[missing]
    known_rows = order.first(known, max(1, theme.rows - len(unknown)))
    shown = pd.concat([known_rows, unknown])
    most = known["n_articles"].max()  # the title names them, wherever their rows are
    tied = int((known["n_articles"] == most).sum())
    first = known[known["n_articles"] == most].iloc[0] if tied else None
    limits, ticks = percent_ticks(
        float(shown[["article_share", "article_share_high"]].max(axis=None)), theme
    )
    rows = [
        _presence_row(record, units, theme,
                      strong=tied == 1 and n < len(known_rows) and record["n_articles"] == most)
        for n, record in enumerate(shown.to_dict("records"))
    ]  # fmt: skip
    n_quoted = int(table["n_quoted_articles"].iloc[0])
    of = theme.count("article", n_quoted)
    note = sentences(theme.say("presence_foot"), some(len(shown), len(table), units, theme))
    title = theme.say("share_unattributed")
    if first is not None:
        key = "tied" if tied > 1 else "title" if units == ["speaker"] else "group"
        title = theme.say(
            f"presence_{key}",
            who=counted(units, tied, theme) if tied > 1
            else _capital(called_all(first.to_dict(), units, theme)),
            k=theme.number(most), n=of, share=share_after(most, n_quoted, theme),
        )  # fmt: skip
    return Plan(title, theme.say("presence_sub", n=of), note,
                Rows(rows, limits, ticks, heads=(theme.noun("article", 2),)))  # fmt: skip


def _presence_row(record: dict, units: list[str], theme: Theme, *, strong: bool) -> Row:
    known = record["attributed"]
    name = called_all(record, units, theme) if known else theme.say("unattributed")
    hollow = not known or (pd.isna(record[units[0]]) and units[0] != "gender")
    bar = Mark(0, record["article_share"], ACCENT if strong else BAR, 16, hollow=hollow)
    low, high = record["article_share_low"], record["article_share_high"]
    part, whole = record["n_articles"], record["n_quoted_articles"]
    counts = theme.say("about_of", n=theme.number(part), all=theme.number(whole))
    return Row(
        name, [bar, *interval(low, high, strong=strong)],
        share_number(record["article_share"], theme) if whole >= LEAST_BASE else counts,
        strong=strong,
        more=(theme.number(record["n_articles"]),), name=raw(record, units),
        tip=f"{name}: {share_text(record['article_share'], theme)}, "
            f"{theme.count('article', record['n_articles'])}",
        query=queries(record, units),
    )  # fmt: skip


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


@chart("new_voices(news)", "n_people", "n_new", "n_articles", "look_back",
       "whole_look_back", "week|month|quarter|year")  # fmt: skip
def new_voices_columns(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw the people quoted in each week, month, quarter or year, new people at the bottom.

    Periods whose look-back is incomplete are pale: who is new there is not known.
    """
    unit = table.columns[0]
    places, breaks = places_in_time(table[unit], unit)
    limits, ticks = number_ticks(1.05 * float(max(1, table["n_people"].max())), theme)
    columns = [_of_period(place, record, unit, theme)
               for place, record in zip(places, table.to_dict("records"), strict=True)]  # fmt: skip
    window = theme.count(unit, int(table["look_back"].iloc[0]))
    ways = WAYS if table["whole_look_back"].any() else {}
    if not table["whole_look_back"].all():
        ways = ways | UNKNOWN
    articles = theme.count("article", table["n_articles"].sum())
    note = sentences(
        theme.say("new_foot", window=window, unit=theme.noun(unit)),
        "" if table["whole_look_back"].all() else theme.say("new_pale", window=window),
        gap_note(breaks, unit, theme),
    )
    return Plan(
        _how_many_new(table, unit, window, theme),
        theme.say("new_sub", unit=theme.noun(unit), n=articles), note,
        Columns(columns, limits, ticks, breaks=breaks),
        [Key(theme.say(f"new_{name}"), colour) for name, colour in ways.items()], fixed=True,
    )  # fmt: skip


def _of_period(place: float, record: dict, unit: str, theme: Theme) -> Column:
    """Return a period's column; without a whole look-back nothing says who of them is new."""
    name, new, people = called_all(record, [unit], theme), record["n_new"], record["n_people"]
    said = theme.count("person", people)
    if not record["whole_look_back"]:
        tip = theme.say("new_tip_unknown", month=name, people=said)
        return Column(place, upright(name), [Mark(0, people, PALE)], tip=tip)
    tip = theme.say("new_tip", month=name, new=theme.number(new), people=said)
    marks = [Mark(0, new, ACCENT), Mark(new, people, BAR)]
    return Column(place, upright(name), marks, theme.number(new), new, tip=tip)


def _how_many_new(table: pd.DataFrame, unit: str, window: str, theme: Theme) -> str:
    """Return a sentence on how many of the people quoted are new, and in which periods."""
    whole = table[table["whole_look_back"]]
    people, new = int(whole["n_people"].sum()), int(whole["n_new"].sum())
    if not people:
        return theme.say("new_short" if whole.empty else "new_nobody", window=window)
    ends = [called(end, unit, theme) for end in (whole[unit].min(), whole[unit].max())]
    number = period_numbers(whole[unit], unit)
    if number.max() - number.min() >= len(whole):  # some between them are left out
        ends = [theme.count(unit, len(whole))]
    return theme.say(
        "new_title", period="–".join(dict.fromkeys(ends)), people=theme.count("person", people),
        new=theme.number(new), share=share_after(new, people, theme), window=window,
    )  # fmt: skip
