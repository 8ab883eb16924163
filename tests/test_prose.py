"""The notebooks' prose in Danish says what the English says, cell by cell."""

import re
from collections import Counter

import nbformat
import pytest

from analysis.charts.theme import Theme
from analysis.charts.translations import texts
from analysis.report.messages import Page
from analysis.report.pages import notebook_page
from analysis.report.prose import DANISH, danish, translated
from analysis.report.report import NOTEBOOKS
from analysis.report.table_words import column_name, value_name

FILES = sorted(DANISH.glob("*.md"))
CODE = re.compile(r"`[^`]+`")


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def pairs(request):
    """Each cell that has Danish: English and Danish."""
    stem = request.param.stem
    notebook = nbformat.read(NOTEBOOKS / f"{stem}.ipynb", as_version=4)
    english = {cell.id: cell.source for cell in notebook.cells if cell.cell_type == "markdown"}
    said = danish(stem)
    assert said and set(said) <= set(english)
    return [(english[name], text) for name, text in said.items()]


def test_every_notebook_with_danish_is_there():
    assert {path.stem for path in FILES} <= {path.stem for path in NOTEBOOKS.glob("*.ipynb")}
    assert len(FILES) >= 4


def test_danish_names_the_same_columns_and_has_as_many_headings_and_points(pairs):
    for english, said in pairs:
        code, own = Counter(CODE.findall(english)), Counter(CODE.findall(said))
        assert not own - code, said
        for name in code - own:  # a column or a kind, as the tables of a Danish page call it
            word, theme = name.strip("`"), Theme(language="da")
            names = {column_name(word, theme), value_name("kind", word, theme)}
            assert any(one.casefold() in said.casefold() for one in names), name
        for start in ("# ", "## ", "- "):
            count = [sum(x.startswith(start) for x in t.splitlines()) for t in (english, said)]
            assert count[0] == count[1], said


def test_no_line_ends_before_a_percent_sign():
    assert "95\u00a0%" in "".join(danish("03_speaker_share").values())
    said = [text for path in FILES for text in danish(path.stem).values()]
    said += [danish_text for _, danish_text in texts().values()]
    assert not [text for text in said if re.search(r"\d %", text)]


def test_the_question_is_the_one_of_the_index():
    for path in FILES:
        heading = next(iter(danish(path.stem).values())).splitlines()[0]
        assert heading.removeprefix("# ") == texts()[f"page_{path.stem}"][1]


def made(*sources: str, ids: tuple[str, ...]):
    cells = [nbformat.v4.new_markdown_cell(source, id=cell) for source, cell in
             zip(sources, ids, strict=True)]  # fmt: skip
    return nbformat.v4.new_notebook(cells=cells)


def page(notebook, language: str) -> str:
    return notebook_page(notebook, Page("03_speaker_share", "?", [], []), Theme(language=language))


def test_a_danish_page_has_danish_prose_and_an_english_one_english():
    notebook = made("# Who gets to speak?", ids=("cell-00",))
    assert "Hvem kommer til orde?" in page(notebook.copy(), "da")
    shown = page(notebook, "en")
    assert "Who gets to speak?" in shown and "Hvem kommer" not in shown


def test_prose_without_danish_stays_english_and_the_page_says_so():
    shown = page(made("# A", "## Who is new?", ids=("cell-00", "brand-new")), "da")
    assert "Who is new?" in shown and "er på engelsk" in shown
    assert "er på engelsk" not in page(made("# A", ids=("cell-00",)), "da")


def test_translating_leaves_the_given_cells_alone():
    notebook = made("# A", ids=("cell-00",))
    translated(notebook.cells, "03_speaker_share")
    assert notebook.cells[0].source == "# A"
