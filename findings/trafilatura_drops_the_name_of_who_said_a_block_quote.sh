#!/usr/bin/env bash
# trafilatura 2.3.1, extract() of a valid page.
# The name of the person quoted may stand in a <footer> inside the <blockquote>. It is left out as if it were the foot of
# the page, and the quote stays as a paragraph that nobody said. The same name in a <p> or a <cite> of the block is kept.
# This project takes the speaker from <footer>, <cite> and <figcaption> before trafilatura sees the page.
# Seen: footer: Vi venter stadig. / p: Vi venter stadig. Ida Lund / cite: Vi venter stadig. Ida Lund
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
told = []
for element in ("footer", "p", "cite"):
    quote = f"<blockquote><p>Vi venter stadig.</p><{element}>Ida Lund</{element}></blockquote>"
    page = (
        '<html lang="da"><head><title>Broen</title></head>'
        f"<body><article><h1>Broen</h1>{more}{quote}{more}</article></body></html>"
    )
    lines = trafilatura.extract(page).split("\n")
    told.append(f"{element}: " + " ".join(line for line in lines if "Vi venter" in line or "Ida" in line))
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "footer: Vi venter stadig. / p: Vi venter stadig. Ida Lund / cite: Vi venter stadig. Ida Lund" ]
