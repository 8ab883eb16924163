#!/usr/bin/env bash
# text-matcher 0.1.6, Matcher(text, text).match(), which its command runs, passages that two texts have in common.
# After the passages are found, neighbours are joined; the loop that does so stops before the last passage and does not
# keep it, unless it was joined to the one before. There is a case of its own for a single passage. So of two passages
# that an article has from another one is told, of three two, and the number of matches, which the command writes to
# its table, is one too low; what the articles share near their end is lost most. That one passage alone was lost as
# well was told in issue 11, closed; of the last of several no issue was found. It prints the right number before and
# says nothing of the loss. This project has its own comparison of articles.
# Seen: shared 1, told 1: broen / shared 2, told 1: broen / shared 3, told 2: broen, kommunen
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'text-matcher==0.1.6' 'nltk==3.10.4' 2>/dev/null
seen=$(cd "$folder" && PYTHONUTF8=1 venv/bin/python -W ignore - <<'PY'
import io
from contextlib import redirect_stdout

from text_matcher.matcher import Matcher, Text

SHARED = [
    "broen over fjorden lukker for biler hele sommeren fordi den skal males og have ny belysning",
    "kommunen har sat fem millioner kroner af til arbejdet som ventes at vare fire uger",
    "beboerne i havnekvarteret frygter at turisterne bliver væk når færgen holder op med at sejle",
]
MORNING = [
    "mandag morgen kom borgmesteren selv ned til kajen for at se på planerne sammen med sine folk",
    "flere butikker har allerede skrevet til rådhuset og bedt om hjælp til skilte og plakater nu",
    "det siger formanden for foreningen som mødtes på skolen onsdag aften med mange af naboerne",
]
EVENING = [
    "vores avis har talt med otte handlende der alle kender sagen fra de forrige gange",
    "i byrådet stemte alle undtagen to for forslaget efter en lang debat torsdag nat",
    "eksperter fra universitetet peger på andre veje der kunne have kostet mindre end dette",
]


def article(own: list[str], number: int) -> str:
    return " . ".join(sentence for pair in list(zip(own, SHARED))[:number] for sentence in pair)


told = []
for number in (1, 2, 3):
    texts = [article(own, number) for own in (MORNING, EVENING)]
    with redirect_stdout(io.StringIO()):
        matcher = Matcher(
            *(Text(text, "avis", removeStopwords=False) for text in texts), removeStopwords=False
        )
        found, places, _ = matcher.match()
    firsts = [texts[0][start:end].split()[0] for start, end in places]
    told.append(f"shared {number}, told {found}: {', '.join(firsts)}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "shared 1, told 1: broen / shared 2, told 1: broen / shared 3, told 2: broen, kommunen" ]
