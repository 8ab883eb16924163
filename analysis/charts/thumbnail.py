"""A small figure for a card of the report's front page: few rows, no axis.

The marks are those of the chart's plan, so a card shows the same as its figure.
"""

from collections.abc import Sequence
from html import escape

from matplotlib.axes import Axes

from analysis.charts.base import our_chart
from analysis.charts.column_plot import Column, Columns
from analysis.charts.facets import Panels
from analysis.charts.plan import Body, is_single
from analysis.charts.rhythm import VOICES, Panel, Rhythm
from analysis.charts.row_plan import Mark, Row
from analysis.charts.row_plot import Rows
from analysis.charts.text_fitting import shortened, text_width
from analysis.charts.theme import ACCENT, BAND, BAR, INK, RULE, SOFT
from analysis.charts.typefaces import Style

WIDE, HIGH = 176, 100  # px
LABELLED = 4  # the most rows with a name
TRACKS, DOTS = 6, 30  # the most rows without a name: strips, and dots
PX = 12  # size of the type
OVER = 16  # px above columns, or below heaps of dots, for a value
DOT_SIZES = (9.0, 8.0, 7.0, 6.0, 5.0, 4.0, 3.0)  # px of a dot in a heap; the largest that fits


def thumbnail_svg(ax: Axes) -> str:
    """Return the figure of ``ax`` as a small SVG element without text for screen readers.

    Parameters
    ----------
    ax
        The result of a chart.

    Returns
    -------
    str
        An element hidden from screen readers, because the card has its finding as text. Empty if
        there is nothing to draw, or only one row.

    Raises
    ------
    ValueError
        If ``ax`` is not one of our charts.
    """
    drawn = our_chart(ax)
    body = drawn.plan.body
    shapes = [] if is_single(body) else _shapes(body)
    if not shapes:
        return ""
    start = f'<svg class="thumbnail" viewBox="0 0 {WIDE} {HIGH}" aria-hidden="true">'
    return f"{start}{''.join(shapes)}</svg>"


def _shapes(body: Body | None) -> list[str]:
    match body:
        case Panels(bodies=[first, *_]):
            return _shapes(first)
        case Columns():
            return _columns(body)
        case Rhythm(panels=panels):
            return _panel(max(panels, key=lambda panel: max(n for n, _ in panel.lengths)))
        case Rows():
            return _rows(body)
    return []


def _rows(body: Rows) -> list[str]:
    """Draw rows: on tracks; with names if they are bars or few; otherwise as dots."""
    marks = [mark for row in body.rows for mark in row.marks]
    if body.track and all(mark.end is not None for mark in marks):
        return _tracks(body)
    bars = any(mark.end is not None and mark.size >= PX for mark in marks)
    if bars or body.aside == "after" or len(body.rows) <= LABELLED:
        return _named(body)
    return _close(body)


def _close(body: Rows) -> list[str]:
    """Draw the dots of many rows: pairs upright, others in heaps if all rows are there."""
    dots = {len([mark for mark in row.marks if mark.end is None]) for row in body.rows}
    if dots == {2}:
        return _pairs(body)
    ends = any(row.group for row in body.rows)  # of a longer ranking
    return _heap(body) if dots == {1} and not ends else _unnamed(body)


def _named(body: Rows) -> list[str]:
    """Draw rows with their names above: those of the finding, and the first of the others."""
    strong = [n for n, row in enumerate(body.rows) if row.strong]
    others = [n for n, row in enumerate(body.rows) if not row.strong]
    rows = [body.rows[n] for n in sorted([*strong, *others][:LABELLED])]
    shapes = [_line(x, 0, x, HIGH, SOFT, dash="2 2") for x in _places(body, [body.guide])]
    pitch = HIGH / max(3, len(rows))
    for n, row in enumerate(rows):
        style = Style.BOLD if row.strong else Style.TEXT
        y = n * pitch
        name = shortened(row.label, WIDE, PX, style)
        if body.guide:  # it ends at a name
            shapes.append(_box(0, y, text_width(name, PX, style) + 3, 13, "#fff"))
        shapes += _marks(body, row, y + 18.5, 7)
        shapes.append(_text(name, 0, y + 11, strong=row.strong))
    return shapes


