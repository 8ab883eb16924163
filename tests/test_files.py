"""Files to articles: encodings, keys, and files that cannot be read."""

import codecs
from pathlib import Path

import pandas as pd
import pytest

from analysis import load
from analysis.build.run import FolderInUse, HoldsTables, build
from analysis.charts import share_bars
from analysis.charts.saving import save
from analysis.charts.theme import Theme
from analysis.core.paths import SAVED
from analysis.io.articles import Article, Problem
from analysis.io.discovery import find_files
from analysis.io.files import read_articles
from analysis.measures.quotation import speaker_share

BODY = "Broen lukker i dag.\n\nDen er gammel."


def write(folder: Path, **files: str | bytes) -> Path:
    """Write files into ``folder``; two underscores in a name stand for a folder."""
    for name, content in files.items():
        path = folder.joinpath(*name.split("__")).with_suffix(".txt")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


# -- encodings and line ends ----------------------------------------------------------------------

LETTERS = " date 2019-02 Rødøvre lukker åen på Ærø, siger de.\n\n»Nå,« – svarer hun.\n\n/ritzau/"
BYTES = {
    "UTF-8": LETTERS.encode(),
    "UTF-8 with a byte order mark": codecs.BOM_UTF8 + LETTERS.encode(),
    "Windows line ends": LETTERS.replace("\n", "\r\n").encode(),
    "old Macintosh line ends": LETTERS.replace("\n", "\r").encode(),
    "UTF-16, little end first": codecs.BOM_UTF16_LE + LETTERS.encode("utf-16-le"),
    "UTF-16, big end first": codecs.BOM_UTF16_BE + LETTERS.encode("utf-16-be"),
    "Windows-1252": LETTERS.encode("cp1252"),
    "Windows-1252 with Windows line ends": LETTERS.replace("\n", "\r\n").encode("cp1252"),
}


@pytest.mark.parametrize("raw", BYTES.values(), ids=BYTES)
def test_every_encoding_and_line_end_gives_the_same_article(raw, tmp_path):
    (article,) = read_articles([write(tmp_path, a=raw)])
    assert article.text == LETTERS
    assert (article.date, article.credit) == (pd.Timestamp("2019-02-01"), "ritzau")
    assert len(article.paragraphs) == 3


@pytest.mark.parametrize(
    "text", ["Åse er her.", "»Nå,« siger hun.", "”Nå,” siger hun – og går…", "’Nej’, det er 5 €."]
)
def test_a_short_text_in_windows_1252_is_told_from_utf_16(text, tmp_path):
    (article,) = read_articles([write(tmp_path, a=text.encode("cp1252"))])
    assert article.text == text


# -- sources and keys -----------------------------------------------------------------------------


def keys(*sources: str | Path) -> list[str]:
    return [item.article for item in read_articles(sources) if isinstance(item, Article)]


def test_files_folders_and_globs_name_articles(tmp_path):
    write(tmp_path, a=BODY, b=BODY, under__c=BODY, under__deep__d=BODY)
    assert keys(tmp_path / "a.txt") == ["a"]
    assert keys(tmp_path) == ["a", "b", "c", "d"]
    assert keys(tmp_path / "under") == ["c", "d"]
    assert keys(str(tmp_path / "[ab].txt")) == ["a", "b"]
    assert keys(str(tmp_path / "und*")) == ["c", "d"]


def test_two_stars_reach_every_folder_below(tmp_path):
    write(tmp_path, a=BODY, under__c=BODY, under__deep__d=BODY)
    assert keys(str(tmp_path / "**" / "*.txt")) == ["a", "c", "d"]


def test_a_file_whose_name_looks_like_a_glob_is_that_file(tmp_path):
    write(tmp_path, **{"a[1]": BODY, "a1": BODY})
    assert keys(tmp_path / "a[1].txt") == ["a[1]"]


def test_the_order_of_sources_does_not_matter(tmp_path):
    write(tmp_path, b=BODY, a=BODY, under__a=BODY)
    files = [tmp_path / "b.txt", tmp_path / "under" / "a.txt", tmp_path / "a.txt"]
    assert keys(*files) == keys(*reversed(files)) == keys(tmp_path)


def test_a_file_named_twice_is_read_once(tmp_path, monkeypatch):
    write(tmp_path, a=BODY)
    monkeypatch.chdir(tmp_path)
    assert keys("a.txt", tmp_path, tmp_path / "a.txt", "*.txt", "./a.txt") == ["a"]


