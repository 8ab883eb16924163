#!/usr/bin/env bash
# elan-data 1.7.3, ELAN_Data.split_segment(splits, id), transcripts of ELAN (.eaf).
# "Split a segment at the points specified": four seconds split after the second second are two segments, 0 to 2 and
# 2 to 4. The beginning of the segment is forgotten, and each new one before the last begins and ends at its own point:
# 2 to 2, with the text and no length, and 2 to 4. Of a turn split in its middle half the time is gone, of one split
# near its end nearly all, and with it the speaker's share of the time. Two points give three segments, of which two
# have no length, and what lies between the points belongs to none. It is saved so. Nothing is said; the documentation
# adds just that the text stays the same. No issue on it was found. This project neither reads nor writes ELAN.
# Seen: before: 0-4000 / split at 2000: 2000-2000, 2000-4000, 2000 of 4000 left
#       / split at 1000 and 3000: 1000-1000, 3000-3000, 3000-4000, 1000 of 4000 left
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'elan-data==1.7.3' \
    'pandas==3.1.1' 'numpy==2.4.6' 2>/dev/null
seen=$(MPLCONFIGDIR="$folder" "$folder/venv/bin/python" -W ignore - "$folder/t.eaf" <<'PY'
import sys

from elan_data import ELAN_Data


def split(*points: int) -> str:
    transcript = ELAN_Data.create_eaf(sys.argv[1], None, ["Ida"], remove_default=True)
    transcript.add_segment("Ida", 0, 4000, "Broen er lukket.")
    transcript.split_segment(list(points), "a1")
    rows = transcript.tier_data
    spans = ", ".join(f"{start}-{stop}" for start, stop in zip(rows["START"], rows["STOP"]))
    return f"{spans}, {rows['DURATION'].sum()} of 4000 left"


print("before: 0-4000 / split at 2000:", split(2000), end=" / ")
print("split at 1000 and 3000:", split(1000, 3000))
PY
)
echo "$seen"
[ "$seen" = "before: 0-4000 / split at 2000: 2000-2000, 2000-4000, 2000 of 4000 left \
/ split at 1000 and 3000: 1000-1000, 3000-3000, 3000-4000, 1000 of 4000 left" ]
