#!/usr/bin/env bash
# conllu-tools 1.3.0, conllu_to_brat() and brat_to_conllu(), a treebank to brat for correction, and back.
# The two are documented as a conversion both ways. On the way back, the first mark after the root is hung on the root,
# whatever was annotated; the code calls it the full stop. In Danish the first mark after the root is often the comma,
# colon or quotation mark between who says and what is said, and Universal Dependencies hangs it on the clause it
# belongs to ("punct" at the head of the subordinate unit). In "Hun sagde, at broen lukker." with nothing changed in
# brat, the comma goes from "lukker" to "sagde", and so does the opening mark of a quote after its verb. In brat's file
# it is still right. A parser measured against such a gold is wrong where it is right, a quote taken out by its subtree
# loses its mark, and a correction of the mark in brat is undone each time. Nothing is said and no issue on it was
# found. This project does not read treebanks.
# Seen: , lukker > sagde / . sagde > sagde / “ venter > sagde / ” venter > venter / words in brat as before: yes
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'conllu-tools==1.3.0' 'conllu==6.0.0' 2>/dev/null
seen=$(cd "$folder" && PYTHONUTF8=1 venv/bin/python -W ignore - <<'PY'
import re
from pathlib import Path

from conllu_tools.io import brat_to_conllu, conllu_to_brat

# word, kind, head, relation
SENTENCES = [
    [
        ("Hun", "PRON", 2, "nsubj"),
        ("sagde", "VERB", 0, "root"),
        (",", "PUNCT", 6, "punct"),
        ("at", "SCONJ", 6, "mark"),
        ("broen", "NOUN", 6, "nsubj"),
        ("lukker", "VERB", 2, "ccomp"),
        (".", "PUNCT", 2, "punct"),
    ],
    [
        ("Hun", "PRON", 2, "nsubj"),
        ("sagde", "VERB", 0, "root"),
        ("“", "PUNCT", 5, "punct"),
        ("vi", "PRON", 5, "nsubj"),
        ("venter", "VERB", 2, "ccomp"),
        ("”", "PUNCT", 5, "punct"),
    ],
]


def heads(text: str) -> list[tuple[str, str, str]]:
    found = []
    for block in text.strip().split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if not line.startswith("#")]
        words = {row[0]: row[1] for row in rows} | {"0": "root"}
        found += [(row[1], row[7], words[row[6]]) for row in rows]
    return found


text = "".join(
    f"# sent_id = {number}\n"
    + "".join(
        "\t".join([str(at), word, word.lower(), kind, "_", "_", str(head), relation, "_", "_"]) + "\n"
        for at, (word, kind, head, relation) in enumerate(sentence, 1)
    )
    + "\n"
    for number, sentence in enumerate(SENTENCES, 1)
)
Path("avis.conllu").write_text(text, encoding="utf-8")
conllu_to_brat("avis.conllu", "brat")
annotations = Path("brat", "avis.ann").read_text(encoding="utf-8")
words = dict(re.findall(r"^(T\d+)\t.*\t(.*)$", annotations, re.MULTILINE))
in_brat = [
    (words[word], words[head])
    for head, word in re.findall(r"^R\d+\tpunct Arg1:(T\d+) Arg2:(T\d+)$", annotations, re.MULTILINE)
]
brat_to_conllu("brat", "ud", feature_set={})
before, after = heads(text), heads(Path("ud", "avis-from_brat.conllu").read_text(encoding="utf-8"))
told = [
    f"{word} {old} > {new}"
    for (word, relation, old), (_, _, new) in zip(before, after, strict=True)
    if relation == "punct"
]
right = in_brat == [(word, head) for word, relation, head in before if relation == "punct"]
print(" / ".join(told), f"/ words in brat as before: {'yes' if right else 'no'}")
PY
)
echo "$seen"
[ "$seen" = ", lukker > sagde / . sagde > sagde / “ venter > sagde / ” venter > venter / words in brat as before: yes" ]
