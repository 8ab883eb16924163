#!/usr/bin/env bash
# cohens_d 0.1.5, cohensd_2ind(group1, group2), the effect size of two groups. Cohen's d is the difference of the means
# divided by the pooled standard deviation, in which the sum of squares of each group is divided by n - 1 (Cohen 1988).
# So it says cohensd_2ind_from_stats() of the same package, word for word. Here the variance of the second group, and of
# that alone, is divided by n - 2. The fewer the second group has, the smaller the effect, and who is named second
# decides: three articles of each of two papers, with 18, 20, 22 and 10, 16, 22 words to a quote, differ by .89, but get
# .65, or .85 the other way round. A measure without a sign does not depend on the order. Nothing is said, the docstring
# gives no formula, and no issue on it was found. This project gives no effect size.
# Seen: Nord, Syd: 0.65 / Syd, Nord: 0.85 / from mean, deviation and number: 0.89 / by hand: 0.89
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'cohens_d==0.1.5' 'numpy==2.4.6' 'scipy==1.17.1' \
    2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from statistics import mean, stdev

import numpy as np
from cohens_d import cohensd_2ind, cohensd_2ind_from_stats

NORD, SYD = [18, 20, 22], [10, 16, 22]
nord, syd = np.array(NORD), np.array(SYD)
numbers = cohensd_2ind_from_stats(mean(NORD), mean(SYD), stdev(NORD), stdev(SYD), len(NORD), len(SYD))
# both groups have three: the pooled variance is the mean of the two
by_hand = abs(mean(NORD) - mean(SYD)) / ((stdev(NORD) ** 2 + stdev(SYD) ** 2) / 2) ** 0.5
print(f"Nord, Syd: {cohensd_2ind(nord, syd):.2f} / Syd, Nord: {cohensd_2ind(syd, nord):.2f} / "
      f"from mean, deviation and number: {numbers:.2f} / by hand: {by_hand:.2f}")
PY
)
echo "$seen"
[ "$seen" = "Nord, Syd: 0.65 / Syd, Nord: 0.85 / from mean, deviation and number: 0.89 / by hand: 0.89" ]
