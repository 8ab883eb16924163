"""The names of units on charts: articles, outlets, periods, genders, the user's own columns."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis.charts.theme import Theme
from analysis.charts.translations import texts
from analysis.lang.marks import QUOTES
from analysis.measures.grouping import OF_SPEAKER, PERIODS, period_numbers

FEWEST_COLUMNS = 6  # periods; fewer are drawn as rows
IN_TITLE = 48  # letters of an article's name in a title
GAP = 3  # empty periods are shown in full; more are shortened to this, and the axis is broken
_MISSING = {"speaker": "unattributed", "gender": "no_person", "outlet": "no_credit",
            "credit": "no_credit"} | dict.fromkeys(PERIODS, "no_date")  # fmt: skip
_PREFIX = {"kind": "who", "gender": "who", "type": "type", "voice": "voice", "role": "role",
           "paragraph_role": "role", "collection": "collection"}  # fmt: skip
_QUERY = {"article": "article", "speaker": "speaker", "outlet": "outlet", "credit": "outlet"}


def units_of(table: pd.DataFrame, measured: str) -> list[str]:
    """Return the columns that give the unit of each row: those before the column ``measured``."""
    return list(table.columns[: table.columns.get_loc(measured)])


def period_of(units: Sequence[str]) -> str | None:
    """Return the period if it is the only unit."""
    return units[0] if len(units) == 1 and units[0] in PERIODS else None


def called(value: Any, unit: str, theme: Theme) -> str:
    """Return the name of one unit."""
    if pd.isna(value):
        return theme.say(_MISSING.get(unit, "not_stated"))
    if unit == "article":
        return theme.article(str(value))
    if unit == "position":
        return theme.say("ordinals").split()[int(value) - 1]
    if isinstance(value, pd.Timestamp):
        return _day(value, unit, theme)
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # whole numbers are floats in a column with missing values
    key = f"{_PREFIX.get(unit)}_{value}".replace(" ", "_")
    return theme.say(key) if key in texts() else str(value)


def _day(value: pd.Timestamp, unit: str, theme: Theme) -> str:
    """Return the name of a period, given its first day, or the day itself."""
    if unit == "month":
        return theme.month(value)
    if unit == "year":
        return str(value.year)
    if unit == "quarter":
        return theme.say("quarter_of", n=value.quarter, year=value.year)
    if unit == "week":
        iso = value.isocalendar()
        return theme.say("week_of", n=iso.week, year=iso.year)
    return str(theme.date(value))


def called_all(record: dict[str, Any], units: Sequence[str], theme: Theme) -> str:
    """Return the name of a row of one or several units."""
    return " · ".join(called(record[unit], unit, theme) for unit in units)


def within(name: str, units: Sequence[str], theme: Theme) -> str:
    """Return a name as used inside a sentence: weeks in lower case, articles in quotation marks."""
    if list(units) == ["article"]:
        return in_marks(name, theme)
    return name[0].lower() + name[1:] if list(units) == ["week"] else name


def in_marks(name: str, theme: Theme) -> str:
    """Return an article's name in quotation marks; a name that already has them keeps its own.

    A long name is cut at a word.
    """
    if len(name) > IN_TITLE:
        name = name[:IN_TITLE].rsplit(None, 1)[0].rstrip("…,.:; ") + " …"
    if name[0] in QUOTES and name[-1] in QUOTES:
        return name
    return theme.say("in_marks", said=name.lstrip(QUOTES))


def upright(name: str) -> str:
    """Return the name of a period on two lines, with the year below, for a column."""
    first, _, year = name.rpartition("\u00a0")
    return f"{first.rstrip(',')}\n{year}" if first else name


def nouns(units: Sequence[str], theme: Theme) -> str:
    """Return the nouns of the units, for "by outlet, month"."""
    keys = [f"name_{unit}" for unit in units]
    names = [theme.say(key) if key in texts() else "" for key in keys]
    return ", ".join(name or theme.noun(unit) for name, unit in zip(names, units, strict=True))


def counted(units: Sequence[str], n: int, theme: Theme) -> str:
    """Return the number of units: "3 outlets", or "3 groups" if they have no noun."""
    known = len(units) == 1 and f"noun_{units[0]}" in texts()
    return theme.count(units[0] if known else "unit", n)


def plural(units: Sequence[str], theme: Theme) -> str:
    """Return the noun of several units: "outlets", or "groups" if they have none."""
    return counted(units, 2, theme).partition("\u00a0")[2]


def counted_rows(units: list[str], table: pd.DataFrame, theme: Theme) -> str:
    """Return the number of units of a table, without the row of what has none, such as no date."""
    return counted(units, int(table[units].notna().all(axis=1).sum()), theme)


def of_speakers(units: Sequence[str], table: pd.DataFrame) -> list[str]:
    """Return the units that group quotes by speaker; own columns are named in attrs."""
    known = (*OF_SPEAKER, *table.attrs.get("of_speaker", ()))
    return [unit for unit in units if unit in known]


def queries(record: dict[str, Any], units: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return the query of a link to the quotes of a row; nothing if it cannot be expressed."""
    if any(unit not in _QUERY or pd.isna(record[unit]) for unit in units):
        return ()
    return tuple((_QUERY[unit], str(record[unit])) for unit in units)


def raw(record: dict[str, Any], units: Sequence[str]) -> str:
    """Return the name by which a caller refers to a row: its values as in the table."""
    return " · ".join("" if pd.isna(record[unit]) else str(record[unit]) for unit in units)


def places_in_time(found: pd.Series, unit: str) -> tuple[list[float], list[float]]:
    """Return the place of each period on a time axis, and where that axis is cut.

    Neighbours are one apart, and empty periods keep their room; if many are empty, the axis is
    broken. Rows without a date come last.
    """
    places: list[float] = []
    breaks: list[float] = []
    before, place = 0, 0.0
    for n, number in enumerate(period_numbers(found, unit)):
        if n and pd.isna(number):
            place += 2
        elif n:
            empty = int(number) - before - 1
            if empty > GAP:
                breaks.append(place + (GAP + 1) / 2)
            place += 1 + min(empty, GAP)
        places.append(place)
        before = before if pd.isna(number) else int(number)
    return places, breaks


def gap_note(breaks: Sequence[float], unit: str, theme: Theme) -> str:
    """Return the note that a long gap in time is drawn shorter; nothing if there is none."""
    return theme.say("time_gap", n=theme.count(unit, GAP)) if breaks else ""


def in_one_column(table: pd.DataFrame, keys: list[str], theme: Theme) -> pd.DataFrame:
    """Return ``table`` with several keys as one column ``unit`` of names; one key stays as it is.

    Rows without a known speaker, if ``table`` has ``attributed``, have no name.
    """
    if len(keys) == 1:
        return table
    known = table.get("attributed", True)
    names = [called_all(record, keys, theme) for record in table[keys].to_dict("records")]
    one = pd.Series(names, table.index, dtype="str").where(known & table[keys].notna().any(axis=1))
    table = table.drop(columns=keys)
    table.insert(0, "unit", one)
    return table
