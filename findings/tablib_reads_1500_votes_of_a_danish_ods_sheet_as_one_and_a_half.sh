#!/usr/bin/env bash
# tablib 3.10.0, Dataset().load(file, format="ods") of a sheet as LibreOffice saves it in Danish.
# A cell of an OpenDocument sheet has its number in office:value, and beside it, as text, what is shown on the screen.
# By the specification the number is the value, and the text is for show. tablib takes dates, hours and true or false
# from the values, but of a number it reads the text, as if it were English: 1500 votes, shown as 1.500, become 1.5, and
# 12345, shown as 12.345, become 12.345. 2.6 in a cell that shows no decimals becomes 3. Numbers below a thousand are
# right, so that a column has both. Where the text has a comma, loading ends in "could not convert string to float".
# README and documentation do not speak of it; an issue on it was not found. What tablib itself writes has no such text.
# python-calamine reads the values, and this project takes sheets with it.
# Seen: tablib: Bo 950, Ida 1.5, Åse 12.345, share 3 / python-calamine: Bo 950, Ida 1500, Åse 12345, share 2.6
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'tablib==3.10.0' 'odfpy==1.4.1' \
    'python-calamine==0.9.1' 2>/dev/null
seen=$(cd "$folder" && PYTHONUTF8=1 venv/bin/python - <<'PY'
from pathlib import Path

import tablib
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from python_calamine import CalamineWorkbook


def cell(shown: str, number: float | None = None) -> TableCell:
    """Return a cell with the text it shows and, of a number, its value."""
    made = TableCell(valuetype="string") if number is None else TableCell(valuetype="float", value=number)
    made.addElement(P(text=shown))
    return made


cells = [("Bo", "950", 950), ("Ida", "1.500", 1500), ("Åse", "12.345", 12345), ("share", "3", 2.6)]
book, table = OpenDocumentSpreadsheet(), Table(name="Stemmer")
for row in [[cell("navn"), cell("stemmer")], *([cell(name), cell(shown, number)] for name, shown, number in cells)]:
    line = TableRow()
    for one in row:
        line.addElement(one)
    table.addElement(line)
book.spreadsheet.addElement(table)
book.save("stemmer.ods")

rows = {
    "tablib": list(tablib.Dataset().load(Path("stemmer.ods").read_bytes(), format="ods")),
    "python-calamine": CalamineWorkbook.from_path("stemmer.ods").get_sheet_by_index(0).to_python()[1:],
}
print(" / ".join(f"{who}: " + ", ".join(f"{name} {n:g}" for name, n in read) for who, read in rows.items()))
PY
)
echo "$seen"
[ "$seen" = "tablib: Bo 950, Ida 1.5, Åse 12.345, share 3 / python-calamine: Bo 950, Ida 1500, Åse 12345, share 2.6" ]
