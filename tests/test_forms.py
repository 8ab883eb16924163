"""The forms of Danish words: case, genitive, endings. Everybody takes them from one module."""

import re
from pathlib import Path

import pytest

from analysis import lang
from analysis.lang import forms

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(
    ("word", "bare"),
    [
        ("Lunds", "Lund"),
        ("DR's", "DR"),
        ("DR’s", "DR"),
        ("Jens'", "Jens"),
        ("Jens’", "Jens"),
        ("Lund", "Lund"),
        ("", ""),
    ],
)
def test_a_genitive_has_one_ending_to_be_taken_off(word, bare):
    assert forms.nominative(word) == bare
    assert forms.is_genitive(word) is (word != bare)
    assert (re.fullmatch(rf"\w+?{forms.GENITIVE}", word) is not None) is (word != bare)


def test_an_s_without_an_apostrophe_may_be_the_names_own():
    assert [forms.nominative(w, sure=True) for w in ("Jonas", "Jens'", "DR's")] == [
        "Jonas", "Jens'", "DR",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("noun", "stem"),
    [("kokken", "kok"), ("medlemmet", "medlem"), ("fiskerne", "fisker"), ("pigen", "pige")],
)
def test_a_definite_noun_has_a_stem(noun, stem):
    assert stem in forms.stems(noun)
    assert forms.stems(stem + "x") == (stem + "x",)


@pytest.mark.parametrize(
    ("word", "lemma"),
    [("pigernes", "pige"), ("brandmænd", "brandmand"), ("klubbers", "klub"), ("by", "by")],
)
def test_a_word_with_endings_of_number_and_case_has_a_lemma(word, lemma):
    assert lemma in forms.lemmas(word) and forms.lemmas(word)[0] == word


def test_definite_nouns_are_told_from_other_words():
    ends = ("broen", "huset", "børnene", "kokkene", "konerne", "denne", "brød", "piger")
    assert [forms.is_definite(word) for word in ends] == [True] * 5 + [False] * 3
    assert [forms.is_definite_plural(word) for word in ends] == [False] * 2 + [True] * 3 + [
        False
    ] * 3


def test_no_other_module_takes_off_a_genitive_by_hand():
    """`rstrip("s")`, `removesuffix("'s")` or an `endswith` of -s and apostrophes stand nowhere."""
    by_hand = re.compile(r"""(?:rstrip|removesuffix|endswith)\(\(?["']['’]?s["']|\['’\]\?s""")
    files = (ROOT / "analysis").rglob("*.py")
    found = [p.name for p in files if by_hand.search(p.read_text(encoding="utf-8"))]
    assert found == []


def test_words_differ_in_letter_case_alone_where_they_fold_alike():
    assert forms.fold("ÆBLEGRØD") == forms.fold("æblegrød") == "æblegrød"
    assert forms.has_capital("af-Lund") and not forms.has_capital("straße")


def test_no_room_of_language_folds_letter_case_by_hand():
    rooms = ("text", "quotation", "speakers", "people", "corrections", "evaluation")
    by_hand = re.compile(r"(?<!\.str)\.(?:lower|casefold)\(\)")
    files = (path for room in rooms for path in (ROOT / "analysis" / room).rglob("*.py"))
    lines = (line.strip() for p in files for line in p.read_text(encoding="utf-8").splitlines())
    # what is shown is written in small letters, not folded
    assert [line for line in lines if by_hand.search(line) and "title[0].lower()" not in line] == []


def test_capitals_with_accents_are_in_the_class_of_capitals():
    assert {"A", "Å", "Ö", "Ü", "É", "Š", "Ł"} <= set(forms.UPPER)
    assert not any(letter.islower() or not letter.isalpha() for letter in forms.UPPER)


def test_no_pattern_has_a_class_of_capitals_by_hand():
    files = (ROOT / "analysis").rglob("*.py")
    assert [p.name for p in files if "A-ZÆ" in p.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize("name", ["closed_class.tsv", "word_endings.tsv", "word_groups.tsv"])
def test_every_class_of_words_is_used(name):
    code = "\n".join(path.read_text("utf-8") for path in (ROOT / "analysis").rglob("*.py"))
    used = set(re.findall(r"""["'](\w+)["']""", code))
    assert [row[0] for row in lang.rows(name) if row[0] not in used] == []


def test_letters_of_danish_are_typed_by_hand_nowhere():
    code = {path: path.read_text("utf-8") for path in (ROOT / "analysis").rglob("*.py")}
    assert [path.name for path, text in code.items() if re.search("zæøå|ZÆØÅ", text)] == []
    assert {*"aæøåéüß"} <= {*forms.LOWER}
    assert {*forms.LETTERS} & {*forms.UPPER} >= {*"AÆØÅÉ"}


def test_a_pattern_for_words_tries_the_longest_first():
    assert lang.either(["om", "omkring", "op"]) == "(?:omkring|om|op)"
