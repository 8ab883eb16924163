"""In how many articles each group of speakers is quoted, in each unit of articles."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from analysis.measures.grouping import check_kinds, grouped, shared_and_units
from analysis.measures.stories import one_per_story
from analysis.people.table import by_person
from analysis.tables.news import News

COUNTS = ["n_articles", "n_quoted_articles"]


class GroupedQuotes(NamedTuple):
    """Quotes in the order of the text, with the groups and units they count in."""

    rows: pd.DataFrame  # a row for each quote: article, speaker, attributed, groups and units
    of: list[str]  # whose articles are counted
    unit: list[str]  # the columns of units that the caller named; perhaps none

    @property
    def at(self) -> list[str]:
        """The columns of a unit; where none was named, all articles are one."""
        return self.unit or ["collection"]

    @property
    def keys(self) -> list[str]:
        """The columns of a group in its unit."""
        return list(dict.fromkeys([*self.at, "attributed", *self.of]))

    def article_counts(self) -> pd.DataFrame:
        """Return a row for each group in its unit, and COUNTS.

        These are the articles that quote the group, and the unit's articles with any quote.
        """
        groups = self.rows.groupby(self.keys, dropna=False)["article"]
        every = self.rows.groupby(self.at, dropna=False)["article"]
        table = groups.nunique().rename(COUNTS[0]).reset_index()
        quoted = every.nunique().rename(COUNTS[1]).reset_index()
        return table.merge(quoted, on=self.at, how="left")


def grouped_quotes(
    news: News, of: str | Sequence[str] | None, by: str | Sequence[str] | None,
    kinds: str | tuple[str, ...], count: str,
) -> GroupedQuotes:  # fmt: skip
    """Return the quotes of ``kinds`` with their groups and units, as in ``speaker_share``.

    Parameters
    ----------
    news
        The linked tables.
    of, by
        Groups and units.
    kinds
        The kinds of quotes counted.
    count
        ``"articles"``, or ``"stories"`` to count a story once in each unit.

    Raises
    ------
    ValueError
        If ``of``, ``by`` or a kind is not known.
    """
    kinds = check_kinds(kinds)
    of, unit = shared_and_units(news, of, by)
    news = by_person(one_per_story(news, count, unit))
    quotes = news.quotes[news.quotes["kind"].isin(kinds)].sort_values(["article", "start"])
    quotes = quotes[["article", "speaker"]].assign(attributed=quotes["speaker"].notna())
    rows = grouped(news, quotes, dict.fromkeys([*of, *unit])).assign(collection="all")
    return GroupedQuotes(rows, of, unit)
