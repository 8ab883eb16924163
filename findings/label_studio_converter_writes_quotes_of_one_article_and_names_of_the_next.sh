#!/usr/bin/env bash
# label-studio-converter 0.0.59, Converter(form, folder).convert_to_conll2003(), of what Label Studio exports as JSON.
# A form may have several groups of labels (<Labels>), as one for quotes and one for people. Of each article the file holds
# one group, that of the mark made first, and the words of the others are O, as if nobody had marked them: it has the
# quotes of one article and the names of the next. Below, two of four marks are lost, though none touches another.
# Nothing is said. The README gives the use case "text tagging", and no limit; label-studio-sdk 2.1.2, its successor, has
# the same lines. No issue on it was found (254 is on wrong positions, 5111 of Label Studio on two labels of one mark).
# This project writes no CoNLL 2003, and does not read what Label Studio exports.
# Seen: Vi/B-Citat venter/I-Citat , siger Ida Lund Bo/B-Person Krag/I-Person siger : Det er sent
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'label-studio-converter==0.0.59' 2>/dev/null
seen=$("$folder/venv/bin/python" - "$folder" <<'PY'
import json
import sys
from pathlib import Path

from label_studio_converter import Converter

FORM = """<View><Text name="text" value="$text"/>
<Labels name="tale" toName="text"><Label value="Citat"/></Labels>
<Labels name="navne" toName="text"><Label value="Person"/></Labels></View>"""
GROUP = {"Citat": "tale", "Person": "navne"}


def task(number: int, text: str, *marks: tuple[str, str]) -> dict:
    result = []
    for words, label in marks:
        start = text.index(words)
        value = {"start": start, "end": start + len(words), "text": words, "labels": [label]}
        result.append(
            {"id": words, "from_name": GROUP[label], "to_name": "text", "type": "labels", "value": value}
        )
    return {"id": number, "data": {"text": text}, "annotations": [{"id": number, "result": result}]}


folder = Path(sys.argv[1])
tasks = [
    task(1, "Vi venter, siger Ida Lund", ("Vi venter", "Citat"), ("Ida Lund", "Person")),
    task(2, "Bo Krag siger: Det er sent", ("Bo Krag", "Person"), ("Det er sent", "Citat")),
]
(folder / "export.json").write_text(json.dumps(tasks), encoding="utf-8")
Converter(FORM, str(folder)).convert_to_conll2003(str(folder / "export.json"), str(folder), is_dir=False)
lines = (folder / "result.conll").read_text(encoding="utf-8").split("\n")[1:]
words = [line.split(" -X- _ ") for line in lines if line]
print(" ".join(word if tag == "O" else f"{word}/{tag}" for word, tag in words))
PY
)
echo "$seen"
[ "$seen" = "Vi/B-Citat venter/I-Citat , siger Ida Lund Bo/B-Person Krag/I-Person siger : Det er sent" ]
