#!/usr/bin/env bash
# pendulum 3.3.0, from_format(date, "D. MMM YYYY", locale="da").
# MMM is the short name of a month. The Danish ones, jun., jul. and sep., are taken for a pattern, in which a full stop is any
# letter: juni, juli and sept, as Danish newspapers print them beside 12. maj and 12. aug., fit it, but then are no name that
# is known, and the month is left out, which makes it January. Articles of three months of the year are dated to January in
# silence, while marts and august are refused with an error. No issue on it was found.
# This project reads all of them right, with and without a full stop (tests/test_dates.py).
# Seen: maj 5, jun. 6, aug. 8 / juni 1, juli 1, sept 1 / marts ValueError, august ValueError
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pendulum==3.3.0' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import pendulum


def month(name: str) -> str:
    try:
        return f"{name} {pendulum.from_format(f'12. {name} 2026', 'D. MMM YYYY', locale='da').month}"
    except ValueError as error:
        return f"{name} {type(error).__name__}"


groups = (("maj", "jun.", "aug."), ("juni", "juli", "sept"), ("marts", "august"))
print(" / ".join(", ".join(map(month, names)) for names in groups))
PY
)
echo "$seen"
[ "$seen" = "maj 5, jun. 6, aug. 8 / juni 1, juli 1, sept 1 / marts ValueError, august ValueError" ]
