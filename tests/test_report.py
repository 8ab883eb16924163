"""The report: its pages, figures and files, and what happens when a notebook fails."""

import json
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import pandas as pd
import pytest
from conftest import PARTS
from in_process import run_here
from lxml import html
from PIL import Image
from PIL.PngImagePlugin import PngInfo

import analysis.report.report
from analysis import charts
from analysis.build.run import FolderInUse
from analysis.charts.base import drawn_on
from analysis.charts.labels import ArticleLabel
from analysis.charts.theme import Theme
from analysis.charts.translations import texts
from analysis.corrections.rows import record
from analysis.loading import load
from analysis.measures.quotation import speaker_share
from analysis.measures.readability import readability
from analysis.report.datawrapper import datawrapper_table
from analysis.report.messages import Failure, Page
from analysis.report.notebook import table
from analysis.report.pages import index_page, linked
from analysis.report.report import NOTEBOOKS, NotebookFailed, report
from analysis.tables.news import News
from analysis.tables.schemas import SCHEMAS, frame

FILES = sorted(NOTEBOOKS.glob("[0-9]*.ipynb"))


class Links(HTMLParser):
    def __init__(self, html: str):
        super().__init__()
        self.found, self.ids = [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found += [value for name, value in attrs if name in ("href", "src") and value]


@cache
def links_of(page: Path) -> list[str]:
    """Return where a page of the report leads."""
    return Links(page.read_text(encoding="utf-8")).found


@pytest.fixture
def out(sample_report) -> Path:
    return sample_report.out


def test_every_notebook_becomes_a_page(out):
    for notebook in NOTEBOOKS.glob("[0-9]*.ipynb"):
        assert (out / f"{notebook.stem}.html").stat().st_size > 10_000


def test_a_page_shows_every_chart_of_its_notebook(out):
    for notebook in NOTEBOOKS.glob("[0-9]*.ipynb"):
        html = (out / f"{notebook.stem}.html").read_text(encoding="utf-8")
        drawn = notebook.read_text(encoding="utf-8").count("_chart = ")
        shown = html.count('src="data:image/png'), html.count('<div class="live wide">')
        assert drawn in shown and min(shown) == 0, notebook.name  # all as images, or all live


def test_the_index_links_every_page_the_pages_every_figure_and_no_link_is_dead(out):
    index, pages = links_of(out / "index.html"), []
    for notebook in FILES:
        assert f"{notebook.stem}.html" in index
        pages += links_of(out / f"{notebook.stem}.html")
    for link in index:
        path, _, place = link.partition("#")
        assert not path or (out / path.split("?")[0]).is_file(), link
        if place:
            there = (out / (path or "index.html")).read_text("utf-8", errors="replace")
            assert f'id="{place}"' in there, link
    for figure in (out / "figures").glob("[0-9]*"):
        assert f"figures/{figure.name}" in pages


def test_the_index_shows_one_finding_and_six_more_of_several_pages_with_small_figures(out):
    index = html.fromstring((out / "index.html").read_text(encoding="utf-8"))
    assert len(index.xpath("//h1")) == 1 and len(index.xpath("//div[@class='opening']//svg")) == 2
    cards = index.xpath("//ul[@class='cards']/li")
    assert (
        len(cards) == 6
        and len({card.xpath(".//p[@class='more']")[0].text_content() for card in cards}) > 2
    )
    for card in cards:
        (small,) = card.xpath(".//svg")
        assert small.get("aria-hidden") == "true" and len(small) > 3
        assert card.xpath(".//h3")[0].text_content() and card.xpath(".//p")[0].text_content()
    heads = [head.text_content() for head in index.xpath("//h1|//h3")]
    assert len(set(heads)) == 7


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


def test_columns_name_the_text_of_a_table_and_keep_its_others(out):
    news = load(out / "tables")
    row = news.articles.set_index("article").loc["to/0"]
    assert (row["uge"], row["kode"], row["credit"]) == (14, "A7", "fjordbladet")
    assert row["n_words"] > 10 and "Ida Vang" in set(news.quotes["speaker"])
    pages = [path.read_text("utf-8") for path in (out / "articles").rglob("*.html")]
    assert len(pages) == len(news.articles)


def test_every_figure_comes_in_three_forms_with_its_data(out):
    names = {path.stem for path in (out / "figures").glob("*.png")}
    assert names
    for name in names:
        for suffix in ("png", "svg", "pdf", "csv"):
            assert (out / "figures" / f"{name}.{suffix}").is_file()
        assert (out / "figures" / f"{name}-phone.svg").is_file()
        wide = pd.read_csv(out / "figures" / f"{name}-datawrapper.csv", encoding="utf-8-sig")
        assert 2 <= wide.shape[1] <= 6 and len(wide)


def test_the_table_for_an_editor_names_articles_and_has_voices_side_by_side():
    text = "Havnen lukker for skibe i morgen.\n\n- Vi er glade, siger Ida Lund.\n\nDer er ro."
    news = load(pd.DataFrame({"title": ["Havnen lukker"], "text": [text]}), corrections=None)
    theme = Theme.of(news, language="da")
    share = speaker_share(news)
    made = datawrapper_table(drawn_on(charts.share_bars(share, theme=theme)), share)
    assert made.columns.tolist() == [
        "kilde", "andel af ord", "andel af ord, laveste", "andel af ord, højeste",
    ]  # fmt: skip
    assert made.iloc[0, :2].tolist() == ["Ida Lund", 100]
    lix = readability(news, by=["article", "voice"])
    made = datawrapper_table(drawn_on(charts.lix_voices(lix, theme=theme)), lix)
    assert made.columns.tolist() == ["artikel", "citerede ord", "journalistens egne ord"]
    assert made["artikel"].tolist() == ["Havnen lukker"]


FAMILIES = ("*-strip.*", "*-months.*", "*-rhythm.*", "*-first-and-last.*")


@pytest.mark.parametrize("notebook", FILES[1:], ids=lambda path: path.stem)
def test_a_second_run_gives_the_same_figures(notebook, sample_report, tmp_path):
    """In another process and another folder: all names and data, and a chart of each family."""
    figures, old = tmp_path / "figures", sample_report.out / "figures"
    first = min(path.stem for path in old.glob(f"{notebook.stem[:2]}-*"))
    run_here(
        notebook, tmp_path,
        {"ARTICLES": [str(sample_report.out / "tables")], "FIGURES": str(figures)},
        write=(f"{first}.*", *FAMILIES),
    )  # fmt: skip
    names = {path.name for path in figures.glob("[0-9]*")}
    assert names == {path.name for path in old.glob(f"{notebook.stem[:2]}-*")} != set()
    same = [name for name in sorted(names) if (figures / name).stat().st_size]
    for name in same:
        assert (figures / name).read_bytes() == (old / name).read_bytes(), name
    assert {name.rpartition(".")[2] for name in same} == {"png", "svg", "pdf", "csv"}


# Small notebooks, so that what can go wrong with one is quick to try

PARAMETERS = "ARTICLES = []\nFIGURES = ''\nLANGUAGE = ''"
DRAW = """from pathlib import Path
from PIL import Image
Path(FIGURES).mkdir(exist_ok=True)
Image.new("RGB", (3, 2)).save(Path(FIGURES) / "{name}.png")"""
SHOW = """from IPython.display import Markdown
Markdown("- Found **{name}**.", metadata={{"figures": ["{name}"]}})"""


WRITE = """from pathlib import Path
for n in range(10**9):
    Path(FIGURES).mkdir(exist_ok=True)
    (Path(FIGURES) / str(n % 100)).touch()"""


def write_notebook(folder: Path, stem: str, *sources: str) -> None:
    new = nbformat.v4
    parameters = new.new_code_cell(PARAMETERS, metadata={"tags": ["parameters"]})
    cells = [new.new_markdown_cell(f"# What of {stem}?"), parameters,
             new.new_markdown_cell("## Is it so?"), *map(new.new_code_cell, sources)]  # fmt: skip
    nbformat.write(new.new_notebook(cells=cells), folder / f"{stem}.ipynb")


def good(name: str) -> list[str]:
    return [DRAW.format(name=name), SHOW.format(name=name)]


@pytest.fixture
def small(tmp_path, monkeypatch):
    """A folder of two good notebooks, an article, and a call of report on both."""
    folder = tmp_path / "notebooks"
    folder.mkdir()
    monkeypatch.setattr(analysis.report.report, "NOTEBOOKS", folder)
    write_notebook(folder, "01_one", *good("01-a"))
    write_notebook(folder, "02_two", *good("02-b"))
    (tmp_path / "a.txt").write_text(PARTS, encoding="utf-8")
    out = tmp_path / "out"
    return folder, out, lambda **options: report([str(tmp_path / "a.txt")], out, **options)


def test_a_notebook_that_fails_is_named_with_cell_section_error_and_cure(small):
    folder, out, run = small
    write_notebook(folder, "02_two", "1 / 1", "raise ValueError('<b>no words</b>\\nmore')")
    with pytest.raises(NotebookFailed) as failed:
        run()
    assert str(failed.value).startswith(
        "02_two stopped in cell [4], under “Is it so?”: ValueError: <b>no words</b>. Correct that"
    )
    index = (out / "index.html").read_text(encoding="utf-8")
    assert "02_two stopped in cell [4]" in index and "<b>no" not in index
    assert "<h1>01-a</h1>" in index
    assert "02_two stopped" in (out / "02_two.html").read_text(encoding="utf-8")
    assert "stopped" not in (out / "01_one.html").read_text(encoding="utf-8")


def test_a_file_that_is_no_notebook_spoils_none_of_the_others(small):
    folder, out, run = small
    (folder / "02_two.ipynb").write_text("no notebook")
    with pytest.raises(NotebookFailed, match="02_two could not be run"):
        run()
    assert "01-a.png" in (out / "index.html").read_text(encoding="utf-8")


def test_a_process_that_dies_spoils_no_other_page_and_printed_lines_stay_in_order(small):
    folder, out, run = small
    write_notebook(folder, "02_two", "import os; os._exit(9)")
    write_notebook(folder, "01_one", "import sys; print(1); print(2, file=sys.stderr); print(3)\n4")
    with pytest.raises(NotebookFailed, match="02_two could not be run: its process ended with"):
        run()
    shown = nbformat.read(out / "notebooks" / "01_one.ipynb", as_version=4).cells[-1].outputs
    assert [said.get("text") for said in shown[:3]] == ["1\n", "2\n", "3\n"]
    assert shown[3].data["text/plain"] == "4" and shown[3].execution_count == 3


def left_by_an_earlier_run(out: Path, *figures: str) -> None:
    """Write what a report of an earlier day left, with figures of these names."""
    (out / "tables" / "_ledger").mkdir(parents=True)
    for name in (
        "index.html",
        "01_one.html",
        "notebooks/01_one.ipynb",
        *(f"figures/{f}" for f in figures),
    ):
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_text("of the day before")


def test_figures_of_the_run_before_are_kept_until_a_run_succeeds(small):
    folder, out, run = small
    left_by_an_earlier_run(out, "01-a.png", "02-b.png")
    write_notebook(folder, "02_two", "1 / 0")
    for _ in range(2):
        with pytest.raises(NotebookFailed):
            run()
        assert {path.name for path in (out / "figures").iterdir()} == {"01-a.png"}
        assert {p.name for p in (out / "figures.before").iterdir()} == {"01-a.png", "02-b.png"}
    kept = (out / "figures.before" / "01-a.png").read_text()
    assert (
        kept == "of the day before"
        and (out / "figures" / "01-a.png").read_bytes()[:4] == b"\x89PNG"
    )
    write_notebook(folder, "02_two", *good("02-c"))
    run()
    assert {path.name for path in (out / "figures").iterdir()} == {"01-a.png", "02-c.png"}
    assert not (out / "figures.before").exists()


def test_the_tables_beside_the_figures_are_the_corrected_ones(small, tmp_path, monkeypatch):
    _, out, run = small
    (tmp_path / "data").mkdir()
    held = load(tmp_path / "a.txt", corrections=None, people=None).quotes.iloc[0]
    record(tmp_path / "data" / "corrections.csv", {
        "article": held["article"], "start": held["start"], "text": held["text"],
        "action": "change", "speaker": "Eva Holm",
    })  # fmt: skip
    monkeypatch.chdir(tmp_path)
    run()
    quotes = pd.read_csv(out / "tables" / "quotes.csv", encoding="utf-8-sig")
    assert quotes.loc[0, ["speaker", "method"]].tolist() == ["Eva Holm", "corrected"]
    assert {"people.csv", "corrections.csv"} <= {path.name for path in (out / "tables").iterdir()}


def test_stopping_half_way_leaves_the_report_as_it_was(small, monkeypatch):
    folder, out, run = small
    write_notebook(
        folder, "02_two", WRITE
    )  # it is ended before the folder that it fills is cleared
    left_by_an_earlier_run(out, "01-a.png", "mine.png")
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    assert len(before) == 5

    def stop(*args, **options):
        raise KeyboardInterrupt

    monkeypatch.setattr(analysis.report.report, "_page", stop)
    with pytest.raises(KeyboardInterrupt):
        run()
    assert {path: path.read_bytes() for path in before} == before
    assert not list(out.glob(".new*"))


def test_a_file_of_somebody_else_among_the_figures_stays(small):
    folder, out, run = small
    left_by_an_earlier_run(out, "01-a.png", "01-old.png", "mine.png")
    (folder / "02_two.ipynb").unlink()
    run()
    assert {path.name for path in (out / "figures").iterdir()} == {"01-a.png", "mine.png"}
    assert (out / "figures" / "mine.png").read_text() == "of the day before"
    assert (out / "figures" / "01-a.png").read_bytes()[:4] == b"\x89PNG"


def test_a_folder_with_other_files_is_no_place_for_a_report(tmp_path):
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "a.txt").write_text("- Ja, siger Ida Lund.", encoding="utf-8")
    with pytest.raises(FolderInUse, match="name an empty or a new folder"):
        report([str(articles)], tmp_path)
    assert [path.name for path in tmp_path.rglob("*")] == ["articles", "a.txt"]


