#!/usr/bin/env bash
# lexical-diversity 0.1.1, lex_div.hdd() and lex_div.mtld().
# HD-D draws 42 words. From a shorter text they cannot be drawn, and the measure is 0, the least there is, without an error:
# a quote of 41 words, all different, has no diversity, one of 42 the most. MTLD is 0 too, at any length, where no word
# comes twice, and 1,008 where one word does; that is known (issue 6, open since 2023), of HD-D no issue was found.
# Quotes are short, so a table of speakers is full of such noughts and their means tell how long people were quoted.
# This project has no such measure of words.
# Seen: HD-D: 41 words 0.0, 42 words 1.0 / MTLD of 60 words: all different 0, one twice 1008, 30 twice each 60
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'lexical-diversity==0.1.1' 'setuptools==80.9.0' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
from lexical_diversity import lex_div

words = [f"ord{n}" for n in range(60)]
drawn = ", ".join(f"{n} words {lex_div.hdd(words[:n]):.1f}" for n in (41, 42))
texts = {"all different": words, "one twice": [*words[:59], words[0]], "30 twice each": words[:30] * 2}
factors = ", ".join(f"{name} {lex_div.mtld(text):.0f}" for name, text in texts.items())
print(f"HD-D: {drawn} / MTLD of 60 words: {factors}")
PY
)
echo "$seen"
[ "$seen" = "HD-D: 41 words 0.0, 42 words 1.0 / MTLD of 60 words: all different 0, one twice 1008, 30 twice each 60" ]
