#!/usr/bin/env bash
# ttml-to-json 0.2, the command ttml-to-json, subtitles in TTML (the XML of television and of video services). A
# subtitle in TTML is a paragraph, its lines are parted by <br/>, and a word in another style stands in a <span>.
# ttml-to-json takes the text before the first of these and leaves out the rest. Of a subtitle of two lines the second
# is lost, of one with a word in italics all from that word on, and one in a span as a whole is null. What is left reads
# as a sentence: "ikke alligevel" (not after all) is gone, and the speaker says the opposite. The key is "lines", a
# list, but it never has more than one. Nothing is said, README and help do not speak of it, and no issue on it was
# found.
# Seen: of "Broen lukker / ikke alligevel." ["Broen lukker"] / of "Det er <ikke> sandt." ["Det er "]
#       / of "<Nej.>" [null]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'ttml-to-json==0.2' 'click==8.5.1' 2>/dev/null
cat > "$folder/debat.ttml" <<'XML'
<?xml version="1.0" encoding="utf-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling" xml:lang="da">
  <body>
    <div>
      <p begin="00:00:01.000" end="00:00:03.000">Broen lukker<br/>ikke alligevel.</p>
      <p begin="00:00:03.000" end="00:00:05.000">Det er <span tts:fontStyle="italic">ikke</span> sandt.</p>
      <p begin="00:00:05.000" end="00:00:06.000"><span tts:color="yellow">Nej.</span></p>
    </div>
  </body>
</tt>
XML
"$folder/venv/bin/ttml-to-json" "$folder/debat.ttml" -o "$folder/debat.json"
seen=$(python3 - "$folder/debat.json" <<'PY'
import json
import sys
from pathlib import Path

told = ("Broen lukker / ikke alligevel.", "Det er <ikke> sandt.", "<Nej.>")
read = (json.dumps(one["lines"], ensure_ascii=False) for one in json.loads(Path(sys.argv[1]).read_text("utf-8")))
print(" / ".join(f'of "{text}" {lines}' for text, lines in zip(told, read, strict=True)))
PY
)
echo "$seen"
[ "$seen" = 'of "Broen lukker / ikke alligevel." ["Broen lukker"] / of "Det er <ikke> sandt." ["Det er "] '\
'/ of "<Nej.>" [null]' ]
