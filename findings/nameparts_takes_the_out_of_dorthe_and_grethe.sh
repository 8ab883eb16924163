#!/usr/bin/env bash
# nameparts 0.5.8, Name(text), which "takes a full human name and splits it into individual parts".
# The word "the" is unwanted in a name and is taken out, not as a word but as letters, wherever they stand: Dorthe is
# Dor, Grethe is Gre, Birthe is Bir. In Danish these are names of women, so that a list that guesses the gender by the
# first name misses women and not men, and their share falls. The full name loses the letters too. A last name of
# several words that comes after two given names is run together: van der Holm is vanderHolm, though it keeps its
# blanks after one given name. Nothing is said; the README's names come out right. The first (of Matthew) was once
# told to the makers of nameparser, by mistake, and is still there. This project does not use nameparts.
# Seen: Dorthe Lund: Dor | Lund / Holm, Grethe: Gre | Holm / Birthe Krag: Bir | Krag
#       Eva van der Holm: Eva | van der Holm / Eva Maj van der Holm: Eva | vanderHolm
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'nameparts==0.5.8' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from nameparts import Name

for names in (
    ("Dorthe Lund", "Holm, Grethe", "Birthe Krag"),
    ("Eva van der Holm", "Eva Maj van der Holm"),
):
    parts = {name: Name(name) for name in names}
    print(" / ".join(f"{name}: {part.first_name} | {part.last_name}" for name, part in parts.items()))
PY
)
echo "$seen"
[ "$seen" = "Dorthe Lund: Dor | Lund / Holm, Grethe: Gre | Holm / Birthe Krag: Bir | Krag
Eva van der Holm: Eva | van der Holm / Eva Maj van der Holm: Eva | vanderHolm" ]
