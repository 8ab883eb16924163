"""Where in its article a quote is, and who is quoted first and last."""

from collections.abc import Sequence

import pandas as pd

from analysis.core.vocabulary import MARKED
from analysis.measures.quote_words import stories
from analysis.measures.quoted_articles import grouped_quotes
from analysis.measures.stories import says_count
from analysis.people.table import by_person
from analysis.tables.news import News, takes_news


@takes_news
@says_count
def first_and_last(
    news: News,
    *,
    of: str | Sequence[str] | None = None,
    by: str | Sequence[str] | None = None,
    kinds: str | tuple[str, ...] = MARKED,
    count: str = "articles",
) -> pd.DataFrame:
    """Count who is quoted first and who is quoted last.

    One row for each speaker (or type, role, gender), and one for quotes without a known speaker:
    ``attributed`` False and the name missing. The largest ``n_first`` + ``n_last`` come first.

    Parameters
    ----------
    news
        The linked tables.
    of, by
        Groups and units, as in ``speaker_share``: ``of="type", by="outlet"`` gives the source
        types that are quoted first in each outlet's articles. Units of speakers, such as
        ``by="gender"`` with ``of="role"``, use only those speakers' quotes.
    kinds
        The kinds of quotes counted: ``"direct"`` and ``"partial"`` by default.
    count
        ``"stories"`` counts a story that several articles print, such as agency copy, once (in
        each unit of ``by``), by its first article (``docs/stories.md``).

    Returns
    -------
    DataFrame
        ``of``, ``by`` if given, ``attributed``; ``n_articles`` that quote the group; ``n_first``
        and ``n_last``, the articles that quote it first and last; ``n_quoted_articles``, the
        denominator: the unit's articles with any quote of ``kinds``; ``first_share`` and
        ``last_share``, each ÷ the denominator.

    Raises
    ------
    ValueError
        If ``of``, ``by`` or a kind is not known.

    Examples
    --------
    >>> an.first_and_last(news)[["speaker", "n_first", "n_last"]].values.tolist()
    [['Ida Lund', 1, 2], ['Bo Krag', 1, 0]]
    """
    quotes = grouped_quotes(news, of, by, kinds, count)
    of, unit = quotes.of, quotes.unit
    each = list(dict.fromkeys([*quotes.at, "article"]))
    table = quotes.article_counts().set_index(quotes.keys)
    for end in ("first", "last"):
        ends = quotes.rows.drop_duplicates(each, keep=end).groupby(quotes.keys, dropna=False)
        table[f"n_{end}"] = ends.size().reindex(table.index, fill_value=0)
        table[f"{end}_share"] = table[f"n_{end}"] / table["n_quoted_articles"]
    table = table.reset_index()
    order = table.assign(total=table["n_first"] + table["n_last"], known=table["attributed"])
    ascending = [True] * len(unit) + [False, False, False] + [True] * len(of)
    order = order.sort_values([*unit, "total", "n_articles", "known", *of], ascending=ascending)
    counts = ["n_articles", "n_first", "n_last", "n_quoted_articles"]
    columns = [*of, *unit, "attributed", *counts, "first_share", "last_share"]
    return order[columns].astype(dict.fromkeys(counts, "int64")).reset_index(drop=True)


@takes_news
def quote_strip(news: News) -> pd.DataFrame:
    """Show where each quote is in its article.

    One row for each quote. ``begin`` is the share of the article's words before the quote's first
    word, ``to`` the share up to its last word. An article without quotes has one row, in which
    these are missing. Articles come by date, then by name.

    Parameters
    ----------
    news
        The linked tables.

    Returns
    -------
    DataFrame
        ``article``, ``kind``, ``speaker``; ``begin`` and ``to``, from 0 to 1.

    Raises
    ------
    TypeError
        If ``news`` is not News.

    Examples
    --------
    >>> strip = an.quote_strip(news)
    >>> strip[["article", "speaker", "begin", "to"]].head(2).round(2).values.tolist()
    [['0', 'Bo Krag', 0.29, 0.48], ['0', 'Ida Lund', 0.67, 0.81]]
    """
    rows = [
        (
            story.article,
            quote.kind,
            quote.speaker,
            first / len(story.starts),
            to / len(story.starts),
        )
        for story in stories(by_person(news))
        for quote, first, to in story.quotes
        if to > first
    ]
    types = {"article": "str", "kind": "str", "speaker": "str", "begin": "float", "to": "float"}
    quotes = pd.DataFrame(rows, columns=list(types)).astype(types)
    order = news.articles[["article", "date"]].sort_values(["date", "article"])
    return order[["article"]].merge(quotes, on="article", how="left")
