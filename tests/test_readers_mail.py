"""Saved messages: their text is read, what is attached is named."""

from email.message import EmailMessage

import pytest
from bring import bring, docx, paragraphs

LEAD = "Den gamle bro over Krog Å lukker fra mandag."
REPLY = "- Vi venter, siger Ib Vangsø."
PLAIN = f"{LEAD}\n\n{REPLY}\n\n-- \nKystposten\nVangby\n"
HTML = f"<html><title>Brev</title><p>{LEAD}</p><p>{REPLY}</p></html>"


def message(plain=PLAIN, html="", files=()):
    mail = EmailMessage()
    mail["Subject"] = "Fwd: VS: Broen lukker – nu"
    mail["From"] = "Kystpostens nyhedsbrev <brev@kystposten.example>"
    mail["Date"] = "Thu, 14 May 2026 06:30:00 +0200"
    mail.set_content(plain, cte="quoted-printable", charset="iso-8859-1" if html else "utf-8")
    if html:
        mail.add_alternative(html, subtype="html")
    for name, raw in files:
        mail.add_attachment(raw, maintype="application", subtype="octet-stream", filename=name)
    return bytes(mail)


@pytest.mark.parametrize(
    ("plain", "html"),
    [
        (PLAIN, ""),
        (PLAIN.replace("–", "-"), HTML),
        ("Se brevet i din browser.", HTML),
        ("".join(f"> {line}\n" for line in f"{LEAD}\n\n{REPLY}".split("\n")), ""),
    ],
    ids=["plain", "both", "HTML alone", "forwarded"],
)
def test_a_message_is_an_article(plain, html, tmp_path):
    (tmp_path / "a.eml").write_bytes(message(plain, html))
    [article], problems = bring(tmp_path)
    assert problems == []
    assert (article.title, str(article.date)[:10], article.credit) == (
        "Broen lukker – nu", "2026-05-14", "Kystpostens nyhedsbrev",
    )  # fmt: skip
    assert paragraphs(article)[1:] == [("lead", LEAD), ("body", REPLY)]


def test_an_archive_s_list_in_a_message_is_parted(tmp_path):
    lines = (
        f"Broen lukker\n\n14. maj 2026 | Kystposten | Side 4 | 310 ord\n\n{LEAD}\n\n"
        "Færgen sejler\n\n15. maj 2026 | Vangø Avis | Side 2 | 120 ord\n\nFærgen sejler igen.\n"
    )
    (tmp_path / "a.eml").write_bytes(message(lines))
    articles, _ = bring(tmp_path)
    assert [(a.title, a.credit) for a in articles] == [
        ("Broen lukker", "Kystposten"), ("Færgen sejler", "Vangø Avis"),
    ]  # fmt: skip


def test_what_is_attached_is_named_and_a_covering_note_is_no_article(tmp_path):
    files = [("artikler.docx", docx(LEAD)), ("uge 20.csv", b"a")]
    (tmp_path / "a.eml").write_bytes(message("Hermed de valgte artikler.", files=files))
    (tmp_path / "b.eml").write_bytes(message(f"{LEAD}\n\n" * 15, files=files))
    articles, problems = bring(tmp_path)
    assert [a.article for a in articles] == ["b"]
    assert [(p.source[-5:], p.read) for p in problems] == [("a.eml", False), ("b.eml", True)]
    assert all("artikler.docx, uge 20.csv" in p.reason for p in problems)
    assert all("file of its own" in p.cure for p in problems)


@pytest.mark.parametrize(
    "raw", [b"Kun tekst.", b"\n\n\x00\x01", b"%PDF-1.4", b"From: a@b.example\n\n"]
)
def test_what_is_no_message_is_named(raw, tmp_path):
    (tmp_path / "a.eml").write_bytes(raw)
    (tmp_path / "b.txt").write_text(LEAD, encoding="utf-8")
    articles, [problem] = bring(tmp_path)
    assert len(articles) == 1 and problem.reason and problem.cure and not problem.read


def test_an_encoding_that_does_not_exist_stops_nothing(tmp_path):
    raw = b"Subject: Bro\nContent-Type: text/plain; charset=x-yz\n\nBroen lukker fra mandag.\n"
    (tmp_path / "a.eml").write_bytes(raw)
    [article], _ = bring(tmp_path)
    assert "Broen lukker fra mandag." in article.text
