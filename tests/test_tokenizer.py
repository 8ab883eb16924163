"""Tokens without a ``Doc`` are those of the ``Doc``, and so is all that is found in them."""

from itertools import product

import pytest
from pandas.testing import assert_frame_equal
from spacy.language import Language

from analysis import load
from analysis.core.paths import PROJECT
from analysis.pipeline import pipeline
from analysis.text.words import WordIndex

SAMPLE = sorted((PROJECT / "data" / "articles").glob("*.txt"))


@Language.component("test_bystander")
def bystander(doc):
    """Change nothing; a component of another's makes the pipeline hand out whole Docs."""
    return doc


@pytest.fixture(scope="module")
def tokenizer():
    return pipeline().tokenizer


def edges(doc) -> list[tuple[int, int]]:
    return [(t.idx, t.idx + len(t)) for t in doc if not t.is_space]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Det går, siger hun.", "Det går , siger hun ."),
        (" \n Ida Lund\n\n", "Ida Lund"),
        ("Ca. 20 f.eks. kl. 14.30", "Ca. 20 f.eks. kl. 14.30"),
        ("»Nej!« (Bo Krag)", "» Nej ! « ( Bo Krag )"),
        ("USA. Hr. Krag, A.", "USA . Hr. Krag , A."),
        ("og/eller, e-mail", "og/eller , e-mail"),
        ("", ""),
        ("a" * 250 + ", slut", "a" * 250 + " , slut"),
    ],
)
def test_tokens_are_parted_as_written_here(text, tokens, tokenizer):
    starts, ends, words, lower, *_ = tokenizer.parted(text)
    found = [text[a:b] for a, b in zip(starts, ends, strict=True)]
    assert words == found and lower == [word.lower() for word in found]
    assert "".join(found) == tokens.replace(" ", "")
    if len(text) < 100:
        assert " ".join(found) == tokens
    assert list(zip(starts, ends, strict=True)) == edges(tokenizer(text))


def test_words_found_with_tokens_are_those_counted_without(tokenizer):
    text = "Kl. 14.30 kom 1.250 og/eller Ida-Marie Lunds\n»havneformand« ... (bl.a.) km/t 3,5-årig"
    found, counted = tokenizer.parted(text), WordIndex(text)
    assert found.word_starts == counted.starts and len(counted.starts) == 12
    assert found.long_starts == counted.long_starts == [29, 46]


def test_every_short_chunk_is_parted_as_spacy_does(tokenizer):
    chunks = ["".join(signs) for n in (1, 2, 3) for signs in product("aøXÅ.,:!'-1\"»", repeat=n)]
    parts = (
        ("", "“", "("),
        ("Broer", "by-råd", "Nord-Vest", "kl", "by-", "2026", "3,5", "12.30", "16-årig", "7-9"),
        ("", ".", ","),
        ("", "“", '"', ")"),
        ("", ".", "!"),
    )
    chunks += map("".join, product(*parts))
    chunks += [word + sign for word in tokenizer.inner.rules for sign in ("", ",", ".", "!")]
    for chunk in chunks:
        starts, ends, *_ = tokenizer.parted(chunk)
        assert list(zip(starts, ends, strict=True)) == edges(tokenizer(chunk)), chunk


def test_tables_are_the_same_with_a_doc_and_without():
    nlp = pipeline()
    nlp.add_pipe("test_bystander")
    whole = load(*SAMPLE, model=nlp, corrections=None, people=None)
    light = load(*SAMPLE, corrections=None, people=None)
    for name in ("paragraphs", "sentences", "quotes", "speakers"):
        assert_frame_equal(getattr(whole, name), getattr(light, name))
