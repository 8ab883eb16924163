"""Whether a text is in another language than Danish, told by its commonest small words."""

import re
from collections import Counter
from functools import cache
from importlib import import_module

from analysis import danish

LANGUAGES = {"en": "English", "de": "German", "sv": "Swedish", "nb": "Norwegian"}
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 15  # words below which nothing is said
_FEWEST_UNKNOWN = 60  # words below which a text without Danish words may be a list of names
_LEAST_FOREIGN = 0.04  # share of words that only the other language has; Norwegian has least
_LEAST_DANISH = 0.2  # share of small words; the least of 180 Danish articles is 0.26


def other_language(text: str) -> str | None:
    """Return the language of ``text`` if most of it is plainly not Danish; None if it is.

    The small words (spaCy's stop words) that only English, German, Swedish or Norwegian has are
    counted against those that only Danish has. Any other language is ``another language``.
    """
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < _FEWEST:
        return None
    danish_words, own, foreign = _small_words()
    found: Counter = Counter()
    for word in words:
        found.update(foreign.get(word, ()))
    if found:
        code, times = found.most_common(1)[0]
        if times > max(_LEAST_FOREIGN * len(words), sum(word in own for word in words)):
            return LANGUAGES[code]
    if len(words) >= _FEWEST_UNKNOWN:
        small = sum(word in danish_words for word in words)
        if small < _LEAST_DANISH * len(words):
            return "another language"
    return None


@cache
def _small_words() -> tuple[frozenset[str], frozenset[str], dict[str, list[str]]]:
    """Return Danish small words, those only Danish has, and the languages of foreign ones."""
    ours = _stop_words("da")
    theirs = {code: _stop_words(code) for code in LANGUAGES}
    foreign: dict[str, list[str]] = {}
    for code, words in theirs.items():
        for word in words - ours - danish.words("also_danish.txt"):
            foreign.setdefault(word, []).append(code)
    return ours, ours.difference(*theirs.values()), foreign


def _stop_words(code: str) -> frozenset[str]:
    return frozenset(import_module(f"spacy.lang.{code}.stop_words").STOP_WORDS)
