"""Two coders' agreement, against published and hand-worked figures."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from conftest import make_news

from analysis.measures.agreement import agreement, alpha


def coded(first, second, *more, article="a"):
    """An article of two quotes and six words outside, as one coder has it."""
    return make_news([{"article": article, "parts": [
        ["et to tre fire fem seks"], [first], [second], *more,
    ]}])  # fmt: skip


GOES = ("det går godt i dag", "direct", "Ida Lund")
STOPS = ("vi holder op", "direct", "Bo Krag")


def by(table: pd.DataFrame) -> pd.DataFrame:
    return table.set_index("of")


def test_alpha_is_that_of_krippendorffs_own_examples():
    # Krippendorff (2011), sections A and B: two observers, binary and nominal data.
    one, two = "0100000010", "1110010000"
    assert alpha(pd.Series(list(one)), pd.Series(list(two))) == pytest.approx(0.095, abs=5e-4)
    one, two = "aabbdcccedda", "babbbccceddd"
    assert alpha(pd.Series(list(one)), pd.Series(list(two))) == pytest.approx(0.692, abs=5e-4)


def test_an_answer_that_is_missing_leaves_its_row_out():
    # Krippendorff (2011), section C: units coded by one observer alone do not count.
    one, two = pd.Series(["a", "a", "b", None, "b"]), pd.Series(["a", "b", "b", "a", None])
    # a a b against a b b: Do = 1/3; answers a 3, b 3 of 6: De = 1 - (3 * 2 + 3 * 2) / (6 * 5).
    assert alpha(one, two) == pytest.approx(1 - (1 / 3) / (1 - 12 / 30))
    assert alpha(one, two) == alpha(one[:3], two[:3])
    assert np.isnan(alpha(pd.Series([None, "a"]), pd.Series(["a", None])))
    as_numbers = alpha(pd.Series([1, 1, 2, np.nan]), pd.Series([1.0, 2, 2, 1]))
    assert as_numbers == pytest.approx(alpha(one, two))
    with pytest.raises(ValueError, match="3 answers cannot be compared with 2"):
        alpha(one[:3], two[:2])


def test_rows_are_compared_by_place_and_not_by_index():
    one, two = pd.Series(list("aab"), [7, 8, 9]), pd.Series(list("aab"), [1, 2, 3])
    assert alpha(one, two) == 1


def test_equal_tables_agree_fully():
    table = by(agreement(coded(GOES, STOPS), coded(GOES, STOPS)))
    assert table.loc[["span", "speaker"], "alpha"].tolist() == [1, 1]
    assert np.isnan(table.loc["kind", "alpha"])  # all words are direct: nothing varies
    assert table["n_units"].tolist() == [14, 8, 2]
    assert (table["agreement"] == 1).all() and (table["n_articles"] == 1).all()


def test_a_speaker_in_dispute_leaves_the_spans_as_they_are():
    other = coded(GOES, ("vi holder op", "direct", None))
    table = by(agreement(coded(GOES, STOPS), other))
    assert table.loc["span", "alpha"] == 1
    # Of two quotes one differs: Do = 1/2; answers Ida 2, Bo 1, nobody 1: De = 1 - 2 / 12.
    assert table.loc["speaker", "agreement"] == 0.5
    assert table.loc["speaker", "alpha"] == pytest.approx(1 - 0.5 / (10 / 12))


def test_a_quote_that_one_did_not_mark_counts_word_by_word_in_span_alone():
    table = by(agreement(coded(GOES, STOPS), coded(GOES, "vi holder op")))
    # 3 of 14 words differ; in quotes 8 + 5, outside 6 + 9 of 28.
    expected = 1 - (13 * 12 + 15 * 14) / (28 * 27)
    assert table.loc["span", "agreement"] == pytest.approx(11 / 14)
    assert table.loc["span", "alpha"] == pytest.approx(1 - (3 / 14) / expected)
    assert table.loc["speaker", ["n_units", "agreement"]].tolist() == [1, 1]


def test_a_quote_is_compared_with_the_one_it_shares_most_words_with():
    whole = make_news([{"article": "a", "parts": [[("et to tre fire", "direct", "Ida Lund")]]}])
    parts = make_news([{"article": "a", "parts": [
        [("et", "direct", "Bo Krag"), ("to tre fire", "direct", "IDA LUND")]]}])  # fmt: skip
    speaker = by(agreement(whole, parts)).loc["speaker"]
    assert speaker[["n_units", "agreement"]].tolist() == [1, 1]


def test_kinds_are_compared_where_both_have_a_quote():
    other = coded(GOES, ("vi holder op", "indirect", "Bo Krag"))
    kind = by(agreement(coded(GOES, STOPS), other)).loc["kind"]
    assert kind["n_units"] == 8 and kind["agreement"] == pytest.approx(5 / 8)


def test_only_articles_that_both_have_coded_are_compared():
    one, two = coded(GOES, STOPS), coded(GOES, "vi holder op")

    def with_rows(news, *articles):
        rows = pd.DataFrame({"article": articles}).reindex(columns=news.corrections.columns)
        return replace(news, corrections=rows)

    assert agreement(with_rows(one, "a"), with_rows(two, "a"))["n_articles"].iloc[0] == 1
    with pytest.raises(ValueError, match="corrections by both coders"):
        agreement(with_rows(one, "a"), with_rows(two, "b"))
    with pytest.raises(ValueError, match="not in both"):
        agreement(one, two, articles=["b"])
    assert agreement(with_rows(one, "a"), with_rows(two), articles=["a"])["n_units"].iloc[0] == 14


def test_texts_that_differ_are_named():
    with pytest.raises(ValueError, match="texts differ.*: a"):
        agreement(coded(GOES, STOPS), coded(GOES, ("vi holder ud", "direct", "Bo Krag")))
