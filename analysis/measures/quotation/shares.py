"""Each speaker's share of the quotation."""

from collections.abc import Sequence

import pandas as pd

from analysis.core.deprecation import without
from analysis.core.vocabulary import MARKED
from analysis.measures.corrected_shares import with_corrected_shares
from analysis.measures.grouping import check_kinds, shared_and_units
from analysis.measures.lazy_tables import in_memory
from analysis.measures.quotation.intervals import NO_INTERVAL, with_intervals
from analysis.measures.quote_words import said_by_people
from analysis.measures.stories import one_per_story, says_count
from analysis.tables.news import News, takes_news

WOMEN_AND_MEN = ("woman", "man")
OF_BOTH = "women_men_share"
NOT_DRAWN = "the interval is computed (docs/statistics.md)"


@takes_news
@without("samples", "seed", reason=NOT_DRAWN)
@says_count
def speaker_share(
    news: News,
    *,
    of: str | Sequence[str] | None = None,
    by: str | Sequence[str] | None = None,
    kinds: str | tuple[str, ...] = MARKED,
    corrected: str | pd.DataFrame | None = None,
    count: str = "articles",
) -> pd.DataFrame:
    """Measure each speaker's share of the quotation.

    One row for each speaker (or kind, role, party, gender), the largest first, and one for quotes
    without a known speaker: ``attributed`` False and the name missing. Shares sum to 1 in each
    unit. A person counts as one speaker in all articles, as in ``news.people``.

    Parameters
    ----------
    news
        The linked tables.
    of
        One or several of ``"speaker"`` (the default), ``"kind"``, ``"role"`` and ``"party"`` (as
        stated in that article, otherwise as in most of the person's other articles),
        ``"stated_role"`` and ``"stated_party"`` (as stated in that article), ``"gender"``, the
        source ``"type"``, or your own column in ``news.people``; or what ``by`` takes. A missing
        value in an attributed row means that it is not stated.
    by
        Units to measure separately; by default all together. One or several of ``"article"``,
        ``"outlet"`` (or ``"credit"``), ``"author"``, ``"week"``, ``"month"``, ``"quarter"``,
        ``"year"``, your own column in ``news.articles``, or what ``of`` takes:
        ``of="role", by="gender"`` gives the share of each role in what women say, and in what men
        say. Without ``of``, names of speakers in ``by`` are taken as ``of``: ``by="gender"`` is
        ``of="gender"``, and ``by=["outlet", "gender"]`` gives the share of each gender in each
        outlet.
    kinds
        The kinds of quotes counted. A partial quote inside an indirect one is counted once.
    corrected
        A checked sample of ``sample_for_review``, or its name, to add shares corrected for the
        tool's errors (``docs/corrected-shares.md``). ``"confidence"`` needs no sample: it adds
        the expected shares, taking ``confidence`` as the probability that a quote is right.
    count
        ``"stories"`` counts a story that several articles print, such as agency copy, once (in
        each unit of ``by``), by its first article (``docs/stories.md``).

    Returns
    -------
    DataFrame
        ``of``, ``by`` if given, ``attributed``, ``n_articles``, ``n_quotes``, ``n_words``,
        ``word_share`` (÷ all words of these quotes in the unit), ``quote_share`` (÷ their
        number), ``word_share_low``, ``word_share_high``: the 95 % interval of the word share with
        the articles as a random sample, and ``warning`` if there are too few articles
        (docs/statistics.md). A single article has no interval. Unless ``of`` is ``"speaker"``,
        ``n_speakers``, the number of different known speakers. With ``of="gender"`` also
        ``women_men_share``: ÷ the words of women and men, with its interval
        ``women_men_share_low``, ``women_men_share_high``; missing for all others.
        With a sample also ``word_share_corrected``, ``word_share_corrected_low``,
        ``word_share_corrected_high`` (a 95 % interval for the sampling of articles, the sampling
        of checks, and the tool's errors) and ``n_articles_checked``; with ``"confidence"``
        ``word_share_expected``.

    Raises
    ------
    ValueError
        If ``of``, ``by`` or a kind is not known, or nothing of ``corrected`` is checked.

    Examples
    --------
    >>> share = an.speaker_share(news)
    >>> share[["speaker", "n_quotes", "n_words", "word_share"]].values.tolist()
    [['Bo Krag', 1, 4, 0.5], ['Ida Lund', 2, 4, 0.5]]
    >>> crossed = an.speaker_share(news, of="role", by=["gender", "year"])
    """
    of, by = shared_and_units(news, of, by)
    kinds = check_kinds(kinds)
    read = in_memory(news, [*of, *by], count=count, corrected=corrected)
    said = said_by_people(one_per_story(read, count, by), kinds, [*of, *by])
    del read  # of lazy tables, nothing else is needed
    said = said.assign(collection="all", attributed=said["speaker"].notna())
    unit = by or ["collection"]
    keys = list(dict.fromkeys([*unit, "attributed", *of]))
    at = list(dict.fromkeys([*keys, "article"]))
    parts = said.groupby(at, dropna=False, as_index=False).agg(
        n_quotes=("quote", "size"), n_words=("n_words", "sum")
    )
    table = parts.groupby(keys, dropna=False).agg(
        n_articles=("n_words", "size"), n_quotes=("n_quotes", "sum"), n_words=("n_words", "sum")
    )
    table = table.reset_index()
    for share, of_what in (("word_share", "n_words"), ("quote_share", "n_quotes")):
        total = table.groupby(unit, dropna=False)[of_what].transform("sum")
        table[share] = table[of_what] / total.where(total > 0)
    bounds = ["word_share_low", "word_share_high"]
    table[[*bounds, "warning"]] = NO_INTERVAL
    if "article" not in unit:
        wholes = parts.groupby([*unit, "article"], dropna=False)["n_words"].sum()
        parts = parts[at].assign(part=parts["n_words"])
        table = with_intervals(table, parts, wholes.rename("whole").reset_index(), keys, unit,
                                bounds)  # fmt: skip
    ascending = [True] * len(unit) + [False, False] + [True] * len(of)
    table = table.sort_values([*unit, "attributed", "n_words", *of], ascending=ascending)
    counts = ["attributed", "n_articles", "n_quotes", "n_words", "word_share", "quote_share"]
    more = []
    if of != ["speaker"]:
        more = ["n_speakers"]
        table = table.join(said.groupby(keys, dropna=False)["speaker"].nunique()
                           .rename("n_speakers"), on=keys)  # fmt: skip
    table = table[[*of, *by, *counts, *bounds, "warning", *more]].reset_index(drop=True)
    table = table.astype({"warning": "str"})
    if of == ["gender"]:
        table = _with_share_of_both(table, said, by)
    if corrected is None:
        return table
    news = one_per_story(news, count, by)
    return with_corrected_shares(table, news, corrected, of=of, by=by, kinds=kinds)


