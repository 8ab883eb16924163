#!/usr/bin/env bash
# mizani 0.14.6, the labels of plotnine's axes: label_number(), label_comma(), label_currency(), label_percent().
# Danish writes 1.250.000,5. Asked for by big_mark="." and decimal_mark=",", the point between thousands is put in first and
# then becomes a comma too, as if it were the decimals': 1,250,000,5. With no decimals nothing looks wrong: 1.250 words
# are labelled 1,250, which a Danish reader takes for one and a quarter. Other marks between thousands are right.
# No issue on it was found. This project's figures have their numbers from Babel, which is right.
# Seen: number: 1,250,000,5 / comma: 1,250 / currency: 1,250,50 / percent: 1,250% / with a blank between thousands: 1 250 000,5
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'mizani==0.14.6' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from mizani.labels import label_comma, label_currency, label_number, label_percent

danish = {"big_mark": ".", "decimal_mark": ","}
told = [
    ("number", label_number(accuracy=0.1, **danish), 1250000.5),
    ("comma", label_comma(**danish), 1250),
    ("currency", label_currency(prefix="", **danish), 1250.5),
    ("percent", label_percent(**danish), 12.5),
    ("with a blank between thousands", label_number(accuracy=0.1, big_mark=" ", decimal_mark=","), 1250000.5),
]
print(" / ".join(f"{name}: {label([number])[0]}" for name, label, number in told))
PY
)
echo "$seen"
[ "$seen" = "number: 1,250,000,5 / comma: 1,250 / currency: 1,250,50 / percent: 1,250% / \
with a blank between thousands: 1 250 000,5" ]
