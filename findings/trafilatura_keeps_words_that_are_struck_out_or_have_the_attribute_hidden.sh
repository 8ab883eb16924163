#!/usr/bin/env bash
# trafilatura 2.3.1, extract() of a valid page.
# What a correction strikes out (<del>, <s>) stays as plain text beside what replaced it, so that an article gives both
# figures as true. Words with the attribute `hidden` stay too, though those with style="display:none" go.
# This project takes both out before trafilatura sees the page.
# Seen: Prisen er tre fire kroner. / Det er dyrt hemmeligt i dag. / Det er billigt i dag.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    'trafilatura==2.3.1' 'lxml_html_clean==0.4.5' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import trafilatura

more = "<p>Omvejen er på elleve kilometer, og den går gennem Vangby og over den gamle dæmning ved åen.</p>" * 6
said = (
    "<p>Prisen er <del>tre</del> <ins>fire</ins> kroner.</p>"
    "<p>Det er dyrt <span hidden>hemmeligt</span> i dag.</p>"
    '<p>Det er billigt <span style="display:none">skjult</span> i dag.</p>'
)
page = f"<html><body><article><h1>Broen lukker</h1>{said}{more}</article></body></html>"
lines = trafilatura.extract(page).splitlines()
print(" / ".join(line for line in lines if line.startswith(("Prisen", "Det er"))))
PY
)
echo "$seen"
[ "$seen" = "Prisen er tre fire kroner. / Det er dyrt hemmeligt i dag. / Det er billigt i dag." ]
