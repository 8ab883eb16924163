#!/usr/bin/env bash
# alto-tools 0.1.0, alto-tools -t, the text of a digitised newspaper page in ALTO 3.
# A word that a hyphen parts at the end of a line stands as two strings, HypPart1 and HypPart2, each with its own letters in
# CONTENT and the whole word in SUBS_CONTENT. The second half is never written: the first is written once more in its
# place, with no space before the next word. borg-/mester comes out as "borg" and "borgIda", so that neither the title nor
# the name of who speaks is found. The branch for the second half stands inside that for the first.
# Seen: Det siger borg|borgIda Lund.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'alto-tools==0.1.0' 2>/dev/null
box='HPOS="0" VPOS="0" WIDTH="9" HEIGHT="9"'
cat >"$folder/page.xml" <<XML
<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout><Page ID="P" PHYSICAL_IMG_NR="1"><PrintSpace $box>
<TextBlock ID="B" $box>
<TextLine $box><String CONTENT="Det" $box/><SP/><String CONTENT="siger" $box/><SP/>
<String CONTENT="borg" SUBS_TYPE="HypPart1" SUBS_CONTENT="borgmester" $box/><HYP CONTENT="-"/></TextLine>
<TextLine $box><String CONTENT="mester" SUBS_TYPE="HypPart2" SUBS_CONTENT="borgmester" $box/><SP/>
<String CONTENT="Ida" $box/><SP/><String CONTENT="Lund." $box/></TextLine>
</TextBlock></PrintSpace></Page></Layout></alto>
XML
seen=$("$folder/venv/bin/alto-tools" -t "$folder/page.xml" | sed 's/ *$//' | grep . | paste -sd '|')
echo "$seen"
[ "$seen" = "Det siger borg|borgIda Lund." ]
