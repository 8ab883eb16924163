"""What is a quote and where it begins and ends, convention by convention.

In the cases ``[…]`` is a direct quote, ``{…}`` a partial and ``<…>`` an indirect one; without
these signs the case is the text that is read. They say what the guidelines say.
"""

import re

import pytest
from texts import news, quotes, read

from analysis.core.paths import PROJECT
from analysis.quotation.reporting_clauses import find_reports, may_report
from analysis.text.tokens import tokens_of

DATA, GOLD = PROJECT / "data" / "articles", PROJECT / "tests" / "gold" / "texts"

KINDS = {"[": "direct", "{": "partial", "<": "indirect"}
EDGES = " \n.,;:!?…»«”“„\"'’‘"


def annotated(case: str) -> tuple[str, list[tuple[str, str]]]:
    """Return the text of a case and its quotes: kind and words, in the order they begin."""
    text, opened, found = "", [], []
    for piece in re.split(r"([\[\]{}<>])", case):
        if piece in KINDS:
            opened.append((len(text), KINDS[piece]))
        elif piece and piece in "]}>":
            start, kind = opened.pop()
            found.append((start, -len(text), kind, text[start:].strip(EDGES)))
        else:
            text += piece
    return text, [(kind, words) for _, _, kind, words in sorted(found)]


def found(text: str) -> list[tuple[str, str]]:
    table = quotes(text)
    return [(row.kind, row.text.strip(EDGES)) for row in table.itertuples()]


def cases(table: dict[str, str], wrong: dict[str, str] | None = None):
    """Parametrize over ``table``; ``wrong`` names the cases the rules do not manage, and why."""
    return pytest.mark.parametrize(
        "case",
        [
            pytest.param(
                case, id=name,
                marks=[pytest.mark.xfail(strict=True, reason=wrong[name])]
                if name in (wrong or {}) else [],
            )
            for name, case in table.items()
        ],
    )  # fmt: skip


def check(case: str) -> None:
    text, expected = annotated(case)
    assert found(text) == expected


# -- dashes ---------------------------------------------------------------------------------------

DASHES = {
    "tag after": "Byen vågner.\n\n- [Broen er gammel], siger Asta Krog.",
    "tag after a question": "Byen vågner.\n\n- [Er broen gammel?] spørger Asta Krog.",
    "tag after an exclamation": "Byen vågner.\n\n- [Luk broen!] råber Asta Krog.",
    "tag in the middle": "Byen vågner.\n\n- [Broen er], siger Asta Krog, [meget gammel].",
    "tag in the middle, then a negation":
        "Byen vågner.\n\n- [Jeg er], siger Asta Krog, [ikke i tvivl om, at broen er gammel].",
    "the reporter goes on with the same pronoun":
        "Byen vågner.\n\n- [Broen er gammel], siger hun, og hun bakkes op af Ib Vig.",
    "a tag in the perfect": "Byen vågner.\n\n- [Broen er gammel], har Asta Krog sagt.",
    "a lead-in with a clause":
        "Asta Krog siger, at <hun er vred>:\n\n- [Broen er gammel].",
    "tag in the middle, then a noun":
        "Byen vågner.\n\n- [Broen er], siger Asta Krog, [den ældste i byen].",
    "tag in the middle, then a clause":
        "Byen vågner.\n\n- [Hvis vi lukker broen], siger Asta Krog, [så dør byen].",
    "tag in the middle, then a dash":
        "Byen vågner.\n\n- [Broen er gammel], siger Asta Krog, - [og den er grim].",
    "tag before": "Byen vågner.\n\nAsta Krog siger:\n\n- [Broen er gammel].",
    "no tag": "Asta Krog er vred.\n\n- [Broen er gammel].",
    "two sentences": "Byen vågner.\n\n- [Broen er gammel. Den skal væk], siger Asta Krog.",
    "the reporter goes on": "Byen vågner.\n\n- [Broen er gammel], siger Asta Krog. Hun går hjem.",
    "a relative clause goes on": "Byen vågner.\n\n- [Broen er gammel], siger Asta Krog, som går.",
    "a new dash goes on":
        "Byen vågner.\n\n- [Broen er gammel], siger Asta Krog. - [Den skal væk].",
    "in a row": "Byen vågner.\n\n- [Broen er gammel], siger Asta Krog.\n\n- [Den skal væk].",
    "en dash": "Byen vågner.\n\n– [Broen er gammel], siger Asta Krog.",
    "em dash": "Byen vågner.\n\n— [Broen er gammel], siger Asta Krog.",
    "no space": "Byen vågner.\n\n-[Broen er gammel], siger Asta Krog.",
    "first in the article": "- [Broen er gammel], siger Asta Krog.",
    "a dash inside": "Byen vågner.\n\n- [Broen - den gamle - er lukket], siger Asta Krog.",
    "reported speech inside":
        "Byen vågner.\n\n- [Ib sagde, at han ville rive broen ned], siger Asta Krog.",
    "marks inside": "Byen vågner.\n\n- [De kalder den »den gamle dame«], siger Asta Krog.",
    "after a heading in the same paragraph":
        "En smuk bro - [Vi har set den hver dag. Den er gammel], siger Asta Krog.",
    "after the reporter's words, without a tag":
        "Asta Krog er vred. - [Vi har set på den i årevis. Hvem vil male den?]\n\nByen sover.",
    "hyphens inside": "Byen vågner.\n\n- [Det er to-tre år siden], siger Asta Krog.",
}  # fmt: skip


