"""The collection that all notebooks read, set in one place: ``data/collection.toml``."""

import os
import shlex
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from IPython.display import display

from analysis.charts.theme import Theme
from analysis.core.guesses import did_you_mean
from analysis.core.paths import in_project
from analysis.loading import load
from analysis.measures.stories import stories
from analysis.report.inline import sharp_figures
from analysis.report.notebook import sources
from analysis.tables.news import News

FILE = "data/collection.toml"
FEW = 2_000  # up to so many articles, copies of a story are searched for by default
DEFAULTS: dict[str, object] = {
    "articles": ["seeds", "data/articles"], "figures": "report/figures", "language": "en",
    "corrections": "data/corrections.csv", "people": "data/people.csv",
    "source_types": "data/source_types.tsv",
}  # fmt: skip


@dataclass(frozen=True)
class Collection:
    """The articles a notebook reads, its language, and the folder of its figures."""

    articles: list[str]
    figures: str
    language: str
    corrections: str
    people: str
    source_types: str

    def load(self) -> tuple[News, Theme]:
        """Return the tables with what the user wrote by hand, and the theme of figures.

        In a collection of at most 2,000 articles, copies of a story are found
        (``articles.story``), so each figure gives the number of stories; for a larger collection
        call :func:`~analysis.stories`. In Danish, the text of a notebook that is open in
        JupyterLab becomes Danish too.
        """
        news = load(
            *sources(self.articles), corrections=in_project(self.corrections),
            people=in_project(self.people), source_types=in_project(self.source_types),
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
    source_types: str | None = None,
    *,
    path: str | Path = FILE,
    environment: Mapping[str, str] = os.environ,
) -> Collection:
    """Return the collection from the given values, otherwise the environment, otherwise the file.

    Parameters
    ----------
    articles, figures, language, corrections, people, source_types
        The values of the notebook's parameters cell; None: use the environment or the file.
    path
        The file; relative to the project's folder if it does not exist from here.
    environment
        Its ``ARTICLES`` has paths as in a shell: quotation marks protect spaces.

    Raises
    ------
    ValueError
        If the file is not valid TOML, or has an unknown key.
    """
    given: dict[str, object] = {
        "articles": [articles] if isinstance(articles, str) else articles, "figures": figures,
        "language": language, "corrections": corrections, "people": people,
        "source_types": source_types,
    }  # fmt: skip
    named = {"articles": shlex.split(environment.get("ARTICLES", ""))}
    chosen: dict[str, Any] = DEFAULTS | _read(path)
    for values in (named, given):
        chosen |= {name: value for name, value in values.items() if value}
    found = chosen.pop("articles")
    found = [found] if isinstance(found, str) else list(found)
    return Collection(found, **{name: str(value) for name, value in chosen.items()})


def _read(path: str | Path) -> dict[str, object]:
    """Return the content of the file; nothing if it does not exist."""
    file = in_project(str(path))
    if not file.is_file():
        return {}
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"{file} is not valid TOML: {error}") from error
    for name in found:
        if name not in DEFAULTS:
            guess = did_you_mean(name, DEFAULTS)
            raise ValueError(f"{file}: {name} is not known; use {', '.join(DEFAULTS)}{guess}")
    return found
