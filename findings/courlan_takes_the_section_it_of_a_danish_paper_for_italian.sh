#!/usr/bin/env bash
# courlan 1.4.0, extract_links() and check_url() with language="da", the package that trafilatura crawls with.
# With a language, an address whose first part is two letters is dropped if these are the code of another language. So says
# the README with /en/ as example. Danish papers name sections with two letters: it, bo (homes), eu and se (watch). They
# are taken for Italian, Tibetan, Basque and Northern Sami, and every article of them is left out, in silence, while /tv/
# and /mad/ (food) stay; a domain in .dk makes no difference. A corpus gathered so has no article of these sections, and
# nobody sees what was left out. Without language, or with the section one step further in, all are kept.
# This project gathers no addresses.
# Seen: kept of .../SECTION/artikel-123: mad, tv / left out: bo, eu, it, se / kept without language: bo, eu, it, mad, se, tv
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'courlan==1.4.0' 'babel==2.19.0' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from courlan import extract_links

sections = ["bo", "eu", "it", "mad", "se", "tv"]
page = "".join(f'<a href="/{section}/artikel-123">{section}</a>' for section in sections)
page = f'<html lang="da"><body>{page}</body></html>'


def kept(**options):
    links = extract_links(page, url="https://avisen.example.dk", **options)
    return sorted(link.split("/")[3] for link in links)


danish = kept(language="da")
left_out = [section for section in sections if section not in danish]
print(f"kept of .../SECTION/artikel-123: {', '.join(danish)} / left out: {', '.join(left_out)}", end="")
print(f" / kept without language: {', '.join(kept())}")
PY
)
echo "$seen"
[ "$seen" = "kept of .../SECTION/artikel-123: mad, tv / left out: bo, eu, it, se \
/ kept without language: bo, eu, it, mad, se, tv" ]
