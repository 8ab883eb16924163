"""Shares corrected by a checked sample: worked by hand, and their intervals by simulation."""

import importlib.util
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from conftest import ROOT, make_news

from analysis.charts import share_bars
from analysis.charts.base import drawn_on
from analysis.core.prediction_powered import (
    Checks,
    corrected_rates,
    corrected_shares,
)
from analysis.evaluation.review import sample_for_review
from analysis.measures.corrected_shares import checked_sample
from analysis.measures.quotation import quote_density, speaker_share
from analysis.people.table import with_people

PEOPLE = [("Ida Lund", "person", None, None, 1), ("Bo Krag", "person", None, None, 1)]
WORDS = "et to tre fire"
# By article: what the machine says of two quotes of four words each, and who it is in truth.
BY_MACHINE = ["Bo Krag Bo Krag", "Bo Krag Ida Lund", "Ida Lund Bo Krag", "Bo Krag Bo Krag"] * 3
IN_TRUTH = ["Ida Lund Bo Krag", "Bo Krag Ida Lund", "Ida Lund Ida Lund", "Bo Krag Ida Lund"] * 3


def collection(who: list[str]) -> object:
    articles = []
    for number, names in enumerate(who):
        first, second = names[: len("Bo Krag")], names[-len("Bo Krag") :]
        full = {"Ida Lun": "Ida Lund", "da Lund": "Ida Lund"}
        parts = [[(WORDS, "direct", full.get(name, name))] for name in (first, second)]
        articles.append({"article": f"a{number:02}", "parts": parts, "speakers": PEOPLE,
                         "credit": ("Kystposten", "Fjordbladet")[number % 2]})  # fmt: skip
    return with_people(make_news(articles))


def checked(chosen, *, machine=BY_MACHINE, truth=IN_TRUTH, sample="sample"):
    """The collection with the truth known of the ``chosen`` quotes (article, quote)."""
    tool, right = collection(machine), collection(truth)
    both = tool.quotes.assign(right=right.quotes["speaker"])
    taken = [key in chosen for key in zip(both["article"], both["quote"], strict=True)]
    both["speaker"] = both["speaker"].where(~np.array(taken), both["right"])
    rows = both[taken]
    rows = pd.DataFrame({
        "article": rows["article"], "status": "applied", "action": "change", "sample": sample,
        "quote": rows["quote"], "start": rows["start"], "end": rows["end"],
        "machine_start": rows["start"], "machine_end": rows["end"], "machine_text": rows["text"],
    })  # fmt: skip
    corrections = rows.reindex(columns=tool.corrections.columns).astype(
        {"start": "Int64", "end": "Int64", "machine_start": "Int64", "machine_end": "Int64"}
    )
    quotes = both.drop(columns="right")
    return replace(tool, quotes=quotes, corrections=corrections, uncorrected=tool)


EVERYTHING = [(f"a{a:02}", q) for a in range(12) for q in (0, 1)]
HALF = [(f"a{a:02}", q) for a in range(8) for q in (0, 1)]


def share(table: pd.DataFrame, who: str) -> pd.Series:
    return table.set_index("speaker").loc[who]


def test_with_everything_checked_the_share_is_the_true_one():
    row = share(speaker_share(checked(EVERYTHING), corrected="sample"), "Ida Lund")
    assert row["word_share_corrected"] == pytest.approx(15 / 24)
    # The interval is that of articles alone: nothing is left that was not checked.
    true = np.array([[name.count("Ida"), name.count("Bo")] for name in IN_TRUTH], float)
    alone = corrected_shares(Checks(true, true, true, *np.full((2, 12), 2.0), 24))
    assert row["word_share_corrected_low"] == pytest.approx(alone.low[0])


def test_the_correction_is_as_worked_by_hand():
    # Machine: Ida 6 of 24 quotes. Checked: 16 quotes, of which the machine gives Ida 4, truth 10.
    news = checked(HALF)
    table = speaker_share(news.machine, corrected=None)
    assert share(table, "Ida Lund")["word_share"] == 6 / 24
    row = share(speaker_share(news, corrected="sample"), "Ida Lund")
    # λ F + k (y - λ f) with k = 24 / 16: whatever λ is, 6 = 1.5 · 4, so 1.5 · 10 of 24.
    assert row["word_share_corrected"] == pytest.approx(1.5 * 10 / 24)
    assert row["word_share_corrected_low"] < 10 / 16 < row["word_share_corrected_high"]
    assert row["n_articles_checked"] == 8


