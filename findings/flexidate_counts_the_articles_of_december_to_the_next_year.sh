#!/usr/bin/env bash
# flexidate 1.4, FlexiDate.as_float() and parse(text), with python-dateutil 4.0.0.
# as_float() is "a float (year being the integer part)". The number of the month is divided by
# twelve, though in December but eleven months have passed: each date lies a month too late, and the twelfth month is
# a whole year. Of one article a month in 2024 eleven have the year 2024 and one has 2025. Besides, parse() has
# dayfirst=True and gives it to dateutil, which then reads even 2024-04-03, the order of ISO 8601 that FlexiDate
# itself writes, as year, day, month (known there, not here): read and written twice, a date is another and then
# itself again. Nothing is said. No issue on flexidate was found. This project reads ISO dates itself.
# Seen: 2024-12-03: 2025.01 / articles by year: 2024: 11, 2025: 1
#       parse 2024-04-03: 2024-03-04, again: 2024-04-03 / parse 3 April 2024: 2024-04-03
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'flexidate==1.4' 'python-dateutil==4.0.0' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
from collections import Counter

from flexidate import FlexiDate, parse

print(f"2024-12-03: {FlexiDate(2024, 12, 3).as_float():.2f}", end=" / articles by year: ")
years = Counter(int(FlexiDate(2024, month, 3).as_float()) for month in range(1, 13))
print(", ".join(f"{year}: {count}" for year, count in sorted(years.items())))
once = str(parse("2024-04-03"))
print(f"parse 2024-04-03: {once}, again: {parse(once)} / parse 3 April 2024: {parse('3 April 2024')}")
PY
)
echo "$seen"
[ "$seen" = "2024-12-03: 2025.01 / articles by year: 2024: 11, 2025: 1
parse 2024-04-03: 2024-03-04, again: 2024-04-03 / parse 3 April 2024: 2024-04-03" ]
