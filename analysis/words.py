"""What counts as a word. Every count in the package goes through this module."""

import re
from bisect import bisect_left

# A graphic word: letters and digits, held together by what does not part them in Danish spelling
# (hyphen, apostrophe; point, comma, colon between digits; points in abbreviations such as bl.a.).
WORD = re.compile(
    r"\d+(?:[.,:]\d+)*(?:[-'’]?[^\W_]+)*"
    r"|[^\W\d_](?:\.[^\W\d_])+\b"
    r"|[^\W_]+(?:[-'’][^\W_]+)*"
)
LONG = 7  # letters; Björnsson's "more than six"


class WordIndex:
    """The words of one text, ready to be counted between any two offsets.

    A word belongs to a stretch of text if its first character does.
    """

    def __init__(self, text: str):
        self.starts: list[int] = []
        self.long_starts: list[int] = []
        for match in WORD.finditer(text):
            start, end = match.span()
            self.starts.append(start)
            if end - start >= LONG and letters(match.group()) >= LONG:
                self.long_starts.append(start)

    def count(self, start: int, end: int) -> int:
        """Return the number of words that begin in ``text[start:end]``."""
        return bisect_left(self.starts, end) - bisect_left(self.starts, start)

    def count_long(self, start: int, end: int) -> int:
        """Return the number of words of more than six letters that begin in ``text[start:end]``."""
        return bisect_left(self.long_starts, end) - bisect_left(self.long_starts, start)


def letters(word: str) -> int:
    """Return the number of letters in ``word``; digits and marks are none."""
    return len(word) if word.isalpha() else sum(map(str.isalpha, word))
