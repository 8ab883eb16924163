#!/usr/bin/env bash
# nervaluate 1.2.1, Evaluator(loader="dict") on spans as Prodigy and spaCy write them.
# Its README names that format, in which `end` is the first character after the span. The evaluator counts the end in:
# a found span that stops where the true one starts shares no character with it, and yet is a partial match and a right
# one by type. A reporting clause found in place of the quote beside it scores 1.0. This project counts shared words.
# Seen: touching: type 1.0, partial 0.5 / one character apart: type 0.0, partial 0.0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'nervaluate==1.2.1' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
from nervaluate.evaluator import Evaluator

text = "Ida Lund siger: »Broen er lukket.«"
start = text.index("»")
true = [[{"label": "QUOTE", "start": start, "end": len(text)}]]
told = []
for name, end in (("touching", start), ("one character apart", start - 1)):
    assert not set(range(end)) & set(range(start, len(text)))
    found = [[{"label": "QUOTE", "start": 0, "end": end}]]
    overall = Evaluator(true, found, tags=["QUOTE"], loader="dict").evaluate()["overall"]
    told.append(f"{name}: type {overall['ent_type'].f1:.1f}, partial {overall['partial'].f1:.1f}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "touching: type 1.0, partial 0.5 / one character apart: type 0.0, partial 0.0" ]
