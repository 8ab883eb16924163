"""From articles to a folder of tables, executed notebooks and figures, and its index page."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from concurrent.futures import Future, as_completed
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory

from tqdm import tqdm

from analysis.build.progress import Words
from analysis.build.run import Built, FolderInUse, build
from analysis.charts.theme import Theme
from analysis.charts.translations import texts
from analysis.core.paths import PROJECT, TABLES, holds_results
from analysis.loading import CORRECTIONS, PEOPLE, SCHEME, check_by_hand, load
from analysis.report.messages import Failure, Making, Page
from analysis.report.workers import WorkerDied, Workers
from analysis.tables.csv_export import save_csvs

NOTEBOOKS = PROJECT / "notebooks"
DRAWN = "[0-9]*-*.*"  # the names of the notebooks' figures
BEFORE = "figures.before"


class NotebookFailed(Exception):
    """A notebook stopped. The other pages, and its outputs until then, are written."""


def report(
    sources: list[str],
    out: Path,
    *,
    language: str = "en",
    corrections: str | Path = CORRECTIONS,
    people: str | Path = PEOPLE,
    source_types: str | Path = SCHEME,
    columns: Mapping[str, str] | None = None,
    model: str | None = None,
    workers: Workers | None = None,
) -> Built:
    """Write tables, executed notebooks as pages, and figures of ``sources`` to ``out``.

    ``out`` gets ``index.html``, a page for each notebook, ``quotes.html`` to search all quotes, a
    reading page for each article in ``articles/``, ``tables/``, ``figures/`` and ``notebooks/``.
    Everything is made in a temporary folder and replaces an earlier run at the end, so ``out``
    always has the results of one run, and stopping half-way changes nothing. Pages are made in
    parallel, by ``workers`` if given. The files of ``corrections``, ``people`` and
    ``source_types`` are applied if they exist, as in ``load``, and pages name them. ``columns``
    names the columns of tables, and ``model`` a spaCy pipeline to help with names, as for ``load``.

    Raises
    ------
    FolderInUse
        If ``out`` holds files and is no earlier report: they might be replaced.
    HoldsTables
        If one of ``sources`` is a folder that ``build`` wrote.
    FileNotFoundError
        If the package is installed without its notebooks, or ``corrections``, ``people`` or
        ``source_types`` does not exist.
    NotASheet
        If ``corrections`` or ``people`` is no table with the columns needed.
    WorkerDied
        If the process that makes the index, or the pages of articles, was killed.
    NotebookFailed
        If a notebook stopped, after everything else is written. The figures of the run before are
        then kept in ``figures.before/`` until a run succeeds.
    """
    notebooks, theme = sorted(NOTEBOOKS.glob("[0-9]*.ipynb")), Theme(language=language)
    words = _progress_words(theme)
    if not notebooks:
        raise FileNotFoundError(
            f"no notebooks in {NOTEBOOKS}: run this from a clone of the repository"
        )
    check_by_hand(corrections, people, source_types)
    out = out.resolve()
    if out.is_dir() and any(out.iterdir()) and not holds_results(out):
        raise FolderInUse(f"{out} holds other files: name an empty or a new folder for the report")
    with (
        Workers() if workers is None else nullcontext(workers) as running,
        tqdm(
            total=len(notebooks) + 3, disable=None, desc=words.articles,
            unit=theme.say("progress_step"),
        ) as steps,
    ):  # fmt: skip
        built = build(sources, out / TABLES, columns=columns, model=model, words=words)
        steps.update()
        if not built.articles:
            if out.is_dir() and not any(out.iterdir()):
                out.rmdir()
            return built
        news = load(out / TABLES, corrections=corrections, people=people, source_types=source_types)
        save_csvs(news, out / TABLES)  # with corrections
        with TemporaryDirectory(prefix=".new-", dir=out) as folder:
            made = Making(
                Path(folder), out, language, Path(corrections).resolve(), Path(people).resolve(),
                Path(source_types).resolve(),
            )  # fmt: skip
            try:
                failures = _make(made, notebooks, running, steps, theme)
            except BaseException:
                running.stop()  # or they write to the folder while it is cleared
                raise
            _replace(made.new, out, keep_figures=bool(failures))
    if failures:
        raise NotebookFailed("\n".join(failure.sentence(theme) for failure in failures))
    return built


def _progress_words(theme: Theme) -> Words:
    """Return what a build says while it runs, in the report's language."""
    return Words(
        theme.noun("article", 2), theme.noun("file", 2), theme.say("progress_left"),
        theme.say("progress_waiting", out="{out}"),
    )  # fmt: skip


def _make(
    made: Making, notebooks: list[Path], workers: Workers, steps: tqdm, theme: Theme
) -> list[Failure]:
    """Make all pages, the index last; return which notebooks stopped."""
    for name in ("notebooks", "live", "fonts"):
        (made.new / name).mkdir()
    longest_first = sorted(notebooks, key=_charts, reverse=True)  # no core waits for a late one
    jobs = {workers.submit("write_notebook", made, path): path.stem for path in longest_first}
    views = workers.submit("write_views", made)
    pages = []
    for job in as_completed([views, *jobs]):
        if job in jobs:
            pages.append(_page(job, jobs[job]))
        else:
            job.result()
        steps.set_description(_stage(jobs.get(job), theme))
        steps.update()
    pages.sort(key=lambda page: page.stem)
    workers.submit("write_index", made, pages).result()
    steps.update()
    return [page.failure for page in pages if page.failure]


def _stage(stem: str | None, theme: Theme) -> str:
    """Return what has just been made: the page of a notebook, or without ``stem`` the quotes."""
    if stem is None:
        return theme.say("browser_title")
    return theme.say(key) if (key := f"page_{stem}") in texts() else stem


def _charts(notebook: Path) -> int:
    """Return how many charts a notebook draws, which is what it takes long for."""
    return notebook.read_text(encoding="utf-8").count("charts.")


def _page(job: Future, stem: str) -> Page:
    """Return the summary of a notebook for the index, also if its process died."""
    try:
        page: Page = job.result()
    except WorkerDied as error:
        return Page(stem, stem, [], [], Failure(stem, "", "", str(error)))
    return page


def _replace(new: Path, out: Path, *, keep_figures: bool) -> None:
    """Replace the results of an earlier run by the new ones."""
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
    for old in (out / "articles").glob("[0-9]*.html"):
        old.unlink()
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
