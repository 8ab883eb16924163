"""The public names: ``__init__.py`` imports each on first use; type checkers read them here."""

from . import charts
from .charts.saving import save
from .charts.theme import Theme
from .evaluation.accuracy import accuracy
from .evaluation.review import (
    export_for_review,
    import_review,
    review_list,
    sample_for_review,
)
from .loading import load, quotes
from .measures.agreement import agreement
from .measures.comparison import compare
from .measures.concordance import concordance
from .measures.diversity import new_voices, presence
from .measures.keyness import keyness
from .measures.quotation import (
    concentration,
    first_and_last,
    quote_density,
    quote_strip,
    speaker_share,
)
from .measures.readability import readability
from .measures.sentence_lengths import sentence_rhythm
from .measures.source_types import (
    media_credited,
    single_source_stories,
    type_gender,
    type_prominence,
    type_share,
    untyped,
)
from .measures.stories import stories
from .measures.textstat_comparison import counting_steps
from .measures.voices import spoken_about
from .report.methods import methods
from .tables.news import News
from .views.concordance_view import concordance_view
from .views.quote_browser import quote_browser
from .views.reading_view import reading_view

__all__ = [
    "News",
    "Theme",
    "accuracy",
    "agreement",
    "charts",
    "compare",
    "concentration",
    "concordance",
    "concordance_view",
    "counting_steps",
    "export_for_review",
    "first_and_last",
    "import_review",
    "keyness",
    "load",
    "media_credited",
    "methods",
    "new_voices",
    "presence",
    "quote_browser",
    "quote_density",
    "quote_strip",
    "quotes",
    "readability",
    "reading_view",
    "review_list",
    "sample_for_review",
    "save",
    "sentence_rhythm",
    "single_source_stories",
    "speaker_share",
    "spoken_about",
    "stories",
    "type_gender",
    "type_prominence",
    "type_share",
    "untyped",
]

__version__: str
