"""Whether a text is in another language than Danish, recognised by its commonest small words."""

import re
from collections import Counter
from functools import cache
from importlib import import_module

from analysis import lang
from analysis.lang.forms import fold

LANGUAGES = {"en": "English", "de": "German", "sv": "Swedish", "nb": "Norwegian"}
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 15  # words below which nothing is said
_FEWEST_UNKNOWN = 60  # words below which a text without Danish words may be a list of names
_FEWEST_FOREIGN = 3  # words that only the other language has; fewer may be a name
_LEAST_FOREIGN = 0.04  # share of words that only the other language has; Norwegian has least
_LEAST_DANISH = 0.2  # share of small words; the least of 180 Danish articles is 0.26


def other_language(text: str) -> str | None:
    """Return the language of ``text`` if most of it is plainly not Danish; None if it is.

    The small words (spaCy's stop words) that only English, German, Swedish or Norwegian has are
    counted against those that Danish has and that language has not. Any other language is
    ``another language``.
    """
    words = _WORD.findall(fold(text))
    if len(words) < _FEWEST:
        return None
    small, pairs, known = _small_words()
    counts = Counter(filter(known.__contains__, words))

    def times(small: frozenset[str]) -> int:
        return sum(counts[word] for word in counts.keys() & small)

    least = max(_FEWEST_FOREIGN - 1, _LEAST_FOREIGN * len(words))
    found = {code: times(theirs) for code, (theirs, _) in pairs.items()}
    found = {code: n for code, n in found.items() if n > least and n > times(pairs[code][1])}
    if found:
        return LANGUAGES[max(found, key=found.__getitem__)]
    share = times(small) / len(words)
    return "another language" if len(words) >= _FEWEST_UNKNOWN and share < _LEAST_DANISH else None


@cache
def _small_words() -> tuple[
    frozenset[str], dict[str, tuple[frozenset[str], frozenset[str]]], frozenset[str]
]:
    """Return Danish small words; for each language those it alone has, and Danish alone; all."""
    ours, also = _stop_words("da"), lang.words("also_danish.txt")
    theirs = {code: _stop_words(code) for code in LANGUAGES}
    pairs = {code: (words - ours - also, ours - words) for code, words in theirs.items()}
    return ours, pairs, ours.union(*theirs.values())


def _stop_words(code: str) -> frozenset[str]:
    return frozenset(import_module(f"spacy.lang.{code}.stop_words").STOP_WORDS)
