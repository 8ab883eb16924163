"""The documentation: its code runs, and it builds as a site without a broken link."""

import doctest
import inspect
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType

import matplotlib.pyplot as plt
import pytest
from click.testing import CliRunner

import analysis as an
from analysis.measures import source_types

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


# -- the reference --------------------------------------------------------------------------------

# What raises nothing.
SILENT = {"News.tables", "News.pseudonymised", "News.only", "concordance_view"}


def public() -> Iterator[tuple[str, FunctionType]]:
    """Yield every public function, and the public methods of ``News``, with its name."""
    for name in sorted(an.__all__):
        if inspect.isfunction(given := getattr(an, name)):
            yield name, given
    for name, given in vars(an.News).items():
        if inspect.isfunction(given) and not name.startswith("_"):
            yield f"News.{name}", given


TYPES = {name: getattr(source_types, name) for name in source_types.__all__}
PUBLIC = dict(public()) | {"Theme.of": an.Theme.of} | TYPES


@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_function_says_what_it_takes_gives_and_raises(name):
    said = inspect.getdoc(PUBLIC[name])
    wanted = {"Returns", "Examples"} | ({"Raises"} if name not in SILENT else set())
    parameters = set(inspect.signature(PUBLIC[name]).parameters) - {"self"}
    if parameters:
        wanted.add("Parameters")
    assert {title for title in wanted if f"{title}\n{'-' * len(title)}\n" in said} == wanted
    for parameter in parameters:
        assert re.search(rf"^\**(\w+, )*{parameter}(, \w+)*( :.*)?$", said, re.MULTILINE), parameter


@pytest.mark.parametrize("name", TYPES)
def test_a_measure_of_types_names_its_source(name):
    said = inspect.getdoc(TYPES[name])
    assert name == "untyped" or "References\n----------\n" in said  # a list has no formula


@pytest.fixture(scope="module")
def named() -> dict[str, object]:
    """The names that the reference gives its examples."""
    (code,) = re.findall(r"```python\n(.*?)```", (DOCS / "reference.md").read_text("utf-8"), re.S)
    names: dict[str, object] = {"source_types": source_types}
    exec(code, names)
    return names


@pytest.mark.parametrize("name", PUBLIC)
def test_the_example_of_a_public_function_runs_as_it_says(name, named, room):
    run_example(PUBLIC[name], name, named)


def run_example(function: FunctionType, name: str, named: dict[str, object]) -> None:
    (test,) = doctest.DocTestFinder(recurse=False).find(function, name, globs=dict(named))
    assert test.examples and not any(doctest.SKIP in example.options for example in test.examples)
    shown: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    failed, _ = runner.run(test, out=shown.append)
    assert not failed, "".join(shown)


@pytest.mark.parametrize("name", an.charts.__all__)
def test_a_chart_says_what_it_takes_gives_and_raises_and_its_example_draws_it(name, named):
    said = inspect.getdoc(getattr(an.charts, name))
    assert [
        t for t in ("Parameters", "Returns", "Raises") if f"{t}\n{'-' * len(t)}\n" not in said
    ] == []
    run_example(getattr(an.charts, name), name, named)
    plt.close("all")


def test_the_gallery_shows_every_chart_once():
    shown = re.findall(r"^## (\w+)$", (DOCS / "gallery.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(shown) == sorted(an.charts.__all__)
    for name in shown:
        assert f"ax = an.charts.{name}(" in (DOCS / "gallery.md").read_text("utf-8")


def test_the_steps_to_a_speaker_name_every_module():
    page = (DOCS / "attribution.md").read_text(encoding="utf-8")
    rooms = [ROOT / "analysis" / room for room in ("quotation", "speakers")]
    modules = (path for room in rooms for path in room.glob("[!_]*.py"))
    assert [m for m in modules if not re.search(rf"[`/]{re.escape(m.name)}`", page)] == []


def test_the_tutorials_stand_in_both_languages():
    counts = [len(list(DOCS.glob(f"tutorials/{folder}*.md"))) for folder in ("", "da/")]
    assert counts[0] == counts[1] >= 4


def test_the_site_builds_offline_and_no_link_is_broken(tmp_path, monkeypatch):
    pytest.importorskip("mkdocstrings", reason="needs the extra 'docs'")
    main = pytest.importorskip("mkdocs.__main__").cli
    monkeypatch.chdir(ROOT)
    with plt.rc_context():
        built = CliRunner().invoke(main, ["build", "--quiet", "--site-dir", str(tmp_path / "site")])
    assert built.exit_code == 0, built.output[-3000:]
    for page in (tmp_path / "site").rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        fetched = re.findall(r"<(?:script|link|img|iframe)[^>]*?(?:src|href)=\"?(\S+)", html)
        assert not [link for link in fetched if link.startswith(("http", "//"))], page
    reference = "".join(p.read_text("utf-8") for p in (tmp_path / "site/reference").glob("*.html"))
    assert [name for name in an.__all__ if f'.{name}"' not in reference] == ["charts"]
    assert len(list((tmp_path / "site" / "gallery").glob("*.svg"))) == len(an.charts.__all__)
