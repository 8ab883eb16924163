"""A text to an article: header, credit, paragraphs and their roles."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.io.articles import READ_ROLES, ROLES, parse

BODY = "Broen lukker i dag.\n\nDen er gammel."


def paragraphs(text: str, *roles: str) -> list[str]:
    """Return the paragraphs of ``text`` that have one of ``roles``, or those of the story."""
    return [
        text[p.start : p.end]
        for p in parse(text).given_paragraphs
        if p.role in (roles or READ_ROLES)
    ]


def roles(text: str) -> list[str]:
    return [p.role for p in parse(text).paragraphs]


# -- header ---------------------------------------------------------------------------------------

HEADERS = {
    "as in the seed": (f" date 2019-02 {BODY}", "2019-02-01", "month"),
    "day given": (f" date 2019-02-28 {BODY}", "2019-02-28", "day"),
    "Danish order": (f" date 28-02-2019 {BODY}", "2019-02-28", "day"),
    "Danish order with points": (f" date 28.02.2019 {BODY}", "2019-02-28", "day"),
    "Danish order with slashes": (f" date 8/2/2019 {BODY}", "2019-02-08", "day"),
    "Danish month": (f" date 02-2019 {BODY}", "2019-02-01", "month"),
    "year alone": (f" date 2019 {BODY}", "2019-01-01", "year"),
    "dato": (f"dato 2019-02 {BODY}", "2019-02-01", "month"),
    "dato with a colon": (f"Dato: 28-02-2019 {BODY}", "2019-02-28", "day"),
    "capitals": (f"DATE 2019-02 {BODY}", "2019-02-01", "month"),
    "no space before": (f"date 2019-02 {BODY}", "2019-02-01", "month"),
    "tab after": (f" date 2019-02\t{BODY}", "2019-02-01", "month"),
    "blank lines before": (f"\n\n \n date 2019-02 {BODY}", "2019-02-01", "month"),
    "own line": (f"date 2019-02\n{BODY}", "2019-02-01", "month"),
    "own paragraph": (f"date 2019-02\n\n{BODY}", "2019-02-01", "month"),
    "after a credit": (f"/ritzau/AP\n\n date 2019-02 {BODY}", "2019-02-01", "month"),
    "last": (f"{BODY}\n\ndate 2019-02", "2019-02-01", "month"),
}


@pytest.mark.parametrize(("text", "date", "precision"), HEADERS.values(), ids=HEADERS)
def test_a_header_gives_its_date_and_is_no_part_of_the_story(text, date, precision):
    article = parse(text)
    assert (article.date, article.date_precision) == (pd.Timestamp(date), precision)
    assert paragraphs(text) == BODY.split("\n\n")
    assert article.given_text == text


def test_a_header_may_follow_a_headline():
    text = f"Gammel bro lukker\n\n date 2019-02 {BODY}"
    assert parse(text).date == pd.Timestamp("2019-02-01")
    assert roles(text) == ["headline", "lead", "body"]
    assert paragraphs(text) == ["Gammel bro lukker", *BODY.split("\n\n")]


def test_without_a_header_there_is_no_date():
    article = parse(BODY)
    assert (article.date, article.date_precision) == (None, None)
    assert paragraphs(BODY) == BODY.split("\n\n")


@pytest.mark.parametrize(
    "impossible", ["2019-13", "2019-02-30", "31-04-2019", "0000-01", "2019-00"]
)
def test_an_impossible_date_is_missing_but_still_no_part_of_the_story(impossible):
    text = f" date {impossible} {BODY}"
    article = parse(text)
    assert (article.date, article.date_precision) == (None, None)
    assert paragraphs(text) == BODY.split("\n\n")


@pytest.mark.parametrize(
    "opening",
    [
        "Dato for mødet er 2. maj.",
        "Datering 2019-02 er usikker.",
        "Date med 2019 gæster.",
        "2019-02 var en våd måned.",
        "En date 2019-02 gik galt.",
        "date 2019-02x er en fejl.",
    ],
)
def test_words_that_look_like_a_header_are_none(opening):
    text = f"{opening}\n\nDen er gammel."
    assert parse(text).date is None
    assert paragraphs(text) == [opening, "Den er gammel."]


def test_a_date_in_the_middle_of_the_story_is_no_header():
    text = "Et.\n\nTo.\n\nTre.\n\ndate 2019-02 Fire.\n\nFem."
    assert parse(text).date is None
    assert "date 2019-02 Fire." in paragraphs(text)


# -- credit ---------------------------------------------------------------------------------------

CREDITS = {
    "at the end": (f"{BODY}\n\n/ritzau/AP", "ritzau/AP", "/ritzau/AP"),
    "with a slash after": (f"{BODY}\n\n/ritzau/", "ritzau", "/ritzau/"),
    "white space after": (f"{BODY}\n\n/ritzau/AP \n\n", "ritzau/AP", "/ritzau/AP"),
    "on the line below": (f"{BODY}\n/ritzau/AP", "ritzau/AP", "/ritzau/AP"),
    "on the same line": (f"{BODY} /ritzau/AP", "ritzau/AP", "/ritzau/AP"),
    "at the start": (f"/ritzau/AP\n\n{BODY}", "ritzau/AP", "/ritzau/AP"),
    "a medium": (f"{BODY}\n\n/Kystposten", "Kystposten", "/Kystposten"),
    "two words": (f"{BODY}\n\n/TV 2 FYN/", "TV 2 FYN", "/TV 2 FYN/"),
    "in brackets": (f"{BODY}\n\n(Ritzau)", "Ritzau", "(Ritzau)"),
}


@pytest.mark.parametrize(("text", "credit", "line"), CREDITS.values(), ids=CREDITS)
def test_a_credit_is_read_and_is_no_part_of_the_story(text, credit, line):
    assert parse(text).credit == credit
    assert paragraphs(text, "credit") == [line]
    assert paragraphs(text) == BODY.split("\n\n")


@pytest.mark.parametrize(
    "ending",
    [
        "Den er gammel.",
        "Den er og/eller var gammel.",
        "Vælg ja/nej",
        "Farten er 50 km/t",
        "Den lukkede (igen)",
        "Se mere på kyst.example/bro",
    ],
)
def test_a_slash_inside_words_is_no_credit(ending):
    text = f"Broen lukker i dag.\n\n{ending}"
    assert parse(text).credit is None
    assert "credit" not in roles(text)


def test_a_credit_between_paragraphs_is_not_taken():
    text = "Broen lukker i dag.\n\n/ritzau/\n\nDen er gammel."
    assert parse(text).credit is None


def test_header_and_credit_may_both_be_there_in_either_order():
    for text in (f" date 2019-02 {BODY}\n\n/ritzau/AP", f"/ritzau/AP\n\ndate 2019-02\n\n{BODY}"):
        article = parse(text)
        assert (article.credit, article.date) == ("ritzau/AP", pd.Timestamp("2019-02-01"))
        assert paragraphs(text) == BODY.split("\n\n")


# -- paragraphs and roles -------------------------------------------------------------------------

STORY = """Gammel bro lukker

