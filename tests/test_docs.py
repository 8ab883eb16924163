"""The documentation: its code runs, and it builds as a site without a broken link."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import matplotlib.pyplot as plt
import pytest

import analysis as an

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
LESSONS = [*sorted(DOCS.glob("tutorials/**/*.md")), DOCS / "publishing.md"]


@pytest.fixture
def room(tmp_path, monkeypatch) -> Path:
    """A working folder with a small collection, as the tutorials have it."""
    monkeypatch.chdir(tmp_path)
    mine = tmp_path / "Mine artikler"
    mine.mkdir()
    for path in sorted((ROOT / "data" / "articles").glob("2026-0[12]*.txt")):
        shutil.copy(path, mine)
    yield tmp_path
    plt.close("all")


@pytest.mark.parametrize("page", LESSONS, ids=lambda page: page.relative_to(DOCS).as_posix())
def test_the_code_of_a_page_runs_from_top_to_bottom(page, room):
    text = page.read_text(encoding="utf-8")
    for number, sample in enumerate(re.findall(r"```text\n(.*?)```", text, re.DOTALL)):
        named = re.search(r"`([\w ]+/)?(\w+\.txt)`", text)
        assert number == 0 and named, "a page shows one file, and names it"
        (room / (named[1] or "") / named[2]).write_text(sample, encoding="utf-8")
    names: dict[str, object] = {}
    code = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    assert code
    for block in code:
        exec(block, names)
    assert len(names["news"].quotes)


def test_the_gallery_shows_every_chart_once():
    shown = re.findall(r"^## (\w+)$", (DOCS / "gallery.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(shown) == sorted(an.charts.__all__)
    for name in shown:
        assert f"ax = an.charts.{name}(" in (DOCS / "gallery.md").read_text("utf-8")


def test_the_tutorials_stand_in_both_languages():
    counts = [len(list(DOCS.glob(f"tutorials/{folder}*.md"))) for folder in ("", "da/")]
    assert counts[0] == counts[1] >= 4


def test_the_site_builds_offline_and_no_link_is_broken(tmp_path):
    pytest.importorskip("mkdocstrings", reason="needs the extra 'docs'")
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(tmp_path / "site")],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    assert built.returncode == 0, built.stderr[-3000:]
    for page in (tmp_path / "site").rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        fetched = re.findall(r"<(?:script|link|img|iframe)[^>]*?(?:src|href)=\"?(\S+)", html)
        assert not [link for link in fetched if link.startswith(("http", "//"))], page
    reference = "".join(p.read_text("utf-8") for p in (tmp_path / "site/reference").glob("*.html"))
    assert [name for name in an.__all__ if f'.{name}"' not in reference] == ["charts"]
    assert len(list((tmp_path / "site" / "gallery").glob("*.svg"))) == len(an.charts.__all__)
