#!/usr/bin/env bash
# datefinder 1.0.0, find_dates(text) and extract(text).
# It finds dates in running text. Danish names of days and months came with pull request 159; the new engine of 1.0.0
# has a list of German months, which are the Danish ones but for marts, maj and december, and december is English:
# with a bare number, 16 september 2026, such dates are read right. But in Danish and German the number of a day has a
# point: 16. september 2026. There the new engine cuts. The 16 is left out, and september 2026 is taken for the date,
# on its first day, whatever base_date is. The result is a datetime like any other, and extract() calls both kinds
# absolute. find_dates_legacy(), the engine of before, gives the 16th. So the articles of a month are all dated to its
# first. The README does not speak of it, and no issue on it was found.
# Seen: 16 september 2026: 2026-09-16 / 16. september 2026: 2026-09-01 / 2 oktober 2026: 2026-10-02 / 2. oktober 2026:
#       2026-10-01 / torsdag den 24. december 2026: 2026-12-01
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'datefinder==1.0.0' \
    'python-dateutil==2.9.0.post0' 2>/dev/null
seen=$(cd "$folder" && PYTHONUTF8=1 venv/bin/python - <<'PY'
from datetime import datetime

import datefinder

DATES = [
    "16 september 2026", "16. september 2026", "2 oktober 2026", "2. oktober 2026", "torsdag den 24. december 2026",
]
told = []
for date in DATES:
    text = f"Ida Lund vandt valget {date} i Vestby, siger Bo Krag."
    found = [one.date().isoformat() for one in datefinder.find_dates(text, base_date=datetime(2027, 1, 23))]
    told.append(f"{date}: {', '.join(found) or None}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "16 september 2026: 2026-09-16 / 16. september 2026: 2026-09-01 / 2 oktober 2026: 2026-10-02 \
/ 2. oktober 2026: 2026-10-01 / torsdag den 24. december 2026: 2026-12-01" ]
