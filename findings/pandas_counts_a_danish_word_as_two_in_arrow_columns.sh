#!/usr/bin/env bash
# pandas 3.1.1 with pyarrow 24.0.0, Series.str, and DuckDB 2.0.1.
# The same pattern on the same text depends on how the column was read: after dtype_backend="pyarrow", \w and \b know
# ASCII letters only. A count of words takes På for nothing but P and gåden for two, and a search for the word øl misses it
# and finds it inside Bøl instead. findall() of the same column is right, and so is dtype `str`. The regular expressions
# of DuckDB do as the Arrow column does. This project searches with Python's re, and gives Arrow columns pandas' dtypes.
# Seen: str: words [2, 2, 1], øl [True, False, False]
#       Arrow: words [2, 3, 2], øl [False, False, True], findall [2, 2, 1]
#       DuckDB: words [2, 3, 2], øl [False, False, True]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  'pandas==3.1.1' 'pyarrow==24.0.0' 'duckdb==2.0.1' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import duckdb
import pandas as pd

texts = pd.DataFrame({"text": ["en øl", "På gåden", "Bøl"]})
plain = texts["text"].str
arrow = texts.convert_dtypes(dtype_backend="pyarrow")["text"].str
words, beer = r"\w+", r"\bøl\b"
print(f"str: words {plain.count(words).tolist()}, øl {plain.contains(beer).tolist()}")
found = [len(words) for words in arrow.findall(words)]
print(f"Arrow: words {arrow.count(words).tolist()}, øl {arrow.contains(beer).tolist()}, findall {found}")
[(counted, has)] = duckdb.sql(
    f"select list(len(regexp_extract_all(text, '{words}'))), list(regexp_matches(text, '{beer}')) from texts"
).fetchall()
print(f"DuckDB: words {counted}, øl {has}")
PY
)
echo "$seen"
[ "$seen" = "str: words [2, 2, 1], øl [True, False, False]
Arrow: words [2, 3, 2], øl [False, False, True], findall [2, 2, 1]
DuckDB: words [2, 3, 2], øl [False, False, True]" ]
