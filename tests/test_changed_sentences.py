"""A reporter's own sentences changed: the annotation stands at the same words, and at new ones."""

from random import Random

import changed_sentences as changes
import pytest
from annotated import Annotated, compare, read_annotated
from changes_inside import low
from conftest import ROOT, gold_rows

TEXT = """Kajen i Vestby er blevet for smal, og mange både må vente på plads i dag.

Ida Lund siger, at havnen skal have en ny kaj om to år.

- Vi kan ikke vente længere, for vi mister de store både, siger Ida Lund.

Bo Krag kalder kajen »god nok endnu«.

Her mener naboen Bo Krag, at alle både kan ligge i havnen i Hejby."""
SAID = [
    ("indirect", "havnen skal have en ny kaj om to år", "siger", "Ida Lund", "Ida Lund"),
    ("direct", "Vi kan ikke vente længere, for vi mister de store både", "siger", "Ida Lund",
     "Ida Lund"),
    ("partial", "god nok endnu", "kalder", "Bo Krag", "Bo Krag"),
    ("indirect", "alle både kan ligge i havnen i Hejby", "mener", "naboen Bo Krag", "Bo Krag"),
]  # fmt: skip
DONE = {
    "words in marks at the end": "at havnen skal have en ny kaj »om to år«.",
    "words in marks inside": 'at havnen skal have "en ny kaj" om to år.',
    "words called so": "Det er, hvad Ida Lund kalder »en rigtig dårlig idé«.",
    "a sentence in marks, a tag behind": "»Havnen skal have en ny kaj om to år,« siger Ida Lund.",
    "a sentence in marks behind a colon": "Ida Lund siger: »Havnen skal have",
    "a sentence in marks before det": "en ny kaj om to år.« Det siger Ida Lund.",
    "a relative clause before the verb": "Bo Krag, der har boet i Vestby i ti år, kalder kajen »",
    "an apposition before the verb": "Ida Lund, 48 år, siger, at havnen",
    "an adverbial after the verb": "Bo Krag kalder i dag kajen »",
    "an adverbial first": "Efter mødet kalder Bo Krag kajen »",
    "a pronoun after the name": "Ida Lund har boet i Vestby i ti år. Hun siger, at havnen",
    "a label before": "• Vestby: Ida Lund siger, at havnen",
}


def article() -> Annotated:
    return Annotated("a", TEXT, gold_rows(TEXT, SAID))


@pytest.mark.parametrize(("name", "told"), DONE.items(), ids=DONE)
def test_a_change_tells_the_same_in_another_sentence(name, told):
    results = (changes.CHANGES[name](article(), Random(seed)).text for seed in range(400))
    assert any(told in text for text in results)


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("name", sorted(changes.SUBJECTS))
def test_another_subject_leaves_the_words_said_as_they_are(name, seed):
    new = changes.CHANGES[name](article(), Random(seed))
    assert [new.words(place) for place in zip(new.gold["start"], new.gold["end"], strict=True)] == [
        text for _, text, *_ in SAID
    ]


@pytest.mark.parametrize("where", ["at the end", "inside"])
def test_words_in_marks_are_rows_of_the_same_number_and_speaker(where):
    new = changes.CHANGES[f"words in marks {where}"](article(), Random(1))
    added = new.gold[new.gold.index.duplicated()]
    assert len(added)
    for row in added.itertuples():
        outer = new.gold.loc[row.Index].iloc[0]
        assert (row.kind, row.speaker) == ("partial", outer["speaker"])
        assert outer["start"] < row.start < row.end <= outer["end"] + 1
        assert new.text[row.start - 1] in "»\"“”„‘'"


def test_words_called_so_are_partial_and_of_the_same_speaker():
    new = changes.CHANGES["words called so"](article(), Random(1))
    for row in (0, 1):
        told = new.gold.loc[row]
        assert told["kind"] == "partial"
        assert new.words((told["start"], told["end"])) in changes.PHRASES
        assert told["mention"] in new.text


@pytest.mark.parametrize(
    ("mention", "inside"),
    [("Hun", "hun"), ("Naboen", "naboen"), ("Ida Lund", "Ida Lund"), ("Vestby", "Vestby"),
     ("Beboere på kajen", "beboere på kajen"), ("Fiskeribladet", "Fiskeribladet")],
)  # fmt: skip
def test_a_mention_keeps_the_capital_of_a_name(mention, inside):
    assert low(article(), mention) == inside


def test_changing_sentences_changes_few_speakers():
    articles = read_annotated(ROOT / "tests" / "gold")
    several = {name: changes.CHANGES[name] for name in sorted(changes.SUBJECTS)}
    for found in compare(articles, several, seed=1):
        assert found.wrong["row"].nunique() <= 0.03 * len(found.before), found.change
