"""PDF files with text in them: one article, or the articles of an archive export.

A PDF has no paragraphs. pdfminer.six joins letters into lines and blocks, and this module joins
blocks into paragraphs: hyphens at line ends and breaks at page ends are repaired, page numbers and
running heads are removed, and larger letters are headlines.
"""

import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any, NamedTuple

from analysis.io.articles import Story
from analysis.io.fact_lines import read_line
from analysis.io.readers.base import MEGABYTE, Trouble, need
from analysis.io.readers.clippings import read_clippings
from analysis.io.readers.pdf_layout import (
    Word,
    blocks_of,
    gutters,
    is_scrambled,
    pages_of,
    rows_of,
    with_first_lines,
    without_furniture,
    words_of,
)
from analysis.io.readers.printed import Printed
from analysis.lang import marks

MOST_PAGES = 5_000
_LARGEST_STREAM = 256 * MEGABYTE  # unpacked; a page of text has some kilobytes
_PIECE = 64_000  # bytes, which unpack to 64 MB at the most
_LARGER = 1.15  # times the size of most letters: a headline
_ENDED = re.compile(rf"[.?!:…][{marks.ALL})]*$")
_PARTED = re.compile(r"[^\W\d][-\u00ad\u2010]$")  # a browser writes U+2010 for a soft hyphen
_PAGE_NUMBER = re.compile(r"(?:side|s\.|page)?\s*\d+(?:\s*(?:af|of|/)\s*\d+)?", re.IGNORECASE)


class _Line(NamedTuple):
    words: str
    size: float  # of most of its letters, in points
    left: float
    page: int


def read_pdf(raw: bytes) -> Iterator[Story | Trouble]:
    """Read the articles of a PDF."""
    need("pdfminer.high_level", "pdfminer.six", "pdf")  # which imports all the others
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfminer.pdfexceptions import PDFException
    from pdfminer.psexceptions import PSException

    if b"%PDF-" not in raw[:1024]:
        raise Trouble("is not a PDF", "give it the ending of its kind")
    _check_streams(raw)
    try:
        blocks = _blocks(raw)
    except PDFPasswordIncorrect:
        raise Trouble("is locked with a password", "print it to a new PDF without one") from None
    except (PDFException, PSException) as error:
        detail = str(error) or type(error).__name__
        raise Trouble(f"is not a complete PDF ({detail})", "copy or export it again") from None
    if not blocks:
        reason = "holds no text: it is damaged, or its pages are pictures"
        raise Trouble(reason, "run it through text recognition (OCR), or export it again")
    if blocks := _without_running_heads(blocks):
        yield from read_clippings(_paragraphs(blocks))


def _check_streams(raw: bytes) -> None:
    """Raise Trouble if a packed stream would be too large when pdfminer unpacks it."""
    end = 0
    for opened in re.finditer(rb"stream\r?\n", raw):
        if end < 0:
            return
        end = raw.find(b"endstream", opened.end())
        packed = memoryview(raw)[opened.end() : end if end >= 0 else len(raw)]
        unpack, size = zlib.decompressobj(), 0
        try:
            for at in range(0, len(packed), _PIECE):
                size += len(unpack.decompress(packed[at : at + _PIECE]))
                if size > _LARGEST_STREAM:
                    reason = "holds a data stream too large for the memory"
                    raise Trouble(reason, "print it to a new PDF")
        except zlib.error:  # packed in another way, or not at all
            continue


def _blocks(raw: bytes) -> list[list[_Line]]:
    """Return the blocks of lines on all pages, in reading order."""
    blocks: list[list[_Line]] = []
    columns: list[tuple[int, int]] = []
    for number, page in enumerate(pages_of(raw, MOST_PAGES + 1)):
        if number == MOST_PAGES:
            raise Trouble(f"has more than {MOST_PAGES:,} pages", "split it")
        found, columns = _of_page(page, page.height, columns)
        blocks += [[_line(words, number) for words in block] for block in found]
    return blocks


