"""Showing charts in an open notebook as the PNG that is also saved, drawn only once."""

from base64 import b64encode

import matplotlib as mpl
import matplotlib.pyplot as plt
from IPython.core.getipython import get_ipython

from analysis.charts.base import drawn_on
from analysis.charts.rendering import rendered
from analysis.charts.sheet import DPI, Paper


def sharp_figures() -> None:
    """Make the open notebook show charts at double resolution, in the size they are drawn for.

    Matplotlib's own display would draw each chart twice more: to find its edges, and to show it.
    """
    shell = get_ipython()
    if shell is not None and shell.display_formatter is not None:
        if "inline" in mpl.get_backend():  # whose hook draws each new figure, and shows nothing
            plt.uninstall_repl_displayhook()
        shell.display_formatter.formatters["image/png"].for_type(Paper, _png)


def _png(figure: Paper) -> tuple[str, dict[str, int | str]] | None:
    """Return the figure as PNG in base64, with size and finding; None if it is not a chart."""
    drawn = drawn_on(figure.axes[0]) if figure.axes else None
    if drawn is None:
        return None
    width, height = (round(inches * DPI) for inches in figure.get_size_inches())
    content = rendered(figure.axes[0], "png", drawn.theme)
    return b64encode(content).decode("ascii"), {
        "width": width, "height": height, "alt": drawn.plan.title,
    }  # fmt: skip
