#!/usr/bin/env bash
# pyarrow 26.0.1 with pandas 3.1.1 beside it.
# pa.array(["a"]) of a plain Python list imports the whole of pandas where that is installed: more
# than 200 modules and some 30 MB for each process. A worker that only fills Arrow tables from
# lists therefore pays for pandas, though nobody asks for it.
# Seen: before False / after True
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  'pyarrow==26.0.1' 'pandas==3.1.1' 2>/dev/null
cd "$folder"
seen=$(venv/bin/python - <<'PY'
import sys

import pyarrow as pa

before = "pandas" in sys.modules
pa.array(["a", "b"], pa.large_string())
print(f"before {before} / after {'pandas' in sys.modules}")
PY
)
echo "$seen"
[ "$seen" = "before False / after True" ]
