"""Time what is done with built tables, by processor time; run by ``bench.py``.

PYTHONPATH is set to the project or to an earlier state of it, which built the folder too. Printed
as JSON: with ``measures``, the seconds of the first call and the second of each; with ``lazily``,
those of ``load`` and of one measure on tables that stay on disk, and the peak of memory in MB.
"""

import json
import resource
import sys
import time
from collections.abc import Callable

import analysis as an


def seconds(run: Callable[[], object]) -> float:
    """Return the processor time that ``run`` takes."""
    start = time.process_time()
    run()
    return time.process_time() - start


def measures(folder: str) -> dict[str, list[float]]:
    """Return the seconds of two calls of each measure."""
    news = an.load(folder)
    runs = {
        "quote_density": lambda: an.quote_density(news),
        'speaker_share, by="article"': lambda: an.speaker_share(news, by="article"),
        "concentration": lambda: an.concentration(news),
        "readability": lambda: an.readability(news),
    }
    return {name: [seconds(run), seconds(run)] for name, run in runs.items()}


def lazily(folder: str) -> dict[str, float]:
    """Return the seconds of loading and of a share by outlet and month, and the peak of memory."""
    kept = []
    load = seconds(lambda: kept.append(an.load(folder, lazy=True)))
    share = seconds(lambda: an.speaker_share(kept[0], by=["outlet", "month"]))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {
        "load": load,
        "share": share,
        "memory": most / (1e6 if sys.platform == "darwin" else 1e3),
    }


if __name__ == "__main__":
    print(json.dumps({"measures": measures, "lazily": lazily}[sys.argv[1]](sys.argv[2])))
