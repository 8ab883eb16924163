#!/usr/bin/env bash
# pytitle 0.1.6, SrtSubtitle.open(path) and save(path), subtitles in SRT.
# A time in SRT ends in thousandths of a second in three digits: 1,045 is 45 thousandths after one second. pytitle reads
# that right, but writes the missing digits as noughts behind the number, not before: 45 becomes 450, 5 becomes 500. To
# open a file and save it, with nothing done, moves one time of ten by up to nine tenths of a second. A subtitle may so
# begin after its end, and of two that follow each other the order is turned round. shift_forward, what the library is
# for, counts right and saves wrong, too. Times of 100 thousandths and more are as they should be. Nothing is said; the
# docstring speaks of noughts at the right side as the right form. No issue on it was found; the README says that the
# project is young. pysrt writes the same file as it was.
# Seen: in the file: 00:00:01,045 --> 00:00:01,200 / pytitle: 00:00:01,450 --> 00:00:01,200
#       / one second on: 00:00:02,450 --> 00:00:02,200 / pysrt: 00:00:01,045 --> 00:00:01,200
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pytitle==0.1.6' 'pydantic==2.14.4' \
    'pysrt==1.1.2' 2>/dev/null
seen=$(cd "$folder" && PYTHONUTF8=1 venv/bin/python - <<'PY'
from pathlib import Path

import pysrt
from pytitle.srt import SrtSubtitle

Path("debat.srt").write_text("1\n00:00:01,045 --> 00:00:01,200\nIda: Nej.\n\n", encoding="utf-8")


def times(path: str) -> str:
    return Path(path).read_text(encoding="utf-8").splitlines()[1]


subtitles = SrtSubtitle.open("debat.srt")
subtitles.save("saved.srt")
subtitles.shift_forward(seconds=1)
subtitles.save("shifted.srt")
pysrt.open("debat.srt", encoding="utf-8").save("other.srt", encoding="utf-8")
print(f"in the file: {times('debat.srt')} / pytitle: {times('saved.srt')}", end=" / ")
print(f"one second on: {times('shifted.srt')} / pysrt: {times('other.srt')}")
PY
)
echo "$seen"
[ "$seen" = "in the file: 00:00:01,045 --> 00:00:01,200 / pytitle: 00:00:01,450 --> 00:00:01,200 \
/ one second on: 00:00:02,450 --> 00:00:02,200 / pysrt: 00:00:01,045 --> 00:00:01,200" ]
