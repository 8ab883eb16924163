"""How evenly the quoted words are shared among the speakers."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.core.vocabulary import MARKED
from analysis.measures.grouping import groupings, units_by
from analysis.measures.lazy_tables import in_memory
from analysis.measures.quote_words import said_by_people
from analysis.measures.stories import one_per_story, says_count
from analysis.tables.news import News, takes_news


@takes_news
@says_count
def concentration(
    news: News,
    *,
    by: str | Sequence[str] | None = "article",
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
        One or several units, as in ``speaker_share``; None is all articles together.
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
    keys = units_by(by, groupings(news))
    news = in_memory(news, keys, count=count)
    said = said_by_people(one_per_story(news, count, keys), MARKED, keys)
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
    from scipy.special import gammaln

    log = gammaln(n - hits + 1) - gammaln(n - hits - drawn + 1)
    log -= gammaln(n + 1) - gammaln(n - drawn + 1)
    return np.where(n - hits >= drawn, np.exp(log), 0.0)
