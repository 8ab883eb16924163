"""A text's tokens as plain lists: the rules read each token many times, and lists are fast."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import compress, count, pairwise
from typing import TYPE_CHECKING, Any, TypeVar

from analysis import lang
from analysis.io.articles import READ_ROLES
from analysis.lang import marks
from analysis.lang.forms import fold, has_capital
from analysis.text import tagger

if TYPE_CHECKING:  # who reads built tables needs the word lists, but no spaCy
    from spacy.tokens import Doc

_HISTORY = 2  # words before one whose tags its own hangs on
DASHES = frozenset(marks.DASHES)
CLOSERS = frozenset(marks.CLOSERS)


CLOSED = lang.classes("closed_class.tsv")
WORDS = lang.classes("word_groups.tsv")  # what decides how words beside them are read
PRONOUN_GENDERS = {
    word: gender
    for gender, kind in (("m", "masculine"), ("f", "feminine"))
    for word in CLOSED[kind]
}
HE_OR_SHE = "|".join(sorted(CLOSED["he_or_she"]))  # for patterns, as are the next three
ROLE_LINK = lang.either(WORDS["role_link"])
AT_PLACE = lang.either(WORDS["place_preposition"])
COPULA = lang.either(WORDS["copula"])
FUNCTION_WORDS = frozenset().union(*CLOSED.values())
LINKS = CLOSED["preposition"] | {"for"}  # what leads from a noun to what belongs to it
DETERMINERS = CLOSED["determiner"] | CLOSED["possessive"]  # what a noun follows

NOUNS = ("NOUN", "NOUN.Gen", "PROPN", "PROPN.Gen")  # tags, including those of names
VERBS = ("VERB.Fin", "VERB.Imp", "VERB.Inf", "VERB.Part")


@dataclass(slots=True)
class ParsedText:
    """The parts of a ``Doc`` that the rules need for tables, without its cost.

    Attributes
    ----------
    text
        The text; all offsets count its characters.
    starts, ends, words, lower
        For each token that is not white space: its offsets, the token as written, and in small
        letters.
    word_starts, long_starts
        Where what counts as a word begins, and as a long word.
    opens
        The offset at which each sentence opens; the first is 0.
    user_data
        The components' results, as in a ``Doc``.
    ents
        None: only a ``Doc`` has the names that a trained pipeline recognises.
    """

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    lower: list[str]
    word_starts: list[int]
    long_starts: list[int]
    opens: list[int]
    user_data: dict[str, Any] = field(default_factory=dict)
    ents: tuple = ()


Parsed = TypeVar("Parsed", "Doc", ParsedText)  # given and returned as the same of the two


def text_of(doc: Doc | ParsedText) -> str:
    """Return ``doc.text`` from where it is stored; spaCy would rebuild it at each call."""
    if "text" not in doc.user_data:
        doc.user_data["text"] = doc.text
    return doc.user_data["text"]


def opens(doc: Doc | ParsedText) -> list[int]:
    """Return the offset at which each sentence opens; it may be the space before its words."""
    if isinstance(doc, ParsedText):
        return doc.opens
    places = doc.to_array(["IDX", "SENT_START"])
    return places[places[:, 1] == 1, 0].tolist()


def story(doc: Doc | ParsedText) -> list[tuple[int, int]]:
    """Return the places of the story's paragraphs, without credit line and byline."""
    return [(p.start, p.end) for p in doc.user_data["paragraphs"] if p.role in READ_ROLES]


def tokens_of(doc: Doc | ParsedText) -> Tokens:
    """Return the tokens of ``doc``, made and tagged once for all rules."""
    if doc.user_data.get("tokens") is None:  # None if a Doc was saved and read again
        doc.user_data["tokens"] = Tokens(doc)
    return doc.user_data["tokens"]


@lru_cache(64)
def _is_part(words: frozenset[str], of: frozenset[str]) -> bool:
    """Return whether all ``words`` are ``of`` others."""
    return words <= of


