#!/usr/bin/env bash
# IneqPy 0.4.1, hoover(income), the part of all words that would have to change hands until all speakers had the same
# number: half the sum of |x - mean| by the sum of x, 0 where all are equal and below 1 always (Hoover 1936; the
# docstring has the formula). Here each x is first divided by the number of speakers, and the mean is not. So x is never
# above the mean, and the index tells nothing but how many speakers there are: (n - 1) / 2, whoever says how much. Ten
# speakers with ten words each get 4.5, two get .5, and four get 1.5 with 10, 20, 30 and 40 words as with 25 each.
# theil() and atkinson() of the package are nought for equal speakers, as they should be. Nothing is said; an issue
# asked for the index, none on this was found. This project gives gini and the number of effective speakers, both
# counted by itself.
# Seen: ten with 10 words each: told 4.50, by the docstring 0.00 / two with 10 each: told 0.50, by the docstring 0.00 /
# 10, 20, 30 and 40: told 1.50, by the docstring 0.20 / four with 25 each: told 1.50, by the docstring 0.00
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'IneqPy==0.4.1' 'numpy==2.4.6' 'pandas==2.3.3' \
    'numba==0.68.1' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
import numpy as np
from ineqpy.inequality import hoover

CASES = {
    "ten with 10 words each": [10.0] * 10,
    "two with 10 each": [10.0, 10.0],
    "10, 20, 30 and 40": [10.0, 20.0, 30.0, 40.0],
    "four with 25 each": [25.0] * 4,
}
told = []
for name, words in CASES.items():
    x = np.array(words)
    told.append(f"{name}: told {hoover(x):.2f}, by the docstring {np.abs(x - x.mean()).sum() / x.sum() / 2:.2f}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "ten with 10 words each: told 4.50, by the docstring 0.00 / two with 10 each: told 0.50, by the \
docstring 0.00 / 10, 20, 30 and 40: told 1.50, by the docstring 0.20 / four with 25 each: told 1.50, by the \
docstring 0.00" ]
