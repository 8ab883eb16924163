#!/usr/bin/env bash
# recordlinkage 0.16 with pandas 2.3.3, preprocessing.clean(), the step before names of two lists are compared.
# All that is not one of the letters a to z is taken out of a name, as if it were punctuation. Ida Bæk and Ida Bøk are
# both "ida bk", so that the comparison after it finds two people equal, and Åse is Se. strip_accents="unicode", which the
# docstring has for letters with accents, turns å into a, but æ and ø are still taken out. Nothing warns; the pattern is a
# default of replace_by_none. No issue on it was found. This project compares names with their letters (tests/test_people.py).
# Seen: ida bk, ida bk, bo kr, bo kr, se lund / compared: 1.0 / strip_accents: ida bk, ida bk, bo kr, bo kar, ase lund
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'recordlinkage==0.16' 'pandas==2.3.3' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
import pandas as pd
import recordlinkage
from recordlinkage.preprocessing import clean

names = pd.Series(["Ida Bæk", "Ida Bøk", "Bo Kær", "Bo Kår", "Åse Lund"])
cleaned = clean(names)
compare = recordlinkage.Compare()
compare.string(0, 0, method="jarowinkler")
pair = pd.MultiIndex.from_tuples([(0, 1)])
(alike,) = compare.compute(pair, cleaned.to_frame(0))[0]
print(", ".join(cleaned), f"/ compared: {alike} / strip_accents:", ", ".join(clean(names, strip_accents="unicode")))
PY
)
echo "$seen"
[ "$seen" = "ida bk, ida bk, bo kr, bo kr, se lund / compared: 1.0 / \
strip_accents: ida bk, ida bk, bo kr, bo kar, ase lund" ]
