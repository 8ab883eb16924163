#!/usr/bin/env bash
# py-readability-metrics 1.4.5, Readability(text).flesch().
# Flesch's score rises with ease and may pass 100: short sentences of short words do so, in news for children and in
# interviews. All above 100 falls through to the last answer: ease "very_confusing", grade
# "college_graduate", the same as below 30, while 99 is "very_easy", grade 5. Who groups texts by these labels
# has the easiest among the hardest. The documentation says nothing of an upper end. No issue on it was found.
# NLTK's sentence model comes from elsewhere, so the sentences are handed over as lines; all else is the package's own.
# Seen: shorter: score 112, very_confusing, college_graduate / longer: score 97, very_easy, 5
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    'py-readability-metrics==1.4.5' 'nltk==3.9.2' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
from readability import Readability
from readability.text.analyzer import Analyzer

Analyzer._tokenize_sentences = lambda self, text: text.splitlines()
short = "Bo ran to the old school and saw the dog"
texts = {"shorter": f"{short}.\n",
         "longer": f"{short} in the yard by the red gate that the men had shut in the night.\n"}
told = []
for name, sentence in texts.items():
    found = Readability(sentence * 12).flesch()
    told.append(f"{name}: score {found.score:.0f}, {found.ease}, {', '.join(found.grade_levels)}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "shorter: score 112, very_confusing, college_graduate / longer: score 97, very_easy, 5" ]
