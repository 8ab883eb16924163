#!/usr/bin/env bash
# elfen 1.3.5, get_hdd(data), "Hypergeometric Distribution Diversity (HD-D)": for each word of a text the chance that it
# is found at least once among 42 words drawn from the text, added up and divided by 42 (McCarthy and Jarvis 2007,
# 2010), which is 1 for a text in which all words differ. The function has other things in the places of the
# distribution: the number of different words stands where the occurrences of the word belong, and the occurrences where
# "not once" does. What it adds up is next to nought for nearly every text and goes neither up nor down with diversity:
# a hundred different words get 0, as a hundred times the same word does, and ten words in turn get more than both. A
# piece of news of 73 words and signs has .76 by definition, and gets 0. Nothing is said; no issue on it was found. This
# project gives MATTR, counted by itself.
# Seen: 100 different: told 0.0000, by definition 1.0000 / ten words ten times: told 0.0009, by definition 0.2374 / one
# word 100 times: told 0.0000, by definition 0.0238 / a piece of news: told 0.0000, by definition 0.7602
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
# the functions are loaded without the start of the package, which loads torch for other ones
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps 'elfen==1.3.5' 2>/dev/null
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'numpy==2.4.6' 'polars==2.1.0' 'scipy==1.17.1' \
    'spacy==3.8.18' 'spacy-syllables==3.0.2' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
import sys
from collections import Counter
from importlib.util import find_spec
from math import comb
from types import ModuleType

import polars as pl
import spacy

package = ModuleType("elfen")
package.__path__ = list(find_spec("elfen").submodule_search_locations)
sys.modules |= {"elfen": package, "stanza": ModuleType("stanza")}
from elfen.lexical_richness import get_hdd  # noqa: E402

nlp = spacy.blank("da")
NEWS = """Regeringen vil sænke skatten på el fra nytår . Det siger ministeren efter et møde med partierne . Skatten er
for høj , og det er de fattige , der betaler den , siger ministeren . Partierne er ikke enige om , hvem der skal betale
. Nogle af partierne vil have en højere skat på benzin , og andre vil spare på skolerne . Det bliver svært , siger en
forsker ."""
texts = {
    "100 different": " ".join(f"ord{number}" for number in range(100)),
    "ten words ten times": "en to tre fire fem seks syv otte ni ti " * 10,
    "one word 100 times": "ja " * 100,
    "a piece of news": " ".join(NEWS.split()),
}


def by_definition(words: list[str]) -> float:
    n = len(words)
    return sum(1 - comb(n - count, 42) / comb(n, 42) for count in Counter(words).values()) / 42


data = pl.DataFrame({"nlp": [nlp(text.strip()) for text in texts.values()]}, schema={"nlp": pl.Object})
told = get_hdd(data)["hdd"]
print(" / ".join(f"{name}: told {value:.4f}, by definition {by_definition(text.split()):.4f}"
                 for (name, text), value in zip(texts.items(), told)))
PY
)
echo "$seen"
[ "$seen" = "100 different: told 0.0000, by definition 1.0000 / ten words ten times: told 0.0009, by definition \
0.2374 / one word 100 times: told 0.0000, by definition 0.0238 / a piece of news: told 0.0000, by definition 0.7602" ]
