"""What the notebooks share: where things lie, computed sentences, and a picker of articles."""

import re
from collections.abc import Iterable
from html import escape
from pathlib import Path

import pandas as pd
from IPython.display import HTML, DisplayHandle, Markdown, display
from matplotlib.axes import Axes

from analysis.reading import reading_view
from analysis.saving import save
from analysis.tables import News
from analysis.theme import Theme

PROJECT = Path(__file__).resolve().parents[1]


def sources(articles: Iterable[str] | str) -> list[str]:
    """Return ``articles`` as paths that can be read from any working folder.

    A path that is not found from here is taken from the project's own folder, where ``seeds``
    and ``data/articles`` lie.
    """
    given = [articles] if isinstance(articles, str) else articles
    return [path if _is_here(path) else str(PROJECT / path) for path in given]


def _is_here(path: str) -> bool:
    here = Path(path)
    return here.is_absolute() or here.exists() or bool(re.search(r"[*?\[]", path) and
                                                       any(Path().glob(path)))  # fmt: skip


def figures(folder: str) -> Path:
    """Return ``folder``, taken from the project's own folder unless it is absolute."""
    return PROJECT / folder


def answer() -> DisplayHandle:
    """Show the place of the short answer; it is filled in when all is measured."""
    return display(
        Markdown("*The short answer comes here when all cells have run.*"), display_id=True
    )


def findings(*drawn: Axes) -> Markdown:
    """Return what the charts found, their titles, as a list."""
    return Markdown("\n".join(f"- **{plain(ax.figure.get_label())}.**" for ax in drawn))


def glance(news: News, theme: Theme) -> Markdown:
    """Say what there is: how much, from when, and what is missing."""
    quotes, articles = news.quotes, news.articles
    lines = [
        theme.say(
            "glance_all", articles=theme.count("article", len(articles)),
            words=theme.count("word", articles["n_words"].sum()),
            period=theme.period(articles["date"]), quotes=theme.count("quote", len(quotes)),
        ),
        *[
            theme.say(key, n=theme.number(n))
            for key, n in (
                ("glance_unattributed", quotes["speaker"].isna().sum()),
                ("glance_silent", (articles["n_quotes"] == 0).sum()),
                ("glance_undated", articles["date"].isna().sum()),
                ("glance_uncredited", articles["credit"].isna().sum()),
                ("glance_unread", len(news.problems)),
            )
            if n
        ],
    ]  # fmt: skip
    return Markdown("\n".join(f"- {plain(line)}" for line in lines))


def plain(text: str) -> str:
    """Return ``text`` so that Markdown and HTML show it as it is written."""
    return re.sub(r"([\\`*_{}\[\]#|~$])", r"\\\1", escape(str(text), quote=False))


def table(rows: pd.DataFrame, *, most: int = 15) -> HTML:
    """Return the first rows of a table, escaped, in a box that scrolls on small screens."""
    formats = {"index": False, "na_rep": "–", "float_format": "{:.3f}".format, "border": 0}
    shown = rows.head(most).to_html(escape=True, **formats)
    rest = f"<p>{most} of {len(rows)} rows</p>" if len(rows) > most else ""
    return HTML(f'<div style="overflow-x:auto">{shown}{rest}</div>')


def export(drawn: dict[str, tuple[Axes, pd.DataFrame]], folder: str, theme: Theme) -> Markdown:
    """Save each chart as PNG, SVG and PDF with its data as CSV, and say where they lie."""
    place = figures(folder)
    for name, (ax, data) in drawn.items():
        save(ax, name, place, theme=theme, data=data)
    return Markdown(f"{len(drawn)} figures, each with its data, lie in `{place.name}/`.")


def read(news: News, theme: Theme, article: str | None = None) -> object:
    """Show ``article``, by default the one with most quotes; with ipywidgets, a menu of all."""
    articles = news.articles.sort_values("n_quotes", ascending=False, kind="stable")["article"]
    if articles.empty:
        return Markdown(theme.say("nothing"))
    first = article or articles.iloc[0]
    return reading_view(news, first, theme=theme)


def choose(news: News, theme: Theme) -> object:
    """Return a menu that shows the article picked, or a word on how to get one."""
    try:
        from ipywidgets import interactive
    except ImportError:
        return Markdown("*Install `ipywidgets` for a menu of the articles, or name one in `read`.*")
    return interactive(lambda article: display(read(news, theme, article)),
                       article=list(news.articles["article"]))  # fmt: skip
