"""Pieces of HTML to paragraphs, however broken they are."""

import pytest

from analysis.io.readers.markup import blocks, is_markup, plain

PIECES = {
    "<p>Broen lukker.</p><p>Den er gammel.</p>": "Broen lukker.\n\nDen er gammel.",
    "Broen lukker.<br><br>Den er gammel.": "Broen lukker.\n\nDen er gammel.",
    "<p>Broen <b>luk</b>ker <i>nu</i>.": "Broen lukker nu.",
    "<p>K&oslash;b &amp; salg &lt; 5</p>": "Køb & salg < 5",
    "<p>Prisen er < 5 kroner</p>": "Prisen er < 5 kroner",
    '<a title="a < b">Broen</a> lukker': "Broen lukker",
    "<p>Broen<!-- skjult <p>skjult</p> --> lukker</p>": "Broen lukker",
    "<p>Broen</p><!-- skjult": "Broen",
    "<script>if (a < b) { skjult() }</script><p>Broen</p>": "Broen",
    "<p>Broen <scr": "Broen <scr",
    "": "",
}


@pytest.mark.parametrize(("markup", "text"), PIECES.items())
def test_a_piece_of_html_has_these_paragraphs(markup, text):
    assert plain(markup) == text


@pytest.mark.parametrize(
    ("text", "markup"),
    [("<p>Bro", True), ("Bro<br/>n", True), ("5 < 6 > 4", False), ("<Navn> siger", False)],
)
def test_html_is_told_from_plain_text(text, markup):
    assert is_markup(text) == markup


@pytest.mark.parametrize("piece", ["<p ", "<!-- ", "<a '", '<a "', "</", "<![", "<?"])
def test_tags_that_are_never_closed_end_somewhere(piece):
    assert blocks(piece * 60_000) is not None  # HTMLParser alone takes an hour over it
