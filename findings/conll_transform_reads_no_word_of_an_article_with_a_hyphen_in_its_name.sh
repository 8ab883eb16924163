#!/usr/bin/env bash
# conll-transform 0.1.0, read_file(path) and compute_chains(sentences), coreference in the format of CoNLL-2012.
# In this format the first column of each word is the name of the document. read_file() has ignore_double_indices=False:
# a number there tells the column in which words such as 3-4 (a word with its two parts) are to be left out. In Python
# False is a number too, nought, and it is taken for the first column: each word of an article whose name has a hyphen
# is left out, with all its mentions. What is read is the article with one sentence of no words and no chain, and an
# average over articles has a nought more. With None in place of False all is read. Files whose first column is the
# number of the word lose their double words in the same way. Nothing is said. No issue on it was found. This project
# reads no CoNLL-2012.
# Seen: kystposten: 3 words, 1 chain / kyst-posten: 0 words, 0 chains / with None: 3 words, 1 chain
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'conll-transform==0.1.0' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - "$folder/article.conll" <<'PY'
import sys

from conll_transform import compute_chains, read_file


def read(name: str, **options: None) -> str:
    words = [("Ida", "(1)"), ("venter", "-"), ("selv", "(1)")]
    rows = [f"{name} 0 {number} {word} {mention}\n" for number, (word, mention) in enumerate(words)]
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        file.writelines([f"#begin document ({name}); part 000\n", *rows, "\n#end document\n"])
    (sentences,) = read_file(sys.argv[1], **options).values()
    count, chains = sum(map(len, sentences)), len(compute_chains(sentences))
    return f"{count} words, {chains} chain{'' if chains == 1 else 's'}"


print("kystposten:", read("kystposten"), "/ kyst-posten:", read("kyst-posten"), end=" / ")
print("with None:", read("kyst-posten", ignore_double_indices=None))
PY
)
echo "$seen"
[ "$seen" = "kystposten: 3 words, 1 chain / kyst-posten: 0 words, 0 chains / with None: 3 words, 1 chain" ]
