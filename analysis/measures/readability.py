"""Readability from our own counts: LIX, RIX, sentence and word length, vocabulary.

textstat's ``lix`` and ``rix`` have the right formulas, but count words and sentences in ways that
do not fit Danish. So the formulas are repeated here for our own counts. ``textstat_comparison``
checks that both agree on a text that textstat cannot miscount. docs/readability.md explains the
conventions and their sources.
"""

import warnings
from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from analysis.core.deprecation import without
from analysis.core.statistics import index_intervals
from analysis.core.statistics import warnings as few
from analysis.measures.grouping import grouped, groupings, is_of_speaker, units_by
from analysis.measures.segments import numbered, stretches
from analysis.measures.stories import one_per_story, says_count
from analysis.people.table import by_person
from analysis.tables.news import News, takes_news

ROLE, OLD_ROLE = "paragraph_role", "role"  # OLD_ROLE: what by= called it before
UNITS = (ROLE, "voice")  # of text, beside what quotes are grouped by
RUNNING = ("lead", "body")  # LIX is for running text: no headings, no captions
BANDS = ("very easy", "easy", "medium", "difficult", "very difficult")
LIMITS = (25, 35, 45, 55)  # between the bands: halfway between Björnsson's 20, 30, 40, 50, 60
_BITS = 63  # of a number that is not negative
WINDOW = 50  # words, of the moving-average type-token ratio
FEW_WORDS, FEW_SENTENCES = 100, 30


@takes_news
@without("n_boot", "seed", reason="the interval is computed (docs/statistics.md)")
@says_count
def readability(
    news: News,
    *,
    by: str | Sequence[str] | None = "article",
    roles: Sequence[str] | None = None,
    count: str = "articles",
) -> pd.DataFrame:
    """Measure how hard the text is to read, with the counts behind every score.

    One row for each unit. LIX = words ÷ sentences + 100 × long words ÷ words; RIX = long words ÷
    sentences. Both rise with difficulty; a long word has more than six letters.

    Parameters
    ----------
    news
        The linked tables.
    by
        One or several of ``"article"``, ``"outlet"`` (``"credit"`` says the same), ``"week"``,
        ``"month"``, ``"quarter"``, ``"year"``, ``"author"``, ``"collection"`` (or None: one row
        for all), your own column in ``articles``; ``"paragraph_role"`` (headline, lead, body …);
        ``"voice"``; ``"speaker"``, ``"gender"``, ``"stated_role"`` and other groups of speakers.
        ``"role"``, the name of ``"paragraph_role"`` until December 2026, still means that here.

        ``"voice"`` divides the text into three. *quoted*: the words of direct quotes; those of
        one sentence count as one sentence, without the reporting clause. *reporter*: whole
        sentences without a direct quote, with the partial quotes in them. *reporting clause*: the
        rest of sentences with a direct quote; it has words but no sentences, so what needs
        sentences is NaN. ``"speaker"``, ``"gender"`` and the like divide *quoted*, with the
        unknown last.
    roles
        The roles of paragraphs counted: by default lead and body, or all if ``by`` has
        ``"paragraph_role"``.
    count
        ``"stories"`` counts a story that several articles print, such as agency copy, once (in
        each unit of ``by``), by its first article (``docs/stories.md``).

    Returns
    -------
    DataFrame
        The unit; ``lix``, ``lix_low``, ``lix_high``, ``lix_band``; ``rix``, ``rix_low``,
        ``rix_high``. The 95 % intervals take the articles as a random sample, or, if ``by`` has
        ``"article"``, its sentences (docs/statistics.md). ``n_articles``, ``n_sentences``,
        ``n_words``, ``n_long_words``, ``quoted_words`` (direct and partial);
        ``sentence_length_mean``, ``_std``, ``_q1``, ``_median``, ``_q3`` in words;
        ``word_length_mean``, ``_std`` in letters, of words with letters;
        ``long_word_share`` of all words; ``mattr``, the moving-average type-token ratio: the mean
        share of different words in windows of 50 words; ``warning``, missing if there is enough
        text. Undefined is NaN.

    Raises
    ------
    ValueError
        If ``by`` is no unit.

    References
    ----------
    Björnsson (1968), Läsbarhet, Stockholm: Liber. Björnsson (1983), Readability of newspapers in 11
    languages, Reading Research Quarterly 18:480–497. Anderson (1983), Lix and Rix: variations on a
    little-known readability index, Journal of Reading 26:490–496. Covington & McFall (2010),
    Cutting the Gordian knot: the moving-average type–token ratio, Journal of Quantitative
    Linguistics 17:94–100.

    Examples
    --------
    >>> scores = an.readability(news)
    >>> scores[["article", "n_sentences", "lix", "lix_band"]].round(1).values.tolist()
    [['0', 3, 11.6, 'very easy'], ['1', 3, 11.8, 'very easy']]
    """
    by, renamed = _without_old_role(by)
    keys = units_by(by, (*UNITS, *(name for name in groupings(news) if name != OLD_ROLE)))
    if roles is None and ROLE not in keys:
        roles = RUNNING
    news = by_person(one_per_story(news, count, keys))
    of_speaker = any(is_of_speaker(news, key) for key in keys if key not in UNITS)
    words, parts = stretches(news, roles=roles, split="voice" in keys or of_speaker)
    if of_speaker:
        parts = parts[parts["voice"] == "quoted"]
    parts = grouped(news, parts, [key for key in keys if key not in UNITS])
    groups = parts.groupby(keys, dropna=False, sort=True)
    parts = parts.assign(group=groups.ngroup())
    table = groups.first().index.to_frame(index=False)
    cluster = None if "article" in keys else "article"
    table = table.assign(**_scores(parts, _of_groups(words, parts), len(table), cluster))
    if keys == ["article"]:  # an article without running text has a row as well
        table = table.set_index(keys).reindex(news.articles["article"].sort_values())
        counts = ["n_sentences", "n_words", "n_long_words", "quoted_words"]
        table[counts] = table[counts].fillna(0).astype("int64")
        table = table.reset_index().assign(n_articles=1)
    table["warning"] = _warnings(table)
    if cluster:
        too_few = few(table["n_articles"].to_numpy(), table["lix_low"].to_numpy())
        table["warning"] = table["warning"].fillna(too_few)
    return table.rename(columns={ROLE: OLD_ROLE}) if renamed else table


