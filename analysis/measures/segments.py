"""The words that readability counts, and the sentences, or parts of sentences, they stand in."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.tables.schemas import News
from analysis.text.words import LONG, WORD, letters

VOICES = ("reporter", "reporting clause", "quoted")


def stretches(
    news: News, *, roles: Sequence[str] | None = None, split: bool = False
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the words of the story and the stretches they stand in.

    Parameters
    ----------
    news
        The linked tables.
    roles
        The paragraph roles counted; all of the story by default.
    split
        Whether a sentence with a direct quote is parted: what is quoted makes a stretch for each
        speaker, and the rest, the reporting clause, makes another. A sentence without one is a
        stretch of the reporter's, with the partial quotes that are built into it.

    Returns
    -------
    words
        One row for each word, in order: ``stretch`` (index of the other table), ``n_letters``,
        ``form`` (a number for each spelling, letter case aside).
    stretches
        One row for each stretch that has words: ``article``, ``role``, ``voice``, ``speaker``,
        ``n_words``, ``n_long_words``, ``quoted_words`` (direct and partial).
    """
    texts = news.articles["text"]
    ends = np.cumsum(texts.str.len().to_numpy(dtype="int64"))
    base = pd.Series(ends, index=news.articles["article"]).shift(fill_value=0)
    sentences = news.sentences.merge(
        news.paragraphs[["article", "paragraph", "role"]], on=["article", "paragraph"]
    )
    if roles is not None:
        sentences = sentences[sentences["role"].isin(list(roles))]
    sentences = _placed(sentences, base)
    direct = _placed(news.quotes[news.quotes["kind"] == "direct"], base)
    partial = _placed(news.quotes[news.quotes["kind"] == "partial"], base)

    words = _words(texts, base)
    words["sentence"] = _inside(words["start"], sentences)
    words = words[words["sentence"] >= 0]
    quote = _inside(words["start"], direct)
    words["quoted"] = (quote >= 0) | (_inside(words["start"], partial) >= 0)
    words["voice"], words["speaker"] = 0, -1
    codes, names = pd.factorize(direct["speaker"])
    if split:
        with_quote = words["sentence"].isin(words.loc[quote >= 0, "sentence"])
        words["voice"] = with_quote.astype("int64") + (quote >= 0)
        words.loc[quote >= 0, "speaker"] = codes[quote[quote >= 0]]

    grouped = words.groupby(["sentence", "voice", "speaker"])
    table = grouped.agg(
        n_words=("start", "size"), n_long_words=("long", "sum"), quoted_words=("quoted", "sum")
    ).reset_index()
    words["stretch"] = grouped.ngroup()
    for column in ("article", "role"):
        table[column] = sentences[column].take(table["sentence"]).to_numpy()
    table["voice"] = pd.Index(VOICES, dtype="str").take(table["voice"])
    table["speaker"] = pd.Index([*names, np.nan], dtype="str").take(table["speaker"])
    counts = ["n_words", "n_long_words", "quoted_words"]
    table = table[["article", "role", "voice", "speaker", *counts]]
    return words[["stretch", "n_letters", "form"]], table.astype(dict.fromkeys(counts, "int64"))


def _words(texts: pd.Series, base: pd.Series) -> pd.DataFrame:
    """Return every word of ``texts``, its start counted through all of them together."""
    starts: list[int] = []
    forms: list[str] = []
    for begin, text in zip(base, texts, strict=True):
        for match in WORD.finditer(text):
            starts.append(begin + match.start())
            forms.append(match.group())
    n_letters = np.fromiter(map(letters, forms), dtype="int64", count=len(forms))
    form, _ = pd.factorize(np.array([form.lower() for form in forms], dtype=object))
    return pd.DataFrame({
        "start": np.array(starts, dtype="int64"), "n_letters": n_letters,
        "long": n_letters >= LONG, "form": form,
    })  # fmt: skip


def _placed(rows: pd.DataFrame, base: pd.Series) -> pd.DataFrame:
    """Return ``rows`` in the order of the text, ``start`` and ``end`` counted like the words'."""
    begin = base.reindex(rows["article"]).to_numpy(dtype="int64")
    rows = rows.assign(start=rows["start"] + begin, end=rows["end"] + begin)
    return rows.sort_values("start", kind="stable", ignore_index=True)


def _inside(starts: pd.Series, rows: pd.DataFrame) -> np.ndarray:
    """Return for each of ``starts`` the row of ``rows`` it stands in, or -1."""
    place = np.searchsorted(rows["start"], starts, side="right") - 1
    ends = np.append(rows["end"].to_numpy(dtype="int64"), -1)  # row -1: before the first
    return np.where(starts.to_numpy() < ends[place], place, -1)
