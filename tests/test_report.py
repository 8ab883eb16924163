import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from analysis.report import NOTEBOOKS, report

PARTS = (
    " date 2021-03 Havnen <b>lukker</b> & byen vågner.\n\n"
    "- Vi er meget glade for det, siger Ida <i>Vang</i>.\n\n"
    "Der er ingen planer om mere.\n\n/fjordbladet"
)


class Links(HTMLParser):
    def __init__(self, html: str):
        super().__init__()
        self.found, self.ids = [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found += [value for name, value in attrs if name in ("href", "src") and value]


@pytest.fixture(scope="module")
def out(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    (folder / "<img src=x onerror=1>.txt").write_text(PARTS, encoding="utf-8")
    (folder / "to.txt").write_text(PARTS.replace("2021-03", "2021-04"), encoding="utf-8")
    (folder / "billede.png").write_bytes(b"\x89PNG")
    out = tmp_path_factory.mktemp("report")
    report([str(folder)], out)
    return out


def test_every_notebook_becomes_a_page(out):
    for notebook in NOTEBOOKS.glob("[0-9]*.ipynb"):
        assert (out / f"{notebook.stem}.html").stat().st_size > 10_000


def test_a_page_shows_every_chart_of_its_notebook(out):
    for notebook in NOTEBOOKS.glob("[0-9]*.ipynb"):
        html = (out / f"{notebook.stem}.html").read_text(encoding="utf-8")
        drawn = notebook.read_text(encoding="utf-8").count("_chart = ")
        assert html.count('src="data:image/png') == drawn, notebook.name


def test_the_index_links_every_page_and_every_figure_and_no_link_is_dead(out):
    links = Links((out / "index.html").read_text(encoding="utf-8")).found
    for link in links:
        assert (out / link).is_file(), link
    for figure in (out / "figures").iterdir():
        assert f"figures/{figure.name}" in links


def test_pages_fetch_nothing_from_elsewhere(out):
    for page in out.glob("*.html"):
        html = page.read_text(encoding="utf-8")
        fetched = re.findall(r"<(?:script|link|img|iframe|source)[^>]*?(?:src|href)=\"?(\S+)", html)
        assert not [link for link in fetched if link.startswith(("http", "//"))], page.name
        assert not re.findall(r"(?:import|from)\s+[\"']https?:|@import|url\(\"?https?:", html)


def test_names_of_files_and_text_never_become_markup(out):
    for page in out.glob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert "<img src=x" not in html and "<i>Vang</i>" not in html, page.name


def test_a_file_that_was_not_read_is_listed(out):
    assert "billede.png" in (out / "index.html").read_text(encoding="utf-8")


def test_every_figure_comes_in_three_forms_with_its_data(out):
    names = {path.stem for path in (out / "figures").iterdir()}
    assert names
    for name in names:
        for suffix in ("png", "svg", "pdf", "csv"):
            assert (out / "figures" / f"{name}.{suffix}").is_file()


def test_a_second_run_gives_the_same_figures(out, tmp_path):
    source = next(iter((out / "tables").glob("articles.csv")))
    articles = re.findall(r"(/\S[^,\n]*?)/to\.txt", source.read_text(encoding="utf-8-sig"))[0]
    report([articles], tmp_path)
    for path in (out / "figures").iterdir():
        assert path.read_bytes() == (tmp_path / "figures" / path.name).read_bytes(), path.name
