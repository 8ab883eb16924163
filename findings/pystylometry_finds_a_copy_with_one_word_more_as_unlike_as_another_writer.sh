#!/usr/bin/env bash
# pystylometry 1.4.3, compute_burrows_delta(text1, text2) and compute_cosine_delta(text1, text2): are both by one
# writer?
# "Lower scores indicate more similar texts (likely same author)." Burrows' Delta tells how many standard deviations two
# texts differ by, word by word, and the deviations are those of a corpus of many texts. Here they are those of the two
# texts themselves. Of two numbers the deviation is their difference divided by the square root of 2, so that each word
# with two unlike frequencies adds 1.41, whether they differ by a thousandth or by all, and only words with the same
# frequency add 0. One word more at the end makes every frequency a little smaller: a text and its copy with one word
# more get 1.41, more than the text and one by another writer, where a few words happen to be as frequent. The z-scores
# of the two are each other's opposites, so that Cosine Delta is 2, as far apart as can be, for any two texts that are
# not alike. Nothing is said, README and docstrings do not speak of it, and no issue on it was found. This project does
# not guess at writers.
# Seen: with itself: delta 0.00 / with one word more: delta 1.41, cosine 2.00
#       / with another text: delta 1.37, cosine 2.00
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pystylometry==1.4.3' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from pystylometry.authorship.burrows_delta import compute_burrows_delta, compute_cosine_delta

TEXT = "Vi venter på broen, og vi har ventet længe. Broen er lukket, siger Ida Lund."
OTHER = "Regeringen vil sænke skatten til næste år. Det møder kritik fra byerne ved kysten, skriver avisen."

print(f"with itself: delta {compute_burrows_delta(TEXT, TEXT).delta_score:.2f}", end="")
for name, text in (("one word more", f"{TEXT} Ja."), ("another text", OTHER)):
    delta, cosine = (count(TEXT, text).delta_score for count in (compute_burrows_delta, compute_cosine_delta))
    print(f" / with {name}: delta {delta:.2f}, cosine {cosine:.2f}", end="")
print()
PY
)
echo "$seen"
[ "$seen" = "with itself: delta 0.00 / with one word more: delta 1.41, cosine 2.00 \
/ with another text: delta 1.37, cosine 2.00" ]
