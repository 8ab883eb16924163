"""What all charts share: where they are drawn, rows with their labels, and empty tables."""

from collections.abc import Callable, Sequence
from functools import wraps

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator

from analysis.lettering import shortened
from analysis.theme import INK, RULE, Theme

LABELS = 0.3  # of the figure's width at most, for the labels of rows


def chart(draw: Callable[[pd.DataFrame, Theme, Axes], tuple]) -> Callable[..., Axes]:
    """Make a chart of ``draw``, which draws a table and returns title, subtitle, footer, key."""

    @wraps(draw)
    def drawn(table: pd.DataFrame, *, theme: Theme | None = None, ax: Axes | None = None) -> Axes:
        theme = theme or Theme()
        ax = ax if ax is not None else theme.axes()
        with theme.applied():
            words = draw(table, theme, ax) if len(table) else _nothing(theme, ax)
            theme.finish(ax, *words)
        return ax

    del drawn.__wrapped__  # so that help() shows the signature that callers use
    return drawn


def _nothing(theme: Theme, ax: Axes) -> tuple[str, str]:
    """Say that there is nothing to show, instead of an empty frame."""
    ax.set_axis_off()
    return theme.say("nothing"), theme.say("nothing_sub")


def rows(
    ax: Axes, theme: Theme, labels: Sequence[str], figures: Sequence[str] | None = None
) -> None:
    """Prepare horizontal rows, the first on top, each with its label cut to fit.

    ``figures`` are the rows' values, written beside their labels.
    """
    room = LABELS * ax.figure.bbox.width
    fitted = [shortened(ax.figure, label, room, theme.points) for label in labels]
    if figures is not None:
        fitted = [f"{label}  {figure}" for label, figure in zip(fitted, figures, strict=True)]
    ax.set_yticks(range(len(labels)), fitted)
    ax.set_ylim(max(len(labels), theme.rows / 3) - 0.4, -0.6)
    ax.spines["bottom"].set_visible(False)
    ax.grid(axis="x", color=RULE, linewidth=0.6)
    ax.tick_params(axis="x", length=0)


def shares(axis, theme: Theme, *, most: float) -> None:
    """Write the ticks of ``axis`` as per cent, from 0 to a little over ``most``."""
    axis.set_major_locator(MaxNLocator(5, steps=[1, 2, 2.5, 5, 10]))
    axis.set_major_formatter(FuncFormatter(lambda value, _: theme.percent(value)))
    getattr(axis.axes, f"set_{axis.axis_name}lim")(0, min(1.0, 1.1 * most) if most > 0 else 1.0)


def values(ax: Axes, texts: Sequence[str], ends: Sequence[float]) -> None:
    """Write each row's value after the end of its bar."""
    for row, (text, end) in enumerate(zip(texts, ends, strict=True)):
        ax.annotate(text, (end, row), (5, 0), textcoords="offset points", va="center", color=INK)


def some(shown: int, n: int, noun: str, theme: Theme) -> str:
    """Return the note that not every row is shown, or nothing."""
    if shown >= n:
        return ""
    return theme.say("some", shown=theme.number(shown), n=theme.count(noun, n))
