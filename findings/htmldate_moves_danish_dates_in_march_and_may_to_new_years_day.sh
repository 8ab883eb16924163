#!/usr/bin/env bash
# htmldate 1.11.0, find_date() of a page with a printed Danish date.
# "Udgivet 3. april 2024" is read to the day, and so are nine other months. In marts and maj, whose names are not as in
# English, the same line gives the first of January of that year: a day like any other, and a peak in January. Without a
# word before it the date is right in all twelve. This project reads printed dates itself and tests every month.
# Seen: wrong with a word before: marts 2024-01-01, maj 2024-01-01; without: none
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'htmldate==1.11.0' 'lxml==6.1.3' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from htmldate import find_date

months = "januar februar marts april maj juni juli august september oktober november december".split()
more = "<p>Omvejen er på elleve kilometer, og den går gennem Vangby og over den gamle dæmning ved åen.</p>"


def wrong(before):
    """The months whose date is not the one that is printed."""
    for number, month in enumerate(months, start=1):
        page = (
            '<html lang="da"><head><title>Broen</title></head><body><article><h1>Broen</h1>'
            f"<p>{before}3. {month} 2024</p>{more}</article></body></html>"
        )
        found = find_date(page, original_date=True)
        if found != f"2024-{number:02}-03":
            yield f"{month} {found}"


for before in ("Udgivet ", ""):
    print(", ".join(wrong(before)) or "none", end="; without: " if before else "\n")
PY
)
seen="wrong with a word before: $seen"
echo "$seen"
[ "$seen" = "wrong with a word before: marts 2024-01-01, maj 2024-01-01; without: none" ]
