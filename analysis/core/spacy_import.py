"""Imports spaCy without its command line, which takes a quarter of the time and 18 MB.

spaCy imports it for ``spacy.info`` alone, and with it typer, weasel, httpx and requests. Here it is
imported when it is asked for (``spacy.cli.download``, ``spacy.info()``).
"""

import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

_CLI, _INFO = "spacy.cli", "spacy.cli.info"


def _import() -> None:
    """Import spaCy, unless it has been."""
    package = find_spec("spacy")
    if "spacy" in sys.modules or package is None or package.origin is None:
        return
    cli, info = ModuleType(_CLI), ModuleType(_INFO)
    cli.__path__ = [str(Path(package.origin).parent / "cli")]
    info.info = _info  # type: ignore[attr-defined]
    sys.modules |= {_CLI: cli, _INFO: info}
    try:
        vars(import_module("spacy")).setdefault("__getattr__", _later)
    finally:
        del sys.modules[_CLI], sys.modules[_INFO]


def _info(*given: Any, **named: Any) -> Any:
    """Do what ``spacy.info`` does."""
    return import_module(_INFO).info(*given, **named)


def _later(name: str) -> ModuleType:
    """Return ``spacy.cli``; spaCy's other names are there."""
    if name == "cli":
        return import_module(_CLI)
    raise AttributeError(f"module 'spacy' has no attribute {name!r}")


_import()
