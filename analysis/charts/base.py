"""The parts that all charts share: they check their table, plan the drawing, and draw it again."""

import difflib
import itertools
import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, wraps
from numbers import Integral
from typing import NamedTuple, Protocol

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from analysis.charts.row_plot import Mark, Rows
from analysis.charts.sheet import Key, Sheet, Touch
from analysis.charts.text_fitting import wrapped
from analysis.charts.theme import ACCENT, ACCENT_3, BAR, DOT, HUES, PALE, Theme
from analysis.charts.typefaces import Style
from analysis.charts.units import called_all, counted, nouns
from analysis.measures.grouping import PERIODS

STRONG = {BAR: ACCENT, PALE: ACCENT_3, DOT: ACCENT}  # colours of a row that is the finding
WEAK = {strong: weak for weak, strong in STRONG.items() if weak != BAR} | {ACCENT: BAR}
MEMORY = "citatstreg"  # the attribute by which a figure remembers its chart
HIGH_LOW = ("ends_most", "ends_least")  # heads of both ends of a ranking
MANY = 12  # rows; with room for so many, both ends of a long ranking are shown
MOST_PANELS = 12  # small charts drawn for a table in units if the caller gives no number
WIDE = 600  # px: from this width on, small multiples are in two columns


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
    fixed: bool = False


class Drawn(NamedTuple):
    """The data about its chart that a figure keeps.

    Attributes
    ----------
    plan
        The content of the chart.
    touches
        Its interactive marks.
    theme
        Its theme.
    again
        Draws the chart at another width, ``again("phone")``; keeps each result.
    table
        The table it shows.
    title_end
        The lower edge of its title, in px from the top.
    chart
        The name of the chart.
    """

    plan: Plan
    touches: list[Touch]
    theme: Theme
    again: Callable[[str], Axes]
    table: pd.DataFrame
    title_end: float
    chart: str


def is_single(body: Body | None) -> bool:
    """Return whether a plot has only one row, which the title states; a strip of quotes has not."""
    return isinstance(body, Rows) and len(body.rows) == 1 and not body.track


def drawn_on(ax: Axes) -> Drawn | None:
    """Return the data about its chart that the figure of ``ax`` keeps; None if it is not ours."""
    return getattr(ax.figure, MEMORY, None)


def our_chart(ax: Axes) -> Drawn:
    """Return the data about its chart that the figure of ``ax`` keeps.

    Raises
    ------
    ValueError
        If ``ax`` is not one of our charts.
    """
    drawn = drawn_on(ax)
    if drawn is None:
        raise ValueError("ax was not drawn by a chart of analysis.charts on a figure of its own")
    return drawn


@dataclass(frozen=True)
class Options:
    """The options of a chart that a caller may change."""

    title: str | None = None
    highlight: tuple[str, ...] = ()
    order: str | tuple[str, ...] | None = None
    n: int | None = None
    facet: str | None = None
    panels: tuple[str, ...] = ()


@dataclass(frozen=True)
class Order:
    """The caller's choice of rows: a column or names to sort by, and how many rows.

    None leaves the choice to the chart.
    """

    order: str | tuple[str, ...] | None = None
    n: int | None = None

    def ends(
        self, ranked: pd.DataFrame, by: str, theme: Theme, heads: tuple[str, str] = HIGH_LOW
    ) -> tuple[pd.DataFrame, list[str | None]]:
        """Return as many of the rows, ranked ``by``, as the theme has room for, with their heads.

        If rows are left out only for lack of room, both the highest and the lowest are shown,
        each under its own head; otherwise there are no heads.
        """
        known = ranked.dropna(subset=[by])
        if self.n or self.order or theme.rows < MANY or len(known) <= theme.rows:
            shown = ranked.head(theme.rows)
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


class Named(NamedTuple):
    """A chart's measure and the columns it needs."""

    measure: str
    needs: tuple[str, ...]


