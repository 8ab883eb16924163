#!/usr/bin/env bash
# conllu 6.0.0, parse() and TokenList.serialize().
# The last column of CoNLL-U, MISC, holds Name=Value pairs, and is where annotators put the speaker of a token and the
# address of its article. A value ends at its own first equals sign, and what follows is thrown away: of ?id=7 and ?id=8
# both are ?id, so that two articles are one. Written again, the file has lost it as well. A comment line above the
# sentence, of the same form, is kept whole. No issue on it was found. This project neither reads nor writes CoNLL-U.
# Seen: kept 'https://avis.eksempel/?id' / written 'Speaker=Ida_Lund|Link=https://avis.eksempel/?id'
#       / comment 'https://avis.eksempel/?id=7'
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'conllu==6.0.0' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import conllu

address = "https://avis.eksempel/?id=7"
columns = ["1", "Nej", "nej", "INTJ", "_", "_", "0", "root", "_", f"Speaker=Ida_Lund|Link={address}"]
(sentence,) = conllu.parse(f"# source = {address}\n" + "\t".join(columns) + "\n\n")
written = sentence.serialize().split("\t")[-1].strip()
print(f"kept {sentence[0]['misc']['Link']!r} / written {written!r} / comment {sentence.metadata['source']!r}")
PY
)
echo "$seen"
[ "$seen" = "kept 'https://avis.eksempel/?id' / written 'Speaker=Ida_Lund|Link=https://avis.eksempel/?id' / \
comment 'https://avis.eksempel/?id=7'" ]
