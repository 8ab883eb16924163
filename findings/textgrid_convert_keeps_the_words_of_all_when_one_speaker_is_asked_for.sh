#!/usr/bin/env bash
# textgrid-convert 1.2.0, to_darla_textgrid(), a transcript as the TextGrid of Praat that the service DARLA reads, for
# measuring how one person speaks.
# The argument speaker_id of revParser is documented as the speaker to keep, by default the first, and speaker_name of
# sbvParser and srtParser as the one to take out of the transcript. They pick out what the speaker says, and then put
# all utterances back in, under the one tier name "sentence". The answers of the interviewer and of whoever is
# interviewed stand on one tier, without a name: speaking time, pauses and vowels are of both. Nothing is said; an
# unknown speaker is an error, so it looks as if the choice counted. No issue on it was found. It needs pytest to be
# imported, and does not say so. This project does not write TextGrids.
# Seen: rev, Ida asked for: sentence: Broen lukker. Det tror jeg ikke. / sbv, IDA asked for: sentence: Broen lukker.
# Det tror jeg ikke. / sbv, all: IDA: Broen lukker. BO: Det tror jeg ikke.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    'textgrid-convert==1.2.0' 'pytest==9.1.0' 'pandas==3.1.1' 'numpy==2.4.6' 2>/dev/null
seen=$(cd "$folder" && venv/bin/python -W ignore - 2>/dev/null <<'PY'
import json
import re

from textgrid_convert.revParser import revParser
from textgrid_convert.sbvParser import sbvParser

UTTERANCES = [(1, "Ida", "Broen lukker.", "01,000", "02,000"), (2, "Bo", "Det tror jeg ikke.", "02,500", "04,000")]


def tiers(grid: str) -> str:
    told = []
    for line in re.findall(r'(?:name|text) = ".*"', grid):
        what, value = line.split(" = ")
        told.append(value.strip('"') + (":" if what == "name" else ""))
    return " ".join(told)


rev = {
    "speakers": [{"id": number, "name": name} for number, name, *_ in UTTERANCES],
    "monologues": [
        {
            "speaker_id": number,
            "speaker_name": name,
            "elements": [
                {
                    "type": "text",
                    "value": words,
                    "timestamp": f"00:00:{start}",
                    "end_timestamp": f"00:00:{end}",
                }
            ],
        }
        for number, name, words, start, end in UTTERANCES
    ],
}
sbv = "".join(
    f"0:00:{start.replace(',', '.')},0:00:{end.replace(',', '.')}\n{name.upper()}: {words}\n\n"
    for _, name, words, start, end in UTTERANCES
)
print(
    "rev, Ida asked for:",
    tiers(revParser(json.dumps(rev)).to_darla_textgrid(speaker_id=1)),
    "/ sbv, IDA asked for:",
    tiers(sbvParser(sbv).to_darla_textgrid(speaker_name="IDA")),
    "/ sbv, all:",
    tiers(sbvParser(sbv).to_textgrid()),
)
PY
)
echo "$seen"
[ "$seen" = "rev, Ida asked for: sentence: Broen lukker. Det tror jeg ikke. / sbv, IDA asked for: sentence: Broen\
 lukker. Det tror jeg ikke. / sbv, all: IDA: Broen lukker. BO: Det tror jeg ikke." ]
