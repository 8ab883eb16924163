"""Figures as small as a card of the report's front page has room for."""

import itertools

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from lxml import etree
from texts import news as read_news

from analysis import (
    charts,
    load,
    quote_density,
    quote_strip,
    readability,
    sentence_rhythm,
    speaker_share,
)
from analysis.charts.base import drawn_on
from analysis.charts.live import live_figure
from analysis.charts.theme import ACCENT, BAND, Theme
from analysis.charts.thumbnail import HIGH, WIDE, thumbnail_svg
from analysis.core.paths import PROJECT
from analysis.tables.news import News

NAMES = ["Ida Lund", "Bo Krag", "Mie Holt", "Per Dahl", "Eva Ravn"]


@pytest.fixture(scope="module")
def news() -> News:
    return read_news(**{
        f"a{n}": "\n\n".join(
            f"- Nu {'skal vi ' * (5 - m)}passe på broen, siger {name}."
            for m, name in enumerate(NAMES)
        )
        for n in range(6)
    })  # fmt: skip


def drawn(ax) -> etree._Element:
    small = thumbnail_svg(ax)
    assert small == thumbnail_svg(ax)
    root = etree.fromstring(small)
    assert root.get("viewBox") == f"0 0 {WIDE} {HIGH}" and root.get("aria-hidden") == "true"
    for box in root.iter("rect"):
        assert float(box.get("x")) >= 0 and float(box.get("width")) > 0
        assert float(box.get("x")) + float(box.get("width")) <= WIDE + 1
    return root


def test_bars_keep_the_first_four_rows_with_their_names_and_lengths(news):
    table = speaker_share(news)
    root = drawn(charts.share_bars(table))
    assert [text.text for text in root.iter("text")] == NAMES[:4]
    first, second = (
        float(next(b for b in root.iter("rect") if float(b.get("y")) > y).get("width"))
        for y in (0, 25)
    )
    shares = table["word_share"].tolist()
    assert second / first == pytest.approx(shares[1] / shares[0], abs=0.02)
    assert next(root.iter("rect")).get("fill") == ACCENT
    assert next(root.iter("text")).get("font-weight") == "700"


def test_a_row_that_is_the_finding_is_shown_wherever_it_stands(news):
    ax = charts.share_bars(speaker_share(news), highlight=["Eva Ravn"])
    names = [text.text for text in drawn(ax).iter("text")]
    assert names == [*NAMES[:3], "Eva Ravn"]


def test_many_dots_have_no_names_and_strips_have_tracks(news):
    even = drawn(charts.lix_dots(readability(news, by="article")))
    assert [text.text for text in even.iter("text")] == ["25", "35", "45", "55"]  # of the axis
    dots = [(float(dot.get("cx")), float(dot.get("cy"))) for dot in even.iter("circle")]
    assert len(dots) == 6 and len({x for x, _ in dots}) == 1  # of one LIX: one heap
    heights = sorted(y for _, y in dots)
    assert all(b - a > 2 for a, b in itertools.pairwise(heights)) and heights[-1] < HIGH - 16
    strip = drawn(charts.quote_strip(quote_strip(news)))
    assert sum(box.get("fill") == BAND for box in strip.iter("rect")) == 6


def test_columns_stand_on_a_line_and_the_longest_sentence_is_named(news):
    columns = drawn(charts.density_columns(quote_density(news, by="position")))
    assert len(list(columns.iter("line"))) == 1 and list(columns.iter("rect"))
    rhythm = sentence_rhythm(news)
    (label,) = drawn(charts.sentence_rhythm(rhythm)).iter("text")
    assert label.text == str(rhythm["n_words"].max())


def test_small_charts_show_the_first_and_what_shows_nothing_is_empty(news):
    table = speaker_share(news, by="article")
    ax = charts.share_bars(table, facet="article")
    assert [text.text for text in drawn(ax).iter("text")] == NAMES[:4]
    assert thumbnail_svg(charts.share_bars(table.iloc[:0])) == ""
    _, other = plt.subplots()
    assert drawn_on(other) is None
    with pytest.raises(ValueError, match="not drawn by a chart"):
        thumbnail_svg(other)


def test_a_name_never_becomes_markup(news):
    table = speaker_share(news).replace({"Mie Holt": "Mie <b>Holt</b> & Søn"})
    assert "Mie <b>Holt</b> & Søn" in [t.text for t in drawn(charts.share_bars(table)).iter("text")]


def test_one_row_alone_is_no_figure(news):
    one = speaker_share(news).head(1)
    assert thumbnail_svg(charts.share_bars(one)) == ""
    said = live_figure(charts.share_bars(one), "f")
    assert said.startswith('<p class="single"><b>Ida Lund gets') and "<svg" not in said
    assert thumbnail_svg(
        charts.quote_strip(quote_strip(news)[lambda rows: rows["article"] == "a0"])
    )


def test_the_dotted_line_ends_at_a_name(news):
    table = speaker_share(news, of="gender").assign(
        gender=["woman"], word_share=0.6, word_share_low=0.5, word_share_high=0.7)  # fmt: skip
    other = table.assign(gender="man", word_share=0.4, word_share_low=0.3, word_share_high=0.5)
    root = drawn(charts.share_bars(pd.concat([table, other], ignore_index=True)))
    whites = [box for box in root.iter("rect") if box.get("fill") == "#fff"]
    names = list(root.iter("text"))
    assert len(whites) == len(names) == 2
    for box, name in zip(whites, names, strict=True):
        assert float(box.get("y")) < float(name.get("y")) < float(box.get("y")) + 13


def test_pairs_of_dots_stand_close_together():
    news = load(PROJECT / "data" / "articles", corrections=None, people=None)
    voices = readability(news, by=["article", "voice"])
    root = drawn(charts.lix_voices(voices, theme=Theme.of(news).roomy(40)))
    assert len(list(root.iter("circle"))) > 30 and not list(root.iter("text"))
