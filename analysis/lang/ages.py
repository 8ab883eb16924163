"""Ages, as they are written of people: ``den 34-årige``, ``Ida Lund (34)``, ``Ida Lund, 34 år``."""

import re

AGED = r"\d{1,3}[- ]årige?"  # for patterns
_BEFORE = re.compile(rf"\b{AGED} $")
_AFTER = re.compile(r"(?:, | \()\d{1,3}(?: år)?[,).]")
_NUMBER = re.compile(r"\d+")


def is_aged(word: str) -> bool:
    """Return whether a word in small letters says how old somebody is (``34-årige``)."""
    return word.endswith("-årige")


def age_beside(text: str, start: int, end: int) -> str:
    """Return the age that stands before or after the name at ``text[start:end]``, or nothing."""
    found = _BEFORE.search(text, max(0, start - 12), start) or _AFTER.match(text, end)
    number = _NUMBER.search(found.group()) if found else None
    return number.group() if number else ""
