"""Processes in which the pages of a report are made side by side, a new one for each page.

They are forked, where the system can, from a process that has imported what they need: nothing of
one notebook is left for the next, and none waits for imports or for a kernel to answer.
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

MOST = 4  # at once: a report has no more long notebooks than that
MAKING, WARM = "analysis.report.making", "analysis.report.warm"


class WorkerDied(Exception):
    """A process ended before it had an answer, perhaps because memory ran out."""


class Workers:
    """As many processes at once as there are cores; all end with the ``with`` they were made for.

    Use it before long imports of your own: they then take place at the same time.
    """

    def __init__(self) -> None:
        self._context = pool_context(WARM)
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
        """End all processes; what still runs stops there. None of them writes any more."""
        with self._starting:
            self._closed = True
            for process in self._running:
                process.kill()
        self._threads.shutdown(wait=True, cancel_futures=True)

    def submit(self, task: str, *given: object) -> Future[Any]:
        """Call the function ``task`` of ``analysis.report.making`` as soon as a core is free.

        It runs in a process of its own; this one need not import it.

        Returns
        -------
        Future
            What the call returns or raises; ``WorkerDied`` if the process ended without either.
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
    """Send what ``task`` returns or raises; Ctrl-C is left to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answer: tuple[object, Exception | None]
    try:
        answer = getattr(import_module(MAKING), task)(*given), None
    except Exception as error:  # noqa: BLE001 - raised again in the parent
        answer = None, error
    sender.send(answer)
