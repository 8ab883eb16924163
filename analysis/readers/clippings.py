"""Articles as media archives print them, one or many in a document: told apart, and their facts.

An export is a run of printed paragraphs. Around each article stand its date, medium, number of
words and id, and at its end a notice; ``danish/clipping_lines.tsv`` lists how these begin.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis import danish
from analysis.articles import Story
from analysis.dates import read_date
from analysis.readers.base import Trouble

_NEAR = 5  # paragraphs after a headline in which an archive tells about the article
_COUNT = re.compile(r"(?:\d[\d.]* ord|side \d+.{0,30}|\d+)", re.IGNORECASE)
_LONGEST_LINE = 120  # characters of a line that tells about the article


class Printed(NamedTuple):
    """A paragraph of a document; ``level`` is 0 for text, 1 for headlines, 2 for subheadings."""

    words: str
    level: int = 0


def read_clippings(paragraphs: list[Printed]) -> Iterator[Story | Trouble]:
    """Yield each article of a document."""
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
    for printed in part:
        kind, fact = told(printed.words)
        near = len(kept) <= _NEAR
        if kind == "day" and (not near or "date" in facts):
            kind = ""
        if not kind:
            kept.append(printed)
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
    for opens, kind in danish.rows("clipping_lines.tsv"):
        if opening.startswith(opens) and (kind == "end" or len(words) <= _LONGEST_LINE):
            return kind, words[len(opens) :].strip(" :")
    if _COUNT.fullmatch(words):
        return "drop", words
    if len(words) <= 40 and read_date(words)[1] == "day":
        return "day", words
    return "", ""
