#!/usr/bin/env bash
# conll_df 0.0.4 with pandas 3.1.1, conll_df(path), a CoNLL-U file as a table with a column for each feature.
# The README says that features and the fields of the last column become columns, by default all that are in the file.
# The name is put into title case before it is looked for: VerbForm is searched as Verbform, SpaceAfter as Spaceafter
# and the field speaker as Speaker. They are never found, and columns without a value are dropped. So a Danish treebank
# seems to have no finite verb and no pronoun type, who says a word is gone, and the text cannot be put together again.
# Named in extra_fields, speaker is still not found. What stands under Type is PronType, found by its end. Nothing is
# said; no issue on it was found. This project does not read CoNLL-U.
# Seen: in the file: Mood, PronType, SpaceAfter, Tense, VerbForm, speaker / in the table: Mood, Tense, Type
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'conll_df==0.0.4' 'pandas==3.1.1' 2>/dev/null
seen=$(cd "$folder" && PYTHONUTF8=1 venv/bin/python -W ignore - <<'PY'
import re
from pathlib import Path

from conll_df.conll_df import conll_df

WORDS = [
    ("Hun", "hun", "PRON", "PronType=Prs", "2", "nsubj", "speaker=Ida"),
    ("venter", "vente", "VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin", "0", "root", "speaker=Ida|SpaceAfter=No"),
    (".", ".", "PUNCT", "_", "2", "punct", "_"),
]
lines = [
    "\t".join([str(number), word, lemma, kind, "_", features, head, relation, "_", last])
    for number, (word, lemma, kind, features, head, relation, last) in enumerate(WORDS, 1)
]
text = "\n".join(["# sent_id = 1", "# text = Hun venter.", *lines, ""])
Path("avis.conllu").write_text(text, encoding="utf-8")

in_the_file = set(re.findall(r"[|\t](\w+)=", text))
table = conll_df("avis.conllu", extra_fields=["speaker"])
kept = [name for name in sorted(in_the_file | {"Type"}) if name in table]
print(f"in the file: {', '.join(sorted(in_the_file))} / in the table: {', '.join(kept)}")
PY
)
echo "$seen"
[ "$seen" = "in the file: Mood, PronType, SpaceAfter, Tense, VerbForm, speaker / in the table: Mood, Tense, Type" ]
