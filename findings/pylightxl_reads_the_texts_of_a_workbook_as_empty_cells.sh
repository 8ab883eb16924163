#!/usr/bin/env bash
# pylightxl 1.61, readxl(path).ws(name).rows, of a workbook that XlsxWriter 3.2.9 writes with constant_memory.
# An .xlsx file has a text in its cell (inline strings) or in a list beside the sheet. Programs that write large tables row
# by row use the first, as XlsxWriter's documentation says of constant_memory. pylightxl does not look for it: each text
# is the empty string, the names of the columns too, and the numbers beside them are right. A table of quotes has its
# counts, and no quotes, speakers or columns. Nothing is said. The README promises "Microsoft Excel 2004+ files" and lists
# limits, this not among them; no issue on it was found. This project writes no inline strings, and reads them.
# Seen: a list beside the sheet: [['taler', 'citat', 'ord'], ['Ida Lund', 'Broen lukker.', 2]]
#       constant_memory: [['', '', ''], ['', '', 2]]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pylightxl==1.61' 'XlsxWriter==3.2.9' 2>/dev/null
seen=$("$folder/venv/bin/python" - "$folder/quotes.xlsx" <<'PY'
import sys

import pylightxl
import xlsxwriter

path = sys.argv[1]
for name, options in (("a list beside the sheet", {}), ("constant_memory", {"constant_memory": True})):
    with xlsxwriter.Workbook(path, options) as book:
        sheet = book.add_worksheet("Citater")
        for place, row in enumerate((("taler", "citat", "ord"), ("Ida Lund", "Broen lukker.", 2))):
            sheet.write_row(place, 0, row)
    print(f"{name}: {list(pylightxl.readxl(path).ws('Citater').rows)}")
PY
)
echo "$seen"
[ "$seen" = "a list beside the sheet: [['taler', 'citat', 'ord'], ['Ida Lund', 'Broen lukker.', 2]]
constant_memory: [['', '', ''], ['', '', 2]]" ]
