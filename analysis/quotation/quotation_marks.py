"""Quotation marks and dashes: which stretches of a paragraph they mark."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import takewhile

from analysis.lang import marks
from analysis.lang.forms import UPPER

_DASH = f"[{re.escape(marks.DASHES)}]"
_DASH_OPENS = re.compile(rf"[\u200b\ufeff]*{_DASH}\s*(?=[^\s{re.escape(marks.DASHES)}])")
_CAPITAL = f"(?=[{UPPER}{marks.QUOTES}])"
_DASH_INSIDE = re.compile(rf"{_DASH}(?:\s+|(?<=[^\s\w]{_DASH})|(?<=\s{_DASH})){_CAPITAL}")
_ENDS = frozenset(".!?…:")  # before a dash that opens, with a space between or without
_HEADING = 50  # letters of a heading before a dash at the most
_AGED = re.compile(rf"(?:[{UPPER}][\w.-]+ ){{1,3}}[{UPPER}][\w-]+, \d+(?: år)?(?:, [\w ]+)?")
_NO_STOPS = re.compile(rf"[{UPPER}][\w ]+")
_PAUSES = frozenset("," + marks.QUOTES)  # before a dash that opens, with a space between
EDGES = " \t\n\u00a0\u200b\ufeff,.;:!?…*" + marks.DASHES + marks.ALL  # removed from quotes' ends
# Both patterns begin with the characters themselves, which makes searching many times as fast.
_DOUBLE = re.compile(rf"[{marks.QUOTES}'`](?:(?<=[^'`])|(?<=')'|(?<=`)`)")
_MAY_BE_MARK = re.compile(rf"[{marks.ALL}`]")
_LOW = "".join(mark for mark in marks.DOUBLE if mark not in marks.CLOSERS)  # only opens
_CLOSING = "".join(mark for mark in marks.SINGLE if mark in marks.CLOSERS)
_SINGLE = re.compile(
    rf"[{marks.SINGLE}](?<![\w{marks.APOSTROPHES}].)(?=\w)"
    rf"(?P<words>(?:[^{marks.SINGLE}\n]|(?<=\w)[{marks.APOSTROPHES}](?=\w)){{2,}}?)[{_CLOSING}](?!\w)"
)
_NAME_BEFORE = re.compile(rf"(?<![\w-])[{UPPER}][\w.'’-]* $")
_NAME_AFTER = re.compile(rf" [{UPPER}][\w'’-]+")
_NICKNAME = 2  # the most words of a nickname


@dataclass(frozen=True, slots=True)
class Stretch:
    """Marked words: from ``start`` to ``end`` with the marks, and the words between them."""

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
    if before[-1:] in _PAUSES:
        return text[at - 1].isspace()
    return _follows_heading(text, start, at)


def _follows_heading(text: str, start: int, at: int) -> bool:
    """Return whether a heading alone stands before a dash at ``at``, in the same paragraph.

    (``En god havn - Vi har sejlet hele livet, siger Ida Lund``; ``Ida Lund, 9 år - Vi sejler``.)
    """
    heading = text[start:at].strip() if at - start < _HEADING else ""
    known = _NO_STOPS.fullmatch(heading) or _AGED.fullmatch(heading)
    return bool(heading) and text[at - 1].isspace() and known is not None


def may_be_marked(text: str, start: int, end: int) -> bool:
    """Return whether ``text[start:end]`` has a character that may be a quotation mark."""
    return bool(_MAY_BE_MARK.search(text, start, end))


def marked(
    text: str, start: int, end: int, *, open_before: str = "", among: "Marks | None" = None
) -> list[Stretch]:
    """Return the stretches of a paragraph between quotation marks, only the outermost.

    Parameters
    ----------
    text, start, end
        The text and the paragraph's offsets in it.
    open_before
        The mark that an earlier paragraph left open, if any: if the first mark here closes it,
        the words before that mark are a stretch.
    among
        The marks up to ``end``, if they are known.
    """
    if text[start] in marks.QUOTES:
        open_before = ""
    found, opened = _paired(among or Marks(text, start, end), start, open_before)
    if opened is not None and not (open_before and opened[0] == start):
        at, mark = opened
        found.append(Stretch(mark_name(mark), at, end, at + len(mark), end, closed=False))
    edge = end if not found or found[-1].closed else found[-1].start
    found += [
        Stretch(
            marks.STYLE[text[m.start()]],
            m.start(), m.end(), m.start("words"), m.end("words"),
        )
        for m in takewhile(lambda m: m.start() <= edge, _SINGLE.finditer(text, start, end))
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
    """Return whether ``at`` is inside one of ``stretches``, which are in order and separate."""
    place = bisect_left(stretches, at, key=lambda stretch: stretch.start) - 1
    return place >= 0 and at < stretches[place].end


class Marks:
    """The double quotation marks of a stretch of text, and which of them closes which."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.end = text, end
        self.found = [(m.start(), m.group()) for m in _DOUBLE.finditer(text, start, end)]
        self._closing: dict[tuple[str, str], list[int | None]] = {}

    def opens(self, n: int) -> bool:
        """Return whether mark ``n`` can open."""
        at, mark = self.found[n]
        return _opens(self.text, at, at + len(mark), self.end)

    def closing(self, opener: str, n: int) -> int | None:
        """Return which mark, from ``n`` on, closes an ``opener`` before mark ``n``.

        Marks of its style that open inside it are closed before it. A straight mark closes a low
        one (``„Ja"``) that no mark of its style closes.
        """
        closing = self._known(opener, opener)[n]
        return self._known(opener, '"')[n] if closing is None and opener in _LOW else closing

    def _known(self, opener: str, like: str) -> list[int | None]:
        """Return what ``_closings`` returns, found once."""
        if (opener, like) not in self._closing:
            self._closing[opener, like] = self._closings(opener, like)
        return self._closing[opener, like]

    def _closings(self, opener: str, like: str) -> list[int | None]:
        """Return for each mark that may follow ``opener`` which mark closes it, the last first.

        A mark closes it that closes ``like``.
        """
        text = self.text
        size = len(self.found)
        closing: list[int | None] = [None] * (size + 1)
        inner = closing.copy()  # inside another that opened, where a mark closes if it can
        for n in reversed(range(size)):
            at, mark = self.found[n]
            opens = mark == opener and _is_apart(text, at, opener) and self.opens(n)
            closes = _closes(text, at, at + len(mark), self.end, like, mark)
            after = inner[n + 1]  # what closes a mark that opens here
            beyond = size if after is None else after + 1
            closing[n] = closing[beyond] if opens else n if closes else closing[n + 1]
            inner[n] = n if closes else inner[beyond] if opens else after
        return closing


