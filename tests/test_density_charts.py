"""Charts of quote density and the strip of quotes: who is named in a title, and what is drawn."""

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from conftest import make_news

import analysis as an
from analysis import charts
from analysis.charts.base import drawn_on
from analysis.charts.density import KINDS
from analysis.charts.theme import ACCENT, BLUE, PALE, TEAL, Theme
from analysis.measures.quotation import quote_density, quote_strip


@pytest.fixture(autouse=True)
def _close():
    yield
    plt.close("all")


def articles(outlet: str, *quoted: int, of: int = 10, month: str | None = None) -> list[dict]:
    """Articles of an outlet, each with ``of`` words, and so many of them quoted."""
    return [
        {"article": f"{outlet}{n}", "credit": outlet, "date": month, "parts": [
            [("ord " * own, "direct", "Ida Lund"), "her " * (of - own)]
        ]}
        for n, own in enumerate(quoted)
    ]  # fmt: skip


def plan(table, draw=charts.density_bars, **theme):
    return drawn_on(draw(table, theme=Theme(**theme))).plan


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


CLEAR = [*articles("Aposten", 8, 7, 8, 9, 8), *articles("Bladet", 2, 3, 2, 1, 2),
         *articles("Citat", 2, 3, 3, 3, 2)]  # fmt: skip
PAIR = [*articles("Aposten", 6, 5, 6, 5, 6), *articles("Bladet", 1, 2, 1, 1, 1),
        *articles("Citat", 5, 6, 5, 5, 6)]  # fmt: skip
LEVEL = [*articles("Aposten", 8, 1, 9, 0, 5), *articles("Bladet", 2, 6, 1, 7, 3)]


def test_an_outlet_leads_only_where_compare_and_the_intervals_say_so():
    table = quote_density(make_news(CLEAR), by="outlet")
    found = plan(table)
    title = "Aposten has the most direct quotation: 80% of its words are the speakers’ own"
    assert found.title == title
    assert [row.label for row in found.body.rows if row.strong] == ["Aposten"]
    assert found.detail.startswith("95% intervals, in per cent: Aposten (")
    assert plan(table, language="da").title == plain(
        "Aposten har mest direkte citat: 80\u00a0% af ordene er kildernes egne"
    ).replace(" %", "\u00a0%")
    found = plan(quote_density(make_news(PAIR), by="outlet"))
    title = "Aposten has more direct quotation than Bladet: 56% of its words against 12%"
    assert found.title == title
    assert [row.label for row in found.body.rows if row.strong] == ["Aposten", "Bladet"]
    level = quote_density(make_news(LEVEL), by="outlet")
    assert plan(level).title == (
        "Speakers’ own words: 38% (Bladet) to 46% (Aposten); no clear difference"
    )
    assert plain(plan(level, language="da").title) == (
        "Kilders egne ord: 38 % (Bladet) til 46 % (Aposten); ingen klar forskel"
    )
    assert not any(row.strong for row in plan(level).body.rows) and not plan(level).detail


def test_the_pairs_that_differ_clearly_are_those_of_compare():
    for made in (CLEAR, PAIR, LEVEL, [*CLEAR, *articles("Dagen", 9, 9)]):
        news = make_news(made)
        compared = an.compare(news, "quote_density", between="outlet")
        clear = {(r.a, r.b) for r in compared.itertuples() if r.low > 0}
        clear |= {(r.b, r.a) for r in compared.itertuples() if r.high < 0}
        assert {*quote_density(news, by="outlet").attrs["clear_pairs"]} == clear


def test_an_untested_table_has_no_leader():
    table = quote_density(make_news(CLEAR), by="outlet")
    table.attrs.clear()  # as read from a file
    assert plan(table).title == "Speakers’ own words: 20% (Bladet) to 80% (Aposten)"


def test_an_outlet_of_under_four_articles_is_never_in_a_title():
    news = make_news([*LEVEL, *articles("Dagen", 10, 10, 10)])
    found = plan(quote_density(news, by="outlet"))
    assert "Dagen" not in found.title and "Dagen" in [row.label for row in found.body.rows]
    assert "No pale bar: under 4\u00a0articles" in found.note
    level = [*articles("A", 1, 9, 5, 5), *articles("B", 2, 8, 4, 6), *articles("C", 9)]
    whole = plan(quote_density(make_news(level), by="outlet")).title
    assert whole == "Speakers’ own words make up 54% of the text"
    few = plan(quote_density(make_news(articles("A", 5) + articles("B", 2)), by="outlet"))
    assert few.title == (
        "Speakers’ own words make up 35% of the text; too few articles to compare outlets"
    )


def test_with_indirect_speech_the_note_says_whose_share_is_largest():
    more = [{"article": "x", "credit": "Bladet",
             "parts": [[("ord " * 90, "indirect", "Bo Krag"), "her"]]}]  # fmt: skip
    news = make_news([*LEVEL, *more])
    note = plan(quote_density(news, by="outlet")).note
    assert note.startswith("With indirect speech the most is 77% (Bladet).")


def test_the_interval_is_drawn_and_the_sum_stands_by_the_name():
    table = quote_density(make_news(CLEAR), by="outlet")
    ax = charts.density_bars(table)
    first, record = drawn_on(ax).plan.body.rows[0], table.iloc[0]
    assert first.value == "80%" and first.more == ("80", "0", "0")
    bar = first.marks[-1]
    assert (bar.start, bar.end, bar.colour) == (
        record["quote_density_low"], record["quote_density_high"], PALE,
    )  # fmt: skip
    (row,) = plan(quote_density(make_news(articles("A", 5)))).body.rows
    assert row.value == "50%" and [mark.text for mark in row.marks] == ["50"]  # no interval


