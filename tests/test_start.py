"""The package starts quickly: what a name needs is imported when the name is first used."""

import os
import re
import resource
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import analysis as an
from analysis import charts
from analysis.build.run import build
from analysis.measures import quotation, sentence_lengths, voices

ROOT = Path(__file__).parent.parent
HEAVY = ("spacy", "pandas", "numpy", "pyarrow", "matplotlib", "IPython", "dask")
CLI = """
import runpy, sys
sys.argv = ["analysis", {argument!r}]
try:
    runpy.run_module("analysis", run_name="__main__")
except SystemExit:
    pass
"""


def python(code: str) -> str:
    """Return what ``code`` prints last, run by a new interpreter."""
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return run.stdout.strip().splitlines()[-1]


def processor_seconds(*arguments: str) -> float:
    """Return the processor time of an interpreter that is given ``arguments``; the least of 2."""
    seconds = []
    for _ in range(2):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, capture_output=True,
                       env=os.environ | {"OPENBLAS_NUM_THREADS": "1"})  # fmt: skip
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    return min(seconds)


@pytest.mark.parametrize("code", ["import analysis", CLI.format(argument="--help"),
                                  "import analysis; dir(analysis)"])  # fmt: skip
def test_start_loads_no_large_library(code):
    assert python(f"{code}\nimport sys; print(sorted({{*sys.modules}} & {{*{HEAVY}}}))") == "[]"


def test_a_pipeline_loads_no_command_line_of_spacy_but_leaves_it_to_who_asks():
    told = python("""
import analysis.pipeline, sys
import spacy
loaded = {"typer", "weasel"} & set(sys.modules)
asked = spacy.cli.download.__name__
from spacy.cli._util import app
print(loaded, asked, spacy.cli.app is app, bool(spacy.info(silent=True)["spacy_version"]))
""")
    assert told == "set() download True True"


def test_a_measure_loads_no_chart_library():
    used = "import analysis, sys; analysis.quote_density; print('matplotlib' in sys.modules)"
    assert python(used) == "False"


def test_built_tables_are_loaded_and_measured_without_spacy(tmp_path):
    build([ROOT / "data" / "articles"], tmp_path / "out", workers=1)
    used = f"""
import sys, analysis as an
news = an.load({str(tmp_path / "out")!r})
print(len(an.speaker_share(news)) > 10 and len(an.readability(news)), "spacy" in sys.modules)
"""
    assert python(used) == "28 False"


def test_a_build_needs_neither_pandas_nor_spacy(tmp_path):
    used = f"""
import sys
from analysis.__main__ import main
main(["build", {str(ROOT / "data" / "articles")!r}, "--out", {str(tmp_path)!r}, "--workers", "1"])
print({{"pandas", "spacy"}} & set(sys.modules))
"""
    assert python(used) == "set()"


def test_help_takes_less_than_a_third_of_the_time_of_its_libraries():
    libraries = processor_seconds("-c", "import spacy, pandas, matplotlib.pyplot")
    assert processor_seconds("-m", "analysis", "--help") <= 0.3 * libraries


def test_completion_offers_the_public_names_only():
    shown = python("import analysis as an, analysis.report.report; print(*dir(an))").split()
    assert shown == sorted(an.__all__)
    assert "report" not in shown and "load" in shown and "charts" in shown


def test_every_public_name_is_there_and_listed_for_type_checkers():
    stub = (ROOT / "analysis" / "__init__.pyi").read_text(encoding="utf-8")
    listed = re.findall(r'^    "(\w+)",$', stub, re.MULTILINE)
    assert listed == sorted(an.__all__)
    assert all(getattr(an, name) is not None for name in listed)


def test_a_name_that_does_not_exist_is_an_attribute_error():
    with pytest.raises(AttributeError, match="quote_densty"):
        an.quote_densty  # noqa: B018


@pytest.mark.parametrize(
    ("name", "room"),
    [("quote_strip", quotation), ("first_and_last", quotation), ("spoken_about", voices),
     ("sentence_rhythm", sentence_lengths)],
)  # fmt: skip
def test_a_measure_is_not_hidden_by_the_chart_of_its_name(name, room):
    assert getattr(an, name) is getattr(room, name)
    assert getattr(an.charts, name) is getattr(charts, name) is not getattr(room, name)


def test_charts_stand_in_one_place():
    assert set(charts.__all__) - set(an.__all__) >= {"share_bars", "density_bars", "lix_dots"}


def test_the_citation_names_this_version():
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert cited["version"] == an.__version__
    assert cited["cff-version"] == "1.2.0" and cited["license"] == "MIT"
    assert {"message", "title", "authors", "type", "abstract"} <= set(cited)


def test_the_changelog_says_what_is_new_since_this_version():
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    sections = re.findall(r"(?m)^## (\S+)", text)
    assert sections[0] == "Unreleased" and sections[1] == an.__version__
