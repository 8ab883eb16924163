r"""Normalising a text for the rules, and mapping offsets back to the original text.

The same article may come with invisible characters, other spaces, letters in two parts, ligatures
or other dashes. The rules read a normalised text; every offset in the tables refers to the
original text.

Zero-width and direction characters and soft hyphens are left out. Runs of spaces and tabs become
one space, and none at the end of a line. A letter and its accent become one character (Unicode
normalisation form C, https://www.unicode.org/reports/tr15/), ``ﬁ`` becomes ``fi``, line ends
become ``\\n``. ``--`` and rare dashes that open a line or are between spaces become ``–``. Spaces
inside both quotation marks of a pair are left out. A non-breaking space between groups of digits
(``1 250 000``) stays, because it holds a number together. U+0002 and U+FFFE, which stand in texts
copied from PDFs for a hyphen at a line end, are left out, or a hyphen before a capital.
"""

import re
from bisect import bisect_right
from unicodedata import normalize

import numpy as np

from analysis.lang import marks

_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_PARTED = "\x02\ufffe"  # PDFium's signs for a hyphen at the end of a line
_LINE_END = "\r\u2028\u2029\x85"
_BLANK = rf"(?:[^\S\n{_LINE_END}]|[{_UNSEEN}])"
_ODD = re.compile(rf"[^\S \n]|[{_UNSEEN}{_PARTED}]|[\u0300-\u036f\u212a\u212b\ufb00-\ufb06]")
_LETTERS = re.compile(
    r"(?P<keep>(?<=\d)[\u00a0\u202f](?=\d{3}\b))"
    rf"|(?P<line>{_BLANK}*(?:\r\n|[\n{_LINE_END}]))"
    rf"|(?P<blank>{_BLANK}+)"
    rf"|(?P<parted>[{_PARTED}]+)"
    r"|(?P<composed>.?[\u0300-\u036f]+|[\u212a\u212b])"
    r"|(?P<ligature>[\ufb00-\ufb06])"
)
_QUOTES = re.escape(marks.QUOTES)
_SIGNS = re.compile(
    r"(?P<dash>(?:\A|(?<=[\n ]))(?:-{2,3}|[\u2010-\u2012\u2015\u2212])"
    rf"(?= ?[{_QUOTES}]| ?[^\W\d_]))"
    rf"|(?<![^\s(])[{_QUOTES}](?P<first> )[^{_QUOTES}\n]*[^{_QUOTES}\s](?P<last> )[{_QUOTES}](?!\w)"
)
_RARE = r"\u2010-\u2012\u2015\u2212"
_MAY_BE_SIGN = re.compile(  # so begins a sign; it is looked for by the characters themselves
    rf"[-{_RARE}{_QUOTES}](?:(?<=[{_RARE}])|(?<=-)-|(?<=[{_QUOTES}]) )"
)
Edit = tuple[int, int, str]  # start and end of what is replaced, and by what


