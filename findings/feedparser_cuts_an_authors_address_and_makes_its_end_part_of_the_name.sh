#!/usr/bin/env bash
# feedparser 6.0.14, entry.author_detail of an RSS item.
# RSS 2.0 asks for <author>address (name)</author>. If the last part of the address has more than four letters, as in
# .media or .email, the address is cut after four and the rest goes to the name, with the bracket: a count of authors
# gets one who does not exist. This project reads feeds itself and keeps the name.
# Seen: dk: Ida Lund, red@kystposten.dk / media: a (Ida Lund, red@kystposten.medi
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'feedparser==6.0.14' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import feedparser

told = []
for ending in ("dk", "media"):
    feed = (
        '<rss version="2.0"><channel><title>Kystposten</title><link>https://kystposten.example/</link>'
        "<description>Nyt</description><item><title>Broen</title>"
        f"<author>red@kystposten.{ending} (Ida Lund)</author></item></channel></rss>"
    )
    author = feedparser.parse(feed).entries[0].author_detail
    told.append(f"{ending}: {author.name}, {author.email}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "dk: Ida Lund, red@kystposten.dk / media: a (Ida Lund, red@kystposten.medi" ]
