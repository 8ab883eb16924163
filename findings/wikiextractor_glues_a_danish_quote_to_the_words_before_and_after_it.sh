#!/usr/bin/env bash
# wikiextractor 3.1.0, clean_markup(), the function that makes plain text of MediaWiki markup (and the command of dumps).
# It takes away the blank after « and the blank before », since those are inside the quotation marks in French. Danish
# marks point the other way: there it is the blank between the quote and the words around it. »nej« stands at its
# neighbours without a blank, and splitting at blanks gives one word of up to three. Nothing is said, no setting stops
# it, and the README does not name it. A corpus of Danish wiki text with quotes has wrong words at every » and «; the same
# sentence with “ ” is left whole. No issue on it was found. This project reads no wiki markup.
# Seen: » «: Ida Lund siger»nej«til broen. (4 words) / “ ”: Ida Lund siger “nej” til broen. (6 words)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'wikiextractor==3.1.0' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from wikiextractor.clean import clean_markup

told = []
for opening, closing in ("»«", "“”"):
    (text,) = clean_markup(f"[[Ida Lund]] siger {opening}nej{closing} til broen.")
    told.append(f"{opening} {closing}: {text} ({len(text.split())} words)")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "» «: Ida Lund siger»nej«til broen. (4 words) / “ ”: Ida Lund siger “nej” til broen. (6 words)" ]
