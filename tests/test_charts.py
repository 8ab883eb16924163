"""Charts: no text is cut, bars are the measures, and files repeat byte for byte."""

import os
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from conftest import BY_EYE, make_news
from layout import check_layout
from matplotlib.colors import to_hex

from analysis import charts
from analysis.charts.base import drawn_on
from analysis.charts.saving import save
from analysis.charts.text_fitting import shortened, text_width
from analysis.charts.theme import ACCENT, ACCENT_2, ACCENT_3, RULE, Theme
from analysis.charts.units import in_marks
from analysis.measures import diversity, voices
from analysis.measures import quotation as measures
from analysis.measures.keyness import keyness
from analysis.people.table import with_people
from analysis.report.notebook import differences

LONG = "Overordentlig Befuldmægtiget Vicekontorchef Bartholomæus Zacharias von Langenavn-Endeløs"
DRAWN = {  # each chart, and what makes its table
    "density_article": (charts.density_bars, measures.quote_density),
    "density_credit": (charts.density_bars, lambda n: measures.quote_density(n, by="credit")),
    "density_month": (charts.density_columns, lambda n: measures.quote_density(n, by="month")),
    "density_position": (
        charts.density_columns, lambda n: measures.quote_density(n, by="position")
    ),
    "strip": (charts.quote_strip, measures.quote_strip),
    "share": (charts.share_bars, measures.speaker_share),
    "share_role": (charts.share_bars, lambda n: measures.speaker_share(n, of="role")),
    "share_kind": (charts.share_bars, lambda n: measures.speaker_share(n, of="kind")),
    "concentration": (charts.concentration_bars, measures.concentration),
    "share_party": (charts.share_bars, lambda n: measures.speaker_share(n, of="party")),
    "first_and_last": (charts.first_and_last, measures.first_and_last),
    "share_gender": (
        charts.share_bars, lambda n: measures.speaker_share(with_people(n), by="gender")
    ),
    "presence": (charts.presence_bars, diversity.presence),
    "new_voices": (charts.new_voices_columns, diversity.new_voices),
    "keyness": (charts.keyness_bars, lambda n: keyness(n, least=1, stop_words=())),
    "spoken_about": (charts.spoken_about, voices.spoken_about),
}  # fmt: skip


def drawn(chart, news, theme):
    """Return the Axes of a chart of ``DRAWN``."""
    draw, measure = DRAWN[chart]
    return draw(measure(news), theme=theme)


# Every size and both languages are met in each chart; all pairs with EVERY_FIGURE=1.
PAIRS = [("column", "da"), ("phone", "en"), ("slide", "da"), ("phone", "da")]
if os.environ.get("EVERY_FIGURE"):
    PAIRS += [("column", "en"), ("slide", "en"), ("print", "da")]


def many_articles(n: int, *, speakers: int = 7, name: str = "Taler"):
    """Articles over three years, of three outlets, one speaker in three unknown or reported."""
    articles = []
    for i in range(n):
        who = [f"{name} {(2 * i + j) % speakers}" for j in range(1 + i % 3)]
        parts = [["der skete noget i byen i dag"]]
        parts += [[("det er " * (2 + i % 5), "direct", w), "siger hun til os"] for w in who]
        parts += [[("ja tak", "direct", None)], [("de kommer", "indirect", who[0], "helt", "ud")]]
        known = {w: (w, "person", f"rolle {i % 9}", None, 1) for w in who}
        articles.append({
            "article": f"artikel-{i:02}", "date": f"{2019 + i % 36 // 12}-{i % 12 + 1:02}",
            "credit": ("Engposten", "Fjordbladet", None)[i % 3], "parts": parts,
            "speakers": list(known.values()),
        })  # fmt: skip
    return make_news(articles)


