#!/usr/bin/env bash
# scikit-bio 0.7.4, diversity.alpha.gini_index(), the index in the list of alpha diversity measures.
# Its own method, `rectangles`, puts steps above the Lorenz curve, which makes the index smaller by 1/n, and what falls below
# nought is cut off. Two speakers of whom one has 99 quotes in 100 are told to share equally, and so are three with
# 50, 30 and 20; with few groups most indices are 0. The docstring calls the method the correct one and says nothing of
# the cut. method="trapezoids" is the index of the textbooks. This project's concentration() has its own.
# Seen: 99+1: 0.00, trapezoids 0.49 / 50+30+20: 0.00, trapezoids 0.20 / 4+0+0+0: 0.50, trapezoids 0.75
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'scikit-bio==0.7.4' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from skbio.diversity.alpha import gini_index

told = []
for quotes in ([99, 1], [50, 30, 20], [4, 0, 0, 0]):
    named = "+".join(str(n) for n in quotes)
    told.append(f"{named}: {gini_index(quotes):.2f}, trapezoids {gini_index(quotes, method='trapezoids'):.2f}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "99+1: 0.00, trapezoids 0.49 / 50+30+20: 0.00, trapezoids 0.20 / 4+0+0+0: 0.50, trapezoids 0.75" ]
