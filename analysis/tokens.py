"""A ``Doc`` as plain lists: the rules look at each token many times, and lists are quick."""

from bisect import bisect_left, bisect_right

from spacy.tokens import Doc

from analysis import danish

ENDS = frozenset(".?!…:;")
OPENING = frozenset("»«”“„\"‹›‘’'")
DASHES = frozenset("-–—")


def _classes() -> dict[str, frozenset[str]]:
    """Return the closed word classes: name to words."""
    return {name: frozenset(words.split()) for name, words in danish.rows("closed_class.tsv")}


CLOSED = _classes()


class Tokens:
    """The tokens of a text that are not white space.

    Attributes
    ----------
    text, lower
        The words as they stand, and in small letters.
    start, end
        Offsets of each token in the text.
    """

    def __init__(self, doc: Doc):
        tokens = [(token.text, token.idx) for token in doc if not token.is_space]
        self.source = doc.text
        self.text = [text for text, _ in tokens]
        self.lower = [text.lower() for text in self.text]
        self.start = [start for _, start in tokens]
        self.end = [start + len(text) for text, start in tokens]

    def __len__(self) -> int:
        return len(self.text)

    def at(self, offset: int) -> int:
        """Return the number of the first token that starts at ``offset`` or after."""
        return bisect_left(self.start, offset)

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return the numbers of the first token in ``[start, end)`` and of the next after it."""
        return bisect_left(self.start, start), bisect_left(self.start, end)

    def before(self, offset: int) -> int:
        """Return the number of the last token that ends at ``offset`` or before."""
        return bisect_right(self.end, offset) - 1

    def capital(self, i: int) -> bool:
        """Return whether token ``i`` begins like a name (``Orval``, but also ``d'Orval``, ``al-Sisi``)."""
        text = self.text[i]
        return text[0].isupper() or ("-" in text or "'" in text) and text != text.lower()

    def word(self, i: int) -> bool:
        """Return whether token ``i`` is a word or a number and no mark."""
        return self.text[i][0].isalnum()

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """Return where the tokens from ``first`` to before ``last`` start and end in the text."""
        return self.start[first], self.end[last - 1]
