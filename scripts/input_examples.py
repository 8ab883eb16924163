"""Small files as people bring them, and the rows they give: `python scripts/input_examples.py`.

Writes the examples in docs/inputs.md from what the code makes of the files below; a test holds the
page to it. All texts and people are made up.
"""

import io
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pandas as pd
from marked_page import write_between

from analysis.loading import load
from analysis.tables.news import News

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))  # where the files of tests are made
from bring import docx, zipped  # noqa: E402
from pdf_pages import justified, pdf  # noqa: E402

PAGE = ROOT / "docs" / "inputs.md"
BEGIN, END = "<!-- scripts/input_examples.py writes this -->\n", "<!-- until here -->"
SHOWN = 60  # characters of a paragraph or a quote
WHY = 130  # characters of a problem's reason
LEAD = "Den gamle bro over Krog Å lukker fra mandag."
MORE = "Omvejen er på elleve kilometer, og den går gennem Vangby og over den gamle dæmning."
SAID = "- Vi venter, siger Ib Vangsø."
SAILS = "Færgen til Vangø sejler igen."
FACTS = (
    "14. maj 2026 | Kystposten | Sektion 1 | Side 4 | 310 ord | SUNE FALK | artikel-id: e9a1b2c3",
    "15. maj 2026 | Vangø Avis | Side 2 | 120 ord | BO KRAG | artikel-id: e9a1b2c4",
)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class Example(NamedTuple):
    """A file: what is in it in words, its name and its bytes."""

    what: str
    name: str
    raw: bytes | str


def page(body: str, *, above: str = "") -> str:
    """Return a saved page with an article around ``body``."""
    return (
        f'<html lang="da"><head><meta charset="utf-8"></head><body><article><h1>Broen lukker</h1>'
        f"{above}<p>{LEAD}</p>{body}<p>{MORE}</p></article></body></html>"
    )


def dated(words: str) -> Example:
    """Return a saved page with a printed day."""
    return Example(f"page: `{words}`", "side.html", page("", above=f"<p>{words}</p>"))


def lines(words: str, name: str = "bro.txt") -> Example:
    """Return a plain text."""
    shown = words.split("\n\n")[0].replace("\n", " ⏎ ")
    return Example(f"text: `{shown}`", name, words)


def said(words: str) -> Example:
    """Return a text of a sentence."""
    return Example(f"text: `{words}`", "tekst.txt", f"{LEAD}\n\n{words}\n")


def table(what: str, row: dict) -> Example:
    """Return a dump of one article in JSON."""
    return Example(what, "dump.json", json.dumps([row]))


def workbook() -> bytes:
    """Return an Excel file with a day and a number."""
    out = io.BytesIO()
    row = {"titel": "Broen lukker", "tekst": LEAD, "dato": pd.Timestamp("2026-05-14"), "uge": 20}
    pd.DataFrame([row]).to_excel(out, index=False)
    return out.getvalue()


def print_of_browser() -> bytes:
    """Return a page as a browser prints it, in two justified columns."""
    left = ["Broen over Krog Å lukker fra mandag,", "fordi den nordlige pille skal repareres,",
            "oplyser kommunen til Kystposten, der", "har set planen for arbejdet, som koster",
            "to millioner kroner og varer to uger."]  # fmt: skip
    right = ["Omvejen er på elleve kilometer, og den", "går gennem Vangby og over en dæmning,",
             "hvor bilerne kører i en lang række, og", "det er ikke let for dem, der skal med",
             "færgen hver morgen klokken halv syv."]  # fmt: skip
    return pdf([
        (40, 820, 8, "16.05.2026, 09.12"), (250, 820, 8, "Broen lukker"),
        (40, 780, 20, "Broen lukker i to uger"),
        *justified(left, 40, 740, 240), *justified(right, 300, 740, 240),
        (40, 20, 8, "https://kystposten.example/bro"), (540, 20, 8, "1/1"),
    ])  # fmt: skip


