#!/usr/bin/env bash
# spaCy 3.8.18, spacy.blank("da").
# The tokenizer keeps the tokens of each word, so that a text read a second time is quick. In a text
# that begins with a space nothing is kept: a second pass parts all ten words
# anew. A bench on texts with such a header measures the slow way alone and takes it for the library's speed.
# Nothing in the documentation of Tokenizer says so. Counted by the calls of the prefix search.
# Seen: second pass without a space at the start: 0 searches / with one: 10
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'spacy==3.8.18' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import spacy

words = "Broen blev lukket sent i aften efter mange timers arbejde"


def searches(text):
    """The prefix searches of two passes over the text, each counted."""
    tokenizer = spacy.blank("da").tokenizer
    search, calls = tokenizer.prefix_search, []
    tokenizer.prefix_search = lambda chunk: calls.append(chunk) or search(chunk)
    tokenizer(text)
    first = len(calls)
    tokenizer(text)
    return first, len(calls) - first


plain, spaced = searches(words), searches(" " + words)
print(f"second pass without a space at the start: {plain[1]} searches / with one: {spaced[1]}")
PY
)
echo "$seen"
[ "$seen" = "second pass without a space at the start: 0 searches / with one: 10" ]
