#!/usr/bin/env bash
# sentida 0.6.0, Sentida().sentida(text, output="mean", normal=False), the tone of a Danish text from -5 to 5.
# A word for not (ikke, aldrig, ingen) turns the sign of the words around it. Where it stands is looked up in the list
# of words, each time anew, and what is found is the first word that reads so. A second ikke marks the words around the
# first one again, which are turned once, and none of its own. Below each half of the sentence is counted as bad, -2.33
# and -4.33, and both together as good, since smuk (beautiful) stays as it is. output="mean" takes a whole text as one
# sentence, so that of an article only the first ikke counts. Words that strengthen are looked up in the same way.
# Nothing is said, README and docstrings do not speak of it, and no issue on it was found. This project does not judge
# the tone of a text.
# Seen: Broen er ikke god: -2.33 / den nye vej over fjorden er ikke smuk: -4.33 / both: 1.00
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'sentida==0.6.0' 'nltk==3.10.4' 'numpy==2.4.6' \
    2>/dev/null
seen=$(PYTHONUTF8=1 "$folder/venv/bin/python" - 2>/dev/null <<'PY'
from sentida import Sentida

BRIDGE, ROAD = "Broen er ikke god", "den nye vej over fjorden er ikke smuk"
judge = Sentida()
texts = {BRIDGE: BRIDGE, ROAD: ROAD, "both": f"{BRIDGE}, og {ROAD}."}
print(" / ".join(f"{name}: {judge.sentida(text, output='mean', normal=False):.2f}" for name, text in texts.items()))
PY
)
echo "$seen"
[ "$seen" = "Broen er ikke god: -2.33 / den nye vej over fjorden er ikke smuk: -4.33 / both: 1.00" ]
