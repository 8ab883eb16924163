"""Tokens without a ``Doc`` are those of the ``Doc``, and so is all that is found in them.

So are those found without spaCy.
"""

import sys
from itertools import product

import pytest
from pandas.testing import assert_frame_equal
from spacy.language import Language

from analysis import load
from analysis.core.paths import PROJECT
from analysis.pipeline import pipeline
from analysis.text import affixes, chunks
from analysis.text.words import WordIndex

sys.path.append(str(PROJECT / "scripts"))
import spacy_rules

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
    assert chunks.danish().parted(text) == tokenizer.parted(text)


def test_words_found_with_tokens_are_those_counted_without(tokenizer):
    text = "Kl. 14.30 kom 1.250 og/eller Ida-Marie Lunds\n»havneformand« ... (bl.a.) km/t 3,5-årig"
    found, counted = tokenizer.parted(text), WordIndex(text)
    assert found.word_starts == counted.starts and len(counted.starts) == 12
    assert found.long_starts == counted.long_starts == [29, 46]


def test_every_short_chunk_is_parted_as_spacy_does(tokenizer):
    written = ["".join(signs) for n in (1, 2, 3) for signs in product("aøXÅ.,:!'-1\"»", repeat=n)]
    parts = (
        ("", "“", "("),
        ("Broer", "by-råd", "Nord-Vest", "kl", "by-", "2026", "3,5", "12.30", "16-årig", "7-9"),
        ("", ".", ","),
        ("", "“", '"', ")"),
        ("", ".", "!"),
    )
    written += map("".join, product(*parts))
    written += [word + sign for word in tokenizer.inner.rules for sign in ("", ",", ".", "!")]
    written += [word for path in SAMPLE for word in path.read_text(encoding="utf-8").split()]
    for chunk in written:
        starts, ends, *_ = tokenizer.parted(chunk)
        assert list(zip(starts, ends, strict=True)) == edges(tokenizer(chunk)), chunk
        assert chunks.danish().parted(chunk) == tokenizer.parted(chunk), chunk


def test_what_is_taken_from_spacy_is_that_of_the_installed_one(tokenizer):
    for name, made in (("tokenizer.json", spacy_rules.tokenizer()),
                       ("small_words.tsv", spacy_rules.small_words())):  # fmt: skip
        assert (spacy_rules.FOLDER / name).read_text(encoding="utf-8") == made
    assert affixes.danish().special.keys() == set(filter(str.strip, tokenizer.inner.rules))


@pytest.mark.parametrize(
    ("chunk", "words"),
    [
        ("(f.eks.)", "( f.eks. )"),
        ("ja.:)", "ja . :)"),  # parted by the rules, and put together again
        ("»8-årige(tv", "» 8-årige ( tv"),
        ("www.avis.dk/a,b", "www.avis.dk/a,b"),  # an address stays whole
        ("", ""),
    ],
)
def test_special_cases_stay_whole_between_marks(chunk, words, tokenizer):
    assert affixes.danish().words(chunk) == words.split()
    assert [token.text for token in tokenizer(chunk)] == words.split()


def test_tables_are_the_same_with_a_doc_and_without():
    nlp = pipeline()
    nlp.add_pipe("test_bystander")
    whole = load(*SAMPLE, model=nlp, corrections=None, people=None)
    light = load(*SAMPLE, corrections=None, people=None)
    for name in ("paragraphs", "sentences", "quotes", "speakers"):
        assert_frame_equal(getattr(whole, name), getattr(light, name))
