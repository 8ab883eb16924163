"""Differences between groups: values and tests worked by hand, and coverage by simulation."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from conftest import make_news
from scipy.special import stdtr, stdtrit
from test_corrected_shares import EVERYTHING, HALF, IN_TRUTH, checked

from analysis.charts import difference_dots
from analysis.charts.base import drawn_on
from analysis.charts.theme import Theme
from analysis.loading import load
from analysis.measures.comparison import _holm, compare
from analysis.measures.quotation import quote_density, speaker_share
from analysis.measures.readability import readability
from analysis.people.table import with_people

PEOPLE = [("Ida Lund", "person", None, None, 1), ("Bo Krag", "person", None, None, 1)]


def collection(*articles: tuple[str, int, int, int]):
    """Articles as (outlet, words by Ida, words by Bo, the reporter's own)."""
    return with_people(make_news([
        {"article": f"a{n:02}", "credit": outlet, "speakers": PEOPLE, "parts": [
            ["ord " * own],
            *([("ord " * words, "direct", who)] for who, words in
              (("Ida Lund", ida), ("Bo Krag", bo)) if words)]}
        for n, (outlet, ida, bo, own) in enumerate(articles)
    ]))  # fmt: skip


SIX = [("Kystposten", 4, 2, 10), ("Kystposten", 6, 2, 10), ("Kystposten", 5, 1, 10),
       ("Kystposten", 3, 3, 10), ("Fjordbladet", 1, 5, 10), ("Fjordbladet", 2, 4, 10),
       ("Fjordbladet", 1, 3, 10), ("Fjordbladet", 3, 5, 10), (None, 9, 9, 9)]  # fmt: skip


def test_shares_of_outlets_are_those_of_speaker_share():
    news = collection(*SIX)
    row = compare(news, "word_share", between="outlet", of="gender", group="woman").iloc[0]
    share = speaker_share(news, of="gender", by="outlet")
    share = share[share["gender"] == "woman"].set_index("outlet")["word_share"]
    assert (row["a"], row["b"]) == ("Fjordbladet", "Kystposten")
    assert row["value_a"] == share["Fjordbladet"] == 7 / 24
    assert row["value_b"] == share["Kystposten"] == 18 / 26
    assert row["difference"] == pytest.approx(7 / 24 - 18 / 26)
    assert row["low"] < row["difference"] < row["high"] < 0
    assert row["n_articles_a"] == row["n_articles_b"] == 4


def test_interval_and_p_are_as_worked_by_hand():
    # Equal words in every article: shares are means, and the test is Welch's.
    news = collection(*[("Kystposten", n, 10 - n, 5) for n in (6, 7, 8, 7, 9)],
                      *[("Fjordbladet", n, 10 - n, 5) for n in (3, 5, 4, 6, 2)])  # fmt: skip
    row = compare(news, "word_share", between="outlet", of="speaker", group="Ida Lund").iloc[0]
    one, two = np.array([3, 5, 4, 6, 2]) / 10, np.array([6, 7, 8, 7, 9]) / 10
    parts = one.var(ddof=1) / 5, two.var(ddof=1) / 5
    freedom = sum(parts) ** 2 / (parts[0] ** 2 / 4 + parts[1] ** 2 / 4)
    t = (one.mean() - two.mean()) / np.sqrt(sum(parts))
    assert row["difference"] == pytest.approx(one.mean() - two.mean())
    assert row["p"] == pytest.approx(2 * stdtr(freedom, -abs(t)))
    assert (row["high"] - row["low"]) / 2 == pytest.approx(
        abs(row["difference"] / t) * stdtrit(freedom, 0.975)
    )


def test_speakers_of_the_same_articles_are_compared_within_them():
    row = compare(collection(*SIX), "word_share", between="gender").iloc[0]
    assert (row["a"], row["b"]) == ("man", "woman")
    assert row["value_a"] + row["value_b"] == pytest.approx(1)
    assert row["difference"] == pytest.approx(34 / 68 - 34 / 68)
    long = compare(collection(*SIX), "words_per_quote", between="gender").iloc[0]
    assert long["value_a"] == pytest.approx(34 / 9) and long["value_b"] == pytest.approx(34 / 9)


def test_density_and_readability_of_outlets():
    news = collection(*SIX)
    row = compare(news, "quote_density", between="outlet").iloc[0]
    density = quote_density(news, by="credit").set_index("credit")["quote_density"]
    assert row["value_a"] == pytest.approx(density["Fjordbladet"])
    assert row["value_b"] == pytest.approx(density["Kystposten"])
    ratio = compare(news, "quote_density", between="outlet", ratio=True).iloc[0]
    assert ratio["ratio"] == pytest.approx(row["value_a"] / row["value_b"])
    assert ratio["low"] < ratio["ratio"] < ratio["high"]


def test_lix_is_that_of_the_sentences():
    news = collection(*SIX)
    sentences = pd.DataFrame({
        "article": news.articles["article"], "paragraph": 0, "n_words": 20,
        "n_long_words": [4, 5, 6, 5, 2, 3, 2, 1, 9],
    }).reindex(columns=news.sentences.columns)  # fmt: skip
    row = compare(replace(news, sentences=sentences), "lix", between="outlet").iloc[0]
    assert row["value_a"] == pytest.approx(20 + 100 * 8 / 80)
    assert row["value_b"] == pytest.approx(20 + 100 * 20 / 80)
    assert row["difference"] == pytest.approx(-15)


def test_lix_is_of_running_text_as_in_readability():
    said = "Broen lukker i maj.\n\n- Det er for sent, siger fisker Bo Krag."
    rows = [
        {
            "title": f"Uforudsigelige trafikforhold omkring havneområdet {n}",
            "text": said,
            "credit": credit,
        }
        for n, credit in enumerate(("Kystposten", "Fjordbladet") * 4)
    ]
    news = load(rows)  # their headlines are harder than the text
    row = compare(news, "lix", between="outlet").iloc[0]
    scores = readability(news, by="outlet").set_index("outlet")["lix"]
    assert row["value_a"] == pytest.approx(scores["Fjordbladet"])
    assert row["value_b"] == pytest.approx(scores["Kystposten"])


def monthly():
    """Return eight articles of each of two outlets, in two months; women get more in February."""
    rows = [(outlet, month, ida + n % 3, 4 + n % 2)
            for outlet, month, ida in (("Kystposten", "2021-01", 2), ("Kystposten", "2021-02", 8),
                                       ("Fjordbladet", "2021-01", 3), ("Fjordbladet", "2021-02", 5))
            for n in range(4)]  # fmt: skip
    return rows, with_people(make_news([
        {"article": f"a{n:02}", "credit": outlet, "date": month, "speakers": PEOPLE, "parts": [
            ["ord " * 5], [("ord " * ida, "direct", "Ida Lund")],
            [("ord " * bo, "direct", "Bo Krag")]]}
        for n, (outlet, month, ida, bo) in enumerate(rows)
    ]))  # fmt: skip


def test_two_keys_make_a_group_of_each_combination():
    rows, news = monthly()
    table = compare(news, "word_share", between=["outlet", "month"], of="gender", group="woman")
    assert len(table) == 6 and table["between"].unique().tolist() == ["outlet, month"]
    one = table[(table["a"] == "Kystposten, 2021-01") & (table["b"] == "Kystposten, 2021-02")]
    said = {
        month: [
            (ida, ida + bo)
            for outlet, day, ida, bo in rows
            if (outlet, day) == ("Kystposten", month)
        ]
        for month in ("2021-01", "2021-02")
    }
    for side, month in (("value_a", "2021-01"), ("value_b", "2021-02")):
        women, everybody = map(sum, zip(*said[month], strict=True))
        assert one[side].item() == pytest.approx(women / everybody)
    assert one["outlet_a"].item() == one["outlet_b"].item() == "Kystposten"
    assert one["month_b"].item() == pd.Timestamp("2021-02-01")
    assert len(table[table["month_a"] == table["month_b"]]) == 2
    same = compare(news.filter("credit == 'Kystposten'"), "word_share", between="month",
                   of="gender", group="woman")  # fmt: skip
    assert one["p"].item() == pytest.approx(same["p"].item())  # only the adjustment differs
    against = compare(news, "quote_density", between=["outlet", "month"],
                      against="Fjordbladet, 2021-02")  # fmt: skip
    assert len(against) == 3 and set(against["b"]) == {"Fjordbladet, 2021-02"}
    rest = compare(news, "lix", between=["outlet", "month"], against="rest")
    assert set(rest["b"]) == {"rest"} and rest["outlet_b"].isna().all()


def test_a_key_of_speakers_beside_one_of_articles_shares_the_words_of_those():
    _, news = monthly()
    table = compare(news, "word_share", between=["outlet", "gender"])
    assert len(table) == 6
    one = table[(table["a"] == "Fjordbladet, woman") & (table["b"] == "Kystposten, woman")].iloc[0]
    women = compare(news, "word_share", between="outlet", of="gender", group="woman").iloc[0]
    for name in ("value_a", "value_b", "p"):
        assert one[name] == pytest.approx(women[name])
    within = table[table["outlet_a"] == table["outlet_b"]]
    assert (within["value_a"] + within["value_b"]).tolist() == pytest.approx([1, 1])
    with pytest.raises(ValueError, match="not both"):
        compare(news, "word_share", between=["outlet", "gender"], against="rest")


def test_many_comparisons_are_adjusted():
    # Holm (1979): sorted p .01 .02 .04 times 3, 2, 1, never falling.
    assert _holm(np.array([0.04, 0.01, np.nan, 0.02])) == pytest.approx(
        [0.04, 0.03, np.nan, 0.04], nan_ok=True
    )
    three = collection(*SIX[:8], *[("Ugebladet", n, 5, 10) for n in (2, 4, 3, 5)])
    table = compare(three, "word_share", between="outlet", of="gender", group="woman")
    two = compare(collection(*SIX), "word_share", between="outlet", of="gender", group="woman")
    assert len(table) == 3 and (table["p_holm"] >= table["p"]).all()
    same = table[(table["a"] == "Fjordbladet") & (table["b"] == "Kystposten")].iloc[0]
    assert same["p"] == pytest.approx(two["p"].iloc[0])
    assert same["high"] - same["low"] > two["high"].iloc[0] - two["low"].iloc[0]
    rest = compare(
        three, "word_share", between="outlet", of="gender", group="woman", against="rest"
    )
    assert rest["b"].unique().tolist() == ["rest"] and len(rest) == 3
    one = compare(three, "word_share", between="outlet", of="gender", group="woman",
                  against="Kystposten")  # fmt: skip
    assert set(one["a"]) == {"Fjordbladet", "Ugebladet"}


def test_few_articles_have_no_interval():
    row = compare(collection(*SIX[:4], *SIX[4:6]), "quote_density", between="outlet").iloc[0]
    assert np.isfinite(row["difference"]) and np.isnan(row["low"]) and np.isnan(row["p"])
    assert "too few articles" in row["warning"]


def test_corrected_shares_are_compared():
    table = compare(checked(HALF), "word_share", between="speaker", corrected="sample")
    row = table.iloc[0]
    assert (row["a"], row["b"]) == ("Bo Krag", "Ida Lund")
    assert row["value_b"] == pytest.approx(10 / 16)
    assert row["difference"] == pytest.approx(6 / 16 - 10 / 16)
    outlets = compare(checked(HALF), "word_share", between="outlet", of="speaker",
                      group="Ida Lund", corrected="sample").iloc[0]  # fmt: skip
    share = speaker_share(checked(HALF), by="outlet", corrected="sample")
    share = share[share["speaker"] == "Ida Lund"].set_index("outlet")["word_share_corrected"]
    assert outlets["value_a"] == pytest.approx(share["Fjordbladet"])
    assert outlets["n_articles_a"] == 4


def in_two_months(news):
    """The same collection, its first six articles of January and the others of February."""
    days = pd.to_datetime(["2021-01-05"] * 6 + ["2021-02-05"] * 6)
    dated = news.articles.assign(date=days, date_precision="day")
    return replace(news, articles=dated, uncorrected=replace(news.machine, articles=dated))


def test_corrected_shares_are_compared_by_two_keys():
    news = in_two_months(checked(EVERYTHING))
    keys = ["outlet", "month"]
    table = compare(news, "word_share", between=keys, of="speaker", group="Ida Lund",
                    corrected="sample")  # fmt: skip
    assert len(table) == 6 and list(table)[-4:] == ["outlet_a", "month_a", "outlet_b", "month_b"]
    # All is checked, so that each share is that of the truth: by article how often Ida speaks.
    truth = {n: IN_TRUTH[n].count("Ida") / 2 for n in range(12)}
    mean = {
        f"{outlet}, 2021-0{month}": np.mean([truth[n] for n in range(12)
                                             if n % 2 == place and n // 6 == month - 1])
        for place, outlet in enumerate(("Kystposten", "Fjordbladet")) for month in (1, 2)
    }  # fmt: skip
    for row in table.itertuples():
        assert (row.value_a, row.value_b) == pytest.approx((mean[row.a], mean[row.b]))
    share = speaker_share(news, by=keys, corrected="sample")
    assert share.groupby(keys)["word_share_corrected"].sum().to_numpy() == pytest.approx(1)
    ida = share[share["speaker"] == "Ida Lund"].set_index(keys)["word_share_corrected"]
    assert ida["Kystposten", pd.Timestamp("2021-02")] == pytest.approx(mean["Kystposten, 2021-02"])


def test_corrected_shares_of_speakers_are_compared_in_each_outlet():
    news = checked(HALF)
    table = compare(news, "word_share", between=["outlet", "speaker"], corrected="sample")
    turned = compare(news, "word_share", between=["speaker", "outlet"], corrected="sample")
    assert len(table) == len(turned) == 6
    assert sorted(table["p"]) == pytest.approx(sorted(turned["p"]))
    assert turned["a"].str.startswith("Bo Krag").sum() >= 4  # groups come in the keys' order
    one = table.set_index(["a", "b"]).loc[("Fjordbladet, Ida Lund", "Kystposten, Ida Lund")]
    alone = compare(news, "word_share", between="outlet", of="speaker", group="Ida Lund",
                    corrected="sample").iloc[0]  # fmt: skip
    for name in ("value_a", "value_b", "p", "n_articles_a"):
        assert one[name] == pytest.approx(alone[name])
    within = table[table["outlet_a"] == table["outlet_b"]]
    assert (within["value_a"] + within["value_b"]).tolist() == pytest.approx([1, 1])
    both = compare(news, "word_share", between=["speaker", "gender"], corrected="sample")
    assert both[["a", "b"]].values.tolist() == [["Bo Krag, man", "Ida Lund, woman"]]
    by_speaker = compare(news, "word_share", between="speaker", corrected="sample")
    assert both["p"].item() == pytest.approx(by_speaker["p"].item())


def test_corrected_densities_are_compared():
    news = checked(EVERYTHING)
    none = news.corrections["article"].isin(["a00", "a02", "a05"])  # checked: no quotes there
    rows = news.corrections.assign(
        action=news.corrections["action"].mask(none, "none"),
        quote=news.corrections["quote"].mask(none),
    )  # fmt: skip
    quotes = news.quotes[~news.quotes["article"].isin(["a00", "a02", "a05"])]
    news = replace(news, corrections=rows, quotes=quotes.reset_index(drop=True))
    row = compare(news, "quote_density", between="outlet", corrected="sample").iloc[0]
    density = quote_density(news, by="outlet", corrected="sample").set_index("outlet")
    assert (row["a"], row["b"]) == ("Fjordbladet", "Kystposten")
    for side, outlet, true in (("a", "Fjordbladet", 5 / 6), ("b", "Kystposten", 4 / 6)):
        assert row[f"value_{side}"] == pytest.approx(true)
        assert density.loc[outlet, "quote_density_corrected"] == pytest.approx(true)
    assert row["difference"] == pytest.approx(1 / 6) and row["low"] < 1 / 6 < row["high"]
    table = quote_density(in_two_months(news), by=["outlet", "month"], corrected="sample")
    assert table["quote_density_corrected"].tolist() == pytest.approx([2 / 3, 1, 1 / 3, 1])


def test_equal_groups_differ_in_one_of_twenty_collections():
    rng = np.random.default_rng(14)
    made = collection(*[(outlet, 1, 1, 3) for outlet in ["Kystposten", "Fjordbladet"] * 12])
    found = []
    for _ in range(120):
        words = rng.poisson(6, (2, 24)) + 1  # Ida's and Bo's; the shares are of the tables' counts
        news = replace(made, quotes=made.quotes.assign(n_words=words.T.ravel()))
        row = compare(news, "word_share", between="outlet", of="speaker", group="Ida Lund").iloc[0]
        found.append(row["low"] <= 0 <= row["high"])
    assert np.mean(found) >= 0.9


def test_options_that_do_not_fit_are_named(empty):
    news = collection(*SIX)
    for options, said in (
        ({"between": "outlet"}, "whose share"),
        ({"between": "gender", "of": "gender", "group": "woman"}, "already"),
        ({"between": "otlet"}, "did you mean 'outlet'"),
        ({"between": ["outlet", "mont"]}, "did you mean 'month'"),
        ({"between": "gender", "against": "women"}, "did you mean 'woman'"),
    ):
        with pytest.raises(ValueError, match=said):
            compare(news, "word_share", **options)
    with pytest.raises(ValueError, match="between=None is not known"):
        compare(news, "word_share", between=None)
    with pytest.raises(ValueError, match="whole articles"):
        compare(news, "lix", between="gender")
    for options, said in (
        ({"measure": "lix"}, "corrects word_share and quote_density, not 'lix'"),
        ({"measure": "quote_density", "against": "rest"}, "against='rest' is not corrected"),
    ):
        with pytest.raises(ValueError, match=said):
            compare(news, between="outlet", corrected="sample", **options)
    with pytest.raises(ValueError, match="did you mean 'Ida Lund'"):
        compare(checked(HALF), "word_share", between="outlet", of="speaker", group="Ida Lun",
                corrected="sample")  # fmt: skip
    assert compare(empty, "quote_density", between="outlet").empty


@pytest.mark.parametrize(
    ("of", "group", "said"),
    [
        ("gender", "women", "group='women' is not known; use one of .*; did you mean 'woman'"),
        ("speaker", "Idda Lund", "use one of Bo Krag, Ida Lund.*did you mean 'Ida Lund'"),
        ("speaker", "Birgitte", "use one of Bo Krag, Ida Lund"),
        ("outlet", "kystposten", "did you mean 'Kystposten'"),
        ("kind", "persons", "did you mean 'person'"),
        ("type", "politicians", "did you mean 'politician'"),
    ],
)
def test_a_group_that_nobody_is_in_is_no_share_of_0(of, group, said):
    with pytest.raises(ValueError, match=said):
        compare(collection(*SIX), "word_share", between="outlet", of=of, group=group)


def test_a_group_that_says_nothing_has_a_share_of_0():
    men = [(outlet, 0, bo, own) for outlet, _, bo, own in SIX]
    for of, group in (("gender", "woman"), ("speaker", "Ida Lund"), ("kind", "group")):
        row = compare(collection(*men), "word_share", between="outlet", of=of, group=group).iloc[0]
        assert (row["value_a"], row["value_b"]) == (0, 0)


def test_the_title_states_a_difference_only_if_the_interval_leaves_it():
    clear = compare(collection(*SIX), "word_share", between="outlet", of="gender", group="woman")
    plan = drawn_on(difference_dots(clear)).plan
    assert plan.title == (
        "Share of the quoted words by women: higher for Kystposten than for Fjordbladet "
        "(69% against 29%); few articles: 4 each"
    )
    assert [row.more for row in plan.body.rows] == [("4 | 4",)]
    danish = drawn_on(difference_dots(clear, theme=Theme(language="da"))).plan
    assert danish.title.replace("\u00a0", " ") == (
        "Andel af de citerede ord fra kvinder: højere for Kystposten end for Fjordbladet "
        "(69 % mod 29 %); få artikler: 4 hver"
    )
    rows = [("Fjordbladet", "Ugebladet", 0.29, 0.93, 0.01, 4), ("Ugebladet", "Kystposten", 0.93,
            0.69, 0.02, 9), ("Fjordbladet", "Kystposten", 0.29, 0.69, 0.03, 8)]  # fmt: skip
    three = pd.DataFrame(rows, columns=["a", "b", "value_a", "value_b", "p", "n_articles_a"])
    three = three.assign(measure="quote_density", between="outlet", low=0.1, high=0.5,
                         difference=0.3, n_articles_b=8)  # fmt: skip
    assert drawn_on(difference_dots(three)).plan.title == (
        "Quoted words’ share of the text: higher for Ugebladet than for Fjordbladet "
        "(93% against 29%) and Kystposten (69%); few articles: 4–9 each"
    )
    enough = three.assign(n_articles_a=8)
    assert "few articles" not in drawn_on(difference_dots(enough)).plan.title
    two = compare(monthly()[1], "word_share", between=["outlet", "month"], of="gender",
                  group="woman")  # fmt: skip
    assert "Kystposten, Jan\u00a02021" in drawn_on(difference_dots(two)).plan.title
    unclear = compare(collection(*SIX), "word_share", between="gender")
    plan = drawn_on(difference_dots(unclear)).plan
    assert plan.title == "No clear difference between the groups"
    assert [row.label for row in plan.body.rows] == ["men – women"]
    ratio = compare(collection(*SIX), "quote_density", between="outlet", ratio=True)
    assert drawn_on(difference_dots(ratio)).plan.body.guide[0] == 1
    few = compare(collection(*SIX[:3], *SIX[4:6]), "quote_density", between="outlet")
    plan = drawn_on(difference_dots(few)).plan
    assert plan.title == "There are too few groups or articles to compare"
    assert "Intervals" not in plan.note
