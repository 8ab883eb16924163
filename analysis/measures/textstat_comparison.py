"""How counting changes a score: textstat on the file, on the story, on our counts; our score."""

from collections.abc import Iterator

import numpy as np
import pandas as pd
import textstat

from analysis.measures.readability import RUNNING, lix, rix
from analysis.tables.news import News, check_articles, takes_news
from analysis.text.words import WORD, letters


@takes_news
def counting_steps(news: News, article: str | None = None) -> pd.DataFrame:
    """Show how counting changes a score, from the raw file to our counts.

    One row for each article and step: textstat on the file as it is; on its running text alone (no
    date, no credit, no headings); on our words and sentences, written so that textstat cannot
    misread them; and our counts. The last two differ only if a sentence has fewer than three
    words, because textstat leaves out such sentences.

    Parameters
    ----------
    news
        The linked tables.
    article
        One article; by default all that have running text.

    Returns
    -------
    DataFrame
        ``article``, ``step``, ``n_sentences``, ``n_words``, ``n_long_words``, ``lix``, ``rix``.

    Raises
    ------
    ValueError
        If ``article`` is not in the collection.

    Examples
    --------
    >>> steps = an.counting_steps(news, "1")
    >>> steps[["step", "n_sentences", "n_words"]].values.tolist()[-1]
    ['our counts', 3, 14]
    """
    known = news.articles.set_index("article")["text"]
    if article is not None:
        check_articles(news, [article])
    running = news.paragraphs[news.paragraphs["role"].isin(RUNNING)]
    if article is not None:
        running = running[running["article"] == article]
    sentences = news.sentences.merge(running[["article", "paragraph"]])
    rows = [
        (name, *row)
        for name, own in sentences.groupby("article")
        for row in _steps(known[name], running.loc[running["article"] == name, "text"], own)
    ]
    columns = ["article", "step", "n_sentences", "n_words", "n_long_words", "lix", "rix"]
    return pd.DataFrame(rows, columns=columns)


def furthest_off(steps: pd.DataFrame) -> pd.Series:
    """Return how far textstat on the raw file is from our LIX.

    From the rows of ``counting_steps``: ``n_articles``; ``mean``, the mean absolute difference;
    ``most``, the largest; ``article``, the article with the largest. NaN without articles.
    """
    scores = steps.pivot(index="article", columns="step", values="lix")
    scores = scores.reindex(columns=["textstat, file as it is", "our counts"])
    off = (scores["textstat, file as it is"] - scores["our counts"]).abs().astype("float64")
    return pd.Series({
        "n_articles": len(off), "mean": off.mean(), "most": off.max(),
        "article": off.idxmax() if len(off) else np.nan,
    })  # fmt: skip


def _steps(text: str, paragraphs: pd.Series, sentences: pd.DataFrame) -> Iterator[tuple]:
    """Yield the rows of one article."""
    texts = {
        "textstat, file as it is": text,
        "textstat, running text alone": "\n\n".join(paragraphs),
        "textstat, our words and sentences": " ".join(map(_plain, sentences["text"])),
    }
    for step, counted in texts.items():
        yield (
            step, textstat.sentence_count(counted), textstat.lexicon_count(counted),
            textstat.long_word_count(counted), textstat.lix(counted), textstat.rix(counted),
        )  # fmt: skip
    sentences = sentences[sentences["n_words"] > 0]
    n = len(sentences), *sentences[["n_words", "n_long_words"]].sum()
    yield "our counts", *n, float(lix(n[1], n[2], n[0])), float(rix(n[2], n[0]))


def _plain(sentence: str) -> str:
    """Return only the letters of a sentence's words, numbers as 0, and one full stop at its end."""
    words = WORD.findall(sentence)
    spelled = ("".join(filter(str.isalpha, word)) if letters(word) else "0" for word in words)
    return " ".join(spelled) + "."
