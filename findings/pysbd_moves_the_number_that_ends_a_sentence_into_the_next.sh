#!/usr/bin/env bash
# pysbd 0.3.4, Segmenter(language="da", clean=False).
# Two sentences that end in numbers one apart are taken for an inline list: ages, places, results. The first sentence
# then ends before its number and the next begins with it, so that Ida Lund's age stands in Bo Krag's sentence. With
# 39 instead of 42 they are not parted at all. This project finds sentences by rules of its own.
# Seen: 42: Ida Lund er | 41. Bo Krag er | 42. De bor i Vang.
#       39: Ida Lund er 41. Bo Krag er 39. De bor i Vang.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pysbd==0.3.4' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
import pysbd

segmenter = pysbd.Segmenter(language="da", clean=False)
for age in (42, 39):
    parts = segmenter.segment(f"Ida Lund er 41. Bo Krag er {age}. De bor i Vang.")
    print(f"{age}: {' | '.join(part.strip() for part in parts)}")
PY
)
echo "$seen"
[ "$seen" = "42: Ida Lund er | 41. Bo Krag er | 42. De bor i Vang.
39: Ida Lund er 41. Bo Krag er 39. De bor i Vang." ]
