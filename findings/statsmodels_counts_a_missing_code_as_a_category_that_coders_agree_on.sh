#!/usr/bin/env bash
# statsmodels 0.15.0 with numpy 2.4.6, stats.inter_rater.aggregate_raters() and fleiss_kappa().
# What a coder left blank, a NaN, becomes a category of its own. Two coders who both skipped an article agree
# perfectly on it, and kappa rises with each such article, with no warning; the docstring promises an error for what
# is no category. Here two coders who agree no better than chance seem to agree well because of four blank rows.
# This project's agreement() compares only articles that both have coded.
# Seen: categories 1, 2, nan: kappa 0.60; without the rows left blank: kappa 0.00
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'statsmodels==0.15.0' 'numpy==2.4.6' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import numpy as np
from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa

blank = [np.nan, np.nan]
codes = np.array([[1, 1], [1, 2], [2, 1], [2, 2], blank, blank, blank, blank])
table, categories = aggregate_raters(codes)
whole = fleiss_kappa(table)
without = fleiss_kappa(aggregate_raters(codes[:4])[0])
named = ", ".join(f"{category:g}" for category in categories)
print(f"categories {named}: kappa {whole:.2f}; without the rows left blank: kappa {without:.2f}")
PY
)
echo "$seen"
[ "$seen" = "categories 1, 2, nan: kappa 0.60; without the rows left blank: kappa 0.00" ]
