"""The command line: what it prints, and what it says of wrong arguments."""

import pandas as pd
import pytest

import analysis.report.report
from analysis.__main__ import COMMANDS, main
from analysis.build.progress import Words
from analysis.charts.theme import Theme
from analysis.report.messages import Failure
from analysis.report.report import NOTEBOOKS, _progress_words, _stage

TEXT = "Byen vågner.\n\n- Vi er glade, siger Ida Vang.\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "in"


def test_build_writes_parquet_and_says_where(folder, tmp_path, capsys):
    assert main(["build", str(folder), "--out", str(tmp_path / "out")]) == 0
    assert len(pd.read_parquet(tmp_path / "out" / "quotes")) == 1
    assert not (tmp_path / "out" / "quotes.csv").exists()
    assert str(tmp_path / "out") in capsys.readouterr().out.splitlines()[-1]


def test_build_writes_csv_when_asked(folder, tmp_path):
    main(["build", str(folder), "--out", str(tmp_path / "out"), "--csv"])
    assert (tmp_path / "out" / "quotes.csv").is_file()


def test_what_could_not_be_read_is_listed_and_the_rest_is_read(folder, tmp_path, capsys):
    (folder / "tom.txt").write_text("")
    assert main(["build", str(folder), "--out", str(tmp_path / "out")]) == 0
    errors = capsys.readouterr().err
    assert "1 could not be read" in errors and "tom.txt holds no text: put" in errors


@pytest.mark.parametrize("command", ["build", "report"])
def test_nothing_read_is_exit_1_and_writes_nothing(command, tmp_path, capsys):
    (tmp_path / "tom").mkdir()
    assert main([command, str(tmp_path / "tom"), "--out", str(tmp_path / "out")]) == 1
    assert "holds no articles" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", ["build", "report"])
def test_a_source_that_does_not_exist_is_exit_2_before_anything_is_read(
    command, folder, tmp_path, capsys
):
    sources = [str(folder), f"{folder}s"]
    assert main([command, *sources, "--out", str(tmp_path / "out")]) == 2
    told = capsys.readouterr().err.strip()
    assert f"'{folder}s' does not exist; did you mean '{folder}'?" == told
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "wrong", [[], ["build"], ["build", "seeds"], ["rapport", "seeds"],
              ["report", "seeds", "--out", "x", "--language", "sv"]],
)  # fmt: skip
def test_wrong_use_is_exit_2(wrong):
    with pytest.raises(SystemExit) as stopped:
        main(wrong)
    assert stopped.value.code == 2


@pytest.mark.parametrize("command", ["build", "report"])
@pytest.mark.parametrize(
    ("given", "told"),
    [("foo=bar", "no field 'foo'; fields: text, title"), ("txt=a", "did you mean 'text'?"),
     ("title=a", "name the column of the text: text=brødtekst"), ("text", "the form text=")],
)  # fmt: skip
def test_columns_that_cannot_be_are_told_in_one_line(command, given, told, folder, capsys):
    with pytest.raises(SystemExit) as stopped:
        main([command, str(folder), "--out", "x", "--columns", given])
    last = capsys.readouterr().err.splitlines()[-1]
    assert stopped.value.code == 2 and told in last and "argument --columns" in last


@pytest.mark.parametrize(
    ("given", "told"),
    [(["repport", "seeds"], "did you mean 'report'?"), (["Build"], "did you mean 'build'?"),
     (["build", "a", "--out", "b", "--colums=text=a"], "did you mean '--columns'?"),
     (["report", "a", "--out", "b", "--language", "DA"], "did you mean 'da'?")],
)  # fmt: skip
def test_the_nearest_command_value_or_option_is_guessed(given, told, capsys):
    with pytest.raises(SystemExit):
        main(given)
    assert capsys.readouterr().err.endswith(f"{told}\n")


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_its_own_example_and_a_model(command, capsys):
    with pytest.raises(SystemExit):
        main([command, "--help"])
    shown = capsys.readouterr().out
    assert shown.endswith(f"example:\n  {COMMANDS[command].example}\n")
    assert COMMANDS[command].example.startswith(f"python -m analysis {command} ")
    assert "--model" in shown