def one_article(speakers: int, name: str = "Taler"):
    parts = [[("ord " * (1 + i % 7), "direct", f"{name} {i}")] for i in range(speakers)]
    known = [(f"{name} {i}", "person", None, None, 1) for i in range(speakers)]
    return make_news([{"article": "a", "date": "2021-05", "parts": parts, "speakers": known}])


CORPORA = {
    "three": lambda: make_news(BY_EYE),
    "one without quotes": lambda: make_news([BY_EYE[2]]),
    "one speaker": lambda: one_article(1),
    "200 speakers": lambda: one_article(200),
    "60 articles": lambda: many_articles(60),
    "long names": lambda: make_news([
        {**article, "article": LONG.replace(" ", "-") + article["article"], "credit": LONG}
        for article in BY_EYE[:2]
    ] + [{"article": "lang", "date": "2022-01", "parts": [[("ja da", "direct", f"{LONG} {i}")]
          for i in range(8)], "speakers": [(f"{LONG} {i}", "person", LONG, LONG, 1)
          for i in range(8)]}]),
    "nobody known": lambda: make_news(
        [{"article": "a", "parts": [[("ja tak", "direct", None)]]}]
    ),
    "markup": lambda: one_article(3, name="<b>$x_1$ & {navn} %s"),
}  # fmt: skip


@pytest.fixture(scope="module")
def corpora():
    return {name: make() for name, make in CORPORA.items()}


@pytest.fixture(scope="module")
def measured(corpora):
    """The table of a chart of ``DRAWN`` from a corpus, measured once for all sizes."""
    return cache(lambda chart, corpus: DRAWN[chart][1](corpora[corpus]))


@pytest.fixture(scope="module")
def themed(corpora):
    """The theme of a corpus, made once for all charts."""
    return cache(lambda corpus, width, language: Theme.of(
        corpora[corpus], width=width, language=language))  # fmt: skip


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


@pytest.mark.parametrize(("width", "language"), PAIRS)
@pytest.mark.parametrize(
    "corpus",  # each measured by one process
    [pytest.param(name, marks=pytest.mark.xdist_group(f"charts, {name}")) for name in CORPORA],
)
@pytest.mark.parametrize("chart", DRAWN)
def test_no_text_is_cut_or_meets_another(measured, themed, chart, corpus, width, language):
    ax = DRAWN[chart][0](measured(chart, corpus), theme=themed(corpus, width, language))
    check_layout(ax)
    if folder := os.environ.get("FIGURES_TO_LOOK_AT"):
        name = f"{corpus}-{chart}-{width}-{language}".replace(" ", "_")
        save(ax, name, Path(folder), theme=Theme(width))


def test_the_measures_are_the_bars(by_eye):
    ax = charts.density_bars(measures.quote_density(by_eye))
    drawn = [(bar.get_facecolor(), bar.get_width()) for bar in ax.patches]
    assert [width for _, width in drawn] == pytest.approx([0.4, 0.2, 0.2, 0.5])
    kinds = [to_hex(colour).upper() for colour, _ in drawn]
    assert kinds == [ACCENT, ACCENT_2, ACCENT_3, ACCENT]  # the empty have no bar


def test_bars_are_sorted_and_start_at_zero(by_eye):
    ax = charts.share_bars(measures.speaker_share(by_eye))
    labels = [label.get_text() for label in ax.get_yticklabels()]
    assert labels == ["Ida Vang", "Bo Lund", "No speaker found"]
    assert ax.get_xlim()[0] == 0


def test_the_unattributed_are_shown_even_where_there_is_no_room_for_all():
    news = one_article(200)
    silent = make_news([{"article": "b", "parts": [[("ja", "direct", None)]]}])
    table = measures.speaker_share(news)
    ax = charts.share_bars(pd.concat([table, measures.speaker_share(silent)]), theme=Theme())
    labels = [label.get_text() for label in ax.get_yticklabels()]
    assert len(labels) == Theme().rows and labels[-1] == "No speaker found"


