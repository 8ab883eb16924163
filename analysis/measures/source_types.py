"""Which kinds of sources are quoted: shares, diversity, single sources, and untyped speakers.

A source is one speaker in one article and counts once there, however much it says. Unknown
speakers (quotes without a speaker) and untyped speakers (a speaker without a type) are two
groups. ``docs/source-types.md`` explains the types.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from analysis.core.statistics import wilson
from analysis.core.vocabulary import KINDS, MARKED
from analysis.measures.grouping import check_kinds, grouped, shared_and_units
from analysis.measures.quotation import speaker_share
from analysis.people.table import by_person
from analysis.people.types import organisation_beside
from analysis.tables.news import News, takes_news

EXPERTS = ("researcher", "analyst")
_KEYS = ["article", "speaker"]
_FIRST_WORDS = 12


def _sources(news: News, kinds: str | tuple[str, ...]) -> pd.DataFrame:
    """Return one row for each source: a speaker quoted in an article, with its quoted words."""
    quotes = news.quotes[news.quotes["kind"].isin(check_kinds(kinds))].dropna(subset=["speaker"])
    counts = quotes.groupby(_KEYS).agg(
        n_quotes=("quote", "size"), n_words=("n_words", "sum"), first_words=("text", "first")
    )
    known = news.speakers.drop_duplicates(_KEYS).drop(columns=["n_quotes", "mentions"])
    sources = counts.reset_index().merge(known, on=_KEYS, how="left")
    gender = news.people.drop_duplicates("person").set_index("person")["gender"]
    return sources.assign(gender=sources["person"].map(gender))


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
    sources = _sources(news, kinds)
    sources = sources[sources["type"].isna() & (sources["kind"] != "document")]
    texts = dict(zip(news.articles["article"], news.articles["text"], strict=True))
    found = [
        organisation_beside(texts[article], speaker) if kind == "person" else None
        for article, speaker, kind in zip(*(sources[c] for c in (*_KEYS, "kind")), strict=True)
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


@takes_news
def sources_per_article(news: News, *, kinds: str | tuple[str, ...] = MARKED) -> pd.DataFrame:
    """Count the different sources of each article; single-source stories have ``n_sources`` 1.

    One row for each article. Single-source share = articles with 1 ÷ articles with 1 or more.

    Parameters
    ----------
    news
        The linked tables.
    kinds
        The kinds of quotes counted, one or several: ``"direct"`` and ``"partial"`` by default.

    Returns
    -------
    DataFrame
        ``article``; ``n_sources``; ``only_source`` and its ``type`` if there is only one source.

    Raises
    ------
    ValueError
        If a kind is not known.

    References
    ----------
    Project for Excellence in Journalism (2005), The State of the News Media.

    Examples
    --------
    >>> source_types.sources_per_article(news)[["article", "n_sources"]].values.tolist()
    [['0', 2], ['1', 1]]
    """
    sources = _sources(news, kinds)
    grouped = sources.groupby("article")
    table = grouped.agg(
        n_sources=("speaker", "size"), only_source=("speaker", "first"), type=("type", "first")
    )
    table[["only_source", "type"]] = table[["only_source", "type"]].where(table["n_sources"] == 1)
    table = table.reindex(news.articles["article"].rename("article"))
    return table.assign(n_sources=table["n_sources"].fillna(0).astype("int64")).reset_index()


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
        type; NaN if no two sources share a type or there are fewer than two.

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
    >>> source_types.type_diversity(news).values.tolist()  # 3·2 ÷ (2·1 + 1·0)
    [[3.0, 2.0, 3.0]]
    """
    counts = _sources(news, kinds)["type"].dropna().value_counts()
    n, pairs = int(counts.sum()), float((counts * (counts - 1)).sum())
    effective = n * (n - 1) / pairs if pairs else np.nan
    row = {"n_sources": n, "n_types": len(counts), "effective_types": effective}
    return pd.DataFrame([row])


