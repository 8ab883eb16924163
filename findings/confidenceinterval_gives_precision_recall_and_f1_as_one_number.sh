#!/usr/bin/env bash
# confidenceinterval 1.0.5 with scikit-learn 1.7.2, precision_score(), recall_score() and f1_score() of yes and no.
# Its README promises scikit-learn's names and interface. Of the same call scikit-learn gives the precision of what
# was found; here "no" counts as much as "yes" where nothing else is asked for, and the three are one number, the
# accuracy, with one interval. Of 28 paragraphs taken for quotes 18 are some: a precision of .64 is told as .88, and its
# interval does not hold .64. Its own ppv_score(), the same measure by another name, is right. A user asked why the two
# differ in jacobgil/confidenceinterval issue 6, open and not answered by its makers. This project's own figures of
# found and true quotes are of the quotes alone.
# Seen: scikit-learn: 0.64, 0.90, 0.75 / confidenceinterval: 0.88, 0.88, 0.88, each in 0.82–0.94 / ppv_score 0.64
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  'confidenceinterval==1.0.5' 'scikit-learn==1.7.2' 'numpy==2.3.5' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
import confidenceinterval
from sklearn import metrics

is_quote = [1] * 20 + [0] * 80
found = [1] * 18 + [0] * 2 + [1] * 10 + [0] * 70
names = ("precision_score", "recall_score", "f1_score")
usual = [f"{getattr(metrics, name)(is_quote, found):.2f}" for name in names]
here = [getattr(confidenceinterval, name)(is_quote, found) for name in names]
(interval,) = {f"{low:.2f}–{high:.2f}" for _, (low, high) in here}
ppv, _ = confidenceinterval.ppv_score(is_quote, found)
print(f"scikit-learn: {', '.join(usual)} / confidenceinterval: {', '.join(f'{one:.2f}' for one, _ in here)},", end=" ")
print(f"each in {interval} / ppv_score {ppv:.2f}")
PY
)
echo "$seen"
[ "$seen" = "scikit-learn: 0.64, 0.90, 0.75 / confidenceinterval: 0.88, 0.88, 0.88, each in 0.82–0.94 / ppv_score 0.64" ]
