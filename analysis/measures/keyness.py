"""Which words a speaker or a group uses more than the others do in their quotes."""

from collections.abc import Collection, Sequence

import numpy as np
import pandas as pd

from analysis import lang
from analysis.lang.forms import fold
from analysis.measures.grouping import check_kinds, chosen, grouped, groupings
from analysis.people.table import by_person
from analysis.tables.news import News, takes_news
from analysis.text.words import words

UNSEEN = 0.5  # the frequency taken for 0 in a log ratio
UNKNOWN = "unknown"  # a gender that is not known makes no group
COLUMNS = {
    "word": "str", "n": "int64", "n_rest": "int64", "n_words": "int64", "n_words_rest": "int64",
    "per_thousand": "float64", "per_thousand_rest": "float64", "n_articles": "int64",
    "log_ratio": "float64", "g2": "float64",
}  # fmt: skip


@takes_news
def keyness(
    news: News,
    *,
    of: str | Sequence[str] = "speaker",
    by: str | Sequence[str] | None = None,
    kinds: str | tuple[str, ...] = "direct",
    least: int = 3,
    stop_words: Collection[str] | None = None,
) -> pd.DataFrame:
    """Find the words that a group uses more in its quotes than the rest.

    One row for each group and each word that is more frequent in its quotes than in those of all
    other groups together; in each group the words with the highest G² come first. Words are
    compared as written, in lower case: ``havn`` and ``havnen`` are two words.

    Let a and b be the word's frequency in the group and in the rest, and m and n the number of
    all words in their quotes. Log ratio = log₂((a ÷ m) ÷ (b ÷ n)), with 0.5 if b is 0: 1 means
    twice as frequent, 2 four times. G² = 2 Σ O ln(O ÷ E) over the four cells of the table (the
    word or another, in the group or in the rest). O is the observed frequency, E the one expected
    if the word were equally frequent in both. G² grows with the evidence, the log ratio with the
    size of the difference.

    Parameters
    ----------
    news
        The linked tables.
    of
        One or several names, as in ``speaker_share``: ``"speaker"``, ``"gender"``, ``"role"``,
        ``"party"``, ``"kind"``, ``"type"``, or of the article ``"outlet"``, ``"month"``,
        ``"article"``; or your own column in ``people`` or ``articles``. Quotes whose group is not
        known are left out, also from the rest.
    by
        Compare within each unit: a group with the rest of that unit.
    kinds
        The kinds of quotes; by default only direct ones, which have the speaker's own words.
    least
        The lowest frequency shown, in the group and the rest together.
    stop_words
        Words that are not shown but count in ``n_words``. By default those of
        ``analysis/lang/da/stop_words.txt``; ``()`` shows all words.

    Returns
    -------
    DataFrame
        ``of``; ``by`` if given; ``word``; ``n`` and ``n_rest``, its frequencies; ``n_words`` and
        ``n_words_rest``, all words of the quotes; ``per_thousand`` and ``per_thousand_rest``, the
        frequencies per 1,000 words; ``n_articles`` in which the group says it; ``log_ratio``;
        ``g2``.

    Raises
    ------
    ValueError
        If ``of``, ``by`` or a kind is not known, or ``least`` is below 1.

    References
    ----------
    Dunning (1993), Accurate methods for the statistics of surprise and coincidence,
    Computational Linguistics 19:61–74 (G²). Hardie (2014), Log Ratio: an informal introduction
    (the log ratio, and 0.5 for a frequency of 0). Gabrielatos (2018), Keyness analysis, in Corpus
    Approaches to Discourse (why the size of the difference leads).

    Examples
    --------
    >>> words = an.keyness(news, of="outlet", least=1)
    >>> words[["outlet", "word", "n", "n_rest"]].values.tolist()
    [['Fjorden', 'endelig', 1, 0]]

    Notes
    -----
    Use G² to order words, not as a test. It takes each word as independent, but words of one
    article belong together, and thousands of words are compared. A word with ``n_articles`` 1 may
    be typical of that article only. ``concordance(news, word, kinds="direct")`` shows the same
    occurrences.
    """
    if least < 1:
        raise ValueError(f"least={least} is too small; give 1 or more")
    kinds = check_kinds(kinds)
    of = chosen("of", of, groupings(news))
    unit = [] if by is None else chosen("by", by, groupings(news))
    unit = [name for name in unit if name not in of]
    said = _words(by_person(news), kinds, of, unit).assign(collection="all")
    at = unit or ["collection"]
    groups = list(dict.fromkeys([*at, *of]))
    counts = said.groupby([*groups, "word"], dropna=False)["article"]
    table = counts.agg(n="size", n_articles="nunique").reset_index()
    for name, keys in (("n_words", groups), ("n_all", at), ("n_both", [*at, "word"])):
        size = said.groupby(keys, dropna=False).size().rename(name).reset_index()
        table = table.merge(size, on=keys, how="left")
    table["n_words_rest"] = table["n_all"] - table["n_words"]
    table["n_rest"] = table["n_both"] - table["n"]
    shown = (table["n_both"] >= least) & (table["n_words_rest"] > 0)
    table = _compared(table[shown & ~table["word"].isin(_stop_words(stop_words))])
    table = table[table["log_ratio"] > 0]
    order = [*unit, *of, "g2", "word"]
    table = table.sort_values(order, ascending=[name != "g2" for name in order])
    return table[[*of, *unit, *COLUMNS]].astype(COLUMNS).reset_index(drop=True)


def _words(news: News, kinds: tuple[str, ...], of: list[str], unit: list[str]) -> pd.DataFrame:
    """Return one row for each word of the quotes whose group is known."""
    quotes = news.quotes[news.quotes["kind"].isin(kinds)]
    rows = grouped(news, quotes[["article", "speaker"]], dict.fromkeys([*of, *unit]))
    if "gender" in of:
        rows["gender"] = rows["gender"].mask(rows["gender"] == UNKNOWN)
    rows = rows.assign(word=[words(text) for text in quotes["text"]]).dropna(subset=of)
    return rows.explode("word").dropna(subset=["word"])


def _stop_words(given: Collection[str] | None) -> set[str]:
    if given is None:
        return set(lang.words("stop_words.txt"))
    return {fold(word) for word in given}


def _compared(table: pd.DataFrame) -> pd.DataFrame:
    """Return ``table`` with both frequencies, log ratio and G²."""
    n, rest = table["n"].to_numpy(float), table["n_rest"].to_numpy(float)
    words, others = table["n_words"].to_numpy(float), table["n_words_rest"].to_numpy(float)
    ratio = (n / words) / (np.where(rest > 0, rest, UNSEEN) / others)
    observed = np.array([n, rest, words - n, others - rest])
    both = (n + rest) / (words + others)
    expected = np.array([words * both, others * both, words * (1 - both), others * (1 - both)])
    parts = observed * np.log(np.where(observed > 0, observed, 1) / np.where(expected, expected, 1))
    return table.assign(
        per_thousand=1000 * n / words, per_thousand_rest=1000 * rest / others,
        log_ratio=np.log2(ratio), g2=2 * parts.sum(axis=0).clip(min=0),
    )  # fmt: skip
