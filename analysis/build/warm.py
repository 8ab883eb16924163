"""What every worker needs, read once before the workers are forked from this process.

The forkserver imports this module: modules, pipeline and word lists are then read one time and
not by each worker, which shares their memory until it writes to it. No thread runs here.
"""

import gc
from contextlib import suppress

from analysis.build import worker
from analysis.pipeline import shared_pipeline
from analysis.text import tagger

__all__ = ["worker"]

with suppress(ValueError):  # a damaged list is named by the worker that needs it
    shared_pipeline()
    tagger.load()

gc.collect()
gc.freeze()  # a collection in a worker would write to all of it, and so copy it
