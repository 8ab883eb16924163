#!/usr/bin/env bash
# textstat 0.7.13, flesch_reading_ease.
# Languages it knows have constants of their own (French, German …). Danish has none, and set_lang("da")
# neither fails nor warns: the score is that of the English formula, 206.835 - 1.015 x words per sentence
# - 84.6 x syllables per word, on Danish syllables. A paper that reports "Flesch for Danish" from it
# reports an uncalibrated number. This project offers LIX and RIX alone.
# Seen: da equals the English formula: True, fr equals it: False, warnings: 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'textstat==0.7.13' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import warnings

import textstat

text = "Kommunen vil gerne forklare planen. Beboerne venter stadig."
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    same = {}
    for language in ("da", "fr"):
        textstat.set_lang(language)
        words, sentences = textstat.lexicon_count(text), textstat.sentence_count(text)
        syllables = textstat.syllable_count(text)
        english = 206.835 - 1.015 * words / sentences - 84.6 * syllables / words
        same[language] = abs(textstat.flesch_reading_ease(text) - english) < 0.01
danish, french = same["da"], same["fr"]
print(f"da equals the English formula: {danish}, fr equals it: {french}, warnings: {len(caught)}")
PY
)
echo "$seen"
[ "$seen" = "da equals the English formula: True, fr equals it: False, warnings: 0" ]
