#!/usr/bin/env bash
# jsonfeed-util 1.2.0 (import jsonfeed), Feed.parse_string(text) and to_json(), news in JSON Feed 1.1.
# By the standard url is where the article stands, external_url the page elsewhere that it is about, "the thing you're
# talking about". Read, both are right. Written, external_url is the url of the article: the source that a link blog or a
# press review refers to is gone, and the article names itself as its source. Where there is no url, as the standard
# allows, external_url is null. Two more losses on the way: the language of the feed, a field of 1.1, is not written,
# and the size of a sound file becomes a list with the size in it. So to read a feed and write it, with nothing done,
# makes all sources of a paper the paper itself. Nothing is said, the README says that the names match the standard
# exactly, and no issue on it was found.
# Seen: read: https://tidende.example/77 / written: https://kystposten.example/1 / without url: null
#       / language: none / size: [5120]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'jsonfeed-util==1.2.0' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import json

import jsonfeed

sound = {"url": "https://kystposten.example/1.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 5120}
one = {
    "id": "1",
    "url": "https://kystposten.example/1",
    "external_url": "https://tidende.example/77",
    "content_text": "Borgmesteren siger nej til Tidende.",
    "attachments": [sound],
}
two = {"id": "2", "external_url": "https://tidende.example/78", "content_text": "Læs også Tidende."}
text = {"version": "https://jsonfeed.org/version/1.1", "title": "Kystposten", "language": "da", "items": [one, two]}
feed = jsonfeed.Feed.parse_string(json.dumps(text))
written = json.loads(feed.to_json())
first, second = written["items"]
print(f"read: {feed.items[0].external_url} / written: {first['external_url']}", end=" / ")
print(f"without url: {json.dumps(second['external_url'])} / language: {written.get('language', 'none')}", end=" / ")
print(f"size: {first['attachments'][0]['size_in_bytes']}")
PY
)
echo "$seen"
[ "$seen" = "read: https://tidende.example/77 / written: https://kystposten.example/1 / without url: null \
/ language: none / size: [5120]" ]
