"""The forms of a Danish word: letter case, the genitive, and the endings of nouns.

All code that compares words or removes endings uses this module, so that there is one definition.
The endings are data (``da/noun_endings.tsv``), the apostrophes come from ``marks``.

Attributes
----------
fold
    Returns words for comparison: without letter case. It is called so often that it is the
    string's own method, without a function of ours around it.
DEFINITE, PLURAL
    The endings of nouns; an ending comes before shorter ones that it ends in.
GENITIVE
    A regular expression for the ending of a genitive.
UPPER
    The capital letters of Latin script, with accents too (``Ö``, ``Š``), for a class of a pattern.
LOWER
    The small letters of Danish words, with those of loan words (``é``, ``ü``), for the same: those
    of Latin-1, as a class of them takes a hundredth of the time to compile.
LETTERS
    ``LOWER`` and the capitals of Latin-1.
ENDINGS
    Endings by what they show of a word (``word_endings.tsv``).
"""

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

from analysis import lang
from analysis.lang import marks

fold = str.casefold
_LATIN_BLOCKS = (range(0x250), range(0x1E00, 0x1F00))  # up to Extended-B, and Extended Additional
UPPER = "".join(filter(str.isupper, map(chr, chain.from_iterable(_LATIN_BLOCKS))))
LOWER = "".join(one for one in map(str.lower, UPPER) if one.isalpha() and one <= "\xff")
LETTERS = LOWER + "".join(one for one in UPPER if one <= "\xff")
ENDINGS = {what: tuple(listed.split()) for what, listed, *_ in lang.rows("word_endings.tsv")}
_ROWS = lang.rows("noun_endings.tsv")
DEFINITE = tuple(ending for what, ending, *_ in _ROWS if what == "definite")
PLURAL = tuple(ending for what, ending, *_ in _ROWS if what == "plural")
IRREGULAR = {row[1]: row[2] for row in _ROWS if row[0] == "irregular"}
_WITH_APOSTROPHE = tuple(f"{mark}s" for mark in marks.APOSTROPHES)
_GENITIVES = (*_WITH_APOSTROPHE, "s", *marks.APOSTROPHES)
GENITIVE = f"(?:[{marks.APOSTROPHES}]?s|[{marks.APOSTROPHES}])"
_IN_S = lang.words("adjectives_in_s.txt")  # no genitives: fælles, stakkels
_LATIN = {"eet": "eum", "iet": "ium", "atret": "ater", "ntret": "nter"}  # teatret, centret
_SHORTEST = 3  # the fewest letters of a stem
_KEPT = 1 << 11  # words whose forms are remembered
_OF_NUMBER = (*DEFINITE, *PLURAL)
_INFLECTED = sorted((*_OF_NUMBER, *(f"{end}s" for end in _OF_NUMBER), "s"), key=len, reverse=True)


def _by_last(endings: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return endings by their last letter, in their order, so that few are tried for a word."""
    order = tuple(endings)
    return {last: tuple(end for end in order if end[-1] == last) for last in {e[-1] for e in order}}


_INFLECTED_BY_LAST, _IRREGULAR_BY_LAST = _by_last(_INFLECTED), _by_last(IRREGULAR)
_DEFINITE_BY_LAST = _by_last(DEFINITE)


def has_capital(words: str) -> bool:
    """Return whether a letter of ``words`` is a capital."""
    return words != words.lower()


@lru_cache(_KEPT)
def is_genitive(word: str) -> bool:
    """Return whether a word has the form of a genitive (``byens``, ``DR's``, ``Jens'``)."""
    return word.endswith(_GENITIVES) and word not in _IN_S


@lru_cache(_KEPT)
def nominative(word: str, *, sure: bool = False) -> str:
    """Return a word without the ending of the genitive, if it has one.

    ``sure`` removes only ``'s``: an ``-s`` or an apostrophe may belong to the name.
    """
    endings = _WITH_APOSTROPHE if sure else _GENITIVES
    if not word.endswith(endings) or word in _IN_S:
        return word
    return word.removesuffix(next(filter(word.endswith, endings)))


def is_definite(noun: str) -> bool:
    """Return whether a noun has a definite ending that few other words have."""
    return noun.endswith(ENDINGS["definite"]) or is_definite_plural(noun)


def is_definite_plural(noun: str) -> bool:
    """Return whether a noun is definite and in the plural (``fiskerne``, ``børnene``)."""
    return noun.endswith(ENDINGS["definite_plural"])


def describes(word: str) -> bool:
    """Return whether a word has a form used before a noun: ``-e``, or a genitive's ``-s``."""
    return word.endswith(ENDINGS["describes"])


@lru_cache(_KEPT)
def stems(noun: str) -> tuple[str, ...]:
    """Return the possible stems of ``noun`` without a definite ending; itself, if it has none.

    A consonant doubled before the ending is single without it (``kokken``, ``medlemmet``).
    """
    ends = _DEFINITE_BY_LAST.get(noun[-1:])
    if ends is None:
        return (noun,)
    most = len(noun) - _SHORTEST
    bare = [noun.removesuffix(end) for end in ends if noun.endswith(end) and len(end) <= most]
    if noun.endswith("et"):
        bare += [noun.removesuffix(end) + one for end, one in _LATIN.items() if noun.endswith(end)]
    return (*bare, *_with_one_consonant(bare)) or (noun,)


@lru_cache(_KEPT)
def lemmas(word: str) -> tuple[str, ...]:
    """Return ``word`` and its possible forms without endings of number, case and definiteness."""
    last = word[-1:]
    ends = [end for end in _INFLECTED_BY_LAST.get(last, ()) if word.endswith(end)]
    bare = [word.removesuffix(end) for end in ends]
    bare = [form for form in bare if len(form) > 1]
    bare += _with_one_consonant(bare)
    bare += [form + "e" for form in bare if len(form) >= _SHORTEST]  # pigerne
    many = [end for end in _IRREGULAR_BY_LAST.get(last, ()) if word.endswith(end)]
    return (word, *bare, *(word.removesuffix(end) + IRREGULAR[end] for end in many))


def _with_one_consonant(stems: list[str]) -> list[str]:
    """Return the stems that end in a doubled consonant, with a single one."""
    return [stem[:-1] for stem in stems if len(stem) > _SHORTEST and stem[-1] == stem[-2]]
