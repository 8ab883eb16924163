"""Shares and densities corrected for the tool's errors, from a checked sample or by confidence.

``docs/corrected-shares.md`` explains the method, and how often its intervals cover the truth.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.core.prediction_powered import Checks, corrected_rates, corrected_shares
from analysis.core.vocabulary import MARKED
from analysis.corrections.rows import is_of_sample
from analysis.evaluation.review import sample_for_review, unchecked
from analysis.io.articles import READ_ROLES
from analysis.measures.grouping import alike, grouped, groupings, groups, is_of_speaker
from analysis.measures.quote_words import said_words
from analysis.people.table import by_person
from analysis.tables.news import News

CONFIDENCE = "confidence"  # what is given for `corrected` where there is no sample
_OF_ARTICLES = re.compile(r"sample of (\d+) of (\d+) articles, seed (\d+)(?:, drawn .*)?")
_APPLIED = ("applied", "already so")
_KEY = ["article", "start", "end"]
CORRECTED = ("word_share_corrected", "word_share_corrected_low", "word_share_corrected_high",
             "n_articles_checked")  # fmt: skip


class Sample(NamedTuple):
    """A checked sample: the rules' quotes and the corrected quotes in it.

    ``machine`` and ``truth`` hold ``article`` and ``quote`` of ``news.machine.quotes`` and of
    ``news.quotes``. ``size`` and ``size_checked`` are the size of each article and of its checked
    part, in quotes, or in words if whole articles were drawn.
    """

    unit: str
    machine: pd.DataFrame
    truth: pd.DataFrame
    size: pd.Series
    size_checked: pd.Series


class Cells(NamedTuple):
    """Words by article and column, by the rules and in the sample; and what the columns are."""

    checks: Checks
    columns: pd.DataFrame
    articles: pd.Index


def checked_sample(news: News, sample: str | pd.DataFrame) -> Sample:
    """Return what was checked of a sample.

    Parameters
    ----------
    news
        The linked tables with the corrections.
    sample
        What ``sample_for_review`` gave, or the sample's name, with or without the date. Quotes
        that were drawn but not yet checked are left out; if articles were drawn, every article
        with such a quote.

    Raises
    ------
    ValueError
        If nothing of the sample has been checked.
    """
    drawn = _drawn(news, sample)
    rows = news.corrections[news.corrections["status"].isin(_APPLIED)]
    picked = (_whole_articles if drawn["whole"].all() else _single_quotes)(news, drawn, rows)
    if not picked.size_checked.any():
        raise ValueError(f"nothing is checked yet in {drawn.attrs['name']}")
    return picked


def _machine(news: News) -> pd.DataFrame:
    """Return article, span and number of the rules' quotes."""
    return news.machine.quotes[[*_KEY, "quote"]].astype({"start": "Int64", "end": "Int64"})


