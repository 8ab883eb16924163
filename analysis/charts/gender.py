"""Women's and men's shares of what both are quoted for."""

import pandas as pd

from analysis.charts.certainty import range_said
from analysis.charts.plan import Order, Plan, sentences
from analysis.charts.row_plan import Mark, Row
from analysis.charts.row_plot import Rows
from analysis.charts.scales import interval, interval_text, share_number, share_text
from analysis.charts.theme import ACCENT, DOT, Theme
from analysis.charts.units import called
from analysis.measures.quotation.shares import OF_BOTH, WOMEN_AND_MEN

EVEN = 0.5
SHARE, LOW, HIGH = (f"{OF_BOTH}{end}" for end in ("", "_low", "_high"))


def gender_shares(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Plan women's and men's shares of the words of both, with the line of an even split.

    What nobody of known gender says is named in the note.
    """
    both = table[table["gender"].isin(WOMEN_AND_MEN)]
    if not both["n_words"].sum():
        return Plan(theme.say("gender_none"), theme.say("nothing_sub"))
    ranked = order.ranked(both, SHARE)
    first = ranked.sort_values(SHARE, ascending=False, kind="stable").iloc[0].to_dict()
    tied = len(ranked) > 1 and ranked["n_words"].nunique() == 1
    rows = [_row(record, theme, strong=not tied and record["gender"] == first["gender"])
            for record in ranked.to_dict("records")]  # fmt: skip
    note = sentences(
        "" if both[LOW].isna().all() else theme.say("interval_foot"),
        theme.say("gender_how"), _others(table, theme),
        theme.say("gender_corrected") if "word_share_corrected" in table else "",
    )  # fmt: skip
    ticks = [(n / 4, theme.number(25 * n)) for n in range(4)] + [(1.0, theme.percent(1))]
    subtitle = theme.say(
        "gender_share_sub", quotes=theme.count("quote", int(both["n_quotes"].sum())),
        words=theme.count("word", int(both["n_words"].sum())),
    )  # fmt: skip
    body = Rows(rows, (0, 1), ticks, pitch=(30, 42), aside="after",
                guide=(EVEN, theme.say("even_split")))  # fmt: skip
    if tied:
        return Plan(theme.say("gender_tied"), subtitle, note, body)
    title = theme.say("women_title", who=_capital(first["gender"], theme),
                      share=share_text(first[SHARE], theme))  # fmt: skip
    if first[LOW] <= EVEN <= first[HIGH]:  # not if there is no interval
        title = theme.say("gender_even", title=title)
    reach = range_said(first, theme, measure=OF_BOTH, line=EVEN)
    return Plan(title, subtitle, note, body, short=title, reach=reach)


def _row(record: dict, theme: Theme, *, strong: bool) -> Row:
    share, low, high = record[SHARE], record[LOW], record[HIGH]
    name = _capital(record["gender"], theme)
    marks = [*interval(low, high, strong=strong, size=10),
             Mark(share, None, ACCENT if strong else DOT, 11)]  # fmt: skip
    range_ = interval_text(low, high, theme, line=EVEN)
    tip = theme.say(
        "gender_tip", who=name, share=share_text(share, theme), interval=range_ and f" {range_}",
        quotes=theme.count("quote", record["n_quotes"]),
        articles=theme.count("article", record["n_articles"]),
    )  # fmt: skip
    return Row(name, marks, share_number(share, theme), range_, strong=strong, tip=tip,
               name=record["gender"])  # fmt: skip


def _capital(gender: str, theme: Theme) -> str:
    name = called(gender, "gender", theme)
    return name[:1].upper() + name[1:]


def _others(table: pd.DataFrame, theme: Theme) -> str:
    """Return a sentence on the words of all others; nothing if they say nothing."""
    rest = table[~table["gender"].isin(WOMEN_AND_MEN) & (table["n_words"] > 0)]
    if rest.empty:
        return ""
    parts = [
        f"{called(gender, 'gender', theme) if attributed else theme.say('unattributed')}"
        f" {share_text(share, theme)}"
        for gender, attributed, share in rest[["gender", "attributed", "word_share"]].itertuples(
            index=False
        )
    ]
    return theme.say("gender_others", parts=", ".join(parts))
