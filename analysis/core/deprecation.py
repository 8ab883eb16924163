"""Deprecated options: a public function still accepts them, warns and ignores them."""

import functools
import warnings
from collections.abc import Callable
from typing import Any


def without(*names: str, reason: str) -> Callable:
    """Make a decorator that accepts the keywords ``names``, warns, and ignores them."""

    def decorate(function: Callable) -> Callable:
        @functools.wraps(function)
        def taken(*args: Any, **options: Any) -> Any:
            given = [name for name in names if name in options]
            if given:
                text = f"{function.__name__}() no longer takes {', '.join(given)}: {reason}"
                warnings.warn(text, FutureWarning, stacklevel=2)
            return function(*args, **{k: v for k, v in options.items() if k not in given})

        return taken

    return decorate