@takes_news
def expert_gender(news: News, *, kinds: str | tuple[str, ...] = MARKED) -> pd.DataFrame:
    """Measure the share of women among experts (researchers and analysts), by people and quotes.

    One row for each unit, ``people`` and ``quotes``. women_share = women ÷ (women + men); people
    of unknown gender are counted separately.

    Parameters
    ----------
    news
        The linked tables.
    kinds
        The kinds of quotes counted, one or several: ``"direct"`` and ``"partial"`` by default.

    Returns
    -------
    DataFrame
        ``unit``, ``women``, ``men``, ``unknown`` and ``women_share``, NaN if no gender is known.

    Raises
    ------
    ValueError
        If a kind is not known.

    References
    ----------
    Global Media Monitoring Project (2020), Denmark: women among experts.

    Examples
    --------
    >>> source_types.expert_gender(news)[["unit", "women", "men"]].values.tolist()
    [['people', 0, 0], ['quotes', 0, 0]]
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
    >>> share = source_types.type_share(news)
    >>> share[["group", "n_sources", "n_words", "word_share"]].values.tolist()
    [['citizen', 1, 4, 0.5], ['politician', 2, 4, 0.5]]
    """
    marked = news.speakers["type"].mask(news.speakers["kind"] == "document", "document")
    given = replace(news, speakers=news.speakers.assign(type=marked))
    share = speaker_share(given, of="type", by=by, kinds=kinds)
    _, unit = shared_and_units(news, "type", by)
    sources = _sources(given, kinds)
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
def single_source_stories(news: News, *, kinds: str | tuple[str, ...] = MARKED) -> pd.DataFrame:
    """List the articles with only one source, for you to read.

    One row for each, in the order of ``articles``. A short item needs no second source; a long or
    contested story may need one.

    Parameters
    ----------
    news
        The linked tables.
    kinds
        The kinds of quotes counted, one or several: ``"direct"`` and ``"partial"`` by default.

    Returns
    -------
    DataFrame
        ``article``, ``title``, ``date``, ``credit``, ``only_source`` and its ``type``.

    Raises
    ------
    ValueError
        If a kind is not known.

    References
    ----------
    Project for Excellence in Journalism (2005), The State of the News Media.

    Examples
    --------
    >>> alone = source_types.single_source_stories(news)
    >>> alone[["title", "only_source", "type"]].values.tolist()
    [['Nyt tag', 'Ida Lund', 'politician']]
    """
    table = sources_per_article(news, kinds=kinds)
    table = table[table["n_sources"] == 1].drop(columns="n_sources")
    known = news.articles[["article", "title", "date", "credit"]]
    return known.merge(table, on="article", how="inner")


@takes_news
def type_gender(news: News, *, kinds: str | tuple[str, ...] = MARKED) -> pd.DataFrame:
    """Measure the share of women among the people of each source type.

    One row for each type, the largest first, and one with a missing ``type`` for people without
    one. women_share = women ÷ (women + men); each person counts once.

    Parameters
    ----------
    news
        The linked tables.
    kinds
        The kinds of quotes counted, one or several: ``"direct"`` and ``"partial"`` by default.

    Returns
    -------
    DataFrame
        ``type``, ``women``, ``men``, ``unknown``, ``women_share`` and its 95 % Wilson interval
        ``women_share_low``, ``women_share_high``.

    Raises
    ------
    ValueError
        If a kind is not known.

    References
    ----------
    Global Media Monitoring Project (2020), Denmark: women by function in the news.

    Examples
    --------
    >>> source_types.type_gender(news)[["type", "women", "men"]].values.tolist()
    [['politician', 1, 0], ['citizen', 0, 1]]
    """
    sources = _sources(news, kinds)
    people = sources[sources["kind"] == "person"].drop_duplicates("person")
    own = news.people.drop_duplicates("person").set_index("person")["type"]
    people = people.assign(type=people["person"].map(own))
    gender = people["gender"].fillna("unknown")
    table = pd.DataFrame({
        name: (gender == value).groupby(people["type"], dropna=False).sum()
        for name, value in (("women", "woman"), ("men", "man"), ("unknown", "unknown"))
    }).astype("int64").rename_axis("type").reset_index()  # fmt: skip
    return _with_share(table, "women", table["women"] + table["men"]).pipe(_typed_first)


@takes_news
def researcher_share(news: News, *, kinds: str | tuple[str, ...] = MARKED) -> pd.DataFrame:
    """Measure the share of researchers among all experts.

    One row for each ``unit``: ``people``, each counted once, and ``sources``, which include
    groups and institutions, once per article. researchers_share = researchers ÷ (researchers +
    analysts).

    Parameters
    ----------
    news
        The linked tables.
    kinds
        The kinds of quotes counted, one or several: ``"direct"`` and ``"partial"`` by default.

    Returns
    -------
    DataFrame
        ``unit``, ``researchers``, ``analysts``, ``researchers_share`` and its 95 % Wilson
        interval ``researchers_share_low``, ``researchers_share_high``.

    Raises
    ------
    ValueError
        If a kind is not known.

    References
    ----------
    Albæk, Munk Christiansen & Togeby, Eksperter i medierne: dagspressens brug af forskere
    1961–2001 (Magtudredningen).

    Examples
    --------
    >>> said = ["- Ja, siger professor Ida Lund.", "- Nej, siger analytiker Bo Krag."]
    >>> experts = an.load([{"text": text} for text in said])
    >>> source_types.researcher_share(experts)[["unit", "researchers_share"]].values.tolist()
    [['people', 0.5], ['sources', 0.5]]
    """
    sources = _sources(news, kinds)
    experts = sources[sources["type"].isin(EXPERTS)]
    people = experts[experts["kind"] == "person"].drop_duplicates(["person", "type"])
    rows = []
    for unit, some in (("people", people), ("sources", experts)):
        counts = some["type"].value_counts()
        rows.append((unit, int(counts.get("researcher", 0)), int(counts.get("analyst", 0))))
    table = pd.DataFrame(rows, columns=["unit", "researchers", "analysts"])
    return _with_share(table, "researchers", table["researchers"] + table["analysts"])


