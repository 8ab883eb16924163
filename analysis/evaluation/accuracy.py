"""How often the rules are right in a collection, estimated from a checked random sample."""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from analysis.core.statistics import share_intervals, wilson
from analysis.corrections.rows import is_of_sample
from analysis.evaluation.review import unchecked
from analysis.tables.news import News, takes_news


@takes_news
def accuracy(news: News, sample: str | None = None) -> pd.DataFrame:
    """Estimate from a checked sample how often the rules are right in this collection.

    The rules' answers are compared with the corrections of a sample. Quotes that were drawn but
    not yet checked are left out, so check the whole sample before you use the result.

    Parameters
    ----------
    news
        The linked tables, with ``corrections``.
    sample
        The sample's name, with or without the date; by default all samples together.

    Returns
    -------
    DataFrame
        One row each for ``quote`` (it is a quote, and its words are right), ``kind`` and
        ``speaker`` (of those that are quotes): ``n_checked``, ``n_right``, ``n_articles``,
        ``accuracy``, and the 95 % interval ``accuracy_low``, ``accuracy_high``. If quotes were
        drawn, the interval is Wilson's with the finite population correction, for the quotes of
        *this* collection; quotes are drawn at random, so errors that cluster in articles do not
        matter. If whole articles were drawn, they do matter, and the interval is computed over
        articles, as in ``speaker_share`` (docs/statistics.md). NaN if nothing is checked.

    Raises
    ------
    ValueError
        If no corrections belong to the sample.

    References
    ----------
    Wilson (1927), JASA 22:209–212; Cochran (1977), Sampling Techniques, ch. 2–3 (simple random
    sampling, finite population correction).

    Examples
    --------
    >>> an.accuracy(news)  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    ValueError: nothing is checked in any sample; draw quotes with sample_for_review, ...
    """
    checked = news.corrections.dropna(subset=["sample"])
    if sample is not None:
        checked = checked[[is_of_sample(cell, sample) for cell in checked["sample"]]]
    checked = checked[checked["status"].isin(["applied", "already so"])]
    checked = checked.dropna(subset=["machine_text"]).drop_duplicates(["article", "machine_start"])
    if checked.empty:
        raise unchecked(news, sample or "any sample")
    now = news.quotes.set_index(["article", "quote"])
    stands = checked["quote"].notna() & (checked["action"] != "none")
    words = [checked[end].eq(checked[f"machine_{end}"]) for end in ("start", "end")]
    keys = list(zip(checked["article"], checked["quote"].fillna(-1), strict=True))
    found = now.reindex(pd.MultiIndex.from_tuples(keys, names=["article", "quote"]))
    right = {
        "quote": (stands & words[0] & words[1]).to_numpy(),
        "kind": found["kind"].to_numpy() == checked["machine_kind"].to_numpy(),
        "speaker": _same(found["speaker"], checked["machine_speaker"]),
    }
    whole = checked["sample"].str.contains(" articles, seed ", regex=False).any()
    n_all = len(news.machine.quotes)  # what the sample was drawn from
    rows = []
    for of, hits in right.items():
        of_these = np.ones(len(checked), bool) if of == "quote" else stands.to_numpy()
        articles = checked["article"][of_these]
        rows.append((of, *_estimate(hits[of_these], articles, n_all, whole=whole)))
    shares = ["accuracy", "accuracy_low", "accuracy_high"]
    return pd.DataFrame(rows, columns=["of", "n_checked", "n_right", "n_articles", *shares])


def _same(one: pd.Series, other: pd.Series) -> np.ndarray:
    """Return where two columns hold the same name, or both are missing."""
    fold = [column.fillna("").str.casefold().to_numpy() for column in (one, other)]
    return fold[0] == fold[1]


def _estimate(
    hits: np.ndarray, articles: Iterable[str], n_all: int, *, whole: bool = False
) -> tuple:
    """Return the numbers of checked quotes, right ones and articles, and the share and interval."""
    n = len(hits)
    if not n:
        return 0, 0, 0, np.nan, np.nan, np.nan
    share = hits.mean()
    article, names = pd.factorize(pd.Series(articles))
    finite = (n_all - n) / max(n_all - 1, 1)  # factor of the variance if n of n_all were checked
    if finite <= 0:
        low = high = share
    elif whole:
        one, of_article = np.zeros(len(names), int), np.bincount(article)
        right = np.bincount(article, hits)
        bounds = share_intervals(one, right, of_article, np.zeros(1, int), one, of_article)
        low, high = bounds[0][0], bounds[1][0]
    else:
        low, high = wilson(share * (n / finite), n / finite)
        low, high = min(low, share), max(high, share)  # rounding, where all are right
    return n, int(hits.sum()), len(names), share, float(low), float(high)
