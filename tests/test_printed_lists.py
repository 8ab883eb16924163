"""Printed lists of media archives: parted, dated and credited, facts in any order."""

import pandas as pd
import pytest
from bring import bring, docx, paragraphs

from analysis.io.dates import read_date
from analysis.io.fact_lines import read_line

LEAD = "Den gamle bro over Krog Å lukker fra mandag."
REPLY = "- Vi venter, siger Ib Vangsø."
SAILS = "Færgen til Vangø sejler igen."
INFOMEDIA = """Broen lukker i to uger

{first}

Den gamle bro over Krog Å lukker fra mandag.

- Vi venter, siger Ib Vangsø.

Færgen sejler igen

{second}

Færgen til Vangø sejler igen.
"""
FACT_LINES = [
    ("14. maj 2026 | Kystposten | Sektion 1 | Side 4 | 310 ord | IDA LUND | artikel-id: e9a1b2c3",
     "15. maj 2026 | Vangø Avis | Sektion 2 | Side 2 | 120 ord | BO KRAG | artikel-id: e9a1b2c4"),
    ("Artikel-id: e9a1b2c3 | Ida Lund | Kystposten | 14.05.2026 | 310 ord",
     "Artikel-id: e9a1b2c4 | Bo Krag | Vangø Avis | 15.05.2026 | 120 ord"),
    ("Kystposten, 1. sektion, torsdag, 14. maj 2026, Side 4, Af Ida Lund",
     "Vangø Avis, 2. sektion, fredag, 15. maj 2026, Side 2, Af Bo Krag"),
    ("Ida Lund • Kystposten • 14/5 2026 • kl. 06.30 • Id: e9a1b2c3",
     "Bo Krag • Vangø Avis • 15/5 2026 • kl. 07.30 • Id: e9a1b2c4"),
    ("310 ord\nSide 4\nMedie: Kystposten\nDato: 14-05-2026\nForfatter: Ida Lund",
     "120 ord\nSide 2\nMedie: Vangø Avis\nDato: 15-05-2026\nForfatter: Bo Krag"),
]  # fmt: skip
NEXIS = """
                               1 of 2 DOCUMENTS

                                  Kystposten

                            May 14, 2026 Thursday

Broen lukker i to uger

BYLINE: IDA LUND

SECTION: INDLAND; Pg. 4

LENGTH: 310 words

Den gamle bro over Krog Å lukker fra mandag.

- Vi venter, siger Ib Vangsø.

LOAD-DATE: May 15, 2026

LANGUAGE: DANISH; DANSK

PUBLICATION-TYPE: Newspaper

                         Copyright 2026 Kystposten A/S
                              All Rights Reserved

                               2 of 2 DOCUMENTS

                                  Vangø Avis

                            15. maj 2026 fredag

Færgen sejler igen

FORFATTER: BO KRAG

LÆNGDE: 120 ord

Færgen til Vangø sejler igen.

INDLÆSNINGSDATO: 16. maj 2026
"""
NEW_NEXIS = """Date and Time: 	28 November 2026 10:00:00 CET
Job Number: 	123456
Documents (2)
1. Broen lukker i to uger
Client/Matter: -None-
2. Færgen sejler igen
Client/Matter: -None-

Broen lukker i to uger
Kystposten
14. maj 2026 torsdag 06:30 AM GMT

Copyright 2026 Kystposten A/S All Rights Reserved

Section: INDLAND; Pg. 4
Length: 310 words
Byline: Ida Lund
Body

Den gamle bro over Krog Å lukker fra mandag.

- Vi venter, siger Ib Vangsø.

Classification

Language: DANISH; DANSK
Publication-Type: Newspaper
Load-Date: May 15, 2026

End of Document

Færgen sejler igen
Vangø Avis
15. maj 2026 fredag
Length: 120 words
Byline: Bo Krag
Body

Færgen til Vangø sejler igen.

Slut på dokument
"""
FACTIVA = """Indland
Broen lukker i to uger
Ida Lund
310 ord
14. maj 2026
06:30
Kystposten
KYSTP
4
Dansk
© 2026 Kystposten A/S. All rights reserved.

Den gamle bro over Krog Å lukker fra mandag.

- Vi venter, siger Ib Vangsø.

Dokument KYSTP00020260514em5e0001

Færgen sejler igen
Bo Krag
120 words
15 May 2026
Vangø Avis
VANGA
Danish
(c) 2026 Vangø Avis

Færgen til Vangø sejler igen.

Document VANGA00020260515em5f0001
"""
FACTIVA_CODES = """HD    Broen lukker i to uger
BY    IDA LUND
WC    310 ord
PD    14. maj 2026
ET    06:30
SN    Kystposten
SC    KYSTP
LA    Dansk
CY    (c) 2026 Kystposten A/S

LP    Den gamle bro over Krog Å lukker fra mandag.

TD    - Vi venter, siger Ib Vangsø.

AN    Dokument KYSTP00020260514em5e0001

HD    Færgen sejler igen
BY    Af Bo Krag
WC    120 ord
PD    15. maj 2026
SN    Vangø Avis
LP    Færgen til Vangø sejler igen.
AN    Dokument VANGA00020260515em5f0001
"""
PRINTS = {
    **{f"Infomedia {n}": INFOMEDIA.format(first=one, second=two)
       for n, (one, two) in enumerate(FACT_LINES)},
    "Nexis": NEXIS, "new Nexis": NEW_NEXIS, "Factiva": FACTIVA, "Factiva's codes": FACTIVA_CODES,
}  # fmt: skip


