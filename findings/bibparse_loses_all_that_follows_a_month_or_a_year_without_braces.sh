#!/usr/bin/env bash
# bibparse 1.2.0, Biblio().parse(text), references in BibTeX.
# In BibTeX a number and an abbreviation may stand without braces: year = 2024, month = apr. The manual ("BibTeXing")
# asks for the three letters of a month in this form, and Zotero writes them so. bibparse takes the first such sign for
# the beginning of a value in braces and reads on to the end of the reference: the field itself and all fields after it
# are gone. Of the article below author and title are left, month, year, journal and pages are lost, and written back
# it stays so. Which fields are lost depends on their order: where the year comes first, title and author go with it.
# The other references of the file are whole. Nothing is said; the README knows ParseError, and none is raised. No issue
# on it was found. bibtexparser reads the same text.
# Seen: month without braces: author, title / year without braces: author
#       / both in braces: author, title, month, year, journal, pages
#       / bibtexparser: author, title, month, year, journal, pages
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'bibparse==1.2.0' 'bibtexparser==1.4.3' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import bibtexparser
from bibparse import Biblio
from bibtexparser.bparser import BibTexParser

FIELDS = ("author", "title", "month", "year", "journal", "pages")
TEXT = """
@article{lund, author = {Lund, Ida}, title = {Broen lukker}, month = apr, year = {2024},
  journal = {Kystposten}, pages = {3--5}}
@article{krag, author = {Krag, Bo}, year = 2024, title = {Broen lukker}, month = {4},
  journal = {Kystposten}, pages = {6}}
@article{holm, author = {Holm, Eva}, title = {Broen lukker}, month = {4}, year = {2024},
  journal = {Kystposten}, pages = {7}}
"""
read = Biblio()
read.parse(TEXT)
for key, told in (("lund", "month without braces"), ("krag", "year without braces"), ("holm", "both in braces")):
    print(f"{told}: {', '.join(field for field in FIELDS if field in read[key])}", end=" / ")
other = bibtexparser.loads(TEXT, BibTexParser(common_strings=True)).entries_dict["lund"]
print(f"bibtexparser: {', '.join(field for field in FIELDS if field in other)}")
PY
)
echo "$seen"
[ "$seen" = "month without braces: author, title / year without braces: author \
/ both in braces: author, title, month, year, journal, pages \
/ bibtexparser: author, title, month, year, journal, pages" ]
