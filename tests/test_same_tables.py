"""The comparison of two clones sees what differs, and nothing else."""

import pandas as pd
import pytest
from same_tables import files_differ, run, tables_differ


@pytest.fixture
def folders(tmp_path):
    table = pd.DataFrame({"speaker": ["Ida Lund", None, "Bo Krag"], "n": [1, 2, 3]})
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
        table.to_parquet(tmp_path / name / "quotes.parquet")
    return tmp_path / "old", tmp_path / "new"


def test_the_same_tables_differ_in_nothing(folders):
    assert tables_differ("x", *folders) == []


def test_a_differing_cell_is_shown(folders):
    table = pd.read_parquet(folders[1] / "quotes.parquet")
    table.loc[1, "speaker"] = "Eva Holm"
    table.to_parquet(folders[1] / "quotes.parquet")
    first, second = tables_differ("x", *folders)
    assert first == "x quotes.parquet speaker: 1 of 3 cells" and "'Eva Holm'" in second


def test_rows_columns_and_tables_that_are_missing_are_shown(folders):
    old, new = folders
    pd.read_parquet(new / "quotes.parquet").drop(columns="n").head(2).to_parquet(
        new / "quotes.parquet"
    )
    (old / "people.parquet").write_bytes((old / "quotes.parquet").read_bytes())
    assert tables_differ("x", old, new) == [
        "x people.parquet: only in one", "x quotes.parquet: columns ['n']",
        "x quotes.parquet: 1 rows only in the old", "    2",
    ]  # fmt: skip


def test_a_row_more_shifts_no_other_row(folders):
    old, new = folders
    places = pd.DataFrame(
        {"article": "a", "start": [0, 9], "end": [4, 12], "speaker": ["Bo", "Eva"]}
    )
    places.to_parquet(new / "quotes.parquet")
    places.iloc[1:].assign(speaker="Ib").to_parquet(old / "quotes.parquet")
    assert tables_differ("x", old, new) == [
        "x quotes.parquet: 1 rows only in the new", "    ('a', 0, 4)",
        "x quotes.parquet speaker: 1 of 1 cells", "    ('a', 9, 12): 'Ib' → 'Eva'",
    ]  # fmt: skip


def test_a_file_of_the_report_that_differs_or_is_missing_is_shown(folders):
    old, new = folders
    for folder, text in ((old, "a"), (new, "b")):
        (folder / "index.html").write_text(text)
    (new / "quotes.html").write_text("")
    assert files_differ(old, new) == [
        "report index.html: differs",
        "report quotes.html: only in one",
    ]


def test_each_clone_runs_its_own_code_although_both_read_in_the_folder_of_the_new(tmp_path):
    for name in ("old", "new"):
        (tmp_path / name / "analysis").mkdir(parents=True)
        (tmp_path / name / "analysis" / "__init__.py").write_text(f"CLONE = {name!r}\n")
    code = "import analysis, sys; open(sys.argv[1], 'w').write(analysis.CLONE)"
    for name in ("old", "new"):
        run(tmp_path / name, tmp_path / "new", "-c", code, str(tmp_path / name / "ran"))
        assert (tmp_path / name / "ran").read_text() == name
