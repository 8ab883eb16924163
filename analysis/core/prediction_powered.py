"""Shares and rates corrected for the tool's errors by a checked sample (prediction-powered).

The tool's answers exist for all articles but are biased; checked answers are right but few. The
tool's totals are corrected by the errors in the checked units. The jackknife leaves out one article
at a time, so an interval includes the sampling of articles, the sampling of checks, and the tool's
errors. ``docs/corrected-shares.md`` explains the method and its coverage.
"""

from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

TAIL = 0.025  # on either side of a 95 % interval
FEWEST = 4  # articles with checks; with fewer there is no interval
UNSEEN = 1.5  # errors added to those found: 1.96 · 1.5 is the 3 of the rule of three


@dataclass(frozen=True)
class Checks:
    """A tool's totals and those of a checked random sample, a row for each article.

    Attributes
    ----------
    tool
        What the tool finds: an amount (words) for each article and group.
    tool_checked, truth
        In the checked units only: what the tool found and what is right.
    size, size_checked
        How many units an article has and how many were checked: quotes, or words if whole
        articles were drawn. Units are drawn at random with equal probability.
    n_checks
        The effective number of checks, (Σw)² ÷ Σw² over their amounts.
    """

    tool: np.ndarray
    tool_checked: np.ndarray
    truth: np.ndarray
    size: np.ndarray
    size_checked: np.ndarray
    n_checks: float

    def only(self, articles: np.ndarray) -> "Checks":
        """Return the checks of only some articles, chosen by a mask."""
        share = self.size_checked[articles].sum() / max(self.size_checked.sum(), 1)
        rows = {name: getattr(self, name)[articles] for name in
                ("tool", "tool_checked", "truth", "size", "size_checked")}  # fmt: skip
        return Checks(**rows, n_checks=self.n_checks * share)

    def of(self, groups: list[int]) -> "Checks":
        """Return the checks of only some groups."""
        return replace(
            self, tool=self.tool[:, groups], tool_checked=self.tool_checked[:, groups],
            truth=self.truth[:, groups],
        )  # fmt: skip


class Estimate(NamedTuple):
    """Estimates with 95 % intervals, the weight λ of the tool, and jackknife replicates."""

    value: np.ndarray
    low: np.ndarray
    high: np.ndarray
    power: float
    without: np.ndarray  # the value without each article, one row for each
    unseen: np.ndarray  # variance added for errors that no check happened to find
    freedom: np.ndarray  # degrees of freedom of Student's t


def corrected_shares(checks: Checks, *, power: float | None = None) -> Estimate:
    """Return each group's share of the whole, corrected for the tool's errors.

    Let F be the tool's total of a group over all articles, f and y what the tool and the check
    found in the checked units, and k = all units ÷ checked units. The group's total is
    λF + k(y − λf), and its share is that total ÷ the sum of all groups' totals. λ = 1 is
    prediction-powered inference, λ = 0 the checked sample alone. By default λ minimises the
    variance (PPI++), summed over all groups, so that shares sum to 1, and over articles.

    The variance is the jackknife's over articles, plus the variance of UNSEEN more errors than
    were found. Without this, a sample that happens to find few errors would have a narrow interval
    around too small a correction. The interval is symmetric on the logit scale, by Student's t.
    Its degrees of freedom are, for the sampling, the effective number of articles with checks
    minus 1, and for the errors m + 1, where m is the effective number of articles with errors
    found; Satterthwaite's rule joins the two. (2m + 2, Garwood's for a count, covered .926 in one
    of the simulated populations.)

    Parameters
    ----------
    checks
        Totals by article.
    power
        λ, from 0 to 1; by default the best.

    Returns
    -------
    Estimate
        Shares; NaN if nothing is checked. Intervals are NaN below FEWEST articles with checks.

    References
    ----------
    Angelopoulos, Bates, Fannjiang, Jordan & Zrnic (2023), Prediction-powered inference, Science
    382:669–674; Angelopoulos, Duchi & Zrnic (2023), PPI++, arXiv:2311.01453 (λ). As a difference
    estimator in two phases: Särndal, Swensson & Wretman (1992), Model Assisted Survey Sampling,
    ch. 6 and 9. Efron (1982), The Jackknife, ch. 3; Korn & Graubard (1998), Survey Methodology
    24:193–201 (logit and effective number); Hanley & Lippman-Hand (1983), If nothing goes wrong,
    is everything all right?, JAMA 249:1743–1745 (rule of three); Garwood (1936), Biometrika
    28:437–442 (2m + 2); Satterthwaite (1946), Biometrics Bulletin 2:110–114.
    """
    return _estimate(checks, None, power)


def corrected_rates(checks: Checks, whole: np.ndarray, *, power: float | None = None) -> Estimate:
    """Return each group's total ÷ ``whole``, which is known without error for each article.

    As ``corrected_shares``, for a density: quoted words ÷ all words.
    """
    return _estimate(checks, np.asarray(whole, float), power)


def _estimate(checks: Checks, whole: np.ndarray | None, power: float | None) -> Estimate:
    groups = checks.tool.shape[1]
    nothing = np.full(groups, np.nan)
    n = int((checks.size_checked > 0).sum())
    if not n:
        return Estimate(nothing, nothing, nothing, np.nan, checks.tool * np.nan, nothing, nothing)
    if power is None:
        power = _best_power(checks, whole)
    totals = [array.sum(axis=0) for array in _arrays(checks, whole)]
    value = _value(totals, power)
    without = _value([t - a for t, a in zip(totals, _arrays(checks, whole), strict=True)], power)
    unseen = _unseen(checks, totals)
    variance = _variance(without) + unseen
    freedom = _freedom(checks, variance, _tool_variance(checks, totals, value) + unseen)
    freedom = freedom if n >= FEWEST else nothing
    low, high = _bounds(value, variance, freedom)
    return Estimate(np.clip(value, 0, 1), low, high, power, without, unseen, freedom)


