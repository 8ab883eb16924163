#!/usr/bin/env bash
# sqlite-utils 4.2.1, enable_fts() and search(), as behind the search box of a collection published with Datasette.
# SQLite's index takes å for an a with an accent, and an accent off: a search for `får` (gets) finds `far` (father), `så`
# finds `sa`, and `mål` (goal) `mal` (paint), and the other way round. For Danish å is a letter of its own. ø and æ are left
# as they are, so that Ørsted is not found by Orsted. How often a word is used, counted by hits, is that of two words.
# Created with tokenize="unicode61 remove_diacritics 0" the table keeps them apart. No issue on Danish was found.
# concordance("får") of this project has no far among its hits (tests/test_concordance.py).
# Seen: får: 2 hits, 1 has it / mål: 2 hits, 1 has it / lån: 1 hits, 1 has it / with remove_diacritics 0: får 1, mål 1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'sqlite-utils==4.2.1' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import sqlite_utils

QUOTES = ["Kommunen får en bro", "Min far er fisker", "Vores mål er en bro", "Mal broen rød", "Et lån til broen", "Løn for alle"]


def table(**settings):
    made = sqlite_utils.Database(memory=True)["quotes"]
    made.insert_all({"text": text} for text in QUOTES)
    return made.enable_fts(["text"], **settings)


def hits(word: str, found) -> list[str]:
    return [row["text"] for row in found.search(word)]


told = []
for word in ("får", "mål", "lån"):
    rows = hits(word, table())
    told.append(f"{word}: {len(rows)} hits, {sum(word in row.split() for row in rows)} has it")
apart = table(tokenize="unicode61 remove_diacritics 0")
print(*told, "with remove_diacritics 0: " + ", ".join(f"{w} {len(hits(w, apart))}" for w in ("får", "mål")), sep=" / ")
PY
)
echo "$seen"
[ "$seen" = "får: 2 hits, 1 has it / mål: 2 hits, 1 has it / lån: 1 hits, 1 has it / with remove_diacritics 0: får 1, mål 1" ]
