"""Where parts are processed: in this process, one process per core, or on a cluster."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import chain, islice

from analysis.build.chunking import Job
from analysis.core.processes import pool_context

PRELOAD = "analysis.build.preload"
AT_ONCE = 2  # parts for each worker: one in work and one waiting


class BuildStopped(Exception):
    """A build could not continue. Finished parts are kept; the next build goes on from there."""


def worked(
    jobs: Iterable[Job], *, workers: int | None = None, cluster: str | None = None
) -> Iterator[tuple[Job, dict]]:
    """Yield each job with its result, in the order in which they finish.

    No process is started for a single job, and only as many jobs are taken as keep all busy.
    """
    jobs = iter(jobs)
    workers = workers or cores()
    first = list(islice(jobs, 2))
    jobs = chain(first, jobs)
    if cluster is None and (workers == 1 or len(first) < 2):
        yield from ((job, work(job)) for job in jobs)
        return
    with _cluster(cluster) if cluster else _processes(workers) as (executor, n):
        under_way: dict[Future, Job] = {}
        for job in jobs:
            under_way[executor.submit(work, job)] = job
            if len(under_way) >= AT_ONCE * n:
                yield from _done(under_way)
        while under_way:
            yield from _done(under_way)


def work(job: Job) -> dict:
    """Do a job; what it needs is imported only in the process that does it."""
    from analysis.build import worker

    return worker.work(job)


def refuse_in_a_worker() -> None:
    """Raise if a worker that imports the user's script would start its own build."""
    if getattr(multiprocessing.current_process(), "_inheriting", False):
        raise RuntimeError(
            "a worker process imported this script, which calls build() again: put the call "
            'below if __name__ == "__main__":'
        )


def cores() -> int:
    """Return the number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _done(under_way: dict[Future, Job]) -> Iterator[tuple[Job, dict]]:
    """Wait for some of the jobs; remove them from ``under_way`` and yield them."""
    for future in wait(under_way, return_when=FIRST_COMPLETED).done:
        yield under_way.pop(future), future.result()


@contextmanager
def _processes(n: int) -> Iterator[tuple[Executor, int]]:
    """Provide ``n`` processes on this machine, with the modules already loaded."""
    context = pool_context(PRELOAD)
    pool = ProcessPoolExecutor(n, mp_context=context, initializer=_follow_parent)
    try:
        yield pool, n
    except BrokenProcessPool:
        raise BuildStopped(
            "a worker died, perhaps because memory ran out. Finished parts are kept: run the same "
            "command again to go on from there, with fewer --workers if it happens again"
        ) from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _follow_parent() -> None:
    """Leave Ctrl-C and SIGTERM to the parent, and end when it ends, even if it is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)

    def follow() -> None:
        if (parent := multiprocessing.parent_process()) is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=follow, daemon=True).start()


@contextmanager
def _cluster(address: str) -> Iterator[tuple[Executor, int]]:
    """Provide the workers of the Dask scheduler at ``address``."""
    try:
        from distributed import Client, KilledWorker
    except ModuleNotFoundError:
        raise ModuleNotFoundError(
            '--cluster needs Dask: python -m pip install "citatstreg[cluster]"'
        ) from None
    try:
        client = Client(address)
    except OSError as error:
        raise BuildStopped(f"no Dask scheduler answers at {address} ({error})") from None
    with client:
        executor = client.get_executor(pure=False)
        try:
            yield executor, max(1, sum(client.nthreads().values()))
        except KilledWorker as error:
            raise BuildStopped(f"the cluster gave up a part: {error}") from None
        finally:
            executor.shutdown(wait=False)
