#!/usr/bin/env bash
# CLES 0.1.3, CLES_2paired(data1, data2), the common language effect size of pairs, in percent ("50 - 100"). It is the
# share of pairs whose difference is above nought (McGraw and Wong 1992), one of nought counting half, turned to the
# larger side: 100 where all changed one way, 50 where none changed. The function counts the differences against one
# nought fewer than there are pairs, and divides as if there were as many. So n pairs that all grew get 100 (n - 1) / n,
# and nothing changed at all is told as an effect. Of ten articles, each longer after it was edited, it says 90 and not
# 100; of ten that stayed as they were 55 and not 50; of two that grew 50, no effect. CLES_1samp() of the same
# differences is right. Nothing is said, and no issue on it was found. This project gives no effect size.
# Seen: ten grew: 90, of the differences 100 / none changed: 55, of the differences 50 / two grew: 50, of the
# differences 100
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'CLES==0.1.3' 'numpy==2.4.6' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import numpy as np
from CLES import CLES_1samp, CLES_2paired

words = np.array([210, 180, 455, 320, 298, 640, 512, 377, 405, 233])
CASES = {"ten grew": (words, words + 25), "none changed": (words, words), "two grew": (words[:2], words[:2] + 25)}
told = [f"{name}: {CLES_2paired(before, after):.0f}, of the differences {CLES_1samp(after - before):.0f}"
        for name, (before, after) in CASES.items()]
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "ten grew: 90, of the differences 100 / none changed: 55, of the differences 50 / two grew: 50, of the \
differences 100" ]
