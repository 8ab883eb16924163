"""Nothing is applied, or written, that the caller did not name or put into the working folder."""

import nbformat
import pytest

import analysis as an
from analysis.charts.theme import Theme
from analysis.corrections.rows import record
from analysis.loading import load
from analysis.report.collection import collection
from analysis.report.notebook import PROJECT, glance

TEXT = "Broen lukker.\n\n- Det er for galt, siger Bo Krag.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A working folder with an article, and nothing made by hand."""
    (tmp_path / "broen.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def corrected(path, speaker="Ida Lund") -> None:
    held = load("broen.txt", corrections=None, people=None).quotes.iloc[0]
    record(path, {"article": "broen", "start": held["start"], "text": held["text"],
                  "action": "change", "speaker": speaker})  # fmt: skip


def test_a_folder_without_files_by_hand_gets_nothing_of_the_clone(folder):
    assert (PROJECT / "data/corrections.csv").is_file() and (PROJECT / "data/people.csv").is_file()
    news = load("broen.txt", PROJECT / "data/articles")
    bare = load("broen.txt", PROJECT / "data/articles", corrections=None, people=None)
    assert news.corrections.empty and news.by_hand == ()
    assert news.problems.equals(bare.problems)
    assert list(news.people) == list(bare.people) == list(an.load("broen.txt").people)
    assert news.quotes["speaker"].equals(bare.quotes["speaker"])
    assert "applied" not in repr(news)


def test_files_of_the_working_folder_are_applied_and_named(folder):
    corrected("data/corrections.csv")
    (folder / "data/people.csv").write_text("person;group\nIda Lund;borgere\n", encoding="utf-8")
    news = load("broen.txt")
    assert news.quotes["speaker"].tolist() == ["Ida Lund"]
    assert news.people.set_index("person").loc["Ida Lund", "group"] == "borgere"
    assert news.by_hand == ("data/corrections.csv", "data/people.csv")
    assert repr(news).endswith("; applied: data/corrections.csv, data/people.csv)")


def test_files_without_a_row_are_not_named_as_applied(folder):
    (folder / "data").mkdir()
    header = "article;text;start;action\n"
    (folder / "data/corrections.csv").write_text(header, encoding="utf-8")
    (folder / "data/people.csv").write_text("person;group\n", encoding="utf-8")
    news = load("broen.txt")
    assert news.by_hand == () and "applied" not in repr(news)
    assert "applied" not in glance(news, Theme()).data
    (folder / "data/source_types.tsv").write_text("politician\trole\tborger\n", encoding="utf-8")
    assert load("broen.txt").by_hand == ("data/source_types.tsv",)
    corrected("data/corrections.csv")
    (folder / "data/corrections.csv").write_text(header, encoding="utf-8")
    assert load("broen.txt").by_hand[0] == "data/corrections.csv"  # what was recorded still counts


def test_a_collection_has_the_scheme_that_it_names(folder):
    (folder / "mine.tsv").write_text("fisher\trole\tfisker\n", encoding="utf-8")
    text = "Broen lukker.\n\n- Det er for galt, siger fisker Bo Krag.\n"
    (folder / "broen.txt").write_text(text, encoding="utf-8")
    news, _ = collection("broen.txt", source_types="mine.tsv").load()
    assert news.people["type"].tolist() == ["fisher"] and news.by_hand[-1].endswith("mine.tsv")
    assert collection("broen.txt").source_types == "data/source_types.tsv"


def test_a_given_file_is_applied_alone(folder):
    corrected("data/corrections.csv")
    corrected("mine.csv", "Eva Holm")
    news = load("broen.txt", corrections="mine.csv")
    assert news.quotes["speaker"].tolist() == ["Eva Holm"] and news.by_hand == ("mine.csv",)


@pytest.mark.parametrize("option", ["corrections", "people"])
def test_a_given_file_that_is_not_there_is_an_error(folder, option):
    with pytest.raises(FileNotFoundError, match=f"{option}='c.csv' does not exist"):
        load("broen.txt", **{option: "c.csv"})


def test_a_review_is_imported_into_the_working_folder(folder):
    before = (PROJECT / "data/corrections.csv").read_bytes()
    an.export_for_review(load("broen.txt"), "review.csv")
    lines = (folder / "review.csv").read_text(encoding="utf-8-sig")
    (folder / "review.csv").write_text(lines.replace("Bo Krag", "Eva Holm", 1), encoding="utf-8")
    assert an.import_review("review.csv")["result"].tolist() == ["taken"]
    assert load("broen.txt").quotes["speaker"].tolist() == ["Eva Holm"]
    assert (PROJECT / "data/corrections.csv").read_bytes() == before


def test_a_notebook_s_files_are_those_of_its_parameters(folder):
    corrected("mine.csv")
    named = collection("broen.txt", corrections="mine.csv", people="nobody/data/people.csv")
    news, _ = named.load()
    assert news.problems.empty  # a default file need not be there
    shown = glance(news, an.Theme(language="da")).data
    assert "Dine egne filer, der er brugt: mine.csv." in shown
    for path in sorted((PROJECT / "notebooks").glob("[0-9]*.ipynb")):
        code = "\n".join(c.source for c in nbformat.read(path, as_version=4).cells)
        assert (
            "collection(ARTICLES, FIGURES, LANGUAGE, CORRECTIONS, PEOPLE, SOURCE_TYPES)" in code
        ), path.name
