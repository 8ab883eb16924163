"""The pages of a report: the index, which is opened first, and each notebook as a page."""

import json
import re
from collections.abc import Mapping
from functools import cache
from html import escape, unescape
from itertools import chain, zip_longest
from pathlib import Path
from typing import NamedTuple

import nbformat
import pandas as pd
from nbconvert import HTMLExporter
from nbconvert.filters import markdown2html
from PIL import Image

from analysis.charts.theme import Theme
from analysis.charts.translations import texts
from analysis.core.vocabulary import MARKED
from analysis.measures.quotation import quote_density
from analysis.people.table import by_person
from analysis.report.execution import INTERACTIVE
from analysis.report.messages import Failure, Page
from analysis.report.prose import translated
from analysis.report.table_words import shown_as_html, value_name
from analysis.tables.news import News
from analysis.views.templating import source, templates

FORMS = ("png", "svg", "pdf", "csv")
LEADERS = ("05_source_diversity", "03_speaker_share")  # pages whose finding may lead the index
CARDS = 6  # findings below the leading one
FONTS = '<link rel="stylesheet" href="fonts/fonts.css">'
LISTED = 40  # the most problems; their table has all
# Parts of nbconvert's page that would be downloaded, or are not needed without them.
_FETCHED = re.compile(r"<script[^>]*\ssrc=[^>]*>\s*</script>|<link[^>]*\shref=\"?http[^>]*>")
_MERMAID = re.compile(r"<script type=\"module\">.*?</script>", re.DOTALL)
_MATHJAX = re.compile(r"<!-- MathJax configuration -->.*?<!-- End of mathjax configuration -->",
                      re.DOTALL)  # fmt: skip
_NO_TEXT = re.compile('alt="No description has been provided for this image"')
_SCRIPT = "application/javascript"
_BODY = re.compile(r"<body[^>]*>")
_TAG, _WORD = re.compile("<[^>]*>"), re.compile(r"\w+")
_OF_PYTHON = re.compile(r"columns=\{.*\}, or (--columns .*)$")  # readers of pages run the command
_ARTICLE = re.compile(r'<a data-article="([^"]*)"')


def notebook_page(
    notebook: nbformat.NotebookNode, page: Page, theme: Theme, *, live: Path | None = None
) -> str:
    """Return an executed notebook as one HTML page without downloads.

    ``live`` is the folder of figures drawn for pages, which replace its images.
    """
    lively = _enliven(notebook, page.figures, live, theme)
    notebook.metadata.pop("widgets", None)  # a page has no kernel for widgets
    notebook.cells = [c for c in notebook.cells if INTERACTIVE not in c.metadata.get("tags", ())]
    for cell in filter(lambda c: c.cell_type == "code", notebook.cells):  # scripts for JupyterLab
        cell.outputs = [o for o in cell.outputs if _SCRIPT not in o.get("data", {})]
    whole = True
    if theme.language == "da":
        notebook.cells, whole = translated(notebook.cells, page.stem)
    named = {"metadata": {"name": escape(page.question)}}
    _exporter().language_code = theme.language
    html, _ = _exporter().from_notebook_node(notebook, named)
    html = _described(html, notebook)
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


def linked(html: str, places: Mapping[str, str], facts: str) -> str:
    """Return a page on which each article named in a table links to its reading page.

    ``facts``, the size of the collection, go into its head.
    """

    def link(found: re.Match[str]) -> str:
        place = places.get(unescape(found[1]))
        return f'<a href="{place}"' if place else found[0]

    html = html.replace('<p class="facts"></p>', f'<p class="facts">{escape(facts)}</p>', 1)
    return _ARTICLE.sub(link, html)


def _described(html: str, notebook: nbformat.NotebookNode) -> str:
    """Return the page with a description of each image instead of the exporter's default."""
    shown = iter([
        output.metadata.get("image/png", {}).get("alt", "")
        for cell in notebook.cells for output in cell.get("outputs", ())
        if "image/png" in output.get("data", {})
    ])  # fmt: skip
    return _NO_TEXT.sub(lambda _: f'alt="{escape(next(shown, ""))}"', html)


@cache
def _exporter() -> HTMLExporter:
    """Return the exporter from notebook to page; its templates are read once."""
    return HTMLExporter(exclude_input_prompt=True, exclude_output_prompt=True)


