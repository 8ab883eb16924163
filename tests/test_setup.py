"""Set-up: the files that install the project agree, and hold nothing of one machine."""

import os
import re
import subprocess
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
CARD = ("pandas", "spacy", "textstat", "matplotlib", "jupyterlab")


def by_name(lines: list[str]) -> dict[str, Requirement]:
    return {canonicalize_name(r.name): r for r in map(Requirement, lines)}


NEEDED = by_name(PROJECT["project"]["dependencies"])
FOR_TESTS = by_name(PROJECT["project"]["optional-dependencies"]["test"])


# -- environment.yml ------------------------------------------------------------------------------


def environment() -> list[str]:
    """Return every line of environment.yml's dependencies, those of pip included."""
    lines = []
    for item in yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))["dependencies"]:
        lines += item["pip"] if isinstance(item, dict) else [item]
    return lines


@pytest.mark.parametrize("name", CARD)
def test_the_card_s_packages_have_the_same_bounds_for_conda_and_pip(name):
    conda = by_name([line for line in environment() if line[0] != "-"])
    assert conda[name].specifier == NEEDED[name].specifier != SpecifierSet()


def test_conda_gets_the_same_python_and_the_package_itself():
    python = by_name([line for line in environment() if line[0] != "-"])["python"]
    assert python.specifier == SpecifierSet(PROJECT["project"]["requires-python"])
    assert "-e ." in environment() and "pip" in environment()


def test_conda_is_asked_for_no_package_that_the_project_does_not_need():
    conda = by_name([line for line in environment() if line[0] != "-"])
    assert set(conda) - {"python", "pip"} <= set(NEEDED)


# -- pyproject.toml -------------------------------------------------------------------------------


def test_every_requirement_has_a_lower_bound():
    for requirement in (*NEEDED.values(), *FOR_TESTS.values()):
        assert any(part.operator == ">=" for part in requirement.specifier), str(requirement)


def folders() -> list[Path]:
    """Return the folders of the package that hold modules."""
    return sorted({path.parent for path in (ROOT / "analysis").rglob("*.py")})


def test_every_folder_with_modules_is_installed():
    """What setuptools finds: folders of a name that is asked for, each with ``__init__.py``."""
    (pattern,) = PROJECT["tool"]["setuptools"]["packages"]["find"]["include"]
    dotted = {".".join(folder.relative_to(ROOT).parts): folder for folder in folders()}
    assert len(dotted) > 10 and all(fnmatch(name, pattern) for name in dotted)
    assert [name for name, path in dotted.items() if not (path / "__init__.py").exists()] == []


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: folder.name)
def test_every_data_file_of_the_package_is_installed(folder):
    name = ".".join(folder.relative_to(ROOT).parts)
    patterns = PROJECT["tool"]["setuptools"]["package-data"].get(name, [])
    files = [f for f in folder.iterdir() if f.is_file() and f.suffix not in (".py", ".pyc")]
    assert [f.name for f in files if not any(f.match(pattern) for pattern in patterns)] == []


# -- requirements.lock ----------------------------------------------------------------------------


def pins() -> list[tuple[Requirement, int]]:
    """Return each requirement of the lock with the number of its hashes."""
    logical = LOCK.replace("\\\n", " ").splitlines()
    lines = [line.split("#")[0].strip() for line in logical if line.split("#")[0].strip()]
    parts = [re.split(r"\s+--hash=sha256:[0-9a-f]{64}\b", line) for line in lines]
    return [(Requirement(first), len(rest)) for first, *rest in parts if not "".join(rest).strip()]


def test_every_line_of_the_lock_is_one_version_with_hashes():
    starts = re.findall(r"(?m)^[^\s#].*$", LOCK)
    assert len(pins()) == len(starts) > 100
    for requirement, hashes in pins():
        assert [part.operator for part in requirement.specifier] == ["=="], str(requirement)
        assert hashes > 0, f"{requirement} has no hash"


@pytest.mark.parametrize(
    "address", ["://", "--index", "--extra-index", "--find-links", "--trusted"]
)
def test_the_lock_holds_no_address(address):
    assert address not in LOCK


