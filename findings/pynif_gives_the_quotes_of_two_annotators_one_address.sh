#!/usr/bin/env bash
# pynif 0.3.1, NIFContext.add_phrase(), with rdflib 7.6.0, which it is made on.
# In NIF (RDF for annotated texts) each marked passage has an address that says where it stands: #offset_11_14 are letters
# 11 to 14, so that marks of several annotators, joined in one graph, are one if they agree and two if not. The README
# shows such addresses. pynif makes them of the length of the whole text and a number that begins at nought in each file:
# the first passage of each annotator has the same address, whatever it marks. Joined, two quotes are one with two
# beginnings, two ends and two speakers, and read again, one is left; which one is chance. Nothing is said. No issue
# on it was found. (It needs the package six, and does not say so.) This project neither reads nor writes RDF.
# Seen: Nej, letters 11 to 14: #offset_0_29_0 / Ja, letters 26 to 28: #offset_0_29_0 / marked: 2, left when joined: 1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pynif==0.3.1' 'rdflib==7.6.0' 'six==1.17.0' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from pynif import NIFCollection
from rdflib import Graph

TEXT = "Ida siger: Nej. Bo siger: Ja."
graph = Graph()
for quote, speaker in (("Nej", "Ida_Lund"), ("Ja", "Bo_Krag")):
    annotator = NIFCollection(uri="https://avis.example/")
    context = annotator.add_context(uri="https://avis.example/1", mention=TEXT)
    start = TEXT.index(quote)
    context.add_phrase(
        beginIndex=start, endIndex=start + len(quote), taIdentRef=f"https://avis.example/{speaker}"
    )
    print(f"{quote}, letters {start} to {start + len(quote)}: #{context.phrases[0].uri.split('#')[1]}", end=" / ")
    graph.parse(data=annotator.dumps(format="turtle"), format="turtle")
(joined,) = NIFCollection.loads(graph.serialize(format="turtle"), format="turtle").contexts
print(f"marked: 2, left when joined: {len(joined.phrases)}")
PY
)
echo "$seen"
[ "$seen" = "Nej, letters 11 to 14: #offset_0_29_0 / Ja, letters 26 to 28: #offset_0_29_0 \
/ marked: 2, left when joined: 1" ]
