"""The table of a chart for Datawrapper: few columns, headlines instead of keys, per cent."""

from functools import cache
from importlib.resources import files
from itertools import takewhile

import pandas as pd
from pandas.api.types import (
    is_datetime64_any_dtype,
    is_float_dtype,
    is_numeric_dtype,
)

from analysis.charts.base import Drawn
from analysis.charts.theme import Theme
from analysis.charts.units import called
from analysis.report.table_words import column_name, value_name

MOST = 6  # columns
DECIMALS = 2
_SHARES = ("_share", "_density", "_share_low", "_share_high")


@cache
def _measures() -> dict[str, list[str]]:
    lines = files(__package__).joinpath("templates", "datawrapper_columns.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in lines.splitlines() if line and not line.startswith("#")]
    return {name: columns for name, *columns in rows}


def datawrapper_table(drawn: Drawn, table: pd.DataFrame) -> pd.DataFrame:
    """Return the content of a chart as a table of at most six columns for a chart editor.

    Parameters
    ----------
    drawn
        The data about its chart that the figure keeps.
    table
        The chart's whole table, including rows for which it has no room.

    Returns
    -------
    DataFrame
        The unit of each row (articles by their headlines), then the measures, shares in per cent.
        Two voices are columns side by side. Columns have the names used on pages.

    Examples
    --------
    >>> share = an.speaker_share(news)
    >>> datawrapper_table(drawn_on(an.charts.share_bars(share)), share).columns[0]
    'speaker'
    """
    theme, measures = drawn.theme, _measured(drawn.chart, table)
    units = [unit for unit in _units(table) if unit not in measures][-(MOST - len(measures)) :]
    made = table[[*units, *measures]].copy()
    for unit in units:
        made[unit] = _named(made[unit], unit, theme)
    for column in measures:
        made[column] = _rounded(made[column])
    if "voice" in units and len(units) == 2:
        return _side_by_side(made, units, measures[0], theme)
    return made.rename(columns={column: _head(column, theme) for column in made})


def _measured(chart: str, table: pd.DataFrame) -> list[str]:
    """Return the measures that a chart shows."""
    known = (names.split("|") for names in _measures()[chart])
    return [next(name for name in names if name in table) for names in known]


def _units(table: pd.DataFrame) -> list[str]:
    """Return the columns with the unit of a row: the first, and those up to the first number."""
    rest = takewhile(lambda name: not is_numeric_dtype(table[name]), table.columns[1:])
    return [table.columns[0], *rest]


def _rounded(values: pd.Series) -> pd.Series:
    """Return numbers with two decimals, shares in per cent."""
    by = 100 if str(values.name).endswith(_SHARES) else 1
    return (by * values).round(DECIMALS) if is_float_dtype(values) else values


def _named(values: pd.Series, unit: str, theme: Theme) -> pd.Series:
    """Return units with their names for readers; dates and months in Datawrapper's format."""
    if is_datetime64_any_dtype(values):
        return values.dt.strftime("%Y-%m" if unit == "month" else "%Y-%m-%d")
    return values.map(
        lambda value: (
            called(value, unit, theme)
            if unit == "article" or pd.isna(value)
            else value_name(unit, str(value), theme)
        )
    )


def _side_by_side(made: pd.DataFrame, units: list[str], measure: str, theme: Theme) -> pd.DataFrame:
    """Return a row for each unit and a column for each voice."""
    (unit,) = (unit for unit in units if unit != "voice")
    turned = made.pivot_table(index=unit, columns="voice", values=measure, sort=False)
    return turned.reset_index().rename(columns={unit: _head(unit, theme)}).rename_axis(None, axis=1)


def _head(column: str, theme: Theme) -> str:
    """Return a column's name in words."""
    return column_name(column, theme).removeprefix("n_").replace("_", " ")
