#!/usr/bin/env bash
# dateparser 1.5.0, search_dates() beside parse(), both with languages=["da"].
# "om 3 uger" is "in three weeks". Alone, parse() reads it so. In a sentence search_dates() leaves the word "om" out of
# what it found and dates it three weeks back, so that an opening day to come becomes one that has been. Swedish
# and Norwegian, with the same word, are right. This project dates an article by whole dates alone.
# Seen: parse da 2024-06-26; search_dates da 3 uger 2024-05-15, sv om 3 veckor 2024-06-26, nb om 3 uker 2024-06-26
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'dateparser==1.5.0' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import datetime

import dateparser
from dateparser.search import search_dates

noon = {"RELATIVE_BASE": datetime.datetime(2024, 6, 5, 12)}
alone = dateparser.parse("om 3 uger", languages=["da"], settings=noon)
sentences = {
    "da": "Broen åbner om 3 uger, siger Ida Lund.",
    "sv": "Bron öppnar om 3 veckor, säger Ida Lund.",
    "nb": "Broen åpner om 3 uker, sier Ida Lund.",
}
found = []
for language, sentence in sentences.items():
    ((words, day),) = search_dates(sentence, languages=[language], settings=noon)
    found.append(f"{language} {words} {day.date()}")
print(f"parse da {alone.date()}; search_dates {', '.join(found)}")
PY
)
echo "$seen"
[ "$seen" = "parse da 2024-06-26; search_dates da 3 uger 2024-05-15, sv om 3 veckor 2024-06-26, nb om 3 uker 2024-06-26" ]
