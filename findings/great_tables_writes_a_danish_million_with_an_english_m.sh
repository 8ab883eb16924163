#!/usr/bin/env bash
# great-tables 1.1.0, GT(table, locale="da"), fmt_number(compact=True), fmt_date() and fmt_currency().
# The marks of the numbers are Danish, the words around them are not. 1.250.000 is 1,25M and 45.000 is 45,00K, where
# Unicode's data for Danish, as Babel has them, say mio. and t. A date in May loses the full stop that makes its number an
# ordinal in Danish, or is put in the English order; kr. stands before the amount, with no space. Nothing warns, and the
# table looks Danish. No issue on Danish was found.
# This project's figures and pages have numbers and dates from Babel.
# Seen: 1,25M / 45,00K / 12 maj 2026 / maj 12, 2026 / kr.1.250,50
#       Babel: 1,25 mio. / 45 t / 12. maj 2026 / 1.250,50 kr.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'great-tables==1.1.0' 'pandas==2.3.3' 'Babel==2.17.0' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import re

import pandas as pd
from babel.dates import format_date
from babel.numbers import format_compact_decimal, format_currency
from great_tables import GT

frame = pd.DataFrame({"words": [1_250_000], "some": [45_000], "day": ["2026-05-12"], "other": ["2026-05-12"], "price": [1250.5]})
table = GT(frame, locale="da").fmt_number(["words", "some"], compact=True).fmt_currency("price", currency="DKK")
table = table.fmt_date("day", date_style="day_month_year").fmt_date("other", date_style="month_day_year")
print(*re.findall(r"<td[^>]*>(.*?)</td>", table.as_raw_html()), sep=" / ")
day = pd.Timestamp("2026-05-12")
told = [format_compact_decimal(1_250_000, locale="da", fraction_digits=2), format_compact_decimal(45_000, locale="da"),
        format_date(day, "long", locale="da"), format_currency(1250.5, "DKK", locale="da")]
print("Babel:", " / ".join(told).replace("\u00a0", " "))
PY
)
echo "$seen"
[ "$seen" = "1,25M / 45,00K / 12 maj 2026 / maj 12, 2026 / kr.1.250,50
Babel: 1,25 mio. / 45 t / 12. maj 2026 / 1.250,50 kr." ]