def test_the_strip_draws_each_quote_where_it_stands(by_eye):
    ax = charts.quote_strip(measures.quote_strip(by_eye), theme=Theme.of(by_eye))
    assert (0, 0.4) in [(bar.get_x(), bar.get_width()) for bar in ax.patches]


def test_the_title_is_the_finding(by_eye):
    ax = charts.share_bars(measures.speaker_share(by_eye), theme=Theme(language="da"))
    title = ax.figure.get_label()
    assert title == "Ida Vang får 55\u00a0% af de citerede ord"


def shares(*rows: tuple[str, float, float, float]) -> pd.DataFrame:
    """Return a table of shares of speakers: name, share, and its interval."""
    table = measures.speaker_share(one_article(len(rows)))
    names = ["speaker", "word_share", "word_share_low", "word_share_high"]
    table[names] = pd.DataFrame(rows, columns=names)
    return table.assign(n_words=[round(1000 * row[1]) for row in rows])


@pytest.mark.parametrize(
    ("second", "title", "doubt"),
    [
        ((0.15, 0.05, 0.29), ", more than twice as many as the next", False),
        ((0.2, 0.1, 0.29), ", nearly twice as many as the next", False),
        ((0.15, 0.05, 0.31), "", True),
        ((0.15, float("nan"), float("nan")), "", True),
    ],
)
def test_how_many_times_the_next_is_said_only_where_intervals_lie_apart(second, title, doubt):
    table = shares(("Ida Lund", 0.38, 0.3, 0.5), ("Bo Krag", *second), ("Eva Holm", 0.01, 0, 0.1))
    plan = drawn_on(charts.share_bars(table)).plan
    assert plan.title == f"Ida Lund gets 38% of the quoted words{title}"
    assert plan.reach == (
        "Had other articles been picked, the share could lie anywhere from 30% to 50%"
        + (", and someone else might lead." if doubt else ".")
    )


def by_gender(women: tuple[int, float, float], men: tuple[int, float, float]) -> pd.DataFrame:
    """Return shares of women and men (words and interval), and of an organisation."""
    words = [women[0], men[0]]
    both = [{"women_men_share": n / sum(words), "women_men_share_low": low,
             "women_men_share_high": high} for n, low, high in (women, men)]  # fmt: skip
    table = pd.DataFrame([*both, {}]).assign(
        gender=["woman", "man", None], attributed=True, n_quotes=4, n_articles=4,
        n_words=[*words, 10],
    )  # fmt: skip
    table["word_share"] = table["n_words"] / table["n_words"].sum()
    first = ["gender", "attributed"]
    return table[[*first, *table.columns.difference(first, sort=False)]]


def test_women_s_share_is_of_women_and_men_and_no_limit_is_rounded_to_an_even_split():
    theme = Theme(language="da")
    table = by_gender((64, 0.504, 0.77), (36, 0.23, 0.496))
    plan = drawn_on(charts.share_bars(table, theme=theme)).plan
    assert plan.title.replace("\u00a0", " ") == "Kvinder har 64 % af kvinders og mænds citerede ord"
    assert [(row.label, row.value, row.aside) for row in plan.body.rows] == [
        ("Kvinder", "64", "(50,4–77,0)"), ("Mænd", "36", "(23,0–49,6)")
    ]  # fmt: skip
    assert "mellem 50,4 og 77,0 %." in plan.reach.replace("\u00a0", " ")
    assert plan.note.replace("\u00a0", " ").endswith(
        "som andel af alle citerede ord: ikke en navngiven person 9 %."
    )
    even = drawn_on(charts.share_bars(by_gender((50, 0.3, 0.7), (50, 0.3, 0.7)), theme=theme)).plan
    assert even.title == "Kvinder og mænd har lige mange citerede ord"
    assert not any(row.strong for row in even.body.rows)
    nobody = drawn_on(charts.share_bars(table[table["gender"].isna()])).plan
    assert nobody.title == "Nobody’s gender is known" and nobody.body is None


