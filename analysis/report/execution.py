"""Running a notebook in this process, cell by cell, with outputs as a kernel would send them.

No kernel is started: a report runs each notebook in a process of its own
(``analysis.report.workers``).
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import TextIOBase
from pathlib import Path
from typing import Any, NamedTuple

import nbformat
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from nbformat.v4 import new_output
from papermill.iorw import load_notebook_node
from papermill.parameterize import parameterize_notebook
from traitlets import Type
from traitlets.config import Config

INTERACTIVE = "interactive"  # the tag of cells that only work in an open notebook
_QUIET = Config({"HistoryManager": {"enabled": False}, "InteractiveShell": {"colors": "nocolor"}})


class Stopped(NamedTuple):
    """The code cell at which a notebook stopped, and the error."""

    cell: int
    error: str


class Outputs:
    """The outputs of a notebook's cells; ``current`` belongs to the running cell."""

    def __init__(self) -> None:
        self.current: list[nbformat.NotebookNode] = []
        self._shown_as: dict[str, list[nbformat.NotebookNode]] = {}

    def add(self, kind: str, display_id: str | None = None, **content: object) -> None:
        """Add an output; one with a ``display_id`` can be replaced later."""
        output = new_output(kind, **content)
        self.current.append(output)
        if display_id:
            self._shown_as.setdefault(display_id, []).append(output)

    def replace(self, display_id: str, **content: object) -> None:
        """Replace the output with this ``display_id``."""
        for output in self._shown_as.get(display_id, ()):
            output.update(nbformat.from_dict(content))

    def write(self, stream: str, text: str) -> None:
        """Add ``text``, printed on ``stdout`` or ``stderr``."""
        last = self.current[-1] if self.current else None
        if last is not None and last.get("name") == stream:
            last.text += text
        elif text:
            self.add("stream", name=stream, text=text)


class _Stream(TextIOBase):
    def __init__(self, outputs: Outputs, name: str) -> None:
        self._outputs, self._name = outputs, name

    def write(self, text: str) -> int:
        self._outputs.write(self._name, text)
        return len(text)


class _Publisher(DisplayPublisher):
    def publish(
        self, data: dict[str, Any], metadata: dict[str, Any] | None = None, *_: object,
        transient: dict[str, str] | None = None, update: bool = False, **_options: object,
    ) -> None:  # fmt: skip
        display_id = (transient or {}).get("display_id")
        content = {"data": _as_json(data), "metadata": metadata or {}}
        if update and display_id:
            self.shell.outputs.replace(display_id, **content)
        else:
            self.shell.outputs.add("display_data", display_id, **content)

    def clear_output(self, wait: bool = False) -> None:  # noqa: ARG002, FBT002 - as IPython
        self.shell.outputs.current.clear()


class _Result(DisplayHook):
    """Shows the value of a cell's last line."""

    shell: _Shell

    def write_output_prompt(self) -> None:
        """Write nothing: the page shows the number of a cell."""

    def write_format_data(
        self, format_dict: dict[str, Any], md_dict: dict[str, Any] | None = None
    ) -> None:
        self.shell.outputs.add(
            "execute_result", data=_as_json(format_dict), metadata=md_dict or {},
            execution_count=self.shell.execution_count - 1,  # IPython counts before it runs
        )  # fmt: skip

    def finish_displayhook(self) -> None:
        self._is_active = False


class _Shell(InteractiveShell):
    """An IPython shell that keeps the outputs of cells."""

    display_pub_class = Type(_Publisher)
    displayhook_class = Type(_Result)

    def __init__(self, **options: object) -> None:
        self.outputs = Outputs()
        super().__init__(**options)

    def enable_gui(self, gui: str | None = None) -> None:
        """Do nothing: figures are shown in the notebook."""

    def _showtraceback(self, etype: type, evalue: BaseException, stb: list[str]) -> None:
        self.outputs.add("error", ename=etype.__name__, evalue=str(evalue), traceback=stb)


def said(error: BaseException) -> str:
    """Return an error as one line."""
    lines = str(error).strip().splitlines()
    name = type(error).__name__
    return f"{name}: {lines[0].rstrip('.')}" if lines else name


def run(notebook: Path, executed: Path, parameters: Mapping[str, object]) -> Stopped | None:
    """Run ``notebook`` in its own folder, and write it with outputs to ``executed``.

    Cells tagged as interactive are not run.

    Parameters
    ----------
    notebook
        The notebook's file.
    executed
        The file to write, with outputs up to the cell that raised an error.
    parameters
        The values to set after its parameters cell.

    Returns
    -------
    Stopped or None
        Where it stopped, and why; None if all cells ran.

    Raises
    ------
    Exception
        If ``notebook`` is not a notebook; an empty one is then written.
    """
    made = nbformat.v4.new_notebook()
    try:
        made = parameterize_notebook(
            load_notebook_node(str(notebook)), dict(parameters), kernel_name="python3",
            language="python",
        )  # fmt: skip
        with chdir(notebook.parent):
            return _run(made)
    finally:
        nbformat.write(made, executed)


def _run(notebook: nbformat.NotebookNode) -> Stopped | None:
    shell = _Shell.instance(config=_QUIET)
    shell.enable_matplotlib("inline")
    streams = _Stream(shell.outputs, "stdout"), _Stream(shell.outputs, "stderr")
    try:
        with redirect_stdout(streams[0]), redirect_stderr(streams[1]):
            for place, cell in enumerate(notebook.cells):
                if cell.cell_type != "code" or INTERACTIVE in cell.metadata.get("tags", ()):
                    continue
                cell.execution_count = shell.execution_count
                shell.outputs.current = []
                cell.outputs = shell.outputs.current
                done = shell.run_cell(cell.source, store_history=True)
                if (error := done.error_before_exec or done.error_in_exec) is not None:
                    return Stopped(place, said(error))
        return None
    finally:
        _Shell.clear_instance()


def _as_json(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the formats of an output, with images as text."""
    return {
        form: b64encode(content).decode("ascii") if isinstance(content, bytes) else content
        for form, content in data.items()
    }
