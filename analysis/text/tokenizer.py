"""The tokenizer: spaCy's for Danish with our quotation marks, fast, and linear on any text."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from spacy.attrs import ORTH
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import LETTERS, LOWER, UPPER, fold
from analysis.text.words import places

_MARKS = [*marks.QUOTES, *marks.DASHES.replace("-", "")]
_CACHED = 20_000  # chunks of text whose tokens are kept
_CHUNK = re.compile(r"\S+")
_Offsets = tuple[int, ...]
_Words = tuple[str, ...]
# Of a chunk: its length with the space; where its tokens start and end, as they stand, in lower;
# where its words begin, and its long words.
_Chunk = tuple[int, _Offsets, _Offsets, _Words, _Words, _Offsets, _Offsets]
_DOUBLE, _APOSTROPHES, _CLOSERS, _DASHES = map(
    re.escape, (marks.DOUBLE, marks.APOSTROPHES, marks.CLOSERS, marks.DASHES)
)
_WHOLE = re.compile(  # Avisen.DK, with no space lost; O’Lund, d’Orval
    rf"[{UPPER}][\w-]+\.(?:AG|COM|DK|NET|NU|ORG)|(?:[{UPPER}]|[dl])[{_APOSTROPHES}][{UPPER}][\w-]+"
)
_CLOSING = "".join(mark for mark in marks.CLOSERS if mark in marks.DOUBLE)
_PLAIN = re.compile(  # a word or number and marks, each a token
    rf"[{_DOUBLE}(]?(?P<word>[{LETTERS}]{{1,90}}|[{LETTERS}]{{2,40}}-[{LETTERS}]{{2,40}}"
    rf"|\d{{1,4}}|\d{{1,3}}[.,]\d{{1,3}}|\d{{1,4}}-(?:\d{{1,4}}|[{LOWER}]{{2,40}})|[{LOWER}]{{2,40}}-$)"
    rf"(?:[,;:?!]|(?<=[{LOWER}])\.)?(?:[{_CLOSING}][,;:?!.]?|\)[,.]?)?"
)
_LONG = re.compile(r"\S{100}(?=\S)")  # longer than any word; an address may be cut in two tokens


def keep_abbreviations(tokenizer: Tokenizer) -> None:
    """Keep abbreviations before titles and names that spaCy does not know as one token."""
    for word, habit in lang.rows("abbreviations.tsv"):
        for written in (f"{word}.", f"{word.capitalize()}."):
            if habit == "never" and len(tokenizer(written)) > 1:
                tokenizer.add_special_case(written, [{ORTH: written}])


def part_marks(tokenizer: Tokenizer, defaults: Any) -> None:
    """Make ``tokenizer`` separate quotation marks and dashes from words."""
    rules = tokenizer.rules
    tokenizer.rules = {}  # spaCy would read all of them again for each of the patterns
    tokenizer.prefix_search = compile_prefix_regex([*defaults.prefixes, *_MARKS, "-(?=\\w)"]).search
    tokenizer.suffix_search = compile_suffix_regex(
        [*defaults.suffixes, *_MARKS, rf"(?<=\w[.!?…])[{_DASHES}]"]
    ).search
    tokenizer.token_match = _WHOLE.fullmatch
    tokenizer.infix_finditer = compile_infix_regex(
        [
            *defaults.infixes,
            *_MARKS,
            rf"(?<=[\w{_CLOSERS})])\.(?=[{UPPER}][{LOWER}])",
            rf"\.(?=[{_DASHES}]\s)",
            rf"(?<=[.,?!])[{_APOSTROPHES}](?=\w)",
            rf"(?<=\w)[{_APOSTROPHES}](?=[.,?!])",
        ]
    ).finditer
    tokenizer.rules = rules


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


class ChunkTokenizer:
    """spaCy's tokenizer with a cache of the tokens of every chunk between two spaces.

    spaCy has a cache too, but uses it in each text only up to the first abbreviation, emoticon or
    space at its start (``has_special`` in ``spacy/tokenizer.pyx``). In an article that comes soon,
    so most words are tokenized again each time. Here, a chunk is tokenized alone and cached; its
    tokens are the same.
    """

    def __init__(self, inner: Tokenizer) -> None:
        self._take(inner)

    def _take(self, inner: Tokenizer) -> None:
        """Use the rules of ``inner``, with an empty cache."""
        self.inner = inner
        inner.max_cache_size = _CACHED
        self._known: set[str] = set()
        self._chunks: dict[str, _Chunk] = {}
        self._alike: dict[_Offsets, _Offsets] = {}  # each value once, to save memory
        self._special = frozenset(inner.rules or ())

    def parted(self, text: str) -> Parted:
        """Return the tokens of ``text``, without those of white space.

        They are the same as those of ``self(text)``, but found without a ``Doc``. A chunk of
        letters and the marks around it are one token each; other chunks are tokenized once and
        cached.
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
        """Return a chunk's tokens, and cache them."""
        starts, ends, words = self._plain(chunk) or self._parted(chunk)
        lower = tuple(map(fold, words))
        begin, long = places(chunk)
        alike = self._alike.setdefault
        value = (
            len(chunk) + 1, alike(starts, starts), alike(ends, ends),
            words, words if lower == words else lower, alike(begin, begin), alike(long, long),
        )  # fmt: skip
        if len(self._chunks) < _CACHED:
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
        """Return the tokens of a chunk by spaCy's rules."""
        edges = [
            (match.start() + start, match.start() + end)
            for match in _CHUNK.finditer(chunk)
            for start, end in self._edges_of(match.group())
        ]
        starts, ends = tuple(a for a, _ in edges), tuple(b for _, b in edges)
        return starts, ends, tuple(chunk[a:b] for a, b in edges)

    def _edges_of(self, chunk: str) -> Iterable[tuple[int, int]]:
        """Return start and end of each token in a chunk without white space."""
        doc = self._in_pieces(chunk) if _LONG.match(chunk) else self.inner(chunk)
        return ((t.idx, t.idx + len(t)) for t in doc if not t.is_space)

    def __call__(self, text: str) -> Doc:
        """Return the tokens of ``text``."""
        new = set(text.split()) - self._known
        if any(map(_LONG.match, new)):
            return self._in_pieces(text)
        if len(self._known) < _CACHED:
            for chunk in new:
                self.inner(chunk)
            self._known |= new
        return self.inner(text)

    def to_bytes(self, **options: object) -> bytes:
        """Return the rules as bytes, as spaCy's tokenizer does."""
        return self.inner.to_bytes(**options)

    def from_bytes(self, data: bytes, **options: object) -> "ChunkTokenizer":
        """Load the rules from ``to_bytes``."""
        self.inner.from_bytes(data, **options)
        self._take(self.inner)
        return self

    def to_disk(self, path: str | Path, **options: object) -> None:
        """Write the rules, as spaCy's tokenizer does."""
        self.inner.to_disk(path, **options)

    def from_disk(self, path: str | Path, **options: object) -> "ChunkTokenizer":
        """Load the rules from ``to_disk``."""
        return self.from_bytes(Path(path).read_bytes(), **options)

    def _in_pieces(self, text: str) -> Doc:
        """Return the tokens of a text with its longest chunks cut.

        spaCy searches the whole chunk for each mark that it removes from its ends. So a space is
        inserted at every cut, and removed from the tokens afterwards.
        """
        doc = self.inner(_LONG.sub(r"\g<0> ", text))
        put_in = {match.end() + n for n, match in enumerate(_LONG.finditer(text))}
        words = [token.text for token in doc]
        spaces = [bool(t.whitespace_) and t.idx + len(t) not in put_in for t in doc]
        return Doc(doc.vocab, words, spaces)
