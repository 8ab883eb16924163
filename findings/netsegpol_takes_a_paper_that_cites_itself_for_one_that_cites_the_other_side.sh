#!/usr/bin/env bash
# netsegpol 0.1.0, Measurer(edges, groups).krackhardt_ei(), how far do two camps cite only their own? The E-I index of
# Krackhardt and Stern (1988) is external less internal links, divided by all; the method turns its sign, so that 1 is
# "all within the groups". Its docstring says that external are links "between different groups". A link from a paper to
# itself, as every table of who cites whom has, is not between groups: it is internal, or left out. The method takes the
# diagonal out of the internal links, and what is not internal is external. Four papers that cite their own side alone
# have 1; with a citation of itself for each it is 0, balanced, with two it is below 0, more ties across than within.
# freeman_segregation() of the same object counts them as internal and says 1 each time; modularity_score() leaves them
# out. The check on creation lets them pass. Nothing is said, and no issue on it was found. This project makes no
# networks.
# Seen: own side alone: ei 1.00, freeman 1.00 / and itself once: ei 0.00, freeman 1.00 / twice: ei -0.33, freeman 1.00
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'netsegpol==0.1.0' 'numpy==2.4.6' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
from netsegpol import Measurer

SIDES = {"Nordbladet": 0, "Nordposten": 0, "Sydbladet": 1, "Sydposten": 1}
WITHIN = [(one, other) for one in SIDES for other in SIDES if one != other and SIDES[one] == SIDES[other]]
ITSELF = [(paper, paper) for paper in SIDES]
told = []
for name, cited in (("own side alone", WITHIN), ("and itself once", WITHIN + ITSELF), ("twice", WITHIN + ITSELF * 2)):
    network = Measurer(cited, SIDES)
    told.append(f"{name}: ei {network.krackhardt_ei() + 0:.2f}, freeman {network.freeman_segregation():.2f}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "own side alone: ei 1.00, freeman 1.00 / and itself once: ei 0.00, freeman 1.00 / twice: ei -0.33, freeman \
1.00" ]
