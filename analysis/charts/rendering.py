"""A figure as the bytes of a file: the same on every machine, and drawn only once."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

import matplotlib as mpl
from fontTools import subset
from fontTools.ttLib import TTFont
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.charts.base import drawn_on
from analysis.charts.theme import Theme

# Letters are outlines in SVG and whole fonts in PDF; no clock and no random id.
SETTINGS: dict[Any, Any] = {
    "svg.fonttype": "path", "svg.hashsalt": "citatstreg", "pdf.fonttype": 42, "savefig.bbox": None,
}  # fmt: skip
PNG_DPI = 200
# Tables of a font that place letters. In a PDF the letters already have their places, and these
# tables take two thirds of the time to write one.
PLACING = ["BASE", "GDEF", "GPOS", "GSUB", "STAT"]


class _Kept(NamedTuple):
    """The bytes of a rendered figure, with its metadata."""

    metadata: dict[str, str | None]
    content: bytes


_rendered: WeakKeyDictionary[Figure, dict[str, _Kept]] = WeakKeyDictionary()


def rendered(ax: Axes, form: str, theme: Theme, *, title: str = "") -> bytes:
    """Return the figure of ``ax`` as a file's bytes.

    A figure that has not changed since it was last rendered is not drawn again.

    Parameters
    ----------
    ax
        The result of a chart, or any other Axes.
    form
        ``"png"`` (200 dpi), ``"svg"`` or ``"pdf"``.
    theme
        Its source line and provenance are written to the metadata.
    title
        The title in the metadata of a figure without a finding.

    Returns
    -------
    bytes
        The file.

    Raises
    ------
    KeyError
        If ``form`` is none of these.
    """
    figure = ax.get_figure(root=True)
    assert figure is not None
    metadata = _metadata(ax, theme, title)[form]
    known = _rendered.setdefault(figure, {})
    if figure.stale:
        known.clear()
    if form not in known or known[form].metadata != metadata:
        written = BytesIO()
        with mpl.rc_context(SETTINGS), _fonts_without_placing():
            figure.savefig(
                written, format=form, dpi=PNG_DPI if form == "png" else "figure", metadata=metadata
            )
        known[form] = _Kept(metadata, written.getvalue())
        figure.stale = False  # Matplotlib sets it when it changes the resolution
    return known[form].content


@contextmanager
def _fonts_without_placing() -> Iterator[None]:
    """Make Matplotlib embed fonts without the tables of PLACING; it has no setting for that.

    They are removed when a font is read: fontTools would parse them before it drops them.
    """
    load_font = subset.load_font

    def without_placing(*given: Any, **named: Any) -> TTFont:
        font = load_font(*given, **named)
        for name in PLACING:
            if name in font:
                del font[name]
        return font

    subset.load_font = without_placing
    try:
        yield
    finally:
        subset.load_font = load_font


def _metadata(ax: Axes, theme: Theme, title: str) -> dict[str, dict[str, str | None]]:
    """Return the metadata of a figure's files, by form: title, source, provenance."""
    figure, drawn = ax.get_figure(root=True), drawn_on(ax)
    assert figure is not None
    title, about = str(figure.get_label()) or title, drawn.plan.subtitle if drawn else ""
    made_from = theme.made_from or None
    return {
        "png": {"Title": title, "Source": theme.source, "Description": about, "Software": None,
                **({"Comment": made_from} if made_from else {})},
        "svg": {"Title": title, "Source": theme.source, "Date": None, "Creator": "Citatstreg",
                "Description": made_from},
        "pdf": {"Title": title, "Subject": theme.source, "CreationDate": None, "Creator": None,
                "Producer": None, "Keywords": made_from},
    }  # fmt: skip
