#!/usr/bin/env bash
# burst_detection 0.1.3 with numpy 1.23.5 (newer ones fail; Python 3.8 to 3.11), burst_detection(), the bursts of a word
# in months. It promises "the optimal state sequence": of all sequences of calm and burst the one that costs least,
# where a month costs the less the better it fits and each step up into a burst costs gamma · ln n (Kleinberg 2002).
# Months in a row can pay for the step together. The function is said to be Viterbi's, but keeps one sequence alone and
# settles each month by itself, so that a single month must pay for the step. A word in 1 article of 20 for four months,
# in 4 for four more, then in 1 again has no burst; of all 4,096 sequences, tried with the costs of the package itself,
# one with a burst of those four months is the cheapest. Where a month does pay alone, the burst begins with it: one of
# four months below is told as one of two. What comes slowly is lost, what comes suddenly is not. Nothing is said; no
# issue on it was found. This project does not look for bursts.
# Seen: 111144441111: found 000000000000 at 20.11, cheapest 000011110000 at 19.04 / 111467612111: found 000001100000 at
# 25.13, cheapest 000111100000 at 23.22
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    'burst_detection==0.1.3' 'numpy==1.23.5' 'pandas==1.5.3' 'mpmath==1.4.1' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
from itertools import product

import numpy as np
from burst_detection import burst_detection, fit, tau


def told(months: str) -> str:
    """Return what is found where a word is in so many of 20 articles each month, and what would cost least."""
    r, n = np.array([float(month) for month in months]), len(months)
    states, d, _, p = burst_detection(r, np.full(n, 20.0), n, s=2, gamma=1, smooth_win=1)
    found = tuple(int(state) for state in states.ravel())

    def cost(sequence: tuple[int, ...]) -> float:
        steps = sum(tau(before, after, 1, n) for before, after in zip((0, *sequence), sequence))
        return steps + sum(fits[month][state] for month, state in enumerate(sequence))

    fits = [[fit(d[month], r[month], p[state]) for state in (0, 1)] for month in range(n)]
    cheapest = min(product((0, 1), repeat=n), key=cost)
    one, other = ("".join(map(str, sequence)) for sequence in (found, cheapest))
    return f"{months}: found {one} at {cost(found):.2f}, cheapest {other} at {cost(cheapest):.2f}"


print(told("111144441111"), "/", told("111467612111"))
PY
)
echo "$seen"
[ "$seen" = "111144441111: found 000000000000 at 20.11, cheapest 000011110000 at 19.04 / 111467612111: found \
000001100000 at 25.13, cheapest 000111100000 at 23.22" ]
