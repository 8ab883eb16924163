#!/usr/bin/env bash
# python-calamine 0.9.1, load_workbook(path).get_sheet_by_index(0).to_python(), of a sheet that pyexcel-ods3 0.6.1 writes.
# OpenDocument has an element for a new line inside a paragraph (<text:line-break/>) and one for a tab (<text:tab/>).
# Both are left out, with nothing in their place: the last word of a line and the first of the next are one word, a name at
# the end of a line is another name, and a quote on a line of its own, after a dash, begins inside the line before. Double
# spaces (<text:s/>, issue 225 of calamine) and several paragraphs in a cell (<text:p>) are read right. pyexcel-ods3 writes
# the lines of a text so, and reads its own. The README says nothing of it; no issue on it was found (57 is on line ends
# in .xlsx). This project reads .ods with python-calamine, and puts characters for both elements into the file first.
# Seen: in the file: 2 line breaks, 1 tab
#       python-calamine: ['Broen er lukket, siger IdaLund.- Det er for sent.', 'Bo Kragformand']
#       pyexcel-ods3: ['Broen er lukket, siger Ida\nLund.\n- Det er for sent.', 'Bo Krag\tformand']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'python-calamine==0.9.1' 'pyexcel-ods3==0.6.1' 2>/dev/null
seen=$("$folder/venv/bin/python" - "$folder/sheet.ods" <<'PY'
import sys
import zipfile

from pyexcel_ods3 import get_data, save_data
from python_calamine import load_workbook

path = sys.argv[1]
save_data(path, {"Ark": [["Broen er lukket, siger Ida\nLund.\n- Det er for sent.", "Bo Krag\tformand"]]})
with zipfile.ZipFile(path) as file:
    written = file.read("content.xml").decode()
print("in the file:", written.count("<text:line-break/>"), "line breaks,", written.count("<text:tab/>"), "tab")
print("python-calamine:", load_workbook(path).get_sheet_by_index(0).to_python()[0])
print("pyexcel-ods3:", get_data(path)["Ark"][0])
PY
)
echo "$seen"
[ "$seen" = "in the file: 2 line breaks, 1 tab
python-calamine: ['Broen er lukket, siger IdaLund.- Det er for sent.', 'Bo Kragformand']
pyexcel-ods3: ['Broen er lukket, siger Ida\nLund.\n- Det er for sent.', 'Bo Krag\tformand']" ]
