"""Writing the files of a report's pages, each in its own process; this imports all they need."""

from importlib.resources import files
from pathlib import Path

import nbformat

# Imported for the notebooks, which run in processes forked from this one.
import analysis.report.collection
import analysis.report.type_sentences  # noqa: F401
from analysis.charts.theme import Theme
from analysis.charts.typefaces import FAMILIES
from analysis.loading import load
from analysis.report import execution
from analysis.report.messages import Failure, Making, Page
from analysis.report.pages import facts, index_page, linked, notebook_page, summarised
from analysis.tables.news import News
from analysis.views.quote_browser import quote_browser
from analysis.views.reading_view import reading_pages


def begin() -> None:
    """Do nothing: calling this imports the module."""


def write_notebook(made: Making, notebook: Path) -> Page:
    """Run a notebook and write its page; return its summary for the index."""
    executed, theme = made.new / "notebooks" / notebook.name, Theme(language=made.language)
    failure = _run(notebook, executed, made.parameters())
    _settle(executed, made)
    page = summarised(executed, made.new / "figures", failure, theme)
    html = notebook_page(nbformat.read(executed, as_version=4), page, theme, live=made.new / "live")
    (made.new / f"{notebook.stem}.html").write_text(html, encoding="utf-8")
    return page


def write_views(made: Making) -> None:
    """Write a reading page for each article, and the quote browser, which links to them."""
    news, theme = _load(made)
    write_fonts(made.new / "fonts")
    (made.new / "articles").mkdir()
    links = _places(news)
    for article, page in reading_pages(news, theme=theme):
        (made.new / links[article]).write_text(page, encoding="utf-8")
    browser = quote_browser(news, theme=theme, pages=links)
    (made.new / "quotes.html").write_text(browser, encoding="utf-8")


def write_index(made: Making, pages: list[Page]) -> None:
    """Write the index page of the report, and link the articles named in tables of other pages."""
    news, theme = _load(made)
    places, size = _places(news), facts(news, theme)
    for path in (made.new / f"{page.stem}.html" for page in pages):
        if path.exists():  # missing if its process died
            html = linked(path.read_text(encoding="utf-8"), places, size)
            path.write_text(html, encoding="utf-8")
    index = index_page(
        news, pages, made.out / "tables", theme, browser=True, live=made.new / "live"
    )
    (made.new / "index.html").write_text(index, encoding="utf-8")


def _places(news: News) -> dict[str, str]:
    """Return the address of each article's reading page, relative to the report's pages."""
    articles = news.articles["article"]
    return {article: f"articles/{n:04}.html" for n, article in enumerate(articles, start=1)}


def _load(made: Making) -> tuple[News, Theme]:
    """Return the tables and the theme of their pages."""
    news = load(made.out / "tables", corrections=made.corrections, people=made.people,
                source_types=made.source_types)  # fmt: skip
    return news, Theme.of(news, language=made.language)


def _run(notebook: Path, executed: Path, parameters: dict[str, object]) -> Failure | None:
    """Run a notebook; return in which cell it stopped, under which heading, and why."""
    try:
        stopped = execution.run(notebook, executed, parameters)
    except Exception as error:  # noqa: BLE001 - one bad notebook never stops the others
        return Failure(notebook.stem, "", "", execution.said(error))
    if stopped is None:
        return None
    cells = nbformat.read(executed, as_version=4).cells[: stopped.cell + 1]
    headings = [
        cell.source.splitlines()[0].lstrip("# ")
        for cell in cells
        if cell.cell_type == "markdown" and cell.source.startswith("#")
    ]
    number = str(cells[-1].execution_count)
    return Failure(notebook.stem, number, headings[-1] if headings else "", stopped.error)


def _settle(executed: Path, made: Making) -> None:
    """Replace the folder where figures were drawn by the one where they will be."""
    new, out = str(made.new), str(made.out)
    notebook = nbformat.read(executed, as_version=4)
    notebook.metadata.pop("papermill", None)
    for cell in notebook.cells:
        if "injected-parameters" in cell.metadata.get("tags", []):
            cell.source = cell.source.replace(new, out)
        for output in cell.get("outputs", ()):
            if said := output.get("data", {}).get("text/markdown"):
                output.data["text/markdown"] = said.replace(new, out)
    nbformat.write(notebook, executed)


def write_fonts(folder: Path) -> None:
    """Write the typefaces of the pages, and the style sheet that names them."""
    faces = []
    for face in files("analysis").joinpath("fonts").iterdir():
        if face.name.endswith(".woff2"):
            family, weight, slant = face.name.removesuffix(".woff2").rsplit("-", 2)
            (folder / face.name).write_bytes(face.read_bytes())
            faces.append(
                f'@font-face{{font-family:"{FAMILIES[family]}";font-weight:{weight};'
                f'font-style:{slant};src:url({face.name}) format("woff2");font-display:swap}}'
            )
    (folder / "fonts.css").write_text("\n".join(sorted(faces)) + "\n", encoding="utf-8")
