#!/usr/bin/env bash
# pdfminer.six 20260107, extract_text() with its own settings, on a page as Chromium 156 prints it.
# Many Danish news sites write soft hyphens into long words. Where the browser does not break the word it prints a space
# of no width: the next letter stands upon it, and nothing is seen on the page. pdfminer takes its width from the font
# and parts the word: `reparere` becomes `repa rere`, `beboerforeningen` three words. This project leaves out a space
# that the next letter stands upon.
# Drawn: pillen repareres nu
# Seen:  pillen repa rere s nu
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pdfminer.six==20260107' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import io

from pdfminer.high_level import extract_text

# After each space that is not seen the pen goes back by its width, 278 thousandths in Helvetica.
drawn = "BT /F1 11 Tf 60 700 Td [(pillen repa ) 278 (rere ) 278 (s nu)] TJ ET"
objects = [
    "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[5 0 R]>>",
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 4 0 R>>",
]
out, places = "%PDF-1.4\n", []
for number, content in enumerate(objects, start=1):
    places.append(len(out))
    out += f"{number} 0 obj\n{content}\nendobj\n"
table = "".join(f"{place:010} 00000 n \n" for place in places)
out += f"xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF"
print(" ".join(extract_text(io.BytesIO(out.encode("latin-1"))).split()))
PY
)
echo "$seen"
[ "$seen" = "pillen repa rere s nu" ]