def test_the_types_of_sources_are_in_an_order_only_where_intervals_lie_apart():
    table = pd.DataFrame({
        "group": ["politician", "researcher"], "is_type": True, "n_articles": 9, "n_sources": 9,
        "n_quotes": 9, "n_words": [600, 400], "word_share": [0.6, 0.4],
        "word_share_low": [0.45, 0.3], "word_share_high": [0.8, 0.44], "source_share": 0.5,
    })  # fmt: skip
    plan = drawn_on(charts.type_bars(table)).plan
    assert plan.title == "Politicians get 60% of the quoted words, researchers 40%"
    assert plan.reach.endswith("from 45% to 80%.")
    wide = drawn_on(charts.type_bars(table.assign(word_share_high=[0.8, 0.46]))).plan
    assert wide.title == f"{plan.title}; the order is uncertain"
    assert wide.reach.endswith("from 45% to 80%, and another group might lead.")


def first_last(*counts: tuple[int, int], of: str = "speaker", n: int = 20) -> pd.DataFrame:
    """Return in how many of ``n`` articles each of three is first and last."""
    names = ["Ida Lund", "Bo Krag", "Eva Holm"] if of == "speaker" else ["woman", "man", "unknown"]
    table = pd.DataFrame(counts, columns=["n_first", "n_last"])
    table.insert(0, of, names[: len(table)])
    table.insert(1, "attributed", True)
    return table.assign(n_articles=n, n_quoted_articles=n)


OF_TWENTY = {"en": " of 20 articles with quotes in own words",
             "da": " af 20 artikler, der citerer nogen med egne ord"}  # fmt: skip


@pytest.mark.parametrize(
    ("table", "english", "danish"),
    [
        (first_last((6, 2), (4, 5), (0, 3)),
         "Ida Lund is quoted first in 6 and Bo Krag last in 5",
         "Ida Lund citeres først i 6 og Bo Krag sidst i 5"),
        (first_last((6, 5), (4, 3)),
         "Ida Lund is quoted first in 6 and last in 5",
         "Ida Lund citeres først i 6 og sidst i 5"),
        (first_last((6, 4), (4, 3), (4, 3)),
         "Ida Lund is quoted first in 6",
         "Ida Lund citeres først i 6"),
        (first_last((4, 6), (4, 1)),
         "Ida Lund is quoted last in 6",
         "Ida Lund citeres sidst i 6"),
        (first_last((4, 3), (3, 4)),
         "No speaker is quoted first or last clearly more often than the others",
         "Ingen kilde citeres klart oftere først eller sidst end de andre"),
        (first_last((9, 2), (4, 8), of="gender"),
         "Women are quoted first in 9 and men last in 8",
         "Kvinder citeres først i 9 og mænd sidst i 8"),
        (first_last((4, 1), (4, 8), of="gender"),
         "Men are quoted last in 8",
         "Mænd citeres sidst i 8"),
        (first_last((4, 8), (3, 2), of="gender"),
         "Women are quoted last in 8",
         "Kvinder citeres sidst i 8"),
    ],
)  # fmt: skip
def test_who_opens_or_ends_in_one_article_more_than_the_next_is_not_named(table, english, danish):
    for language, said in (("en", english), ("da", danish)):
        ax = charts.first_and_last(table, theme=Theme(language=language))
        title = ax.figure.get_label().replace("\u00a0", " ")
        assert title in (said, f"{said}{OF_TWENTY[language]}")
        assert (title == said) == (said[:3] in ("No ", "Ing"))


