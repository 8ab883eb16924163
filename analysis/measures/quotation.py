"""What the tables say about quotation: how much, where, by whom, and how concentrated.

Every measure takes ``News`` and returns a new tidy DataFrame. Only the story counts: bylines,
promos and credit lines are left out. Each word is counted once: a word in quotation marks or
after a dash is ``direct`` or ``partial``, and only a word reported without them is ``indirect``,
so that the kinds and the reporter's own words add up to all words.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.core.deprecation import without
from analysis.core.statistics import share_intervals, warnings
from analysis.core.vocabulary import KINDS
from analysis.io.articles import READ_ROLES
from analysis.measures.grouping import (
    OF_SPEAKER,
    check,
    check_kinds,
    months,
    of_article,
    of_speaker,
    own_columns,
)
from analysis.measures.stories import one_per_story
from analysis.people.table import by_person
from analysis.tables.schemas import LOADED, News
from analysis.text.words import WordIndex

UNITS = ("article", "paragraph", "credit", "month", "position", "collection")
BY = ("article", "credit", "outlet", "month")
MARKED = ("direct", "partial")  # the kinds whose words are the speaker's own
TENTHS = 10
NOBODYS = -1  # the number of no quote, while words are gathered
NOT_DRAWN = "the interval is computed, not drawn (docs/statistics.md)"


def quote_density(
    news: News, *, by: str = "article", corrected: str | pd.DataFrame | None = None,
    count: str = "articles",
) -> pd.DataFrame:  # fmt: skip
    """Measure how much of the text is quotation.

    One row for each unit: density = words of a kind ÷ all words of the unit, pooled over its
    articles. 0 is no quotation, 1 nothing else.

    Parameters
    ----------
    news
        The linked tables.
    by
        ``"article"``, ``"paragraph"``, ``"credit"``, ``"month"``, ``"position"`` (tenths of each
        article's words, 1 first), ``"collection"`` (one row for all), or a column of your own in
        ``articles``, such as ``"section"``.
    corrected
        A checked sample, as in ``speaker_share``; for densities best one of whole articles, since
        one of quotes holds no missed quotes.
    count
        ``"stories"`` counts what several articles print alike, such as agency copy, once (in each
        unit of ``by``): the first article of each story (``docs/stories.md``).

    Returns
    -------
    DataFrame
        The unit; ``n_articles``; ``n_words``, the denominator; ``direct_words``,
        ``partial_words``, ``indirect_words`` (each word once); ``quoted_words``, direct and
        partial together; ``direct_density``, ``partial_density``, ``indirect_density`` and
        ``quote_density``, each ÷ ``n_words``, NaN where there are no words;
        ``quote_density_low``, ``quote_density_high``, the 95 % interval for the articles as a
        sample (docs/statistics.md), and ``warning`` where articles are too few for it. An article
        and its paragraphs are measured whole and have neither. With ``corrected`` also
        ``quote_density_corrected``, its ``_low`` and ``_high``, and ``n_articles_checked``.

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
    check("by", by, (*UNITS, *own_columns(news)))
    news = one_per_story(news, count, by)
    words, keys = _units(news, quoted_words(news), by)
    grouped = words.groupby(keys, dropna=False, sort=True)
    table = grouped.agg(n_articles=("article", "nunique"), n_words=("kind", "size"))
    for kind in KINDS:
        table[f"{kind}_words"] = (
            (words["kind"] == kind).groupby([words[k] for k in keys], dropna=False).sum()
        )
    table = table.astype("int64")
    if by == "article":  # one without words has a row as well
        table = table.reindex(news.articles["article"].rename("article"), fill_value=0)
    table["quoted_words"] = table["direct_words"] + table["partial_words"]
    for name in (*KINDS, "quote"):
        counted = table["quoted_words" if name == "quote" else f"{name}_words"]
        table[f"{name}_density"] = counted / table["n_words"].where(table["n_words"] > 0)
    table = table.reset_index()
    low, high = np.full((2, len(table)), np.nan)
    table["warning"] = pd.Series(np.nan, table.index, dtype="str")
    if keys[0] != "article":
        low, high = _density_intervals(grouped, words)
        table["warning"] = warnings(table["n_articles"].to_numpy(), low)
    at = table.columns.get_loc("quote_density") + 1
    table.insert(at, "quote_density_low", low)
    table.insert(at + 1, "quote_density_high", high)
    if corrected is None:
        return table
    from analysis.measures.corrected_shares import with_corrected_density

    return with_corrected_density(table, news, corrected, by=by)


def _density_intervals(grouped, words: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Return the intervals of each group of words, drawn by article."""
    cells = pd.DataFrame({"unit": grouped.ngroup(), "article": words["article"]})
    cells = cells.assign(whole=1, part=words["kind"].isin(MARKED)).groupby(["unit", "article"])
    cells = cells.sum().reset_index()
    unit, whole = cells["unit"].to_numpy(), cells["whole"].to_numpy()
    return share_intervals(
        unit, cells["part"].to_numpy(), whole, np.arange(grouped.ngroups), unit, whole
    )


@without("samples", "seed", reason=NOT_DRAWN)
def speaker_share(
    news: News,
    *,
    of: str = "speaker",
    by: str | None = None,
    kinds: str | tuple[str, ...] = MARKED,
    corrected: str | pd.DataFrame | None = None,
    count: str = "articles",
) -> pd.DataFrame:
    """Measure who gets how much of the quotation.

    One row for each speaker (or kind, role, party, gender), the largest first, and one for quotes
    without a known speaker: ``attributed`` False and the name missing. Shares sum to 1 in each
    unit. A speaker is one person in all articles, as ``news.people`` joins them.

    Parameters
    ----------
    news
        The linked tables.
    of
        ``"speaker"``, or what is known of the speaker: ``"kind"``, ``"role"`` and ``"party"`` (as
        that article states them, or else as most of the person's other articles do),
        ``"stated_role"`` and ``"stated_party"`` (as that article states them), ``"gender"``, the
        source ``"type"``, or a column of your own in ``news.people``. A missing value in an
        attributed row means that it is not stated.
    by
        Measure apart in each ``"article"``, ``"credit"`` (``"outlet"`` says the same) or
        ``"month"``, or in a column of your own in ``articles``; all together by default.
        Anything that ``of`` takes can be given here as well: ``by="gender"`` is ``of="gender"``.
    kinds
        The kinds of quotes counted. A partial quote inside an indirect one is counted once.
    corrected
        A checked sample of ``sample_for_review``, or its name: shares corrected for the tool's
        errors stand beside (``docs/corrected-shares.md``). ``"confidence"`` gives the shares to
        be expected if each quote's ``confidence`` is its chance to be right, without a sample.
    count
        ``"stories"`` counts what several articles print alike, such as agency copy, once (in each
        unit of ``by``): the first article of each story (``docs/stories.md``).

    Returns
    -------
    DataFrame
        ``of``, ``by`` if given, ``attributed``, ``n_articles``, ``n_quotes``, ``n_words``,
        ``word_share`` (÷ all words of these quotes in the unit), ``quote_share`` (÷ their
        number), ``word_share_low``, ``word_share_high``: the 95 % interval of the word share for
        the articles as a sample, and ``warning`` where articles are too few for it
        (docs/statistics.md). An article by itself has no interval. With a sample also
        ``word_share_corrected``, ``word_share_corrected_low``, ``word_share_corrected_high``, the
        95 % interval that holds the sampling of articles and of checks and the tool's errors, and
        ``n_articles_checked``; with ``"confidence"`` ``word_share_expected``.

    Raises
    ------
    ValueError
        If ``of``, ``by`` or a kind is not known.

    Examples
    --------
    >>> share = an.speaker_share(news)
    >>> share[["speaker", "n_quotes", "n_words", "word_share"]].values.tolist()
    [['Bo Krag', 1, 4, 0.5], ['Ida Lund', 2, 4, 0.5]]
    """
    own = [name for name in news.people if name not in LOADED["people"]]
    check("of", of, (*OF_SPEAKER, *own))
    if by is not None:
        check("by", by, (*BY, *OF_SPEAKER, *own, *own_columns(news)))
    if by in (*OF_SPEAKER, *own):
        of, by = by, None
    by = "credit" if by == "outlet" else by
    given = one_per_story(news, count, by)
    news = by_person(given)
    said = _said(news, kinds)
    said, units = _units(news, said, by or "collection")
    unit = units[0]
    if of != "speaker":
        said[of] = of_speaker(news, said, of)
    said["attributed"] = said["speaker"].notna()
    keys = [unit, "attributed", of]
    table = said.groupby(keys, dropna=False).agg(
        n_articles=("article", "nunique"), n_quotes=("article", "size"), n_words=("n_words", "sum")
    )
    table = table.reset_index()
    for share, count in (("word_share", "n_words"), ("quote_share", "n_quotes")):
        total = table.groupby(unit, dropna=False)[count].transform("sum")
        table[share] = table[count] / total.where(total > 0)
    bounds = ["word_share_low", "word_share_high"]
    table[bounds[0]], table[bounds[1]], n = _share_intervals(said, unit, keys)
    table["warning"] = warnings(n, table[bounds[0]].to_numpy())
    if unit == "article":
        table["warning"] = pd.Series(np.nan, table.index, dtype="str")
    table = table.sort_values(
        [unit, "attributed", "n_words", of], ascending=[True, False, False, True]
    )
    first = [of] if by is None else [of, by]
    counts = ["attributed", "n_articles", "n_quotes", "n_words", "word_share", "quote_share"]
    table = table[[*first, *counts, *bounds, "warning"]].reset_index(drop=True)
    if corrected is None:
        return table
    from analysis.measures.corrected_shares import with_corrected_shares

    return with_corrected_shares(table, given, corrected, of=of, by=by, kinds=check_kinds(kinds))


def concentration(news: News, *, by: str = "article", count: str = "articles") -> pd.DataFrame:
    """Measure how evenly the quoted words are shared among the known speakers.

    One row for each unit of ``by`` (``"article"``, ``"credit"``, ``"month"``, ``"collection"``).
    With p the word shares of the n speakers: ``effective_speakers`` = 1 ÷ Σp², from 1 (one says
    all) to n (all say the same); ``gini`` = Σ(2i − n − 1)pᵢ ÷ (n − 1) over the shares from smallest
    to largest, from 0 (even) towards 1 (one says nearly all), NaN for one speaker. Words without a
    known speaker are no speaker's; their number is ``unattributed_words``.

    Parameters
    ----------
    news
        The linked tables.
    by
        ``"article"``, ``"credit"``, ``"month"``, ``"collection"`` (one row for all), or a column of
        your own in ``articles``.
    count
        ``"stories"`` counts what several articles print alike, such as agency copy, once (in each
        unit of ``by``): the first article of each story (``docs/stories.md``).

    Returns
    -------
    DataFrame
        The unit, ``n_speakers``, ``attributed_words``, ``unattributed_words``,
        ``effective_speakers``, ``gini``, ``largest_share``; NaN where nobody is known.

    Raises
    ------
    ValueError
        If ``by`` is no unit.

    References
    ----------
    Hill (1973), Diversity and evenness, Ecology 54:427–432 (the number of order 2);
    Gini (1912), Variabilità e mutabilità; Deltas (2003), The small-sample bias of the Gini
    coefficient, Review of Economics and Statistics 85:226–234 (the factor n ÷ (n − 1)).

    Examples
    --------
    >>> few = an.concentration(news, by="collection")
    >>> few[["n_speakers", "effective_speakers", "largest_share"]].values.tolist()
    [[2.0, 2.0, 0.5]]
    """
    check("by", by, ("article", "credit", "month", "collection", *own_columns(news)))
    news = one_per_story(news, count, by)
    said, units = _units(news, _said(by_person(news), MARKED), by)
    rows = []
    for value, part in said.groupby(units[0], dropna=False):
        words = part.groupby("speaker")["n_words"].sum()
        words = np.sort(words[words > 0].to_numpy())
        n, p = len(words), words / words.sum() if len(words) else words
        ranks = 2 * np.arange(1, n + 1) - n - 1
        gini = (ranks * p).sum() / (n - 1) if n > 1 else np.nan
        rows.append((
            value, n, words.sum(), part.loc[part["speaker"].isna(), "n_words"].sum(),
            *((1 / (p**2).sum(), gini, p.max()) if n else (np.nan,) * 3),
        ))  # fmt: skip
    columns = [units[0], "n_speakers", "attributed_words", "unattributed_words",
               "effective_speakers", "gini", "largest_share"]  # fmt: skip
    types = dict.fromkeys(columns[1:4], "int64") | dict.fromkeys(columns[4:], "float64")
    return pd.DataFrame(rows, columns=columns).astype(types)


def first_and_last(news: News, *, kinds: str | tuple[str, ...] = MARKED) -> pd.DataFrame:
    """Count who is quoted first and who has the last word.

    One row for each speaker, and one with a missing ``speaker`` for quotes without a known speaker:
    ``n_articles`` in which quoted, ``n_first`` and ``n_last`` of them, and the denominator
    ``n_quoted_articles``, the articles with any quote of ``kinds``. Most ``n_first`` + ``n_last``
    on top.

    Parameters
    ----------
    news
        The linked tables.
    kinds
        The kinds of quotes counted: ``"direct"`` and ``"partial"`` by default.

    Returns
    -------
    DataFrame
        ``speaker``, ``n_articles``, ``n_first``, ``n_last``, ``n_quoted_articles``.

    Raises
    ------
    ValueError
        If a kind is not known.

    Examples
    --------
    >>> an.first_and_last(news)[["speaker", "n_first", "n_last"]].values.tolist()
    [['Ida Lund', 1, 2], ['Bo Krag', 1, 0]]
    """
    kinds = check_kinds(kinds)
    quotes = by_person(news).quotes.sort_values(["article", "start"])
    quotes = quotes[quotes["kind"].isin(kinds)]
    ends = quotes.drop_duplicates("article"), quotes.drop_duplicates("article", keep="last")
    table = quotes.groupby("speaker", dropna=False)["article"].nunique().rename("n_articles")
    table = table.to_frame()
    for name, rows in zip(("n_first", "n_last"), ends, strict=True):
        table[name] = rows.groupby("speaker", dropna=False).size()
    table = table.fillna(0).astype("int64").reset_index()
    table["n_quoted_articles"] = quotes["article"].nunique()
    order = table.assign(total=table["n_first"] + table["n_last"])
    order = order.sort_values(["total", "n_articles", "speaker"], ascending=[False, False, True])
    return order.drop(columns="total").reset_index(drop=True)


def quote_strip(news: News) -> pd.DataFrame:
    """Place every quote in its article.

    One row for each quote: ``article``, ``kind``, ``speaker``, ``begin`` and ``to``, the share of
    the article's words that stand before its first and up to its last word. An article without
    quotes has one row with these missing. Articles come by date, then by name.

    Parameters
    ----------
    news
        The linked tables.

    Returns
    -------
    DataFrame
        ``article``, ``kind``, ``speaker``; ``begin`` and ``to``, from 0 to 1.

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
        for story in _stories(by_person(news))
        for quote, first, to in story.quotes
        if to > first
    ]
    types = {"article": "str", "kind": "str", "speaker": "str", "begin": "float", "to": "float"}
    quotes = pd.DataFrame(rows, columns=list(types)).astype(types)
    order = news.articles[["article", "date"]].sort_values(["date", "article"])
    return order[["article"]].merge(quotes, on="article", how="left")


def quoted_words(news: News) -> pd.DataFrame:
    """Return the story's words with the quote in which each stands.

    One row for each word: ``article``, ``paragraph``, ``word`` (its number in the article's
    story), ``position`` (tenth of the story, 1 to 10), ``quote`` and ``kind``, missing in the
    reporter's own words. A word in a partial quote inside an indirect one is the partial's.
    """
    none = _Story("", np.empty(0, "int64"), np.empty(0, "int64"), [])
    parts = [_words_of(story) for story in (none, *_stories(news))]
    names = ("article", "paragraph", "word", "position", "quote", "kind")
    gathered = [np.concatenate(column) for column in zip(*parts, strict=True)]
    words = pd.DataFrame(dict(zip(names, gathered, strict=True)), columns=names)
    kinds = dict(enumerate(KINDS))
    return words.assign(
        article=words["article"].astype("str"),
        quote=words["quote"].astype("Int64").mask(words["quote"] == NOBODYS),
        kind=words["kind"].map(kinds).astype("str"),
    )


class _Story(NamedTuple):
    """An article's story: where its words start, and each quote with its first and last word."""

    article: str
    starts: np.ndarray
    paragraphs: np.ndarray  # the paragraph of each word
    quotes: list[tuple]  # (row of quotes, number of its first word, number after its last)


def _stories(news: News) -> Iterator[_Story]:
    """Yield the story of each article, credit line and the like left out."""
    paragraphs, quotes = defaultdict(list), defaultdict(list)
    for row in news.paragraphs[news.paragraphs["role"].isin(READ_ROLES)].itertuples():
        paragraphs[row.article].append(row)
    for row in news.quotes.itertuples():
        quotes[row.article].append(row)
    for article, text in zip(news.articles["article"], news.articles["text"], strict=True):
        starts = np.array(WordIndex(text).starts, dtype="int64")
        edges = [np.searchsorted(starts, (row.start, row.end)) for row in paragraphs[article]]
        own = [starts[first:to] for first, to in edges]
        numbers = [row.paragraph for row in paragraphs[article]]
        starts = np.concatenate([np.empty(0, "int64"), *own])
        inside = [(row, *np.searchsorted(starts, (row.start, row.end))) for row in quotes[article]]
        yield _Story(article, starts, np.repeat(numbers, list(map(len, own))), inside)


def _words_of(story: _Story) -> tuple[np.ndarray, ...]:
    """Return the columns of one article's words; kind and quote as numbers, or NOBODYS."""
    n = len(story.starts)
    number = np.arange(n)
    quote, kind = np.full(n, NOBODYS), np.full(n, NOBODYS)
    for row, first, to in sorted(story.quotes, key=lambda q: -KINDS.index(q[0].kind)):
        quote[first:to], kind[first:to] = row.quote, KINDS.index(row.kind)
    position = TENTHS * number // max(n, 1) + 1
    article = np.full(n, story.article, dtype=object)
    return article, story.paragraphs.astype("int64"), number, position, quote, kind


def _said(news: News, kinds: str | tuple[str, ...]) -> pd.DataFrame:
    """Return one row for each quote of ``kinds`` with its words, each word counted once."""
    kinds = check_kinds(kinds)
    chosen = news.quotes[news.quotes["kind"].isin(kinds)]
    words = quoted_words(news).dropna(subset=["quote"])
    counted = words.groupby(["article", "quote"]).size().rename("n_words").reset_index()
    return chosen[["article", "quote", "speaker"]].merge(counted, on=["article", "quote"])


def _units(news: News, rows: pd.DataFrame, by: str) -> tuple[pd.DataFrame, list[str]]:
    """Return ``rows`` with the columns that name their unit, and these columns."""
    if by == "paragraph":
        return rows, ["article", "paragraph"]
    if by == "collection":
        return rows.assign(collection="all"), ["collection"]
    if by == "credit":
        rows = rows.merge(news.articles[["article", by]], on="article", how="left")
    elif by not in UNITS and by in own_columns(news):
        rows = rows.assign(**{by: of_article(news, rows["article"], by)})
    if by == "month":
        rows = rows.assign(month=months(news).reindex(rows["article"]).array)
    return rows, [by]


def _share_intervals(
    said: pd.DataFrame, unit: str, keys: list[str]
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the interval of each group's share of its unit's words, and the unit's articles."""
    rows = said.groupby(keys, dropna=False)
    units = said.groupby(unit, dropna=False)
    numbered = said.assign(row=rows.ngroup(), unit_number=units.ngroup())
    at = ["unit_number", "article"]
    wholes = numbered.groupby(at)["n_words"].sum().rename("whole").reset_index()
    parts = numbered.groupby(["row", *at])["n_words"].sum().reset_index().merge(wholes, on=at)
    unit_of_row = numbered.drop_duplicates("row").set_index("row")["unit_number"].sort_index()
    columns = (parts["row"], parts["n_words"], parts["whole"], unit_of_row,
               wholes["unit_number"], wholes["whole"])  # fmt: skip
    low, high = share_intervals(*(column.to_numpy() for column in columns))
    return low, high, units["article"].nunique().to_numpy()[unit_of_row]
