#!/usr/bin/env bash
# spaCy 3.8.18, spacy.blank("da").
# In Danish print » opens and « closes. Token.is_left_punct and is_right_punct follow the French use in
# every language, and call the straight mark both; the Danish opening mark ” is a right mark only. Rules
# on these attributes take each Danish quote inside out. This project has its own table of marks.
# Seen: » left False right True, « left True right False, ” left False right True
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'spacy==3.8.18' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import spacy

nlp = spacy.blank("da")
told = []
for mark in "»«”":
    (token,) = nlp(mark)
    told.append(f"{mark} left {token.is_left_punct} right {token.is_right_punct}")
print(", ".join(told))
PY
)
echo "$seen"
[ "$seen" = "» left False right True, « left True right False, ” left False right True" ]
