"""Articles as media archives print them, one or many in a document: told apart, and their facts.

An export is a run of printed paragraphs. Around each article stand its date, medium, number of
words and id, and at its end a notice or a rule; ``lang/da/clipping_lines.tsv`` lists how these
begin.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from analysis import lang
from analysis.io.articles import Story
from analysis.io.dates import read_date
from analysis.io.readers.base import Trouble

_NEAR = 5  # paragraphs of an article in which an archive may still tell about it
_COUNT = re.compile(r"(?:\d[\d.]* ord|side \d+.{0,30}|\d+)", re.IGNORECASE)
_RULE = re.compile(r"(?:={10,}|-{10,}|_{10,})")
_LONGEST_LINE = 120  # characters of a line that tells about the article
_PIECES = re.compile(r",\s+|\s+[|•·]\s+")
_IN_DATES = ("den", "d", "kl", "t", "z")  # beside the names of months and days


class Printed(NamedTuple):
    """A paragraph of a document; ``level`` is 0 for text, 1 for headlines, 2 for subheadings."""

    words: str
    level: int = 0


def printed(text: str) -> list[Printed]:
    """Return the paragraphs of a plain text that is an archive's export; none of any other."""
    if not _end().search(text):
        return []
    lines = [line.strip() for line in text.split("\n")]
    runs: list[list[str]] = [[]]
    for line in lines:
        if not line or told(line)[0]:
            runs += [[line], []]
        else:
            runs[-1].append(line)
    return [Printed("\n".join(run)) for run in runs if any(run)]


@cache
def _end() -> re.Pattern:
    """Return what finds the end of an article in a plain text; most texts have none."""
    notices = [opens for opens, kind in lang.rows("clipping_lines.tsv") if kind == "end"]
    return re.compile(
        rf"^[ \t]*(?:={{10,}}[ \t]*$|{'|'.join(map(re.escape, notices))})", re.I | re.M
    )


def read_clippings(paragraphs: Iterable[Printed]) -> Iterator[Story | Trouble]:
    """Yield each article of a document."""
    paragraphs = list(_lines_apart(paragraphs))
    parts = _part(paragraphs)
    for part in parts:
        yield _story(part)
    ids = sum(told(p.words)[0] == "id" for p in paragraphs)
    if ids > len(parts):
        yield Trouble(
            f"seems to hold {ids} articles, of which {len(parts)} could be told apart",
            "export them one a file, or with the archive's notice at the end of each",
            read=True,
        )


def _lines_apart(paragraphs: Iterable[Printed]) -> Iterator[Printed]:
    """Part a paragraph of several lines if some of them tell about the article."""
    for paragraph in paragraphs:
        lines = paragraph.words.split("\n")
        if len(lines) > 1 and any(told(line)[0] for line in lines):
            yield from (Printed(line, paragraph.level) for line in lines if line.strip())
        else:
            yield paragraph


def _part(paragraphs: list[Printed]) -> list[list[Printed]]:
    """Part the document after each notice, or before each headline with an archive's lines."""
    ends = [n + 1 for n, p in enumerate(paragraphs) if told(p.words)[0] == "end"]
    if not ends:
        ends = [
            n
            for n, p in enumerate(paragraphs)
            if p.level == 1 and any(told(q.words)[0] for q in paragraphs[n + 1 : n + 1 + _NEAR])
        ][1:]
    cuts = [0, *ends, len(paragraphs)]
    parts = [paragraphs[start:end] for start, end in zip(cuts, cuts[1:], strict=False)]
    return [part for part in parts if any(not told(p.words)[0] for p in part)]


def _story(part: list[Printed]) -> Story:
    """Make a Story of the paragraphs of one article."""
    facts: dict[str, str] = {}
    kept: list[Printed] = []
    for paragraph in part:
        kind, fact = told(paragraph.words)
        if kind in ("day", "paper") and (len(kept) > _NEAR or "date" in facts):
            kind = ""
        if not kind:
            kept.append(paragraph)
        elif kind == "paper":
            facts = _paper(fact) | facts
        elif kind in ("date", "day", "credit"):
            facts.setdefault("date" if kind == "day" else kind, fact)
    title = next((p for p in kept[:2] if p.level == 1), None)
    text = [p for p in kept if p is not title]
    return Story(
        "\n\n".join(p.words for p in text),
        title=title.words if title else "",
        subheadings=tuple(p.words for p in text if p.level),
        **facts,
    )


def told(words: str) -> tuple[str, str]:
    """Return what a line tells about the article and its words; two times nothing for text."""
    opening = words.lower()
    for opens, kind in lang.rows("clipping_lines.tsv"):
        if opening.startswith(opens) and (kind == "end" or len(words) <= _LONGEST_LINE):
            return kind, words[len(opens) :].strip(" :")
    if _RULE.fullmatch(words):
        return "end" if words[0] == "=" else "drop", words
    if _COUNT.fullmatch(words):
        return "drop", words
    if _is_day(words):
        return "day", words
    if len(words) <= _LONGEST_LINE and _paper(words):
        return "paper", words
    return "", ""


def _is_day(words: str) -> bool:
    """Return whether a line is a day and the hour perhaps, and nothing else."""
    if len(words) > 40 or read_date(words)[1] != "day":
        return False
    months = [name for name, _ in lang.rows("months.tsv")]
    return all(
        word in _IN_DATES or word.endswith("dag") or any(m.startswith(word) for m in months)
        for word in re.findall(r"[^\W\d_]+", words.lower())
    )


def _paper(words: str) -> dict[str, str]:
    """Return medium and day of a line such as ``Kystposten | 14. maj 2026 | side 4``; or none."""
    pieces = _PIECES.split(words)
    days = [piece for piece in pieces if _is_day(piece)]
    rest = [piece for piece in pieces if not _is_day(piece) and not _COUNT.fullmatch(piece)]
    if len(days) != 1 or not 1 <= len(rest) <= 2 or words[-1] in ".?!":
        return {}
    return {"credit": rest[0], "date": days[0]}
