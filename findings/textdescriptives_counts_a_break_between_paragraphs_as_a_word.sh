#!/usr/bin/env bash
# TextDescriptives 2.8.4 with spaCy 3.8.18, spacy.blank("da"), components sentencizer and readability.
# Its count of tokens leaves out punctuation, as documented, but not white space: each break between paragraphs, and each
# doubled space, is a word of one or more letters. The same two sentences have another LIX when a line is
# broken between them, so news in short paragraphs reads harder than the same words in a row. This project counts words.
# Seen: in a row: words 10, LIX 5.0 / in two paragraphs: words 11, LIX 5.5 / a doubled space: words 11, LIX 5.5
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  'textdescriptives==2.8.4' 'spacy==3.8.18' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
import spacy
import textdescriptives  # noqa: F401

nlp = spacy.blank("da")
for part in ("sentencizer", "textdescriptives/descriptive_stats", "textdescriptives/readability"):
    nlp.add_pipe(part)
texts = {
    "in a row": "Ida Lund lukker broen i Krog. Bo Krag er vred.",
    "in two paragraphs": "Ida Lund lukker broen i Krog.\n\nBo Krag er vred.",
    "a doubled space": "Ida Lund lukker broen i Krog.  Bo Krag er vred.",
}
told = []
for name, text in texts.items():
    doc = nlp(text)
    told.append(f"{name}: words {doc._.descriptive_stats['n_tokens']}, LIX {doc._.readability['lix']:.1f}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "in a row: words 10, LIX 5.0 / in two paragraphs: words 11, LIX 5.5 / a doubled space: words 11, LIX 5.5" ]
