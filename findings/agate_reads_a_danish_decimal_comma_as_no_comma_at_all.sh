#!/usr/bin/env bash
# agate 1.14.2, which csvkit is built on, Table.from_csv().
# A Danish file of readability scores has a comma for the decimals. agate takes it for the comma between thousands, drops
# it, and calls the column a number: LIX 38,4 is 384 and 41,25 is 4125, so that two texts of medium difficulty have a mean
# of 2254.5. The point of a Danish thousand becomes a decimal point: 1.200 words are 1.2. Nothing warns; it reads numbers
# as in the United States unless Number(locale="da") is given by hand. This project writes and reads points in its CSV.
# Seen: lix 384 4125, mean 2254.5 / words 1.200 950, mean 475.600 / with the locale lix 38.4 41.25
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'agate==1.14.2' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from io import StringIO

import agate

FILE = "article;lix;words\nhavnen;38,4;1.200\nskolen;41,25;950\n"


def column(table, name):
    return " ".join(map(str, table.columns[name].values()))


table = agate.Table.from_csv(StringIO(FILE), delimiter=";")
mean = {name: table.aggregate(agate.Mean(name)) for name in ("lix", "words")}
types = [agate.Text(), agate.Number(locale="da"), agate.Number(locale="da")]
danish = agate.Table.from_csv(StringIO(FILE), delimiter=";", column_types=types)
print(f"lix {column(table, 'lix')}, mean {mean['lix']} / words {column(table, 'words')}, "
      f"mean {mean['words']} / with the locale lix {column(danish, 'lix')}")
PY
)
echo "$seen"
[ "$seen" = "lix 384 4125, mean 2254.5 / words 1.200 950, mean 475.600 / with the locale lix 38.4 41.25" ]