@pytest.mark.parametrize("command", [[], *[[name] for name in COMMANDS]])
def test_help_tells_of_every_exit_code(command, capsys):
    with pytest.raises(SystemExit) as stopped:
        main([*command, "--help"])
    assert stopped.value.code == 0
    shown = capsys.readouterr().out
    assert "exit codes" in shown and "nothing could be read" in shown


def test_a_danish_report_speaks_danish_on_the_command_line(folder, tmp_path, capsys, monkeypatch):
    (folder / "tom.txt").write_text("")
    monkeypatch.setattr(analysis.report.report, "_make", lambda *_: [])
    out = tmp_path / "ud"
    danish = ["report", str(folder), "--out", str(out), "--language", "da"]
    assert main(danish) == 0
    told = capsys.readouterr()
    assert told.out == f"1 artikel, 1 citat. Åbn {out / 'index.html'}\n"
    assert told.err.splitlines() == [
        "1 kunne ikke læses:",
        f"  {folder / 'tom.txt'} har ingen tekst: læg en artikel i den, eller fjern den",
    ]
    assert main([*danish[:1], f"{folder}s", *danish[2:]]) == 2
    assert capsys.readouterr().err == f"'{folder}s' findes ikke; mente du '{folder}'?\n"
    (folder / "a.txt").unlink()
    assert main(danish) == 1
    assert capsys.readouterr().err.endswith("Intet kunne læses.\n")