def _paired(
    among: Marks, start: int, open_before: str
) -> tuple[list[Stretch], tuple[int, str] | None]:
    """Return the stretches between marks that open and close, and the mark left open at the end."""
    found: list[Stretch] = []
    opened = (start, open_before) if open_before else None
    n = bisect_left(among.found, (start, ""))
    while n < len(among.found):
        if opened is None:
            if among.opens(n):
                opened = among.found[n]
        elif (closing := among.closing(opened[1], n)) is None:
            break
        else:
            n = closing
            begin, (at, mark) = opened[0], among.found[n]
            first = begin + len(mark) if among.text[begin] in marks.QUOTES + "'`" else begin
            found.append(Stretch(mark_name(mark), begin, at + len(mark), first, at))
            opened = None
        n += 1
    return found, opened


def closes_later(text: str, start: int, opener: str) -> tuple[int, bool]:
    """Return the place of the next mark after ``start``, and whether it closes an ``opener``.

    ``opener`` was left open by an earlier paragraph. Without a mark, the text's end is returned.
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
    """Return whether the mark at ``at`` can open: a word follows it directly and none precedes."""
    return after < end and not text[after].isspace() and not (at and text[at - 1].isalnum())


def _is_apart(text: str, at: int, opener: str) -> bool:
    """Return whether a space or, of marks that only open, another stands before (``»»Bølgen«``)."""
    return text[at - 1].isspace() or (opener != '"' and text[at - 1] == opener)


def _closes(text: str, at: int, after: int, end: int, opener: str, mark: str) -> bool:
    """Return whether ``mark`` closes ``opener``: of its style, and after words, not before them."""
    if mark_name(opener) != mark_name(mark) or (opener in marks.NARROW) != (mark in marks.NARROW):
        return False
    if mark_name(mark) == "guillemets":
        return mark != opener
    return not text[at - 1].isspace() or after >= end or not text[after].isalnum()
