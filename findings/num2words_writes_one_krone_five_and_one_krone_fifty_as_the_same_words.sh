#!/usr/bin/env bash
# num2words 0.5.14, num2words(amount, lang="da", to="currency"), which for Danish has kroner and øre.
# The digits after the point are taken for a number of øre: 1.5, one krone and fifty øre, is "fem øre", five, as 1.05
# is, and 2.10 has one øre. Every amount with a round number of øre is wrong. In 100.5 the "h" of "hundrede" is lost
# besides. Norwegian, with the same coins, is right. The issues that were found on Danish speak of other forms. This
# project writes amounts in figures.
# Seen: da: 1.05 et kr og fem øre, 1.5 et kr og fem øre, 2.1 to kr og et øre, 100.5 en undrede kr og fem øre
#       no: 1.05 en krone og fem øre, 1.5 en krone og femti øre, 2.1 to kroner og ti øre,
#       100.5 en hundre kroner og femti øre
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'num2words==0.5.14' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from num2words import num2words

for language in ("da", "no"):
    told = [f"{n} {num2words(n, lang=language, to='currency')}" for n in (1.05, 1.5, 2.1, 100.5)]
    print(f"{language}: {', '.join(told)}")
PY
)
echo "$seen"
[ "$seen" = "da: 1.05 et kr og fem øre, 1.5 et kr og fem øre, 2.1 to kr og et øre, 100.5 en undrede kr og fem øre
no: 1.05 en krone og fem øre, 1.5 en krone og femti øre, 2.1 to kroner og ti øre, 100.5 en hundre kroner og femti øre" ]
