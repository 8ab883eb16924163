#!/usr/bin/env bash
# xmi2conll 0.1.6, Xmi2Conll(xmi, typesystem), which the command x2c runs, annotations in UIMA CAS XMI (INCEpTION,
# WebAnno), made into CoNLL with IOB. IOB marks the first word of each name with B-, so that of two names in a row one
# sees where the second begins. xmi2conll looks at the labels of the words alone: a word that has the label of the word
# before is I-. Two persons who stand together, each annotated by itself, become one person of four words. And a
# straight quotation mark, which is a token as any other, is written as four: the words go through CSV, the quoting of
# which stays. Other quotation marks, and two names with a word between, are as they should be. It says OK; the README
# does not speak of it, and no issue on it was found.
# Seen: Så O / spurgte O / Ida B-PER / Lund I-PER / Bo I-PER / Krag I-PER / : O / """" O / Hvorfor O / ? O / """" O
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'xmi2conll==0.1.6' 'dkpro-cassis==0.7.2' \
    'pandas==1.5.0' 'numpy==1.23.3' 2>/dev/null
seen=$(cd "$folder" && PYTHONUTF8=1 venv/bin/python - 2>/dev/null <<'PY'
import contextlib
import io
from pathlib import Path

from cassis import Cas, TypeSystem
from src.x2c_converters import Xmi2Conll

WORDS = 'Så spurgte Ida Lund Bo Krag : " Hvorfor ? "'.split()
PERSONS = [(2, 3), (4, 5)]  # the first and the last word of each

types = TypeSystem()
sentence, token, name = (
    types.create_type(f"de.tudarmstadt.ukp.dkpro.core.api.{kind}")
    for kind in ("segmentation.type.Sentence", "segmentation.type.Token", "ner.type.NamedEntity")
)
types.create_feature(name, "value", "uima.cas.String")
cas = Cas(types)
cas.sofa_string, cas.sofa_mime = " ".join(WORDS), "text/plain"
starts = [len(" ".join(["", *WORDS[:at]])) for at in range(len(WORDS))]
ends = [start + len(word) for start, word in zip(starts, WORDS, strict=True)]
cas.add_all([token(begin=start, end=end) for start, end in zip(starts, ends, strict=True)])
cas.add_all([name(begin=starts[first], end=ends[last], value="PER") for first, last in PERSONS])
cas.add(sentence(begin=0, end=ends[-1]))
assert [one.get_covered_text() for one in cas.select(name.name)] == ["Ida Lund", "Bo Krag"]
cas.to_xmi("debat.xmi")
types.to_xml("types.xml")
with contextlib.redirect_stdout(io.StringIO()):
    Xmi2Conll("debat.xmi", "types.xml", type_name_annotations=name.name, output="./conll/")
print(" / ".join(Path("conll/debat.conll").read_text(encoding="utf-8").split("\n")).rstrip(" /"))
PY
)
echo "$seen"
[ "$seen" = 'Så O / spurgte O / Ida B-PER / Lund I-PER / Bo I-PER / Krag I-PER '\
'/ : O / """" O / Hvorfor O / ? O / """" O' ]
