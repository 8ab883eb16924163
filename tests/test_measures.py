"""How much is quoted, by whom, and how concentrated: counted by eye."""

import numpy as np
import pandas as pd
import pytest
from conftest import BY_EYE, make_news

from analysis.measures.grouping import OF_ARTICLE, OF_SPEAKER
from analysis.measures.quotation import (
    concentration,
    first_and_last,
    quote_density,
    quote_strip,
    speaker_share,
)
from analysis.measures.quote_words import quoted_words
from analysis.people.table import with_people

UNITS = (*OF_ARTICLE, "paragraph", "position")


def row(table: pd.DataFrame, **where) -> pd.Series:
    for column, value in where.items():
        table = table[table[column].isna() if value is None else table[column] == value]
    assert len(table) == 1
    return table.iloc[0]


@pytest.mark.parametrize(
    ("article", "n_words", "direct", "partial", "indirect", "density"),
    [("en", 10, 4, 2, 2, 0.6), ("to", 10, 5, 0, 0, 0.5), ("tre", 4, 0, 0, 0, 0.0)],
)
def test_density_by_article_is_as_counted_by_eye(
    by_eye, article, n_words, direct, partial, indirect, density
):
    found = row(quote_density(by_eye), article=article)
    counts = ["n_words", "direct_words", "partial_words", "indirect_words"]
    assert found[counts].tolist() == [n_words, direct, partial, indirect]
    assert found["quote_density"] == pytest.approx(density)


def test_a_partial_inside_an_indirect_is_counted_once(by_eye):
    found = row(quote_density(by_eye, by="paragraph"), article="en", paragraph=1)
    assert (found["partial_words"], found["indirect_words"], found["n_words"]) == (2, 2, 4)


@pytest.mark.parametrize("by", UNITS)
def test_every_unit_counts_every_word_once(by_eye, by):
    table = quote_density(by_eye, by=by)
    assert table["n_words"].sum() == 24
    assert table["quoted_words"].sum() == 11
    assert table["indirect_words"].sum() == 2
    kinds = table[["direct_density", "partial_density", "indirect_density"]].sum(axis=1)
    assert (kinds <= 1).all()


def test_density_agrees_with_the_paragraphs_table(by_eye):
    assert quote_density(by_eye)["quoted_words"].sum() == by_eye.paragraphs["quoted_words"].sum()


def test_density_by_credit_pools_words_and_keeps_the_uncredited(by_eye):
    table = quote_density(by_eye, by="credit")
    assert row(table, credit="Engposten")["quote_density"] == 0.5
    assert row(table, credit=None)["quote_density"] == 0
    assert table["n_articles"].tolist() == [1, 1, 1]


def test_density_by_month_keeps_the_undated(by_eye):
    table = quote_density(by_eye, by="month")
    assert table["month"].dt.strftime("%Y-%m").tolist()[:2] == ["2021-01", "2021-02"]
    assert pd.isna(table["month"].iloc[2])


def test_a_date_known_to_the_year_is_in_no_month(by_eye):
    by_eye.articles.loc[by_eye.articles["article"] == "en", "date_precision"] = "year"
    assert quote_density(by_eye, by="month")["month"].notna().sum() == 1


def test_position_goes_from_first_to_last_tenth(by_eye):
    table = quote_density(by_eye, by="position")
    assert table["position"].tolist() == list(range(1, 11))
    assert table["direct_words"].tolist()[:2] == [1, 1]  # article "en" opens with a quote


def test_an_article_without_words_has_no_density():
    news = make_news([{"article": "tom", "parts": []}])
    assert np.isnan(row(quote_density(news), article="tom")["quote_density"])


@pytest.mark.parametrize("by", UNITS)
def test_no_articles_give_an_empty_table(empty, by):
    assert quote_density(empty, by=by).empty


def test_a_credit_line_is_no_story(by_eye):
    by_eye.paragraphs.loc[by_eye.paragraphs["article"] == "tre", "role"] = "credit"
    assert row(quote_density(by_eye), article="tre")["n_words"] == 0


def test_shares_are_as_counted_by_eye_and_the_unattributed_have_a_row(by_eye):
    table = speaker_share(by_eye)
    assert row(table, speaker="Ida Vang")["n_words"] == 6
    assert row(table, speaker="Ida Vang")["word_share"] == pytest.approx(6 / 11)
    assert row(table, speaker="Bo Lund")["n_words"] == 2
    nobody = row(table, speaker=None)
    assert (nobody["n_words"], nobody["attributed"]) == (3, False)
    assert row(table, speaker="Ida Vang")["quote_share"] == pytest.approx(2 / 4)


