"""spaCy's tokenizer for Danish with our quotation marks, fast, and linear on any text."""

import re
from pathlib import Path
from typing import Any

from spacy.attrs import ORTH
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from analysis.text import affixes
from analysis.text.chunks import KEPT, Chunks, Parted

_LONG = re.compile(r"\S{100}(?=\S)")  # longer than any word; an address may be cut in two tokens


def keep_abbreviations(tokenizer: Tokenizer) -> None:
    """Keep abbreviations before titles and names that spaCy does not know as one token."""
    for written in affixes.kept_abbreviations():
        if len(tokenizer(written)) > 1:
            tokenizer.add_special_case(written, [{ORTH: written}])


def part_marks(tokenizer: Tokenizer, defaults: Any) -> None:
    """Make ``tokenizer`` separate quotation marks and dashes from words."""
    rules = tokenizer.rules
    tokenizer.rules = {}  # spaCy would read all of them again for each of the patterns
    before, behind, inside = (
        (*defaults.prefixes, *affixes.BEFORE),
        (*defaults.suffixes, *affixes.BEHIND),
        (*defaults.infixes, *affixes.INSIDE),
    )
    tokenizer.prefix_search = compile_prefix_regex(before).search
    tokenizer.suffix_search = compile_suffix_regex(behind).search
    tokenizer.token_match = affixes.WHOLE.fullmatch
    tokenizer.infix_finditer = compile_infix_regex(inside).finditer
    tokenizer.rules = rules


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
        inner.max_cache_size = KEPT
        self._known: set[str] = set()
        self._chunks = Chunks(self._words, frozenset(inner.rules or ()))

    def parted(self, text: str) -> Parted:
        """Return the tokens of ``text``, without those of white space.

        They are the same as those of ``self(text)``, but found without a ``Doc``.
        """
        return self._chunks.parted(text)

    def _words(self, chunk: str) -> list[str]:
        """Return the tokens of a chunk without white space."""
        doc = self._in_pieces(chunk) if _LONG.match(chunk) else self.inner(chunk)
        return [token.text for token in doc]

    def __call__(self, text: str) -> Doc:
        """Return the tokens of ``text``."""
        new = set(text.split()) - self._known
        if any(map(_LONG.match, new)):
            return self._in_pieces(text)
        if len(self._known) < KEPT:
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
