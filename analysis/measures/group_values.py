"""The measured value of each group of articles or speakers, and its jackknife by article."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from analysis.core.prediction_powered import Estimate, corrected_rates, corrected_shares
from analysis.core.statistics import FEWEST
from analysis.core.vocabulary import MARKED, SPEAKER_KINDS
from analysis.measures.corrected_shares import (
    Cells,
    Sample,
    cells,
    checked_sample,
    quoted_cells,
    said_in_groups,
    units_of,
)
from analysis.measures.grouping import check, groups, is_of_speaker
from analysis.measures.readability import RUNNING
from analysis.people.genders import GENDERS
from analysis.people.scheme import built_in
from analysis.people.table import by_person
from analysis.tables.news import News

PLACE = ("article", "paragraph")


class Group(NamedTuple):
    """A group's value, and how far leaving out each article moves it (jackknife)."""

    name: object
    value: float
    moves: np.ndarray  # one for each article; their squares sum to the variance
    extra: float  # variance that does not come from articles
    freedom: float
    n_articles: int


def parted(news: News, keys: list[str]) -> tuple[list[str], list[str]]:
    """Return the keys that make groups of speakers, and those that make groups of articles."""
    speakers = [key for key in keys if is_of_speaker(news, key)]
    return speakers, [key for key in keys if key not in speakers]


def totals_of(
    news: News, measure: str, keys: list[str], of: str | None, group: str | None
) -> dict[object, np.ndarray]:
    """Return for each group what is summed over articles, a row for each article.

    The columns are numerator and denominator; for LIX and RIX words, long words and sentences.
    """
    articles = pd.Index(news.articles["article"], name="article")
    if measure in ("lix", "rix"):
        places = news.paragraphs.loc[news.paragraphs["role"].isin(RUNNING), list(PLACE)]
        running = news.sentences.merge(places, on=list(PLACE)).assign(n_sentences=1)
        parts = running.groupby("article")[["n_words", "n_long_words", "n_sentences"]].sum()
        return _by_article(news, keys, parts.reindex(articles, fill_value=0))
    speakers, _ = parted(news, keys)
    said = said_in_groups(news, [of or "speaker", *(keys if speakers else ())], MARKED).assign(
        n_quotes=1
    )
    below = "n_quotes" if measure == "words_per_quote" else "n_words"
    if speakers:
        return _by_speaker(news, said, keys, below)
    if of is not None:
        check("group", group, _groups_of(news, of, said))
    ours = said if of is None else said[said[of] == group]
    parts = pd.DataFrame({"above": ours.groupby("article")["n_words"].sum()}).reindex(articles)
    parts["below"] = said.groupby("article")[below].sum().reindex(articles)
    if measure == "quote_density":
        parts["below"] = news.articles.set_index("article")["n_words"]
    return _by_article(news, keys, parts.fillna(0))


def _groups_of(news: News, of: str, said: pd.DataFrame) -> tuple:
    """Return the groups that ``of`` may have: those that say most first, then who says nothing."""
    words = said.groupby(of)["n_words"].sum().sort_values(ascending=False, kind="stable")
    people = by_person(news)
    rows = people.speakers if is_of_speaker(news, of) else people.articles.assign(speaker=None)
    silent = groups(people, rows[["article", "speaker"]], of).dropna()
    known = {"gender": GENDERS, "kind": SPEAKER_KINDS}.get(of, ())
    known = built_in().types if of == "type" else known
    return tuple(dict.fromkeys([*words.index, *silent, *known]))


def _by_speaker(
    news: News, said: pd.DataFrame, keys: list[str], below: str
) -> dict[object, np.ndarray]:
    """Return words and words of all (or quotes) of each group of speakers, by article.

    The words of all are those of the group's articles where a key is of articles.
    """
    articles = pd.Index(news.articles["article"], name="article")
    codes, names = pd.factorize(_combined(said, keys))
    whole = said.groupby("article")["n_words"].sum().reindex(articles, fill_value=0)
    inside = _inside(news, keys, articles)
    found = {}
    for place, name in _sorted(names):
        rows = said[codes == place]
        sums = rows.groupby("article")[["n_words", below]].sum()
        sums = sums.set_axis(["above", "below"], axis=1).reindex(articles, fill_value=0)
        if below == "n_words":
            sums["below"] = whole.where(inside(name), 0)
        found[name] = sums.to_numpy(float)
    return found


def _inside(news: News, keys: list[str], articles: pd.Index) -> Callable[[Any], np.ndarray]:
    """Return what says in which articles a group is measured: all, if no key is of articles."""
    _, of_articles = parted(news, keys)
    places = [place for place, key in enumerate(keys) if key in of_articles]
    if not places:
        return lambda _: np.ones(len(articles), bool)
    units = _units(news, [keys[place] for place in places], articles)
    codes, names = pd.factorize(units)
    code_of = {name: code for code, name in enumerate(names)}

    def inside(name: Any) -> np.ndarray:
        unit = tuple(name[place] for place in places)
        return codes == code_of[unit if len(unit) > 1 else unit[0]]

    return inside


def _by_article(news: News, keys: list[str], parts: pd.DataFrame) -> dict[object, np.ndarray]:
    """Return ``parts``, a row for each article, for each group of articles: 0 in the others."""
    codes, names = pd.factorize(_units(news, keys, parts.index))
    values = parts.to_numpy(float)
    return {name: np.where((codes == place)[:, None], values, 0) for place, name in _sorted(names)}


