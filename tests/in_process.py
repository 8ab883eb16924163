"""A notebook run in this process, as a report runs it, with few of its figures written."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from fnmatch import fnmatch
from pathlib import Path
from unittest.mock import patch
from weakref import WeakSet

import matplotlib.pyplot as plt
import nbformat
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.charts import rendering, saving
from analysis.charts.base import drawn_on
from analysis.charts.rendering import rendered
from analysis.charts.theme import Theme
from analysis.report import execution, inline


@contextmanager
def written(names: Sequence[str], dpi: int) -> Iterator[None]:
    """Write the figures whose file names match; others are only laid out, once, which is quicker.

    A figure that the notebook shows has a name without a stem.
    """
    laid_out: WeakSet[Figure] = WeakSet()

    def content(ax: Axes, form: str, theme: Theme, *, title: str = "") -> bytes:
        drawn, figure = drawn_on(ax), ax.get_figure(root=True)
        phone = "-phone" if drawn and drawn.theme.width == "phone" else ""
        if any(fnmatch(f"{title}{phone}.{form}", name) for name in names):
            return rendered(ax, form, theme, title=title)
        if figure.stale or figure not in laid_out:
            figure.draw_without_rendering()  # all of the drawing, and an empty file
            laid_out.add(figure)
        return b""

    with (
        patch.object(saving, "rendered", content), patch.object(inline, "rendered", content),
        patch.object(rendering, "PNG_DPI", dpi),
    ):  # fmt: skip
        yield


def run_here(
    path: Path, folder: Path, parameters: Mapping[str, object], *, write: Sequence[str] = (),
    dpi: int = rendering.PNG_DPI,
) -> nbformat.NotebookNode:  # fmt: skip
    """Run a notebook in a working folder, with the cells that a report leaves out.

    Parameters
    ----------
    path
        The notebook.
    folder
        The working folder.
    parameters
        What is put after its cell of parameters.
    write
        Which figures are written (patterns of file names); the others are only laid out.
    dpi
        How sharp PNG are; few where nobody looks at them.

    Returns
    -------
    nbformat.NotebookNode
        The notebook with what its cells showed; none of them raised an error.
    """
    notebook, executed = nbformat.read(path, as_version=4), folder / f"ran-{path.name}"
    for cell in notebook.cells:
        tags = cell.metadata.get("tags", ())
        cell.metadata["tags"] = [tag for tag in tags if tag != execution.INTERACTIVE]
    nbformat.write(notebook, folder / path.name)
    try:
        with plt.rc_context(), written(write, dpi):
            stopped = execution.run(folder / path.name, executed, parameters)
    finally:
        plt.close("all")
    assert stopped is None, stopped
    return nbformat.read(executed, as_version=4)


def short_answer(notebook: nbformat.NotebookNode) -> str:
    """Return what stands last in the place that the first code cell made for the short answer."""
    first = next(cell for cell in notebook.cells if cell.cell_type == "code")
    return first.outputs[0].data["text/markdown"]
