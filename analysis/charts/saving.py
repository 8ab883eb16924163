"""Writing a figure and its data to files, the same byte for byte each time."""

from pathlib import Path

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.base import drawn_on, our_chart
from analysis.charts.rendering import rendered
from analysis.charts.theme import Theme
from analysis.core.paths import FORMS
from analysis.tables.csv_export import safe_csv
from analysis.tables.export import check_about, write_stamp


def save(
    ax: Axes, name: str, folder: str | Path, *, theme: Theme | None = None,
    data: pd.DataFrame | None = None,
) -> list[Path]:  # fmt: skip
    """Write the figure of ``ax`` as PNG, SVG and PDF of its exact size, and ``data`` as CSV.

    A chart is also written as SVG at a phone's width.

    The same figure always gives the same bytes: no times, no random ids. The metadata have title,
    source and provenance (version, rules, articles, corrections, samples); ``about.txt`` in the
    same folder has the provenance too. Letters are outlines, the same on every machine.

    Parameters
    ----------
    ax
        The result of a chart.
    name
        The files' name, without ending.
    folder
        Where they go; made if it does not exist.
    theme
        Its source line and provenance go into the metadata; by default the theme that the chart
        was drawn with.
    data
        The table it shows, to be written as CSV in the same folder.

    Returns
    -------
    list of Path
        The files.

    Raises
    ------
    OSError
        If the folder cannot be written, or has an ``about.txt`` that this package did not write.
    ValueError
        If no theme is given and ``ax`` is not one of our charts on a figure of its own.

    Examples
    --------
    >>> share, theme = an.speaker_share(news), an.Theme.of(news)
    >>> ax = an.charts.share_bars(share, theme=theme)
    >>> [path.name for path in an.save(ax, "share", "figures", data=share)]
    ['share.png', 'share.svg', 'share.pdf', 'share-phone.svg', 'share.csv']
    """
    theme = theme or our_chart(ax).theme
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    drawings = {f"{name}.{form}": (ax, form) for form in FORMS}
    drawn = drawn_on(ax)
    if drawn is not None and drawn.theme.width != "phone":
        drawings[f"{name}-phone.svg"] = (drawn.again("phone"), "svg")
    if theme.made_from:
        check_about(folder)
    paths = [folder / file for file in drawings]
    for path, (drawing, form) in zip(paths, drawings.values(), strict=True):
        path.write_bytes(rendered(drawing, form, theme, title=name))
    if theme.made_from:
        write_stamp(theme.made_from, folder)
    if data is not None:
        paths.append(folder / f"{name}.csv")
        safe_csv(data, paths[-1])
    return paths
