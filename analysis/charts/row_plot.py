"""Rows with labels and values beside a plot, or above their tracks on a narrow sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from analysis.charts.row_layout import RowLayout
from analysis.charts.row_plan import (
    GAP,
    LABEL,
    SMALL,
    Band,
    Mark,
    Row,
    RowPlan,
    label_style,
    value_style,
)
from analysis.charts.sheet import Sheet, name_places
from analysis.charts.text_fitting import shortened, text_width
from analysis.charts.theme import ACCENT, BAND, GRID, INK, RULE, SOFT
from analysis.charts.typefaces import Style

TRACK = 15  # px: the height of a row's track
LEAST = 1.5  # px: the smallest width of a mark, so that it can be seen


@dataclass(frozen=True)
class Rows(RowPlan):
    """A plot of rows, drawn on a sheet; its fields are those of ``RowPlan``."""

    def draw(self, sheet: Sheet, note: str = "", *, x: float = 0, width: float = 0) -> Axes:
        """Draw the rows from the sheet's ``y`` down, and move it below them."""
        return _Drawing(self, sheet, x, width or sheet.width, note).draw()

    def fitting(self, sheet: Sheet, height: float) -> int:
        """Return how many rows at least fit into ``height`` px with their labels above them.

        Labels beside the plot fit into any height that rows are planned for.
        """
        layout = RowLayout(self, sheet, 0, sheet.width, "")
        if not layout.above:
            return len(self.rows)
        heads = sum(layout.opens(n) for n in range(len(self.rows)))
        return max(1, int(height / layout.full - heads))


