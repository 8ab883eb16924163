"""Changes of annotated articles: what a reader would answer is carried along with the text."""

from random import Random

import pytest
from annotated import Annotated, compare, edited
from changed_articles import CHANGES
from conftest import gold_rows

ARTICLE = """Kajen i Vestby er blevet for smal, og mange både må vente på plads i dag.

Ida Lund siger, at havnen skal have en ny kaj om to år.

- Vi kan ikke vente længere, for vi mister de store både, siger Ida Lund.

- Det er bare for galt.

»Kajen er god nok endnu,« siger Bo Krag.

Han bor i Hejby, hvor der også er en havn, og sejler hver dag. Det har han altid gjort."""
SAID = [
    ("indirect", "havnen skal have en ny kaj om to år", "siger", "Ida Lund", "Ida Lund"),
    ("direct", "Vi kan ikke vente længere, for vi mister de store både", "siger", "Ida Lund",
     "Ida Lund"),
    ("direct", "Det er bare for galt", "", "", "Ida Lund"),
    ("direct", "Kajen er god nok endnu", "siger", "Bo Krag", "Bo Krag"),
]  # fmt: skip
DONE = {
    "another listed verb": "store både, bemærker Ida Lund.",
    "the past": "»Kajen er god nok endnu,« sagde Bo Krag.",
    "the perfect": "»Kajen er god nok endnu,« har Bo Krag sagt.",
    "the perfect before at": "Ida Lund har sagt, at havnen",
    "the tag before": "Bo Krag siger: »Kajen er god nok endnu.«",
    "the tag as a sentence": "store både.\n\nDet siger Ida Lund.",
    "the tag leading over": "siger Ida Lund og fortsætter:\n\n- Det er",
    "the tag in the middle": "- Vi kan ikke vente længere, siger Ida Lund, for vi mister",
    "the clause before its tag": "Havnen skal have en ny kaj om to år, siger Ida Lund.",
    "the clause before det": "Havnen skal have en ny kaj om to år. Det siger Ida Lund.",
    "an en dash": "– Det er bare for galt.",
    "guillemets for dashes": "»Det er bare for galt.«",
    "low marks for others": "„Kajen er god nok endnu,“ siger Bo Krag.",
    "narration cut": "sejler hver dag.\n\nDet har han altid gjort.",
    "single line breaks": "galt.\n»Kajen",
}


def article() -> Annotated:
    return Annotated("a", ARTICLE, gold_rows(ARTICLE, SAID), ("Det går hurtigt her",))


def all_said(changed: Annotated) -> dict[int, str]:
    """Return the words of each row, those of two parts joined."""
    rows = changed.gold.sort_values("start")
    texts = rows.apply(lambda row: changed.text[row["start"] : row["end"]], axis=1)
    return texts.groupby(level=0).agg(", ".join).to_dict()


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("name", sorted(set(CHANGES) - {"other words said"}))
def test_each_change_leaves_the_words_said_as_they_are(name, seed):
    changed = CHANGES[name](article(), Random(seed))
    said = {row: words.lower() for row, words in all_said(changed).items()}
    assert said == {row: text.lower() for row, (_, text, *_) in enumerate(SAID)}


@pytest.mark.parametrize(("name", "told"), DONE.items(), ids=DONE)
def test_a_change_tells_the_same_in_another_form(name, told):
    results = (CHANGES[name](article(), Random(seed)).text for seed in range(20))
    assert any(told in text for text in results)


def test_other_words_are_said_by_the_same_people():
    changed = CHANGES["other words said"](article(), Random(1))
    assert "Det går hurtigt her" in all_said(changed).values()


def test_of_two_edits_that_overlap_the_first_is_done():
    changed = edited(article(), [(0, 5, "Broen"), (3, 8, "x")])
    assert changed.text.startswith("Broen i Vestby")


def test_what_goes_wrong_and_what_is_found_only_afterwards_is_told():
    def without_a_tag(one, _):
        place = one.text.index(", siger Ida Lund.\n\n- Det")
        named = one.text.replace("- Det", "- Bo Krag sover, siger Leo Holm.\n\n- Det")
        moved = one.gold["start"] > place
        longer = (len(named) - len(one.text)) * moved
        gold = one.gold.assign(start=one.gold["start"] + longer, end=one.gold["end"] + longer)
        return Annotated(one.name, named, gold)

    (found,) = compare([article()], {"others": without_a_tag}, seed=1)
    assert found.before == {0, 1, 2, 3}
    assert found.wrong["row"].tolist() == [2]
    assert found.extra["speaker"].tolist() == ["Leo Holm"]
    assert str(found).startswith("others: of 4 rows right as written 1 wrong as changed, 1 more")
