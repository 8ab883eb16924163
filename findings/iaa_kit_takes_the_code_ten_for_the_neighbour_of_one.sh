#!/usr/bin/env bash
# iaa-kit 0.1.2, weighted_kappa(a, b, "quadratic"), agreement of two coders on a scale, where near codes count as near.
# The order of the codes is that of their written form, not of the numbers: 1, 10, 2, 3 and so on. On a scale from 1 to
# 10 the two ends are neighbours. Two coders who mix up 1 and 10 get .99, almost full agreement, where by definition,
# and by scikit-learn, it is .02; two who write 2 for 1 and 10 for 9, and agree in all else, get .52, where it is .99.
# With codes from 1 to 9 all is right. The same goes for linear weights, and for percentages or codes under 0. Nothing
# is said, README and docstrings do not speak of it, and no issue on it was found. This project gives Krippendorff's
# alpha, counted by itself.
# Seen: 1 and 10 mixed up: 0.99, scikit-learn 0.02 / two one off: 0.52, scikit-learn 0.99
#       / 1 and 9 mixed up on a scale to 9: -0.07, scikit-learn -0.07
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'iaa-kit==0.1.2' 'numpy==2.4.6' \
    'scikit-learn==1.9.1' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from iaa_kit import weighted_kappa
from sklearn.metrics import cohen_kappa_score

TEN, NINE = list(range(1, 11)), list(range(1, 10))
CASES = {
    "1 and 10 mixed up": (TEN, [10, *TEN[1:-1], 1]),
    "two one off": (TEN, [2, *TEN[1:-2], 10, 10]),
    "1 and 9 mixed up on a scale to 9": (NINE, [9, *NINE[1:-1], 1]),
}
told = []
for name, (ida, bo) in CASES.items():
    kappa, right = weighted_kappa(ida, bo, "quadratic"), cohen_kappa_score(ida, bo, weights="quadratic")
    told.append(f"{name}: {kappa:.2f}, scikit-learn {right:.2f}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "1 and 10 mixed up: 0.99, scikit-learn 0.02 / two one off: 0.52, scikit-learn 0.99 \
/ 1 and 9 mixed up on a scale to 9: -0.07, scikit-learn -0.07" ]
