#!/usr/bin/env bash
# vtt2txt 0.1.4, convert_to_txt(path), a transcript in WebVTT in the form of Zoom ("Name: words"), made into text for
# MAXQDA. The speaker is what stands before the first colon. The words end at the next colon: of "Ida Lund: Hun sagde:
# nej" the no is lost, of "mødet er kl. 10:30" half of the hour. Where a subtitle goes on without a name, which it
# allows, and has a colon in it, what stands before the colon becomes a speaker, and so does all that follows without a
# name. The second line of a subtitle is lost, too. The mark at the end of a line, by the comment in the source the end
# of the subtitle, is its beginning again. Long speeches and quotes within quotes lose most. Nothing is said; the README
# is one sentence, and no issue on it was found.
# Seen: Ida Lund: 00:00:01.0 Mødet er kl. 10 00:00:01.0 / Hun sagde: 00:00:05.0 nej. 00:00:05.0
#       / Hun sagde: 00:00:08.0 Det er alt. 00:00:08.0 / Bo Krag: 00:00:10.0 Jo, vi lukker den 00:00:10.0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'vtt2txt==0.1.4' 2>/dev/null
cat > "$folder/debat.vtt" <<'VTT'
WEBVTT

1
00:00:01.000 --> 00:00:04.500
Ida Lund: Mødet er kl. 10:30 i Vestby.

2
00:00:05.000 --> 00:00:07.000
Hun sagde: nej.

3
00:00:08.000 --> 00:00:09.000
Det er alt.

4
00:00:10.000 --> 00:00:13.000
Bo Krag: Jo, vi lukker den
ikke i dag.
VTT
seen=$(cd "$folder" && PYTHONUTF8=1 venv/bin/python - <<'PY'
import vtt2txt

print(" / ".join(line.strip() for line in vtt2txt.convert_to_txt("debat.vtt")))
PY
)
echo "$seen"
[ "$seen" = "Ida Lund: 00:00:01.0 Mødet er kl. 10 00:00:01.0 / Hun sagde: 00:00:05.0 nej. 00:00:05.0 \
/ Hun sagde: 00:00:08.0 Det er alt. 00:00:08.0 / Bo Krag: 00:00:10.0 Jo, vi lukker den 00:00:10.0" ]
