#!/usr/bin/env bash
# striprtf 0.0.35, rtf_to_text().
# RTF marks what was deleted with changes recorded, and what is hidden, by a word before it, as it marks bold. Both come
# out as plain words, glued to those that replaced them, while a footnote, which is printed with the text, is gone: one
# has what nobody sees and lacks what all do. No issue on it was found. This project reads no .rtf and says to save it
# as .docx.
# Seen: Broen er åbenlukket fra mandag. Ida Lund siger nej.HEMMELIGT
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'striprtf==0.0.35' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from striprtf.striprtf import rtf_to_text

print(
    rtf_to_text(
        r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Calibri;}}{\*\revtbl{Unknown;}{Bo Krag;}}"
        r"Broen er {\deleted\revauthdel1 \'e5ben}{\revised\revauth1 lukket} fra mandag. "
        r"Ida Lund siger nej.{\super\chftn{\footnote\chftn  Til Kystposten 3. april.}}{\v HEMMELIGT}}"
    )
)
PY
)
echo "$seen"
[ "$seen" = "Broen er åbenlukket fra mandag. Ida Lund siger nej.HEMMELIGT" ]
