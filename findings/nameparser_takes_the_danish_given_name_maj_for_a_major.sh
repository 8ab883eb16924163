#!/usr/bin/env bash
# nameparser 2.6.0, HumanName.
# Maj is a woman's name in Danish. The parser knows it as short for major, with or without a full stop, and then the name
# has a title and no first name: a list of speakers sorted or counted by first name loses her, and nothing is said.
# This project has its own list of given names.
# Seen: Maj Lund: title Maj, first none / Mai Lund: title none, first Mai
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'nameparser==2.6.0' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from nameparser import HumanName

names = {text: HumanName(text) for text in ("Maj Lund", "Mai Lund")}
print(" / ".join(f"{text}: title {n.title or 'none'}, first {n.first or 'none'}" for text, n in names.items()))
PY
)
echo "$seen"
[ "$seen" = "Maj Lund: title Maj, first none / Mai Lund: title none, first Mai" ]