def _without_old_role(
    by: str | Sequence[str] | None,
) -> tuple[str | Sequence[str] | None, bool]:
    """Return ``by`` with the name that paragraph roles have now, and whether it had the old one."""
    names = [by] if isinstance(by, str) else list(by or ())
    if OLD_ROLE not in names:
        return by, False
    told = f"by={OLD_ROLE!r} of readability is named {ROLE!r} now; speakers' is 'stated_role'"
    warnings.warn(told, FutureWarning, stacklevel=6)
    return [ROLE if name == OLD_ROLE else name for name in names], True


def lix(n_words: ArrayLike, n_long_words: ArrayLike, n_sentences: ArrayLike) -> Any:
    """Return words ÷ sentences + 100 × long words ÷ words (Björnsson 1968), NaN for no text."""
    return _ratio(n_words, n_sentences) + 100 * _ratio(n_long_words, n_words)


def rix(n_long_words: ArrayLike, n_sentences: ArrayLike) -> Any:
    """Return long words ÷ sentences (Anderson 1983), NaN for no sentence."""
    return _ratio(n_long_words, n_sentences)


def lix_band(lix: Sequence[float]) -> pd.Series:
    """Return in words how difficult each LIX is, on Björnsson's scale as Danish practice rounds it.

    Björnsson's points are 20 very easy, 30 easy, 40 medium, 50 difficult, 60 very difficult; the
    bands end halfway between them (up to 24, 25–34, 35–44, 45–54, 55 and over), as in Dansk
    Sproghistorie, https://www.dansksproghistorie.dk/144.
    """
    values = np.asarray(lix, dtype="float64")
    bands = pd.Series(np.array(BANDS)[np.digitize(values, LIMITS)], dtype="str")
    return bands.where(~np.isnan(values))