def _heap(body: Rows) -> list[str]:
    """Draw the dots of many rows in heaps on the axis; highlighted ones are red.

    The ticks of the axis have their values.
    """
    floor = HIGH - OVER
    dots = [mark for row in body.rows for mark in row.marks if mark.end is None]
    size, heaps = DOT_SIZES[-1], dict[int, list[Mark]]()
    for size in DOT_SIZES:
        heaps = {}
        for mark in sorted(dots, key=lambda mark: mark.start):
            heaps.setdefault(int(_place(body, mark.start) // size), []).append(mark)
        if max(map(len, heaps.values())) * size <= floor:
            break
    shapes = [_line(x, 0, x, floor, RULE) for x in _places(body, body.ticks)]
    shapes += [
        _dot((place + 0.5) * size, floor - (n + 0.5) * size, 0.92 * size, mark)
        for place, heap in heaps.items()
        for n, mark in enumerate(heap)
    ]
    shapes.append(_line(0, floor, WIDE, floor, INK))
    for value, label in body.ticks:
        x, half = _place(body, value), text_width(label, PX) / 2
        if half < x < WIDE - half:
            shapes.append(_text(label, x, HIGH - 2, strong=False, middle=True))
    return shapes


def _pairs(body: Rows) -> list[str]:
    """Draw the pairs of many rows upright, side by side."""
    rows = body.rows[:DOTS]
    step, low, high = WIDE / len(rows), *body.limits
    size = min(6.0, step)

    def level(value: float) -> float:
        return (HIGH - size) * (high - value) / (high - low) + size / 2

    shapes = [_line(0, level(value), WIDE, level(value), RULE) for value, _ in body.ticks]
    for n, row in enumerate(rows):
        x = (n + 0.5) * step
        dots = [mark for mark in row.marks if mark.end is None]
        first, second = (level(mark.start) for mark in dots)
        shapes.append(_line(x, first, x, second, BAR))
        shapes += [_dot(x, level(mark.start), size, mark) for mark in dots]
    return shapes


def _unnamed(body: Rows) -> list[str]:
    """Draw the dots of many rows close together."""
    rows = body.rows[:DOTS]
    shapes = [_line(x, 0, x, HIGH, RULE) for x in _places(body, body.ticks)]
    pitch = (HIGH - 6) / len(rows)
    for n, row in enumerate(rows):
        shapes += _marks(body, row, 3 + (n + 0.5) * pitch, min(5.0, 1.4 * pitch))
    return shapes


def _tracks(body: Rows) -> list[str]:
    """Draw the first rows that have marks, each on its track."""
    rows = [row for row in body.rows if row.marks][:TRACKS]
    shapes = []
    for n, row in enumerate(rows):
        y = (n + 0.5) * HIGH / TRACKS
        shapes.append(_box(0, y - 6, WIDE, 12, BAND))
        shapes += [
            _box(*_ends(body, mark, y, min(12.0, 0.8 * mark.size)), mark.colour)
            for mark in row.marks
        ]
    return shapes


def _marks(body: Rows, row: Row, y: float, size: float) -> list[str]:
    """Draw a row's bars and dots; pale bars, which are intervals, thinner."""
    thick = max((mark.size for mark in row.marks), default=1)
    shapes = []
    for mark in row.marks:
        if mark.end is None:
            x = _place(body, mark.start)
            shapes.append(_dot(min(max(x, size / 2), WIDE - size / 2), y, size, mark))
        else:
            shapes.append(_box(*_ends(body, mark, y, size * mark.size / thick), mark.colour))
    return shapes


def _ends(body: Rows, mark: Mark, y: float, high: float) -> tuple[float, float, float, float]:
    """Return where a bar stands: left, top, width, height."""
    assert mark.end is not None
    left, right = _place(body, mark.start), _place(body, mark.end)
    return left, y - high / 2, max(1.0, right - left), high


def _columns(body: Columns) -> list[str]:
    """Draw columns on their baseline, with the value of the one that is the finding."""
    places = [column.place for column in body.columns]
    step = WIDE / (max(*places, min(places) + 4) - min(places) + 1)
    shapes = [_line(0, HIGH - 0.5, WIDE, HIGH - 0.5, INK)]
    for column in body.columns:
        shapes += _column(body, column, (column.place - min(places) + 0.5) * step, step)
    return shapes


def _column(body: Columns, column: Column, x: float, step: float) -> list[str]:
    """Draw a column whose middle is at ``x``, and its value if it is the finding."""
    low, high = body.limits
    wide = min(0.72 * step, 30)

    def level(value: float) -> float:
        return HIGH - 1 - (HIGH - 1 - OVER) * (value - low) / (high - low)

    shapes, top = [], low
    for mark in column.marks:
        if mark.end is None:
            shapes.append(_dot(x, level(mark.start), min(6.0, step), mark))
        else:
            y = level(mark.end)
            shapes.append(_box(x - wide / 2, y, wide, level(mark.start) - y, mark.colour))
        top = max(top, mark.start if mark.end is None else mark.end)
    value = column.value or next(iter(column.under), "")
    if column.strong and value:
        shapes.append(_text(value, x, level(top) - 5, strong=True, middle=True))
    return shapes


def _panel(panel: Panel) -> list[str]:
    """Draw the sentences of one article, with the length of the longest."""
    words = [n for n, _ in panel.lengths]
    longest, step = words.index(max(words)), WIDE / len(words)
    shapes = [_line(0, HIGH - 0.5, WIDE, HIGH - 0.5, INK)]
    for n, (length, voice) in enumerate(panel.lengths):
        high = (HIGH - 1 - OVER) * length / words[longest]
        colour = ACCENT if n == longest else VOICES.get(voice, BAR)
        pale = "" if n == longest or colour != ACCENT else ' opacity=".45"'
        shapes.append(_box(n * step, HIGH - 1 - high, 0.85 * step, high, colour, pale))
    label = str(words[longest])
    half = text_width(label, PX, Style.BOLD) / 2
    x = min(max((longest + 0.4) * step, half), WIDE - half)
    return [*shapes, _text(label, x, OVER - 4, strong=True, middle=True)]


def _place(body: Rows, value: float) -> float:
    low, high = body.limits
    return WIDE * (min(max(value, low), high) - low) / (high - low)


def _places(body: Rows, ticks: Sequence[tuple[float, str] | None]) -> list[float]:
    """Return the places of the ticks inside the plot."""
    found = [_place(body, tick[0]) for tick in ticks if tick]
    return [x for x in found if 0 < x < WIDE]


def _box(x: float, y: float, wide: float, high: float, colour: str, more: str = "") -> str:
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high:.1f}" fill="{colour}"'
        f"{more}/>"
    )


def _dot(x: float, y: float, size: float, mark: Mark) -> str:
    fill = "#fff" if mark.hollow else mark.colour
    edge = f' stroke="{mark.colour}"' if mark.hollow else ""
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size / 2:.1f}" fill="{fill}"{edge}/>'


def _line(x: float, y: float, to_x: float, to_y: float, colour: str, *, dash: str = "") -> str:
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{to_x:.1f}" y2="{to_y:.1f}" stroke="{colour}"'
        f"{dashed}/>"
    )


def _text(text: str, x: float, y: float, *, strong: bool, middle: bool = False) -> str:
    weight = f' font-weight="700" fill="{ACCENT}"' if strong else f' fill="{INK}"'
    anchor = ' text-anchor="middle"' if middle else ""
    edge = ' paint-order="stroke" stroke="#fff" stroke-width="3"'  # no line runs through letters
    start = f'<text x="{x:.1f}" y="{y:.1f}" font-size="{PX}"{weight}{anchor}{edge}>'
    return f"{start}{escape(text)}</text>"
