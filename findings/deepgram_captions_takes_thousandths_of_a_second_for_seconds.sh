#!/usr/bin/env bash
# deepgram-captions 2.0.0, srt(AssemblyAIConverter(response)), a transcript of AssemblyAI made into subtitles.
# AssemblyAI gives start and end of each word in milliseconds (its documentation: divide by 1000 to get seconds). The
# converter, one of three that the README names, hands them on, and srt and webvtt, which count in seconds, take each
# thousandth for a whole second. What is said after a second and a half begins at 25 minutes, and half a second lasts
# more than eight minutes. After 24 hours the clock begins again: what is said at 86.4 seconds is at nought, before all
# else, and what is said at 90 seconds at one o'clock. So speaking times, order and gaps are wrong, and the file is
# valid. Nothing is said, the docstrings do not name a unit for AssemblyAI, and no issue on it was found. The same words
# from Whisper Timestamped, in seconds, come out right. This project does not read transcripts of AssemblyAI.
# Seen: AssemblyAI: Nej. 00:25:00,000 --> 00:33:20,000, Jo. 00:00:00,000 --> 00:06:40,000,
#       Aldrig. 01:00:00,000 --> 01:08:20,000
#       / Whisper: Nej. 00:00:01,500 --> 00:00:02,000, Jo. 00:01:26,400 --> 00:01:26,800,
#       Aldrig. 00:01:30,000 --> 00:01:30,500
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'deepgram-captions==2.0.0' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from deepgram_captions import AssemblyAIConverter, WhisperTimestampedConverter, srt

SAID = (("Nej.", "A", 1_500, 2_000), ("Jo.", "B", 86_400, 86_800), ("Aldrig.", "A", 90_000, 90_500))
utterances, segments = [], []
for text, speaker, start, end in SAID:
    word = {"text": text, "start": start, "end": end, "confidence": 0.98, "speaker": speaker}
    utterances.append({**word, "words": [word]})
    seconds = {"text": text, "start": start / 1000, "end": end / 1000, "confidence": 0.98}
    segments.append({**seconds, "words": [seconds]})


def times(converter: object) -> str:
    blocks = [block.splitlines() for block in srt(converter).strip().split("\n\n")]
    return ", ".join(f"{lines[-1]} {lines[1]}" for lines in blocks)


print("AssemblyAI:", times(AssemblyAIConverter({"utterances": utterances})), end=" / ")
print("Whisper:", times(WhisperTimestampedConverter({"segments": segments})))
PY
)
echo "$seen"
[ "$seen" = "AssemblyAI: Nej. 00:25:00,000 --> 00:33:20,000, Jo. 00:00:00,000 --> 00:06:40,000, \
Aldrig. 01:00:00,000 --> 01:08:20,000 / Whisper: Nej. 00:00:01,500 --> 00:00:02,000, \
Jo. 00:01:26,400 --> 00:01:26,800, Aldrig. 00:01:30,000 --> 00:01:30,500" ]
