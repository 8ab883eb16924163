"""The collection that notebooks share: given values, then the environment, then the file."""

import nbformat
import pytest

from analysis.report.collection import DEFAULTS, collection
from analysis.report.live_prose import letters, texts
from analysis.report.notebook import PROJECT
from analysis.report.report import NOTEBOOKS


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "collection.toml"
    path.write_text('articles = "mine"\nlanguage = "da"\n', encoding="utf-8")
    return path


def test_the_file_names_the_collection_and_the_rest_is_as_it_was(file):
    found = collection(path=file, environment={})
    assert (found.articles, found.language) == (["mine"], "da")
    assert found.figures == DEFAULTS["figures"]


def test_the_environment_comes_before_the_file_and_splits_as_a_shell(file):
    found = collection(path=file, environment={"ARTICLES": '"Mine artikler" seeds'})
    assert found.articles == ["Mine artikler", "seeds"]


def test_what_is_given_comes_first(file):
    found = collection(["own"], language="en", path=file, environment={"ARTICLES": "seeds"})
    assert (found.articles, found.language) == (["own"], "en")


def test_without_a_file_all_is_as_shipped(tmp_path):
    shipped = collection(path=PROJECT / "data" / "collection.toml", environment={})
    assert collection(path=tmp_path / "none.toml", environment={}) == shipped


@pytest.mark.parametrize(
    ("text", "said"),
    [("articels = 1", "did you mean 'articles'"), ("articles = [", "is not valid TOML")],
)
def test_a_file_that_cannot_be_used_says_why(file, text, said):
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=said):
        collection(path=file, environment={})


def test_it_loads_with_its_language(tmp_path):
    (tmp_path / "a.txt").write_text("- Det går, siger Ida Lund.", encoding="utf-8")
    news, theme = collection(str(tmp_path), language="da", environment={}).load()
    assert news.quotes["speaker"].tolist() == ["Ida Lund"] and theme.language == "da"


def test_every_text_cell_of_every_notebook_has_danish():
    found = texts()
    for path in NOTEBOOKS.glob("[0-9]*.ipynb"):
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.cell_type == "markdown":
                assert letters(cell.source) in found, cell.source[:60]


def test_cells_are_known_by_their_letters():
    assert letters("## What *is* `x`?\n\nSee [docs](a.md).") == "WhatisxSeedocs"


def test_figures_say_of_how_many_stories_a_small_collection_is(tmp_path):
    body = " ".join(f"ord{n}" for n in range(60))
    for name in "abc":
        told = body if name < "c" else body[::-1]
        (tmp_path / f"{name}.txt").write_text(f"Byen {told}.", encoding="utf-8")
    _, theme = collection(str(tmp_path), environment={}).load()
    assert theme.source.replace("\u00a0", " ").startswith("3 articles (2 stories)")
    (tmp_path / "c.txt").unlink()
    _, theme = collection(str(tmp_path), environment={}).load()
    assert theme.source.replace("\u00a0", " ").startswith("2 articles (1 story)")
    (tmp_path / "b.txt").unlink()
    _, theme = collection(str(tmp_path), environment={}).load()
    assert "stor" not in theme.source
