#!/usr/bin/env bash
# eval4ner 0.1.0, muc.evaluate_one(prediction, gold, text), how right were the names that were found? By its README
# (MUC-5, SemEval 2013) a name found with a word too many overlaps the true one: half right by "partial", right by
# "type". Names are given as text, so their places are looked up, and each place of the one ought to be held against
# each of the other. The loop answers after the first of each, whatever comes after. Where the letters of a name stand
# earlier in the article, as a part of another word too, that place alone is compared. The borgmester (mayor) Lund is
# found as "borgmester Lund" in place of "Lund". With Karlby in the sentence before that is .5 and 1; with Lundby the
# same answer is one name missed and one made up, 0 by all four measures. Short names and surnames, named again in most
# articles, suffer most, and a system looks worse the longer its texts are. Nothing is said, and no issue on it was
# found. This project counts shared words, by their places.
# Seen: Karlby: partial 0.5, type 1.0, missed 0, made up 0 / Lundby: partial 0.0, type 0.0, missed 1, made up 1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'eval4ner==0.1.0' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from eval4ner.muc import evaluate_one

told = []
for place in ("Karlby", "Lundby"):
    text = f"I {place} er broen lukket. Det siger borgmester Lund."
    found = evaluate_one([("PER", "borgmester Lund")], [("PER", "Lund")], text)
    partial, kind = found["partial"], found["type"]
    told.append(f"{place}: partial {partial['f1_score']:.1f}, type {kind['f1_score']:.1f}, "
                f"missed {partial['missed']}, made up {partial['spurius']}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "Karlby: partial 0.5, type 1.0, missed 0, made up 0 / Lundby: partial 0.0, type 0.0, missed 1, made up 1" ]
