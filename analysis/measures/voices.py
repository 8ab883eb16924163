"""Whose voices a collection has: who is heard, and who is only spoken about."""

import pandas as pd

from analysis.people.table import by_person
from analysis.tables.schemas import News


def spoken_about(news: News) -> pd.DataFrame:
    """Measure how often people are named, and whether they are heard.

    One row for each person named in full in the collection, those named most first. People of
    one name are one row. Who is spoken about and never heard has ``n_quotes`` 0.

    Returns
    -------
    DataFrame
        ``speaker``; ``n_articles``, those that name the person; ``n_articles_quoted``, those
        of them that quote the person, in whatever kind of quote; ``mentions``, how often they
        name the person; ``n_quotes``, the person's quotes.
    """
    speakers = by_person(news).speakers
    people = speakers[speakers["kind"] == "person"]
    people = people.assign(quoted=people["n_quotes"] > 0)
    table = people.groupby("speaker").agg(
        n_articles=("article", "nunique"),
        n_articles_quoted=("quoted", "sum"),
        mentions=("mentions", "sum"),
        n_quotes=("n_quotes", "sum"),
    )
    order = ["mentions", "n_articles", "speaker"]
    table = table.reset_index().sort_values(order, ascending=[False, False, True])
    return table.reset_index(drop=True)
