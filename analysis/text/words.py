"""What counts as a word, and as a long word. Every count in the package uses this module.

``docs/readability.md`` has the convention and its sources. In short, a word is what is printed
between two spaces, without the punctuation around it. Hyphens, apostrophes and the points of
numbers and abbreviations hold a word together; a slash separates two whole words. A long word has
more than six letters (Björnsson 1968); digits do not count as letters.
"""

import re
from bisect import bisect_left

from analysis.io.normalisation import Normalised
from analysis.lang import marks
from analysis.lang.forms import LOWER, UPPER, fold

_HOLDS = (
    r"[-‐‑–'’&@_\u00ad\u0300-\u036f]+"  # atom-program, 2015–2017, USA's, H&M, navn@avis.dk
    r"|[.,:](?<=\d.)(?=\d)"  # 1.250.000, 4,5, 14.30
    rf"|\.(?=[{LOWER}]|Kr\b|[{UPPER}]\b)"  # bl.a., cand.polit., dr.dk, f.Kr., U.S.A.
    r"|/(?:(?<=\d.)(?=\d)|(?<=\b\w.)(?=\w)|(?=\w\b))"  # 2017/18, A/S, km/t, but og/eller is two
    r"|[\u00a0\u202f](?<=\d.)(?=\d{3}\b)"  # 1 250 000 with the spaces that do not break
)
WORD = re.compile(
    rf"(?:https?://|www\.)[^\s{marks.QUOTES}<>]*[^\W_]|[^\W_]+(?:(?:{_HOLDS})[^\W_]+|[\u0300-\u036f]+)*"
)
_AROUND = f".,:;?!(){marks.DASHES}{marks.QUOTES}"  # never part of a word of letters
LONG = 7  # letters; Björnsson's "more than six"


_KEPT = 1 << 14  # chunks between two spaces whose words are cached
_Chunk = tuple[int, tuple[int, ...], tuple[int, ...]]  # its length with the space, words, long ones
_CHUNKS: dict[str, _Chunk] = {}
_ALIKE: dict[_Chunk, _Chunk] = {}  # each value once, to save memory


def places(chunk: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return where the words and long words of a chunk between two spaces begin."""
    bare = chunk.strip(_AROUND)
    if bare.isalpha():
        at = (chunk.index(bare),)
        return at, at if len(bare) >= LONG else ()
    found = [(m.start(), letters(m.group()) >= LONG) for m in WORD.finditer(chunk)]
    return tuple(at for at, _ in found), tuple(at for at, is_long in found if is_long)


def _chunk(chunk: str) -> _Chunk:
    """Return where the words and long words of a chunk begin; keep it for the next time."""
    value = len(chunk) + 1, *places(chunk)
    if len(_CHUNKS) >= _KEPT:
        _CHUNKS.clear()
        _ALIKE.clear()
    _CHUNKS[chunk] = _ALIKE.setdefault(value, value)
    return value


class WordIndex:
    """The words of one text, ready to be counted between any two offsets.

    A word counts for a stretch of text if its first character is in it.

    Parameters
    ----------
    text
        The original text, or a normalised one.
    """

    def __init__(self, text: str | Normalised) -> None:
        read = Normalised(text) if isinstance(text, str) else text
        # No word crosses a space; the spaces that hold a number together stay inside a chunk.
        starts: list[int] = []
        long_starts: list[int] = []
        at = 0
        for chunk in read.text.replace("\n", " ").split(" "):
            size, words, long_words = _CHUNKS.get(chunk) or _chunk(chunk)
            for place in words:
                starts.append(at + place)
            for place in long_words:
                long_starts.append(at + place)
            at += size
        self.starts, self.long_starts = read.starts(starts), read.starts(long_starts)

    @classmethod
    def found(cls, read: Normalised, starts: list[int], long_starts: list[int]) -> "WordIndex":
        """Return the index of a text whose words are known by where they begin in ``read.text``."""
        index = cls("")
        index.starts, index.long_starts = read.starts(starts), read.starts(long_starts)
        return index

    def count(self, start: int, end: int) -> int:
        """Return the number of words that begin in ``text[start:end]``."""
        return bisect_left(self.starts, end) - bisect_left(self.starts, start)

    def count_long(self, start: int, end: int) -> int:
        """Return the number of words of more than six letters that begin in ``text[start:end]``."""
        return bisect_left(self.long_starts, end) - bisect_left(self.long_starts, start)


def words(text: str) -> list[str]:
    """Return the words of ``text`` in lower case, as many as ``WordIndex`` counts in it."""
    return [fold(match.group()) for match in WORD.finditer(Normalised(text).text)]


def letters(word: str) -> int:
    """Return the number of letters in ``word``; digits and marks do not count."""
    return len(word) if word.isalpha() else sum(map(str.isalpha, word))
