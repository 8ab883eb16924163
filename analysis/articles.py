"""A text to an article: date, credit and paragraphs with their roles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from analysis import danish

READ_ROLES = ("headline", "lead", "subheading", "body", "caption")  # paragraphs that are the story
ROLES = (*READ_ROLES, "byline", "promo", "credit")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its role and where it stands in the article's text."""

    role: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read from its source; offsets count characters of ``text``.

    ``member`` is the row or member inside ``source``, None if the file is the article.
    """

    article: str
    source: str
    text: str
    date: pd.Timestamp | None
    date_precision: str | None
    credit: str | None
    paragraphs: tuple[Paragraph, ...]
    member: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """A source that could not be read, or not wholly: why, and what to do about it."""

    source: str
    reason: str
    cure: str


_ISO = r"(?P<y1>\d{4})(?:-(?P<m1>\d{1,2})(?:-(?P<d1>\d{1,2}))?)?"
_DANISH = r"(?:(?P<d2>\d{1,2})[-./])?(?P<m2>\d{1,2})[-./](?P<y2>\d{4})"
_DATE = re.compile(rf"\s*(?:dat[eo]:?\s+(?:{_ISO}|{_DANISH}))(?=\s|$)[ \t]*", re.IGNORECASE)
_CREDIT = re.compile(
    r"(?<!\S)(?:/[^/\s][^/\n]{0,40}(?:/[^/\n]{0,40})*|\((?i:ritzau)[^)\n]{0,40}\))\s*\Z"
)
_BLANK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_OPENS_PARAGRAPH = re.compile(r"\n[^\S\n]*(?=[-–—]\s?\w|[-–—»”“„])")
_ENDED = re.compile(r"[.?!:;…][»«”“\"'’)]*$|[»«”“\"]$")
_BYLINE = re.compile(r"(?:Af|Tekst:|Skrevet af)\s+[A-ZÆØÅ]\S+(?:\s+\S+){1,6}$")


def parse(text: str, article: str = "text", source: str = "") -> Article:
    """Make an Article of ``text``: find date header, credit line and paragraphs."""
    stretches = [_trim(text, start, end) for start, end in _split(text)]
    stretches = [(start, end) for start, end in stretches if start < end]
    date, precision, credit = None, None, None
    marked: list[Paragraph] = []
    for place in sorted({0, 1, 2, len(stretches) - 1} & set(range(len(stretches)))):
        start, end = stretches[place]
        if match := _DATE.match(text, start, end):
            date, precision = _date(match)
            stretches[place] = _trim(text, match.end(), end)
            break
    stretches = [(start, end) for start, end in stretches if start < end]
    for place in (-1, 0)[: len(stretches)]:
        start, end = stretches[place]
        match = _CREDIT.search(text, start, end)
        if match and (place == -1 or match.start() == start):
            credit = match.group().strip().strip("/()").strip()
            marked = [Paragraph("credit", *_trim(text, match.start(), end))]
            stretches[place] = _trim(text, start, match.start())
            break
    stretches = [(start, end) for start, end in stretches if start < end]
    paragraphs = tuple(sorted((*_roles(text, stretches), *marked), key=lambda p: p.start))
    return Article(article, source, text, date, precision, credit, paragraphs)


def _split(text: str) -> list[tuple[int, int]]:
    """Part ``text`` at blank lines and before dashes and marks that open a line.

    A text with no blank line whose lines mostly end like sentences has a paragraph a line.
    """
    cuts = [match.span() for match in _BLANK.finditer(text)]
    if not cuts:
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        if len(lines) > 1 and sum(bool(_ENDED.search(line)) for line in lines) > len(lines) / 2:
            cuts = [match.span() for match in re.finditer(r"\n", text)]
    cuts += [match.span() for match in _OPENS_PARAGRAPH.finditer(text)]
    stretches, at = [], 0
    for start, end in sorted(cuts):
        stretches.append((at, max(at, start)))
        at = max(at, end)
    return [*stretches, (at, len(text))]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the offsets of ``text[start:end]`` without white space at its ends."""
    part = text[start:end]
    bare = part.strip()
    start += len(part) - len(part.lstrip())
    return start, start + len(bare)


def _date(match: re.Match) -> tuple[pd.Timestamp | None, str | None]:
    """Return the day, or the first day of the month or year, that a header names."""
    year = match["y1"] or match["y2"]
    month, day = match["m1"] or match["m2"], match["d1"] or match["d2"]
    try:
        date = pd.Timestamp(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None, None
    return date, "day" if day else "month" if month else "year"


def _roles(text: str, stretches: list[tuple[int, int]]) -> Iterator[Paragraph]:
    """Give each stretch its role, from its first words, its length and where it stands."""
    furniture = danish.rows("furniture.tsv")
    seen_lead = False
    for number, (start, end) in enumerate(stretches):
        part = text[start:end]
        opening = part[:40].lower()
        title = len(part) <= 120 and not _ENDED.search(part) and part[0] not in '-–—»”“„"'
        role = next((role for opens, role in furniture if opening.startswith(opens)), None)
        if role is None:
            if _BYLINE.match(part):
                role = "byline"
            elif not seen_lead:
                role = "headline" if title and number < len(stretches) - 1 else "lead"
                seen_lead = role == "lead"
            else:
                role = "subheading" if title else "body"
        yield Paragraph(role, start, end)
