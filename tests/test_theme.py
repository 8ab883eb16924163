"""Themes: languages, sizes, colours and the source line."""

import re
from pathlib import Path

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from conftest import make_news
from matplotlib.textpath import TextToPath
from PIL import Image

import analysis
from analysis import lang
from analysis.charts import share_bars, units
from analysis.charts.outlines import Outlines
from analysis.charts.saving import save
from analysis.charts.sheet import Sheet
from analysis.charts.text_fitting import (
    SLACK,
    balanced,
    paragraph,
    shortened,
    text_width,
    wrapped,
)
from analysis.charts.theme import BAR, DOT, HUES, INK, SOFT, TEXT, WIDTHS, Theme, speaker_colours
from analysis.charts.translations import texts
from analysis.charts.typefaces import Style
from analysis.measures.quotation import speaker_share


def speakers(n: int):
    parts = [[("ord " * (n - i), "direct", f"Taler {i:03}")] for i in range(n)]
    return make_news([{"article": "a", "parts": parts}])


def drawn(theme: Theme):
    sheet = Sheet(theme)
    sheet.head("A finding & more", "what was measured")
    ax = sheet.plot(0, sheet.y, sheet.width, 100)
    sheet.y += 100
    sheet.foot("")
    sheet.figure.set_label("A finding & more")
    return ax


def test_the_one_who_says_most_gets_the_first_colour():
    colours = speaker_colours(speakers(3))
    assert list(colours) == ["Taler 000", "Taler 001", "Taler 002"]
    assert list(colours.values()) == list(HUES)


def test_three_speakers_have_a_hue_and_all_others_a_number():
    theme = Theme.of(speakers(30))
    assert list(theme.colours.values()) == [*HUES, *[BAR] * 27]
    assert {theme.speaker_number(name) for name in theme.colours} == set(range(1, 31))


def test_a_speaker_keeps_colour_whatever_is_charted(by_eye):
    theme = Theme.of(by_eye)
    assert theme.colour("Ida Vang") == speaker_colours(by_eye)["Ida Vang"]
    assert theme.colour(float("nan")) == theme.colour("Ingen Sådan") == BAR


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
    [(["2021-01"], "Jan\u00a02021"), (["2021-01", "2021-03"], "Jan\u00a02021–Mar\u00a02021"),
     ([None], "no dates given")],
)  # fmt: skip
def test_a_period_goes_from_first_month_to_last(dates, english):
    assert Theme().period(pd.Series(pd.to_datetime(dates))) == english


def test_every_text_stands_in_both_languages_with_the_same_blanks():
    blanks = re.compile(r"{(\w+)}")
    for key, (english, danish) in texts().items():
        assert english and danish, key
        assert set(blanks.findall(english)) == set(blanks.findall(danish)), key


def asked_for() -> tuple[set[str], list[list[str]], set[str]]:
    """Return the keys that code writes whole, the parts of those that it puts together, and words.

    A key is put together of a pattern of the code, ``f"kind_{kind}"``, and of words that the code
    or the table of source types holds: of a pattern alone any key would seem to be used.
    """
    package = Path(analysis.__file__).parent
    notebooks = sorted(package.parent.glob("notebooks/*.ipynb"))
    paths = [*package.rglob("*.py"), *package.rglob("templates/*.j2"), *notebooks]
    code = "".join(path.read_text("utf-8") for path in paths).replace('\\"', '"')
    whole = set(re.findall(r"[\"']([a-z_]+)[\"']", code))
    said = re.findall(r"[\"']([\w -]+)[\"']", code)
    words = {word for one in said for word in (one.replace(" ", "_"), *one.split())}
    words |= {row[0] for row in lang.rows("source_types.tsv")} | {p.stem for p in notebooks}
    shapes = set(re.findall(r"f[\"']((?:[\w-]|\{[^{}]*\})+)[\"']", code))
    shapes |= {f"{unit}_{{}}" for unit in ("role", "voice", "collection", *units._PREFIX.values())}
    parted = [re.split(r"\{[^{}]*\}", shape) for shape in sorted(shapes)]
    return whole, [parts for parts in parted if re.search("[a-z]", parts[0])], words | {""}


def put_together(key: str, parts: list[str], words: set[str]) -> bool:
    """Return whether ``key`` is these parts with one of the words between each two."""
    first, *others = parts
    if not others:
        return key == first
    rest = key.removeprefix(first)
    return key.startswith(first) and any(
        rest[:end] in words and put_together(rest[end:], others, words)
        for end in range(len(rest) + 1)
    )


def test_every_chart_text_is_used():
    whole, patterns, words = asked_for()

    def used(key: str) -> bool:
        return key in whole or any(put_together(key, parts, words) for parts in patterns)

    assert [key for key in texts() if not used(key)] == []
    for key in ("kind_of_nothing", "form_asked", "share_titles_in_vain", "table_cupboards"):
        assert not used(key)


@pytest.mark.parametrize(("knob", "value"), [("width", "poster"), ("language", "sv")])
def test_an_unknown_knob_is_answered_with_those_there_are(knob, value):
    with pytest.raises(ValueError, match="use one of"):
        Theme(**{knob: value})


def test_settings_are_left_as_they_were():
    before = dict(mpl.rcParams)
    drawn(Theme())
    assert dict(mpl.rcParams) == before


