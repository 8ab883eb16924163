#!/usr/bin/env bash
# jusText 3.0.2, justext() with its own list of Danish stop words, get_stoplist("Danish"); trafilatura falls back on it.
# No paragraph is an article's by itself unless it has more than 200 characters; shorter ones, however full of Danish
# stop words, are kept only beside such a one. News is written in paragraphs of a sentence or two: an article without a
# longer one is boilerplate from headline to end, and the same words with two of the paragraphs joined are all kept.
# A collection so made has lost such articles, with no message. No issue on it was found.
# This project reads a saved page of short paragraphs (test_a_short_article_keeps_its_paragraphs_and_leaves_out_the_menu).
# Seen: four paragraphs of 38 to 135 characters: kept 0 of 4 / the first two joined: kept 3 of 3
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'jusText==3.0.2' 'lxml==6.0.2' 'lxml_html_clean==0.4.3' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import justext

WORDS = [
    "Den gamle bro over Krog Å lukker fra mandag, fordi den nordlige pille er slidt, oplyser kommunen i en meddelelse "
    "til borgerne i Vestby.",
    "Det er for galt, siger Bo Krag, som er fisker og har boet ved åen i tredive år. Han mener, at kommunen skulle have "
    "bygget en ny bro.",
    "- Vi venter på færgen, siger Ida Lund.",
    "Omvejen er på elleve kilometer, og den går gennem Vangby og Skjold, hvor vejen er smal, og hvor der i forvejen "
    "kører mange lastbiler.",
]


def kept(texts: list[str]) -> str:
    page = "<html><body><h1>Broen lukker</h1>" + "".join(f"<p>{text}</p>" for text in texts) + "</body></html>"
    read = justext.justext(page.encode(), justext.get_stoplist("Danish"))
    return f"kept {sum(one.text in texts and not one.is_boilerplate for one in read)} of {len(texts)}"


sizes = sorted(map(len, WORDS))
joined = [" ".join(WORDS[:2]), *WORDS[2:]]
print(f"four paragraphs of {sizes[0]} to {sizes[-1]} characters: {kept(WORDS)} / the first two joined: {kept(joined)}")
PY
)
echo "$seen"
[ "$seen" = "four paragraphs of 38 to 135 characters: kept 0 of 4 / the first two joined: kept 3 of 3" ]
