"""From articles to a folder of tables, executed notebooks and figures, and its index page."""

import shutil
from collections.abc import Mapping
from concurrent.futures import Future, as_completed
from contextlib import nullcontext
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from tqdm import tqdm

from analysis.build.run import Built, build
from analysis.charts.theme import Theme
from analysis.charts.typefaces import FAMILIES
from analysis.loading import CORRECTIONS, PEOPLE, load
from analysis.report.kernels import NOTEBOOKS, Kernels
from analysis.report.pages import Failure, Page, index_page, notebook_page, summarised
from analysis.tables.csv_export import save_csvs
from analysis.tables.schemas import News
from analysis.views.quote_browser import quote_browser
from analysis.views.reading_view import reading_pages

DRAWN = "[0-9]*-*.*"  # the figures of notebooks, by their names
BEFORE = "figures.before"


class NotebookFailed(Exception):
    """A notebook stopped. The other pages, and all that it showed until then, are written."""


def report(
    sources: list[str],
    out: Path,
    *,
    language: str = "en",
    corrections: str | Path = CORRECTIONS,
    people: str | Path = PEOPLE,
    columns: Mapping[str, str] | None = None,
    kernels: Kernels | None = None,
) -> Built:
    """Write tables, executed notebooks as pages, and figures of ``sources`` to ``out``.

    ``out`` gets ``index.html``, a page for each notebook, ``quotes.html`` to search all quotes, a
    reading page for each article in ``articles/``, ``tables/``, ``figures/`` and
    ``notebooks/``. All is made in a folder of its own beside those of an earlier run, which are
    replaced at the end: what stands there is always of one run, and stopping half-way leaves it
    as it was. Notebooks run side by side, in ``kernels`` if they were started already. The files of
    ``corrections`` and ``people`` are applied if they are there, as
    ``load`` does; pages name those that were. ``columns`` names the columns of tables, as for
    ``load``.

    Raises
    ------
    FileNotFoundError
        If the package stands apart from its notebooks.
    NotebookFailed
        If a notebook stopped, after everything else is written. The figures of the run before
        are then kept in ``figures.before/`` until a run succeeds.
    """
    notebooks = sorted(NOTEBOOKS.glob("[0-9]*.ipynb"))
    if not notebooks:
        raise FileNotFoundError(
            f"no notebooks in {NOTEBOOKS}: run this from a clone of the repository"
        )
    out = out.resolve()
    with tqdm(total=len(notebooks) + 1, disable=None, desc="articles", unit="step") as steps:
        built = build(sources, out / "tables", columns=columns)
        steps.update()
        if not built.articles:
            if out.is_dir() and not any(out.iterdir()):
                out.rmdir()
            return built
        news = load(out / "tables", corrections=corrections, people=people)
        save_csvs(news, out / "tables")  # with what was corrected by hand
        theme = Theme.of(news, language=language)
        parameters = {
            "ARTICLES": [str(out / "tables")],  # read already, with their columns
            "LANGUAGE": language,
            "CORRECTIONS": str(Path(corrections).resolve()),
            "PEOPLE": str(Path(people).resolve()),
        }
        with (
            TemporaryDirectory(prefix=".new-", dir=out) as folder,
            Kernels() if kernels is None else nullcontext(kernels) as running,
        ):
            new = Path(folder)
            for name in ("notebooks", "live", "fonts"):
                (new / name).mkdir()
            parameters["FIGURES"] = str(new / "figures")
            jobs = {
                running.run(notebook, new / "notebooks" / notebook.name, parameters): notebook
                for notebook in notebooks
            }
            _write_fonts(new / "fonts")
            _write_views(news, new, theme)
            pages = []
            for job in as_completed(jobs):
                pages.append(_page(jobs[job], job, new, out, theme))
                steps.set_description(jobs[job].stem)
                steps.update()
            pages.sort(key=lambda page: page.stem)
            index = index_page(news, pages, out / "tables", theme, browser=True, live=new / "live")
            (new / "index.html").write_text(index, encoding="utf-8")
            failures = [page.failure for page in pages if page.failure]
            _replace(new, out, keep_figures=bool(failures))
    if failures:
        raise NotebookFailed("\n".join(failure.sentence(Theme()) for failure in failures))
    return built


def _write_fonts(folder: Path) -> None:
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


def _write_views(news: News, folder: Path, theme: Theme) -> None:
    """Write a reading page for each article, and the quote browser, which links to them."""
    (folder / "articles").mkdir()
    links = {}
    for number, (article, page) in enumerate(reading_pages(news, theme=theme), start=1):
        links[article] = f"articles/{number:04}.html"
        (folder / links[article]).write_text(page, encoding="utf-8")
    browser = quote_browser(news, theme=theme, pages=links)
    (folder / "quotes.html").write_text(browser, encoding="utf-8")


def _page(notebook: Path, job: Future, new: Path, out: Path, theme: Theme) -> Page:
    """Write the page of an executed notebook; return what the index shows of it."""
    executed = new / "notebooks" / notebook.name
    begun, error = job.result()
    failure = None if error is None else _failure(notebook.stem, executed, begun, error)
    _settle(executed, new, out)
    page = summarised(executed, new / "figures", failure, theme)
    html = notebook_page(nbformat.read(executed, as_version=4), page, theme, live=new / "live")
    (new / f"{notebook.stem}.html").write_text(html, encoding="utf-8")
    return page


def _failure(stem: str, executed: Path, begun: int, error: Exception) -> Failure:
    """Say in which cell a notebook stopped, the last that was begun, under which heading, why."""
    name = getattr(error, "ename", type(error).__name__)
    why = str(getattr(error, "evalue", error)).strip().splitlines()
    told = f"{name}: {why[0].rstrip('.')}" if why else name
    if not begun:
        return Failure(stem, "", "", told)
    section, left = "", begun
    for cell in nbformat.read(executed, as_version=4).cells:
        if cell.cell_type == "markdown" and cell.source.startswith("#"):
            section = cell.source.splitlines()[0].lstrip("# ")
        left -= cell.cell_type == "code"
        if not left:
            return Failure(stem, str(cell.execution_count or begun), section, told)
    raise AssertionError(f"{executed} has fewer code cells than were begun")


def _settle(executed: Path, new: Path, out: Path) -> None:
    """Name the place where figures will lie, not that where they were drawn."""
    notebook = nbformat.read(executed, as_version=4)
    notebook.metadata.pop("papermill", None)
    for cell in notebook.cells:
        if "injected-parameters" in cell.metadata.get("tags", []):
            cell.source = cell.source.replace(str(new), str(out))
        for output in cell.get("outputs", ()):
            if said := output.get("data", {}).get("text/markdown"):
                output.data["text/markdown"] = said.replace(str(new), str(out))
    nbformat.write(notebook, executed)


def _replace(new: Path, out: Path, *, keep_figures: bool) -> None:
    """Put what was made in the place of what an earlier run left."""
    figures, before = out / "figures", out / BEFORE
    if not keep_figures:
        shutil.rmtree(before, ignore_errors=True)
    keep = keep_figures and not before.exists() and figures.exists()
    if keep:
        before.mkdir()
    for old in list(figures.glob(DRAWN)):
        if keep:
            old.replace(before / old.name)
        else:
            old.unlink()
    shutil.rmtree(out / "articles", ignore_errors=True)
    for path in [
        *new.glob("*.html"),
        *new.glob("articles/*"),
        *new.glob("notebooks/*"),
        *new.glob("figures/*"),
        *new.glob("fonts/*"),
    ]:
        place = out / path.relative_to(new)
        place.parent.mkdir(exist_ok=True)
        path.replace(place)