@takes_news
def unnamed_share(news: News, *, kinds: str | tuple[str, ...] = MARKED) -> pd.DataFrame:
    """Measure the share of sources without a name.

    One row. unnamed_share = speakers of kind ``unnamed`` (*en kilde*, *direktøren*) ÷ sources.

    Parameters
    ----------
    news
        The linked tables.
    kinds
        The kinds of quotes counted, one or several: ``"direct"`` and ``"partial"`` by default.

    Returns
    -------
    DataFrame
        ``n_sources``, ``unnamed``, ``unnamed_share`` and its 95 % Wilson interval
        ``unnamed_share_low``, ``unnamed_share_high``.

    Raises
    ------
    ValueError
        If a kind is not known.

    References
    ----------
    Project for Excellence in Journalism (2004), The State of the News Media.

    Examples
    --------
    >>> source_types.unnamed_share(news)[["n_sources", "unnamed"]].values.tolist()
    [[3, 0]]
    """
    kind = _sources(news, kinds)["kind"]
    table = pd.DataFrame({"n_sources": [len(kind)], "unnamed": [int((kind == "unnamed").sum())]})
    return _with_share(table, "unnamed", table["n_sources"])


@takes_news
def media_credited(news: News) -> pd.DataFrame:
    """Count the agencies and other media that articles credit or quote.

    One row for each medium, the most used first. An article that both credits and quotes a medium
    counts once in ``n_articles``. Outlets that credit themselves are counted too: leave out those
    rows.

    Parameters
    ----------
    news
        The linked tables.

    Returns
    -------
    DataFrame
        ``medium``; ``n_articles`` that credit or quote it; ``n_credited``, those whose credit
        line names it (``/ritzau/AP`` names two); ``n_quoted``, those with a quote of any kind.

    Raises
    ------
    TypeError
        If ``news`` is not News.

    References
    ----------
    Boumans, Trilling, Vliegenthart & Boomgaarden (2018), on agency content in Dutch online news.

    Examples
    --------
    >>> source_types.media_credited(news).values.tolist()
    [['Fjorden', 1, 1, 0], ['Kystposten', 1, 1, 0]]
    """
    credit = news.articles[["article", "credit"]].dropna()
    credit = credit.assign(medium=credit["credit"].str.split("/")).explode("medium")
    credit = credit.assign(medium=credit["medium"].str.strip(), how="n_credited")
    sources = _sources(news, KINDS)
    media = sources[(sources["type"] == "media") & (sources["kind"] == "organisation")]
    quoted = media.rename(columns={"person": "medium"}).assign(how="n_quoted")
    both = pd.concat([credit, quoted])[["article", "medium", "how"]]
    both = both[both["medium"] != ""]
    both["key"] = both["medium"].str.casefold()
    grouped = both.groupby("key")
    table = grouped.agg(medium=("medium", "first"), n_articles=("article", "nunique"))
    for how in ("n_credited", "n_quoted"):
        table[how] = both[both["how"] == how].groupby("key")["article"].nunique()
    table = table.fillna(0).astype({"n_credited": "int64", "n_quoted": "int64"})
    return table.sort_values(["n_articles", "medium"], ascending=[False, True], ignore_index=True)


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
    >>> source_types.type_prominence(top)[["type", "n_sources", "n_top"]].values.tolist()
    [['politician', 1, 1]]
    """
    quotes = news.quotes[news.quotes["kind"].isin(check_kinds(kinds))]
    roles = news.paragraphs.loc[news.paragraphs["role"].isin(("headline", "lead"))]
    top = quotes.merge(roles[["article", "paragraph"]], on=["article", "paragraph"])
    sources = _sources(news, kinds)
    keys = pd.MultiIndex.from_frame(top[_KEYS].dropna())
    on_top = pd.MultiIndex.from_frame(sources[_KEYS]).isin(keys)
    table = sources.assign(top=on_top).groupby("type", dropna=False).agg(
        n_sources=("article", "size"), n_top=("top", "sum")
    ).reset_index()  # fmt: skip
    n, all_top = table["n_sources"].sum(), table["n_top"].sum()
    expected = table["n_sources"] / n if n else np.nan
    table["prominence"] = table["n_top"] / all_top / expected if all_top else np.nan
    return _typed_first(table)


def _with_share(table: pd.DataFrame, name: str, total: pd.Series) -> pd.DataFrame:
    """Add the share that column ``name`` is of ``total``, with its Wilson interval."""
    low, high = wilson(table[name].to_numpy(), total.to_numpy())
    share = table[name] / total.where(total > 0)
    return table.assign(**{
        f"{name}_share": share, f"{name}_share_low": low, f"{name}_share_high": high
    })  # fmt: skip


def _typed_first(table: pd.DataFrame) -> pd.DataFrame:
    """Return the largest type first, by its first count, and those without a type last."""
    order = table.assign(missing=table["type"].isna())
    by = ["missing", table.columns[1], "type"]
    order = order.sort_values(by, ascending=[True, False, True])
    return order.drop(columns="missing").reset_index(drop=True)
