"""Credits of pictures: who took one is named below it, and has no part in the story."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from analysis import lang
from analysis.lang.forms import UPPER
from analysis.text.tokens import ParsedText, story, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

_CAPITAL = rf"[{UPPER}][\w.'’-]*"
_NAME = rf"(?:{_CAPITAL}|privat\w*|\d+)"
_SLASHED = re.compile(
    rf"(?:^|(?<=[.!?] )){_CAPITAL}(?: {_CAPITAL})+(?: ?/ ?{_CAPITAL}(?: (?:{_CAPITAL}|\d))*)+$"
)
_MORE = re.compile(rf"\s(?:{'|'.join(lang.words('unfolding_words.txt'))})$", re.IGNORECASE)
_LONGEST = 120  # characters of a credit at the most
_LINK = r"(?:og|via|for|fra|af|arkiv(?=:)|arkivfoto)"


@cache
def _credit() -> re.Pattern[str]:
    """Return the pattern of a credit that ends a paragraph (``(Foto: Ida Lund / Kystposten)``)."""
    who = rf"{_NAME}(?:[ /,:–-]+(?:{_NAME}|{_LINK}))*"
    return re.compile(rf"{_opening()}{who}[.):\s]*$")


def _opening() -> str:
    """Return the pattern of the word and colon before who took a picture."""
    words = "|".join(sorted(lang.words("picture_words.txt"), key=len, reverse=True))
    return rf"(?<![^\s(|/])(?i:{words}) ?: ?"


@cache
def _credit_inside() -> re.Pattern[str]:
    """Return the pattern of a credit after a sentence (``Vi tabte. Foto: Ida Lund 2 af 3``)."""
    return re.compile(rf"(?<=[.!?…]) {_opening()}{_NAME}")


def credit_inside(text: str, start: int, end: int) -> int:
    """Return where the first credit of a picture begins in ``text[start:end]``, or else ``end``."""
    found = _credit_inside().search(text, start, end) if ":" in text[start:end] else None
    return found.start() if found else end


def told_and_credits(doc: Doc | ParsedText) -> list[tuple[int, int, int]]:
    """Return where each paragraph of the story begins, where its picture's credit does, its end.

    Looked for once: the quotes are read without credits, and who took a picture says nothing.
    """
    if "credits" not in doc.user_data:
        text = text_of(doc)
        places = [(start, credit_at(text, start, end), end) for start, end in story(doc)]
        doc.user_data["credits"] = places
    return doc.user_data["credits"]


def credit_at(text: str, start: int, end: int) -> int:
    """Return where the credit of a picture begins that ends ``text[start:end]``, or else ``end``.

    Examples
    --------
    >>> caption = "Her er broen. | Foto: Ida Lund - Kystposten"
    >>> caption[: credit_at(caption, 0, len(caption))]
    'Her er broen.'
    """
    near = max(start, end - _LONGEST)
    found = _credit().search(text[near:end]) if ":" in text[near:end] else None
    if found is None and "/" in text[near:end]:  # Ida Lund / Kystposten
        found = _SLASHED.search(text[near:end])
    if found is None:
        return end
    at = start + len(text[start : near + found.start()].rstrip(" (|/–-"))
    more = _MORE.search(text, start, at)
    return credit_at(text, start, more.start()) if more else at
