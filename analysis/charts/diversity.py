"""Who gets in, and who is new."""

import pandas as pd

from analysis.charts.base import (
    Order,
    Plan,
    chart,
    interval,
    number_ticks,
    percent_ticks,
    sentences,
    share_number,
    share_text,
    some,
)
from analysis.charts.column_plot import GAP, Column, Columns, month_places
from analysis.charts.row_plot import Mark, Row, Rows
from analysis.charts.sheet import Key
from analysis.charts.theme import ACCENT, BAR, Theme

WAYS = {"first": ACCENT, "before": BAR}


@chart("presence(news)", "speaker", "article_share", "n_articles", "n_quoted_articles")
def presence_bars(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw in what share of the articles with quotes each speaker is quoted."""
    ranked = order.ranked(table, "article_share") if order.order else table
    known, unknown = ranked.dropna(subset=["speaker"]), ranked[ranked["speaker"].isna()]
    shown = pd.concat([known.head(max(1, theme.rows - len(unknown))), unknown])
    first = known.iloc[0] if len(known) else None
    tied = int((known["n_articles"] == known["n_articles"].max()).sum())
    limits, ticks = percent_ticks(
        float(shown[["article_share", "article_share_high"]].max(axis=None)), theme
    )
    rows = []
    for n, record in enumerate(shown.to_dict("records")):
        name, strong = record["speaker"], n == 0 and tied == 1
        said = theme.say("unattributed") if pd.isna(name) else name
        bar = Mark(0, record["article_share"], ACCENT if strong else BAR, 16,
                   hollow=pd.isna(name))  # fmt: skip
        low, high = record["article_share_low"], record["article_share_high"]
        rows.append(Row(
            said, [bar, *interval(low, high, strong=strong)],
            share_number(record["article_share"], theme), strong=strong,
            more=(theme.number(record["n_articles"]),),
            tip=f"{said}: {share_text(record['article_share'], theme)}, "
                f"{theme.count('article', record['n_articles'])}",
            query=() if pd.isna(name) else (("speaker", name),),
        ))  # fmt: skip
    of = theme.count("article", table["n_quoted_articles"].iloc[0])
    note = sentences(theme.say("presence_foot"), some(len(shown), len(table), "speaker", theme))
    title = theme.say("share_unattributed")
    if first is not None:
        title = theme.say(
            "presence_tied" if tied > 1 else "presence_title",
            who=theme.count("speaker", tied) if tied > 1 else first["speaker"],
            share=share_text(first["article_share"], theme),
        )  # fmt: skip
    return Plan(title, theme.say("presence_sub", n=of), note,
                Rows(rows, limits, ticks, heads=(theme.noun("article", 2),)))  # fmt: skip


@chart("new_voices(news)", "month", "n_people", "n_new", "n_articles", "look_back",
       "whole_look_back")  # fmt: skip
def new_voices_columns(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw the people quoted in each month, the new ones below."""
    places, breaks = month_places(table["month"])
    limits, ticks = number_ticks(1.05 * float(max(1, table["n_people"].max())), theme)
    columns = [
        Column(
            place, theme.month(month).replace("\u00a0", "\n"),
            [Mark(0, new, ACCENT), Mark(new, people, BAR)], theme.number(new), new,
            tip=theme.say("new_tip", month=theme.month(month), new=theme.number(new),
                          people=theme.count("person", people)),
        )
        for place, month, new, people in zip(
            places, table["month"], table["n_new"], table["n_people"], strict=True
        )
    ]  # fmt: skip
    whole = table[table["whole_look_back"]]
    people, new = whole["n_people"].sum(), whole["n_new"].sum()
    window = theme.count("month", int(table["look_back"].iloc[0]))
    title = theme.say(
        "new_title" if people else "new_short" if whole.empty else "new_nobody",
        share=share_text(new / people if people else 1, theme), window=window,
    )  # fmt: skip
    gap = theme.say("month_gap", n=theme.number(GAP)) if breaks else ""
    return Plan(
        title, theme.say("new_sub", n=theme.count("article", table["n_articles"].sum())),
        sentences(theme.say("new_foot", window=window), gap),
        Columns(columns, limits, ticks, breaks=breaks),
        [Key(theme.say(f"new_{name}"), colour) for name, colour in WAYS.items()], fixed=True,
    )  # fmt: skip