def _of_groups(words: pd.DataFrame, parts: pd.DataFrame) -> dict[str, np.ndarray]:
    """Return the words of the stretches in ``parts``: their group, letters and form.

    ``segment`` numbers the articles of each group.
    """
    article = pd.factorize(parts["article"])[0]
    group = parts["group"].to_numpy()
    segment = numbered(group * (article.max(initial=0) + 1) + article)[0]
    of_stretch = np.full(words["stretch"].max() + 1 if len(words) else 0, -1)
    of_stretch[parts.index] = np.arange(len(parts))
    part = of_stretch[words["stretch"].to_numpy()]
    kept = np.flatnonzero(part >= 0)
    own = {name: words[name].to_numpy()[kept] for name in ("n_letters", "form")}
    return {"group": group[part[kept]], "segment": segment[part[kept]], **own}


def _scores(
    parts: pd.DataFrame, words: dict[str, np.ndarray], n: int, cluster: str | None
) -> dict[str, np.ndarray | pd.Series]:
    """Return the columns of scores and counts for ``n`` groups of stretches and words."""

    def total(rows: pd.DataFrame, column: str | None = None) -> np.ndarray:
        weights = None if column is None else rows[column].to_numpy(dtype="float64")
        return np.bincount(rows["group"], weights, minlength=n).astype("int64")

    whole = parts[parts["voice"] != "reporting clause"]
    of_sentences = whole["group"].to_numpy(), whole["n_words"].to_numpy()
    q1, middle, q3 = _quartiles(*of_sentences, n)
    spelled = np.flatnonzero(words["n_letters"])
    of_words = words["group"][spelled], words["n_letters"][spelled]
    sentences, n_words = total(whole), total(parts, "n_words")
    long_words = total(parts, "n_long_words")
    scores = lix(n_words, long_words, sentences)
    intervals = _intervals(whole, n, cluster)
    return {
        "lix": scores, "lix_low": intervals[0], "lix_high": intervals[1],
        "lix_band": lix_band(scores),
        "rix": rix(long_words, sentences), "rix_low": intervals[2], "rix_high": intervals[3],
        "n_articles": np.bincount(_pairs(parts["group"], parts["article"]), minlength=n),
        "n_sentences": sentences, "n_words": n_words, "n_long_words": long_words,
        "quoted_words": total(parts, "quoted_words"),
        "sentence_length_mean": _mean(*of_sentences, n),
        "sentence_length_std": _deviation(*of_sentences, n),
        "sentence_length_q1": q1, "sentence_length_median": middle, "sentence_length_q3": q3,
        "word_length_mean": _mean(*of_words, n), "word_length_std": _deviation(*of_words, n),
        "long_word_share": _ratio(long_words, n_words),
        "mattr": _mattr(words, n),
    }  # fmt: skip


def _pairs(group: pd.Series, article: pd.Series) -> np.ndarray:
    """Return the group of each pair of a group and one of its articles."""
    number, names = pd.factorize(article)
    return numbered(group.to_numpy() * max(1, len(names)) + number)[1] // max(1, len(names))


def _mean(group: np.ndarray, values: np.ndarray, n: int) -> np.ndarray:
    """Return the mean of each of ``n`` groups of values, NaN for no value."""
    return _ratio(np.bincount(group, values, n), np.bincount(group, minlength=n))


def _deviation(group: np.ndarray, values: np.ndarray, n: int) -> np.ndarray:
    """Return the standard deviation of each group of whole numbers (n − 1), NaN under two.

    Sums of whole numbers and of their squares are exact.
    """
    size, total = np.bincount(group, minlength=n), np.bincount(group, values, n)
    squares = np.bincount(group, values**2, n) - total * _ratio(total, size)
    return np.sqrt(_ratio(squares, size - 1))


def _quartiles(group: np.ndarray, values: np.ndarray, n: int) -> list[np.ndarray]:
    """Return the quartiles of each group of values, linear between two values, NaN for no value."""
    values = values[np.lexsort((values, group))].astype("float64")
    size = np.bincount(group, minlength=n)
    first = np.cumsum(size) - size
    found = []
    for share in (0.25, 0.5, 0.75):
        at = share * (size[size > 0] - 1)
        below = first[size > 0] + at.astype("int64")
        above = first[size > 0] + np.ceil(at).astype("int64")
        quartile = np.full(n, np.nan)
        quartile[size > 0] = values[below] + (values[above] - values[below]) * (at % 1)
        found.append(quartile)
    return found


