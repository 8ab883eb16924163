"""Parts of speech: the tagger on sentences of our own, and its file of weights."""

import pytest

from analysis.pipeline import pipeline
from analysis.text import tagger
from analysis.text.tagger import Tagger
from analysis.text.tokens import Tokens


def tags(sentence: str) -> list[str]:
    return tagger.load().tag(sentence.split())


def test_a_sentence_gets_its_parts_of_speech():
    assert tags("Formanden siger til Kystposten , at den gamle bro lukkes i dag .") == [
        "NOUN", "VERB.Fin", "ADP", "PROPN", "PUNCT", "SCONJ", "DET", "ADJ", "NOUN", "VERB.Fin",
        "ADV", "ADV", "PUNCT",
    ]  # fmt: skip


def test_genitives_and_forms_of_verbs_are_told_apart():
    assert tags("Kommunens formand har lovet at svare .") == [
        "NOUN.Gen", "NOUN", "VERB.Fin", "VERB.Part", "PART", "VERB.Inf", "PUNCT",
    ]  # fmt: skip


def test_a_capital_at_the_start_is_no_name_after_a_mark_either():
    assert tags("» Derudover kommer Ida Lund .")[:5] == [
        "PUNCT", "ADV", "VERB.Fin", "PROPN", "PROPN",
    ]  # fmt: skip


def test_no_words_have_no_tags():
    assert tagger.load().tag([]) == []


def test_weights_are_read_as_written():
    small = Tagger(
        {"bo": ("PROPN", "VERB.Inf")}, {"w bo": {"PROPN": 3}, "bias": {"NOUN": -2}}, ("NOUN", "ADJ")
    )
    again = tagger.read(tagger.write(small, "a notice\n\nand more"))
    assert (again.known, again.weights, again.open_tags) == (
        small.known,
        small.weights,
        small.open_tags,
    )
    assert again.tag(["bo"]) == ["PROPN"]


@pytest.mark.parametrize("damage", [b"", b"no gzip", b"\x1f\x8b\x08\x00cut"])
def test_a_damaged_file_is_named(damage, monkeypatch, tmp_path):
    path = tmp_path / "da"
    path.mkdir()
    (path / "tagger.tsv.gz").write_bytes(damage)
    monkeypatch.setattr(tagger, "files", lambda _: tmp_path)
    with pytest.raises(ValueError, match=r"tagger\.tsv\.gz: the tagger's weights cannot be read"):
        tagger.load.__wrapped__()


def test_tokens_are_tagged_by_sentence_when_asked():
    tokens = Tokens(pipeline()("Ida Lund siger nej. Formanden kommer."))
    assert [tokens.tag(i) for i in (6, 5, 0)] == ["VERB.Fin", "NOUN", "PROPN"]
