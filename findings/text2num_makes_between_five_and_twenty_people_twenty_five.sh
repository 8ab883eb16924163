#!/usr/bin/env bash
# text2num 3.1.0, alpha2digit(text, "da").
# Danish writes 25 as one word, femogtyve: five-and-twenty. Where `fem og tyve` stands as three words they are two numbers,
# and yet become one: between five and twenty people are 25, between two and thirty per cent are 32, and of `mellem`
# one number is left. A comma before `og` keeps them apart. `to en halv million`, two and a half, is four words of which
# three are numbers by themselves. German and Dutch, which count alike, do the same; French, which does not, is right.
# No issue on it was found. This project counts a number as it is written, and changes none.
# Seen: mellem 25 mennesker / mellem 32 procent / 5 kom, og 20 gik / 2 1 halv 1000000 / zwischen 25 / tussen 25
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'text2num==3.1.0' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from text_to_num import alpha2digit

texts = [
    ("mellem fem og tyve mennesker", "da"),
    ("mellem to og tredive procent", "da"),
    ("fem kom, og tyve gik", "da"),
    ("to en halv million", "da"),
    ("zwischen fünf und zwanzig", "de"),
    ("tussen vijf en twintig", "nl"),
]
print(" / ".join(alpha2digit(text, language) for text, language in texts))
PY
)
echo "$seen"
[ "$seen" = "mellem 25 mennesker / mellem 32 procent / 5 kom, og 20 gik / 2 1 halv 1000000 / zwischen 25 / tussen 25" ]
