"""Charts of readability: what they draw and say is what the table holds."""

import os

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from layout import check_layout
from matplotlib.text import Text

from analysis.charts.base import drawn_on
from analysis.charts.labels import ArticleLabel
from analysis.charts.readability import lix_dots, lix_months, lix_voices, sentence_lengths
from analysis.charts.saving import save
from analysis.charts.theme import Theme
from analysis.loading import load
from analysis.measures.readability import BANDS, readability
from analysis.tables.news import News
from analysis.tables.schemas import SCHEMAS, frame

TEXT = "Kommunen lukker to broer. Det skyldes, at de er rustne. Alle ventede.\n\n"
LONG = "- Nej, siger Ida Vang.\n\n" + TEXT * 12


@pytest.fixture
def news(tmp_path):
    for name, text in {"let": "Han kom. Hun gik. " * 30, "kort": TEXT, "lang": LONG}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return load(tmp_path)


@pytest.fixture(autouse=True)
def _close():
    yield
    plt.close("all")


def dots(ax):
    return [line for line in ax.lines if line.get_marker() == "o"]


def test_each_article_has_a_point_at_its_lix_the_hardest_on_top_and_the_short_last(news):
    table = readability(news).set_index("article")
    ax = lix_dots(table.reset_index())
    drawn = [dot.get_xdata()[0] for dot in dots(ax)]
    assert drawn == pytest.approx(list(table["lix"].reindex(["lang", "let", "kort"])))
    assert [dot.get_color() == "white" for dot in dots(ax)] == [False, False, True]


def scored(*rows, unit="speaker", words=200, articles=5) -> pd.DataFrame:
    """A table of LIX with its interval: name, LIX, low, high."""
    table = pd.DataFrame(rows, columns=[unit, "lix", "lix_low", "lix_high"])
    table["lix_band"] = "easy"
    return table.assign(n_articles=articles, n_sentences=20, n_words=words, warning=None)


def said(table, draw=lix_dots, **theme):
    return drawn_on(draw(table, theme=Theme(**theme))).plan


def test_the_title_names_the_easiest_and_the_hardest_if_their_intervals_do_not_overlap():
    rows = ("let", 16.0, 14.0, 19.0), ("svær", 40.0, 35.0, 46.0), ("mellem", 20.0, 15.0, 30.0)
    plan = said(scored(*rows, unit="article"))
    assert plan.title == "LIX is from 16.0 (“let”) to 40.0 (“svær”)"
    assert plan.detail == "Their intervals do not overlap."
    assert [row.strong for row in plan.body.rows] == [True, False, True]
    danish = said(scored(*rows, unit="article"), language="da")
    assert danish.title == "Lix er fra 16,0 (”let”) til 40,0 (”svær”)"


def test_nobody_is_ranked_where_the_intervals_overlap():
    plan = said(scored(("Bo Krag", 30.2, 13.0, 71.0), ("Ida Lund", 16.2, 10.0, 26.0)))
    assert plan.title.replace("\u00a0", " ") == (
        "LIX is 16.2 to 30.2 among 2 speakers; no clear difference"
    )
    assert not plan.detail and not any(row.strong for row in plan.body.rows)
    rows = ("A", 30.2, 13.0, 71.0), ("B", 16.2, 10.0, 29.0), ("C", 17.0, 15.0, 19.0)
    plan = said(scored(*rows, ("D", 25.0, 22.0, 28.0)))  # C and D differ, A and B do not
    assert plan.title == "LIX is 16.2 to 30.2 among 4\u00a0speakers"


