#!/usr/bin/env bash
# effect_size_analysis 0.1.0, cliff_delta(s1, s2): Cliff's delta of two groups and its confidence interval. Delta lies
# between -1 and 1. Its variance (Cliff 1993; Feng and Cliff 2004) adds up how the means of the rows differ, times the
# square of the number of columns, and how the means of the columns differ, times the square of the number of rows. Here
# the two numbers have changed places. While both groups have as many, nothing shows; the more unequal they are, the
# wider the interval. Words to a quote in four articles of one paper and twenty of another: delta is .57, with the
# formula's interval of .12 to 1.03, above nought; the function gives -.74 to 1.89, no difference to be seen, on a scale
# that ends at 1. accurate_ci=True, which keeps to the scale, has the same fault: -.65 to .97, not .02 to .86. The delta
# itself is right. Nothing is said, the docstring gives no formula of the interval, and no issue on it was found. This
# project compares groups by differences and ratios, not by Cliff's delta.
# Seen: 4 and 20 articles: 0.57, told -0.74 to 1.89, by the formula 0.12 to 1.03 / accurate: -0.65 to 0.97, by the
# formula 0.02 to 0.86 / 4 and 4 articles: 0.38, told -0.43 to 1.18, by the formula -0.43 to 1.18
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'effect_size_analysis==0.1.0' 'numpy==2.4.6' \
    'scipy==1.17.1' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
import numpy as np
from effect_size_analysis.cliff_delta import cliff_delta
from scipy.stats import norm

NORD = [12, 15, 19, 22]
SYD = [5, 6, 7, 8, 8, 9, 9, 10, 10, 11, 12, 13, 14, 14, 15, 16, 17, 18, 20, 21]
EVEN = [9, 14, 16, 17]


def by_formula(one: list[int], other: list[int], accurate: bool = False) -> str:
    """Return the interval of 95 percent by the variance of Feng and Cliff, one row for each of the first group."""
    pairs = np.sign(np.subtract.outer(one, other))
    n, m = pairs.shape
    d = pairs.mean()
    rows, columns = ((pairs.mean(axis) - d) ** 2 for axis in (1, 0))
    total = m**2 * rows.sum() + n**2 * columns.sum() - ((pairs - d) ** 2).sum()
    s2, z = total / (n * m * (n - 1) * (m - 1)), norm.ppf(0.975)
    if not accurate:
        return f"{d - z * s2**0.5:.2f} to {d + z * s2**0.5:.2f}"
    width, scale = z * s2**0.5 * ((1 - d**2) ** 2 + z**2 * s2) ** 0.5, 1 - d**2 + z**2 * s2
    return f"{(d - d**3 - width) / scale:.2f} to {(d - d**3 + width) / scale:.2f}"


def told(one: list[int], other: list[int], accurate: bool = False) -> tuple[float, str]:
    delta, (low, high) = cliff_delta(one, other, accurate_ci=accurate)
    return float(delta), f"{low:.2f} to {high:.2f}"


delta, interval = told(NORD, SYD)
even, even_interval = told(NORD, EVEN)
print(f"4 and 20 articles: {delta:.2f}, told {interval}, by the formula {by_formula(NORD, SYD)} / "
      f"accurate: {told(NORD, SYD, True)[1]}, by the formula {by_formula(NORD, SYD, True)} / "
      f"4 and 4 articles: {even:.2f}, told {even_interval}, by the formula {by_formula(NORD, EVEN)}")
PY
)
echo "$seen"
[ "$seen" = "4 and 20 articles: 0.57, told -0.74 to 1.89, by the formula 0.12 to 1.03 / accurate: -0.65 to 0.97, \
by the formula 0.02 to 0.86 / 4 and 4 articles: 0.38, told -0.43 to 1.18, by the formula -0.43 to 1.18" ]
