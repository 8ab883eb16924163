#!/usr/bin/env bash
# sentence-splitter 1.4, SentenceSplitter(language="da").
# It comes with Danish abbreviations, but knows guillemets the French way alone, in every language: « opens, » closes.
# A sentence that ends or begins with a Danish mark, »…«, is not parted from its neighbour, and a page of quotes becomes
# one sentence, of which LIX makes a hard text. ”…”, the other Danish pair, is known where it closes and not where it
# opens. With French or English marks the same four sentences are four. Of this no issue was found, though other
# splitters have it. This project finds sentences by rules of its own.
# Seen: »…« 1, ”…” 3, «…» 4, “…” 4
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'sentence-splitter==1.4' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
from sentence_splitter import SentenceSplitter

splitter = SentenceSplitter(language="da")
told = []
for opening, closing in ("»«", "””", "«»", "“”"):
    said = f"{opening}Broen er lukket.{closing} Bo Krag er vred. {opening}Hvorfor?{closing} Ida Lund svarer ikke."
    told.append(f"{opening}…{closing} {len(splitter.split(said))}")
print(", ".join(told))
PY
)
echo "$seen"
[ "$seen" = "»…« 1, ”…” 3, «…» 4, “…” 4" ]
