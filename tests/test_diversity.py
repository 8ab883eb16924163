"""Who is heard in how many articles, and who is new: counted by eye."""

import numpy as np
import pandas as pd
import pytest
from conftest import make_news

from analysis import charts
from analysis.charts.base import drawn_on
from analysis.charts.theme import PALE, Theme
from analysis.core.statistics import wilson
from analysis.measures.diversity import new_voices, presence


def said(*months: tuple[str, list[str | None]]):
    return make_news([
        {"article": f"a{n}", "date": month,
         "parts": [[("det er så", "direct", who)] for who in people] or [["intet skete"]],
         "speakers": [(who, "person", None, None, 1) for who in people if who]}
        for n, (month, people) in enumerate(months)
    ])  # fmt: skip


NEWS = said(
    ("2026-01", ["Ida", "Bo", "Ida"]), ("2026-01", ["Ida", None]), ("2026-02", ["Ida", "Pia"]),
    ("2026-03", []), (None, ["Ole"]),
)  # fmt: skip


def test_presence_counts_articles_and_not_quotes():
    table = presence(NEWS)
    counts = table.set_index("speaker")["n_articles"]
    assert counts[:4].to_dict() == {"Ida": 3, "Bo": 1, "Ole": 1, "Pia": 1}
    assert table["speaker"].isna().tolist() == [False] * 4 + [True]
    assert (table["n_quoted_articles"] == 4).all()
    assert table["article_share"].iloc[0] == pytest.approx(0.75)
    assert (table["article_share_low"] < table["article_share"]).all()


def test_of_few_articles_presence_is_given_in_counts():
    plan = drawn_on(charts.presence_bars(presence(NEWS))).plan
    assert [row.value for row in plan.body.rows][:2] == ["3 of 4", "1 of 4"]
    assert (
        plan.title.replace("\u00a0", " ")
        == "Ida is quoted in 3 of 4 articles with quotes in own words"
    )
    more = said(*[("2026-01", ["Ida", "Bo"])] * 2, *[("2026-02", ["Ida"])] * 6)
    plan = drawn_on(charts.presence_bars(presence(more), theme=Theme(language="da"))).plan
    assert [row.value for row in plan.body.rows] == ["100", "25"]
    assert plan.title.replace("\u00a0", " ") == (
        "Ida citeres i 8 af 8 artikler, der citerer nogen med egne ord (100 %)"
    )


def test_new_voices_are_new_once():
    table = new_voices(NEWS, look_back=1).set_index("month")
    assert table["n_people"].tolist() == [2, 2, 0]
    assert table["n_new"].tolist() == [2, 1, 0]
    assert table["n_articles"].tolist() == [2, 1, 1]
    assert table["whole_look_back"].tolist() == [False, True, True]
    shares = table["new_share"]
    assert pd.isna(shares.iloc[0]) and shares.iloc[1] == 0.5 and pd.isna(shares.iloc[2])


def test_who_was_quoted_longer_ago_than_the_window_is_new_again():
    news = said(("2026-01", ["Ida"]), ("2026-02", ["Bo"]), ("2026-04", ["Ida", "Bo"]))
    assert new_voices(news, look_back=2)["n_new"].tolist() == [1, 1, 1]  # Bo is not, Ida is
    assert new_voices(news, look_back=3)["n_new"].tolist() == [1, 1, 0]
    assert new_voices(news, by="quarter", look_back=1)["n_new"].tolist() == [2, 0]
    assert new_voices(news, by="year")["whole_look_back"].tolist() == [False]


def test_after_a_gap_in_which_nobody_could_be_quoted_it_is_not_known_who_is_new():
    after = ("2026-01", ["Bo"]), ("2026-03", ["Bo"]), ("2026-05", ["Pia"])
    news = said(("2019-02", ["Ida"]), *after)
    table = new_voices(news, look_back=3)
    assert table["whole_look_back"].tolist() == [False, False, False, True]
    assert table["new_share"].tolist()[3] == 1 and table["new_share"].isna().sum() == 3