def months(*quoted: tuple[int, ...]) -> pd.DataFrame:
    made = [
        article
        for n, own in enumerate(quoted, start=1)
        for article in articles(f"m{n}-", *own, month=f"2026-{n:02}")
    ]
    return quote_density(make_news(made), by="month")


def test_no_month_is_ranked_by_its_density():
    table = months(*[(4, 1, 5, 2), (3, 5, 1, 6)] * 3, (10,))
    found = plan(table, charts.density_columns)
    assert plain(found.title) == (
        "Speakers’ own words make up 30% to 38% of the text among 6 months with 4 articles or "
        "more; no clear difference"
    )
    assert [column.under for column in found.body.columns][::6] == [
        ("30%", "n = 4"), ("100%", "n = 1"),
    ]  # fmt: skip
    assert not any(column.strong for column in found.body.columns)
    assert sum(mark.colour == PALE for c in found.body.columns for mark in c.marks) == 6
    rows = plan(months((4, 1, 5, 2), (3, 5, 1, 6)), charts.density_columns, language="da")
    assert plain(rows.title) == (
        "Kilders egne ord udgør 30 til 38 % af teksten blandt 2 måneder; ingen klar forskel"
    )
    assert [plain(row.value) for row in rows.body.rows] == ["30 %", "38 %"]


def tenths(n: int) -> pd.DataFrame:
    """Articles of ten words, of which the third to the tenth are quoted, or every other of them."""
    made = [
        {"article": f"a{i:02}", "parts": [
            ["her er", ("ja nej " * 4 if i % 2 else "ja nej ja nej ", "direct", "Ida Lund"),
             "" if i % 2 else "der bor vi nu"]
        ]}
        for i in range(n)
    ]  # fmt: skip
    return quote_density(make_news(made), by="position")


def test_a_tenth_is_named_only_where_it_is_clear_of_all_others():
    found = plan(tenths(20), charts.density_columns)  # nobody is quoted in the first two
    assert found.title == "In each tenth of the text, speakers’ own words make up 0% to 100%"
    assert not any(column.strong for column in found.body.columns)
    table = tenths(20)
    table.loc[table["position"] == 2, "quote_density"] = 0.4
    table.loc[table["position"] == 2, ["quote_density_low", "quote_density_high"]] = 0.3, 0.5
    least = plan(table, charts.density_columns)
    assert least.title.endswith("0% to 100%, least in the 1st tenth")
    assert [column.strong for column in least.body.columns] == [True, *[False] * 9]
    danish = plan(table, charts.density_columns, language="da").title
    assert plain(danish) == (
        "I hver tiendedel af teksten udgør kilders egne ord 0 til 100 %, mindst i den 1. tiendedel"
    )
    few = plan(tenths(19), charts.density_columns).title
    assert few.endswith("of the text; too few articles to say where in it")


def strip(theme: Theme | None = None, **heard: int):
    """A strip of articles, in as many of which each is heard, the first at greatest length."""
    made = [
        {"article": f"{name}{n}", "parts": [[("ord " * (9 - place), "direct", name)]]}
        for place, (name, times) in enumerate(heard.items())
        for n in range(times)
    ]
    drawn = charts.quote_strip(quote_strip(make_news(made)), theme=theme or Theme())
    return drawn_on(drawn).plan


def test_whoever_the_strip_s_title_names_has_a_colour():
    says = {"Ann": 1, "Bo": 1, "Cai": 1, "Dan": 3, "Eva": 2}
    hues = {"Ann": ACCENT, "Bo": BLUE, "Cai": TEAL}
    found = strip(Theme(colours=hues), **says)
    assert found.title.startswith("Dan is heard in 3 of 8")
    key = {key.label: key.colour for key in found.key}
    assert key["Dan (3)"] == TEAL and key["Ann (1)"] == ACCENT and "Cai (1)" not in key
    assert "Dan (3)" in [key.label for key in strip(**says).key]


def test_the_tied_are_named_if_they_are_few():
    found = strip(Ann=1, Bo=2, Cai=2)
    assert (
        plain(found.title) == "Bo and Cai are heard in 2 of 5 articles each, more than anyone else"
    )
    assert {"Bo (2)", "Cai (2)"} <= {key.label for key in found.key}
    danish = strip(Theme(language="da"), Ann=2, Bo=2, Cai=2)
    assert (
        plain(danish.title) == "Ann, Bo og Cai høres hver i 2 af 6 artikler, flere end nogen anden"
    )
    many = strip(Ann=2, Bo=2, Cai=2, Dan=2)
    assert plain(many.title).startswith("4 speakers are heard in 2 of 8 articles each")


def test_kinds_have_the_names_of_the_tables_and_dash_quotes_are_in_own_words():
    theme = Theme()
    assert [theme.say(f"head_{kind}") for kind in KINDS] == ["direct", "partial", "indirect"]
    assert theme.say("kind_partial") == "partial"
    assert strip(Ann=1).aside.startswith("Tall: in own words.")
    assert strip(Theme(language="da"), Ann=1).aside.startswith("Høj: med egne ord.")
