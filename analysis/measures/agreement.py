"""How far two coders agree on the quotes of the same articles and on who speaks."""

from collections.abc import Collection

import numpy as np
import pandas as pd

from analysis.measures.quote_words import quoted_words
from analysis.people.table import by_person
from analysis.tables.news import News

OUTSIDE = "outside"  # a word in no quote
NOBODY = "?"  # a quote for which no speaker is known
_WORD = ["article", "word"]


def agreement(a: News, b: News, *, articles: Collection[str] | None = None) -> pd.DataFrame:
    """Measure how far two coders agree, beyond what chance would give.

    Three rows. ``span``: each word of the story, in a quote or outside. ``kind``: each word that
    both have in a quote, direct, partial or indirect. ``speaker``: each quote of the one that
    meets one of the other, by who says it; no known speaker is an answer as well.

    Krippendorff's alpha = 1 − Dₒ ÷ Dₑ: with two coders and N units, Dₒ is the share of units on
    which they differ, and Dₑ = 1 − Σ n_c(n_c − 1) ÷ (2N(2N − 1)), n_c being how often both
    together gave the answer c. 1 is full agreement, 0 what chance gives, below 0 worse.
    Krippendorff (2018) relies on values from .800 and draws tentative conclusions from .667.

    Parameters
    ----------
    a, b
        The same articles with each coder's corrections:
        ``load(folder, corrections="ida.csv")`` and ``load(folder, corrections="bo.csv")``.
    articles
        The articles that both have coded. By default those in which both have corrected or
        confirmed something; all that both hold, if neither has any corrections.

    Returns
    -------
    DataFrame
        ``of``; ``n_units``, words or quotes; ``n_articles``; ``agreement``, the share of units
        with the same answer; ``alpha``, NaN where all answers are one and the same.

    Raises
    ------
    ValueError
        If an article's text differs, is not in both, or no article is left.

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
    Coders who correct the machine's answers start from the same suggestion, so that their
    agreement is an upper bound of that of coders who begin with a blank text. Words that both
    leave outside count too: for rare quotes ``agreement`` is high whatever coders do, and
    ``alpha`` is what to report. The ``krippendorff`` package computes the same figure; its
    licence (GPL) is not this package's, and for two coders and names the formula is short.
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

    A row that one of them has not answered is a missing value and left out, as Krippendorff does
    with units that fewer than two observers have coded: it can't be compared. NaN where no row is
    left or only one answer was ever given: nothing varies.

    Raises
    ------
    ValueError
        If there are not as many answers of the one as of the other.
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
            "there is no article that both have coded; name those without corrections in articles="
        )
    both = both[both["article"].isin(keys)]
    if differ := list(both.loc[both["text"] != both["text_b"], "article"]):
        raise ValueError(f"the texts differ, so that words cannot be compared: {', '.join(differ)}")
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
    """Return the quotes that meet, each once, with both speakers; most shared words first."""
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
