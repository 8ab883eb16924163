#!/usr/bin/env bash
# dbbasic-rss 1.0.0, from_posts(posts), Feed.oldest() and Feed.newest(), a news feed in RSS.
# The README: oldest() returns the oldest publication date, newest() the newest. The dates are kept in the form of RSS,
# "Fri, 05 Apr 2024", and compared as texts, so that the letters of the English weekday decide: Friday is always the
# oldest, then Monday, Saturday, Sunday, Thursday, Tuesday, and Wednesday is the newest. Of the same weekday the day of
# the month decides before month and year. In the feed below the newest article is called the oldest and the oldest the
# newest. Whoever states the period of a collection by these two has it wrong. Nothing is said, and no issue on it was
# found.
# Seen: oldest: Fri, 05 Apr 2024 / newest: Wed, 06 Jan 2021 / by the calendar: 2021-01-06 to 2024-04-05
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'dbbasic-rss==1.0.0' 2>/dev/null
seen=$("$folder/venv/bin/python" -W ignore - <<'PY'
import dbbasic_rss

dates = ("2022-08-01", "2021-01-06", "2024-04-05", "2023-11-18")
posts = [{"title": f"Broen {day}", "date": day, "url": f"https://kystposten.example/{day}"} for day in dates]
feed = dbbasic_rss.from_posts(posts, title="Kystposten", link="https://kystposten.example")
print(f"oldest: {feed.oldest()[:16]} / newest: {feed.newest()[:16]}", end=" / ")
print(f"by the calendar: {min(dates)} to {max(dates)}")
PY
)
echo "$seen"
[ "$seen" = "oldest: Fri, 05 Apr 2024 / newest: Wed, 06 Jan 2021 / by the calendar: 2021-01-06 to 2024-04-05" ]
