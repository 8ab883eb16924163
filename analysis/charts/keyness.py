"""Words that groups use more than the rest."""

import numpy as np
import pandas as pd

from analysis.charts.base import chart
from analysis.charts.plan import Order, Plan
from analysis.charts.row_plan import Mark, Row
from analysis.charts.row_plot import Rows
from analysis.charts.scales import number_ticks
from analysis.charts.theme import ACCENT, BAR, Theme
from analysis.charts.units import called, in_one_column, units_of

# G² exceeded by chance once in 10,000 words: Rayson, Berridge & Francis (2004), Extending the
# Cochran rule for the comparison of word frequencies between corpora, JADT 2:926–936.
STRONG = 15.13


@chart("keyness(news)", "word", "log_ratio", "g2", "n_rest", empty="keyness_few")
def keyness_bars(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw how many times as often as the rest each group uses its key words.

    The rows are divided among the groups with most words; each shows its words with the highest
    G².
    """
    table = in_one_column(table, units_of(table, "word"), theme)
    of = table.columns[0]
    sizes = table.groupby(of)["n_words"].first().sort_values(ascending=False, kind="stable")
    chosen = list(sizes.index[: max(1, theme.rows // 4)])  # four words or more for each
    each = max(1, theme.rows // len(chosen))
    shown = pd.concat([
        (order.ranked(part, "g2") if order.order else part).head(each)
        for part in (table[table[of] == group] for group in chosen)
    ])  # fmt: skip
    first = shown.iloc[int(np.argmax(shown["g2"]))]
    clear = first["g2"] >= STRONG
    finding = "keyness_title" if first["n_rest"] else "keyness_alone"
    title = theme.say(
        finding if clear else "keyness_weak", word=first["word"],
        who=called(first[of], of, theme), times=theme.number(2 ** first["log_ratio"], 1),
    )  # fmt: skip
    rows = []
    for record in shown.to_dict("records"):
        strong = clear and record["word"] == first["word"] and record[of] == first[of]
        uses = theme.say("keyness_of", n=theme.number(record["n"]),
                         all=theme.number(record["n"] + record["n_rest"]))  # fmt: skip
        group = called(record[of], of, theme) if len(sizes) > 1 else None
        bar = Mark(0, max(0.0, record["log_ratio"]), ACCENT if strong else BAR, 16)
        rows.append(Row(record["word"], [bar], uses, strong=strong, group=group,
                        tip=f"{record['word']}: {uses}"))  # fmt: skip
    limits, ticks = number_ticks(float(max(1, shown["log_ratio"].max())), theme)
    ticks = [(value, f"{theme.number(2**value)}×") for value, _ in ticks]
    all_words = int(first["n_words"] + first["n_words_rest"])
    return Plan(title, theme.say("keyness_sub", words=theme.count("word", all_words)),
                theme.say("keyness_foot"), Rows(rows, limits, ticks))  # fmt: skip
