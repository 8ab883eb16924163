"""What all charts share: where they are drawn, rows with their labels, and empty tables."""

from collections.abc import Callable, Sequence
from functools import wraps

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator

from analysis.charts.text_fitting import shortened
from analysis.charts.theme import INK, RULE, Theme

LABELS = 0.3  # of the figure's width at most, for the labels of rows
COLUMNS = 10  # that have room for a label each
SMALL = 0.05  # an axis that ends here or earlier needs decimals
GAP = 3  # empty months are shown as they are; of more, as much room as this with the axis broken


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
    fitted = [shortened(ax.figure, label, room, theme.points, middle=True) for label in labels]
    if figures is not None:
        fitted = [f"{label}  {figure}" for label, figure in zip(fitted, figures, strict=True)]
    ax.set_yticks(range(len(labels)), fitted)
    ax.set_ylim(max(len(labels), theme.rows / 3) - 0.4, -0.6)
    ax.spines["bottom"].set_visible(False)
    ax.grid(axis="x", color=RULE, linewidth=0.6)
    ax.tick_params(axis="x", length=0)


def shares(axis, theme: Theme, *, most: float) -> None:
    """Write the ticks of ``axis`` as per cent, from 0 to a little over ``most``."""
    end = min(1.0, 1.1 * most) if most > 0 else 1.0
    axis.set_major_locator(MaxNLocator(5, steps=[1, 2, 2.5, 5, 10]))
    decimals = 0 if end >= SMALL else 1 if end >= SMALL / 10 else 2
    axis.set_major_formatter(FuncFormatter(lambda value, _: theme.percent(value, decimals)))
    getattr(axis.axes, f"set_{axis.axis_name}lim")(0, end)


def columns(
    ax: Axes, theme: Theme, labels: Sequence[str], figures: Sequence[str], places: Sequence[float]
) -> None:
    """Prepare columns, each with its label and its figure below; where they crowd, every nth."""
    apart = -(-(max(places) + 1) // COLUMNS)
    ticks, last = [], -apart
    for number, place in enumerate(places):
        if place - last >= apart:
            ticks.append(number)
            last = place
    texts = ["\n".join([labels[n].replace("\u00a0", "\n"), figures[n]]) for n in ticks]
    ax.set_xticks([places[n] for n in ticks], texts)
    edge = max(0.6, 0.05 * (max(places) + 1))  # room for half a label
    ax.set_xlim(-edge, max(max(places), 4) + edge)
    ax.grid(axis="y", color=RULE, linewidth=0.6)


def months(ax: Axes, theme: Theme, found: pd.Series) -> tuple[list[float], str]:
    """Return where each month stands on an axis of time, and the note on gaps.

    Months lie one apart, empty ones keep their room; where many are empty, the axis is broken.
    What has no month stands last.
    """
    places, broken = [], []
    before = place = None
    for month in found:
        number = None if pd.isna(month) else 12 * month.year + month.month
        if place is None:
            place = 0
        elif number is None:
            place += 2
        else:
            empty = number - before - 1
            if empty > GAP:
                broken.append(place + (GAP + 1) / 2)
            place += 1 + min(empty, GAP)
        places.append(place)
        before = number
    for middle in broken:
        ax.plot(
            [middle - 0.1, middle + 0.1], [0, 0], color="white", linewidth=3, zorder=3,
            transform=ax.get_xaxis_transform(), clip_on=False, marker=[(-0.4, -1), (0.4, 1)],
            markersize=8, markeredgecolor=INK, markeredgewidth=1,
        )  # fmt: skip
    return places, theme.say("month_gap", n=theme.number(GAP)) if broken else ""


def values(ax: Axes, theme: Theme, texts: Sequence[str], ends: Sequence[float]) -> None:
    """Write each row's value after the end of its bar."""
    for row, (text, end) in enumerate(zip(texts, ends, strict=True)):
        ax.annotate(text, (end, row), (0.75 * theme.points, 0), textcoords="offset points",
                    va="center", color=INK)  # fmt: skip


def some(shown: int, n: int, noun: str, theme: Theme) -> str:
    """Return the note that not every row is shown, or nothing."""
    if shown >= n:
        return ""
    return theme.say("some", shown=theme.number(shown), n=theme.count(noun, n))