def test_the_title_leaves_out_what_is_too_short_or_in_too_few_articles():
    table = scored(("A", 30.0, 25.0, 36.0), ("B", 28.0, 20.0, 40.0), ("C", 60.0, None, None))
    short = table.assign(warning=[None, None, "too short: under 100 words"])
    title = said(short).title.replace("\u00a0", " ")
    assert title == (
        "LIX is 28.0 to 30.0 among 2 speakers with 100 words or more; no clear difference"
    )
    few = table.assign(n_articles=[5, 5, 3])
    plan = said(few, language="da")
    assert plan.title.replace("\u00a0", " ") == (
        "Lix er 28,0 til 30,0 blandt 2 kilder med mindst 4 artikler; ingen klar forskel"
    )
    assert "Uden lys bjælke: under 4\u00a0artikler, for få til et interval og" in plan.note
    both = pd.concat([few, short.tail(1)], ignore_index=True)
    assert "with at least 100 words and 4 articles" in said(both).title
    ends = scored(("A", 16.0, 14.0, 19.0), ("B", 40.0, 35.0, 46.0), ("C", 60.0, None, None))
    assert said(ends).title == (
        "LIX is from 16.0 (A) to 40.0 (B), among speakers with 4 articles or more"
    )
    assert said(short.iloc[[0, 2]]).title == "Only A can be judged: LIX 30.0, easy"
    assert said(few.iloc[[2, 2]]).title == "Too few articles to compare speakers by LIX"
    assert said(short.iloc[[2, 2]], language="da").title == (
        "For lidt tekst til at bedømme de enkelte kilder med lix"
    )


def test_hard_articles_are_counted_and_no_outlet_is_blamed():
    rows = [(f"a{n}", 30.0 + 8 * n, 25.0, 60.0) for n in range(4)]
    table = scored(*rows, unit="article").assign(lix_band=["easy", "medium", "difficult", "medium"])
    labels = {f"a{n}": ArticleLabel(f"a{n}", outlet="AB"[n > 1]) for n in range(4)}
    assert said(table, labels=labels).title == "One of 4\u00a0articles has LIX 45 or more"
    table["lix_band"] = ["easy", "medium", "difficult", "difficult"]
    assert said(table, labels=labels).title == "2 of 4\u00a0articles have LIX 45 or more"


def test_no_month_is_ranked_by_overlapping_intervals_nor_by_a_single_article():
    months = pd.date_range("2026-01-01", periods=6, freq="MS")
    rows = [(month, 30.0 + n, 20.0, 45.0) for n, month in enumerate(months)]
    table = scored(*rows, unit="month")
    table.loc[5, ["lix", "lix_low", "lix_high", "n_articles"]] = 60.0, None, None, 1
    plan = said(table, lix_months)
    assert plan.title.replace("\u00a0", " ") == (
        "LIX is 30.0 to 34.0 among 5 months with 4 articles or more; no clear difference"
    )
    assert not any(column.strong for column in plan.body.columns) and "No pale bar" in plan.note
    table.loc[0, ["lix", "lix_low", "lix_high"]] = 15.0, 10.0, 19.0
    plan = said(table, lix_months)
    assert plan.title.startswith("LIX is from 15.0 (Jan\u00a02026) to 34.0 (May\u00a02026)")
    assert [column.strong for column in plan.body.columns] == [True, *[False] * 3, True, False]


@pytest.mark.parametrize("language", ["en", "da"])
def test_bands_have_one_name_and_each_is_written_over_its_part(language):
    theme = Theme(language=language)
    names = [theme.say(f"band_{band.replace(' ', '_')}") for band in BANDS]
    if language == "en":
        assert names == list(BANDS)  # as in the tables
    ax = lix_voices(voices(30.0, 45.0), theme=theme)
    written = [text.get_text() for text in ax.figure.findobj(Text)]
    assert all(written.count(name) == 1 for name in names)


def test_the_value_of_a_month_stands_clear_of_its_dot():
    table = pd.DataFrame({
        "month": pd.date_range("2026-01-01", periods=6, freq="MS"), "lix": 30.0, "lix_low": None,
        "lix_high": None, "lix_band": "easy", "warning": None, "n_articles": 1,
    })  # fmt: skip
    ax = lix_months(table)
    ax.figure.canvas.draw()
    values = [text for text in ax.figure.findobj(Text) if text.get_text() == "30.0"]
    assert len(values) == 6
    (dot, *_) = dots(ax)
    top = ax.transData.transform((0, 30))[1] + dot.get_markersize() / 2 * ax.figure.dpi / 72
    assert all(text.get_window_extent().y0 >= top - 1 for text in values)


