"""Danish sentences: where one ends and the next begins.

A sentence ends at ``.``, ``?``, ``!`` or ``…`` (and closing marks after it) if the next word can
open a sentence; docs/readability.md gives the rules with examples. The rules read characters, not
tokens, so that they do not depend on a tokenizer.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from analysis import lang
from analysis.io.articles import Paragraph
from analysis.lang import marks
from analysis.lang.forms import LOWER, UPPER, fold, nominative
from analysis.text.tokens import WORDS, text_of

if TYPE_CHECKING:  # the rules alone need no spaCy
    from spacy.tokens import Doc

_MARKS = marks.ALL
_CLOSERS = _MARKS + ")]"
_CLOSERS_ONLY = marks.ALONE_CLOSERS + ")]"
_CANDIDATE = re.compile(
    # It begins with the characters themselves: it is then looked for many times as fast.
    rf"[.?!…\n](?:(?<=(?P<line>\n))\s*"
    rf"|(?P<stops>[.?!…]*)(?P<close>[{re.escape(_CLOSERS)}]*)(?P<gap>\s*))"
)
_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
_WRAP = re.compile(r"(?<=\S)\n(?=\S)")
_DASHES = re.escape(marks.DASHES)
_BEFORE_WORD = re.compile(rf"(?:[{_DASHES}{marks.BULLETS}]\s*)?[{re.escape(_MARKS)}(\[@#§]*")
_WORD = re.compile(r"[^\W\d_]+")
_CAPITALISED = re.compile(rf"[{UPPER}][{LOWER}]|[{_DASHES}]\s?[{UPPER}]")
_BRAND = re.compile(rf"[a-z]{{1,2}}[{UPPER}]|[a-z]\)\s")  # iPhone, and items: a) b) c)
_ADDRESS = re.compile(r"://|www\.|@")
_ADDRESS_LENGTH = 500  # the most characters without a space that are searched for an address
_NO_SPACE = re.compile(r"\s*")
_DOMAIN = re.compile(rf"{lang.either(WORDS['domain'])}\b", re.IGNORECASE)
_BULLET = re.compile(rf"[{_DASHES}{marks.BULLETS}]\s|\d{{1,2}}[.)]\s")
_NUMBER = re.compile(r"[§+(]*\d[\d.,:/–-]*$")
_DAY_AND_MONTH = re.compile(r"\d{1,2}(?:[./]\d{1,2})?$")
_INITIALS = re.compile(rf"(?:[{UPPER}]\.-?)*[{UPPER}]$")
_HALF_NAME = re.compile(rf"\([{UPPER}][{LOWER}]{{1,5}}$")
_NAME_ENDS = re.compile(rf"[{UPPER}][{LOWER}]+\)")
_BRACKET = 2_000  # the most characters in brackets, and before them, that are searched
_ENDS_IN_STOP = re.compile(rf"[.?!…:][{re.escape(_CLOSERS)}]*\s*$")

_DEGREES = tuple(WORDS["degree"])
_OPENERS = lang.words("sentence_openers.txt")
_ABBREVIATIONS = {row[0]: row[1] for row in lang.rows("abbreviations.tsv")}
_ORDINAL_NOUNS = lang.words("ordinal_nouns.txt")
_REGNAL_NAMES = lang.words("regnal_names.txt")
_LETTERED_NOUNS = lang.words("lettered_nouns.txt")


def mark_sentences(doc: Doc) -> Doc:
    """Set for every token whether a sentence starts there; none crosses a paragraph.

    The paragraphs are those of ``doc.user_data["paragraphs"]``; text outside them, such as a date,
    forms separate sentences. A Doc without paragraphs is split at blank lines. White space between
    two sentences belongs to the first.
    """
    if not len(doc):
        return doc
    offsets = sentence_offsets(text_of(doc), doc.user_data.get("paragraphs"))
    doc.user_data["text"] = unwrapped(text_of(doc), offsets)
    tokens = doc.to_array("IDX").astype(np.int64)
    starts = np.full(len(tokens), -1, dtype=np.int64)
    # A start inside a token (`Slut.Klicheen` is one token) counts for that token.
    starts[np.searchsorted(tokens, offsets, side="right") - 1] = 1
    starts[0] = 1
    # One assignment for all: spaCy's Token.is_sent_start searches the whole Doc each time.
    return doc.from_array(["SENT_START"], starts.view(np.uint64))  # type: ignore[arg-type]


def sentence_offsets(text: str, paragraphs: Iterable[Paragraph] | None = None) -> list[int]:
    """Return the offset at which each sentence of ``text`` starts; none crosses a paragraph.

    Parameters
    ----------
    text
        The whole text.
    paragraphs
        Its paragraphs, with ``start`` and ``end``; text between them forms separate sentences.
        Without paragraphs, the text is split at blank lines.
    """
    if paragraphs is None:
        cuts = [0, *(match.end() for match in _BLANK_LINES.finditer(text)), len(text)]
    else:
        cuts = sorted({0, len(text), *(edge for p in paragraphs for edge in (p.start, p.end))})
    return [start + at for start, end in pairwise(cuts) for at in sentence_starts(text[start:end])]


def unwrapped(text: str, offsets: Iterable[int]) -> str:
    """Return ``text`` with a space for each line break between two words of a sentence.

    Sentences begin at ``offsets``, which stay as they are. Without line breaks a name is the same
    words wherever a line ends.
    """
    if not _WRAP.search(text):
        return text
    begun = set(offsets)
    return _WRAP.sub(lambda match: "\n" if match.end() in begun else " ", text)


def sentence_starts(paragraph: str) -> list[int]:
    """Return the offsets at which the sentences of one paragraph start."""
    first = len(paragraph) - len(paragraph.lstrip())
    if first == len(paragraph):
        return []
    starts = [first]
    for match in _CANDIDATE.finditer(paragraph, first):
        at = match.end()
        if at >= len(paragraph):
            break
        if match.start() == starts[-1]:  # the dots of `… og så gik han`
            continue
        if match["line"]:
            ends = _line_ends(paragraph, match.start(), at)
        elif match["gap"]:
            at = _past_stray_mark(paragraph, at)
            ends = at < len(paragraph) and _stop_ends(paragraph, match, starts[-1], at)
        else:
            at = _before_opening_mark(paragraph, match)
            ends = _space_is_missing(paragraph, match, at)
        if ends:
            starts.append(at)
    return starts


def _stop_ends(paragraph: str, match: re.Match, start: int, at: int) -> bool:
    """Return whether the stop of ``match`` ends a sentence that began at ``start``."""
    opens, word, marked = _opening(paragraph, at)
    if not opens:
        return False
    close, end = match["close"], match.start()
    stop = paragraph[end : match.end("stops")]
    if any(bracket in close for bracket in ")]") and _in_mid_sentence(paragraph, start, end):
        return False
    if _HALF_NAME.search(paragraph, start, end) and _NAME_ENDS.match(paragraph, at):
        return False  # (Rad. Venstre)
    if stop != "." or close:  # an abbreviation's point stands alone and touches its word
        return True
    before = paragraph[max(start, end - 60) : end]
    chunks = before.split()
    if not chunks or before[-1].isspace():
        return True
    last = chunks[-1].lstrip(_MARKS + "([")
    previous = fold(chunks[-2]).strip(_CLOSERS + "([,") if len(chunks) > 1 else ""
    opener = fold(word) in _OPENERS
    if _NUMBER.match(last):
        return _number_ends(last, previous, word, opener)
    habit = _habit(last, previous)
    if habit == "often":
        return bool(word) or marked
    if habit == "seldom":
        return opener
    return habit is None


def _habit(last: str, previous: str) -> str | None:
    """Return how often a sentence ends after an abbreviation or initials; None for a word."""
    key = fold(last)
    listed = _ABBREVIATIONS.get(key) if len(key) > 1 or last == key else None  # `S.` is a name's
    degree = key.startswith(_DEGREES) or previous in _DEGREES
    habit = listed or ("seldom" if degree else None)
    if habit is None and _INITIALS.match(last) and previous not in _LETTERED_NOUNS:
        return "seldom" if previous else "never"
    return habit


def _opening(paragraph: str, at: int) -> tuple[bool, str, bool]:
    """Return whether the text at ``at`` can open a sentence, its first word, and if marked.

    The word is empty if there is a digit instead.
    """
    place = _past(_BEFORE_WORD, paragraph, at)
    letter = paragraph[place : place + 1]
    marked = place > at
    if letter.isupper():
        return True, paragraph[place : _past(_WORD, paragraph, place)], marked
    if letter.isdigit():
        return True, "", marked
    sign = paragraph[place - 1] in "@#" if marked else False
    return sign or letter == "…" or bool(_BRAND.match(paragraph, place)), "", marked


def _past(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Return the end of the match of ``pattern`` at ``at``, or ``at``."""
    match = pattern.match(text, at)
    return match.end() if match else at


