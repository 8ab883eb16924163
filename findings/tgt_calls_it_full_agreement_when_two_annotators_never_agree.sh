#!/usr/bin/env bash
# tgt 1.5 (TextGridTools), agreement.agreement(tiers, method="fleiss-kappa"), annotations of a recording.
# Of three tiers and more Fleiss' kappa has a row for each passage and the number of annotators who chose each category.
# Of two tiers it is handed the table of Cohen's kappa instead: a row for each category of the first annotator. Two who
# swap the categories in every passage, agreement -1 by Scott's pi, which for two is the same number as Fleiss' kappa,
# get 1, as if they agreed in all. Where they differ in one passage of ten it is .58, not .80. No error and no warning;
# the function has no docstring, the documentation is silent, and no issue on it was found. This project gives
# Krippendorff's alpha, counted by itself.
# Seen: never the same: scott-pi -1.00, fleiss-kappa 1.00 / nine of ten: scott-pi 0.80, fleiss-kappa 0.58
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'tgt==1.5' 'numpy==2.4.6' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import tgt
from tgt.agreement import agreement


def tier(name: str, codes: str) -> tgt.IntervalTier:
    """Return a tier with one passage a second, c for a quote (citat) and t for other text (tekst)."""
    made = tgt.IntervalTier(0, len(codes), name)
    for at, code in enumerate(codes):
        made.add_interval(tgt.Interval(at, at + 1, {"c": "citat", "t": "tekst"}[code]))
    return made


told = []
for name, ida, bo in (("never the same", "cccccttttt", "tttttccccc"), ("nine of ten", "ccctttctct", "ccctttcttt")):
    tiers = [tier("Ida", ida), tier("Bo", bo)]
    pi = agreement(tiers, method="scott-pi")[-1]
    ((_, _, kappa),) = agreement(tiers, method="fleiss-kappa")
    told.append(f"{name}: scott-pi {pi:.2f}, fleiss-kappa {kappa:.2f}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "never the same: scott-pi -1.00, fleiss-kappa 1.00 / nine of ten: scott-pi 0.80, fleiss-kappa 0.58" ]
