"""Words that groups use more than the rest."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator

from analysis.charts.base import chart, rows, values
from analysis.charts.theme import INK, OKABE_ITO, Theme

# G² that chance exceeds once in 10,000 words: Rayson, Berridge & Francis (2004), Extending the
# Cochran rule for the comparison of word frequencies between corpora, JADT 2:926–936.
STRONG = 15.13


@chart
def keyness_bars(table: pd.DataFrame, theme: Theme, ax: Axes) -> tuple:
    """Draw ``keyness``: how many times as often a group uses its key words.

    The groups with most words share the rows; each shows its words with the highest G².
    """
    of = table.columns[0]
    sizes = table.groupby(of)["n_words"].first().sort_values(ascending=False, kind="stable")
    room = max(1, theme.rows // 4)  # groups, of four words or more
    chosen = list(sizes.index[:room])
    each = theme.rows // len(chosen)
    shown = pd.concat([table[table[of] == group].head(each) for group in chosen])
    names = [_group(row[of], of, theme) for _, row in shown.iterrows()]
    words = list(shown["word"])
    one = len(sizes) == 1
    rows(ax, theme, words if one else [f"{w} · {n}" for w, n in zip(words, names, strict=True)])
    colours = dict(zip(chosen, 2 * list(OKABE_ITO.values()), strict=False))
    bars = [colours[group] for group in shown[of]]
    ax.barh(range(len(shown)), shown["log_ratio"], 0.62, color=bars, edgecolor=INK, linewidth=0.4)
    ax.set_xlim(0, 1.25 * max(1, shown["log_ratio"].max()))
    ax.xaxis.set_major_locator(MaxNLocator(5, integer=True))
    ax.xaxis.set_major_formatter(FuncFormatter(lambda x, _: f"{theme.number(2**x)}×"))
    texts = [
        theme.say("keyness_of", n=theme.number(row.n), all=theme.number(row.n + row.n_rest))
        for row in shown.itertuples()
    ]
    values(ax, theme, texts, shown["log_ratio"])
    first = shown.iloc[np.argmax(shown["g2"])]
    finding = "keyness_title" if first["n_rest"] else "keyness_alone"
    title = theme.say(
        finding if first["g2"] >= STRONG else "keyness_weak", word=first["word"],
        who=_group(first[of], of, theme), times=theme.number(2 ** first["log_ratio"], 1),
    )  # fmt: skip
    all_words = int(first["n_words"] + first["n_words_rest"])
    subtitle = theme.say("keyness_sub", words=theme.count("word", all_words))
    return title, subtitle, theme.say("keyness_foot")


def _group(group: object, of: str, theme: Theme) -> str:
    """Return what a group is called."""
    if of in ("kind", "gender"):
        return theme.say(f"who_{group}")
    if isinstance(group, pd.Timestamp):
        return theme.month(group)
    return theme.article(str(group)) if of == "article" else str(group)
