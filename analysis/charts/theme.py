"""The look of every figure: width, colours, language, and the labels of articles."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

import pandas as pd
from babel.dates import format_date

from analysis.charts.labels import ArticleLabel, article_labels
from analysis.charts.translations import LANGUAGES, Words
from analysis.people.table import by_person
from analysis.tables.news import News
from analysis.tables.provenance import stamp

INK, TEXT, SOFT = "#16191D", "#4A5057", "#5C636B"
DOT, BAR = "#6B727A", "#A3AAB1"  # marks that are not the finding; each has a number beside it
RULE, GRID, BAND = "#C9CED3", "#E3E6E9", "#F1F3F4"
ACCENT, ACCENT_2, ACCENT_3 = "#C2410C", "#E9875F", "#F3C6B3"
BLUE, TEAL = "#1F4E8C", "#00857C"
PALE = "#CDD3D8"  # the interval of a row that is not the finding; ACCENT_3 for one that is
# Under protanopia, deuteranopia and tritanopia these three and BAR stay 18 or more apart (CIE76).
# A fourth hue would not, so all other speakers are distinguished by numbers.
HUES = (ACCENT, BLUE, TEAL)


class Width(NamedTuple):
    """A figure's width in px (100 an inch), how large its type is, and how many rows it shows."""

    px: int
    scale: float
    rows: int


WIDTHS = {
    "column": Width(680, 1, 12),  # the text column of a web article
    "phone": Width(390, 1, 10),
    "slide": Width(1280, 1.6, 10),
    "print": Width(630, 0.7875, 12),  # 160 mm on A4, laid out as 800 px: notes are 6.8 points
}
MOST_ROWS = 30  # of ``Theme.roomy``: as many as a sheet of paper has room for


def speaker_colours(news: News) -> dict[str, str]:
    """Return each speaker's colour in all figures and views, those who say most first.

    Words in direct and partial quotes count. The first three speakers have a hue. All others are
    grey and distinguished by their number, which is their place in this order.
    """
    news = by_person(news)
    own = news.quotes["n_words"].where(news.quotes["kind"] != "indirect", 0)
    said = own.groupby(news.quotes["speaker"]).sum().reset_index()
    said = said.sort_values(["n_words", "speaker"], ascending=[False, True])
    colours = [*HUES, *[BAR] * max(0, len(said) - len(HUES))]
    return dict(zip(said["speaker"], colours, strict=False))


@dataclass(frozen=True)
class Theme(Words):
    """The look of figures: width, language, source line and colours.

    Attributes
    ----------
    width
        ``"column"``, ``"phone"``, ``"slide"`` or ``"print"``: see ``WIDTHS``. A figure is as high
        as its rows need.
    language
        ``"en"`` or ``"da"``, for all words and numbers on the charts.
    source
        Which articles the figures show; written below every figure and in the files' metadata.
    colours
        A colour for each speaker, from ``speaker_colours``; this order also gives their numbers.
    labels
        The label of each article, from ``article_labels``.
    most
        The most rows that a chart shows; by default those of the width.
    made_from
        Version, rules, articles, corrections and samples, for the files' metadata.
    """

    width: str = "column"
    language: str = "en"
    source: str = ""
    colours: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, ArticleLabel] = field(default_factory=dict)
    most: int | None = None
    made_from: str = ""

    def __post_init__(self) -> None:
        for name, given, allowed in (
            ("width", self.width, tuple(WIDTHS)),
            ("language", self.language, LANGUAGES),
        ):
            if given not in allowed:
                raise ValueError(f"{name}={given!r} is not known; use one of {', '.join(allowed)}")

    @classmethod
    def of(cls, news: News, *, width: str = "column", language: str = "en") -> "Theme":
        """Return the theme for ``news``: its source line, and a colour for each speaker.

        Parameters
        ----------
        news
            The linked tables.
        width
            ``"column"``, ``"phone"``, ``"slide"`` or ``"print"``.
        language
            ``"en"`` or ``"da"``.

        Returns
        -------
        Theme
            The theme, for every chart of these articles.

        Raises
        ------
        ValueError
            If ``width`` or ``language`` is not one of these.

        Examples
        --------
        >>> an.Theme.of(news, width="slide", language="da").language
        'da'
        """
        source = cls(width, language)._source(news.articles)
        labels = article_labels(news)
        return cls(width, language, source, speaker_colours(news), labels, made_from=stamp(news))

    def _source(self, articles: pd.DataFrame) -> str:
        named = sorted(articles["credit"].dropna().unique())
        if len(named) > 4:
            named = [*named[:3], self.say("n_more", n=self.number(len(named) - 3))]
        counted = self.count("article", len(articles))
        n_stories = articles["story"].nunique() if "story" in articles else len(articles)
        if n_stories < len(articles):
            counted = self.say("of_stories", n=counted, stories=self.count("story", n_stories))
        known = {"n": counted, "period": self.period(articles["date"])}
        n, credited = len(articles), int(articles["credit"].notna().sum())
        key = "source" if not named else "source_credits" if credited == n else "source_some"
        return self.say(key, **known, credited=self.number(credited), who=", ".join(named))

    @property
    def px(self) -> int:
        """The figure's width in px, 100 an inch."""
        return WIDTHS[self.width].px

    @property
    def scale(self) -> float:
        """How many times larger than in a column everything is drawn."""
        return WIDTHS[self.width].scale

    @property
    def rows(self) -> int:
        """The most rows that a chart shows."""
        return WIDTHS[self.width].rows if self.most is None else self.most

    def sized(self, width: str) -> "Theme":
        """Return this theme at another width."""
        return replace(self, width=width)

    def roomy(self, n: int) -> "Theme":
        """Return this theme with room for ``n`` rows, at most 30."""
        return replace(self, most=max(self.rows, min(n, MOST_ROWS)))

    def label(self, article: str) -> ArticleLabel:
        """Return the label of the article with this key; the key itself if it is unknown."""
        return self.labels.get(article, ArticleLabel(str(article)))

    def article(self, key: str) -> str:
        """Return the name of the article ``key``: its headline, or its first words."""
        return self.label(key).text

    def day(self, date: pd.Timestamp | None, precision: str | None = "day") -> str:
        """Return a date with its precision; the year only if it is not the usual one."""
        if date is None or pd.isna(date):
            return ""
        if precision == "year":
            return str(date.year)
        if date.year != self._usual_year:
            return self.month(date)
        pattern = "MMM" if precision == "month" else "d. MMM" if self.language == "da" else "d MMM"
        return format_date(date, pattern, self.language).replace(" ", "\u00a0")

    @cached_property
    def _usual_year(self) -> int | None:
        years = [
            label.date.year
            for label in self.labels.values()
            if label.date is not None and pd.notna(label.date)
        ]
        return max(set(years), key=lambda year: (years.count(year), year), default=None)

    def colour(self, speaker: str | float) -> str:
        """Return the hue of ``speaker``, or grey if it has none."""
        return BAR if pd.isna(speaker) else self.colours.get(str(speaker), BAR)

    def speaker_number(self, speaker: str) -> int | None:
        """Return the number of ``speaker`` in all views and figures; 1 says most."""
        return self._numbers.get(speaker)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {name: number for number, name in enumerate(self.colours, start=1)}
