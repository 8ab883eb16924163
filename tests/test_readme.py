"""The README: its code runs, its links lead somewhere, its commands exist."""

import re
from pathlib import Path

import matplotlib
import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", *ROOT.glob("docs/**/*.md"), *ROOT.glob("data/**/*.md")]


def test_the_code_runs_as_it_stands(monkeypatch):
    matplotlib.use("Agg")
    monkeypatch.chdir(ROOT)
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    names = {}
    exec(code, names)
    assert len(names["news"].articles) > 20
    assert names["ax"].patches


def test_the_first_screen_gives_the_accuracy_of_the_table_s_unseen_articles():
    first, table = README.split("## One command")[0], README.split("## How right is it?")[1]
    text = first[first.index("How often is it right?") :]
    (row,) = re.findall(r"(?m)^\| \*\*unseen\*\*.*$", table)
    articles = re.search(r"(\d+) articles set aside", row)[1]
    shown = [float(cell.split()[0]) for cell in row.split("|")[2:-1]]
    said = [float(n) for n in re.findall(r"F1 (\.\d+)", text)]
    said += [int(n) / 100 for n in re.findall(r"(\d+) %", text)]
    assert f"On {articles} real articles" in text
    # F1 and speaker of direct and partial quotes and of indirect ones, rounded
    assert said == pytest.approx([shown[0], shown[3], shown[1], shown[4]], abs=0.005001)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_to_a_file_leads_to_one(page):
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
    missing = [link for link in links if not (page.parent / link).exists()]
    assert missing == []


def test_every_make_command_exists():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"`?make ([a-z-]+)", README)) <= targets


def test_every_folder_it_names_exists():
    folders = re.findall(r"^\| `([a-z/]+)/` \|", README, re.MULTILINE)
    assert len(folders) >= 6
    assert all((ROOT / folder).is_dir() for folder in folders)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_module_it_names_exists(page):
    named = set(
        re.findall(r"`(?:analysis/)?((?:[a-z_]+/)*[a-z_]+\.(?:py|tsv))`", page.read_text("utf-8"))
    )
    there = {path.name for path in (ROOT / "analysis").rglob("*")}
    there |= {path.name for folder in ("scripts", "tests") for path in (ROOT / folder).rglob("*")}
    assert [name for name in named if Path(name).name not in there] == []
