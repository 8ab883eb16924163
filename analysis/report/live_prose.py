"""Danish text in an open notebook: its text cells are shown in Danish while it runs."""

import json
import re
from functools import cache
from importlib.resources import files

import nbformat
from IPython.display import Javascript
from nbconvert.filters import markdown2html

from analysis.core.paths import PROJECT
from analysis.report.prose import danish

_FIRST = 60  # letters by which a cell is recognised
_MARKUP = re.compile(r"\[([^]]*)\]\([^)]*\)")


def in_danish() -> Javascript:
    """Return a script that shows each text cell of the notebooks in Danish when it is rendered.

    A cell is recognised by its first letters. The notebook's file does not change; a cell that was
    edited is not translated.
    """
    script = files("analysis.report").joinpath("templates", "danish.js").read_text("utf-8")
    return Javascript(script.replace("TEXTS", json.dumps(texts())))


@cache
def texts() -> dict[str, str]:
    """Return the Danish HTML of each text cell of the notebooks, by its English letters."""
    found = {}
    for path in sorted((PROJECT / "notebooks").glob("[0-9]*.ipynb")):
        translations = danish(path.stem)
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.cell_type == "markdown" and cell.id in translations:
                found[letters(cell.source)] = str(markdown2html(translations[cell.id]))
    return found


def letters(markdown: str) -> str:
    """Return the first letters and digits of a text, without its markup."""
    return "".join(filter(str.isalnum, _MARKUP.sub(r"\1", markdown)))[:_FIRST]
