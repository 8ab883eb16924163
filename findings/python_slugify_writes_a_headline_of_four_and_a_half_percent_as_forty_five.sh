#!/usr/bin/env bash
# python-slugify 9.2.0, slugify(), which makes addresses and file names out of headlines.
# A comma between two digits is taken out without a hyphen in its place, as if it always stood between thousands. In
# Danish it stands before decimals: 4,5 procent becomes 45-procent, the address of another headline, and an article
# saved under the one name is written over by the other. The point of Danish thousands becomes a hyphen.
# Both algorithms do it, the legacy one and the modern. The documentation tells of every option, and of no such
# rule nor a switch for it; the tests of the project know it for "1,000 reasons" alone. With replacements=[(",", "-")]
# the two stay apart. No issue on decimals was found (the issue on commas after words is from 2015, and closed).
# Seen: legacy: huslejen-stiger-45-procent, huslejen-stiger-45-procent, 1-200-boliger
#       modern: huslejen-stiger-45-procent, huslejen-stiger-45-procent, 1-200-boliger
#       by hand: huslejen-stiger-4-5-procent, huslejen-stiger-45-procent, 1-200-boliger
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'python-slugify==9.2.0' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from slugify import slugify

headlines = ["Huslejen stiger 4,5 procent", "Huslejen stiger 45 procent", "1.200 boliger"]
ways = {"legacy": {}, "modern": {"algorithm": "modern"}, "by hand": {"replacements": [(",", "-")]}}
for name, options in ways.items():
    print(f"{name}:", ", ".join(slugify(headline, **options) for headline in headlines))
PY
)
echo "$seen"
[ "$seen" = "legacy: huslejen-stiger-45-procent, huslejen-stiger-45-procent, 1-200-boliger
modern: huslejen-stiger-45-procent, huslejen-stiger-45-procent, 1-200-boliger
by hand: huslejen-stiger-4-5-procent, huslejen-stiger-45-procent, 1-200-boliger" ]