NINJS_3 = {
    "uri": "http://bureau.example/1", "versionCreated": "2026-05-14T06:30:00Z",
    "copyrightHolder": "Kystbureauet", "language": "da",
    "headlines": [{"role": "main", "value": "Broen lukker"}],
    "bylines": [{"value": "Asta Lindholt"}],
    "bodies": [{"contentType": "text/html",
                "value": f"<p>{LEAD}</p><blockquote>Vi venter, siger Ib Vangsø.</blockquote>"}],
}  # fmt: skip
TT = (
    '<html><body><article><section><div class="dat"><span class="vignette">Trafik</span></div>'
    f'<h4><p>{LEAD}</p></h4><figure><div class="byline">Bo Krag</div></figure>'
    f"<div class='bodytext'><p>{MORE}</p></div></section></article></body></html>"
)
NEWSML = (
    "<newsItem><contentMeta><contentCreated>2026-05-14</contentCreated><headline>Broen lukker"
    "</headline></contentMeta><contentSet><inlineXML><nitf><body><body.content><media>"
    "<media-caption>Broen set fra syd.</media-caption></media>"
    f"<p>{LEAD}</p></body.content></body></nitf></inlineXML></contentSet></newsItem>"
)
NEWSML_1 = (
    "<NewsML><NewsItem><NewsManagement><FirstCreated>20260514T063000+0200</FirstCreated>"
    "</NewsManagement><NewsComponent><NewsLines><HeadLine>Broen lukker</HeadLine>"
    f"<ByLine>Asta Lindholt</ByLine></NewsLines><ContentItem><DataContent><p>{LEAD}</p>"
    "</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"
)
BOX = (
    f'<w:p xmlns:w="{W}"><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Fakta</w:t></w:r></w:p>'
    "</w:txbxContent></w:pict></w:r></w:p>"
)
RSS = (
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc='
    '"http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>'
    "<title>Kystposten</title>{}</channel></rss>"
)
ITEM = (
    "<item><title>Broen lukker</title><dc:creator>Sune Falk</dc:creator><pubDate>Thu, 14 May 2026 "
    "06:30:00 +0200</pubDate><category>Trafik</category>{}</item>"
)
WHOLE = f"<content:encoded><![CDATA[<p>{LEAD}</p><p>{SAID}</p>]]></content:encoded>"
BLOG = (
    "<wp:post_type>{}</wp:post_type><wp:status>{}</wp:status><content:encoded><![CDATA["
    f"{LEAD}\n\n{SAID}]]></content:encoded>"
)
NEXIS_WORD = (
    "Broen lukker", "Kystposten", "May 14, 2026 Thursday 15:43 EST", "Copyright 2026 Kystposten",
    "Length: 310 words", "Byline: SUNE FALK", "Highlight: Omvejen er lang.", "Body", LEAD,
    "Graphic", "Broen set fra syd.", "Load-Date: May 15, 2026", "End of Document",
)  # fmt: skip
PROQUEST = (
    f"{'_' * 60}\n\nBroen lukker\n\nAuthor: Falk, Sune\n\nAbstract: The bridge is closed.\n\n"
    f"Full text: {LEAD}\n\n{SAID}\n\nSubject: Bridges\n\nPublication title: Kystposten\n\n"
    "Publication date: May 14, 2026\n\nProQuest document ID: 2510000001\n\nDatabase: Newsstream\n"
)
MAIL = (
    "Subject: Broen lukker\nFrom: Kystposten <brev@kystposten.example>\nDate: Thu, 14 May 2026 "
    f"06:30:00 +0200\nContent-Type: text/plain; charset=utf-8\n\n{LEAD}\n\n{SAID}\n"
)
NOTE = (
    "---\ntitle: Broen lukker\nauthor: Sune Falk\npublished: 2026-05-14\nsite: Kystposten\n---\n"
    f"{LEAD.replace('gamle', '**gamle**')}\n{SAID}\n"
)
POST = '<blockquote class="twitter-tweet"><p>Vi er rasende, siger jeg.</p>Tove Krogh</blockquote>'
PRINTED = f"Broen lukker\n\n{FACTS[0]}\n\n{LEAD}\n\nFærgen sejler\n\n{FACTS[1]}\n\n{SAILS}\n"
SAVED = "".join(
    f"<div><h2>{title}</h2><div>{facts}</div><p>{text}</p></div>"
    for title, facts, text in zip(("Broen lukker", "Færgen sejler"), FACTS, (LEAD, SAILS),
                                  strict=True)
)  # fmt: skip
EXAMPLES = {
    "Archives and agencies": [
        Example("Infomedia's API: `Articles[]`, empty fields and lists", "api.json", json.dumps({
            "Articles": [{"Heading": "Broen lukker", "SubHeading": "Omvej", "Lead": LEAD,
                          "BodyText": f"<p>{SAID}</p>", "PublishDate": "2026-05-14T00:00:00",
                          "Authors": ["", "Sune Falk"], "Source": "Kystposten", "WordCount": 310,
                          "Id": "e9a1b2c3"}]})),
        Example("Infomedia's page saved as HTML, two articles", "soegning.html",
                f"<html><body><nav>Menu</nav>{SAVED}</body></html>"),
        Example("NewsML 1", "a.xml", NEWSML_1),
        Example(f"print: `{FACTS[0]}` below each headline", "udskrift.txt", PRINTED),
        Example("Retriever: a list of contents first", "retriever.txt",
                "> Broen lukker, Kystposten, 14.05.2026 06:30\n"
                f"> Færgen sejler, Vangø Avis, 15.05.2026 07:30\n\n{PRINTED}"),
        Example("Nexis: `1 of 2 DOCUMENTS`, `LENGTH:`, `LOAD-DATE:`", "nexis.txt",
                "1 of 2 DOCUMENTS\n\nKystposten\n\nMay 14, 2026 Thursday\n\nBroen lukker\n\n"
                f"BYLINE: SUNE FALK\n\nLENGTH: 310 words\n\n{LEAD}\n\nLOAD-DATE: May 15, 2026\n\n"
                f"2 of 2 DOCUMENTS\n\nVangø Avis\n\n15. maj 2026 fredag\n\nFærgen sejler\n\n"
                f"LÆNGDE: 120 ord\n\n{SAILS}\n"),
        Example("Factiva: `Dokument KYSTP000…`", "factiva.txt",
                "Indland\nBroen lukker\nSune Falk\n310 ord\n14. maj 2026\nKystposten\nKYSTP\n"
                "Dansk\n"
                "© 2026 Kystposten A/S. All rights reserved.\n\n"
                f"{LEAD}\n\nDokument KYSTP00020260514em5e0001\n"),
        Example("Nexis in Word: an hour with its zone, `Highlight:`, `Graphic`", "nexis.docx",
                docx(*NEXIS_WORD)),
        Example("Nexis with a German screen", "nexis.txt",
                "1 of 1 DOCUMENTS\n\nKystposten\n\n14. Mai 2026 Donnerstag 9:50 PM GMT+1\n\n"
                f"Broen lukker\n\nAUTOR: Falk, Sune\n\nRUBRIK: INDLAND; S. 4\n\n{LEAD}\n\n"
                "SPRACHE: DANISH; DÄNISCH\n"),
        Example("Factiva with another screen, and what was searched", "factiva.txt",
                "Broen lukker\nSune Falk\n310 字\n2026 年 5 月 14 日\nKystposten\nKYSTP\n丹麦文\n"
                f"© 2026 Kystposten A/S\n\n{LEAD}\n\n文件 KYSTP00020260514em5e0001\n\n"
                "搜索摘要\n\n© 2026 Factiva, Inc.\n"),
        Example("ProQuest: labels, `Abstract:` and `Full text:`", "proquest.txt", PROQUEST),
        Example("ninjs 3, with a `<blockquote>`", "ninjs.json", json.dumps(NINJS_3)),
        Example("ninjs with a description alone", "ninjs.json", json.dumps(
            {"uri": "http://bureau.example/2", "description_text": "Et billede af broen."})),
        Example("NewsML-G2 with NITF `media-caption`", "g2.xml", NEWSML),
        Example("NewsML-G2: an event beside an article", "g2.xml",
                f"<newsMessage><itemSet>{NEWSML}<conceptItem/></itemSet></newsMessage>"),
        Example("TT: section and photo lines", "tt.json", json.dumps(
            {"uri": "http://tt.example/1", "headline": "Broen lukker", "source": "Kystbureauet",
             "versioncreated": "2026-05-14T06:30:00Z", "body_html5": TT})),
        Example("Excel's Unicode text: tabs, UTF-16, `.txt`", "excel.txt",
                f"titel\ttekst\tuge\r\nBroen lukker\t{LEAD}\t20\r\n".encode("utf-16")),
        Example("`.xlsx`", "artikler.xlsx", workbook()),
        Example("`.rtf`", "bro.rtf", r"{\rtf1\ansi Broen lukker.}"),
        Example("Word with a text box and a table", "bro.docx", docx(
            ("Broen lukker", "Titel"), LEAD, inner=BOX + f'<w:tbl xmlns:w="{W}"><w:tr><w:tc><w:p>'
            "<w:r><w:t>Omvejen er lang.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")),
    ],
    "Feeds and messages": [
        Example("RSS with whole texts", "feed.rss", RSS.format(ITEM.format(WHOLE))),
        Example("RSS with summaries alone", "feed.rss",
                RSS.format(ITEM.format(f"<description>{LEAD}</description>"))),
        Example("WordPress: a post, a draft and a picture", "site.xml", RSS.format("".join(
            ITEM.format(BLOG.format(*kind)) for kind in
                    (("post", "publish"), ("post", "draft"), ("attachment", "inherit"))))),
        Example("a message", "brev.eml", MAIL),
        Example("Markdown from a web clipper", "bro.md", NOTE),
        Example("a web archive", "uge20.warc", "WARC/1.0"),
    ],
    "Saved pages": [
        *map(dated, ["Udgivet 3. marts 2024", "Torsdag 3. maj 2024", "d. 5. marts 2025",
                     "1. maj 2024 kl. 9", "3/4 2024", "3. 4. 2024", "Publiceret: 7. maj 2024",
                     "Opdateret 8. maj 2024"]),
        Example("an inline `<q>`", "side.html",
                page("<p>Ida Lund siger, at <q>broen er træt</q>, og hun venter.</p>")),
        Example("`<blockquote>` with `<footer>`", "side.html",
                page("<blockquote><p>Vi venter på færgen.</p><footer>Ida Lund</footer>"
                     "</blockquote>")),
        Example("`<figure>` pull quote with `<figcaption>`", "side.html",
                page("<figure><blockquote>Det tager to uger.</blockquote>"
                     "<figcaption>Bo Krag, ingeniør</figcaption></figure>")),
        Example("an embedded post (`twitter-tweet`)", "side.html",
                page(f"<p>- Vi venter, siger Ida Lund.</p>{POST}")),
        Example("a browser's print, two justified columns", "side.pdf", print_of_browser()),
        Example("a hyphen that the font has at 0xAD", "side.pdf", pdf([
            (72, 780, 18, "Broen lukker"), (72, 740, 11, "Den gamle bro over Krog Å er luk\xad"),
            (72, 727, 11, "ket fra mandag, oplyser kommunen.")])),
    ],
    "Text and tables": [
        *(lines(f"{first}\n\n{LEAD}\n\n{SAID}\n") for first in (
            "Broen lukker\n12. marts 2026", "Broen lukker\n17-04-2026",
            "Broen lukker\nUdgivet 2. maj 2026 kl. 21.14", "Broen lukker\n2026-03-12",
            "Broen lukker\nAf Sune Falk\n12.03.2026")),
        Example("text: the date in the file's name", "2026-03-12_bro.txt", f"{LEAD}\n\n{SAID}\n"),
        Example("one undated text among dated ones", "uge.zip", zipped(
            {f"{n}.txt": f"1{n}. maj 2026\n\n{LEAD} Dag {n}.\n" for n in range(4)}
            | {"udateret.txt": f"{SAILS}\n"})),
        Example("CSV: `&quot;`, `S&oslash;rensen`, `['Sune Falk']`, a column of your own", "a.csv",
                'titel,tekst,forfatter,sektion\nBroen,"&quot;Vi venter,&quot; siger Ida '
                "S&oslash;rensen.\",['Sune Falk'],Indland\n"),
        table("newspaper4k", {"title": "Broen lukker", "text": LEAD, "authors": ["Sune Falk"],
                              "publish_date": "2026-05-14T06:30:00", "url": "https://a.example/1"}),
        table("news-please", {"maintext": LEAD, "title": "Broen lukker", "authors": ["Sune Falk"],
                              "date_publish": "2026-05-14 06:30:00", "source_domain": "a.example"}),
        table("trafilatura", {"title": "Broen lukker", "author": "Sune Falk", "date": "2026-05-14",
                              "sitename": "Kystposten", "raw_text": LEAD, "text": LEAD}),
        table("no column that is clearly the text", {"felt": LEAD, "noter": SAILS, "side": "4",
                                                     "link": "https://a.example/1"}),
        said("Ida Lund, f. 1952, bor i Vangby. Hun sejler."),
        said("Det står på s. 12 i planen. Den er lang."),
        said("'Havnen er USA's bedste', siger Bo Krag."),
    ],
}  # fmt: skip


