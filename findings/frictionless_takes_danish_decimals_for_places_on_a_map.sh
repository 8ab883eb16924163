#!/usr/bin/env bash
# frictionless 5.18.1, Resource.infer() and read_rows(), which make and check the Data Packages that archives ask for.
# A type is guessed for each column, and two numbers with a comma between are guessed to be a place on a map before they
# are guessed to be text: in a Danish file a LIX of 38,4 is the point [38, 4] and 41,25 is [41, 25]. The description that
# is written for others to read the file by says geopoint, and validate() calls the file valid. One value as 38,95, no
# latitude, makes the column text. The point of Danish thousands is that of decimals: 1.200 words are 1.200. With
# decimalChar and groupChar set by hand all is right. No issue on it was found.
# This project writes points, and reads 38,4 and 1.200 beside it as 38.4 and 1200 (tests/test_own_columns.py).
# Seen: lix geopoint [38.0, 4.0] [41.0, 25.0] / words number 1.200 950 / valid True / by hand 38.4 1200
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'frictionless==5.18.1' 2>/dev/null
printf 'article;lix;words\nhavnen;38,4;1.200\nskolen;41,25;950\n' >"$folder/texts.csv"
cd "$folder"
seen=$("$folder/venv/bin/python" - <<'PY'
from frictionless import Resource, Schema, fields, validate

resource = Resource("texts.csv")
resource.infer()
rows = resource.read_rows()
types = {field.name: field.type for field in resource.schema.fields}
valid = validate("texts.csv", schema=resource.schema).valid
danish = {"decimal_char": ",", "group_char": "."}
numbers = [fields.NumberField(name=name, **danish) for name in ("lix", "words")]
first = Resource("texts.csv", schema=Schema(fields=[fields.StringField(name="article"), *numbers])).read_rows()[0]
print(f"lix {types['lix']}", *(row["lix"] for row in rows), f"/ words {types['words']}", *(row["words"] for row in rows),
      f"/ valid {valid} / by hand {first['lix']} {first['words']}")
PY
)
echo "$seen"
[ "$seen" = "lix geopoint [38.0, 4.0] [41.0, 25.0] / words number 1.200 950 / valid True / by hand 38.4 1200" ]
