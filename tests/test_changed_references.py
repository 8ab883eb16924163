"""Annotated articles changed otherwise: the annotation still stands at the same words."""

import random

import changed_references as changes
import pandas as pd
import pytest
from annotated import Annotated, compare, read_annotated
from conftest import ROOT

TEXT = (
    "Det regner. Der er møde på kajen i Vestby, hvor Ida Lund taler, og mange er kommet."
    "\n\n- Ja, siger Ida Lund.\n\n- Nej, siger Ida Lund.\n\nIda Lund bor her.\n\n- Jo."
    "\n\n- Måske, siger Dansk Havn.\n"
)
ROWS = (
    ("Ja", "siger", "Ida Lund", "Ida Lund"),
    ("Nej", "siger", "Ida Lund", "Ida Lund"),
    ("Jo", "", "", "Ida Lund"),
    ("Måske", "siger", "Dansk Havn", "Dansk Havn"),
)


def article() -> Annotated:
    """Return the text with its annotation."""
    starts = [TEXT.index(f"- {words}") + 2 for words, *_ in ROWS]
    changed = pd.DataFrame(list(ROWS), columns=["text", "cue", "mention", "speaker"])
    ends = [a + len(w) for a, w in zip(starts, changed["text"], strict=True)]
    return Annotated("a", TEXT, changed.assign(start=starts, end=ends))


@pytest.mark.parametrize(
    ("way", "words"),
    [
        (changes.pronoun, "- Nej, siger hun."),
        (changes.untagged, "- Nej.\n"),
        (changes.tagged, "- Jo, "),
        (changes.bystander, "\n\n- Ja, siger Ida Lund."),
        (changes.namesake, ", der er gift med "),
        (changes.of_body, "- Ja, siger Ida Lund fra "),
        (changes.other_gender, " Lund bor her."),
    ],
)
def test_an_article_with_changes_has_its_annotation_at_the_same_words(way, words):
    changed = changes.with_changes([way], article(), random.Random(1))
    assert words in changed.text
    assert changed.text != TEXT
    places = zip(changed.gold["start"], changed.gold["end"], strict=True)
    assert [changed.words(place) for place in places] == [row[0] for row in ROWS]


def test_who_speaks_for_a_body_is_the_speaker():
    changed = changes.with_changes([changes.spokesman], article(), random.Random(1))
    speaker = changed.gold["speaker"].tolist()[3]
    assert speaker != "Dansk Havn"
    assert speaker in changed.text


def test_several_changes_follow_one_another():
    ways = [changes.pronoun, changes.surname]
    changed = changes.with_changes(ways, article(), random.Random(3))
    assert "siger hun" not in changed.text
    assert set(changed.gold["mention"][:2]) <= {"Ida Lund", "Lund"}


def test_telling_articles_otherwise_changes_few_speakers():
    articles = read_annotated(ROOT / "tests" / "gold")
    (found,) = compare(articles, {"several": changes.several}, seed=1)
    assert found.wrong["row"].nunique() <= 0.03 * len(found.before)
