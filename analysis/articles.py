"""Files to articles: text, date, credit and paragraphs with their roles."""

import glob
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import charset_normalizer
import pandas as pd

from analysis import danish

SUFFIXES = (".txt",)
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
    """One article as read from its source; offsets count characters of ``text``."""

    article: str
    source: str
    text: str
    date: pd.Timestamp | None
    date_precision: str | None
    credit: str | None
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """A source that could not be read, or not wholly: why, and what to do about it."""

    source: str
    reason: str
    cure: str


def read_articles(sources: Iterable[str | Path]) -> Iterator[Article | Problem]:
    """Read every article of ``sources``: files, folders (searched to the bottom) or globs.

    Yields an Article for each file read and a Problem for each that was not, in the order of
    the article's key, whatever the order of ``sources``.
    """
    paths, problems = find_files(sources)
    yield from problems
    for key, path in sorted(keys(paths).items()):
        yield read_article(path, key)


def find_files(sources: Iterable[str | Path]) -> tuple[list[Path], list[Problem]]:
    """Return the text files that ``sources`` name, each once, and what was passed over and why."""
    found: dict[Path, None] = {}
    problems = []
    for source in map(str, sources):
        candidates = (
            [Path(source)]
            if Path(source).exists()
            else map(Path, glob.glob(source, recursive=True))
        )
        files = sorted(
            file
            for candidate in candidates
            for file in (candidate.rglob("*") if candidate.is_dir() else [candidate])
            if file.is_file() and not file.name.startswith((".", "~"))
        )
        texts = [file for file in files if file.suffix.lower() in SUFFIXES and not is_note(file)]
        problems += [
            Problem(str(file), "is not a text file", f"save it as {' or '.join(SUFFIXES)}")
            for file in files
            if file.suffix.lower() not in SUFFIXES and not is_note(file)
        ]
        if not texts:
            reason = "holds no articles" if files else "was not found"
            problems.append(Problem(source, reason, "name a .txt file, a folder of them or a glob"))
        found.update((file, None) for file in texts)
    return list({path.resolve(): path for path in found}.values()), problems


def is_note(path: Path) -> bool:
    """Return whether ``path`` tells about a folder's articles and is none itself."""
    return path.stem.lower() in ("readme", "license", "licence")


def keys(paths: Iterable[Path]) -> dict[str, Path]:
    """Give each path its key: the file's name, led by as many folders as make it unique."""
    named = {path: [path.with_suffix("").name] for path in paths}
    while clashes := [key for key, n in Counter(map("/".join, named.values())).items() if n > 1]:
        for path, parts in named.items():
            if "/".join(parts) in clashes:
                above = path.resolve().parts
                longer = above[-1 - len(parts)] if len(parts) < len(above) else path.suffix
                parts.insert(0, longer.strip("/"))
    return {"/".join(parts): path for path, parts in named.items()}


def read_article(path: Path, key: str | None = None) -> Article | Problem:
    """Read one text file."""
    try:
        text = decode(path.read_bytes())
    except OSError as error:
        return Problem(str(path), f"cannot be opened ({error.strerror})", "check its permissions")
    except ValueError as error:
        return Problem(str(path), str(error), "save it again as plain text in UTF-8")
    article = parse(text, key or path.stem, str(path))
    if not any(paragraph.role in READ_ROLES for paragraph in article.paragraphs):
        return Problem(str(path), "holds no text", "put an article in it or take it away")
    return article


def decode(raw: bytes) -> str:
    """Return ``raw`` as text with line ends as ``\\n`` and without a byte order mark."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        best = charset_normalizer.from_bytes(raw, cp_isolation=["utf_16", "cp1252"]).best()
        if best is None:
            raise ValueError("is in no encoding we know") from None
        text = str(best).removeprefix("\ufeff")
    if "\0" in text:
        raise ValueError("is not text (it holds NUL characters)")
    return text.replace("\r\n", "\n").replace("\r", "\n")


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