def test_what_has_no_date_is_drawn_and_is_no_month():
    table = pd.DataFrame({
        "month": [*pd.date_range("2026-01-01", periods=6, freq="MS"), pd.NaT], "lix": 30.0,
        "lix_low": None, "lix_high": None, "lix_band": "easy", "warning": None, "n_articles": 1,
    })  # fmt: skip
    for rows in (table, table.tail(3)):  # columns, and rows
        plan = drawn_on(lix_months(rows)).plan
        assert plan.subtitle.endswith(f"{len(rows) - 1}\u00a0months")


def test_one_article_is_told_with_its_band(news):
    table = readability(news)
    title = lix_dots(table[table["article"] == "let"]).figure.get_label()
    assert title == "“let”: LIX 2.0, very easy"


def test_months_stand_in_their_order(news):
    table = readability(news, by="month")
    dated = pd.concat([table] * 6, ignore_index=True)
    months = [*pd.date_range("2020-01-01", periods=5, freq="MS"), None]
    dated["month"] = pd.to_datetime(months)
    dated["lix"] = [30.0, 50.0, 40.0, 41.0, 42.0, 43.0]
    ax = lix_months(dated)
    labels = [label.get_text() for label in ax.get_xticklabels()]
    assert labels == [*[f"{month}\n2020" for month in "Jan Feb Mar Apr May".split()], "no date"]
    assert [dot.get_ydata()[0] for dot in dots(ax)] == list(dated["lix"])