def test_prediction_powered_inference_is_its_formula():
    rng = np.random.default_rng(3)
    tool = rng.integers(0, 9, (30, 2)).astype(float)
    drawn = rng.random(30) < 0.5
    truth = np.where(drawn[:, None], tool + rng.integers(0, 3, (30, 2)), 0)
    checks = Checks(tool, tool * drawn[:, None], truth, np.ones(30), drawn * 1.0, 40)
    for power in (0, 0.4, 1):
        k = 30 / drawn.sum()
        amount = power * tool.sum(0) + k * (truth.sum(0) - power * (tool * drawn[:, None]).sum(0))
        got = corrected_shares(checks, power=power)
        assert got.value == pytest.approx(amount / amount.sum())
        rate = corrected_rates(checks, np.full(30, 20), power=power)
        assert rate.value == pytest.approx(amount / 600)
    best = corrected_shares(checks)
    assert 0 <= best.power <= 1 and best.value.sum() == pytest.approx(1)


def test_shares_sum_to_one_and_are_measured_in_each_unit():
    table = speaker_share(checked(HALF), by="outlet", corrected="sample")
    sums = table.groupby("outlet")["word_share_corrected"].sum()
    assert sums.tolist() == pytest.approx([1, 1])
    assert table.groupby("outlet")["n_articles_checked"].first().to_dict() == {
        "Fjordbladet": 4, "Kystposten": 4,
    }  # fmt: skip


def test_several_groups_and_units_are_corrected_together():
    news = checked(EVERYTHING)
    crossed = speaker_share(news, of=["speaker", "gender"], by="outlet", corrected="sample")
    alone = speaker_share(news, of="speaker", by="outlet", corrected="sample")
    for name in ("word_share_corrected", "word_share_corrected_low", "n_articles_checked"):
        assert crossed[name].to_numpy() == pytest.approx(alone[name].to_numpy(), nan_ok=True)
    both = speaker_share(news, of="speaker", by=["outlet", "gender"], corrected="sample")
    assert both["word_share_corrected"].to_numpy() == pytest.approx(1)  # one of each gender
    expected = speaker_share(news, of="speaker", by=["outlet", "gender"], corrected="confidence")
    assert len(expected) and (expected["word_share_expected"] == 1).all()


def test_a_group_that_only_the_checks_have_gets_a_row():
    found = speaker_share(checked(HALF, machine=["Bo Krag Bo Krag"] * 12), corrected="sample")
    assert share(found, "Ida Lund")["word_share_corrected"] == pytest.approx(10 / 16)
    assert found["word_share_corrected"].sum() == pytest.approx(1)


def test_no_error_found_does_not_make_the_tool_free_of_errors():
    news = checked(HALF, truth=BY_MACHINE)
    row = share(speaker_share(news, corrected="sample"), "Ida Lund")
    assert row["word_share_corrected"] == pytest.approx(6 / 24)
    true = np.array([[name.count("Ida"), name.count("Bo")] for name in BY_MACHINE], float)
    sure = corrected_shares(Checks(true, true, true, *np.full((2, 12), 2.0), 24))
    assert row["word_share_corrected_high"] > sure.high[0]
    same = collection(["Bo Krag Bo Krag"] * 12)
    everyone = checked(HALF, machine=["Bo Krag Bo Krag"] * 12, truth=["Bo Krag Bo Krag"] * 12)
    only = share(speaker_share(everyone, corrected="sample"), "Bo Krag")
    assert len(same.quotes) == 24
    assert only["word_share_corrected"] == 1 and only["word_share_corrected_low"] < 0.9


def test_few_articles_with_checks_have_no_interval():
    row = share(speaker_share(checked(EVERYTHING[:6]), corrected="sample"), "Ida Lund")
    assert row["n_articles_checked"] == 3
    assert np.isfinite(row["word_share_corrected"]) and np.isnan(row["word_share_corrected_low"])


def test_a_quote_that_is_none_takes_its_words_away():
    news = checked(EVERYTHING)
    corrections = news.corrections.copy()
    corrections.loc[corrections["article"] == "a00", ["action"]] = "none"
    corrections.loc[corrections["article"] == "a00", "quote"] = pd.NA
    quotes = news.quotes[news.quotes["article"] != "a00"].reset_index(drop=True)
    news = replace(news, corrections=corrections, quotes=quotes)
    row = share(speaker_share(news, corrected="sample"), "Ida Lund")
    assert row["word_share_corrected"] == pytest.approx(14 / 22)
    density = quote_density(news, by="collection", corrected="sample").iloc[0]
    assert density["quote_density_corrected"] == pytest.approx(22 / 24)


def test_quotes_that_were_missed_count_in_whole_articles():
    dated = "sample of 12 of 12 articles, seed 0, drawn 2026-11-28"
    news = checked(EVERYTHING, sample=dated)
    machine = replace(news.machine, quotes=news.quotes[news.quotes["quote"] == 0])
    rows = news.corrections.copy()
    added = rows["quote"] == 1
    rows.loc[added, ["machine_start", "machine_end"]] = pd.NA
    news = replace(news, uncorrected=machine, corrections=rows)
    for name in ("sample of 12 of 12 articles, seed 0", dated):
        sample = checked_sample(news, name)
    assert sample.unit == "article" and len(sample.machine) == 12 and len(sample.truth) == 24
    density = quote_density(news, by="collection", corrected=sample_name(rows)).iloc[0]
    assert density["quote_density_corrected"] == pytest.approx(1)
    found = speaker_share(news, corrected=sample_name(rows))
    assert share(found, "Ida Lund")["word_share_corrected"] == pytest.approx(15 / 24)


