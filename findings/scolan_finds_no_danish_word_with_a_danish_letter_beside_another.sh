#!/usr/bin/env bash
# scolan 0.0.4 with nltk 3.9.1, SCA.add_collocates() and count_with_collocates(), which texts have two words near each
# other (structural collocation analysis; doi 10.1080/01615440.2024.2414259).
# Any language with a list of stop words is taken, language="danish" too. But of words only a-z and the Cyrillic
# letters are kept: "børn" is looked for as "brn" in texts that have "børn", so no text is found, and words are
# compared without these letters as well. The pair is taken, the table of pairs gets a line without a text, and the
# count is empty, which reads as "never said". Of three speeches with børn near skole none is counted, while ministeren
# near skole is right. German ä, ö, ü and ß and French é have the same. Nothing is said, and no issue on it was found.
# This project searches words with all their letters.
# Seen: børn + skole*: 0 of 3 / ministeren + skole*: 3 of 3 / går + skole*: 0 of 1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    'scolan==0.0.4' 'nltk==3.9.1' 'pandas==2.2.3' 'numpy==2.2.6' 2>/dev/null
mkdir -p "$folder/nltk_data/corpora/stopwords"
printf 'og\ni\nat\n' >"$folder/nltk_data/corpora/stopwords/danish" # the list that nltk would fetch, in short
seen=$(cd "$folder" && NLTK_DATA="$folder/nltk_data" PYTHONUTF8=1 venv/bin/python -W ignore - 2>/dev/null <<'PY'
from pathlib import Path

from sca import from_file

SPEECHES = [
    "ministeren vil give flere penge til skolen",
    "flere børn skal blive i skole til maj",
    "børn fra skolen mødte ministeren",
    "for ministeren er skolen vigtig for alle børn",
    "han går ned til skolen",
]
PAIRS = [("børn", "skole*"), ("ministeren", "skole*"), ("går", "skole*")]

lines = ["number\tspeech\tparty", *(f"{number}\t{speech}\tA" for number, speech in enumerate(SPEECHES))]
Path("taler.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
corpus = from_file(Path("taler.tsv"), "taler.sqlite3", "number", "speech", language="danish")
told = []
for word, other in PAIRS:
    corpus.add_collocates([(word, other)])
    found = corpus.count_with_collocates([(*sorted((word, other)), 10)]).fetchall()
    there = sum(word in speech.split() and "skole" in speech for speech in SPEECHES)
    told.append(f"{word} + {other}: {sum(number for *_, number in found)} of {there}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "børn + skole*: 0 of 3 / ministeren + skole*: 3 of 3 / går + skole*: 0 of 1" ]
