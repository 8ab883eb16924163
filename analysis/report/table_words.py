"""Names of columns and values of tables, as Danish pages write them."""

import re
from functools import cache
from importlib.resources import files

from analysis.charts.theme import Theme
from analysis.charts.translations import texts

# Columns whose values the charts name already: ``band_easy``.
_NAMED = {"lix_band": "band", "method": "method", "type": "type", "voice": "voice"}
_NUMBER = re.compile(r"\d+")


@cache
def _danish() -> dict[tuple[str, str], str]:
    lines = files(__package__).joinpath("templates", "table_words.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in lines.splitlines() if line and not line.startswith("# ")]
    return {(column, value): danish for column, value, danish in rows}


def column_name(column: str, theme: Theme) -> str:
    """Return how a page calls a column; one of the user's own keeps its name.

    English pages keep the names, which are those of the tables and the code.
    """
    return column if theme.language == "en" else _danish().get((column, ""), column)


def value_name(column: str, value: str, theme: Theme) -> str:
    """Return how a page calls a value of a column; text of articles stays as it is."""
    if theme.language == "en":
        return value
    key = f"{_NAMED.get(column)}_{value.replace(' ', '_')}"
    return theme.say(key) if key in texts() else _filled(column, value)


def _filled(column: str, value: str) -> str:
    """Return the Danish of a value in which the numbers stand that stood in it."""
    if (said := _danish().get(("*", value))) and column not in ("text", "title"):
        return said
    said = _danish().get((column, _NUMBER.sub("#", value)), value)
    for number in _NUMBER.findall(value) if "#" in said else ():
        said = said.replace("#", number, 1)
    return said
