"""Roles and bodies that no list holds: told by where they stand beside a name, and then alone."""

import pytest
from texts import quotes

SPEAKERS = {
    "a title before the name":
        ("Hjulmager Leo Holm er træt af regnen.\n\n- Det er vådt, siger hjulmageren.", "Leo Holm"),
    "a title with where it is, before the name":
        ("Hun mødte hjulmager i Vestby Leo Holm.\n\n- Det er vådt, siger hjulmageren.",
         "Leo Holm"),
    "an apposition":
        ("Her er Leo Holm, hjulmager på Kystens Hus.\n\n- Det er vådt, siger hjulmageren.",
         "Leo Holm"),
    "a relative clause":
        ("Leo Holm, der er ravsliber, er træt. Ida Lund er glad.\n\n- Ja, siger ravsliberen.",
         "Leo Holm"),
    "a predicate":
        ("Leo Holm er ny ravsliber i byen. Ida Lund er glad.\n\n- Ja, siger ravsliberen.",
         "Leo Holm"),
    "with an adjective and a noun like a verb":
        ("Leo Holm, der er møller, er træt. Ida Lund er glad.\n\n- Ja, siger den fynske møller.",
         "Leo Holm"),
    "short for a compound":
        ("Leo Holm, der er glastegner, er træt. Ida Lund er glad.\n\n- Ja, siger tegneren.",
         "Leo Holm"),
    "one of two offices with one noun":
        ("Energi- og klimaintendant Leo Holm kom.\n\n- Ja, siger intendanten.", "Leo Holm"),
    "a compound with a name":
        ("Det er Leo Holm, tegner på Kystposten.\n\n- Ja, siger Kystposten-tegneren.",
         "Leo Holm"),
    "several are nobody alone":
        ("Hjulmager Leo Holm er træt.\n\n- Det er vådt, siger hjulmagerne.", "hjulmagerne"),
    "some are nobody alone":
        ("Hjulmager Leo Holm er træt.\n\n- Det er vådt, siger nogle hjulmagere.",
         "nogle hjulmagere"),
    "a thing of somebody's is not the owner":
        ("Her er holdet Leo Holm. Holms hold vandt.\n\nIfølge Holms hold var det let.",
         "Holms hold"),
    "the genitive of where a body is, before its chairman":
        ("- Det er vådt, siger Lejerne i Vestbys formand Leo Holm.", "Leo Holm"),
    "where a person is, before no role":
        ("- Det er vådt, siger Leo Holm i Vestby Havns kantine.", "Leo Holm"),
    "a chairman of a body whose noun belongs to its name":
        ("Leo Holm er formand for Foreningen Rent Vand.\n\n- Vi er glade, siger formanden.",
         "Leo Holm"),
    "a director of a body of one word":
        ("Direktør Leo Holm fra firmaet Hundeland er glad.\n\nIfølge koncernen er det nemt.",
         "Hundeland"),
    "a body's name with uden":
        ("Hjælpeorganisationen Snedkere uden Løn er vred. Snedkere uden Løn mener, at det haster.",
         "Snedkere uden Løn"),
    "a study by a body with uden":
        ("Det haster, viser en ny undersøgelse fra Snedkere uden Løn.",
         "en ny undersøgelse fra Snedkere uden Løn"),
    "a site after its noun": ("Det er vådt, skriver mediet kystnyt.dk.", "kystnyt.dk"),
    "a site in short form":
        ("Det er vådt, skriver mediet kystnyt.dk.\n\nIfølge mediet bliver det værre.",
         "kystnyt.dk"),
    "a shop in short form":
        ("Butikken Hav & Hat er ny. Hav & Hat mener, at det går.\n\nIfølge butikken kommer der "
         "flere.", "Hav & Hat"),
    "an authority in short form":
        ("Nævnet for Fugle siger, at det er vådt.\n\nIfølge myndigheden bliver det værre.",
         "Nævnet for Fugle"),
    "who backs somebody, with a role at the sentence's end":
        ("Ea Holm var vred.\n\nHun bakkes op af Ida Lund, daglig leder af Kystens Hus.\n\n"
         "- Det er for ringe, siger hun.", "Ida Lund"),
    "a title of no list and a role after og":
        ("- Det er vådt, siger ravsliber og stifter af Nyt Syn Ida Lund.", "Ida Lund"),
    "an age after på": ("- Det er vådt, siger en kvinde på 43.", "en kvinde på 43"),
    "an age in years after på, at a source":
        ("Ifølge en mand på 19 år er det vådt.", "en mand på 19 år"),
    "where somebody is, after på":
        ("- Det er vådt, siger en kvinde på kajen.", "en kvinde på kajen"),
    "a count and an adjective like an adverb":
        ("- Det er vådt, siger to tidligere ministre.", "to tidligere ministre"),
    "so many of so many": ("Ifølge tre ud af fire læger er det vådt.", "tre ud af fire læger"),
    "whose parents they are, without a name":
        ("- Det er vådt, siger forældrene til den 12-årige dreng.",
         "forældrene til den 12-årige dreng"),
    "a neighbour of something": ("Ifølge en nabo til kajen er det vådt.", "en nabo til kajen"),
    "a neighbour who tells the press": ("- Ja, siger en nabo til journalisten.", "en nabo"),
    "a neighbour who tells a paper": ("- Ja, siger en nabo til Kystposten.", "en nabo"),
    "a noun in -s that is no genitive, before a name":
        ("Den italienske avis Kystposten mener, at det er vådt.", "Kystposten"),
    "several with a place, after one of them":
        ("»Ja,« siger hendes lærer.\n\nLærerne på Vestby Skole mener, at det er vådt.",
         "Lærerne på Vestby Skole"),
    "one after several with a place":
        ("Lærerne på Vestby Skole mener, at det er vådt.\n\n- Ja, siger hendes lærer.",
         "hendes lærer"),
    "a team told by what it is behind":
        ("Havnerådet mener, at det er vådt.\n\n- Ja, siger holdet bag festivalen.",
         "holdet bag festivalen"),
    "a family by its surname":
        ("Ida Lund er glad.\n\n- Det er vådt, siger familien Lund.", "familien Lund"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS.values(), ids=SPEAKERS)
def test_a_role_or_body_of_no_list_stands_for_whom_it_is_told_of(text, speaker):
    assert quotes(text)["speaker"].tolist()[-1:] == [speaker]
