"""Words that a group uses more than the rest: counted and worked by hand."""

from dataclasses import replace
from math import log, log2

import pandas as pd
import pytest
from conftest import make_news

from analysis.charts import keyness_bars
from analysis.measures.keyness import keyness
from analysis.people.table import with_people
from analysis.text.words import words

PEOPLE = [("Ida Lund", "person", "borgmester", None, 1), ("Bo Krag", "person", None, None, 1)]
NEWS = make_news([
    {"article": "en", "credit": "Kystposten", "speakers": PEOPLE, "parts": [
        [("havnen havnen skolen", "direct", "Ida Lund"), ("Havnen skolen", "direct", "Bo Krag")],
        [("skolen skolen skolen skolen", "indirect", "Ida Lund")]]},
    {"article": "to", "credit": "Fjordbladet", "speakers": PEOPLE, "parts": [
        [("havnen, vejen", "direct", "Ida Lund"), ("vejen vejen skolen", "direct", "Bo Krag")],
        [("havnen havnen havnen", "direct", None)]]},
])  # fmt: skip


def row(table: pd.DataFrame, group: str, word: str) -> pd.Series:
    return table.set_index([table.columns[0], "word"]).loc[(group, word)]


def test_frequencies_log_ratio_and_g2_are_as_worked_by_hand():
    found = row(keyness(NEWS), "Ida Lund", "havnen")
    # Ida says havnen 3 times in 5 words, Bo once in 5; the quote of nobody is left out.
    assert found[["n", "n_rest", "n_words", "n_words_rest"]].tolist() == [3, 1, 5, 5]
    assert found[["per_thousand", "per_thousand_rest"]].tolist() == [600, 200]
    assert found["n_articles"] == 2
    assert found["log_ratio"] == pytest.approx(log2(3))
    # Expected of 4 uses: 2 and 2; of 6 other words: 3 and 3.
    g2 = 2 * (3 * log(3 / 2) + 1 * log(1 / 2) + 2 * log(2 / 3) + 4 * log(4 / 3))
    assert found["g2"] == pytest.approx(g2)


def test_a_word_that_the_rest_never_use_is_taken_as_used_half_a_time_there():
    news = make_news([{"article": "a", "parts": [
        [("sand sand sand vand", "direct", "Ida Lund"), ("vand luft", "direct", "Bo Krag")]
    ], "speakers": PEOPLE}])  # fmt: skip
    assert row(keyness(news), "Ida Lund", "sand")["log_ratio"] == pytest.approx(
        log2((3 / 4) / (0.5 / 2))
    )


def test_only_words_used_more_are_shown_the_strongest_first():
    table = keyness(NEWS, least=1)
    assert table.groupby("speaker")["word"].agg(list).to_dict() == {
        "Bo Krag": ["skolen", "vejen"], "Ida Lund": ["havnen"],
    }  # fmt: skip
    assert (table["log_ratio"] > 0).all()


def test_rare_words_and_stop_words_are_left_out_and_still_counted():
    news = make_news([{"article": "a", "speakers": PEOPLE, "parts": [
        [("det er det hele sand", "direct", "Ida Lund")],
        [("ja jo da vand og vand eller vand", "direct", "Bo Krag")]]}])  # fmt: skip
    table = keyness(news, least=1)
    assert table.loc[table["speaker"] == "Ida Lund", "word"].tolist() == ["hele", "sand"]
    assert (table.loc[table["speaker"] == "Ida Lund", "n_words"] == 5).all()
    assert "det" in set(keyness(news, least=1, stop_words=())["word"])
    assert keyness(news, least=2, stop_words=())["word"].tolist() == ["vand", "det"]


def test_men_are_no_more_left_out_than_women():
    """Some lists of Danish stop words hold ``mand`` and ``far`` only."""
    spoken = "mand kvinde far mor"
    news = make_news([{"article": "a", "speakers": PEOPLE, "parts": [
        [(spoken, "direct", "Ida Lund")], [("vand og sand", "direct", "Bo Krag")]]}])  # fmt: skip
    table = keyness(news, least=1)
    assert set(table.loc[table["speaker"] == "Ida Lund", "word"]) == set(spoken.split())


def test_indirect_words_count_only_if_asked_for():
    both = row(keyness(NEWS, kinds=("direct", "indirect")), "Ida Lund", "skolen")
    assert both["n"] == 5


def test_groups_are_people_articles_or_own_columns():
    news = with_people(NEWS)
    assert set(keyness(news, of="gender", least=1)["gender"]) == {"woman", "man"}
    assert set(keyness(news, of="outlet", least=1)["outlet"]) == {"Kystposten", "Fjordbladet"}
    own = replace(news, people=news.people.assign(ward=["nord", "syd"]))
    assert set(keyness(own, of="ward", least=1)["ward"]) == {"nord", "syd"}
    assert set(keyness(own, of="article", least=1)["article"]) == {"en", "to"}


def test_people_of_unknown_gender_are_no_group():
    news = make_news([{"article": "a", "parts": [
        [("sand sand", "direct", "Ida Lund"), ("vand vand", "direct", "Bo Krag"),
         ("luft luft", "direct", "Xym Berg")]],
         "speakers": [*PEOPLE, ("Xym Berg", "person", None, None, 1)]}])  # fmt: skip
    table = keyness(with_people(news), of="gender", least=1)
    assert set(table["gender"]) == {"woman", "man"}
    assert "luft" not in set(table["word"])
    assert (table["n_words"] + table["n_words_rest"] == 4).all()


def test_all_words_of_the_direct_quotes_are_compared():
    table = keyness(NEWS, least=1, stop_words=())
    direct = NEWS.quotes[(NEWS.quotes["kind"] == "direct") & NEWS.quotes["speaker"].notna()]
    total = (table["n_words"] + table["n_words_rest"]).unique()
    assert total.tolist() == [direct["n_words"].sum()] == [10]


def test_without_quotes_or_with_one_speaker_there_are_no_rows(empty):
    assert keyness(empty).empty
    assert keyness(make_news([{"article": "a", "parts": [[("ja ja ja", "direct", "Ida Lund")]]}]),
                   stop_words=()).empty  # fmt: skip


def test_a_wrong_option_is_named():
    with pytest.raises(ValueError, match="did you mean 'gender'"):
        keyness(NEWS, of="gnder")
    with pytest.raises(ValueError, match="kinds"):
        keyness(NEWS, kinds="spoken")
    with pytest.raises(ValueError, match="least"):
        keyness(NEWS, least=0)


def test_words_are_those_that_the_index_counts():
    assert words("Det er 1.250.000 kr., og/eller USA’s") == [
        "det", "er", "1.250.000", "kr", "og", "eller", "usa’s",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("times", "title"),
    [
        (20, "“sand” comes only from Ida Lund"),  # G² 55
        (3, "No single word clearly sets a group apart"),
    ],
)
def test_the_chart_names_a_word_only_on_strong_evidence(times, title):
    news = make_news(
        [
            {
                "article": "a",
                "speakers": PEOPLE,
                "parts": [
                    [
                        ("sand " * times, "direct", "Ida Lund"),
                        ("vand " * times, "direct", "Bo Krag"),
                    ]
                ],
            }
        ]
    )
    ax = keyness_bars(keyness(news)[lambda t: t["speaker"] == "Ida Lund"])
    assert ax.figure.get_label() == title
