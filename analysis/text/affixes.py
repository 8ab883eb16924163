"""The tokens of a chunk between two spaces by spaCy's rules for Danish, without spaCy.

Of spaCy a build needs only these, and spaCy takes a second to import and 40 MB in each process. The
rules are data (``lang/da/tokenizer.json``, made by ``scripts/spacy_rules.py``; their licence stands
in ``tokenizer.LICENSE.txt``); they are applied as ``spacy/tokenizer.pyx`` does it: marks are taken
off both ends until a special case or a plain word is left, which is parted at the marks inside it.
The quotation marks and dashes of ``analysis.lang.marks``, and abbreviations, are added here, for
spaCy's own tokenizer too.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import LOWER, UPPER

_APOSTROPHES, _CLOSERS, _DASHES = map(re.escape, (marks.APOSTROPHES, marks.CLOSERS, marks.DASHES))
_MARKS = (*marks.QUOTES, *marks.DASHES.replace("-", ""))
# What is parted from a word besides spaCy's own: before it, behind it, inside it.
BEFORE = (*_MARKS, "-(?=\\w)")
BEHIND = (*_MARKS, rf"(?<=\w[.!?…])[{_DASHES}]")
INSIDE = (
    *_MARKS,
    rf"(?<=[\w{_CLOSERS})])\.(?=[{UPPER}][{LOWER}])",
    rf"\.(?=[{_DASHES}]\s)",
    rf"(?<=[.,?!])[{_APOSTROPHES}](?=\w)",
    rf"(?<=\w)[{_APOSTROPHES}](?=[.,?!])",
)
WHOLE = re.compile(  # Avisen.DK, with no space lost; O’Lund, d’Orval
    rf"[{UPPER}][\w-]+\.(?:AG|COM|DK|NET|NU|ORG)|(?:[{UPPER}]|[dl])[{_APOSTROPHES}][{UPPER}][\w-]+"
)
_PIECE = re.compile(r"\S{1,100}")  # longer than any word; an address may be cut in two tokens
_Words = tuple[str, ...]


class Affixes:
    """The rules by which a chunk is parted.

    Parameters
    ----------
    rules
        What is parted from a word ``before``, ``behind`` and ``inside`` it, and an ``address``,
        which stays whole: patterns.
    special
        Chunks with tokens of their own.
    """

    def __init__(self, rules: Mapping[str, str], special: Mapping[str, _Words]) -> None:
        self.special = dict(special)
        self._before = re.compile(rules["before"])
        self._behind = re.compile(rules["behind"])
        self._inside = re.compile(rules["inside"])
        self._address = re.compile(rules["address"])
        self._longest = max(map(len, self.special), default=0)
        self._parted: dict[str, _Words] = {}  # special cases by the rules alone

    def words(self, chunk: str) -> Sequence[str]:
        """Return the tokens of a chunk without white space."""
        pieces = _PIECE.findall(chunk)
        return [word for piece in pieces for word in self._whole(self._words(piece, self.special))]

    def _words(self, chunk: str, special: Mapping[str, _Words]) -> list[str]:
        """Return the tokens of a chunk, of which some are parted that belong together."""
        before: list[str] = []
        behind: list[str] = []
        left, size = chunk, len(chunk) + 1
        while left and len(left) != size and left not in special and not WHOLE.fullmatch(left):
            size = len(left)
            first = _length(self._before.search(left))
            last = 0 if left[first:] in special else _length(self._behind.search(left[first:]))
            if last and left[:-last] in special:
                first = 0
            before += [left[:first]] * bool(first)
            behind += [left[size - last :]] * bool(last)
            left = left[first : size - last]
        return [*before, *self._inner(left, special), *reversed(behind)]

    def _inner(self, word: str, special: Mapping[str, _Words]) -> Iterator[str]:
        """Yield the tokens of what is left of a chunk without the marks at its ends."""
        if word in special:
            yield from special[word]
            return
        start = 0
        if not (WHOLE.fullmatch(word) or self._address.match(word)):
            for match in self._inside.finditer(word):
                if match.start():
                    yield from filter(None, (word[start : match.start()], match.group()))
                    start = match.end()
        if start < len(word):
            yield word[start:]

    def _whole(self, words: list[str]) -> list[str]:
        """Return tokens, those that a special case is parted into replaced by its own.

        The longest come first, then the first. None begins or ends in another.
        """
        found = [(a, b) for a, b in self._stretches(words) if self._is_parted(words[a:b])]
        seen: set[int] = set()
        whole: dict[int, int] = {}
        for a, b in sorted(found, key=lambda stretch: (stretch[0] - stretch[1], stretch[0])):
            if a not in seen and b - 1 not in seen:
                whole[a] = b
            seen.update(range(a, b))
        for a in sorted(whole, reverse=True):
            words[a : whole[a]] = self.special["".join(words[a : whole[a]])]
        return words

    def _stretches(self, words: list[str]) -> Iterator[tuple[int, int]]:
        """Yield from which token to which tokens together are a special case."""
        for a in range(len(words)):
            together = ""
            for b in range(a, len(words)):
                together += words[b]
                if len(together) > self._longest:
                    break
                if together in self.special:
                    yield a, b + 1

    def _is_parted(self, words: list[str]) -> bool:
        """Return whether tokens are those into which the rules alone part a special case."""
        case = "".join(words)
        if case not in self._parted:
            self._parted[case] = tuple(self._words(case, {}))
        return self._parted[case] == tuple(words)


def _length(match: re.Match[str] | None) -> int:
    return match.end() - match.start() if match else 0


def kept_abbreviations() -> Iterator[str]:
    """Yield abbreviations before titles and names, which are one token each, as written."""
    for word, habit in lang.rows("abbreviations.tsv"):
        if habit == "never":
            yield from (f"{word}.", f"{word.capitalize()}.")


@cache
def danish() -> Affixes:
    """Return the rules for Danish."""
    text = files("analysis.lang").joinpath("da", "tokenizer.json").read_text(encoding="utf-8")
    rules = json.loads(text)
    patterns = {
        "before": "|".join(f"^{one}" for one in (*rules["before"], *BEFORE)),
        "behind": "|".join(f"{one}$" for one in (*rules["behind"], *BEHIND)),
        "inside": "|".join((*rules["inside"], *INSIDE)),
        "address": rules["address"],
    }
    affixes = Affixes(patterns, {case: tuple(words) for case, words in rules["special"].items()})
    for written in kept_abbreviations():
        if len(affixes.words(written)) > 1:
            affixes.special[written] = (written,)
    return affixes
