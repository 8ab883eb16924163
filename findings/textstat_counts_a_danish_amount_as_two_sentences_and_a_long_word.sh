#!/usr/bin/env bash
# textstat 0.7.13, set_lang("da").
# Danish groups thousands with points: 1.250.000 kroner. The one sentence below is counted as two, since
# points end a sentence for it, and the number is a word of more than six letters, since digits count
# as letters. LIX is sentence length plus long words, so business news reads harder and choppier than it
# is. This project counts sentences and long words itself (docs/readability.md) and hands textstat sums.
# Seen: sentences 2, long words 1; the same words with the amount spelled out: sentences 1, long words 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'textstat==0.7.13' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import textstat

textstat.set_lang("da")
told = [
    f"sentences {textstat.sentence_count(t)}, long words {textstat.long_word_count(t)}"
    for t in ("Han fik 1.250.000 kroner for den.", "Han fik tusind kroner for den.")
]
print("; the same words with the amount spelled out: ".join(told))
PY
)
echo "$seen"
[ "$seen" = "sentences 2, long words 1; the same words with the amount spelled out: sentences 1, long words 0" ]
