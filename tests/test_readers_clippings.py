"""Word and PDF as archives export them: one article or many, with what stands around them."""

import io
import zipfile
import zlib

import pandas as pd
import pytest
from bring import INPUTS, bring, docx, paragraphs, zipped

LEAD = "Den gamle bro over Krog Å lukker fra mandag morgen, fordi den nordlige pille skal repareres, oplyser kommunen."  # noqa: E501
NOTICE = "Alt materiale i Infomedia er omfattet af lov om ophavsret og må ikke kopieres uden særlig tilladelse."  # noqa: E501
BRIDGE = [
    ("headline", "Broen over Krog Å lukker i to uger"),
    ("lead", LEAD),
    ("body", "Omkring 4.000 bilister kører over broen hver dag, og de må nu en omvej på elleve "
     "kilometer gennem Vangby."),
    ("body", "- Vi ved godt, at det er besværligt, men pillen kan ikke vente til efter "
     "sommerferien, siger borgmester Ib Vangsø."),
]  # fmt: skip


# -- Word -----------------------------------------------------------------------------------------


def test_a_word_document_becomes_its_article_paragraph_by_paragraph():
    (article,), problems = bring(INPUTS / "bridge.docx")
    assert all("lines read as metadata" in problem.reason for problem in problems)
    found = paragraphs(article)
    assert [found[0], *found[2:5]] == BRIDGE
    assert [role for role, _ in found] == [
        "headline", "byline", "lead", "body", "body", "subheading", "body", "body", "credit",
    ]  # fmt: skip
    assert (article.author, article.credit) == ("Asta Lindholt", "Kystposten")
    assert (article.date, article.member) == (pd.Timestamp("2026-05-14"), None)


def word(tmp_path, *given, inner=""):
    (tmp_path / "a.docx").write_bytes(docx(*given, inner=inner))
    return bring(tmp_path / "a.docx")


EXPORT = [
    ("Broen lukker", "Overskrift1"), "Kystposten\n14. maj 2026\nSide 4\n310 ord",
    "Artikel-id: e1234567", "Den gamle bro lukker.", "- Vi venter, siger Ib Vangsø.", NOTICE,
    ("Færgen sejler", "Overskrift1"), "Medie: Vangø Avis", "Udgivet: 15.05.2026", "Sektion: 2",
    "Artikel-id: e1234568", "Færgen sejler igen.", NOTICE,
]  # fmt: skip


@pytest.mark.parametrize("notice", [True, False])
def test_an_export_of_several_articles_is_parted(notice, tmp_path):
    given = [part for part in EXPORT if notice or part != NOTICE]
    (bridge, ferry), (taken,) = word(tmp_path, *given)
    assert taken.read and "14. maj 2026; Artikel-id: e1234567; Medie: Vangø Avis" in taken.reason
    assert paragraphs(ferry) == [("headline", "Færgen sejler"), ("lead", "Færgen sejler igen.")]
    assert paragraphs(bridge)[-1] == ("body", "- Vi venter, siger Ib Vangsø.")
    assert (ferry.credit, ferry.date) == ("Vangø Avis", pd.Timestamp("2026-05-15"))
    assert [(a.article, a.member) for a in (bridge, ferry)] == [("a/0", "0"), ("a/1", "1")]
    assert bridge.date == pd.Timestamp("2026-05-14")


def test_articles_that_cannot_be_told_apart_are_told(tmp_path):
    given = ["Broen lukker.", "Artikel-id: e1", "Den er gammel.", "Artikel-id: e2"]
    articles, (problem, _) = word(tmp_path, *given)
    assert len(articles) == 1
    assert problem.read and "seems to hold 2 articles" in problem.reason
    assert "one article per file" in problem.cure