def test_the_title_says_in_which_months_how_many_are_new_and_the_others_are_pale():
    months = [(f"2026-{n:02}", ["Ida"]) for n in range(1, 6)]
    news = said(*months, ("2026-06", ["Ida", "Bo", "Pia"]), ("2026-07", ["Bo", "Eva", "Ida"]))
    table = new_voices(news, look_back=5)
    plan = drawn_on(charts.new_voices_columns(table)).plan
    assert plan.title.replace("\u00a0", " ") == (
        "Of 6 people quoted in Jun 2026–Jul 2026, 3 (50%) had not been quoted in the 5 months "
        "before"
    )
    danish = drawn_on(charts.new_voices_columns(table, theme=Theme(language="da"))).plan
    assert danish.title.replace("\u00a0", " ") == (
        "Af 6 personer citeret i jun. 2026–jul. 2026 var 3 (50 %) ikke citeret i de foregående "
        "5 måneder"
    )
    columns = plan.body.columns
    assert [column.value for column in columns] == [*[""] * 5, "2", "1"]
    assert [mark.colour for column in columns[:5] for mark in column.marks] == [PALE] * 5
    assert [key.label for key in plan.key] == ["new", "quoted lately", "not known"]
    assert "nobody is known to be new" in plan.note
    short = drawn_on(charts.new_voices_columns(new_voices(news))).plan
    assert short.title.startswith("Of 3\u00a0people quoted in Jul\u00a02026, 1 had not")
    none = drawn_on(charts.new_voices_columns(new_voices(said(*months)))).plan
    assert none.title.replace("\u00a0", " ") == (
        "New voices can be counted only after 6 months of articles"
    )
    assert [key.label for key in none.key] == ["not known"]


def test_months_between_which_others_are_left_out_are_counted_in_the_title():
    early = [(f"2026-{n:02}", ["Ida"]) for n in (1, 2, 3)]
    late = [(f"2027-{n:02}", ["Ida"]) for n in (1, 2, 3)]
    title = charts.new_voices_columns(
        new_voices(said(*early, *late), look_back=2)
    ).figure.get_label()
    assert title.replace("\u00a0", " ") == (
        "Of 2 people quoted in 2 months, 0 had not been quoted in the 2 months before"
    )


def test_the_share_of_new_voices_does_not_fall_when_nothing_changes():
    chance = np.random.default_rng(5)
    months = [f"{2024 + m // 12}-{1 + m % 12:02}" for m in range(24)]
    names = [[f"Taler {n}" for n in chance.choice(60, 8, replace=False)] for _ in months]
    table = new_voices(said(*zip(months, names, strict=True)), look_back=3)
    shares = table.loc[table["whole_look_back"], "new_share"]
    assert len(shares) == 21
    assert abs(shares[:10].mean() - shares[-10:].mean()) < 0.12  # from 1 to 0 without a window
    truth = (1 - 8 / 60) ** 3
    assert shares.mean() == pytest.approx(truth, abs=0.05)


def test_presence_of_a_gender_or_kind_in_each_outlet():
    news = make_news([
        {"article": f"a{n}", "credit": ("Kystposten", "Engbladet")[n % 2], "date": "2026-01",
         "parts": [[("ja tak", "direct", "Ida Lund")]] * (n < 3) + [[("nej", "direct", "Havnen")]],
         "speakers": [(name, kind, None, None, 1)
                      for name, kind in (("Ida Lund", "person"), ("Havnen", "organisation"))]}
        for n in range(4)
    ])  # fmt: skip
    table = presence(news, of="kind", by=["outlet", "month"]).set_index(["outlet", "kind"])
    shares = table["article_share"]
    assert shares["Kystposten", "person"] == 1 and shares["Engbladet", "person"] == 0.5
    assert shares["Engbladet", "organisation"] == 1 and (table["n_quoted_articles"] == 2).all()


def test_no_quotes_and_no_dates_give_empty_tables():
    silent = said((None, []))
    assert presence(silent).empty and new_voices(silent).empty


def test_an_unknown_kind_is_told():
    for measure in (presence, new_voices):
        with pytest.raises(ValueError, match="did you mean 'direct'"):
            measure(NEWS, kinds=("direkt",))


def test_wilson_s_interval_is_that_of_his_paper():
    # 15 of 20: (0.75 + 1.96²/40 ± 1.96 √(0.75·0.25/20 + 1.96²/1600)) ÷ (1 + 1.96²/20)
    low, high = wilson(15, 20)
    assert (low, high) == (pytest.approx(0.531, abs=5e-4), pytest.approx(0.888, abs=5e-4))
    assert wilson(0, 10)[0] == 0 and wilson(10, 10)[1] == 1
    assert pd.isna(wilson(0, 0)[0])
