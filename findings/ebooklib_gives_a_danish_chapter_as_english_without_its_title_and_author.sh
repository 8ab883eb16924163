#!/usr/bin/env bash
# EbookLib 0.20, read_epub() and EpubHtml.get_content(), the way to the pages of an EPUB.
# The page that comes back is not that of the file: it is written anew, with lang="en" whatever the book and its page say,
# and an empty head, so that a Danish article has lost title, author and date, and a step that keeps Danish pages by their
# language drops it. Pages come in the order in which the package lists its files, while the order to read them in, the
# spine, is another list. The file's own bytes are in EpubHtml.content. No issue on it was found.
# This project reads no EPUB: `problems` says to save the articles as .html or .docx (tests/test_bad_input.py).
# Seen: in the file lang da, title True, author True / get_content() lang en, title False, author False
#       order second first, spine first second
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'EbookLib==0.20' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - "$folder/book.epub" <<'PY'
import re
import sys
import zipfile

from ebooklib import ITEM_DOCUMENT, epub

PAGE = """<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" lang="da" xml:lang="da"><head><title>Broen lukker</title>
<meta name="author" content="Ida Lund"/></head><body><p>Broen lukker.</p></body></html>"""
FILES = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": """<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>""",
    "book.opf": """<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i" xml:lang="da">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">bro</dc:identifier>
<dc:title>Broen</dc:title><dc:language>da</dc:language></metadata>
<manifest><item id="second" href="second.xhtml" media-type="application/xhtml+xml"/>
<item id="first" href="first.xhtml" media-type="application/xhtml+xml"/>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>
<spine><itemref idref="first"/><itemref idref="second"/></spine></package>""",
    "nav.xhtml": """<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="da"><head><title>Broen</title></head>
<body><nav epub:type="toc"><ol><li><a href="first.xhtml">1</a></li><li><a href="second.xhtml">2</a></li></ol></nav></body></html>""",
    "first.xhtml": PAGE,
    "second.xhtml": PAGE,
}
with zipfile.ZipFile(sys.argv[1], "w") as file:
    for name, words in FILES.items():
        file.writestr(name, words)


def told(page: str) -> str:
    lang = re.search(r'<html[^>]* lang="(\w+)"', page)[1]
    return f"lang {lang}, title {'<title>Broen lukker' in page}, author {'Ida Lund' in page}"


book = epub.read_epub(sys.argv[1])
page = book.get_item_with_id("first")
print("in the file", told(page.content.decode()), "/ get_content()", told(page.get_content().decode()))
order = [item.id for item in book.get_items_of_type(ITEM_DOCUMENT) if item.id != "nav"]
print("order", *order, "spine", *(name for name, _ in book.spine), sep=" ")
PY
)
seen=${seen/ spine/, spine}
echo "$seen"
[ "$seen" = "in the file lang da, title True, author True / get_content() lang en, title False, author False
order second first, spine first second" ]
