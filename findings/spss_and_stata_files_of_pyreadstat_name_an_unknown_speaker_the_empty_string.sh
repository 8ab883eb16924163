#!/usr/bin/env bash
# pyreadstat 1.3.7 with pandas 2.3.3, write_sav(), write_dta() and back.
# SPSS and Stata know no missing text. A quote whose speaker is unknown (missing) is written as an empty text, without a
# word, and read back as the speaker "": isna() finds none, and a count by speaker has a group more, which may be the
# largest. A missing number or date stays missing in the same file.
# Seen: sav: missing speakers 0 of 2, groups 2, missing numbers 1 / dta: missing speakers 0 of 2, groups 2, missing numbers 1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pyreadstat==1.3.7' 'pandas==2.3.3' 2>/dev/null
seen=$(cd "$folder" && "$folder/venv/bin/python" - <<'PY'
import pandas as pd
import pyreadstat

quotes = pd.DataFrame({"speaker": ["Ida Lund", None, None], "n_words": [7.0, 9.0, None]})
told = []
for kind in ("sav", "dta"):
    getattr(pyreadstat, f"write_{kind}")(quotes, f"quotes.{kind}")
    back, _ = getattr(pyreadstat, f"read_{kind}")(f"quotes.{kind}")
    told.append(f"{kind}: missing speakers {back['speaker'].isna().sum()} of 2, groups "
                f"{back['speaker'].nunique()}, missing numbers {back['n_words'].isna().sum()}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "sav: missing speakers 0 of 2, groups 2, missing numbers 1 / dta: missing speakers 0 of 2, groups 2, \
missing numbers 1" ]
