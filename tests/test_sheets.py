"""Files that people edit in a spreadsheet come back as they were meant."""

import os

import pytest

from analysis.corrections.sheets import Sheet, cells, read_sheet, write_sheet

COLUMNS = ("article", "text", "note")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("line", ["\n", "\r\n"])
def test_a_file_is_read_as_any_spreadsheet_saves_it(tmp_path, encoding, separator, line):
    rows = [" Article", "TEXT", "egen"], ["æble", f'"Ja{separator} – nej"', "ø"]
    text = "".join(separator.join(row) + line for row in rows)
    path = tmp_path / "f.csv"
    path.write_bytes(text.encode(encoding))
    sheet = read_sheet(path, ("article", "text"), COLUMNS)
    assert sheet.rows == [{"article": "æble", "text": f"Ja{separator} – nej", "egen": "ø"}]
    assert sheet.separator == separator


@pytest.mark.parametrize(
    "text", ["- Ja", "'- Ja", "''- Ja", "=1+1", "'=1", "@x", "+45", "'Ja'", "’- Ja", "a-b", "'", ""]
)
def test_what_is_written_is_read_back_and_is_no_formula(tmp_path, text):
    path = tmp_path / "f.csv"
    write_sheet(path, Sheet(["text", "x"], [{"text": text, "x": "1"}]))
    assert read_sheet(path, ("text",)).rows == [{"text": text, "x": "1"}]
    cell = path.read_text("utf-8-sig").splitlines()[1].split(";")[0]
    assert not cell.startswith(("=", "+", "-", "@"))


def test_a_text_that_somebody_typed_is_left_as_it_is(tmp_path):
    path = tmp_path / "f.csv"
    path.write_text("text\n- Ja\n'Ja'\n", "utf-8")
    assert [row["text"] for row in read_sheet(path, ("text",)).rows] == ["- Ja", "'Ja'"]


def test_rows_are_numbered_as_in_the_spreadsheet_and_blank_ones_passed_over(tmp_path):
    path = tmp_path / "f.csv"
    path.write_text("text;x\na;1\n;\n\nb\nc;2;mere\n", "utf-8")
    numbered = list(read_sheet(path, ("text",)).numbered())
    assert [(n, row["text"]) for n, row in numbered] == [(2, "a"), (5, "b"), (6, "c")]
    assert numbered[-1][1]["column 3"] == "mere"


def test_a_missing_column_is_named(tmp_path):
    path = tmp_path / "f.csv"
    path.write_text("artikel;text\na;b\n", "utf-8")
    with pytest.raises(ValueError, match="no column article.*names artikel, text"):
        read_sheet(path, COLUMNS[:2])
    path.write_text("", "utf-8")
    with pytest.raises(ValueError, match="names nothing"):
        read_sheet(path, COLUMNS[:2])


@pytest.mark.parametrize("begins", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"])
def test_a_workbook_in_place_of_csv_is_told_as_one(tmp_path, begins):
    (tmp_path / "f.xlsx").write_bytes(begins + b"\0" * 600)
    with pytest.raises(ValueError, match=r"f\.xlsx is a workbook: save it as CSV"):
        read_sheet(tmp_path / "f.xlsx", ("text",))


def test_a_file_is_written_whole_or_not_at_all(tmp_path, monkeypatch):
    path = tmp_path / "f.csv"
    write_sheet(path, Sheet(["text"], [{"text": "før"}]))
    before = path.read_bytes()

    def fails(*_):
        raise OSError("no room")

    monkeypatch.setattr(os, "replace", fails)
    with pytest.raises(OSError, match="no room"):
        write_sheet(path, Sheet(["text"], [{"text": "efter"}]))
    assert path.read_bytes() == before and os.listdir(tmp_path) == ["f.csv"]


def test_a_file_held_by_a_spreadsheet_is_told_of(tmp_path, monkeypatch):
    def held(*_):
        raise PermissionError("13")

    monkeypatch.setattr(os, "replace", held)
    with pytest.raises(PermissionError, match="close it in the spreadsheet"):
        write_sheet(tmp_path / "f.csv", Sheet(["text"]))


def test_missing_values_are_empty_cells_and_white_space_is_single():
    given = {"a": None, "b": float("nan"), "c": " to\n ord ", "d": 3}
    assert cells(given) == {"a": "", "b": "", "c": "to ord", "d": "3"}