def _number_ends(number: str, previous: str, word: str, opener: bool) -> bool:
    """Return whether the stop after ``number`` is a full stop, and not part of an ordinal."""
    if not _DAY_AND_MONTH.match(number):
        return True
    if not previous or not word:  # `1. Vi kommer` is an item of a list; `den 1. 2. 2016` a date
        return False
    if opener:
        return True
    noun = fold(word)
    ordinal = noun in _ORDINAL_NOUNS or nominative(noun) in _ORDINAL_NOUNS
    return not ordinal and previous not in _REGNAL_NAMES


def _in_mid_sentence(paragraph: str, start: int, end: int) -> bool:
    """Return whether the bracket that closes at ``end`` was opened inside a sentence."""
    near = max(start, end - _BRACKET)
    opened = max(paragraph.rfind("(", near, end), paragraph.rfind("[", near, end))
    before = paragraph[max(start, opened - _BRACKET) : opened]
    return opened > start and bool(before.strip()) and not _ENDS_IN_STOP.search(before)


def _past_stray_mark(paragraph: str, at: int) -> int:
    """Return where the sentence continues after a closing mark with space on both sides."""
    mark = paragraph[at]
    alone = mark in _MARKS and paragraph[at + 1 : at + 2].strip() == ""
    if alone and mark not in marks.ALONE_OPENERS and (mark != '"' or _is_open(paragraph, at)):
        return _past(_NO_SPACE, paragraph, at + 1)
    return at


