import re
from pathlib import Path

import matplotlib as mpl
import matplotlib.pyplot as plt
import pandas as pd
import pytest
from conftest import make_news
from PIL import Image

import analysis
from analysis.charts.saving import save
from analysis.charts.text_fitting import shortened, text_width
from analysis.charts.theme import OKABE_ITO, OTHERS, PRESETS, UNATTRIBUTED, Theme, speaker_colours
from analysis.charts.translations import texts


def speakers(n: int):
    parts = [[("ord " * (n - i), "direct", f"Taler {i:03}")] for i in range(n)]
    return make_news([{"article": "a", "parts": parts}])


def drawn(theme: Theme):
    with theme.applied():
        ax = theme.axes()
        ax.bar([0], [1])
        theme.finish(ax, "A finding & more", "what was measured")
    return ax


def test_the_one_who_says_most_gets_the_first_colour():
    marks = speaker_colours(speakers(3))
    assert list(marks) == ["Taler 000", "Taler 001", "Taler 002"]
    assert marks["Taler 000"].colour == OKABE_ITO["blue"]


def test_twenty_eight_speakers_are_told_apart_and_later_ones_are_grey():
    marks = list(speaker_colours(speakers(30)).values())
    assert len(set(marks[:28])) == 28
    assert marks[28:] == [OTHERS, OTHERS]


def test_a_speaker_keeps_colour_whatever_is_charted(by_eye):
    theme = Theme.of(by_eye)
    assert theme.mark("Ida Vang") == speaker_colours(by_eye)["Ida Vang"]
    assert theme.mark(None) == theme.mark(float("nan")) == UNATTRIBUTED
    assert theme.mark("Ingen Sådan") == OTHERS


@pytest.mark.parametrize(
    ("value", "decimals", "english", "danish"),
    [(1234.5, 1, "1,234.5", "1.234,5"), (0, 0, "0", "0"), (float("nan"), 0, "–", "–")],
)
def test_numbers_are_written_as_the_language_does(value, decimals, english, danish):
    assert Theme().number(value, decimals) == english
    assert Theme(language="da").number(value, decimals) == danish


def test_per_cent_has_a_space_in_danish_alone():
    assert Theme().percent(0.452) == "45%"
    assert Theme(language="da").percent(0.452, 1) == "45,2\u00a0%"


def test_one_is_singular_and_none_is_plural():
    assert Theme().count("article", 1) == "1\u00a0article"
    assert Theme().count("article", 0) == "0\u00a0articles"


@pytest.mark.parametrize(
    ("dates", "english"),
    [(["2021-01"], "Jan\u00a02021"), (["2021-01", "2021-03"], "Jan\u00a02021 – Mar\u00a02021"),
     ([None], "no dates given")],
)  # fmt: skip
def test_a_period_goes_from_first_month_to_last(dates, english):
    assert Theme().period(pd.Series(pd.to_datetime(dates))) == english


def test_every_text_stands_in_both_languages_with_the_same_blanks():
    blanks = re.compile(r"{(\w+)}")
    for key, (english, danish) in texts().items():
        assert english and danish, key
        assert set(blanks.findall(english)) == set(blanks.findall(danish)), key


def test_every_chart_text_is_used():
    package = Path(analysis.__file__).parent
    code = "".join(path.read_text() for path in package.rglob("*.py"))
    code += "".join(path.read_text() for path in package.parent.glob("notebooks/*.ipynb"))
    code += "".join(path.read_text() for path in package.rglob("templates/*.j2"))
    code = code.replace('\\"', '"')
    whole = set(re.findall(r"[\"']([a-z_]+)[\"']", code))
    begun = tuple(re.findall(r"f[\"'](\w+_)\{", code))
    of_a_unit = ("role_", "voice_", "collection_")  # f"{unit}_{value}"
    for key in texts():
        assert key in whole or key.startswith(begun + of_a_unit), key


@pytest.mark.parametrize(("knob", "value"), [("preset", "poster"), ("language", "sv")])
def test_an_unknown_knob_is_answered_with_those_there_are(knob, value):
    with pytest.raises(ValueError, match="use one of"):
        Theme(**{knob: value})


def test_settings_are_left_as_they_were():
    before = dict(mpl.rcParams)
    drawn(Theme())
    assert dict(mpl.rcParams) == before


@pytest.mark.parametrize("preset", PRESETS)
def test_files_have_the_exact_size(preset, tmp_path):
    save(drawn(Theme(preset)), "x", tmp_path, theme=Theme(preset))
    width, height = PRESETS[preset].width_mm, PRESETS[preset].height_mm
    with Image.open(tmp_path / "x.png") as image:
        assert image.size == pytest.approx((width / 25.4 * 200, height / 25.4 * 200), abs=1)
    svg = (tmp_path / "x.svg").read_text()
    points = [float(n) for n in re.search(r'width="([\d.]+)pt" height="([\d.]+)pt"', svg).groups()]
    assert points == pytest.approx((width / 25.4 * 72, height / 25.4 * 72), abs=0.5)
    box = re.search(rb"/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]", (tmp_path / "x.pdf").read_bytes())
    assert [float(n) for n in box.groups()] == pytest.approx(points, abs=0.5)


def test_saving_twice_gives_the_same_bytes(tmp_path):
    for folder in ("one", "two"):
        theme = Theme(source="test")
        save(drawn(theme), "x", tmp_path / folder, theme=theme, data=pd.DataFrame({"a": [1]}))
    for suffix in ("png", "svg", "pdf", "csv"):
        one, two = (tmp_path / folder / f"x.{suffix}" for folder in ("one", "two"))
        assert one.read_bytes() == two.read_bytes(), suffix


def test_files_carry_title_and_source_and_the_svg_keeps_its_text(tmp_path):
    theme = Theme(source="3 articles")
    save(drawn(theme), "x", tmp_path, theme=theme)
    with Image.open(tmp_path / "x.png") as image:
        assert image.info["Title"] == "A finding & more"
        assert image.info["Source"] == "3 articles"
    svg = (tmp_path / "x.svg").read_text()
    assert "<text" in svg and "A finding &amp; more" in svg and "<dc:date>" not in svg
    assert b"A finding & more" in (tmp_path / "x.pdf").read_bytes()


def test_text_that_is_too_long_is_cut_and_says_so():
    figure = plt.figure(figsize=(2, 2))
    cut = shortened(figure, "Anders " * 20, 100, 8)
    assert cut.endswith("…") and text_width(figure, cut, 8) <= 100
    assert shortened(figure, "Bo", 100, 8) == "Bo"


def test_an_axes_among_others_keeps_its_place():
    figure, axes = plt.subplots(1, 2)
    Theme().finish(axes[0], "A finding", "measure")
    assert axes[0].get_title(loc="left") == "A finding"
    assert not figure.texts
