"""How many different people are heard, in how many articles, and whether they are new."""

import numpy as np
import pandas as pd

from analysis.core.statistics import wilson
from analysis.measures.grouping import check_kinds, months
from analysis.measures.quotation import MARKED
from analysis.measures.stories import one_per_story
from analysis.people.table import by_person
from analysis.tables.schemas import News


def presence(
    news: News, *, kinds: str | tuple[str, ...] = MARKED, count: str = "articles"
) -> pd.DataFrame:
    """Measure on what share of the articles each speaker is quoted.

    One row for each speaker, those in most articles first, and one with a missing ``speaker`` for
    articles that hold a quote of nobody known. The shares do not sum to 1: an article may quote
    several.

    Parameters
    ----------
    news
        The linked tables.
    kinds
        The kinds of quotes counted: ``"direct"`` and ``"partial"`` by default.
    count
        ``"stories"`` counts what several articles print alike, such as agency copy, once (in each
        unit of ``by``): the first article of each story (``docs/stories.md``).

    Returns
    -------
    DataFrame
        ``speaker``; ``n_articles`` that quote them, in quotes of ``kinds``; ``n_quoted_articles``,
        the denominator, all articles with such a quote; ``article_share``, and its 95 % Wilson
        interval ``article_share_low``, ``article_share_high``, for the articles as a sample.

    Raises
    ------
    ValueError
        If a kind is not known.

    Examples
    --------
    >>> an.presence(news)[["speaker", "n_articles", "article_share"]].values.tolist()
    [['Ida Lund', 2, 1.0], ['Bo Krag', 1, 0.5]]
    """
    kinds = check_kinds(kinds)
    quotes = by_person(one_per_story(news, count)).quotes
    quotes = quotes[quotes["kind"].isin(kinds)]
    counts = quotes.groupby("speaker", dropna=False)["article"].nunique()
    table = counts.rename("n_articles").reset_index().astype({"speaker": "str"})
    n = quotes["article"].nunique()
    table["n_quoted_articles"] = n
    table["article_share"] = table["n_articles"] / n if n else np.nan
    low, high = wilson(table["n_articles"].to_numpy(), n)
    table["article_share_low"], table["article_share_high"] = low, high
    table = table.assign(unknown=table["speaker"].isna())
    table = table.sort_values(["unknown", "n_articles", "speaker"], ascending=[True, False, True])
    return table.drop(columns="unknown").reset_index(drop=True)


def new_voices(news: News, *, kinds: str | tuple[str, ...] = MARKED) -> pd.DataFrame:
    """Count the people quoted in each month, and those of them who were not quoted before.

    One row for each month with dated articles, in order of time. Only named people count. New is
    who was never quoted earlier *in this collection*: in its first month everybody is.

    Parameters
    ----------
    news
        The linked tables.
    kinds
        The kinds of quotes counted: ``"direct"`` and ``"partial"`` by default.

    Returns
    -------
    DataFrame
        ``month``; ``n_articles`` of it; ``n_people`` quoted; ``n_new`` of them; ``new_share`` =
        ``n_new`` ÷ ``n_people``, NaN where nobody is quoted.

    Raises
    ------
    ValueError
        If a kind is not known.

    Examples
    --------
    >>> an.new_voices(news)[["n_people", "n_new"]].values.tolist()
    [[2, 2], [1, 0]]
    """
    kinds = check_kinds(kinds)
    news = by_person(news)
    month = months(news).dropna()
    people = news.speakers.loc[news.speakers["kind"] == "person", ["article", "speaker"]]
    said = news.quotes.loc[news.quotes["kind"].isin(kinds), ["article", "speaker"]]
    said = said.merge(people.drop_duplicates(), on=["article", "speaker"])
    said = said.assign(month=month.reindex(said["article"]).array).dropna(subset=["month"])
    heard = said.drop_duplicates(["month", "speaker"]).sort_values("month", kind="stable")
    table = pd.DataFrame({
        "n_articles": month.groupby(month).size(),
        "n_people": heard.groupby("month").size(),
        "n_new": heard.drop_duplicates("speaker").groupby("month").size(),
    })  # fmt: skip
    table = table.fillna(0).astype("int64").rename_axis("month").reset_index()
    table["new_share"] = table["n_new"] / table["n_people"].where(table["n_people"] > 0)
    return table.astype({"month": "datetime64[us]"})