@pytest.mark.parametrize("of", OF_SPEAKER)
@pytest.mark.parametrize("by", [None, "article", "credit", "month"])
@pytest.mark.parametrize("kinds", [("direct", "partial"), ("indirect",), ("partial", "indirect")])
def test_shares_sum_to_one(by_eye, of, by, kinds):
    table = speaker_share(by_eye, of=of, by=by, kinds=kinds)
    for share in ("word_share", "quote_share"):
        total = table[share].sum() if by is None else table.groupby(by, dropna=False)[share].sum()
        assert np.allclose(total, 1)


def test_all_kinds_together_count_a_word_once(by_eye):
    table = speaker_share(by_eye, kinds=("direct", "partial", "indirect"))
    assert table["n_words"].sum() == 13
    assert row(table, speaker="Bo Lund")["n_words"] == 4


def test_a_role_stated_in_one_article_is_the_persons_in_all(by_eye):
    """Ida Vang says 4 words where she is called mayor and 2 where she is not."""
    person, stated = (speaker_share(by_eye, of=of) for of in ("role", "stated_role"))
    assert row(person, role="borgmester")["n_words"] == 6
    assert row(stated, stated_role="borgmester")["n_words"] == 4


def test_a_phrase_without_a_name_does_not_lend_its_role_to_other_articles():
    parts = {"parts": [[("vi tror det", "direct", "chefen")]]}
    made = make_news([
        {"article": "a", **parts, "speakers": [("chefen", "unnamed", "direktør", None, 1)]},
        {"article": "b", **parts, "speakers": [("chefen", "unnamed", None, None, 1)]},
    ])  # fmt: skip
    assert row(speaker_share(made, of="role"), role="direktør")["n_words"] == 3


def test_a_party_that_is_not_stated_is_not_an_unknown_speaker(by_eye):
    table = speaker_share(by_eye, of="stated_party")
    assert row(table, stated_party="Fjordlisten")["n_words"] == 4
    assert row(table, stated_party=None, attributed=True)["n_words"] == 4
    assert row(table, stated_party=None, attributed=False)["n_words"] == 3


def test_the_interval_holds_the_share():
    parts = [[("et to tre", "direct", "A A")], [("et to", "direct", "B B")]]
    news = make_news([{"article": f"a{n}", "parts": parts[: 1 + n % 2]} for n in range(20)])
    first = speaker_share(news)
    assert (first["word_share_low"] <= first["word_share"]).all()
    assert (first["word_share"] <= first["word_share_high"]).all()
    assert (first["word_share_low"] < first["word_share_high"]).all()


def test_the_interval_of_a_month_does_not_change_with_the_other_months():
    articles = [
        {
            "article": f"a{n}",
            "date": f"2021-0{1 + n // 8}",
            "parts": [
                [("ja " * (1 + n * n % 13), "direct", "A A")],
                [("nej " * (1 + n % 7), "direct", "B B")],
            ],
        }
        for n in range(16)
    ]
    both, alone = (speaker_share(make_news(a), by="month") for a in (articles, articles[8:]))
    later = both[both["month"] == "2021-02-01"].reset_index(drop=True)
    assert later["word_share_low"].notna().all()
    pd.testing.assert_frame_equal(later, alone)


@pytest.mark.parametrize("of", OF_SPEAKER)
@pytest.mark.parametrize("by", ["credit", "outlet", "month"])
def test_shares_are_measured_where_no_article_has_a_credit_or_a_date(of, by):
    news = make_news([
        {"article": f"a{n}", "parts": [[("et to", "direct", "Ida Lund")]]} for n in range(3)
    ])  # fmt: skip
    assert speaker_share(news, of=of, by=by)["word_share"].tolist() == [1]


def test_one_kind_can_be_given_as_text(by_eye):
    alone, listed = (speaker_share(by_eye, kinds=kinds) for kinds in ("direct", ("direct",)))
    pd.testing.assert_frame_equal(alone, listed)
    assert first_and_last(by_eye, kinds="direct")["n_articles"].sum() == 3


def test_one_article_has_no_interval(by_eye):
    news = make_news(BY_EYE[:1])
    assert speaker_share(news)["word_share_low"].isna().all()


