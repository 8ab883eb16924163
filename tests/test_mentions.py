"""Kinds of mention that unseen articles hold: each case is invented and stands for its kind."""

import pytest
from texts import quotes

ONE = {
    "in brackets after the marks":
        ("Hallen lukker.\n\n»Vi finder et andet sted.« (Bo Krag, formand)", "Bo Krag"),
    "on a line of its own":
        ("Vi spurgte på torvet.\n\n»Gaden skal være for alle.«\n\n– Ida Lund, boghandler",
         "Ida Lund"),
    "on a line of its own, without a dash":
        ("Vi spurgte på torvet.\n\n»Gaden skal være for alle.«\n\nIda Lund, 34 år", "Ida Lund"),
    "after the quote, with Sådan":
        ("Hallen lukker.\n\n»Vi havde håbet.« Sådan lyder det fra formand Bo Krag.", "Bo Krag"),
    "a year is nobody":
        ("Bo Krag synger.\n\n»Det er mig.« Sådan lød det tilbage i 1988.", "Bo Krag"),
    "the lead-in's, though the tag names nobody":
        ("Ida Lund er her.\n\nBo Krag afviser det og siger:\n\n- Min dør er åben, lyder det.",
         "Bo Krag"),
    "a role that opens the lead-in":
        ("Minister Ida Lund kom. Bo Krag gik.\n\nMinisteren afviser "
         "kritikken:\n\n- Nej, lyder det.",
         "Ida Lund"),
    "a nickname in marks": ("- Vi gav alt, siger Bo »Bølgen« Krag.", "Bo Krag"),
    "a surname in -s before a verb":
        ("Bo Dalgas bor i Vestby.\n\n- Broen er gammel, siger Dalgas.", "Bo Dalgas"),
    "a surname in -s and a pronoun":
        ("Bo Nees kom i går.\n\n- Jeg er glad, siger han.", "Bo Nees"),
    "a genitive before a noun":
        ("Ida Lunds bil er væk.\n\n- Det er en skam, siger hun.", "Ida Lund"),
    "a role before a name where the sentence opens":
        ("Vred formand\n\nFormand for klubben Bo Krag er vred.\n\n- Nej, siger han.", "Bo Krag"),
    "two with titles":
        ("Rektor Ida Lund og lærer Bo Krag siger, at skolen er fuld.", "Ida Lund og Bo Krag"),
    "the two of them":
        ("Læge Ida Lund og professor Bo Krag mødtes.\n\n- Nej, siger de to forskere.",
         "Ida Lund og Bo Krag"),
    "a list of three":
        ("I dag har Vestby, Nordby og Sydby klaget.\n\n- Nej, skriver de tre byer.",
         "Vestby, Nordby og Sydby"),
    "a second noun phrase":
        ("Siden har Kystvagten og uafhængige eksperter konkluderet, at olien forsvinder.",
         "Kystvagten og uafhængige eksperter"),
    "the agency's name after its noun":
        ("Broen er lukket, skriver nyhedsbureauet dpa.",
         "nyhedsbureauet dpa"),
    "no late adjective": ("Broen er lukket, skriver Ritzau tidligt i dag.", "Ritzau"),
    "whose call it is":
        ("Ida Lund er her.\n\nIda Lunds opfordring lyder:\n\n- Kom i gang.", "Ida Lund"),
    "an authority with its with-phrase":
        ("Broen er farlig, skriver Tilsynet med Havnevæsenet.", "Tilsynet med Havnevæsenet"),
    "half a ministry's name in a relative clause":
        ("Tallene er fra Havne- og Fiskeriministeriet, som siger, at det går.",
         "Havne- og Fiskeriministeriet"),
    "an object pronoun ends it":
        ("»Her var liv,« fortalte en ældre dame mig på torvet.",
         "en ældre dame"),
    "somebody's grandmother":
        ("Bo Krag er kok. Min farmor plejede at sige, at kaffe hjælper.",
         "Min farmor"),
    "a signed text's author":
        ("Kystpostens anmelder var glad.\n\n- En stor aften, lyder det i anmeldelsen.",
         "Kystpostens anmelder"),
    "a long title before a name in apposition":
        ("Det er svært, vurderer tidligere chef for grønne investeringer i Kystbanken, Bo Krag.",
         "Bo Krag"),
}  # fmt: skip

