"""Lines above and below a story in plain text with its date, outlet and author.

The lines stay in the text, which is kept unchanged. They get the role ``metadata``, and their words
do not count as the story's.
"""

import re
from typing import NamedTuple

from analysis.io.bylines import OPENING
from analysis.io.fact_lines import Line, is_medium, may_be_title, read_line
from analysis.lang.forms import UPPER

_BYLINE = re.compile(OPENING + rf"(?:[{UPPER}]\S+(?:\s+\S+){{1,6}}|/?[Rr]itzau/?)(?<![.?!:])$")
_OF_MEDIUM = re.compile(rf"[{UPPER}]\S+(?: [{UPPER}]\S+){{1,3}}, [{UPPER}]\S+(?: [{UPPER}]\S+)?")
_BLOCKS = 6  # paragraphs from the beginning that are searched for such lines
_MOST_TEXT = 2  # the most paragraphs of text, such as the lead, above them
_LAST = 3  # paragraphs from the end
_LINES = re.compile(r"[^\n]+")

Span = tuple[int, int]


class Around(NamedTuple):
    """The places of the fact lines around a story, and their facts."""

    spans: list[Span]
    facts: dict[str, str]


def is_byline(words: str) -> bool:
    """Return whether a line is ``Af`` and a name, or the like.

    Examples
    --------
    >>> is_byline("Af Ida Lund"), is_byline("Af Ida Lund har vi lært meget.")
    (True, False)
    """
    return bool(_BYLINE.match(words))


def names_medium(words: str) -> bool:
    """Return whether a line is a full name, a comma and a medium (``Ida Lund, Kystposten``)."""
    return bool(_OF_MEDIUM.fullmatch(words)) and is_medium(words)


def line_ends(text: str, at: int) -> list[Span]:
    """Return the line ends at which the lines of the head are to be separated.

    A block of lines is separated down to its last byline or fact line.
    """
    cuts: list[Span] = []
    block: list[Span] = []
    n_blocks = 0
    for match in _LINES.finditer(text, at):
        if block and text.count("\n", block[-1][1], match.start()) > 1:
            cuts += _cuts(text, block)
            block, n_blocks = [], n_blocks + 1
            if n_blocks == _BLOCKS:
                return cuts
        if text[slice(*match.span())].strip():
            block.append(match.span())
    return cuts + _cuts(text, block)


def _cuts(text: str, block: list[Span]) -> list[Span]:
    """Return the line ends inside the head of a block of lines."""
    lines = [text[start:end].strip() for start, end in block]
    last = -1
    for number, words in enumerate(lines):
        if is_byline(words) or _usable(read_line(words)):
            last = number
        elif not may_be_title(words):
            break
    return [(block[n][1], block[n + 1][0]) for n in range(min(last + 1, len(block) - 1))]


def read_around(text: str, stretches: list[Span]) -> Around:
    """Return the fact lines among the first and the last paragraphs of a text."""
    spans: list[Span] = []
    facts: dict[str, str] = {}
    head = _head(text, stretches)
    for span in [*head, *_tail(text, stretches[len(head) :])]:
        words = text[slice(*span)]
        line = read_line(words)
        if line and _usable(line):
            spans.append(span)
            said = {k: v for k, v in line.facts.items() if k != "credit" or _is_credit(line)}
            facts = said | facts
    return Around(spans, facts)


def _head(text: str, stretches: list[Span]) -> list[Span]:
    """Return the first paragraphs, as far down as fact lines may occur."""
    n_texts = 0
    for number, (start, end) in enumerate(stretches[:_BLOCKS]):
        words = text[start:end]
        n_texts += not (may_be_title(words) or is_byline(words) or read_line(words))
        if n_texts > _MOST_TEXT:
            return stretches[:number]
    return stretches[:_BLOCKS]


def _tail(text: str, stretches: list[Span]) -> list[Span]:
    """Return the last paragraphs that are bylines or fact lines."""
    found: list[Span] = []
    for start, end in reversed(stretches[-_LAST:]):
        words = text[start:end]
        if not (is_byline(words) or _usable(read_line(words))):
            break
        found.append((start, end))
    return found


def _usable(line: Line | None) -> bool:
    """Return whether a line in plain text is certainly a fact line: a date, or several facts."""
    if line is None or line.kind != "fact" or "title" in line.facts:
        return False
    return bool(line.facts.keys() & {"date", "updated", "id"}) or line.n_pieces > 1


def _is_credit(line: Line) -> bool:
    """Return whether the name in a line is the outlet's: a place may come before the date."""
    return line.n_pieces > 2 or is_medium(line.facts["credit"])
