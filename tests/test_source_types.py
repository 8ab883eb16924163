"""Source types: what kind of source a speaker is, and what is measured of it."""

import re
from dataclasses import replace

import pandas as pd
import pytest

import analysis as an
from analysis import charts
from analysis.charts.base import drawn_on
from analysis.charts.theme import Theme
from analysis.measures import source_types
from analysis.measures.source_types.sources import with_share
from analysis.people.scheme import built_in
from analysis.people.types import with_types
from analysis.report import type_sentences

TEXT = "\n\n".join(
    [
        "- Det er dyrt, siger Ida Lund, professor ved Kystby Universitet.",
        "- Vi er vrede, siger Bo Krag, formand for Nettefagforeningen.",
        "- Ingen kender mig, siger Ane Holm.",
    ]
)


def news(text: str = TEXT, **options):
    options = {"people": None, "corrections": None, "source_types": None} | options
    return an.load(pd.DataFrame({"text": [text]}), **options)


def types(found) -> dict:
    rows = found.speakers.astype(object).where(found.speakers.notna(), None)
    return {r.speaker: (r.type, r.type_method) for r in rows.itertuples()}


def test_role_organisation_and_nobody_without_evidence():
    found = types(news())
    assert found["Ida Lund"] == ("researcher", "role")
    assert found["Bo Krag"] == ("interest", "organisation")
    assert found["Ane Holm"] == (None, None)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("fodbolddommer", ("culture_sport", False)),
        ("landsdommer", ("justice", False)),
        ("forskerne", ("researcher", False)),
        ("formand", ("-", True)),
        ("bord", None),
    ],
)
def test_the_longest_ending_decides(word, expected):
    assert built_in().role(word) == expected


def test_names_count_only_as_written():
    assert built_in().organisation("Venstre") == "politician"
    assert built_in().organisation("til venstre") is None


def test_what_one_owns_says_more_than_the_owner():
    assert built_in().organisation("Sveriges politi") == "justice"


