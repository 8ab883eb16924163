"""The words that open a byline: ``Af Ida Lund``, ``Tekst: Bo Krag``."""

import re

from analysis import lang
from analysis.lang.forms import UPPER


def _pattern(*kinds: str) -> str:
    """Return the pattern of the openings of ``kinds``, with what stands before the name."""
    listed = [(words, kind) for words, kind in lang.rows("byline_openings.tsv") if kind in kinds]
    with_colon = lang.either(words for words, kind in listed if kind == "colon")
    plain = lang.either(words for words, kind in listed if kind != "colon")
    return rf"(?:{plain}(?::\s*|\s+)|{with_colon}:\s*)"


OPENING = _pattern("-", "colon")
_IN_TEXT = re.compile(OPENING)
_IN_FACTS = re.compile(rf"{_pattern('-', 'colon', 'archive')}(?=(?-i:[{UPPER}]))", re.IGNORECASE)


def opens_byline(words: str) -> bool:
    """Return whether words begin with the opening of a byline."""
    return bool(_IN_TEXT.match(words))


def signed(byline: str) -> str:
    """Return a byline without its opening.

    Examples
    --------
    >>> signed("Af Ida af Vang"), signed("Ida Lund")
    ('Ida af Vang', 'Ida Lund')
    """
    opening = _IN_TEXT.match(byline)
    return byline[opening.end() :] if opening else byline


def names_after_opening(words: str) -> str | None:
    """Return the names after the opening in a piece of a fact line; None if it has none.

    Examples
    --------
    >>> names_after_opening("BY SUNE FALK"), names_after_opening("By og Land")
    ('SUNE FALK', None)
    """
    opening = _IN_FACTS.match(words)
    return words[opening.end() :] if opening else None