def test_effective_speakers_of_outlets_are_said_by_outlet():
    table = measures.concentration(one_article(3))
    table = table.rename(columns={"article": "outlet"}).assign(outlet="Kystposten")
    two = pd.concat([table, table.assign(outlet="Fjordbladet", effective_speakers=1.0)])
    titles = [
        charts.concentration_bars(two, theme=Theme(language=language)).figure.get_label()
        for language in ("en", "da")
    ]
    assert [title.replace("\u00a0", " ") for title in titles] == [
        "By outlet, 1 to 3 speakers share the quoted words (effective number)",
        "Efter medie deles 1 til 3 kilder om de citerede ord (effektivt antal)",
    ]
    ax = charts.density_bars(measures.quote_density(make_news([BY_EYE[2]])))
    assert ax.figure.get_label() == "Nobody is quoted in their own words"


def test_a_danish_range_of_shares_has_its_sign_once(by_eye):
    table = measures.quote_density(by_eye)
    english, danish = (
        charts.density_bars(table, theme=Theme(language=language)).figure.get_label()
        for language in ("en", "da")
    )
    assert english.count("%") == 2 and danish.count("%") == 1 and " til " in danish


def test_articles_are_called_by_their_headlines_and_told_apart_where_those_are_alike(by_eye):
    titles = ["Kort nyt", "Kort nyt", "Kajen er lukket"]
    by_eye = replace(by_eye, articles=by_eye.articles.assign(title=titles))
    theme = Theme.of(by_eye)
    for ax in (
        charts.density_bars(measures.quote_density(by_eye), theme=theme),
        charts.quote_strip(measures.quote_strip(by_eye), theme=theme),
    ):
        labels = {label.get_text() for label in ax.get_yticklabels()}
        assert labels == {"Kort nyt (en)", "Kort nyt (to)", "Kajen er lukket"}


def heard_and_named(*quotes: tuple[int, int, int, int]) -> pd.DataFrame:
    columns = ["n_articles", "n_articles_quoted", "mentions", "n_quotes"]
    return pd.DataFrame(quotes, columns=columns).assign(
        speaker=[f"Person {'ABCDEFG'[n]}" for n in range(len(quotes))]
    )[["speaker", *columns]]


def test_those_never_quoted_stand_on_top_and_those_always_quoted_are_left_out():
    ax = charts.spoken_about(heard_and_named((5, 2, 9, 4), (2, 2, 3, 2), (1, 0, 1, 0)))
    assert [label.get_text() for label in ax.get_yticklabels()] == ["Person C", "Person A"]
    assert [bar.get_width() for bar in ax.patches] == [1, 2, 3]  # never quoted; quoted, only named
    assert (
        ax.figure.get_label() == "1 of the 3\u00a0people named in full are never quoted or reported"
    )


def test_where_all_are_quoted_the_chart_says_so():
    ax = charts.spoken_about(heard_and_named((2, 2, 3, 2)), theme=Theme(language="da"))
    assert ax.figure.get_label() == (
        "Alle, der nævnes med fuldt navn, bliver også citeret eller refereret"
    )
    ax = charts.spoken_about(heard_and_named((1, 0, 3, 0)))
    assert ax.figure.get_label() == "The only person named in full is never quoted or reported"


def test_the_strip_s_key_names_the_coloured_with_their_articles_and_the_others():
    news = one_article(200)
    ax = charts.quote_strip(measures.quote_strip(news), theme=Theme.of(news))
    key = [text.get_text() for text in ax.texts if text.get_text().endswith(("(1)", "others"))]
    assert len(key) == 4 and key[-1] == "others"


