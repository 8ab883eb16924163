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
from matplotlib.figure import Figure
from papermill.iorw import load_notebook_node
from papermill.parameterize import parameterize_notebook
from traitlets.config import Config

QUIET = Config({"HistoryManager": {"enabled": False}, "InteractiveShell": {"colors": "nocolor"}})


def _laid_out(figure: Figure, path: Path, **_: object) -> None:
    """Stand in for ``savefig``: do all of the drawing, and write an empty file."""
    figure.draw_without_rendering()
    Path(path).touch()


@contextmanager
def written(names: Sequence[str]) -> Iterator[None]:
    """Write the figures whose file names match; all others are only laid out, which is quicker."""
    real = Figure.savefig

    def save(figure: Figure, path: Path, **options: object) -> None:
        wanted = any(fnmatch(Path(path).name, name) for name in names)
        (real if wanted else _laid_out)(figure, path, **options)

    with patch.object(Figure, "savefig", save):
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
