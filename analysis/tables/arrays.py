"""Arrow arrays of Python values, filled directly.

``pyarrow.array`` imports pandas wherever it is installed: 70 MB that a worker never uses.
"""

import re
from array import array
from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import accumulate

import numpy as np
import pyarrow as pa

_NO_TEXT = re.compile("[\ud800-\udfff]")
_FIRST = datetime(1970, 1, 1)  # from which Arrow counts
_ONE_US = _FIRST.resolution


def arrow_array(values: Sequence, kind: pa.DataType) -> pa.Array:
    """Return ``values`` as an Arrow array of text, numbers, truth values or dates.

    None is a missing value. What is not text in a text, such as bytes of a file's name, becomes
    U+FFFD.
    """
    fill, buffers = _KINDS[kind]
    known = [value is not None for value in values]
    if all(known):
        return pa.Array.from_buffers(kind, len(values), [None, *buffers(values)], 0)
    filled = [fill if value is None else value for value in values]
    missing = len(known) - sum(known)
    return pa.Array.from_buffers(kind, len(values), [_bits(known), *buffers(filled)], missing)


def _bits(values: Sequence) -> pa.Buffer:
    return pa.py_buffer(np.packbits(np.array(values, bool), bitorder="little"))


def _texts(values: Sequence[str]) -> list[pa.Buffer]:
    raw = list(map(_encoded, values))
    offsets = array("q", accumulate(map(len, raw), initial=0))
    return [pa.py_buffer(offsets), pa.py_buffer(b"".join(raw))]


def _encoded(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        return _NO_TEXT.sub("\ufffd", text).encode()


def _wholes(values: Sequence[int]) -> list[pa.Buffer]:
    return [pa.py_buffer(array("q", values))]


def _numbers(values: Sequence[float]) -> list[pa.Buffer]:
    return [pa.py_buffer(array("d", values))]


def _dates(values: Sequence[datetime]) -> list[pa.Buffer]:
    return _wholes([(value - _FIRST) // _ONE_US for value in values])


# What stands for a missing value, and what makes the buffers of the others.
_KINDS: dict[pa.DataType, tuple[object, Callable[[Sequence], list[pa.Buffer]]]] = {
    pa.large_string(): ("", _texts),
    pa.int64(): (0, _wholes),
    pa.float64(): (0.0, _numbers),
    pa.bool_(): (False, lambda values: [_bits(values)]),
    pa.timestamp("us"): (_FIRST, _dates),
}
