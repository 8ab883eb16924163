"""People across articles: who is joined and who is kept apart, gender, and the user's own file."""

from collections import Counter

import pandas as pd
import pytest
from conftest import make_news
from texts import news as read_news

from analysis import load
from analysis.measures import quotation as measures
from analysis.people.genders import gender
from analysis.people.joining import apart
from analysis.people.own import read_people, settle, unsettle
from analysis.people.questions import questions
from analysis.people.table import by_person, with_people
from analysis.tables.schemas import LOADED


def people(*articles: list[tuple], **own) -> pd.DataFrame:
    """Return ``people`` of articles, each a list of (name, kind, role, party)."""
    return collection(*articles, **own).people


def collection(*articles: list[tuple], known=(), own=()):
    made = make_news([
        {"article": key, "date": f"2026-0{n + 1}",
         "parts": [[("det er så", "direct", name) for name, *_ in speakers]],
         "speakers": [(*one, *(None,) * (4 - len(one)), 1) for one in speakers]}
        for n, (key, speakers) in enumerate(zip("abcdefgh", articles, strict=False))
    ])  # fmt: skip
    return with_people(made, known, own, source="people.csv")


def names(*articles: list[tuple]) -> list[str]:
    return sorted(people(*articles)["person"])


LUND = ("Ida Lund", "person")
JOINED = {
    "the same name": ([LUND], [LUND], ["Ida Lund"]),
    "a surname alone": ([LUND], [("Lund", "person")], ["Ida Lund"]),
    "a middle name more": ([LUND], [("Ida Vang Lund", "person")], ["Ida Vang Lund"]),
    "a middle initial": ([("Ib K. Vig", "person")], [("Ib Krog Vig", "person")], ["Ib Krog Vig"]),
    "a middle name cut short":
        ([("Ib Chr. Vig", "person")], [("Ib Christian Vig", "person")], ["Ib Christian Vig"]),
    "a common surname and the same role":
        ([("Ida Hansen", "person", "lektor")], [("Hansen", "person", "lektor")], ["Ida Hansen"]),
    "an organisation in other letters":
        ([("Kystvagten", "organisation")], [("KYSTVAGTEN", "organisation")], ["Kystvagten"]),
}  # fmt: skip
APART = {
    "two of one surname": ([LUND], [("Bo Lund", "person")]),
    "a surname of two": ([LUND, ("Bo Lund", "person")], [("Lund", "person")]),
    "other middle names": ([("Ida Vang Lund", "person")], [("Ida Krog Lund", "person")]),
    "a surname of another party":
        ([("Ida Lund", "person", None, "SM")], [("Lund", "person", None, "GK")]),
    "a common surname alone": ([("Ida Hansen", "person")], [("Hansen", "person")]),
    "surnames of one letter's difference": ([("Ida Bæk", "person")], [("Ida Bøk", "person")]),
    "given names of one letter's difference": ([("Åse Krag", "person")], [("Ase Krag", "person")]),
    "a given name alone": ([LUND], [("Ida", "person")]),
    "a person and an organisation": ([("Lund", "person")], [("Lund", "organisation")]),
    "a surname that is a given name": ([("Ida Bo", "person")], [("Bo", "person")]),
}  # fmt: skip


@pytest.mark.parametrize(("one", "other", "expected"), JOINED.values(), ids=JOINED)
def test_who_is_one_person_has_one_row(one, other, expected):
    assert names(one, other) == expected
    assert names(other, one) == expected


@pytest.mark.parametrize(("one", "other"), APART.values(), ids=APART)
def test_who_may_be_two_is_kept_apart(one, other):
    given = sorted({name for name, *_ in one + other})
    assert sorted(set(names(one, other))) == given
    assert len(people(one, other)) == len({(n, k) for n, k, *_ in one + other}) or len(given) == 1


def test_a_role_or_a_group_is_nobody_in_two_articles():
    table = people([("direktøren", "unnamed")], [("Flere fiskere", "group")])
    assert table.empty and list(table) == list(LOADED["people"])


def test_a_row_tells_names_roles_and_parties_in_the_order_of_time():
    table = people(
        [("Lund", "person", "gruppeformand", None)], [("Ida Lund", "person", "borgmester", "SM")]
    )
    row = table.iloc[0]
    assert (row["person"], row["aliases"]) == ("Ida Lund", "Lund")
    assert (row["roles"], row["parties"]) == ("gruppeformand; borgmester", "SM")
    assert (row["first_date"], row["last_date"]) == (
        pd.Timestamp("2026-01-01"), pd.Timestamp("2026-02-01"),
    )  # fmt: skip
    assert (row["n_articles"], row["n_quotes"], row["quoted_words"]) == (2, 2, 6)


