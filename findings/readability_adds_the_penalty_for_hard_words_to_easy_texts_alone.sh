#!/usr/bin/env bash
# readability 0.3.2, getmeasures(), which gives LIX, RIX and the formulas for English.
# The formula of Dale and Chall adds 3.6365 where more than five words in a hundred are hard. Here it is added where
# five or fewer are, so the easiest texts are put more than three grades too high and all others as much too low: a text
# without one hard word is graded harder than the same text with one in each sentence, and "DaleChallIndex" falls where
# the number of hard words in the same answer rises. The documentation calls the measures traditional, and Dale-Chall's
# word list the original. Dutch and German have it too. No issue on it was found. This project gives no Dale-Chall.
# Seen: none hard: hard 0, index 3.98, by the formula 0.35 / one in seven: hard 20, index 2.6, by the formula 6.24
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'readability==0.3.2' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from readability import getmeasures

told = []
for name, last in (("none hard", "house"), ("one in seven", "municipality")):
    found = getmeasures(f"The old man came to the {last} .\n" * 20, lang="en")
    facts = found["sentence info"]
    hard = facts["complex_words_dc"]
    share = 100 * hard / facts["words"]
    formula = 0.1579 * share + 0.0496 * facts["words_per_sentence"] + (3.6365 if share > 5 else 0)
    index = found["readability grades"]["DaleChallIndex"]
    told.append(f"{name}: hard {hard}, index {round(index, 2)}, by the formula {round(formula, 2)}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "none hard: hard 0, index 3.98, by the formula 0.35 / one in seven: hard 20, index 2.6, by the formula \
6.24" ]
