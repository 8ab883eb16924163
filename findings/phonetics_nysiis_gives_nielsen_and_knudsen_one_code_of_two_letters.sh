#!/usr/bin/env bash
# phonetics 1.0.5, nysiis(name), a code for names that sound alike.
# NYSIIS keeps the consonants of a name (l, n, d, r, t and so on stay as they are) and writes most vowels as A: NALSAN
# for Nielsen. phonetics keeps only the letters that its table changes and lets all others fall after the first; what
# is left of A's in a row becomes one. Of most Danish surnames the first letter and an A remain: Nielsen and Knudsen
# are one name, so are Jensen and Johansen, Pedersen and Poulsen, Larsen and Lund; Andersen is A. Joined by this code,
# the quotes of different people are counted as one person's. jellyfish and Fuzzy give the codes of the algorithm. No
# error; the README says that the key is made by NYSIIS. Two issues upstream (7 and 8) are on names for which it stops
# with an IndexError; none on the codes was found.
# Seen: Nielsen NA (NALSAN), Knudsen NA (NADSAN), Jensen JA (JANSAN), Johansen JA (JAHANSAN), Pedersen PA (PADARSAN),
#       Poulsen PA (PALSAN), Larsen LA (LARSAN), Lund LA (LAD), Andersen A (ANDARSAN), Krag CA (CRAG)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'phonetics==1.0.5' 'jellyfish==1.3.0' 2>/dev/null
seen=$(cd "$folder" && PYTHONUTF8=1 venv/bin/python - <<'PY'
import jellyfish
import phonetics

NAMES = "Nielsen Knudsen Jensen Johansen Pedersen Poulsen Larsen Lund Andersen Krag"
print(", ".join(f"{name} {phonetics.nysiis(name)} ({jellyfish.nysiis(name)})" for name in NAMES.split()))
PY
)
echo "$seen"
[ "$seen" = "Nielsen NA (NALSAN), Knudsen NA (NADSAN), Jensen JA (JANSAN), Johansen JA (JAHANSAN), \
Pedersen PA (PADARSAN), Poulsen PA (PALSAN), Larsen LA (LARSAN), Lund LA (LAD), Andersen A (ANDARSAN), Krag CA (CRAG)" ]
