"""What kinds of sources get in: shares of articles, diversity, single sources, and the untyped.

A source is one speaker in one article and counts once there, however much it says. Unknown
speakers (nobody is named) and untyped speakers (somebody is, of unknown type) are two groups.
``docs/source-types.md`` has the types.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from analysis.core.statistics import wilson
from analysis.core.vocabulary import KINDS
from analysis.measures.grouping import check_kinds, grouped, shared_and_units
from analysis.measures.quotation import MARKED, speaker_share
from analysis.people.table import by_person
from analysis.people.types import organisation_beside
from analysis.tables.schemas import News, takes_news

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


@takes_news
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
        that file; then ``role``, the ``organisation`` beside the name, ``first_words`` of the
        first quote, ``n_quotes`` and ``n_words``, to decide by. Documents have no type and are
        left out.

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


@takes_news
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


@takes_news
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


@takes_news
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


@takes_news
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


@takes_news
def type_share(
    news: News,
    *,
    by: str | Sequence[str] | None = None,
    kinds: str | tuple[str, ...] = MARKED,
) -> pd.DataFrame:
    """Measure what each source type gets, by words and by sources.

    One row for each ``group``: the types, the largest first, then ``untyped``, ``document`` and
    ``unknown`` (nobody known). ``word_share`` = words ÷ all words of these quotes; it sums to 1.
    ``source_share`` = sources ÷ all sources, a source being a speaker in an article; unknown
    speakers are no source.

    Parameters
    ----------
    news
        The linked tables.
    by
        Measure apart in each unit, as in ``speaker_share``: ``by="outlet"``, ``by="gender"``.
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
    """
    marked = news.speakers["type"].mask(news.speakers["kind"] == "document", "document")
    given = replace(news, speakers=news.speakers.assign(type=marked))
    share = speaker_share(given, of="type", by=by, kinds=kinds)
    _, unit = shared_and_units(news, "type", by)
    sources = _sources(given, check_kinds(kinds))
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
def single_source_stories(news: News, *, kinds: tuple[str, ...] = MARKED) -> pd.DataFrame:
    """List the articles with one source only, to be looked at.

    One row for each: ``article``, ``title``, ``date``, ``credit``, ``only_source`` and its
    ``type``. A short item needs no second source; a long or contested one may.

    References
    ----------
    Project for Excellence in Journalism (2005), The State of the News Media.
    """
    table = sources_per_article(news, kinds=kinds)
    table = table[table["n_sources"] == 1].drop(columns="n_sources")
    known = news.articles[["article", "title", "date", "credit"]]
    return known.merge(table, on="article", how="inner")


@takes_news
def type_gender(news: News, *, kinds: tuple[str, ...] = MARKED) -> pd.DataFrame:
    """Measure women among the people of each source type.

    One row for each type, the largest first, and one with a missing ``type`` for people without:
    ``women``, ``men``, ``unknown``, each person once, and women_share = women ÷ (women + men)
    with its 95 % Wilson interval ``women_share_low``, ``women_share_high``.

    References
    ----------
    Global Media Monitoring Project (2020), Denmark: women by function in the news.
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
def researcher_share(news: News, *, kinds: tuple[str, ...] = MARKED) -> pd.DataFrame:
    """Measure researchers among all experts.

    One row for each ``unit``: ``people``, each once, and ``sources``, also groups and
    institutions, once an article. ``researchers``, ``analysts`` and researchers_share =
    researchers ÷ (researchers + analysts) with its 95 % Wilson interval.

    References
    ----------
    Albæk, Munk Christiansen & Togeby, Eksperter i medierne: dagspressens brug af forskere
    1961–2001 (Magtudredningen).
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
def unnamed_share(news: News, *, kinds: tuple[str, ...] = MARKED) -> pd.DataFrame:
    """Measure how many sources have no name.

    One row: ``n_sources``, ``unnamed`` (speakers of kind ``unnamed``: *en kilde*, *direktøren*)
    and unnamed_share = unnamed ÷ sources with its 95 % Wilson interval.

    References
    ----------
    Project for Excellence in Journalism (2004), The State of the News Media.
    """
    kind = _sources(news, kinds)["kind"]
    table = pd.DataFrame({"n_sources": [len(kind)], "unnamed": [int((kind == "unnamed").sum())]})
    return _with_share(table, "unnamed", table["n_sources"])


@takes_news
def media_credited(news: News) -> pd.DataFrame:
    """Count the agencies and other media on which articles rest.

    One row for each medium, the most used first: ``n_articles`` in all, ``n_credited`` whose
    credit line names it (``/ritzau/AP`` names two), and ``n_quoted`` that quote it, in any kind
    of quote. An article that does both counts once in ``n_articles``. An outlet's credit of itself
    counts too: leave out its row.

    References
    ----------
    Boumans, Trilling, Vliegenthart & Boomgaarden (2018), on agency content in Dutch online news.
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
def type_prominence(news: News, *, kinds: tuple[str, ...] = MARKED) -> pd.DataFrame:
    """Measure which types are quoted in headline or lead.

    One row for each type: ``n_sources``; ``n_top``, those with a quote in a headline or lead; and
    prominence = share of the type among the top sources ÷ its share among all sources: 1 as often
    as elsewhere, above 1 more; NaN where nobody is quoted on top.
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
