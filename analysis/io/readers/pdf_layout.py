"""From the places of words on a PDF page to lines in reading order.

pdfminer.six takes the wide spaces of a justified line for line ends, and narrow gaps between
columns for spaces. If it found more than one piece in a row, this module rebuilds lines from words
and separates columns where many rows leave the same strip free.
"""

import io
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import Any, NamedTuple
from unicodedata import normalize

_MARGIN = 0.06  # of the page's height, at top and bottom, where browsers print
_FURNITURE = re.compile(
    r"\d{1,4}[-./]\d{1,2}[-./]\d{2,4},? (?:kl\. )?\d{1,2}[.:]\d{2}\b|https?://|file://|about:blank"
)
_FEWEST_ROWS = 5  # with text on both sides of a gap between columns
_MOST_CROSSING = 0.25  # of them, rows that cross it
_MOST_AT_EDGE = 0.75  # of them, rows that begin at the column's edge: others open a paragraph
_PART_OF_GAP = 0.4  # the least part of a gap that a row of columns leaves free
_SPACE = 0.45  # letter sizes: a space in a headline may be as wide as a gap between columns
_PART_OF_SPACE = 0.3  # the least part of its normal width that a space takes
_NARROWEST = 3  # points
_WIDEST = 4  # letter sizes: a wider gap is not a space of a justified line
_SPACING = 1.7  # letter sizes from line to line inside a paragraph
_HYPHEN = 0xAD


class Word(NamedTuple):
    """A word: its letters, their size in points, and its place, from the bottom and the left."""

    words: str
    size: float
    left: float
    right: float
    bottom: float


def pages_of(raw: bytes, most: int) -> Iterator[Any]:
    """Yield pdfminer's layout of each page, at most ``most`` pages.

    Byte 0xAD of a simple font is a hyphen by the standard (ISO 32000-1, annex D.2, note 6), which
    pdfminer takes for a space.
    """
    from pdfminer.converter import PDFPageAggregator
    from pdfminer.layout import LAParams
    from pdfminer.pdffont import PDFSimpleFont
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage

    class Device(PDFPageAggregator):
        def render_char(self, matrix: Any, font: Any, *rest: Any) -> float:
            width = super().render_char(matrix, font, *rest)
            if rest[3] == _HYPHEN and isinstance(font, PDFSimpleFont):
                char: Any = list(self.cur_item)[-1]
                if not char.get_text().strip():
                    char._text = "-"
            return width

    resources = PDFResourceManager()
    device = Device(resources, laparams=LAParams())
    interpreter = PDFPageInterpreter(resources, device)
    for page in PDFPage.get_pages(io.BytesIO(raw), maxpages=most):
        interpreter.process_page(page)
        yield device.get_result()


def words_of(line: Iterable[Any]) -> list[Word]:
    """Return the words of one of pdfminer's lines."""
    words: list[Word] = []
    for is_word, run in groupby(_without_soft_hyphens(list(line)), key=_is_letter):
        if is_word:
            chars = list(run)
            size = Counter(round(c.size, 1) for c in chars).most_common(1)[0][0]
            text = "".join(c.get_text() for c in chars)
            words.append(Word(text, size, chars[0].x0, chars[-1].x1, chars[0].y0))
    return words


def _without_soft_hyphens(chars: list[Any]) -> list[Any]:
    """Leave out spaces at the place of the next character: browsers print soft hyphens so."""
    return [
        char
        for char, after in zip(chars, [*chars[1:], None], strict=True)
        if not (_is_space(char) and _is_letter(after))
        or after.x0 > char.x0 + _PART_OF_SPACE * (char.x1 - char.x0)
    ]


def _is_space(char: Any) -> bool:
    """Return whether an item of a line is a space with a place."""
    return hasattr(char, "size") and not char.get_text().strip()


def _is_letter(char: Any) -> bool:
    """Return whether an item of a line is a character with a place, and not a space."""
    return hasattr(char, "size") and bool(char.get_text().strip())


def without_furniture(words: list[Word], height: float) -> list[Word]:
    """Leave out the rows that a browser prints around a page: time, title, address, number."""
    gone = set()
    for row in rows_of(words):
        edge = not _MARGIN * height < row[0].bottom < (1 - _MARGIN) * height
        if edge and _FURNITURE.search(normalize("NFKC", " ".join(word.words for word in row))):
            gone |= set(row)
    return [word for word in words if word not in gone]


def rows_of(words: Iterable[Word]) -> list[list[Word]]:
    """Return the words of each row of a page, from the top, each row from the left."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: -word.bottom):
        if rows and abs(rows[-1][0].bottom - word.bottom) < 0.4 * word.size:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.left) for row in rows]


def is_scrambled(lines: list[list[Word]]) -> bool:
    """Return whether pdfminer split a row of one column."""
    rows = rows_of(word for line in lines for word in line)
    numbers = {word: number for number, line in enumerate(lines) for word in line}
    pairs = (pair for row in rows for pair in pairwise(row))
    return any(
        numbers[one] != numbers[other] and 0 <= other.left - one.right < _WIDEST * one.size
        for one, other in pairs
    )


def gutters(rows: list[list[Word]], known: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the gaps between columns: strips that most rows leave free.

    Gaps ``known`` from the page before count too if no row crosses them: the last page may have
    few rows.
    """
    sizes = Counter(word.size for row in rows for word in row)
    common = max(sizes, key=lambda size: sizes[size], default=0)
    body = [row for row in rows if abs(row[0].size - common) <= 0.1 * common]
    found = [strip for strip in _free_strips(body) if _is_edge(body, *strip)]
    found += [
        (start, end)
        for start, end in known
        if not any(one <= end and other >= start for one, other in found)
        and not any(_crosses(row, start, end) for row in body)
    ]
    return sorted(found)


