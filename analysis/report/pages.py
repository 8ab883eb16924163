"""The pages of a report: the index an editor opens first, and each notebook as a page to read."""

import re
from functools import cache
from html import escape
from pathlib import Path
from typing import NamedTuple

import nbformat
from nbconvert import HTMLExporter
from nbconvert.filters import markdown2html
from PIL import Image

from analysis.charts.theme import Theme
from analysis.charts.translations import texts
from analysis.measures.quotation import quote_density
from analysis.people.table import by_person
from analysis.report.execution import INTERACTIVE
from analysis.report.messages import Failure, Page
from analysis.report.prose import translated
from analysis.report.table_words import shown_as_html, value_name
from analysis.tables.schemas import News
from analysis.views.templating import source, templates

FORMS = ("png", "svg", "pdf", "csv")
LEADER = "05_source_diversity"  # the page that opens the index
LEADING = 2  # findings of each page that open the index
FONTS = '<link rel="stylesheet" href="fonts/fonts.css">'
LISTED = 40  # problems at most; all stand in their table
# What nbconvert's own page would fetch from elsewhere, or needs no more once that is gone.
_FETCHED = re.compile(r"<script[^>]*\ssrc=[^>]*>\s*</script>|<link[^>]*\shref=\"?http[^>]*>")
_MERMAID = re.compile(r"<script type=\"module\">.*?</script>", re.DOTALL)
_MATHJAX = re.compile(r"<!-- MathJax configuration -->.*?<!-- End of mathjax configuration -->",
                      re.DOTALL)  # fmt: skip
_SCRIPT = "application/javascript"
_BODY = re.compile(r"<body[^>]*>")


def notebook_page(
    notebook: nbformat.NotebookNode, page: Page, theme: Theme, *, live: Path | None = None
) -> str:
    """Return an executed notebook as one HTML page that fetches nothing.

    ``live`` is the folder of figures drawn for pages; they stand in the place of its images.
    """
    lively = _enliven(notebook, [path.stem for path in page.figures], live)
    notebook.metadata.pop("widgets", None)  # a page has no kernel to answer them
    notebook.cells = [c for c in notebook.cells if INTERACTIVE not in c.metadata.get("tags", ())]
    for cell in filter(lambda c: c.cell_type == "code", notebook.cells):  # scripts for JupyterLab
        cell.outputs = [o for o in cell.outputs if _SCRIPT not in o.get("data", {})]
    whole = True
    if theme.language == "da":
        notebook.cells, whole = translated(notebook.cells, page.stem)
    named = {"metadata": {"name": escape(page.question)}}
    _exporter().language_code = theme.language
    html, _ = _exporter().from_notebook_node(notebook, named)
    for fetched in (_MATHJAX, _MERMAID, _FETCHED):
        html = fetched.sub("", html)
    for place, figure in lively.items():
        html = html.replace(place, figure, 1)
    style = source("report", "notebook.css") + source("report", "live.css")
    html = html.replace("</head>", f"<style>{style}</style></head>", 1)
    top = templates("report").get_template("notebook_top.html.j2")
    prose = "" if whole else theme.say("page_prose")
    html = html.replace("<head>", f"<head>{FONTS}", 1)
    shown = top.render(theme=theme, say=theme.say, prose=prose, failure=page.failure)
    return _BODY.sub(lambda body: body[0] + shown, html, count=1)


@cache
def _exporter() -> HTMLExporter:
    """Return what makes a page of a notebook; its templates are read once."""
    return HTMLExporter(exclude_input_prompt=True, exclude_output_prompt=True)


def warm() -> None:
    """Read the templates of pages."""
    cell = nbformat.v4.new_code_cell("1", outputs=[nbformat.v4.new_output("stream", text="1")])
    text = nbformat.v4.new_markdown_cell("*1*")
    _exporter().from_notebook_node(nbformat.v4.new_notebook(cells=[text, cell]))


def _enliven(
    notebook: nbformat.NotebookNode, names: list[str], live: Path | None
) -> dict[str, str]:
    """Mark the places of a notebook's images; return the live figures that go there.

    The exporter parses all that it is given: long drawings are put in when it is done.
    """
    images = [
        output
        for cell in notebook.cells
        for output in cell.get("outputs", ())
        if "image/png" in output.get("data", {})
    ]
    found = [live / f"{name}.html" for name in names] if live else []
    if len(images) != len(found) or not all(path.exists() for path in found):
        return {}
    places = [f'<div id="live-{path.stem}"></div>' for path in found]
    for output, place in zip(images, places, strict=True):
        output.data = {"text/html": place}
    return {
        place: path.read_text(encoding="utf-8") for place, path in zip(places, found, strict=True)
    }


