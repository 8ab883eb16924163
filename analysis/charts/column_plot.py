"""Columns side by side along time or along the text, with their values above them."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from analysis.charts.row_plan import SMALL, Band, Mark
from analysis.charts.sheet import Sheet, name_places
from analysis.charts.text_fitting import text_width
from analysis.charts.theme import ACCENT, GRID, INK, RULE, SOFT
from analysis.charts.typefaces import Style

FILLED = 0.72  # of the distance from column to column
WIDEST = 64  # px
THIN = 8  # px: the width of an interval, and the least size of a mark that is none
INSIDE = 18  # px: a column of this height has room for its value


class Column(NamedTuple):
    """A column: its place along the axis, its name, its marks upwards, its value.

    The value is written above the column, or inside it at ``level``, the top of what it counts.
    ``under`` are lines below the name.
    """

    place: float
    label: str
    marks: Sequence[Mark]
    value: str = ""
    level: float | None = None
    strong: bool = False
    tip: str = ""
    query: tuple[tuple[str, str], ...] = ()
    under: tuple[str, ...] = ()


@dataclass(frozen=True)
class Columns:
    """A plot of columns.

    Attributes
    ----------
    columns
        The columns from left to right.
    limits
        Start and end of the vertical axis.
    ticks
        Places on it with their labels.
    height
        The plot's height in px, wide and narrow.
    bands
        Named parts of the vertical axis; the names are at the right.
    breaks
        Places where the time axis is cut.
    zero
        Whether the axis begins at a true zero.
    axis
        The name of the horizontal axis.
    """

    columns: Sequence[Column]
    limits: tuple[float, float]
    ticks: Sequence[tuple[float, str]]
    height: tuple[float, float] = (165, 150)
    bands: Sequence[Band] = ()
    breaks: Sequence[float] = ()
    zero: bool = True
    axis: str = ""

    def draw(self, sheet: Sheet, note: str = "", *, x: float = 0, width: float = 0) -> Axes:
        """Draw the columns from the sheet's ``y`` down, and move it below them."""
        width = width or sheet.width
        narrow = sheet.narrow or width < sheet.width
        ticks = [] if self.bands and not self.ticks else self.ticks
        left = max((text_width(label, SMALL) for _, label in ticks), default=0) + 8
        right = max((text_width(band.name, SMALL) for band in self.bands), default=-6) + 6
        under = 17 * (self._lines_of_names() + max(len(c.under) for c in self.columns)) + 8
        height = self.height[narrow]
        if sheet.height is not None:
            free = sheet.height - sheet.y - sheet.foot_height(note) - under - 20 * bool(self.axis)
            height = max(40.0, min(height, free - 16))
        sheet.y += 16  # for the value of the highest column
        ax = sheet.plot(x + left, sheet.y, width - left - right, height)
        ax.set_ylim(*self.limits)
        low, high = self._ends()
        ax.set_xlim(low, high)
        step = (width - left - right) / (high - low)
        self._lines(ax, sheet, x, left, width, height)
        wide = min(FILLED * step * self._apart(), WIDEST) / step
        for column in self.columns:
            self._column(ax, sheet, column, wide, min(wide, THIN / step))
        self._values(sheet, x + left, step, height, wide * step)
        self._names(sheet, x + left, step, height)
        sheet.y += height + under
        if self.axis:
            sheet.text(x + left, sheet.y + 8, self.axis, SMALL, colour=SOFT)
            sheet.y += 20
        name_places(ax.xaxis, [c.place for c in self.columns], [c.label for c in self.columns])
        return ax

    def _lines_of_names(self) -> int:
        return max(column.label.count("\n") + 1 for column in self.columns)

    def _apart(self) -> float:
        places = [column.place for column in self.columns]
        return min((b - a for a, b in itertools.pairwise(places)), default=1)

    def _ends(self) -> tuple[float, float]:
        places = [column.place for column in self.columns]
        return min(places) - 0.5, max(*places, min(places) + 4) + 0.5

    def _lines(
        self, ax: Axes, sheet: Sheet, x: float, left: float, width: float, height: float
    ) -> None:
        low, high = self.limits

        def level(value: float) -> float:
            return sheet.y + height * (high - value) / (high - low)

        for value, label in self.ticks:
            if not self.bands:
                ax.axhline(value, color=GRID, linewidth=sheet.points(1), zorder=-1)
            sheet.text(x + left - 8, level(value), label, SMALL, colour=SOFT, ha="right")
        for n, band in enumerate(self.bands):
            if n:
                ax.axhline(band.start, color=RULE, linewidth=sheet.points(1), zorder=-1)
            if level(band.start) - level(band.end) >= SMALL:
                middle = (level(band.start) + level(band.end)) / 2
                sheet.text(x + width, middle, band.name, SMALL, colour=SOFT, ha="right")
        if self.zero:
            ax.axhline(low, color=INK, linewidth=sheet.points(1.4), zorder=4, clip_on=False)
        elif self.breaks:
            ax.axhline(low, color=RULE, linewidth=sheet.points(1.4), zorder=-1, clip_on=False)
        for middle in self.breaks:
            ax.plot(
                [middle - 0.1, middle + 0.1], [0, 0], color="white", linewidth=sheet.points(4),
                zorder=5, transform=ax.get_xaxis_transform(), clip_on=False,
                marker=[(-0.4, -1), (0.4, 1)], markersize=sheet.points(10), markeredgecolor=INK,
                markeredgewidth=sheet.points(1.2),
            )  # fmt: skip

    def _column(self, ax: Axes, sheet: Sheet, column: Column, wide: float, thin: float) -> None:
        low, high = self.limits
        for mark in column.marks:
            if mark.end is None:
                ax.plot(
                    [column.place], [mark.start], marker="o", markersize=sheet.points(mark.size),
                    color="white" if mark.hollow else mark.colour, zorder=3, clip_on=False,
                    markeredgecolor=mark.colour if mark.hollow else "white",
                    markeredgewidth=sheet.points(1.2),
                )  # fmt: skip
            else:
                across = thin if mark.size < THIN else wide
                ax.add_artist(Rectangle(
                    (column.place - across / 2, mark.start), across, mark.end - mark.start,
                    facecolor=mark.colour, edgecolor="white", linewidth=sheet.points(0.6),
                    clip_on=False,
                ))  # fmt: skip
        if column.tip:
            area = ax.add_artist(Rectangle((column.place - 0.5, low), 1, high - low,
                                           facecolor="none", linewidth=0, zorder=6))  # fmt: skip
            sheet.touch(area, column.tip, column.query)

    def _values(self, sheet: Sheet, left: float, step: float, height: float, wide: float) -> None:
        widest = max(text_width(column.value, SMALL, Style.BOLD) for column in self.columns)
        crowded = widest + 4 > step * self._apart()
        for column in self.columns:
            if column.value and (column.strong or not crowded):
                x = left + (column.place - self._ends()[0]) * step
                self._value(sheet, column, x, height, wide)

    def _value(self, sheet: Sheet, column: Column, x: float, height: float, wide: float) -> None:
        """Write the value of a column above it, or inside it if it is high and wide enough."""
        low, high = self.limits
        ends = [mark.start if mark.end is None else mark.end for mark in column.marks]
        counted = column.level if text_width(column.value, SMALL, Style.BOLD) <= wide else None
        level = min(max(ends, default=low), high) if counted is None else counted
        inside = counted is not None and height * counted / (high - low) > INSIDE
        dots = [mark.size / 2 for mark in column.marks if mark.end is None and mark.start == level]
        above = -10 - max(dots, default=0)
        y = sheet.y + height * (high - level) / (high - low) + (11 if inside else above)
        colour = "white" if inside else ACCENT if column.strong else INK
        style = Style.BOLD if column.strong else Style.VALUE
        sheet.text(x, y, column.value, SMALL, ha="center", colour=colour, style=style)

    def _names(self, sheet: Sheet, left: float, step: float, height: float) -> None:
        """Write the names below the columns; only those that fit if there are too many."""
        ends: dict[float, float] = {}
        order = sorted(self.columns, key=lambda column: not column.strong)
        for column in order:
            lines = column.label.split("\n")
            half = max(text_width(line, SMALL) for line in (*lines, *column.under)) / 2 + 4
            x = left + (column.place - self._ends()[0]) * step
            x = min(x, sheet.width - half + 4)
            if any(abs(x - other) < half + room for other, room in ends.items()):
                continue
            ends[x] = half
            for n, line in enumerate(lines):
                style = Style.BOLD if column.strong and n == 0 else Style.TEXT
                sheet.text(x, sheet.y + height + 12 + 17 * n, line, SMALL, style=style,
                           colour=INK if column.strong else SOFT, ha="center")  # fmt: skip
            for n, line in enumerate(column.under, start=self._lines_of_names()):
                sheet.text(x, sheet.y + height + 12 + 17 * n, line, SMALL, style=Style.VALUE,
                           colour=INK, ha="center")  # fmt: skip
