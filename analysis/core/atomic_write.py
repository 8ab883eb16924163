"""Atomic writes: files are complete or absent, even if the program is stopped or power fails."""

import errno
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a path to write to; move the file to ``path`` when it is written and on the disk.

    The bytes are flushed to the disk before the file is renamed, so a power cut leaves either the
    old file or the new one. Nothing is left if the body raises.

    Raises
    ------
    IsADirectoryError
        If ``path`` is a folder.
    """
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "Is a folder, not a file", str(path))
    new = path.with_name(f".{path.name}.{uuid.uuid4().hex}.new")
    try:
        yield new
        with open(new, "rb+") as file:
            os.fsync(file.fileno())
        os.replace(new, path)
    finally:
        new.unlink(missing_ok=True)
