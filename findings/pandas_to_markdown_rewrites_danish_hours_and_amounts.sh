#!/usr/bin/env bash
# pandas 3.1.1 with tabulate 0.10.0, DataFrame.to_markdown() on columns of text.
# Text that looks like a number is written as one, though the column's dtype is `str`: kl. 14.30 becomes 14.3, 2.500 kroner
# 2.5, a class called 1e3 is 1000. Where one cell of the column is no number (`ca. 15`) the others stay as they are, so that
# what a table says depends on its other rows. tabulate's disable_numparse=True, which pandas passes on, keeps the text; the
# docstring of to_markdown() does not name it. This project writes its tables itself.
# Seen: 14.3 2.5 1000 / beside `ca. 15`: 14.30 / with disable_numparse: 14.30 2.500 1e3
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pandas==3.1.1' 'tabulate==0.10.0' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import pandas as pd


def written(columns: dict[str, list[str]], **settings: bool) -> str:
    """Return the cells of the first row as the table has them."""
    row = pd.DataFrame(columns, dtype="str").to_markdown(index=False, **settings).splitlines()[2]
    return " ".join(cell.strip() for cell in row.strip("|").split("|"))


row = {"kl": ["14.30"], "kr": ["2.500"], "klasse": ["1e3"]}
print(written(row), written({"kl": ["14.30", "ca. 15"]}), sep=" / beside `ca. 15`: ", end="")
print(f" / with disable_numparse: {written(row, disable_numparse=True)}")
PY
)
echo "$seen"
[ "$seen" = '14.3 2.5 1000 / beside `ca. 15`: 14.30 / with disable_numparse: 14.30 2.500 1e3' ]