def test_of_many_rows_both_ends_are_drawn_so_that_the_title_names_what_is_seen():
    news = many_articles(60)
    theme = Theme.of(news).roomy(60)
    table = measures.quote_density(news)
    ax = charts.density_bars(table, theme=theme)
    rows = drawn_on(ax).plan.body.rows
    ranked = [*table.sort_values("quote_density", ascending=False, kind="stable")["article"]]
    assert [row.name for row in rows] == [*ranked[:20], *ranked[-10:]]
    assert {row.group for row in rows} == {"The 20 highest", "The 10 lowest"}
    assert theme.article(ranked[0]) in ax.figure.get_label()
    asked = drawn_on(charts.density_bars(table, theme=theme, n=14)).plan.body.rows
    assert [row.name for row in asked] == ranked[:14] and {row.group for row in asked} == {None}
    voices = pd.DataFrame({
        "article": [f"a{n // 2:02}" for n in range(80)], "voice": ["quoted", "reporter"] * 40,
        "lix": [20.0 + n // 2 * (n % 2) for n in range(80)], "n_words": 200,
    })  # fmt: skip
    rows = drawn_on(charts.lix_voices(_scored(voices), theme=theme)).plan.body.rows
    assert [row.name for row in rows[:2]] == ["a39", "a38"] and rows[-1].name == "a00"
    assert [row.group for row in rows][::29] == ["The 20 widest gaps", "The 10 narrowest"]


def _scored(table: pd.DataFrame) -> pd.DataFrame:
    """Return LIX with the columns that its measure has beside it."""
    return table.assign(lix_low=float("nan"), lix_high=float("nan"), lix_band="easy", warning="")


def test_what_one_article_opens_and_ends_with_is_said_without_counts():
    news = one_article(3)
    title = charts.first_and_last(measures.first_and_last(news)).figure.get_label()
    assert title == "Taler 0 opens, Taler 2 has the last word"


def test_no_pair_that_differs_clearly_is_said_in_words():
    pairs = pd.DataFrame({
        "low": [-0.1, -0.2, float("nan")], "high": [0.3, 0.1, float("nan")],
        "between": "month", "b": "2021-01",
    })  # fmt: skip
    for rows, noun in ((pairs, "pairs"), (pairs.assign(b="rest"), "months")):
        said = differences(rows, Theme()).data.replace("\u00a0", " ")
        assert said == (
            f"None of 2 {noun} with enough articles differs clearly; each interval contains 0."
        )


def test_the_outlet_that_the_title_names_is_set_off_wherever_it_stands(by_eye):
    table = measures.quote_density(many_articles(12), by="outlet").dropna(subset=["outlet"])
    for order in (["Engposten", "Fjordbladet"], ["Fjordbladet", "Engposten"]):
        plan = drawn_on(charts.density_bars(table, order=order)).plan
        assert [row.label for row in plan.body.rows] == order
        assert [plan.title.startswith(row.label) for row in plan.body.rows] == [
            row.strong for row in plan.body.rows
        ]
    level = table.assign(quote_density=0.3)
    assert not any(row.strong for row in drawn_on(charts.density_bars(level)).plan.body.rows)


def test_no_limit_runs_through_a_label_that_stands_above_its_row():
    scores = pd.DataFrame({"article": ["En lang rubrik om broen over åen og alt andet", "Kort"],
                           "lix": [31.0, 52.0]})  # fmt: skip
    _, places = plt.subplots(1, 3)
    ax = charts.lix_dots(_scored(scores), ax=places[1])
    spans = [line.get_ydata() for line in ax.lines if line.get_color() == RULE]
    assert not spans and ax.collections  # short pieces beside each dot


def test_a_strip_that_is_cut_shows_every_outlet_and_counts_all_articles():
    news = many_articles(60)
    ax = charts.quote_strip(measures.quote_strip(news), theme=Theme.of(news).roomy(60))
    plan = drawn_on(ax).plan
    outlets = [row.group for row in plan.body.rows]
    assert [outlets.count(name) for name in dict.fromkeys(outlets)] == [10, 10, 10]
    quoted = measures.quote_strip(news).groupby("speaker")["article"].nunique()
    named = [key.label.rpartition(" (") for key in plan.key if key.label.endswith(")")]
    assert named and all(int(n.rstrip(")")) == quoted[who] for who, _, n in named)


def test_who_leads_with_little_is_said_not_to_stand_out():
    news = one_article(200)
    table = measures.speaker_share(news)
    table.loc[0, ["n_words", "word_share"]] = [table["n_words"].max() + 1, 0.02]
    title = charts.share_bars(table).figure.get_label()
    assert title == f"No speaker stands out: the most quoted, {table['speaker'][0]}, gets 2%"


def test_who_leads_by_less_than_is_drawn_is_said_not_to_stand_out():
    table = measures.speaker_share(one_article(3))
    table["word_share"] = [0.334, 0.333, 0.333]
    title = charts.share_bars(table.assign(n_words=[334, 333, 333])).figure.get_label()
    assert title == f"No speaker stands out: the most quoted, {table['speaker'][0]}, gets 33%"


def test_the_note_of_small_charts_is_true_of_all():
    tables = [measures.speaker_share(one_article(n)).assign(credit=f"Avis {n}") for n in (8, 9)]
    note = drawn_on(charts.share_bars(pd.concat(tables), facet="credit")).plan.note
    assert "At most 6 rows of each" in note and "have at most" not in note
    few = charts.share_bars(pd.concat(tables), facet="credit", n=9)
    assert "rows of each" not in drawn_on(few).plan.note


def test_an_article_in_a_title_stands_in_marks_and_is_not_long():
    theme, da = Theme(), Theme(language="da")
    assert in_marks("Broen åbner", theme) == "“Broen åbner”"
    assert in_marks("Broen åbner", da) == "”Broen åbner”"
    assert in_marks("»Vi åbner«", theme) == "»Vi åbner«"
    assert in_marks("»Vi åbner, sagde " + "hun og han " * 9, theme) == (
        "“Vi åbner, sagde hun og han hun og han hun og …”"
    )


def test_what_is_little_is_not_shown_as_none():
    assert Theme().percent(0.004) == "<1%" and Theme().percent(0) == "0%"
    assert Theme(language="da").percent(0.0004, 1) == "<0,1\u00a0%"


def test_a_chart_draws_where_it_is_told_to(by_eye):
    _, (left, right) = plt.subplots(1, 2)
    assert charts.share_bars(measures.speaker_share(by_eye), ax=right) is right
    assert not left.patches and right.patches
    _, places = plt.subplots(1, 3)  # narrow: laid out as on a phone, fewer rows with their labels
    news = make_news([{**article, "article": f"{article['article']}{n}", "date": f"202{n}-01"}
                      for n in range(4) for article in BY_EYE])  # fmt: skip
    charts.density_columns(measures.quote_density(news, by="month"), ax=places[0])
    ax = charts.quote_strip(measures.quote_strip(news), ax=places[1])
    assert len(ax.get_yticks()) < len(news.articles) and "shown" in written(places[1])


def test_an_order_of_the_callers_leaves_the_accent_with_whom_the_title_names(by_eye):
    table = measures.speaker_share(by_eye)
    first, second = table["speaker"].dropna().head(2)
    ax = charts.share_bars(table, order=[second, first])
    marked = {to_hex(bar.get_facecolor()): bar.get_width() for bar in ax.patches}
    assert round(marked[ACCENT.lower()], 9) == round(table["word_share"].max(), 9)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Ida Lund og Bo Krag", r"Ida Lund og …"),
        ("Ida Lund", r"Ida Lund"),
        ("k" * 99, r"k{5,}…"),
        ("Ida " + "Krog-" * 40 + "Lund", r"Ida Krog-.*…"),
        ("- " + "går" * 40 + ", siger Ida Lund.", r"- gårgår.*…"),
    ],
)
def test_a_text_is_cut_at_a_word_unless_the_word_is_too_long_by_itself(text, cut):
    assert re.fullmatch(cut, shortened(text, text_width("Ida Lund og Bo", 12), 12))


