#!/usr/bin/env bash
# parsrt 1.2, parse_str(text) and str() of what it gives, subtitles in SRT.
# A time in SRT is hours:minutes:seconds,thousandths, with minutes from 00 to 59. The README says that str() turns a
# subtitle back into SRT. The hours are written, and then all minutes since the beginning, with no hour taken off: what
# begins at 01:05:03 is written as 01:65:03. Players and readers count it as 02:05:03, parsrt too: each time a file is
# read and saved, what stands after the first hour moves by as many hours as have passed, and from 01:40:00 on the
# minutes have three figures. Besides, thousandths are cut and not rounded: 290 becomes 289, then 288. Nothing is said.
# No issue on it was found. This project reads no subtitles.
# Seen: at 01:05:03,250 to 01:05:06,290 / written: 01:65:03,250 --> 01:65:06,289 / read again: begins 2:05:03.250000
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'parsrt==1.2' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import parsrt

(subtitle,) = parsrt.parse_str("1\n01:05:03,250 --> 01:05:06,290\nNej, siger Ida Lund.")
written = str(subtitle).strip()
(again,) = parsrt.parse_str(written)
print("at 01:05:03,250 to 01:05:06,290 / written:", written.splitlines()[1].strip(), end=" / ")
print("read again: begins", again.time[0])
PY
)
echo "$seen"
[ "$seen" = "at 01:05:03,250 to 01:05:06,290 / written: 01:65:03,250 --> 01:65:06,289 \
/ read again: begins 2:05:03.250000" ]
