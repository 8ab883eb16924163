"""The parts all readers share: how they report problems, and their limits."""

from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import PackageNotFoundError, requires
from types import ModuleType
from typing import IO

LONGEST = 200_000  # characters of one article: some 33,000 words, a hundred pages
MOST_PARAGRAPHS = 5_000  # of one article
MEGABYTE = 1 << 20


@dataclass(eq=False)
class Trouble(Exception):
    """Why something cannot be read, or needs checking although it was ``read``; and the cure."""

    reason: str
    cure: str
    read: bool = False


def need(module: str, package: str, extra: str) -> ModuleType:
    """Return ``module`` of a package that an extra installs; raise Trouble if it is missing."""
    try:
        return import_module(module)
    except Exception as error:  # noqa: BLE001 - a damaged package may fail in any way
        absent = isinstance(error, ModuleNotFoundError) and error.name == module.partition(".")[0]
        if absent:
            raise Trouble(
                f"needs {package}, which is not installed",
                f'install the extra {extra!r}: python -m pip install "citatstreg[{extra}]"',
            ) from None
        first = (str(error) or type(error).__name__).splitlines()[0]
        raise Trouble(
            f"needs {package}, which is installed but broken ({first})",
            f"install it again: python -m pip install --force-reinstall {_pieces(package, extra)}",
        ) from None


def _pieces(package: str, extra: str) -> str:
    """Return the requirements of an extra for pip, which takes a damaged package for installed."""
    try:
        lines = requires("citatstreg") or []
    except PackageNotFoundError:  # run from its folder, without installation
        lines = []
    asked = [line.split(";") for line in lines]
    named = [first for first, *when in asked if f"extra=={extra!r}" in _plain(when)]
    return " ".join(f'"{name.strip()}"' for name in named) or package


def _plain(condition: list[str]) -> str:
    """Return the condition of a requirement without spaces and with one kind of quotation marks."""
    return "".join(condition).replace('"', "'").replace(" ", "")


def read_whole(stream: IO[bytes], largest: int) -> bytes:
    """Return all bytes of ``stream``; raise Trouble if there are more than ``largest``."""
    raw = stream.read(largest + 1)
    if len(raw) > largest:
        raise too_large(largest)
    return raw


def too_large(largest: int) -> Trouble:
    """Return the Trouble of a file or member of more than ``largest`` bytes."""
    size = f"{largest / MEGABYTE:,.0f} MB" if largest >= MEGABYTE else f"{largest // 1000} kB"
    return Trouble(
        f"is larger than the {size} a file of its kind may have",
        "split it into smaller files; many articles go into one CSV, JSON Lines or Parquet file",
    )
