"""What kinds of sources get in: shares of articles, diversity, single sources, and the untyped.

A source is one speaker in one article and counts once there, however much it says. Unknown
speakers (nobody is named) and untyped speakers (somebody is, of unknown type) are two groups.
``docs/source-types.md`` has the types.
"""

import numpy as np
import pandas as pd

from analysis.core.statistics import wilson
from analysis.measures.grouping import check_kinds
from analysis.measures.quotation import MARKED
from analysis.tables.schemas import News

EXPERTS = ("researcher", "analyst")
_KEYS = ["article", "speaker"]
_FIRST_WORDS = 12


def _sources(news: News, kinds: tuple[str, ...]) -> pd.DataFrame:
    """Return one row for each source: a speaker quoted in an article, with its quoted words."""
    check_kinds(kinds)
    quotes = news.quotes[news.quotes["kind"].isin(kinds)].dropna(subset=["speaker"])
    counts = quotes.groupby(_KEYS).agg(
        n_quotes=("quote", "size"), n_words=("n_words", "sum"), first_words=("text", "first")
    )
    known = news.speakers.drop_duplicates(_KEYS).drop(columns=["n_quotes", "mentions"])
    sources = counts.reset_index().merge(known, on=_KEYS, how="left")
    gender = news.people.drop_duplicates("person").set_index("person")["gender"]
    return sources.assign(gender=sources["person"].map(gender))


def untyped(news: News, *, kinds: tuple[str, ...] = MARKED) -> pd.DataFrame:
    """List the quoted speakers without a type, those with most quoted words first.

    One row for each person of the collection, ready for ``data/people.csv``: fill in ``type``.

    Parameters
    ----------
    news
        The linked tables.
    kinds
        The kinds of quotes counted: ``"direct"`` and ``"partial"`` by default.

    Returns
    -------
    DataFrame
        ``person``, ``aliases``, ``article``, ``kind``, ``gender`` and an empty ``type``, as in
        that file; then ``role``, ``first_words`` of the first quote, ``n_quotes`` and
        ``n_words``, to decide by. Documents have no type and are left out.

    Raises
    ------
    ValueError
        If a kind is not known.

    Examples
    --------
    >>> an.untyped(news)["person"].tolist()  # both have a role that says their type
    []
    """
    sources = _sources(news, kinds)
    sources = sources[sources["type"].isna() & (sources["kind"] != "document")]
    table = sources.groupby("person", sort=False).agg(
        kind=("kind", "first"), role=("role", "first"), first_words=("first_words", "first"),
        n_quotes=("n_quotes", "sum"), n_words=("n_words", "sum"),
    ).reset_index()  # fmt: skip
    table["first_words"] = table["first_words"].str.split().str[:_FIRST_WORDS].str.join(" ")
    for place, name in enumerate(("aliases", "article"), 1):
        table.insert(place, name, pd.array([""] * len(table), dtype="str"))
    for place, name in enumerate(("gender", "type"), 4):
        table.insert(place, name, pd.array([""] * len(table), dtype="str"))
    order = table.sort_values(["n_words", "person"], ascending=[False, True])
    return order.reset_index(drop=True)


def typed_share(news: News, *, kinds: tuple[str, ...] = MARKED) -> pd.DataFrame:
    """Measure how much is typed: the figure that stands beside every figure by type.

    One row for each of ``typed``, ``untyped``, ``document`` and ``unknown`` (a quote of nobody
    known): ``n_quotes``, ``n_words`` and ``word_share`` = words ÷ all words of these quotes.
    """
    check_kinds(kinds)
    quotes = news.quotes[news.quotes["kind"].isin(kinds)]
    known = news.speakers.drop_duplicates(_KEYS)[[*_KEYS, "kind", "type"]]
    said = quotes.drop(columns="kind").merge(known, on=_KEYS, how="left")
    cases = [said["speaker"].isna(), said["kind"] == "document", said["type"].notna()]
    group = np.select(cases, ["unknown", "document", "typed"], "untyped")
    table = said.assign(group=group).groupby("group").agg(
        n_quotes=("quote", "size"), n_words=("n_words", "sum")
    )  # fmt: skip
    table = table.reindex(["typed", "untyped", "document", "unknown"], fill_value=0)
    total = table["n_words"].sum()
    table["word_share"] = table["n_words"] / total if total else np.nan
    return table.reset_index()


