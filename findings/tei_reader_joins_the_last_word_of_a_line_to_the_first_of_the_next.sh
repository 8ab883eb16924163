#!/usr/bin/env bash
# tei-reader 0.0.17, TeiReader().read_file(path).text, texts in TEI (XML of archives and libraries).
# In XML a line break inside a paragraph is white space, as a space is; editors and programs wrap long paragraphs at it.
# tei-reader takes line breaks out and puts nothing in their place. The last word of each line and the first of the next
# become one, and the text has fewer words, long ones: "broen" and "lukker" are "broenlukker". Where the second line is
# indented the words stay apart, where it is not they are glued; nothing is said. read_string does the same. Whoever
# counts words, looks for a name or takes a readability figure gets wrong results from valid files. The README says that
# the library extracts the main text; it does not speak of line breaks, and no issue on it was found.
# Seen: one line: Broen lukker på mandag, siger Ida Lund. (7 words)
#       / wrapped: Broenlukker på mandag, siger IdaLund. (5 words) / indented: Broen  lukker på mandag, siger Ida  Lund.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'tei-reader==0.0.17' 'lxml==6.1.1' \
    'beautifulsoup4==4.15.0' 2>/dev/null
seen=$(cd "$folder" && PYTHONUTF8=1 venv/bin/python - <<'PY'
from pathlib import Path

from tei_reader import TeiReader

HEADER = (
    "<teiHeader><fileDesc><titleStmt><title>Broen</title></titleStmt>"
    "<publicationStmt><p>Vestby</p></publicationStmt><sourceDesc><p>Zorvan</p></sourceDesc></fileDesc></teiHeader>"
)


def text(break_: str) -> str:
    """Return what tei-reader makes of a paragraph with the break before the second and the last word."""
    words = f"Broen{break_}lukker på mandag, siger Ida{break_}Lund."
    tei = f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{HEADER}<text><body><p>{words}</p></body></text></TEI>'
    Path("bro.xml").write_text(tei, encoding="utf-8")
    return TeiReader().read_file("bro.xml").text.strip()


for name, break_ in (("one line", " "), ("wrapped", "\n")):
    print(f"{name}: {text(break_)} ({len(text(break_).split())} words)", end=" / ")
print("indented:", text("\n  "))
PY
)
echo "$seen"
[ "$seen" = "one line: Broen lukker på mandag, siger Ida Lund. (7 words) \
/ wrapped: Broenlukker på mandag, siger IdaLund. (5 words) / indented: Broen  lukker på mandag, siger Ida  Lund." ]