def _before_opening_mark(paragraph: str, match: re.Match) -> int:
    """Return where the next sentence would start if the space after a stop is missing.

    Of the marks after the stop the last may open it: ``sagen.»Det er``.
    """
    at = match.end()
    close = match["close"]
    opens = close and (
        close[-1] in marks.ALONE_OPENERS
        or not (close[-1] in _CLOSERS_ONLY or _is_open(paragraph, at - 1))
    )
    return at - 1 if opens else at


def _is_open(paragraph: str, at: int) -> bool:
    """Return whether a quotation mark before ``at`` is still open."""
    same = marks.SINGLE if paragraph[at] in marks.SINGLE else marks.QUOTES
    return bisect_left(_places(paragraph, same), at) % 2 == 1


@lru_cache(maxsize=2)  # asked for each mark of a paragraph, of two kinds
def _places(paragraph: str, kind: str) -> list[int]:
    """Return the places of the marks of a kind."""
    return [match.start() for match in re.finditer(f"[{re.escape(kind)}]", paragraph)]


def _space_is_missing(paragraph: str, match: re.Match, at: int) -> bool:
    """Return whether a stop without space after it ends a sentence: ``Slut.Klicheen holdt``."""
    place = match.end()
    if not _CAPITALISED.match(paragraph, place):
        return False
    near = max(0, place - _ADDRESS_LENGTH)
    begin = max(paragraph.rfind(" ", near, place), paragraph.rfind("\n", near, place), near - 1) + 1
    before = paragraph[begin : match.start()]
    if len(before) < 2 or _ADDRESS.search(before) or _DOMAIN.match(paragraph, place):
        return False
    touching = before[-2:]
    whole = touching.isalpha() or touching[-1] in _CLOSERS or touching.isdigit() or at != place
    return whole and (bool(match["close"]) or fold(before) not in _ABBREVIATIONS)


def _line_ends(paragraph: str, end: int, at: int) -> bool:
    """Return whether the line break at ``end`` separates two sentences without a stop.

    It does before a list item, and if the next word would have fitted on the line, because then
    the break was intended. Lines that are only wrapped continue.
    """
    begin = paragraph.rfind("\n", 0, end) + 1
    line = paragraph[begin:end].rstrip()
    opens, _, _ = _opening(paragraph, at)
    if _BULLET.match(paragraph, at):
        return bool(_BULLET.match(line) or line.endswith((":", ";"))) or opens
    if not opens or line.endswith((",", ";", "-", "–", ":")):
        return False
    following = paragraph[at : at + 60].split()[0]
    return len(line) + 1 + len(following) + 3 < _width(paragraph)


@lru_cache(maxsize=1)  # asked once for each line of a paragraph
def _width(paragraph: str) -> int:
    """Return the length of the longest line."""
    return max(map(len, paragraph.split("\n")))