def test_own_type_and_a_type_that_is_not_known(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("person,type\nAne Holm,citizen\nBo Krag,boss\n", encoding="utf-8")
    made = news(people=path)
    assert types(made)["Ane Holm"] == ("citizen", "own")
    assert types(made)["Bo Krag"][0] == "interest"
    assert made.problems["reason"].str.contains("boss").any()
    assert made.problems["cure"].str.contains("politician").any()


def test_own_scheme(tmp_path):
    path = tmp_path / "source_types.tsv"
    path.write_text("lærd\trole\tprofessor\nwrong line\n", encoding="utf-8")
    made = news(source_types=path)
    assert types(made)["Ida Lund"] == ("lærd", "role")
    assert types(made)["Bo Krag"] == (None, None)
    assert made.problems["member"].tolist() == ["line 2"]


def test_elsewhere_in_the_collection():
    texts = [TEXT, "- Javel, siger Ida Lund."]
    made = an.load(pd.DataFrame({"text": texts}), people=None, corrections=None, source_types=None)
    ida = made.speakers[made.speakers["speaker"] == "Ida Lund"]
    assert sorted(ida["type_method"]) == ["elsewhere", "role"]
    assert made.people.set_index("person").loc["Ida Lund", "type"] == "researcher"


def test_untyped_is_listed_and_counted():
    made = news()
    table = an.untyped(made)
    assert table["person"].tolist() == ["Ane Holm"]
    assert table["first_words"].tolist() == ["Ingen kender mig"]
    shares = source_types.typed_share(made).set_index("group")
    assert shares["n_words"].to_dict() == {"typed": 6, "untyped": 3, "document": 0, "unknown": 0}


def test_measures_by_type():
    made = news()
    assert source_types.type_presence(made)["n_articles"].tolist() == [1, 1, 1]
    assert source_types.sources_per_article(made)["n_sources"].tolist() == [3]
    experts = source_types.expert_gender(made).set_index("unit")
    assert experts.loc["people", ["women", "men"]].tolist() == [1, 0]
    share = an.speaker_share(made, of="type")
    assert share["n_words"].sum() == 9


def test_a_single_source_is_named_with_its_type():
    table = source_types.sources_per_article(news(TEXT.split("\n\n")[0]))
    assert table[["n_sources", "only_source", "type"]].values.tolist() == [
        [1, "Ida Lund", "researcher"]
    ]


def test_effective_types_is_corrected_for_size():
    said = ["professor Ida Lund", "professor Bo Krag", "analytiker Eva Holm", "analytiker Ib Dahl"]
    made = news("\n\n".join(f"- Det går godt, siger {one}." for one in said))
    # pairs of one type: 2·1 + 2·1 = 4 of 4·3 = 12
    assert source_types.type_diversity(made).iloc[0, :3].tolist() == [4.0, 2.0, 3.0]


@pytest.mark.parametrize(
    ("text", "speaker", "expected"),
    [
        ("- Det går godt, siger direktør i Danmark Bo Krag.", "Bo Krag", ("business", "fallback")),
        ("- Det går, siger den polske præsident, Bo Krag.", "Bo Krag", ("politician", "role")),
        ("- Nej, siger formand for bilklubben Bo Krag.", "Bo Krag", ("culture_sport", None)),
        ("- Nej, siger 19-årige Bo Krag.", "Bo Krag", ("citizen", "fallback")),
        ("- Nej, siger Bo Krag, 56, Kystby.", "Bo Krag", ("citizen", "fallback")),
        ("- Ja, siger Bo Krag.\n\nBo Krag er overlæge på et sygehus.", "Bo Krag",
         ("professional", "role")),
        ("- Det er dyrt, siger miljøorganisationens økonom Bo Krag.", "Bo Krag",
         ("civil", "organisation")),
        ("- Den er god, skriver anmelder Bo Krag.", "Bo Krag", ("media", "role")),
        ("- Vi er to, siger lægerne.", "lægerne", ("professional", "role")),
        ("- Det er for sent, siger generalsekretæren for Blå Barnet, Bo Krag.", "Bo Krag",
         ("civil", "fallback")),
        ("- Ja, siger Bo Krag.\n\nBorgmester Krag gik så hjem.", "Bo Krag", ("politician", "role")),
        ("- Ja, siger Bo Krag, Institutleder på Kystby Universitet.", "Bo Krag",
         ("researcher", "role")),
        ("- Ja, siger Bo Krag, Nettefagforeningen.", "Bo Krag", ("interest", "organisation")),
        ("- Ja, siger havnepolitisk direktør Bo Krag.", "Bo Krag", ("interest", "fallback")),
        ("- De taler om Paris, siger direktør Bo Krag.", "Bo Krag", ("business", "fallback")),
        ("- Ja, siger Bo Krag, der er formand for bestyrelsen i Kystby Museum.", "Bo Krag",
         ("culture_sport", "organisation")),
        ("- Ja, siger Kystens Blå Folkepartis Bo Krag.", "Bo Krag",
         ("politician", "organisation")),
        ("- Ja, siger medieforsker Bo Krag fra Kyst-TV.", "Bo Krag", ("researcher", "role")),
        ("- Nej, oplyser Kystbys Efterretningstjeneste.", "Kystbys Efterretningstjeneste",
         ("justice", "organisation")),
    ],
)  # fmt: skip
def test_words_beside_a_name(text, speaker, expected):
    found = types(news(f"Havnen i Kystby lukker i dag, og folk er kede af det.\n\n{text}"))
    assert found[speaker][0] == expected[0]
    assert expected[1] in (None, found[speaker][1])


def test_a_noun_before_an_organisation_says_what_it_is():
    assert types(news("Der kommer en havn, skriver avisen Kystspejlet."))["Kystspejlet"] == (
        "media", "organisation",
    )  # fmt: skip


def test_a_sports_story_types_who_has_no_title_as_a_fallback():
    story = "Kampen blev vundet i anden halvleg.\n\n{}\n\n- Vi vandt, siger Bo Krag."
    assert types(news(story.format("Byen jublede.")))["Bo Krag"] == (None, None)
    sport = "Landstræneren roste målmanden for sæsonens bedste kamp i superligaen."
    found = types(news(story.format(sport) + "\n\n- Flot, siger borgmester Ida Lund."))
    assert found["Bo Krag"] == ("culture_sport", "fallback")
    assert found["Ida Lund"] == ("politician", "role")


def test_several_names_have_the_type_that_all_of_them_have():
    speakers = pd.DataFrame({"speaker": ["Kina og Rusland", "Ida Lund og Bo Krag"]})
    text = "Kina og Rusland er enige. Læge Ida Lund og borgmester Bo Krag så på."
    made = news(text)
    rows = speakers.assign(article=made.articles["article"][0], kind="organisation")
    rows = (
        rows.assign(person=rows["speaker"])
        .reindex(columns=made.speakers.columns)
        .astype({"role": "str", "party": "str"})
    )
    found = types(with_types(replace(made, speakers=rows)))
    assert found["Kina og Rusland"][0] == "politician"
    assert found["Ida Lund og Bo Krag"] == (None, None)


@pytest.mark.parametrize("word", ["bestyrelsen", "hovedbestyrelse"])
def test_a_board_is_no_agency(word):
    assert built_in().organisation(word) is None


def test_a_state_is_a_source_or_an_owner_but_no_employer():
    scheme = built_in()
    assert scheme.place("Kinas") == "politician"
    assert scheme.organisation("Kystby Danmark") is None


TWO = [
    "Havnen udvides\n\n- Det er dyrt, siger Ida Lund, professor ved Kystby Universitet.\n\n"
    "- Nej, siger Bo Krag, formand for Nettefagforeningen.\n\n/kystposten",
    "Stormen kom\n\n- Jeg blev våd og kold af det, siger 56-årige Ane Holm.\n\n/ritzau/AP",
]


def two():
    """11 words in marks: 3 a researcher's, 1 a union's, 7 a citizen's."""
    return an.load(pd.DataFrame({"text": TWO}), people=None, corrections=None, source_types=None)


def test_types_by_words_and_by_sources():
    table = source_types.type_share(two()).set_index("group")
    assert table["n_words"].to_dict() == {"citizen": 7, "researcher": 3, "interest": 1}
    assert table["word_share"]["citizen"] == pytest.approx(7 / 11)
    assert table["source_share"].tolist() == pytest.approx([1 / 3] * 3)


def test_documents_and_unknown_speakers_are_groups_of_their_own():
    made = news(TEXT + '\n\n- Det er slut.\n\nI rapporten står der: "Det er for sent."')
    table = source_types.type_share(made)
    assert table["word_share"].sum() == pytest.approx(1)
    assert "untyped" in set(table["group"]) and not table.iloc[-1]["is_type"]


def test_single_source_stories_are_listed_with_their_headline():
    table = source_types.single_source_stories(two())
    assert table[["title", "only_source", "type"]].values.tolist() == [
        ["Stormen kom", "Ane Holm", "citizen"]
    ]


def test_women_of_each_type_researchers_of_experts_and_the_unnamed():
    made = two()
    gender = source_types.type_gender(made).set_index("type")
    assert gender.loc["researcher", ["women", "men", "women_share"]].tolist() == [1, 0, 1.0]
    assert gender.loc["interest", "women_share"] == 0
    share = source_types.researcher_share(made).set_index("unit")
    assert share.loc["people", ["researchers", "analysts"]].tolist() == [1, 0]
    assert source_types.unnamed_share(made)["n_sources"].tolist() == [3]
    assert source_types.unnamed_share(made)["unnamed_share"].tolist() == [0]


def test_media_of_a_credit_line_are_counted_apart():
    table = source_types.media_credited(two()).set_index("medium")
    assert table["n_credited"].to_dict() == {"AP": 1, "ritzau": 1}


def test_own_outlets_are_no_media_that_articles_credit_unless_they_are_quoted():
    rows = [("Det regner.", "Kystposten"), ("Det blæser.", "Kystposten/Ritzau"), ("Sol.", "Ritzau")]
    made = an.load([{"text": text, "credit": credit} for text, credit in rows])
    assert source_types.media_credited(made).values.tolist() == [["Ritzau", 2, 2, 0]]


def test_prominence_and_who_opens_and_ends():
    made = two()
    order = an.first_and_last(made, of="type").set_index("type")
    assert order["n_first"].to_dict() == {"citizen": 1, "researcher": 1, "interest": 0}
    assert order["n_last"].to_dict() == {"citizen": 1, "researcher": 0, "interest": 1}
    top = source_types.type_prominence(made).set_index("type")
    assert top["n_top"].to_dict() == {"citizen": 1, "researcher": 1, "interest": 0}
    assert top.loc["citizen", "prominence"] == pytest.approx(1.5)  # 1 ÷ 2 on top, 1 ÷ 3 of all


def test_the_organisation_beside_an_untyped_name_is_given():
    made = news("Der er fest.\n\n- Kom endelig, siger Ane Holm fra Kystrådet i byen.")
    assert an.untyped(made).set_index("person")["organisation"].to_dict() == {
        "Ane Holm": "Kystrådet"
    }


MEASURES = (
    source_types.type_share, source_types.single_source_stories, source_types.type_gender,
    source_types.researcher_share, source_types.unnamed_share, source_types.media_credited,
    source_types.type_prominence,
)  # fmt: skip


@pytest.mark.parametrize("measure", MEASURES)
def test_every_measure_runs_on_articles_without_quotes(measure):
    measure(news("Regnen faldt over byen."))


@pytest.mark.parametrize("language", ["en", "da"])
def test_the_sentences_on_types_hold_the_numbers_of_the_tables(language):
    made, theme = two(), Theme(language=language)
    digits = [
        re.findall(r"\d+", say(made, theme)) for say in (
            type_sentences.typed, type_sentences.experts, type_sentences.citizens,
            type_sentences.single_sources,
        )
    ]  # fmt: skip
    assert digits == [["100", "0", "0"], ["1", "1", "27"], ["1", "2", "64"], ["1", "2"]]


def test_one_article_or_too_few_sources_are_said_as_such():
    made = news("- Ja, siger borgmester Ida Lund.")
    assert type_sentences.single_sources(made, Theme()) == (
        "The only article with quotes in own words has 1\u00a0source."
    )
    assert type_sentences.diversity(made, Theme(language="da")).startswith("Der er for få kilder")


def test_the_charts_of_types_name_the_largest_and_draw_each_group():
    ax = charts.type_bars(source_types.type_share(two()), theme=Theme(language="da"))
    assert ax.figure.get_label() == (
        "Almindelige borgere får 64\u00a0% af de citerede ord, forskere 27\u00a0%; rækkefølgen er "
        "usikker"
    )
    widths = [bar.get_width() for bar in ax.patches if bar.get_height() == 16]
    assert widths == pytest.approx([7 / 11, 3 / 11, 1 / 11])
    ax = charts.type_gender_dots(source_types.type_gender(two()))
    assert ax.figure.get_label().replace("\u00a0", " ") == (
        "Women are 2 of 3 people of known gender, but an even split cannot be ruled out"
    )


def genders(*rows: tuple[str | None, int, int]) -> pd.DataFrame:
    """Return a table of women and men by type, with intervals."""
    table = pd.DataFrame(rows, columns=["type", "women", "men"]).assign(unknown=0)
    return with_share(table, "women", table["women"] + table["men"])


def test_of_few_people_only_the_counts_are_given_and_most_people_come_first():
    table = genders(("authority", 1, 0), ("researcher", 2, 3), ("politician", 12, 8), (None, 0, 4))
    plan = drawn_on(charts.type_gender_dots(table)).plan
    assert [(row.label, row.value, row.aside, bool(row.marks)) for row in plan.body.rows] == [
        ("Politicians", "60", "(12 of 20)", True), ("Researchers", "40", "(2 of 5)", True),
        ("Type not known", "", "(0 of 4)", False), ("Authorities", "", "(1 of 1)", False),
    ]  # fmt: skip
    assert plan.note.endswith("Under 5 people: only the counts.")
    assert plan.title.replace("\u00a0", " ") == (
        "Women are 15 of 30 people of known gender (50%), but an even split cannot be ruled out"
    )
    many = drawn_on(charts.type_gender_dots(genders(("politician", 24, 6)))).plan
    assert many.title.replace("\u00a0", " ") == "Women are 24 of 30 people of known gender (80%)"
    assert "only the counts" not in many.note and "Pale bar" in many.note
    none = drawn_on(charts.type_gender_dots(genders(("politician", 2, 1)))).plan
    assert "only the counts" in none.note and "Pale bar" not in none.note


def test_over_how_many_types_is_said_only_where_there_are_enough_sources():
    roles = ("borgmester Ida Lund", "professor Bo Krag", "professor Eva Holm")
    few, many = (
        an.load([{"text": "\n\n".join(f"- Det går godt, siger {role}." for role in roles)}
                 for _ in range(n)] + [{"text": f"- Ja, siger {roles[0]}."}],
                people=None, corrections=None)
        for n in (2, 20)
    )  # fmt: skip
    # 21 politicians and 40 researchers: 61 · 60 ÷ (21 · 20 + 40 · 39)
    row = source_types.type_diversity(many).iloc[0]
    assert row["effective_types"] == pytest.approx(61 * 60 / 1980)
    said = type_sentences.diversity(many, Theme()).replace("\u00a0", " ")
    assert said.startswith(
        "The 61 sources (per article) with a type are spread as over 1.8 equally"
    )
    assert row["effective_types_low"] < row["effective_types"] < row["effective_types_high"]
    assert type_sentences.diversity(few, Theme()) == (
        "There are too few sources to say over how many types they are spread. "
        "Sources without a name: 0 of 7 (0%)."
    )
