"""The sources of each article: how many, which alone, which without a name, which media."""

import pandas as pd

from analysis.core.statistics import wilson
from analysis.core.vocabulary import KINDS, MARKED
from analysis.measures.grouping import check_kinds
from analysis.tables.news import News, takes_news
from analysis.text.tokens import WORDS

SOURCE_KEYS = ["article", "speaker"]
_AGENCIES = frozenset(name.casefold() for name in WORDS["agency"])


def sources_of(news: News, kinds: str | tuple[str, ...]) -> pd.DataFrame:
    """Return one row for each source: a speaker quoted in an article, with its quoted words."""
    quotes = news.quotes[news.quotes["kind"].isin(check_kinds(kinds))].dropna(subset=["speaker"])
    counts = quotes.groupby(SOURCE_KEYS).agg(
        n_quotes=("quote", "size"), n_words=("n_words", "sum"), first_words=("text", "first")
    )
    known = news.speakers.drop_duplicates(SOURCE_KEYS).drop(columns=["n_quotes", "mentions"])
    sources = counts.reset_index().merge(known, on=SOURCE_KEYS, how="left")
    gender = news.people.drop_duplicates("person").set_index("person")["gender"]
    return sources.assign(gender=sources["person"].map(gender))


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
    sources = sources_of(news, kinds)
    grouped = sources.groupby("article")
    table = grouped.agg(
        n_sources=("speaker", "size"), only_source=("speaker", "first"), type=("type", "first")
    )
    table[["only_source", "type"]] = table[["only_source", "type"]].where(table["n_sources"] == 1)
    table = table.reindex(news.articles["article"].rename("article"))
    return table.assign(n_sources=table["n_sources"].fillna(0).astype("int64")).reset_index()


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
    >>> alone = an.single_source_stories(news)
    >>> alone[["title", "only_source", "type"]].values.tolist()
    [['Nyt tag', 'Ida Lund', 'politician']]
    """
    table = sources_per_article(news, kinds=kinds)
    table = table[table["n_sources"] == 1].drop(columns="n_sources")
    known = news.articles[["article", "title", "date", "credit"]]
    return known.merge(table, on="article", how="inner")


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
    kind = sources_of(news, kinds)["kind"]
    table = pd.DataFrame({"n_sources": [len(kind)], "unnamed": [int((kind == "unnamed").sum())]})
    return with_share(table, "unnamed", table["n_sources"])


@takes_news
def media_credited(news: News) -> pd.DataFrame:
    """Count the agencies and other media that articles credit or quote.

    One row for each medium, the most used first. An article that both credits and quotes a medium
    counts once in ``n_articles``. The collection's own outlets, which credit lines name alone
    (``/kystposten/``, and no agency), count only where they are quoted.

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
    >>> wire = an.load([{"text": "Det regner.", "credit": "ritzau/AP"}])
    >>> an.media_credited(wire).values.tolist()
    [['AP', 1, 1, 0], ['ritzau', 1, 1, 0]]
    """
    credit = news.articles[["article", "credit"]].dropna()
    credit = credit.assign(medium=credit["credit"].str.split("/")).explode("medium")
    credit = credit.assign(medium=credit["medium"].str.strip(), how="n_credited")
    alone = ~credit["article"].duplicated(keep=False) & ~credit["medium"].map(_is_agency)
    own = credit.loc[alone, "medium"].str.casefold()
    credit = credit[~credit["medium"].str.casefold().isin(own)]
    sources = sources_of(news, KINDS)
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


def _is_agency(medium: str) -> bool:
    """Return whether a medium is a news agency: Ritzaus Bureau, AP."""
    return not _AGENCIES.isdisjoint(medium.casefold().split())


def with_share(table: pd.DataFrame, name: str, total: pd.Series) -> pd.DataFrame:
    """Add the share that column ``name`` is of ``total``, with its Wilson interval."""
    low, high = wilson(table[name].to_numpy(), total.to_numpy())
    share = table[name] / total.where(total > 0)
    return table.assign(**{
        f"{name}_share": share, f"{name}_share_low": low, f"{name}_share_high": high
    })  # fmt: skip


def typed_first(table: pd.DataFrame, count: str) -> pd.DataFrame:
    """Return the type with the largest ``count`` first, and those without a type last."""
    order = table.assign(missing=table["type"].isna())
    order = order.sort_values(["missing", count, "type"], ascending=[True, False, True])
    return order.drop(columns="missing").reset_index(drop=True)