def test_files_with_one_name_get_as_many_folders_as_part_them(tmp_path):
    write(tmp_path, x__a__nyt=BODY, x__b__nyt=BODY, y__a__nyt=BODY, y__andet=BODY)
    found = keys(tmp_path)
    assert found == ["andet", "b/nyt", "x/a/nyt", "y/a/nyt"]


def test_keys_are_unique_where_only_the_suffix_parts_two_names(tmp_path):
    for name in ("a.txt", "a.TXT"):
        (tmp_path / name).write_text(BODY)
    found = keys(tmp_path)
    assert len(found) == len(set(found)) == len(list(tmp_path.iterdir()))


def test_a_point_inside_a_name_stays_in_the_key(tmp_path):
    write(tmp_path)
    (tmp_path / "2019.02.28.txt").write_text(BODY)
    (tmp_path / "2019.02.27.txt").write_text(BODY)
    assert keys(tmp_path) == ["2019.02.27", "2019.02.28"]


def test_notes_and_hidden_files_are_passed_over_without_a_word(tmp_path):
    write(tmp_path, a=BODY)
    for name in ("README.md", "readme.txt", "LICENSE", "LICENSE.txt", ".hidden.txt", "~$a.txt"):
        (tmp_path / name).write_text(BODY)
    items = list(read_articles([tmp_path]))
    assert [getattr(item, "article", item) for item in items] == ["a"]


# -- problems -------------------------------------------------------------------------------------


def problem(*sources: str | Path) -> Problem:
    (found,) = [item for item in read_articles(sources) if isinstance(item, Problem)]
    return found