def chart(
    measure: str, *needs: str, panels: Callable[[pd.DataFrame], list[str]] | None = None
) -> Callable[[Callable[..., Plan]], Callable[..., Axes]]:
    """Make a chart from a function that plans one: ``plan(table, theme, order)``.

    ``measure`` makes the table; its columns ``needs`` are checked, where ``a|b`` means one of the
    two. ``panels`` returns the columns by which a table is drawn in small charts by default.
    """

    def decorate(plan: Callable[[pd.DataFrame, Theme, Order], Plan]) -> Callable[..., Axes]:
        @wraps(plan, assigned=("__module__", "__name__", "__qualname__", "__doc__"))
        def drawn(
            table: pd.DataFrame,
            *,
            theme: Theme | None = None,
            ax: Axes | None = None,
            title: str | None = None,
            highlight: Iterable[str] = (),
            order: str | Sequence[str] | None = None,
            n: int | None = None,
            facet: str | None = None,
        ) -> Axes:
            _check(plan.__name__, table, Named(measure, needs))
            _check_options(ax, title, n)
            options = Options(
                title, (highlight,) if isinstance(highlight, str) else tuple(highlight),
                order if order is None or isinstance(order, str) else tuple(order), n, facet,
                tuple(panels(table)) if panels and facet is None else (),
            )  # fmt: skip
            return _draw(plan, table, theme or Theme(), ax, options)

        options = OPTIONS.format(measure=measure, name=plan.__name__)
        drawn.__doc__ = f"{(plan.__doc__ or '').rstrip()}\n{options}"
        del drawn.__wrapped__
        return drawn

    return decorate


AROUND = 110  # px for title and notes of a chart that is drawn into a given ax
KEY = 40  # px for a key of two lines and the names of groups
OPTIONS = """
    Parameters
    ----------
    table
        The result of ``{measure}``.
    theme
        Width, language, source line and colours; ``Theme.of(news)`` for a collection.
    ax
        Where to draw, for instance an Axes of ``plt.subplots``; by default a new figure.
    title
        Your own title, instead of the computed finding.
    highlight
        Names of the rows to highlight, instead of those of the finding. A warning names those
        that are not drawn.
    order
        Names in the order of their rows, or the column to sort by.
    n
        The largest number of rows.
    facet
        A column of the table: one small chart for each of its values, all on one scale.

    Returns
    -------
    Axes
        The Axes of the (first) plot.

    Raises
    ------
    TypeError
        If ``table`` is not a DataFrame, or an option has the wrong type.
    ValueError
        If it is not the table of this chart, or a name or column is not in it.

    Examples
    --------
    >>> ax = an.charts.{name}(an.{measure}, theme=an.Theme.of(news))
    """


def _check_options(ax: object, title: object, n: object) -> None:
    """Raise an error if an option has the wrong type."""
    for name, given, kind, what in (
        ("ax", ax, Axes, "one Axes, such as plt.subplots() makes"), ("title", title, str, "text"),
        ("n", n, Integral, "a number of rows"),
    ):  # fmt: skip
        if given is not None and not isinstance(given, kind):
            raise TypeError(f"{name}= takes {what}, not {type(given).__name__}")
    if isinstance(n, Integral) and int(n) < 1:
        raise ValueError(f"n={n} is too small: give 1 or more")


def _check(name: str, table: object, known: Named) -> None:
    """Raise an error that names the right measure if a chart is given another's table."""
    if not isinstance(table, pd.DataFrame):
        raise TypeError(f"{name} draws the table of {known.measure}, not a {type(table).__name__}")
    lacking = [
        need for need in known.needs if not any(one in table.columns for one in need.split("|"))
    ]
    if lacking:
        raise ValueError(
            f"{name} draws the table of {known.measure}; this one has no column "
            + ", ".join(need.replace("|", " or ") for need in lacking)
        )


