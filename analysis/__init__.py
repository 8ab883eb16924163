"""Citatstreg: who speaks in Danish news, how much, and how readably.

import analysis as an
news = an.load("seeds", "data/articles")
an.quote_density(news)
an.speaker_share(news)
an.readability(news)
"""

from analysis.charts import (
    concentration_bars,
    density_bars,
    density_columns,
    first_and_last,
    lix_dots,
    lix_voices,
    quote_strip,
    sentence_lengths,
    share_bars,
)
from analysis.measures import concentration, quote_density, speaker_share
from analysis.readability import readability
from analysis.reading import reading_view
from analysis.tables import News, load
from analysis.theme import Theme, save

__all__ = [
    "News",
    "Theme",
    "concentration",
    "concentration_bars",
    "density_bars",
    "density_columns",
    "first_and_last",
    "lix_dots",
    "lix_voices",
    "load",
    "quote_density",
    "quote_strip",
    "readability",
    "reading_view",
    "save",
    "sentence_lengths",
    "share_bars",
    "speaker_share",
]
