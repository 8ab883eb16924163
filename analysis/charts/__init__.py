"""Charts: each draws one measured table and returns the Axes; none computes a statistic.

A chart makes a plan from its table (``plan.Plan``: finding, measure, plot, note). A sheet lays the
plan out at the theme's width (``sheet``; ``row_plan``, ``row_layout`` and ``row_plot`` for rows;
``column_plot``). ``text.tsv`` has the words on charts, in English and Danish.
"""

from analysis.charts.comparison import difference_dots
from analysis.charts.density import density_bars, density_columns, quote_strip
from analysis.charts.diversity import new_voices_columns, presence_bars
from analysis.charts.keyness import keyness_bars
from analysis.charts.readability import lix_dots, lix_months, lix_voices, sentence_lengths
from analysis.charts.rhythm import sentence_rhythm
from analysis.charts.source_types import type_bars, type_gender_dots
from analysis.charts.speakers import concentration_bars, first_and_last, share_bars, spoken_about

__all__ = [
    "concentration_bars",
    "density_bars",
    "density_columns",
    "difference_dots",
    "first_and_last",
    "keyness_bars",
    "lix_dots",
    "lix_months",
    "lix_voices",
    "new_voices_columns",
    "presence_bars",
    "quote_strip",
    "sentence_lengths",
    "sentence_rhythm",
    "share_bars",
    "spoken_about",
    "type_bars",
    "type_gender_dots",
]
