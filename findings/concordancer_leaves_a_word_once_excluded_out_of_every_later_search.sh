#!/usr/bin/env bash
# concordancer 0.1.16, Concordancer(corpus).cql_search(query), a search for words in context.
# A query may exclude words: [word!="Ida"] is any word but Ida, [] any word at all; the README has both signs. To answer
# such a query the library takes the set of all words of its index and removes those excluded, but from the set of the
# index itself, not from a copy. From then on they are in no answer to a query of that kind: [word!="Bo"], which found
# Ida three times, finds her no more, and [] finds neither of them, though "Ida" still does. What a search finds depends
# on those before it, until the texts are indexed anew. Whoever counts the words that are no nouns, and then those that
# are no verbs, gets too few. Nothing is said, and no issue on it was found. This project builds no index. (On import
# the library tries to fetch the page of its own server; here it may not, and goes on without.)
# Seen: any but Bo: 3 Ida, 6 in all / any but Ida: 0 Ida, 3 in all / any but Bo: 0 Ida, 3 in all
#       / any: 0 Ida, 3 in all / Ida: 3 Ida, 3 in all
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'concordancer==0.1.16' 'cqls==0.1.6' 2>/dev/null
seen=$(https_proxy=http://127.0.0.1:9 "$folder/venv/bin/python" - 2>/dev/null <<'PY'
from concordancer.concordancer import Concordancer

TEXT = ["Ida spørger Bo", "Bo svarer Ida", "Ida smiler"]
QUERIES = {"any but Bo": '[word!="Bo"]', "any but Ida": '[word!="Ida"]', "any but Bo again": '[word!="Bo"]',
           "any": "[]", "Ida": '[word="Ida"]'}

searcher = Concordancer([{"text": [sentence.split() for sentence in TEXT]}])
told = []
for name, query in QUERIES.items():
    found = [word["word"] for match in searcher.cql_search(query) for word in match["keyword"]]
    told.append(f"{name.removesuffix(' again')}: {found.count('Ida')} Ida, {len(found)} in all")
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "any but Bo: 3 Ida, 6 in all / any but Ida: 0 Ida, 3 in all / any but Bo: 0 Ida, 3 in all \
/ any: 0 Ida, 3 in all / Ida: 3 Ida, 3 in all" ]
