#!/usr/bin/env bash
# srtmerger 0.1.1, Merger().add(path) and merge(), subtitles in SRT.
# It puts the subtitles of several files, of two speakers or two languages, into one. Within a file it files them under
# their time of beginning, so that of two that begin at the same thousandth of a second only the later one is kept. SRT
# allows them, and programs that tell speakers apart write them where two speak at once: each has a subtitle of its own.
# The first speaker's words are gone. Where each speaker has a file, both are kept, in one subtitle. It says "created
# successfully"; README and help do not speak of it, and no issue on it was found. pysrt keeps both.
# Seen: one file: Bo: Jo! | Ida: Godt. / two files: Ida: Nej! Bo: Jo! | Ida: Godt.
#       / pysrt, one file: Ida: Nej! | Bo: Jo! | Ida: Godt.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'srtmerger==0.1.1' 'pysrt==1.1.2' 2>/dev/null
seen=$(cd "$folder" && PYTHONUTF8=1 venv/bin/python - 2>/dev/null <<'PY'
from pathlib import Path

import pysrt
from srtmerger import Merger

IDA, BO, LAST = ("00:00:01,000 --> 00:00:02,000\nIda: Nej!", "00:00:01,000 --> 00:00:03,000\nBo: Jo!",
                 "00:00:04,000 --> 00:00:05,000\nIda: Godt.")


def write(path: str, *subtitles: str) -> None:
    Path(path).write_text("".join(f"{at}\n{one}\n\n" for at, one in enumerate(subtitles, 1)), encoding="utf-8")


def words(path: str) -> str:
    return " | ".join(" ".join(one.text_without_tags.split()) for one in pysrt.open(path, encoding="utf-8-sig"))


def merged(*paths: str) -> str:
    merger = Merger(output_path="merged.srt")
    for path in paths:
        merger.add(path, encoding="utf-8")
    merger.merge()
    return words("merged.srt")


write("debat.srt", IDA, BO, LAST)
write("ida.srt", IDA, LAST)
write("bo.srt", BO)
print(f"one file: {merged('debat.srt')} / two files: {merged('ida.srt', 'bo.srt')}", end=" / ")
print(f"pysrt, one file: {words('debat.srt')}")
PY
)
echo "$seen"
[ "$seen" = "one file: Bo: Jo! | Ida: Godt. / two files: Ida: Nej! Bo: Jo! | Ida: Godt. \
/ pysrt, one file: Ida: Nej! | Bo: Jo! | Ida: Godt." ]