@cases(DASHES)
def test_a_leading_dash_opens_a_direct_quote(case):
    check(case)


NO_REPLIK = {
    "inside a sentence": "Broen - den gamle - er lukket, og byen vågner.",
    "before the last words": "Broen er lukket - igen.",
    "after a place": "Krogby - Broen er lukket og grim. Byen vågner.",
    "between years": "Broen blev bygget 1912-1915.",
    "between places": "Toget Krogby-Vestby er aflyst.",
    "a list": "Det skal kommunen gøre:\n\n- male broen\n\n- lukke vejen\n\n- spare penge",
    "a list with capitals": "Det sker i maj:\n\n- Koncert i Krogby\n\n- Loppemarked i Vestby",
    "a list of phone numbers": "Ring til os:\n\n- Vagten: 12 34 56 78\n\n- Skadestuen: 87 65 43 21",
}


@cases(NO_REPLIK)
def test_other_dashes_open_none(case):
    check(case)


# -- marks ----------------------------------------------------------------------------------------

PAIRS = {
    "guillemets": ("»", "«", "guillemets"),
    "guillemets pointing outward": ("«", "»", "guillemets"),
    "curly, both alike": ("”", "”", "curly"),
    "curly, open and close": ("“", "”", "curly"),
    "low and high": ("„", "“", "curly"),
    "low and straight": ("„", '"', "straight"),  # textacy 0.13.0 leaves „…“ so
    "straight": ('"', '"', "straight"),
    "single, straight": ("'", "'", "straight"),
    "single, curved": ("’", "’", "curly"),
}


@pytest.mark.parametrize(("opens", "closes", "mark"), PAIRS.values(), ids=PAIRS)
@pytest.mark.parametrize(
    "case",
    [
        "Byen vågner.\n\n»[Broen er gammel],« siger Asta Krog.",
        "Byen vågner.\n\n»[Broen er gammel]«, siger Asta Krog.",
        "Byen vågner.\n\nAsta Krog siger: »[Broen er gammel].«",
        "Asta Krog kalder broen »{alt for gammel}«, og byen er træt.",
        "Byen vågner.\n\nAsta Krog siger, at <broen er »{alt for gammel}«>.",
    ],
    ids=["comma inside", "comma outside", "after a colon", "partial", "partial inside indirect"],
)
def test_marks_of_every_style_open_and_close(case, opens, closes, mark):
    text, expected = annotated(case.replace("»", "\1").replace("«", "\2"))
    table = quotes(text.replace("\1", opens).replace("\2", closes))
    assert [(row.kind, row.text.strip(EDGES)) for row in table.itertuples()] == [
        (kind, words.replace("\1", opens).replace("\2", closes).strip(EDGES))
        for kind, words in expected
    ]
    assert table["mark"].tolist() == [
        "none" if kind == "indirect" else mark for kind, _ in expected
    ]


@pytest.mark.parametrize("dash", "-–—")
def test_a_quote_behind_a_dash_has_the_mark_dash(dash):
    assert quotes(f"{dash} Broen er gammel, siger Asta Krog.")["mark"].tolist() == ["dash"]


