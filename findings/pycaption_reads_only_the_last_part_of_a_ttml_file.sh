#!/usr/bin/env bash
# pycaption 2.3.14, DFXPReader().read(file) and CaptionSet.get_captions(language).
# TTML (also called DFXP), in which broadcasters keep subtitles, lets a file have any number of <div>, as for the items or
# scenes of a programme. The reader puts the captions of each in the place of those before: below, the first item of the
# news, and she who speaks in it, are gone, also from the SRT written of it. Nothing is said. Only divisions in different
# languages are all kept. The documentation says "The W3 standard. Supports multiple languages", and nothing of parts.
# No issue on it was found. This project lists such files as not read.
# Seen: said: 3, read: 1 / da: Bo Krag: Vi sejler igen. / words in SRT: Ida False, Bo True / in two languages: da 2, en 1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pycaption==2.3.14' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from pycaption import DFXPReader, SRTWriter

IDA = [(1, 3, "Ida Lund: Broen lukker."), (3, 5, "Ida Lund: Det er for sent.")]
BO = [(6, 8, "Bo Krag: Vi sejler igen.")]


def ttml(*parts: tuple[str, list[tuple[int, int, str]]]) -> str:
    body = ""
    for language, captions in parts:
        lines = "".join(f'<p begin="00:00:0{a}.000" end="00:00:0{b}.000">{text}</p>' for a, b, text in captions)
        body += f'<div xml:lang="{language}">{lines}</div>'
    return f'<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="da"><head/><body>{body}</body></tt>'


read = DFXPReader().read(ttml(("da", IDA), ("da", BO)))
captions = [caption.get_text() for caption in read.get_captions("da")]
srt = SRTWriter().write(read)
two = DFXPReader().read(ttml(("da", IDA), ("en", BO)))
print(f"said: {len(IDA + BO)}, read: {len(captions)} / da: {' | '.join(captions)}", end=" / ")
print(f"words in SRT: Ida {'Ida Lund' in srt}, Bo {'Bo Krag' in srt}", end=" / ")
print("in two languages:", ", ".join(f"{name} {len(two.get_captions(name))}" for name in two.get_languages()))
PY
)
echo "$seen"
[ "$seen" = "said: 3, read: 1 / da: Bo Krag: Vi sejler igen. / words in SRT: Ida False, Bo True \
/ in two languages: da 2, en 1" ]
