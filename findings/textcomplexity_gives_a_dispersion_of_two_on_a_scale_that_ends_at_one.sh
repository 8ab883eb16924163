#!/usr/bin/env bash
# textcomplexity 0.11.0, surface.gries_dp(text, n_parts) and gries_dp_norm(text, n_parts): are words spread over a text?
# DP (Gries 2008, whom the docstring names) is half the sum, over the parts, of how far the share of a word that stands
# in a part is from the share of the text that the part is. DPnorm divides it by its maximum: 0 is spread evenly, 1 all
# in one part. The function leaves out the half. Words that each stand in one half of a text alone have a DPnorm of 2,
# and words that are halfway to that, .5, look as if they were. A word more, so that the length is no multiple of the
# parts, belongs to no part; if it stands nowhere else, its number is 0 divided by 0, and so is that of the whole text.
# Nothing is said of either, and no issue on it was found; kitconc and corpus-dispersion give .5 and 1 for the words
# below. This project does not give it.
# Seen: in one part: dp 1.00, norm 2.00, by definition 0.50, 1.00 / a word more: dp nan, norm nan
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'textcomplexity==0.11.0' 'numpy==2.4.6' 2>/dev/null
seen=$("$folder/venv/bin/python" - 2>/dev/null <<'PY'
from collections import namedtuple

from textcomplexity.surface import gries_dp, gries_dp_norm
from textcomplexity.utils.text import Text

Token = namedtuple("Token", "word pos")


def told(words: list[str]) -> str:
    text = Text.from_tokens([Token(word, "X") for word in words])
    return f"dp {gries_dp(text, 2):.2f}, norm {gries_dp_norm(text, 2):.2f}"


def by_definition(words: list[str]) -> str:
    halves = words[: len(words) // 2], words[len(words) // 2 :]
    kinds = sorted(set(words))
    dp = sum(abs(half.count(kind) / words.count(kind) - 1 / 2) for kind in kinds for half in halves) / 2 / len(kinds)
    return f"{dp:.2f}, {dp / (1 - 1 / 2):.2f}"


words = "bro bro bro vej vej vej".split()
print(f"in one part: {told(words)}, by definition {by_definition(words)} / a word more: {told([*words, 'fjord'])}")
PY
)
echo "$seen"
[ "$seen" = "in one part: dp 1.00, norm 2.00, by definition 0.50, 1.00 / a word more: dp nan, norm nan" ]
