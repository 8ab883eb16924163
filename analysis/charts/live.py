"""Figures as SVG for a page, with interactive marks: each links to its quotes."""

import re
from html import escape

from jinja2.filters import do_urlencode
from matplotlib.axes import Axes

from analysis.charts.base import Drawn, our_chart
from analysis.charts.plan import is_single
from analysis.charts.rendering import rendered
from analysis.charts.sheet import Touch
from analysis.charts.text_fitting import POINTS

_METADATA = r"(?:<title>[^<]*</title>\s*)?<metadata>.*?</metadata>\s*"
_BEFORE = re.compile(rf"^.*?(?=<svg)|{_METADATA}", re.DOTALL)
PARTS = 2  # of a drawing that _BEFORE removes; there are no more to search for
_IDS = ('id="', 'href="#', "url(#")  # what stands before the name of an element
_SIZE = re.compile(r'height="([\d.]+)pt" viewBox="0 0 ([\d.]+) ([\d.]+)"')
ARTICLES = "article"
QUOTES = "quotes.html"  # the quote browser, beside the page
DESCENT = 3  # px that letters of the title reach below its line


def live_svg(ax: Axes, name: str, *, titled: bool = True) -> str:
    """Return the figure of ``ax`` as an SVG element for a page.

    Parameters
    ----------
    ax
        The result of a chart.
    name
        Its name, unique on the page.
    titled
        Whether to show its title; False if the page has it as a heading.

    Returns
    -------
    str
        An element with label, title and description. A mark has its names and numbers as a title,
        and links to its quotes if it has any.

    Raises
    ------
    ValueError
        If ``ax`` is not one of our charts.
    """
    drawn = our_chart(ax)
    svg = _BEFORE.sub("", rendered(ax, "svg", drawn.theme).decode("utf-8"), count=PARTS)
    if not titled:
        svg = _below(svg, (drawn.title_end + DESCENT) * POINTS)
    for before in _IDS:
        svg = svg.replace(before, f"{before}{name}-")
    for touch in drawn.touches:
        svg = _touched(svg, touch, name, drawn)
    title, about = escape(drawn.plan.title), escape(drawn.plan.subtitle)
    said = f"<title>{title}</title><desc>{about}. {escape(drawn.plan.note)}</desc>"
    label = f'role="group" aria-label="{title}. {about}"'
    return re.sub(r"<svg([^>]*)>", lambda found: f"<svg{found[1]} {label}>{said}", svg, count=1)


def _touched(svg: str, touch: Touch, name: str, drawn: Drawn) -> str:
    """Return ``svg`` with a title on a mark, and a link to its quotes if it has any."""
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
        whole = f'<a href="{escape(f"{QUOTES}?{do_urlencode(asked)}")}">{whole}</a>'
    return svg[:start] + whole + svg[end:]


def _below(svg: str, top: float) -> str:
    """Return ``svg`` without its uppermost ``top`` points."""
    return _SIZE.sub(
        lambda size: f'height="{float(size[1]) - top:g}pt" viewBox="0 {top:g} {size[2]} '
        f'{float(size[3]) - top:g}"',
        svg, count=1,
    )  # fmt: skip


def live_figure(ax: Axes, name: str, *, titled: bool = True) -> str:
    """Return the figure of ``ax`` for a page: as it is, at a phone's width, and for paper.

    With ``titled=False`` it is shown without the title, which the page has as a heading, and
    printed as it is. A chart with only one row is not drawn: its finding is a sentence.
    """
    drawn = our_chart(ax)
    if is_single(drawn.plan.body):
        said = " ".join(part and f"{part}." for part in (drawn.plan.subtitle, drawn.theme.say(
            "footer", source=drawn.theme.source).rstrip(".")))  # fmt: skip
        return f'<p class="single"><b>{escape(drawn.plan.title)}.</b> {escape(said)}</p>'
    wide = live_svg(ax, name, titled=titled)
    narrow = live_svg(drawn.again("phone"), f"{name}-phone", titled=titled)
    shown = f'<div class="live wide">{wide}</div><div class="live phone">{narrow}</div>'
    if not titled:
        return shown
    printed = live_svg(drawn.again("print"), f"{name}-paper")
    return f'{shown}<div class="live paper">{printed}</div>'
