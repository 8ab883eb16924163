#!/usr/bin/env bash
# xlsx2csv 0.8.6, Xlsx2csv(...).convert() of a sheet made with openpyxl 3.1.5.
# A number format may have words in quotes behind the number: 0 "mio." shows 12 as 12 mio. (Danish for million). xlsx2csv
# looks for the letters of dates in the whole format, quoted words too, finds m, d or s and takes the cell for a date. It
# writes the format in place of the number, with month or day put into the word. 2 and 12 are the same in the CSV file, and
# neither is there; "kr." and "pct." are as they should be. Nothing is said, and README and help do not speak of it. pandas
# reads the numbers. Whoever makes CSV of sheets with amounts in mio. or mia., or counts of stemmer, dage or minutter, has
# lost them. This project takes the values of sheets with python-calamine.
# Seen: 0 "mio.": 0 "01io." and 0 "01io." / 0.0 "mia.": 0.0 "01ia." and 0.0 "01ia." / 0 "dage": 0 "01age" and 0 "11age"
#       / 0 "stemmer": 0 "ste01er" and 0 "ste01er" / 0 "kr.": 2 and 12
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'xlsx2csv==0.8.6' 'openpyxl==3.1.5' 2>/dev/null
seen=$(cd "$folder" && venv/bin/python - <<'PY'
import csv

from openpyxl import Workbook
from xlsx2csv import Xlsx2csv

formats = ['0 "mio."', '0.0 "mia."', '0 "dage"', '0 "stemmer"', '0 "kr."']
book = Workbook()
for row, form in enumerate(formats, 1):
    for column, number in enumerate((2, 12), 1):
        book.active.cell(row, column, number).number_format = form
book.save("belob.xlsx")
Xlsx2csv("belob.xlsx", outputencoding="utf-8").convert("belob.csv")
with open("belob.csv", encoding="utf-8", newline="") as file:
    rows = list(csv.reader(file))
print(" / ".join(f"{form}: {' and '.join(row)}" for form, row in zip(formats, rows, strict=True)))
PY
)
echo "$seen"
[ "$seen" = '0 "mio.": 0 "01io." and 0 "01io." / 0.0 "mia.": 0.0 "01ia." and 0.0 "01ia." '\
'/ 0 "dage": 0 "01age" and 0 "11age" / 0 "stemmer": 0 "ste01er" and 0 "ste01er" / 0 "kr.": 2 and 12' ]
