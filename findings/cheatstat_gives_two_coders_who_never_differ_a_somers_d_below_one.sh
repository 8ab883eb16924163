#!/usr/bin/env bash
# cheatstat 4.1.2 with pandas 2.3.3, biV(df, x, y, "ordinal"), Somers' D of two codes on a scale. Somers' D of y by x
# (1962) is concordant less discordant pairs, divided by the pairs that differ in x: those plus the ones tied in y
# alone. Pairs tied in both are left out. Here they are counted, and the ties are those of the other variable: D(Y|X)
# has the pairs that differ in y and those alike in both below the line. Two coders who give each of twelve articles the
# same code, where D is 1 both ways, get .73, the less the fewer codes there are. The two directions change places:
# which of the two is said to foretell the other is wrong. For the eight articles below (Y|X) is .50 and (X|Y) .38; by
# definition, and by scipy, they are .43 and .60. Kendall's tau-b in the same table is right. Nothing is said, and no
# issue on it was found. This project gives no Somers' D.
# Seen: never differ: D(Y|X) 0.73, D(X|Y) 0.73, tau-b 1.00, by scipy 1.00, 1.00 / eight: D(Y|X) 0.50, D(X|Y) 0.38, tau-b
# 0.51, by scipy 0.43, 0.60
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    'cheatstat==4.1.2' 'pandas==2.3.3' 'numpy==2.4.6' 'scipy==1.17.1' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
import cheatstat
import pandas as pd
from scipy.stats import somersd

CASES = {
    "never differ": ([1, 2, 3] * 4, [1, 2, 3] * 4),
    "eight": ([1, 1, 2, 2, 3, 3, 1, 2], [1, 2, 2, 2, 2, 2, 1, 1]),
}
TAU = "Kendall's Tau-b"
told = []
for name, (x, y) in CASES.items():
    found = cheatstat.biV(pd.DataFrame({"x": x, "y": y}), "x", "y", "ordinal", notable=True).stat
    value = {measure.replace("Somers' ", ""): float(number) for measure, number in zip(found["Maß"], found["Wert"])}
    told.append(f"{name}: D(Y|X) {value['D (Y|X)']:.2f}, D(X|Y) {value['D (X|Y)']:.2f}, "
                f"tau-b {value[TAU]:.2f}, by scipy {somersd(x, y).statistic:.2f}, {somersd(y, x).statistic:.2f}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "never differ: D(Y|X) 0.73, D(X|Y) 0.73, tau-b 1.00, by scipy 1.00, 1.00 / eight: D(Y|X) 0.50, D(X|Y) \
0.38, tau-b 0.51, by scipy 0.43, 0.60" ]
