"""The same news in another form: other verbs, word order, layout. Who says what stays the same."""

import pytest
from texts import quotes

from analysis.io.articles import parse

# Each ends a replik. Whatever the verb, what stands around it, and the order, Ida Lund says it.
TAGS = {
    "a verb that no list holds": "analyserer Ida Lund",
    "such a verb, and the party": "raser Ida Lund (H)",
    "such a verb, and what she does next": "raser Ida Lund (H) og går hjem",
    "such a verb, and an adverb": "filosoferer Ida Lund videre",
    "such a verb after an adverb": "filosoferer så Ida Lund",
    "such a verb in the past, and a day": "ræsonnerede Ida Lund den 3. maj",
    "such a verb, a title and a medium": "tolker fabrikschef Ida Lund til Kystposten",
    "a verb with its particle behind the subject": "remser Ida Lund op",
    "an adverb before the participle": "har Ida Lund tidligere sagt",
    "the perfect, and another verb": "har Ida Lund tidligere sagt og tilføjer, at det haster",
    "the perfect, and what she does next": "har Ida Lund sagt og kårer en vinder",
    "what she does next": "siger Ida Lund og ryster på hovedet",
    "what she does next, in a word": "siger Ida Lund og vinker",
    "a mail between verb and subject": "siger i en mail direktør Ida Lund",
    "an agency between them": "siger ifølge Ritzau Ida Lund",
    "whom she tells between them": "siger til Ritzau Ida Lund",
    "a network between them": "skriver på Facebook Ida Lund",
    "a matter between them": "siger om sagen direktør Ida Lund",
    "a smile between them": "siger med et skævt smil Ida Lund",
    "a day in many words between them": "oplyser så sent som i går direktør Ida Lund",
}

# Each is a whole replik of Ida Lund's, who spoke before: what looks like a tag is none.
PERFECT = {
    "words in marks": "»Det er vådt,« har Ida Lund grublet.",
    "a replik": "- Det er vådt, har Ida Lund raset.",
    "a replik of several clauses": "- Vi vil ikke tro på, at det er slut, har Ida Lund grublet.",
    "a participle like a noun": "- Det er vådt, har direktør Ida Lund rådet.",
}
NOT_PERFECT = {
    "the speaker's own": "- Det er os, der bestemmer, har jeg lært.",
    "a clause before it": "- Da vi kom, har Ida Lund sovet.",
    "an object": "- Det er sjovt, har Ida Lund lært os.",
}
NO_TAGS = {
    "a clause of time before its verb": "Da vi kom hjem, stod Bo Krag i døren.",
    "a place before its verb": "I den by, hvor vi bor, arbejder Bo Krag med træ.",
    "a clause of time after og": "Vi gik hjem, og da vi kom, stod Bo Krag i døren.",
    "a clause of time after at": "Vi ved, at når vi kommer, venter Bo Krag på os.",
    "a condition that opens with its verb": "Kommer vi for sent, venter Bo Krag på os.",
    "a relative clause before its verb": "Den dag, hvor vi kom, ventede Bo Krag på os.",
}

ROWS = {
    "fra after a pronoun opens an adverbial":
        ("Ida Lund er vred.\n\n- Det er slut, siger hun fra sit kontor.", ["Ida Lund"]),
    "fra is the verb's":
        ("Ida Lund er vred. Det er slut, siger hun fra.", []),
    "til after a pronoun opens an adverbial":
        ("Ida Lund er vred.\n\n- Det er slut, svarer hun til Kystposten.", ["Ida Lund"]),
    "an organisation after og is a second speaker":
        ("- Det er slut, siger Ida Lund og forskere fra byen.", ["Ida Lund og forskere fra byen"]),
    "the next replik of a row has the tag":
        ("Det regner i Vestby.\n\n- Vi er klar.\n\n- Det bliver godt, siger Ida Lund.",
         ["Ida Lund", "Ida Lund"]),
    "a row goes on after a tag":
        ("- Nej, siger Bo Krag.\n\n- Vi er klar.\n\n- Det bliver godt, siger Ida Lund.",
         ["Bo Krag", "Bo Krag", "Ida Lund"]),
    "a question is another's":
        ("Ida Lund tog imod.\n\n- Fryser du?\n\n- Det gør jeg da, siger Bo Krag.",
         ["", "Bo Krag"]),
    "a button of the page between two repliks":
        ("- Nej, siger Bo Krag.\n\nDel artiklen\n\n- Vi er klar.", ["Bo Krag", "Bo Krag"]),
    "an advert with a sign before it":
        ("- Nej, siger Bo Krag.\n\n▼ Artiklen fortsætter ▼\n\n- Vi er klar.",
         ["Bo Krag", "Bo Krag"]),
    "the line of who wrote it for which medium":
        ("Leo Holm, Kystposten\n\nBroen lukker, og Bo Krag er vred.\n\n- Nej, siger han.",
         ["Bo Krag"]),
    "a party's letter after a comma":
        ("- Nej, siger rådmand Bo Krag, V:\n\n- Vi er klar.", ["Bo Krag", "Bo Krag"]),
    "the first word after a heading":
        ("Broen lukker.\n\nTravle timer\n\nOgså byens kontor for havne har krævet, at den er åben.",
         ["byens kontor for havne"]),
}  # fmt: skip

