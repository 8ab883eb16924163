"""Danish sentences, case by case: where one ends, and where one only seems to."""

import time
from collections import Counter
from pathlib import Path

import pytest
import spacy
from compare_sentences import cases, table
from hypothesis import given
from hypothesis import strategies as st

from analysis.io.articles import parse
from analysis.parsing import make_doc
from analysis.pipeline import pipeline
from analysis.text.sentences import sentence_starts

DOCS = Path(__file__).parent.parent / "docs" / "readability.md"
CASES = [(text, starts) for _, text, starts in cases()]
TEXTS = [text for text, _ in CASES]


@pytest.fixture(scope="module")
def nlp():
    nlp = pipeline()
    nlp.select_pipes(enable="citatstreg_sentences")
    return nlp


@pytest.mark.parametrize(("text", "starts"), CASES, ids=TEXTS)
def test_sentences_start_where_the_case_says(text, starts):
    assert sentence_starts(text) == starts


@pytest.mark.parametrize(("text", "starts"), CASES, ids=TEXTS)
def test_the_tokens_have_the_same_sentences(text, starts, nlp):
    doc = nlp(text)
    begins = [max(token.idx for token in doc if token.idx <= start) for start in starts]
    assert [sentence.start_char for sentence in doc.sents] == begins


def test_there_are_enough_cases_and_no_two_are_the_same():
    assert len(CASES) >= 120
    assert not [text for text, n in Counter(TEXTS).items() if n > 1]


def test_a_third_of_the_cases_are_one_sentence_that_looks_like_two():
    assert sum(starts == [0] for _, starts in CASES) > len(CASES) / 3


def test_the_table_in_the_docs_is_the_one_these_cases_give():
    assert table() in DOCS.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", ".", "...", "»", "?", "1.", "- ", "A.", "\u00a0"]
)
def test_next_to_nothing_is_no_error(text, nlp):
    assert sentence_starts(text) == ([0] if text.strip() else [])
    assert len(list(nlp(text).sents)) <= 1


def test_a_sentence_never_crosses_a_paragraph(nlp):
    article = parse("Broen lukker\n\nVestby Kommune lukker broen\n\nder er gammel. Det er nu")
    doc = nlp(make_doc(article, nlp))
    assert [s.text.strip() for s in doc.sents] == [
        "Broen lukker",
        "Vestby Kommune lukker broen",
        "der er gammel.",
        "Det er nu",
    ]


def test_header_and_credit_are_no_part_of_a_sentence(nlp):
    article = parse(" date 2019-02 Broen lukker i dag.\n\nDen er gammel.\n\n/ritzau/")
    doc = nlp(make_doc(article, nlp))
    sentences = [s.text.strip() for s in doc.sents]
    assert [s for s in sentences if s.endswith(".")] == ["Broen lukker i dag.", "Den er gammel."]


def test_blank_lines_part_paragraphs_where_none_are_given():
    nlp = spacy.blank("da")
    nlp.add_pipe("citatstreg_sentences")
    doc = nlp("Broen lukker\n\nVestby Kommune er vred. Det er alle\n \nogså Krog")
    assert [s.text.strip() for s in doc.sents] == [
        "Broen lukker",
        "Vestby Kommune er vred.",
        "Det er alle",
        "også Krog",
    ]


def test_every_token_is_told_whether_a_sentence_starts_there(nlp):
    doc = nlp("Broen lukker. Den er gammel.")
    assert [token.is_sent_start for token in doc] == [True, *[False] * 2, True, *[False] * 3]


def test_spans_survive(nlp):
    doc = nlp.make_doc("Broen lukker. Den er gammel.")
    doc.user_data["paragraphs"] = parse(doc.text).given_paragraphs
    doc.spans["other"] = [doc[1:2]]
    doc = nlp.get_pipe("citatstreg_sentences")(doc)
    assert doc.spans["other"][0].text == "lukker"
    assert len(list(doc.sents)) == 2


@given(st.text(alphabet="aBæØ1 .?!…,:-–»«”“\"'’()[]\n@/§\u00a0\u0301", max_size=80))
def test_whatever_the_text_sentences_start_in_order_and_at_no_space(text):
    starts = sentence_starts(text)
    assert starts == sorted(set(starts))
    assert all(not text[start].isspace() for start in starts)
    assert bool(starts) == bool(text.strip())


def test_a_long_paragraph_takes_time_in_proportion():
    line = "Broen er lukket i dag, og det er den i morgen med\n"
    begin = time.process_time()
    sentence_starts(line * 20_000)
    assert time.process_time() - begin < 5
