"""The ranker chooses by its weights, and says so when they are damaged."""

import pytest
from train_attribution import UNSEEN, Judged, keep_judgements, read_judgements

from analysis import lang
from analysis.speakers import ranker
from analysis.speakers.ranker import Candidate, Ranker
from analysis.speakers.roles import Entity

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
    assert ranked.weigh("pronoun", 0, [Candidate(BO, {})], IDA)[1:] == (0, BO, 1)
    assert ranked.weigh("pronoun", 0, [Candidate(None, {})], None).probability == 1


def test_damaged_weights_are_named(monkeypatch):
    monkeypatch.setattr(lang, "rows", lambda _name: (("pronoun", "near", "2.o"),))
    ranker.shipped.cache_clear()
    with pytest.raises(ValueError, match=r"ranker\.tsv.*make train"):
        ranker.shipped()
    monkeypatch.undo()
    ranker.shipped.cache_clear()
    assert set(ranker.shipped()) == {"pronoun", "role", "none"}


def test_a_table_of_judgements_is_read_as_it_was_kept_and_holds_each_article_once(tmp_path):
    path = tmp_path / "judged.csv"
    one = Judged("a", {"bias": 1.0, "named once": 1.0, "chosen": 0.25}, right=True)
    other = Judged("b", {"bias": 1.0}, right=False)
    keep_judgements(path, [one, other])
    keep_judgements(path, [other._replace(right=True)])  # judged again: the later one counts
    assert read_judgements(path) == [one, other._replace(right=True)]
    assert read_judgements(tmp_path / "none.csv") == []


def test_the_confidence_has_weights_for_what_the_unread_articles_tell():
    told = {name for one in read_judgements(UNSEEN) for name in one.features}
    weighed = {name for name, _ in lang.rows("confidence.tsv")}
    assert len(told & weighed) > 0.8 * len(weighed)