def _draw(
    plan: Callable[[pd.DataFrame, Theme, Order], Plan], table: pd.DataFrame, theme: Theme,
    ax: Axes | None, options: Options,
) -> Axes:  # fmt: skip
    """Plan a chart, draw it, and keep its data in the figure."""
    _check_names(table, options)
    if options.n is not None:
        theme = replace(theme, most=options.n)
    sheet = Sheet(theme, ax)
    if sheet.height is not None:
        theme = replace(theme, most=max(1, min(theme.rows, int((sheet.height - AROUND) / 17))))
    if options.highlight and "speaker" in table.columns:
        hues = dict(zip(options.highlight, HUES, strict=False))
        theme = replace(theme, colours={**dict.fromkeys(theme.colours, BAR), **hues})
    made = _planned(plan, table, theme, options)
    if sheet.height is not None and options.facet is None and isinstance(made.body, Rows):
        fits = made.body.fitting(sheet, sheet.height - AROUND - KEY * bool(made.key))
        if fits < len(made.body.rows):
            made = _planned(plan, table, replace(theme, most=fits), options)
    _warn_of_undrawn(made, options.highlight)
    sheet.head(made.title, made.subtitle, made.key, made.aside)
    axes = made.body.draw(sheet, made.note) if made.body is not None else sheet.ax
    sheet.foot(made.note if made.body is not None else "")
    sheet.figure.set_label(made.title)
    if ax is None:

        @cache
        def again(width: str) -> Axes:
            drawn = _draw(plan, table, theme.sized(width), None, options)
            plt.close(drawn.get_figure(root=True))  # kept here, not by pyplot
            return drawn

        end = sheet.title_end * theme.scale
        remembered = Drawn(made, sheet.touches, theme, again, table, end, plan.__name__)
        setattr(sheet.figure, MEMORY, remembered)
    return axes


def _planned(
    plan: Callable[[pd.DataFrame, Theme, Order], Plan], table: pd.DataFrame, theme: Theme,
    options: Options,
) -> Plan:  # fmt: skip
    """Plan a chart, with the caller's title and highlighted rows."""
    if table.empty:
        made = Plan(theme.say("nothing"), theme.say("nothing_sub"))
    elif options.facet is None and not options.panels:
        made = plan(table, theme, Order(options.order, options.n))
    else:
        made = _facets(plan, table, theme, options)
    if table.attrs.get("count") == "stories" and made.body is not None:
        made = replace(made, note=sentences(made.note, theme.say("stories_once")))
    if options.title is not None:
        made = replace(made, title=options.title)
    if options.highlight and isinstance(made.body, Rows):
        made = replace(made, body=_highlighted(made, options.highlight))
    return made


def _check_names(table: pd.DataFrame, options: Options) -> None:
    """Raise an error for a name that is not in the table, with the nearest that is."""
    order = options.order
    for name, column in (("facet", options.facet),
                         ("order", order if isinstance(order, str) else None)):  # fmt: skip
        if column is not None and column not in table.columns:
            raise ValueError(f"{name}={column!r} is not a column; columns: {', '.join(table)}")
    known = {str(v) for name in table.columns[:4] if table[name].dtype.kind not in "fiub"
             for v in table[name].dropna()}  # fmt: skip
    named = [*options.highlight, *(order if isinstance(order, tuple) else ())]
    for value in named:
        if value not in known and not table.empty:
            close = difflib.get_close_matches(str(value), known, n=1)
            guess = f"; did you mean {close[0]!r}?" if close else ""
            raise ValueError(f"{value!r} is not in the table{guess}")


def _warn_of_undrawn(plan: Plan, names: Sequence[str]) -> None:
    """Warn of names to be highlighted that are in the table but not drawn."""
    bodies = plan.body.bodies if isinstance(plan.body, Panels) else [plan.body]
    drawn = {row.name or row.label for one in bodies if isinstance(one, Rows) for row in one.rows}
    if not drawn:
        return
    if undrawn := [name for name in names if name not in drawn]:
        warnings.warn(
            f"highlight={undrawn!r} is not among the {len(drawn)} rows that are drawn: give a "
            "larger n=, or put it first in order=",
            stacklevel=4,
        )


