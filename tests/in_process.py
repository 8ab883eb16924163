"""A notebook run in this process: a second instead of the five that a kernel of its own takes."""

from collections.abc import Mapping
from contextlib import chdir
from pathlib import Path

import matplotlib.pyplot as plt
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import RichOutput, capture_output
from papermill.iorw import load_notebook_node
from papermill.parameterize import parameterize_notebook
from traitlets.config import Config

QUIET = Config({"HistoryManager": {"enabled": False}, "InteractiveShell": {"colors": "nocolor"}})


def run_here(path: Path, folder: Path, parameters: Mapping[str, object]) -> list[list[RichOutput]]:
    """Run the code of a notebook, cell by cell as JupyterLab does, from the working folder.

    Parameters
    ----------
    path
        The notebook.
    folder
        The working folder.
    parameters
        What is put after its cell of parameters, as papermill does.

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
        with chdir(folder), plt.rc_context():
            for cell in notebook.cells:
                if cell.cell_type == "code":
                    with capture_output(stdout=False, stderr=False) as captured:
                        shell.run_cell(cell.source).raise_error()
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
