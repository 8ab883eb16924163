"""What figures and pages say: words, numbers and dates, in English or Danish."""

from functools import cache
from importlib.resources import files

import pandas as pd

LANGUAGES = ("en", "da")


@cache
def texts() -> dict[str, tuple[str, str]]:
    """Return every text that charts show: its key, then English and Danish."""
    lines = files("analysis.charts").joinpath("text.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {key: (english, danish) for key, english, danish in rows}


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
        """Return a noun for ``n`` of it; a column of the user's own is called as they call it."""
        if f"noun_{noun}" not in texts():
            return noun
        one, many = self.say(f"noun_{noun}").split("|")
        return one if n == 1 else many

    def number(self, value: float, decimals: int = 0) -> str:
        """Return ``value`` as its language writes it: 1,234.5 or 1.234,5."""
        if pd.isna(value):
            return "–"
        text = f"{value:,.{decimals}f}"
        return text.translate(str.maketrans(",.", ".,")) if self.language == "da" else text

    def percent(self, share: float, decimals: int = 0) -> str:
        """Return a share of 1 as per cent: "45%" or "45 %"; what is little but not 0 as "<1%"."""
        if pd.isna(share):
            return "–"
        least = 10.0 ** -(decimals + 2)
        if 0 < share < least / 2:
            return "<" + self.percent(least, decimals)
        return self.number(100 * share, decimals) + ("\u00a0%" if self.language == "da" else "%")

    def period(self, dates: pd.Series) -> str:
        """Return the months from the first date to the last."""
        dates = dates.dropna()
        if dates.empty:
            return self.say("no_dates")
        first, last = self.month(dates.min()), self.month(dates.max())
        return first if first == last else f"{first} – {last}"

    def month(self, date: pd.Timestamp) -> str:
        """Return month and year, the month written short."""
        return f"{self.say('months').split()[date.month - 1]}\u00a0{date.year}"
