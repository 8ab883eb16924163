"""How many different people are heard, in how many articles, and whether they are new."""

from collections.abc import Sequence

import pandas as pd

from analysis.core.statistics import wilson
from analysis.measures.grouping import (
    PERIODS,
    check,
    check_kinds,
    chosen,
    grouped,
    groupings,
    periods,
)
from analysis.measures.quotation import MARKED
from analysis.measures.stories import one_per_story
from analysis.people.table import by_person
from analysis.tables.schemas import News, takes_news

LOOK_BACK = {"week": 26, "month": 6, "quarter": 2, "year": 1}  # half a year, or the year before


@takes_news
def presence(
    news: News,
    *,
    of: str | Sequence[str] = "speaker",
    by: str | Sequence[str] | None = None,
    kinds: str | tuple[str, ...] = MARKED,
    count: str = "articles",
) -> pd.DataFrame:
    """Measure on what share of the articles each speaker is quoted.

    One row for each speaker, those in most articles first, and one with a missing ``speaker`` for
    articles that hold a quote of nobody known. The shares do not sum to 1: an article may quote
    several.

    Parameters
    ----------
    news
        The linked tables.
    of, by
        Whose presence, and in what units, as in ``speaker_share``: ``of="gender", by="outlet"``
        is on what share of each outlet's articles women are quoted.
    kinds
        The kinds of quotes counted.
    count
        ``"stories"`` counts what several articles print alike, such as agency copy, once (in each
        unit of ``by``): the first article of each story (``docs/stories.md``).

    Returns
    -------
    DataFrame
        ``of``, ``by`` if given; ``n_articles`` that quote them, in quotes of ``kinds``;
        ``n_quoted_articles``, the denominator, all articles of the unit with such a quote;
        ``article_share``, and its 95 % Wilson interval ``article_share_low``,
        ``article_share_high``, for the articles as a sample.

    Raises
    ------
    ValueError
        If ``of``, ``by`` or a kind is not known.

    Examples
    --------
    >>> an.presence(news)[["speaker", "n_articles", "article_share"]].values.tolist()
    [['Ida Lund', 2, 1.0], ['Bo Krag', 1, 0.5]]
    """
    kinds = check_kinds(kinds)
    of = chosen("of", of, groupings(news))
    unit = [] if by is None else chosen("by", by, groupings(news))
    unit = [key for key in unit if key not in of]
    news = by_person(one_per_story(news, count, unit))
    quotes = news.quotes.loc[news.quotes["kind"].isin(kinds), ["article", "speaker"]]
    quotes = grouped(news, quotes, [*of, *unit, "collection"])
    table = quotes.groupby([*of, *unit], dropna=False)["article"].agg(n_articles="nunique")
    at = unit or ["collection"]
    every = quotes.groupby(at, dropna=False)["article"].agg(n_quoted_articles="nunique")
    table = table.reset_index().assign(**({} if unit else {"collection": "all"}))
    table = table.merge(every.reset_index(), on=at, how="left")
    n = table["n_quoted_articles"].to_numpy()
    table["article_share"] = table["n_articles"] / n
    low, high = wilson(table["n_articles"].to_numpy(), n)
    table["article_share_low"], table["article_share_high"] = low, high
    table = table.assign(unknown=table[of[0]].isna())
    order = [*unit, "unknown", "n_articles", *of]
    ascending = [True] * len(unit) + [True, False] + [True] * len(of)
    table = table.sort_values(order, ascending=ascending).drop(columns="unknown")
    return table.drop(columns="collection", errors="ignore").reset_index(drop=True)


@takes_news
def new_voices(
    news: News,
    *,
    by: str = "month",
    look_back: int | None = None,
    kinds: str | tuple[str, ...] = MARKED,
) -> pd.DataFrame:
    """Count the people quoted in each month, and those of them who were not quoted lately.

    One row for each month with dated articles, in order of time. Only named people count. New is
    who was not quoted in the ``look_back`` months before, *in this collection*. Without such a
    window the share of new people falls by arithmetic alone, since ever more have been quoted
    before; and in the first months, whose window is not whole, it is not known.

    Parameters
    ----------
    news
        The linked tables.
    by
        ``"month"``, ``"week"``, ``"quarter"`` or ``"year"``.
    look_back
        How many months (weeks, quarters, years) before count. By default half a year, and for
        years the year before.
    kinds
        The kinds of quotes counted.

    Returns
    -------
    DataFrame
        ``by``; ``n_articles`` of it; ``n_people`` quoted; ``n_new`` of them; ``look_back``, the
        window; ``whole_look_back``, whether the collection's dated articles begin that early;
        ``new_share`` = ``n_new`` ÷ ``n_people``, NaN where nobody is quoted or the window is not
        whole.

    Raises
    ------
    ValueError
        If ``by`` or a kind is not known, or ``look_back`` is below 1.

    Examples
    --------
    >>> an.new_voices(news)[["n_people", "n_new"]].values.tolist()
    [[2, 2], [1, 0]]
    """
    kinds = check_kinds(kinds)
    check("by", by, tuple(PERIODS))
    window = LOOK_BACK[by] if look_back is None else look_back
    if window < 1:
        raise ValueError(f"look_back={look_back} looks at nothing; give 1 or more")
    news = by_person(news)
    first = periods(news, by).dropna()
    people = news.speakers.loc[news.speakers["kind"] == "person", ["article", "speaker"]]
    said = news.quotes.loc[news.quotes["kind"].isin(kinds), ["article", "speaker"]]
    said = said.merge(people.drop_duplicates(), on=["article", "speaker"])
    said = said.assign(at=first.reindex(said["article"]).array).dropna(subset=["at"])
    heard = said.drop_duplicates(["at", "speaker"]).sort_values("at", kind="stable")
    number = _numbers(heard["at"], by)
    since = number - number.groupby(heard["speaker"]).shift()  # NaN: never before
    new = heard[~(since <= window)]
    table = pd.DataFrame({
        "n_articles": first.groupby(first).size(),
        "n_people": heard.groupby("at").size(),
        "n_new": new.groupby("at").size(),
    })  # fmt: skip
    table = table.fillna(0).astype("int64").rename_axis(by).reset_index()
    numbers = _numbers(table[by], by)
    table["look_back"] = window
    table["whole_look_back"] = numbers - numbers.min() >= window
    known = table["whole_look_back"] & (table["n_people"] > 0)
    table["new_share"] = table["n_new"] / table["n_people"].where(known)
    return table.astype({by: "datetime64[us]", "whole_look_back": "bool"})


def _numbers(first: pd.Series, by: str) -> pd.Series:
    """Return the number of each period, counted so that neighbours are one apart."""
    first = first.astype("datetime64[us]")
    if by == "week":
        return (first - pd.Timestamp("1970-01-05")).dt.days // 7
    months = 12 * first.dt.year + first.dt.month - 1
    return months // {"month": 1, "quarter": 3, "year": 12}[by]