MARKS = {
    "tag in the middle": "Byen vågner.\n\n»[Broen er],« siger Asta Krog, »[meget gammel].«",
    "whole sentence, then another":
        "Byen vågner.\n\n»[Broen er gammel],« siger Asta Krog. »[Den skal væk].«",
    "the reporter goes on": "Byen vågner.\n\n»[Broen er gammel],« siger Asta Krog. Hun går hjem.",
    "no tag": "Asta Krog er vred.\n\n»[Broen er gammel].«",
    "a mark at each paragraph, closed in the last":
        "Byen vågner.\n\n»[Broen er gammel.]\n\n»[Den skal væk],« siger Asta Krog.",
    "closed in a later paragraph":
        "Byen vågner.\n\n»[Broen er gammel.]\n\n[Den skal væk],« siger Asta Krog.",
    "never closed": "Byen vågner.\n\n»[Broen er gammel], siger Asta Krog.",
    "nested": "Byen vågner.\n\n»[De kalder den 'damen' i byen],« siger Asta Krog.",
    "apostrophe inside": "Byen vågner.\n\n'[Det er 90'ernes bro]', siger Asta Krog.",
    "reported speech inside":
        "Byen vågner.\n\n»[Ib sagde, at han ville rive broen ned],« siger Asta Krog.",
    "an at clause wholly in marks": "Asta Krog siger, at »{broen er meget gammel}«.",
    "after kalder": "Asta Krog kalder broen »{en skamplet}«.",
    "after beskriver som": "Asta Krog beskriver broen som »{en skamplet}«.",
    "after udtrykker": "Asta Krog udtrykker »{sorg over broen}«.",
    "as somebody says": "Broen er »{gammel og grim}«, som Asta Krog siger.",
    "in a headline": "»[Broen er gammel]«\n\nByen vågner i dag.",
    "two partials": 'Asta Krog siger, at <broen er "{smal}" og "{alt for gammel}">.',
}  # fmt: skip


@cases(MARKS)
def test_words_in_marks_are_quotes(case):
    check(case)


NOBODY_S = {
    "what a theme is": "Temaet for årets messe er »veje til fisk«.",
    "a title": "Hun læste »Den gamle bro« i aftes.",
    "a title after a noun": "Romanen »Den gamle bro« er udkommet.",
    "a nickname": "Ib »Bølge« Vig sejler hjem.",
    "a name after kalder": "Kvarteret kaldes »Gløden«, og skibet hedder »Maren«.",
    "a scare quote": "Den såkaldte »trold« stod på broen.",
    "one word in marks": "Broens »vogter« er gået på pension.",
    "apostrophes": "80'ernes bro og Lars' bil er væk.",
    "inches": 'Skærmen er 24" bred.',
    "a closing mark alone": "Broen er gammel« og grim.",
}


@cases(NOBODY_S)
def test_marks_round_words_that_nobody_said_are_none(case):
    check(case)


# -- indirect -------------------------------------------------------------------------------------