@pytest.mark.parametrize("name", WIDTHS)
def test_files_have_the_exact_size(name, tmp_path):
    ax = drawn(Theme(name))
    save(ax, "x", tmp_path, theme=Theme(name))
    width, height = ax.figure.get_size_inches()
    assert width == WIDTHS[name].px / 100
    with Image.open(tmp_path / "x.png") as image:
        assert image.size == pytest.approx((width * 200, height * 200), abs=1)
    svg = (tmp_path / "x.svg").read_text()
    points = [float(n) for n in re.search(r'width="([\d.]+)pt" height="([\d.]+)pt"', svg).groups()]
    assert points == pytest.approx((width * 72, height * 72), abs=0.5)
    box = re.search(rb"/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]", (tmp_path / "x.pdf").read_bytes())
    assert [float(n) for n in box.groups()] == pytest.approx(points, abs=0.5)


def test_saving_twice_gives_the_same_bytes(tmp_path):
    for folder in ("one", "two"):
        theme = Theme(source="test")
        save(drawn(theme), "x", tmp_path / folder, theme=theme, data=pd.DataFrame({"a": [1]}))
    for suffix in ("png", "svg", "pdf", "csv"):
        one, two = (tmp_path / folder / f"x.{suffix}" for folder in ("one", "two"))
        assert one.read_bytes() == two.read_bytes(), suffix


def test_files_carry_title_and_source(tmp_path):
    theme = Theme(source="3 articles")
    save(drawn(theme), "x", tmp_path, theme=theme)
    with Image.open(tmp_path / "x.png") as image:
        assert image.info["Title"] == "A finding & more"
        assert image.info["Source"] == "3 articles"
    svg = (tmp_path / "x.svg").read_text()
    assert "<text" not in svg and "A finding &amp; more" in svg and "<dc:date>" not in svg
    assert b"A finding & more" in (tmp_path / "x.pdf").read_bytes()


def test_text_that_is_too_long_is_cut_and_says_so():
    cut = shortened("Havnen i Tangby vokser og vokser", 100, 12)
    assert cut == "Havnen i Tangby …" and text_width(cut, 12) <= 100
    assert shortened("Bo", 100, 12) == "Bo"
    assert shortened("Speciallægepraksisplanlægning", 60, 12).endswith("…")


def test_lines_are_few_and_of_even_length():
    lines = balanced("en to tre fire fem seks syv otte ni ti", 110, 14, Style.HEADLINE)
    widths = [text_width(line, 14, Style.HEADLINE) for line in lines]
    assert len(lines) == 3 and min(widths) > 0.7 * max(widths) and max(widths) <= 110


@pytest.mark.parametrize("room", [1, 60, 95, 140, 300])
@pytest.mark.parametrize("style", list(Style))
def test_a_line_takes_each_word_that_fits(style, room):
    text = "AV To.  Wa, Ærø AV i Vestby Tangbyværftsdirektøren sagde: LT Yo AVAV."
    lines = wrapped(text, room, 13.5, style, lines=20)
    words = text.split()
    for line in lines:
        n = max(1, len(line.split()))
        first, words = words[:n], words[n:]
        if line == " ".join(first):
            more = " ".join([*first, *words[:1]])
            assert text_width(line, 13.5, style) <= SLACK * room
            assert not words or text_width(more, 13.5, style) > SLACK * room
        else:
            assert n == 1 and line.endswith("…")
    assert not words


def test_letters_are_placed_as_matplotlib_places_them():
    ours, known = Outlines(), {}
    for text in ("Ærø To", "To AV", "Ærø To"):
        font = ours._get_font(Style.TEXT.font())
        expected = TextToPath().get_glyphs_with_font(font, text)
        places, new, _ = ours.get_glyphs_with_font(font, text, known, True)
        assert places == expected[0] and not known.keys() & new.keys()
        known |= new
        assert all(np.array_equal(known[name][0], expected[1][name][0]) for name in expected[1])


def test_letters_are_as_wide_in_pixels_as_measured():
    sheet = Sheet(Theme())
    sheet.text(0, 10, "Kystposten i Halsø", 13.5, style=Style.BOLD)
    sheet.y = 40
    sheet.foot("")
    with mpl.rc_context({"text.hinting": "none"}):
        sheet.figure.draw_without_rendering()
        wide = sheet.ax.texts[0].get_window_extent().width
    assert wide == pytest.approx(text_width("Kystposten i Halsø", 13.5, Style.BOLD), rel=0.03)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2.2 defines it."""

    def light(colour: str) -> float:
        parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4
                            for p in parts)  # fmt: skip
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colour", [INK, TEXT, SOFT, *HUES, DOT])
def test_what_is_read_stands_out_from_the_paper(colour):
    assert contrast(colour, "#FFFFFF") >= 4.5


def test_a_date_has_its_year_only_where_that_is_not_the_usual_one(by_eye):
    theme = Theme.of(by_eye)
    usual = by_eye.articles["date"].dropna().iloc[0]
    other = pd.Timestamp("1999-05-07")
    assert "1999" in theme.day(other) and str(usual.year) not in theme.day(usual)
    assert theme.day(pd.NaT) == "" and theme.day(other, "year") == "1999"


def test_a_chart_of_one_s_own_source_says_it(by_eye):
    ax = share_bars(speaker_share(by_eye), theme=Theme.of(by_eye, language="da"))
    assert any(text.get_text().startswith("Kilde: 3") for text in ax.texts)


@pytest.mark.parametrize("language", ["en", "da"])
def test_how_quotes_were_found_is_not_torn_over_two_lines_of_the_source(language):
    rows = [{"text": "- Ja, siger Ida Vang.", "credit": f"Medie {n} i Nordby"} for n in range(4)]
    theme = Theme.of(analysis.load(rows, corrections=None, people=None), language=language)
    found = {"en": "Quotes found by rule.", "da": "Citater fundet efter regler."}[language]
    source = theme.say("footer", source=theme.source)
    for room in range(330, 620, 10):
        lines = [line.replace("\N{NO-BREAK SPACE}", " ") for line in paragraph(source, room, 12)]
        assert found in lines[-1], lines
