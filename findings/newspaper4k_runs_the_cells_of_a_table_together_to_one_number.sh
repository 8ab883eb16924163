#!/usr/bin/env bash
# newspaper4k 0.9.6, Article.text.
# The cells of a table in an article are put together without a space, a line or a mark between them, and stand among
# the paragraphs as if they were one. A year and a price become one number that no one wrote.
# This project leaves the tables of a page out.
# Seen: ÅrKroner19529002024120
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'newspaper4k==0.9.6' 'lxml_html_clean==0.4.5' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
import newspaper

more = "<p>Omvejen er på elleve kilometer, og den går gennem Vangby og over den gamle dæmning ved åen.</p>" * 3
table = (
    "<table><tr><th>År</th><th>Kroner</th></tr>"
    "<tr><td>1952</td><td>900</td></tr><tr><td>2024</td><td>120</td></tr></table>"
)
page = (
    '<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Broen</title></head>'
    f"<body><article><h1>Broen</h1>{more}{table}{more}</article></body></html>"
)
article = newspaper.Article("https://kystposten.example/bro", language="da")
article.download(input_html=page)
article.parse()
print(*(line for line in article.text.split("\n") if line and "Omvejen" not in line))
PY
)
echo "$seen"
[ "$seen" = "ÅrKroner19529002024120" ]
