#!/usr/bin/env bash
# lexicalrichness 0.5.1, LexicalRichness(text) with its own clean-up and tokenizer.
# It takes away punctuation, of ASCII alone. Of »det« the opening mark stays on the word, which is then another type than
# `det`; where a comma stands between, the closing mark is a word of its own, as are dots in one sign. The same
# words have another number of words, of types and another type-token ratio by the marks a newspaper prints, and
# most so in quotations. This project counts words without marks.
# Seen: "…": words 7, types 5 / »…«: words 9, types 7: det går »godt « siger ida »det
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'lexicalrichness==0.5.1' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
from lexicalrichness import LexicalRichness

told = []
for opening, closing in ('""', "»«"):
    rich = LexicalRichness(f"Det går {opening}godt,{closing} siger Ida. {opening}Det går.{closing}")
    told.append(f"{opening}…{closing}: words {rich.words}, types {rich.terms}")
print(" / ".join(told), " ".join(dict.fromkeys(rich.wordlist)), sep=": ")
PY
)
echo "$seen"
[ "$seen" = '"…": words 7, types 5 / »…«: words 9, types 7: det går »godt « siger ida »det' ]
