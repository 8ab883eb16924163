"""Differences between groups of articles or speakers, with intervals by article."""

from collections.abc import Sequence
from itertools import combinations
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from scipy.special import stdtr, stdtrit

from analysis.core.statistics import TAIL, warnings
from analysis.measures.group_values import Group, corrected_groups, group_of, parted, totals_of
from analysis.measures.grouping import PERIODS, check, chosen, groupings
from analysis.tables.news import News, takes_news

MEASURES = ("word_share", "quote_density", "words_per_quote", "lix", "rix")
OF_WHOLE_ARTICLES = ("quote_density", "lix", "rix")  # measured of all that an article says
CORRECTED = ("word_share", "quote_density")  # what a checked sample corrects
REST = "rest"
COLUMNS = ("measure", "between", "a", "b", "value_a", "value_b", "difference", "low", "high", "p",
           "p_holm", "n_articles_a", "n_articles_b", "warning")  # fmt: skip


@takes_news
def compare(
    news: News,
    measure: str,
    *,
    between: str | Sequence[str],
    of: str | None = None,
    group: str | None = None,
    against: str | None = None,
    ratio: bool = False,
    corrected: str | pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Compare groups of articles or of speakers in pairs, with intervals and p-values.

    One row for each pair of groups. The articles are taken as a random sample. The variance is
    estimated by the jackknife over articles, which allows for likeness within an article and for
    articles that both groups share. p is two-sided, by Student's t. ``p_holm`` is adjusted for
    the number of pairs by Holm's method. The interval is adjusted by Bonferroni's (level
    1 − 0.05 ÷ pairs): all intervals of the table hold together in 95 % of samples.

    Parameters
    ----------
    news
        The linked tables.
    measure
        ``"word_share"``, of the words in direct and partial quotes; ``"quote_density"``, quoted
        words ÷ all words; ``"words_per_quote"``; ``"lix"``, ``"rix"`` of the articles' running
        text.
    between
        Groups of articles: ``"outlet"``, ``"week"``, ``"month"``, ``"quarter"``, ``"year"`` or
        your own column. Or, for ``"word_share"`` and ``"words_per_quote"``, groups of speakers:
        ``"gender"``, ``"role"``, ``"party"``, ``"kind"``, ``"type"``, ``"speaker"`` or your own
        column. Several names make a group of each combination: ``["outlet", "month"]``. With one
        of each, ``["outlet", "gender"]``, a share is of the words in that outlet. Rows without a
        group are left out.
    of, group
        Whose share is compared between groups of articles: ``of="gender", group="woman"``.
    against
        A group to compare all others with, as written in ``a`` (``"Kystposten, 2026-03"``).
        ``"rest"`` compares each group with all others together. By default, every pair.
    ratio
        Compare by a ÷ b, with 1 for no difference, instead of a − b.
    corrected
        A checked sample, as in ``speaker_share``: differences of corrected shares or densities.

    Returns
    -------
    DataFrame
        ``measure``; ``between``; ``a`` and ``b``, the groups; ``value_a``, ``value_b``;
        ``difference`` (or ``ratio``) with ``low`` and ``high``; ``p``, ``p_holm``;
        ``n_articles_a``, ``n_articles_b``; ``warning``. NaN where a group has fewer than
        4 articles (checked articles, if corrected). The smallest p first. With several names in
        ``between``, ``a`` and ``b`` join their values, and each value also has its own column at
        the end (``outlet_a``, ``month_a``, ``outlet_b``, ``month_b``):
        ``table.query("month_a == month_b")`` keeps pairs of the same month. ``p_holm`` and
        intervals are adjusted for all pairs of the table.

    Raises
    ------
    ValueError
        If an option or ``group`` is not known, or ``of`` and ``group`` do not fit ``between``.

    References
    ----------
    Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of
    Statistics 6:65–70. Dunn (1961), Multiple comparisons among means, Journal of the American
    Statistical Association 56:52–64 (Bonferroni intervals). Efron (1982), The Jackknife, the
    Bootstrap and Other Resampling Plans, ch. 3. Welch (1947), Biometrika 34:28–35 (freedom).

    Examples
    --------
    >>> table = an.compare(news, "word_share", between="gender")
    >>> table[["a", "b", "value_a", "value_b", "warning"]].round(2).values.tolist()
    [['man', 'woman', 0.5, 0.5, 'too few articles: under 4, no interval']]
    """
    check("measure", measure, MEASURES)
    keys = chosen("between", between, groupings(news))
    _check_whose(news, measure, keys, of, group, against)
    if corrected is None:
        totals = totals_of(news, measure, keys, of, group)
        pairs = _pairs_of(totals, measure, against, keys, shared=_shared(news, measure, keys))
    else:
        _check_corrected(measure, against)
        pairs = _pairs(corrected_groups(news, measure, keys, of, group, corrected), against, keys)
    rows = [_row(a, b, len(pairs), ratio=ratio) for a, b in pairs]
    names = ["ratio" if ratio and name == "difference" else name for name in COLUMNS]
    table = pd.DataFrame(rows, columns=_Row._fields).rename(columns={"difference": names[6]})
    for name, value in (("measure", measure), ("between", ", ".join(keys))):
        table[name] = pd.Series(value, table.index, dtype="str")
    table["p_holm"] = _holm(table["p"].to_numpy(float))
    least = table[["n_articles_a", "n_articles_b"]].min(axis=1).to_numpy(float)
    table["warning"] = warnings(least, table["low"].to_numpy(float))
    table = table.sort_values("p", kind="stable", na_position="last").reset_index(drop=True)
    table = table[names] if len(keys) == 1 else _by_key(table[names], keys)
    if of is not None:
        table.attrs["whose"] = (of, group)  # charts name whose share it is
    return table


def clear_pairs(groups: Sequence[Group]) -> list[tuple[object, object]]:
    """Return the pairs of groups of different articles that differ clearly, the larger first.

    They are those whose interval in ``compare`` excludes 0.
    """
    n_pairs = len(groups) * (len(groups) - 1) // 2
    found: list[tuple[object, object]] = []
    for one, other in combinations(groups, 2):
        a = one._replace(moves=np.append(one.moves, np.zeros(len(other.moves))))
        b = other._replace(moves=np.append(np.zeros(len(one.moves)), other.moves))
        row = _row(a, b, n_pairs, ratio=False)
        if row.low > 0:
            found.append((row.a, row.b))
        elif row.high < 0:
            found.append((row.b, row.a))
    return found


def _by_key(table: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """Return ``table`` with groups of several keys in words, and a column for each key and side."""
    parts = {
        f"{key}_{side}": [None if one == REST else one[place] for one in table[side]]
        for side in ("a", "b")
        for place, key in enumerate(keys)
    }
    said = {
        side: pd.array([_label(one, keys) for one in table[side]], dtype="str")
        for side in ("a", "b")
    }
    return table.assign(**said, **parts)


def _label(name: Any, keys: list[str]) -> str:
    """Return a group in words: ``Kystposten, 2026-03`` of several keys."""
    if len(keys) == 1 or name == REST:
        return str(name)
    return ", ".join(
        str(pd.Period(value, PERIODS[key]) if key in PERIODS else value)
        for key, value in zip(keys, name, strict=True)
    )


def _check_whose(
    news: News, measure: str, keys: list[str], of: str | None, group: str | None,
    against: str | None,
) -> None:  # fmt: skip
    """Raise where it is not said, or said twice, whose value is compared."""
    speakers, articles = parted(news, keys)
    named = of is not None or group is not None
    if speakers and measure in OF_WHOLE_ARTICLES:
        raise ValueError(
            f"{measure} measures whole articles; between={speakers[0]!r} is a group of speakers"
        )
    if speakers and named:
        raise ValueError("leave out of= and group=: between= already names groups of speakers")
    if speakers and articles and against == REST:
        raise ValueError(f"against='rest' takes groups of speakers or articles, not both: {keys}")
    if not speakers and measure == "word_share" and (of is None or group is None):
        raise ValueError("say whose share to compare, such as of='gender', group='woman'")
    if measure != "word_share" and named:
        raise ValueError(f"of= and group= are for measure='word_share', not {measure!r}")
    if of is not None:
        check("of", of, groupings(news))


def _check_corrected(measure: str, against: str | None) -> None:
    if measure not in CORRECTED:
        raise ValueError(f"corrected= corrects {' and '.join(CORRECTED)}, not {measure!r}")
    if against == REST:
        raise ValueError("corrected= compares pairs; against='rest' is not corrected")


def _shared(news: News, measure: str, keys: list[str]) -> bool:
    """Return whether all groups have one denominator, as shares of the same words have."""
    return measure == "word_share" and bool(parted(news, keys)[0])


def _pairs_of(
    totals: dict[object, np.ndarray],
    measure: str,
    against: str | None,
    keys: list[str],
    *,
    shared: bool,
) -> list[tuple[Group, Group]]:
    """Return the pairs to be compared, of each group's totals."""
    found = [group_of(name, total, measure) for name, total in totals.items()]
    if against != REST:
        return _pairs(found, against, keys)
    pairs = []
    for one in found:
        others = [total for name, total in totals.items() if name != one.name]
        if others:
            rest = np.sum(others, axis=0)
            if shared:
                rest[:, 1] = others[0][:, 1]
            pairs.append((one, group_of(REST, rest, measure)))
    return pairs


def _pairs(found: list[Group], against: str | None, keys: list[str]) -> list[tuple[Group, Group]]:
    """Return every pair of groups, or each with the one that is named."""
    if against is None:
        return list(combinations(found, 2))
    names = [_label(one.name, keys) for one in found]
    check("against", str(against), (*names, REST))
    other = found[names.index(str(against))]
    return [(one, other) for one in found if one is not other]


class _Row(NamedTuple):
    a: object
    b: object
    value_a: float
    value_b: float
    difference: float
    low: float
    high: float
    p: float
    n_articles_a: int
    n_articles_b: int


def _row(a: Group, b: Group, n_pairs: int, *, ratio: bool) -> _Row:
    """Return how two groups differ."""
    with np.errstate(invalid="ignore", divide="ignore"):
        scale = (1 / a.value, 1 / b.value) if ratio else (1.0, 1.0)
        effect = np.log(a.value / b.value) if ratio else a.value - b.value
        variance = ((scale[0] * a.moves - scale[1] * b.moves) ** 2).sum()
        variance += scale[0] ** 2 * a.extra + scale[1] ** 2 * b.extra
        freedom = _freedom(a, b, scale)
        error = np.sqrt(variance) if variance > 0 else np.nan
        p = 2 * stdtr(freedom, -abs(effect / error))
        reach = stdtrit(freedom, 1 - TAIL / n_pairs) * error
        bounds = np.array([effect, effect - reach, effect + reach])
        effect, low, high = map(float, np.exp(bounds) if ratio else bounds)
    return _Row(
        a.name, b.name, a.value, b.value, effect, low, high, float(p), a.n_articles, b.n_articles
    )


def _freedom(a: Group, b: Group, scale: tuple[float, float]) -> float:
    """Return Welch's degrees of freedom of groups of different articles, else the smaller."""
    if np.any((a.moves != 0) & (b.moves != 0)):
        return min(a.freedom, b.freedom)
    parts = [s**2 * ((g.moves**2).sum() + g.extra) for g, s in ((a, scale[0]), (b, scale[1]))]
    below = parts[0] ** 2 / a.freedom + parts[1] ** 2 / b.freedom
    return float(sum(parts) ** 2 / below) if below > 0 else float("nan")


def _holm(p: np.ndarray) -> np.ndarray:
    """Return p-values adjusted by Holm's step-down method; missing ones are no comparisons."""
    adjusted = np.full(len(p), np.nan)
    order = [place for place in np.argsort(p) if not np.isnan(p[place])]
    so_far = 0.0
    for rank, place in enumerate(order):
        so_far = max(so_far, min(1.0, (len(order) - rank) * p[place]))
        adjusted[place] = so_far
    return adjusted
