"""Which types of sources are quoted, and how many of them are women."""

import pandas as pd

from analysis.charts.base import chart
from analysis.charts.certainty import Record, clearly_first, range_said
from analysis.charts.gender import EVEN
from analysis.charts.plan import Order, Plan, sentences, some
from analysis.charts.row_plan import Mark, Row
from analysis.charts.row_plot import Rows
from analysis.charts.scales import (
    LEAST_BASE,
    interval,
    percent_ticks,
    share_after,
    share_number,
    share_text,
)
from analysis.charts.sheet import Key
from analysis.charts.theme import ACCENT, BAR, DOT, Theme
from analysis.charts.translations import texts
from analysis.charts.units import units_of
from analysis.core.statistics import wilson


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
        words=theme.count("word", int(table["n_words"].sum())),
        sources=theme.count("source", table["n_sources"].sum()),
        typed=theme.percent(table.loc[table["is_type"], "word_share"].sum()),
    )
    pale = "" if table["word_share_low"].isna().all() else theme.say("types_interval")
    first, second = (*_ranked(table).head(2).to_dict("records"), None, None)[:2]
    title = _largest(first, second, theme)
    return Plan(
        title, subtitle, sentences(theme.say("types_foot"), pale),
        Rows(rows, limits, ticks, heads=(theme.noun("source", 2),)),
        [Key(theme.say("head_words"), BAR), Key(theme.say("head_sources"), DOT)], short=title,
        reach=range_said(first, theme, second, other="group") if first else "",
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
    """Draw women's share of the people of each type whose gender is known, most people first.

    Of a type with few people only the counts are given.
    """
    people = table["women"] + table["men"]
    known = order.ranked(table.assign(people=people)[people > 0], "people")
    if known.empty:
        return Plan(theme.say("gender_none"), theme.say("nothing_sub"))
    shown = known.head(theme.rows)
    rows = [_gender_row(record, theme) for record in shown.to_dict("records")]
    ticks = [(n / 4, theme.number(25 * n)) for n in range(4)] + [(1.0, theme.percent(1))]
    women, total = int(known["women"].sum()), int(people.sum())
    typed = theme.percent(people[table["type"].notna()].sum() / total)
    few = shown["people"] < LEAST_BASE
    how = [theme.say("gender_interval")] * bool((~few).any())
    how += [theme.say("gender_few", n=theme.number(LEAST_BASE))] * bool(few.any())
    return Plan(
        _women_of(women, total, theme),
        theme.say("gender_sub", n=theme.count("person", total), typed=typed),
        sentences(theme.say("gender_foot"), *how, some(len(shown), len(known), "type", theme)),
        Rows(rows, (0, 1), ticks, pitch=(30, 42), aside="after",
             guide=(EVEN, theme.say("even_split"))),
    )  # fmt: skip


def _gender_row(record: dict, theme: Theme) -> Row:
    """Return the row of a type; one of few people has neither a share nor an interval."""
    name = _called("untyped" if pd.isna(record["type"]) else record["type"], theme)
    of = theme.say("about_of", n=theme.number(record["women"]), all=theme.number(record["people"]))
    label, own = name[:1].upper() + name[1:], str(record["type"])
    if record["people"] < LEAST_BASE:
        return Row(label, [], "", f"({of})", name=own, tip=f"{name}: {of}")
    pale = interval(record["women_share_low"], record["women_share_high"], size=10)
    marks = [*pale, Mark(record["women_share"], None, DOT, 11)]
    share = share_number(record["women_share"], theme)
    return Row(label, marks, share, f"({of})", name=own, tip=f"{name}: {of}")


def _women_of(women: int, people: int, theme: Theme) -> str:
    """Return a sentence on how many of the people are women, and whether half could be."""
    title = theme.say("gender_title", women=theme.number(women), share=share_after(
        women, people, theme), people=theme.count("person", people))  # fmt: skip
    low, high = wilson(women, people)
    return theme.say("gender_even", title=title) if low <= EVEN <= high else title


def _called(group: str, theme: Theme) -> str:
    """Return the name of a type; types of the user's own scheme keep their names."""
    key = f"type_{group}"
    return theme.say(key) if key in texts() else group


def _ranked(table: pd.DataFrame) -> pd.DataFrame:
    types = table[table["is_type"]]
    return types.sort_values("n_words", ascending=False, kind="stable")


def _largest(first: Record | None, second: Record | None, theme: Theme) -> str:
    """Return a sentence on the two types with most of the words, and whether the order is sure."""
    if first is None:
        return theme.say("types_none")
    who = _called(first["group"], theme)
    said = {"who": who[0].upper() + who[1:], "share": share_text(first["word_share"], theme)}
    if second is None:
        return theme.say("types_one", **said)
    said |= {"who2": _called(second["group"], theme),
             "share2": share_text(second["word_share"], theme)}  # fmt: skip
    return theme.say("types_title" if clearly_first(first, second) else "types_unsure", **said)
