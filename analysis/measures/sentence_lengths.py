"""The rhythm of the text: how long each sentence is, one after another."""

import pandas as pd

from analysis.measures.readability import RUNNING
from analysis.measures.segments import stretches
from analysis.tables.news import News, takes_news

COLUMNS = ["article", "place", "voice", "speaker", "n_words"]


@takes_news
def sentence_rhythm(news: News) -> pd.DataFrame:
    """Measure each sentence of the running text, in the order of the text.

    One row for each sentence of lead and body, articles by date. The quoted words of a sentence
    are a row for each speaker. The reporting clause around them (``siger hun``) is not a sentence
    and has no row, as in ``readability``.

    Parameters
    ----------
    news
        The linked tables.

    Returns
    -------
    DataFrame
        ``article``; ``place``, counted from 1 within the article; ``voice``, ``quoted`` (in a
        direct quote) or ``reporter``; ``speaker``, missing for the reporter and if none was
        found; ``n_words``.

    Raises
    ------
    TypeError
        If ``news`` is not News.

    Examples
    --------
    >>> rhythm = an.sentence_rhythm(news)
    >>> rhythm[["article", "place", "voice", "n_words"]].head(3).values.tolist()
    [['0', 1, 'reporter', 4], ['0', 2, 'quoted', 4], ['0', 3, 'quoted', 3]]
    """
    _, parts = stretches(news, roles=RUNNING, split=True)
    sentences = parts[parts["voice"] != "reporting clause"]
    sentences = sentences.assign(place=sentences.groupby("article").cumcount() + 1)
    dates = news.articles.set_index("article")["date"]
    sentences["date"] = dates.reindex(sentences["article"]).to_numpy()
    ordered = sentences.sort_values(["date", "article", "place"], ignore_index=True)
    return ordered[COLUMNS].astype({"place": "int64"})
