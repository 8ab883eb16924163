"""Lists of contents that archives print before the articles."""

import re

from analysis.io.readers.printed import Part

ENTRY = re.compile(r"(?:>|\d+[.)])\s+")  # what opens an entry
_HEADING = re.compile(
    r"(?:indhold(?:sfortegnelse)?|contents|nyheder|artikler|artikelliste):?", re.IGNORECASE
)
_AFTER_TITLE = re.compile(r"[,|.\t…]|\s\d+$|$")
_TITLE = range(8, 161)  # characters


def without_contents(whole: Part) -> tuple[Part, int]:
    """Return ``whole`` without the list of contents it begins with, and how many entries that had.

    An entry begins as a paragraph that comes later: the headline of its article.
    """
    later = {
        paragraph.words: number
        for number, (paragraph, line) in enumerate(zip(*whole, strict=True))
        if len(paragraph.words) in _TITLE and line is None
    }
    end = entries = 0
    for number, (paragraph, line) in enumerate(zip(*whole, strict=True)):
        entry = _is_entry(paragraph.words, number, later)
        entries += entry
        if entry or _HEADING.fullmatch(paragraph.words):
            end = number + 1
        elif not line or line.kind in ("start", "end"):
            break
    if entries < 2 and not (entries and ">" in whole.paragraphs[end - 1].words[:1]):
        return whole, 0
    return whole.slice(end), entries


def _is_entry(words: str, number: int, later: dict[str, int]) -> bool:
    """Return whether a line names an article that comes ``later``."""
    bare = ENTRY.sub("", words, count=1)
    titles = (bare, _AFTER_TITLE.split(bare, maxsplit=1)[0].strip())
    if words.startswith("> ") or any(later.get(title, -1) > number for title in titles):
        return True
    return any(  # the headline itself may hold a comma
        at > number and bare.startswith(title) and _AFTER_TITLE.match(bare[len(title) :])
        for title, at in later.items()
    )
