"""Intervals of shares, ratios and indices, with the articles as a random sample.

docs/statistics.md explains how they were chosen, and how often they cover the truth. SciPy is
imported where an interval is computed: that takes longer than measures without any.
"""

import numpy as np
import pandas as pd

Z = 1.96  # of the 95 % intervals
TAIL = 0.025  # on either side of them
FEWEST, FEW = 4, 8  # clusters: below the first no interval, below the second a warning
SAME = 1e-12  # a variance below this share of its terms is rounding error
Bounds = tuple[np.ndarray, np.ndarray]


def wilson(hits: float | np.ndarray, n: float | np.ndarray) -> Bounds:
    """Return the 95 % interval of the share ``hits`` ÷ ``n``; NaN if ``n`` is 0.

    References
    ----------
    Wilson (1927), Probable inference, the law of succession, and statistical inference, Journal
    of the American Statistical Association 22:209–212.
    """
    hits, n = np.asarray(hits, float), np.asarray(n, float)
    with np.errstate(invalid="ignore", divide="ignore"):
        share = hits / n
        middle = (share + Z**2 / (2 * n)) / (1 + Z**2 / n)
        half = Z / (1 + Z**2 / n) * np.sqrt(share * (1 - share) / n + Z**2 / (4 * n**2))
    return np.clip(middle - half, 0, 1), np.clip(middle + half, 0, 1)


def share_intervals(
    row: np.ndarray, part: np.ndarray, whole: np.ndarray, unit_of_row: np.ndarray,
    unit: np.ndarray, wholes: np.ndarray,
) -> Bounds:  # fmt: skip
    """Return the 95 % interval of shares that are pooled over clusters, such as articles.

    The share of a row is Σ part ÷ Σ whole, over the clusters of its unit. Clusters are left out
    one by one (jackknife). The interval is symmetric on the logit scale, by Student's t; the
    degrees of freedom are the unit's effective number of clusters, (Σw)² ÷ Σw², minus 1. A share
    of 0 or 1 has the exact binomial bound for that number of clusters.

    Parameters
    ----------
    row, part, whole
        For each row and cluster with a part other than 0: the row's number, the part, and the
        cluster's whole; at most one for each row and cluster.
    unit_of_row
        The number of each row's unit.
    unit, wholes
        For each cluster of each unit: the unit's number, and the cluster's whole.

    Returns
    -------
    tuple of array
        Lower and upper bounds, one for each row. NaN if a unit has fewer than FEWEST clusters
        that are not empty, or if its clusters do not differ.

    References
    ----------
    Korn & Graubard (1998), Confidence intervals for proportions with small expected number of
    positive counts estimated from survey data, Survey Methodology 24:193–201. Dean & Pagano
    (2015), Evaluating confidence interval methods for binomial proportions in clustered surveys,
    Journal of Survey Statistics and Methodology 3:484–503. Efron (1982), The Jackknife, the
    Bootstrap and Other Resampling Plans, ch. 3. Kish (1965), Survey Sampling, ch. 11 (effective
    number). Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28:437–442
    (limits of a count m have 2m + 2 degrees of freedom).
    """
    from scipy.special import expit, logit

    row, unit, unit_of_row = (np.asarray(a, dtype="int64") for a in (row, unit, unit_of_row))
    part, whole, wholes = (np.asarray(a, dtype="float64") for a in (part, whole, wholes))
    n_units, n_rows = int(unit_of_row.max(initial=-1)) + 1, len(unit_of_row)
    n_units = max(n_units, int(unit.max(initial=-1)) + 1)
    n, effective = _clusters(unit, wholes, n_units)
    total = np.bincount(unit, wholes, n_units)
    with np.errstate(invalid="ignore", divide="ignore"):
        share = np.bincount(row, part, n_rows) / total[unit_of_row]
        # without cluster i, the share differs by (share · whole_i − part_i) ÷ (total − whole_i)
        rest = total[unit] - wholes
        of_wholes = np.bincount(unit, (wholes / rest) ** 2, n_units)[unit_of_row]
        rest = total[unit_of_row[row]] - whole
        of_parts = np.bincount(row, (part / rest) ** 2, n_rows)
        of_both = np.bincount(row, part * whole / rest**2, n_rows)
        n, effective = n[unit_of_row], effective[unit_of_row]
        squares = of_parts - 2 * share * of_both + share**2 * of_wholes
        same = squares <= SAME * (of_parts + share**2 * of_wholes)
        variance = np.where(same, np.nan, squares * (n - 1) / n)
        of_part = _effective(share * total[unit_of_row], np.bincount(row, part**2, n_rows))
        squared = np.bincount(unit, wholes**2, n_units)[unit_of_row]
        squared += np.bincount(row, part**2 - 2 * part * whole, n_rows)
        of_rest = _effective((1 - share) * total[unit_of_row], squared)
        freedom = np.minimum(effective - 1, 2 * np.fmin(of_part, of_rest) + 2)
        reach = _t(freedom) * np.sqrt(variance) / (share * (1 - share))
        low, high = expit(logit(share) - reach), expit(logit(share) + reach)
        one_side = TAIL ** (1 / effective)  # Clopper & Pearson's bound if all n are the same
    none, every = share <= SAME, share >= 1 - SAME
    low = np.select([none, every], [0.0, one_side], low)
    high = np.select([none, every], [1 - one_side, 1.0], high)
    known = (n >= FEWEST) & ~np.isnan(share)
    return np.where(known, low, np.nan), np.where(known, high, np.nan)


