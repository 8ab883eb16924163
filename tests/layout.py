"""Whether all text of a chart can be read: nothing cut, nothing on top of another."""

import itertools
from functools import cache

import matplotlib as mpl
from matplotlib.backends.backend_agg import RendererAgg


@cache
def renderer(dpi):
    """Return what measures texts, and keeps their sizes for the next figure that has the same."""
    return RendererAgg(1, 1, dpi)


def boxes(ax):
    """Return every text that can be seen with the box it fills."""
    figure = ax.figure
    figure.draw_without_rendering()
    texts = list(figure.texts)
    for axes in figure.axes:
        texts += list(axes.texts)
        for axis in (axes.xaxis, axes.yaxis) if axes.axison else ():
            low, high = sorted(axis.get_view_interval())
            ticks = [tick for tick in axis.get_major_ticks() if low <= tick.get_loc() <= high]
            texts += [axis.label, *(tick.label1 for tick in ticks)]
    for legend in figure.legends:
        texts += legend.get_texts()
    return [
        (t.get_text(), t.get_window_extent(renderer(figure.dpi)))
        for t in texts
        if t.get_visible() and t.get_text().strip()
    ]


def check_layout(ax):
    """Fail where text is cut by the figure's edge or meets other text."""
    with mpl.rc_context({"text.hinting": "none"}):  # as the figure itself is drawn
        found, frame = boxes(ax), ax.figure.bbox
    assert found
    for text, box in found:
        inside = box.x0 >= -1 and box.y0 >= -1 and box.x1 <= frame.x1 + 1 and box.y1 <= frame.y1 + 1
        assert inside, f"cut: {text!r}"
    for (one, a), (other, b) in itertools.combinations(found, 2):
        wide, high = min(a.x1, b.x1) - max(a.x0, b.x0), min(a.y1, b.y1) - max(a.y0, b.y0)
        leading = 0.3 * min(a.height, b.height)  # of two lines; no letter fills its box
        assert wide <= 1 or high <= leading, f"{one!r} meets {other!r}"
