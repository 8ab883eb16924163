#!/usr/bin/env bash
# povertyInequalityMeasures 1.1.1, inequality.get_gini(data, column, weights). Its README names the handbook of the
# World Bank (Haughton and Khandker 2009, page 104): Gini is 1 less the sum, over the points of the Lorenz curve, of the
# step in people times the sum of the shares before and after it, and the curve starts at nought. Here it starts at the
# first row: the strip below the poorest is left out of the area, and Gini is too large by the share of people times the
# share of words of that row. All equal, where Gini is 0, gives 1/n². Two speakers with 100 words each get .25, two with
# 100 and 300 words .375 in place of .25. The same people as rows of one or as one row with a weight are another number:
# 200 speakers, half with 100 and half with 300 words, are .25 in 200 rows and .375 in two. get_sen_index() multiplies
# by it. Nothing is said, and no issue on it was found. This project counts gini by itself, 0 for equals.
# Seen: two equal: 0.250, right 0.000 / 100 and 300: 0.375, right 0.250 / 200 people in two rows: 0.375, right 0.250 /
# in 200 rows: 0.250, right 0.250
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    'povertyInequalityMeasures==1.1.1' 'pandas==2.3.3' 'numpy==2.4.6' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import pandas as pd
from povertyInequalityMeasures.inequality import get_gini


def by_definition(words: list[int], people: list[int]) -> float:
    """Return half the mean difference of all pairs, divided by the mean: Gini without a curve."""
    everyone = [one for one, n in zip(words, people) for _ in range(n)]
    n = len(everyone)
    return sum(abs(a - b) for a in everyone for b in everyone) / (2 * n * sum(everyone))


CASES = {
    "two equal": ([100, 100], [1, 1]),
    "100 and 300": ([100, 300], [1, 1]),
    "200 people in two rows": ([100, 300], [100, 100]),
    "in 200 rows": ([100] * 100 + [300] * 100, [1] * 200),
}
told = []
for name, (words, people) in CASES.items():
    found = get_gini(pd.DataFrame({"words": words, "people": people}), "words", "people")
    told.append(f"{name}: {found:.3f}, right {by_definition(words, people):.3f}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "two equal: 0.250, right 0.000 / 100 and 300: 0.375, right 0.250 / 200 people in two rows: 0.375, right \
0.250 / in 200 rows: 0.250, right 0.250" ]
