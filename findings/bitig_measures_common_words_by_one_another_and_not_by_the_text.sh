#!/usr/bin/env bash
# bitig 0.3.1, MFWExtractor(n), the table of the most frequent words, and BurrowsDelta, who wrote a text.
# Burrows (2002) compares how large a share of each text a frequent word is. The class says that it takes each word's
# rate in the document, as Burrows does, and a remark in the code that this is the count by the length of the document.
# It divides by the sum of the n chosen words in the text instead; only the docstring of an inner function tells. With
# one word, all texts have 1. With two, "og" and "det", a text in which they are 3 words of 100 and one in which they
# are 12 are the same, if their proportion is: how often a writer uses common words at all is gone, and each number
# depends on n. Below Ida writes 8 og and 4 det in 100 words, Bo 2 and 1 or 2; a text with 2 and 1 is Ida's, at a
# distance of 0. By shares of the text it is Bo's. Rolling delta and imposters divide in the same way. No issue on it
# was found. This project does not ask who wrote a text.
# Seen: n=1: og 1.00 in each text / n=2: Ida 0.67 0.33, Bo 0.67 0.33, in the text 0.08 0.04 and 0.02 0.01 / og 2, det 1
# of 100 words: Ida at 0.00, Bo at 1.15; by share of the text: Ida at 2.15, Bo at 0.19
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    'bitig==0.3.1' 'scikit-learn==1.9.1' 'pandas==3.1.1' 'numpy==2.4.6' 2>/dev/null
seen=$(cd "$folder" && PYTHONUTF8=1 venv/bin/python -W ignore - 2>/dev/null <<'PY'
import numpy as np
from bitig.corpus import Corpus, Document
from bitig.features.mfw import MFWExtractor
from bitig.methods.delta import BurrowsDelta

LETTERS = "abcdefghij"
TEXTS = [("Ida", 8, 4), ("Ida", 8, 4), ("Bo", 2, 1), ("Bo", 2, 2)]  # who, how many og and det
ASKED = ("", 2, 1)
LENGTH = 100


def corpus(texts: list[tuple[str, int, int]]) -> Corpus:
    documents = []
    for number, (who, og, det) in enumerate(texts):
        others = [f"ord{first}{second}" for first in LETTERS for second in LETTERS][: LENGTH - og - det]
        words = ["og"] * og + ["det"] * det + others
        documents.append(Document(str(number), " ".join(words), {"author": who}))
    return Corpus(documents)


def shares(texts: list[tuple[str, int, int]]) -> np.ndarray:
    return np.array([[og / LENGTH, det / LENGTH] for _, og, det in texts])


def distances(train: np.ndarray, asked: np.ndarray) -> str:
    delta = BurrowsDelta().fit(train, np.array([who for who, *_ in TEXTS]))
    found = dict(zip(delta.classes_, -delta.decision_function(asked)[0], strict=True))
    return ", ".join(f"{who} at {found[who] + 0:.2f}" for who in ("Ida", "Bo"))


def row(numbers: np.ndarray) -> str:
    return " ".join(f"{number:.2f}" for number in numbers)


train, asked = corpus(TEXTS), corpus([ASKED])
one = MFWExtractor(n=1, scale="l1").fit_transform(train).X
two = MFWExtractor(n=2, scale="l1").fit_transform(train).X
extractor = MFWExtractor(n=2, scale="zscore")
scaled = extractor.fit_transform(train).X
by_text = shares(TEXTS)
mean, spread = by_text.mean(axis=0), by_text.std(axis=0)
print(
    f"n=1: og {' '.join(sorted({row(line) for line in one}))} in each text /",
    f"n=2: Ida {row(two[0])}, Bo {row(two[2])}, in the text {row(by_text[0])} and {row(by_text[2])} /",
    f"og {ASKED[1]}, det {ASKED[2]} of {LENGTH} words: {distances(scaled, extractor.transform(asked).X)};",
    f"by share of the text: {distances((by_text - mean) / spread, (shares([ASKED]) - mean) / spread)}",
)
PY
)
echo "$seen"
[ "$seen" = "n=1: og 1.00 in each text / n=2: Ida 0.67 0.33, Bo 0.67 0.33, in the text 0.08 0.04 and 0.02 0.01 / og 2,\
 det 1 of 100 words: Ida at 0.00, Bo at 1.15; by share of the text: Ida at 2.15, Bo at 0.19" ]
