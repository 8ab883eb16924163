"""Figures for pages: what can be pointed at, where it leads, and that nothing becomes markup."""

import re
import warnings
from io import BytesIO

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from conftest import make_news
from PIL import Image

from analysis import charts
from analysis.charts.base import drawn_on
from analysis.charts.live import live_figure, live_svg
from analysis.charts.row_plan import Mark, Row
from analysis.charts.row_plot import Rows
from analysis.charts.saving import save
from analysis.charts.sheet import Sheet
from analysis.charts.theme import Theme
from analysis.measures.quotation import quote_density, speaker_share


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


def drawn(name="Ida Lund", **options):
    parts = [[("ord ord ord", "direct", name)], [("ja", "direct", "Bo Krag")]]
    news = make_news([{"article": "a", "parts": parts}])
    return charts.share_bars(speaker_share(news), theme=Theme.of(news), **options)


def test_a_bar_says_name_and_numbers_and_leads_to_its_quotes():
    svg = live_svg(drawn(), "x")
    assert re.search(r'<a href="quotes.html\?speaker=Ida\+Lund"><g class="touch">'
                     r"<title>Ida Lund: 75% of the quoted words; 1\u00a0quote in 1\u00a0article",
                     svg)  # fmt: skip
    assert svg.count('class="touch"') == 2


def test_names_are_never_markup():
    svg = live_svg(drawn('<b onclick="x">&'), "x")
    assert "<b onclick" not in svg and "&lt;b onclick" in svg


def test_two_figures_of_a_page_share_no_id():
    both = live_figure(drawn(), "x")
    ids = re.findall(r' id="([^"]+)"', both)
    assert len(ids) == len(set(ids)) > 50
    used = set(re.findall(r'href="#([^"]+)"', both)) | set(re.findall(r"url\(#([^)]+)\)", both))
    assert used <= set(ids)


def test_the_phone_has_a_drawing_of_its_own(tmp_path):
    written = {path.name for path in save(drawn(), "x", tmp_path, theme=Theme())}
    assert written == {"x.png", "x.svg", "x.pdf", "x-phone.svg"}
    assert 'width="280.8pt"' in (tmp_path / "x-phone.svg").read_text()


def test_paper_has_a_drawing_160_mm_wide_on_which_many_rows_stand_closer():
    both = live_figure(drawn(), "x")
    assert re.search(r'<div class="live paper"><svg[^>]* width="453.6pt"', both)
    assert "paper" not in live_figure(drawn(), "x", titled=False)
    parts = [[("ord " * (n + 1), "direct", f"Taler {n}")] for n in range(40)]
    share = speaker_share(make_news([{"article": "a", "parts": parts}]))
    theme = Theme(width="print")
    few, more, many = (
        charts.share_bars(share, theme=theme, n=n).figure.get_figheight() for n in (10, 20, 30)
    )
    assert many - more < 0.5 * (more - few)


def test_a_figure_under_its_own_heading_is_drawn_without_its_title():
    whole, bare = (live_figure(drawn(), "x", titled=titled) for titled in (True, False))
    heights = [[float(h) for h in re.findall(r'<svg[^>]* height="([\d.]+)pt"', page)]
               for page in (whole, bare)]  # fmt: skip
    assert all(low < high - 15 for low, high in zip(heights[1], heights[0][:2], strict=True))
    assert bare.count("<title>Ida Lund gets 75%") == 2  # for those who hear the page


def test_a_chart_says_which_measure_makes_its_table():
    news = make_news([{"article": "a", "parts": [[("ja", "direct", "Bo Krag")]]}])
    with pytest.raises(ValueError, match=r"share_bars draws the table of speaker_share\(news\)"):
        charts.share_bars(quote_density(news))
    with pytest.raises(TypeError, match="not a list"):
        charts.quote_strip([])


def test_a_title_a_highlight_an_order_and_a_number_of_rows_can_be_given():
    ax = drawn(title="Mit fund", highlight="Bo Krag", order=["Bo Krag", "Ida Lund"], n=1)
    assert ax.figure.get_label() == "Mit fund"
    assert [label.get_text() for label in ax.get_yticklabels()] == ["Bo Krag"]
    with pytest.raises(ValueError, match="did you mean 'Bo Krag'"):
        drawn(highlight=["Bo Krog"])
    with pytest.warns(UserWarning, match=r"\['Bo Krag'\] is not among the 1 rows that are drawn"):
        drawn(highlight=["Bo Krag"], order=["Ida Lund", "Bo Krag"], n=1)


