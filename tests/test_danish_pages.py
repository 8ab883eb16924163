"""Every page in Danish, read from top to end: no English, no ``True``, no name of a column.

And, since the pages are there: tables name their heads' scope, and headings are in order.
"""

import itertools
import re
from pathlib import Path

import matplotlib as mpl
import nbformat
import pandas as pd
import pytest
from in_process import run_here
from lxml import etree, html
from PIL import Image
from problem_sentences import FIELD, sentences

import analysis
from analysis.charts.theme import Theme
from analysis.core.paths import PROJECT
from analysis.loading import load
from analysis.report.messages import Page
from analysis.report.notebook import table
from analysis.report.pages import index_page, notebook_page, summarised
from analysis.report.report import NOTEBOOKS
from analysis.report.table_words import column_name, shown_as_html, value_name
from analysis.tables.news import News
from analysis.tables.schemas import SCHEMAS, frame
from analysis.views.quote_browser import quote_browser

pytestmark = pytest.mark.xdist_group("danish pages")  # made once, by one process
FILES = sorted(NOTEBOOKS.glob("[0-9]*.ipynb"))
SAMPLE = str(NOTEBOOKS.parent / "data/articles/2026-0[1-2]*.txt")
# English words that Danish has not, as tables, figures and sentences of pages would hold them.
ENGLISH = re.compile(
    r"\b(the|of|and|with|from|not|is|are|was|were|this|that|which|these|none|missing|unknown|"
    r"words?|quotes?|quoted|articles?|speakers?|sentences?|people|outlets?|sources?|rows?|figures?|"
    r"months?|shares?|women|woman|too|under \d+ \w*words|warning|gender|measure|difference|own|"
    r"True|False|None|nan|NaN|NaT)\b|\b\d+ of \d+\b|\b[a-z]+_[a-z_]+\b"
)
# Files and code are called what they are called; columns and terms that are spelled so in Danish.
CALLED = re.compile(  # files, and the article in English by its own first words
    r"/[\w./-]+|[\w./-]+\.(csv|md|py|toml|ipynb|html|txt|png|svg|pdf)\b"
    r"|The harbour was closed to all of the ships that came in\b"
)


def with_problems(folder: Path) -> list[str]:
    """Return sources beside the sample that need checking or cannot be read, and corrections."""
    folder.mkdir()
    for name, raw in {
        "billede.png": b"\x89PNG", "tom.txt": b"", "brev.pages": b"1", "tal.txt": b"%PDF-1.7 1 2",
        "uden.csv": b"uge;sted\n14;Havnen", "svar.json": b"{", "pakke.zip": b"PK12",
        "kolonner.csv": "rubrik;br\xf8dtekst;uge\nNyt;Havnen lukker i dag;14".encode(),
        "engelsk.txt": b"The harbour was closed to all of the ships that came in from the sea and "
                       b"it is not known when they will be there again, he said to them.",
        "umulig.txt": b"Dato: 2026-13-99\n\nHavnen lukker i dag.",
        "igen.txt": b"Dato: 2026-13-99\n\nHavnen lukker i dag.",
    }.items():  # fmt: skip
        (folder / name).write_bytes(raw)
    rows = ["article;text;action;kind", "intet;Et ord;add;direct", ";Et ord;confirm;",
            "kolonner/0;Havnen er fuld;confirm;", "kolonner/0;Havnen;ad;"]  # fmt: skip
    (folder / "rettelser.csv").write_text("\n".join(rows), encoding="utf-8")
    (folder / "personer.csv").write_text("person;gender\nIda Holm;kvinde\n", encoding="utf-8")
    return [SAMPLE, *(str(p) for p in folder.iterdir() if p.stem not in ("rettelser", "personer"))]


