"""The README: its code runs, its links lead somewhere, its commands exist."""

import re
from pathlib import Path

import matplotlib
import pytest
import readme_figures
from PIL import Image

import analysis as an

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = ROOT / "CONTRIBUTING.md"
PAGES = [ROOT / "README.md", GUIDE, *ROOT.glob("docs/**/*.md"), *ROOT.glob("data/**/*.md")]


@pytest.fixture(scope="module")
def sample() -> an.News:
    return readme_figures.sample()


def test_the_code_runs_as_it_stands(monkeypatch):
    matplotlib.use("Agg")
    monkeypatch.chdir(ROOT)
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    names = {}
    exec(code, names)
    assert len(names["news"].articles) > 20
    assert names["ax"].patches


def test_the_first_screen_gives_the_range_of_the_rows_that_nobody_had_read():
    first, table = README.split("## Install and run")[0], README.split("## How right is it?")[1]
    text = first[first.index("How often is it right?") :]
    rows = re.findall(r"(?m)^\| \*\*.*$", table)
    assert len(rows) == 5
    shown = [[float(cell.split()[0]) for cell in row.split("|")[2:-1]] for row in rows]
    said = [int(n) / 100 for n in re.findall(r"(\d+) (?:to|%)", text)]
    # F1 and speaker of direct and partial quotes, then of indirect ones; each the least and most
    ends = [end(row[k] for row in shown) for k in (0, 1, 3, 4) for end in (min, max)]
    assert said == pytest.approx(ends, abs=0.005001)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_to_a_file_leads_to_one(page):
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
    missing = [link for link in links if not (page.parent / link).exists()]
    assert missing == []


def test_every_make_command_exists():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"`?make ([a-z-]+)", README)) <= targets
    assert set(re.findall(r"`make ([a-z-]+)", GUIDE.read_text(encoding="utf-8"))) <= targets


def test_the_guide_names_test_files_that_are_there():
    table = GUIDE.read_text(encoding="utf-8").split("## Where is the test of")[1]
    named = re.findall(r"`(test_\w+)`", table)
    assert len(named) == len(set(named)) > 70
    assert [name for name in named if not (ROOT / "tests" / f"{name}.py").exists()] == []


def test_the_first_table_holds_rows_that_are_found(sample):
    first = README.split("![")[0]
    rows = [line.split(" | ") for line in first.splitlines() if line.startswith("| ")][2:]
    quotes = sample.quotes.merge(sample.articles[["article", "title"]], on="article")
    columns = ["title", "kind", "text", "cue", "mention", "speaker", "method"]
    assert len(rows) == 3
    for row in rows:
        cut = [cell.strip("| ").removesuffix(" …") for cell in row]  # long cells end in …
        found = quotes[quotes["text"] == cut[2]][columns].iloc[0]
        assert all(whole.startswith(cell) for whole, cell in zip(found, cut, strict=True)), row


def test_the_figure_is_what_the_rules_give_now(sample):
    with Image.open(ROOT / "docs" / "speaker-share.png") as figure:
        title = figure.info["Title"]
    assert title == readme_figures.share_chart(sample)[1], "run scripts/readme_figures.py"


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
