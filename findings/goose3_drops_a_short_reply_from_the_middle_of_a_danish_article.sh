#!/usr/bin/env bash
# goose3 3.1.22, cleaned_text of a page whose language is given as Danish, by the page and by target_language.
# A paragraph with fewer than three words of its stop list is taken for a link and left out, wherever it stands. Replies
# are short and full of names: the two below are gone, and so is who afterwards says what. No setting of Configuration
# or word of the README speaks of it, and nothing tells that text is missing. This project keeps short paragraphs.
# Seen: kept: Bo Krag siger, at det er godt nok, men at han er træt af det.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'goose3==3.1.22' 'lxml_html_clean==0.4.5' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from goose3 import Goose

more = "<p>Omvejen er på elleve kilometer, og den går gennem Vangby og over den gamle dæmning ved åen.</p>" * 3
said = (
    "<p>»Broen lukker mandag,« siger borgmester Ida Lund.</p>"
    "<p>– Kommunen betaler regningen, lover Ida Lund.</p>"
    "<p>Bo Krag siger, at det er godt nok, men at han er træt af det.</p>"
)
page = (
    '<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Broen</title></head>'
    f"<body><article><h1>Broen</h1>{more}{said}{more}</article></body></html>"
)
goose = Goose({"target_language": "da", "use_meta_language": False})
lines = goose.extract(raw_html=page).cleaned_text.split("\n")
print("kept:", *(line for line in lines if line and "Omvejen" not in line))
PY
)
echo "$seen"
[ "$seen" = "kept: Bo Krag siger, at det er godt nok, men at han er træt af det." ]