# -- gender ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "pronouns", "expected"),
    [
        ("Ida Lund", {}, ("woman", "name")),
        ("Bo Lund", {}, ("man", "name")),
        ("Xtl Lund", {}, ("unknown", None)),
        ("Lund", {}, ("unknown", None)),
        ("Ida", {}, ("unknown", None)),
        ("Bo Lund", {"woman": 2}, ("woman", "pronoun")),
        ("Xtl Lund", {"man": 1}, ("man", "pronoun")),
        ("Xtl Lund", {"man": 5, "woman": 1}, ("man", "pronoun")),
        ("Bo Lund", {"man": 1, "woman": 1}, ("unknown", None)),
    ],
)
def test_a_pronoun_wins_over_the_name_and_what_is_not_told_is_unknown(name, pronouns, expected):
    assert gender(name, Counter(pronouns)) == expected


def test_a_title_tells_no_gender():
    table = people([("Xtl Lund", "person", "formand")])
    assert table["gender"].tolist() == ["unknown"]


def test_the_pronoun_beside_a_quote_tells():
    news = with_people(read_news("Xtl Qrkvang er vred.\n\n- Nej, siger borgmester Xtl Qrkvang.\n\n"
                                 "- Aldrig, siger hun."))  # fmt: skip
    row = news.people.iloc[0]
    assert (row["gender"], row["gender_source"]) == ("woman", "pronoun")


def test_organisations_have_no_gender():
    assert people([("Kystvagten", "organisation")])["gender"].isna().all()


# -- the user's own -------------------------------------------------------------------------------

OWN = "\ufeffPerson;aliases;article;kind;gender;gruppe\n"


def own(tmp_path, *lines: str) -> dict:
    path = tmp_path / "people.csv"
    path.write_text(OWN + "\n".join(lines) + "\n", encoding="utf-8")
    known, columns = read_people(path)
    return {"known": known, "own": columns}


def test_the_user_s_columns_stand_in_the_table_and_in_every_share(tmp_path):
    given = own(tmp_path, "Ida Lund;;;;;erhverv", "bo vig;;;;;borgere")
    news = collection([LUND, ("Bo Vig", "person")], [("Vig", "person")], **given)
    # the spelling of the file names the person
    assert news.people.set_index("person")["gruppe"].to_dict() == {
        "bo vig": "borgere", "Ida Lund": "erhverv",
    }  # fmt: skip
    shares = measures.speaker_share(news, by="gruppe").set_index("gruppe")["n_words"]
    assert shares.to_dict() == {"borgere": 6, "erhverv": 3}


def test_an_alias_joins_and_an_article_parts(tmp_path):
    given = own(tmp_path, "Ida Lund;Idse; ;;;", "Ida Lund (fisker);Ida Lund;b;;;")
    news = collection([("Idse", "person")], [LUND], [LUND], **given)
    assert news.speakers["person"].tolist() == ["Ida Lund", "Ida Lund (fisker)", "Ida Lund"]


def test_what_the_user_says_of_gender_and_kind_stands(tmp_path):
    given = own(tmp_path, "Ida Lund;;;;mand;", "Kyst;;;organisation;;")
    table = people([LUND, ("Kyst", "person")], **given).set_index("person")
    assert table.loc["Ida Lund", ["gender", "gender_source"]].tolist() == ["man", "own"]
    assert table.loc["Kyst", "kind"] == "organisation"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Ukendt Person;;;;;x", "Ukendt Person is in none of the articles"),
        (";;;;;x", "`person` is empty"),
        ("Ida Lund;;;;dreng;", "`gender` is dreng"),
        ("Ida Lund;;;fisk;;", "`kind` is fisk"),
    ],
)
def test_a_row_that_cannot_be_used_is_told_with_its_cure(tmp_path, line, reason):
    problems = collection([LUND], **own(tmp_path, line)).problems
    assert problems["reason"].tolist() == [reason]
    assert problems["member"].tolist() == ["row 2"] and problems["cure"].notna().all()


def test_no_file_is_no_people():
    assert read_people("nowhere/people.csv") == ([], [])


# -- measures -------------------------------------------------------------------------------------


