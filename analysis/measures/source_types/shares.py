"""How much each source type is quoted, and how evenly the sources are spread over types."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from analysis.core.statistics import index_intervals, wilson
from analysis.core.vocabulary import MARKED
from analysis.measures.grouping import check_kinds, grouped, shared_and_units
from analysis.measures.quotation import speaker_share
from analysis.measures.source_types.sources import SOURCE_KEYS, sources_of, typed_first
from analysis.people.table import by_person
from analysis.tables.news import News, takes_news


@takes_news
def type_share(
    news: News,
    *,
    by: str | Sequence[str] | None = None,
    kinds: str | tuple[str, ...] = MARKED,
) -> pd.DataFrame:
    """Measure each source type's share of the words and of the sources.

    One row for each ``group``: the types, the largest first, then ``untyped``, ``document`` and
    ``unknown`` (no known speaker). ``word_share`` = words ÷ all words of these quotes; it sums to
    1. ``source_share`` = sources ÷ all sources. A source is one speaker in one article; unknown
    speakers do not count as sources.

    Parameters
    ----------
    news
        The linked tables.
    by
        Units to measure separately, as in ``speaker_share``: ``by="outlet"``, ``by="gender"``.
    kinds
        The kinds of quotes counted: ``"direct"`` and ``"partial"`` by default.

    Returns
    -------
    DataFrame
        ``group``, ``by`` if given, ``is_type``, ``n_articles``, ``n_sources``, ``n_quotes``,
        ``n_words``, ``word_share`` with its 95 % interval by article ``word_share_low``,
        ``word_share_high`` (as in ``speaker_share``), and ``source_share``.

    Raises
    ------
    ValueError
        If ``by`` or a kind is not known.

    References
    ----------
    Tiffen et al. (2014), Sources in the News: A Comparative Study, Journalism Studies.

    Examples
    --------
    >>> share = an.type_share(news)
    >>> share[["group", "n_sources", "n_words", "word_share"]].values.tolist()
    [['citizen', 1, 4, 0.5], ['politician', 2, 4, 0.5]]
    """
    marked = news.speakers["type"].mask(news.speakers["kind"] == "document", "document")
    given = replace(news, speakers=news.speakers.assign(type=marked))
    share = speaker_share(given, of="type", by=by, kinds=kinds)
    _, unit = shared_and_units(news, "type", by)
    sources = sources_of(given, kinds)
    people = sources.assign(speaker=sources["person"].fillna(sources["speaker"]))
    sources = grouped(by_person(given), people, unit).assign(
        group=sources["type"].fillna("untyped"), collection="all"
    )
    at = unit or ["collection"]
    counts = sources.groupby([*at, "group"], dropna=False).size().rename("n_sources").reset_index()
    counts["source_share"] = counts["n_sources"] / counts.groupby(at, dropna=False)[
        "n_sources"].transform("sum")  # fmt: skip
    group = share["type"].fillna("untyped").where(share["attributed"], "unknown")
    table = share.assign(group=group.astype("str"), collection="all")
    table = table.merge(counts, on=[*at, "group"], how="left")
    some = table.groupby(at, dropna=False)["source_share"].transform("sum") > 0
    table["source_share"] = table["source_share"].fillna(0).where(some)
    table["n_sources"] = table["n_sources"].fillna(0).astype("int64")
    table["is_type"] = ~table["group"].isin(("untyped", "document", "unknown"))
    order = table.assign(last=table["group"].map({"document": 1, "unknown": 2}).fillna(0))
    order = order.sort_values(
        [*unit, "is_type", "last", "n_words", "group"],
        ascending=[True] * len(unit) + [False, True, False, True],
    )
    columns = ["is_type", "n_articles", "n_sources", "n_quotes", "n_words", "word_share",
               "word_share_low", "word_share_high", "source_share"]  # fmt: skip
    return order[["group", *unit, *columns]].reset_index(drop=True)


@takes_news
def type_presence(news: News, *, kinds: str | tuple[str, ...] = MARKED) -> pd.DataFrame:
    """Measure in what share of the articles each type is quoted.

    One row for each type, and one with a missing ``type`` for sources without one. article_share =
    articles with a source of the type ÷ articles with any source. The shares do not sum to 1.

    Parameters
    ----------
    news
        The linked tables.
    kinds
        The kinds of quotes counted, one or several: ``"direct"`` and ``"partial"`` by default.

    Returns
    -------
    DataFrame
        ``type``, ``n_sources``, ``n_articles``, ``n_quoted_articles``, ``article_share`` and its
        95 % Wilson interval ``article_share_low``, ``article_share_high``, by article.

    Raises
    ------
    ValueError
        If a kind is not known.

    References
    ----------
    Hopmann & Shehata (2011), The contingencies of ordinary citizen appearances in political
    television news, Journalism Practice 5(6).

    Examples
    --------
    >>> source_types.type_presence(news)[["type", "n_articles", "article_share"]].values.tolist()
    [['politician', 2, 1.0], ['citizen', 1, 0.5]]
    """
    sources = sources_of(news, kinds)
    table = sources.groupby("type", dropna=False).agg(
        n_sources=("article", "size"), n_articles=("article", "nunique")
    )
    n = sources["article"].nunique()
    table["n_quoted_articles"] = n
    table["article_share"] = table["n_articles"] / n if n else np.nan
    bounds = wilson(table["n_articles"].to_numpy(), n)
    table["article_share_low"], table["article_share_high"] = bounds
    return typed_first(table.reset_index(), "n_articles")


@takes_news
def type_diversity(news: News, *, kinds: str | tuple[str, ...] = MARKED) -> pd.DataFrame:
    """Measure how evenly sources are spread over types.

    One row: effective_types = 1 ÷ Σp², with p the share of each type among typed sources. Against
    bias in small samples, Σ n(n−1) ÷ N(N−1) is used for Σp².

    Parameters
    ----------
    news
        The linked tables.
    kinds
        The kinds of quotes counted, one or several: ``"direct"`` and ``"partial"`` by default.

    Returns
    -------
    DataFrame
        ``n_sources`` with a type, ``n_types`` and ``effective_types``: 1 if all have the same
        type; NaN if no two sources share a type or there are fewer than two. Then its 95 %
        interval by article (jackknife) ``effective_types_low``, ``effective_types_high``.

    Raises
    ------
    ValueError
        If a kind is not known.

    References
    ----------
    Simpson (1949), Measurement of diversity, Nature 163:688; Hill (1973), Diversity and
    evenness, Ecology 54:427–432.

    Examples
    --------
    >>> source_types.type_diversity(news)["effective_types"].tolist()  # 3·2 ÷ (2·1 + 1·0)
    [3.0]
    """
    sources = sources_of(news, kinds).dropna(subset=["type"])
    by_article = pd.crosstab(sources["article"], sources["type"]).to_numpy(float)
    value, low, high = effective_types(by_article)
    row = {"n_sources": len(sources), "n_types": by_article.shape[1], "effective_types": value,
           "effective_types_low": low, "effective_types_high": high}  # fmt: skip
    return pd.DataFrame([row])


def effective_types(by_article: np.ndarray) -> tuple[float, float, float]:
    """Return the effective number of types and its 95 % interval.

    Parameters
    ----------
    by_article
        The number of sources, articles × types.

    Returns
    -------
    tuple of float
        The number and the ends of its interval by article (jackknife); NaN where there is none.
    """
    total = by_article.sum(axis=0)
    value, without = _effective(total), _effective(total - by_article)  # each article in turn
    unit = np.zeros(len(by_article), dtype="int64")
    (low,), (high,) = index_intervals(value[None], unit, without, by_article.sum(axis=1))
    return float(value), float(low), float(high)


def _effective(counts: np.ndarray) -> np.ndarray:
    """Return N(N−1) ÷ Σ n(n−1) over the last axis; NaN if no two sources share a type."""
    n, pairs = counts.sum(axis=-1), (counts * (counts - 1)).sum(axis=-1)
    return np.where(pairs > 0, n * (n - 1) / np.where(pairs > 0, pairs, 1), np.nan)


@takes_news
def type_prominence(news: News, *, kinds: str | tuple[str, ...] = MARKED) -> pd.DataFrame:
    """Measure which source types are quoted in headline or lead.

    One row for each type. prominence = share of the type among the sources quoted in headline or
    lead ÷ its share among all sources (a location quotient). 1 is as often as elsewhere, above 1
    more often.

    Parameters
    ----------
    news
        The linked tables.
    kinds
        The kinds of quotes counted, one or several: ``"direct"`` and ``"partial"`` by default.

    Returns
    -------
    DataFrame
        ``type``; ``n_sources``; ``n_top``, those with a quote in a headline or lead;
        ``prominence``, NaN if no source is quoted there.

    Raises
    ------
    ValueError
        If a kind is not known.

    References
    ----------
    Isard (1960), Methods of Regional Analysis, ch. 7 (location quotient); Hopmann & Shehata
    (2011), Journalism Practice 5(6) (citizens come late in the bulletin).

    Examples
    --------
    >>> top = an.load([{"title": "Ida Lund: Vi maler", "text": "- Ja, siger borgmester Ida Lund."}])
    >>> an.type_prominence(top)[["type", "n_sources", "n_top"]].values.tolist()
    [['politician', 1, 1]]
    """
    quotes = news.quotes[news.quotes["kind"].isin(check_kinds(kinds))]
    roles = news.paragraphs.loc[news.paragraphs["role"].isin(("headline", "lead"))]
    top = quotes.merge(roles[["article", "paragraph"]], on=["article", "paragraph"])
    sources = sources_of(news, kinds)
    keys = pd.MultiIndex.from_frame(top[SOURCE_KEYS].dropna())
    on_top = pd.MultiIndex.from_frame(sources[SOURCE_KEYS]).isin(keys)
    table = sources.assign(top=on_top).groupby("type", dropna=False).agg(
        n_sources=("article", "size"), n_top=("top", "sum")
    ).reset_index()  # fmt: skip
    n, all_top = table["n_sources"].sum(), table["n_top"].sum()
    expected = table["n_sources"] / n if n else np.nan
    table["prominence"] = table["n_top"] / all_top / expected if all_top else np.nan
    return typed_first(table, "n_sources")
