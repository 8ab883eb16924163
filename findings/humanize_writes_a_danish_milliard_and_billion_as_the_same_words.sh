#!/usr/bin/env bash
# humanize 4.17.0, intword() after i18n.activate("da_DK").
# In Danish 10^9 is a milliard and 10^12 a billion. The Danish catalogue calls both "billion": two milliarder kroner are
# written as a thousand times too much, and the reader of a chart cannot tell which of the two was meant.
# Norwegian is right. This project writes no such words.
# Seen: da 10^9 2.0 billioner, 10^12 2.0 billioner / nb 10^9 2.0 milliarder, 10^12 2.0 billioner
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'humanize==4.17.0' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import humanize

told = []
for name, locale in (("da", "da_DK"), ("nb", "nb_NO")):
    humanize.i18n.activate(locale)
    told.append(f"{name} 10^9 {humanize.intword(2 * 10**9)}, 10^12 {humanize.intword(2 * 10**12)}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "da 10^9 2.0 billioner, 10^12 2.0 billioner / nb 10^9 2.0 milliarder, 10^12 2.0 billioner" ]
