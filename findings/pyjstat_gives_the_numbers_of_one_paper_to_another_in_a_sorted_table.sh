#!/usr/bin/env bash
# pyjstat 2.4.0, Dataset.read(table).write(), with pandas 3.1.1; JSON-stat, as statistical offices exchange tables.
# In JSON-stat the numbers stand in a row without names, in the order of the categories: the last dimension runs fastest
# ("row-major order", JSON-stat 2.0, value). pyjstat writes the categories in the order in which they are first seen
# and the numbers in the order of the rows, whatever these are. If the rows are not in that order already, as after
# sort_values() or groupby in another order, the numbers go to other categories: read again, the men of Kystposten have
# the 20 of the women of Havnebladet, and no number but the smallest and the largest is right. All is valid, and nothing
# is said; README and docstring ask for one column of values and no order. No issue on it was found. This project writes
# no JSON-stat.
# Seen: written by paper, read: Kyst kvinder 10, Kyst mænd 40, Havn kvinder 20, Havn mænd 30
#       written by number, read: Kyst kvinder 10, Kyst mænd 20, Havn kvinder 30, Havn mænd 40
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pyjstat==2.4.0' \
    'pandas==3.1.1' 'numpy==2.4.6' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
import pandas as pd
from pyjstat.pyjstat import Dataset

table = pd.DataFrame(
    {
        "avis": ["Kyst", "Kyst", "Havn", "Havn"],
        "køn": ["kvinder", "mænd", "kvinder", "mænd"],
        "value": [10, 40, 20, 30],
    }
)
for order, rows in (("paper", table), ("number", table.sort_values("value"))):
    read = Dataset.read(Dataset.read(rows).write()).write("dataframe")
    print(f"written by {order}, read:", ", ".join(" ".join(map(str, row)) for row in read.itertuples(index=False)))
PY
)
echo "$seen"
[ "$seen" = "written by paper, read: Kyst kvinder 10, Kyst mænd 40, Havn kvinder 20, Havn mænd 30
written by number, read: Kyst kvinder 10, Kyst mænd 20, Havn kvinder 30, Havn mænd 40" ]