def _highlighted(plan: Plan, names: Sequence[str]) -> Rows:
    """Return the plan's rows with only those of ``names`` highlighted."""
    assert isinstance(plan.body, Rows)
    rows = []
    for row in plan.body.rows:
        strong = (row.name or row.label) in names
        colours = {} if plan.fixed else STRONG if strong else WEAK
        marks = [mark._replace(colour=colours.get(mark.colour, mark.colour)) for mark in row.marks]
        rows.append(row._replace(strong=strong, marks=marks))
    return replace(plan.body, rows=rows)


@dataclass(frozen=True)
class Panels:
    """Small charts of one kind, each below its heading."""

    heads: Sequence[str]
    bodies: Sequence[Body]

    def draw(self, sheet: Sheet, note: str = "", *, x: float = 0, width: float = 0) -> Axes:  # noqa: ARG002 - as other drawings; panels fill the sheet
        """Draw the panels in two columns, or in one if the sheet is narrow."""
        abreast = 2 if sheet.width >= WIDE else 1
        gutter = 32
        each = (sheet.width - gutter * (abreast - 1)) / abreast
        first = None
        for start in range(0, len(self.bodies), abreast):
            top, lowest = sheet.y, sheet.y
            for n in range(start, min(start + abreast, len(self.bodies))):
                at = (n - start) * (each + gutter)
                sheet.y = top
                (head,) = wrapped(self.heads[n], each, 14.5, Style.BOLD, lines=1)
                sheet.text(at, sheet.y + 8, head, 14.5, style=Style.BOLD)
                sheet.y += 24
                ax = self.bodies[n].draw(sheet, note, x=at, width=each)
                first = first or ax
                lowest = max(lowest, sheet.y)
            sheet.y = lowest + 18
        sheet.y -= 18
        assert first is not None
        return first


def _facets(
    plan: Callable[[pd.DataFrame, Theme, Order], Plan], table: pd.DataFrame, theme: Theme,
    options: Options,
) -> Plan:  # fmt: skip
    """Plan a small chart for each value of the facet's column, all on one scale."""
    facets = list(options.panels) or [str(options.facet)]
    small = replace(theme, most=options.n or 6)
    parts = [part for _, part in table.groupby(facets, sort=False, dropna=False)]
    shown_parts = _largest(parts, MOST_PANELS if options.panels else len(parts))
    wanted = Order(options.order, small.most)
    plans = [plan(part.drop(columns=facets), small, wanted) for part in shown_parts]
    bodies = _on_one_scale([_set_off(made, options.highlight) for made in plans])
    heads = [
        called_all(part.iloc[0].to_dict(), facets, theme)
        for part, body in zip(shown_parts, bodies, strict=True) if body
    ]  # fmt: skip
    shown = [body for body in bodies if body]
    if not shown:
        return plans[0]
    first = plans[0]
    note = sentences(first.note, some(len(shown_parts), len(parts), facets, theme))
    measured = first.subtitle.split(",")[0]
    in_time = next(name for name in table if name not in facets) in PERIODS
    title, subtitle = _leaders(shown, facets, theme), measured
    if in_time or not title:  # rows in order of time have no largest one on top
        title, subtitle = theme.say("facet_by", what=measured, unit=nouns(facets, theme)), ""
    return Plan(title, subtitle, note, Panels(heads, shown), first.key, first.aside)


def _leaders(bodies: list[Body], facets: list[str], theme: Theme) -> str:
    """Return a sentence on who comes first in all small charts of rows, or how many do."""
    names = [body.rows[0].label for body in bodies if isinstance(body, Rows)]
    if not names:
        return ""
    noun = counted(facets, len(names), theme).partition("\u00a0")[2]
    k, n = len(set(names)), theme.number(len(names))
    key = "facet_one" if k == 1 else "facet_many"
    return theme.say(key, who=names[0], k=theme.number(k), n=n, noun=noun)


