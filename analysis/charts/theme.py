"""How every figure looks: exact sizes, colours, and where its words stand."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from analysis.charts.labels import article_labels
from analysis.charts.text_fitting import shortened, wrapped
from analysis.charts.translations import LANGUAGES, Words
from analysis.people.table import by_person
from analysis.tables.schemas import News

# Okabe & Ito (2008), "Color Universal Design", https://jfly.uni-koeln.de/color/ : seven colours
# that readers with any colour vision can tell apart; the eighth, black, is for text and lines.
OKABE_ITO = {
    "blue": "#0072B2", "orange": "#E69F00", "green": "#009E73", "vermilion": "#D55E00",
    "sky": "#56B4E9", "purple": "#CC79A7", "yellow": "#F0E442",
}  # fmt: skip
INK, SOFT, RULE = "#1a1a1a", "#595959", "#d9d9d9"
HATCHES = ("", "////", "....", "xxxx")


class Preset(NamedTuple):
    """A figure's exact size, its type size, and how many rows it has room for."""

    width_mm: float
    height_mm: float
    points: float
    rows: int


PRESETS = {
    "article": Preset(160, 110, 8.5, 14),  # the text column of an A4 paper or a web article
    "page": Preset(180, 250, 7.5, 60),  # an A4 page within its margins
    "slide": Preset(338.67, 190.5, 17, 12),  # a widescreen slide, 16:9
}


class Mark(NamedTuple):
    """How one speaker is drawn: never by colour alone."""

    colour: str
    hatch: str


UNATTRIBUTED = Mark("#ffffff", "")
OTHERS = Mark("#bdbdbd", "")


def speaker_colours(news: News) -> dict[str, Mark]:
    """Give each speaker of the collection one colour and hatch for all its charts.

    Those with most words of their own come first and get the plain colours; after 28 speakers
    every further one is drawn like ``OTHERS``.
    """
    news = by_person(news)
    own = news.quotes["n_words"].where(news.quotes["kind"] != "indirect", 0)
    said = own.groupby(news.quotes["speaker"]).sum().reset_index()
    said = said.sort_values(["n_words", "speaker"], ascending=[False, True])
    marks = [Mark(colour, hatch) for hatch in HATCHES for colour in OKABE_ITO.values()]
    marks += [OTHERS] * max(0, len(said) - len(marks))
    return dict(zip(said["speaker"], marks, strict=False))


