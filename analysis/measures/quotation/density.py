"""How much of the text is quotation."""

from collections.abc import Sequence

import pandas as pd

from analysis.core.vocabulary import KINDS
from analysis.io.articles import READ_ROLES
from analysis.measures.comparison import clear_pairs
from analysis.measures.corrected_shares import with_corrected_density
from analysis.measures.group_values import group_of
from analysis.measures.grouping import grouped, groupings, is_of_speaker, units_by
from analysis.measures.lazy_tables import in_memory
from analysis.measures.quotation.intervals import NO_INTERVAL, with_intervals
from analysis.measures.quote_words import own_words, quoted_words
from analysis.measures.stories import one_per_story, says_count
from analysis.people.table import by_person
from analysis.tables.news import News, takes_news

UNITS = ("paragraph", "position")  # units of text, in addition to the groups of quotes
OUTLETS = (["outlet"], ["credit"])


@takes_news
@says_count
def quote_density(
    news: News,
    *,
    by: str | Sequence[str] | None = "article",
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
        ``"quarter"``, ``"year"``, ``"author"``, ``"collection"`` (or None: one row for all), your
        own column in ``articles``; ``"paragraph"``, ``"position"`` (tenths of each article's
        words, 1 first). Names of ``speaker_share(of=)`` divide the quoted words by speaker: the
        density of women's quotes is their words ÷ all words.
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
        ``n_articles_checked``. By outlet, ``attrs["clear_pairs"]`` holds the pairs that differ
        clearly by ``compare``, the larger first.

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
    keys = units_by(by, (*UNITS, *groupings(news)))
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
    table[[*bounds, "warning"]] = NO_INTERVAL
    if "article" not in keys:
        parts = rows.assign(part=rows["direct_words"] + rows["partial_words"])
        parts = parts.groupby([*at, "article"], dropna=False)
        parts = parts["part"].sum().reset_index()
        wholes = wholes.rename(columns={"n_words": "whole"})
        table = with_intervals(table, parts, wholes, keys, unit, bounds)
    first = [*keys, "n_articles", "n_words", *counts, "quoted_words"]
    densities = [f"{name}_density" for name in (*KINDS, "quote")]
    table = table[[*first, *densities, *bounds, "warning"]].astype({"warning": "str"})
    table.attrs["of_speaker"] = of_speaker  # charts say of these that their words are all articles'
    if keys in OUTLETS:  # charts name an outlet only where it differs clearly
        table.attrs["clear_pairs"] = _clear_pairs(parts, wholes, keys[0])
    if corrected is None:
        return table
    return with_corrected_density(table, news, corrected, by=keys)


def _clear_pairs(
    parts: pd.DataFrame, wholes: pd.DataFrame, outlet: str
) -> list[tuple[object, object]]:
    """Return the pairs of outlets whose densities differ clearly, the larger first."""
    cells = wholes.merge(parts, on=[outlet, "article"], how="left").fillna({"part": 0})
    return clear_pairs([
        group_of(name, rows[["part", "whole"]].to_numpy(float), "quote_density")
        for name, rows in cells.groupby(outlet)
    ])  # fmt: skip


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