Af Asta Lindqvist Holm

 date 2026-05 Broen over Krog Å lukker i dag.

Foto: Broen set fra syd

Der kommer en ny

Den nye bro bliver bredere, siger kommunen.

LÆS OGSÅ: Færgen sejler igen

- Vi glæder os

»Det gør vi«

Kystposten, 14. maj 2026, side 4

/Kystposten"""


def test_each_paragraph_has_the_role_its_form_tells():
    assert roles(STORY) == [
        "headline", "byline", "lead", "caption", "subheading", "body", "promo", "body", "body",
        "metadata", "credit",
    ]  # fmt: skip
    assert set(roles(STORY)) == set(ROLES) - {"embed"}  # which only sources with marks tell


@pytest.mark.parametrize(
    ("paragraph", "role"),
    [
        ("Arkivfoto fra 2019", "caption"),
        ("ARKIVFOTO FRA 2019", "caption"),
        ("Annonce", "promo"),
        ("Artiklen fortsætter under billedet", "promo"),
        ("www.kyst.example", "promo"),
        ("Tekst: Asta Lindqvist Holm", "byline"),
        ("Af Asta Holm og Bo Krog", "byline"),
        ("Af disse grunde lukker broen, siger kommunen.", "body"),
        ("Af de 40 broer er to lukkede.", "body"),
        ("Hvad sker der nu?", "body"),
        ("Hun læser også avis.", "body"),
        ("Fotografen kom for sent.", "body"),
        ("Annoncer i avisen er blevet dyrere.", "body"),
        ("Arkivfotoet viser broen i 1950.", "body"),
        ("Læs mere om broen på side 4", "promo"),
        ("Læs mere end tre bøger om året, lyder rådet. " * 5, "body"),
        ("Ny plan på vej", "subheading"),
        ("Ny plan på vej " * 9, "body"),
        ("- Ny plan på vej", "body"),
    ],
)
def test_a_paragraph_after_the_lead_has_this_role(paragraph, role):
    assert roles(f"Broen lukker i dag.\n\n{paragraph}\n\nDen er gammel.")[1] == role


def test_one_short_line_alone_is_the_lead():
    assert roles("Broen lukker") == ["lead"]


def test_two_short_lines_before_the_lead_are_both_headlines():
    assert roles("Broen lukker\n\nKommunen vil spare\n\nDet er slut i dag.") == [
        "headline", "headline", "lead",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "title",
    [
        "Borgmester afviser kritik: »Vi har lyttet«",
        "»Vi har lyttet«, siger borgmester",
        '"Vi har lyttet": Borgmester afviser kritik',
        "- Vi har lyttet",
    ],
)
def test_a_headline_may_have_a_quote_in_it(title):
    assert roles(f"{title}\n\nByrådet lukker broen i dag.\n\nDen er gammel.") == [
        "headline", "lead", "body",
    ]  # fmt: skip


@pytest.mark.parametrize("words", ["»Vi har lyttet.«", "- Vi har lyttet, siger Ida Lund."])
def test_a_quote_with_a_full_stop_is_no_headline(words):
    assert roles(f"{words}\n\nByrådet lukker broen i dag.") == ["lead", "body"]


SPLITS = {
    "blank lines": ("Et.\n\nTo.", ["Et.", "To."]),
    "many blank lines with spaces in": ("Et.\n \n\t\n\u00a0\nTo.", ["Et.", "To."]),
    "no blank lines": ("Et er nok.\nTo er for meget.\nTre er slemt.",
                       ["Et er nok.", "To er for meget.", "Tre er slemt."]),
    "lines broken in the middle": ("Et er nok, og\nto er for\nmeget.",
                                   ["Et er nok, og\nto er for\nmeget."]),
    "a dash opens a line": ("Byen vågner.\n- Nej, siger hun.",
                            ["Byen vågner.", "- Nej, siger hun."]),
    "a mark opens a line": ("Byen\ner\nvågen.\n»Nej,« siger hun.",
                            ["Byen\ner\nvågen.", "»Nej,« siger hun."]),
    "a dash inside a line": ("Byen - den gamle - vågner.", ["Byen - den gamle - vågner."]),
    "all on one line": ("Et er nok. To er for meget.", ["Et er nok. To er for meget."]),
    "space around": ("  Et.  \n\n  To.  \n", ["Et.", "To."]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SPLITS.values(), ids=SPLITS)
def test_a_text_has_these_paragraphs(text, expected):
    assert paragraphs(text) == expected


@given(st.text(alphabet='aB .\n\r\t-–»«/"date2019-02:Afoto\u2028\u00a0\0', max_size=60))
def test_whatever_the_text_paragraphs_stand_in_order_and_are_trimmed(text):
    at = 0
    for paragraph in parse(text).given_paragraphs:
        assert at <= paragraph.start < paragraph.end <= len(text)
        part = text[paragraph.start : paragraph.end]
        assert part == part.strip() and paragraph.role in ROLES
        at = paragraph.end
