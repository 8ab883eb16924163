#!/usr/bin/env bash
# cdxsummary 0.1.1b5, the command cdxsummary, what is in a web archive by its index (CDX).
# The first line of a CDX file names its columns by letters: S is the size of a record, V where in the file it begins
# (CDX legend of the Internet Archive; "The CDX File Format (2015)" of the IIPC has both forms below: eleven columns,
# and the older nine, which have no size). cdxsummary does not read that line and takes the columns by their look: the
# first number after the checksum is "bytes". In a file of nine columns that is the place, so that the places of all
# records are added up as "accumulated WARC records size". Three pages of 10 000 bytes that stand far from one another
# in a file of a gigabyte are one and a half gigabytes in all; of many pages it grows with the square of their number.
# With eleven columns the same pages have 30 000 bytes. Nothing is said, README and help do not speak of columns, and no
# issue on it was found. This project reads no CDX.
# Seen: eleven columns: 3 captures, 30000 bytes / nine columns: 3 captures, 1499990000 bytes
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'cdxsummary==0.1.1b5' 'internetarchive==5.12.1' \
    'rich==15.0.0' 'humanize==4.17.0' 2>/dev/null
{
    echo ' CDX N b a m s k r M S V g'
    for page in bro:0 by:500000000 hav:999990000; do
        name=${page%:*}
        echo "example,kystposten)/$name 20240403120000 http://kystposten.example/$name text/html 200" \
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA - - 10000 ${page#*:} k.warc.gz"
    done
} > "$folder/eleven.cdx"
sed -e 's/ r M S V g/ r V g/' -e 's/ - - 10000 / - /' "$folder/eleven.cdx" > "$folder/nine.cdx"
seen=$(for form in eleven nine; do
    HOME="$folder" "$folder/venv/bin/cdxsummary" --report "$folder/$form.cdx" 2>/dev/null </dev/null |
        python3 -c "
import json, sys

report = json.load(sys.stdin)
print(f\"$form columns: {report['captures']} captures, {report['bytes']} bytes\")"
done | paste -sd '|' | sed 's/|/ \/ /')
echo "$seen"
[ "$seen" = "eleven columns: 3 captures, 30000 bytes / nine columns: 3 captures, 1499990000 bytes" ]