@pytest.mark.parametrize(
    ("words", "effective", "gini"),
    [([4], 1, np.nan), ([2, 2], 2, 0), ([1, 3], 1.6, 0.5), ([1, 1, 1, 1], 4, 0)],
)
def test_concentration_is_as_worked_by_hand(words, effective, gini):
    parts = [[("ord " * n + "", "direct", f"Taler {i}")] for i, n in enumerate(words)]
    found = concentration(make_news([{"article": "a", "parts": parts}])).iloc[0]
    assert found["n_speakers"] == len(words)
    assert found["effective_speakers"] == pytest.approx(effective)
    assert found["gini"] == pytest.approx(gini, nan_ok=True)


def test_concentration_leaves_the_unattributed_out_and_counts_them(by_eye):
    found = row(concentration(by_eye), article="to")
    assert (found["n_speakers"], found["unattributed_words"]) == (1, 3)


def test_concentration_without_a_speaker_is_undefined():
    news = make_news([{"article": "a", "parts": [[("ja", "direct", None)]]}])
    assert concentration(news)[["effective_speakers", "gini"]].isna().all(axis=None)


def test_first_and_last_counts_articles(by_eye):
    table = first_and_last(by_eye)
    ida = row(table, speaker="Ida Vang")
    assert ida[["n_articles", "n_first", "n_last"]].tolist() == [2, 2, 0]
    assert row(table, speaker=None)["n_last"] == 1
    assert table["n_quoted_articles"].unique().tolist() == [2]


def test_the_strip_places_quotes_and_keeps_articles_without(by_eye):
    table = quote_strip(by_eye)
    ida = table[(table["article"] == "en") & (table["kind"] == "direct")].iloc[0]
    assert (ida["begin"], ida["to"]) == (0, 0.4)
    assert row(table, article="tre")[["kind", "speaker"]].isna().all()
    assert len(table) == 6  # five quotes, one article without


def test_every_measure_of_nothing_is_an_empty_table(empty):
    for table in (
        speaker_share(empty),
        concentration(empty),
        first_and_last(empty),
        quote_strip(empty),
        quoted_words(empty),
        speaker_share(empty, of="party"),
    ):
        assert table.empty and len(table.columns)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda news: quote_density(news, by="artikel"), "did you mean 'article'"),
        (lambda news: speaker_share(news, of="partyy"), "did you mean 'party'"),
        (lambda news: speaker_share(news, kinds=("direkte",)), "use one of direct"),
        (lambda news: concentration(news, by="position"), "use one of speaker"),
    ],
)
def test_an_unknown_option_is_answered_with_what_is_allowed(by_eye, call, words):
    with pytest.raises(ValueError, match=words):
        call(by_eye)


def test_measures_leave_the_tables_as_they_were(by_eye):
    before = {name: getattr(by_eye, name).copy() for name in ("articles", "quotes", "paragraphs")}
    for by in UNITS:
        quote_density(by_eye, by=by)
    speaker_share(by_eye), concentration(by_eye), quote_strip(by_eye)
    for name, table in before.items():
        pd.testing.assert_frame_equal(getattr(by_eye, name), table)


def test_women_s_and_men_s_shares_are_also_given_of_what_both_say():
    news = with_people(make_news([
        {"article": f"a{n}", "date": "2026-01", "credit": "Kystposten" if n % 2 else "Fjorden",
         "parts": [[("ord " * women, "direct", "Ida Lund")], [("ord " * men, "direct", "Bo Krag")],
                   [("ord " * 5, "direct", "Byrådet")]],
         "speakers": [("Ida Lund", "person", None, None, 1), ("Bo Krag", "person", None, None, 1),
                      ("Byrådet", "organisation", None, None, 1)]}
        for n, (women, men) in enumerate([(6, 2), (7, 3), (5, 5), (8, 4)])
    ]))  # fmt: skip
    table = speaker_share(news, of="gender").set_index("gender")
    assert table["women_men_share"].dropna().to_dict() == pytest.approx(
        {"woman": 26 / 40, "man": 14 / 40}
    )
    low, high = table.loc["woman", ["women_men_share_low", "women_men_share_high"]]
    assert low < 26 / 40 < high
    assert table.loc["man", "women_men_share_high"] == pytest.approx(1 - low)
    assert table.loc["woman", "word_share"] == pytest.approx(26 / 60)
    outlets = speaker_share(news, of="gender", by="outlet").set_index(["outlet", "gender"])
    assert outlets.loc[("Fjorden", "woman"), "women_men_share"] == pytest.approx(11 / 18)
    assert table["n_speakers"].tolist() == [1, 1, 1]