def many(n: int, unit: str) -> pd.DataFrame:
    """A table of ``n`` rows from very easy to very difficult, one in five too short to judge."""
    lix = np.linspace(-3, 95, n) if n > 1 else np.array([33.3])
    bands = pd.cut(lix, [-99, 24.5, 34.5, 44.5, 54.5, 999], labels=BANDS).astype(str)
    names = [f"{n:03} Overordentlig-Befuldmægtiget-Vicekontorchef-von-Langenavn" for n in range(n)]
    dates = pd.date_range("2019-01", periods=n, freq="MS").to_series()
    if n > 3:
        dates.iloc[n // 2 :] += pd.DateOffset(years=9)
        dates.iloc[-1] = pd.NaT
    return pd.DataFrame({
        unit: dates.to_numpy() if unit == "month" else names, "lix": lix, "lix_band": bands,
        "lix_low": lix - 6, "lix_high": lix + 9, "n_sentences": 10,
        "n_words": [99 if i % 5 == 4 else 100 for i in range(n)],
        "warning": ["too short: x" if i % 5 == 4 else None for i in range(n)],
        "sentence_length_q1": 5.0, "sentence_length_median": 9.5, "sentence_length_q3": 21.0,
    })  # fmt: skip


@pytest.mark.parametrize(
    ("width", "language"), [("column", "da"), ("phone", "en"), ("slide", "da"), ("phone", "da")]
)
@pytest.mark.parametrize("n", [1, 2, 9, 60, 200])
@pytest.mark.parametrize(
    ("draw", "unit"),
    [(lix_dots, "article"), (lix_months, "month"), (sentence_lengths, "article"),
     (lix_voices, "article")],
)  # fmt: skip
def test_no_text_is_cut_or_meets_another(draw, unit, n, width, language):
    table = many(n, unit)
    if draw is lix_voices:
        table = pd.concat([table.assign(voice=v) for v in ("quoted", "reporter")])
    ax = draw(table, theme=Theme(width, language, "12 artikler"))
    check_layout(ax)
    if folder := os.environ.get("FIGURES_TO_LOOK_AT"):
        save(ax, f"{draw.__name__}-{n}-{width}-{language}", folder, theme=Theme(width))


def voices(quoted, reporter):
    rows = [("a", "quoted", quoted), ("a", "reporter", reporter), ("b", "reporter", 40.0)]
    table = pd.DataFrame(rows, columns=["article", "voice", "lix"])
    return table.assign(n_sentences=10, n_words=200)


def test_an_article_without_quotes_is_not_compared():
    ax = lix_voices(voices(30.0, 45.0))
    assert [label.get_text() for label in ax.get_yticklabels()] == ["a"]
    assert ax.figure.get_label() == "The quoted words have LIX 30.0, the reporter's own 45.0"


def test_the_title_counts_where_quoted_words_are_easier():
    both = pd.concat([voices(30.0, 45.0), voices(50.0, 45.0).replace({"a": "c"})])
    both = both.drop_duplicates(["article", "voice"])
    easier = both.replace({"lix": {50.0: 40.0}})
    assert lix_voices(easier, theme=Theme(language="da")).figure.get_label() == (
        "I alle 2\u00a0artikler med 100 ord af hver har de citerede ord lavere lix end "
        "journalistens egne"
    )
    assert lix_voices(both).figure.get_label() == (
        "In 1 of the 2\u00a0articles with 100 words of each, quoted words have a lower LIX than "
        "the reporter’s own"
    )


def test_only_voices_of_a_hundred_words_are_compared_and_the_others_are_hollow():
    both = pd.concat([voices(30.0, 45.0), voices(20.0, 45.0).replace({"a": "c"})])
    both = both.drop_duplicates(["article", "voice"]).reset_index(drop=True)
    both.loc[(both["article"] == "c") & (both["voice"] == "quoted"), "n_words"] = 99
    assert lix_voices(voices(20.0, 45.0).assign(n_words=99)).figure.get_label() == (
        "Too few words in single articles to compare the quoted with the reporter’s own"
    )
    ax = lix_voices(both)
    plan = drawn_on(ax).plan
    assert plan.title == (
        "Only “a” has 100 words of each: the quoted have LIX 30.0, the reporter’s own 45.0"
    )
    assert [row.name for row in plan.body.rows] == ["a", "c"]  # the narrower, but long enough
    assert [row.more[2] for row in plan.body.rows] == ["200 | 200", "99 | 200"]
    assert [dot.get_color() == "white" for dot in dots(ax)] == [False, False, False, True]
    assert "Hollow: under 100 words" in plan.note
    short = lix_voices(both.assign(n_words=30), theme=Theme(language="da")).figure.get_label()
    assert short == (
        "For få ord i de enkelte artikler til at sammenligne de citerede med journalistens egne"
    )


def test_half_of_the_sentences_have_at_most_the_median():
    table = many(3, "article")
    title = "Half of the sentences have at most"
    assert sentence_lengths(table).figure.get_label() == f"{title} 9.5 words"
    table["sentence_length_median"] = [8.0, 12.0, 16.0]
    assert sentence_lengths(table).figure.get_label() == (
        f"{title} 8 to 16 words, depending on the article"
    )
    danish = sentence_lengths(table, theme=Theme(language="da")).figure.get_label()
    assert danish == "Halvdelen af sætningerne har højst 8 til 16 ord, alt efter artikel"


def test_no_article_with_both_voices_is_said():
    assert "No article" in lix_voices(voices(np.nan, 45.0)).figure.get_label()


def test_bars_span_the_middle_half_of_the_sentences(news):
    order = ["sentence_length_median", "sentence_length_q3"]
    table = readability(news).sort_values(order, ascending=False)
    bars = [bar for bar in sentence_lengths(table).patches if bar.get_height() == 6]
    assert [bar.get_x() for bar in bars] == list(table["sentence_length_q1"])
    ends = [bar.get_x() + bar.get_width() for bar in bars]
    assert ends == list(table["sentence_length_q3"])


@pytest.mark.parametrize("language", ["en", "da"])
@pytest.mark.parametrize(
    "by", ["article", "paragraph_role", "month", "voice", "speaker", "collection"]
)
def test_every_unit_can_be_drawn_in_both_languages(news, by, language):
    for draw in (lix_dots, sentence_lengths):
        assert draw(readability(news, by=by), theme=Theme(language=language)).figure.get_label()


@pytest.mark.parametrize("draw", [lix_dots, lix_voices, sentence_lengths])
def test_nothing_to_show_is_said(draw):
    nothing = News(**{name: frame(name) for name in SCHEMAS})
    ax = draw(readability(nothing, by=["article", "voice"]))
    assert ax.figure.get_label() == "There is nothing to show"
