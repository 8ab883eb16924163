"""Cover pages and tables of contents that archives print before the articles."""

import re
from collections.abc import Iterator

from analysis.io.readers.printed import Part

ENTRY = re.compile(r"(?:>|\d+[.)])\s+")  # what opens an entry
_HEADING = re.compile(
    r"(?:indhold(?:sfortegnelse)?|contents|nyheder|artikler|artikelliste):?", re.IGNORECASE
)
_AFTER_TITLE = re.compile(r"[,|.\t…]|\s\d+$|$")
_TITLE = range(8, 161)  # characters
_COVER = 10  # paragraphs of a cover page above its list


def without_contents(whole: Part) -> tuple[Part, int]:
    """Return ``whole`` without the table of contents at its start, and the number of entries.

    An entry begins like a later paragraph: the headline of its article.
    """
    rest, listed = _without_cover(whole)
    if listed:
        return rest, listed
    later = {words: number for number, words in _texts(whole) if len(words) in _TITLE}
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
    rest = whole.slice(end)
    return (rest, entries) if _holds_several(rest) else (whole, 0)


def _holds_several(rest: Part) -> bool:
    """Return whether several articles follow a list: one article may also repeat its words."""
    headlines = sum(paragraph.level == 1 for paragraph in rest.paragraphs)
    return bool(rest.parting) or headlines > 1 or any(rest.groups())


def _without_cover(whole: Part) -> tuple[Part, int]:
    """Return ``whole`` from the first headline that a cover page lists.

    A cover page has the order, and lists the articles after ``>``, or by numbers below a line with
    their number.
    """
    entries = [n for n, p in enumerate(whole.paragraphs) if ENTRY.match(p.words)]
    first = entries[0] if entries else _COVER
    named = any(line and line.total for line in whole.lines[:first])
    if first >= _COVER or not (named or whole.paragraphs[first].words[0] == ">"):
        return whole, 0
    listed = ENTRY.sub("", whole.paragraphs[first].words, count=1)
    known = set(entries)
    number = next(
        (
            n for n, words in _texts(whole)
            if n > first and n not in known and len(words) in _TITLE and _begins(listed, words)
        ),
        0,
    )  # fmt: skip
    return whole.slice(number), sum(n < number for n in entries)


def _texts(whole: Part) -> Iterator[tuple[int, str]]:
    """Yield number and words of each paragraph that is not a fact line."""
    for number, (paragraph, line) in enumerate(zip(*whole, strict=True)):
        if line is None:
            yield number, paragraph.words


def _begins(entry: str, title: str) -> bool:
    """Return whether an entry is a headline, optionally followed by outlet and date."""
    entry, title = ("".join(words.split()) for words in (entry, title))
    return entry.startswith(title) and bool(_AFTER_TITLE.match(entry[len(title) :]))


def without_order(whole: Part) -> tuple[Part, int]:
    """Return ``whole`` from the number of its first article on, and how many lines were above it.

    They contain the order: who, what, when and by which search.
    """
    first = next((n for n, line in enumerate(whole.lines) if line and line.kind == "start"), 0)
    if list(whole.slice(0, first).groups()):
        return whole, 0
    return whole.slice(first), first


def _is_entry(words: str, number: int, later: dict[str, int]) -> bool:
    """Return whether a line is the name of an article that comes ``later``."""
    bare = ENTRY.sub("", words, count=1)
    titles = (bare, _AFTER_TITLE.split(bare, maxsplit=1)[0].strip())
    if words.startswith("> ") or any(later.get(title, -1) > number for title in titles):
        return True
    return any(  # the headline itself may hold a comma
        at > number and bare.startswith(title) and _AFTER_TITLE.match(bare[len(title) :])
        for title, at in later.items()
    )
