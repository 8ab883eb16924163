#!/usr/bin/env bash
# wordcloud 1.9.6, WordCloud().process_text(), which generate() draws from.
# A word in -s is counted as the word without it where both stand in the text, a plural of English, whatever the language. In
# Danish -s ends names and never a plural: Hans becomes the pronoun Han and Mads becomes mad, which is food, so that neither
# man is in the cloud and what is there is counted too high. normalize_plurals=False, in the docstring, keeps them.
# This project draws no clouds.
# Seen: Han 3, mad 4 / without normalize_plurals: Han 1, Hans 2, Mads 2, mad 2
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'wordcloud==1.9.6' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from wordcloud import WordCloud

text = "Mads laver mad til Hans. Han roser Mads. Hans spiser al mad."
told = []
for settings in ({}, {"normalize_plurals": False}):
    words = WordCloud(stopwords={"al"}, collocations=False, **settings).process_text(text)
    told.append(", ".join(f"{word} {n}" for word, n in sorted(words.items()) if word.lower()[:3] in ("han", "mad")))
print(" / without normalize_plurals: ".join(told))
PY
)
echo "$seen"
[ "$seen" = "Han 3, mad 4 / without normalize_plurals: Han 1, Hans 2, Mads 2, mad 2" ]
