"""A figure and its data to files that are the same, byte for byte, whenever they are made."""

from pathlib import Path
from typing import Any

import matplotlib as mpl
import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.base import drawn_on
from analysis.charts.theme import Theme
from analysis.tables.csv_export import safe_csv
from analysis.tables.export import write_stamp


def save(
    ax: Axes, name: str, folder: str | Path, *, theme: Theme, data: pd.DataFrame | None = None
) -> list[Path]:
    """Write the figure of ``ax`` as PNG, SVG and PDF of its exact size, and ``data`` as CSV.

    A chart is written once more as SVG, drawn for a phone's width.

    The same figure always gives the same bytes: no clock, no random ids. Title, source and what
    it was made from (version, rules, articles, corrections, samples) stand in the metadata, the
    last also in ``about.txt`` beside it; letters are outlines, the same on every machine.

    Parameters
    ----------
    ax
        What a chart returned.
    name
        The files' name, without ending.
    folder
        Where they go; made if it is not there.
    theme
        The theme the chart was drawn with.
    data
        The table it shows, to be written as CSV beside it.

    Returns
    -------
    list of Path
        The files.

    Raises
    ------
    OSError
        If the folder cannot be written.

    Examples
    --------
    >>> share, theme = an.speaker_share(news), an.Theme.of(news)
    >>> ax = an.charts.share_bars(share, theme=theme)
    >>> [path.name for path in an.save(ax, "share", "figures", theme=theme, data=share)]
    ['share.png', 'share.svg', 'share.pdf', 'share-phone.svg', 'share.csv']
    """
    figure, folder = ax.get_figure(root=True), Path(folder)
    assert figure is not None
    folder.mkdir(parents=True, exist_ok=True)
    title, drawn = figure.get_label() or name, drawn_on(ax)
    about = drawn.plan.subtitle if drawn else ""
    made_from = theme.made_from or None
    metadata = {
        "png": {"Title": title, "Source": theme.source, "Description": about, "Software": None,
                **({"Comment": made_from} if made_from else {})},
        "svg": {"Title": title, "Source": theme.source, "Date": None, "Creator": "Citatstreg",
                "Description": made_from},
        "pdf": {"Title": title, "Subject": theme.source, "CreationDate": None, "Creator": None,
                "Producer": None, "Keywords": made_from},
    }  # fmt: skip
    paths = []
    settings: dict[Any, Any] = {
        "svg.fonttype": "path", "svg.hashsalt": "citatstreg", "pdf.fonttype": 42,
        "savefig.bbox": None,
    }  # fmt: skip
    with mpl.rc_context(settings):
        for suffix, known in metadata.items():
            paths.append(folder / f"{name}.{suffix}")
            figure.savefig(paths[-1], dpi=200 if suffix == "png" else "figure", metadata=known)
    if drawn is not None and drawn.theme.width != "phone":
        paths.append(folder / f"{name}-phone.svg")
        narrow = drawn.again("phone").get_figure(root=True)
        assert narrow is not None
        with mpl.rc_context(settings):
            narrow.savefig(paths[-1], metadata=metadata["svg"])
        plt.close(narrow)
    if made_from:
        write_stamp(made_from, folder)
    if data is not None:
        paths.append(folder / f"{name}.csv")
        safe_csv(data, paths[-1])
    return paths
