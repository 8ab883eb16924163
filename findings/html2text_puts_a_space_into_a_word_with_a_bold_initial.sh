#!/usr/bin/env bash
# html2text 2025.4.15, html2text().
# Where bold or italic letters end inside a word, a space is put behind them, in the middle of the word: an article that
# begins with a bold initial has the word `et` for `Det`, a genitive loses its name, and »Broen« in italics has spaces inside
# its marks, as a closing mark that opens. CommonMark needs none here, and ignore_emphasis=True writes none. Counts of
# words and searches for a name change with the typography. This project takes words from the page.
# Seen: **D** et siger **Ida Lund** s mand til » _Broen_ «. / with ignore_emphasis: Det siger Ida Lunds mand til »Broen«.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'html2text==2025.4.15' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
import html2text

page = "<p><b>D</b>et siger <b>Ida Lund</b>s mand til »<em>Broen</em>«.</p>"
told = []
for ignored in (False, True):
    reader = html2text.HTML2Text()
    reader.ignore_emphasis = ignored
    told.append(reader.handle(page).strip())
print(" / with ignore_emphasis: ".join(told))
PY
)
echo "$seen"
[ "$seen" = "**D** et siger **Ida Lund** s mand til » _Broen_ «. / with ignore_emphasis: Det siger Ida Lunds mand til »Broen«." ]
