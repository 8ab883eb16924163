#!/usr/bin/env bash
# qdpxlib 0.1.4, QDPXFile(path).codings, of a project as MAXQDA and others exchange it (REFI-QDA, .qdpx).
# A coded passage is cut into sentences, and what stands behind the last full stop, question or exclamation mark is thrown
# away: a quote that ends in a comma, as before `siger Ida Lund`, was coded by hand and is in no list of what was. Besides,
# start and end are taken for bytes of UTF-8, though the same class measures the text in characters, as others that write
# such files do: each æ, ø, å, » and « before a passage moves it to the left, and what then has no full stop left is lost
# too. Nothing is said. No issue on it was found. This project lists such files as not read (tests/test_bad_input.py).
# Seen: ending in a comma: [] / plain letters before: ['Broen er lukket.', 'Den er fra i fjor.']
#       Danish ones before: [':  Broen er lukket.']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'qdpxlib==0.1.4' 'numpy==2.3.5' 'tqdm==4.67.1' 2>/dev/null
seen=$("$folder/venv/bin/python" - "$folder" <<'PY'
import sys
import zipfile
from pathlib import Path

from qdpxlib import QDPXFile

PROJECT = """<?xml version="1.0" encoding="utf-8"?>
<Project name="broen" xmlns="urn:QDA-XML:project:1.0">
<CodeBook><Codes><Code guid="c" name="Citat" isCodable="true"/></Codes></CodeBook>
<Sources><TextSource guid="t" name="avis" plainTextPath="internal://t.txt">
<PlainTextSelection guid="s" startPosition="{start}" endPosition="{end}">
<Coding guid="k"><CodeRef targetGUID="c"/></Coding>
</PlainTextSelection></TextSource></Sources></Project>"""


def read(before: str, coded: str, after: str) -> list[str]:
    path = Path(sys.argv[1]) / "project.qdpx"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("project.qde", PROJECT.format(start=len(before), end=len(before + coded)))
        file.writestr("sources/t.txt", before + coded + after)
    return [coding[1] for coding in QDPXFile(path).codings if coding[4] == ["Citat"]]


TWO = "Broen er lukket. Den er fra i fjor."
print("ending in a comma:", read("", "Broen er lukket fra i dag,", " siger Ida Lund."), end=" / ")
print("plain letters before:", read("Ida Lund siger: ", TWO, " Bo Krag venter."))
print("Danish ones before:", read("På øen siger Åse Lund: »", TWO, "« Bo Krag venter."))
PY
)
echo "$seen"
[ "$seen" = "ending in a comma: [] / plain letters before: ['Broen er lukket.', 'Den er fra i fjor.']
Danish ones before: [':  Broen er lukket.']" ]
