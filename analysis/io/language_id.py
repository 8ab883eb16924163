"""Whether a text is in another language than Danish, recognised by its commonest small words."""

import re
from functools import cache

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import fold

LANGUAGES = {"en": "English", "de": "German", "sv": "Swedish", "nb": "Norwegian"}
_WORD = re.compile(r"[^\W\d_]+")
_AROUND = f".,:;?!()/{marks.DASHES}{marks.ALL}"  # most chunks of text are a word between these
_FEWEST = 15  # with fewer words, no language is given
_FEWEST_UNKNOWN = 60  # with fewer words, a text without Danish words may be a list of names
_FEWEST_FOREIGN = 3  # words that only the other language has; fewer may be a name
_LEAST_FOREIGN = 0.04  # share of words that only the other language has; lowest in Norwegian
_LEAST_DANISH = 0.2  # share of small words; the lowest in 180 Danish articles is 0.26


def other_language(text: str) -> str | None:
    """Return the language of ``text`` if most of it is clearly not Danish; None if it is Danish.

    The number of small words (spaCy's stop words) that only English, German, Swedish or Norwegian
    has is compared with the number of those that Danish has and that language has not. Any other
    language is ``another language``.
    """
    words = _words(text)
    if len(words) < _FEWEST:
        return None
    small, pairs, foreign = _small_words()

    def times(small: frozenset[str]) -> int:
        return sum(map(small.__contains__, words))

    least = max(_FEWEST_FOREIGN - 1, _LEAST_FOREIGN * len(words))
    if times(foreign) > least:
        found = {code: times(theirs) for code, (theirs, _) in pairs.items()}
        found = {code: n for code, n in found.items() if n > least and n > times(pairs[code][1])}
        if found:
            return LANGUAGES[max(found, key=found.__getitem__)]
    share = times(small) / len(words)
    return "another language" if len(words) >= _FEWEST_UNKNOWN and share < _LEAST_DANISH else None


def _words(text: str) -> list[str]:
    """Return the words of ``text`` in small letters, those with marks inside them last."""
    bare = [chunk.strip(_AROUND) for chunk in fold(text).split()]
    rest = [chunk for chunk in bare if not chunk.isalpha()]
    return [*filter(str.isalpha, bare), *_WORD.findall(" ".join(rest))]


@cache
def _small_words() -> tuple[
    frozenset[str], dict[str, tuple[frozenset[str], frozenset[str]]], frozenset[str]
]:
    """Return Danish small words; for each language those it alone has, and Danish alone; foreign.

    The last are all those that one language alone has.
    """
    listed, also = lang.classes("small_words.tsv"), lang.words("also_danish.txt")
    ours, theirs = listed["da"], {code: listed[code] for code in LANGUAGES}
    pairs = {code: (words - ours - also, ours - words) for code, words in theirs.items()}
    return ours, pairs, frozenset().union(*(only for only, _ in pairs.values()))
