#!/usr/bin/env bash
# rispy 0.10.0, loads(text, ignore=["AB"]), references in RIS, as archives and libraries export them.
# A value may go on over several lines, and rispy joins them: with nothing ignored the abstract below is whole. ignore
# is "list of tags to ignore". Only the line with the tag is left out; each line that follows is added to the field
# before the abstract. After AU the second paragraph of the abstract is one more author, after KW a keyword, after TI
# the end of the headline. Long texts are what one leaves out, and they are what has several lines. Nothing is said;
# README and docstring do not speak of it, and no issue on it was found. This project does not read lists of references.
# Seen: all read: Lund, Ida / without AB: Lund, Ida + Hun vil ikke svare. / after TI: Broen lukker Hun vil ikke svare.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'rispy==0.10.0' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import rispy

TITLE, AUTHOR = "TI  - Broen lukker", "AU  - Lund, Ida"
ABSTRACT = "AB  - Broen lukker på mandag.\nHun vil ikke svare."


def read(*lines: str, **options: list[str]) -> dict:
    (reference,) = rispy.loads("\n".join(["TY  - NEWS", *lines, "ER  - ", ""]), **options)
    return reference


print("all read:", " + ".join(read(TITLE, AUTHOR, ABSTRACT)["authors"]), end=" / without AB: ")
print(" + ".join(read(TITLE, AUTHOR, ABSTRACT, ignore=["AB"])["authors"]), end=" / after TI: ")
print(read(AUTHOR, TITLE, ABSTRACT, ignore=["AB"])["title"])
PY
)
echo "$seen"
[ "$seen" = "all read: Lund, Ida / without AB: Lund, Ida + Hun vil ikke svare. \
/ after TI: Broen lukker Hun vil ikke svare." ]
