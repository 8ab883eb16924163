"""The ranker chooses by its weights, and says so when they are damaged."""

import pytest

from analysis import lang
from analysis.speakers import ranker
from analysis.speakers.ranker import Candidate, Ranker
from analysis.speakers.roles import Entity

IDA, BO = Entity("Ida Lund"), Entity("Bo Krag")
WEIGHTS = {"pronoun": {"near": 2.0, "far": -1.0}}


def test_the_likeliest_and_the_second_likeliest_with_their_probabilities():
    choice = Ranker(WEIGHTS).choose(
        "pronoun", 0, [Candidate(BO, {"far": 1}), Candidate(IDA, {"near": 1, "unheard of": 9})]
    )
    assert (choice.entity, choice.rival) == (IDA, BO)
    assert choice.probability == pytest.approx(0.9526, abs=1e-4)  # 1 / (1 + e**-3)
    assert choice.probability + choice.rival_probability == pytest.approx(1)


def test_of_equals_the_first_is_taken_and_nobody_where_there_is_none():
    ranked = Ranker(WEIGHTS)
    assert ranked.choose("pronoun", 0, [Candidate(BO, {}), Candidate(IDA, {})]).entity is BO
    assert ranked.choose("pronoun", 0, []).entity is None
    assert ranked.choose("pronoun", 0, [Candidate(None, {})]).entity is None


def test_damaged_weights_are_named(monkeypatch):
    monkeypatch.setattr(lang, "rows", lambda name: (("pronoun", "near", "2.o"),))
    ranker.shipped.cache_clear()
    with pytest.raises(ValueError, match=r"ranker\.tsv.*make train"):
        ranker.shipped()
    monkeypatch.undo()
    ranker.shipped.cache_clear()
    assert set(ranker.shipped()) == {"pronoun", "role", "none"}
