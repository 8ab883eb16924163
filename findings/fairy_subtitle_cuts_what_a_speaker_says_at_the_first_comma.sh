#!/usr/bin/env bash
# fairy-subtitle 1.1.0, SubtitleLoader.load(path), subtitles in Advanced SubStation Alpha (.ass), of which the README
# says that they are read.
# A line of this format has its fields between commas, and the text is the last of them for this very reason: all that
# follows the ninth comma is text, commas and all (specification of SSA v4, Dialogue, field 10). fairy-subtitle cuts
# the line at every comma and takes the tenth piece: each subtitle ends at its first comma. In Danish a comma stands
# before each clause, so that a "men ikke i dag" or the name of who says it is gone. Lines of the kind Comment, which
# no one sees, are subtitles as well. Written back (to_srt) it stays so. Nothing is said, and no issue on it was
# found; pysubs2 reads the same file. This project reads no subtitles.
# Seen: fairy-subtitle: Broen lukker + Tjek navnet / pysubs2: Broen lukker, men ikke i dag, siger Ida.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'fairy-subtitle==1.1.0' 'pysubs2==1.8.1' 2>/dev/null
cat > "$folder/t.ass" <<'ASS'
[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize
Style: Default,Arial,20

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:03.00,Default,Ida,0,0,0,,Broen lukker, men ikke i dag, siger Ida.
Comment: 0,0:00:04.00,0:00:05.00,Default,,0,0,0,,Tjek navnet
ASS
seen=$("$folder/venv/bin/python" - "$folder/t.ass" <<'PY'
import sys

import pysubs2
from fairy_subtitle import SubtitleLoader

print("fairy-subtitle:", " + ".join(cue.text for cue in SubtitleLoader.load(sys.argv[1])), end=" / ")
print("pysubs2:", " + ".join(line.text for line in pysubs2.load(sys.argv[1]) if not line.is_comment))
PY
)
echo "$seen"
[ "$seen" = "fairy-subtitle: Broen lukker + Tjek navnet / pysubs2: Broen lukker, men ikke i dag, siger Ida." ]
