"""Who gets in, and who is new."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Patch

from analysis.charts.base import chart, columns, months, rows, shares, some, values
from analysis.charts.theme import INK, OKABE_ITO, Mark, Theme

EDGE = {"edgecolor": INK, "linewidth": 0.4}
NEW, KNOWN = Mark(OKABE_ITO["orange"], ""), Mark("#ffffff", "")


@chart
def presence_bars(table: pd.DataFrame, theme: Theme, ax: Axes) -> tuple:
    """Draw ``presence``: on what share of the articles each speaker is quoted."""
    known = table.dropna(subset=["speaker"])
    unknown = table[table["speaker"].isna()]
    shown = pd.concat([known.head(theme.rows - len(unknown)), unknown])
    rows(ax, theme, list(shown["speaker"].fillna(theme.say("unattributed"))))
    ends = shown["article_share_high"]
    shares(ax.xaxis, theme, most=1.06 * ends.max())
    marks = [theme.mark(speaker) for speaker in shown["speaker"]]
    colours, hatches = zip(*marks, strict=True)
    place = range(len(shown))
    ax.barh(place, shown["article_share"], height=0.62, facecolor=colours, hatch=hatches, **EDGE)
    ax.hlines(place, shown["article_share_low"], ends, color=INK, linewidth=1)
    values(ax, theme, [theme.number(n) for n in shown["n_articles"]], ends)
    n = theme.count("article", table["n_quoted_articles"].iloc[0])
    subtitle = theme.say("presence_sub", n=n)
    notes = [theme.say("presence_foot"), some(len(shown), len(table), "speaker", theme)]
    if known.empty:
        return theme.say("share_unattributed"), subtitle, " ".join(filter(None, notes))
    first = known.iloc[0]
    tied = int((known["n_articles"] == first["n_articles"]).sum())
    title = theme.say(
        "presence_tied" if tied > 1 else "presence_title",
        who=theme.count("speaker", tied) if tied > 1 else first["speaker"],
        share=theme.percent(first["article_share"]), n=n,
    )  # fmt: skip
    return title, subtitle, " ".join(filter(None, notes))


@chart
def new_voices_columns(table: pd.DataFrame, theme: Theme, ax: Axes) -> tuple:
    """Draw ``new_voices``: the people quoted in each month, the new ones below."""
    places, gap = months(ax, theme, table["month"])
    old = table["n_people"] - table["n_new"]
    ax.bar(places, table["n_new"], width=0.72, facecolor=NEW.colour, **EDGE)
    ax.bar(places, old, bottom=table["n_new"], width=0.72, facecolor=KNOWN.colour, **EDGE)
    ax.set_ylim(0, 1.1 * max(1, table["n_people"].max()))
    ax.yaxis.get_major_locator().set_params(integer=True)
    names = [theme.month(month) for month in table["month"]]
    columns(ax, theme, names, [theme.number(n) for n in table["n_new"]], places)
    later = table.iloc[1:]
    people, new = later["n_people"].sum(), later["n_new"].sum()
    title = theme.say(
        "new_title" if people else "new_one" if later.empty else "new_nobody",
        share=theme.percent(new / people if people else 1),
        n=theme.count("person", table["n_people"].iloc[0]),
    )  # fmt: skip
    subtitle = theme.say("new_sub", n=theme.count("article", table["n_articles"].sum()))
    key = [
        Patch(facecolor=mark.colour, label=theme.say(f"new_{name}"), **EDGE)
        for name, mark in (("first", NEW), ("before", KNOWN))
    ]
    return title, subtitle, " ".join(filter(None, [theme.say("new_foot"), gap])), key
