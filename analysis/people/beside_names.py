"""The words beside each mention of a name: role, employer, age, and whether that is past."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import UPPER, fold
from analysis.quotation.cues import is_cue
from analysis.text.tokens import WORDS

_BREAK = re.compile(rf"[.:;?!{marks.QUOTES}–]\s|\n|\s[–-]\s")
_OF_FORMER = re.compile(rf"\b({lang.either(WORDS['former'])})")
_APPOSED = (",", " (", " fra ", " ved ", " i ", " hos ", " er ", " var ", " som er ", " der er ")
_NAME_PART = rf"[{UPPER}][\w&.-]*"
_NAME_AT = re.compile(
    rf"\b(?:for|hos|ved|fra|på)\s+({_NAME_PART}(?:\s(?:(?:og|for|af|i|&)\s)?{_NAME_PART})*)"
)
_MOST_MENTIONS = 6  # of a name that are examined in an article
_BEFORE, _AFTER = 90, 110  # characters around a name
_SURNAME = 4  # the fewest letters of a surname that is searched for alone
_LETTER = re.compile(r"\w")


class Phrase(NamedTuple):
    """Words beside a mention of a name, and whether they come before it."""

    text: str
    before: bool
    far: bool = False  # the words are the speaker: all count, however far from the beginning


def phrases_beside(text: str, speaker: str, kind: str, role: object) -> list[Phrase]:
    """Return the words beside each mention of a name."""
    if not speaker[:1].isupper():
        return []
    phrases = []
    at = text.find(speaker)
    for _ in range(_MOST_MENTIONS):
        if at < 0:
            break
        end = at + len(speaker)
        before, after = _around(text, at, end)
        phrases.append(Phrase(before, True))
        if after.startswith(_APPOSED):
            phrases.append(Phrase(after, False))
        at = text.find(speaker, end)
    if isinstance(role, str) and kind == "person":
        phrases.append(Phrase(role, True))
    return phrases


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the words of the same clause before and after a mention."""
    after = text[end : end + _AFTER]
    stop = _BREAK.search(after)
    before = _BREAK.split(text[max(0, start - _BEFORE) : start])[-1]
    return before, after[: stop.start()] if stop else after.rstrip(".")


def surname_phrases(text: str, speaker: str) -> list[Phrase]:
    """Return the words beside each mention of a person by surname alone."""
    first, *_, surname = [speaker.split()[0], *speaker.split()]
    if first == surname or len(surname) < _SURNAME or not surname[0].isupper():
        return []
    if text.count(surname) == text.count(speaker):
        return []
    phrases = []
    for start, end in islice(_mentions(text, surname), _MOST_MENTIONS):
        before, after = _around(text, start, end)
        last = before.split()[-1:]
        if not last or not last[0][0].isupper() or before.split() == last:
            phrases.append(Phrase(before, True))
            if after.startswith(_APPOSED):
                phrases.append(Phrase(after, False))
    return phrases


def _mentions(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Yield the places of ``name`` as a separate word, also in the genitive."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        after = end + 1 if text[end : end + 1] == "s" else end
        inside = start and _LETTER.match(text, start - 1)
        if not inside and not _LETTER.match(text, after):
            yield start, end
        start = text.find(name, end)


def is_former(phrases: list[Phrase]) -> bool:
    """Return whether the words beside a name say that the role is a former one."""
    beside = fold("\n".join([phrase.text for phrase in phrases]))
    for word in WORDS["former"]:
        if word in beside:
            return bool(_OF_FORMER.search(beside))
    return False


def organisation_beside(text: str, speaker: str) -> str | None:
    """Return the name of the organisation beside a name: ``Ida Lund fra Kystrådet``."""
    for phrase in phrases_beside(text, speaker, "person", None):
        words = last_clause(phrase.text) if phrase.before else phrase.text
        if found := _NAME_AT.search(words):
            return found[1]
    return None


def last_clause(left: str) -> str:
    """Return the last clause of ``left``: the words after its last cue or comma."""
    words = left.rsplit(",", 1)[-1].split()
    cues = [k for k, word in enumerate(words) if is_cue(fold(word))]
    return " ".join(words[cues[-1] + 1 if cues else 0 :])
