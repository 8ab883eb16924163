"""The rhythm of one text."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from analysis.charts.base import chart
from analysis.theme import INK, OKABE_ITO, RULE, Mark, Theme

VOICES = {False: Mark("#ffffff", ""), True: Mark(OKABE_ITO["blue"], "")}
EDGE = {"edgecolor": INK, "linewidth": 0.4}


@chart
def sentence_rhythm(table: pd.DataFrame, theme: Theme, ax: Axes) -> tuple:
    """Draw ``sentence_rhythm``: a column for each sentence, as high as it has words."""
    for quoted, mark in VOICES.items():
        part = table[table["quoted"] == quoted]
        ax.bar(part["nth"], part["n_words"], width=0.8, facecolor=mark.colour, **EDGE)
    ax.set_xlim(0.2, max(len(table), 8) + 0.8)
    ax.set_ylim(0, 1.08 * table["n_words"].max())
    for axis in (ax.xaxis, ax.yaxis):
        axis.set_major_locator(MaxNLocator(6, integer=True))
    ax.grid(axis="y", color=RULE, linewidth=0.6)
    ax.set_xlabel(theme.say("rhythm_axis"), loc="left")
    longest = table.loc[table["n_words"].idxmax()]
    title = theme.say(
        "rhythm_title", article=longest["article"], longest=theme.number(longest["n_words"]),
        shortest=theme.number(table["n_words"].min()),
        mean=theme.number(table["n_words"].mean(), 1),
    )  # fmt: skip
    subtitle = theme.say(
        "rhythm_sub", n=theme.count("sentence", len(table)),
        words=theme.count("word", table["n_words"].sum()),
    )  # fmt: skip
    key = [
        Patch(facecolor=mark.colour, label=theme.say(f"rhythm_{name}"), **EDGE)
        for name, mark in zip(("reporter", "quoted"), VOICES.values(), strict=True)
    ]
    return title, subtitle, "", key