def ran(path: Path, folder: Path, sources: list[str]) -> nbformat.NotebookNode:
    """Return the notebook with what its cells showed in Danish."""
    return run_here(path, folder, {
        "ARTICLES": sources, "FIGURES": str(folder / "figures"), "LANGUAGE": "da",
        "CORRECTIONS": str(folder / "ekstra/rettelser.csv"),
        "PEOPLE": str(folder / "ekstra/personer.csv"),
    }, write=["*.png"], dpi=20)  # fmt: skip


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> dict[str, html.HtmlElement]:
    """The index, the page of each notebook, and the browser of quotes, of some sample articles.

    Beside them lie files that cannot be read or need checking, and corrections with faults.
    """
    folder = tmp_path_factory.mktemp("danish")
    sources, extra = with_problems(folder / "ekstra"), folder / "ekstra"
    news = load(*sources, corrections=extra / "rettelser.csv", people=extra / "personer.csv")
    assert len(news.problems) >= 14
    theme, made, written = Theme.of(news, language="da"), [], {}
    with mpl.rc_context():
        for path in FILES:
            done = folder / path.name
            nbformat.write(ran(path, folder, sources), done)
            made.append(summarised(done, folder / "figures", None, theme))
            read = nbformat.read(done, as_version=4)
            written[path.stem] = notebook_page(read, made[-1], theme)
    written["index"] = index_page(news, made, folder, theme, browser=True)
    written["quotes"] = quote_browser(news, theme=theme)
    return {name: html.fromstring(page) for name, page in written.items()}


def texts(page: html.HtmlElement) -> list[str]:
    """Return what a reader of a page sees or hears: no code, no text of articles."""
    page = html.fromstring(etree.tostring(page, encoding="unicode", method="html"))
    hidden = ("//script|//style|//iframe|//pre|//code|//*[contains(@class,'jp-Cell-inputWrapper')]"
              "[.//*[contains(@class,'CodeMirror')]]|//*[contains(@class,'celltag_setup')]"
              "|//*[@lang='en']")  # fmt: skip
    for element in page.xpath(hidden):
        if element.getparent() is not None:
            element.drop_tree()
    return [*page.xpath("//text()"), *page.xpath("//@alt|//@aria-label|//@title|//@placeholder")]


@pytest.mark.parametrize("name", [*(path.stem for path in FILES), "index", "quotes"])
def test_a_danish_page_holds_no_english(pages, name):
    assert pages[name].get("lang") == "da"
    said = [CALLED.sub("", text) for text in texts(pages[name])]
    assert len(said) > 10
    assert not [text for text in said if ENGLISH.search(text)]


@pytest.mark.parametrize("name", [*(path.stem for path in FILES), "index", "quotes"])
def test_heads_of_tables_have_a_scope_and_headings_are_in_order(pages, name):
    heads = pages[name].xpath("//th")
    assert all(head.get("scope") in ("col", "row") for head in heads)
    levels = [int(h.tag[1]) for h in pages[name].xpath("//h1|//h2|//h3|//h4|//h5")]
    assert levels[0] == 1  # the article in the reading view has a second one
    assert all(b <= a + 1 for a, b in itertools.pairwise(levels))


def test_an_image_says_what_it_shows(pages):
    for path in FILES[1:5]:
        said = pages[path.stem].xpath("//img/@alt")
        assert said and all(said) and len(set(said)) == len(said)


def test_figures_of_the_index_are_there_when_it_is_printed_unscrolled(tmp_path):
    Image.new("RGB", (3, 2)).save(tmp_path / "01-a.png")
    page = Page("01_articles", "Hvem?", ["<p>Ida Lund</p>"], [tmp_path / "01-a.png"])
    news = News(*(frame(name, []) for name in SCHEMAS))
    made = html.fromstring(index_page(news, [page], tmp_path, Theme(language="da")))
    (image,) = made.xpath("//div[@class='opening']/img")
    assert image.get("src") == "figures/01-a.png" and image.get("loading") is None


def test_every_column_of_the_linked_tables_that_pages_show_has_a_danish_name():
    theme = Theme(language="da")
    assert column_name("n_words", theme) == "ord"
    assert column_name("n_words", Theme()) == "n_words"
    assert column_name("my_column", theme) == "my_column"
    for name in SCHEMAS:
        assert value_name("table", name, theme) != name


