#!/usr/bin/env bash
# ovos-number-parser 0.19.13, extract_number(text, lang="da"), which reads Danish number words from text.
# `Halvanden` is one and a half, the one word left of an old way to count by halves. It is taken for `halv`, a half:
# halvanden million kroner are 500,000, a third of what was said, and halvandet år half a year. Written out as `en og en
# halv` the same number is right, as are halvtreds and halvfjerds, which are made in the same way. Nothing tells that the
# word was not known. No issue on it was found. This project changes no number word of a text into a figure.
# Seen: halvanden million kroner 500000 / halvandet år 0.5 / en og en halv 1.5 / to en halv 2.5 / halvtreds 50
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'ovos-number-parser==0.19.13' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from ovos_number_parser import extract_number

WORDS = ("halvanden million kroner", "halvandet år", "en og en halv", "to en halv", "halvtreds")
print(" / ".join(f"{words} {float(extract_number(words, lang='da')):.9g}" for words in WORDS))
PY
)
echo "$seen"
[ "$seen" = "halvanden million kroner 500000 / halvandet år 0.5 / en og en halv 1.5 / to en halv 2.5 / halvtreds 50" ]
