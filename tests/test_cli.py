"""The command line: what it prints, and what it says of wrong arguments."""

import pandas as pd
import pytest

from analysis.__main__ import COMMANDS, main

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


@pytest.mark.parametrize("command", [[], *[[name] for name in COMMANDS]])
def test_help_tells_of_every_exit_code(command, capsys):
    with pytest.raises(SystemExit) as stopped:
        main([*command, "--help"])
    assert stopped.value.code == 0
    shown = capsys.readouterr().out
    assert "exit codes" in shown and "nothing could be read" in shown
