"""Conditions select articles, and nothing in them is ever run."""

import re
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from texts import news as read_news

from analysis import load, quote_density
from analysis.people.table import with_people
from analysis.tables.csv_export import safe_csv
from analysis.tables.filtering import Condition
from analysis.tables.schemas import SCHEMAS

COLUMNS = SCHEMAS["articles"]
TABLE = pd.DataFrame({
    "article": ["a", "b", "c"], "n_quotes": [0, 3, 9], "n_words": [9, 9, 9],
    "credit": pd.array(["ritzau", None, "Kystposten"], "str"),
    "date": pd.to_datetime(["2026-01-05", "2025-12-31", None]),
})  # fmt: skip


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("n_quotes > 2", "bc"),
        ("3 <= n_quotes < 9", "b"),
        ("n_quotes == n_words", "c"),
        ("-1 < n_quotes", "abc"),
        ("date >= '2026-01'", "a"),
        ("date < '2026'", "b"),
        ("date == '2026-01-05 00:00'", "a"),
        ("credit == 'ritzau'", "a"),
        ("credit != 'ritzau'", "bc"),
        ("credit.isna()", "b"),
        ("credit.notna() and not date.isna()", "a"),
        ("credit in ['ritzau', 'Kystposten']", "ac"),
        ("credit == ['ritzau']", "a"),
        ("article not in ('a', 'c')", "b"),
        ("credit.str.contains('post')", "c"),
        ("credit.str.contains('.')", ""),
        ("credit.str.startswith('rit') or n_quotes == 9", "ac"),
        ("credit.str.endswith('zau')", "a"),
        ("n_quotes > 2 & credit == 'Kystposten'", "c"),
        ("(n_quotes > 2) & ~(credit == 'Kystposten') | article == 'a'", "ab"),
        ("  n_quotes > 2\n", "bc"),
        ('article == "a"', "a"),
    ],
)
def test_a_condition_selects_rows(condition, expected):
    assert "".join(TABLE["article"][Condition(condition, COLUMNS)(TABLE)]) == expected


@pytest.mark.parametrize("dtype", ["float64", "Int64"])
def test_a_missing_value_is_unlike_all_others_whatever_the_dtype(dtype):
    table = pd.DataFrame({
        "week": pd.array([1, None, 3], dtype),
        "desk": pd.array(["kultur", None, "sport"], "string" if dtype == "Int64" else "str"),
    })  # fmt: skip
    types = table.dtypes.astype(str).to_dict()
    for condition in ("week != 1", "not week == 1", "desk != 'kultur'", "not desk == 'kultur'"):
        assert Condition(condition, types)(table).tolist() == [False, True, True]
    assert Condition("week > 1", types)(table).tolist() == [False, False, True]


def test_a_condition_agrees_with_pandas_query_where_both_can():
    for condition in ("n_quotes > 2 and credit != 'x'", "date >= '2026-01' or n_quotes in [3, 4]"):
        found = TABLE[Condition(condition, COLUMNS)(TABLE)]
        pd.testing.assert_frame_equal(found, TABLE.query(condition))


WRONG = [
    "__import__('os').system('touch owned')", "@pd.read_csv('x')", "@load", "article.__class__",
    "article.map(print)", "article.str.contains('(', regex=True)", "article.str.cat()",
    "n_quotes.apply(exec)", "(lambda: 1)()", "[x for x in article]", "article[0] == 'a'",
    "f'{article}' == 'a'", "article if n_quotes else credit", "article := 'a'", "article is None",
    "n_quotes + 1 > 3", "n_quotes", "'a' == 'a'", "True", "n_quotes > None", "n_quotes > '3'",
    "n_quotes > True", "credit == 3", "credit > n_quotes", "date > 2026", "date > 'i går'",
    "date > '2026-13'", "n_quotes in [credit]", "n_quotes in 'abc'", "n_quotes > [1]", "",
    "article ==", "artikel == 'x'", "`n_quotes > 2", "`` > 2", "n_quotes > 1; n_words > 1",
    "n_quotes > 1e999", "not " * 2000 + "n_quotes", "(" * 3000,
    "n_quotes > 1 or " * 2000 + "n_quotes > 2",
    "-" * 5000 + "1 < n_quotes", "article" + ".str" * 2000, "article == '\0'\0", "'''", "a\\",
    "article == 'a' \ud800", "while", "n_quotes >" + "9" * 5000, "credit.isna(1)", "isna(credit)",
]  # fmt: skip


@pytest.mark.parametrize(
    "condition", [*WRONG, None, 3, b"n_quotes > 2"], ids=lambda condition: repr(condition)[:40]
)
def test_everything_else_is_an_error_that_says_what_is_allowed(condition, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ValueError) as told:
        Condition(condition, COLUMNS)(TABLE)
    said = str(told.value)
    assert "condition" in said and len(said) < 600
    assert any(word in said for word in ("write", "columns", "longer than", "brackets"))
    assert not list(tmp_path.iterdir())


@settings(max_examples=300)
@given(st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(
        ["n_quotes", "credit", "date", "and", "or", "not", "(", ")", "[", "]", ">", "==", "in",
         "'a'", "3", ".", "isna", "str", "contains", ",", "&", "|", "~", "-", "lambda", ":", "@"]
    ), max_size=14).map(" ".join),
))  # fmt: skip
def test_any_text_is_a_condition_or_a_value_error(text):
    try:
        mask = Condition(text, COLUMNS)(TABLE)
    except ValueError:
        return
    assert mask.dtype == bool and len(mask) == 3


