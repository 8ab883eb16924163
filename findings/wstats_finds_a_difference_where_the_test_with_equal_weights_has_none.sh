#!/usr/bin/env bash
# wstats 0.0.99, wtd_t_test(x, y, wx, wy), a weighted t-test "inspired by the weights R package". With equal weights, or
# none, it has to be Welch's test (1947), in which the variance of a group is its sum of squares by n - 1, divided by n.
# Here the sum of squares is divided by n, then again by n, while the degrees of freedom are Welch's. So t is too large,
# for groups of the same size by the root of n / (n - 1), and p too small, the more so the fewer articles there are: two
# papers of four articles each, with 20, 25, 28, 31 and 15, 19, 20, 24 words to a quote, differ with p = .048 and not
# .075, a result where there is none. One group against nought has the same fault: for n = 3, t is 21.2 and not 17.3.
# Nothing is said, no docstring gives a formula, and no issue on it was found. This project compares groups by the
# jackknife with the factor (n - 1) / n, which for a plain mean is Welch's variance.
# Seen: two of four: t 2.51, p 0.048, by Welch 2.18, 0.075 / weights of one: t 2.51, p 0.048 / one of three: t 21.21, by
# Student 17.32
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'wstats==0.0.99' 'numpy==2.4.6' 'scipy==1.17.1' \
    'numba==0.68.1' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
import numpy as np
from scipy.stats import ttest_1samp, ttest_ind
from wstats import wtd_t_test

nord, syd = np.array([20.0, 25.0, 28.0, 31.0]), np.array([15.0, 19.0, 20.0, 24.0])
few = np.array([18.0, 20.0, 22.0])
plain, weighted = wtd_t_test(nord, syd), wtd_t_test(nord, syd, np.ones(4), np.ones(4))
welch = ttest_ind(nord, syd, equal_var=False)
print(f"two of four: t {plain['t_stat']:.2f}, p {plain['p_value']:.3f}, by Welch {welch.statistic:.2f}, "
      f"{welch.pvalue:.3f} / weights of one: t {weighted['t_stat']:.2f}, p {weighted['p_value']:.3f} / "
      f"one of three: t {wtd_t_test(few)['t_stat']:.2f}, by Student {ttest_1samp(few, 0).statistic:.2f}")
PY
)
echo "$seen"
[ "$seen" = "two of four: t 2.51, p 0.048, by Welch 2.18, 0.075 / weights of one: t 2.51, p 0.048 / one of three: \
t 21.21, by Student 17.32" ]
