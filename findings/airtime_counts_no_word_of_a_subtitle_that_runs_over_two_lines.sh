#!/usr/bin/env bash
# airtime 1.0.2, analyze_teams_transcript() of a WebVTT file with voice spans, the form of Microsoft Teams.
# It tells what share of the words each speaker has. It reads line by line and takes a line only if <v Name> and </v>
# both stand in it. WebVTT lets a cue have several lines, and lets </v> be left out where the span is the whole cue. Of
# such cues no word is counted, not even those of the first line. Long cues are the ones that are broken into lines, so
# who speaks at length loses most: below Ida has 15 words of 20 and is told to have a fifth, less than Bo, and Åse is
# not there at all. Nothing is said; the README does not speak of it, and no issue on it was found. This project does
# not read subtitles.
# Seen: in one line each: Ida Lund 75.0%, Bo Krag 20.0%, Åse Dam 5.0% / as may be written: Bo Krag 80.0%, Ida Lund 20.0%
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'airtime==1.0.2' 2>/dev/null
seen=$(cd "$folder" && PYTHONUTF8=1 venv/bin/python - <<'PY'
import contextlib
import io
import re
from pathlib import Path

from airtime import analyze_teams_transcript

CUES = [
    "<v Ida Lund>Vi venter stadig på broen, og det har\nvi gjort i hele ti år.</v>",
    "<v Bo Krag>Det gør vi ikke.</v>",
    "<v Ida Lund>Jo.</v>",
    "<v Åse Dam>Nej.",
]


def shares(cues: list[str]) -> str:
    timed = (f"00:00:0{at}.000 --> 00:00:0{at + 1}.000\n{cue}\n" for at, cue in enumerate(cues))
    Path("debat.vtt").write_text("WEBVTT\n\n" + "\n".join(timed), encoding="utf-8")
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        analyze_teams_transcript("debat.vtt")
    return ", ".join(" ".join(one) for one in re.findall(r"- (.+): \d+ words \((\S+) of", printed.getvalue()))


in_one_line = [cue.replace("\n", " ").removesuffix("</v>") + "</v>" for cue in CUES]
print(f"in one line each: {shares(in_one_line)} / as may be written: {shares(CUES)}")
PY
)
echo "$seen"
[ "$seen" = "in one line each: Ida Lund 75.0%, Bo Krag 20.0%, Åse Dam 5.0% \
/ as may be written: Bo Krag 80.0%, Ida Lund 20.0%" ]
