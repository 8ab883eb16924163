"""Annotated articles told otherwise: the annotation still stands at the same words."""

import random

import changed_references as changes
import pandas as pd
import pytest
from conftest import ROOT
from renamed_articles import right_as_written_and_changed

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


def gold() -> pd.DataFrame:
    """Return the annotation of the text."""
    starts = [TEXT.index(f"- {words}") + 2 for words, *_ in ROWS]
    told = pd.DataFrame(list(ROWS), columns=["text", "cue", "mention", "speaker"])
    return told.assign(
        start=starts, end=[a + len(w) for a, w in zip(starts, told["text"], strict=True)]
    )


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
def test_an_article_told_otherwise_has_its_annotation_at_the_same_words(way, words):
    text, moved = changes.told_otherwise([way], TEXT, gold(), random.Random(1))
    assert words in text
    assert text != TEXT
    places = zip(moved["start"], moved["end"], strict=True)
    assert [text[a:b] for a, b in places] == [row[0] for row in ROWS]


def test_who_speaks_for_a_body_is_the_speaker():
    text, moved = changes.told_otherwise([changes.spokesman], TEXT, gold(), random.Random(1))
    speaker = moved["speaker"].tolist()[3]
    assert speaker != "Dansk Havn"
    assert speaker in text


def test_several_changes_follow_one_another():
    text, moved = changes.told_otherwise(
        [changes.pronoun, changes.surname], TEXT, gold(), random.Random(3)
    )
    assert "siger hun" not in text
    assert set(moved["mention"][:2]) <= {"Ida Lund", "Lund"}


def test_telling_articles_otherwise_changes_few_speakers():
    before, after = right_as_written_and_changed(ROOT / "tests" / "gold", changes.several, seed=1)
    assert len(before - after) <= 0.03 * len(before)