INDIRECT = {
    "at": "Asta Krog siger, at <broen er gammel>.",
    "at without comma": "Asta Krog siger at <broen er gammel>.",
    "a verb in the past": "Asta Krog sagde i går, at <broen er gammel>.",
    "a participle": "Asta Krog har i dag oplyst, at <broen er gammel>.",
    "om without comma": "Asta Krog spurgte om <broen var gammel>.",
    "om with a noun": "Asta Krog spurgte om vej til broen.",
    "om": "Asta Krog spørger, om <broen er gammel>.",
    "hv-": "Asta Krog forklarer, hvorfor <broen er gammel>.",
    "hvordan": "Asta Krog fortæller, hvordan <broen blev bygget>.",
    "two at clauses": "Asta Krog siger, at <broen er gammel, og at den skal væk>.",
    "two verbs, two clauses":
        "Asta Krog siger, at <broen er gammel>, og hun understreger, at <den skal væk>.",
    "tag after": "<Broen er gammel>, mener Asta Krog.",
    "tag in the middle": "<Broen er, mener Asta Krog, alt for gammel>.",
    "ifølge first": "Ifølge Asta Krog <er broen gammel>.",
    "ifølge in the middle": "<Broen er ifølge Asta Krog gammel>.",
    "ifølge last": "<Broen er gammel>, ifølge Asta Krog.",
    "ifølge last, with a place": "<Broen er gammel>, ifølge Asta Krog fra havnen.",
    "ifølge a document": "Ifølge rapporten <er broen gammel>.",
    "Men belongs when it opens the sentence": "<Men broen er gammel>, siger Asta Krog.",
    "it refers back": "<Broen er gammel.> Det oplyser politiet.",
    "it refers back, a medium": "<Broen er gammel.> Det skriver Kystposten.",
    "it refers back, sådan lyder det": "<Broen er gammel.> Sådan lyder det fra kommunen.",
    "only the sentence before": "Byen vågner. <Broen er gammel.> Det oplyser politiet.",
    "a report shows": "Rapporten viser, at <broen er gammel>.",
    "viser rapporten": "<Broen er gammel>, viser rapporten.",
    "står der": "<Broen er gammel>, står der i rapporten.",
    "fremgår det": "<Broen er gammel>, fremgår det af rapporten.",
    "det forlyder": "Det forlyder, at <broen er gammel>.",
    "kræver": "Asta Krog kræver, at <broen bliver lukket>.",
    "afviser": "Asta Krog afviser, at <broen er gammel>.",
    "lover": "Asta Krog lover, at <broen bliver lukket>.",
    "anbefaler": "Asta Krog anbefaler, at <broen bliver lukket>.",
    "opfordrer til, at": "Asta Krog opfordrer til, at <broen bliver lukket>.",
    "in a headline": "Asta Krog siger, at <broen er gammel>\n\nByen vågner i dag.",
    "a relative clause reports": "Hun mødte Asta Krog, der siger, at <broen er gammel>.",
    "a tag inside does not cut it":
        "Asta Krog siger, at <broen ifølge rapporten er gammel>.",
    "the clause ends with the sentence": "Asta Krog siger, at <broen er gammel>. Byen sover.",
    "nobody in particular": "Det siges, at <broen er gammel>.",
    "a tag that breaks into a clause":
        "<Det er vigtigt, siger Asta Krog, at broen lukker>. Byen sover.",
    "an impersonal tag that breaks in": "<Broen skal, hedder det, lukke i maj>.",
    "a medium that passes on a report":
        "Asta Krog siger, at <broen er gammel>, skriver Kystposten.",
    "a source with where it belongs":
        "Ifølge en fisker fra Vestby <er broen gammel>.",
    "a source with a relative clause":
        "Ifølge Asta Krog, der er borgmester, <er broen gammel>.",
    "a source, then another who says":
        "Ifølge byen <er broen gammel> – og Asta Krog siger, at <den skal lukkes>.",
    "who agrees adds nothing":
        "<Broen er gammel>, lyder det fra fiskerne. Det mener også Asta Krog.",
    "somebody's assessment":
        "<Broen er gammel>, lyder kommunens vurdering.",
    "a tag after the first words":
        "<Men egentlig, lyder det fra Asta Krog, er broen gammel>.",
    "a source after der":
        "<I byen er der ifølge Asta Krog en gammel bro>.",
    "one speaker's two tags":
        "<Broen er gammel, siger Asta Krog - men den holder>, tilføjer hun.",
    "two speakers' tags":
        "<Broen er gammel>, siger Asta Krog, <men den holder>, siger Ib Vig.",
    "a medium that passes on what refers back":
        "<Broen er gammel.> Det siger Asta Krog, skriver Kystposten.",
    "marks after a colon": "Asta Krog siger, at <broen er gammel>: »[Den skal lukkes.]«",
    "a passive": "Det blev sagt, at <broen er gammel>.",
    "a tag in the past perfect": "<Broen er gammel>, havde Asta Krog oplyst.",
    "witnesses who say": "Flere vidner fortæller, at <broen er gammel>.",
    "a clause that opens the sentence holds the report":
        "Mens Asta Krog siger, at <broen er glat>, vil Ib Vig ikke lukke den.",
    "it refers back, its particle last": "<Broen er gammel.> Det peger en ny rapport på.",
    "it refers back, to an attitude": "<Broen skal males.> Det er holdningen hos Havnelisten.",
    "a source with a relative clause, no comma":
        "Ifølge de folk der bor ved broen, <er den gammel>.",
    "a medium passes on what a source says":
        "Ifølge Asta Krog <er broen gammel, men også dyr>, skriver Kystposten.",
    "a second at clause that holds a report":
        "Fiskerne fortæller, at <de er trætte, og at byen har meddelt dem, at <de skal væk>>.",
    "a denied clause without at": "Asta Krog mener ikke, <der er fisk i havnen>.",
    "agiterer for": "Asta Krog agiterer for, at <broen bliver malet>.",
    "marks after what refers back":
        "Byen er lukket. Det begrunder Asta Krog med »{en gammel bro}«.",
    "a clause that opens the sentence, then så":
        "Når Asta Krog siger, at <broen er glat>, så er den glat.",
    "a relative clause of the subject":
        "Asta Krog, der i sit brev siger, at <broen er glat>, bor i Vestby.",
    "a relative clause of the subject, and one in it":
        "Asta Krog, der siger, at <broen, der er ny, er grøn>, bor i Vestby.",
    "a condition inside":
        "Asta Krog, der siger, at <hvis broen er ny, er den glat>, bor i Vestby.",
    "a relative clause with an adverb in -vis":
        "Hun mødte Asta Krog, der indledningsvis i sit brev mener, at <broen er gammel>.",
    "a condition and a conclusion":
        "<Hvis broen er gammel, skal den lukkes>, lyder konklusionen:\n\nByen vågner.",
    "a clause that ends inside marks":
        "Asta Krog siger, at <broen har »{kostet for meget, og den er grim}«>. Byen sover.",
    "selv om, så, ifølge": "<Selv om broen er gammel, så er den ifølge Asta Krog stærk>.",
    "documents show": "Dokumenterne viser, at <broen er gammel>.",
    "a site's name": "Asta Krog bekræfter over for Kysten.DK, at <broen er gammel>.",
    "an order": "<Kom til byen og se broen>, siger Asta Krog.",
    "a report in a report, and mens":
        "Asta Krog siger, at <nogle mener, at <broen er dyr>, mens andre mener, at <den er grim>>.",
    "as somebody said to a medium":
        "Ib Vig gik, da han mente, at <broen var en »{skændsel}«>, som han sagde til Kystposten.",
    "a name in marks at the end": "<Broen, der er ny, får navnet »Bølgen«>, siger Asta Krog.",
    "a name in marks at the end, without a word for it":
        "<Broen åbner i maj, og den hedder »Bølgen«>, siger Asta Krog.",
    "ordet": "<Ordet »vores« er ifølge Asta Krog vigtigt>.",
    "it refers back, with marks inside":
        "<Det går '{langsomt, men godt fremad}' med broen.> Det skriver Kystposten.",
    "a source that passes on a report": "Ifølge Kystposten siger Asta Krog, at <broen er gammel>.",
    "a clause that introduces by title and name who speaks":
        "Formand Asta Krog forstår de unge, men <pengene er der ikke>, siger hun.",
    "a clause of somebody else, and men":
        "Asta Krog bor her. <Ib Vig er god, men han er langsom>, siger hun.",
    "another's report after a clause with marks":
        "Mens Ib Vig kaldte broen »{en perle}«, mente et blad, at <den var »{grå og grim}«>.",
    "a source behind a relative clause with stod":
        "<Mødet, der stod i kalenderen, varede ifølge Ib Vig fire minutter>.",
    "a tag breaks into the last clause, and marks end it":
        "Ib Vig har solgt huset, så <det bliver, fortæller han avisen, »{i rater}«>.",
    "som hun siger breaks into a clause":
        "Ib Vig bor her. <Larmen er nemlig, som han siger til Kystposten, »{helt væk}«>.",
    "a tag breaks into a subordinate clause":
        "Ib Vig sover længe, fordi <konen, som han siger, »{så har sengen for sig selv}«>.",
    "a passive breaks into a clause":
        "Broen lukker i maj, og <det er, understreges det på sedlen, »{uanset vejret}«>.",
    "a name and more of the speaker in marks":
        "<Byen lukker broen>, siger Asta Krog, »havnens dronning« i Vestby.",
}  # fmt: skip


