"""Kernels that run the notebooks of a report side by side, a new one for each notebook.

A kernel that ran one notebook after the other, and had imported what they need before the first
asked, was quicker by a fifth, but one report in ten waited for ever for its first answer.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import TYPE_CHECKING, Self

from analysis.core.paths import PROJECT

if TYPE_CHECKING:  # kernels start before this process imports what it needs
    from jupyter_client.client import KernelClient
    from jupyter_client.manager import AsyncKernelManager

NOTEBOOKS = PROJECT / "notebooks"
MOST = 2  # kernels: more are no quicker, since a collection has two or three long notebooks


class Kernels:
    """Kernels of which the first start at once; all end with the ``with`` they were made for."""

    def __init__(self) -> None:
        self._own = threading.local()
        self._started: list[AsyncKernelManager] = []
        self._threads = ThreadPoolExecutor(MOST, thread_name_prefix="kernel")
        self._jobs: list[Future] = [self._threads.submit(self._start) for _ in range(MOST)]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """End all kernels; a notebook that still runs stops there."""
        from jupyter_core.utils import run_sync

        self._threads.shutdown(wait=False, cancel_futures=True)
        while wait(self._jobs, timeout=0.1).not_done:
            self._end()
        self._end()
        for kernel in self._started:
            run_sync(kernel.cleanup_resources)()

    def _end(self) -> None:
        for kernel in list(self._started):
            process = getattr(kernel.provisioner, "process", None)
            if process is not None and process.poll() is None:
                process.kill()
                process.wait()

    def run(self, notebook: Path, executed: Path, parameters: Mapping[str, object]) -> Future:
        """Run ``notebook`` into ``executed`` as soon as a kernel is free.

        Returns
        -------
        Future
            The number of code cells that were begun, and what stopped the notebook: an exception,
            or None. What it showed until then is written either way.
        """
        self._jobs.append(self._threads.submit(self._run, notebook, executed, parameters))
        return self._jobs[-1]

    def _run(
        self, notebook: Path, executed: Path, parameters: Mapping[str, object]
    ) -> tuple[int, Exception | None]:
        import nbformat
        from nbclient import NotebookClient
        from papermill.iorw import load_notebook_node
        from papermill.parameterize import parameterize_notebook

        begun = 0

        def count(cell: nbformat.NotebookNode, **_: object) -> None:
            nonlocal begun
            begun += cell.cell_type == "code"

        made = nbformat.v4.new_notebook()
        try:
            made = parameterize_notebook(
                load_notebook_node(str(notebook)), dict(parameters), kernel_name="python3",
                language="python",
            )  # fmt: skip
            kernel = self._kernel()
            runner = NotebookClient(
                made, km=kernel, on_cell_start=count, record_timing=False, timeout=None
            )
            try:
                runner.execute()
            finally:
                _stop(kernel, runner.kc)
        except Exception as error:  # noqa: BLE001 - one bad notebook never stops the others
            return begun, error
        finally:
            nbformat.write(made, executed)
        return begun, None

    def _start(self) -> None:
        """Start a kernel for the next notebook of this thread."""
        from jupyter_client.manager import AsyncKernelManager
        from jupyter_core.utils import run_sync

        kernel = self._own.kernel = AsyncKernelManager(kernel_name="python3")
        run_sync(kernel.start_kernel)(cwd=str(NOTEBOOKS), extra_arguments=["--log-level=ERROR"])
        self._started.append(kernel)

    def _kernel(self) -> AsyncKernelManager:
        """Return a kernel that no notebook has used: that of this thread, or a new one."""
        if getattr(self._own, "kernel", None) is None:
            self._start()
        kernel: AsyncKernelManager = self._own.kernel
        self._own.kernel = None
        return kernel


def _stop(kernel: AsyncKernelManager, client: KernelClient | None) -> None:
    """End the kernel of a notebook, and the client that spoke to it."""
    from jupyter_core.utils import run_sync

    if client is not None:
        client.stop_channels()
    run_sync(kernel.shutdown_kernel)(now=True)
