#!/usr/bin/env bash
# corpus-toolkit 0.32, tokenize(ngram=2) and frequency(), a toolkit of corpus linguistics.
# N-grams are contiguous sequences of n words, says the documentation, but the last one of each text is never made. A
# text of two words has no pair, and one of three words one. In long texts one pair of hundreds is lost; among quotes,
# headlines and replies to a survey, where each is a text, it is a large share, and what people end their sentences
# with is lost each time. Nothing is said. No issue on it was found.
# Seen: pairs 4 of 8 / sagen kort 0 of 3 / nej tak 0 of 1 / words 12 of 12
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    'corpus-toolkit==0.32' 'setuptools==80.9.0' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
from contextlib import redirect_stdout
from io import StringIO
from itertools import pairwise

with redirect_stdout(StringIO()):  # it tells that there is no spaCy, which is not asked for here
    from corpus_toolkit import corpus_tools

quotes = ["Vi siger sagen kort", "Her er sagen kort", "Nej tak", "Sagen kort"]
quotes = [quote.lower() for quote in quotes]
pairs = [pair for quote in quotes for pair in pairwise(quote.split())]
found = corpus_tools.frequency(corpus_tools.tokenize(quotes, lemma=False, ngram=2))
words = corpus_tools.frequency(corpus_tools.tokenize(quotes, lemma=False))
told = [f"pairs {sum(found.values())} of {len(pairs)}"]
for pair in (("sagen", "kort"), ("nej", "tak")):
    told.append(f"{' '.join(pair)} {found.get('__'.join(pair), 0)} of {pairs.count(pair)}")
print(" / ".join(told), f"/ words {sum(words.values())} of {sum(len(quote.split()) for quote in quotes)}")
PY
)
echo "$seen"
[ "$seen" = "pairs 4 of 8 / sagen kort 0 of 3 / nej tak 0 of 1 / words 12 of 12" ]
