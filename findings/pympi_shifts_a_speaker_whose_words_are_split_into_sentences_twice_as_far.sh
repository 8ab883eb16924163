#!/usr/bin/env bash
# pympi-ling 1.71, Eaf.shift_annotations(), of an ELAN file, the format of many oral-history and interview archives.
# ELAN keeps times apart from annotations, as time slots. Annotations of a tier that divides another (Time_Subdivision)
# share the slots of their parent and of their neighbours; ELAN writes them so. The shift adds the time once for each
# annotation that uses a slot: Ida, split into sentences, is moved by six seconds where three were asked for, Bo by
# three. Before, Bo answered Ida; now Ida answers Bo. Shifted to the left, an annotation cut at nought keeps its old
# end, and so gets longer. Nothing is said, nor in the docstring; in issue 20, on adding annotations, the author says
# that not all functions mind shared slots. This project does not read ELAN files.
# Seen: Ida 1000-3000, Bo 3500-4000 / 3 s on: Ida 7000-9000, Bo 6500-7000 / Ole 1000-4000, 2 s back: Ole 0-4000
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pympi-ling==1.71' 2>/dev/null
seen=$(cd "$folder" && PYTHONUTF8=1 venv/bin/python - <<'PY'
from pathlib import Path

import pympi


def annotation(number: int, start: int, end: int, words: str) -> str:
    return (
        f'<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a{number}" TIME_SLOT_REF1="ts{start}" '
        f'TIME_SLOT_REF2="ts{end}"><ANNOTATION_VALUE>{words}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>'
    )


def tier(name: str, kind: str, *annotations: str) -> str:
    return f'<TIER LINGUISTIC_TYPE_REF="{kind}" {name}>{"".join(annotations)}</TIER>'


def times(eaf: pympi.Eaf) -> str:
    told = []
    for name in [name for name in ("Ida", "Bo", "Ole") if name in eaf.get_tier_names()]:
        ((start, end, _),) = eaf.get_annotation_data_for_tier(name)
        told.append(f"{name} {start}-{end}")
    return ", ".join(told)


slots = "".join(
    f'<TIME_SLOT TIME_SLOT_ID="ts{number}" TIME_VALUE="{time}"/>'
    for number, time in enumerate((1000, 2000, 3000, 3500, 4000), 1)
)
Path("samtale.eaf").write_text(
    '<?xml version="1.0" encoding="UTF-8"?><ANNOTATION_DOCUMENT AUTHOR="" DATE="2026-03-01T10:00:00+01:00" '
    'FORMAT="3.0" VERSION="3.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:noNamespaceSchemaLocation="http://www.mpi.nl/tools/elan/EAFv3.0.xsd">'
    '<HEADER MEDIA_FILE="" TIME_UNITS="milliseconds"/>'
    f"<TIME_ORDER>{slots}</TIME_ORDER>"
    + tier('TIER_ID="Ida"', "tale", annotation(1, 1, 3, "Vi venter. Broen lukker."))
    + tier(
        'TIER_ID="Ida, sætninger" PARENT_REF="Ida"',
        "del",
        annotation(2, 1, 2, "Vi venter."),
        annotation(3, 2, 3, "Broen lukker."),
    )
    + tier('TIER_ID="Bo"', "tale", annotation(4, 4, 5, "Nej."))
    + '<LINGUISTIC_TYPE GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="tale" TIME_ALIGNABLE="true"/>'
    '<LINGUISTIC_TYPE CONSTRAINTS="Time_Subdivision" GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="del" '
    'TIME_ALIGNABLE="true"/><CONSTRAINT DESCRIPTION="Time subdivision of parent annotation\'s time interval" '
    'STEREOTYPE="Time_Subdivision"/></ANNOTATION_DOCUMENT>',
    encoding="utf-8",
)
eaf = pympi.Eaf("samtale.eaf")
print(times(eaf), end=" / 3 s on: ")
eaf.shift_annotations(3000)
print(times(eaf), end=" / ")

alone = pympi.Eaf()
alone.add_tier("Ole")
alone.add_annotation("Ole", 1000, 4000, "Ja.")
print(times(alone), end=", 2 s back: ")
alone.shift_annotations(-2000)
print(times(alone))
PY
)
echo "$seen"
[ "$seen" = "Ida 1000-3000, Bo 3500-4000 / 3 s on: Ida 7000-9000, Bo 6500-7000 / Ole 1000-4000, 2 s back: Ole 0-4000" ]