def test_a_surname_in_another_article_is_the_same_speaker_in_every_measure():
    news = collection([LUND], [("Lund", "person")])
    assert measures.speaker_share(news)["speaker"].tolist() == ["Ida Lund"]
    assert measures.concentration(news, by="collection")["n_speakers"].tolist() == [1]
    assert measures.first_and_last(news)["n_articles"].tolist() == [2]
    assert set(measures.quote_strip(news)["speaker"]) == {"Ida Lund"}
    assert news.quotes["speaker"].tolist() == ["Ida Lund", "Lund"]  # as each article has it


def test_tables_without_people_are_left_as_they_are():
    news = read_news("- Nej, siger Ida Lund.")
    assert by_person(news) is news


def test_shares_by_what_is_known_of_people_sum_to_one():
    news = load("data/articles")
    for by in ("gender", "party", "role", "kind"):
        assert measures.speaker_share(news, by=by)["word_share"].sum() == pytest.approx(1)
    outlets = measures.speaker_share(news, of="gender", by="outlet")
    assert outlets.groupby("outlet")["word_share"].sum().to_numpy() == pytest.approx(1)


def test_a_column_nobody_has_is_guessed():
    with pytest.raises(ValueError, match="did you mean 'gender'"):
        measures.speaker_share(collection([LUND]), by="gendr")


ASKED = (
    "Havnen\n\n- Vi bygger en mole, siger borgmester Ida Lund (S).\n\n- Godt, siger Katrine Holm.",
    "Broen\n\n- Broen er gammel, siger Lund.\n\n- Det er dyrt, siger Bo Krag.\n\n"
    "- Nej, siger Kathrine Holm.",
    "Skolen\n\n- Skolen skal lukke, siger Ida Lund (V).\n\n- Måske, siger rektor Eva Jensen.",
    "Parken\n\n- Parken er grøn, siger Krag.\n\n- Smukt, siger gartner Eva Jensen.",
    "Hallen\n\n- Hallen er fin, siger Katrine Holm.\n\n- Ja, siger Hanne Holm.",
)


def asked():
    rows = [
        {"text": text, "title": text.split()[0], "date": f"2026-01-0{n}"}
        for n, text in enumerate(ASKED, 1)
    ]
    return load(rows, corrections=None, people=None)


def test_what_is_alike_or_joined_on_little_is_asked_about_until_it_is_settled(tmp_path):
    news, path = asked(), tmp_path / "people.csv"
    found = questions(news)
    assert [(one.name, one.person, one.article, one.joined, one.reason) for one in found] == [
        ("Ida Lund", "Ida Lund", "2", True, "contradicted"),
        ("Lund", "Ida Lund", "1", False, "surname"),
        ("Krag", "Bo Krag", "3", False, "surname"),
        ("Kathrine Holm", "Katrine Holm", "", False, "spelling"),
        ("Eva Jensen", "Eva Jensen", "3", True, "role"),
    ]
    assert found[0].here == ("Venstre",) and "borgmester" in found[0].there
    settle(path, "Ida Lund", "Ida Lund (Venstre)", article="2", coder="ik")
    settle(path, "Kathrine Holm", "Katrine Holm")
    row = settle(path, "Krag", "Krag", article="3")
    known, own = read_people(path)
    assert own == [] and not any(one.problems for one in known)
    after = with_people(news, known)
    assert [one.name for one in questions(after, known)] == ["Lund", "Eva Jensen"]
    whose = after.speakers.set_index(["speaker", "article"])["person"]
    assert whose["Ida Lund", "2"] == "Ida Lund (Venstre)" and whose["Ida Lund", "0"] == "Ida Lund"
    assert whose["Kathrine Holm", "1"] == "Katrine Holm"
    unsettle(path, row)
    assert [one.person for one in read_people(path)[0]] == ["Ida Lund (Venstre)", "Katrine Holm"]
    with pytest.raises(ValueError, match="name"):
        settle(path, "Krag", " ")


def test_names_are_apart_that_no_other_name_can_be_joined_with():
    names = ["Ida Lund", "Ida Vig Lund", "Bo Krag", "Mia Holt", "Holt", "Ann  GROSS", "Eva Groß"]
    names += ["Jo Vang's", "Per Skov", " "]
    kinds = ["person"] * (len(names) - 2) + ["organisation", "person"]
    alone = apart(kinds, names).tolist()
    assert [name for name, is_ in zip(names, alone, strict=True) if is_] == [
        "Bo Krag", "Ann  GROSS", "Eva Groß",
    ]  # fmt: skip
    folded = apart(["person"] * 2, ["Eva GROSS", "EVA Groß"])
    assert folded.tolist() == [False, False]
    assert apart([], []).tolist() == []
