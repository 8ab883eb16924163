"""Measures of quotation: how much, where, by whom, and how concentrated.

Every measure takes ``News`` and returns a new tidy DataFrame. Only the story counts: bylines,
promos and credit lines are left out. Each word is counted once: words in quotation marks or
after a dash are ``direct`` or ``partial``, other reported words ``indirect``. So the kinds and
the reporter's own words add up to all words.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy.special import gammaln

from analysis.core.deprecation import without
from analysis.core.statistics import share_intervals, warnings
from analysis.core.vocabulary import KINDS, MARKED
from analysis.io.articles import READ_ROLES
from analysis.measures.corrected_shares import with_corrected_density, with_corrected_shares
from analysis.measures.grouping import (
    check_kinds,
    chosen,
    grouped,
    groupings,
    is_of_speaker,
    shared_and_units,
)
from analysis.measures.lazy_tables import in_memory
from analysis.measures.quote_words import own_words, quoted_words, said_words, stories
from analysis.measures.stories import one_per_story, says_count
from analysis.people.table import by_person
from analysis.tables.news import News, takes_news

UNITS = ("paragraph", "position")  # units of text, in addition to the groups of quotes
_NO_INTERVAL = (np.nan, np.nan, pd.NA)  # low, high and warning
NOT_DRAWN = "the interval is computed (docs/statistics.md)"


@takes_news
@says_count
def quote_density(
    news: News,
    *,
    by: str | Sequence[str] = "article",
    corrected: str | pd.DataFrame | None = None,
    count: str = "articles",
) -> pd.DataFrame:
    """Measure how much of the text is quotation.

    One row for each unit: density = words of a kind ÷ all words of the unit, pooled over its
    articles. 0 means no quotation, 1 nothing but quotation.

    Parameters
    ----------
    news
        The linked tables.
    by
        One or several of ``"article"``, ``"outlet"`` (or ``"credit"``), ``"week"``, ``"month"``,
        ``"quarter"``, ``"year"``, ``"collection"`` (one row for all), your own column in
        ``articles``; ``"paragraph"``, ``"position"`` (tenths of each article's words, 1 first).
        Names of ``speaker_share(of=)`` divide the quoted words by speaker: the density of women's
        quotes is their words ÷ all words.
    corrected
        A checked sample, as in ``speaker_share``. For densities, sample whole articles: a sample
        of quotes has no missed quotes.
    count
        ``"stories"`` counts a story that several articles print, such as agency copy, once (in
        each unit of ``by``), by its first article (``docs/stories.md``).

    Returns
    -------
    DataFrame
        The unit; ``n_articles``; ``n_words``, the denominator; ``direct_words``,
        ``partial_words``, ``indirect_words`` (each word once); ``quoted_words``, direct and
        partial together; ``direct_density``, ``partial_density``, ``indirect_density`` and
        ``quote_density``, each ÷ ``n_words``, NaN if there are no words;
        ``quote_density_low``, ``quote_density_high``, the 95 % interval with the articles as a
        random sample (docs/statistics.md), and ``warning`` if there are too few articles. An
        article and its paragraphs are measured completely and have no interval. With
        ``corrected`` also ``quote_density_corrected``, its ``_low`` and ``_high``, and
        ``n_articles_checked``.

    Raises
    ------
    ValueError
        If ``by`` is no unit.

    Examples
    --------
    >>> density = an.quote_density(news)
    >>> density[["article", "n_words", "quoted_words", "quote_density"]].round(2).values.tolist()
    [['0', 21, 7, 0.33], ['1', 16, 1, 0.06]]
    """
    keys = chosen("by", by, (*UNITS, *groupings(news)))
    if "paragraph" in keys and "article" not in keys:
        keys.insert(keys.index("paragraph"), "article")
    news = in_memory(news, keys, count=count, corrected=corrected)
    news = one_per_story(news, count, keys)
    people = by_person(news)
    cells = _cells(people, keys)
    of_speaker = [key for key in keys if is_of_speaker(people, key)]
    unit = [key for key in keys if key not in of_speaker] or ["collection"]
    counts = [f"{kind}_words" for kind in KINDS]
    wholes = cells.groupby([*unit, "article"], dropna=False, as_index=False)["n_words"].sum()
    rows = cells[cells["n_words"] != cells["others_words"]] if of_speaker else cells
    at = list(dict.fromkeys([*keys, *unit]))
    table = rows.groupby(at, dropna=False)[counts].sum().reset_index()
    units = wholes.groupby(unit, dropna=False).agg(
        n_articles=("article", "nunique"), n_words=("n_words", "sum")
    )
    table = table.merge(units.reset_index(), on=unit, how="left")
    if keys == ["article"]:  # an article without words has a row too
        table = table.set_index("article").reindex(news.articles["article"].rename("article"))
        table = table.fillna(0).reset_index()
    table = table.astype(dict.fromkeys(["n_articles", "n_words", *counts], "int64"))
    table["quoted_words"] = table["direct_words"] + table["partial_words"]
    for name in (*KINDS, "quote"):
        counted = table["quoted_words" if name == "quote" else f"{name}_words"]
        table[f"{name}_density"] = counted / table["n_words"].where(table["n_words"] > 0)
    bounds = ["quote_density_low", "quote_density_high"]
    table[[*bounds, "warning"]] = _NO_INTERVAL
    if "article" not in keys:
        parts = rows.assign(part=rows["direct_words"] + rows["partial_words"])
        parts = parts.groupby([*at, "article"], dropna=False)
        parts = parts["part"].sum().reset_index()
        table = _with_intervals(table, parts, wholes.rename(columns={"n_words": "whole"}),
                                keys, unit, bounds)  # fmt: skip
    first = [*keys, "n_articles", "n_words", *counts, "quoted_words"]
    densities = [f"{name}_density" for name in (*KINDS, "quote")]
    table = table[[*first, *densities, *bounds, "warning"]].astype({"warning": "str"})
    table.attrs["of_speaker"] = of_speaker  # charts say of these that their words are all articles'
    if corrected is None:
        return table
    return with_corrected_density(table, news, corrected, by=keys)


def _cells(news: News, keys: list[str]) -> pd.DataFrame:
    """Return the words of each article, and of each of ``keys`` in it, by kind."""
    ids = ["article", *(key for key in UNITS if key in keys)]
    if any(is_of_speaker(news, key) for key in keys):
        ids.append("quote")
    kinds = [f"{kind}_words" for kind in KINDS]
    words = _word_by_word(news, ids) if set(UNITS) & set(ids) else _quote_by_quote(news, ids)
    columns = [*kinds, "n_words", "others_words"]
    cells = words.groupby(ids, dropna=False)[columns].sum().reset_index()
    if "quote" in ids:
        said = news.quotes[["article", "quote", "speaker"]].astype({"quote": "Int64"})
        cells = cells.merge(said, on=["article", "quote"], how="left")
    else:
        cells["speaker"] = pd.Series(pd.NA, cells.index, dtype="str")
    named = [key for key in keys if key not in (*ids, "speaker")]
    return grouped(news, cells, dict.fromkeys([*named, "collection"]))


def _word_by_word(news: News, ids: list[str]) -> pd.DataFrame:
    """Return a row for each word of the story: ``ids``, and a one in the column of its kind."""
    words = quoted_words(news)
    kinds = {f"{kind}_words": words["kind"] == kind for kind in KINDS}
    return words[ids].assign(**kinds, n_words=1, others_words=words["kind"].isna())


def _quote_by_quote(news: News, ids: list[str]) -> pd.DataFrame:
    """Return rows that sum up to those of ``_word_by_word``, from the counts in the tables."""
    own = own_words(news)
    kinds = {f"{kind}_words": own * (news.quotes["kind"] == kind).to_numpy() for kind in KINDS}
    said = news.quotes[["article", "quote"]].astype({"quote": "Int64"})
    said = said.assign(**kinds, n_words=own, others_words=0)[own > 0]
    story = news.paragraphs[news.paragraphs["role"].isin(READ_ROLES)]
    others = story.groupby("article")["n_words"].sum()
    others = others.sub(said.groupby("article")["n_words"].sum(), fill_value=0).astype("int64")
    others = others[others > 0].rename("n_words").reset_index()
    others = others.assign(quote=pd.array([pd.NA] * len(others), dtype="Int64"))
    others["others_words"] = others["n_words"]
    rows = pd.concat([said, others.assign(**dict.fromkeys(kinds, 0))])
    return rows[[*ids, *kinds, "n_words", "others_words"]]


def _with_intervals(
    table: pd.DataFrame, parts: pd.DataFrame, wholes: pd.DataFrame, row: list[str],
    unit: list[str], bounds: list[str],
) -> pd.DataFrame:  # fmt: skip
    """Return ``table`` with the interval of each row's share of its unit, over articles.

    ``parts`` has the columns ``row``, ``unit``, ``article`` and ``part``; ``wholes`` ``unit``,
    ``article`` and ``whole``. ``table`` has one row for each of ``row``.
    """
    if table.empty:
        return table
    wholes = wholes.assign(_unit=wholes.groupby(unit, dropna=False).ngroup())
    at = list(dict.fromkeys([*unit, "article"]))
    parts = parts.merge(wholes, on=at, how="left")
    parts["_row"] = parts.groupby(row, dropna=False).ngroup()
    rows = parts.drop_duplicates("_row").sort_values("_row")
    low, high = share_intervals(
        parts["_row"],
        parts["part"],
        parts["whole"],
        rows["_unit"],
        wholes["_unit"],
        wholes["whole"],
    )
    n = wholes[wholes["whole"] > 0].groupby("_unit")["article"].nunique()
    n = n.reindex(rows["_unit"], fill_value=0).to_numpy()
    found = rows[row].assign(**dict(zip(bounds, (low, high), strict=True)))
    found["warning"] = warnings(n, low).to_numpy()
    return table.drop(columns=[*bounds, "warning"]).merge(found, on=row, how="left")


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
        ``"outlet"`` (or ``"credit"``), ``"week"``, ``"month"``, ``"quarter"``, ``"year"``, your
        own column in ``news.articles``, or what ``of`` takes: ``of="role", by="gender"`` gives
        the share of each role in what women say, and in what men say. Without ``of``, names of
        speakers in ``by`` are taken as ``of``: ``by="gender"`` is ``of="gender"``, and
        ``by=["outlet", "gender"]`` gives the share of each gender in each outlet.
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
        (docs/statistics.md). A single article has no interval. With a sample also
        ``word_share_corrected``, ``word_share_corrected_low``, ``word_share_corrected_high`` (a
        95 % interval for the sampling of articles, the sampling of checks, and the tool's errors)
        and ``n_articles_checked``; with ``"confidence"`` ``word_share_expected``.

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
    news = in_memory(news, [*of, *by], count=count, corrected=corrected)
    news = one_per_story(news, count, by)
    people = by_person(news)
    said = grouped(people, said_words(people, kinds), dict.fromkeys([*of, *by]))
    said = said.assign(collection="all", attributed=said["speaker"].notna())
    unit = by or ["collection"]
    keys = list(dict.fromkeys([*unit, "attributed", *of]))
    table = said.groupby(keys, dropna=False).agg(
        n_articles=("article", "nunique"), n_quotes=("quote", "size"), n_words=("n_words", "sum")
    )
    table = table.reset_index()
    for share, count in (("word_share", "n_words"), ("quote_share", "n_quotes")):
        total = table.groupby(unit, dropna=False)[count].transform("sum")
        table[share] = table[count] / total.where(total > 0)
    bounds = ["word_share_low", "word_share_high"]
    table[[*bounds, "warning"]] = _NO_INTERVAL
    if "article" not in unit:
        at = list(dict.fromkeys([*keys, "article"]))
        parts = said.groupby(at, dropna=False)["n_words"].sum().rename("part").reset_index()
        wholes = said.groupby([*unit, "article"], dropna=False)["n_words"].sum()
        table = _with_intervals(table, parts, wholes.rename("whole").reset_index(), keys, unit,
                                bounds)  # fmt: skip
    ascending = [True] * len(unit) + [False, False] + [True] * len(of)
    table = table.sort_values([*unit, "attributed", "n_words", *of], ascending=ascending)
    counts = ["attributed", "n_articles", "n_quotes", "n_words", "word_share", "quote_share"]
    table = table[[*of, *by, *counts, *bounds, "warning"]].reset_index(drop=True)
    table = table.astype({"warning": "str"})
    if corrected is None:
        return table
    return with_corrected_shares(table, news, corrected, of=of, by=by, kinds=kinds)


@takes_news
@says_count
def concentration(
    news: News,
    *,
    by: str | Sequence[str] = "article",
    articles: int = 5,
    count: str = "articles",
) -> pd.DataFrame:
    """Measure how evenly the quoted words are shared among the known speakers.

    One row for each unit. With p the word shares of the n speakers:
    ``effective_speakers_observed`` = 1 ÷ Σp², from 1 (one says all) to n (all say the same
    amount); ``gini`` = Σ(2i − n − 1)pᵢ ÷ (n − 1) over the shares from smallest to largest, from 0
    (even) to 1 (one says nearly all), NaN for one speaker. Words without a known speaker are left
    out of both; ``unattributed_words`` is their number.

    These two figures grow with the number of articles even if nothing else changes. Two others do
    not. ``effective_speakers`` is 1 ÷ the probability that two words from *different* articles
    have the same speaker. ``rarefied_speakers`` is the mean number of different speakers in
    ``articles`` articles drawn from those of the unit that quote a known speaker.

    Parameters
    ----------
    news
        The linked tables.
    by
        One or several units, as in ``speaker_share``.
    articles
        How many articles are drawn for ``rarefied_speakers``.
    count
        ``"stories"`` counts a story that several articles print, such as agency copy, once (in
        each unit of ``by``), by its first article (``docs/stories.md``).

    Returns
    -------
    DataFrame
        The unit, ``n_articles`` with a known speaker, ``n_speakers``, ``attributed_words``,
        ``unattributed_words``, ``effective_speakers``, ``effective_speakers_observed``,
        ``rarefied_speakers`` (NaN if the unit has fewer articles), ``gini``, ``largest_share``;
        NaN if no speaker is known. For a single article, ``effective_speakers`` is the observed
        number. For more, it is NaN if no speaker is in two articles: then the number has no upper
        bound, and only ``rarefied_speakers`` and ``n_speakers`` can be given.

    Raises
    ------
    ValueError
        If ``by`` is no unit, or ``articles`` is below 1.

    References
    ----------
    Hill (1973), Diversity and evenness, Ecology 54:427–432 (the number of order 2);
    Simpson (1949), Measurement of diversity, Nature 163:688 (pairs without the same twice);
    Hurlbert (1971), The nonconcept of species diversity, Ecology 52:577–586, and Colwell, Mao &
    Chang (2004), Interpolating, extrapolating, and comparing incidence-based species accumulation
    curves, Ecology 85:2717–2727 (rarefaction by articles);
    Gini (1912), Variabilità e mutabilità; Deltas (2003), The small-sample bias of the Gini
    coefficient, Review of Economics and Statistics 85:226–234 (the factor n ÷ (n − 1)).

    Examples
    --------
    >>> few = an.concentration(news, by="collection")
    >>> few[["n_speakers", "effective_speakers_observed", "largest_share"]].values.tolist()
    [[2.0, 2.0, 0.5]]
    """
    if articles < 1:
        raise ValueError(f"articles={articles} is too small; give 1 or more")
    keys = chosen("by", by, groupings(news))
    news = in_memory(news, keys, count=count)
    people = by_person(one_per_story(news, count, keys))
    said = grouped(people, said_words(people, MARKED), keys)
    units = said.groupby(keys, dropna=False)
    said = said.assign(_unit=units.ngroup())
    table = units.size().index.to_frame(index=False)
    if len(keys) == 1:
        table.columns = keys
    known = said.dropna(subset=["speaker"])
    figures = _concentrated(known, len(table), articles)
    if "article" in keys:
        figures["effective_speakers"] = figures["effective_speakers_observed"]
    unknown = said[said["speaker"].isna()]
    figures["unattributed_words"] = _sums(unknown["_unit"], unknown["n_words"], len(table))
    columns = ["n_articles", "n_speakers", "attributed_words", "unattributed_words",
               "effective_speakers", "effective_speakers_observed", "rarefied_speakers", "gini",
               "largest_share"]  # fmt: skip
    types = dict.fromkeys(columns[:4], "int64") | dict.fromkeys(columns[4:], "float64")
    return table.assign(**figures)[[*keys, *columns]].astype(types)


def _sums(unit: pd.Series, weights: object, n: int) -> np.ndarray:
    weights = np.broadcast_to(np.asarray(weights, "float64"), len(unit))
    return np.bincount(unit.to_numpy("int64"), weights, n)


def _concentrated(known: pd.DataFrame, n: int, articles: int) -> dict[str, np.ndarray]:
    """Return the figures of ``concentration`` for ``n`` units of attributed quotes."""
    cells = known.groupby(["_unit", "speaker", "article"], as_index=False)["n_words"].sum()
    cells = cells[cells["n_words"] > 0]
    heard = cells.groupby(["_unit", "speaker"], as_index=False).agg(
        n_words=("n_words", "sum"), n_articles=("article", "size")
    )
    heard = heard.sort_values(["_unit", "n_words"])
    of_article = cells.groupby(["_unit", "article"], as_index=False)["n_words"].sum()
    total, speakers = _sums(heard["_unit"], heard["n_words"], n), _sums(heard["_unit"], 1, n)
    unit, words = heard["_unit"].to_numpy(), heard["n_words"].to_numpy(float)
    in_articles = _sums(of_article["_unit"], 1, n)
    rank = heard.groupby("_unit").cumcount().to_numpy() + 1
    with np.errstate(invalid="ignore", divide="ignore"):
        p = words / total[unit]
        squares = _sums(heard["_unit"], words**2, n)
        pairs = total**2 - _sums(of_article["_unit"], of_article["n_words"] ** 2.0, n)
        alike = squares - _sums(cells["_unit"], cells["n_words"] ** 2.0, n)
        gini = _sums(heard["_unit"], (2 * rank - speakers[unit] - 1) * p, n)
        gini = np.where(speakers > 1, gini / (speakers - 1), np.nan)
        largest = heard.groupby("_unit")["n_words"].max().reindex(range(n)).to_numpy() / total
        missed = _missed(in_articles[unit], heard["n_articles"].to_numpy(float), articles)
        rarefied = np.where(in_articles >= articles, _sums(heard["_unit"], 1 - missed, n), np.nan)
        return {
            "n_articles": in_articles, "n_speakers": speakers, "attributed_words": total,
            "effective_speakers": np.where(alike > 0, pairs / alike, np.nan),
            "effective_speakers_observed": total**2 / squares,
            "rarefied_speakers": rarefied, "gini": gini, "largest_share": largest,
        }  # fmt: skip


def _missed(n: np.ndarray, hits: np.ndarray, drawn: int) -> np.ndarray:
    """Return the probability that ``drawn`` of ``n`` articles hold none of ``hits`` (Hurlbert)."""
    log = gammaln(n - hits + 1) - gammaln(n - hits - drawn + 1)
    log -= gammaln(n + 1) - gammaln(n - drawn + 1)
    return np.where(n - hits >= drawn, np.exp(log), 0.0)


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
    kinds = check_kinds(kinds)
    of, unit = shared_and_units(news, of, by)
    news = by_person(one_per_story(news, count, unit))
    quotes = news.quotes[news.quotes["kind"].isin(kinds)].sort_values(["article", "start"])
    quotes = quotes[["article", "speaker"]].assign(attributed=quotes["speaker"].notna())
    quotes = grouped(news, quotes, dict.fromkeys([*of, *unit])).assign(collection="all")
    at = unit or ["collection"]
    keys = list(dict.fromkeys([*at, "attributed", *of]))
    each = list(dict.fromkeys([*at, "article"]))
    table = quotes.groupby(keys, dropna=False)["article"].nunique().rename("n_articles").to_frame()
    for name, keep in (("n_first", "first"), ("n_last", "last")):
        ends = quotes.drop_duplicates(each, keep=keep)
        table[name] = ends.groupby(keys, dropna=False).size().reindex(table.index, fill_value=0)
    table = table.reset_index()
    every = quotes.groupby(at, dropna=False)["article"].nunique().rename("n_quoted_articles")
    table = table.merge(every.reset_index(), on=at, how="left")
    for end in ("first", "last"):
        table[f"{end}_share"] = table[f"n_{end}"] / table["n_quoted_articles"]
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
