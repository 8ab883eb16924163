"""How many different people are quoted, in how many articles, and whether they are new."""

from collections.abc import Sequence

import pandas as pd

from analysis.core.statistics import wilson
from analysis.core.vocabulary import MARKED
from analysis.measures.grouping import (
    PERIODS,
    alike,
    check,
    check_kinds,
    chosen,
    grouped,
    groupings,
    is_of_speaker,
    period_numbers,
    periods,
)
from analysis.measures.quoted_articles import COUNTS, grouped_quotes
from analysis.measures.stories import says_count
from analysis.people.table import by_person
from analysis.tables.news import News, takes_news

LOOK_BACK = {"week": 26, "month": 6, "quarter": 2, "year": 1}  # half a year, or the year before


@takes_news
@says_count
def presence(
    news: News,
    *,
    of: str | Sequence[str] | None = None,
    by: str | Sequence[str] | None = None,
    kinds: str | tuple[str, ...] = MARKED,
    count: str = "articles",
) -> pd.DataFrame:
    """Measure in what share of the articles each speaker is quoted.

    One row for each speaker, those in most articles first, and one for articles with a quote
    without a known speaker: ``attributed`` False and the name missing. The shares do not sum to
    1, because an article may quote several speakers.

    Parameters
    ----------
    news
        The linked tables.
    of, by
        Whose presence, and in which units, as in ``speaker_share``: ``of="gender", by="outlet"``
        gives the share of each outlet's articles that quote women.
    kinds
        The kinds of quotes counted.
    count
        ``"stories"`` counts a story that several articles print, such as agency copy, once (in
        each unit of ``by``), by its first article (``docs/stories.md``).

    Returns
    -------
    DataFrame
        ``of``, ``by`` if given, ``attributed``; ``n_articles`` that quote the speaker in quotes
        of ``kinds``; ``n_quoted_articles``, the denominator: all articles of the unit with such a
        quote; ``article_share``, and its 95 % Wilson interval ``article_share_low``,
        ``article_share_high``, with the articles as a random sample.

    Raises
    ------
    ValueError
        If ``of``, ``by`` or a kind is not known.

    Examples
    --------
    >>> an.presence(news)[["speaker", "n_articles", "article_share"]].values.tolist()
    [['Ida Lund', 2, 1.0], ['Bo Krag', 1, 0.5]]
    """
    quotes = grouped_quotes(news, of, by, kinds, count)
    of, unit = quotes.of, quotes.unit
    table = quotes.article_counts()
    n = table["n_quoted_articles"].to_numpy()
    table["article_share"] = table["n_articles"] / n
    low, high = wilson(table["n_articles"].to_numpy(), n)
    table["article_share_low"], table["article_share_high"] = low, high
    order = table.assign(unknown=table[of[0]].isna())
    order = order.sort_values(
        [*unit, "attributed", "unknown", "n_articles", *of],
        ascending=[True] * len(unit) + [False, True, False] + [True] * len(of),
    )
    shares = ["article_share", "article_share_low", "article_share_high"]
    columns = [*of, *unit, "attributed", *COUNTS, *shares]
    return order[columns].reset_index(drop=True)


