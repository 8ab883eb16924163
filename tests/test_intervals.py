"""Intervals: worked by hand, and simulated from populations whose truth is known."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from conftest import make_news
from scipy.stats import binom, t

from analysis import quote_density, speaker_share
from analysis.core.statistics import index_intervals, share_intervals, warnings

SCRIPTS = Path(__file__).parent.parent / "scripts"
PAGE = SCRIPTS.parent / "docs" / "statistics.md"
PART, WHOLE = np.array([3.0, 2, 5, 1, 4]), np.array([5.0, 4, 9, 6, 6])


def interval(part, whole, freedom: float) -> tuple[float, float]:
    """Return the interval of one share, article by article as a book would do it."""
    share = part.sum() / whole.sum()
    left = [(part.sum() - p) / (whole.sum() - w) for p, w in zip(part, whole, strict=True)]
    n = len(part)
    error = np.sqrt((n - 1) / n * sum((one - share) ** 2 for one in left))
    odds, reach = np.log(share / (1 - share)), t.ppf(0.975, freedom) * error / (share * (1 - share))
    return tuple(1 / (1 + np.exp(-bound)) for bound in (odds - reach, odds + reach))


def test_a_share_is_worked_by_leaving_out_one_article_after_another():
    one = np.zeros(5, int)
    found = share_intervals(one, PART, WHOLE, np.array([0]), one, WHOLE)
    freedom = 30**2 / (WHOLE**2).sum() - 1  # 3.64, less than the 2m + 2 of the parts
    assert np.ravel(found) == pytest.approx(interval(PART, WHOLE, freedom))


def test_a_speaker_of_one_article_rests_on_that_one():
    part, whole = np.array([2.0] + [0] * 19), np.full(20, 10.0)
    every = np.zeros(20, int)
    found = share_intervals([0], part[:1], whole[:1], [0], every, whole)
    assert np.ravel(found) == pytest.approx(interval(part, whole, 2 * 1 + 2))


def test_a_share_of_all_or_nothing_has_the_exact_bound_of_that_many_articles():
    every, whole = np.zeros(8, int), np.full(8, 7.0)
    low, high = share_intervals(every, whole, whole, [0], every, whole)
    assert high == 1 and binom.pmf(8, 8, low[0]) == pytest.approx(0.025)
    low, high = share_intervals([], [], [], [0], every, whole)
    assert low == 0 and binom.pmf(0, 8, high[0]) == pytest.approx(0.025)


@pytest.mark.parametrize("n", [0, 1, 2, 3])
def test_under_four_articles_there_is_no_interval(n):
    one = np.zeros(n, int)
    low, high = share_intervals(one, PART[:n], WHOLE[:n], [0], one, WHOLE[:n])
    assert np.isnan([low, high]).all()
    assert warnings([n], low)[0] == "too few articles: under 4, no interval"


def test_articles_that_do_not_differ_have_no_interval():
    one = np.zeros(9, int)
    low, high = share_intervals(one, np.full(9, 2), np.full(9, 7), [0], one, np.full(9, 7))
    assert np.isnan([low, high]).all()
    assert warnings([9], low)[0] == "no interval: the articles do not differ"
    assert np.isnan(index_intervals([40.0], one, np.full(9, 40.0), np.ones(9))).all()


def test_units_do_not_change_one_another():
    row, unit = np.repeat([0, 1], 5), np.repeat([0, 1], 5)
    part, whole = np.r_[PART, PART[::-1] / 2], np.r_[WHOLE, WHOLE[::-1]]
    both = share_intervals(row, part, whole, [0, 1], unit, whole)
    alone = share_intervals(row[:5], PART, WHOLE, [0], unit[:5], WHOLE)
    assert [bound[0] for bound in both] == pytest.approx(np.ravel(alone))


def made(n: int):
    """Make ``n`` articles of two speakers whose words differ from article to article."""
    said = [(f"{'ja ' * (1 + 5 * k % 7)}", f"{'nej ' * (1 + 3 * k % 5)}") for k in range(n)]
    return said, make_news([
        {"article": f"a{k}", "date": "2021-01", "credit": "Kystposten", "parts": [
            [(yes, "direct", "Ida Lund"), (no, "direct", "Bo Krag"), "siger de" + " to" * k]
        ]}
        for k, (yes, no) in enumerate(said)
    ])  # fmt: skip


def test_speaker_share_draws_articles():
    said, news = made(12)
    counts = np.array([[len(words.split()) for words in one] for one in said], float)
    words = counts.sum(axis=1)
    freedom = words.sum() ** 2 / (words**2).sum() - 1
    row = speaker_share(news).set_index("speaker").loc["Ida Lund"]
    bounds = row["word_share_low"], row["word_share_high"]
    assert bounds == pytest.approx(interval(counts[:, 0], words, freedom))
    assert pd.isna(row["warning"])


@pytest.mark.parametrize("by", ["month", "credit", "collection"])
def test_density_draws_articles(by):
    said, news = made(12)
    quoted = np.array([len(" ".join(one).split()) for one in said], float)
    words = quoted + 2 + np.arange(12)
    freedom = words.sum() ** 2 / (words**2).sum() - 1
    row = quote_density(news, by=by).iloc[0]
    bounds = row["quote_density_low"], row["quote_density_high"]
    assert bounds == pytest.approx(interval(quoted, words, freedom))


def test_few_articles_are_warned_of_and_an_article_by_itself_is_not():
    for n, words in ((3, "too few articles"), (7, "few articles")):
        _, news = made(n)
        for table in (speaker_share(news), quote_density(news, by="month")):
            assert table["warning"].str.startswith(f"{words}:").all()
        for table in (speaker_share(news, by="article"), quote_density(news)):
            assert table["warning"].isna().all()


def test_simulated_intervals_cover_the_truth(monkeypatch):
    """A small run of ``make simulate``: 400 runs hold coverage to about ± .02."""
    monkeypatch.syspath_prepend(str(SCRIPTS))
    simulate = __import__("simulate_intervals")
    monkeypatch.setattr(simulate, "TRUTH", 60_000)
    table = simulate.simulation(400, (8, 20), old=False)
    assert (table["after covers"] >= 0.91).all()
    assert table.groupby("measure")["after covers"].mean().ge(0.935).all()
    assert (table["after missing"] <= 0.05).all()
    pooled = table[~table["measure"].eq("share, any")]
    assert (pooled["after width"] <= 1.7 * pooled["oracle width"]).all()


def test_the_page_is_what_make_simulate_writes(monkeypatch):
    """One population of eight articles in full: five measures, every figure but those before."""
    monkeypatch.syspath_prepend(str(SCRIPTS))
    simulate = __import__("simulate_intervals")
    truth = simulate.truths("even", simulate.stream(0))
    again = simulate.simulated("even", 8, simulate.RUNS, simulate.stream(0, 8), truth, old=False)
    lines = simulate.written(pd.DataFrame(again), simulate.RUNS).splitlines()[4:]
    page = PAGE.read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(simulate.MEASURES)
    for line in lines:
        measure, population, n, _, *found = line.strip("|").split("|")
        rows = [row for row in page if row.startswith(f"|{measure}|{population}|{n}|")]
        assert rows[0].strip("|").split("|")[4:] == found


def test_the_effective_number_of_types_is_covered_as_the_page_says(monkeypatch):
    monkeypatch.syspath_prepend(str(SCRIPTS))
    simulate = __import__("simulate_types")
    page = PAGE.read_text(encoding="utf-8").split(simulate.BEGIN)[1].split(simulate.END)[0]
    assert simulate.simulated("dominant", 20) in page
    covers = [float(line.split("|")[5].split("(")[0]) for line in page.splitlines()[5:] if line]
    assert len(covers) == len(simulate.POPULATIONS) * len(simulate.SIZES)
    assert min(covers) >= 0.93


def test_the_page_reports_what_was_promised():
    page = PAGE.read_text(encoding="utf-8").split("### Effective number of types")[0]
    lines = [line for line in page.splitlines() if line.count("|") == 8]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]
    assert len(rows) == 5 * 3 * 5
    for measure, population, n, _, now, _, missing in rows:
        if int(n) >= 8:
            assert float(now.split()[0]) >= 0.93, (measure, population, n)
            assert int(missing.split()[0]) <= 5
