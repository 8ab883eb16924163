"""Titles before a body's name: whether the name of who bears one must follow behind it."""

import re
from functools import lru_cache

from analysis.lang.forms import UPPER, fold, is_definite, lemmas
from analysis.quotation.cues import is_cue
from analysis.text.nouns import is_document, is_organisation, is_title, may_be_several
from analysis.text.tokens import DETERMINERS, FUNCTION_WORDS, LINKS, WORDS

_ANOTHER = re.compile(rf" og\b| [{UPPER}]|[^.:!?\n]*, [{UPPER}]")  # i Skjold Ida Lund
_NOUN = 4  # letters of a title that no list holds at the least
_KEPT = 1 << 12  # words of which it is remembered whether they may be a title
_SOURCES = ("fra", "ifølge")
_OF_TITLE = 8  # words of a title with what it is of, at the most


def leads_to_name(before: list[str]) -> bool:
    """Return whether words are a title without an article, and of what body: a name must follow.

    (``siger direktør i``, ``professor i jura ved``, ``siger hjulmager for Lejerne i``; no
    ``direktøren i``, ``en direktør i``.)
    """
    title = _title_of(before)
    return title is not None and not (title and fold(before[title - 1]) in DETERMINERS)


def _title_of(before: list[str]) -> int | None:
    """Return which of the words before a body's name is the title of somebody there, if any."""
    for k in range(len(before) - 2, max(-1, len(before) - _OF_TITLE), -1):
        word = fold(before[k].rstrip(","))
        if is_title(word) and word == fold(before[k]):
            behind = before[k + 1 :]
            retired = fold(behind[0]) in WORDS["behind_title"]  # professor emeritus i
            return k if fold(behind[retired]) in LINKS else None
        if is_bare_title(before, k):
            return k
        ends = not before[k + 1][0].isupper() and before[k + 1] not in WORDS["role_link"]
        named = before[k] != word and ends  # no Vestby Skole,
        if named or before[k].endswith(",") or is_cue(word):
            return None
    return None


def is_bare_title(words: list[str], k: int) -> bool:
    """Return whether the word at ``k`` is a title by its place, which no list need hold.

    A noun without an article behind a verb of saying, ``fra`` or ``ifølge``, that says of or in
    what it is (``siger hjulmager i Vestby``, ``ifølge hjulmager i Vestby``): only a title does.
    """
    if not 0 < k < len(words) - 1 or words[k + 1] not in WORDS["role_link"]:
        return False
    word, before = words[k], fold(words[k - 1])
    return (before in _SOURCES or is_cue(before)) and _may_be_title(word)


@lru_cache(_KEPT)
def _may_be_title(word: str) -> bool:
    """Return whether a word may be somebody's title: no plural, thing, body or function word."""
    noun = word.islower() and word.replace("-", "").isalpha() and len(word) >= _NOUN
    if is_title(word) or not noun:
        return noun
    several = any(map(is_title, lemmas(word))) or (may_be_several(word) and word[-2:] != "er")
    thing = is_organisation(word) or is_document(word) or word in FUNCTION_WORDS or is_cue(word)
    return not (several or thing or is_definite(word))


def names_subject(before: list[str], after: str) -> bool:
    """Return whether a title without an article and of what body needs a name, and gets no other.

    It opens the sentence, or a reporting verb leads to it (``siger direktør i firmaet Zorvan.``;
    no ``Ida Lund, direktør i firmaet Skjold,``), and no other name follows in apposition.
    """
    title = _title_of(before)
    if title is None or _ANOTHER.match(after):
        return False
    opening = title == 0 or before[title - 1][-1] in ".:?!"
    leading = fold(before[title - 1])
    return opening or is_cue(leading) or leading in WORDS["before_source"]
