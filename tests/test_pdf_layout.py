"""PDF pages by where their words stand: justified lines, columns, what browsers print around."""

import pandas as pd
import pytest
from bring import INPUTS, bring, paragraphs
from pdf_pages import justified, pdf

pytest.importorskip("pdfminer")

TITLE = (60, 740, 20, "Broen lukker i to uger")
LEFT = ["Den gamle bro over Krog lukker", "fra mandag morgen, fordi den",
        "nordlige pille skal repareres,",
        "oplyser kommunen til avisen.", "Omkring fire tusind bilister",
        "kører over broen hver dag, og"]  # fmt: skip
RIGHT = ["de skal nu en omvej på elleve", "kilometer gennem Vangby og",
         "over den gamle dæmning ved",
         "åen, siger borgmester Ib", "Vangsø, der er ked af det. Det",
         "varer to uger at lave den."]  # fmt: skip


def read(tmp_path, *pages):
    (tmp_path / "a.pdf").write_bytes(pdf(*pages))
    return bring(tmp_path / "a.pdf")


def test_the_words_of_justified_lines_stay_in_order(tmp_path):
    (article,), _ = read(tmp_path, [TITLE, *justified([*LEFT, *RIGHT], 60, 700, 170)])
    assert article.story.split("\n", 1)[1] == " ".join([*LEFT, *RIGHT])


@pytest.mark.parametrize("gap", [20, 12, 8])
def test_two_justified_columns_are_read_one_after_the_other(gap, tmp_path):
    columns = justified(LEFT, 60, 700, 170) + justified(RIGHT, 230 + gap, 700, 170)
    (article,), _ = read(tmp_path, [TITLE, *columns])
    assert article.story.split("\n", 1)[1] == " ".join([*LEFT, *RIGHT])


def test_spaces_that_stand_below_one_another_are_no_gap_between_columns(tmp_path):
    lines = ["Omvejen er på elleve kilometer, og den", "går gennem Vangby og over en dæmning,",
             "hvor bilerne kører i en lang række, og", "det er ikke let for dem, der skal med",
             "færgen hver morgen klokken halv syv."]  # fmt: skip
    (article,), _ = read(tmp_path, [TITLE, *justified(lines, 300, 700, 240)])
    assert article.story.split("\n", 1)[1] == " ".join(lines)


def test_a_line_across_both_columns_stands_before_them(tmp_path):
    lead = (60, 718, 11, "Den gamle bro over Krog lukker i to uger fra mandag, og det er slemt.")
    columns = justified(LEFT, 60, 690, 170) + justified(RIGHT, 250, 690, 170)
    (article,), _ = read(tmp_path, [TITLE, lead, *columns])
    assert paragraphs(article)[1:] == [("lead", lead[3]), ("body", " ".join([*LEFT, *RIGHT]))]


HEADS = {
    "apart": [(30, 820, 8, "14.5.2026 21.14"), (250, 820, 8, "Broen lukker | Kystposten")],
    "on one line": [(30, 820, 8, "14/05/2026, 21:14 Broen lukker | Kystposten")],
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_what_a_browser_prints_around_a_page_is_no_text_and_no_date(head, tmp_path):
    text = [(60, 700, 11, "Den gamle bro over Krog lukker fra mandag morgen, oplyser"),
            (60, 686, 11, "kommunen til Kystposten.")]  # fmt: skip
    foot = [(30, 20, 8, "https://kystposten.example/bro?x=1"), (550, 20, 8, "1/1")]
    (article,), problems = read(tmp_path, [*head, TITLE, *text, *foot])
    assert problems == [] and article.date is None
    assert paragraphs(article) == [
        ("headline", "Broen lukker i to uger"), ("lead", f"{text[0][3]} {text[1][3]}"),
    ]  # fmt: skip


def test_a_day_in_the_article_is_read_though_the_browser_prints_another(tmp_path):
    day = (60, 720, 11, "12. maj 2026")
    text = (60, 690, 11, "Den gamle bro over Krog lukker fra mandag morgen.")
    (article,), _ = read(tmp_path, [*HEADS["apart"], TITLE, day, text])
    assert article.date == pd.Timestamp("2026-05-12")


def test_a_hyphen_in_place_of_the_soft_one_joins_the_word(tmp_path):
    text = [(60, 700, 11, "Den gamle bro lukker, fordi forlæng\u00ad"),
            (60, 687, 11, "elsen er slut nu."),
            (60, 674, 11, "Den er tegnet af en kendt tv\u00advært.")]  # fmt: skip
    (article,), _ = read(tmp_path, [TITLE, *text])
    assert article.story.split("\n", 1)[1] == (
        "Den gamle bro lukker, fordi forlængelsen er slut nu. Den er tegnet af en kendt tv-vært."
    )


def test_what_a_browser_printed_is_read_as_it_stood_on_the_page():
    """Headline across the columns, indented paragraphs, soft hyphens, hour and address around."""
    (article,), _ = bring(INPUTS / "print.pdf")
    assert article.date == pd.Timestamp("2026-05-14")
    assert paragraphs(article) == [
        ("headline", "Broen lukker i to uger"),
        ("byline", "Af Sune Falk"),
        ("lead", "Den gamle bro over Krog Å lukker fra mandag, fordi den nordlige pille skal "
                 "repareres, oplyser kommunen til Kystposten."),
        ("body", "- Vi venter på færgen hver morgen, og det er ikke let, siger Ib Vangsø, der bor "
                 "på den anden side."),
        ("body", "Omvejen er på elleve kilometer, og den går gennem Vangby og over den gamle "
                 "dæmning, hvor bilerne kører i en lang række."),
        ("body", "- Kommunen skulle have sagt det før, siger Ida Lund, formand for "
                 "beboerforeningen."),
        ("body", "Borgmester Tove Krogh kalder kritikken forståelig, men understreger, at "
                 "reparationen ikke kan udsættes til efter sommerferien."),
    ]  # fmt: skip


def test_a_space_that_the_next_letter_stands_upon_is_none(tmp_path):
    words = [("Repa ", 60), ("rere ", 86), ("s nu.", 106)]
    (article,), _ = read(tmp_path, [TITLE, *((left, 700, 11, said) for said, left in words)])
    assert article.story.split("\n")[1:] == ["Repareres nu."]


@pytest.mark.parametrize("first", ["Broen er fra 1932.", "Broen er gammel og slidt, og den er fra"])
def test_an_indented_line_opens_the_paragraph_below_it(first, tmp_path):
    lines = [first, "Vangby Kommune ejer den og vil nu", "lave den om til en vej for cyklister."]
    page = [TITLE]
    for number in range(3):
        top = 700 - 39 * number
        page += [(78, top, 11, lines[0])]
        page += [(60, top - 13 * n, 11, line) for n, line in enumerate(lines[1:], 1)]
    (article,), _ = read(tmp_path, page)
    assert article.story.split("\n")[1:] == [" ".join(lines)] * 3


def test_the_last_rows_of_a_paper_in_columns_are_read_as_columns_too(tmp_path):
    columns = justified(LEFT, 60, 700, 170) + justified(RIGHT, 242, 700, 170)
    rest = ["Færgen sejler igen fra mandag,", "siger Bo Krag fra rederiet."]
    other = ["Kommunen har intet sagt om det", "til de mange, der bor i byen."]
    last = justified(rest, 60, 780, 170) + justified(other, 242, 780, 170)
    (article,), _ = read(tmp_path, [TITLE, *columns], last)
    assert " ".join([*rest, *other]) in article.story.replace("\n", " ")