@cases(INDIRECT)
def test_reported_words_without_marks_are_indirect(case):
    check(case)


NO_UTTERANCE = {
    "a wish": "Asta Krog vil have broen lukket.",
    "opfordrer til with a noun": "Asta Krog opfordrer til ro.",
    "an infinitive": "Asta Krog lover at lukke broen.",
    "expecting": "Asta Krog forventer, at broen lukker.",
    "hoping": "Asta Krog håber, at broen lukker.",
    "fearing": "Byen frygter, at broen lukker.",
    "finding out": "Asta Krog opdagede, at broen var lukket.",
    "figures show": "Tallene viser, at broen er gammel.",
    "at on a noun": "Der er regler om, at broen skal lukke.",
    "a noun's clause": "Asta Krog kræver garantier for, hvordan broen lukker.",
    "telling nothing": "Rapporten melder intet om, at broen er gammel.",
    "a refusal": "Asta Krog vil ikke sige, hvornår broen lukker.",
    "not telling which": "Havnevagten oplyser ikke, hvilket skib der er tale om.",
    "declining to tell": "Asta Krog afviste at forklare, hvem der ejer broen.",
    "another's words that are opposed": "Broen skal lukkes. Det protesterer Asta Krog mod.",
    "what for": "Asta Krog skrev til byen for at undgå et sagsanlæg.",
    "ifølge a plan": "Efter planen lukker broen i maj.",
    "a talk with nobody's words": "Asta Krog taler med Ib Vig om broen.",
    "denying a charge": "De to fiskere, der er fra Vestby, nægter sig skyldige.",
    "rejecting what others say": "Formanden, Asta Krog, afviste kritikken.",
    "saying no to an answer": "Asta Krog siger nej til at svare på, om broen lukker.",
    "recommending to do": "Asta Krog anbefaler byen at lukke broen.",
    "what goes without saying": "Broen er gammel. Det siger sig selv.",
    "a song that somebody wrote": 'Broen hedder efter "Havet synger", som Ib Vig skrev i 1971.',
    "giving notice": "Asta Krog sagde op, da hun så, at broen lukkede.",
    "being asked": "Asta Krog er blevet spurgt, om broen lukker.",
    "a question that leads up": "Byen vågner.\n\nAdspurgt, om broen lukker, svarer Asta Krog:",
    "words on a sign": "På døren hænger et skilt med ordene »Hunden sover«.",
    "words on what somebody holds": "Asta Krog holder en fane med ordene »Fri Vestby«.",
    "words on what somebody paints": "Asta Krog malede et skilt med ordene »Hunden sover«.",
    "a word that somebody does not use": "Asta Krog bruger ikke ordet »skandale«.",
    "a word that is used": "Ordet »skandale« bruges af alle.",
    "what something is called, with af before it": "Brug af havnen bliver ofte kaldt »det grå«.",
    "what somebody is called somewhere": "I Vestby bliver Asta Krog kaldt »havnens dronning«.",
    "about one thing, about another": "Ib Vig fortæller om gæld, om en sorg, der kom, og om det.",
    "nothing at all": "Broen er lukket. Byen sover.",
    "one word": "Broen",
}