ROW = {
    "a role that the next quote names":
        ("Det var ifølge fondens direktør en fejl.\n\n- Vi så det for sent, sagde Ida Lund.",
         ["Ida Lund", "Ida Lund"]),
    "two in turn":
        ("Ida Lund og Bo Krag er her.\n\n»Nej,« siger hun.\n\n»Jo,« siger "
         "han.\n\n»Det passer ikke.«",
         ["Ida Lund", "Bo Krag", "Ida Lund"]),
    "the reporter asks":
        ("Bo Krag går.\n\n- Jeg er træt, siger Bo Krag.\n\n- Og hvad siger du til kritikken?\n\n"
         "- Den hører med, siger Bo Krag.", ["Bo Krag", "", "Bo Krag"]),
    "who is described in marks":
        ("Minister Ida Lund sparer. Bo Krag fra Togklubben er »dybt skuffet«.", ["Bo Krag"]),
    "the man of that age":
        ("En 47-årig kvinde og en 61-årig mand kom i retten.\n\n- Nej, sagde den 61-årige mand.",
         ["en 61-årig mand"]),
    "the company named last":
        ("Nordlys Energi hæver prisen. Selskabet skriver, at gassen er dyr.", ["Nordlys Energi"]),
    "the sentence goes on about him":
        ("Ida Lund og Bo Krag er uenige.\n\nSamme melding kommer fra Bo Krag. Han har skrevet til "
         "minister Per Holm.\n\nHer kræver han svar på, hvad der sker.\n\n- Det er "
         "sort, siger han.",
         ["Bo Krag", "Bo Krag"]),
    "a role in mid-sentence keeps him in mind":
        ("Lektor Bo Krag har tal. En betjent blev ramt.\n\nStigningen er stor, "
         "men lektoren maner til "
         "ro.\n\n- Se på tallene, siger han.", ["Bo Krag"]),
    "somebody's adviser is another":
        ("Bo Krag har sparet op. Det er ikke populært hos hans "
         "bankrådgiver.\n\n- Jeg får skæld ud, "
         "siger han.", ["Bo Krag"]),
    "an unlisted given name, and the surname alone":
        ("Zhorabek Tulun vandt løbet i går. Tulun er glad.\n\n- Jeg er stolt, siger han.",
         ["Zhorabek Tulun"]),
    "a place that ends like a role":
        ("Chefen, biskop i Roskilde Stift Bo Krag, er vred.\n\n- Det er slemt, siger biskoppen.",
         ["Bo Krag"]),
    "no name is in the word that opens the sentence":
        ("Især Ida Lund er vred.\n\n- Det er slemt, siger Lund.", ["Ida Lund"]),
    "a paper's word of honour":
        ("Ifølge Kystpostens redaktør er broen lukket.\n\n- Det er slemt, siger redaktøren.",
         ["Kystpostens redaktør", "Kystpostens redaktør"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), ONE.values(), ids=ONE)
def test_a_mention_is_whole_and_stands_for_its_speaker(text, speaker):
    assert quotes(text)["speaker"].tolist()[-1:] == [speaker]


@pytest.mark.parametrize(("text", "speakers"), ROW.values(), ids=ROW)
def test_each_quote_has_the_speaker_a_reader_would_give_it(text, speakers):
    assert quotes(text)["speaker"].tolist() == speakers


def test_a_nickname_in_marks_is_no_quote():
    assert quotes("- Vi gav alt, siger Bo »Bølgen« Krag.")["text"].tolist() == ["Vi gav alt"]