def read_templates() -> None:
    """Read the templates of pages once, before processes are forked."""
    cell = nbformat.v4.new_code_cell("1", outputs=[nbformat.v4.new_output("stream", text="1")])
    text = nbformat.v4.new_markdown_cell("*1*")
    _exporter().from_notebook_node(nbformat.v4.new_notebook(cells=[text, cell]))


def _enliven(
    notebook: nbformat.NotebookNode, images: list[Path], live: Path | None, theme: Theme
) -> dict[str, str]:
    """Mark the places of a notebook's images; return the live figures for these places.

    The exporter parses everything it gets, so long drawings are inserted after it.
    """
    outputs = [
        output
        for cell in notebook.cells
        for output in cell.get("outputs", ())
        if "image/png" in output.get("data", {})
    ]
    if live is None:
        return {}
    found = [live / f"{image.stem}.html" for image in images]
    if len(outputs) != len(found) or not all(path.exists() for path in found):
        return {}
    places = [f'<div id="live-{path.stem}"></div>' for path in found]
    for output, place in zip(outputs, places, strict=True):
        output.data = {"text/html": place}
    shape = templates("report").get_template("figure.html.j2")
    return {
        place: shape.render(
            drawing=path.read_text(encoding="utf-8"), figure=_figure(image), say=theme.say
        )
        for place, path, image in zip(places, found, images, strict=True)
    }


def summarised(path: Path, figures: Path, failure: Failure | None, theme: Theme) -> Page:
    """Return the summary of the executed notebook at ``path`` for the index.

    The question is the notebook's heading, or its translation. The short answer is the last output
    of its first code cell. The figures are those of its export, in that order.
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
    """Return the index page of a report: one finding, six more, and links to all others.

    ``browser`` says whether ``quotes.html`` is beside it. ``live`` is the folder of figures drawn
    for pages, the first of which leads the index.
    """
    cards = _cards(sorted(pages, key=_turn), live)
    lead = cards[0] if cards else None
    opening = live / f"{lead.figure.stem}-opening.html" if live and lead else None
    shown = opening.read_text(encoding="utf-8") if opening and opening.exists() else ""
    return (
        templates("report")
        .get_template("index.html.j2")
        .render(
            theme=theme, say=theme.say, pages=pages, lead=lead, opening=shown,
            cards=cards[1 : CARDS + 1], answers=_answers(pages, cards[: CARDS + 1]),
            n_drawn={page.stem: _n_drawn(page) for page in pages},
            fonts=FONTS, browser=browser,
            facts=facts(news, theme), tables=_tables(news, tables, theme),
            problems=[(key, *_problems(rows, theme)) for key, rows in _by_reading(news.problems)],
        )
    )  # fmt: skip


def _n_drawn(page: Page) -> int:
    return sum(image.exists() for image in page.figures)


class Figure(NamedTuple):
    """A figure's files: its PNG first, then its other formats, as links with their names."""

    stem: str
    finding: str
    about: str
    files: list[tuple[str, str]]


class Card(NamedTuple):
    """A finding on the index: its page, its figure, its text, and a small figure.

    ``detail`` is empty if it is not a finding for the index; then the figure's subtitle is shown.
    ``thumbnail`` is empty if the figure shows nothing, and None if none was drawn for pages.
    """

    page: Page
    figure: Figure
    headline: str
    detail: str
    thumbnail: str | None


def _answers(pages: list[Page], cards: list[Card]) -> dict[str, str]:
    """Return the first answer of each page that no card above says already, else its first."""
    said = [_spoken(card.headline) for card in cards]
    said += [_spoken(card.figure.finding) for card in cards[:1]]  # the index's heading
    return {
        page.stem: next(
            (line for line in page.answer if not any(one <= _spoken(line) for one in said)),
            page.answer[0] if page.answer else "",
        )
        for page in pages
    }


def _spoken(line: str) -> set[str]:
    """Return the words of a line of HTML or text."""
    return set(_WORD.findall(unescape(_TAG.sub(" ", line)).casefold()))


def _turn(page: Page) -> int:
    """Return the rank of a page among those that may lead the index; the others come after."""
    return LEADERS.index(page.stem) if page.stem in LEADERS else len(LEADERS)