SPANS = {
    "a heading inside marks that are left open":
        ("Ida Lund er vred. »Jeg er træt.\n\nUenighed om prisen\n\nDet er for galt,« siger hun.",
         ["Jeg er træt", "Det er for galt"]),
    "a replik without a tag in the paragraph of what leads to it":
        ("- Den er smuk, siger Ida Lund.\n\nBroen lukker. - Den er dårligt bygget.",
         ["Den er smuk", "Den er dårligt bygget"]),
    "a dash before what is no sentence":
        ("- Den er smuk, siger Ida Lund.\n\nDer er to hold. - Vestby.", ["Den er smuk"]),
    "an agency after the place":
        ("VESTBY (Ritzau): Broen er grim, siger Ida Lund.", ["Broen er grim"]),
    "an agency before the place":
        ("(RB) Vestby – Broen er grim, siger Ida Lund.", ["Broen er grim"]),
    "an agency before a sentence that the next takes up":
        ("VESTBY (Ritzau): Broen er grim.\n\nDet siger Ida Lund.", ["Broen er grim"]),
    "a party is no agency":
        ("Ida Lund (H): »Broen er grim.«\n\nBroen lukker.", ["Broen er grim"]),
}  # fmt: skip


@pytest.mark.parametrize("tag", TAGS.values(), ids=TAGS)
def test_any_tag_names_the_speaker(tag):
    (first, *_) = quotes(f"- Vi er glade for, at broen er ny, {tag}.").itertuples()
    assert (first.text, first.speaker) == ("Vi er glade for, at broen er ny", "Ida Lund")


@pytest.mark.parametrize("tag", PERFECT.values(), ids=PERFECT)
def test_a_tag_in_the_perfect_names_the_speaker_whatever_the_verb(tag):
    assert quotes(tag)["speaker"].tolist() == ["Ida Lund"]


@pytest.mark.parametrize("replik", NOT_PERFECT.values(), ids=NOT_PERFECT)
def test_the_perfect_inside_a_replik_is_no_tag(replik):
    assert quotes(replik)["cue"].tolist() == [""]


@pytest.mark.parametrize("replik", NO_TAGS.values(), ids=NO_TAGS)
def test_a_verb_after_an_adverbial_is_no_tag(replik):
    table = quotes(f"- Nej, siger Ida Lund.\n\n- {replik}")
    assert table["text"].tolist() == ["Nej", replik.rstrip(".")]
    assert table["speaker"].tolist() == ["Ida Lund", "Ida Lund"]


@pytest.mark.parametrize(("text", "speakers"), ROWS.values(), ids=ROWS)
def test_the_speaker_is_the_same_whatever_stands_between(text, speakers):
    assert quotes(text)["speaker"].tolist() == speakers


@pytest.mark.parametrize(("text", "spans"), SPANS.values(), ids=SPANS)
def test_the_words_are_the_same_whatever_stands_around_them(text, spans):
    assert quotes(text)["text"].tolist() == spans


def test_a_name_is_the_same_where_the_line_ends_inside_it():
    text = (
        "Formanden for den nye bro hedder Ida\nLund Holm, og hun er meget glad for\n"
        "det hele.\n\n- Det er slut, siger politiet på den\nstore ø.\n\n- Ja, siger Holm."
    )
    said = quotes(text)["speaker"].tolist()
    assert said == ["politiet på den store ø", "Ida Lund Holm"]


def test_a_line_of_a_name_and_a_medium_is_a_byline_above_the_story_alone():
    text = "Leo Holm, Kystposten\n\nBroen lukker i dag.\n\nLeo Holm, Kystposten"
    assert [p.role for p in parse(text).paragraphs] == ["byline", "lead", "subheading"]
