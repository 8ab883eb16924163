#!/usr/bin/env bash
# asent 0.8.3, spaCy component asent_da_v1, the polarity of each sentence of a Danish text.
# As in VADER, which it is modelled on, what stands before men (but) has half the weight, and what stands after has
# one and a half: Ida er glad, men Bo er vred is -.61, for the end is what counts. But asent counts the place of men
# from the start of the text and then uses it as a place in the sentence. In the first sentence the two are the same.
# In a later one that is soon a place behind the last word, so that the whole sentence is halved and glad and vred
# make up for each other: the same sentence is 0 behind another one. Where it has one feeling only, it is weakened:
# Men Bo er vred is -.76 as the first sentence and -.36 as the second. So the rule works at the start of a text only,
# and the number of a sentence hangs on the words that come before it. English has the same. The docstrings promise
# the rule for each span; issues 58 and 59 upstream are on negations of the sentence before, none on this was found.
# Seen: alone: -0.61 / second: 0.00 / swapped, alone: 0.61 / second: 0.00 / Men Bo er vred., alone: -0.76 / second:
#       -0.36
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'asent==0.8.3' 'spacy==3.8.18' 2>/dev/null
seen=$(cd "$folder" && PYTHONUTF8=1 venv/bin/python - <<'PY'
import asent  # noqa: F401
import spacy

nlp = spacy.blank("da")
nlp.add_pipe("sentencizer")
nlp.add_pipe("asent_da_v1")


def last(text: str) -> str:
    *_, sentence = nlp(text).sents
    return f"{sentence._.polarity.compound:.2f}"


told = []
for name, sentence in (
    ("", "Ida er glad, men Bo er vred."), ("swapped, ", "Bo er vred, men Ida er glad."),
    ("Men Bo er vred., ", "Men Bo er vred."),
):
    told.append(f"{name}alone: {last(sentence)} / second: {last('Det regner i Vestby i dag. ' + sentence)}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "alone: -0.61 / second: 0.00 / swapped, alone: 0.61 / second: 0.00 \
/ Men Bo er vred., alone: -0.76 / second: -0.36" ]
