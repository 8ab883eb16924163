"""The names of articles in figures and views: their headlines, not their files."""

import re
from typing import NamedTuple

import pandas as pd

from analysis.tables.news import News

WORDS = 12  # of the text, if there is no headline


class ArticleLabel(NamedTuple):
    """An article's label in figures and views.

    Attributes
    ----------
    text
        Its headline; without one its first words, or its key.
    untitled
        Whether it has no headline: its label is then in italics.
    outlet
        Its outlet, or None.
    date, precision
        Its date, or NaT, and the precision: ``"day"``, ``"month"`` or ``"year"``.
    """

    text: str
    untitled: bool = False
    outlet: str | None = None
    date: pd.Timestamp | None = None
    precision: str | None = None


def article_labels(news: News) -> dict[str, ArticleLabel]:
    """Return each article's label, by its key.

    Articles with the same headline get their keys: ``Kort nyt (fjord-12)``. The apostrophe that a
    spreadsheet's export puts before a leading dash or sign is left out.
    """
    lead = news.paragraphs[news.paragraphs["role"].isin(["lead", "body"])]
    first = lead.groupby("article", sort=False)["text"].first()
    texts, untitled = {}, {}
    for key, title in zip(news.articles["article"], news.articles["title"], strict=True):
        untitled[key] = pd.isna(title)
        opening = str(first.get(key, "") if untitled[key] else title).removeprefix("'")
        opening = re.sub(r"^- ?(?=\w)", "– ", opening)  # a dash quote opens with a dash
        words = opening.split()
        more = untitled[key] and len(words) > WORDS
        texts[key] = " ".join(words[:WORDS] if more else words) + " …" * more or str(key)
    names = pd.Series(texts, dtype="str")
    twice = set(names[names.duplicated(keep=False)])
    return {
        row.article: ArticleLabel(
            f"{text} ({row.article})" if (text := texts[row.article]) in twice else text,
            untitled[row.article], None if pd.isna(row.credit) else row.credit,
            row.date, row.date_precision if isinstance(row.date_precision, str) else None,
        )
        for row in news.articles.itertuples()
    }  # fmt: skip
