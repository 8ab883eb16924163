"""Which types of sources are quoted, and how many of them are women."""

import pandas as pd

from analysis.charts.base import chart
from analysis.charts.plan import Order, Plan, sentences, some
from analysis.charts.row_plan import Mark, Row
from analysis.charts.row_plot import Rows
from analysis.charts.scales import interval, percent_ticks, share_number, share_text
from analysis.charts.sheet import Key
from analysis.charts.speakers import range_said
from analysis.charts.theme import ACCENT, BAR, DOT, Theme
from analysis.charts.translations import texts
from analysis.charts.units import units_of


@chart("type_share(news)", "group", "is_type", "word_share",
       "source_share", "n_sources",
       panels=lambda table: units_of(table, "is_type")[1:])  # fmt: skip
def type_bars(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw each type's share of the words as a bar, and its share of the sources as a dot.

    Untyped speakers, documents and unknown speakers are the last groups. Each unit of ``by=`` is a
    small chart.
    """
    shown = order.ranked(table, "word_share") if order.order else table
    largest = set(_ranked(table).head(2)["group"])
    ends = ["word_share", "source_share", "word_share_high"]
    limits, ticks = percent_ticks(float(shown[ends].max(axis=None)), theme)
    rows = [_type_row(record, theme, record["group"] in largest)
            for record in shown.to_dict("records")]  # fmt: skip
    subtitle = theme.say(
        "types_sub",
        quotes=theme.count("quote", table["n_quotes"].sum()),
        sources=theme.count("source", table["n_sources"].sum()),
        typed=theme.percent(table.loc[table["is_type"], "word_share"].sum()),
    )
    pale = "" if table["word_share_low"].isna().all() else theme.say("types_interval")
    title = _largest(table, theme)
    return Plan(
        title, subtitle, sentences(theme.say("types_foot"), pale),
        Rows(rows, limits, ticks, heads=(theme.noun("source", 2),)),
        [Key(theme.say("head_words"), BAR), Key(theme.say("head_sources"), DOT)], short=title,
        detail=_first_range(table, theme),
    )  # fmt: skip


def _type_row(record: dict, theme: Theme, strong: bool) -> Row:
    share, sources = record["word_share"], record["source_share"]
    name = _called(record["group"], theme)
    bar = Mark(0, share, ACCENT if strong else BAR, 16, hollow=record["group"] == "unknown")
    marks = [bar, *interval(record["word_share_low"], record["word_share_high"], strong=strong)]
    if record["group"] != "unknown" and pd.notna(sources):
        marks.append(Mark(sources, None, DOT, 9))
    counted = theme.count("source", record["n_sources"])
    return Row(
        name[:1].upper() + name[1:], marks, share_number(share, theme), strong=strong,
        more=(theme.number(record["n_sources"]),), name=str(record["group"]),
        tip=f"{name}: {share_text(share, theme)}; {counted}",
    )  # fmt: skip


@chart(
    "type_gender(news)",
    "women",
    "men",
    "women_share",
    "women_share_low",
    "type",
)
def type_gender_dots(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw women's share of the people of each type whose gender is known."""
    people = table["women"] + table["men"]
    known = order.ranked(table[people > 0], "women_share")
    if known.empty:
        return Plan(theme.say("gender_none"), theme.say("nothing_sub"))
    shown = known.head(theme.rows)
    rows = []
    for record in shown.to_dict("records"):
        name = _called("untyped" if pd.isna(record["type"]) else record["type"], theme)
        of = theme.say("about_of", n=theme.number(record["women"]),
                       all=theme.number(record["women"] + record["men"]))  # fmt: skip
        pale = interval(record["women_share_low"], record["women_share_high"], size=10)
        rows.append(Row(
            name[:1].upper() + name[1:], [*pale, Mark(record["women_share"], None, DOT, 11)],
            share_number(record["women_share"], theme), f"({of})", name=str(record["type"]),
            tip=f"{name}: {of}",
        ))  # fmt: skip
    ticks = [(n / 4, theme.number(25 * n)) for n in range(4)] + [(1.0, theme.percent(1))]
    women, total = known["women"].sum(), people.sum()
    typed = theme.percent(people[table["type"].notna()].sum() / total)
    return Plan(
        theme.say("gender_title", share=share_text(women / total, theme)),
        theme.say("gender_sub", n=theme.count("person", int(total)), typed=typed),
        sentences(theme.say("gender_foot"), some(len(shown), len(known), "type", theme)),
        Rows(rows, (0, 1), ticks, pitch=(30, 42), aside="after",
             guide=(0.5, theme.say("even_split"))),
    )  # fmt: skip


def _called(group: str, theme: Theme) -> str:
    """Return the name of a type; types of the user's own scheme keep their names."""
    key = f"type_{group}"
    return theme.say(key) if key in texts() else group


def _ranked(table: pd.DataFrame) -> pd.DataFrame:
    types = table[table["is_type"]]
    return types.sort_values("n_words", ascending=False, kind="stable")


def _first_range(table: pd.DataFrame, theme: Theme) -> str:
    """Return a sentence with the interval of the largest type's share."""
    ranked = _ranked(table)
    first, *others = ranked.head(2).to_dict("records") or [None]
    return range_said(first, theme, others[0]["word_share"] if others else None) if first else ""


def _largest(table: pd.DataFrame, theme: Theme) -> str:
    """Return a sentence on the two types with most of the words."""
    if not table["is_type"].any():
        return theme.say("types_none")
    first, *more = _ranked(table).itertuples()
    who = _called(first.group, theme)
    said = {"who": who[0].upper() + who[1:], "share": share_text(first.word_share, theme)}
    if not more:
        return theme.say("types_one", **said)
    second = {"who2": _called(more[0].group, theme),
              "share2": share_text(more[0].word_share, theme)}  # fmt: skip
    return theme.say("types_title", **said, **second)