@pytest.mark.parametrize(
    ("option", "content", "told"),
    [
        ("people", b"navn\nIda Lund\n", "mangler kolonnen person; første række skal nævne person"),
        ("people", b"", "og nævner intet"),
        ("corrections", b"\xff\xfea\x00b", "er beskadiget: gem den igen som CSV i UTF-8"),
        ("corrections", None, "min.csv' findes ikke\n"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_of_in_danish(option, content, told, folder, tmp_path,
                                                         capsys):  # fmt: skip
    given = tmp_path / "min.csv"
    if content is not None:
        given.write_bytes(content)
    danish = ["report", str(folder), "--out", str(tmp_path / "ud"), "--language", "da"]
    assert main([*danish, f"--{option}={given}"]) == 2
    assert told in capsys.readouterr().err


def test_a_report_of_built_tables_says_in_one_line_what_to_do(folder, tmp_path, capsys):
    tables, out = str(tmp_path / "tables"), ["--out", str(tmp_path / "ud")]
    assert main(["build", str(folder), "--out", tables]) == 0
    capsys.readouterr()
    for command in (["report", tables, *out], ["build", tables, *out]):
        assert main(command) == 2
        assert capsys.readouterr().err == (
            f"{tables} holds tables that build made: name the articles they were made of\n"
        )
    assert main(["report", tables, *out, "--language", "da"]) == 2
    assert capsys.readouterr().err == (
        f"{tables} rummer tabeller, som build har lavet: angiv de artikler, de er lavet af\n"
    )


def test_a_build_among_other_files_says_in_one_line_what_to_do(folder, tmp_path, capsys):
    (tmp_path / "README.md").write_text("Om mappen.")
    assert main(["build", str(folder), "--out", str(tmp_path / "README.md")]) == 2
    assert capsys.readouterr().err == (
        f"{tmp_path / 'README.md'} cannot be written: it is a file, not a folder. No part is "
        "finished: name another folder, or mend that and run the command again\n"
    )
    assert main(["build", str(folder), "--out", str(tmp_path)]) == 2
    assert capsys.readouterr().err == (
        f"{tmp_path} holds other files: name an empty or a new folder for the tables\n"
    )


def test_a_notebook_that_stops_is_told_without_a_traceback(folder, tmp_path, capsys, monkeypatch):
    stopped = Failure("02_two", "4", "Er det?", "ValueError: x")
    monkeypatch.setattr(analysis.report.report, "_make", lambda *_: [stopped])
    out = tmp_path / "ud"
    assert main(["report", str(folder), "--out", str(out), "--language", "da"]) == 2
    told = capsys.readouterr().err.splitlines()
    assert told[0].startswith("02_two standsede i celle [4] under ”Er det?”: ValueError: x.")
    assert told[1:] == [f"Åbn {out / 'index.html'}"]


def test_every_stage_of_a_danish_report_is_named_in_danish():
    theme = Theme(language="da")
    stages = [_stage(path.stem, theme) for path in sorted(NOTEBOOKS.glob("[0-9]*.ipynb"))]
    assert stages[0] == "Hvad er der i artiklerne?" and len(set(stages)) == 6
    assert _stage(None, theme) == "Alle citater"
    words = _progress_words(theme)
    assert (words.articles, words.files, words.left) == ("artikler", "filer", "{remaining} tilbage")
    assert words.waiting.format(out="ud").startswith("En anden kørsel skriver til ud;")
    assert _progress_words(Theme()) == Words()


@pytest.mark.parametrize(
    ("option", "told"),
    [
        ("--people=other.csv", "other.csv has no column person; its first row must name person"),
        ("--corrections=other.csv", "other.csv has no column article, text, action"),
        ("--corrections=none.csv", "--corrections: 'none.csv' does not exist"),
        ("--source-types=othr.csv", "--source-types: 'othr.csv' does not exist; did you mean"),
    ],
)
def test_a_file_of_ones_own_that_cannot_be_used_stops_a_report_before_it_begins(
    option, told, folder, tmp_path, capsys, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "other.csv").write_text("navn;by\nIda;Vig\n", encoding="utf-8")
    assert main(["report", str(folder), "--out", "out", option]) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", ["build", "report"])
def test_a_model_that_is_not_there_is_no_fault_of_the_folder(command, folder, tmp_path, capsys):
    assert main([command, str(folder), "--out", str(tmp_path / "out"), "--model", "nowhere"]) == 2
    told = capsys.readouterr().err
    assert "Can't find model 'nowhere'" in told and "cannot be written" not in told


# -- evaluate -------------------------------------------------------------------------------------


def _gold(folder, rows: str):
    (folder / "gold.csv").write_text(f"article;kind;start;end;speaker\n{rows}", encoding="utf-8")
    return str(folder / "gold.csv")


@pytest.fixture
def two_texts(tmp_path):
    for name in ("a", "b"):
        text = f"- Det går godt {name}, siger Ida Lund.\n"
        (tmp_path / "texts").mkdir(exist_ok=True)
        (tmp_path / "texts" / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def test_evaluate_tells_why_there_is_no_interval_and_which_articles_have_no_gold(two_texts, capsys):
    gold = _gold(two_texts, "a;direct;2;16;Ida Lund")
    assert main(["evaluate", str(two_texts / "texts"), gold]) == 0
    out, err = capsys.readouterr()
    assert "No interval for direct + partial: it needs quotes in 4 articles or more" in out
    assert "1 of 2 articles have quotes but no row in gold, first b: these 1 quotes" in err


@pytest.mark.parametrize(
    ("rows", "options", "told"),
    [
        ("a;citat;2;16;Ida Lund", [], "gold.csv: row 2 has kind 'citat'"),
        ("c;direct;2;16;Ida Lund", [], "articles that were not read: c; 2 were read, such as a, b"),
        ("", ["--corrections", "gold.csv"], "gold.csv has no column text, action"),
        ("", ["--errors", "texts"], "texts: Is a folder, not a file"),
        ("", ["--compare", "gold.cvs"], "'gold.cvs' does not exist; did you mean 'gold.csv'?"),
    ],
)
def test_evaluate_answers_a_bad_file_with_its_name(
    rows, options, told, two_texts, capsys, monkeypatch
):
    monkeypatch.chdir(two_texts)
    assert main(["evaluate", "texts", _gold(two_texts, rows), *options]) == 2
    assert told in capsys.readouterr().err


def test_evaluate_of_articles_without_quotes_has_empty_scores(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("Der er ingen citater her i dag.", encoding="utf-8")
    assert main(["evaluate", str(tmp_path / "a.txt"), _gold(tmp_path, "")]) == 0
    assert "1 article, 0 quotes. 0 errors" in capsys.readouterr().out
