"""Names of columns and values of tables on Danish pages, and what the command line says."""

import re
from functools import cache
from html import escape
from importlib.resources import files

from analysis.charts.theme import Theme
from analysis.charts.translations import texts

# Columns whose values the charts name already: ``band_easy``.
_NAMED = {"lix_band": "band", "method": "method", "type": "type", "voice": "voice"}
_FILES = ("table_words.tsv", "problem_words.tsv", "command_words.tsv")
_FIELD = re.compile(r"\{(\w+)\}")
_NUMBER = r"\d[\d,]*"  # of a field with a name of one letter
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
_CODE = re.compile(r"`([^`]+)`")
_OF_ARTICLES = ("text", "title")  # columns with words of articles, never our own


@cache
def _danish() -> dict[tuple[str, str], str]:
    lines = [
        line
        for name in _FILES
        for line in files(__package__).joinpath("templates", name).read_text("utf-8").splitlines()
    ]
    rows = [line.split("\t") for line in lines if line and not line.startswith("# ")]
    return {(column, value): danish for column, value, danish in rows}


@cache
def _filled_in(column: str) -> list[tuple[re.Pattern, str]]:
    """Return the values of a column that have fields, and their Danish; the most specific first."""
    found = [(v, said) for (c, v), said in _danish().items() if c == column and _FIELD.search(v)]
    found.sort(key=lambda row: len(_FIELD.sub("", row[0])), reverse=True)
    return [(_pattern(value), said) for value, said in found]


def _pattern(value: str) -> re.Pattern:
    """Return a pattern for a value with fields; a field of one letter matches only numbers."""
    pieces = _FIELD.split(value)
    said = [re.escape(piece) for piece in pieces]
    for place, name in enumerate(pieces[1::2]):
        filling = _NUMBER if len(name) == 1 else ".+"
        said[2 * place + 1] = f"(?P<{name}>{filling})"
    return re.compile("".join(said), re.DOTALL)


def column_name(column: str, theme: Theme) -> str:
    """Return the name of a column on a page; the user's own columns keep their names.

    English pages keep the names of the tables and the code.
    """
    return column if theme.language == "en" else _danish().get((column, ""), column)


def value_name(column: str, value: str, theme: Theme) -> str:
    """Return a value of a column as a page shows it; text of articles stays unchanged."""
    if theme.language == "en":
        return value
    key = f"{_NAMED.get(column)}_{value.replace(' ', '_')}"
    return theme.say(key) if key in texts() else _said(column, value)


def shown_as_html(column: str, value: str, theme: Theme) -> str:
    """Return a value as a page shows it; in reasons and cures, content of files is set as code."""
    shown = escape(value_name(column, value, theme))
    return _CODE.sub(r"<code>\1</code>", shown) if column in ("reason", "cure") else shown


def _said(column: str, value: str) -> str:
    """Return the Danish of a value, with its fields in Danish too."""
    if (said := _danish().get(("*", value))) and column not in _OF_ARTICLES:
        return said
    if (said := _danish().get((column, value))) is not None:
        return said
    for pattern, said in _filled_in(column):
        if found := pattern.fullmatch(value):
            filled = {name: _field(name, filling) for name, filling in found.groupdict().items()}
            return _FIELD.sub(lambda field: filled[field[1]], said)  # noqa: B023 - it is left
    return value


def _field(name: str, value: str) -> str:
    """Return a field's value in Danish; in a list, each of its parts."""
    if _THOUSANDS.fullmatch(value):
        return value.replace(",", ".")
    parts = value.split(", ")
    said = [_said(name, part) for part in parts]
    if any(map(str.__eq__, said, parts)):  # not a list of known values
        return _said(name, value)
    return ", ".join(said)
