#!/usr/bin/env bash
# pyagree 0.0.4, ia_c(matrix), the information agreement of two coders, extended by continuity (Casagrande, Fabris and
# Girometti 2020): how much of what one coder says the other's answer tells, and, where a coder uses one code only, the
# limit that this tends to as the empty cells of the table shrink to nought. Whoever says yes to all tells nothing: for
# a table of n codes of which the other used r, the limit is (n - r) / n. The helper is named count_nonnull_rows and
# said to count the rows that are not null, but it counts those that are, so that r and n - r have changed places. One
# coder calls all ten quotes critical, the other five of them: no agreement beyond chance (kappa 0), and the limit is 0;
# the function says 1, full agreement. It does so whenever one coder never varies and the other uses all codes. Without
# an empty row it is right. Nothing is said; no issue on it was found. This project gives Krippendorff's alpha.
# Seen: one says yes to all ten: told 1.00, kappa 0.00, with the empty cells next to nought 0.00 / the same with three
# codes: told 1.00, kappa 0.00, with the empty cells next to nought 0.00 / both vary: told 0.53, kappa 0.80, with the
# empty cells next to nought 0.53
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pyagree==0.0.4' 'numpy==2.4.6' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
import numpy as np
from pyagree import cohen_kappa, ia_c

# a row for each code of the one coder, a column for each of the other
CASES = {
    "one says yes to all ten": [[5, 0], [5, 0]],
    "the same with three codes": [[4, 0, 0], [3, 0, 0], [3, 0, 0]],
    "both vary": [[9, 1], [1, 9]],
}


def entropy(shares: np.ndarray) -> float:
    return -sum(share * np.log2(share) for share in shares.ravel() if share)


def near_the_limit(table: list[list[int]]) -> float:
    """Return the agreement, shared information by the smaller entropy, with next to nothing in the empty cells."""
    shares = np.array(table, dtype=float)
    shares[shares == 0] = 1e-200
    shares /= shares.sum()
    one, other = entropy(shares.sum(0)), entropy(shares.sum(1))
    return (one + other - entropy(shares)) / min(one, other)


told = [f"{name}: told {ia_c(np.array(table)):.2f}, kappa {cohen_kappa(np.array(table)):.2f}, "
        f"with the empty cells next to nought {abs(near_the_limit(table)):.2f}" for name, table in CASES.items()]
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "one says yes to all ten: told 1.00, kappa 0.00, with the empty cells next to nought 0.00 / the same \
with three codes: told 1.00, kappa 0.00, with the empty cells next to nought 0.00 / both vary: told 0.53, kappa \
0.80, with the empty cells next to nought 0.53" ]
