"""Words, numbers and dates of figures and pages, in English or Danish."""

from functools import cache
from importlib.resources import files

import pandas as pd
from babel.core import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

LANGUAGES = ("en", "da")
MINUS = "\N{MINUS SIGN}"


@cache
def texts() -> dict[str, tuple[str, str]]:
    """Return every text that charts show: its key, then English and Danish."""
    lines = files("analysis.charts").joinpath("text.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {key: (english, danish) for key, english, danish in rows}


def _pattern(decimals: int) -> str:
    return "#,##0" + "." * bool(decimals) + "0" * decimals


def _signed(number: str) -> str:
    """Return a number with a minus sign, for which Babel writes a hyphen; 0 has none."""
    return number.replace("-", MINUS if number.strip("-0.,\u00a0%") else "")


class Words:
    """Writes words and numbers in its ``language``, one of LANGUAGES."""

    language: str

    def say(self, key: str, **values: object) -> str:
        """Return the chart text ``key`` in the theme's language, filled in."""
        return texts()[key][LANGUAGES.index(self.language)].format(**values)

    def count(self, noun: str, n: int) -> str:
        """Return ``n`` with its noun: "1 article", "25 articles"."""
        return f"{self.number(n)}\u00a0{self.noun(noun, n)}"

    def noun(self, noun: str, n: int = 1) -> str:
        """Return a noun for ``n`` things; the user's own columns keep their names."""
        if f"noun_{noun}" not in texts():
            return noun
        one, many = self.say(f"noun_{noun}").split("|")
        return one if Locale(self.language).plural_form(n) == "one" else many

    def number(self, value: float, decimals: int = 0) -> str:
        """Return ``value`` as the language writes it: 1,234.5 or 1.234,5."""
        if pd.isna(value):
            return "–"
        return _signed(format_decimal(round(value, decimals), _pattern(decimals), self.language))

    def percent(self, share: float, decimals: int = 0) -> str:
        """Return a share of 1 in per cent: "45%" or "45 %"; a small one that is not 0 as "<1%"."""
        if pd.isna(share):
            return "–"
        least = 10.0 ** -(decimals + 2)
        if 0 < share < least / 2:
            return "<" + self.percent(least, decimals)
        pattern = _pattern(decimals) + ("\u00a0%" if self.language == "da" else "%")
        return _signed(format_percent(round(share, decimals + 2), pattern, self.language))

    def period(self, dates: pd.Series) -> str:
        """Return the months from the first date to the last."""
        dates = dates.dropna()
        if dates.empty:
            return self.say("no_dates")
        first, last = self.month(dates.min()), self.month(dates.max())
        return first if first == last else f"{first}–{last}"

    def month(self, date: pd.Timestamp) -> str:
        """Return month and year, with a short month: Jan 2026, jan. 2026."""
        return format_date(date, "MMM y", self.language).replace(" ", "\u00a0")

    def date(self, date: pd.Timestamp, precision: str | None = "day") -> str | None:
        """Return a date with its precision: 14 Jan 2026, 14. jan. 2026; None without a date."""
        if pd.isna(date):
            return None
        if precision != "day":
            return self.month(date) if precision == "month" else str(date.year)
        pattern = "d. MMM y" if self.language == "da" else "d MMM y"
        return format_date(date, pattern, self.language).replace(" ", "\u00a0")
