#!/usr/bin/env bash
# dask 2026.8.0 with pandas 3.1.1 and pyarrow 24.0.0.
# A Parquet column that pandas reads as dtype `str` (missing is NaN) comes out of
# dask.dataframe.read_parquet as nullable `string` (missing is <NA>), also after compute(). So the
# same filter `speaker != "Ida"` keeps a row without a speaker in pandas and drops it in dask:
# a share with "unknown" kept apart changes with the reader. The setting dataframe.convert-string
# makes both agree; `load(..., lazy=True)` of this project sets it.
# Seen: pandas str 2 / dask string 1 / dask with the setting str 2
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  'dask[dataframe]==2026.8.0' 'pandas==3.1.1' 'pyarrow==24.0.0' 2>/dev/null
cd "$folder"
seen=$(venv/bin/python - <<'PY'
import dask
import dask.dataframe as dd
import pandas as pd

pd.DataFrame({"speaker": ["Ida", "Bo", None]}).to_parquet("t.parquet")


def kept(table):
    return f"{table['speaker'].dtype} {(table['speaker'] != 'Ida').sum()}"


whole = pd.read_parquet("t.parquet")
lazy = dd.read_parquet("t.parquet").compute()
with dask.config.set({"dataframe.convert-string": False}):
    agreed = dd.read_parquet("t.parquet").compute()
print(f"pandas {kept(whole)} / dask {kept(lazy)} / dask with the setting {kept(agreed)}")
PY
)
echo "$seen"
[ "$seen" = "pandas str 2 / dask string 1 / dask with the setting str 2" ]
