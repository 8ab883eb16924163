#!/usr/bin/env bash
# fastfeedparser 0.6.5, parse(), entry["authors"], beside feedparser 6.0.14, whose fields it takes over.
# The field is a list, and never has more than one name: of two <dc:creator> in RSS, two <author> in Atom and two authors
# in JSON Feed the first is kept and the others are gone. Whoever stands second in a byline writes nothing in the whole
# archive. The README names `author` alone; no issue on it was found. This project keeps all names.
# Seen: fastfeedparser: RSS Ida Lund / Atom Ida Lund / JSON Feed Ida Lund
#       feedparser: RSS Ida Lund, Bo Krag / Atom Ida Lund, Bo Krag
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'fastfeedparser==0.6.5' 'feedparser==6.0.14' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import json

import fastfeedparser
import feedparser

names = ("Ida Lund", "Bo Krag")
rss = "".join(f"<dc:creator>{name}</dc:creator>" for name in names)
atom = "".join(f"<author><name>{name}</name></author>" for name in names)
item = {"id": "u:2", "title": "Broen lukker", "content_text": "I dag.", "authors": [{"name": n} for n in names]}
feeds = {
    "RSS": '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Kystposten</title>'
    "<link>https://kystposten.example/</link><description>Nyt</description>"
    f"<item><title>Broen lukker</title>{rss}</item></channel></rss>",
    "Atom": '<feed xmlns="http://www.w3.org/2005/Atom"><title>Kystposten</title><id>u:1</id>'
    "<updated>2024-04-03T10:00:00Z</updated><entry><title>Broen lukker</title><id>u:2</id>"
    f"<updated>2024-04-03T10:00:00Z</updated>{atom}</entry></feed>",
    "JSON Feed": json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": "Kystposten", "items": [item]}
    ),
}
for library in (fastfeedparser, feedparser):
    told = []
    for name, feed in feeds.items():
        if library is feedparser and name == "JSON Feed":
            continue  # it does not read them
        (entry,) = library.parse(feed).entries
        told.append(f"{name} {', '.join(author['name'] for author in entry['authors'])}")
    print(f"{library.__name__}: {' / '.join(told)}")
PY
)
echo "$seen"
[ "$seen" = "fastfeedparser: RSS Ida Lund / Atom Ida Lund / JSON Feed Ida Lund
feedparser: RSS Ida Lund, Bo Krag / Atom Ida Lund, Bo Krag" ]
