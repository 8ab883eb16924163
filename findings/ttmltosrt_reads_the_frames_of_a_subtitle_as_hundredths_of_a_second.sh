#!/usr/bin/env bash
# ttmltosrt 1.3.0, srt_generator(text), subtitles in TTML, the XML of television, made into SRT.
# TTML has two forms of a clock time (TTML2, 12.3.1): 00:00:01.480 with a fraction, and 00:00:01:12 with frames, of which
# ttp:frameRate go to a second, 30 where nothing is said. At 25 a second, as in Europe, twelve frames are 0.48 seconds.
# ttmltosrt takes any sign before the last number for the point, and the frames for decimals: 12 frames become 0.12, 24
# become 0.24 instead of 0.96. Times are up to 0.7 seconds early, each by another amount, so that durations and gaps are
# wrong, too: of three subtitles that last 1.4 seconds one lasts 1.1 and two last 1.85, and rates of reading differ as
# much. The frame rate is never read, though the tick rate is. Nothing is said, and no issue on it was found; Subtitle
# Edit had a fault of this kind until 2017. A time with a fraction comes out right.
# Seen: frames: 00:00:01,000 1.1 s, 00:00:02,150 1.85 s, 00:00:03,200 1.85 s
#       / fractions: 00:00:01,000 1.4 s, 00:00:02,600 1.4 s, 00:00:03,800 1.4 s
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'ttmltosrt==1.3.0' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
from datetime import timedelta

from ttmltosrt import srt_generator

SHELL = (
    '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" ttp:frameRate="25" '
    'ttp:timeBase="media" xml:lang="da"><body><div>{}</div></body></tt>'
)
STARTS = (25, 65, 95)  # in frames of a 25th of a second; each subtitle lasts 35 of them


def frames(at: int) -> str:
    return f"00:00:{at // 25:02d}:{at % 25:02d}"


def fraction(at: int) -> str:
    return f"00:00:{at // 25:02d}.{at % 25 * 40:03d}"


def seconds(time: str) -> timedelta:
    hours, minutes, rest = time.split(":")
    return timedelta(hours=int(hours), minutes=int(minutes), seconds=float(rest.replace(",", ".")))


for told, form in (("frames", frames), ("fractions", fraction)):
    lines = "".join(f'<p begin="{form(at)}" end="{form(at + 35)}">Broen lukker.</p>' for at in STARTS)
    found = []
    for block in srt_generator(SHELL.format(lines)):
        begin, end = block.splitlines()[1].split(" --> ")
        found.append(f"{begin} {(seconds(end) - seconds(begin)).total_seconds():g} s")
    print(f"{told}: {', '.join(found)}", end=" / " if told == "frames" else "\n")
PY
)
echo "$seen"
[ "$seen" = "frames: 00:00:01,000 1.1 s, 00:00:02,150 1.85 s, 00:00:03,200 1.85 s \
/ fractions: 00:00:01,000 1.4 s, 00:00:02,600 1.4 s, 00:00:03,800 1.4 s" ]
