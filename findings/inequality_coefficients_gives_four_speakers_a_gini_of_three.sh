#!/usr/bin/env bash
# inequality_coefficients 1.2.3, gini(values) and gini_corrected(values), how unequally words are shared.
# The Gini coefficient goes from 0, where all have the same, up to (n - 1) / n, where one of n has all, and with the
# correction for few values up to 1. gini() divides by neither n nor, as the formula in the README does, n - 1: two
# speakers with one word and nine get .8, not .4, four of whom one says all get 3, not .75, and ten with 1 to 10 words
# get 3, not .3, the same as those four. The more speakers, the higher, so that no two articles can be compared, while
# for two speakers nothing looks wrong. gini_corrected() is right. The test of the project does not see it, since what
# it asserts is never compared. Nothing is said, and no issue on it was found. This project counts Gini by itself.
# Seen: two: 0.80, corrected 0.80, by definition 0.40 / four: 3.00, corrected 1.00, by definition 0.75
#       / ten: 3.00, corrected 0.33, by definition 0.30
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'inequality_coefficients==1.2.3' 'numpy==2.4.6' \
    2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from inequality_coefficients import gini, gini_corrected


def by_definition(words: list[int]) -> float:
    """Return half of the mean difference between any two, each also with itself, divided by the mean."""
    return sum(abs(one - other) for one in words for other in words) / (2 * len(words) * sum(words))


told = []
for name, words in (("two", [1, 9]), ("four", [0, 0, 0, 10]), ("ten", list(range(1, 11)))):
    told.append(f"{name}: {gini(words):.2f}, corrected {gini_corrected(words):.2f}, "
                f"by definition {by_definition(words):.2f}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "two: 0.80, corrected 0.80, by definition 0.40 / four: 3.00, corrected 1.00, by definition 0.75 \
/ ten: 3.00, corrected 0.33, by definition 0.30" ]