def test_a_highlighted_name_that_no_small_chart_draws_is_named():
    names = ("Ida Lund", "Bo Krag", "Eva Ravn")
    news = make_news([
        {"article": article, "parts": [[("ord " * (9 - 3 * n), "direct", name)]
                                       for n, name in enumerate(some)]}
        for article, some in (("a", names), ("b", names[:2]))
    ])  # fmt: skip
    table = speaker_share(news, by="article")
    for options in ({"facet": "article"}, {}):  # asked for, and drawn so of itself
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            charts.share_bars(table, highlight=["Ida Lund", "Bo Krag"], n=2, **options)
        with pytest.warns(UserWarning, match=r"highlight=\['Eva Ravn'\] is not among"):
            charts.share_bars(table, highlight=["Eva Ravn", "Bo Krag"], n=2, **options)


def test_a_figure_cut_to_size_as_notebooks_show_it_keeps_figures_beside_their_bars():
    title = "Ida Lund gets 75% of the quoted words, and that is said in a title of two lines"
    ax, pixels = drawn_on(drawn(title=title)).again("slide"), []  # it has margins to cut off
    for cut in (None, "tight"):
        content = BytesIO()
        ax.figure.savefig(content, dpi=100, bbox_inches=cut)
        grey = np.asarray(Image.open(content).convert("L"))
        rows, columns = (np.flatnonzero((grey < 250).any(axis=axis)) for axis in (1, 0))
        pixels.append(grey[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].astype(int))
    whole, tight = pixels
    assert whole.shape == tight.shape
    assert np.abs(whole - tight).mean() < 1


def test_in_a_grid_nothing_leaves_the_room_of_its_axes():
    _, axes = plt.subplots(2, 2, figsize=(11, 8))
    boxes = [ax.get_window_extent().frozen() for ax in axes.flat]
    for ax in axes.flat:
        drawn(ax=ax)
    for ax, box in zip(axes.flat, boxes, strict=True):
        for text in ax.texts:
            found = text.get_window_extent()
            assert box.x0 - 2 <= found.x0 and found.x1 <= box.x1 + 4, text.get_text()
            assert box.y0 - 4 <= found.y0 and found.y1 <= box.y1 + 4, text.get_text()


def test_facets_have_one_scale_and_a_head_each():
    parts = [[("ord ord ord", "direct", "Ida Lund")], [("ja", "direct", "Bo Krag")]]
    news = make_news([{"article": n, "credit": n, "parts": parts[: 1 + k]}
                      for k, n in enumerate(["Kystposten", "Engposten"])])  # fmt: skip
    tables = [
        speaker_share(news.filter(f"credit == '{outlet}'")).assign(credit=outlet)
        for outlet in ("Kystposten", "Engposten")
    ]

    ax = charts.share_bars(pd.concat(tables), facet="credit")
    assert len(ax.figure.axes) == 2
    assert len({axes.get_xlim() for axes in ax.figure.axes}) == 1
    assert ax.figure.get_label() == "First in all 2 outlets: Ida Lund"


def test_labels_above_bars_have_a_line_of_their_own_on_a_phone():
    sheet = Sheet(Theme(width="phone"))
    long = "Police, courts, prisons, customs and armed forces of all kinds"
    rows = [Row(long, [Mark(0, 0.5, "#000000", 16)], "50"), Row("A", [], "0")]
    assert Rows(rows, (0, 1)).fitting(sheet, 4400) == 100  # 44 px each, not a bar's 28
    assert Rows(rows, (0, 1), pitch=(42, 58)).fitting(sheet, 5800) == 100


def test_a_highlighted_speaker_further_down_is_drawn_and_named_in_the_title():
    news = make_news([
        {"article": "a", "parts": [[("ord " * n, "direct", f"Bo {name}")
                                    for n, name in enumerate("FEDCBA", start=1)]]},
    ])  # fmt: skip
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        ax = charts.share_bars(speaker_share(news), highlight=["Bo E"], n=3)
        two = charts.share_bars(speaker_share(news), highlight=["Bo F", "Bo B"], n=3)
    shown = [label.get_text() for label in ax.get_yticklabels()]
    assert shown == ["Bo A", "Bo B", "Bo E"]
    plan = drawn_on(ax).plan
    assert plan.title == "Bo E gets 10% of the quoted words, no. 5 of 6\u00a0speakers"
    assert "3 of 6\u00a0speakers" in plan.subtitle
    assert [row.strong for row in plan.body.rows] == [False, False, True]
    assert [label.get_text() for label in two.get_yticklabels()] == ["Bo A", "Bo B", "Bo F"]


def test_an_article_is_highlighted_by_its_headline():
    news = make_news([
        {"article": name, "parts": [[(f"{name} siger ja", "direct", "Bo Krag")]]} for name in "abc"
    ])  # fmt: skip
    theme, table = Theme.of(news), quote_density(news, by="article")
    ax = charts.density_bars(table, theme=theme, highlight=theme.article("b"))
    assert [row.name for row in drawn_on(ax).plan.body.rows if row.strong] == ["b"]
    with pytest.raises(ValueError, match=f"did you mean {theme.article('b')!r}"):
        charts.density_bars(table, theme=theme, highlight=theme.article("b") + "x")
