"""How far two coders agree on the quotes of the same articles and on who speaks."""

from collections.abc import Collection

import numpy as np
import pandas as pd

from analysis.measures.quote_words import quoted_words
from analysis.people.table import by_person
from analysis.tables.news import News

OUTSIDE = "outside"  # a word in no quote
NOBODY = "?"  # a quote without a known speaker
_WORD = ["article", "word"]


def agreement(a: News, b: News, *, articles: Collection[str] | None = None) -> pd.DataFrame:
    """Measure how far two coders agree, beyond what chance would give.

    Three rows. ``span``: each word of the story, inside a quote or outside. ``kind``: each word
    that both coders have in a quote; direct, partial or indirect. ``speaker``: each quote of one
    coder that overlaps a quote of the other, by its speaker; "no speaker" is an answer too.

    Krippendorff's alpha = 1 − Dₒ ÷ Dₑ. With two coders and N units, Dₒ is the share of units on
    which they differ, and Dₑ = 1 − Σ n_c(n_c − 1) ÷ (2N(2N − 1)), where n_c is how often both
    together gave the answer c. 1 is full agreement, 0 is chance, below 0 is worse than chance.
    Krippendorff (2018) relies on values from .800 and draws tentative conclusions from .667.

    Parameters
    ----------
    a, b
        The same articles with each coder's corrections:
        ``load(folder, corrections="ida.csv")`` and ``load(folder, corrections="bo.csv")``.
    articles
        The articles that both have coded. By default those in which both have corrected or
        confirmed something; if neither has any corrections, all articles in both.

    Returns
    -------
    DataFrame
        ``of``; ``n_units``, words or quotes; ``n_articles``; ``agreement``, the share of units
        with the same answer; ``alpha``, NaN where all answers are the same.

    Raises
    ------
    ValueError
        If an article's text differs, an article is not in both, or no article is left.

    References
    ----------
    Krippendorff (2018), Content Analysis, 4th ed., ch. 12 (nominal data, two observers);
    Krippendorff (2011), Computing Krippendorff's alpha-reliability; Krippendorff, Mathet, Bouvry
    & Widlöcher (2016), On the reliability of unitizing textual continua, Quality & Quantity
    50:2347–2364 (spans as values of the continuum, here in words).

    Examples
    --------
    >>> an.agreement(news, news)["alpha"].tolist()
    [1.0, 1.0, 1.0]

    Notes
    -----
    Coders who correct the rules' answers start from the same suggestion, so their agreement is
    an upper bound for coders who begin with an unmarked text. Words that both leave outside
    quotes count too: if quotes are rare, ``agreement`` is always high, so report ``alpha``. The
    ``krippendorff`` package computes the same figure, but has another licence (GPL).
    """
    chosen = _chosen(a, b, articles)
    one, other = (by_person(_only(news, chosen)) for news in (a, b))
    words = _words(one, other)
    inside = words[(words["kind_a"] != OUTSIDE) & (words["kind_b"] != OUTSIDE)]
    quotes = _matched(inside, one, other)
    answers = {
        "span": (words["article"], words["kind_a"] != OUTSIDE, words["kind_b"] != OUTSIDE),
        "kind": (inside["article"], inside["kind_a"], inside["kind_b"]),
        "speaker": (quotes["article"], quotes["speaker_a"], quotes["speaker_b"]),
    }
    rows = [
        (of, len(given), given.nunique(), (x == y).mean() if len(x) else np.nan, alpha(x, y))
        for of, (given, x, y) in answers.items()
    ]
    return pd.DataFrame(rows, columns=["of", "n_units", "n_articles", "agreement", "alpha"])


def alpha(a: pd.Series, b: pd.Series) -> float:
    """Return Krippendorff's alpha of two coders' answers, row by row, for nominal data.

    A row that only one coder has answered cannot be compared and is left out, as Krippendorff
    does. NaN if no row is left, or if all answers are the same.

    Raises
    ------
    ValueError
        If the coders have not the same number of answers.
    """
    if len(a) != len(b):
        raise ValueError(f"{len(a)} answers cannot be compared with {len(b)}: give one row each")
    rows = pd.DataFrame({"a": pd.array(a), "b": pd.array(b)}).dropna()
    n = 2 * len(rows)
    if not n:
        return np.nan
    counts = pd.concat([rows["a"], rows["b"]]).value_counts().to_numpy(float)
    expected = 1 - (counts * (counts - 1)).sum() / (n * (n - 1))
    observed = float((rows["a"].to_numpy() != rows["b"].to_numpy()).mean())
    return float(1 - observed / expected) if expected > 0 else np.nan


def _chosen(a: News, b: News, articles: Collection[str] | None) -> list[str]:
    """Return the articles that both coders have coded."""
    both = a.articles.merge(b.articles, on="article", suffixes=("", "_b"))
    keys = list(both["article"])
    if articles is not None:
        keys = list(dict.fromkeys(articles))
        if missing := [key for key in keys if key not in set(both["article"])]:
            raise ValueError(f"articles not in both tables: {', '.join(map(str, missing))}")
    elif len(a.corrections) or len(b.corrections):
        coded = set(a.corrections["article"]) & set(b.corrections["article"])
        keys = [key for key in keys if key in coded]
    if not keys:
        raise ValueError(
            "no article has corrections by both coders; name the articles both coded in articles="
        )
    both = both[both["article"].isin(keys)]
    if differ := list(both.loc[both["text"] != both["text_b"], "article"]):
        raise ValueError(f"the texts differ, so words cannot be compared: {', '.join(differ)}")
    return keys


def _only(news: News, articles: Collection[str]) -> News:
    """Return the rows of ``articles`` in the tables that are compared."""
    tables = {
        name: table[table["article"].isin(articles)].reset_index(drop=True)
        for name, table in news.tables().items()
        if name in ("articles", "paragraphs", "sentences", "quotes", "speakers")
    }
    return News(**tables, problems=news.problems.iloc[:0])


def _words(one: News, other: News) -> pd.DataFrame:
    """Return each word of the story with both coders' kind and quote."""
    columns = [*_WORD, "kind", "quote"]
    words = quoted_words(one)[columns].merge(
        quoted_words(other)[columns], on=_WORD, suffixes=("_a", "_b"), validate="one_to_one"
    )
    return words.fillna({"kind_a": OUTSIDE, "kind_b": OUTSIDE})


def _matched(inside: pd.DataFrame, one: News, other: News) -> pd.DataFrame:
    """Return pairs of overlapping quotes with both speakers, each quote once.

    Pairs with most shared words come first.
    """
    keys = ["article", "quote_a", "quote_b"]
    pairs = inside.groupby(keys).size().rename("shared").reset_index()
    pairs = pairs.sort_values(["shared", *keys], ascending=[False, True, True, True])
    taken: set[tuple] = set()
    kept = []
    for row in pairs.itertuples():
        ends = {("a", row.article, row.quote_a), ("b", row.article, row.quote_b)}
        if not ends & taken:
            kept.append(row.Index)
            taken |= ends
    pairs = pairs.loc[kept]
    for suffix, news in (("a", one), ("b", other)):
        names = news.quotes[["article", "quote", "speaker"]]
        names = names.rename(columns={n: f"{n}_{suffix}" for n in ("quote", "speaker")})
        names[f"speaker_{suffix}"] = names[f"speaker_{suffix}"].fillna(NOBODY).str.casefold()
        pairs = pairs.merge(names, on=["article", f"quote_{suffix}"], how="left")
    return pairs
