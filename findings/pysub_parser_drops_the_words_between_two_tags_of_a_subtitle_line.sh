#!/usr/bin/env bash
# pysub-parser 1.7.1, cleaners.formatting.clean(subtitles), subtitles in SRT.
# The README says that this cleaner removes formatting keys like <i> and </i>. It takes them out from the first to the
# last of a line, with all the words between: of a line with two words in italics, what stands between the two is lost,
# and the second one with it. Names of speakers and stressed words are what is in italics, so that words fall out where
# two speak in one line: what Ida answers is gone, and Bo's reply stands as hers. A line with one pair of tags is as it
# should be. Nothing is said; no issue on it was found. pysrt, of the same file, keeps each word.
# Seen: pysub-parser: Ida: Jo, for mig. Broen lukker ikke i dag.
#       / pysrt: Ida: Nej! Bo: Jo, for mig. Broen lukker ikke i dag.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pysub-parser==1.7.1' 'pysrt==1.1.2' 2>/dev/null
seen=$(cd "$folder" && PYTHONUTF8=1 venv/bin/python - <<'PY'
from pathlib import Path

import pysrt
from pysubparser import parser
from pysubparser.cleaners import formatting

TEXTS = ["<i>Ida:</i> Nej! <i>Bo:</i> Jo, for mig.", "Broen lukker <b>ikke</b> i dag."]
Path("debat.srt").write_text(
    "".join(f"{at}\n00:00:0{at},000 --> 00:00:0{at},900\n{text}\n\n" for at, text in enumerate(TEXTS, 1)),
    encoding="utf-8",
)
print("pysub-parser:", *(one.text for one in formatting.clean(parser.parse("debat.srt"))), end=" / ")
print("pysrt:", *(one.text_without_tags for one in pysrt.open("debat.srt", encoding="utf-8")))
PY
)
echo "$seen"
[ "$seen" = "pysub-parser: Ida: Jo, for mig. Broen lukker ikke i dag. \
/ pysrt: Ida: Nej! Bo: Jo, for mig. Broen lukker ikke i dag." ]