def test_a_file_of_somebody_else_among_the_pages_of_articles_stays(tmp_path):
    out, new = tmp_path / "out", tmp_path / "new"
    for path in (out / "articles", new / "articles"):
        path.mkdir(parents=True)
        (path / "0001.html").write_text(path.parent.name, encoding="utf-8")
    (out / "articles" / "0002.html").write_text("an article that is gone", encoding="utf-8")
    (out / "articles" / "mine.txt").write_text("mine", encoding="utf-8")
    analysis.report.report._replace(new, out, keep_figures=False)
    kept = {path.name: path.read_text(encoding="utf-8") for path in (out / "articles").iterdir()}
    assert kept == {"0001.html": "new", "mine.txt": "mine"}


def test_an_executed_notebook_names_the_place_where_its_figures_lie(out):
    for notebook in FILES:
        text = (out / "notebooks" / notebook.name).read_text(encoding="utf-8")
        assert ".new-" not in text and json.dumps(str(out / "figures"))[1:-1] in text


# The index, from what it is told


def collection(problems: int = 0) -> News:
    tables = {name: frame(name) for name in SCHEMAS}
    rows = [(f"<i>{n}</i>.pdf", None, "is <b>strange</b>", "mend & try", False)
            for n in range(problems)]  # fmt: skip
    return News(**(tables | {"problems": frame("problems", rows)}))