def _units(news: News, keys: list[str], articles: pd.Index) -> np.ndarray:
    """Return the group of each article."""
    return _combined(units_of(news, articles, keys), keys)


def _combined(rows: pd.DataFrame, keys: list[str]) -> np.ndarray:
    """Return the group of each row, a tuple of several keys; None where one is missing."""
    known = rows[keys].notna().all(axis=1)
    values = list(zip(*(rows[key] for key in keys), strict=True))
    made = np.empty(len(rows), dtype=object)
    for place, (value, is_known) in enumerate(zip(values, known, strict=True)):
        if is_known:
            made[place] = value if len(keys) > 1 else value[0]
    return made


def _sorted(names: np.ndarray) -> list[tuple[int, object]]:
    """Return the codes and names of groups in the order of the names."""
    return sorted(enumerate(names), key=lambda one: one[1])


def _value(measure: str, totals: np.ndarray) -> np.ndarray:
    """Return the measure of totals; a row for each replicate, if there are several."""
    first, second, *third = np.moveaxis(totals, -1, 0)
    with np.errstate(invalid="ignore", divide="ignore"):
        if measure == "lix":
            return first / third[0] + 100 * second / first
        return second / third[0] if measure == "rix" else first / second


def group_of(name: object, totals: np.ndarray, measure: str) -> Group:
    """Return a group's value and the jackknife's moves."""
    active = totals.any(axis=1)
    n = int(active.sum())
    whole, moves = totals.sum(axis=0), np.zeros(len(totals))
    value = float(_value(measure, whole))
    if n > 1:
        moves[active] = np.sqrt((n - 1) / n) * (_value(measure, whole - totals[active]) - value)
    with np.errstate(invalid="ignore", divide="ignore"):
        effective = whole**2 / (totals**2).sum(axis=0)
    freedom = np.nanmin([effective[-1] - 1, 2 * effective[0] + 2]) if n >= FEWEST else np.nan
    return Group(name, value, moves, 0.0, float(freedom), n)


def corrected_groups(
    news: News, measure: str, keys: list[str], of: str | None, group: str | None,
    corrected: str | pd.DataFrame,
) -> list[Group]:  # fmt: skip
    """Return the groups' corrected shares or densities; each unit of articles by its own checks."""
    speakers, of_articles = parted(news, keys)
    shared = speakers if of is None else [of]
    found, estimate_of = _estimated_from(news, measure, shared, checked_sample(news, corrected))
    columns = _columns(found.columns, speakers, of, group)
    made = []
    for unit, inside in _each_unit(news, of_articles, found.articles):
        estimate = estimate_of(inside)
        for place, who in columns.items():
            values = dict(zip([*of_articles, *speakers], [*unit, *who], strict=True))
            name = tuple(values[key] for key in keys) if len(keys) > 1 else values[keys[0]]
            made.append(_estimated(name, estimate, place, inside, found.checks.size_checked))
    return sorted(made, key=lambda one: one.name)  # type: ignore[arg-type,return-value]


def _estimated_from(
    news: News, measure: str, shared: list[str], sample: Sample
) -> tuple[Cells, Callable[[np.ndarray], Estimate]]:
    """Return the words by article and group, and what estimates from some of the articles."""
    if measure == "quote_density":
        found, whole = quoted_cells(news, sample)
        return found, lambda inside: corrected_rates(found.checks.only(inside), whole[inside])
    found = cells(news, sample, lambda one: said_in_groups(one, shared, MARKED), shared)
    return found, lambda inside: corrected_shares(found.checks.only(inside))


def _columns(
    columns: pd.DataFrame, speakers: list[str], of: str | None, group: str | None
) -> dict[int, tuple]:
    """Return the columns that are compared, with what each says of its speakers."""
    if of is not None:
        check("group", group, tuple(columns[of].dropna()))
        return {list(columns[of]).index(group): ()}
    known = columns[speakers].notna().all(axis=1)
    rows = columns[speakers].itertuples(index=False, name=None) if speakers else [()] * len(columns)
    return {
        place: who
        for place, (who, is_known) in enumerate(zip(rows, known, strict=True))
        if is_known
    }


def _each_unit(
    news: News, keys: list[str], articles: pd.Index
) -> Iterator[tuple[tuple, np.ndarray]]:
    """Yield each unit of articles and which articles are in it; all in one, without keys."""
    if not keys:
        yield (), np.ones(len(articles), bool)
        return
    codes, names = pd.factorize(_units(news, keys, articles))
    for place, name in _sorted(names):
        yield (name if isinstance(name, tuple) else (name,)), codes == place


def _estimated(
    name: object, estimate: Estimate, place: int, inside: np.ndarray, checked: np.ndarray
) -> Group:
    """Return one corrected share as a group, its moves among all articles."""
    n = int(inside.sum())
    without = estimate.without[:, place]
    moves = np.zeros(len(inside))
    moves[inside] = np.sqrt((n - 1) / n) * (without - without.mean())
    n_checked = int((checked[inside] > 0).sum())
    extra, freedom = float(estimate.unseen[place]), float(estimate.freedom[place])
    return Group(name, float(estimate.value[place]), moves, extra, freedom, n_checked)
