#!/usr/bin/env bash
# bratutils 0.2.2, Document.compare_to_gold(), called on two BRAT files word for word as its README does.
# The README says that what is only in the gold file is missing and what is only in the other is spurious. make_gold()
# marks every gold annotation as missing, and the count afterwards takes only those without a mark: none of the gold is
# ever counted as missing. Who marks one passage of four has recall 1 and F 1. What is marked too much is then counted as
# missing, never as spurious: precision stays 1 and recall falls. An issue of 2016 on the second half is closed. So the
# agreement of two annotators says nothing on what one of them overlooked. This project has nothing to do with BRAT files.
# Seen: 1 of 4 found: precision 1.0, recall 1.0, F 1.0 / 1 of 1 and 3 too many: precision 1.0, recall 0.25, F 0.4
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'bratutils==0.2.2' 2>/dev/null
seen=$(cd "$folder" && venv/bin/python -W ignore - 2>/dev/null <<'PY' | grep precision
from pathlib import Path

from bratutils import agreement as a

TEXT = "»Nej,« siger Ida Lund. »Ja,« siger Bo Krag."
ALL = ["»Nej,«", "Ida Lund", "»Ja,«", "Bo Krag"]


def write(name, passages):
    lines = []
    for number, passage in enumerate(passages, 1):
        start = TEXT.index(passage)
        label = "CITAT" if passage.startswith("»") else "TALER"
        lines.append(f"T{number}\t{label} {start} {start + len(passage)}\t{passage}\n")
    Path(name).write_text("".join(lines), encoding="utf-8")


told = []
for name, gold, found in (("1 of 4 found", ALL, ALL[:1]), ("1 of 1 and 3 too many", ALL[:1], ALL)):
    write("gold.ann", gold)
    write("found.ann", found)
    doc = a.Document("gold.ann")
    doc2 = a.Document("found.ann")
    doc.make_gold()
    table = doc2.compare_to_gold(doc)
    told.append(f"{name}: precision {table.pre}, recall {table.rec}, F {table.fsc:.1f}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "1 of 4 found: precision 1.0, recall 1.0, F 1.0 / 1 of 1 and 3 too many: precision 1.0, recall 0.25, F 0.4" ]
