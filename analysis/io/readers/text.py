"""Plain text: decoding bytes, and recognising bytes that are not text."""

import codecs
import re
from collections.abc import Iterator

from analysis.io.articles import Story
from analysis.io.readers.base import Trouble
from analysis.io.readers.clippings import printed, read_clippings
from analysis.lang import marks

# First bytes of file types that often have the wrong ending.
_BEGINNINGS = {
    b"%pdf-": "a PDF file", b"pk\3\4": "a zip, Word or Excel file", b"\x1f\x8b": "a gzip file",
    b"par1": "a Parquet file", b"{\\rtf": "an RTF file", b"\xd0\xcf\x11\xe0": "an old Word file",
    b"\x89png": "a picture", b"\xff\xd8\xff": "a picture", b"gif8": "a picture",
    b"<!doctype html": "a web page", b"<html": "a web page", b"<?xml": "an XML file",
    b"sqlite format": "a database",
}  # fmt: skip
_SAMPLE = 2_000  # bytes
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_OLD = ("cp1252", "mac_roman", "cp850")  # Windows and ISO 8859-1, the old Macintosh, MS-DOS
# Not › and ‘: ø and æ of MS-DOS look like these in Windows-1252.
_DANISH = "æøåÆØÅéÉ…€" + marks.DOUBLE + marks.APOSTROPHES + marks.DASHES
_CURE = "save it again as plain text in UTF-8"


def read_text(raw: bytes) -> Iterator[Story | Trouble]:
    """Read a plain text file: one article, in any form, or an archive export."""
    check_beginning(raw)
    text = decode(raw)
    paragraphs = printed(text)
    if paragraphs:
        yield from read_clippings(paragraphs)
    else:
        yield Story(text)


def check_beginning(raw: bytes) -> None:
    """Raise Trouble if bytes that should be text begin like another file type."""
    begins = raw[:32].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    for beginning, kind in _BEGINNINGS.items():
        if begins.startswith(beginning):
            cure = "give it the ending of its kind, or save it as plain text"
            raise Trouble(f"is not text: it begins like {kind}", cure)


def check_signs(text: str) -> None:
    """Raise Trouble if ``text`` is not text but full of control characters."""
    if len(_CONTROL.findall(text)) > len(text) / 100:
        raise Trouble("is not text (it is full of control characters)", _CURE)


def decode(raw: bytes) -> str:
    r"""Return ``raw`` as text with line ends as ``\\n`` and without a byte order mark."""
    try:
        text = raw.decode(utf_16(raw) or "utf-8-sig")
    except UnicodeDecodeError:
        text = _decode_other(raw)
    if "\0" in text:
        raise Trouble("is not text (it holds NUL characters)", _CURE)
    check_signs(text)
    return newlines(text)


def utf_16(raw: bytes) -> str | None:
    """Return which UTF-16 ``raw`` is in, recognised by byte order mark or zero bytes; or None."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    pairs = len(raw[:_SAMPLE]) // 2
    first, second = (raw[n:_SAMPLE:2].count(0) for n in (0, 1))
    if max(first, second) > pairs / 2 > 10 * min(first, second):
        return "utf-16-be" if first > second else "utf-16-le"
    return None


def _decode_other(raw: bytes) -> str:
    """Decode bytes that are not valid UTF-8: damaged UTF-8, or the likeliest old encoding.

    In Danish, nearly all letters beyond ASCII are æ, ø and å, and most other signs are quotation
    marks and dashes: the encoding that gives most of these is right. Guessers for all languages,
    such as charset-normalizer, know less and fail on short texts.
    """
    damaged = raw.decode("utf-8-sig", "replace")
    lost = damaged.count("\ufffd")
    if sum(letter > "\x7f" for letter in damaged) > 2 * lost:  # never happens by chance
        return damaged
    texts = [raw.decode(encoding, "replace") for encoding in _OLD]
    return max(texts, key=lambda text: sum(map(text.count, _DANISH)))


def newlines(text: str) -> str:
    r"""Return ``text`` with every line end as ``\\n``."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