PAGE = Page("01_articles", "Why <b>this</b>?", ["<p>one</p>"], [])


def test_the_index_speaks_danish_where_it_is_asked_to(tmp_path):
    page = index_page(collection(1), [PAGE], tmp_path, Theme(language="da"))
    assert '<html lang="da">' in page
    said = re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)
    english = [e for key, (e, d) in texts().items()
               if key.startswith(("report_", "table_")) and "{" not in e and e != d]  # fmt: skip
    assert not [text for text in english if text in said]


def test_what_could_not_be_read_is_shown_escaped_and_not_without_end(tmp_path):
    page = index_page(collection(100), [PAGE], tmp_path, Theme())
    assert "&lt;i&gt;0&lt;/i&gt;.pdf</b> is &lt;b&gt;strange&lt;/b&gt;: mend &amp; try" in page
    assert page.count(".pdf</b>") == 40 and "60 more" in page
    assert "unread" not in index_page(collection(), [PAGE], tmp_path, Theme())


def test_a_failure_is_told_in_the_page_s_language_escaped(tmp_path):
    page = PAGE._replace(failure=Failure("03_x", "5", "<Who>", "KeyError: '<k>'"))
    shown = index_page(collection(), [page], tmp_path, Theme(language="da"))
    assert "03_x standsede i celle [5] under ”&lt;Who&gt;”: KeyError: &#39;&lt;k&gt;" in shown