def summarised(path: Path, figures: Path, failure: Failure | None, theme: Theme) -> Page:
    """Return what the index shows of the executed notebook at ``path``.

    The question is the notebook's heading, or its translation; the short answer is what its first
    code cell shows at the end; the figures are those that its export names, in that order.
    """
    cells = nbformat.read(path, as_version=4).cells
    headings = [c.source.splitlines()[0] for c in cells if c.source.startswith("# ")]
    own = headings[0].lstrip("# ") if headings else path.stem
    key = f"page_{path.stem}"
    question = theme.say(key) if theme.language != "en" and key in texts() else own
    shown = [
        (output.data.get("text/markdown", ""), output.metadata.get("text/markdown", {}))
        for cell in cells
        if cell.cell_type == "code"
        for output in cell.outputs
        if output.output_type in ("display_data", "execute_result")
    ]
    answer = shown[0][0] if shown else ""
    lines = [markdown2html(line[2:]) for line in answer.splitlines() if line.startswith("- ")]
    names = [name for _, known in shown for name in known.get("figures", ())]
    return Page(path.stem, question, lines, [figures / f"{name}.png" for name in names], failure)


def index_page(
    news: News, pages: list[Page], tables: Path, theme: Theme, *, browser: bool = False,
    live: Path | None = None,
) -> str:  # fmt: skip
    """Return the page that opens a report: what was found, every figure, every file.

    ``browser`` says that ``quotes.html`` lies beside it; ``live`` is the folder of figures drawn
    for pages, the first of which opens the index.
    """
    say = theme.say
    pages = sorted(pages, key=lambda page: page.stem != LEADER)
    contents = [(f"#{page.stem}", page.question) for page in pages]
    contents += [("quotes.html", say("browser_title"))] * browser
    contents.append(("#tables", say("report_tables")))
    if len(news.problems):
        contents.append(("#unread", say("report_problems")))
    figures = {page.stem: _drawn(page.figures) for page in pages}
    lead = next((figure for drawn in figures.values() for figure in drawn), None)
    opening = live / f"{lead.stem}-opening.html" if live and lead else None
    shown = opening.read_text(encoding="utf-8") if opening and opening.exists() else ""
    return (
        templates("report")
        .get_template("index.html.j2")
        .render(
            theme=theme, say=say, pages=pages, figures=figures, lead=lead, opening=shown,
            fonts=FONTS, leading=LEADING, contents=contents,
            numbers=_numbers(news, theme), tables=_tables(news, tables, theme),
            problems=_problems(news, theme), rest=max(0, len(news.problems) - LISTED),
        )
    )  # fmt: skip


class Figure(NamedTuple):
    """A figure's file, its finding as the text for those who cannot see it, and its forms."""

    stem: str
    name: str
    finding: str
    about: str
    phone: str
    width: int
    height: int
    forms: list[str]
    wide: str


def _drawn(images: list[Path]) -> list[Figure]:
    """Return the figures of ``images`` that were drawn."""
    found = []
    for image in images:
        if not image.exists():
            continue
        with Image.open(image) as opened:
            finding, (width, height) = opened.info.get("Title", image.stem), opened.size
            about = opened.info.get("Description", "")
        narrow = image.with_name(f"{image.stem}-phone.svg")
        forms = [form for form in FORMS if image.with_suffix(f".{form}").exists()]
        phone = narrow.name if narrow.exists() else ""
        wide = image.with_name(f"{image.stem}-datawrapper.csv")
        shape = (about, phone, width // 2, height // 2, forms, wide.name * wide.exists())
        found.append(Figure(image.stem, image.name, finding, *shape))
    return found


def _numbers(news: News, theme: Theme) -> list[tuple[str, str]]:
    """Return the size of the collection: articles, words, quotes, speakers, share quoted."""
    counts = {
        "article": len(news.articles), "word": int(news.articles["n_words"].sum()),
        "quote": len(news.quotes), "speaker": by_person(news).quotes["speaker"].nunique(),
    }  # fmt: skip
    pairs = [(theme.number(n), theme.noun(noun, n)) for noun, n in counts.items()]
    density = quote_density(news, by="collection")["quote_density"]
    return [*pairs, (theme.percent(density.max()), theme.say("report_quoted"))]


def _tables(news: News, folder: Path, theme: Theme) -> list[dict[str, object]]:
    """Return the tables, what a row of each is, and their files."""
    return [
        {
            "name": value_name("table", name, theme),
            "row": theme.say(key) if (key := f"table_{name}") in texts() else "",
            "n": theme.number(len(table)), "files": sorted(folder.glob(f"{name}.*")),
        }
        for name, table in news.tables().items()
    ]  # fmt: skip


def _problems(news: News, theme: Theme) -> list[dict[str, str]]:
    """Return the first of what could not be read, as HTML; a member is named in brackets."""
    shown = ("source", "member", "reason", "cure")
    return [
        {
            name: shown_as_html(name, row[name], theme) if isinstance(row[name], str) else ""
            for name in shown
        }
        for row in news.problems.head(LISTED).to_dict("records")
    ]
