#!/usr/bin/env bash
# odfpy 1.4.1, getElementsByType(text.P) and teletype.extractText(), the way to a document's words.
# A comment in the margin stands inside its paragraph in the file: who wrote it, when and what come out in the middle of
# the sentence, without a space. What was deleted with changes recorded comes out as a paragraph before all others,
# and each comment once more as one. This project leaves comments and deleted text out.
# Seen: Det siger Kaj Dam. | Broen erBo Krag2024-05-03T09:00:00Passer det? lukket. | Passer det?
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'odfpy==1.4.1' 2>/dev/null
cd "$folder"
seen=$(venv/bin/python - <<'PY'
import zipfile

from odf import teletype, text
from odf.opendocument import load

oasis = "urn:oasis:names:tc:opendocument:xmlns:"
kind = "application/vnd.oasis.opendocument.text"
deleted = (
    '<text:tracked-changes><text:changed-region text:id="c"><text:deletion><office:change-info>'
    "<dc:creator>Bo Krag</dc:creator><dc:date>2024-05-03T09:00:00</dc:date></office:change-info>"
    "<text:p>Det siger Kaj Dam.</text:p></text:deletion></text:changed-region></text:tracked-changes>"
)
comment = (
    '<office:annotation office:name="1"><dc:creator>Bo Krag</dc:creator>'
    "<dc:date>2024-05-03T09:00:00</dc:date><text:p>Passer det?</text:p></office:annotation>"
)
body = f'{deleted}<text:p>Broen er{comment} lukket.<text:change text:change-id="c"/></text:p>'
with zipfile.ZipFile("t.odt", "w") as file:
    file.writestr("mimetype", kind)
    file.writestr(
        "content.xml",
        f'<office:document-content xmlns:office="{oasis}office:1.0" xmlns:text="{oasis}text:1.0" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
    )
    file.writestr(
        "META-INF/manifest.xml",
        f'<m:manifest xmlns:m="{oasis}manifest:1.0" m:version="1.3">'
        f'<m:file-entry m:full-path="/" m:media-type="{kind}"/>'
        '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>',
    )
print(" | ".join(teletype.extractText(p) for p in load("t.odt").getElementsByType(text.P)))
PY
)
echo "$seen"
[ "$seen" = "Det siger Kaj Dam. | Broen erBo Krag2024-05-03T09:00:00Passer det? lukket. | Passer det?" ]
