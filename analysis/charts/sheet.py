"""The sheet a chart is drawn on, in px from its upper left corner: head, plots, foot.

Everything is measured before it is drawn, so a figure is exactly as high as its rows need.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import matplotlib as mpl
import matplotlib.pyplot as plt
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.backend_bases import RendererBase
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.ticker import FixedFormatter, FixedLocator
from matplotlib.transforms import Affine2D

from analysis.charts.outlines import OUTLINES
from analysis.charts.text_fitting import POINTS, balanced, paragraph, text_width, wrapped
from analysis.charts.theme import ACCENT, INK, SOFT, TEXT, Theme
from analysis.charts.typefaces import Style

DPI = 100
NARROW = 500  # px: a narrower sheet is laid out as on a phone
BASELINE = 0.34  # of the type's size, from the middle of a line down to its baseline
MARGINS = {"phone": 16, "slide": 30}  # px left and right; other figures have none
SIGNATURE = "– Citatstreg"


class Paper(Figure):
    """A figure whose letters keep their widths when drawn in pixels.

    Hinting moves each letter to whole pixels, which makes small type wider than measured.
    """

    def draw(self, renderer: RendererBase) -> None:
        """Draw without hinting, whatever the caller's settings."""
        own: Any = getattr(renderer, "_vector_renderer", renderer)  # of SVG and PDF, which wrap it
        own._text2path = OUTLINES
        with mpl.rc_context({"text.hinting": "none", "path.simplify": False}):
            super().draw(renderer)


class Line(Text):
    """A line of text. One that begins at its place is not measured each time it is drawn."""

    def draw(self, renderer: RendererBase) -> None:
        """Draw it without hinting, also on a figure of the caller's."""
        if mpl.rcParams["text.hinting"] == "none":  # as Paper has set it for all its lines
            self._draw(renderer)
            return
        with mpl.rc_context({"text.hinting": "none"}):
            self._draw(renderer)

    def _draw(self, renderer: RendererBase) -> None:
        """Draw it; the lower left corner of a line's first letter is its place."""
        if self.get_horizontalalignment() != "left" or not self.get_text():
            super().draw(renderer)
            return
        x, y = self.get_transform().transform(self.get_unitless_position())
        if renderer.flipy():
            y = renderer.get_canvas_width_height()[1] - y
        renderer.open_group("text", self.get_gid())
        gc = renderer.new_gc()
        gc.set_foreground(self.get_color())
        gc.set_antialiased(self.get_antialiased())
        renderer.draw_text(gc, x, y, self.get_text(), self.get_fontproperties(), 0, mtext=self)
        gc.restore()
        renderer.close_group("text")
        self.stale = False


def _figure_of(ax: Axes) -> Figure:
    figure = ax.get_figure(root=True)
    assert figure is not None
    return figure


def name_places(axis: Axis, places: Sequence[float], names: Sequence[str]) -> None:
    """Give the places of an axis their names, for callers: it is not drawn.

    Its ticks are made when they are asked for; ``set_ticks`` would make each of them.
    """
    axis.set_major_locator(FixedLocator(places))
    axis.set_major_formatter(FixedFormatter(names))


class Key(NamedTuple):
    """A colour and its meaning."""

    label: str
    colour: str
    hollow: bool = False


class Touch(NamedTuple):
    """An interactive mark of a figure on a page: its text, and the query for its quotes.

    Attributes
    ----------
    gid
        The id of its element in an SVG of the figure.
    text
        Names and numbers.
    query
        The query for its quotes, as ``column=value`` pairs; empty if it has none.
    """

    gid: str
    text: str
    query: tuple[tuple[str, str], ...] = ()


