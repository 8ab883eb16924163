"""spaCy's own ways work on the pipeline and on its components."""

import os
import re
import subprocess
import sys
import textwrap
import tomllib
from importlib import import_module
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc, DocBin
from texts import nlp

from analysis.pipeline import COMPONENTS, pipeline
from analysis.quotation.quote import Quote

ROOT = Path(__file__).parent.parent
TEXT = (
    "Broen lukker.\n\n"
    "- Det er for galt, siger fisker Bo Krag til Kystposten.\n\n"
    "Ida Lund fra kommunen oplyser, at broen åbner til maj.\n\n"
    "- Så længe venter jeg ikke."
)
ENTRY_POINTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"][
    "entry-points"
]


def found(doc: Doc) -> dict:
    """Return all that the components found in ``doc``."""
    spans = {
        name: [(s.start, s.end, s.label_, s.kb_id_, s.id) for s in group]
        for name, group in doc.spans.items()
    }
    kept = {name: list(doc.user_data[name]) for name in ("paragraphs", "quotes", "speakers")}
    return kept | {"spans": spans, "sentences": [sent.text for sent in doc.sents]}


@pytest.fixture(scope="module")
def doc() -> Doc:
    made = nlp()(TEXT)
    assert [quote.speaker for quote in made.user_data["quotes"]] == ["Bo Krag", "Ida Lund",
                                                                     "Ida Lund"]  # fmt: skip
    return made


def test_a_doc_becomes_bytes_and_a_doc_again(doc):
    again = Doc(nlp().vocab).from_bytes(doc.to_bytes())
    assert found(again) == found(doc)
    assert all(isinstance(quote, Quote) for quote in again.user_data["quotes"])


def test_docs_are_kept_in_a_docbin(doc):
    held = DocBin(store_user_data=True, docs=[doc, nlp()("- Ja, siger Bo Krag.")]).to_bytes()
    again, other = DocBin().from_bytes(held).get_docs(nlp().vocab)
    assert found(again) == found(doc)
    assert other.user_data["quotes"][0].speaker == "Bo Krag"


def test_a_pipe_of_two_processes_finds_the_same(doc):
    first, other = nlp().pipe([TEXT, "- Ja, siger Bo Krag."], n_process=2)
    assert found(first) == found(doc)
    assert other.user_data["quotes"][0].speaker == "Bo Krag"


def test_a_pipeline_is_written_and_loaded_by_name(doc, tmp_path):
    nlp().to_disk(tmp_path / "nlp")
    loaded = spacy.load(tmp_path / "nlp")
    assert loaded.pipe_names == list(COMPONENTS) and loaded.max_length == nlp().max_length
    assert found(loaded(TEXT)) == found(doc)
    again = spacy.blank("da", config=loaded.config).from_bytes(loaded.to_bytes())
    assert found(again(TEXT)) == found(doc)


def test_a_component_alone_makes_what_it_needs(doc):
    alone = spacy.blank("da")
    alone.add_pipe("citatstreg_spans")
    assert found(alone(TEXT)) == found(doc)


def test_quotes_alone_can_be_saved_and_speakers_found_afterwards(doc):
    alone = spacy.blank("da")
    alone.add_pipe("citatstreg_quotes")
    again = Doc(alone.vocab).from_bytes(alone(TEXT).to_bytes())
    assert [q.start for q in again.user_data["quotes"]] == [
        q.start for q in doc.user_data["quotes"]
    ]
    assert found(nlp().get_pipe("citatstreg_spans")(again))["speakers"] == found(doc)["speakers"]


def test_components_stand_beside_those_of_others():
    both = spacy.blank("da")
    both.add_pipe("sentencizer")
    both = pipeline(both)
    assert both.pipe_names == ["sentencizer", *COMPONENTS]
    assert len(both(TEXT).user_data["quotes"]) == 3


def test_the_example_of_the_docs_runs(capsys):
    page = (ROOT / "docs" / "spacy.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    names = {}
    exec(code, names)
    assert capsys.readouterr().out == "direct Bo Krag Det er for galt\n"
    said = [doc.user_data["quotes"][0].speaker for doc in names["again"]]
    assert said == ["Ida Lund", "Bo Krag"]
    assert all(f"`{name}`" in page for name in COMPONENTS)


def test_every_component_is_an_entry_point():
    assert list(ENTRY_POINTS["spacy_factories"]) == list(COMPONENTS)
    for group in ENTRY_POINTS.values():
        for target in group.values():
            module, name = target.split(":")
            assert callable(getattr(import_module(module), name))


def test_spacy_finds_the_components_without_an_import_of_ours(doc, tmp_path):
    """An installed package, as far as spaCy sees it: a folder of metadata beside the code."""
    held = tmp_path / "citatstreg-0.dist-info"
    held.mkdir()
    (held / "METADATA").write_text("Metadata-Version: 2.1\nName: citatstreg\nVersion: 0\n")
    lines = [
        line
        for group, points in ENTRY_POINTS.items()
        for line in (f"[{group}]", *(f"{name} = {target}" for name, target in points.items()))
    ]
    (held / "entry_points.txt").write_text("\n".join(lines))
    nlp().to_disk(tmp_path / "nlp")
    (tmp_path / "doc").write_bytes(doc.to_bytes())
    code = textwrap.dedent(f"""
        import spacy
        from spacy.tokens import Doc
        loaded = spacy.load({str(tmp_path / "nlp")!r})
        new = spacy.blank("da")
        new.add_pipe("citatstreg_speakers")
        read = Doc(new.vocab).from_bytes(open({str(tmp_path / "doc")!r}, "rb").read())
        for doc in (loaded({TEXT!r}), new({TEXT!r}), read):
            print([quote.speaker for quote in doc.user_data["quotes"]])
    """)
    places = os.pathsep.join([str(tmp_path), str(ROOT)])
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path,
                         env=os.environ | {"PYTHONPATH": places})  # fmt: skip
    assert run.stdout.splitlines() == ["['Bo Krag', 'Ida Lund', 'Ida Lund']"] * 3, run.stderr