UNREADABLE = {
    "empty": (b"", "holds no text", "put an article in it"),
    "white space": (b" \n\r\n\t\n", "holds no text", "put an article in it"),
    "header alone": (b" date 2019-02 ", "holds no text", "put an article in it"),
    "credit alone": (b"/ritzau/", "holds no text", "put an article in it"),
    "advert alone": (b"Annonce", "holds no text", "put an article in it"),
    "NUL": (b"Broen\0 lukker.", "NUL", "save it again as plain text in UTF-8"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xfe\0\x81\x8d\x8f", "a picture", "ending"),
}


@pytest.mark.parametrize(("raw", "reason", "cure"), UNREADABLE.values(), ids=UNREADABLE)
def test_a_file_without_an_article_is_a_problem_and_the_others_go_on(raw, reason, cure, tmp_path):
    write(tmp_path, a=BODY, bad=raw, c=BODY)
    found = problem(tmp_path)
    assert found.source == str(tmp_path / "bad.txt")
    assert reason in found.reason and cure in found.cure
    assert keys(tmp_path) == ["a", "c"]


def test_a_file_that_may_not_be_opened_is_a_problem_and_the_others_go_on(tmp_path, monkeypatch):
    write(tmp_path, a=BODY, bad=BODY)
    open_any = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.stem == "bad":
            raise PermissionError(13, "Permission denied")
        return open_any(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    found = problem(tmp_path)
    assert found.source.endswith("bad.txt")
    assert "Permission denied" in found.reason and "permissions" in found.cure
    assert keys(tmp_path) == ["a"]


def test_a_file_of_another_kind_is_a_problem_that_says_how_to_save_it(tmp_path):
    write(tmp_path, a=BODY)
    (tmp_path / "b.rtf").write_bytes(b"{\\rtf1 Broen lukker.}")
    found = problem(tmp_path)
    assert found.source.endswith("b.rtf")
    assert "ends in .rtf" in found.reason and ".docx" in found.cure


@pytest.mark.parametrize("missing", ["nowhere", "nowhere.txt", "nowhere/*.txt"])
def test_a_source_that_is_not_there_is_a_problem(missing, tmp_path):
    write(tmp_path, a=BODY)
    found = problem(tmp_path, tmp_path / missing)
    assert found.source == str(tmp_path / missing)
    assert "was not found" in found.reason and ".txt" in found.cure


def test_a_folder_without_articles_is_a_problem(tmp_path):
    (tmp_path / "README.md").write_text("Om mappen.")
    found = problem(tmp_path)
    assert found.source == str(tmp_path) and "holds no articles" in found.reason


@pytest.mark.parametrize("place", ["tables", "report/tables"])
@pytest.mark.parametrize("file", ["citatstreg.json", "_ledger/a.json"])
def test_what_a_build_or_a_report_wrote_among_articles_is_none_of_them(place, file, tmp_path):
    (tmp_path / "a.txt").write_text("Det regner.", encoding="utf-8")
    (tmp_path / place / file).parent.mkdir(parents=True)
    (tmp_path / place / file).write_text("{}", encoding="utf-8")
    (tmp_path / place / "side.html").write_text("<p>Det sner.</p>", encoding="utf-8")
    (tmp_path / place).parent.joinpath("index.html").write_text("<p>Ja.</p>", encoding="utf-8")
    paths, problems = find_files([tmp_path])
    assert [path.name for path in paths] == ["a.txt"] + ["index.html"] * (place == "tables")
    assert problems == []


def test_tables_are_not_written_among_the_articles(tmp_path):
    (tmp_path / "a.txt").write_text("Det regner.", encoding="utf-8")
    with pytest.raises(ValueError, match="holds the articles: name another folder"):
        build([tmp_path], tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_tables_are_not_written_among_other_files(tmp_path):
    write(tmp_path / "in", a="Det regner.")
    write(tmp_path / "other", b="Det sner.")
    with pytest.raises(FolderInUse, match="holds other files: name an empty or a new folder"):
        build([tmp_path / "in"], tmp_path / "other")
    assert [path.name for path in (tmp_path / "other").iterdir()] == ["b.txt"]
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / ".DS_Store").write_bytes(b"x")
    assert build([tmp_path / "in"], tmp_path / "empty").articles == 1
    assert build([tmp_path / "in"], tmp_path / "empty").articles == 1


def test_a_build_that_was_killed_in_its_first_part_is_gone_on_with(tmp_path):
    write(tmp_path / "in", a="Det regner.")
    (tmp_path / "out" / "quotes").mkdir(parents=True)
    with pytest.raises(FolderInUse):
        build([tmp_path / "in"], tmp_path / "out")
    (tmp_path / "out" / ".lock").touch()
    assert build([tmp_path / "in"], tmp_path / "out").articles == 1


@pytest.mark.parametrize("left", ["citatstreg.json", "_ledger/a.json"])
def test_built_tables_are_not_built_from(left, tmp_path):
    (tmp_path / "tables" / left).parent.mkdir(parents=True)
    (tmp_path / "tables" / left).write_text("{}", encoding="utf-8")
    with pytest.raises(HoldsTables, match="tables holds tables that build made: name the articles"):
        build([tmp_path / "tables"], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_what_was_saved_among_articles_is_none_of_them(tmp_path):
    write(tmp_path, a=BODY, b="- Ja, siger Ida Lund.")
    (tmp_path / "c.pdf").write_bytes(b"%PDF-")
    news = load(tmp_path)
    news.save(tmp_path)
    news.save(tmp_path)  # its own files are replaced
    share = speaker_share(news)
    save(share_bars(share, theme=Theme.of(news)), "tal", tmp_path, data=share)
    again = load(tmp_path)
    assert again.articles["article"].tolist() == ["a", "b"]
    assert [Path(source).name for source in again.problems["source"]] == ["c.pdf"]


def test_only_saved_tables_are_no_articles(tmp_path):
    write(tmp_path / "in", a=BODY)
    load(tmp_path / "in").save(tmp_path / "saved")
    (row,) = load(tmp_path / "saved").problems.itertuples()
    assert row.reason == "holds only what this package saved there"
    assert row.cure == "name the articles it was made of"


@pytest.mark.parametrize("name", ["articles.csv", "about.txt"])
def test_saving_replaces_no_file_of_somebody_elses(name, tmp_path):
    write(tmp_path / "in", a=BODY)
    (tmp_path / name).write_text("mit", encoding="utf-8")
    with pytest.raises(FileExistsError, match=f"{name} would be overwritten.*name another folder"):
        load(tmp_path / "in").save(tmp_path)
    assert (tmp_path / name).read_text(encoding="utf-8") == "mit"
    assert not (tmp_path / "quotes.csv").exists()


def test_saved_names_are_those_of_the_tables(tmp_path):
    write(tmp_path, a=BODY)
    assert tuple(load(tmp_path).tables()) == SAVED


def test_problems_stand_in_a_table_of_their_own(tmp_path):
    write(tmp_path, a=BODY, bad=b"")
    news = load(tmp_path)
    assert news.articles["article"].tolist() == ["a"]
    (row,) = news.problems.itertuples(index=False)
    assert row.source.endswith("bad.txt") and row.reason and row.cure