@takes_news
def new_voices(
    news: News,
    *,
    by: str | Sequence[str] = "month",
    look_back: int | None = None,
    kinds: str | tuple[str, ...] = MARKED,
) -> pd.DataFrame:
    """Count the people quoted in each month, and those of them not quoted recently.

    One row for each month with dated articles, oldest first. Only named people count. A person is
    new if not quoted in the ``look_back`` months before, *in this collection*. Without such a
    window the share of new people would always fall, because more and more people have been
    quoted before. In the first months, whose window is incomplete, the share is unknown; so it is
    in the first months after a gap longer than the window, in which nobody could be quoted.

    Parameters
    ----------
    news
        The linked tables.
    by
        ``"month"``, ``"week"``, ``"quarter"`` or ``"year"``, and optionally other names that
        ``speaker_share`` takes: ``by=["month", "outlet"]`` counts new people in each outlet,
        ``by=["month", "gender"]`` new women and new men.
    look_back
        The length of the window in months (weeks, quarters, years). By default half a year; with
        ``by="year"`` one year.
    kinds
        The kinds of quotes counted.

    Returns
    -------
    DataFrame
        ``by``, the period first; its ``n_articles``; ``n_people`` quoted; ``n_new`` of them;
        ``look_back``, the window; ``whole_look_back``, whether the unit's dated articles cover
        the whole window; ``new_share`` = ``n_new`` ÷ ``n_people``, NaN if nobody is quoted or
        the window is incomplete.

    Raises
    ------
    ValueError
        If ``by`` or a kind is not known, ``by`` names no period or several, or ``look_back`` is
        below 1.

    Examples
    --------
    >>> an.new_voices(news)[["n_people", "n_new"]].values.tolist()
    [[2, 2], [1, 0]]
    """
    kinds = check_kinds(kinds)
    period, others = _period_and_others(news, by)
    window = LOOK_BACK[period] if look_back is None else look_back
    if window < 1:
        raise ValueError(f"look_back={look_back} is too small; give 1 or more")
    news = by_person(news)
    first = periods(news, period).dropna()
    people = news.speakers.loc[news.speakers["kind"] == "person", ["article", "speaker"]]
    said = news.quotes.loc[news.quotes["kind"].isin(kinds), ["article", "speaker"]]
    said = said.merge(people.drop_duplicates(), on=["article", "speaker"])
    said = said.assign(at=first.reindex(said["article"]).array).dropna(subset=["at"])
    if not others:
        return _counted(first, said, period, window)
    dated = grouped(news, pd.DataFrame({"article": first.index, "speaker": None}), others)
    said = grouped(news, said, others)
    of_article = [name for name in others if not is_of_speaker(news, name)]
    tables = []
    for _, rows in (dated if of_article == others else said).groupby(others, dropna=False):
        unit = rows.iloc[0][others]
        inside = first[alike(dated, unit[of_article]).array]
        table = _counted(inside, said[alike(said, unit)], period, window)
        tables.append(table.assign(**unit.to_dict()))
    table = pd.concat(tables or [_counted(first[:0], said[:0], period, window)])
    counts = [name for name in table if name not in (period, *others)]
    types = {name: said[name].dtype for name in others}
    table = table.reindex(columns=[period, *others, *counts]).astype(types)
    return table.reset_index(drop=True)


def _period_and_others(news: News, by: str | Sequence[str]) -> tuple[str, list[str]]:
    """Return the one period among the units, and the other units."""
    if by is None or isinstance(by, str):
        check("by", by, tuple(PERIODS))
    keys = chosen("by", by, groupings(news))
    found = [key for key in keys if key in PERIODS]
    if len(found) != 1:
        raise ValueError(f"by={by!r}: name one of {', '.join(PERIODS)}")
    return found[0], [key for key in keys if key != found[0]]


def _counted(first: pd.Series, said: pd.DataFrame, period: str, window: int) -> pd.DataFrame:
    """Return the counts of each period: ``first`` is its first day, by article."""
    heard = said.drop_duplicates(["at", "speaker"]).sort_values("at", kind="stable")
    number = period_numbers(heard["at"], period)
    since = number - number.groupby(heard["speaker"]).shift()  # NaN: never before
    new = heard[~(since <= window)]
    table = pd.DataFrame({
        "n_articles": first.groupby(first).size(),
        "n_people": heard.groupby("at").size(),
        "n_new": new.groupby("at").size(),
    })  # fmt: skip
    table = table.fillna(0).astype("int64").rename_axis(period).reset_index()
    numbers = period_numbers(table[period], period)
    table["look_back"] = window
    begins = numbers.where(~(numbers.diff() <= window)).ffill()  # of the run without such a gap
    table["whole_look_back"] = numbers - begins >= window
    known = table["whole_look_back"] & (table["n_people"] > 0)
    table["new_share"] = table["n_new"] / table["n_people"].where(known)
    return table.astype({period: "datetime64[us]", "whole_look_back": "bool"})
