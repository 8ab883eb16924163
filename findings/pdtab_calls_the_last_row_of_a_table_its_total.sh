#!/usr/bin/env bash
# pdtab 0.1.1, tabi(table), Stata's tabi: a table of numbers that one types in, with its totals.
# In any table but two by two the last row and the last column are named Total, as if the numbers came with their totals.
# They do not: README and docstring give tables of two by three without, the tests below the table take the last row and
# column for cells like the others, and with two by two pdtab reckons the totals and puts them beside it, as Stata always
# does. So of the articles of three papers on three subjects the third paper's are shown as the sum of all, the third
# subject as the sum of each paper, and the real totals are nowhere: a "Total" of 5, 10 and 15 stands below 20, 10 and 5.
# Nothing is said, and no issue on it was found.
# Seen: two by two: rows 1, 2, Total, last row 68, 32, 100, sum 100, degrees of freedom 1
#       / three by three: rows row1, row2, Total, last row 5, 10, 15, sum 105, degrees of freedom 4
#       / two by three: rows row1, Total, last row 30, 40, 35, sum 265, degrees of freedom 2
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pdtab==0.1.1' 'pandas==3.1.1' 'scipy==1.17.1' \
    2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
import pdtab

for told, numbers in (
    ("two by two", [[30, 18], [38, 14]]),
    ("three by three", [[20, 10, 5], [10, 20, 10], [5, 10, 15]]),
    ("two by three", [[45, 55, 60], [30, 40, 35]]),
):
    result = pdtab.tabi(numbers, chi2=True)
    table = result.table
    last = ", ".join(f"{number:g}" for number in table.iloc[-1])
    print(f"{told}: rows {', '.join(table.index)}, last row {last}, sum {sum(map(sum, numbers))}", end=", ")
    print(f"degrees of freedom {result.statistics['chi2']['df']}")
PY
)
echo "$seen"
[ "$seen" = "two by two: rows 1, 2, Total, last row 68, 32, 100, sum 100, degrees of freedom 1
three by three: rows row1, row2, Total, last row 5, 10, 15, sum 105, degrees of freedom 4
two by three: rows row1, Total, last row 30, 40, 35, sum 265, degrees of freedom 2" ]
