"""Quotation marks and dashes: which stretches of a paragraph they set off."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from analysis.lang import marks

_DASH = f"[{re.escape(marks.DASHES)}]"
_DASH_OPENS = re.compile(rf"[\u200b\ufeff]*{_DASH}\s*(?=[^\s{re.escape(marks.DASHES)}])")
_CAPITAL = f"(?=[A-ZÆØÅÄÖÉ{marks.QUOTES}])"
_DASH_INSIDE = re.compile(rf"{_DASH}(?:\s+|(?<=[^\s\w]{_DASH})){_CAPITAL}")
_ENDS = frozenset(".!?…:")  # before a dash that opens, with a space between or without
_PAUSES = frozenset("," + marks.QUOTES)  # before a dash that opens, with a space between
EDGES = " \t\n\u00a0\u200b\ufeff,.;:!?…*" + marks.DASHES + marks.ALL  # no words at a quote's ends
# Both begin with the characters themselves: a pattern is then looked for many times as fast.
_DOUBLE = re.compile(rf"[{marks.QUOTES}'`](?:(?<=[^'`])|(?<=')'|(?<=`)`)")
_CLOSING = "".join(mark for mark in marks.SINGLE if mark in marks.CLOSERS)
_SINGLE = re.compile(
    rf"[{marks.SINGLE}](?<![\w{marks.APOSTROPHES}].)(?=\w)"
    rf"(?P<words>(?:[^{marks.SINGLE}\n]|(?<=\w)[{marks.APOSTROPHES}](?=\w)){{2,}}?)[{_CLOSING}](?!\w)"
)
_NAME_BEFORE = re.compile(r"(?<![\w-])[A-ZÆØÅÄÖÉ][\w.'’-]* $")
_NAME_AFTER = re.compile(r" [A-ZÆØÅÄÖÉ][\w'’-]+")
_NICKNAME = 2  # words of a nickname at the most


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words set off from the rest: from ``start`` to ``end``, marks included, words within."""

    mark: str
    start: int
    end: int
    first: int
    last: int
    closed: bool = True


def dashes(text: str, start: int, end: int) -> list[Stretch]:
    """Return the stretches of a paragraph that a dash opens, each up to the next dash or the end.

    A dash opens a stretch at the start of the paragraph, and inside it after the end of a
    sentence and before a capital letter.
    """
    opens = []
    if match := _DASH_OPENS.match(text, start, end):
        opens.append((match.start(), match.end()))
    opens += [
        (m.start(), m.end())
        for m in _DASH_INSIDE.finditer(text, start, end)
        if _may_open(text, start, m.start())
    ]
    ends = [*(opened for opened, _ in opens[1:]), end][: len(opens)]
    return [
        Stretch("dash", opened, close, first, close, closed=False)
        for (opened, first), close in zip(opens, ends, strict=True)
    ]


def _may_open(text: str, start: int, at: int) -> bool:
    """Return whether a dash inside a paragraph follows the end of a sentence, or a pause."""
    before = text[max(start, at - 40) : at].rstrip()
    if before[-1:] in _ENDS:
        return before[-1] != ":" or text[at - 1].isspace() or text[at + 1].isspace()
    return before[-1:] in _PAUSES and text[at - 1].isspace()


def marked(text: str, start: int, end: int, *, open_before: str = "") -> list[Stretch]:
    """Return the stretches of a paragraph between quotation marks, outermost only.

    Parameters
    ----------
    text, start, end
        The text and the paragraph's offsets in it.
    open_before
        The mark that an earlier paragraph has left open, if any: where the first mark here
        closes it, the words before that mark are a stretch.
    """
    if text[start] in marks.QUOTES:
        open_before = ""
    found, opened = _paired(text, start, end, open_before)
    if opened is not None and not (open_before and opened[0] == start):
        at, mark = opened
        found.append(Stretch(mark_name(mark), at, end, at + len(mark), end, closed=False))
    found += [
        Stretch(
            marks.STYLE[text[m.start()]],
            m.start(), m.end(), m.start("words"), m.end("words"),
        )
        for m in _SINGLE.finditer(text, start, end)
        if not _inside(m.start(), found)
    ]  # fmt: skip
    found = [stretch for stretch in found if not _is_nickname(text, stretch)]
    return sorted(found, key=lambda stretch: stretch.start)


def _is_nickname(text: str, stretch: Stretch) -> bool:
    """Return whether a word or two in marks stand inside a name (``Ida »Bølgen« Lund``)."""
    inner = text[stretch.first : stretch.last]
    return (
        inner.count(" ") < _NICKNAME
        and inner[:1].isalpha()
        and inner[-1:].isalpha()
        and bool(_NAME_BEFORE.search(text, max(0, stretch.start - 30), stretch.start))
        and bool(_NAME_AFTER.match(text, stretch.end))
    )


def _inside(at: int, stretches: list[Stretch]) -> bool:
    """Return whether ``at`` stands inside one of ``stretches``, which are in order and apart."""
    place = bisect_left(stretches, at, key=lambda stretch: stretch.start) - 1
    return place >= 0 and at < stretches[place].end


def _paired(
    text: str, start: int, end: int, open_before: str
) -> tuple[list[Stretch], tuple[int, str] | None]:
    """Return the stretches between marks that open and close, and the mark left open at last."""
    found: list[Stretch] = []
    opened = (start, open_before) if open_before else None
    depth = 0  # marks of the same style opened inside the stretch
    for match in _DOUBLE.finditer(text, start, end):
        at, mark = match.start(), match.group()
        if opened is None:
            if _opens(text, at, match.end(), end):
                opened = (at, mark)
        elif depth and _closes(text, at, match.end(), end, opened[1], mark):
            depth -= 1
        elif mark == opened[1] and text[at - 1].isspace() and _opens(text, at, match.end(), end):
            depth += 1
        elif _closes(text, at, match.end(), end, opened[1], mark):
            begin = opened[0]
            first = begin + len(mark) if text[begin] in marks.QUOTES + "'`" else begin
            found.append(Stretch(mark_name(mark), begin, match.end(), first, at))
            opened = None
    return found, opened


def closes_later(text: str, start: int, opener: str) -> tuple[int, bool]:
    """Return where the next mark after ``start`` stands, and whether it closes an ``opener``.

    ``opener`` was left open by an earlier paragraph; without a mark the text's end is returned.
    """
    match = _DOUBLE.search(text, start)
    if match is None:
        return len(text), False
    return match.start(), (
        _closes(text, match.start(), match.end(), len(text), opener, match.group())
        and not (text[match.start() - 1].isspace() or match.start() == 0)
    )


def mark_name(mark: str) -> str:
    """Return the name of a mark's style."""
    return marks.STYLE.get(mark[0], "curly")


def _opens(text: str, at: int, after: int, end: int) -> bool:
    """Return whether the mark at ``at`` can open: words follow it and none stands before it."""
    return after < end and not text[after].isspace() and not (at and text[at - 1].isalnum())


def _closes(text: str, at: int, after: int, end: int, opener: str, mark: str) -> bool:
    """Return whether ``mark`` closes ``opener``: of its style, and after words, not before them."""
    if mark_name(opener) != mark_name(mark) or (opener in marks.NARROW) != (mark in marks.NARROW):
        return False
    if mark_name(mark) == "guillemets":
        return mark != opener
    return not text[at - 1].isspace() or after >= end or not text[after].isalnum()
