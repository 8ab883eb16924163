#!/usr/bin/env bash
# isochron 0.1.0, parse_datetime(text) and parse_interval(text), times in ISO 8601.
# In ISO 8601 24:00 is the end of a day, the same instant as 00:00 of the next: 2024-04-03T24:00 is 2024-04-04T00:00.
# It is written for what ends with a day: an embargo, the last hour of a count. isochron reads it as 00:00 of the same
# day, a day too early: an embargo is over before its day begins, a day from 00:00 to 24:00 lasts no time at all, and
# the last hour of a day, 23:00 to 24:00, lasts minus 23 hours. The README says that it puts right an open issue
# of isodate, which is that 1999-12-31T24:00:00 should be 2000-01-01T00:00. Nothing is said; no issue on it was found
# (dateutil had the same fault in 2018). This project takes the day as it is written, and no hour.
# Seen: isochron: 2024-04-03 00:00:00 / the whole day lasts 0.0 h / the last hour -23.0 h
#       / dateutil: 2024-04-04 00:00:00
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'isochron==0.1.0' 'python-dateutil==2.9.0.post0' \
    2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from dateutil.parser import isoparse
from isochron import parse_datetime, parse_interval


def hours(text: str) -> float:
    interval = parse_interval(text)
    return (interval.end - interval.start).total_seconds() / 3600


print(f"isochron: {parse_datetime('2024-04-03T24:00:00')}", end=" / ")
print(f"the whole day lasts {hours('2024-04-03T00:00:00/2024-04-03T24:00:00')} h", end=" / ")
print(f"the last hour {hours('2024-04-03T23:00:00/2024-04-03T24:00:00')} h", end=" / ")
print(f"dateutil: {isoparse('2024-04-03T24:00:00')}")
PY
)
echo "$seen"
[ "$seen" = "isochron: 2024-04-03 00:00:00 / the whole day lasts 0.0 h / the last hour -23.0 h \
/ dateutil: 2024-04-04 00:00:00" ]
