#!/usr/bin/env bash
# irrCAC 0.4.4 with pandas 2.3.3, raw.CAC(), the agreement of coders. Its scipy has wheels for Python 3.11 and 3.12.
# Gwet's AC1, Fleiss' and Conger's kappa come with the p-value of a two-sided test, Brennan and Prediger's with
# that of a one-sided test, which is half of it, and nothing says so. Where two coders agree on eight articles of ten the
# four are one number with one error, and one alone is significant at five in a hundred. The same coefficient in the
# same package, from a table of counts (table.CAC), is tested on two sides. No issue on it was found. This project's
# agreement() gives an interval and no p-value.
# Seen: bp 0.6, se 0.26667, p 0.026 / gwet 0.6, se 0.26667, p 0.051 / fleiss 0.6, se 0.26667, p 0.051 / conger 0.6,
#       se 0.26667, p 0.051
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'irrCAC==0.4.4' 'pandas==2.3.3' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
import pandas as pd
from irrCAC.raw import CAC

codes = [("for", "for")] * 4 + [("imod", "imod")] * 4 + [("for", "imod"), ("imod", "for")]
coders = CAC(pd.DataFrame(codes, columns=["Ida", "Bo"]))
told = []
for name in ("bp", "gwet", "fleiss", "conger"):
    found = getattr(coders, name)()["est"]
    told.append(f"{name} {found['coefficient_value']}, se {found['se']}, p {found['p_value']:.3f}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "bp 0.6, se 0.26667, p 0.026 / gwet 0.6, se 0.26667, p 0.051 / fleiss 0.6, se 0.26667, p 0.051 / conger 0.6, \
se 0.26667, p 0.051" ]
