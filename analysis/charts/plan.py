"""What a chart shows: its finding, its plot and notes, and the rows that the caller chose."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.row_plan import Mark
from analysis.charts.row_plot import Rows
from analysis.charts.sheet import Key, Sheet
from analysis.charts.theme import ACCENT, ACCENT_3, BAR, DOT, PALE, Theme
from analysis.charts.units import counted

STRONG = {BAR: ACCENT, PALE: ACCENT_3, DOT: ACCENT}  # colours of a row that is the finding
HIGH_LOW = ("ends_most", "ends_least")  # heads of both ends of a ranking
MANY = 12  # rows; with room for so many, both ends of a long ranking are shown


class Body(Protocol):
    """A plot that can be drawn on a sheet."""

    def draw(self, sheet: Sheet, note: str = "", *, x: float = 0, width: float = 0) -> Axes:
        """Draw from the sheet's ``y`` down."""


@dataclass(frozen=True)
class Plan:
    """The content of a chart: its finding, what was measured, the plot, and how to read it.

    Attributes
    ----------
    title, subtitle, note
        The finding; the measure, its groups and unit; how uncertainty is drawn and what is left
        out.
    body
        The plot; None if there is nothing to draw.
    key, aside
        The names of colours, and how to read the marks.
    short, detail
        The finding for a card on the report's front page, and one or two sentences below it.
    reach
        How far the number of the finding could be off: a sentence that follows it wherever it is
        said.
    fixed
        Whether colours have a meaning of their own, so that a highlight does not change them.
    """

    title: str
    subtitle: str = ""
    note: str = ""
    body: Body | None = None
    key: Sequence[Key] = ()
    aside: str = ""
    short: str = ""
    detail: str = ""
    reach: str = ""
    fixed: bool = False


@dataclass(frozen=True)
class Options:
    """The options of a chart that a caller may change, and what it says of an empty table."""

    title: str | None = None
    highlight: tuple[str, ...] = ()
    order: str | tuple[str, ...] | None = None
    n: int | None = None
    facet: str | None = None
    panels: tuple[str, ...] = ()
    empty: str = "nothing_sub"


@dataclass(frozen=True)
class Order:
    """The caller's choice of rows: a column or names to sort by, and how many rows.

    None leaves the choice to the chart. ``named`` are rows to be highlighted.
    """

    order: str | tuple[str, ...] | None = None
    n: int | None = None
    named: tuple[str, ...] = ()

    def first(self, ranked: pd.DataFrame, n: int) -> pd.DataFrame:
        """Return the first ``n`` rows; ``named`` ones further down take the last of these places.

        If the caller gave an order, that alone decides.
        """
        first = ranked.head(n)
        if self.order is not None or not self.named:
            return first
        lower = ranked.iloc[n:].loc[lambda rows: rows[rows.columns[0]].isin(self.named)].head(n)
        kept = first[first[first.columns[0]].isin(self.named)]
        others = first.drop(kept.index).head(max(0, n - len(lower) - len(kept)))
        return pd.concat([first.loc[first.index.isin([*kept.index, *others.index])], lower]).head(n)

    def ends(
        self, ranked: pd.DataFrame, by: str, theme: Theme, heads: tuple[str, str] = HIGH_LOW
    ) -> tuple[pd.DataFrame, list[str | None]]:
        """Return as many of the rows, ranked ``by``, as the theme has room for, with their heads.

        If rows are left out only for lack of room, both the highest and the lowest are shown,
        each under its own head; otherwise there are no heads.
        """
        known = ranked.dropna(subset=[by])
        chosen = self.n or self.order or self.named
        if chosen or theme.rows < MANY or len(known) <= theme.rows:
            shown = self.first(ranked, theme.rows)
            return shown, [None] * len(shown)
        least = theme.rows // 3
        parts = [known.head(theme.rows - least), known.tail(least)]
        said = [
            theme.say(head, n=theme.number(len(part)))
            for head, part in zip(heads, parts, strict=True)
            for _ in range(len(part))
        ]
        return pd.concat(parts), [*said]

    def ranked(
        self, table: pd.DataFrame, by: str | Sequence[str], *, ascending: bool = False
    ) -> pd.DataFrame:
        """Return ``table`` sorted by the caller's order, or by ``by``, missing values last."""
        if isinstance(self.order, tuple):
            named = table[table.columns[0]]
            place = named.map({name: n for n, name in enumerate(self.order)})
            return table[place.notna()].loc[lambda rows: place[rows.index].sort_values().index]
        by = self.order or by
        if isinstance(by, str) and by == table.columns[0]:
            ascending = True
        return table.sort_values(by, ascending=ascending, na_position="last", kind="stable")


def is_single(body: Body | None) -> bool:
    """Return whether a plot has only one row, which the title states; a strip of quotes has not."""
    return isinstance(body, Rows) and len(body.rows) == 1 and not body.track


def highlighted(plan: Plan, names: Sequence[str]) -> Rows:
    """Return the plan's rows with only those of ``names`` highlighted."""
    assert isinstance(plan.body, Rows)
    rows = []
    for row in plan.body.rows:
        strong = (row.name or row.label) in names
        marks = row.marks if plan.fixed else [_as(mark, strong=strong) for mark in row.marks]
        rows.append(row._replace(strong=strong, marks=marks))
    bands = [band._replace(strong=False) for band in plan.body.bands]
    return replace(plan.body, rows=rows, bands=bands)


def _as(mark: Mark, *, strong: bool) -> Mark:
    """Return a mark in the colours of a row that is the finding, or of one that is not."""
    weak = {ACCENT_3: PALE, ACCENT: DOT if mark.end is None else BAR}
    return mark._replace(colour=(STRONG if strong else weak).get(mark.colour, mark.colour))


def listed(names: list[str], theme: Theme) -> str:
    """Return names in a row, the last after "and"."""
    *first, last = names
    return theme.say("name_list", first=", ".join(first), last=last) if first else last


def sentences(*texts: str) -> str:
    """Join sentences, leaving out empty ones."""
    return " ".join(text for text in texts if text)


def some(shown: int, n: int, of: str | Sequence[str], theme: Theme) -> str:
    """Return the note that not all rows are shown, or nothing; ``of`` is the unit of the rows."""
    if shown >= n:
        return ""
    units = [of] if isinstance(of, str) else of
    return theme.say("some", shown=theme.number(shown), n=counted(units, n, theme))