@pytest.mark.parametrize("option", [{"order": []}, {"order": ()}, {"highlight": None}])
def test_no_names_are_no_choice(by_eye, option):
    table = measures.speaker_share(by_eye)
    rows = [
        drawn_on(ax).plan.body
        for ax in (charts.share_bars(table, **option), charts.share_bars(table))
    ]
    assert rows[0] == rows[1]


@pytest.mark.parametrize(
    ("option", "error", "words"),
    [
        ({"ax": 3}, TypeError, "ax= takes one Axes"),
        ({"title": 3}, TypeError, "title= takes text"),
        ({"n": "3"}, TypeError, "n= takes a number of rows"),
        ({"theme": "slide"}, TypeError, "theme= takes a Theme"),
        ({"n": 0}, ValueError, "n=0 is too small"),
    ],
)
def test_an_option_of_another_type_is_named(by_eye, option, error, words):
    with pytest.raises(error, match=words):
        charts.share_bars(measures.speaker_share(by_eye), **option)


def written(ax) -> str:
    return " ".join(text.get_text() for text in ax.texts)


def monthly(*months: str | None):
    made = [{"article": f"a{n}", "date": month, "parts": [[("ja tak", "direct", "Bo")]]}
            for n, month in enumerate(months)]  # fmt: skip
    return charts.density_columns(measures.quote_density(make_news(made), by="month"))


