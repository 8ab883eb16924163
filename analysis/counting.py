"""What counting does to a score: textstat on the file, on the story, on our counts, and ours."""

import difflib

import pandas as pd
import textstat

from analysis.readability import RUNNING, lix, rix
from analysis.tables import News
from analysis.words import WORD, letters


def counting_steps(news: News, article: str) -> pd.DataFrame:
    """Show what counting does to one article's scores, from the raw file to our counts.

    One row for each step: textstat on the file as it is; on its running text alone (no date, no
    credit, no headings); on the same with our words and sentences written so that it cannot
    misread them; and our counts. Columns: ``step``, ``n_sentences``, ``n_words``,
    ``n_long_words``, ``lix``, ``rix``.
    """
    known = news.articles.set_index("article")["text"]
    if article not in known.index:
        close = difflib.get_close_matches(article, known.index, n=1)
        guess = f"; did you mean {close[0]!r}?" if close else ""
        raise ValueError(f"article={article!r} is not in the collection{guess}")
    of_article = news.paragraphs["article"] == article
    running = news.paragraphs[of_article & news.paragraphs["role"].isin(RUNNING)]
    sentences = news.sentences[news.sentences["article"] == article]
    sentences = sentences[sentences["paragraph"].isin(running["paragraph"])]
    steps = {
        "textstat, file as it is": known[article],
        "textstat, running text alone": "\n\n".join(running["text"]),
        "textstat, our words and sentences": " ".join(map(_plain, sentences["text"])),
    }
    rows = [
        (step, textstat.sentence_count(text), textstat.lexicon_count(text),
         textstat.long_word_count(text), textstat.lix(text), textstat.rix(text))
        for step, text in steps.items()
    ]  # fmt: skip
    counts = sentences[["n_words", "n_long_words"]].sum()
    ours = len(sentences), counts["n_words"], counts["n_long_words"]
    rows.append(("our counts", *ours, lix(ours[1], ours[2], ours[0]), rix(ours[2], ours[0])))
    columns = ["step", "n_sentences", "n_words", "n_long_words", "lix", "rix"]
    return pd.DataFrame(rows, columns=columns)


def _plain(sentence: str) -> str:
    """Return the sentence as its words' letters alone, a number as 0, closed by its only stop."""
    words = WORD.findall(sentence)
    spelled = ("".join(filter(str.isalpha, word)) if letters(word) else "0" for word in words)
    return " ".join(spelled) + "."
