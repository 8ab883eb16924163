"""What an article is called where people read: by its headline, not by its file."""

import pandas as pd

from analysis.tables.schemas import News

WORDS = 8  # of the text, where there is no headline


def article_labels(news: News) -> dict[str, str]:
    """Return what each article is called: its headline, else its first words, else its key.

    Articles of one name are distinguished by their keys: ``Kort nyt (fjord-12)``.
    """
    lead = news.paragraphs[news.paragraphs["role"].isin(["lead", "body"])]
    first = lead.groupby("article", sort=False)["text"].first()
    named = {}
    for key, title in zip(news.articles["article"], news.articles["title"], strict=True):
        opening = first.get(key, "") if pd.isna(title) else title
        words = str(opening).split()
        more = pd.isna(title) and len(words) > WORDS
        named[key] = " ".join(words[:WORDS] if more else words) + " …" * more or key
    twice = pd.Series(named, dtype="str")
    twice = set(twice[twice.duplicated(keep=False)])
    return {key: f"{name} ({key})" if name in twice else name for key, name in named.items()}