def type_presence(news: News, *, kinds: tuple[str, ...] = MARKED) -> pd.DataFrame:
    """Measure in what share of the articles each type is heard.

    article_share = articles with a source of the type ÷ articles with any source. The shares do
    not sum to 1. A missing ``type`` is sources without one.

    Returns
    -------
    DataFrame
        ``type``, ``n_sources``, ``n_articles``, ``n_quoted_articles``, ``article_share`` and its
        95 % Wilson interval ``article_share_low``, ``article_share_high``, by article.

    References
    ----------
    Hopmann & Shehata (2011), The contingencies of ordinary citizen appearances in political
    television news, Journalism Practice 5(6).
    """
    sources = _sources(news, kinds)
    table = sources.groupby("type", dropna=False).agg(
        n_sources=("article", "size"), n_articles=("article", "nunique")
    )
    n = sources["article"].nunique()
    table["n_quoted_articles"] = n
    table["article_share"] = table["n_articles"] / n if n else np.nan
    bounds = wilson(table["n_articles"].to_numpy(), n)
    table["article_share_low"], table["article_share_high"] = bounds
    order = table.reset_index().assign(missing=lambda t: t["type"].isna())
    order = order.sort_values(["missing", "n_articles", "type"], ascending=[True, False, True])
    return order.drop(columns="missing").reset_index(drop=True)


def sources_per_article(news: News, *, kinds: tuple[str, ...] = MARKED) -> pd.DataFrame:
    """Count the different sources of each article; single-source stories have ``n_sources`` 1.

    One row for each article: ``n_sources``, and the ``only_source`` and its ``type`` where there
    is one. Single-source share = articles with 1 ÷ articles with 1 or more.

    References
    ----------
    Project for Excellence in Journalism (2005), The State of the News Media.
    """
    sources = _sources(news, kinds)
    grouped = sources.groupby("article")
    table = grouped.agg(
        n_sources=("speaker", "size"), only_source=("speaker", "first"), type=("type", "first")
    )
    table[["only_source", "type"]] = table[["only_source", "type"]].where(table["n_sources"] == 1)
    table = table.reindex(news.articles["article"].rename("article"))
    return table.assign(n_sources=table["n_sources"].fillna(0).astype("int64")).reset_index()


def type_diversity(news: News, *, kinds: tuple[str, ...] = MARKED) -> pd.DataFrame:
    """Measure how evenly sources are spread over types.

    One row: effective_types = 1 ÷ Σp², p = share of typed sources of each type. Its bias in
    small samples is corrected by Σ n(n−1) ÷ N(N−1) for Σp²; NaN where no two sources share a
    type or there are fewer than two.

    References
    ----------
    Simpson (1949), Measurement of diversity, Nature 163:688; Hill (1973), Diversity and
    evenness, Ecology 54:427–432.
    """
    counts = _sources(news, kinds)["type"].dropna().value_counts()
    n, pairs = int(counts.sum()), float((counts * (counts - 1)).sum())
    effective = n * (n - 1) / pairs if pairs else np.nan
    row = {"n_sources": n, "n_types": len(counts), "effective_types": effective}
    return pd.DataFrame([row])


def expert_gender(news: News, *, kinds: tuple[str, ...] = MARKED) -> pd.DataFrame:
    """Measure women among experts (researchers and analysts), as people and as quotes.

    One row for each unit, ``people`` and ``quotes``: ``women``, ``men``, ``unknown`` and
    women_share = women ÷ (women + men); who is of unknown gender stands apart.

    References
    ----------
    Global Media Monitoring Project (2020), Denmark: women among experts.
    """
    sources = _sources(news, kinds)
    experts = sources[sources["type"].isin(EXPERTS) & (sources["kind"] == "person")]
    gender = experts["gender"].fillna("unknown")
    rows = []
    for unit in ("people", "quotes"):
        if unit == "people":
            counts = gender[~experts["person"].duplicated()].value_counts()
        else:
            counts = experts["n_quotes"].groupby(gender).sum()
        women, men = int(counts.get("woman", 0)), int(counts.get("man", 0))
        known = women + men
        rows.append((unit, women, men, int(counts.get("unknown", 0)),
                     women / known if known else np.nan))  # fmt: skip
    return pd.DataFrame(rows, columns=["unit", "women", "men", "unknown", "women_share"])
