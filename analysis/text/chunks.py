"""Tokens of a text by its chunks between two spaces, each of which is parted once and kept."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from analysis.lang import marks
from analysis.lang.forms import LETTERS, LOWER, fold
from analysis.text import affixes
from analysis.text.words import places

KEPT = 20_000  # chunks whose tokens are kept
_CHUNK = re.compile(r"\S+")
_Offsets = tuple[int, ...]
_Words = tuple[str, ...]
# Of a chunk: its length with the space; where its tokens start and end, as they stand, in lower;
# where its words begin, and its long words.
_Chunk = tuple[int, _Offsets, _Offsets, _Words, _Words, _Offsets, _Offsets]
_DOUBLE = re.escape(marks.DOUBLE)
_CLOSING = "".join(mark for mark in marks.CLOSERS if mark in marks.DOUBLE)
_PLAIN = re.compile(  # a word or number and marks, each a token
    rf"[{_DOUBLE}(]?(?P<word>[{LETTERS}]{{1,90}}|[{LETTERS}]{{2,40}}-[{LETTERS}]{{2,40}}"
    rf"|\d{{1,4}}|\d{{1,3}}[.,]\d{{1,3}}|\d{{1,4}}-(?:\d{{1,4}}|[{LOWER}]{{2,40}})|[{LOWER}]{{2,40}}-$)"
    rf"(?:[,;:?!]|(?<=[{LOWER}])\.)?(?:[{_CLOSING}][,;:?!.]?|\)[,.]?)?"
)


class Parted(NamedTuple):
    """The tokens of a text, without those of white space.

    Attributes
    ----------
    starts, ends
        Their offsets.
    words, lower
        The tokens as written, and in small letters.
    word_starts, long_starts
        Where words and long words begin, as ``analysis.text.words`` counts them.
    """

    starts: list[int]
    ends: list[int]
    words: list[str]
    lower: list[str]
    word_starts: list[int]
    long_starts: list[int]


class Chunks:
    """The tokens of chunks, kept for the next time.

    Parameters
    ----------
    part
        The tokens of a chunk without white space.
    special
        Chunks with tokens of their own.
    """

    def __init__(self, part: Callable[[str], Sequence[str]], special: frozenset[str]) -> None:
        self._part, self._special = part, special
        self._chunks: dict[str, _Chunk] = {}
        self._alike: dict[_Offsets, _Offsets] = {}  # each value once, to save memory

    def parted(self, text: str) -> Parted:
        """Return the tokens of ``text``, without those of white space.

        A chunk of letters and the marks around it are one token each; other chunks are parted once.
        """
        starts: list[int] = []
        ends: list[int] = []
        words: list[str] = []
        lower: list[str] = []
        word_starts: list[int] = []
        long_starts: list[int] = []
        known, at = self._chunks, 0
        for chunk in text.replace("\n", " ").split(" "):
            size, begin, end, written, small, word, long = known.get(chunk) or self._kept(chunk)
            for place in begin:
                starts.append(at + place)
            for place in end:
                ends.append(at + place)
            for place in word:
                word_starts.append(at + place)
            for place in long:
                long_starts.append(at + place)
            words += written
            lower += small
            at += size
        return Parted(starts, ends, words, lower, word_starts, long_starts)

    def _kept(self, chunk: str) -> _Chunk:
        """Return a chunk's tokens, and keep them."""
        starts, ends, words = self._plain(chunk) or self._parted(chunk)
        lower = tuple(map(fold, words))
        begin, long = places(chunk)
        alike = self._alike.setdefault
        value = (
            len(chunk) + 1, alike(starts, starts), alike(ends, ends),
            words, words if lower == words else lower, alike(begin, begin), alike(long, long),
        )  # fmt: skip
        if len(self._chunks) < KEPT:
            self._chunks[chunk] = value
        return value

    def _plain(self, chunk: str) -> tuple[_Offsets, _Offsets, _Words] | None:
        """Return the tokens of a chunk that is a word with marks around it, one token each."""
        match = _PLAIN.fullmatch(chunk)
        if match is None:
            return None
        start, end = match.span("word")
        word, size = match["word"], len(chunk)
        if size == end - start:
            return None if chunk in self._special else ((0,), (size,), (chunk,))
        if not self._special.isdisjoint(
            (word, chunk[start : end + 1], chunk[: end + 1], chunk[start:], chunk)
        ):
            return None
        starts = (*range(start), start, *range(end, size))
        return starts, (*starts[1:], size), (*chunk[:start], word, *chunk[end:])

    def _parted(self, chunk: str) -> tuple[_Offsets, _Offsets, _Words]:
        """Return the tokens of any chunk, by all rules."""
        edges: list[tuple[int, int]] = []
        for match in _CHUNK.finditer(chunk):
            lengths = map(len, self._part(match.group()))
            edges += pairwise(accumulate(lengths, initial=match.start()))
        starts, ends = tuple(a for a, _ in edges), tuple(b for _, b in edges)
        return starts, ends, tuple(chunk[a:b] for a, b in edges)


@cache
def danish() -> Chunks:
    """Return the chunks that all texts without a pipeline of their own share."""
    rules = affixes.danish()
    return Chunks(rules.words, frozenset(rules.special))
