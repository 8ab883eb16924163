#!/usr/bin/env bash
# docx2txt 0.9 and docx2python 3.7.1, beside python-docx 1.2.0.
# Word writes the hyphen of Ctrl+Shift+_ as an element of its own, <w:noBreakHyphen/>. Both readers leave it out, so that
# two words become one and a range of years one number of eight digits; long words count for LIX. python-docx keeps it.
# This project writes a hyphen.
# Seen: docx2txt EUtopmødet 20222024, docx2python EUtopmødet 20222024, python-docx EU-topmødet 2022-2024
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  'docx2txt==0.9' 'docx2python==3.7.1' 'python-docx==1.2.0' 2>/dev/null
cd "$folder"
seen=$(venv/bin/python -W ignore - <<'PY'
import docx
import docx2txt
from docx.oxml import OxmlElement
from docx2python import docx2python

document = docx.Document()
paragraph = document.add_paragraph("EU")
for words in ("topmødet 2022", "2024"):
    paragraph.runs[-1]._r.append(OxmlElement("w:noBreakHyphen"))
    paragraph.add_run(words)
document.save("t.docx")
with docx2python("t.docx") as read:
    told = {"docx2txt": docx2txt.process("t.docx"), "docx2python": read.text}
told["python-docx"] = docx.Document("t.docx").paragraphs[0].text
print(", ".join(f"{name} {text.strip()}" for name, text in told.items()))
PY
)
echo "$seen"
[ "$seen" = "docx2txt EUtopmødet 20222024, docx2python EUtopmødet 20222024, python-docx EU-topmødet 2022-2024" ]
