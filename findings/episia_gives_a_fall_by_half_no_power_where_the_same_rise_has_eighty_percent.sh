#!/usr/bin/env bash
# episia 0.1.3, stats.samplesize.power_calculation(), the power to see that two shares differ. The power of a test on
# two sides depends on how far apart the shares are, not on which of the two is the larger: from .1 to .2 and from .2 to
# .1 is one question (Fleiss, Levin and Paik 2003, chapter 4). sample_size_risk_ratio() of the same module knows it and
# asks for 199 in each group both ways, for a power of .80. power_calculation() leaves the difference its sign, so that
# of a fall the critical value is not taken away from it but added: the power is below one in a million, and the more
# cases there are, the smaller. The same goes for odds ratios below 1. Whoever plans for 199 sources of each of two
# papers, in one of which half as many are women, is told that the study will find nothing. Nothing is said (`test_type`
# is two-sided), and no issue on it was found. This project gives no power.
# Seen: .1 to .2: 199 in each group, power 0.80 / .2 to .1: 199 in each group, power 0.00, with 1990: 0.00 / odds .5:
# 141 cases, power 0.00
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'episia==0.1.3' 'numpy==2.4.6' 'scipy==1.17.1' \
    'pandas==2.3.3' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
from episia.stats.samplesize import (
    StudyDesign,
    power_calculation,
    sample_size_odds_ratio,
    sample_size_risk_ratio,
)


def power(share: float, ratio: float, n: float) -> float:
    return power_calculation(n_per_group=n, risk_unexposed=share, risk_ratio=ratio).power


rise, fall = sample_size_risk_ratio(0.1, 2.0).n_per_group, sample_size_risk_ratio(0.2, 0.5).n_per_group
share = 6 / 13  # from here odds of a half lead to .3, as odds of 2 lead back
cases = sample_size_odds_ratio(share, 0.5).n_cases
odds = power_calculation(
    n_cases=cases, proportion_exposed_controls=share, odds_ratio=0.5, design=StudyDesign.CASE_CONTROL
)
print(f".1 to .2: {rise:.0f} in each group, power {power(0.1, 2.0, rise):.2f} / "
      f".2 to .1: {fall:.0f} in each group, power {power(0.2, 0.5, fall):.2f}, with {10 * fall:.0f}: "
      f"{power(0.2, 0.5, 10 * fall):.2f} / odds .5: {cases:.0f} cases, power {odds.power:.2f}")
PY
)
echo "$seen"
[ "$seen" = ".1 to .2: 199 in each group, power 0.80 / .2 to .1: 199 in each group, power 0.00, with 1990: 0.00 / odds \
.5: 141 cases, power 0.00" ]