def _about(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the corrections of quotes that the rules found, with the span as key."""
    about = rows.dropna(subset=["machine_start"]).drop(columns=["start", "end"])
    return about.rename(columns={"machine_start": "start", "machine_end": "end"})


def _whole_articles(news: News, drawn: pd.DataFrame, rows: pd.DataFrame) -> Sample:
    """Return the articles in which every quote of the rules is checked."""
    machine, seen = _machine(news), _about(rows)[_KEY].drop_duplicates()
    here = machine[machine["article"].isin(drawn["article"])]
    left = here.merge(seen.assign(seen=True), on=_KEY, how="left")
    left = _not_replaced(left[left["seen"].isna()], rows)
    articles = set(drawn["article"]) - set(left["article"])
    tool, truth = (
        table.loc[table["article"].isin(articles), ["article", "quote"]]
        for table in (machine, news.quotes)
    )
    size = news.articles.set_index("article")["n_words"]
    return Sample("article", tool, truth, size, size.where(size.index.isin(articles), 0))


def _single_quotes(news: News, drawn: pd.DataFrame, rows: pd.DataFrame) -> Sample:
    """Return the rules' quotes that are checked, and the corrected quotes in their place."""
    machine, about = _machine(news), _about(rows)
    here = machine.merge(drawn[_KEY].drop_duplicates(), on=_KEY)
    here = here.merge(about[_KEY].drop_duplicates(), on=_KEY)
    true = about[about["action"] != "none"].dropna(subset=["quote"])
    true = true.merge(here[_KEY], on=_KEY)[["article", "quote"]].drop_duplicates()
    size, size_checked = (
        table.groupby("article").size().reindex(news.articles["article"], fill_value=0)
        for table in (machine, here)
    )
    return Sample("quote", here[["article", "quote"]], true, size, size_checked)


def _drawn(news: News, sample: str | pd.DataFrame) -> pd.DataFrame:
    """Return the articles and the rules' spans that were drawn; ``whole`` if articles were."""
    if isinstance(sample, pd.DataFrame):
        if "sample" not in sample or sample.empty:
            raise ValueError("corrected= takes the result of sample_for_review, or its name")
        name, drawn = str(sample["sample"].iloc[0]), sample[_KEY]
    else:
        name, drawn = sample, _recorded(news, sample)
    drawn = drawn.astype({"start": "Int64", "end": "Int64"})
    drawn = drawn.assign(whole=_OF_ARTICLES.fullmatch(name) is not None)
    drawn.attrs["name"] = name
    return drawn


def _recorded(news: News, name: str) -> pd.DataFrame:
    """Return what the corrections say was drawn in the sample ``name``."""
    cells = news.corrections.dropna(subset=["sample"])
    rows = cells[[is_of_sample(cell, name) for cell in cells["sample"]]]
    if rows.empty:
        raise unchecked(news, repr(name))
    again = _OF_ARTICLES.fullmatch(name)
    if again and int(again[2]) == len(news.articles):  # those without quotes have no row
        n, seed = int(again[1]), int(again[3])
        return sample_for_review(news, n, seed=seed, unit="article")[_KEY]
    return rows[["article", "machine_start", "machine_end"]].set_axis(_KEY, axis=1)


def _not_replaced(quotes: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rules' ``quotes`` that no corrected quote has replaced."""
    spans = rows.dropna(subset=["start"])[["article", "start", "end"]]
    pairs = quotes.reset_index().merge(spans, on="article", suffixes=("", "_by"))
    met = pairs[(pairs["start"] < pairs["end_by"]) & (pairs["end"] > pairs["start_by"])]
    return quotes[~quotes.index.isin(met["index"])]


def cells(
    news: News, sample: Sample, said: Callable[[News], pd.DataFrame], keys: list[str]
) -> Cells:
    """Return the words by article and group that ``said`` finds, for rules, checks and truth.

    ``said`` returns a row for each quote with ``article``, ``quote``, ``n_words`` and ``keys``.
    """
    tool, truth = said(news.machine), said(news)
    ids = ["article", "quote"]
    parts = {
        "tool": tool, "tool_checked": tool.merge(sample.machine, on=ids),
        "truth": truth.merge(sample.truth, on=ids),
    }  # fmt: skip
    every = pd.concat(parts, names=["part"]).reset_index(level=0)
    column = every.groupby(keys, dropna=False).ngroup()
    columns = every.assign(column=column).drop_duplicates("column").sort_values("column")[keys]
    articles = pd.Index(news.articles["article"])
    row = articles.get_indexer(every["article"])
    shape = len(articles), len(columns)

    def summed(name: str) -> np.ndarray:
        chosen = (every["part"] == name).to_numpy()
        place = row[chosen] * shape[1] + column.to_numpy()[chosen]
        words = every["n_words"].to_numpy(float)[chosen]
        return np.bincount(place, words, shape[0] * shape[1]).reshape(shape)

    weights = parts["tool_checked"]["n_words"].to_numpy(float)
    checks = Checks(
        summed("tool"), summed("tool_checked"), summed("truth"),
        sample.size.reindex(articles).to_numpy(float),
        sample.size_checked.reindex(articles).to_numpy(float),
        weights.sum() ** 2 / max((weights**2).sum(), 1),
    )  # fmt: skip
    return Cells(checks, columns.reset_index(drop=True), articles)


def with_corrected_shares(
    table: pd.DataFrame, news: News, corrected: str | pd.DataFrame, *, of: list[str],
    by: list[str], kinds: tuple[str, ...],
) -> pd.DataFrame:  # fmt: skip
    """Return ``table``, of ``speaker_share``, with the corrected or expected shares beside it."""
    keys = [*of, *by, "attributed"]
    if isinstance(corrected, str) and corrected == CONFIDENCE:
        return _beside(table, _expected(news, of, by, kinds), keys)
    sample = checked_sample(news, corrected)
    found = cells(news, sample, lambda one: said_in_groups(one, keys[:-1], kinds), keys)
    rows = []
    for columns, articles in _by_unit(news, found, by):
        checks = found.checks.of(columns).only(articles)
        estimate = corrected_shares(checks)
        rows.append(found.columns.iloc[columns].assign(
            word_share_corrected=estimate.value, word_share_corrected_low=estimate.low,
            word_share_corrected_high=estimate.high,
            n_articles_checked=int((checks.size_checked > 0).sum()),
        ))  # fmt: skip
    empty = found.columns.iloc[:0].assign(**dict.fromkeys(CORRECTED, np.nan))
    return _beside(table, pd.concat(rows or [empty]), keys)


def _by_unit(news: News, found: Cells, by: list[str]) -> Iterable[tuple[list[int], np.ndarray]]:
    """Yield for each unit its columns and which articles are in it: all, if speakers make it."""
    units = found.columns.reset_index(drop=True)[by]
    of_articles = [name for name in by if not is_of_speaker(news, name)]
    belong = units_of(news, found.articles, of_articles)
    everything = [pd.Series(dtype=object)] * bool(len(units))
    for unit in [row for _, row in units.drop_duplicates().iterrows()] if by else everything:
        columns = np.flatnonzero(alike(units, unit))
        yield columns.tolist(), alike(belong, unit[of_articles]).to_numpy()


def units_of(news: News, articles: pd.Index, by: Iterable[str]) -> pd.DataFrame:
    """Return for each article, a row each in the given order, the unit it is in."""
    rows = pd.DataFrame({"article": articles, "speaker": None})
    return pd.DataFrame({name: groups(news, rows, name) for name in by}, index=rows.index)


def said_in_groups(news: News, names: Iterable[str], kinds: Iterable[str]) -> pd.DataFrame:
    """Return the quotes of ``kinds`` with their words, groups, and whether anybody says them."""
    news = by_person(news)
    said = said_words(news, tuple(kinds))
    return grouped(news, said.assign(attributed=said["speaker"].notna()), dict.fromkeys(names))


def quoted_cells(news: News, sample: Sample) -> tuple[Cells, np.ndarray]:
    """Return the quoted words by article, whoever says them, and all words of each article."""
    found = cells(
        news, sample, lambda one: said_in_groups(one, (), MARKED).assign(all="all"), ["all"]
    )
    story = news.paragraphs[news.paragraphs["role"].isin(READ_ROLES)]
    whole = story.groupby("article")["n_words"].sum()
    return found, whole.reindex(found.articles, fill_value=0).to_numpy()


def with_corrected_density(
    table: pd.DataFrame, news: News, corrected: str | pd.DataFrame, *, by: list[str]
) -> pd.DataFrame:
    """Return ``table``, of ``quote_density``, with the corrected density beside it."""
    known = [
        name for name in groupings(news) if name != "article" and not is_of_speaker(news, name)
    ]
    if other := [name for name in by if name not in known]:
        raise ValueError(f"by={other[0]!r} has no corrected density; use groups of articles")
    found, whole = quoted_cells(news, checked_sample(news, corrected))
    belong = units_of(news, found.articles, by)
    estimates = []
    for _, unit in table[by].iterrows():
        inside = alike(belong, unit).to_numpy()
        checks = found.checks.only(inside)
        estimate = corrected_rates(checks, whole[inside])
        bounds = (estimate.value, estimate.low, estimate.high)
        checked = int((checks.size_checked > 0).sum())
        estimates.append([*(float(bound[0]) for bound in bounds), checked])
    names = [name.replace("word_share", "quote_density") for name in CORRECTED]
    return table.join(pd.DataFrame(estimates, table.index, names)).astype({names[-1]: "int64"})


def _expected(news: News, of: list[str], by: list[str], kinds: tuple[str, ...]) -> pd.DataFrame:
    """Return the expected shares, taking each quote's confidence as the probability of its speaker.

    A quote's words count for its speaker with the probability ``confidence``, for the rival with
    ``rival_confidence``, and as unattributed with the rest. Quotes corrected by hand are certain.
    """
    quotes = by_person(news).quotes[["article", "quote", "confidence", "rival_confidence"]]
    certain = quotes["confidence"].astype(float).fillna(1)
    of_rival = quotes["rival_confidence"].astype(float).fillna(0)
    rivals = news.quotes["rival"].where(of_rival > 0)
    chances = {
        "speaker": (news.quotes["speaker"], certain), "rival": (rivals, of_rival),
        "rest": (pd.Series(np.nan, quotes.index, dtype="str"), 1 - certain - of_rival),
    }  # fmt: skip
    parts = []
    for speaker, chance in chances.values():
        as_if = replace(news, quotes=news.quotes.assign(speaker=speaker))
        as_if = said_in_groups(as_if, [*of, *by], kinds)
        as_if = as_if.merge(quotes[["article", "quote"]].assign(chance=chance.to_numpy()))
        parts.append(as_if.assign(n_words=as_if["n_words"] * as_if["chance"].clip(lower=0)))
    keys = list(dict.fromkeys([*of, *by, "attributed"]))
    words = pd.concat(parts)
    words = words[words["n_words"] > 0].groupby(keys, dropna=False)["n_words"].sum().reset_index()
    total = words["n_words"].sum()
    if by:
        total = words.groupby(by, dropna=False)["n_words"].transform("sum")
    return words.assign(word_share_expected=words["n_words"] / total).drop(columns="n_words")


def _beside(table: pd.DataFrame, found: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """Return ``table`` with the columns of ``found``, and rows for groups that only it has."""
    counts = [name for name in table if name.startswith("n_")]
    types = table[[*keys, *counts]].dtypes.to_dict()
    found = found.astype({name: types[name] for name in keys})
    both = table.merge(found, on=keys, how="outer", sort=False, indicator=True)
    order = both["_merge"].map({"both": 0, "left_only": 0, "right_only": 1}).astype(int)
    both = both.iloc[np.argsort(order, kind="stable")].drop(columns="_merge")
    return both.fillna(dict.fromkeys(counts, 0)).astype(types).reset_index(drop=True)
