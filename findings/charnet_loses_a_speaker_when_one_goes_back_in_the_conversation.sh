#!/usr/bin/env bash
# charnet 0.0.4, CharNet(data, position_columns).get_graph(time_point), who speaks to whom up to a line of a
# conversation.
# Going forward, a line adds one to the count of who speaks, and one to that of each who is spoken to. Going back, it
# takes one from who speaks for each who is spoken to. A line to two people adds one and takes two, and whoever has
# asked for a later point first, as one does who steps back and forth, gets another network for the same point. Below
# Ida speaks to Bo in line 1 and to Bo and Åse in line 3. Asked for line 1 alone, both are there, and what she said to
# him; asked for line 3 and then for line 1, Bo is alone, and Ida and her words are gone. No warning is given, the
# docstring and the README do not speak of it, and no issue on it was found. This project draws no networks.
# Seen: line 1: Bo Krag 1, Ida Lund 1, Ida Lund > Bo Krag 1 / line 3, then 1: Bo Krag 1
#       / line 2: Bo Krag 2, Ida Lund 2, Bo Krag > Ida Lund 1, Ida Lund > Bo Krag 1
#       / line 3, then 2: Bo Krag 2, Ida Lund 1, Bo Krag > Ida Lund 1, Ida Lund > Bo Krag 1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'charnet[all]==0.0.4' 'networkx==3.6.1' 2>/dev/null
seen=$(cd "$folder" && PYTHONUTF8=1 MPLBACKEND=Agg MPLCONFIGDIR="$folder" venv/bin/python - 2>/dev/null <<'PY'
import contextlib
import io

import pandas as pd

with contextlib.redirect_stdout(io.StringIO()):
    from charnet import CharNet

LINES = pd.DataFrame(
    [(1, "Ida Lund", "Bo Krag"), (2, "Bo Krag", "Ida Lund"), (3, "Ida Lund", "Bo Krag, Åse Dam")],
    columns=["line", "speakers", "listeners"],
).assign(interactions="…")


def told(*lines: int) -> str:
    network = CharNet(LINES, ("line",))
    with contextlib.redirect_stdout(io.StringIO()):
        for line in lines:
            graph = network.get_graph((line,))
    people = [f"{name} {count}" for name, count in sorted(graph.nodes(data="count"))]
    words = [f"{one} > {other} {weight}" for one, other, weight in sorted(graph.edges(data="weight"))]
    return f"line {', then '.join(map(str, lines))}: {', '.join(people + words)}"


print(" / ".join(told(*lines) for lines in ((1,), (3, 1), (2,), (3, 2))))
PY
)
echo "$seen"
[ "$seen" = "line 1: Bo Krag 1, Ida Lund 1, Ida Lund > Bo Krag 1 / line 3, then 1: Bo Krag 1 \
/ line 2: Bo Krag 2, Ida Lund 2, Bo Krag > Ida Lund 1, Ida Lund > Bo Krag 1 \
/ line 3, then 2: Bo Krag 2, Ida Lund 1, Bo Krag > Ida Lund 1, Ida Lund > Bo Krag 1" ]