def sample_name(rows: pd.DataFrame) -> str:
    return rows["sample"].iloc[0]


def test_an_article_that_is_half_checked_is_left_out():
    name = "sample of 12 of 12 articles, seed 0"
    sample = checked_sample(checked(EVERYTHING[:21], sample=name), name)
    assert (sample.size_checked > 0).sum() == 10


def test_the_drawn_table_is_taken_as_well_as_its_name():
    news = checked(HALF)
    drawn = sample_for_review(news, 24, seed=1)
    given = speaker_share(news, corrected=drawn)
    named = speaker_share(news, corrected="sample")
    pd.testing.assert_frame_equal(given, named)


def test_expected_shares_are_by_confidence():
    news = collection(["Bo Krag Bo Krag"])
    quotes = news.quotes.assign(
        confidence=pd.array([0.8, 0.5], "Float64"), rival=pd.array(["Ida Lund", None], "str"),
        rival_confidence=pd.array([0.15, pd.NA], "Float64"),
    )  # fmt: skip
    table = speaker_share(replace(news, quotes=quotes), corrected="confidence")
    expected = table.set_index(table["speaker"].fillna("?"))["word_share_expected"]
    assert expected.to_dict() == pytest.approx({
        "Bo Krag": 1.3 / 2, "Ida Lund": 0.15 / 2, "?": 0.55 / 2,
    })  # fmt: skip
    assert not [name for name in table if "corrected" in name]


def test_a_sample_that_is_not_checked_is_named():
    with pytest.raises(ValueError, match="nothing is checked in 'other'; samples: sample"):
        speaker_share(checked(HALF), corrected="other")
    with pytest.raises(ValueError, match="nothing is checked yet in sample of 5 of 24"):
        speaker_share(
            collection(BY_MACHINE), corrected=sample_for_review(collection(BY_MACHINE), 5)
        )
    with pytest.raises(ValueError, match="no corrected density"):
        quote_density(checked(HALF), by="position", corrected="sample")


def of_scripts(name: str):
    """Return a module of scripts/."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("unit", ["quote", "article"])
def test_the_corrected_interval_covers_where_the_tools_own_does_not(unit):
    simulate = of_scripts("simulate_corrected")
    found = simulate.coverage(simulate.POPULATIONS["even"], 80, unit, simulate.RUNS)
    what = f"| {simulate.QUOTES} quotes" if unit == "quote" else f"| {simulate.ARTICLES} articles"
    rows = (ROOT / "docs" / "corrected-shares.md").read_text(encoding="utf-8").splitlines()
    row = next(line for line in rows if line.startswith(f"{what} | even | 80 |"))
    names = ("truth", "tool", "mean", "naive_covers", "alone_covers", "corrected_covers",
             "alone_width", "corrected_width")  # fmt: skip
    shown = [float(cell.strip(" *")) for cell in row.strip("|").split("|")[3:]]
    # the page is what `make simulate` writes; another processor may round one run otherwise
    assert shown == pytest.approx([found[name] for name in names], abs=0.0021)
    assert found["corrected_covers"] >= 0.9 and found["naive_covers"] < 0.3
    assert found["corrected_width"] < found["alone_width"]
    assert found["mean"] == pytest.approx(found["truth"], abs=0.03)


def test_twenty_planted_errors_are_corrected():
    example = of_scripts("worked_example")
    found = example.example()
    table = found.set_index("share")
    tool, corrected, true = (table.loc[name] for name in ("by the tool", "corrected", "true"))
    assert abs(corrected["value"] - true["value"]) < abs(tool["value"] - true["value"])
    assert corrected["low"] < true["value"] < corrected["high"]
    for page in example.PAGES:
        shown = example.written(found) in page.read_text(encoding="utf-8")
        assert shown, f"{page.name} is older than the rules: run scripts/worked_example.py"


def test_the_chart_shows_corrected_shares_as_a_second_mark_only_if_measured():
    table = speaker_share(checked(HALF), corrected="sample")
    plain = drawn_on(share_bars(speaker_share(checked(HALF)))).plan
    marked = drawn_on(share_bars(table)).plan
    shares = dict(zip(table["speaker"], table["word_share_corrected"], strict=True))
    for before, row in zip(plain.body.rows, marked.body.rows, strict=True):
        assert len(row.marks) == len(before.marks) + 2
        assert row.marks[-1].start == pytest.approx(shares[row.label])
    assert "corrected" in marked.note and "corrected" not in plain.note
    assert marked.body.limits[1] >= table["word_share_corrected_high"].max() - 1e-9
