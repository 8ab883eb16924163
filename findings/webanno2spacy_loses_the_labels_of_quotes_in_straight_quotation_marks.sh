#!/usr/bin/env bash
# webanno2spacy 0.1.0, the command webanno2spacy, annotations in WebAnno TSV 3.2 (WebAnno, INCEpTION), here of quotes
# and of who says them. A file has a line for each token, with tabs between the columns. A straight quotation mark is a
# token as any other: the description of the format has no quoting and does not count " among the reserved signs.
# webanno2spacy reads the file as CSV with quoting, so that a line with such a mark in the third column opens a field,
# and all lines up to the next mark are its content: the labels of the words between the two, which are the quote, are
# lost. Of quotes in the marks » « or “ ” none is. The command, made for who speaks which line of a story, ends without
# a word, and the file it writes has no relations. The README does not speak of it, and no issue on it was found.
# Seen: » «: Vi < Ida, Jo < Bo / “ ”: Vi < Ida, Jo < Bo / " ": none / the first alone in " ": Jo < Bo
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'webanno2spacy==0.1.0' 'spacy==3.8.18' \
    'numpy==2.4.6' 'typer==0.29.2' 2>/dev/null
seen=$(cd "$folder" && PYTHONUTF8=1 venv/bin/python - 2>/dev/null <<'PY'
import subprocess
from pathlib import Path

import spacy
import srsly

spacy.blank("da").to_disk("da")
HEADER = [
    "#FORMAT=WebAnno TSV 3.2",
    "#T_SP=webanno.custom.Tale|value",
    "#T_RL=webanno.custom.Siger|value|BT_webanno.custom.Tale",
    "",
    "",
]
LABELS = {0: "taler", 3: "citat[1]", 4: "citat[1]", 5: "citat[1]", 8: "taler", 11: "citat"}
RELATIONS = {3: ["siger", "1-1[0_1]"], 11: ["siger", "1-9"]}


def told(marks: str) -> str:
    """Return who says what by the file that webanno2spacy writes of a sentence with two quotes in these marks."""
    words = "Ida siger {} Vi venter ikke {} og Bo svarer {} Jo {} .".format(*marks).split()
    lines, at = [*HEADER, f"#Text={' '.join(words)}"], 0
    for number, word in enumerate(words):
        columns = [f"1-{number + 1}", f"{at}-{at + len(word)}", word, LABELS.get(number, "_")]
        lines.append("\t".join([*columns, *RELATIONS.get(number, ["_", "_"]), ""]))
        at += len(word) + 1
    Path("debat.txt").write_text(" ".join(words), encoding="utf-8")
    Path("debat.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = ["venv/bin/webanno2spacy", "da", "debat.txt", "debat.tsv", "--output-file", "debat.spacy"]
    subprocess.run(command, check=True)
    written = srsly.msgpack_loads(Path("debat.spacy").read_bytes(), use_list=False)
    if "user_data_values" not in written:
        return "none"
    relations = srsly.msgpack_loads(written["user_data_values"], use_list=False)[0]
    first = {start: " ".join(words)[start:].split()[0] for pair in relations for start in pair}
    return ", ".join(f"{first[quote]} < {first[speaker]}" for quote, speaker in relations)


print(" / ".join(f"{marks[0]} {marks[1]}: {told(marks * 2)}" for marks in ("»«", "“”", '""')), end=" / ")
print('the first alone in " ":', told('""»«'))
PY
)
echo "$seen"
[ "$seen" = '» «: Vi < Ida, Jo < Bo / “ ”: Vi < Ida, Jo < Bo / " ": none / the first alone in " ": Jo < Bo' ]
