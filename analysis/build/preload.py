"""Loading what every worker needs once, before the workers are forked from this process.

The forkserver imports this module: modules and word lists are then read once instead of
by each worker, and workers share their memory until they write to it. No thread runs here.
"""

import gc

import pyarrow as pa

from analysis.build import worker
from analysis.io.articles import Story
from analysis.io.files import Item
from analysis.tables.rows import read_part

__all__ = ["worker"]

pa.set_memory_pool(pa.system_memory_pool())  # Arrow's own keeps 10 MB of a part after writing it

# A text that uses most word lists; a damaged list is reported by the worker that needs it.
_TEXT = """Dato: 2026-01-14

- Broen lukker, siger formand Ida Lund (V).

Ifølge hende er det »for sent«. Han siger, at den åbner i maj, oplyser Kystposten.

/ritzau/"""

read_part([Item("preload", "preload", content=Story(_TEXT))], ["preload"], None)

gc.collect()
gc.freeze()  # garbage collection in a worker would write to all of it, and so copy it
