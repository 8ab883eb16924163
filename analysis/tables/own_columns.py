"""The user's own columns, which are not part of an article, such as ``section`` or ``coder``.

They come with each article as JSON, because no part of a build knows which columns the others
have. Names and types are decided when the whole collection is read.
"""

import json
import re
from collections.abc import Callable

import pandas as pd

from analysis.io.readers.columns import free_names
from analysis.lang.forms import fold
from analysis.tables.schemas import SCHEMAS

_WHOLE = re.compile(r"-?(?:0|[1-9]\d{0,17})")  # a number with a leading zero is a code
_POINT = re.compile(r"-?\d+\.\d+|-?(?:0|[1-9]\d{0,17})")
_COMMA = re.compile(r"-?\d+,\d+|-?(?:0|[1-9]\d{0,17})")
_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}(?:\.\d{3})+")  # 1.200, beside decimal commas
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?")
_DANISH_DAY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_TRUE, _FALSE = ("true", "sand"), ("false", "falsk")


def own_columns(own: pd.DataFrame) -> pd.DataFrame:
    """Return the user's own columns of a collection with their types, the articles as index.

    A column whose values are all whole numbers, numbers, dates or truth values has that type;
    empty cells are missing. A column with the name of one of ours becomes ``own_NAME``.

    Parameters
    ----------
    own
        The columns ``article`` and ``own``, a JSON object each.
    """
    rows = [json.loads(cells) for cells in own["own"]]
    names = list(dict.fromkeys(name for row in rows for name in row))
    index = pd.Index(own["article"], name="article")
    danish = [any(map(_DECIMAL_COMMA, row.values())) for row in rows]
    columns = {
        ours: _typed(_grouped([row.get(name) for row in rows], danish), index)
        for name, ours in free_names(names, SCHEMAS["articles"]).items()
    }
    return pd.DataFrame(columns, index=index)


def with_own(articles: pd.DataFrame, own: pd.DataFrame) -> pd.DataFrame:
    """Return ``articles`` with the columns of ``own``, as ``own_columns`` returns them."""
    return articles.join(own, on="article") if len(own.columns) else articles


def _grouped(values: list, danish: list[bool]) -> list:
    """Return the values of a column without points between thousands, if it has such.

    It has where all are whole numbers or in groups of three digits (``1.200``), and one of the
    groups stands in a row that has a decimal comma.
    """
    grouped = [_written(_THOUSANDS)(value) for value in values]
    whole = (
        one or value in (None, "") or _is_whole(value)
        for one, value in zip(grouped, values, strict=True)
    )
    if not any(map(min, grouped, danish)) or not all(whole):
        return values
    return [
        value.strip().replace(".", "") if one else value
        for one, value in zip(grouped, values, strict=True)
    ]


def _typed(values: list, index: pd.Index) -> pd.Series:
    """Return the values of a column with the type that all of them have."""
    found = [value for value in values if value not in (None, "")]
    read, dtype = next(
        ((read, dtype) for fits, read, dtype in _TYPES if found and all(map(fits, found))),
        (str, "str"),
    )
    made = [None if value in (None, "") else read(value) for value in values]
    return pd.Series(made, index=index, dtype=dtype)


def _written(pattern: re.Pattern) -> Callable[[object], bool]:
    """Return a test whether a value is text of this pattern."""
    return lambda value: isinstance(value, str) and bool(pattern.fullmatch(value.strip()))


_DECIMAL_COMMA = _written(re.compile(r"-?\d+,\d+"))


def _is_whole(value: object) -> bool:
    if isinstance(value, float):
        return value.is_integer()
    return (isinstance(value, int) and not isinstance(value, bool)) or _written(_WHOLE)(value)


def _is_number(value: object) -> bool:
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return number or _written(_POINT)(value)


def _is_truth(value: object) -> bool:
    return isinstance(value, bool) or fold(str(value).strip()) in (*_TRUE, *_FALSE)


def _truth(value: object) -> bool:
    return value if isinstance(value, bool) else fold(str(value).strip()) in _TRUE


def _is_day(value: object) -> bool:
    written = _written(_ISO)(value) or _written(_DANISH_DAY)(value)
    return written and _day(str(value)) is not pd.NaT


def _day(value: str) -> pd.Timestamp:
    """Return a day, in Danish order or ISO 8601, or NaT."""
    return pd.to_datetime(
        _DANISH_DAY.sub(r"\3-\2-\1", value.strip()), errors="coerce", yearfirst=True
    )


# Whether a value is of a type, how it is read then, and the type.
_TYPES: tuple[tuple[Callable, Callable, str], ...] = (
    (_is_truth, _truth, "boolean"),
    (_is_whole, int, "Int64"),
    (_is_number, float, "Float64"),
    (_written(_COMMA), lambda value: float(value.replace(",", ".")), "Float64"),
    (_is_day, _day, "datetime64[us]"),
)