def _with_share_of_both(table: pd.DataFrame, said: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """Add women's and men's shares of what both say, in each unit, with their intervals."""
    unit = by or ["collection"]
    row = list(dict.fromkeys([*unit, "gender"]))
    bounds = [f"{OF_BOTH}_low", f"{OF_BOTH}_high"]
    both = said[said["gender"].isin(WOMEN_AND_MEN)]
    words = both.groupby(list(dict.fromkeys([*row, "article"])), dropna=False, as_index=False)
    parts = words["n_words"].sum().rename(columns={"n_words": "part"})
    found = parts.groupby(row, dropna=False, as_index=False)["part"].sum()
    whole = found.groupby(unit, dropna=False)["part"].transform("sum")
    found[OF_BOTH] = found.pop("part") / whole.where(whole > 0)
    found[[*bounds, "warning"]] = NO_INTERVAL
    if "article" not in unit:
        wholes = parts.groupby([*unit, "article"], dropna=False, as_index=False)["part"].sum()
        wholes = wholes.rename(columns={"part": "whole"})
        found = with_intervals(found, parts, wholes, row, unit, bounds)
    found = found.drop(columns="warning").astype(dict.fromkeys((OF_BOTH, *bounds), "float64"))
    return (
        table.assign(collection="all").merge(found, on=row, how="left").drop(columns="collection")
    )
