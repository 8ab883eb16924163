"""How a chart is made: its table and options are checked, planned and drawn, also again."""

import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache, wraps
from numbers import Integral
from typing import NamedTuple

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.facets import Panels, in_facets
from analysis.charts.plan import Options, Order, Plan, highlighted, sentences
from analysis.charts.row_plot import Rows
from analysis.charts.sheet import Sheet, Touch
from analysis.charts.theme import BAR, HUES, Theme
from analysis.core.guesses import did_you_mean

MEMORY = "citatstreg"  # the attribute by which a figure remembers its chart
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
        Names of the rows to highlight, instead of those of the finding, also if they are not among
        the first; articles by headline or key. A warning names those that are not drawn.
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


class Named(NamedTuple):
    """A chart's measure and the columns it needs."""

    measure: str
    needs: tuple[str, ...]


def chart(
    measure: str,
    *needs: str,
    panels: Callable[[pd.DataFrame], list[str]] | None = None,
    empty: str = "nothing_sub",
) -> Callable[[Callable[..., Plan]], Callable[..., Axes]]:
    """Make a chart from a function that plans one: ``plan(table, theme, order)``.

    ``measure`` makes the table; its columns ``needs`` are checked, where ``a|b`` means one of the
    two. ``panels`` returns the columns by which a table is drawn in small charts by default.
    ``empty`` is the text that says why an empty table has nothing to draw.
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
            _check_options(ax, title, n, theme)
            theme = theme or Theme()
            names = (highlight,) if isinstance(highlight, str) else tuple(highlight or ())
            options = Options(
                title, _keys(names, table, theme),
                order if isinstance(order, str) else _keys(order or (), table, theme) or None,
                n, facet, tuple(panels(table)) if panels and facet is None else (), empty,
            )  # fmt: skip
            return _draw(plan, table, theme, ax, options)

        options = OPTIONS.format(measure=measure, name=plan.__name__)
        drawn.__doc__ = f"{(plan.__doc__ or '').rstrip()}\n{options}"
        del drawn.__wrapped__
        return drawn

    return decorate


def _keys(names: Iterable[str], table: pd.DataFrame, theme: Theme) -> tuple[str, ...]:
    """Return the names as the table has them; an article may be named by its headline."""
    keys = _headlines(table, theme)
    return tuple(keys.get(name, name) for name in names)


def _headlines(table: pd.DataFrame, theme: Theme) -> dict[str, str]:
    """Return the keys of the articles in ``table``, by headline."""
    articles = set(table["article"]) if "article" in table else ()
    return {theme.article(key): key for key in theme.labels if key in articles}


def _check_options(ax: object, title: object, n: object, theme: object) -> None:
    """Raise an error if an option has the wrong type."""
    for name, given, kind, what in (
        ("ax", ax, Axes, "one Axes, such as plt.subplots() makes"), ("title", title, str, "text"),
        ("n", n, Integral, "a number of rows"),
        ("theme", theme, Theme, "a Theme, such as Theme.of(news, language=\"da\")"),
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
    _check_names(table, options, _headlines(table, theme))
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
        made = Plan(theme.say("nothing"), theme.say(options.empty))
    elif options.facet is None and not options.panels:
        made = plan(table, theme, Order(options.order, options.n, options.highlight))
    else:
        made = in_facets(plan, table, theme, options)
    if table.attrs.get("count") == "stories" and made.body is not None:
        made = replace(made, note=sentences(made.note, theme.say("stories_once")))
    if options.title is not None:
        made = replace(made, title=options.title)
    if options.highlight and isinstance(made.body, Rows):
        made = replace(made, body=highlighted(made, options.highlight))
    return made


def _check_names(table: pd.DataFrame, options: Options, headlines: Iterable[str]) -> None:
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
            guess = did_you_mean(value, [*known, *headlines])
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