@pytest.mark.parametrize("name", [*NEEDED, *FOR_TESTS])
def test_the_lock_pins_a_version_that_the_project_allows(name):
    allowed = (NEEDED | FOR_TESTS)[name].specifier
    versions = [
        next(iter(requirement.specifier)).version
        for requirement, _ in pins()
        if canonicalize_name(requirement.name) == name
    ]
    assert versions and all(version in allowed for version in versions)


# -- Makefile and .ci/run -------------------------------------------------------------------------


def targets() -> dict[str, str]:
    """Return the targets of the Makefile with their help."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    return dict(re.findall(r"(?m)^([a-z-]+):.*?(?:## (.*))?$", text))


@pytest.mark.parametrize("target", ["help", "setup", "report", "lab", "test", "lock", "clean"])
def test_make_has_the_target_and_says_what_it_does(target):
    assert targets().get(target)


def test_make_help_lists_every_target():
    shown = subprocess.run(["make", "-C", ROOT, "help"], capture_output=True, text=True, check=True)
    assert [name for name in targets() if f"make {name}" not in shown.stdout] == []


def test_no_target_is_mistaken_for_a_file():
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert set(targets()) <= set(re.search(r"(?m)^\.PHONY:(.*)$", text)[1].split())


def test_ci_runs_make_test():
    run = ROOT / ".ci" / "run"
    assert os.access(run, os.X_OK)
    text = run.read_text(encoding="utf-8")
    assert text.startswith("#!") and "set -e" in text and "make test" in text


# -- what git holds -------------------------------------------------------------------------------

OF_ONE_MACHINE = {
    "a path of a user or a machine": r"(?<![\w.:/])/(?:home|root|Users|work|tmp|mnt|opt|srv)/\w",
    "a path of a Windows user": r"[A-Z]:[\\/]+Users[\\/]",
    "the address of a registry": r"https?://[^\s/]*(?:pypi|artifact|nexus|registr|mirror)",
    "an option that names a registry": r"--(?:extra-)?index[-]url|--find[-]links|--trusted[-]host",
    "a user and password in an address": r"https?://[^\s/@]+:[^\s/@]+@",
}


def tracked() -> list[Path]:
    """Return the files that git holds; without git there is nothing to check."""
    listed = subprocess.run(["git", "-C", ROOT, "ls-files", "-z"], capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("not in a clone: no list of tracked files")
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


@pytest.mark.parametrize("pattern", OF_ONE_MACHINE.values(), ids=OF_ONE_MACHINE)
def test_no_tracked_file_holds(pattern):
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in tracked()
        if path.name != Path(__file__).name
        for match in re.finditer(pattern, path.read_bytes().decode("utf-8", "replace"))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('open("/home/ida/a.txt")', "a path of a user or a machine"),
        (r"C:\Users\ida", "a path of a Windows user"),
        ("https://pypi.example/simple", "the address of a registry"),
        ("pip --index-url x", "an option that names a registry"),
        ("https://ida:kode@avis.example", "a user and password in an address"),
    ],
)
def test_the_patterns_above_can_fail(text, kind):
    assert re.search(OF_ONE_MACHINE[kind], text)


def test_nothing_that_is_made_is_tracked():
    made = ("report/", "tables/", ".venv/", "__pycache__/")
    names = [path.relative_to(ROOT).as_posix() for path in tracked()]
    assert [name for name in names if name.startswith(made) or name.endswith(".pyc")] == []


def test_each_group_of_tests_is_one_to_xdist(request):
    """A mark that comes too late, or that a release does not read, would spread it in silence."""
    names = {item: mark.args[0] for item in request.session.items
             if (mark := item.get_closest_marker("xdist_group"))}  # fmt: skip
    lab = [item for item in request.session.items if "lab" in item.fixturenames]
    assert all(names.get(item) == "lab" for item in lab)
    if request.config.getoption("loadgroup", default=False):
        assert all(item.nodeid.endswith(f"@{name}") for item, name in names.items())