class Normalised:
    """A text as the rules read it.

    Attributes
    ----------
    given
        The original text.
    text
        The normalised text.

    Examples
    --------
    >>> read = Normalised("A\u030a!\u200b  Ja")
    >>> read.text, read.span(3, 5), read.given[slice(*read.span(3, 5))]
    ('Å! Ja', (6, 8), 'Ja')
    """

    def __init__(self, given: str) -> None:
        self.given = self.text = given
        self._steps: list[_Step] = []
        if _is_odd(given):
            self._add(_letter_edits(given))
        self._add(_sign_edits(self.text))

    @classmethod
    def plain(cls, text: str) -> "Normalised":
        """Return a text that is already normalised."""
        read = cls("")
        read.given = read.text = text
        return read

    def _add(self, edits: list[Edit]) -> None:
        if edits:
            step = _Step(self.text, edits)
            self.text = step.text
            self._steps.append(step)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in ``given`` of ``text[start:end]``, from first to last character."""
        if start >= end:
            at = self.span(start, start + 1)[0] if start < len(self.text) else len(self.given)
            return at, at
        for step in reversed(self._steps):
            start, end = step.start(start), step.end(end)
        return start, end

    def starts(self, offsets: list[int]) -> list[int]:
        """Return where the characters of ``text`` at ``offsets`` begin in ``given``."""
        for step in reversed(self._steps):
            offsets = step.starts(offsets)
        return offsets

    def place(self, given: int) -> int:
        """Return the offset in ``text`` of an offset in ``given``."""
        for step in self._steps:
            given = step.forward(given)
        return given


class _Step:
    """A text with ``edits`` applied, and its offsets before and after.

    The text is a sequence of pieces that were kept or replaced: ``_new`` is the start of each
    piece now, ``_old`` its start before, and ``_until`` its end before.
    """

    def __init__(self, text: str, edits: list[Edit]) -> None:
        self._new: list[int] = []
        self._old: list[int] = []
        self._until: list[int] = []
        self._kept: list[bool] = []
        pieces: list[str] = []
        at = length = 0
        for start, end, new in [*edits, (len(text), len(text), "")]:
            for first, last, piece, kept in ((at, start, text[at:start], True),
                                             (start, end, new, False)):  # fmt: skip
                if piece:
                    self._new.append(length)
                    self._old.append(first)
                    self._until.append(last)
                    self._kept.append(kept)
                    pieces.append(piece)
                    length += len(piece)
            at = end
        self.text = "".join(pieces)

    def start(self, offset: int) -> int:
        """Return where the character at ``offset`` began before."""
        piece = bisect_right(self._new, offset) - 1
        return self._old[piece] + (offset - self._new[piece] if self._kept[piece] else 0)

    def starts(self, offsets: list[int]) -> list[int]:
        """Return where the characters at ``offsets`` began before."""
        at, new = np.array(offsets, dtype=np.int64), np.array(self._new)
        piece = np.searchsorted(new, at, side="right") - 1
        return (
            np.array(self._old)[piece] + np.array(self._kept)[piece] * (at - new[piece])
        ).tolist()

    def end(self, offset: int) -> int:
        """Return where the character before ``offset`` ended before."""
        piece = bisect_right(self._new, offset - 1) - 1
        if self._kept[piece]:
            return self._old[piece] + offset - self._new[piece]
        return self._until[piece]

    def forward(self, offset: int) -> int:
        """Return where an offset before the edits is now."""
        piece = bisect_right(self._old, offset) - 1
        if piece < 0:
            return 0
        following = self._new[piece + 1] if piece + 1 < len(self._new) else len(self.text)
        if not self._kept[piece]:
            return self._new[piece] if offset == self._old[piece] else following
        return min(self._new[piece] + offset - self._old[piece], following)


def normalised(text: str) -> str:
    """Return ``text`` as the rules read it."""
    return Normalised(text).text


def _is_odd(text: str) -> bool:
    """Return whether ``text`` may have letters, spaces or line ends to normalise."""
    return "  " in text or " \n" in text or bool(_ODD.search("".join(set(text))))


def _letter_edits(text: str) -> list[Edit]:
    """Return the edits that normalise letters, spaces and line ends of ``text``."""
    plain = ((match, _plain(match)) for match in _LETTERS.finditer(text))
    return [(*match.span(), new) for match, new in plain if new != match.group()]


def _plain(match: re.Match) -> str:
    """Return the normal form of a match of ``_LETTERS``."""
    found, kind = match.group(), match.lastgroup
    if kind == "keep":
        return found
    if kind == "line":
        return "\n"
    if kind == "blank":
        inside = match.end() < len(match.string)
        return " " if inside and any(map(str.isspace, found)) else ""
    if kind == "parted":
        before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
        return "-" if before.isalpha() and after.isupper() else ""
    return normalize("NFC" if kind == "composed" else "NFKC", found)


def _sign_edits(text: str) -> list[Edit]:
    """Return the edits that normalise dashes and remove spaces inside quotation marks."""
    edits: list[Edit] = []
    at = 0
    while place := _MAY_BE_SIGN.search(text, at):
        match = _SIGNS.match(text, place.start())
        at = match.end() if match else place.start() + 1
        if match is None:
            continue
        if match.lastgroup == "dash":
            edits.append((*match.span(), "–"))
        else:
            edits += [(*match.span(side), "") for side in ("first", "last")]
    return edits
