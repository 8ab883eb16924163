#!/usr/bin/env bash
# pysbd 0.3.4, Segmenter(language="da", clean=False).
# The language is Danish, yet the marks of Danish print, »…« and ”…”, are no pair for it. A quote that ends in ! ? or .
# is cut from its reporting clause, with the closing mark at the head of the next sentence; the straight, English and
# French marks keep the sentence whole. This project pairs marks before it looks for sentences.
# Seen: »Nej! | « siger hun. / ”Nej! | ” siger hun. / "Nej!" siger hun. / “Nej!” siger hun. / «Nej!» siger hun.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pysbd==0.3.4' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
import pysbd

segmenter = pysbd.Segmenter(language="da", clean=False)
texts = [f"{a}Nej!{b} siger hun." for a, b in ("»«", "””", '""', "“”", "«»")]
print(" / ".join(" | ".join(segmenter.segment(text)) for text in texts))
PY
)
echo "$seen"
[ "$seen" = '»Nej! | « siger hun. / ”Nej! | ” siger hun. / "Nej!" siger hun. / “Nej!” siger hun. / «Nej!» siger hun.' ]
