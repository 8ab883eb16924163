#!/usr/bin/env bash
# endnote-utils 1.0.3, the command endnote-utils, references in the XML of EndNote.
# In this format each stretch of one face is a <style> of its own: a title with the name of a newspaper in italics has
# three. Only the first is read, and the title ends before the italics; one that begins in italics is nothing but the
# name. The same goes for abstracts and journals. Two different titles of a year that begin alike are then one to
# --dedupe title-year, and one of the references is dropped as a duplicate. Besides, the names come from every
# <author>, also those in <secondary-authors>, which are the editors: who edited a book is listed, and counted under
# "top authors", as author of each chapter. Nothing is said; the README promises title and authors. No issue on it was
# found. This project reads no EndNote XML.
# Seen: references in the file: 2, in the table: 1 / title: Citater i / authors: Lund, Ida; Krag, Bo
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'endnote-utils==1.0.3' 2>/dev/null
"$folder/venv/bin/python" - "$folder/list.xml" <<'PY'
import sys
from pathlib import Path


def styled(*pieces: tuple[str, str]) -> str:
    return "".join(f'<style face="{face}" font="default" size="100%">{text}</style>' for face, text in pieces)


def reference(paper: str) -> str:
    title = styled(("normal", "Citater i "), ("italic", paper), ("normal", " gennem et år"))
    return (
        '<record><ref-type name="Book Section">5</ref-type><contributors>'
        f"<authors><author>{styled(('normal', 'Lund, Ida'))}</author></authors>"
        f"<secondary-authors><author>{styled(('normal', 'Krag, Bo'))}</author></secondary-authors></contributors>"
        f"<titles><title>{title}</title><secondary-title>{styled(('normal', 'Aviser'))}</secondary-title></titles>"
        f"<dates><year>{styled(('normal', '2024'))}</year></dates></record>"
    )


records = reference("Kystposten") + reference("Havnebladet")
Path(sys.argv[1]).write_text(f"<xml><records>{records}</records></xml>", encoding="utf-8")
PY
"$folder/venv/bin/endnote-utils" --xml "$folder/list.xml" --out "$folder/list.json" --format json \
    --dedupe title-year >/dev/null 2>&1
seen=$("$folder/venv/bin/python" - "$folder/list.json" <<'PY'
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    rows = json.load(file)
print(f"references in the file: 2, in the table: {len(rows)}", end=" / ")
print(f"title: {rows[0]['title']} / authors: {rows[0]['authors']}")
PY
)
echo "$seen"
[ "$seen" = "references in the file: 2, in the table: 1 / title: Citater i / authors: Lund, Ida; Krag, Bo" ]
