#!/usr/bin/env bash
# polars 2.1.0, read_csv(try_parse_dates=True) and Series.str.to_date() without a format.
# Danish archives print 12.03.26. polars finds by itself that the day stands first, and takes the two digits for the whole
# year: 12 March of the year 26. The column is a date and nothing is said, so that a filter by year leaves out every such
# article, and an axis of time is two thousand years long. With the format named ("%d.%m.%y") it is 2026. That %Y takes
# two digits where it is asked for is pola-rs/polars issue 18791, closed; here it is polars that chooses it.
# This project reads 12.03.26 as 2026, and 12-03-26, which may begin with its year, as no date (tests/test_dates.py).
# Seen: 12.03.26: 0026-03-12 / 12-03-26: 0026-03-12 / 12/3/26: 0026-03-12 / 12.03.2026: 2026-03-12
#       since 2000: 1 of 2 / to_date() 0026-03-12, with a format 2026-03-12
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'polars==2.1.0' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import io
from datetime import date

import polars as pl


def read(written: str) -> pl.DataFrame:
    return pl.read_csv(io.StringIO(f"article,date\nbro,{written}\n"), try_parse_dates=True)


told = {written: read(written) for written in ("12.03.26", "12-03-26", "12/3/26", "12.03.2026")}
print(" / ".join(f"{written}: {table['date'][0]}" for written, table in told.items()))
both = pl.concat([told["12.03.26"], told["12.03.2026"]])
recent = both.filter(pl.col("date") >= date(2000, 1, 1))
one = pl.Series(["12.03.26"]).str
print(f"since 2000: {len(recent)} of {len(both)} / to_date() {one.to_date()[0]}, with a format {one.to_date('%d.%m.%y')[0]}")
PY
)
echo "$seen"
[ "$seen" = "12.03.26: 0026-03-12 / 12-03-26: 0026-03-12 / 12/3/26: 0026-03-12 / 12.03.2026: 2026-03-12
since 2000: 1 of 2 / to_date() 0026-03-12, with a format 2026-03-12" ]
