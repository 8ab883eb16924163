"""The collection that the notebooks share, named once: ``data/collection.toml``."""

import os
import shlex
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from IPython.display import display

from analysis.charts.theme import Theme
from analysis.core.paths import in_project
from analysis.loading import load
from analysis.measures.stories import stories
from analysis.report.inline import sharp_figures
from analysis.report.notebook import sources
from analysis.tables.news import News

FILE = "data/collection.toml"
FEW = 2_000  # articles among which copies of one story are looked for unasked
DEFAULTS: dict[str, object] = {
    "articles": ["seeds", "data/articles"], "figures": "report/figures", "language": "en",
    "corrections": "data/corrections.csv", "people": "data/people.csv",
}  # fmt: skip


@dataclass(frozen=True)
class Collection:
    """Which articles a notebook reads, in which language, and where its figures go."""

    articles: list[str]
    figures: str
    language: str
    corrections: str
    people: str

    def load(self) -> tuple[News, Theme]:
        """Return the tables with what was made by hand, and the theme of their figures.

        In a collection of at most 2,000 articles the same story in several of them is found
        (``articles.story``), so that each figure says of how many stories it is; in a larger one
        call :func:`~analysis.stories`. In Danish, the prose of a notebook that is open in
        JupyterLab turns Danish as well.
        """
        news = load(
            *sources(self.articles), corrections=in_project(self.corrections),
            people=in_project(self.people),
        )  # fmt: skip
        if len(news.articles) <= FEW:
            news = stories(news)
        sharp_figures()
        if self.language == "da":
            from analysis.report.live_prose import in_danish  # takes long to import

            display(in_danish())
        return news, Theme.of(news, language=self.language)


def collection(
    articles: Iterable[str] | str | None = None,
    figures: str | None = None,
    language: str | None = None,
    corrections: str | None = None,
    people: str | None = None,
    *,
    path: str | Path = FILE,
    environment: Mapping[str, str] = os.environ,
) -> Collection:
    """Return the collection: what is given, else the environment, else the file.

    Parameters
    ----------
    articles, figures, language, corrections, people
        What the notebook's parameters cell names; None asks the next.
    path
        The file, taken from the project's folder unless it is found from here.
    environment
        ``ARTICLES`` in it names articles as a shell would: quotes protect spaces.

    Raises
    ------
    ValueError
        If the file is no TOML, or has a key that is not known.
    """
    given: dict[str, object] = {
        "articles": [articles] if isinstance(articles, str) else articles, "figures": figures,
        "language": language, "corrections": corrections, "people": people,
    }  # fmt: skip
    named = {"articles": shlex.split(environment.get("ARTICLES", ""))}
    chosen: dict[str, Any] = DEFAULTS | _read(path)
    for values in (named, given):
        chosen |= {name: value for name, value in values.items() if value}
    found = chosen.pop("articles")
    found = [found] if isinstance(found, str) else list(found)
    return Collection(found, **{name: str(value) for name, value in chosen.items()})


def _read(path: str | Path) -> dict[str, object]:
    """Return what the file says; nothing where there is none."""
    file = in_project(str(path))
    if not file.is_file():
        return {}
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"{file} is no TOML: {error}") from error
    for name in found:
        if name not in DEFAULTS:
            near = get_close_matches(name, DEFAULTS, n=1)
            guess = f"; did you mean {near[0]}?" if near else ""
            raise ValueError(f"{file}: {name} is not known; use {', '.join(DEFAULTS)}{guess}")
    return found