def test_the_english_questions_are_those_of_the_notebooks():
    for path in NOTEBOOKS.glob("[0-9]*.ipynb"):
        heading = nbformat.read(path, as_version=4).cells[0].source.splitlines()[0]
        assert texts()[f"page_{path.stem}"][0] == heading.removeprefix("# ")


def test_every_quote_is_in_the_browser_and_its_link_opens_the_place(out):
    page = (out / "quotes.html").read_text(encoding="utf-8")
    data = json.loads(re.search(r'id="data">(.*?)</script>', page, re.DOTALL)[1])
    table = pd.read_csv(out / "tables" / "quotes.csv", sep=None, engine="python")
    assert [cells[0] for cells in data["rows"]] == table["text"].tolist()
    for *_, link in data["rows"]:
        path, place = link.split("#")
        article = (out / path).read_text(encoding="utf-8")
        assert f'id="{place}"' in article and "<i>Vang" not in article


def test_every_page_has_a_way_back_to_the_index(out):
    for notebook in NOTEBOOKS.glob("[0-9]*.ipynb"):
        assert "index.html" in links_of(out / f"{notebook.stem}.html")


def test_an_article_in_a_table_is_called_by_its_headline_and_linked():
    labels = {"a&b": ArticleLabel("Broen <åbner>"), "c": ArticleLabel("Kort nyt")}
    theme = Theme(labels=labels)
    shown = table(pd.DataFrame({"article": ["a&b", "c"], "lix": [1.0, 2.0]}), theme).data
    page = linked(shown, {"a&b": "articles/0001.html"}, "")
    assert '<a href="articles/0001.html">Broen &lt;åbner&gt;</a>' in page
    assert "Kort nyt</a>" in page and page.count("href=") == 1  # has no page of its own
    beside = table(pd.DataFrame({"article": ["c"], "title": ["Kort nyt"]}), theme).data
    assert '<a data-article="c">c</a>' in beside  # its headline stands beside the key


