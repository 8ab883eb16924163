"""The components' results to msgpack and back, for ``doc.to_bytes()`` and several processes.

spaCy packs ``doc.user_data`` with srsly, which finds these two by their entry points while spaCy
itself is being imported. So nothing is imported here until it is needed.
"""

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from typing import Any

_KIND = "citatstreg"
_FROM = {
    "Paragraph": "analysis.io.articles",
    "Quote": "analysis.quotation.quote",
    "Speaker": "analysis.speakers.attribute",
}
_REMADE = ("Tokens", "analysis.text.tokens")  # made again when needed


@cache
def _kinds() -> dict[str, type]:
    from analysis.io.articles import Paragraph
    from analysis.quotation.quote import Quote
    from analysis.speakers.attribute import Speaker

    return {kind.__name__: kind for kind in (Paragraph, Quote, Speaker)}


def encode(found: Any, chain: Callable | None = None) -> object:
    """Write a paragraph, quote or speaker as a dict of plain values."""
    kind = type(found)
    if _FROM.get(kind.__name__) == kind.__module__:
        return {_KIND: kind.__name__} | {f.name: getattr(found, f.name) for f in fields(found)}
    if (kind.__name__, kind.__module__) == _REMADE:
        return None
    return found if chain is None else chain(found)


def decode(read: object, chain: Callable | None = None) -> object:
    """Read what ``encode`` wrote."""
    if isinstance(read, dict) and read.get(_KIND) in _FROM:
        values = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in read.items()
            if name != _KIND
        }
        return _kinds()[read[_KIND]](**values)
    return read if chain is None else chain(read)