class _Drawing(RowLayout):
    """What is drawn and written at the places of one plot."""

    def draw(self) -> Axes:
        self._top()
        top, y, centres = self.sheet.y, self.sheet.y, []
        for n, row in enumerate(self.plan.rows):
            if self.opens(n):
                self._group(row.group or "", y)
                y += self.head
            self._label(row, y)
            centres.append(y + self.middle() - top)
            y += self.pitch
        ax = self.sheet.plot(self.x + self.left, top, self.room, y - top)
        ax.set_xlim(*self.plan.limits)
        self._lines(ax, centres)
        for row, centre in zip(self.plan.rows, centres, strict=True):
            self._marks(ax, row, centre)
            if row.tip:
                area = self.sheet.box(self.x, top + centre - self.middle(), self.width,
                                      self.pitch, "none", zorder=5)  # fmt: skip
                self.sheet.touch(area, row.tip, row.query)
            if not self.above:
                self._columns(row, top + centre)
        name_places(ax.yaxis, centres, [row.label for row in self.plan.rows])
        self.sheet.y = y
        return ax

    def _top(self) -> None:
        """Write the names of bands, ticks and columns above the plot."""
        if self.plan.bands:
            self.sheet.y += 18 * self._bands()
        if self.plan.ticks or self.more:
            self._ticks()
            for n, head in enumerate(self.plan.heads if self.more else ()):
                self.sheet.text(self.column(n), self.sheet.y + 8, head, SMALL, colour=SOFT,
                                ha="right")  # fmt: skip
            self.sheet.y += 20

    def _bands(self) -> int:
        """Write the names of bands above them, on two lines if one has no room; return how many."""
        widths = [text_width(band.name, SMALL, _band_style(band)) for band in self.plan.bands]
        rooms = [self.place(band.end) - self.place(band.start) for band in self.plan.bands]
        lines = 1 if all(map(float.__lt__, widths, rooms)) else 2
        ends = [self.x - 4] * lines
        for n, (band, width) in enumerate(zip(self.plan.bands, widths, strict=True)):
            line = n % lines
            middle = (self.place(band.start) + self.place(band.end)) / 2
            middle = min(middle, self.x + self.width - width / 2)
            if middle - width / 2 < ends[line] + 4:
                continue
            y, colour = self.sheet.y + 9 + 16 * line, ACCENT if band.strong else SOFT
            self.sheet.text(middle, y, band.name, SMALL, style=_band_style(band), colour=colour,
                            ha="center")  # fmt: skip
            ends[line] = middle + width / 2
        return lines

    def _ticks(self) -> None:
        """Write the ticks above the plot, those at its edges inside it."""
        end = 1e9  # from the last one, which has the unit
        for n, (value, label) in reversed(list(enumerate(self.plan.ticks))):
            half = text_width(label, SMALL) / 2
            x = self.place(value)
            if self.plan.spread:
                x += half * (n == 0) - half * (n == len(self.plan.ticks) - 1)
            x = min(max(x, self.x + half), self.x + self.width - half)
            if x + half <= end - 6:
                self.sheet.text(x, self.sheet.y + 8, label, SMALL, colour=SOFT, ha="center")
                end = x - half

    def _group(self, group: str, y: float) -> None:
        middle = y + self.head - self.pitch / 2 if not self.above else y + self.head - 10
        name = shortened(group, self.width - 40, LABEL, Style.BOLD)
        self.sheet.text(self.x, middle, name, LABEL, style=Style.BOLD)
        if said := self.plan.groups.get(group):
            x = self.x + text_width(name, LABEL, Style.BOLD) + 8
            self.sheet.text(x, middle, said, SMALL, colour=SOFT)

    def _label(self, row: Row, y: float) -> None:
        if self.above:
            self._label_above(row, y)
            return
        sheet, middle = self.sheet, y + self.pitch / 2
        label = shortened(row.label, self.label + 1, LABEL, label_style(row))
        lift = 0.0
        if self.under and (under := self.under_label(row)):
            lift = min(9.0, self.pitch / 4)
            if self.plan.aside == "under":
                sheet.text(self.x, middle + lift, shortened(under, self.label + 1, SMALL), SMALL,
                           colour=SOFT)  # fmt: skip
            else:
                self._value(row, self.x, middle + lift, ha="left")
                after = self.x + text_width(row.value, LABEL, value_style(row)) + 8
                sheet.text(after, middle + lift, row.aside, SMALL, colour=SOFT)
        sheet.text(self.x, middle - lift, label, LABEL, style=label_style(row))
        edge = self.x + self.label + GAP
        if self.aside and self.plan.aside == "before":
            aside = shortened(row.aside, self.aside + 1, SMALL) if row.aside else ""
            sheet.text(edge + self.aside, middle, aside, SMALL, colour=SOFT, ha="right")
            edge += self.aside + GAP
        if self.value and not (self.under and self.plan.aside == "after"):
            self._value(row, edge + self.value, middle, ha="right")
            edge += self.value + GAP
        if self.aside and self.plan.aside == "after":
            sheet.text(edge - 4, middle, row.aside, SMALL, colour=SOFT)

    def _label_above(self, row: Row, y: float) -> None:
        sheet, middle, x = self.sheet, y + 10 * self.squeeze, self.x
        if self.plan.zero and not self.plan.track:
            x += 6
        if row.value:
            self._value(row, x, middle, ha="left")
            x += self.value + 10
        aside = text_width(row.aside, SMALL) + 12 if row.aside else 0
        label = shortened(row.label, self.width - (x - self.x) - aside, LABEL, label_style(row))
        sheet.text(x, middle, label, LABEL, style=label_style(row))
        if row.aside:
            under = self.plan.aside == "under"
            after = x + text_width(label, LABEL, label_style(row)) + 8
            at = after if under else self.x + self.width
            sheet.text(at, middle, row.aside, SMALL, colour=SOFT, ha="left" if under else "right")

    def _value(self, row: Row, x: float, y: float, *, ha: str) -> None:
        self.sheet.text(x, y, row.value, LABEL, style=value_style(row),
                        colour=ACCENT if row.strong else INK, ha=ha)  # fmt: skip

    def _columns(self, row: Row, middle: float) -> None:
        for column, text in enumerate(row.more if self.more else ()):
            self.sheet.text(self.column(column), middle, text, SMALL, colour=SOFT, ha="right")

    def _lines(self, ax: Axes, centres: Sequence[float]) -> None:
        """Draw gridlines or limits, the zero line, the guide and the tracks."""
        plan = self.plan
        low, high = plan.limits
        for centre in centres if plan.track else ():
            size = TRACK * min(1.0, self.pitch / 21)
            ax.add_artist(Rectangle((low, centre - size / 2), high - low, size, facecolor=BAND,
                                    linewidth=0, zorder=-2))  # fmt: skip
        colour = "white" if self.above and plan.track else RULE if plan.bands else GRID
        ends = [band.end for band in plan.bands[:-1]]
        for value in ends or [value for value, _ in plan.ticks if not plan.spread]:
            self._limit(ax, value, centres if not plan.track else (), color=colour, zorder=-1)
        if plan.zero:
            self._zero(ax, low, centres)
        if plan.guide:
            self._guide(ax, *plan.guide, centres)

    def _zero(self, ax: Axes, low: float, centres: Sequence[float]) -> None:
        """Draw the zero line, with gaps if the name of a group would cross it."""
        style: dict[str, Any] = {"color": INK, "linewidth": self.sheet.points(1.4), "zorder": 4,
                                 "clip_on": False}  # fmt: skip
        heads = [row.group or "" for n, row in enumerate(self.plan.rows) if self.opens(n)]
        widest = max((text_width(head, LABEL, Style.BOLD) for head in heads), default=0)
        if widest + GAP < self.left:
            ax.axvline(low, **style)
            return
        tops = [c - self.middle() for n, c in enumerate(centres) if not n or self.opens(n)]
        ends = [top - self.head for top in tops[1:]] + [centres[-1] - self.middle() + self.pitch]
        ax.vlines([low] * len(tops), tops, ends, **style)

    def _limit(self, ax: Axes, value: float, centres: Sequence[float], **style: Any) -> None:
        """Draw a vertical line; only beside each of ``centres`` if labels are above the rows."""
        style["linewidth"] = self.sheet.points(1)
        if self.above and centres:
            low, high = ([c + d * TRACK / 2 for c in centres] for d in (-1, 1))
            ax.vlines([value] * len(low), low, high, **style)
        else:
            ax.axvline(value, **style)

    def _guide(self, ax: Axes, value: float, name: str, centres: Sequence[float]) -> None:
        """Draw a dotted line with its name above its upper end, where there is no value."""
        self._limit(ax, value, centres, color=SOFT, linestyle=(0, (2, 2)), zorder=2 * self.above)
        if not self.narrow:
            figure = next((label for at, label in self.plan.ticks if at == value), "")
            beside = max(6.0, text_width(figure, SMALL) / 2 + 3)
            self.sheet.text(self.place(value) + beside, self.sheet.y - 1, name, 12,
                            style=Style.ITALIC, colour=SOFT)  # fmt: skip

    def _marks(self, ax: Axes, row: Row, centre: float) -> None:
        if row.missing and not row.marks:
            x = self.place(self.plan.limits[0]) + 6
            self.sheet.text(x, self.sheet.y + centre, row.missing, 12, style=Style.ITALIC,
                            colour=SOFT)  # fmt: skip
        for mark in row.marks:
            drawn = self._dot(ax, mark, centre) if mark.end is None else self._bar(ax, mark, centre)
            if mark.tip:
                self.sheet.touch(drawn, mark.tip, mark.query)

    def _dot(self, ax: Axes, mark: Mark, centre: float) -> Artist:
        points = self.sheet.points
        size = mark.size * min(1.0, self.pitch / 16)
        dot = Line2D(
            [mark.start], [centre], marker="o", markersize=points(size), clip_on=False, zorder=3,
            color="white" if mark.hollow else mark.colour, markeredgewidth=points(1.2),
            markeredgecolor=mark.colour if mark.hollow else "white",
        )  # fmt: skip
        return ax.add_artist(dot)

    def _bar(self, ax: Axes, mark: Mark, centre: float) -> Artist:
        assert mark.end is not None
        size = mark.size * self.squeeze
        px = self.place(mark.end) - self.place(mark.start)
        high = self.plan.limits[1]
        start, wide = mark.start, mark.end - mark.start
        if 0 < px < LEAST:
            wide = LEAST * wide / px
            start = min(start, high - wide)
        bar = Rectangle((start, centre - size / 2), wide, size, clip_on=False,
                        facecolor="white" if mark.hollow else mark.colour,
                        edgecolor=SOFT if mark.hollow else "none",
                        linewidth=self.sheet.points(1) if mark.hollow else 0)  # fmt: skip
        ax.add_artist(bar)
        if mark.text and px >= text_width(mark.text, SMALL, Style.VALUE) + 6:
            inset = min(8.0, (px - text_width(mark.text, SMALL, Style.VALUE)) / 2)
            colour = "white" if mark.colour in (ACCENT, SOFT) else INK
            x, y = self.place(mark.start) + inset, self.sheet.y + centre
            self.sheet.text(x, y, mark.text, SMALL, style=Style.VALUE, colour=colour)
        return bar


def _band_style(band: Band) -> Style:
    return Style.BOLD if band.strong else Style.TEXT