def _arrays(checks: Checks, whole: np.ndarray | None) -> list[np.ndarray]:
    """Return the arrays to sum over articles: tool, its checks, truth, sizes, and the whole."""
    sums = [checks.tool, checks.tool_checked, checks.truth]
    sums += [checks.size[:, None], checks.size_checked[:, None]]
    return [*sums, whole[:, None]] if whole is not None else sums


def _value(totals: list[np.ndarray], power: float) -> np.ndarray:
    """Return the shares or rates from totals, which may have a row for each replicate."""
    tool, tool_checked, truth, size, size_checked, *whole = totals
    with np.errstate(invalid="ignore", divide="ignore"):
        amount = power * tool + size / size_checked * (truth - power * tool_checked)
        return amount / (whole[0] if whole else amount.sum(axis=-1, keepdims=True))


def _influence(amounts: np.ndarray, checks: Checks, totals: list[np.ndarray]) -> np.ndarray:
    """Return each article's contribution to a total estimated from the checked units."""
    k = totals[3] / totals[4]
    mean = amounts.sum(axis=0) / totals[4]
    return k * amounts + mean * (checks.size[:, None] - k * checks.size_checked[:, None])


def _residuals(amounts: np.ndarray, value: np.ndarray, whole: bool) -> np.ndarray:
    """Return the differences of each article's amounts from the shares; for rates, the amounts."""
    return amounts if whole else amounts - value * amounts.sum(axis=1, keepdims=True)


def _best_power(checks: Checks, whole: np.ndarray | None) -> float:
    """Return the λ between 0 and 1 that makes the sum of the groups' variances smallest."""
    totals = [array.sum(axis=0) for array in _arrays(checks, whole)]
    rate = whole is not None
    value = _value(totals, 1.0)
    truth = _residuals(checks.truth, value, rate)
    from_checks = _influence(truth, checks, totals)
    tool = _residuals(checks.tool, value, rate)
    gained = tool - _influence(_residuals(checks.tool_checked, value, rate), checks, totals)
    if whole is not None:  # a known whole does not depend on λ
        from_checks = from_checks - value * whole[:, None]
    from_checks, gained = (a - a.mean(axis=0) for a in (from_checks, gained))
    spread = (gained**2).sum()
    return float(np.clip(-(from_checks * gained).sum() / spread, 0, 1)) if spread > 0 else 1.0


def _variance(without: np.ndarray) -> np.ndarray:
    """Return the jackknife variance of replicates, one row for each article left out."""
    n = len(without)
    return (n - 1) / n * ((without - without.mean(axis=0)) ** 2).sum(axis=0)


def _denominator(totals: list[np.ndarray]) -> float:
    """Return the whole: the known one, or the total of all groups by the checks and the tool."""
    if len(totals) > 5:
        return float(totals[5][0])
    tool, tool_checked, truth, size, size_checked = totals
    return float((tool + size / size_checked * (truth - tool_checked)).sum())


def _tool_variance(checks: Checks, totals: list[np.ndarray], value: np.ndarray) -> np.ndarray:
    """Return the variance due to the errors that the checks found."""
    rate = len(totals) > 5
    errors = _residuals(checks.truth - checks.tool_checked, value, rate)
    k, mean = totals[3] / totals[4], errors.sum(axis=0) / totals[4]
    spread = (k * (errors - mean * checks.size_checked[:, None])) ** 2
    return _left(totals) * spread.sum(axis=0) / _denominator(totals) ** 2


def _left(totals: list[np.ndarray]) -> float:
    """Return the share of units that are not checked; errors of checked units are known."""
    return max(0.0, 1 - float(totals[4][0] / totals[3][0]))


def _unseen(checks: Checks, totals: list[np.ndarray]) -> np.ndarray:
    """Return the variance of UNSEEN errors of average size in the units that are not checked."""
    amount = float(totals[0].sum()) / _denominator(totals)
    return np.full(
        checks.tool.shape[1], _left(totals) * (UNSEEN * amount / max(checks.n_checks, 1)) ** 2
    )


def _freedom(checks: Checks, variance: np.ndarray, of_errors: np.ndarray) -> np.ndarray:
    """Return the degrees of freedom of each group's variance, part of which is due to errors."""
    articles = checks.size_checked.sum() ** 2 / (checks.size_checked**2).sum()
    errors = np.abs(checks.truth - checks.tool_checked)
    with np.errstate(invalid="ignore", divide="ignore"):
        met = np.nan_to_num(errors.sum(axis=0) ** 2 / (errors**2).sum(axis=0)) + UNSEEN
        part = np.clip(of_errors / variance, 0, 1)
        return 1 / ((1 - part) ** 2 / (articles - 1) + part**2 / (met + 1))


def _bounds(
    value: np.ndarray, variance: np.ndarray, freedom: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return the interval, symmetric on the logit scale; if that is undefined, plain and cut."""
    from scipy.special import expit, logit, stdtrit

    reach = stdtrit(freedom, 1 - TAIL) * np.sqrt(variance)
    inside = (value > 0) & (value < 1)
    with np.errstate(invalid="ignore", divide="ignore"):
        middle, far = logit(np.where(inside, value, 0.5)), reach / (value * (1 - value))
        low = np.where(inside, expit(middle - far), np.clip(value - reach, 0, 1))
        high = np.where(inside, expit(middle + far), np.clip(value + reach, 0, 1))
    return low, high
