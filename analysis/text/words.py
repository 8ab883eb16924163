"""What counts as a word, and as a long one. Every count in the package goes through this module.

The convention, with its sources, stands in ``docs/readability.md``; in short: a word is what
stands between spaces in print, without the punctuation around it. Hyphens, apostrophes and the
points of numbers and abbreviations hold a word together; a slash parts two whole words. A long
word has more than six letters (Björnsson 1968), and digits are no letters.
"""

import re
from bisect import bisect_left

from analysis.io.normalisation import Normalised

_HOLDS = (
    r"[-‐‑–'’&@_\u00ad\u0300-\u036f]+"  # atom-program, 2015–2017, USA's, H&M, navn@avis.dk
    r"|[.,:](?<=\d.)(?=\d)"  # 1.250.000, 4,5, 14.30
    r"|\.(?=[a-zæøå]|Kr\b|[A-ZÆØÅ]\b)"  # bl.a., cand.polit., dr.dk, f.Kr., U.S.A.
    r"|/(?:(?<=\d.)(?=\d)|(?<=\b\w.)(?=\w)|(?=\w\b))"  # 2017/18, A/S, km/t, but og/eller is two
    r"|[\u00a0\u202f](?<=\d.)(?=\d{3}\b)"  # 1 250 000 with the spaces that do not break
)
WORD = re.compile(
    rf"(?:https?://|www\.)[^\s»«”“\"<>]*[^\W_]|[^\W_]+(?:(?:{_HOLDS})[^\W_]+|[\u0300-\u036f]+)*"
)
LONG = 7  # letters; Björnsson's "more than six"


class WordIndex:
    """The words of one text, ready to be counted between any two offsets.

    A word belongs to a stretch of text if its first character does.
    """

    def __init__(self, text: str):
        self.starts: list[int] = []
        self.long_starts: list[int] = []
        read = Normalised(text)
        changed = read.text != text
        for match in WORD.finditer(read.text):
            start, end = match.span()
            at = read.span(start, end)[0] if changed else start
            self.starts.append(at)
            if end - start >= LONG and letters(match.group()) >= LONG:
                self.long_starts.append(at)

    def count(self, start: int, end: int) -> int:
        """Return the number of words that begin in ``text[start:end]``."""
        return bisect_left(self.starts, end) - bisect_left(self.starts, start)

    def count_long(self, start: int, end: int) -> int:
        """Return the number of words of more than six letters that begin in ``text[start:end]``."""
        return bisect_left(self.long_starts, end) - bisect_left(self.long_starts, start)


def words(text: str) -> list[str]:
    """Return the words of ``text`` in lower case, as many as ``WordIndex`` counts in it."""
    return [match.group().casefold() for match in WORD.finditer(Normalised(text).text)]


def letters(word: str) -> int:
    """Return the number of letters in ``word``; digits and marks are none."""
    return len(word) if word.isalpha() else sum(map(str.isalpha, word))
