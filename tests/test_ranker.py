"""The ranker chooses by its weights, and says so when they are damaged."""

import pytest
from train_confidence import UNSEEN, Judged, fit, keep_judgements, read_judgements

from analysis import lang
from analysis.speakers import ranker
from analysis.speakers.entities import Entity
from analysis.speakers.ranker import Candidate, Ranker

IDA, BO = Entity("Ida Lund"), Entity("Bo Krag")
WEIGHTS = {"pronoun": {"near": 2.0, "far": -1.0}}


def test_the_chosen_and_the_likeliest_beside_with_their_probabilities():
    candidates = [Candidate(BO, {"far": 1}), Candidate(IDA, {"near": 1, "unheard of": 9})]
    choice = Ranker(WEIGHTS).weigh("pronoun", 0, candidates, IDA)
    assert (choice.entity, choice.rival) == (IDA, BO)
    assert choice.probability == pytest.approx(0.9526, abs=1e-4)  # 1 / (1 + e**-3)
    assert choice.probability + choice.rival_probability == pytest.approx(1)
    other = Ranker(WEIGHTS).weigh("pronoun", 0, candidates, BO)
    assert other.rival is IDA and other.probability == pytest.approx(0.0474, abs=1e-4)


def test_somebody_who_is_no_candidate_has_no_chance():
    ranked = Ranker(WEIGHTS)
    assert ranked.weigh("pronoun", 0, [], IDA).probability == 0
    assert ranked.weigh("pronoun", 0, [Candidate(BO, {})], IDA)[1:4] == (0, BO, 1)
    assert ranked.weigh("pronoun", 0, [Candidate(None, {})], None).probability == 1


def test_damaged_weights_are_named(monkeypatch):
    monkeypatch.setattr(lang, "rows", lambda _name: (("pronoun", "near", "2.o"),))
    ranker.shipped.cache_clear()
    with pytest.raises(ValueError, match=r"ranker\.tsv.*make train"):
        ranker.shipped()
    monkeypatch.undo()
    ranker.shipped.cache_clear()
    assert set(ranker.shipped()) == {"pronoun", "role", "none"}


def test_each_call_keeps_its_judgements_as_a_round_and_an_article_counts_once(tmp_path):
    path = tmp_path / "judged.csv"
    one = Judged("a", {"bias": 1.0, "named once": 1.0, "chosen": 0.25}, right=True)
    other = Judged("b", {"bias": 1.0}, right=False)
    keep_judgements(path, [one, other])
    again = other._replace(right=True, features={"bias": 1.0, "later": 0.5})
    keep_judgements(path, [again])  # judged again: the later one counts
    assert read_judgements(path) == [one, again._replace(round=2)]


def test_a_later_round_weighs_what_is_new_and_keeps_what_it_does_not_tell_of():
    first = [Judged(f"{n}", {"bias": 1.0, "old": float(n % 2)}, n % 2 == 0) for n in range(200)]
    before = fit(first)
    assert before["old"] < -1 < 0.5 < before["bias"]
    later = [
        Judged(f"l{n}", {"bias": 1.0, "new": float(n % 2)}, n % 2 == 0, round=2) for n in range(200)
    ]
    both = fit(first + later)
    assert both["old"] == pytest.approx(before["old"], abs=0.3)
    assert both["new"] < -1


def test_the_confidence_has_weights_for_what_the_unread_articles_tell():
    told = {name for one in read_judgements(UNSEEN) for name in one.features}
    weighed = {name for name, _ in lang.rows("confidence.tsv")}
    assert len(told & weighed) > 0.8 * len(weighed)
