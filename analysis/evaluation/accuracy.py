"""How right the rules are on one collection, estimated from a random sample checked by hand."""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from analysis.core.statistics import wilson
from analysis.corrections.rows import samples_of
from analysis.tables.schemas import News


def accuracy(news: News, sample: str | None = None) -> pd.DataFrame:
    """Estimate from a checked sample how right the rules are on this collection.

    The machine's own answers are compared with the corrections of a sample. Quotes that were
    drawn and not yet checked are left out, so check all of a sample before trusting it.

    Parameters
    ----------
    news
        The linked tables, with ``corrections``.
    sample
        The sample's name; by default the only one, or all of them together.

    Returns
    -------
    DataFrame
        One row each for ``quote`` (it is one, and the words are right), ``kind`` and ``speaker``
        (of those that are quotes): ``n_checked``, ``n_right``, ``n_articles``, ``accuracy``, and
        the 95 % interval ``accuracy_low``, ``accuracy_high``: Wilson's on an effective number of
        checks, since errors of one article come together, and with the correction for a sample
        that is a good part of all quotes. NaN where nothing is checked.

    Raises
    ------
    ValueError
        If no corrections belong to the sample.

    References
    ----------
    Wilson (1927), JASA 22:209–212; Kish (1965), Survey Sampling, ch. 5 (design effect);
    Korn & Graubard (1998), Survey Methodology 24:193–201 (effective sample size in intervals).

    Examples
    --------
    >>> an.accuracy(news)
    Traceback (most recent call last):
        ...
    ValueError: nothing is checked of any sample; samples: none
    """
    checked = news.corrections.dropna(subset=["sample"])
    if sample is not None:
        checked = checked[[sample in samples_of(cell) for cell in checked["sample"]]]
    checked = checked[checked["status"].isin(["applied", "already so"])]
    checked = checked.dropna(subset=["machine_text"]).drop_duplicates(["article", "machine_start"])
    if checked.empty:
        known = sorted(
            {n for cell in news.corrections["sample"].dropna() for n in samples_of(cell)}
        )
        raise ValueError(
            f"nothing is checked of {sample or 'any sample'}; samples: {', '.join(known) or 'none'}"
        )
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
    n_all = len(news.quotes)
    rows = []
    for of, hits in right.items():
        of_these = np.ones(len(checked), bool) if of == "quote" else stands.to_numpy()
        rows.append((of, *_estimate(hits[of_these], checked["article"][of_these], n_all)))
    shares = ["accuracy", "accuracy_low", "accuracy_high"]
    return pd.DataFrame(rows, columns=["of", "n_checked", "n_right", "n_articles", *shares])


def _same(one: pd.Series, other: pd.Series) -> np.ndarray:
    """Return where two columns hold the same name, or neither holds any."""
    fold = [column.fillna("").str.casefold().to_numpy() for column in (one, other)]
    return fold[0] == fold[1]


def _estimate(hits: np.ndarray, articles: Iterable[str], n_all: int) -> tuple:
    """Return number checked and right, articles, share, and its interval."""
    n = len(hits)
    if not n:
        return 0, 0, 0, np.nan, np.nan, np.nan
    share = hits.mean()
    effective = n / design_effect(hits, pd.factorize(pd.Series(articles))[0])
    finite = (n_all - n) / max(n_all - 1, 1)  # of the variance, when n of n_all were checked
    low, high = (
        (share, share) if finite <= 0 else wilson(share * effective / finite, effective / finite)
    )
    return n, int(hits.sum()), len(set(articles)), share, float(low), float(high)


def design_effect(hits: np.ndarray, articles: np.ndarray) -> float:
    """Return by how much the variance of a share grows because checks cluster in articles.

    Kish's 1 + (m − 1)ρ with the mean number m of other checks in a check's article, and ρ the
    intraclass correlation by analysis of variance; never below 1.
    """
    n, share = len(hits), hits.mean()
    sizes = np.bincount(articles)
    k = len(sizes)
    if k < 2 or n == k or share in (0, 1):
        return 1.0
    means = np.bincount(articles, weights=hits) / sizes
    between = (sizes * (means - share) ** 2).sum() / (k - 1)
    within = (((hits - means[articles]) ** 2).sum()) / (n - k)
    m0 = (n - (sizes**2).sum() / n) / (k - 1)
    rho = (between - within) / (between + (m0 - 1) * within) if between + within else 0.0
    m = (sizes**2).sum() / n
    return float(max(1.0, 1 + (m - 1) * rho))
