#!/usr/bin/env bash
# pyconll 3.3.1 (the last for Python 3.11), load_from_string() and Conll.conll(), of the last column of CoNLL-U, MISC.
# A value in MISC is any text without a vertical bar; annotators put the speaker and the quote of a token there. pyconll cuts
# each value at its commas, as in the column of word forms, and keeps the pieces as a set. Read and written again, with
# nothing changed, a piece that begins with a space (`_`) stands before the one the quote began with, what was
# said twice is said once, and `Lund, Ida` is ` Ida,Lund`. A program that only corrects a lemma rewrites the quotes of its
# corpus. The documentation says that a value is a set of strings, not that it is cut at commas or saved in another order.
# Issue 174 is on a value that is nothing but a comma; 4.1.1, for Python 3.14, has the same rule in its code.
# This project neither reads nor writes CoNLL-U.
# Seen: Speaker Lund,_Ida -> _Ida,Lund
#       Quote Vi_venter,_nej,_vi_sejler_ikke,_nej -> _nej,_vi_sejler_ikke,Vi_venter
#       Quote Det_er_sent,_siger_jeg,_men_ikke_for_sent -> _men_ikke_for_sent,_siger_jeg,Det_er_sent
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pyconll==3.3.1' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import pyconll

for name, value in (
    ("Speaker", "Lund,_Ida"),
    ("Quote", "Vi_venter,_nej,_vi_sejler_ikke,_nej"),
    ("Quote", "Det_er_sent,_siger_jeg,_men_ikke_for_sent"),
):
    columns = ["1", "Nej", "nej", "INTJ", "_", "_", "0", "root", "_", f"{name}={value}"]
    written = pyconll.load_from_string("\t".join(columns) + "\n\n").conll()
    print(f"{name} {value} -> {written.strip().split(chr(9))[-1].removeprefix(name + '=')}")
PY
)
echo "$seen"
[ "$seen" = "Speaker Lund,_Ida -> _Ida,Lund
Quote Vi_venter,_nej,_vi_sejler_ikke,_nej -> _nej,_vi_sejler_ikke,Vi_venter
Quote Det_er_sent,_siger_jeg,_men_ikke_for_sent -> _men_ikke_for_sent,_siger_jeg,Det_er_sent" ]
