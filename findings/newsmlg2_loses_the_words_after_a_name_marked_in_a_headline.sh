#!/usr/bin/env bash
# newsmlg2 1.1, the Python library of the IPTC, whose standard NewsML-G2 is. NewsMLG2Document(xml).get_item().
# The standard lets agencies mark who is named inside a headline, a description and a byline: <inline>, <span>, <a>. The words
# before the first mark are the element's text, the marked words an element of their own, and all words after it are
# gone. Where the mark comes first there is no text at all. to_xml() writes the item back without those words, so a
# program that only adds a code to an archive cuts its headlines. No issue on it was found. This project reads all words.
# Seen: text Borgmester, written <headline>Borgmester<inline>Ida Lund</inline></headline>
#       text <Headline>, written <headline><inline>Ida Lund</inline></headline>
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'newsmlg2==1.1' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
import re

from lxml import etree
from NewsMLG2 import NewsMLG2Document

for headline in (
    "Borgmester <inline>Ida Lund</inline> siger nej til broen",
    "<inline>Ida Lund</inline> siger nej til broen",
):
    xml = (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:kystposten.example:20240403:1" '
        'version="1" standard="NewsML-G2" standardversion="2.34" conformance="power" xml:lang="da"><itemMeta>'
        '<itemClass qcode="ninat:text"/><provider literal="Kystposten"/>'
        "<versionCreated>2024-04-03T12:00:00+02:00</versionCreated></itemMeta>"
        f"<contentMeta><headline>{headline}</headline></contentMeta></newsItem>"
    )
    item = NewsMLG2Document(xml.encode()).get_item()
    found = item.to_xml().find(".//{*}headline")
    written = re.sub(r' xmlns[^=]*="[^"]*"', "", etree.tostring(found, encoding="unicode"))
    print(f"text {item.contentmeta.headline}, written {written}")
PY
)
echo "$seen"
[ "$seen" = "text Borgmester, written <headline>Borgmester<inline>Ida Lund</inline></headline>
text <Headline>, written <headline><inline>Ida Lund</inline></headline>" ]
