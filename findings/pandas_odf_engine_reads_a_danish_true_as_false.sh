#!/usr/bin/env bash
# pandas 3.1.1 with odfpy 1.4.1, read_excel(engine="odf") beside engine="calamine" (python-calamine 0.9.1).
# A truth value in an .ods is stored as office:boolean-value="true" and shown in the user's language. The odf engine
# goes by what is shown: a Danish SAND becomes False, like FALSK, and a column that says who is named in an article says
# that nobody is. No warning. This project reads workbooks by calamine.
# Seen: odf [False, False, True], calamine [True, False, True]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  'pandas==3.1.1' 'odfpy==1.4.1' 'python-calamine==0.9.1' 2>/dev/null
cd "$folder"
seen=$(venv/bin/python - <<'PY'
import zipfile

import pandas as pd

oasis = "urn:oasis:names:tc:opendocument:xmlns:"
kind = "application/vnd.oasis.opendocument.spreadsheet"


def cell(text, attributes='office:value-type="string"'):
    return f"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>"


rows = cell("navn") + cell("navngivet")
for name, stored, shown in (("Ida", "true", "SAND"), ("Bo", "false", "FALSK"), ("Kaj", "true", "TRUE")):
    truth = f'office:value-type="boolean" office:boolean-value="{stored}"'
    rows += "</table:table-row><table:table-row>" + cell(name) + cell(shown, truth)
with zipfile.ZipFile("t.ods", "w") as file:
    file.writestr("mimetype", kind)
    file.writestr(
        "content.xml",
        f'<office:document-content xmlns:office="{oasis}office:1.0" xmlns:text="{oasis}text:1.0" '
        f'xmlns:table="{oasis}table:1.0" office:version="1.3"><office:body><office:spreadsheet>'
        f'<table:table table:name="Ark1"><table:table-row>{rows}</table:table-row></table:table>'
        "</office:spreadsheet></office:body></office:document-content>",
    )
    file.writestr(
        "META-INF/manifest.xml",
        f'<m:manifest xmlns:m="{oasis}manifest:1.0" m:version="1.3">'
        f'<m:file-entry m:full-path="/" m:media-type="{kind}"/>'
        '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>',
    )
read = {engine: pd.read_excel("t.ods", engine=engine) for engine in ("odf", "calamine")}
print(", ".join(f"{engine} {table['navngivet'].tolist()}" for engine, table in read.items()))
PY
)
echo "$seen"
[ "$seen" = "odf [False, False, True], calamine [True, False, True]" ]
