"""Files that are whole or absent, whenever the program is stopped."""

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a place to write to, and put what was written at ``path`` when all of it is there."""
    new = path.with_name(f".{path.name}.{uuid.uuid4().hex}.new")
    try:
        yield new
        os.replace(new, path)
    finally:
        new.unlink(missing_ok=True)
