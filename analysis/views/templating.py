"""Jinja2 templates in the folder ``templates/`` of a subpackage, with everything escaped."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


def source(room: str, name: str) -> str:
    """Return a file in the templates folder of ``analysis.ROOM`` unchanged, e.g. a style sheet."""
    files = PackageLoader(f"analysis.{room}")
    return files.get_source(templates(room), name)[0]


@cache
def templates(room: str) -> Environment:
    """Return the templates of ``analysis.ROOM``; using an undefined name is an error.

    Escaping is on for every file: ``select_autoescape`` skips names like ``page.html.j2``.
    """
    return Environment(
        loader=PackageLoader(f"analysis.{room}"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
