"""The paragraphs of a printed document, and the content of each fact line among them."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from analysis.io.fact_lines import Line, may_be_title, read_line

_MOST_LEFT_OUT = 8  # paragraphs about pictures, or of a summary


class Printed(NamedTuple):
    """A paragraph of a document.

    ``level`` is 0 for text, 1 for headlines, 2 for subheadings and -1 for tables of contents.
    """

    words: str
    level: int = 0

    @property
    def is_title(self) -> bool:
        """Whether the paragraph may be a headline."""
        return self.level == 1 or (self.level == 0 and may_be_title(self.words))


class Part(NamedTuple):
    """Consecutive paragraphs, each with its content as a fact line, or None."""

    paragraphs: list[Printed]
    lines: list[Line | None]

    @classmethod
    def of(cls, paragraphs: Iterable[Printed]) -> "Part":
        """Return a Part of ``paragraphs``, each read as a fact line."""
        paragraphs = list(paragraphs)
        return cls(paragraphs, [read_line(p.words) for p in paragraphs])

    def slice(self, start: int, end: int | None = None) -> "Part":
        """Return the paragraphs from ``start`` to ``end``."""
        return Part(self.paragraphs[start:end], self.lines[start:end])

    @property
    def text(self) -> list[Printed]:
        """The paragraphs that are not fact lines."""
        return [p for p, line in zip(*self, strict=True) if line is None]

    @property
    def parting(self) -> list[Line]:
        """The lines that separate articles: number, end, record."""
        return [line for line in self.lines if line and line.kind in ("start", "end", "record")]

    @property
    def tail(self) -> int:
        """The number of the paragraph at which the facts below an article begin."""
        end = len(self.lines)
        while end and self.lines[end - 1]:
            end -= 1
        return end

    def without_asides(self) -> "Part":
        """Return the paragraphs without a summary and text about pictures, up to the facts."""
        facts = [number for number, line in enumerate(self.lines) if line]
        aside = {
            number
            for start, end in pairwise(facts)
            if self._opens_aside(start) and end - start <= _MOST_LEFT_OUT
            for number in range(start + 1, end)
        }
        kept = [number for number in range(len(self.lines)) if number not in aside]
        return Part([self.paragraphs[n] for n in kept], [self.lines[n] for n in kept])

    def _opens_aside(self, number: int) -> bool:
        """Return whether a paragraph is the label of a summary or of text about pictures."""
        line = self.lines[number]
        return line is not None and line.kind in ("after", "abstract")

    def groups(self) -> Iterator[tuple[int, int]]:
        """Yield start and end of each group of facts that shows an article: a date and more."""
        start = 0
        for number, line in enumerate([*self.lines, None]):
            if line:
                continue
            if start < number and _show_article(self.lines[start:number]):
                yield start, number
            start = number + 1


def _show_article(group: list[Line | None]) -> bool:
    """Return whether the lines of a group show that an article is beside them."""
    lines = [line for line in group if line]
    dated = any("date" in line.facts for line in lines)
    return any(map(shows_article, lines)) or (dated and len(lines) > 1)


def shows_article(line: Line) -> bool:
    """Return whether a fact line by itself shows that an article is beside it."""
    return line.kind == "fact" and "date" in line.facts and line.n_pieces > 2
