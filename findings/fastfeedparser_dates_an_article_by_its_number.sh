#!/usr/bin/env bash
# fastfeedparser 0.6.5, parse(), an RSS item without a date.
# A <guid> may be any words that name the article, and many are the number it has in the newspaper's system. Where
# <pubDate> is left out, as RSS allows, that number is read as a date: article 1987 was published in 1987, article 4711
# in 4711, and article 52 in 2052, each in the month and on the day it is when the feed is read. A letter before the number
# and the item has no date. Neither the README nor the docstrings speak of it; no issue on it was found. This project
# dates an article by the elements that hold a date.
# Seen: guid 52: 2052, guid 1987: 1987, guid 4711: 4711, guid a1987: no date
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'fastfeedparser==0.6.5' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import fastfeedparser

told = []
for number in ("52", "1987", "4711", "a1987"):
    feed = (
        '<rss version="2.0"><channel><title>Kystposten</title><link>https://kystposten.example/</link>'
        "<description>Nyt</description><item><title>Broen lukker</title>"
        f'<guid isPermaLink="false">{number}</guid></item></channel></rss>'
    )
    (entry,) = fastfeedparser.parse(feed).entries
    told.append(f"guid {number}: {entry.get('published', 'no date').split('-')[0]}")
print(", ".join(told))
PY
)
echo "$seen"
[ "$seen" = "guid 52: 2052, guid 1987: 1987, guid 4711: 4711, guid a1987: no date" ]