class Tokens:
    """The tokens of a text that are not white space.

    Attributes
    ----------
    text, lower
        The words as written, and in small letters.
    start, end
        Offsets of each token in the text.
    sentences
        The first token of each sentence, and the token after its last.
    """

    def __init__(self, doc: Doc | ParsedText) -> None:
        if isinstance(doc, ParsedText):
            self.start, self.end, self.text, self.lower = doc.starts, doc.ends, doc.words, doc.lower
        else:
            idx, length, space = doc.to_array(["IDX", "LENGTH", "IS_SPACE"]).T
            self.start = idx[space == 0].tolist()
            self.end = (idx + length)[space == 0].tolist()
            source = text_of(doc)
            self.text = [source[a:b] for a, b in zip(self.start, self.end, strict=True)]
            self.lower = [fold(text) for text in self.text]
        first = [bisect_left(self.start, place) for place in opens(doc)]
        edges = [0, *first[1:], len(self.text)]
        self.sentences = [(a, b) for a, b in pairwise(edges) if a < b]
        self._opens = [a for a, _ in self.sentences]
        self._tags: list[str | None] = [None] * len(self.text)  # as far as they were asked for
        self._first_words: dict[int, int] = {}  # of sentences, by their numbers
        self._among: dict[frozenset[str], list[int]] = {}
        self._searched: frozenset[str] = frozenset()  # the words of which those are asked for

    def __len__(self) -> int:
        return len(self.text)

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return the numbers of the first token in ``[start, end)`` and of the next after it."""
        return bisect_left(self.start, start), bisect_left(self.start, end)

    def among(self, words: frozenset[str], first: int, last: int) -> list[int]:
        """Return the tokens from ``first`` to before ``last`` that are one of ``words``.

        The text is searched once for ``words``, which are in small letters.
        """
        places = self._among.get(words)
        if places is None:
            if _is_part(words, self._searched):
                near = self._among[self._searched]
                places = [i for i in near if self.lower[i] in words]
            else:
                places = list(compress(count(), map(words.__contains__, self.lower)))
            self._among[words] = places
        return places[bisect_left(places, first) : bisect_left(places, last)]

    def search(self, words: frozenset[str]) -> None:
        """Search the text for ``words``, so that parts of them need no search of their own."""
        self.among(words, 0, 0)
        self._searched = words

    def capital(self, i: int) -> bool:
        """Return whether token ``i`` begins like a name (``Orval``, ``d'Orval``, ``al-Sisi``)."""
        text = self.text[i]
        if text[0].isdigit():
            return text[1:].rstrip(".").isalpha() and text.isupper()  # 3F
        return text[0].isupper() or (("-" in text or "'" in text) and has_capital(text))

    def word(self, i: int) -> bool:
        """Return whether token ``i`` is a word or a number, not a mark."""
        return self.text[i][0].isalnum()

    def tag(self, i: int) -> str:
        """Return the part of speech of token ``i``."""
        tag = self._tags[i]
        if tag is None:
            place = bisect_right(self._opens, i) - 1
            for k in range(self._hangs_on(i, place), i + 1):
                tag = self._tags[k] = self._tags[k] or self._next_tag(k, place)
            assert tag is not None  # the last of them is that of ``i``
        return tag

    def _next_tag(self, i: int, place: int) -> str:
        """Return the tag of a token in a sentence; those of the two before it are known."""
        first, last = self.sentences[place]
        text, edge = self.text, tagger.EDGE
        if self._is_particle(i):
            return "PROPN"
        return tagger.load().next_tag(
            text[i],
            text[i - 1] if i > first else edge,
            text[i + 1] if i + 1 < last else edge,
            (
                (self._tags[i - 2] if i > first + 1 else None) or edge,
                (self._tags[i - 1] if i > first else None) or edge,
            ),
            first=i <= self._first_word(place),
        )

    def _hangs_on(self, i: int, place: int) -> int:
        """Return the first token whose tag that of ``i`` hangs on: one after two of known tags."""
        first, known = self._opens[place], 0
        while i > first and known < _HISTORY:
            i -= 1
            known = known + 1 if self._tags[i] or self._has_one_tag(i, place) else 0
        return i + known if known == _HISTORY else first

    def _has_one_tag(self, i: int, place: int) -> bool:
        """Return whether a token has the same tag whatever stands around it; note the tag."""
        may = self._tags_of(i, place)
        if len(may) > 1:
            return False
        (self._tags[i],) = may
        return True

    def opens_sentence(self, i: int) -> bool:
        """Return whether token ``i`` is the first of its sentence."""
        return i == self._opens[bisect_right(self._opens, i) - 1]

    def sentence_end(self, i: int) -> int:
        """Return the token after the last of the sentence of token ``i``."""
        return self.sentences[bisect_right(self._opens, i) - 1][1]

    def sentence_before(self, i: int) -> tuple[int, int]:
        """Return the tokens of the sentence before that of token ``i``, none before the first."""
        place = bisect_right(self._opens, i) - 2
        return self.sentences[place] if place >= 0 else (0, 0)

    def is_he_or_she(self, first: int, last: int) -> bool:
        """Return whether the tokens from ``first`` to before ``last`` are ``han`` or ``hun``."""
        return last - first == 1 and self.lower[first] in CLOSED["he_or_she"]

    def is_tagged(self, i: int, *tags: str) -> bool:
        """Return whether the part of speech of token ``i`` is one of ``tags``.

        The tagger is asked only where the word by itself does not tell. Behind the last token no
        tag is right.
        """
        if i >= len(self.text):
            return False
        if self._tags[i] is None:
            if self._is_particle(i):
                return "PROPN" in tags
            may = self._tags_of(i, bisect_right(self._opens, i) - 1)
            if may.isdisjoint(tags):
                return False
            if may.issubset(tags):
                return True
        return self.tag(i) in tags

    def may_be(self, i: int, tag: str) -> bool:
        """Return whether the part of speech of token ``i`` is ``tag`` somewhere, if not here."""
        return tag in self._tags_of(i, bisect_right(self._opens, i) - 1)

    def _tags_of(self, i: int, place: int) -> frozenset[str]:
        """Return the tags that token ``i`` may get, in the sentence of a number."""
        return tagger.load().tags_of(self.text[i], i <= self._first_word(place))

    def any_tagged(self, first: int, last: int, *tags: str) -> bool:
        """Return whether a token from ``first`` to before ``last`` has one of ``tags``."""
        return any(self.is_tagged(k, *tags) for k in range(first, last))

    def _is_particle(self, i: int) -> bool:
        """Return whether token ``i`` stands inside a person's name (``Zorva við Keldu``)."""
        if self.text[i] not in WORDS["person_particle"] or not 0 < i < len(self.text) - 1:
            return False
        return self.capital(i - 1) and self.capital(i + 1)

    def _first_word(self, place: int) -> int:
        """Return the first token of a sentence that is a word, or the token after its last."""
        if place not in self._first_words:
            first, last = self.sentences[place]
            words = (k for k in range(first, last) if tagger.is_word(self.text[k]))
            self._first_words[place] = next(words, last)
        return self._first_words[place]

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """Return start and end in the text of the tokens from ``first`` to before ``last``."""
        return self.start[first], self.end[last - 1]
