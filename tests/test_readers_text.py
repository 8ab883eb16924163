"""Plain text: whatever encoding, damaged letters, exports with several articles."""

import codecs

import pandas as pd
import pytest
from bring import bring, paragraphs

from analysis.io.readers.text import decode

LETTERS = "Rødøvre lukker åen på Ærø, siger de. »Nå,« – svarer hun."
UTF_16 = {
    "little end first": LETTERS.encode("utf-16-le"),
    "big end first": LETTERS.encode("utf-16-be"),
    "no Danish letters": "Broen lukker i dag, siger Ida Lund.".encode("utf-16-le"),
}


@pytest.mark.parametrize("raw", UTF_16.values(), ids=UTF_16)
def test_utf_16_is_told_without_a_byte_order_mark(raw):
    assert decode(raw) in (LETTERS, "Broen lukker i dag, siger Ida Lund.")


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_every_encoding_gives_the_same_text(encoding):
    assert decode(LETTERS.encode(encoding)) == LETTERS


def test_one_byte_lost_from_utf_8_costs_one_letter_and_is_told(tmp_path):
    raw = LETTERS.encode()
    cut = raw.index("å".encode()) + 1
    (tmp_path / "a.txt").write_bytes(raw[:cut] + raw[cut + 1 :])
    (article,), (problem,) = bring(tmp_path)
    assert article.text == LETTERS.replace("å", "\ufffd", 1)
    assert problem.read and "letters that were lost" in problem.reason
    assert str(article.text.index("\ufffd")) in problem.reason and "UTF-8" in problem.cure


def test_a_text_cut_off_in_the_middle_of_a_letter_keeps_the_others(tmp_path):
    (tmp_path / "a.txt").write_bytes("Åen er på Ærø, og byen er rød".encode()[:-2])
    (article,), (problem,) = bring(tmp_path)
    assert article.text == "Åen er på Ærø, og byen er r\ufffd"
    assert "lost" in problem.reason


@pytest.mark.parametrize("encoding", ["cp1252", "iso8859-1", "cp850", "mac_roman"])
@pytest.mark.parametrize(
    "text", ["Åse er her.", "De både råber på færgen, siger »Ærø Avis«.", "Rød", "Århus på Ø"]
)
def test_old_encodings_are_told_by_the_danish_letters(text, encoding):
    assert decode(text.encode(encoding)) == text


WRONG = {
    "UTF-8 read as Windows-1252": "Åen er blå".encode().decode("cp1252").encode(),
    "MS-DOS read as Windows-1252": "De både råber".encode("cp850").decode("cp1252").encode(),
    "Macintosh read as Windows-1252": "De gør det".encode("mac_roman").decode("cp1252").encode(),
}


@pytest.mark.parametrize("raw", WRONG.values(), ids=WRONG)
def test_letters_of_another_encoding_are_told(raw, tmp_path):
    (tmp_path / "a.txt").write_bytes(raw)
    _, problems = bring(tmp_path)
    assert any("letters that were lost or garbled" in p.reason for p in problems)


@pytest.mark.parametrize(
    "text", ["Hun tog ½ kop.", "¿Qué pasa? spurgte Łukasz.", "»Nå‹ – så †«", "Ö, ñ, š, ž og €"]
)
def test_odd_letters_are_no_lost_ones(text, tmp_path):
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert bring(tmp_path)[1] == []


# -- exports --------------------------------------------------------------------------------------

RETRIEVER = """Broen lukker i to uger
------------------------------------------------------------------------------
Kystposten, 14.05.2026 06:30
Publiceret på tryk.

Den gamle bro over Krog Å lukker.

- Pillen kan ikke vente, siger borgmester Ib Vangsø.

© Kystposten
==============================================================================
Færgen sejler igen
------------------------------------------------------------------------------
Vangø Avis, 15.05.2026
Publiceret på nettet.

Færgen til Vangø sejler igen.

Se webartikelen på http://vangoe.example/faerge
© Vangø Avis
"""


def test_a_text_export_of_an_archive_is_read_article_by_article(tmp_path):
    (tmp_path / "uge20.txt").write_text(RETRIEVER, encoding="utf-8")
    (bridge, ferry), (taken,) = bring(tmp_path)
    assert "metadata, not as text: Kystposten, 14.05.2026 06:30; Vangø Avis" in taken.reason
    assert paragraphs(bridge) == [
        ("headline", "Broen lukker i to uger"),
        ("lead", "Den gamle bro over Krog Å lukker."),
        ("body", "- Pillen kan ikke vente, siger borgmester Ib Vangsø."),
    ]
    assert (bridge.article, bridge.member, bridge.credit) == ("uge20/0", "0", "Kystposten")
    assert bridge.date == pd.Timestamp("2026-05-14")
    assert paragraphs(ferry) == [
        ("headline", "Færgen sejler igen"), ("lead", "Færgen til Vangø sejler igen."),
    ]  # fmt: skip
    assert (ferry.article, ferry.credit) == ("uge20/1", "Vangø Avis")


def test_a_notice_at_the_end_is_no_part_of_the_story(tmp_path):
    notice = "Alt materiale i Infomedia er omfattet af lov om ophavsret og må ikke kopieres."
    told = "Kystposten | 14. maj 2026 | Side 4 | 310 ord"
    text = f"Broen lukker\n{told}\n\nDen er gammel.\n\n{notice}"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (article,), _ = bring(tmp_path)
    assert paragraphs(article) == [("headline", "Broen lukker"), ("lead", "Den er gammel.")]
    assert (article.article, article.member, article.credit) == ("a", None, "Kystposten")
    assert article.date == pd.Timestamp("2026-05-14")


def test_a_text_that_is_no_export_is_kept_to_the_letter(tmp_path):
    text = "Broen lukker\n\nKystposten, 14. maj 2026\n\n310 ord\n\n----------\n\nDen er gammel.\n"
    (tmp_path / "a.txt").write_bytes(codecs.BOM_UTF8 + text.encode())
    (article,), _ = bring(tmp_path)
    assert article.text == text