@dataclass(frozen=True)
class Theme(Words):
    """The few knobs of a run's figures.

    Attributes
    ----------
    preset
        ``"article"``, ``"page"`` or ``"slide"``: see ``PRESETS``.
    language
        ``"en"`` or ``"da"``: all words and numbers on the charts.
    source
        Which articles the figures are about; stands in every footer and in the files' metadata.
    colours
        A Mark for each speaker, from ``speaker_colours``; in this order they have their numbers.
    labels
        What each article is called, from ``article_labels``.
    """

    preset: str = "article"
    language: str = "en"
    source: str = ""
    colours: Mapping[str, Mark] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self):
        for name, given, allowed in (
            ("preset", self.preset, tuple(PRESETS)),
            ("language", self.language, LANGUAGES),
        ):
            if given not in allowed:
                raise ValueError(f"{name}={given!r} is not known; use one of {', '.join(allowed)}")

    @classmethod
    def of(cls, news: News, *, preset: str = "article", language: str = "en") -> "Theme":
        """Return the theme for ``news``: its source line, and a colour for each speaker."""
        plain = cls(preset, language)
        source = plain._source(news.articles)
        return cls(preset, language, source, speaker_colours(news), article_labels(news))

    def article(self, key: str) -> str:
        """Return what the article ``key`` is called: its headline, or its key."""
        return self.labels.get(key, str(key))

    def speaker_number(self, speaker: str) -> int | None:
        """Return the number of ``speaker`` in all views and figures: 1 says most."""
        return self._numbers.get(speaker)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {name: number for number, name in enumerate(self.colours, start=1)}

    def sized(self, preset: str) -> "Theme":
        """Return this theme at another size."""
        return replace(self, preset=preset)

    def roomy(self, n: int) -> "Theme":
        """Return this theme, on a page of its own where ``n`` rows find no room here."""
        return self.sized("page") if n > self.rows else self

    def _source(self, articles: pd.DataFrame) -> str:
        credits = sorted(articles["credit"].dropna().unique())
        if len(credits) > 4:
            credits = [*credits[:3], self.say("n_more", n=self.number(len(credits) - 3))]
        known = {"n": self.count("article", len(articles)), "period": self.period(articles["date"])}
        n, credited = len(articles), int(articles["credit"].notna().sum())
        key = "source" if not credits else "source_credits" if credited == n else "source_some"
        return self.say(key, **known, credited=self.number(credited), who=", ".join(credits))

    def mark(self, speaker: str | float) -> Mark:
        """Return how ``speaker`` is drawn; a missing speaker is UNATTRIBUTED."""
        found = UNATTRIBUTED if pd.isna(speaker) else self.colours.get(speaker, OTHERS)
        return found._replace(hatch=self.hatch(found.hatch))

    def hatch(self, hatch: str) -> str:
        """Return ``hatch`` as wide as the type: a hatch is the denser the more signs it has."""
        return hatch[: max(1, round(len(hatch) / self.scale))]

    @property
    def size(self) -> tuple[float, float]:
        """The figure's width and height in inches."""
        preset = PRESETS[self.preset]
        return preset.width_mm / 25.4, preset.height_mm / 25.4

    @property
    def points(self) -> float:
        """The size of the type in points."""
        return PRESETS[self.preset].points

    @property
    def scale(self) -> float:
        """How much larger than in the article everything is drawn."""
        return self.points / PRESETS["article"].points

    @property
    def rows(self) -> int:
        """How many rows, each with its label, the figure has room for."""
        return PRESETS[self.preset].rows

    @contextmanager
    def applied(self) -> Iterator[None]:
        """Draw under this theme's settings, and leave the caller's as they were."""
        settings = {
            "font.family": "sans-serif", "font.sans-serif": ["DejaVu Sans", "Verdana", "Arial"],
            "font.size": self.points, "text.color": INK, "axes.labelcolor": SOFT,
            "xtick.color": SOFT, "ytick.color": INK, "axes.edgecolor": SOFT,
            "xtick.labelsize": self.points, "ytick.labelsize": self.points,
            "axes.labelsize": self.points, "axes.titlesize": 1.25 * self.points,
            "axes.spines.top": False, "axes.spines.right": False, "axes.spines.left": False,
            "axes.grid": False, "grid.color": RULE, "ytick.major.size": 0, "axes.axisbelow": True,
            "axes.linewidth": 0.8 * self.scale, "hatch.linewidth": 0.6 * self.scale,
            "text.parse_math": False,
        }  # fmt: skip
        with mpl.rc_context(settings):
            yield

    def axes(self) -> Axes:
        """Return the Axes of a new figure of the preset's size."""
        # Outside the settings: a notebook's first figure makes pyplot interactive, which shows
        # every later one, and leaving the settings would undo that.
        figure = plt.figure(figsize=self.size, dpi=110, facecolor="white")
        with self.applied():
            return figure.add_subplot()

    def finish(
        self, ax: Axes, title: str, subtitle: str, footer: str = "", key: Sequence[Artist] = ()
    ) -> None:
        """Put the finding over the chart, then what was measured, the key, and the source below.

        On a figure of one Axes they take the figure's whole width; an Axes among others gets its
        title and its key alone. Lines and points, sized for the article, grow with the type.
        """
        figure = ax.figure
        self._thicken(ax, key)
        if len(figure.axes) > 1:
            room = ax.get_window_extent().width
            ax.set_title(wrapped(figure, title, room, self.points, bold=True), loc="left",
                         fontsize=self.points, fontweight="bold")  # fmt: skip
            if key:
                ax.legend(handles=key, frameon=False, loc="upper right")
            return
        width, height = figure.bbox.width, figure.bbox.height
        margin = self.points * figure.dpi / 72  # pixels
        source = self.say("footer", source=self.source) if self.source else self.say("method")
        top, foot = height - margin, margin
        for text, scale, bold in ((title, 1.25, True), (subtitle, 1.0, False)):
            lines = wrapped(figure, text, width - 2 * margin, scale * self.points, bold=bold)
            drawn = figure.text(
                margin / width, top / height, lines, va="top", linespacing=1.25,
                fontsize=scale * self.points, fontweight="bold" if bold else "normal",
                color=INK if bold else SOFT,
            )  # fmt: skip
            top = drawn.get_window_extent().y0 - 0.5 * margin
        if key:
            self._room_for(figure, key, width - 2 * margin)
            legend = figure.legend(
                handles=list(key), loc="upper left", bbox_to_anchor=(margin / width, top / height),
                ncols=min(3, len(key)), frameon=False, borderpad=0, borderaxespad=0,
                handlelength=1.4, columnspacing=1.5, labelcolor=SOFT,
            )  # fmt: skip
            top = legend.get_window_extent().y0 - 0.5 * margin
        lines = "\n".join(
            wrapped(figure, line, width - 2 * margin, 0.8 * self.points)
            for line in (footer, source)
            if line
        )
        drawn = figure.text(margin / width, foot / height, lines, va="bottom", color=SOFT,
                            fontsize=0.8 * self.points, linespacing=1.25)  # fmt: skip
        foot = drawn.get_window_extent().y1 + 0.7 * margin
        rect = (margin / width, foot / height, 1 - 2 * margin / width, (top - foot) / height)
        figure.set_layout_engine("constrained", rect=rect, w_pad=0, h_pad=0)
        figure.set_label(title)

    def _thicken(self, ax: Axes, key: Sequence[Artist]) -> None:
        """Draw lines and points as much larger as the type is."""
        for artist in [*ax.lines, *ax.patches, *ax.collections, *key]:
            artist.set_linewidth([self.scale * width for width in np.ravel(artist.get_linewidth())]
                                 if artist in ax.collections
                                 else self.scale * artist.get_linewidth())  # fmt: skip
        for points in ax.collections:
            if hasattr(points, "set_sizes"):
                points.set_sizes([self.scale**2 * size for size in points.get_sizes()])
        for line in [*ax.lines, *key]:
            if isinstance(line, Line2D):
                line.set_markersize(self.scale * line.get_markersize())

    def _room_for(self, figure: Figure, key: Sequence[Artist], room: float) -> None:
        """Cut the key's labels to what fits three abreast, with their patches and the gaps."""
        each = room / min(3, len(key)) - 4 * self.points * figure.dpi / 72
        for handle in key:
            handle.set_label(shortened(figure, handle.get_label(), each, self.points, middle=True))
