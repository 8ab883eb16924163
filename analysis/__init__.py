"""Citatstreg: who speaks in Danish news, how much, and how readably.

import analysis as an
news = an.load("seeds", "data/articles")
an.quote_density(news)
an.speaker_share(news)
an.readability(news)
"""

from analysis import charts
from analysis.charts import *  # noqa: F403
from analysis.charts.saving import save
from analysis.charts.theme import Theme
from analysis.evaluation.accuracy import accuracy
from analysis.evaluation.review import (
    export_for_review,
    import_review,
    review_list,
    sample_for_review,
)
from analysis.loading import load
from analysis.measures.diversity import new_voices, presence
from analysis.measures.quotation import concentration, quote_density, speaker_share
from analysis.measures.readability import readability
from analysis.tables.schemas import News
from analysis.views.reading_view import reading_view

__all__ = [
    "News",
    "Theme",
    "accuracy",
    "concentration",
    "export_for_review",
    "import_review",
    "load",
    "new_voices",
    "presence",
    "quote_density",
    "readability",
    "reading_view",
    "review_list",
    "sample_for_review",
    "save",
    "speaker_share",
    *charts.__all__,
]
