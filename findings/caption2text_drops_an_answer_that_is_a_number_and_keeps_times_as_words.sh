#!/usr/bin/env bash
# caption2text 0.1.2, srt_to_transcript(path) and vtt_to_transcript(path), "plain text transcripts" of subtitles.
# In SRT the number of a subtitle stands on its first line. Here each line of nothing but figures is taken for one,
# wherever it stands: an answer such as 1973, or the second line 1500 of a subtitle, is gone, and the question before it
# is answered by what comes next. In WebVTT the hours of a time may be left out (W3C, "WebVTT", WebVTT timestamp), as
# ffmpeg does. Times without hours are not known: all of the first hour stand in the transcript as lines of their own,
# some six numbers a subtitle more in a count of words. Nothing is said; the README promises plain text. No issue on it
# was found. This project reads no subtitles.
# Seen: SRT: Hvornår lukkede broen? / Hvor mange stemte?
#       WebVTT: 00:01.000 --> 00:02.500 / Hvornår åbner den?
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'caption2text==0.1.2' 2>/dev/null
cat > "$folder/t.srt" <<'SRT'
1
00:00:01,000 --> 00:00:02,000
Hvornår lukkede broen?

2
00:00:03,000 --> 00:00:04,000
1973

3
00:00:05,000 --> 00:00:06,000
Hvor mange stemte?
1500
SRT
printf 'WEBVTT\n\n00:01.000 --> 00:02.500\nHvornår åbner den?\n' > "$folder/t.vtt"
seen=$("$folder/venv/bin/python" - "$folder" 2>/dev/null <<'PY'
import sys

from caption2text import srt_to_transcript, vtt_to_transcript

print("SRT:", srt_to_transcript(f"{sys.argv[1]}/t.srt").replace("\n", " / "))
print("WebVTT:", vtt_to_transcript(f"{sys.argv[1]}/t.vtt").replace("\n", " / "))
PY
)
echo "$seen"
[ "$seen" = "SRT: Hvornår lukkede broen? / Hvor mange stemte?
WebVTT: 00:01.000 --> 00:02.500 / Hvornår åbner den?" ]
