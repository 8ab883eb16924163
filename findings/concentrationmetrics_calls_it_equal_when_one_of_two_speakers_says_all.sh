#!/usr/bin/env bash
# concentrationMetrics 0.6.0, Index().theil() and .atkinson(x, 1).
# Who has a share of nought is left out of the number of speakers, not only of the sum. One speaker with all words beside
# one with none is so a group of one, and both measures are nought: perfectly equal. The true values are ln 2 and 1, the
# greatest for two; a thousandth for the silent one brings them nearly there, and gini, hoover and hhi of the same object
# count both. The documentation says "positive numerical data", but nought is let through without a word (a negative
# number is refused). Whoever compares how evenly articles give the word has it upside down just where somebody is silent.
# This project gives gini and the number of effective speakers, both counted by itself.
# Seen: theil of 10 and 0: 0.00, of 9.99 and 0.01: 0.69 / atkinson: 0.00 and 0.94 / gini: 0.50 and 0.50 / hhi: 1.00 and 1.00
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'concentrationMetrics==0.6.0' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import numpy as np
from concentrationMetrics import Index

index = Index()
silent, nearly = np.array([10.0, 0.0]), np.array([9.99, 0.01])
told = [f"theil of 10 and 0: {abs(index.theil(silent)):.2f}, of 9.99 and 0.01: {index.theil(nearly):.2f}"]
for name, more in (("atkinson", [1]), ("gini", []), ("hhi", [])):
    measure = getattr(index, name)
    told.append(f"{name}: {abs(measure(silent, *more)):.2f} and {measure(nearly, *more):.2f}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "theil of 10 and 0: 0.00, of 9.99 and 0.01: 0.69 / atkinson: 0.00 and 0.94 / gini: 0.50 and 0.50 \
/ hhi: 1.00 and 1.00" ]
