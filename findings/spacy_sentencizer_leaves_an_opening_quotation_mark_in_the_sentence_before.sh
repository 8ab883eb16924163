#!/usr/bin/env bash
# spaCy 3.8.18, spacy.blank("da") with the sentencizer.
# Closing marks and brackets after a full stop are taken into the sentence they end. An opening mark
# after a space is too, whatever its style: the quote's sentence begins without it, and the sentence
# before ends with a mark that never closes. Whoever pairs marks by sentence pairs them wrongly from there
# on. This project finds sentences by rules of its own (analysis/text/sentences.py).
# Seen: Vi går nu. » | Vi går nu. " | Vi går nu. “
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'spacy==3.8.18' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import spacy

nlp = spacy.blank("da")
nlp.add_pipe("sentencizer")
texts = [f"Vi går nu. {a}Det er godt,{b} siger hun." for a, b in ("»«", "\"\"", "“”")]
print(" | ".join(next(iter(nlp(text).sents)).text for text in texts))
PY
)
echo "$seen"
[ "$seen" = "Vi går nu. » | Vi går nu. \" | Vi går nu. “" ]
