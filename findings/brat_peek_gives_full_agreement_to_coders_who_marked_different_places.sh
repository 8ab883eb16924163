#!/usr/bin/env bash
# brat-peek 0.1.2.1 with pandas 3.1.1, metrics.show_iaa(corpora, ["filename", "label", "offset"], labels), as the
# README calls it, how far coders agree on passages marked in brat.
# Its docstring says that with these three, annotations match if file, label and place in the text are the same. The
# column named offset is filled with the words that were marked; the place stands in another, named span. So whoever
# marks the same name somewhere else agrees: one coder marks Ida Lund in the first sentence, one in the last, and the
# agreement is 1. A name is counted once, however often it is marked: a coder who found one of three agrees fully with
# one who found all. With "span" for "offset" the same files give 0 and .33, the agreement by its definition
# (intersection by union). show_fscore, precision and recall against a gold standard, always compares by offset.
# Nothing is said, and no issue on it was found. This project compares quotes by their position.
# Seen: two places: by offset 1.0, by span 0.0 / one of three: by offset 1.0, by span 0.333
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    'brat-peek==0.1.2.1' 'pandas==3.1.1' 'numpy==2.4.6' 'Unidecode==1.4.0' 'seaborn==0.13.2' 2>/dev/null
seen=$(cd "$folder" && PYTHONUTF8=1 venv/bin/python -W ignore - <<'PY'
import io
import re
from contextlib import redirect_stdout
from pathlib import Path

import peek

TEXT = "Ida Lund åbnede mødet. Så talte Ida Lund om broen. Til sidst gik Ida Lund hjem."
PLACES = [match.span() for match in re.finditer("Ida Lund", TEXT)]


def coder(name: str, places: list[tuple[int, int]]) -> peek.AnnCorpus:
    Path(name).mkdir()
    Path(name, "avis.txt").write_text(TEXT, encoding="utf-8")
    lines = [
        f"T{number}\tPER {start} {end}\t{TEXT[start:end]}\n" for number, (start, end) in enumerate(places, 1)
    ]
    Path(name, "avis.ann").write_text("".join(lines), encoding="utf-8")
    return peek.AnnCorpus(name)


def agreement(corpora: list[peek.AnnCorpus], by: str) -> str:
    with redirect_stdout(io.StringIO()) as printed:
        peek.metrics.show_iaa(corpora, ["filename", "label", by], ["PER"])
    return re.search(r"1\. IAA all vs all\n-+\n([\d.]+)", printed.getvalue()).group(1)


first, last, all_three = coder("first", PLACES[:1]), coder("last", PLACES[-1:]), coder("all", PLACES)
told = []
for name, pair in (("two places", [first, last]), ("one of three", [first, all_three])):
    told.append(f"{name}: by offset {agreement(pair, 'offset')}, by span {agreement(pair, 'span')}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "two places: by offset 1.0, by span 0.0 / one of three: by offset 1.0, by span 0.333" ]
