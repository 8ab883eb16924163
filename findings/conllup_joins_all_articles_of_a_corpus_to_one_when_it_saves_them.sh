#!/usr/bin/env bash
# conllup 3.1.1, readConlluFile() and writeConlluFile(), CoNLL-U to JSON and back.
# CoNLL-U marks where a document and a paragraph begin with comments, "# newdoc" and "# newpar", with or without an id
# (universaldependencies.org/format.html, "Paragraph and document boundaries"). Comments without " = " are passed over
# on reading. A corpus of two articles in three paragraphs comes back as one text: what is counted per article, or
# compared by article, is of the whole. With an id the marks stay, so the articles that have none are joined to the one
# before that has. A field of the last column without "=", which the format allows there, gets one: Quoted is
# "Quoted=". Nothing is said, neither on reading nor on writing, and no issue on it was found. This project does not
# read CoNLL-U.
# Seen: before: newdoc 2, newpar 3, Quoted / after: newdoc 0, newpar 0, Quoted= / with an id: newdoc 1 of 2
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'conllup==3.1.1' 2>/dev/null
seen=$(cd "$folder" && PYTHONUTF8=1 venv/bin/python -W ignore - <<'PY'
from pathlib import Path

from conllup.conllup import readConlluFile, writeConlluFile


def sentence(number: int, words: str, *comments: str, last: str = "_") -> str:
    rows = [
        "\t".join([str(at), word, word.lower(), "X", "_", "_", "0" if at == 1 else "1", "dep", "_", last])
        for at, word in enumerate(words.split(), 1)
    ]
    return "\n".join([*comments, f"# sent_id = {number}", f"# text = {words}", *rows, "", ""])


def saved(text: str) -> str:
    Path("ind.conllu").write_text(text, encoding="utf-8")
    writeConlluFile("ud.conllu", readConlluFile("ind.conllu"), overwrite=True)
    return Path("ud.conllu").read_text(encoding="utf-8")


def told(text: str) -> str:
    field = next(line.split("\t")[9] for line in text.splitlines() if line.startswith("1\tVi"))
    return f"newdoc {text.count('# newdoc')}, newpar {text.count('# newpar')}, {field}"


corpus = (
    sentence(1, "Broen lukker", "# newdoc", "# newpar")
    + sentence(2, "Vi venter", "# newpar", last="Quoted")
    + sentence(3, "Skolen brænder", "# newdoc", "# newpar")
)
with_an_id = corpus.replace("# newdoc\n", "# newdoc id = 7\n", 1)
kept = saved(with_an_id).count("# newdoc")
print(f"before: {told(corpus)} / after: {told(saved(corpus))} / with an id: newdoc {kept} of 2")
PY
)
echo "$seen"
[ "$seen" = "before: newdoc 2, newpar 3, Quoted / after: newdoc 0, newpar 0, Quoted= / with an id: newdoc 1 of 2" ]
