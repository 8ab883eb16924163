#!/usr/bin/env bash
# mail-parser-reply 1.36, EmailReplyParser(languages=["da"]), EmailReply.body: the message without headers and signature.
# A line that opens with a hyphen, with or without a blank, is taken for a signature, and so is all that follows. Danish
# newsrooms and press releases print direct speech so: the body ends before the first person speaks. The parser has no
# setting for it; keep_hyphen_lists of the message it makes, meant for lists, keeps the whole. This project takes a signature
# below a line of two hyphens alone, as the standard has it (RFC 3676).
# Seen: hyphen: Broen lukker. / keep_hyphen_lists: Broen lukker. - Vi venter, siger Ida Lund. Den er fra 1998.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'mail-parser-reply==1.36' 2>/dev/null
seen=$("$folder/venv/bin/python" - <<'PY'
from mailparser_reply import EmailMessage, EmailReplyParser

text = "Broen lukker.\n\n- Vi venter, siger Ida Lund.\n\nDen er fra 1998.\n"
kept = EmailMessage(text=text, languages=["da"], keep_hyphen_lists=True)
read = {"hyphen": EmailReplyParser(languages=["da"]).read(text), "keep_hyphen_lists": kept.read()}
print(" / ".join(f"{name}: {' '.join(message.replies[0].body.split())}" for name, message in read.items()))
PY
)
echo "$seen"
[ "$seen" = "hyphen: Broen lukker. / keep_hyphen_lists: Broen lukker. - Vi venter, siger Ida Lund. Den er fra 1998." ]