def places(ax) -> list[float]:
    return sorted({round(bar.get_x() + bar.get_width() / 2, 6) for bar in ax.patches})


def cuts(ax) -> list[list[float]]:
    return [list(line.get_xdata()) for line in ax.lines if line.get_marker() != "None"]


def test_fewer_than_six_months_are_rows():
    ax = monthly("2021-11", "2022-01", "2022-02")
    labels = [label.get_text() for label in ax.get_yticklabels()]
    assert labels == ["Nov\u00a02021", "Jan\u00a02022", "Feb\u00a02022"]


def test_an_empty_month_keeps_its_room():
    ax = monthly("2021-11", "2022-01", "2022-02", "2022-03", "2022-04", "2022-05")
    assert places(ax) == [0, 2, 3, 4, 5, 6]
    assert not cuts(ax)


def test_a_long_gap_is_cut_short_and_marked_and_what_has_no_date_stands_last():
    ax = monthly("2019-02", "2026-01", "2026-02", "2026-03", "2026-04", None)
    assert places(ax) == [0, 4, 5, 6, 7, 9]
    assert cuts(ax) == [[1.9, 2.1]]
    assert "more than 3\u00a0months" in written(ax)


@pytest.mark.parametrize("chart", DRAWN)
def test_no_articles_give_a_chart_that_says_so(empty, chart):
    ax = drawn(chart, empty, Theme())
    assert ax.figure.get_label() == "There is nothing to show"


@pytest.mark.parametrize("chart", ["density_article", "share", "presence"])
def test_a_chart_of_each_family_repeats_byte_for_byte(by_eye, chart, tmp_path):
    """All charts of the notebooks are compared so in ``test_report.py``."""
    for folder in ("one", "two"):
        theme = Theme.of(by_eye)
        save(drawn(chart, by_eye, theme), "x", tmp_path / folder, theme=theme)
    for suffix in ("png", "svg", "pdf"):
        one, two = (tmp_path / folder / f"x.{suffix}" for folder in ("one", "two"))
        assert one.read_bytes() == two.read_bytes()


def test_one_outlet_beside_articles_without_a_credit_is_no_contest():
    words = "ord " * 9
    more = ([["ord", (words, "direct", "Bo Krag")]], [[words, ("ja", "direct", "Bo Krag")]])
    whole = "Speakers’ own words make up 50% of the text"
    for other, title in ((None, whole), ("B", f"{whole}; too few articles to compare outlets")):
        news = make_news([
            {"article": str(n), "credit": credit, "parts": more[n]}
            for n, credit in enumerate(("A", other))
        ])  # fmt: skip
        ax = charts.density_bars(measures.quote_density(news, by="outlet"))
        assert drawn_on(ax).plan.title == title
