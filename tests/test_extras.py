"""Packages that only extras install: the rest works without them, and a message names the extra."""

import ast
import subprocess
import sys
import textwrap
import tomllib
from pathlib import Path

import pytest
from bring import INPUTS
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = {
    extra: {Requirement(line).name for line in lines}
    for extra, lines in PROJECT["optional-dependencies"].items()
}
DEFAULT = {Requirement(line).name for line in PROJECT["dependencies"]}
IMPORTED = ("dask", "distributed", "ipywidgets", "lxml", "pdfminer", "playwright", "trafilatura")


def needed() -> list[tuple[str, str]]:
    """Return package and extra of each call of ``need``."""
    calls = [
        node
        for path in (ROOT / "analysis").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "need"
    ]
    return sorted({(call.args[1].value, call.args[2].value) for call in calls})


def test_every_extra_that_a_message_names_installs_the_package():
    assert {extra for _, extra in needed()} == {"web", "pdf"}
    for package, extra in needed():
        assert package in EXTRAS[extra]


@pytest.mark.parametrize("extra", ["web", "pdf", "cluster", "browser", "widgets"])
def test_a_plain_install_holds_nothing_of_an_extra(extra):
    assert EXTRAS[extra] and not EXTRAS[extra] & DEFAULT


def test_without_any_extra_all_else_works_and_messages_name_the_extras(tmp_path):
    code = textwrap.dedent(f"""
        import sys

        class Missing:
            def find_spec(self, name, path=None, target=None):
                if name.split(".")[0] in {IMPORTED!r}:
                    raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

        sys.meta_path.insert(0, Missing())
        from analysis.__main__ import main
        sys.exit(main(["build", {str(INPUTS)!r}, "seeds", "--out", {str(tmp_path / "out")!r},
                       "--workers", "1"]))
    """)
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert "7 articles" in run.stdout
    for package, extra in needed():
        assert f"needs {package}, which is not installed" in run.stderr
        assert f'pip install "citatstreg[{extra}]"' in run.stderr