def check(articles):
    """Check the two articles that all these prints hold."""
    bridge, ferry = articles
    told = [p for p in paragraphs(bridge) if p[0] != "byline"]
    assert told == [("headline", "Broen lukker i to uger"), ("lead", LEAD), ("body", REPLY)]
    told = [p for p in paragraphs(ferry) if p[0] != "byline"]
    assert told == [("headline", "Færgen sejler igen"), ("lead", SAILS)]
    assert [a.credit for a in articles] == ["Kystposten", "Vangø Avis"]
    assert [a.author for a in articles] == ["Ida Lund", "Bo Krag"]
    assert [a.date for a in articles] == [pd.Timestamp("2026-05-14"), pd.Timestamp("2026-05-15")]


@pytest.mark.parametrize("text", PRINTS.values(), ids=PRINTS)
def test_a_printed_list_is_parted_dated_and_credited(text, tmp_path):
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    articles, (taken,) = bring(tmp_path)
    check(articles)
    assert taken.read and "archive export of 2 articles; lines read as metadata" in taken.reason


@pytest.mark.parametrize("text", PRINTS.values(), ids=PRINTS)
def test_the_same_lists_are_read_from_word(text, tmp_path):
    lines = [line.strip() for line in text.split("\n")]
    (tmp_path / "a.docx").write_bytes(docx(*filter(None, lines)))
    check(bring(tmp_path)[0])


CONTENTS = {
    "Retriever": "Nyheder\n\n> Broen lukker i to uger, Kystposten, 14.05.2026 06:30\n"
    "> Færgen sejler igen, Vangø Avis, 15.05.2026 07:30\n\n",
    "numbered": "Indhold\n\n1. Broen lukker i to uger\n2. Færgen sejler igen\n\n",
    "with pages": "Broen lukker i to uger ........ 1\n\nFærgen sejler igen\t2\n\n",
    "with medium and day": "Broen lukker i to uger, Kystposten, 14. maj 2026\n\n"
    "Færgen sejler igen, Vangø Avis, 15. maj 2026\n\n",
}


@pytest.mark.parametrize("contents", CONTENTS.values(), ids=CONTENTS)
def test_a_list_of_contents_is_no_article(contents, tmp_path):
    (tmp_path / "a.txt").write_text(contents + PRINTS["Infomedia 0"], encoding="utf-8")
    articles, (taken,) = bring(tmp_path)
    check(articles)
    assert "2 lines before the articles were left out" in taken.reason


