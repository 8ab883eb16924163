"""Who is heard, and who is only spoken about."""

from texts import news

from analysis.measures.voices import spoken_about

HEARD = "Asta Krog møder Bo Lund. - Det er for dyrt, siger Krog.\n\nBo Lund svarer ikke."
SILENT = "Bo Lund er ny leder.\n\nLund begynder til maj. Han har været ansat i ti år."


def test_who_is_named_and_not_quoted_has_no_quotes():
    table = spoken_about(news(HEARD)).set_index("speaker")
    assert table.loc["Bo Lund"].tolist() == [1, 0, 2, 0]
    assert table.loc["Asta Krog"].tolist() == [1, 1, 2, 1]


def test_a_person_of_two_articles_is_one_row_and_the_most_named_come_first():
    table = spoken_about(news(HEARD, SILENT))
    assert table["speaker"].tolist() == ["Bo Lund", "Asta Krog"]
    assert table.loc[0].tolist() == ["Bo Lund", 2, 0, 4, 0]


def test_an_article_that_names_nobody_gives_an_empty_table():
    table = spoken_about(news("Regnen fortsætter i hele ugen. Det siger Vejrcentret."))
    assert table.empty and table["mentions"].dtype == "int64"


NOT_ABOUT = (
    "Skolen får besøg\n\nAf Ane Byline\n\nPer Holm så på. Kaninen Karl Nuser sov. Skolen er åben, "
    "og Presseklubben Eva Ny skrev om det.\n\n- Karl Nuser bider ikke, siger Asta Krog.\n\n"
    "Foto: Ole Billed\n\nYderligere oplysninger:\n\nBo Kontakt, pressechef, tlf. 12 34 56 78"
)


def test_byline_contact_photographer_and_animal_are_not_spoken_about():
    named = set(spoken_about(news(NOT_ABOUT))["speaker"])
    assert {"Per Holm", "Asta Krog"} <= named
    assert not named & {"Ane Byline", "Ole Billed", "Bo Kontakt", "Karl Nuser"}


def test_who_is_quoted_stays_though_the_name_stands_in_a_contact_line():
    table = spoken_about(news("- Vi er klar, siger Bo Lund.\n\nKontakt: Bo Lund, 12 34 56 78"))
    assert table["speaker"].tolist() == ["Bo Lund"]