def test_deleted_words_are_left_out_and_inserted_ones_and_hyphens_are_read(tmp_path):
    inner = (
        "<w:p><w:r><w:t>Broen </w:t></w:r><w:del><w:r><w:delText>åbner</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>lukker</w:t></w:r></w:ins><w:hyperlink><w:r><w:t> i dag.</w:t></w:r>"
        "</w:hyperlink></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Omvej: 11</w:t><w:noBreakHyphen/>"
        "<w:t>12 km.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    (article,), _ = word(tmp_path, inner=inner)
    assert article.text == "Broen lukker i dag.\n\nOmvej: 11-12 km."


def test_words_in_controls_smart_tags_fields_and_moved_ones_are_read(tmp_path):
    day, place, name, moved = (
        f"<w:r><w:t>{words}</w:t></w:r>" for words in ("3. maj", "Vangby", "Ida Lund", " Slut.")
    )
    inner = (
        "<w:p><w:r><w:t>Broen åbner </w:t></w:r>"
        f'<w:fldSimple w:instr="DATE">{day}</w:fldSimple><w:r><w:t> i </w:t></w:r>'
        f'<w:smartTag w:element="place">{place}</w:smartTag><w:r><w:br/><w:t>siger </w:t></w:r>'
        f"<w:sdt><w:sdtContent>{name}</w:sdtContent></w:sdt><w:r><w:t>.</w:t></w:r></w:p>"
        f"<w:sdt><w:sdtContent><w:p><w:moveFrom>{moved}</w:moveFrom>{place}"
        f"<w:moveTo>{moved}</w:moveTo></w:p></w:sdtContent></w:sdt>"
    )
    (article,), _ = word(tmp_path, inner=inner)
    assert article.text == "Broen åbner 3. maj i Vangby\nsiger Ida Lund.\n\nVangby Slut."


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NOT_WORD = {
    "no document": (zipped({"a.xml": "<a/>"}), "is not a complete .docx", "word processor"),
    "broken XML": (zipped({"word/document.xml": "<w:document>"}), "not a complete .docx", "save"),
    "an old Word file": (b"\xd0\xcf\x11\xe0" + b"x" * 99, "old or locked Word", "as .docx"),
    "XML entities": (
        zipped({"word/document.xml": f'<!DOCTYPE a [<!ENTITY b "c">]><a {W}>&b;</a>'}),
        "entities", "word processor",
    ),
    "no paragraphs": (
        zipped({"word/document.xml": f"<w:document {W}><w:body/></w:document>"}),
        "holds no text", "article",
    ),
    "text": (b"Broen lukker i dag.", "is not a complete .docx", "word processor"),
}  # fmt: skip


@pytest.mark.parametrize(("raw", "reason", "cure"), NOT_WORD.values(), ids=NOT_WORD)
def test_what_is_no_word_document_says_so_and_the_others_go_on(raw, reason, cure, tmp_path):
    (tmp_path / "a.docx").write_bytes(raw)
    (tmp_path / "b.txt").write_text("Broen lukker i dag.")
    articles, (problem,) = bring(tmp_path)
    assert [article.article for article in articles] == ["b"]
    assert reason in problem.reason and cure in problem.cure


# -- PDF ------------------------------------------------------------------------------------------


def test_a_pdf_becomes_its_article_with_lines_and_pages_put_together():
    pytest.importorskip("pdfminer")
    (article,), problems = bring(INPUTS / "bridge.pdf")
    assert all("lines read as metadata" in problem.reason for problem in problems)
    found = paragraphs(article)
    assert [each for each in found if each in BRIDGE] == BRIDGE
    assert found[-1] == (
        "body", "Arbejdet koster 2,4 millioner kroner og skal være færdigt den 1. juni, hvis "
        "vejret holder tørt. Kommunen lover at holde borgerne underrettet.",
    )  # fmt: skip
    assert article.date == pd.Timestamp("2026-05-14")


def test_an_export_in_pdf_is_parted_into_its_articles():
    pytest.importorskip("pdfminer")
    (bridge, ferry, baker), (taken,) = bring(INPUTS / "clippings.pdf")
    assert "export of 3 articles; lines read as metadata" in taken.reason
    assert paragraphs(bridge)[:4] == BRIDGE
    assert paragraphs(ferry) == [
        ("headline", "Færgen sejler igen"),
        ("lead", "Færgen til Vangø sejler igen efter to måneder ved kaj."),
        ("body", "Den første tur var fyldt til sidste plads, siger skipper Ejner Dalby."),
    ]
    assert [a.credit for a in (bridge, ferry, baker)] == ["Kystposten", "Vangø Avis", "Kystposten"]
    assert [a.date.day for a in (bridge, ferry, baker)] == [14, 15, 16]
    assert [a.article for a in (bridge, ferry, baker)] == [f"clippings/{n}" for n in range(3)]


PDF = (INPUTS / "bridge.pdf").read_bytes()


@pytest.mark.parametrize(
    "raw",
    [PDF[: len(PDF) // 2], PDF[:200], b"%PDF-1.4\n", b"%PDF-1.4\n%%EOF\n", b"Broen lukker."],
    ids=["half", "the beginning", "one line", "no pages", "text"],
)
def test_a_damaged_pdf_is_told_and_the_others_go_on(raw, tmp_path):
    pytest.importorskip("pdfminer")
    (tmp_path / "a.pdf").write_bytes(raw)
    (tmp_path / "b.txt").write_text("Broen lukker i dag.")
    articles, (problem,) = bring(tmp_path)
    assert [article.article for article in articles] == ["b"]
    assert problem.source.endswith("a.pdf") and problem.reason and problem.cure


def test_a_bomb_in_a_pdf_is_told(tmp_path):
    pytest.importorskip("pdfminer")
    packer, bomb = zlib.compressobj(9), b""
    for _ in range(300):
        bomb += packer.compress(bytes(1_000_000))
    bomb += packer.flush()
    page = b"4 0 obj<</Filter/FlateDecode/Length %d>>stream\n%b\nendstream endobj\n"
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4\n" + page % (len(bomb), bomb) + PDF[9:])
    articles, (problem,) = bring(tmp_path)
    assert articles == [] and "too large for the memory" in problem.reason


# -- what stands beside the text ------------------------------------------------------------------


def test_text_boxes_and_footnotes_of_word_are_named(tmp_path):
    box = (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-'
        'compatibility/2006"><mc:Choice><w:txbxContent><w:p><w:r><w:t>Fakta om broen</w:t></w:r>'
        "</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>Fakta om "
        "broen</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    raw = docx("Broen lukker i dag.", "Den er gammel.", inner=box)
    notes = (
        f'<w:footnotes {W}><w:footnote w:type="separator"><w:p/></w:footnote><w:footnote w:id="1">'
        "<w:p><w:r><w:t>Oplyst af kommunen.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    (tmp_path / "a.docx").write_bytes(zipped(members | {"word/footnotes.xml": notes}))
    (article,), (problem,) = bring(tmp_path / "a.docx")
    assert article.text == "Broen lukker i dag.\n\nDen er gammel."
    assert problem.read
    assert problem.reason == "has 1 text boxes and 1 footnotes and endnotes, which are left out"


def odt(body, styles=""):
    name = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0".format
    names = {"office": "office", "text": "text", "draw": "drawing", "style": "style",
             "table": "table"}  # fmt: skip
    spaces = " ".join(f'xmlns:{short}="{name(long)}"' for short, long in names.items())
    content = (
        f"<office:document-content {spaces}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    return zipped({"mimetype": kind, "content.xml": content})


def test_a_text_of_libreoffice_is_read_paragraph_by_paragraph(tmp_path):
    body = (
        "<text:tracked-changes><text:p>Slettet.</text:p></text:tracked-changes>"
        '<text:p text:style-name="P1">Broen lukker</text:p><text:p>Af Asta Lindholt</text:p>'
        "<text:p>Den er<text:s text:c='2'/>gammel<text:note><text:note-body><text:p>Oplyst."
        "</text:p></text:note-body></text:note>, <text:span>siger</text:span> Ib."
        "<office:annotation><text:p>Sikkert?</text:p></office:annotation></text:p>"
        "<text:h text:outline-level='2'>En omvej"
        "</text:h><table:table><table:table-row><table:table-cell><text:p>Omvej: 11 km.</text:p>"
        "</table:table-cell></table:table-row></table:table><text:p/>"
    )
    style = '<style:style style:name="P1" style:parent-style-name="Title"/>'
    (tmp_path / "a.odt").write_bytes(odt(body, style))
    (article,), (problem,) = bring(tmp_path / "a.odt")
    assert paragraphs(article) == [
        ("headline", "Broen lukker"), ("byline", "Af Asta Lindholt"),
        ("lead", "Den er gammel, siger Ib."), ("subheading", "En omvej"),
        ("body", "Omvej: 11 km."),
    ]  # fmt: skip
    assert problem.reason == "has 1 footnotes and endnotes, which are left out"


@pytest.mark.parametrize(
    "raw", [b"PK", b"Broen", zipped({"a": "b"}), zipped({"content.xml": "<a"})],
    ids=["begins like a zip", "text", "no content", "broken content"],
)  # fmt: skip
def test_what_is_no_opendocument_text_says_so(raw, tmp_path):
    (tmp_path / "a.odt").write_bytes(raw)
    articles, (problem,) = bring(tmp_path / "a.odt")
    assert articles == [] and "is not a complete .odt" in problem.reason and ".odt" in problem.cure


def test_rich_text_is_named_with_the_cure(tmp_path):
    (tmp_path / "a.rtf").write_bytes(b"{\\rtf1 Broen lukker.}")
    articles, problems = bring(tmp_path / "a.rtf")
    assert articles == [] and "save it as .docx" in problems[0].cure


# -- Word as other programs than Word's desktop write it ----------------------------------------


def renamed(raw: bytes, old: str, new: str, *, inside: bool = False) -> bytes:
    """Return a zip with a member of another name, or with other words inside its members."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        members = {name: archive.read(name).decode() for name in archive.namelist()}
    if inside:
        return zipped({name: words.replace(old, new) for name, words in members.items()})
    return zipped({new if name == old else name: words for name, words in members.items()})


@pytest.mark.parametrize(
    ("old", "new", "inside"),
    [
        ("word/document.xml", "word/document2.xml", False),
        (
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
            True,
        ),
    ],
    ids=["online", "strict"],
)
def test_other_ways_to_write_a_word_document_are_read(old, new, inside, tmp_path):
    raw = docx(("Broen lukker", "Titel"), "Den gamle bro lukker fra mandag.")
    (tmp_path / "a.docx").write_bytes(renamed(raw, old, new, inside=inside))
    [article], problems = bring(tmp_path)
    assert problems == [] and article.title == "Broen lukker"


def test_a_drop_cap_is_the_first_letter_of_its_paragraph(tmp_path):
    raw = docx("DD", "en gamle bro lukker fra mandag.")
    w = '<w:pPr><w:framePr w:dropCap="drop"/></w:pPr><w:r><w:t>D</w:t>'
    raw = renamed(raw, "<w:r><w:t>DD</w:t>", w, inside=True)
    (tmp_path / "a.docx").write_bytes(raw)
    [article], _ = bring(tmp_path)
    assert article.story == "Den gamle bro lukker fra mandag."


def test_lines_of_an_article_that_come_again_are_no_list_of_contents(tmp_path):
    points = ["Færgen sejler igen", "Broen lukker mandag"]
    (tmp_path / "a.docx").write_bytes(docx(
        *points, "Den gamle bro lukker.", points[0], "Den sejler hver time.", points[1],
        "Den er gammel og slidt.",
    ))  # fmt: skip
    [article], _ = bring(tmp_path)
    assert [article.story.count(point) for point in points] == [2, 2]


def test_a_document_of_text_boxes_alone_is_not_read(tmp_path):
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    box = (
        f'<w:p xmlns:w="{w}"><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Fakta</w:t></w:r></w:p>'
        "</w:txbxContent></w:pict></w:r></w:p>"
    )
    (tmp_path / "a.docx").write_bytes(docx(inner=box))
    articles, problems = bring(tmp_path)
    assert articles == []
    assert [(p.reason[:14], p.read) for p in problems] == [
        ("holds no text", False), ("has 1 text box", True),
    ]  # fmt: skip
