#!/usr/bin/env bash
# readsight 1.0.5, ReadSight("es").crawford(text), readability of Spanish, one of 17 formulas that, as the README says,
# each carry their own published coefficients.
# Crawford (1989): years of school = -0.205 × sentences per 100 words + 0.049 × syllables per 100 words - 3.407. Here
# the first coefficient is multiplied by the letters per word and the second by the sentences per 100 words; syllables
# are not in it. Texts get fewer than no years, and the harder one the fewer, so the order is upside down: a rhyme with
# four words a sentence has -3.1, a decree with nineteen -4.5, and both are "Very Difficult"; from the same counts the
# formula gives 0.7 and 8.4. Nothing is said and no issue on it was found. This project reads no Spanish.
# Seen: rhyme: -3.1, Very Difficult, by definition 0.7 / decree: -4.5, Very Difficult, by definition 8.4
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'readsight==1.0.5' 2>/dev/null
seen=$(cd "$folder" && PYTHONUTF8=1 venv/bin/python -W ignore - <<'PY'
from readsight import ReadSight

TEXTS = {
    "rhyme": "La luna sale. El gato come. La nena canta una canción bonita. La abuela cocina tomates.",
    "decree": "La administración municipal comunica a los ciudadanos que las modificaciones del presupuesto "
    "necesitan la aprobación definitiva de la asamblea.",
}
spanish = ReadSight("es")
told = []
for name, text in TEXTS.items():
    counts, found = spanish.analyze(text), spanish.crawford(text)
    sentences = 100 * counts.sentence_count / counts.word_count
    syllables = 100 * counts.syllable_count / counts.word_count
    by_definition = -0.205 * sentences + 0.049 * syllables - 3.407
    told.append(f"{name}: {found.score}, {found.interpretation}, by definition {by_definition:.1f}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "rhyme: -3.1, Very Difficult, by definition 0.7 / decree: -4.5, Very Difficult, by definition 8.4" ]