def index_intervals(
    index: np.ndarray, unit: np.ndarray, without: np.ndarray, weight: np.ndarray
) -> Bounds:
    """Return the 95 % interval of positive indices, such as LIX, pooled over clusters.

    Jackknife and Student's t as in ``share_intervals``, symmetric on the log scale.

    Parameters
    ----------
    index
        The index of each unit.
    unit, without, weight
        For each cluster of each unit: the unit's number, the unit's index without that cluster,
        and the cluster's size, which gives the effective number of clusters.

    Returns
    -------
    tuple of array
        Lower and upper bounds, one for each unit. NaN if a unit has fewer than FEWEST clusters,
        if the clusters do not differ, or if the index is 0.
    """
    index, without = np.asarray(index, dtype="float64"), np.asarray(without, dtype="float64")
    unit, weight = np.asarray(unit, dtype="int64"), np.asarray(weight, dtype="float64")
    n, effective = _clusters(unit, weight, len(index))
    with np.errstate(invalid="ignore", divide="ignore"):
        squares = np.bincount(unit, (without - index[unit]) ** 2, len(index))
        squares = np.where(squares <= SAME * n * index**2, np.nan, squares)
        reach = np.exp(_t(effective - 1) * np.sqrt(squares * (n - 1) / n) / index)
        bounds = index / reach, index * reach
    known = (n >= FEWEST) & (index > 0)
    return np.where(known, bounds[0], np.nan), np.where(known, bounds[1], np.nan)


def warnings(n: np.ndarray, low: np.ndarray) -> pd.Series:
    """Return a warning if an interval over ``n`` articles is missing or based on few."""
    cases = [
        np.asarray(n) < FEWEST,
        np.isnan(np.asarray(low, dtype="float64")),
        np.asarray(n) < FEW,
    ]
    text = np.select(cases, [
        f"too few articles: under {FEWEST}, no interval",
        "no interval: the articles do not differ",
        f"few articles: under {FEW}, mind the interval",
    ], "")  # fmt: skip
    return pd.Series(text, dtype="str").replace("", np.nan)


def _clusters(unit: np.ndarray, weight: np.ndarray, n_units: int) -> Bounds:
    """Return each unit's number of clusters that are not empty, and their effective number."""
    total, squared = np.bincount(unit, weight, n_units), np.bincount(unit, weight**2, n_units)
    return np.bincount(unit, weight > 0, n_units), _effective(total, squared)


def _effective(total: np.ndarray, squared: np.ndarray) -> np.ndarray:
    """Return the number of equal clusters with this sum and sum of squares."""
    with np.errstate(invalid="ignore", divide="ignore"):
        return total**2 / squared


def _t(freedom: np.ndarray) -> np.ndarray:
    """Return the number of standard errors on either side of a 95 % interval."""
    from scipy.special import stdtrit

    return stdtrit(np.maximum(freedom, 1), 1 - TAIL)
