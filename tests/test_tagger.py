"""Parts of speech: the tagger on sentences of our own, and its file of weights."""

import pytest

from analysis.pipeline import pipeline
from analysis.text import tagger
from analysis.text.tagger import Tagger, packed
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
    tags = ["ADJ", "NOUN", "PROPN", "VERB.Inf"]
    weights = {"w bo": packed({2: 3, 3: -1}), "bias": packed({1: -2, 0: 1_000})}
    small = Tagger({"bo": ("PROPN", "VERB.Inf")}, weights, ("NOUN", "ADJ"), tags)
    again = tagger.read(tagger.write(small, "a notice\n\nand more"))
    assert (again.known, again.weights, again.open_tags, again.names) == (
        small.known, small.weights, small.open_tags, small.names,
    )  # fmt: skip
    assert again.unpacked(again.weights["bias"]) == [1_000, -2, 0, 0]
    assert again.tag(["bo", "ny"]) == ["PROPN", "ADJ"]


def test_a_weight_that_would_spill_into_the_next_is_refused():
    with pytest.raises(ValueError, match="larger"):
        packed({0: -1_001})


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


@pytest.mark.parametrize(
    "sentence",
    [
        "Ida Lund siger nej, og så går hun.",
        "»Derudover kommer Ida Lund«, fortæller den lokale avis.",
        "- 12. januar lukker byens bro; det ved alle.",
    ],
)
def test_what_a_word_alone_tells_is_its_tag(sentence):
    doc = pipeline()(sentence)
    tags = [Tokens(doc).tag(i) for i in range(len(Tokens(doc)))]
    every = tagger.load().names
    for i, tag in enumerate(tags):
        asked = [one for one in every if Tokens(doc).is_tagged(i, one)]
        assert asked == [tag]
        assert Tokens(doc).is_tagged(i, *every)
