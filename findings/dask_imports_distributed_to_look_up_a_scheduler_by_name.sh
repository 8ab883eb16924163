#!/usr/bin/env bash
# dask 2026.8.0 with distributed 2026.8.0 beside it.
# compute(scheduler="threads") asks for the scheduler that needs no cluster, and yet imports all of
# distributed, Tornado included, to look up that name; the same scheduler given as the function
# dask.threaded.get does not. A share of a lazy table took .3 s more of the processor so, each time
# a program began. This project gives the function.
# Seen: function: False, 0 / name: True, more than 50 (modules of distributed)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  'dask==2026.8.0' 'distributed==2026.8.0' 2>/dev/null
cd "$folder"
seen=$(venv/bin/python - <<'PY'
import sys

import dask.threaded
from dask import delayed

total = delayed(sum)([1, 2])


def loaded() -> str:
    """Return whether distributed is imported, and whether with many of its modules."""
    n = sum(name.split(".")[0] == "distributed" for name in sys.modules)
    return f"{'distributed' in sys.modules}, {n if n < 50 else 'more than 50'}"


total.compute(scheduler=dask.threaded.get)
print("function:", loaded())
total.compute(scheduler="threads")
print("name:", loaded())
PY
)
echo "$seen"
[ "$seen" = "function: False, 0
name: True, more than 50" ]
