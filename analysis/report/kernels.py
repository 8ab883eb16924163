"""Kernels that run the notebooks of a report side by side, each one notebook after the other."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import TYPE_CHECKING, Self

from analysis.core.paths import PROJECT

if TYPE_CHECKING:  # kernels start before this process imports what it needs
    from jupyter_client.asynchronous.client import AsyncKernelClient
    from jupyter_client.manager import AsyncKernelManager

NOTEBOOKS = PROJECT / "notebooks"
MOST = 2  # kernels: more are no quicker, since a collection has two or three long notebooks
# What every kernel does before its first notebook; what is frozen is not searched for garbage.
WARM = "import gc, analysis.report.collection, analysis.report.notebook; gc.freeze()"
CLEAN = "%reset -f"
SECONDS = 60  # a kernel has to answer within


class Kernels:
    """Kernels that start at once, and end with the ``with`` they were made for.

    A notebook finds an empty namespace, but the modules of those before it are imported already.
    """

    def __init__(self) -> None:
        self._own = threading.local()
        self._started: list[AsyncKernelManager] = []
        self._clients: list[AsyncKernelClient] = []
        self._threads = ThreadPoolExecutor(MOST, thread_name_prefix="kernel")
        self._jobs: list[Future] = [self._threads.submit(self._kernel) for _ in range(MOST)]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """End all kernels; a notebook that still runs stops there."""
        from jupyter_core.utils import run_sync

        self._threads.shutdown(wait=False, cancel_futures=True)
        while wait(self._jobs, timeout=0.1).not_done:
            self._end()
        self._end()
        for client in self._clients:
            client.stop_channels()
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
            runner = NotebookClient(
                made, km=self._kernel(), on_cell_start=count, record_timing=False, timeout=None
            )
            runner.kc = self._client()
            runner.execute()
        except Exception as error:  # noqa: BLE001 - one bad notebook never stops the others
            return begun, error
        finally:
            nbformat.write(made, executed)
        return begun, None

    def _kernel(self) -> AsyncKernelManager:
        """Return the kernel of this thread, a new one if it has none or that one died."""
        from jupyter_client.manager import AsyncKernelManager
        from jupyter_core.utils import run_sync

        kernel = getattr(self._own, "kernel", None)
        if kernel is None or not run_sync(kernel.is_alive)():
            kernel = self._own.kernel = AsyncKernelManager(kernel_name="python3")
            code = [f"--IPKernelApp.code_to_run={WARM}"] if WARM else []
            run_sync(kernel.start_kernel)(
                cwd=str(NOTEBOOKS), extra_arguments=["--log-level=ERROR", *code]
            )
            self._started.append(kernel)
            self._own.client = None
        return kernel

    def _client(self) -> AsyncKernelClient:
        """Return the client of this thread's kernel, its namespace emptied.

        A kernel has one client only: another one would be known to it by the same identity, and
        its answers could go to the one that was closed.
        """
        from jupyter_core.utils import run_sync

        client = self._own.client
        if client is None:
            client = self._own.client = self._kernel().client()
            client.start_channels()
            self._clients.append(client)
            run_sync(client.wait_for_ready)(timeout=SECONDS)
        run_sync(client.execute_interactive)(
            CLEAN, silent=True, store_history=False, timeout=SECONDS
        )
        return client