def _largest(parts: list[pd.DataFrame], n: int) -> list[pd.DataFrame]:
    """Return the ``n`` tables with most words, or quotes, or rows, in their own order."""

    def size(at: int) -> float:
        counts = [name for name in ("n_words", "n_quotes") if name in parts[at]]
        return float(parts[at][counts[0]].sum() if counts else len(parts[at]))

    return [parts[at] for at in sorted(sorted(range(len(parts)), key=lambda at: -size(at))[:n])]


def _set_off(made: Plan, names: Sequence[str]) -> Body | None:
    return _highlighted(made, names) if names and isinstance(made.body, Rows) else made.body


def _on_one_scale(bodies: Sequence[Body | None]) -> list[Body | None]:
    """Return plots of rows on the widest of their scales."""
    rows = [body for body in bodies if isinstance(body, Rows)]
    if not rows:
        return list(bodies)
    widest = max(rows, key=lambda body: body.limits[1] - body.limits[0])
    return [
        replace(body, limits=widest.limits, ticks=widest.ticks) if isinstance(body, Rows) else body
        for body in bodies
    ]


def percent_ticks(most: float, theme: Theme) -> tuple[tuple[float, float], list]:
    """Return an axis of shares from 0 to a little over ``most``, with the unit at the last tick."""
    end = min(1.0, 1.03 * most) if most > 0 else 1.0
    bins = 3 if theme.width == "phone" else 5
    steps = MaxNLocator(bins, steps=[1, 2, 2.5, 5, 10]).tick_values(0, end)
    ticks = [value for value in steps if value <= end + 1e-9]
    decimals = 0 if min(b - a for a, b in itertools.pairwise(ticks)) >= 0.01 else 1
    labels = [theme.number(100 * value, decimals if value else 0) for value in ticks]
    labels[-1] = theme.percent(ticks[-1], decimals)
    return (0, end), list(zip(ticks, labels, strict=True))


def number_ticks(most: float, theme: Theme, *, low: float = 0) -> tuple[tuple[float, float], list]:
    """Return an axis of whole numbers from ``low`` to ``most``."""
    end = max(low + 1, 1.03 * most)
    steps = MaxNLocator(4, integer=True, steps=[1, 2, 5, 10]).tick_values(low, end)
    ticks = [value for value in steps if low <= value <= end + 1e-9]
    return (low, end), [(value, theme.number(value)) for value in ticks]


def share_text(share: float, theme: Theme) -> str:
    """Return a share in per cent: with one decimal below 2%, otherwise with none."""
    return theme.percent(share, 1 if 0 < share < 0.02 else 0)


def share_number(share: float, theme: Theme) -> str:
    """Return a share as ``share_text`` does, without its sign, for a column of figures."""
    return share_text(share, theme).replace("%", "").rstrip("\u00a0")


def interval_text(low: float, high: float, theme: Theme) -> str:
    """Return an interval of shares in brackets, with one decimal if its upper end is small."""
    if pd.isna(low) or pd.isna(high):
        return ""
    decimals = 1 if high < 0.1 else 0
    ends = [theme.number(100 * end, decimals) for end in (low, high)]
    return f"({ends[0]}–{ends[1]})"


def interval(low: float, high: float, *, strong: bool = False, size: float = 6) -> list[Mark]:
    """Return the pale bar of an interval; nothing if there is no interval."""
    if pd.isna(low) or pd.isna(high):
        return []
    return [Mark(low, high, ACCENT_3 if strong else PALE, size)]


def sentences(*texts: str) -> str:
    """Join sentences, leaving out empty ones."""
    return " ".join(text for text in texts if text)


def some(shown: int, n: int, of: str | Sequence[str], theme: Theme) -> str:
    """Return the note that not all rows are shown, or nothing; ``of`` is the unit of the rows."""
    if shown >= n:
        return ""
    units = [of] if isinstance(of, str) else of
    return theme.say("some", shown=theme.number(shown), n=counted(units, n, theme))
