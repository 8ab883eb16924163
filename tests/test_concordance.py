"""A word where it stands in the quotes, with its contexts."""

import pandas as pd
import pytest
from conftest import make_news

from analysis.loading import load
from analysis.measures.concordance import concordance
from analysis.measures.keyness import keyness
from analysis.views.concordance_view import concordance_view

NEWS = make_news([
    {"article": "ny", "date": "2026-03", "credit": "Kystposten", "parts": [
        ["havnen er stor"],
        [("nu må havnen lukke, for Havnen er tom", "direct", "Ida Lund"), "siger hun om havnen"]]},
    {"article": "gammel", "date": "2026-01", "parts": [
        [("at", "indirect", "Bo Krag", "havneby uden både", "synker")],
        [("der er en havn i byen", "direct", None)]]},
])  # fmt: skip


def found(word: str, **options) -> list[str]:
    return concordance(NEWS, word, **options)["word"].tolist()


def test_each_occurrence_in_a_quote_is_a_row_with_its_place():
    table = concordance(NEWS, "HAVNEN")
    assert table["word"].tolist() == ["havnen", "Havnen"]  # none of the reporter's three
    first = table.iloc[0]
    assert first[["left", "right"]].tolist() == ["nu må ", " lukke, for Havnen er tom"]
    assert first[["speaker", "outlet", "article", "kind"]].tolist() == [
        "Ida Lund", "Kystposten", "ny", "direct",
    ]  # fmt: skip
    assert first["date"] == pd.Timestamp("2026-03-01") and first["paragraph"] == 1
    text = NEWS.articles.set_index("article")["text"]["ny"]
    assert [text[a:b] for a, b in zip(table["start"], table["end"], strict=True)] == [
        "havnen", "Havnen",
    ]  # fmt: skip


def test_inflected_forms_are_found_by_a_star_or_a_pattern():
    assert found("havn") == ["havn"]
    assert found("havn*") == ["havneby", "havn", "havnen", "Havnen"]  # by date
    assert found("havn??") == ["havnen", "Havnen"]
    assert found("havn(en)?", regex=True) == ["havn", "havnen", "Havnen"]


def test_several_words_are_found_in_a_row():
    assert found("er en havn") == ["er en havn"]
    assert found("lukke for") == ["lukke, for"]
    assert found("er havn") == []


def test_a_word_in_a_quote_inside_another_is_one_row():
    table = concordance(NEWS, "havneby", kinds=("partial", "indirect"))
    assert table["kind"].tolist() == ["partial"]
    assert found("synker") == [] and found("synker", kinds="indirect") == ["synker"]


def test_the_context_is_cut_at_whole_words():
    row = concordance(NEWS, "for", around=9).iloc[0]
    assert row[["left", "right"]].tolist() == ["…lukke, ", " Havnen…"]


def test_keyness_counts_what_the_concordance_shows():
    table = keyness(NEWS, of="article", least=1, stop_words=())
    for row in table.itertuples():
        shown = concordance(NEWS, row.word, kinds="direct")
        assert (shown["article"] == row.article).sum() == row.n


def test_a_decomposed_letter_is_found_and_its_place_is_that_of_the_text():
    text = "- Vi ga\u030ar hjem nu, siger Ida Lund."
    news = load([{"text": text}], corrections=None, people=None, source_types=None)
    row = concordance(news, "går").iloc[0]
    assert text[row["start"] : row["end"]] == "ga\u030ar"


@pytest.mark.parametrize(("word", "other"), [("får", "far"), ("mål", "mal"), ("lån", "løn")])
def test_words_of_one_letters_difference_are_apart(word, other):
    text = f"- Vi siger {word} og {other} her, siger Ida Lund."
    news = load([{"text": text}], corrections=None, people=None, source_types=None)
    assert concordance(news, word)["word"].tolist() == [word]


def test_a_word_that_is_none_and_a_broken_pattern_are_named():
    for word in ("", "  ", "—"):
        with pytest.raises(ValueError, match="holds no word"):
            concordance(NEWS, word)
    with pytest.raises(ValueError, match="not a valid regular expression"):
        concordance(NEWS, "havn(", regex=True)


def test_nothing_found_is_an_empty_table_with_its_types(empty):
    assert concordance(empty, "havn").dtypes.equals(concordance(NEWS, "havn").dtypes)


def test_the_view_aligns_the_word_and_escapes_all_text():
    news = make_news([{"article": "<b>", "credit": "<i>", "parts": [
        [("x <script>alert(1)</script> havn & co", "direct", "<u>Ida</u>")]]}])  # fmt: skip
    page = concordance_view(concordance(news, "havn")).data
    assert "<script>" not in page and "<u>" not in page and "<i>" not in page
    assert '<td class="left">x &lt;script&gt;alert(1)&lt;/script&gt; </td>' in page
    assert '<td class="word">havn</td><td class="right"> &amp; co</td>' in page
    assert "none of these quotes" in concordance_view(concordance(news, "skole")).data
