"""People whose names no list of given names holds, and names that look like other things."""

import annotated
import pandas as pd
import pytest
import renamed_articles
from conftest import ROOT
from texts import quotes

from analysis.text.nouns import is_organisation, likely_gender

SPEAKERS = {
    "one word, a role after it":
        ("- Den er god, siger Zorvan, vagtchef hos Vestby Politi.\n\n- Ja, siger vagtchefen.",
         ["Zorvan", "Zorvan"]),
    "one word, a relative clause after it":
        ("- Den er god, siger Zorvan, der er tidligere præst.\n\n- Ja, siger præsten.",
         ["Zorvan", "Zorvan"]),
    "one word, what it is after it":
        ("Zorvan er teamleder for havnens oprydning.\n\nHan forklarer, at det går.", ["Zorvan"]),
    "one word after a title and its place":
        ("- Den er god, siger borgmesteren i Vestby, Zorvan.\n\n- Ja, siger han.",
         ["Zorvan", "Zorvan"]),
    "one word, where the speaker is from":
        ("Bo Krag går.\n\n- Ja, siger Zorvan fra Kystradioen.\n\n- Nej, siger han.",
         ["Zorvan", "Zorvan"]),
    "an unlisted name in -s after a tag":
        ("- Den er god, siger Hymis Tyrgaard til Kystposten.\n\n- Ja, siger Tyrgaard.",
         ["Hymis Tyrgaard", "Hymis Tyrgaard"]),
    "of a medium":
        ("Kystbladets Remella Bråldi giver båden fem hjerter og siger:\n\n- Den flyder godt.",
         ["Remella Bråldi"]),
    "behind a body's name after a bare title":
        ("- Den er god, lyder det fra underdirektør i Dansk Tang Pinen Bylska.\n\n- Ja, siger "
         "Bylska.", ["Pinen Bylska", "Pinen Bylska"]),
    "behind a title that no list holds, and a body that opens like a clause":
        ("- Den er god, siger hjulmager ved Vi Sejler Zorva Kaleb til Kystposten.\n\n- Ja, siger "
         "hjulmageren.", ["Zorva Kaleb", "Zorva Kaleb"]),
    "behind a title that no list holds, and two owners":
        ("- Den er god, siger ravsliber hos Brølund & Sønner Zorva Holm-Kaleb.\n\n- Ja, siger "
         "ravsliberen.", ["Zorva Holm-Kaleb", "Zorva Holm-Kaleb"]),
    "behind a title that no list holds, and a firm":
        ("- Den er god, lyder det fra gadefejer hos Nordkrog A/S Zorva Kaleb.\n\n- Ja, siger han.",
         ["Zorva Kaleb", "Zorva Kaleb"]),
    "behind a title that no list holds, and a body in a place":
        ("- Den er god, siger hjulmager for Lejerne i Vestby Zorva Kaleb.\n\n- Ja, siger Kaleb.",
         ["Zorva Kaleb", "Zorva Kaleb"]),
    "behind a title that no list holds, and a body by its ending":
        ("- Den er god, siger gadefejer for Kystbanken Zorva Kaleb.\n\n- Ja, siger han.",
         ["Zorva Kaleb", "Zorva Kaleb"]),
    "behind a title, and a restaurant":
        ("- Den er god, siger køkkenchef på Restaurant Havblik Zorva Kaleb.\n\n- Ja, siger han.",
         ["Zorva Kaleb", "Zorva Kaleb"]),
    "behind a title that no list holds, after ifølge":
        ("Ifølge gadefejer i Havnens Venner Zorva Kaleb er broen ny.\n\n- Ja, siger Kaleb.",
         ["Zorva Kaleb", "Zorva Kaleb"]),
    "several of a body":
        ("- Den er god, siger lodser ved Grøn Kyst Nord.", ["lodser ved Grøn Kyst Nord"]),
    "behind a title and its field":
        ("I går sagde ekspert i tangdyrkning Væven Meiring:\n\n- Hun er glad.\n\n"
         "- Ja, siger Meiring.", ["Væven Meiring", "Væven Meiring"]),
    "an apostrophe that curls":
        ("- Den er god, siger direktør Fearghal O’Rourke.\n\n- Ja, siger O’Rourke.",
         ["Fearghal O’Rourke", "Fearghal O’Rourke"]),
    "a Faroese particle":
        ("Jógvan við Keldu fortalte, at båden er god.\n\n- Ja, siger við Keldu.",
         ["Jógvan við Keldu", "Jógvan við Keldu"]),
    "a particle that opens the sentence":
        ("Hørður í Dali sejler.\n\nÍ Dali siger, at båden er god.", ["Hørður í Dali"]),
    "a surname of two words, the first of which is a given name":
        ("- Den er god, siger direktør Oisín Mac Giolla.\n\n- Ja, siger Mac Giolla.",
         ["Oisín Mac Giolla", "Oisín Mac Giolla"]),
    "the pronoun that takes a name up tells its gender":
        ("Lærer Købel Nanby styrer. Hun er glad.\n\nLærer Skobel Giarg kom. Han er sur.\n\n"
         "- Den er god, siger hun.", ["Købel Nanby"]),
    "the ending of a name tells its gender":
        ("Lærer Bryana Mælsen var der med lærer Skonulf Giarg.\n\n- Den er god, siger hun.",
         ["Bryana Mælsen"]),
    "the name that a title without an article leads to, behind a body's":
        ("- Den er god, siger direktør i Vestbyforbundet Treldo.\n\n"
         "- Ja, siger vagtchef ved politiet Zorvan i en mail.", ["Treldo", "Zorvan"]),
    "no name behind a body that somebody in apposition works for":
        ("Ida Lund, direktør i firmaet Skjold, siger, at den er god.", ["Ida Lund"]),
    "a body's name that stands elsewhere too":
        ("Dansk Tang er glad.\n\n- Den er god, siger direktøren for Dansk Tang Zorva Treldo Kaleb.",
         ["Zorva Treldo Kaleb"]),
    "a person's name behind a body's that stands elsewhere too":
        ("- Den er god, siger vicedirektør i Dansk Tang Zorva Treldo Kaleb.\n\n"
         "Zorva Treldo Kaleb siger, at det haster.", ["Zorva Treldo Kaleb", "Zorva Treldo Kaleb"]),
    "a person's name with a particle behind a body's":
        ("- Den er god, siger korrespondent for DR Zorva bin Kaleb.\n\n"
         "Zorva bin Kaleb siger, at det haster.", ["Zorva bin Kaleb", "Zorva bin Kaleb"]),
    "a name in apposition to a title with the body":
        ("- Den er god, siger vagtchef hos Vestby Politi, Zorvan, mandag.", ["Zorvan"]),
    "a party after the name":
        ("Zorva fra Dansk Folkeparti, der har båd, nikker.\n\n- Den er god, siger hun.",
         ["Zorva"]),
    "one of several with a role":
        ("”Den er god,” siger en af de fremtrædende lodser i Vestlandet, Zorvan Kaleb.",
         ["Zorvan Kaleb"]),
    "a professor emeritus at a body":
        ("Professor emeritus i tang ved Vestby Universitet Skeen Gråler siger, at den er god.",
         ["Skeen Gråler"]),
    "a participle that ends like a court":
        ("Det var en forundret Trelda Kræl på 45 år, der kom.\n\n- Den er god, siger hun.",
         ["Trelda Kræl"]),
    "a pronoun in the same sentence":
        ("Gilliano er bosat i Vestby, men i årevis boede han i Østby.\n\n- Ja, siger han.",
         ["Gilliano"]),
    "a pronoun after the tag":
        ("- Den er god, siger Mørk.\n\nHun mener, at den er stor.", ["Mørk", "Mørk"]),
    "no pronoun of a tag":
        ("Vestby Havn lukker i morgen, siger Ida Lund.\n\nHavet Skum er blåt, siger hun.",
         ["Ida Lund", "Ida Lund"]),
    "whom nobody else can be meant by":
        ("Hvilket Trelda Kræl ikke syntes om.\n\n- Den er god, siger hun.", ["Trelda Kræl"]),
    "who supports somebody told by a pronoun":
        ("- Den er god, siger Zorvana, formand for Vestby Havn.\n\n"
         "Hun bakkes op af Trelda Kræl.\n\n- Ja, siger hun.", ["Zorvana", "Trelda Kræl"]),
    "of the gender of the pronoun after the tag":
        ("- Den er god, siger Zorvana, formand for Vestby Havn.\n\nHun får opbakning fra Treldo, "
         "professor i tang ved Vestby Universitet.\n\n- Ja, siger han.", ["Zorvana", "Treldo"]),
    "the subject of a clause that a verb opens":
        ("I dag skriver Ida Lund, at den er god.\n\n- Ja, siger Lund.\n\nGæster vil have tang, "
         "oplever Treldun Kræl, der er indehaver af baren.\n\n- Den er god, siger hun.",
         ["Ida Lund", "Ida Lund", "Treldun Kræl"]),
    "several with a role and a place in one word":
        ("Turen er gået til Vestby-vennerne Zorvan Holm Kaleb og Treldo Kræl, som er glade.\n\n"
         "- Den er god, siger Zorvan Holm Kaleb, der er 23 år.", ["Zorvan Holm Kaleb"]),
    "a surname with Mac in a name after a title":
        ("Rektor Gráinne Mac Giolla styrer. Mac Giolla er glad.\n\n- Den er god, siger hun.",
         ["Gráinne Mac Giolla"]),
    "a body with a role that bodies have":
        ("- Den er god, skriver Skjoldan, ejer af havnen.", ["Skjoldan"]),
    "who is only an owner before words of her":
        ("Rikke og Mia Holm jubler.\n\n- Vi er fans, siger de.\n\nNinas stemme varmer havnen.\n\n"
         "- Hun er bedst.", ["Rikke og Mia Holm", "Rikke og Mia Holm"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS.values(), ids=SPEAKERS)
def test_an_unlisted_name_is_a_persons_by_what_stands_beside_it(text, speakers):
    assert quotes(text)["speaker"].tolist() == speakers


@pytest.mark.parametrize("name", ["davis", "ndongo"])
def test_an_ending_of_bodies_makes_no_body_of_a_surname(name):
    assert not is_organisation(name)


@pytest.mark.parametrize("name", ["ngo", "miljø-ngo", "lokalavis", "landsret", "avis"])
def test_a_body_is_one_by_its_ending(name):
    assert is_organisation(name)


def test_the_ending_of_an_unlisted_name_tells_a_likely_gender():
    assert likely_gender("Zorvana") == "f"
    assert likely_gender("Skonulf") == "m"


def test_renaming_moves_the_annotation_with_the_text():
    text = "Lunds bro er ny. - Ja, siger Bo Lund til Lundby."
    gold = pd.DataFrame({"start": [19], "end": [21], "speaker": ["Bo Lund"]})
    article = annotated.Annotated("a", text, gold)
    new = renamed_articles.renamed(article, {"Bo": "Dekmar", "Lund": "Tov"})
    assert new.text == "Tovs bro er ny. - Ja, siger Dekmar Tov til Lundby."
    places = zip(new.gold["start"], new.gold["end"], strict=True)
    assert [new.text[a:b] for a, b in places] == ["Ja"]
    assert new.gold["speaker"].tolist() == ["Dekmar Tov"]


def test_renaming_all_people_changes_few_speakers():
    folder = ROOT / "tests" / "gold"
    articles = annotated.read_annotated(folder)
    (found,) = annotated.compare(articles, {"renamed": renamed_articles.all_renamed}, seed=1)
    assert found.wrong["row"].nunique() <= 0.06 * len(found.before)
