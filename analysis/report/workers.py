"""Processes that make the pages of a report in parallel, a new one for each page.

If possible, they are forked from a process that has imported what they need. So no notebook
affects the next, and none waits for imports or for a kernel.
"""

from __future__ import annotations

import os
import signal
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from importlib import import_module
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any, Self

from analysis.core.processes import pool_context

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

MOST = 4  # processes at once: a report has no more long notebooks
PAGE_FILES, PRELOAD = "analysis.report.page_files", "analysis.report.preload"


class WorkerDied(Exception):
    """A process ended without a result, perhaps because memory ran out."""


class Workers:
    """As many processes at once as there are cores; all end with their ``with`` block.

    Start it before slow imports of your own, which then run at the same time.
    """

    def __init__(self) -> None:
        self._context = pool_context(PRELOAD)
        self._starting = threading.Lock()
        self._running: set[BaseProcess] = set()
        self._closed = False
        cores = os.cpu_count() or 1
        self._threads = ThreadPoolExecutor(min(cores, MOST), thread_name_prefix="worker")
        if self._context.get_start_method() == "forkserver":
            self._threads.submit(
                self._call, "begin", ()
            )  # the first process starts the one that others are forked from

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """End all processes, including running ones; none of them writes any more."""
        with self._starting:
            self._closed = True
            for process in self._running:
                process.kill()
        self._threads.shutdown(wait=True, cancel_futures=True)

    def submit(self, task: str, *given: object) -> Future[Any]:
        """Call the function ``task`` of ``analysis.report.page_files`` as soon as a core is free.

        It runs in another process; this one need not import it.

        Returns
        -------
        Future
            The result or error of the call; ``WorkerDied`` if the process ended without either.
        """
        return self._threads.submit(self._call, task, given)

    def _call(self, task: str, given: tuple[object, ...]) -> object:
        receiver, sender = self._context.Pipe(duplex=False)
        process = self._context.Process(target=_answer, args=(sender, task, given))
        with self._starting:
            if self._closed:
                raise WorkerDied("the report was stopped")
            process.start()
            self._running.add(process)
        sender.close()
        try:
            answer, error = receiver.recv()
        except EOFError:
            process.join()
            raise WorkerDied(f"its process ended with code {process.exitcode}") from None
        finally:
            with self._starting:
                self._running.discard(process)
        process.join()
        if error is not None:
            raise error
        return answer


def _answer(sender: Connection, task: str, given: tuple[object, ...]) -> None:
    """Send the result or error of ``task``; Ctrl-C is left to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answer: tuple[object, Exception | None]
    try:
        answer = getattr(import_module(PAGE_FILES), task)(*given), None
    except Exception as error:  # noqa: BLE001 - raised again in the parent
        answer = None, error
    sender.send(answer)
