#!/usr/bin/env bash
# cas2iob 0.1.0 with dkpro-cassis 0.12.0, file(xmi, tsv, typesystem), annotations of INCEpTION made into columns of
# IOB.
# Its README says that, unlike INCEpTION's own export, it handles nested names, components and links to Wikidata. A
# column has what the last annotation on a word left there, and shorter ones come first where two begin alike. In
# "Universitetet i Aarhus" the place inside is found; in "Aarhus Universitet", where it comes first, column NE-NESTED
# has O and the link of the place is gone. Where it comes last, it takes the link of the university instead: two words
# have the one, the third the other. The title that begins a person's name is lost as well; the name behind the title
# is kept, and loses its link, for a component without one writes O over it. So nested places are counted by the order
# of the words. Nothing is said, the file for errors is empty, and no issue on it was found. This project does not read
# XMI.
# Seen: Aarhus O O Q1 | Universitet O O Q1 / Universitetet O O Q1 | i O O Q1 | Aarhus O B-loc Q2 / minister O O Q1 |
# Ida COMP.name O O | Lund COMP.name O O / errors: 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    'cas2iob==0.1.0' 'dkpro-cassis==0.12.0' 'typer==0.29.2' 'tqdm==4.70.1' 2>/dev/null
seen=$(cd "$folder" && PYTHONUTF8=1 venv/bin/python -W ignore - 2>/dev/null <<'PY'
from pathlib import Path

import cas2iob
from cassis import Cas, TypeSystem

WIKIDATA = "http://www.wikidata.org/entity/"
# the words, and of each annotation the first and the last word, the label and the link
TEXTS = [
    ("Hun leder Aarhus Universitet", [(2, 3, "org", "Q1"), (2, 2, "loc", "Q2")]),
    ("Hun leder Universitetet i Aarhus", [(2, 4, "org", "Q1"), (4, 4, "loc", "Q2")]),
    ("Så kom minister Ida Lund", [(2, 4, "pers", "Q1"), (2, 2, "COMP.title", ""), (3, 4, "COMP.name", "")]),
]


def columns(text: str, annotations: list[tuple[int, int, str, str]]) -> str:
    types = TypeSystem()
    sentence, token, name = (
        types.create_type(f"de.tudarmstadt.ukp.dkpro.core.api.{kind}")
        for kind in ("segmentation.type.Sentence", "segmentation.type.Token", "ner.type.NamedEntity")
    )
    for feature in ("value", "identifier"):
        types.create_feature(name, feature, "uima.cas.String")
    cas = Cas(types)
    cas.sofa_string, cas.sofa_mime = text, "text/plain"
    words = text.split()
    starts = [len(" ".join(["", *words[:at]])) for at in range(len(words))]
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    cas.add_all([token(begin=start, end=end) for start, end in zip(starts, ends, strict=True)])
    cas.add(sentence(begin=0, end=ends[-1]))
    for first, last, label, link in annotations:
        identifier = WIKIDATA + link if link else None
        cas.add(name(begin=starts[first], end=ends[last], value=label, identifier=identifier))
    cas.to_xmi("avis.xmi")
    types.to_xml("types.xml")
    cas2iob.file("avis.xmi", "avis.tsv", "types.xml")
    rows = [line.split("\t") for line in Path("avis.tsv").read_text(encoding="utf-8").splitlines()[1:] if line]
    marked = [row for row in rows if row[1] != "O"]
    return " | ".join(f"{word} {part} {nested} {link}" for word, _, _, part, nested, link in marked)


told = [columns(*text) for text in TEXTS]
errors = Path("entities_without_tags.txt").read_text(encoding="utf-8").count("\n")
print(" / ".join(told), f"/ errors: {errors}")
PY
)
echo "$seen"
[ "$seen" = "Aarhus O O Q1 | Universitet O O Q1 / Universitetet O O Q1 | i O O Q1 | Aarhus O B-loc Q2 / minister O O Q1\
 | Ida COMP.name O O | Lund COMP.name O O / errors: 0" ]
