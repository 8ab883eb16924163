#!/usr/bin/env bash
# nltk 3.10.4, AnnotationTask.weighted_kappa(max_distance), the weighted kappa of two coders on a scale.
# A distance is promised to lie between 0 and 1, but those that come with the package for scales (interval_distance) do
# not, and max_distance is there to bring them down. The expected disagreement is divided by it, the observed is not:
# on a scale of tone from 1 to 5 coders who are never more than one step apart get -0.05 in place of 0.74, and the
# longer the scale, the worse. The largest distance cannot matter, as it stands above and below the line. With distances
# divided by hand, or with no largest one named, the number is right. The argument has no word of documentation. No
# issue on it was found.
# Seen: named -0.05 / divided by hand 0.74 / not named 0.74 / squares: named -0.78, not named 0.89
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'nltk==3.10.4' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
from nltk.metrics import interval_distance
from nltk.metrics.agreement import AnnotationTask

tones = {"Ida": (1, 1, 2, 2, 3, 3, 4, 4, 5, 5), "Bo": (1, 2, 2, 3, 3, 3, 4, 5, 5, 4)}
codes = [(coder, article, tone) for coder, given in tones.items() for article, tone in enumerate(given)]
steps = AnnotationTask(codes, distance=lambda one, other: abs(one - other))
shares = AnnotationTask(codes, distance=lambda one, other: abs(one - other) / 4)
squares = AnnotationTask(codes, distance=interval_distance)
print(f"named {steps.weighted_kappa(max_distance=4):.2f} / divided by hand {shares.weighted_kappa():.2f} / "
      f"not named {steps.weighted_kappa():.2f} / squares: named {squares.weighted_kappa(max_distance=16):.2f}, "
      f"not named {squares.weighted_kappa():.2f}")
PY
)
echo "$seen"
[ "$seen" = "named -0.05 / divided by hand 0.74 / not named 0.74 / squares: named -0.78, not named 0.89" ]
