"""Words and long words: the convention of docs/readability.md, case by case."""

import pytest

from analysis.text.words import WORD, WordIndex, letters

CASES = {
    "plain": ("Hun sejler hjem i aften.", "Hun sejler hjem i aften"),
    "nothing": ("", ""),
    "punctuation alone": ("… – ! ?! »« * & % § /", ""),
    "hyphen": ("et atom-program for to-tre lande", "et atom-program for to-tre lande"),
    "hyphen left hanging": ("atom- og missilprogram", "atom og missilprogram"),
    "dash with space around": ("broen - en drøm – lukker", "broen en drøm lukker"),
    "dash between years": ("i 2015–2017 og 2018-2019", "i 2015–2017 og 2018-2019"),
    "two hyphens": ("øst--vest", "øst--vest"),
    "dash quote": ("-Nej, siger hun", "Nej siger hun"),
    "slash between words": ("og/eller, han/hun", "og eller han hun"),
    "slash after or before one letter": ("A/S, km/t, c/o, I/S, 5 m/s", "A/S km/t c/o I/S 5 m/s"),
    "slash between digits": ("2017/18 og 24/7", "2017/18 og 24/7"),
    "slash of a credit": ("/ritzau/AP", "ritzau AP"),
    "slash after a digit and before a word": ("TV2/Fyn", "TV2 Fyn"),
    "points in a number": ("1.250.000 kr.", "1.250.000 kr"),
    "decimals": ("4,5 og 3.7 procent", "4,5 og 3.7 procent"),
    "time": ("kl. 14.30 eller 14:30", "kl 14.30 eller 14:30"),
    "percent": ("25% og 25 %", "25 og 25"),
    "number that ends a sentence": ("De var 12. Vi var 13.", "De var 12 Vi var 13"),
    "comma without space after a word": ("ja,nej", "ja nej"),
    "phone number": ("+45 12 34 56 78", "45 12 34 56 78"),
    "hard spaces in a number": ("1\u00a0250\u00a0000 kroner", "1\u00a0250\u00a0000 kroner"),
    "hard space before a word": ("12\u00a0kroner", "12 kroner"),
    "fraction": ("2½ time", "2½ time"),
    "ordinal": ("den 1. marts", "den 1 marts"),
    "age": ("en 28-årig", "en 28-årig"),
    "decade": ("1990'erne og 80’erne", "1990'erne og 80’erne"),
    "abbreviation": ("bl.a. f.eks. m.fl. ph.d. d.v.s.", "bl.a f.eks m.fl ph.d d.v.s"),
    "title with points": ("cand.polit. og dr.med.", "cand.polit og dr.med"),
    "capitals with points": ("U.S.A. og P.H. Hansen", "U.S.A og P.H Hansen"),
    "before Christ": ("300 f.Kr. her", "300 f.Kr her"),
    "space missing after a stop": ("Slut.Klicheen holdt", "Slut Klicheen holdt"),
    "space missing after capitals": ("hos XYZ.Talsmand", "hos XYZ Talsmand"),
    "genitive": ("USA's, LO’s", "USA's LO’s"),
    "quoted word": ("'Drømmen' og ’Broen’", "Drømmen og Broen"),
    "ampersand inside": ("H&M og R&B", "H&M og R&B"),
    "ampersand with space around": ("Vig & Co.", "Vig Co"),
    "web address": ("se www.eksempel.dk/a-b?c=1.", "se www.eksempel.dk/a-b?c=1"),
    "https": ("(https://eksempel.dk/x)", "https://eksempel.dk/x"),
    "domain": ("på eksempel.dk i dag", "på eksempel.dk i dag"),
    "e-mail": ("skriv til post@eksempel.dk.", "skriv til post@eksempel.dk"),
    "handle and hashtag": ("@a_vig #vind", "a_vig vind"),
    "soft hyphen": ("ned\u00adlukning", "ned\u00adlukning"),
    "letter with a combining ring": ("a\u030arhundrede", "a\u030arhundrede"),
    "line break": ("to\nlinjer", "to linjer"),
    "guillemets without space": ("»Ja«og", "Ja og"),
}


@pytest.mark.parametrize(("text", "words"), CASES.values(), ids=CASES)
def test_a_text_has_these_words(text, words):
    assert WORD.findall(text) == words.split(" " if words else None)


@pytest.mark.parametrize(
    ("word", "n", "long"),
    [
        ("møder", 5, False),
        ("aftale", 6, False),
        ("aftaler", 7, True),
        ("1.250.000", 0, False),
        ("2015–2017", 0, False),
        ("1990'erne", 4, False),
        ("28-årige", 5, False),
        ("Jong-un", 6, False),
        ("to-årige", 7, True),
        ("cand.polit", 9, True),
        ("f.eks", 4, False),
        ("rock'en", 6, False),
        ("a\u030arsdag", 6, False),
        ("ned\u00adlukning", 10, True),
    ],
)
def test_only_letters_make_a_word_long(word, n, long):
    assert letters(word) == n
    assert WordIndex(word).count_long(0, len(word)) == long


def test_a_word_belongs_to_the_stretch_it_begins_in():
    index = WordIndex("Trafikken hviler.")
    assert index.count(0, 1) == 1
    assert index.count(1, 17) == 1
    assert index.count(1, 10) == 0
    assert index.count_long(0, 1) == 1
    assert index.count_long(1, 17) == 0


def test_counts_of_touching_stretches_add_up():
    text = "- Vi bygger 1.250 boliger, og/eller en bro, siger borgmesteren."
    index = WordIndex(text)
    for cut in range(len(text) + 1):
        assert index.count(0, cut) + index.count(cut, len(text)) == 10
        assert index.count_long(0, cut) + index.count_long(cut, len(text)) == 2