def test_tables_of_a_report_link_each_article_to_its_page(sample_report):
    for stem in ("01_articles", "04_readability", "05_source_diversity", "06_compare"):
        page = (sample_report.out / f"{stem}.html").read_text(encoding="utf-8")
        links = set(re.findall(r'href="(articles/[^"#]*)"', page))
        assert links and all((sample_report.out / link).is_file() for link in links), stem
        assert "data-article" not in page


def test_the_index_says_of_a_section_what_its_cards_have_not_said(tmp_path):
    said = ["<p>In <b>24</b> of 26 articles the quoted words are easier.</p>", "<p>All else.</p>"]
    titles = {"01-a": "Women have 63% of the words", "01-b": "Quoted words are easier"}
    figures = []
    for stem, title in titles.items():
        note = PngInfo()
        note.add_text("Title", title)
        Image.new("RGB", (3, 2)).save(tmp_path / f"{stem}.png", pnginfo=note)
        figures.append(tmp_path / f"{stem}.png")
    page, other = PAGE._replace(answer=said, figures=figures), PAGE._replace(stem="02_b")
    shown = html.fromstring(index_page(collection(), [page, other], tmp_path, Theme()))
    assert [row.text_content() for row in shown.xpath("//table[@class='sections']//td[p]")] == [
        "All else.", "one",
    ]  # fmt: skip
    only = page._replace(answer=said[:1])
    shown = html.fromstring(index_page(collection(), [only], tmp_path, Theme()))
    assert shown.xpath("string(//table[@class='sections']//td[p])").startswith("In 24 of 26")