def test_the_table_of_contents_of_word_is_no_article(tmp_path):
    entries = [
        ("Broen lukker i to uger 1", "Indholdsfortegnelse1"),
        ("Andet 2", "Indholdsfortegnelse1"),
    ]
    text = [line for line in PRINTS["Infomedia 0"].split("\n") if line]
    (tmp_path / "a.docx").write_bytes(docx(*entries, *text))
    check(bring(tmp_path)[0])


def test_articles_that_are_announced_but_not_found_are_named(tmp_path):
    text = "1 of 3 DOCUMENTS\n\nBroen lukker\n\nLENGTH: 310 words\n\nDen er gammel."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    articles, problems = bring(tmp_path)
    assert len(articles) == 1
    assert "seems to hold 3 articles, of which 1 could be separated" in problems[0].reason


def test_facts_below_each_article_belong_to_it(tmp_path):
    text = (
        "Broen lukker i to uger\n\nDen gamle bro lukker fra mandag.\n\n"
        "Kystposten, 14. maj 2026, side 4\n\nFærgen sejler igen\n\nDen sejler til Vangø.\n\n"
        "Vangø Avis, 15. maj 2026, side 2\n"
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (bridge, ferry), _ = bring(tmp_path)
    assert (bridge.title, bridge.credit, bridge.date.day) == (
        "Broen lukker i to uger",
        "Kystposten",
        14,
    )
    assert (ferry.title, ferry.credit, ferry.date.day) == ("Færgen sejler igen", "Vangø Avis", 15)


def test_a_source_and_a_number_inside_an_article_stay_text(tmp_path):
    middle = [f"Afsnit nummer {n} handler om broen." for n in range(8)]
    text = [
        "Broen lukker",
        "Medie: Kystposten",
        *middle,
        "Kilde: Vejdirektoratet",
        "Den er gammel.",
    ]
    (tmp_path / "a.docx").write_bytes(docx(*text))
    (article,), _ = bring(tmp_path)
    assert "Kilde: Vejdirektoratet" in article.text and article.credit == "Kystposten"


LINES = {
    "14. maj 2026": {"date": "14. maj 2026"},
    "Torsdag d. 14. maj 2026 kl. 06.30": {"date": "Torsdag d. 14. maj 2026 kl. 06.30"},
    "May 14, 2026 Thursday": {"date": "May 14, 2026 Thursday"},
    "Kystposten, 14. maj 2026": {"credit": "Kystposten", "date": "14. maj 2026"},
    "Kystposten | Side 4 | 310 ord": {"credit": "Kystposten"},
    "Ida Lund, 14. maj 2026": {"author": "Ida Lund", "date": "14. maj 2026"},
    "VANGØ AVIS | IDA LUND | 14. maj 2026": {
        "credit": "VANGØ AVIS", "author": "Ida Lund", "date": "14. maj 2026"
    },
    "310 ord": {}, "Side 4": {}, "LENGTH: 310 words": {}, "LOAD-DATE: May 15, 2026": {},
    "Artikel-id: e1234": {"id": "e1234"},
    "BYLINE: IDA LUND": {"author": "Ida Lund"},
}  # fmt: skip


@pytest.mark.parametrize(("line", "facts"), LINES.items())
def test_a_line_of_facts_is_read(line, facts):
    assert read_line(line).facts == facts


@pytest.mark.parametrize(
    "line",
    ["14. maj 2026 lukker broen", "Broen lukker, 14. maj 2026 er sidste dag.", "Bo Krag, 43",
     "Siden blev 310 ord lang.", "I dag, i morgen, i overmorgen, i 2026", "Mandag, tirsdag, onsdag",
     "Bo Krag, Ida Lund, side 4", "- 14. maj 2026", "»14. maj 2026«", "Hvad skete 14. maj 2026?",
     "Krogby - Vangby 2-1", "Ida Lund, Kystposten", "Sognefoged Bo Krag, 57 år", "Bodystocking"],
)  # fmt: skip
def test_a_line_of_text_is_no_fact(line):
    assert read_line(line) is None


# -- as the archives' own exports have it ---------------------------------------------------------

ORDER = """Download Request: Selected Items: 1-2
Time Of Request: Friday, May 15, 2026  16:51:31

Send To:

Terms: (bro OR færge)
Source: Kystposten;Vangø Avis


"""
RETRIEVER = """Vangby Universitet
Dato 2026-05-15

Nyheder:

> Broen lukker i to uger, Kystposten, 2026-05-14 06:30

> Færgen sejler igen, Vangø Avis, 2026-05-15


Broen lukker i to uger
Kystposten, 2026-05-14 06:30
Publiceret på nettet.

Den gamle bro over Krog Å lukker fra mandag.

- Vi venter, siger Ib Vangsø.

Se webartiklen på https://kystposten.example/bro
==============================================================================

Færgen sejler igen
Vangø Avis, 2026-05-15
Side 15
Publiceret på tryk.

Færgen til Vangø sejler igen.
"""
COVERED = NEW_NEXIS.replace("Documents (2)", "User Name: TOVE KROGH\nDocuments (2)").replace(
    "Client/Matter: -None-", "Client/Matter: -None-\nNarrowed by:\nNews\nSources: Kystposten"
)


def read(tmp_path, text, name="a.txt"):
    (tmp_path / name).write_text(text, encoding="utf-8")
    return bring(tmp_path)


@pytest.mark.parametrize(
    ("text", "said"),
    [(ORDER + NEXIS, "lines before the articles were left out"),
     (RETRIEVER, "2 lines before"), (COVERED, "2 lines before")],
    ids=["order", "Retriever", "cover"],
)  # fmt: skip
def test_what_stands_above_the_first_article_is_no_article(text, said, tmp_path):
    (bridge, ferry), (*_, taken) = read(tmp_path, text)
    assert (bridge.title, ferry.title) == ("Broen lukker i to uger", "Færgen sejler igen")
    assert (bridge.credit, ferry.credit) == ("Kystposten", "Vangø Avis")
    assert (bridge.date.day, ferry.date.day) == (14, 15)
    assert bridge.story.split("\n")[1:] == [LEAD, REPLY] and said in taken.reason


def test_an_article_above_a_number_stays_an_article(tmp_path):
    text = f"Havnen er ny\n\n{FACT_LINES[0][0]}\n\nDen nye havn åbner i dag.\n\n{NEXIS}"
    assert [a.title for a in read(tmp_path, text)[0]][:2] == [
        "Havnen er ny",
        "Broen lukker i to uger",
    ]


def test_a_cover_that_promises_more_articles_is_named(tmp_path):
    _, problems = read(tmp_path, COVERED.replace("Documents (2)", "Documents (3)"))
    assert any("seems to hold 3 articles, of which 2" in problem.reason for problem in problems)


@pytest.mark.parametrize(
    ("edition", "medium"),
    [("\n                                   Edition 1;\n                      Vangø", "Kystposten"),
     ("\n                                Weekend Edition", "Kystposten"),
     (", 1. udgave", "Kystposten"), ("", "Kystposten (Vangby)"), ("", "Kystposten.dk")],
)  # fmt: skip
def test_the_name_above_the_day_is_the_medium_and_not_the_edition(edition, medium, tmp_path):
    text = NEXIS.replace("May 14, 2026 Thursday", f"May 14, 2026 Thursday{edition}")
    (bridge, _), _ = read(tmp_path, text.replace("Kystposten\n\n", f"{medium}\n\n"))
    assert (bridge.credit, bridge.title) == (medium, "Broen lukker i to uger")
    assert bridge.date == pd.Timestamp("2026-05-14")


@pytest.mark.parametrize(
    ("head", "title", "author"),
    [
        ("Indland\nBroen lukker\nIda Lund", "Broen lukker", "Ida Lund"),
        ("Indland\nBroen lukker i dag", "Broen lukker i dag", None),
        ("Broen lukker\nAf IDA LUND\nSærligt for Kystposten", "Broen lukker", "Ida Lund"),
        ("Broen lukker\nIda Lund og Bo Krag", "Broen lukker", "Ida Lund og Bo Krag"),
        ("Broen lukker\nRitzau", "Broen lukker", "Ritzau"),
        ("Kultur\nNy bog", "Ny bog", None),
    ],
)
def test_factiva_s_headline_is_the_line_above_the_author(head, title, author, tmp_path):
    text = f"{head}\n310 Wörter\n14. maj 2026\nKystposten\nKYSTP\nDansk\n© 2026 Kystposten\n\n"
    text += f"{LEAD}\n\nDokument KYSTP00020260514em5e0001\n"
    (article,), _ = read(tmp_path, text)
    assert (article.title, article.author, article.credit) == (title, author, "Kystposten")


def test_a_label_s_byline_is_without_the_word_that_opens_it():
    assert read_line("BYLINE: BY IDA LUND").facts == {"author": "Ida Lund"}
    assert read_line("Length:\u00a0310 words").facts == {}
    assert read_line("Byline:\u00a0Af Ida Lund").facts == {"author": "Ida Lund"}


def as_page(text, around="<form>{}</form>"):
    """Return a print as an archive's page: a block a line, inside a form as Factiva has it."""
    lines = "".join(f"<p>{line.strip()}</p>" for line in text.split("\n") if line.strip())
    head = "<html><head><title>Factiva</title></head><body>"
    return f"{head}<table><tr><td>Dow Jones</td></tr></table>{around.format(lines)}</body></html>"


@pytest.mark.parametrize("text", [NEXIS, FACTIVA, ORDER + NEXIS], ids=["Nexis", "Factiva", "order"])
def test_the_same_lists_are_read_from_a_saved_page(text, tmp_path):
    pytest.importorskip("trafilatura")
    articles, _ = read(tmp_path, as_page(text), "a.html")
    check(articles)


def test_nexis_in_word_is_read_by_the_order_of_its_head(tmp_path):
    """A headline that ends as a sentence, an hour with its zone, and words about pictures."""
    (tmp_path / "a.docx").write_bytes(docx(
        "Kan broen holde? Det ved ingen.", "Kystposten.", "May 14, 2026 Thursday 15:43 EST",
        "Copyright 2026 Kystposten A/S" + " og andre" * 40, "Section:\u00a0INDLAND; Pg. 4",
        "Length:\u00a0310 words", "Byline:\u00a0Ida Lund",
        "Highlight:\u00a0Kommunen vil ikke vente længere.", "Body", LEAD, REPLY,
        "Graphic", "Broen set fra syd.", "Foto: Bo Krag",
        "Subject: BRIDGES (90%); " + "ROADS (80%); " * 40, "Load-Date:\u00a0May 15, 2026",
        "End of Document",
        "Færgen sejler igen", "Vangø Avis", "May 15, 2026 Friday Final Edition",
        "Length:\u00a0120 words", "Body", SAILS, "End of Document",
    ))  # fmt: skip
    articles, _ = bring(tmp_path)
    assert [(a.title, str(a.date)[:10], a.credit, a.author) for a in articles] == [
        ("Kan broen holde? Det ved ingen.", "2026-05-14", "Kystposten", "Ida Lund"),
        ("Færgen sejler igen", "2026-05-15", "Vangø Avis", None),
    ]
    assert articles[0].story.split("\n")[1:] == [
        "Kommunen vil ikke vente længere.", LEAD, REPLY,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "day",
    [
        "May 14, 2026 Thursday 15:43 EST",
        "May 14, 2026 4:38 AM EDT",
        "14. Mai 2026 Donnerstag 9:50 PM GMT+1",
        "14. mai 2026 torsdag",
        "2026 年 5 月 14 日 17:04",
        "2026년 5월 14일",
        "May 14, 2026 Thursday, Late Edition - Final",
        "May 14, 2026 Thursday, The Kystposten on the Web",
    ],
)
def test_a_day_is_read_in_the_language_of_the_archive_s_screen(day):
    found = read_line(day)
    assert found.facts.get("credit", "The Kystposten").startswith("The Kystposten")
    assert str(read_date(found.facts["date"])[0])[:10] == "2026-05-14"


GERMAN = """1 of 1 DOCUMENTS

Kystposten

14. Mai 2026 Donnerstag 9:50 PM GMT+1

Broen lukker i to uger

AUTOR: Lund, Ida

RUBRIK: INDLAND; S. 4 Ausg. 9

LÄNGE: 310 Wörter

HIGHLIGHT: Omvejen er lang.

Den gamle bro over Krog Å lukker fra mandag.

UPDATE: 15. Mai 2026

SPRACHE: DANISH; DÄNISCH

PUBLICATION-TYPE: Zeitung

ZEITUNGS-CODE: kystp

Copyright 2026 Kystposten A/S
Alle Rechte vorbehalten
"""


def test_nexis_with_a_german_screen_is_dated_and_its_section_is_no_headline(tmp_path):
    (tmp_path / "a.txt").write_text(GERMAN, encoding="utf-8")
    [article], _ = bring(tmp_path)
    assert (article.title, str(article.date)[:10], article.credit, article.author) == (
        "Broen lukker i to uger", "2026-05-14", "Kystposten", "Ida Lund",
    )  # fmt: skip
    assert article.story.split("\n")[1:] == ["Omvejen er lang.", LEAD]


@pytest.mark.parametrize("word", ["Dokument", "Document", "Documento", "Документ", "文件"])
def test_factiva_is_parted_whatever_the_language_of_its_screen(word, tmp_path):
    text = FACTIVA.replace("Dokument", word).replace("© 2026", "www.kystposten.example © 2026")
    text += "\nZusammenfassung der Suche\nText\nbro\n© 2026 Factiva, Inc. Alle Rechte.\n"
    page = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    articles, _ = bring(tmp_path)
    assert [(a.title, a.credit, a.author) for a in articles] == [
        ("Broen lukker i to uger", "Kystposten", "Ida Lund"),
        ("Færgen sejler igen", "Vangø Avis", "Bo Krag"),
    ]
    assert not any("Zusammenfassung" in a.text for a in articles)


PROQUEST = """____________________________________________________________

Kan broen holde? Det ved ingen.

Author: Lund, Ida; Krag, Bo

Publication info: Kystposten ; Vangby [Vangby]14 May 2026: 4.

ProQuest document link

Abstract: The bridge is closed for two weeks.

Links: http://sfx.example/?a=1

Full text: Den gamle bro over Krog Å lukker fra mandag.

- Vi venter, siger Ib Vangsø.

CREDIT: Ida Lund

Subject: Bridges; Roads

Title: Kan broen holde? Det ved ingen.

Publication title: Kystposten; Vangby

Publication date: May 14, 2026

ProQuest document ID: 2510000001

Document URL: https://proquest.example/docview/2510000001

Last updated: 2026-05-15

Database: Nordic Newsstream

____________________________________________________________

Færgen sejler igen

Full text: Færgen til Vangø sejler igen.

Publication title: Vangø Avis

Publication date: May 15, 2026

ProQuest document ID: 2510000002

Database: Nordic Newsstream

____________________________________________________________

Contact us at: http://proquest.example/go Database copyright © 2026 ProQuest LLC.
"""


def test_proquest_is_parted_and_its_summary_is_no_text(tmp_path):
    (tmp_path / "a.txt").write_text(PROQUEST, encoding="utf-8")
    (tmp_path / "b.html").write_text(
        "".join(f"<p>{line}</p>" for line in PROQUEST.split("\n\n")), encoding="utf-8"
    )
    articles, problems = bring(tmp_path)
    found = [(a.title, str(a.date)[:10], a.credit, a.author) for a in articles]
    assert found == 2 * [
        ("Kan broen holde? Det ved ingen.", "2026-05-14", "Kystposten", "Ida Lund og Bo Krag"),
        ("Færgen sejler igen", "2026-05-15", "Vangø Avis", None),
    ]
    assert [a.story.split("\n")[1:] for a in articles] == 2 * [[LEAD, REPLY], [SAILS]]
    assert not any("seems to hold" in p.reason for p in problems)


def test_a_volume_s_number_is_no_id_of_an_article():
    assert read_line("14. maj 2026 | Kystposten | nr. 9") is None
    assert read_line("14. maj 2026 | artikel-nr. 9").facts["id"] == "artikel-nr. 9"