def test_a_wrong_column_gets_a_guess():
    with pytest.raises(ValueError, match="names 'credits'.*did you mean 'credit'"):
        Condition("credits == 'a'", COLUMNS)


# -- news.filter ----------------------------------------------------------------------------------

BRO = "Broen lukker.\n\n- Det er for galt, siger Bo Krag.\n\n- Ja, siger Ida Lund.\n"
HAVN = "Havnen åbner.\n\n- Det er godt, siger Ida Lund.\n"


def test_filter_keeps_the_rows_of_the_articles_in_every_table():
    news = with_people(read_news(bro=BRO, havn=HAVN))
    some = news.filter("article == 'havn'")
    assert some.articles["article"].tolist() == ["havn"]
    for name in ("paragraphs", "sentences", "quotes", "speakers"):
        whole = getattr(news, name)
        expected = whole[whole["article"] == "havn"].reset_index(drop=True)
        pd.testing.assert_frame_equal(getattr(some, name), expected)
    assert len(news.articles) == 2


def test_people_of_filtered_news_are_counted_in_its_articles():
    news = with_people(read_news(bro=BRO, havn=HAVN))
    some = news.filter("article == 'havn'").people
    pd.testing.assert_frame_equal(some, with_people(read_news(havn=HAVN)).people)
    assert news.filter("n_quotes > 99").people.empty
    pd.testing.assert_frame_equal(news.filter("n_quotes > 0").people, news.people)


def test_load_selects_as_filter_does_and_refuses_before_it_reads(tmp_path, monkeypatch):
    for name, text in (("bro", BRO), ("havn", HAVN)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    some = load(tmp_path, select="article == 'havn'", corrections=None, people=None)
    assert some.articles["article"].tolist() == ["havn"] == list(some.quotes["article"])
    monkeypatch.setattr("analysis.loading._read", None)
    with pytest.raises(ValueError, match="cannot be read"):
        load(tmp_path, select="@pd")


def test_columns_of_the_user_s_own_can_be_named():
    news = read_news(bro=BRO, havn=HAVN)
    own = {"uge": [3, 4], "forside": [True, False], "rang": pd.array([1, None], "Int64")}
    news = replace(news, articles=news.articles.assign(**own))
    for condition in ("uge > 3", "forside == False", "not rang < 5"):
        assert news.filter(condition).articles["article"].tolist() == ["havn"], condition


# -- CSV ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["=cmd|' /C calc'!A0", "+45", "-x", "@x", "\tx"])
def test_a_column_name_that_begins_like_a_formula_is_escaped_as_a_cell(name, tmp_path):
    parts = [pd.DataFrame({name: pd.array([name], "str"), "n": [1]})] * 2
    safe_csv(iter(parts), tmp_path / "f.csv")
    table = pd.read_csv(tmp_path / "f.csv")
    assert list(table) == [f"'{name}", "n"] and table[f"'{name}"].tolist() == [f"'{name}"] * 2


def test_a_column_with_spaces_is_named_in_back_ticks():
    schema = {"Antal ord": "int64", "den 's": "str", "credit": "str"}
    table = pd.DataFrame({"Antal ord": [3, 9], "den 's": ["a", "`b`"], "credit": ["A", "B"]})
    condition = Condition("`Antal ord` > 3 and `den 's` == '`b`'", schema)
    assert condition.columns == ["Antal ord", "den 's"]
    assert condition(table).tolist() == [False, True]
    with pytest.raises(ValueError, match="names 'Antal or', .*did you mean 'Antal ord'"):
        Condition("`Antal or` > 3", schema)
    with pytest.raises(ValueError, match="back-ticks"):
        Condition("Antal ord > 3", schema)


def test_the_user_s_own_name_of_one_of_our_columns_gets_ours_as_a_guess():
    with pytest.raises(ValueError, match="names 'Medie', .*did you mean 'credit'"):
        Condition("Medie == 'Kystposten'", COLUMNS)
    with pytest.raises(ValueError, match="by='Avis' .*did you mean 'credit'"):
        quote_density(read_news("Broen lukker."), by="Avis")


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("n_quotes = 3", "(write == for equal)"),
        ("n_quotes => 3", "(write >= or <=)"),
        ("credit == ”ritzau”", "(use straight quotation marks)"),
        ("credit == 'a=b' AND n_quotes > 3", "(write and, or, not or in)"),
        ("credit == 'a' && n_quotes > 3", "(write and, or, not or in)"),
        ("credit is None", "(write .isna() or .notna())"),
        ("date == None", "(write .isna() or .notna())"),
        ("n_words > 3,5", "(write a decimal point)"),
        ("credit == ritzau", "text stands in quotation marks: 'ritzau'"),
        ("n_words in [3,5] n", "cannot be read at n_words in [3,5] n; write"),
        ("date.month == 3", "cannot be read at date.month; write"),
    ],
)
def test_a_slip_is_answered_with_its_cure(text, cure):
    with pytest.raises(ValueError, match=re.escape(cure)):
        Condition(text, SCHEMAS["articles"])


def test_articles_that_are_not_there_are_no_empty_tables():
    news = load([{"text": "Broen lukker."}, {"text": "Broen åbner."}])
    assert news.only("1").articles["text"].tolist() == ["Broen åbner."]
    assert news.only(["0", "1"]).articles["article"].tolist() == ["0", "1"]
    assert news.only([]).articles.empty
    for wrong, told in (("nix", "article 'nix'; news.articles lists"), (["0", "11"], "mean '1'")):
        with pytest.raises(ValueError, match=told):
            news.only(wrong)
