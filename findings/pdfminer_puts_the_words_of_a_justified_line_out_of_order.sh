#!/usr/bin/env bash
# pdfminer.six 20260107, extract_text() with its own settings.
# In a narrow justified column, as newspapers set, a space may be wider than two letters. Each such space is taken for
# the end of a line, and the pieces are then put in an order of their own: the words of one line stand before, between
# and after those of others, with no warning. This project puts rows together by where the words stand.
# Drawn: … pille skal repareres, oplyser kommunen til avisen. Omkring fire tusind bilister varer to uger at lave den.
# Seen:  … pille skal oplyser kommunen Omkring varer repareres, til avisen. tusind bilister to uger at lave den. fire
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pdfminer.six==20260107' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import io

from pdfminer.high_level import extract_text

# Words per line and the points that justifying adds to each space (Helvetica, 11 points, 170 points wide).
lines = [("Den gamle bro over Krog lukker", 2.9), ("fra mandag morgen, fordi den", 7.3),
         ("nordlige pille skal repareres,", 9.9), ("oplyser kommunen til avisen.", 8.3),
         ("Omkring fire tusind bilister", 12.2), ("varer to uger at lave den.", 10.1)]
drawn = "\n".join(
    f"BT /F1 11 Tf {space} Tw 60 {700 - 13 * n} Td ({words}) Tj ET" for n, (words, space) in enumerate(lines)
)
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
text = " ".join(extract_text(io.BytesIO(out.encode("latin-1"))).split())
print(text[text.index("pille") :])
PY
)
echo "$seen"
[ "$seen" = "pille skal oplyser kommunen Omkring varer repareres, til avisen. tusind bilister to uger at lave den. fire" ]
