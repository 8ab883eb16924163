#!/usr/bin/env bash
# acdh-tei-pyutils 2.4.0, TeiReader(xml).extract_ne_offsets(), names marked in TEI, for the training of spaCy.
# It "extracts offsets of NEs and the NE-type": where in the text stand the names that an editor marked with <rs>. The
# place of the mark is not kept. The letters of each name are looked for in the whole paragraph, and each place where
# they occur is a name, also in the middle of a word and where the editor left the word unmarked: a man called Bo is
# found in Bornholm and in Bolette, the town Ry in Ryge. Short Danish names (Bo, Ib, Ea, Ry, Ans) are in many words. Of
# two names marked here five come out, and a model is trained on them; counts of persons and places are too high. It is
# silent on this. No issue on it was found. This project reads no marks from TEI.
# Seen: marked: Bo PER, Ry LOC
#       / given: Bo PER in Bornholm, Bo PER in Bo, Ry LOC in Ry, Bo PER in Bolette, Ry LOC in Ryge
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'acdh-tei-pyutils==2.4.0' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import re

from acdh_tei_pyutils.tei import TeiReader

document = TeiReader(
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>På Bornholm siger '
    '<rs type="person">Bo</rs>, at huset i <rs type="place">Ry</rs> er solgt til Bolette Ryge.</p></body></text></TEI>'
)
((text, found),) = document.extract_ne_offsets()
words = [(word.start(), word.end(), word.group()) for word in re.finditer(r"\w+", text)]
given = [
    f"{text[start:end]} {kind} in {word}"
    for start, end, kind in found["entities"]
    for first, last, word in words
    if first <= start and end <= last
]
print("marked: Bo PER, Ry LOC / given:", ", ".join(given))
PY
)
echo "$seen"
[ "$seen" = "marked: Bo PER, Ry LOC / given: Bo PER in Bornholm, Bo PER in Bo, Ry LOC in Ry, Bo PER in Bolette, \
Ry LOC in Ryge" ]
