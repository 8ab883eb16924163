"""Charts of readability: what they draw and say is what the table holds."""

import os

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from layout import check_layout
from matplotlib.text import Text

from analysis.charts.base import drawn_on
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


def test_the_title_names_the_easiest_and_the_hardest_that_can_be_judged(news):
    title = lix_dots(readability(news)).figure.get_label()
    assert "let" in title and "lang" in title and "kort" not in title


def test_the_title_says_that_short_texts_are_left_out_of_it_though_they_are_drawn(news):
    table = readability(news)
    short = table["warning"].fillna("").str.startswith("too short")
    table.loc[short, ["lix", "lix_band"]] = 58.0, "very difficult"
    plan = drawn_on(lix_dots(table)).plan
    assert plan.title.endswith("among articles of 100 words or more") and "58" not in plan.title
    assert "100 words or more" in plan.detail
    assert not any(band.strong for band in plan.body.bands)  # the title names nobody in it
    assert "100" not in drawn_on(lix_dots(table[~short])).plan.title


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
        "lix_low": lix - 6, "lix_high": lix + 9, "n_sentences": 10, "n_words": 100,
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
    assert lix_voices(both).figure.get_label().startswith("In 1 of 2\u00a0articles")


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
@pytest.mark.parametrize("by", ["article", "role", "month", "voice", "speaker", "collection"])
def test_every_unit_can_be_drawn_in_both_languages(news, by, language):
    for draw in (lix_dots, sentence_lengths):
        assert draw(readability(news, by=by), theme=Theme(language=language)).figure.get_label()


@pytest.mark.parametrize("draw", [lix_dots, lix_voices, sentence_lengths])
def test_nothing_to_show_is_said(draw):
    nothing = News(**{name: frame(name) for name in SCHEMAS})
    ax = draw(readability(nothing, by=["article", "voice"]))
    assert ax.figure.get_label() == "There is nothing to show"
