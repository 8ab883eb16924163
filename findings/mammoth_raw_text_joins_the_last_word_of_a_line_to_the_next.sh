#!/usr/bin/env bash
# mammoth 1.13.0, extract_raw_text() of a .docx, beside convert_to_html() and python-docx 1.2.0.
# A line break within a paragraph (Shift+Enter), as replies, addresses and pasted articles have, is nothing in the raw text:
# the last word of a line and the first of the next are one, and a dash that opens a reply stands in the middle of a
# line, where nothing tells it from a hyphen. The README says that formatting is ignored; the list of messages is empty.
# This project ends the line.
# Seen: raw text Broen lukker- Vi venter, / HTML Broen lukker<br />- Vi venter, / python-docx Broen lukker|- Vi venter,
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'mammoth==1.13.0' 'python-docx==1.2.0' 2>/dev/null
cd "$folder"
seen=$(venv/bin/python - <<'PY'
import docx
import mammoth

document = docx.Document()
run = document.add_paragraph().add_run("Broen lukker")
run.add_break()
run.add_text("- Vi venter,")
document.save("t.docx")
with open("t.docx", "rb") as file:
    raw = mammoth.extract_raw_text(file)
    html = mammoth.convert_to_html(file).value.removeprefix("<p>").removesuffix("</p>")
assert not raw.messages
lines = docx.Document("t.docx").paragraphs[0].text.replace("\n", "|")
print(f"raw text {raw.value.strip()} / HTML {html} / python-docx {lines}")
PY
)
echo "$seen"
[ "$seen" = "raw text Broen lukker- Vi venter, / HTML Broen lukker<br />- Vi venter, / python-docx Broen lukker|- Vi venter," ]
