#!/usr/bin/env bash
# atoma 0.0.17, parse_atom_bytes().
# In Atom the text of an article may stand as XHTML, elements within the feed, instead of as escaped HTML. Its README counts
# xhtml among what is read, and its types have a name for it, yet content, summary and title of that type are None, as if
# the entry had none: with the same article escaped all three are there. A feed of whole articles is one of bare links,
# without an error. No issue on it was found. This project reads both.
# Seen: html: title Broen lukker, summary Fra mandag., content <p>Ida Lund siger nej.</p>
#       xhtml: title None, summary None, content None
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'atoma==0.0.17' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from html import escape

import atoma

parts = {"title": "Broen lukker", "summary": "Fra mandag.", "content": "<p>Ida Lund siger nej.</p>"}
for kind in ("html", "xhtml"):
    inner = ""
    for name, words in parts.items():
        div = f'<div xmlns="http://www.w3.org/1999/xhtml">{words}</div>'
        inner += f'<{name} type="{kind}">{escape(words) if kind == "html" else div}</{name}>'
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Kystposten</title><id>u:1</id>'
        "<updated>2024-04-03T10:00:00Z</updated><entry><id>u:2</id>"
        f"<updated>2024-04-03T10:00:00Z</updated>{inner}</entry></feed>"
    )
    (entry,) = atoma.parse_atom_bytes(feed.encode()).entries
    told = ", ".join(f"{name} {getattr(getattr(entry, name), 'value', None)}" for name in parts)
    print(f"{kind}: {told}")
PY
)
echo "$seen"
[ "$seen" = "html: title Broen lukker, summary Fra mandag., content <p>Ida Lund siger nej.</p>
xhtml: title None, summary None, content None" ]