def _cards(pages: list[Page], live: Path | None) -> list[Card]:
    """Return cards for the first finding of each page, then for the second of each, and so on.

    The first card is that of a page whose first figure shows something; it is drawn for the index.
    If two figures have the same finding, it is shown once. Figures without a finding for the front
    page come last; figures that show nothing are left out.
    """
    shown = [_of_page(page, live) for page in pages]
    opening = [
        cards[0] for page, cards in zip(pages, shown, strict=True)
        if cards and cards[0].figure.stem == page.figures[0].stem
    ]  # fmt: skip
    found = {card.headline: card for card in opening[:1]}
    for card in chain.from_iterable(zip_longest(*shown)):
        if card:
            found.setdefault(card.headline, card)
    cards = list(found.values())
    return cards[:1] + sorted(cards[1:], key=lambda card: not card.detail)


def _of_page(page: Page, live: Path | None) -> list[Card]:
    """Return the cards of a page's figures that show something, those with a finding first.

    The first figure stays first, because it answers the page's question.
    """
    cards = [_card(page, image, live) for image in page.figures if image.exists()]
    shown = [card for card in cards if card.thumbnail != ""]
    return shown[:1] + sorted(shown[1:], key=lambda card: not card.detail)


def _card(page: Page, image: Path, live: Path | None) -> Card:
    figure = _figure(image)
    path = live / f"{figure.stem}.json" if live else None
    if path and path.exists():
        said = json.loads(path.read_text(encoding="utf-8"))
        return Card(page, figure, said["headline"], said["detail"], said["thumbnail"])
    return Card(page, figure, figure.finding, "", None)


def _figure(image: Path) -> Figure:
    """Return a figure: its finding as alternative text, and its files; without a plot its data."""
    finding = about = ""
    if image.exists():
        with Image.open(image) as opened:
            finding = opened.info.get("Title", image.stem)
            about = opened.info.get("Description", "")
    forms = [(form.upper(), image.with_suffix(f".{form}").name) for form in FORMS]
    more = [("figure_phone", f"{image.stem}-phone.svg"),
            ("figure_wide", f"{image.stem}-datawrapper.csv")]  # fmt: skip
    files = [(form, name) for form, name in forms + more if image.with_name(name).exists()]
    return Figure(image.stem, finding, about, files)


def facts(news: News, theme: Theme) -> str:
    """Return how much there is: articles, period, words, quotes, speakers, share quoted."""
    quotes = by_person(news).quotes
    own = quotes[quotes["kind"].isin(MARKED)]
    articles = theme.count("article", len(news.articles))
    density = quote_density(news, by="collection")["quote_density"]
    return " · ".join([
        f"{articles}, {theme.period(news.articles['date'])}",
        theme.count("word", int(news.articles["n_words"].sum())),
        *[
            theme.say("report_own", n=theme.count(noun, n), own=theme.number(n_own))
            for noun, n, n_own in (
                ("quote", len(quotes), len(own)),
                ("speaker", quotes["speaker"].nunique(), own["speaker"].nunique()),
            )
        ],
        theme.say("report_quoted", share=theme.percent(density.max())),
    ])  # fmt: skip


def _tables(news: News, folder: Path, theme: Theme) -> list[dict[str, object]]:
    """Return the tables, the meaning of their rows, and their files."""
    return [
        {
            "name": value_name("table", name, theme),
            "row": theme.say(key) if (key := f"table_{name}") in texts() else "",
            "n": theme.number(len(table)), "files": sorted(folder.glob(f"{name}.*")),
        }
        for name, table in news.tables().items()
    ]  # fmt: skip


def _by_reading(problems: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """Return the problems in two groups with headings: not read, and read."""
    read = problems["read"].astype(bool)
    parts = (("report_problems", problems[~read]), ("report_checks", problems[read]))
    return [(key, rows) for key, rows in parts if len(rows)]


def _problems(rows: pd.DataFrame, theme: Theme) -> tuple[list[dict[str, str]], int]:
    """Return the first of the problems as HTML, and how many more there are."""
    shown = ("source", "member", "reason", "cure")
    rows = rows.assign(cure=rows["cure"].str.replace(_OF_PYTHON, r"`\1`", regex=True))
    return [
        {
            name: shown_as_html(name, row[name], theme) if isinstance(row[name], str) else ""
            for name in shown
        }
        for row in rows.head(LISTED).to_dict("records")
    ], max(0, len(rows) - LISTED)
