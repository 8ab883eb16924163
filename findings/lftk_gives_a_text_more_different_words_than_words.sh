#!/usr/bin/env bash
# lftk 1.0.9 with spacy 3.8.18, Extractor.customize(), which leaves stop words and punctuation out of what is counted.
# It customizes all functions but for special ones, says the documentation, and names none. The number of words (t_word)
# follows, the number of different words (t_uword) does not: each comma, each quotation mark and each stop word is
# one. The type-token ratio (simp_ttr), a share that cannot be above one, is then above two in a short quote. The ratio
# "without lemmas" (simp_ttr_no_lem) counts lemmas like the other. Nothing is said; the example in the readme has 8
# words and 9 different ones. No issue on it was found. The MATTR of this project counts both in the same words.
# Seen: words 6, different words 14, ratio 2.333, without lemmas 2.333 / by hand: words 6, different words 5, ratio
#       0.833
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'lftk==1.0.9' 'spacy==3.8.18' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
import lftk
import spacy

nlp = spacy.blank("da")
nlp.add_pipe("sentencizer")
doc = nlp("»Vi lukker skolen,« siger Ida Lund, »for det er en skole.«")
for token in doc:
    token.lemma_ = {"lukker": "lukke", "skolen": "skole", "siger": "sige"}.get(token.lower_, token.lower_)
kept = [token for token in doc if not token.is_stop and not token.is_punct]
extractor = lftk.Extractor(docs=doc)
extractor.customize(stop_words=False, punctuations=False)
found = extractor.extract(features=["t_word", "t_uword", "simp_ttr", "simp_ttr_no_lem"])
types = {token.lemma_ for token in kept}
print(f"words {found['t_word']}, different words {found['t_uword']}, ratio {found['simp_ttr']}, "
      f"without lemmas {found['simp_ttr_no_lem']} / by hand: words {len(kept)}, "
      f"different words {len(types)}, ratio {round(len(types) / len(kept), 3)}")
PY
)
echo "$seen"
[ "$seen" = "words 6, different words 14, ratio 2.333, without lemmas 2.333 / by hand: words 6, different words 5, \
ratio 0.833" ]