def _of_page(
    page: Iterable[Any], height: float, columns: list[tuple[int, int]]
) -> tuple[list[list[list[Word]]], list[tuple[int, int]]]:
    """Return the blocks of a page, each with its lines of words, and the gaps between its columns.

    The last page may have too few rows to show its ``columns``: then the page before decides.
    """
    from pdfminer.layout import LTTextBox

    boxes = [list(map(words_of, box)) for box in page if isinstance(box, LTTextBox)]
    known = set(without_furniture(_flat(map(_flat, boxes)), height))
    boxes = [[[word for word in line if word in known] for line in box] for box in boxes]
    boxes = [lines for box in boxes if (lines := list(filter(None, box)))]
    words = _flat(map(_flat, boxes))
    columns = gutters(rows_of(words), columns)
    if columns or is_scrambled(_flat(boxes)):
        return blocks_of(words, columns), columns
    return with_first_lines(boxes), columns


def _flat(lists: Iterable[Iterable[Any]]) -> list[Any]:
    return list(chain.from_iterable(lists))


def _line(words: list[Word], page: int) -> _Line:
    """Return a line of words; a word that ends in a soft hyphen is joined with the next."""
    size = Counter(size for w in words for size in [w.size] * len(w.words)).most_common(1)[0][0]
    return _Line(" ".join(word.words for word in words), size, words[0].left, page)


def _without_running_heads(blocks: list[list[_Line]]) -> list[list[_Line]]:
    """Leave out page numbers, and lines that most pages repeat, digits aside."""
    pages: dict[str, set[int]] = {}
    for block in blocks:
        for line in block:
            pages.setdefault(re.sub(r"\d+", "0", line.words), set()).add(line.page)
    n_pages = 1 + max(block[-1].page for block in blocks)
    running = {
        words
        for words, on in pages.items()
        if len(on) > max(1, n_pages / 2) and not read_line(words)  # an archive's lines are wanted
    }
    return [
        block
        for block in blocks
        if not all(
            _PAGE_NUMBER.fullmatch(line.words) or re.sub(r"\d+", "0", line.words) in running
            for line in block
        )
    ]


def _paragraphs(blocks: list[list[_Line]]) -> list[Printed]:
    """Return the paragraphs of ``blocks`` with their levels."""
    level_of = _levels(_flat(blocks))
    found: list[Printed] = []
    for lines in chain.from_iterable(map(_part, blocks)):
        part = Printed(_join(line.words for line in lines), level_of(lines[0].size))
        if found and _goes_on(found[-1], part):
            found[-1] = Printed(_join([found[-1].words, part.words]))
        else:
            found.append(part)
    return found


def _levels(lines: list[_Line]) -> Callable[[float], int]:
    """Return a function from size to a paragraph's level: 0 for most letters, 1 for the largest."""
    letters: Counter = Counter()
    for line in lines:
        letters[line.size] += len(line.words)
    common, largest = letters.most_common(1)[0][0], max(letters)
    return lambda size: 0 if size < _LARGER * common else 1 if size > 0.9 * largest else 2


def _goes_on(before: Printed, part: Printed) -> bool:
    """Return whether a part continues the paragraph before it, which has no full stop."""
    plain = part.level == 0 == before.level
    return plain and not _ENDED.search(before.words) and part.words[0].islower()


def _part(block: list[_Line]) -> Iterator[list[_Line]]:
    """Split a block where the letters change size, a line is indented, or a dash opens a quote."""
    lines: list[_Line] = []
    left = min(line.left for line in block)
    for line in block:
        if lines:
            before = lines[-1]
            ended = bool(_ENDED.search(before.words))
            resized = abs(line.size - before.size) > 0.1 * before.size
            indented = line.left - left > 0.5 * line.size and before.left - left < 0.1 * line.size
            fact = before.size == line.size and (read_line(line.words) or read_line(before.words))
            if resized or fact or (ended and (indented or re.match(r"[-–—]\s", line.words))):
                yield lines
                lines = []
        lines.append(line)
    yield lines


def _join(lines: Iterator[str] | list[str]) -> str:
    """Join lines; a word divided by a hyphen at the end of a line becomes one again."""
    joined = ""
    for words in lines:
        if _PARTED.search(joined) and words[0].islower():
            joined = joined[:-1] + words
        else:
            joined = f"{joined} {words}".strip()
    return joined.replace("\u00ad", "")
