"""Ages as they are written of people: ``den 34-årige``, ``Ida Lund (34)``, ``Bo Krag på 34 år``."""

import re

AGED = r"\d{1,3}[- ]årige?"  # for patterns, as the next one
AT_AGE = r" på \d{1,3} år\b"
_BEFORE = re.compile(rf"\b{AGED} $")
_AFTER = re.compile(r"(?:, | \()\d{1,3}(?: år)?[,).]")
_TOLD = re.compile(r"(?: på|(?:, (?:der|som))? (?:er|var)(?: nu)?) \d{1,3} år\b")
_NUMBER = re.compile(r"\d+")


def is_aged(word: str) -> bool:
    """Return whether a word in small letters says how old somebody is (``34-årige``)."""
    return word.endswith("-årige")


def age_beside(text: str, start: int, end: int) -> str:
    """Return the age that stands before or after the name at ``text[start:end]``, or nothing."""
    return _number(_BEFORE.search(text, max(0, start - 12), start) or _AFTER.match(text, end))


def age_of_person(text: str, start: int, end: int) -> str:
    """Return the age that is told of the person named at ``text[start:end]``, or nothing.

    Also by words that tell how old a body or a loan is (``på 34 år``, ``, der er 34 år``).
    """
    return age_beside(text, start, end) or _number(_TOLD.match(text, end))


def _number(found: re.Match[str] | None) -> str:
    """Return the number in what was found, or nothing."""
    number = _NUMBER.search(found.group()) if found else None
    return number.group() if number else ""
