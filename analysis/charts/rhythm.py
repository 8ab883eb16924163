"""How long sentences are along the text: a row of strokes for each article."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from analysis.charts.base import chart, rows, some
from analysis.charts.theme import OKABE_ITO, Theme

VOICES = {"quoted": OKABE_ITO["blue"], "reporter": OKABE_ITO["orange"]}  # dark and light in print
TALLEST = 0.88  # of a row's height, for the longest sentence of all
GAP = 0.12  # of a stroke's width, where there is room to see it
ROOM = 90  # sentences side by side that leave room for gaps


@chart
def sentence_rhythm(table: pd.DataFrame, theme: Theme, ax: Axes) -> tuple:
    """Draw ``sentence_rhythm``: each article a row, each sentence a stroke as high as it is long.

    All rows have one scale. The figure beside a name is the article's longest sentence.
    """
    articles = list(table["article"].drop_duplicates())
    shown = articles[: theme.rows]
    drawn = table[table["article"].isin(shown)]
    longest = drawn.groupby("article")["n_words"].max()
    rows(
        ax,
        theme,
        [theme.article(a) for a in shown],
        [theme.number(longest[article]) for article in shown],
    )
    ax.grid(visible=False)
    base = drawn["article"].map({article: row + 0.45 for row, article in enumerate(shown)})
    height = TALLEST * drawn["n_words"] / drawn["n_words"].max()
    width = 1 - GAP if drawn["place"].max() <= ROOM else 1
    for voice, colour in VOICES.items():
        own = drawn["voice"] == voice
        ax.bar(drawn["place"][own], -height[own], bottom=base[own], width=width, color=colour)
    ax.set_xlim(0.4, max(20, drawn["place"].max()) + 0.6)
    ax.xaxis.set_major_locator(MaxNLocator(6, integer=True, min_n_ticks=2))
    ax.set_xlabel(theme.say("rhythm_axis"), loc="left")
    top = table.loc[table["n_words"].idxmax()]
    title = theme.say(
        "rhythm_title" if len(articles) > 1 else "rhythm_one",
        words=theme.count("word", top["n_words"]), article=theme.article(top["article"]),
    )  # fmt: skip
    subtitle = theme.say(
        "rhythm_sub",
        n=theme.count("article", len(articles)), sentences=theme.count("sentence", len(table)),
    )  # fmt: skip
    note = some(len(shown), len(articles), "article", theme)
    foot = " ".join(filter(None, [theme.say("rhythm_foot"), note]))
    key = [Patch(color=colour, label=theme.say(f"voice_{name}")) for name, colour in VOICES.items()]
    return title, subtitle, foot, key
