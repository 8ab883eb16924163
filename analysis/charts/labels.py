"""What an article is called where people read: by its headline, not by its file."""

import re
from typing import NamedTuple

import pandas as pd

from analysis.tables.news import News

WORDS = 12  # of the text, where there is no headline


class ArticleLabel(NamedTuple):
    """What is said of an article beside its figures.

    Attributes
    ----------
    text
        Its headline, else its first words, else its key.
    untitled
        Whether it has no headline: its label is then set in italics.
    outlet
        Whom it is credited to, or None.
    date, precision
        Its date, or NaT, and how far it is known: ``"day"``, ``"month"`` or ``"year"``.
    """

    text: str
    untitled: bool = False
    outlet: str | None = None
    date: pd.Timestamp | None = None
    precision: str | None = None


def article_labels(news: News) -> dict[str, ArticleLabel]:
    """Return what each article is called, by its key.

    Articles of one name are distinguished by their keys: ``Kort nyt (fjord-12)``. The mark that a
    spreadsheet's export sets before a leading dash or sign is left out.
    """
    lead = news.paragraphs[news.paragraphs["role"].isin(["lead", "body"])]
    first = lead.groupby("article", sort=False)["text"].first()
    texts, untitled = {}, {}
    for key, title in zip(news.articles["article"], news.articles["title"], strict=True):
        untitled[key] = pd.isna(title)
        opening = str(first.get(key, "") if untitled[key] else title).removeprefix("'")
        opening = re.sub(r"^- ?(?=\w)", "– ", opening)  # a line of dialogue opens with a dash
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
