#!/usr/bin/env bash
# inequality 1.1.2 (PySAL; 1.2.0, for newer versions of Python, has the same lines), Schutz(df, column).coefficient.
# The Schutz coefficient is, in percent, the share of all words that would have to change hands for all to have the
# same, which is 100 times the largest distance from the line of equality to the Lorenz curve. It is the sum, over those
# above the mean, of how much steeper than that line the curve is, times the percent of the people that each is. The
# library multiplies by 10 however many rows there are, which is right for ten. The same five shares, with as many
# speakers twice, ten or twenty times, are as unequal, and the distance is .15 each time, but the coefficient is 7.5,
# 15, 75 and 150. No two articles or papers can be compared. The example of the documentation has five rows and shows
# half of the number. Nothing is said, and no issue on it was found. This project does not give it.
# Seen: 5 speakers: distance 0.15, coefficient 7.5 / 10 speakers: distance 0.15, coefficient 15.0
#       / 50 speakers: distance 0.15, coefficient 75.0 / 100 speakers: distance 0.15, coefficient 150.0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'inequality==1.1.2' 'pandas==2.3.3' 2>/dev/null
seen=$("$folder/venv/bin/python" - 2>/dev/null <<'PY'
import pandas as pd
from inequality.schutz import Schutz

WORDS = [100, 150, 200, 250, 300]
told = []
for times in (1, 2, 10, 20):
    told_of = Schutz(pd.DataFrame({"words": WORDS * times}), "words")
    told.append(f"{5 * times} speakers: distance {told_of.distance:.2f}, coefficient {told_of.coefficient:.1f}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "5 speakers: distance 0.15, coefficient 7.5 / 10 speakers: distance 0.15, coefficient 15.0 \
/ 50 speakers: distance 0.15, coefficient 75.0 / 100 speakers: distance 0.15, coefficient 150.0" ]
