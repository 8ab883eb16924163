#!/usr/bin/env bash
# webvtt-py 0.6.0, Caption.voice and Caption.text of a subtitle.
# WebVTT lets one cue hold the words of several speakers, each in a voice span of its own, as subtitles of news and debates
# have where two speak on one picture. Caption.voice gives the first speaker alone, and Caption.text the words of both: who
# counts words by voice gives the first what the second said, and the second has said nothing. The raw text holds both.
# Seen: Ida Lund: 5 words / both named in the raw text: True
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'webvtt-py==0.6.0' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from collections import Counter

import webvtt

FILE = """WEBVTT

00:00.000 --> 00:03.000
<v Ida Lund>Broen lukker.</v>
<v Bo Krag>Alt for tidligt.</v>
"""
captions = webvtt.from_string(FILE)
words = Counter()
for caption in captions:
    words[caption.voice] += len(caption.text.split())
both = all(name in captions[0].raw_text for name in ("Ida Lund", "Bo Krag"))
print(", ".join(f"{name}: {n} words" for name, n in words.items()), f"/ both named in the raw text: {both}")
PY
)
echo "$seen"
[ "$seen" = "Ida Lund: 5 words / both named in the raw text: True" ]
