"""What every page of a report needs, read once before its processes are forked from this one.

The forkserver imports this module: modules, typefaces and templates are then read one time and not
by each process. No thread runs here.
"""

import sys
from io import BytesIO

# jsonschema, which nbformat imports, would compile a grammar of web addresses: it takes longer than
# all of pandas, and notebooks hold none to be checked. Without it jsonschema goes on as before.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]

import matplotlib as mpl  # noqa: E402
from matplotlib.figure import Figure  # noqa: E402

from analysis.charts.rendering import SETTINGS  # noqa: E402
from analysis.charts.typefaces import Style  # noqa: E402
from analysis.report import making, pages  # noqa: E402

__all__ = ["making"]


def _draw() -> None:
    """Write a figure in each form and typeface, so that drawing and its libraries are loaded."""
    figure = Figure((1, 1))
    for style in Style:
        figure.text(0, 0, "Åge", font=style.font())
    with mpl.rc_context(SETTINGS):
        for form in ("png", "svg", "pdf"):
            figure.savefig(BytesIO(), format=form)


_draw()
pages.warm()
