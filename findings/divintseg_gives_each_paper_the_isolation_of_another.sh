#!/usr/bin/env bash
# divintseg 0.7.0, isolation(), bells() and exposure(): how far a group keeps to itself, for each value of a column "by"
# ("a dataframe with one row for each unique value of the by column"), from its share in the parts named by "over". The
# values are counted in the order of the alphabet, the names set beside them in the order in which they first appear in
# the table, and nothing joins the two. Where the table is not sorted by name, each value stands beside another name. In
# Syd women are quoted on culture and men on sport (isolation .82), in Nord both alike (.50); with Syd first in the
# table the function gives Syd .50 and Nord .82, and the same table sorted by name the other way round. The example in
# the documentation is sorted. diversity(), integration() and segregation() of the package are right. Nothing is said;
# no issue on it was found. This project has no such index.
# Seen: isolation, as it stands: Syd 0.50, Nord 0.82 / sorted: Nord 0.50, Syd 0.82 / bells, as it stands: Syd 0.00, Nord
# 0.64 / sorted: Nord 0.00, Syd 0.64 / by hand: Syd 0.82, Nord 0.50
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
# without the tools for its badges and its documentation, which it asks for and does not load
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps 'divintseg==0.7.0' 2>/dev/null
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'numpy==2.4.6' 'pandas==2.3.3' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
import pandas as pd
from divintseg import bells, isolation

ROWS = [("Syd", "kultur", 9, 1), ("Syd", "sport", 1, 9), ("Nord", "kultur", 5, 5), ("Nord", "sport", 5, 5)]
quotes = pd.DataFrame(ROWS, columns=["paper", "section", "women", "men"])


def told(measure, table: pd.DataFrame) -> str:
    result = measure(table, "women", by="paper", over="section")
    return ", ".join(f"{paper} {value:.2f}" for paper, value in zip(result["paper"], result["women"]))


def by_hand(paper: str) -> str:
    """Return of a paper the share of women among the quotes of the section, on average over its women."""
    parts = [(women, men) for name, _, women, men in ROWS if name == paper]
    total = sum(women for women, _ in parts)
    return f"{paper} {sum(women / total * women / (women + men) for women, men in parts):.2f}"


print(" / ".join(f"{measure.__name__}, as it stands: {told(measure, quotes)} / sorted: "
                 f"{told(measure, quotes.sort_values('paper'))}" for measure in (isolation, bells)),
      "/ by hand:", f"{by_hand('Syd')}, {by_hand('Nord')}")
PY
)
echo "$seen"
[ "$seen" = "isolation, as it stands: Syd 0.50, Nord 0.82 / sorted: Nord 0.50, Syd 0.82 / bells, as it stands: Syd \
0.00, Nord 0.64 / sorted: Nord 0.00, Syd 0.64 / by hand: Syd 0.82, Nord 0.50" ]
