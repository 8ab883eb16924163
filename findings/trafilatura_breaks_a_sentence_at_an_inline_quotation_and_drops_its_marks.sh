#!/usr/bin/env bash
# trafilatura 2.3.1, extract() of a valid page.
# HTML has <q> for a quotation inside a sentence, and the browser draws its marks. It is treated as a block: the line ends
# behind the quotation, the reporting clause begins a paragraph with a comma, and no mark is written in any form of
# output tried (text, Markdown). Whoever looks for quotes finds none. This project writes the marks
# before trafilatura sees the page.
# Seen: txt: Planen er helt skør | , siger Bo Krag.
#       markdown: Planen er helt skør | , siger Bo Krag.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  'trafilatura==2.3.1' 'lxml_html_clean==0.4.5' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import trafilatura

more = "".join(
    f"<p>Omvejen er på {n} kilometer, og den går gennem Vangby og over den gamle dæmning ved åen.</p>"
    for n in ("elleve", "tolv", "tretten")
)
said = "<p>Planen er <q>helt skør</q>, siger Bo Krag.</p>"
page = (
    '<html lang="da"><head><title>Broen</title></head>'
    f"<body><article><h1>Broen</h1>{more}{said}{more}</article></body></html>"
)
for form in ("txt", "markdown"):
    lines = trafilatura.extract(page, output_format=form).split("\n")
    print(f"{form}:", " | ".join(line for line in lines if "skør" in line or "siger" in line))
PY
)
echo "$seen"
[ "$seen" = "txt: Planen er helt skør | , siger Bo Krag.
markdown: Planen er helt skør | , siger Bo Krag." ]
