"""Which kinds of sources are quoted: shares, diversity, single sources, and untyped speakers.

A source is one speaker in one article and counts once there, however much it says. Unknown
speakers (quotes without a speaker) and untyped speakers (a speaker without a type) are two
groups. ``docs/source-types.md`` explains the types.
"""

from analysis.measures.source_types.coverage import typed_share, untyped
from analysis.measures.source_types.people import expert_gender, researcher_share, type_gender
from analysis.measures.source_types.shares import (
    type_diversity,
    type_presence,
    type_prominence,
    type_share,
)
from analysis.measures.source_types.sources import (
    media_credited,
    single_source_stories,
    sources_per_article,
    unnamed_share,
)

__all__ = [
    "expert_gender",
    "media_credited",
    "researcher_share",
    "single_source_stories",
    "sources_per_article",
    "type_diversity",
    "type_gender",
    "type_presence",
    "type_prominence",
    "type_share",
    "typed_share",
    "unnamed_share",
    "untyped",
]
