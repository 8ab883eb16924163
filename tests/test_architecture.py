"""The rooms stand in one order; import-linter reads it from ``pyproject.toml``."""

import ast
import re
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
import rooms
from importlinter import cli

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "analysis").rglob("*.py"))
NETWORK = {"aiohttp", "ftplib", "http", "httpx", "requests", "smtplib", "socket", "urllib"}


def imports(path: Path) -> set[str]:
    """Return the modules that a file imports, from anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path.name} has a relative import"
            found.add(node.module)
    return found


def test_no_room_imports_one_that_stands_after_it(monkeypatch):
    monkeypatch.chdir(ROOT)
    assert cli.lint_imports(no_cache=True) == cli.EXIT_STATUS_SUCCESS


def test_an_import_against_the_order_is_seen(tmp_path, monkeypatch):
    package = tmp_path / "rooms"
    for room, line in {"low": "import rooms.high", "high": ""}.items():
        (package / room).mkdir(parents=True)
        (package / room / "__init__.py").write_text(f"{line}\n")
    (package / "__init__.py").touch()
    (tmp_path / ".importlinter").write_text(
        "[importlinter]\nroot_package = rooms\n[importlinter:contract:1]\nname = order\n"
        "type = layers\nlayers =\n    rooms.high\n    rooms.low\n"
    )
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    assert cli.lint_imports(no_cache=True) != cli.EXIT_STATUS_SUCCESS


def test_no_module_imports_one_that_imports_it_inside_a_room_either():
    imported = rooms.module_imports()
    assert "analysis.tables.schemas" in imported["analysis.tables.news"]
    TopologicalSorter(imported).prepare()


def test_a_circle_of_imports_is_seen_inside_functions_too(tmp_path):
    room = tmp_path / "house" / "room"
    room.mkdir(parents=True)
    (room / "a.py").write_text("from house.room.b import x\n")
    (room / "b.py").write_text("def x():\n    from house.room import a\n")
    with pytest.raises(CycleError):
        TopologicalSorter(rooms.module_imports(tmp_path, "house")).prepare()
    (room / "b.py").write_text("if TYPE_CHECKING:\n    from house.room import a\n")
    TopologicalSorter(rooms.module_imports(tmp_path, "house")).prepare()


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_module_can_reach_the_network(file):
    assert {found.split(".")[0] for found in imports(file)} & NETWORK == set()


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_module_says_what_it_is_for(file):
    assert ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "file", sorted(Path(__file__).parent.glob("test_*.py")), ids=lambda file: file.stem
)
def test_a_test_file_says_what_it_tests(file):
    assert ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))


def test_tests_stand_beside_no_second_package():
    assert [p.name for p in ROOT.glob("*/__init__.py")] == ["__init__.py"]


def test_the_picture_of_the_rooms_is_drawn_from_the_imports():
    (drawn,) = rooms.DRAWN.findall(rooms.PAGE.read_text(encoding="utf-8"))
    assert drawn == rooms.drawing(), "run python scripts/rooms.py"
    assert {"io", "tables", "report"} <= set(rooms.order()) and "io --> tables" not in drawn


def test_every_place_that_the_page_names_is_there():
    page = rooms.PAGE.read_text(encoding="utf-8")
    table = page[page.index("## Where do I change") :]
    places = re.findall(r"`((?:[\w-]+/)+[\w.-]*|[\w.]+\.pyi?)`", table)
    missing = [p for p in places if not any((b / p).exists() for b in (ROOT, ROOT / "analysis"))]
    assert len(table.splitlines()) >= 14 and missing == []
