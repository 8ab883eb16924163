"""Loading what every page of a report needs once, before its processes are forked from this one.

The forkserver imports this module: modules, typefaces and templates are then read once instead of
by each process. No thread runs here.
"""

import gc
import sys
from io import BytesIO

# jsonschema, which nbformat imports, would compile grammars of web addresses. This takes longer
# than importing pandas, and notebooks have no addresses to check. jsonschema works without them.
# nltk, which textstat imports, would load all of scipy.stats for one measure that is not used.
_UNREAD = [
    name
    for name in ("rfc3987_syntax", "rfc3986_validator", "scipy.stats")
    if sys.modules.setdefault(name, None) is None  # type: ignore[arg-type]
]

import matplotlib as mpl  # noqa: E402
from matplotlib.figure import Figure  # noqa: E402
from scipy.special import stdtrit  # noqa: E402

from analysis.charts.rendering import SETTINGS  # noqa: E402
from analysis.charts.typefaces import Style  # noqa: E402
from analysis.measures import textstat_comparison  # noqa: E402
from analysis.report import page_files, pages  # noqa: E402

__all__ = ["page_files", "stdtrit", "textstat_comparison"]


def _draw() -> None:
    """Write a figure in each format and typeface, so that drawing and its libraries are loaded."""
    figure = Figure((1, 1))
    for style in Style:
        figure.text(0, 0, "Åge", font=style.font())
    with mpl.rc_context(SETTINGS):
        for form in ("png", "svg", "pdf"):
            figure.savefig(BytesIO(), format=form)


for name in _UNREAD:  # a notebook may import them
    del sys.modules[name]
_draw()
pages.read_templates()

gc.collect()
gc.freeze()  # garbage collection in a page's process would look through all of it, and copy it
