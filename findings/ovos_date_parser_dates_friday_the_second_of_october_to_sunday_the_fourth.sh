#!/usr/bin/env bash
# ovos-date-parser 0.29.0, extract_datetime(text, lang="da", anchorDate=...), read on Wednesday 16 September 2026.
# A Danish date is mostly written with its weekday: fredag den 2. oktober, and 2 October 2026 is a Friday. The parser
# takes the weekday for a number of days from now (Friday is in two days), takes the date too, and adds the two: it
# gives Sunday 4 October. Mandag den 21. september becomes the 26th. Only with the weekday of the day of reading is it
# right. Two more in the same function: its list of months has desember, so that any day in december, a year with it
# or not, is read as the day of reading; and næste år (next year) takes a year away, so that it is last year. Each
# answer is a plain datetime. The README lists Danish as supported for this function, and no issue on it was found.
# Seen: 2. oktober: 2026-10-02 / fredag den 2. oktober: 2026-10-04 / mandag den 21. september: 2026-09-26 / 24.
#       november 2025: 2025-11-24 / 24. december 2025: 2026-09-16 / om 2 år: 2028-09-16 / næste år: 2025-09-16
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'ovos-date-parser==0.29.0' \
    'ovos-number-parser==0.24.3a1' 'python-dateutil==2.9.0.post0' 2>/dev/null
seen=$(cd "$folder" && HOME="$folder" PYTHONUTF8=1 venv/bin/python - <<'PY'
from datetime import datetime

from ovos_date_parser import extract_datetime

TEXTS = [
    "2. oktober", "fredag den 2. oktober", "mandag den 21. september", "24. november 2025", "24. december 2025",
    "om 2 år", "næste år",
]
assert datetime(2026, 10, 2).isoweekday() == 5 and datetime(2026, 9, 21).isoweekday() == 1
read = datetime(2026, 9, 16, 12)
print(" / ".join(f"{text}: {extract_datetime(text, lang='da', anchorDate=read)[0].date()}" for text in TEXTS))
PY
)
echo "$seen"
[ "$seen" = "2. oktober: 2026-10-02 / fredag den 2. oktober: 2026-10-04 / mandag den 21. september: 2026-09-26 \
/ 24. november 2025: 2025-11-24 / 24. december 2025: 2026-09-16 / om 2 år: 2028-09-16 / næste år: 2025-09-16" ]
