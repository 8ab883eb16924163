"""Plain text: bytes to characters, and bytes that are no text."""

import re
from collections.abc import Iterator

import charset_normalizer

from analysis.articles import Story
from analysis.readers.base import Trouble

# How files begin that are often given the wrong name.
_BEGINNINGS = {
    b"%PDF-": "a PDF file", b"PK\3\4": "a zip, Word or Excel file", b"\x1f\x8b": "a gzip file",
    b"PAR1": "a Parquet file", b"{\\rtf": "an RTF file", b"\xd0\xcf\x11\xe0": "an old Word file",
    b"\x89PNG": "a picture", b"\xff\xd8\xff": "a picture", b"GIF8": "a picture",
    b"<!doctype html": "a web page", b"<html": "a web page", b"<?xml": "an XML file",
    b"SQLite format": "a database",
}  # fmt: skip
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_CURE = "save it again as plain text in UTF-8"


def read_text(raw: bytes) -> Iterator[Story]:
    """Read a plain text file: one article, in the seed's form or any other."""
    begins = raw[:32].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    for beginning, kind in _BEGINNINGS.items():
        if begins.startswith(beginning.lower()):
            cure = "give it the ending of its kind, or save it as plain text"
            raise Trouble(f"is not text: it begins like {kind}", cure)
    yield Story(decode(raw))


def decode(raw: bytes) -> str:
    """Return ``raw`` as text with line ends as ``\\n`` and without a byte order mark."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        best = charset_normalizer.from_bytes(raw, cp_isolation=["utf_16", "cp1252"]).best()
        if best is None:
            raise Trouble("is in no encoding we know", _CURE) from None
        text = str(best).removeprefix("\ufeff")
    if "\0" in text:
        raise Trouble("is not text (it holds NUL characters)", _CURE)
    if len(_CONTROL.findall(text)) > len(text) / 100:
        raise Trouble("is not text (it is full of control characters)", _CURE)
    return newlines(text)


def newlines(text: str) -> str:
    """Return ``text`` with every line end as ``\\n``."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
