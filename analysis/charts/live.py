"""Figures as SVG for a page: marks that can be pointed at, each a link to the quotes behind it."""

import re
from html import escape
from io import StringIO
from typing import Any

import matplotlib as mpl
import matplotlib.pyplot as plt
from jinja2.filters import do_urlencode
from matplotlib.axes import Axes

from analysis.charts.base import Drawn, drawn_on
from analysis.charts.sheet import Touch

_BEFORE = re.compile(r"^.*?(?=<svg)|<metadata>.*?</metadata>\s*", re.DOTALL)
ARTICLES = "article"


def live_svg(ax: Axes, name: str, *, quotes: str = "quotes.html") -> str:
    """Return the figure of ``ax`` as an SVG element to stand in a page.

    Parameters
    ----------
    ax
        What a chart returned.
    name
        Its name; no two figures of a page have the same.
    quotes
        Where the quote browser lies, seen from the page.

    Returns
    -------
    str
        An element with label, title and description; a mark has its names and numbers as a title
        and, where quotes stand behind it, is a link to those.

    Raises
    ------
    ValueError
        If ``ax`` is none of our charts.
    """
    drawn = drawn_on(ax)
    if drawn is None:
        raise ValueError("ax was not drawn by a chart of analysis.charts on a figure of its own")
    written = StringIO()
    settings: dict[Any, Any] = {"svg.fonttype": "path", "svg.hashsalt": name, "svg.id": name}
    figure = ax.get_figure(root=True)
    assert figure is not None
    with mpl.rc_context(settings):
        figure.savefig(written, format="svg", metadata={"Date": None})
    svg = _BEFORE.sub("", written.getvalue())
    ids = re.compile(r'(id="|href="#|url\(#)')
    svg = ids.sub(rf"\g<1>{name}-", svg)
    for touch in drawn.touches:
        svg = _touched(svg, touch, name, drawn, quotes)
    title, about = escape(drawn.plan.title), escape(drawn.plan.subtitle)
    said = f"<title>{title}</title><desc>{about}. {escape(drawn.plan.note)}</desc>"
    label = f'role="group" aria-label="{title}. {about}"'
    return re.sub(r"<svg([^>]*)>", lambda found: f"<svg{found[1]} {label}>{said}", svg, count=1)


def _touched(svg: str, touch: Touch, name: str, drawn: Drawn, quotes: str) -> str:
    """Return ``svg`` with a title on a mark, and a link where quotes stand behind it."""
    opening = f'<g id="{name}-{touch.gid}">'
    start = svg.find(opening)
    if start < 0:
        return svg
    end = svg.index("</g>", start) + len("</g>")
    mark = svg[start + len(opening) : end - len("</g>")]
    whole = f'<g class="touch"><title>{escape(touch.text)}</title>{mark}</g>'
    if touch.query:
        asked = [
            (column, drawn.theme.article(value) if column == ARTICLES else value)
            for column, value in touch.query
        ]
        whole = f'<a href="{escape(f"{quotes}?{do_urlencode(asked)}")}">{whole}</a>'
    return svg[:start] + whole + svg[end:]


def live_figure(ax: Axes, name: str, *, quotes: str = "quotes.html", titled: bool = True) -> str:
    """Return the figure of ``ax`` for a page: drawn as it is, and once more for a phone's width.

    Without ``titled`` both are drawn without the title, which then stands in the page.
    """
    drawn = drawn_on(ax)
    if drawn is None:
        raise ValueError("ax was not drawn by a chart of analysis.charts on a figure of its own")
    again = [] if titled else [drawn.again(drawn.theme.width, titled=False)]
    wide = live_svg(again[0] if again else ax, name, quotes=quotes)
    again.append(drawn.again("phone", titled=titled))
    narrow = live_svg(again[-1], f"{name}-phone", quotes=quotes)
    for drawing in again:
        plt.close(drawing.get_figure(root=True))
    return f'<div class="live wide">{wide}</div><div class="live phone">{narrow}</div>'
