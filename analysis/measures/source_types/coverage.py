"""How much of the quotation has a source type, and the speakers without one."""

import numpy as np
import pandas as pd

from analysis.core.vocabulary import MARKED
from analysis.measures.grouping import check_kinds
from analysis.measures.source_types.sources import SOURCE_KEYS, sources_of
from analysis.people.beside_names import organisation_beside
from analysis.tables.news import News, takes_news

_FIRST_WORDS = 12


@takes_news
def typed_share(news: News, *, kinds: str | tuple[str, ...] = MARKED) -> pd.DataFrame:
    """Measure how much of the quotation has a source type; report it with every figure by type.

    One row for each of ``typed``, ``untyped``, ``document`` and ``unknown`` (quotes without a
    known speaker). word_share = words ÷ all words of these quotes.

    Parameters
    ----------
    news
        The linked tables.
    kinds
        The kinds of quotes counted, one or several: ``"direct"`` and ``"partial"`` by default.

    Returns
    -------
    DataFrame
        ``group``, ``n_quotes``, ``n_words`` and ``word_share``, which sums to 1; NaN if there
        are no quotes.

    Raises
    ------
    ValueError
        If a kind is not known.

    References
    ----------
    Krippendorff (2018), Content Analysis, 4th ed., ch. 7 (categories are exhaustive: what fits
    none is counted as such). The four groups are this package's own.

    Examples
    --------
    >>> source_types.typed_share(news).head(2).values.tolist()
    [['typed', 3, 8, 1.0], ['untyped', 0, 0, 0.0]]
    """
    quotes = news.quotes[news.quotes["kind"].isin(check_kinds(kinds))]
    known = news.speakers.drop_duplicates(SOURCE_KEYS)[[*SOURCE_KEYS, "kind", "type"]]
    said = quotes.drop(columns="kind").merge(known, on=SOURCE_KEYS, how="left")
    cases = [said["speaker"].isna(), said["kind"] == "document", said["type"].notna()]
    group = np.select(cases, ["unknown", "document", "typed"], "untyped")
    table = said.assign(group=group).groupby("group").agg(
        n_quotes=("quote", "size"), n_words=("n_words", "sum")
    )  # fmt: skip
    table = table.reindex(["typed", "untyped", "document", "unknown"], fill_value=0)
    total = table["n_words"].sum()
    table["word_share"] = table["n_words"] / total if total else np.nan
    return table.reset_index()


@takes_news
def untyped(news: News, *, kinds: str | tuple[str, ...] = MARKED) -> pd.DataFrame:
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
        that file. Then, to help you decide: ``role``, the ``organisation`` beside the name, the
        ``first_words`` of the first quote, ``n_quotes`` and ``n_words``. Documents have no type
        and are left out.

    Raises
    ------
    ValueError
        If a kind is not known.

    Examples
    --------
    >>> an.untyped(news)["person"].tolist()  # both have a role that says their type
    []
    """
    sources = sources_of(news, kinds)
    sources = sources[sources["type"].isna() & (sources["kind"] != "document")]
    texts = dict(zip(news.articles["article"], news.articles["text"], strict=True))
    found = [
        organisation_beside(texts[article], speaker) if kind == "person" else None
        for article, speaker, kind in sources[[*SOURCE_KEYS, "kind"]].itertuples(index=False)
    ]
    sources = sources.assign(organisation=pd.array(found, dtype="str"))
    table = sources.groupby("person", sort=False).agg(
        kind=("kind", "first"), role=("role", "first"), organisation=("organisation", "first"),
        first_words=("first_words", "first"),
        n_quotes=("n_quotes", "sum"), n_words=("n_words", "sum"),
    ).reset_index()  # fmt: skip
    table["first_words"] = table["first_words"].str.split().str[:_FIRST_WORDS].str.join(" ")
    for place, name in enumerate(("aliases", "article"), 1):
        table.insert(place, name, pd.array([""] * len(table), dtype="str"))
    for place, name in enumerate(("gender", "type"), 4):
        table.insert(place, name, pd.array([""] * len(table), dtype="str"))
    order = table.sort_values(["n_words", "person"], ascending=[False, True])
    return order.reset_index(drop=True)