def examples() -> str:
    """Return the lists of the page: what each file gives now."""
    found = []
    for heading, group in EXAMPLES.items():
        found += [f"### {heading}", ""]
        for example in group:
            with TemporaryDirectory() as folder:
                path = Path(folder) / example.name
                raw = example.raw
                path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
                news = load(path, corrections=None, people=None)
            found += [f"*File:* {example.what}", ""]
            found += [f"- {line}" for line in lines_of(news)]
            found.append("")
    return "\n".join(found)


def lines_of(news: News) -> list[str]:
    """Return the rows of a file's articles, their paragraphs and quotes, and its problems."""
    tables = ((article, news.articles), (paragraph, news.paragraphs), (quote, news.quotes),
              (problem, news.problems))  # fmt: skip
    return [line(row) for line, table in tables for row in table.to_dict("records")]


def article(row: dict) -> str:
    """Return the facts of an article, and columns of the source's own."""
    day = "" if pd.isna(row["date"]) else f"{row['date']:%Y-%m-%d}"
    facts = [row["title"], day, row["credit"], row["author"]]
    own = [
        f"{name} = {row[name]}"
        for name in ("uge", "sektion", "WordCount", "category")
        if name in row
    ]
    shown = (plain(fact) if pd.notna(fact) and fact else "–" for fact in facts + own)
    return f"article: {' · '.join(shown)}"


def paragraph(row: dict) -> str:
    """Return the role and the words of a paragraph."""
    return f"{row['role']}: {plain(row['text'])}"


def quote(row: dict) -> str:
    """Return the kind, the speaker and the words of a quote."""
    speaker = row["speaker"] if pd.notna(row["speaker"]) else "no speaker"
    return f"**{row['kind']} quote, {plain(speaker)}: {plain(row['text'])}**"


def problem(row: dict) -> str:
    """Return why a file was not read, or needs checking, and what to do."""
    return f"problem: {plain(row['reason'], WHY)}: {plain(row['cure'], WHY)}"


def plain(words: str, most: int = SHOWN) -> str:
    """Return words as Markdown shows them, cut off where they are long."""
    words = " ".join(str(words).split())
    shown = words if len(words) <= most else f"{words[:most].rstrip()} …"
    for sign, written in (("&", "&amp;"), ("<", "&lt;"), ("|", "\\|"), ("*", "\\*"), ("_", "\\_")):
        shown = shown.replace(sign, written)
    return shown


if __name__ == "__main__":
    write_between(PAGE, BEGIN, END, f"\n{examples()}\n")
