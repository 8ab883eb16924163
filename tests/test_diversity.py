"""Who is heard in how many articles, and who is new: counted by eye."""

import pandas as pd
import pytest
from conftest import make_news

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


def test_new_voices_are_new_once():
    table = new_voices(NEWS).set_index("month")
    assert table["n_people"].tolist() == [2, 2, 0]
    assert table["n_new"].tolist() == [2, 1, 0]
    assert table["n_articles"].tolist() == [2, 1, 1]
    assert table["new_share"].iloc[1] == 0.5 and pd.isna(table["new_share"].iloc[2])


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
