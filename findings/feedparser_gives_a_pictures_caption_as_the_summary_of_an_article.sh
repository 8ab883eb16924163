#!/usr/bin/env bash
# feedparser 6.0.14, an RSS item with a picture by Media RSS.
# <media:description> is the caption of a picture. Where the picture stands before <description> in the item, which RSS
# leaves free, the caption is the entry's summary and the article's own lead ends up in `content`, as if it were the
# full text. Where it stands after, it is the other way round. The page on `summary` names other elements as sources,
# this one not. This project reads feeds itself, and the lead is the lead wherever the picture stands.
# Seen: picture first: summary Broen set fra syd., content Ida Lund vil lukke broen.
#       picture last: summary Ida Lund vil lukke broen., content Broen set fra syd.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'feedparser==6.0.14' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import feedparser

lead = "<description>Ida Lund vil lukke broen.</description>"
picture = (
    '<media:content url="https://kystposten.example/b.jpg" medium="image">'
    "<media:description>Broen set fra syd.</media:description></media:content>"
)
for name, item in (("first", picture + lead), ("last", lead + picture)):
    feed = (
        '<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Kystposten</title>'
        "<link>https://kystposten.example/</link><description>Nyt</description>"
        f"<item><title>Broen</title>{item}</item></channel></rss>"
    )
    (entry,) = feedparser.parse(feed).entries
    print(f"picture {name}: summary {entry.summary}, content {entry.content[0].value}")
PY
)
echo "$seen"
[ "$seen" = "picture first: summary Broen set fra syd., content Ida Lund vil lukke broen.
picture last: summary Ida Lund vil lukke broen., content Broen set fra syd." ]
