"""What people say in their quotes, and the groups they and their articles are in."""

from collections.abc import Sequence

import pandas as pd

from analysis.measures.grouping import grouped
from analysis.measures.quote_words import said_words
from analysis.people.table import by_person
from analysis.tables.news import News


def said_by_people(news: News, kinds: str | tuple[str, ...], names: Sequence[str]) -> pd.DataFrame:
    """Return a row for each quote with its own words, its person, and the groups ``names``."""
    people = by_person(news)
    return grouped(people, said_words(people, kinds), dict.fromkeys(names))
