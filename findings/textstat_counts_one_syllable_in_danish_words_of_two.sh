#!/usr/bin/env bash
# textstat 0.7.13 with pyphen 0.18.1, set_lang("da").
# Its syllables are places where a printer may break a word, and nobody breaks off a single letter or a
# short ending. So common Danish words of two syllables count one, and every measure on syllables is too
# low, most for plain texts. This project uses no measure on syllables for Danish.
# Seen: igen 1, over 1, uden 1, avis 1, elev 1, ide 1, aften 2
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'textstat==0.7.13' 'pyphen==0.18.1' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import textstat

textstat.set_lang("da")
words = "igen over uden avis elev ide aften".split()
print(", ".join(f"{word} {textstat.syllable_count(word)}" for word in words))
PY
)
echo "$seen"
[ "$seen" = "igen 1, over 1, uden 1, avis 1, elev 1, ide 1, aften 2" ]
