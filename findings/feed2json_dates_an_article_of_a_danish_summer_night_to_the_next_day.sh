#!/usr/bin/env bash
# feed2json 2025.7.15, feed2json(feed_string=...), with feedparser 6.0.14, news in RSS to JSON Feed.
# JSON Feed gives dates in RFC 3339, where Z is universal time. feedparser gives its dates in universal time (its
# documentation says so) and as not in summer time. feed2json reads them as local time, lets the system turn them into
# local time again, and writes Z behind. In winter the two steps undo each other; in summer time the second adds an
# hour: on a computer set to Danish time half past eleven at night is half past twelve on the next day. All articles
# from the end of March to the end of October are an hour late, and counts by day, and the gap between two papers, are
# wrong for half the year. On a server set to universal time the same feed is right. Nothing is said, and no issue on it
# was found. This project keeps the day that the feed writes.
# Seen: universal time: Jan 2024-01-03T23:30:00Z, Jul 2024-07-03T23:30:00Z
#       Danish time: Jan 2024-01-03T23:30:00Z, Jul 2024-07-04T00:30:00Z
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'feed2json==2025.7.15' \
    'feedparser==6.0.14' 2>/dev/null
cat > "$folder/read.py" <<'PY'
from feed2json import feed2json

items = "".join(
    f"<item><title>{month}</title><link>https://kystposten.example/{month}</link>"
    f"<pubDate>Wed, 03 {month} 2024 23:30:00 GMT</pubDate></item>"
    for month in ("Jan", "Jul")
)
feed = feed2json(
    feed_string='<rss version="2.0"><channel><title>Kystposten</title><link>https://kystposten.example/</link>'
    f"<description>Nyt</description>{items}</channel></rss>"
)
print(", ".join(f"{item['title']} {item['date_published']}" for item in feed["items"]))
PY
seen=$(
    echo "universal time: $(TZ=UTC0 "$folder/venv/bin/python" -W ignore "$folder/read.py")"
    echo "Danish time: $(TZ=CET-1CEST,M3.5.0,M10.5.0/3 "$folder/venv/bin/python" -W ignore "$folder/read.py")"
)
echo "$seen"
[ "$seen" = "universal time: Jan 2024-01-03T23:30:00Z, Jul 2024-07-03T23:30:00Z
Danish time: Jan 2024-01-03T23:30:00Z, Jul 2024-07-04T00:30:00Z" ]