def _intervals(whole: pd.DataFrame, n: int, cluster: str | None) -> list[np.ndarray]:
    """Return the bounds of LIX and of RIX for each group of sentences.

    The sampled unit is ``cluster``, such as articles, whose sentences are alike. If it is None,
    the sentences themselves are sampled, which is right only within one article.
    """
    counts = ["n_words", "n_long_words"]
    cells = whole[["group", *counts]].assign(n_sentences=1)
    if cluster:
        keys = [cells["group"], whole[cluster]]
        cells = cells.groupby(keys).sum(numeric_only=True).drop(columns="group", errors="ignore")
        cells = cells.reset_index()
    group = cells["group"].to_numpy()
    own = {name: cells[name].to_numpy(dtype="float64") for name in [*counts, "n_sentences"]}
    whole_of = {name: np.bincount(group, values, n) for name, values in own.items()}
    rest = {name: whole_of[name][group] - own[name] for name in own}
    bounds: list[np.ndarray] = []
    for name, weight in (("lix", "n_words"), ("rix", "n_sentences")):
        index, without_it = (_index(name, of) for of in (whole_of, rest))
        bounds += index_intervals(index, group, without_it, own[weight])
    return bounds


def _index(name: str, of: dict[str, np.ndarray]) -> np.ndarray:
    """Return LIX or RIX of some counts."""
    if name == "rix":
        return rix(of["n_long_words"], of["n_sentences"])
    return lix(of["n_words"], of["n_long_words"], of["n_sentences"])


def _mattr(words: dict[str, np.ndarray], n: int) -> np.ndarray:
    """Return each group's moving-average type-token ratio; no window crosses two articles.

    A word is new in a window if the window begins after the word's last occurrence. So each word
    adds 1 to all windows that begin between there and the word itself, and no window is counted
    word by word.
    """
    group, segment, form = (words[name] for name in ("group", "segment", "form"))
    if np.any(np.diff(segment) < 0):
        order = np.argsort(segment, kind="stable")
        group, segment, form = group[order], segment[order], form[order]
    sizes = np.bincount(segment)
    place = np.arange(len(segment)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    which, again = _by_form(segment, form)
    same = np.diff(which) == 0
    last = np.full(len(segment), -1)
    last[again[1:][same]] = place[again[:-1][same]]
    windows = sizes - WINDOW + 1
    begin = np.maximum(place - WINDOW + 1, last + 1)
    new_in = np.maximum(np.minimum(place, windows[segment] - 1) - begin + 1, 0)
    n_windows = np.bincount(group[place == 0], np.maximum(windows, 0), minlength=n)
    return _ratio(np.bincount(group, new_in, minlength=n), WINDOW * n_windows)


def _by_form(segment: np.ndarray, form: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the numbers of words sorted by segment, form and place, and before it the first two.

    The two and the place are one number if there are bits enough: it is sorted in a tenth of the
    time that finding an order takes.
    """
    which = segment * (int(form.max(initial=0)) + 1) + form
    bits = len(which).bit_length()
    if int(which.max(initial=0)).bit_length() + bits >= _BITS:
        order = np.argsort(which, kind="stable")
        return which[order], order
    packed = np.sort((which << bits) | np.arange(len(which)))
    return packed >> bits, packed & ((1 << bits) - 1)


def _warnings(table: pd.DataFrame) -> pd.Series:
    """Say where a text is too short for its scores to mean much.

    Under 100 words: formulas of this kind were made for samples of 100 words (Flesch 1948, A new
    readability yardstick, Journal of Applied Psychology 32:221–233). Under 30 sentences: the least
    that McLaughlin (1969, SMOG grading, Journal of Reading 12:639–646) lets a formula be used on.
    """
    none, few_words = table["n_sentences"] == 0, table["n_words"] < FEW_WORDS
    few_sentences = table["n_sentences"] < FEW_SENTENCES
    text = np.select([none, few_words, few_sentences], [
        "no sentence",
        f"too short: under {FEW_WORDS} words",
        f"short: under {FEW_SENTENCES} sentences, mind the interval",
    ], "")  # fmt: skip
    return pd.Series(text, index=table.index, dtype="str").replace("", np.nan)


def _ratio(above: ArrayLike, below: ArrayLike) -> Any:
    """Return ``above`` ÷ ``below``, NaN where ``below`` is 0."""
    below = np.asarray(below, dtype="float64")
    return above / np.where(below > 0, below, np.nan)
