"""What a plot of rows shows: its rows with their marks, its axis and its columns."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from analysis.charts.theme import DOT
from analysis.charts.typefaces import Style

LABEL, SMALL = 13.5, 12.5  # px: labels and values, axis and second columns
GAP = 14  # px between columns


class Mark(NamedTuple):
    """A bar from ``start`` to ``end``, or a dot at ``start`` if there is no end.

    ``size`` is the bar's height or the dot's width in px; ``text`` is written in the bar.
    """

    start: float
    end: float | None = None
    colour: str = DOT
    size: float = 16
    text: str = ""
    hollow: bool = False
    tip: str = ""
    query: tuple[tuple[str, str], ...] = ()


class Row(NamedTuple):
    """A row of a chart.

    Attributes
    ----------
    label
        Its label.
    marks
        Its marks; the first is drawn at the bottom.
    value
        Its value, beside the label.
    aside
        A remark: its outlet, its interval, its number of articles.
    more
        Its values to the right of the plot; a narrow chart leaves them out.
    strong
        Whether it is the finding.
    italic
        Whether the label is an article's first words instead of a name.
    group
        Its heading; a new heading is written when the group changes.
    missing
        The text on its track if it has no marks.
    tip, query
        The text shown when pointing at the row, and the query for its quotes.
    name
        Its name in the table, if that differs from the label.
    """

    label: str
    marks: Sequence[Mark]
    value: str = ""
    aside: str = ""
    more: tuple[str, ...] = ()
    strong: bool = False
    italic: bool = False
    group: str | None = None
    missing: str = ""
    tip: str = ""
    query: tuple[tuple[str, str], ...] = ()
    name: str = ""


class Band(NamedTuple):
    """A named part of the axis; ``strong`` if it contains the finding."""

    start: float
    end: float
    name: str
    strong: bool = False


@dataclass(frozen=True)
class RowPlan:
    """A plot of rows.

    Attributes
    ----------
    rows
        The rows, the first on top.
    limits
        Start and end of the axis.
    ticks
        Places on the axis with their labels.
    pitch
        The height of a row in px, with its label beside it and above it.
    heads
        The names of the columns to the right of the plot.
    aside
        The place of a row's ``aside``: ``"before"`` or ``"after"`` its value, or ``"under"`` its
        label.
    bands
        Named parts of the axis, from left to right.
    track
        Whether each row has a pale track.
    zero
        Whether the axis begins at a true zero, drawn in black.
    guide
        A dotted line with its name.
    groups
        The remark beside each group's heading.
    spread
        Whether ticks are at the edges of the plot: the first left, the last right.
    """

    rows: Sequence[Row]
    limits: tuple[float, float]
    ticks: Sequence[tuple[float, str]] = ()
    pitch: tuple[float, float] = (26, 28)
    heads: tuple[str, ...] = ()
    aside: str = "before"
    bands: Sequence[Band] = ()
    track: bool = False
    zero: bool = True
    guide: tuple[float, str] | None = None
    groups: dict[str, str] = field(default_factory=dict)
    spread: bool = False


def label_style(row: Row) -> Style:
    """Return the style of a row's label."""
    if row.strong:
        return Style.BOLD_ITALIC if row.italic else Style.BOLD
    return Style.ITALIC if row.italic else Style.TEXT


def value_style(row: Row) -> Style:
    """Return the style of a row's value."""
    return Style.BOLD if row.strong else Style.VALUE
