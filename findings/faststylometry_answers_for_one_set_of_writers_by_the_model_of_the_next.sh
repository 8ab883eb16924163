#!/usr/bin/env bash
# faststylometry 1.0.5 (1.0.15, for newer versions of Python, has the same lines), calibrate() and predict_proba().
# calibrate(corpus) learns from texts by known writers how near two texts of one writer are, and keeps that with the
# corpus; predict_proba(corpus, test) tells how probable it is that a text is by each of them. The model is the default
# value of a parameter, made once for all: each call of calibrate() trains the same one anew, and every corpus that was
# calibrated before has it. Below a text is Ida's with 81 percent. Then other writers are calibrated, each of whom
# writes in three genres, and the same call for the first corpus gives Ida 19 percent, less than the two others. Whoever
# compares papers, years or sections in one run gets the model of the last for all. Nothing is said, README and
# docstrings do not speak of it, and no issue on it was found. This project does not guess at writers.
# Seen: first: Ida Lund 0.81, Bo Krag 0.29, Åse Dam 0.29
#       / after another corpus: Ida Lund 0.19, Bo Krag 0.23, Åse Dam 0.23
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'faststylometry==1.0.5' 'numpy==2.4.6' \
    'scikit-learn==1.9.1' 2>/dev/null
seen=$(PYTHONUTF8=1 "$folder/venv/bin/python" - 2>/dev/null <<'PY'
from faststylometry import Corpus
from faststylometry.probability import calibrate, predict_proba

WORDS = ("og", "det", "men", "der", "ikke")
# how often a text has each of the words: three texts in a style like the first, the second and the third
STYLES = (
    ((30, 10, 10, 5, 5), (29, 11, 10, 6, 4), (31, 9, 11, 5, 4)),
    ((10, 30, 5, 10, 5), (11, 29, 5, 9, 6), (9, 31, 6, 10, 4)),
    ((5, 10, 30, 5, 10), (6, 9, 31, 4, 10), (5, 11, 29, 6, 9)),
)


def corpus(names: tuple[str, ...], texts: tuple) -> Corpus:
    tokens = [[word for word, often in zip(WORDS, text) for _ in range(often)] for many in texts for text in many]
    writers = [name for name, many in zip(names, texts) for _ in many]
    return Corpus(writers, [str(at) for at in range(len(writers))], tokens)


papers = corpus(("Ida Lund", "Bo Krag", "Åse Dam"), STYLES)
unknown = corpus(("?",), (((28, 12, 10, 5, 5),),))


def told() -> str:
    found = predict_proba(papers, unknown).iloc[:, 0]
    return ", ".join(f"{name} {found[name]:.2f}" for name in ("Ida Lund", "Bo Krag", "Åse Dam"))


calibrate(papers)
first = told()
calibrate(corpus(("Per Vig", "Eva Mark", "Kaj Bro"), tuple(zip(*STYLES))))
print(f"first: {first} / after another corpus: {told()}")
PY
)
echo "$seen"
[ "$seen" = "first: Ida Lund 0.81, Bo Krag 0.29, Åse Dam 0.29 \
/ after another corpus: Ida Lund 0.19, Bo Krag 0.23, Åse Dam 0.23" ]
