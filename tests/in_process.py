"""A notebook run in this process: a second instead of the five that a kernel of its own takes."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import chdir, contextmanager
from fnmatch import fnmatch
from pathlib import Path
from unittest.mock import patch

import matplotlib.pyplot as plt
from IPython.core.interactiveshell import InteractiveShell
from IPython.display import display
from IPython.utils.capture import RichOutput, capture_output
from matplotlib.axes import Axes
from papermill.iorw import load_notebook_node
from papermill.parameterize import parameterize_notebook
from traitlets.config import Config

from analysis.charts import saving
from analysis.charts.base import drawn_on
from analysis.charts.rendering import rendered
from analysis.charts.theme import Theme

QUIET = Config({"HistoryManager": {"enabled": False}, "InteractiveShell": {"colors": "nocolor"}})


@contextmanager
def written(names: Sequence[str]) -> Iterator[None]:
    """Write the figures whose file names match; all others are only laid out, which is quicker."""

    def content(ax: Axes, form: str, theme: Theme, *, title: str) -> bytes:
        drawn = drawn_on(ax)
        phone = "-phone" if drawn and drawn.theme.width == "phone" else ""
        if any(fnmatch(f"{title}{phone}.{form}", name) for name in names):
            return rendered(ax, form, theme, title=title)
        ax.get_figure(root=True).draw_without_rendering()  # all of the drawing, and an empty file
        return b""

    with patch.object(saving, "rendered", content):
        yield


def run_here(
    path: Path, folder: Path, parameters: Mapping[str, object], *, write: Sequence[str] = ()
) -> list[list[RichOutput]]:
    """Run the code of a notebook, cell by cell as JupyterLab does, from the working folder.

    Parameters
    ----------
    path
        The notebook.
    folder
        The working folder.
    parameters
        What is put after its cell of parameters, as papermill does.
    write
        Which figures are written (patterns of file names); the others are only laid out.

    Returns
    -------
    list
        What each code cell showed. What a cell raises is raised here.
    """
    notebook = parameterize_notebook(
        load_notebook_node(str(path)), dict(parameters), kernel_name="python3",
        language="python",
    )  # fmt: skip
    InteractiveShell.clear_instance()
    shell, shown = InteractiveShell.instance(config=QUIET), []
    try:
        with chdir(folder), plt.rc_context(), written(write):
            for cell in notebook.cells:
                if cell.cell_type == "code":
                    with capture_output(stdout=False, stderr=False) as captured:
                        done = shell.run_cell(cell.source)
                        done.raise_error()
                        if done.result is not None:  # shown by a hook that is not captured
                            display(done.result)
                    shown.append(captured.outputs)
    finally:
        plt.close("all")
        InteractiveShell.clear_instance()
    return shown


def short_answer(shown: list[list[RichOutput]]) -> str:
    """Return what stands last in the place that the first cell made for the short answer."""
    place = next(o.transient["display_id"] for o in shown[0] if o.transient)
    later = [o for cell in shown[1:] for o in cell
             if o.update and o.transient["display_id"] == place]  # fmt: skip
    return later[-1].data["text/markdown"]
