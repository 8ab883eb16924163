"""Dates as headers, archives and agencies write them, with their precision."""

import re
from datetime import datetime

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import fold

_ISO = r"(?P<y1>\d{4})(?:-(?P<m1>\d{1,2})(?:-(?P<d1>\d{1,2}))?)?"
_DANISH = r"(?:(?P<d2>\d{1,2})[-./])?(?P<m2>\d{1,2})[-./](?P<y2>\d{4})"
HEADER = re.compile(rf"\s*(?:dat[eo]:?\s+(?:{_ISO}|{_DANISH}))(?=\s|$)[ \t]*", re.IGNORECASE)


def _label(*kinds: str) -> str:
    """Return the pattern of the words before a date that say of what it is, in ``kinds``."""
    listed = lang.rows("date_words.tsv")
    qualifier, label = (
        lang.either(re.escape(words) for words, kind in listed if kind in wanted)
        for wanted in (("qualifier",), kinds)
    )
    return rf"(?:(?:{qualifier}\s+)?{label}(?!\w))"


PUBLICATION_LABEL = re.compile(rf"(?<!\w){_label('publication')}", re.IGNORECASE)
UPDATE_LABEL = re.compile(rf"(?<!\w){_label('update')}", re.IGNORECASE)
_LABELLED = rf"(?:{_label('publication', 'update', 'date')}:?\s*)"
_LABEL = _LABELLED + "?"
_SHORT = r"\d{1,2}[./]\d{1,2}[-./\s]\d{2}"  # 03.04.24, 3/4-24; 14-01-26 may begin with its year
_BEFORE = (
    rf"\s*{_LABEL}(?:kl\.?\s*\d{{1,2}}[.:]\d{{2}},?\s+)?"
    r"(?:[^\W\d]+dag,?\s+|[^\W\d]{3}[,.]\s+)?(?:den\s+|d\.\s*)?"
)
_AFTER = r"(?=$|[T\s,;|])"
_WRITTEN = [
    re.compile(_BEFORE + pattern + _AFTER, re.IGNORECASE)
    for pattern in (
        r"(?P<y1>\d{4})\s?[年년]\s?(?P<m1>\d{1,2})\s?[月월]\s?(?P<d1>\d{1,2})\s?[日일]",
        r"(?P<y1>\d{4})(?:[-/.](?P<m1>\d{1,2})(?:[-/.](?P<d1>\d{1,2}))?)?",
        r"(?P<y1>\d{4})(?P<m1>\d{2})(?P<d1>\d{2})",
        r"(?:(?P<d1>\d{1,2})[-./]\s?)?(?P<m1>\d{1,2})(?:[-./]\s?|\s)(?P<y1>\d{4})",
        r"(?:(?P<d1>\d{1,2})\.?\s*)?(?P<m1>[^\W\d]{3,})\.?,?\s+(?P<y1>\d{4})",
        r"(?P<m1>[^\W\d]{3,})\.?\s+(?P<d1>\d{1,2}),?\s+(?P<y1>\d{4})",
        r"(?P<d1>\d{1,2})[./](?P<m1>\d{1,2})[-./\s](?P<y1>\d{2})",
    )
]
_CENTURY = 70  # a smaller year of two digits is in this century
_FIRST_YEAR = 1600  # no newspaper is older: an earlier year is a typing error


def read_date(written: str) -> tuple[datetime | None, str | None]:
    """Return the date in ``written`` and its precision: ``day``, ``month`` or ``year``.

    ISO 8601 (``2026-01-14T08:30``), IPTC's ``20260114T083000Z``, and what Danish archives write
    (``14-01-2026``, ``14/1 2026``, ``14.01.26``, ``onsdag d. 14. januar 2026 kl. 8.30``) or feeds
    (``Wed, 14 Jan 2026 08:30:00 +0100``). A year of two digits is one from 1970 to 2069. The time
    is dropped; the day is the one written, whatever the time zone. Without a valid date, both are
    None.
    """
    for pattern in _WRITTEN:
        if match := pattern.match(written):
            return day(match["y1"], match["m1"], match["d1"])
    return None, None


_IN_LINE = re.compile(
    r"(?<![\w/.-])(?:\d{1,2}\.?\s*[^\W\d]{3,}\.?,?\s+\d{4}|\d{1,2}[-./]\s?\d{1,2}(?:[-./]\s?|\s)\d{4}"
    r"|\d{4}-\d{2}-\d{2})(?!\d)"
)
_SHORT_IN_LINE = re.compile(  # a time or a version looks the same, so a word must come before it
    rf"(?<!\w){_LABELLED}(?:(?:den|d\.)\s*)?({_SHORT})(?![\d.:])", re.IGNORECASE
)
_LONGEST_LINE = 100  # characters of a line that says when an article was published
_SENTENCE_END = (*".?!:", *marks.QUOTES)


def line_date(line: str) -> str:
    """Return the date in a printed line such as ``Af Bo Krag, 3. maj 2024 kl. 9``; or nothing.

    The line must be short, not a sentence, and have only one date.

    Examples
    --------
    >>> line_date("Udgivet 3. maj 2024 kl. 9")
    '3. maj 2024'
    >>> line_date("Mødet er den 3. maj 2024.")
    ''
    """
    if len(line) > _LONGEST_LINE or line.rstrip().endswith(_SENTENCE_END):
        return ""
    found = _IN_LINE.findall(line) or _SHORT_IN_LINE.findall(line)
    days = [one for one in found if read_date(one)[1] == "day"]
    return days[0] if len(days) == 1 else ""


_NAMED = re.compile(
    r"(?<![\dA-Za-z])(?:\d{4}-\d{2}-\d{2}|\d{4}_\d{2}_\d{2}|(?:19|20)\d{6}|\d{1,2}-\d{1,2}-\d{4}"
    r"|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\.? ?[^\W\d_]{3,} \d{4})(?!\d)"
)


_MEANT_AS_DATE = re.compile(r"(?:19|20)\d\d-\d\d-\d\d|\d{1,2}([-.])\d{1,2}\1(?:19|20)\d\d")


def name_date(name: str) -> str:
    """Return the date in the name of a file such as ``2026-03-12_bro``, if it has exactly one.

    One that no calendar has (``2026-13-45``) is returned too, so that it can be told of.

    Examples
    --------
    >>> name_date("Kystposten 12. marts 2026"), name_date("bro-20260312"), name_date("bro 2026")
    ('12. marts 2026', '20260312', '')
    """
    named = [found.replace("_", "-") for found in _NAMED.findall(name)]
    days = [found for found in named if read_date(found)[1] == "day"]
    days = days or [found for found in named if _MEANT_AS_DATE.fullmatch(found)]
    return days[0] if len(days) == 1 else ""


def day(year: str, month: str | None, day: str | None) -> tuple[datetime | None, str | None]:
    """Return the date, or the first day of the month or year, and its precision."""
    if len(year) == 2:
        year = ("20" if int(year) < _CENTURY else "19") + year
    if int(year) < _FIRST_YEAR:
        return None, None
    try:
        date = datetime(int(year), _month(month or "1"), int(day or 1))
    except ValueError:
        return None, None
    return date, "day" if day else "month" if month else "year"


def _month(written: str) -> int:
    """Return the number of a month written as a number or a name; 0 if it is not a month."""
    if written.isdigit():
        return int(written)
    names = ((name, number) for name, number in lang.rows("months.tsv"))
    return next((int(number) for name, number in names if name.startswith(fold(written))), 0)
