#!/usr/bin/env bash
# pympi-ling 1.71, Elan.eaf_from_chat(path), transcripts in CHAT (CLAN, TalkBank), made into ELAN's.
# In CHAT lines with % below an utterance belong to that utterance: a code of what it does, a note, a translation. Marks
# of time are optional. An utterance without one gets the time of the utterance before, and pympi looks for the
# utterance a code belongs to by the time: it finds the first of the speaker at that time. In a file without times the
# codes of a whole debate hang at the first utterance of each speaker, and the others have none; in one with some times
# a code goes to an utterance further up. Colons, which are signs of CHAT, are taken out of what is said as well: of
# "[: skal]", which tells what "ska" stands for, "[ skal]" is left, of the drawn-out "ne:j" "nej". Nothing is said; the
# docstring speaks of following CLAN's own program as closely as possible, and no issue on it was found.
# Seen: some times: løfte < broen lukker ikke, trussel < broen lukker ikke, svar < nej
#       / no times: løfte < broen lukker ikke, trussel < broen lukker ikke, svar < nej
#       / all times: løfte < broen lukker ikke, trussel < vi ska [ skal] vente, svar < nej
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pympi-ling==1.71' 2>/dev/null
seen=$(cd "$folder" && PYTHONUTF8=1 venv/bin/python - <<'PY'
from pathlib import Path

from pympi.Elan import eaf_from_chat

HEADER = """@UTF8
@Begin
@Languages:	dan
@Participants:	IDA Ida_Lund Adult, BOK Bo_Krag Adult
@ID:	dan|debat|IDA|||||Adult|||
@ID:	dan|debat|BOK|||||Adult|||
"""
SAID = [
    ("IDA", "broen lukker ikke .", "løfte"),
    ("IDA", "vi ska [: skal] vente .", "trussel"),
    ("BOK", "ne:j .", "svar"),
]


def read(timed: set[int]) -> str:
    """Return the code and the utterance it hangs at by pympi, where these utterances have a mark of time."""
    lines = []
    for at, (speaker, words, code) in enumerate(SAID):
        time = f" \x15{at * 2000}_{at * 2000 + 2000}\x15" if at in timed else ""
        lines.append(f"*{speaker}:\t{words}{time}\n%spa:\t{code}\n")
    Path("debat.cha").write_text(HEADER + "".join(lines) + "@End\n", encoding="utf-8")
    debate = eaf_from_chat("debat.cha")
    codes = [code for speaker in ("IDA", "BOK") for code in debate.get_ref_annotation_data_for_tier(f"{speaker}_spa")]
    return ", ".join(f"{code} < {words.rstrip(' .')}" for _, _, code, words in codes)


print(f"some times: {read({0, 2})} / no times: {read(set())} / all times: {read({0, 1, 2})}")
PY
)
echo "$seen"
[ "$seen" = "some times: løfte < broen lukker ikke, trussel < broen lukker ikke, svar < nej \
/ no times: løfte < broen lukker ikke, trussel < broen lukker ikke, svar < nej \
/ all times: løfte < broen lukker ikke, trussel < vi ska [ skal] vente, svar < nej" ]