class Sheet:
    """The area of a chart: a figure of its own, or the place of an Axes among others.

    Attributes
    ----------
    ax
        The Axes of the (first) plot.
    width
        Its width in px.
    height
        Its height in px if given; None if the figure is as high as it needs.
    y
        How far down it is filled, in px.
    title_end
        The lower edge of the title, in px.
    touches
        The interactive marks.
    """

    def __init__(self, theme: Theme, ax: Axes | None = None) -> None:
        self.theme, self.y, self.title_end = theme, 0.0, 0.0
        self.touches: list[Touch] = []
        self._places: list[tuple[Axes, tuple[float, float, float, float]]] = []
        self._to_figure = Affine2D()
        scale = theme.scale / DPI
        self.among_others = ax is not None
        if ax is None:
            self.margin = MARGINS.get(theme.width, 0)
            self.width = theme.px / theme.scale - 2 * self.margin
            self.height: float | None = None
            figure = plt.figure(
                figsize=(theme.px / DPI, 1), dpi=DPI, facecolor="white", FigureClass=Paper
            )
            self.ax = figure.add_axes((0, 0, 1, 1))
            self._left = self.margin * scale
        else:
            self.ax, self.margin = ax, 0
            box, size = ax.get_position(), _figure_of(ax).get_size_inches()
            self._left, self._top = box.x0 * size[0], box.y1 * size[1]
            self.width, self.height = box.width * size[0] / scale, box.height * size[1] / scale
        self.figure = _figure_of(self.ax)
        self.transform = self._to_figure + self.figure.transFigure
        self.ax.set_axis_off()

    @property
    def narrow(self) -> bool:
        """Whether the layout is that of a phone."""
        return bool(self.width < NARROW)  # Matplotlib gives a NumPy number

    def text(
        self, x: float, y: float, text: str, px: float, *, style: Style = Style.TEXT,
        colour: str = INK, ha: str = "left",
    ) -> None:  # fmt: skip
        """Write one line with its middle at ``y``."""
        line = Line(
            x, y + BASELINE * px, text, transform=self.transform, fontproperties=style.font(),
            fontsize=px * POINTS * self.theme.scale, color=colour, ha=ha, va="baseline",
            parse_math=False, clip_on=False,
        )  # fmt: skip
        self.ax.add_artist(line)

    def box(
        self, x: float, y: float, width: float, height: float, colour: str, zorder: float = 1
    ) -> Rectangle:
        """Fill a rectangle whose upper left corner is given."""
        box = Rectangle((x, y), width, height, transform=self.transform, facecolor=colour,
                        linewidth=0, clip_on=False, zorder=zorder)  # fmt: skip
        self.figure.add_artist(box)
        return box

    def line(self, x: Sequence[float], y: Sequence[float], colour: str, px: float) -> None:
        """Draw a line of ``px`` thickness."""
        drawn = Line2D(x, y, transform=self.transform, color=colour, solid_capstyle="butt",
                       linewidth=self.points(px), clip_on=False)  # fmt: skip
        self.figure.add_artist(drawn)

    def points(self, px: float) -> float:
        """Return a thickness or type size of ``px`` in points, as Matplotlib takes it."""
        return px * POINTS * self.theme.scale

    def plot(self, x: float, y: float, width: float, height: float) -> Axes:
        """Return an Axes without frame at a place of the sheet; y is in px downwards.

        Charts set its limits. So they add marks with ``add_artist``: Matplotlib would also measure
        those of ``plot`` and ``add_patch``.
        """
        ax = self.figure.add_axes((0, 0, 1, 1), zorder=-1) if self._places else self.ax
        ax.set_axis_off()
        ax.set_ylim(height, 0)
        self._places.append((ax, (x, y, width, height)))
        return ax

    def touch(
        self, artist: Artist, text: str, query: Sequence[tuple[str, str]] = ()
    ) -> None:  # fmt: skip
        """Make ``artist`` an interactive mark on a page."""
        gid = f"touch-{len(self.touches)}"
        artist.set_gid(gid)
        self.touches.append(Touch(gid, text, tuple(query)))

    def lines(
        self, lines: Sequence[str], px: float, leading: float, *, style: Style, colour: str
    ) -> None:
        """Write lines below each other, from ``y`` down."""
        for line in lines:
            self.text(0, self.y + leading * px / 2, line, px, style=style, colour=colour)
            self.y += leading * px

    def head(self, title: str, subtitle: str, key: Sequence[Key] = (), aside: str = "") -> None:
        """Write the finding, then the measure, the colours' names, and how to read the marks."""
        if self.among_others:
            sizes = (15.0, 12.5)
        else:
            self.box(0, 0, self.width, 2, INK)
            self.y = 14.0
            sizes = (21.0, 14.5) if self.narrow else (23.0, 14.5)
        if title:
            fit = balanced(title, 0.92 * self.width, sizes[0], Style.HEADLINE, lines=4)
            self.lines(fit, sizes[0], 1.18, style=Style.HEADLINE, colour=INK)
            self.title_end = self.y
        if subtitle:
            self.y += 7 if title else 0
            fit = balanced(subtitle, self.width, sizes[1], Style.TEXT, lines=3)
            self.lines(fit, sizes[1], 1.3, style=Style.TEXT, colour=TEXT)
        if key:
            self._key(key)
        if aside:
            self.y += 3
            fit = wrapped(aside, self.width, 12, Style.ITALIC)
            self.lines(fit, 12, 1.35, style=Style.ITALIC, colour=SOFT)
        self.y += 12

    def _key(self, key: Sequence[Key]) -> None:
        """Write the names of the colours, as many on a line as fit."""
        x, px = 0.0, 13.0
        self.y += 8
        for text, colour, hollow in key:
            (label,) = wrapped(text, self.width - 20, px, Style.VALUE, lines=1)
            wide = 16 + text_width(label, px, Style.VALUE)
            if x and x + wide > self.width:
                x, self.y = 0.0, self.y + 20
            square = self.box(x, self.y + 4, 10, 10, "white" if hollow else colour)
            if hollow:
                square.set_edgecolor(SOFT)
                square.set_linewidth(self.points(1))
            self.text(x + 16, self.y + 9, label, px, style=Style.VALUE, colour=TEXT)
            x += wide + 18
        self.y += 20

    def foot(self, note: str) -> None:
        """Write the note and the source below the plot, and set the sheet's height."""
        self.y += 14
        if note:
            fit = paragraph(note, self.width, 12, lines=6)
            self.lines(fit, 12, 1.4, style=Style.TEXT, colour=SOFT)
            self.y += 3
        if not self.among_others:
            say = self.theme.say
            source = say("footer", source=self.theme.source) if self.theme.source else say("method")
            room = self.width - text_width(SIGNATURE, 12, Style.BOLD) - 24
            self.lines(paragraph(source, room, 12), 12, 1.4, style=Style.TEXT, colour=SOFT)
            self.text(self.width, self.y - 8.4, SIGNATURE, 12, style=Style.BOLD, colour=ACCENT,
                      ha="right")  # fmt: skip
        self.y += 8
        self._settle()

    def foot_height(self, note: str) -> float:
        """Return how many px ``foot`` will take among other Axes."""
        return 22 + (len(wrapped(note, self.width, 12, lines=6)) * 16.8 + 3 if note else 0)

    def _settle(self) -> None:
        """Set the figure's height and each plot's place, now that both are known."""
        scale = self.theme.scale / DPI
        if not self.among_others:
            self._top = self.y * scale
            self.figure.set_size_inches(self.theme.px / DPI, round(self.y * self.theme.scale) / DPI)
            self._top = self.figure.get_size_inches()[1]
        width, height = self.figure.get_size_inches()
        # From px to fractions of the figure, as for Axes, so that cropping moves all alike.
        self._to_figure.clear().scale(scale, -scale).translate(self._left, self._top)
        self._to_figure.scale(1 / width, 1 / height)
        for ax, (x, y, w, h) in self._places:
            ax.set_position((
                (self._left + x * scale) / width, (self._top - (y + h) * scale) / height,
                w * scale / width, h * scale / height,
            ))  # fmt: skip
