#!/usr/bin/env bash
# association-measures 0.3.2, comparisons.gwets_ac1(left, right, candidates), do two lists of keywords agree? Gwet's AC1
# (2008) takes for chance 2q (1 - q), where q is the mean of the shares of candidates that the two chose: chosen by both
# counts twice, by one once, by neither not at all. Here "by neither" stands where "by the left alone" belongs. Of 100
# words, ten in each list and five in both, q is .10; the function has .50, and AC1 is .80, not .88. It is one number
# whoever comes first, but not here: a list of 2 and one of 50 that holds them get .04, or .21 the other way round, and
# .22 by definition. The longer the list of candidates, the nearer q comes to a half, where the chance is greatest and
# nothing is left that sets AC1 apart. cohens_kappa() beside it is right. The docstring gives no formula. No issue on it
# was found. This project gives Krippendorff's alpha, counted by itself.
# Seen: 10 and 10, 5 in both: 0.80, by definition 0.88 / 2 in 50: 0.04, by definition 0.22 / 50 with 2: 0.21, by
# definition 0.22
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    'association-measures==0.3.2' 'numpy==2.4.6' 'pandas==2.3.3' 'scipy==1.17.1' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from association_measures.comparisons import gwets_ac1

WORDS = [f"ord{number}" for number in range(100)]


def by_definition(left: list[str], right: list[str]) -> float:
    one, other, n = set(left), set(right), len(WORDS)
    agreed = 1 - len(one ^ other) / n
    q = (len(one) / n + len(other) / n) / 2
    chance = 2 * q * (1 - q)
    return (agreed - chance) / (1 - chance)


CASES = {
    "10 and 10, 5 in both": (WORDS[:10], WORDS[5:15]),
    "2 in 50": (WORDS[:2], WORDS[:50]),
    "50 with 2": (WORDS[:50], WORDS[:2]),
}
told = [f"{name}: {gwets_ac1(*lists, set(WORDS)):.2f}, by definition {by_definition(*lists):.2f}"
        for name, lists in CASES.items()]
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "10 and 10, 5 in both: 0.80, by definition 0.88 / 2 in 50: 0.04, by definition 0.22 / 50 with 2: 0.21, by \
definition 0.22" ]
