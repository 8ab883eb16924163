#!/usr/bin/env bash
# inscriptis 2.7.6, get_text() of a valid page, with both its CSS profiles.
# HTML has <dl> for names and what belongs to them, and browsers begin a line at each <dt> and <dd>. Its README promises
# the layout of a browser, and the strict profile calls itself the defaults of Firefox; neither profile knows dt and dd, so
# both are words in a line: the name of the person grows together with the first word of the answer, and the end of the
# answer with the next name. <summary> and <legend> are joined in the same way. A question-and-answer article gives words
# that nobody said, and no name is found any more. dt and dd in a CSS profile of one's own put it right.
# This project reads web pages with trafilatura.
# Seen: strict: Ida LundJa, vi venter.Bo KragNej. / relaxed: Ida LundJa, vi venter.Bo KragNej.
#       / own profile: Ida Lund | Ja, vi venter. | Bo Krag | Nej.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'inscriptis==2.7.6' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from inscriptis import get_text
from inscriptis.css_profiles import CSS_PROFILES
from inscriptis.html_properties import Display
from inscriptis.model.config import ParserConfig
from inscriptis.model.html_element import HtmlElement

page = (
    '<!DOCTYPE html><html lang="da"><head><title>Broen</title></head><body><dl>'
    "<dt>Ida Lund</dt><dd>Ja, vi venter.</dd><dt>Bo Krag</dt><dd>Nej.</dd></dl></body></html>"
)
block = HtmlElement(display=Display.block)
profiles = CSS_PROFILES | {"own profile": CSS_PROFILES["strict"] | {"dt": block, "dd": block}}
told = []
for name, profile in profiles.items():
    told.append(f"{name}: " + " | ".join(get_text(page, ParserConfig(css=profile)).strip().split("\n")))
print(" / ".join(told))
PY
)
echo "$seen"
[ "$seen" = "strict: Ida LundJa, vi venter.Bo KragNej. / relaxed: Ida LundJa, vi venter.Bo KragNej. \
/ own profile: Ida Lund | Ja, vi venter. | Bo Krag | Nej." ]
