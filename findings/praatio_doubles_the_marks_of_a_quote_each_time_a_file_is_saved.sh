#!/usr/bin/env bash
# praatio 6.2.2, openTextgrid() and Textgrid.save(), in Praat's long format, beside textgrid 1.6.1.
# In a TextGrid a straight quotation mark inside a label is written twice. Of an interval praatio reads the two as one. Of a
# point, as transcribers set for a word or a turn, it keeps both, and doubles each when it saves: "nej" is ""nej"" after the
# file was opened and saved once, """"nej"""" after the second time, with other labels as they were. Nothing is said. What
# counts quotes by marks finds an empty one on each side. No issue on it was found.
# This project reads no TextGrids: `problems` says to save what was said with its speakers (tests/test_bad_input.py).
# Seen: point: ja, "nej" / ja, ""nej"" / ja, """"nej"""" - interval: Han sagde "nej"
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'praatio==6.2.2' 'textgrid==1.6.1' 2>/dev/null
seen=$("$folder/venv/bin/python" - "$folder/talk.TextGrid" <<'PY'
import sys

import textgrid
from praatio import textgrid as praat

FILE = '''File type = "ooTextFile"
Object class = "TextGrid"

xmin = 0
xmax = 4
tiers? <exists>
size = 2
item []:
    item [1]:
        class = "IntervalTier"
        name = "Ida"
        xmin = 0
        xmax = 4
        intervals: size = 1
        intervals [1]:
            xmin = 0
            xmax = 4
            text = "Han sagde ""nej"""
    item [2]:
        class = "TextTier"
        name = "Bo"
        xmin = 0
        xmax = 4
        points: size = 1
        points [1]:
            number = 1.5
            mark = "ja, ""nej"""
'''
path = sys.argv[1]
open(path, "w", encoding="utf-8").write(FILE)


def points() -> str:
    (point,) = textgrid.TextGrid.fromFile(path).getFirst("Bo")
    return point.mark


told = [points()]
for _ in range(2):
    grid = praat.openTextgrid(path, includeEmptyIntervals=True)
    interval = grid.getTier("Ida").entries[0].label
    grid.save(path, "long_textgrid", includeBlankSpaces=True)
    told.append(points())
print("point:", " / ".join(told), "- interval:", interval)
PY
)
echo "$seen"
[ "$seen" = 'point: ja, "nej" / ja, ""nej"" / ja, """"nej"""" - interval: Han sagde "nej"' ]
