"""The data flows one way: no module imports one that stands after it in the line."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "analysis"

ORDER = """
    project words danish dates articles foreign
    readers.base readers.clippings readers.text readers.markup readers.columns readers.agency
    readers.lines readers.rows readers.archives readers.office readers.pdf readers.web readers
    places checks files
    rules rules.tokens rules.marks rules.nouns rules.cues rules.phrases rules.clauses
    rules.subjects rules.reports rules.spans rules.apart rules.quotes
    rules.roles rules.names rules.antecedents rules.references rules.speakers
    sentences tokenizer language
    schemas whole spreadsheets tables
    corrections corrections.sheets corrections.rows corrections.anchoring corrections.fitting
    corrections.correcting corrections.applying
    people people.joining people.genders people.own people.table
    building building.store building.parts building.work building.crew building.progress
    building.build building.selection loading
    intervals review accuracy stretches measures voices diversity readability rhythm counting
    wording lettering theme saving
    charts.base charts.density charts.speakers charts.diversity charts.readability
    charts.rhythm charts
    reading form notebook prose pages report evaluate
    __init__ __main__
"""
LINE = ORDER.split()

NETWORK = {"aiohttp", "ftplib", "http", "httpx", "requests", "smtplib", "socket", "urllib"}


def name(path: Path) -> str:
    """Return the name of a module below ``analysis``: ``charts.base``, ``charts``, ``words``."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


FILES = {name(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def imports(path: Path) -> set[str]:
    """Return what a file imports, from anywhere in it: modules, and what stands in ``analysis``."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path.name} has a relative import"
            found.add(node.module)
            if node.module.split(".")[0] == "analysis":
                found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def inner(path: Path) -> set[str]:
    """Return the modules of ``analysis`` that a file imports."""
    below = {found.removeprefix("analysis.") for found in imports(path) if found != "analysis"}
    return below & set(FILES)


def test_every_module_stands_in_the_line_once():
    assert sorted(LINE) == sorted(FILES)


@pytest.mark.parametrize("module", LINE)
def test_a_module_imports_only_what_stands_before_it(module):
    later = set(LINE[LINE.index(module) :]) - {module}
    assert inner(FILES[module]) & later == set()


@pytest.mark.parametrize("module", [module for module in LINE if module != "__init__"])
def test_no_module_imports_the_package_s_front_door(module):
    source = FILES[module].read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module == "analysis":
            assert {alias.name for alias in node.names} <= set(FILES)
        if isinstance(node, ast.Import):
            assert "analysis" not in [alias.name for alias in node.names]


@pytest.mark.parametrize("module", LINE)
def test_no_module_can_reach_the_network(module):
    assert {found.split(".")[0] for found in imports(FILES[module])} & NETWORK == set()


@pytest.mark.parametrize("module", LINE)
def test_a_module_says_what_it_is_for(module):
    assert ast.get_docstring(ast.parse(FILES[module].read_text(encoding="utf-8")))


def test_an_import_against_the_line_is_seen(tmp_path):
    file = tmp_path / "words.py"
    file.write_text("def f():\n    from analysis import tables\n    import analysis.charts.base\n")
    assert inner(file) == {"tables", "charts.base"}


def test_tests_stand_beside_no_second_package():
    assert [p.name for p in ROOT.glob("*/__init__.py")] == ["__init__.py"]