@cases(NO_UTTERANCE)
def test_where_nothing_is_uttered_there_is_no_quote(case):
    check(case)


def test_a_credit_line_never_holds_a_quote():
    text = "Broen er lukket.\n\n/»Kystposten« siger ritzau/"
    assert found(text) == []


# -- cue and mention ------------------------------------------------------------------------------

EVIDENCE = [
    ("- Broen er gammel, siger Asta Krog.", "siger", "Asta Krog"),
    ("- Broen er gammel, tilføjer hun.", "tilføjer", "hun"),
    ("- Broen er gammel, siger borgmester Ib Vig, som bor her.", "siger", "borgmester Ib Vig"),
    ("- Broen er gammel, siger Ib Vig, borgmester i Krogby.", "siger", "Ib Vig"),
    ("- Broen er gammel, siger Ib Vig (SM).", "siger", "Ib Vig"),
    ("- Broen er gammel, siger den nye borgmester.", "siger", "den nye borgmester"),
    ("- Broen er gammel, sagde Asta Krog i går.", "sagde", "Asta Krog"),
    ("- Broen er gammel, har Asta Krog sagt.", "sagt", "Asta Krog"),
    ("- Broen er gammel, lyder det fra politiet.", "lyder det fra", "politiet"),
    ("Ifølge politiet er broen gammel.", "Ifølge", "politiet"),
    ("Politiet oplyser, at broen er gammel.", "oplyser", "Politiet"),
    ("Broen er gammel. Det oplyser politiet.", "oplyser", "politiet"),
    ("Flere naboer siger, at broen er gammel.", "siger", "Flere naboer"),
    ("Asta Krog siger: »Broen er gammel.«", "siger", "Asta Krog"),
    ("I går sagde Asta Krog, at broen er gammel.", "sagde", "Asta Krog"),
    ("Asta Krog slår fast, at broen er gammel.", "slår fast", "Asta Krog"),
    ("Broen er gammel. Det peger en ny, stor rapport på.", "peger", "en ny, stor rapport"),
    ("En høj, blond fisker siger, at broen er gammel.", "siger", "En høj, blond fisker"),
    ("- Broen er gammel, siger læge på øen og ekspert i broer Ib Vig.", "siger",
     "læge på øen og ekspert i broer Ib Vig"),
    ("- Broen er gammel, lyder et af rådene fra Ib Vig.", "lyder et af rådene fra", "Ib Vig"),
    ("- Broen er gammel, har det lydt fra Ib Vig.", "lydt fra", "Ib Vig"),
    ("Lokalt kan fisker Ib Vig fortælle, at broen er gammel.", "fortælle", "fisker Ib Vig"),
    ("Ib Vig, formand for Havn & By, Fiskeri, siger, at broen er gammel.", "siger", "Ib Vig"),
    ("- Broen er gammel, siger til Ritzau.", "siger", ""),
    ("»Broen er gammel,« som Asta Krog siger.", "siger", "Asta Krog"),
    ("»Broen er gammel«, som hun udtrykker det.", "udtrykker", "hun"),
    ("Asta Krog kalder broen »en skændsel«.", "kalder", "Asta Krog"),
    ("Formanden, Asta Krog, kalder broen »en skændsel«.", "kalder", "Formanden, Asta Krog"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cue", "mention"), EVIDENCE)
def test_cue_and_mention_are_the_words_as_they_stand(text, cue, mention):
    (row,) = quotes(text).itertuples()
    assert (row.cue, row.mention) == (cue, mention)


def test_both_sides_of_a_reporting_clause_carry_it():
    table = quotes("- Broen er, siger Asta Krog, den ældste i byen.")
    assert table["cue"].tolist() == ["siger"] * 2
    assert table["mention"].tolist() == ["Asta Krog"] * 2


def test_a_quote_without_a_cue_has_neither_cue_nor_mention():
    last = quotes("- Broen er gammel, siger Asta Krog.\n\n- Den skal væk.").iloc[-1]
    assert (last["cue"], last["mention"], last["speaker"]) == ("", "", "Asta Krog")


@pytest.mark.parametrize(
    ("opens", "closes"), ["›‹", "‹›", "»«", "«»", "„“", "„”", "“”", "””", '""', "‘’", "''"]
)
def test_words_in_any_marks_are_direct_and_their_first_word_is_no_name(opens, closes):
    tables = news(f"Havnen er lukket. {opens}Broen er god,{closes} siger Ida Lund. Det er sent.")
    found = tables.quotes[["kind", "text", "speaker"]].values.tolist()
    assert found == [["direct", "Broen er god", "Ida Lund"]]
    assert "Broen" not in set(tables.speakers["speaker"])


@pytest.mark.parametrize("sentence", [
    "Også havnens chef siger, at broen lukker.",
    "I går sagde chefen på havnen, at broen lukker.",
])  # fmt: skip
def test_adverbs_are_no_part_of_a_mention(sentence):
    (mention,) = quotes(sentence)["mention"]
    assert mention in ("havnens chef", "chefen på havnen")


@pytest.mark.parametrize(("sentence", "mention"), [
    ("»Det er godt,« siger en talsmand fra Facebook.", "en talsmand fra Facebook"),
    ("»Det er godt,« skriver KP’s anmelder Bo Krag.", "KP’s anmelder Bo Krag"),
    ("Børne- og Havneministeriet siger, at broen lukker.", "Børne- og Havneministeriet"),
    ("»Det er godt,« siger forsker og tidligere chef Ida Lund.",
     "forsker og tidligere chef Ida Lund"),
    ("Derudover nævner Ida Lund, at broen lukker.", "Ida Lund"),
    ("Forud for mødet sagde Ida Lund, at broen lukker.", "Ida Lund"),
    ("»Det er sent,« var svaret fra formand Bo Krag.", "formand Bo Krag"),
])  # fmt: skip
def test_a_mention_is_the_whole_noun_phrase(sentence, mention):
    assert quotes(sentence)["mention"].tolist() == [mention]


@pytest.mark.parametrize(("sentence", "words"), [
    ("Ifølge Ida Lund, formand for havnen, lukker broen i dag.", "lukker broen i dag"),
    ("Ifølge Ida Lund (S) lukker broen i dag.", "lukker broen i dag"),
    ("Ida Lund mener, at broen er dyr, og hun vil bygge en ny.", "broen er dyr"),
    ("Broen lukker i dag, viser en opgørelse.", "Broen lukker i dag"),
    ("Broen bliver lukket i dag, tror Ida Lund.", "Broen bliver lukket i dag"),
    ("Broen bliver lukket i dag. Det kan Ida Lund oplyse.", "Broen bliver lukket i dag"),
    ("Efter to timer lykkedes det at åbne broen, oplyser Ida Lund.",
     "Efter to timer lykkedes det at åbne broen"),
])  # fmt: skip
def test_a_reported_clause_ends_where_the_report_ends(sentence, words):
    assert found(sentence) == [("indirect", words)]


@pytest.mark.parametrize(("sentence", "negated"), [
    ("Ida Lund mener ikke, at broen lukker.", True),
    ("Ida Lund mener, at broen ikke lukker.", False),
    ("Derfor mener Ida Lund ikke, at broen lukker.", True),
    ("Ida Lund har aldrig sagt, at broen lukker.", True),
    ("Ida Lund, der ikke er formand, siger, at broen lukker.", False),
    ("Ida Lund siger til Bo Krag, som ikke er formand, at broen lukker.", False),
    ("Ida Lund afviser, at broen lukker.", True),
    ("Ida Lund afviser ikke, at broen lukker.", False),
    ("Ida Lund har afvist, at broen lukker.", True),
    ("Ingen siger, at broen lukker.", True),
    ("Broen lukker ikke, siger Ida Lund.", False),
    ("»Broen lukker ikke,« afviser Ida Lund.", False),
    ("Ifølge Ida Lund lukker broen ikke.", False),
    ('Ida Lund kalder ikke broen "en skandale".', True),
])  # fmt: skip
def test_negated_says_that_the_reporting_clause_denies(sentence, negated):
    assert news(sentence).quotes["negated"].tolist() == [negated]


def test_what_is_left_early_reports_nothing():
    left = told = 0
    for path in (*DATA.glob("2*.txt"), *GOLD.glob("*.txt")):
        _, doc = read(path.read_text(encoding="utf-8"))
        tokens = tokens_of(doc)
        for first, last in tokens.sentences:
            reports = find_reports(tokens, first, last)
            assert may_report(tokens, first, last) or not reports
            told += bool(reports)
            left += not may_report(tokens, first, last)
    assert told > 400 and left > 200


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- I morgen, siger formand Bo Krag, begynder vi forfra.",
         ["I morgen", "begynder vi forfra"]),
        ("- Når hallen lukker, siger Bo Krag, flytter børnene væk.",
         ["Når hallen lukker", "flytter børnene væk"]),
        ("- Selv om det er, siger Bo Krag, går det nok.", ["Selv om det er", "går det nok"]),
        ("- Efter ti år, siger Bo Krag, vender sig om og går.", ["Efter ti år"]),
        ("Når broen lukker, siger Bo Krag, flytter børnene.",
         ["Når broen lukker, siger Bo Krag, flytter børnene"]),
        ("Da han kom hjem, sagde Bo Krag, at broen var lukket.", ["broen var lukket"]),
    ],
)  # fmt: skip
def test_a_clause_goes_on_with_its_verb_after_a_tag_that_follows_its_opening(text, said):
    found = quotes(text)
    assert found["text"].tolist() == said
    assert set(found["speaker"]) == {"Bo Krag"}


def test_who_goes_on_is_the_speaker_and_not_the_medium_that_passes_it_on():
    text = "»Broen er dyr«, siger Asta Krog ifølge Kystposten og fortsætter: »Den er grim«."
    assert quotes(text)["mention"].tolist() == ["Asta Krog"] * 2


def test_words_whose_opening_mark_is_lost_are_direct_before_their_tag():
    found = quotes("Bo Krag er direktør. Hvad skulle han svare? Vi lovede den,” siger Bo Krag.")
    assert found[["kind", "text"]].to_numpy().tolist() == [["direct", "Vi lovede den"]]


def test_a_very_long_paragraph_goes_on_where_it_is_cut_and_is_no_caption():
    text = "Det går. Det siger Ida Lund. " * 1_000
    assert len(quotes(text)) == 1_000
