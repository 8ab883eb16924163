#!/usr/bin/env bash
# python-docx 1.2.0, Paragraph.text and Document.paragraphs.
# With changes recorded, as an editor corrects, words put in are left out as well as those taken out, so that the text is
# neither the old nor the new. So are words in a content control, which templates have for names and dates, in a smart tag,
# and in a field such as a date; a control around a whole paragraph takes the paragraph with it. Nothing warns. What Word
# shows stands on the right. This project reads all of these.
# Seen: "Prisen er  kroner." for "Prisen er fire kroner."
#       "Det siger ." for "Det siger Ida Lund."
#       "Broen i  lukker." for "Broen i Vangby lukker."
#       "Vangby, " for "Vangby, 3. maj 2024"
#       nothing for "Bo Krag er vred."
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'python-docx==1.2.0' 2>/dev/null
cd "$folder"
seen=$(venv/bin/python - <<'PY'
import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

by = 'w:id="1" w:author="Bo Krag" w:date="2024-05-03T09:00:00Z"'


def run(words: str) -> str:
    """Return a run of words."""
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


deleted = f"<w:del {by}><w:r><w:delText>tre</w:delText></w:r></w:del>"
control = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
shown = {
    "Prisen er fire kroner.": run("Prisen er ") + deleted + f"<w:ins {by}>{run('fire')}</w:ins>" + run(" kroner."),
    "Det siger Ida Lund.": run("Det siger ") + control.format(run("Ida Lund")) + run("."),
    "Broen i Vangby lukker.": run("Broen i ")
    + f'<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">{run("Vangby")}</w:smartTag>'
    + run(" lukker."),
    "Vangby, 3. maj 2024": run("Vangby, ") + f'<w:fldSimple w:instr="DATE">{run("3. maj 2024")}</w:fldSimple>',
    "Bo Krag er vred.": None,
}
for text, inside in shown.items():
    document = docx.Document()
    paragraph = f"<w:p>{inside or run(text)}</w:p>"
    block = paragraph if inside else control.format(paragraph)
    document.element.body.insert(0, parse_xml(block.replace(">", f" {nsdecls('w')}>", 1)))
    document.save("t.docx")
    read = [paragraph.text for paragraph in docx.Document("t.docx").paragraphs]
    print(f'"{read[0]}"' if read else "nothing", f'for "{text}"')
PY
)
echo "$seen"
[ "$seen" = '"Prisen er  kroner." for "Prisen er fire kroner."
"Det siger ." for "Det siger Ida Lund."
"Broen i  lukker." for "Broen i Vangby lukker."
"Vangby, " for "Vangby, 3. maj 2024"
nothing for "Bo Krag er vred."' ]
