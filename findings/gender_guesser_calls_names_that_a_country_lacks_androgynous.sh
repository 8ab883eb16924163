#!/usr/bin/env bash
# gender-guesser 0.4.0, get_gender(name, "denmark").
# Its README says that andy means as many men as women, and unknown that the name is not in the data. With a country,
# a name that is in the data for others but not for it is called andy as well: Anne-Marie and Mohammed are as likely a
# man as a woman in Denmark, though without the country they are plain. A share of women that leaves out unknown and
# splits andy counts them half. This project has a list of given names of its own.
# Seen: Anne-Marie female, in Denmark andy / Mohammed male, in Denmark andy / Malthe unknown, in Denmark unknown
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'gender-guesser==0.4.0' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import gender_guesser.detector

detector = gender_guesser.detector.Detector()
told = [
    f"{name} {detector.get_gender(name)}, in Denmark {detector.get_gender(name, 'denmark')}"
    for name in ("Anne-Marie", "Mohammed", "Malthe")
]
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "Anne-Marie female, in Denmark andy / Mohammed male, in Denmark andy / Malthe unknown, in Denmark unknown" ]
