"""The rhythm of a text: how long its sentences are, one after the other."""

import pandas as pd

from analysis.measures import check
from analysis.schemas import News

MOSTLY = 0.5  # of a sentence's words must stand in marks for it to be a quoted one


def sentence_rhythm(news: News, article: str | None = None) -> pd.DataFrame:
    """Measure each sentence's length along one article.

    One row for each sentence with words, in the order of the text.

    Parameters
    ----------
    news
        The linked tables.
    article
        Its name; by default the article with most sentences.

    Returns
    -------
    DataFrame
        ``article``; ``nth``, the sentence's number from 1; ``n_words``; ``quoted``, whether more
        than half of them stand in direct or partial quotes.

    Raises
    ------
    ValueError
        If there is no such article.
    """
    names = tuple(news.articles["article"])
    if article is not None:
        check("article", article, names)
    elif names:
        article = news.articles.loc[news.articles["n_sentences"].idxmax(), "article"]
    rows = news.sentences[(news.sentences["article"] == article) & (news.sentences["n_words"] > 0)]
    table = rows.sort_values("sentence")[["article", "n_words", "quoted_words"]]
    table.insert(1, "nth", range(1, len(table) + 1))
    table["quoted"] = table["quoted_words"] > MOSTLY * table["n_words"]
    return table.drop(columns="quoted_words").reset_index(drop=True)
