"""Time one build of a folder by processor time, after a small one that reads the word lists.

Run by ``bench.py`` with PYTHONPATH set to the project or to an earlier state of it.
"""

import shutil
import sys
import time
from importlib import import_module
from pathlib import Path

import analysis

EARLIER = (Path(analysis.__file__).parent / "building").is_dir()
ROOM = "analysis.building.build" if EARLIER else "analysis.build.run"


def main(folder: str, out: str) -> None:
    """Print the seconds."""
    build = import_module(ROOM).build
    warm = sorted(Path(folder).rglob("*.txt"))[:20]
    build(warm, out, workers=1)
    shutil.rmtree(out)
    start = time.process_time()
    build([folder], out, workers=1)
    print(time.process_time() - start)


if __name__ == "__main__":
    main(*sys.argv[1:])