def _free_strips(rows: list[list[Word]]) -> list[tuple[int, int]]:
    """Return the strips that enough rows leave free, between words on both sides."""
    clear: Counter = Counter()
    crossed: Counter = Counter()
    for row in rows:
        for one, other in pairwise(row):
            clear.update(range(round(one.right), round(other.left) + 1))
        for word in row:
            crossed.update(range(round(word.left) + 1, round(word.right)))
    free = [x for x, n in clear.items() if n >= _FEWEST_ROWS and crossed[x] <= _MOST_CROSSING * n]
    return [(strip[0], strip[-1]) for strip in _strips(sorted(free))]


def _is_edge(rows: list[list[Word]], start: int, end: int) -> bool:
    """Return whether a column begins after a strip: most rows then begin at one place.

    Spaces of justified lines may leave a strip free too, but then words begin anywhere after it.
    """
    middle = (start + end) / 2
    lefts = Counter(
        round(min(word.left for word in row if word.left >= middle))
        for row in rows
        if row[0].left < middle <= row[-1].left and not _crosses(row, start, end)
    )
    at_one = max((sum(lefts[x + near] for near in (-1, 0, 1)) for x in lefts), default=0)
    return at_one >= _MOST_AT_EDGE * lefts.total()


def _strips(places: list[int]) -> list[list[int]]:
    """Return runs of consecutive places that are long enough for a gap."""
    strips: list[list[int]] = []
    for x in places:
        if strips and x == strips[-1][-1] + 1:
            strips[-1].append(x)
        else:
            strips.append([x])
    return [strip for strip in strips if len(strip) > _NARROWEST]


def with_first_lines(boxes: list[list[list[Word]]]) -> list[list[list[Word]]]:
    """Join an indented line with the lines below it, which pdfminer separates."""
    found: list[list[list[Word]]] = []
    for box in boxes:
        if found and _is_first_line(found[-1][-1], box[0]):
            found[-1] = found[-1] + box
        else:
            found.append(box)
    return found


def _is_first_line(line: list[Word], below: list[Word]) -> bool:
    """Return whether a line opens the paragraph of the line below it, further to the left."""
    size = below[0].size
    indent, drop = line[0].left - below[0].left, line[0].bottom - below[0].bottom
    near = 0 < drop <= _SPACING * size and abs(line[0].size - size) <= 0.1 * size
    return near and 0.5 * size < indent < _WIDEST * size


def blocks_of(words: list[Word], between: list[tuple[int, int]]) -> list[list[list[Word]]]:
    """Return blocks of lines of words, column by column; a line across columns is separate."""
    rows = rows_of(words)
    lines: list[tuple[int, list[Word]]] = []  # the column and the words of each
    band: list[list[list[Word]]] = []
    for row in rows:
        if any(_crosses(row, start, end) for start, end in between):
            lines += [*_of_band(band), (-1, row)]
            band = []
        else:
            band.append(_columns(row, between))
    return list(_blocks([*lines, *_of_band(band)]))


def _crosses(row: list[Word], start: int, end: int) -> bool:
    """Return whether a row crosses a gap between columns, possibly with a space there."""
    middle = (start + end) / 2
    left = max((word.right for word in row if word.left < middle), default=float("-inf"))
    right = min((word.left for word in row if word.left >= middle), default=float("inf"))
    return right - left < max(_PART_OF_GAP * (end - start), _SPACE * row[0].size)


def _columns(row: list[Word], between: list[tuple[int, int]]) -> list[list[Word]]:
    """Return the words of a row by column."""
    middles = [(start + end) / 2 for start, end in between]
    columns: list[list[Word]] = [[] for _ in range(len(between) + 1)]
    for word in row:
        columns[bisect_left(middles, word.left)].append(word)
    return columns


def _of_band(band: list[list[list[Word]]]) -> Iterator[tuple[int, list[Word]]]:
    """Yield the lines of rows in columns, one column after the other."""
    for number, column in enumerate(zip(*band, strict=True)):
        yield from ((number, line) for line in column if line)


def _blocks(lines: list[tuple[int, list[Word]]]) -> Iterator[list[list[Word]]]:
    """Split lines into blocks where the column changes or the space between lines is larger."""
    block: list[list[Word]] = []
    before = None
    for column, line in lines:
        if block:
            drop = block[-1][0].bottom - line[0].bottom
            if column != before or not 0 <= drop <= _SPACING * line[0].size:
                yield block
                block = []
        block.append(line)
        before = column
    if block:
        yield block