def test_values_are_danish_but_texts_of_articles_stay():
    rows = pd.DataFrame({
        "kind": ["person"], "lix_band": ["very easy"], "read": [True], "text": ["True"],
        "warning": ["short: under 30 sentences, mind the interval"],
    })  # fmt: skip
    shown = html.fromstring(table(rows, Theme(language="da")).data).xpath("//td/text()")
    assert shown == ["person", "meget let", "ja", "True",
                     "kort: under 30 sætninger, se på intervallet"]  # fmt: skip
    shown = html.fromstring(table(rows, Theme()).data).xpath("//td/text()")
    assert shown == rows.iloc[0].astype(str).tolist()


REASONS, CURES = sentences(Path(analysis.__file__).parent)
ENDINGS = PROJECT / "analysis/io/readers/other_endings.tsv"


@pytest.mark.parametrize(
    ("column", "said"),
    [
        *(("reason", said) for said in sorted(REASONS)),
        *(("cure", said) for said in sorted(CURES)),
        *(("cure", line.split("\t")[1]) for line in ENDINGS.read_text("utf-8").splitlines()[2:]),
    ],
)
def test_every_problem_and_its_cure_have_a_danish_form(column, said):
    said = said.replace(FIELD, "7")
    shown = html.fromstring(f"<p>{shown_as_html(column, said, Theme(language='da'))}</p>")
    assert shown.text_content().replace("`", "") != said.replace("`", "")
    assert not [text for text in texts(shown) if ENGLISH.search(CALLED.sub("", text))]
    assert value_name(column, said, Theme()) == said


PROBLEMS = {
    ("reason", "row 3 (Det er godt) cannot be used: `action` is empty"):
        "række 3 (Det er godt) kan ikke bruges: `action` er tom",
    ("reason", "has 12 text boxes and 3 footnotes and endnotes, which are left out"):
        "har 12 tekstbokse og 3 fod- og slutnoter, som er udeladt",
    ("reason", "was read by the names of its columns: text from 'ord', title from 'navn'; "
               "kept as columns of articles: 'uge', 'kode'"):
        "er læst efter navnene på dens kolonner: tekst fra 'ord', rubrik fra 'navn'; "
        "beholdt som kolonner ved artiklerne: 'uge', 'kode'",
    ("reason", "is too long for one article: 250,000 characters; the limit is 200,000"):
        "er for lang til én artikel: 250.000 tegn, højst 200.000 læses",
    ("reason", "contradicts row 3 about Ida Lund: `kind` is person and group, `gender` is a and b"):
        "modsiger række 3 om Ida Lund: `kind` er `person` og `group`, `gender` er `a` og `b`",
    ("reason", "cannot be opened (Permission denied)"): "kan ikke åbnes (adgang nægtet)",
    ("reason", "cannot be opened (Some new fault)"): "kan ikke åbnes (systemfejl)",
    ("reason", "is not complete XML (mismatched tag: line 2)"): "er ikke hel XML",
    ("reason", "a sentence nobody has written"): "a sentence nobody has written",
}  # fmt: skip


@pytest.mark.parametrize(("english", "danish"), PROBLEMS.items())
def test_fields_of_a_problem_are_kept_or_danish(english, danish):
    assert value_name(*english, Theme(language="da")) == danish


def test_names_in_problems_never_become_markup():
    shown = shown_as_html("reason", "has the same words as <b>`x`</b>", Theme(language="da"))
    assert shown == "har samme ord som &lt;b&gt;<code>x</code>&lt;/b&gt;"
    assert shown_as_html("text", "`x`", Theme(language="da")) == "`x`"


def test_danish_prose_calls_columns_as_its_tables_do():
    theme, kept = Theme(language="da"), {"type"}  # what a person writes as the head of a column
    for path in sorted((NOTEBOOKS / "da").glob("*.md")):
        named = re.findall(r"`(\w+)`", path.read_text(encoding="utf-8"))
        english = {
            word for word in named
            if column_name(word, theme) != word or value_name("kind", word, theme) != word
        }  # fmt: skip
        assert english <= kept, path.name
