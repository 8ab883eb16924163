#!/usr/bin/env bash
# elfen 1.3.5, get_simpsons_d(data) and get_yule_k(data). Simpson's D is the chance that two words drawn from a text are
# the same: the sum of i/n · (i-1)/(n-1) over all words, i occurrences of n words in all (Simpson 1949; so the
# docstring). Here n is not the number of words but the number of different ones. So a chance comes out above one, ten
# for ten words in turn, and nought, "no word twice", for a text that says one word a hundred times, where it is one.
# Yule's K, 10,000 times (the sum of i² less n) by n² (Yule 1944), has the same n, and the fourth power of it for the
# second: the text of one word gets a hundred million, not 9,900. Herdan's Vm is built on this K. The more a text
# repeats, the more the values are wrong. Nothing is said; no issue on it was found. This project gives the number of
# effective speakers by Simpson, counted by itself, and no D of words.
# Seen: ten words ten times: D 10.00, by definition 0.09, K 1000, by definition 900 / one word 100 times: D 0.00, by
# definition 1.00, K 100000000, by definition 9900 / a piece of news: D 0.04, by definition 0.02, K 0, by definition 180
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
from types import ModuleType

import polars as pl
import spacy

package = ModuleType("elfen")
package.__path__ = list(find_spec("elfen").submodule_search_locations)
sys.modules |= {"elfen": package, "stanza": ModuleType("stanza")}
from elfen.lexical_richness import get_simpsons_d, get_yule_k  # noqa: E402

nlp = spacy.blank("da")
NEWS = """Regeringen vil sænke skatten på el fra nytår . Det siger ministeren efter et møde med partierne . Skatten er
for høj , og det er de fattige , der betaler den , siger ministeren . Partierne er ikke enige om , hvem der skal betale
. Nogle af partierne vil have en højere skat på benzin , og andre vil spare på skolerne . Det bliver svært , siger en
forsker ."""
texts = {
    "ten words ten times": "en to tre fire fem seks syv otte ni ti " * 10,
    "one word 100 times": "ja " * 100,
    "a piece of news": " ".join(NEWS.split()),
}


def by_definition(words: list[str]) -> tuple[float, float]:
    n, counts = len(words), Counter(words).values()
    return sum(i / n * (i - 1) / (n - 1) for i in counts), 10_000 * (sum(i * i for i in counts) - n) / n**2


data = pl.DataFrame({"nlp": [nlp(text.strip()) for text in texts.values()]}, schema={"nlp": pl.Object})
data = get_yule_k(get_simpsons_d(data))
told = []
for (name, text), d, k in zip(texts.items(), data["simpsons_d"], data["yule_k"]):
    right_d, right_k = by_definition(text.split())
    told.append(f"{name}: D {d:.2f}, by definition {right_d:.2f}, K {k:.0f}, by definition {right_k:.0f}")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "ten words ten times: D 10.00, by definition 0.09, K 1000, by definition 900 / one word 100 times: D \
0.00, by definition 1.00, K 100000000, by definition 9900 / a piece of news: D 0.04, by definition 0.02, K 0, by \
definition 180" ]
