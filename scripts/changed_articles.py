"""How much rests on the form of an article: annotated articles again, in another form.

``python scripts/changed_articles.py FOLDER [FOLDER …] [--seed N]``; each folder has ``texts/`` and
``gold.csv``. ``CHANGES`` lists the changes: other cue verbs and tenses, adverbials, order, marks,
lines between repliks, other words said. A reader would give the same
answers, so a row that was right and is wrong now shows what the rules ask of a form. Other seeds
change other places in other ways: score with one whose errors nobody has read.
"""

from annotated import Change, report
from changes_of_form import (
    clause_moved,
    cue_phrase,
    cue_replaced,
    exclaimed,
    goes_on,
    in_the_perfect,
    named_above,
    openings,
    put_in,
    tag_in_the_middle,
    tag_moved,
    tags,
)  # fmt: skip
from changes_of_layout import (
    dashes,
    framed,
    is_named_replik,
    is_replik,
    line_before,
    lines_joined,
    marked,
    other_marks,
    paragraphs_cut,
    paragraphs_joined,
    words_swapped,
)  # fmt: skip

from analysis import lang

PAST = {present: past for _, present, past, *_ in lang.rows("reporting_verbs.tsv")}
LISTED = ("pointerer", "konstaterer", "fastslår", "bemærker", "tilføjer", "uddyber", "mener")
UNLISTED = ("funderer", "docerer", "raser", "klukker", "mukker", "snerrer", "gisper", "messer")
CLAUSE_VERBS = ("oplyser", "understreger", "konstaterer", "påpeger", "vurderer", "erklærer")
WHEN = (" torsdag", " i dag", " onsdag aften", " i går", " tirsdag eftermiddag")
ADVERBS = (" blandt andet", " videre", " også", " samtidig", " til gengæld", " derfor", " dog")
WHERE = (
    " i en pressemeddelelse", " på et pressemøde", " i en mail", " på Facebook", " i Radioavisen",
    " under mødet i forsamlingshuset", " efter kampen", " i et skriftligt svar",
)  # fmt: skip
MEDIA = (" til Ritzau", " til Kystposten", " til avisen", " over for TV Havn", " til Radio Fjord")
AFTER = (
    " med et smil", " og trækker på skuldrene", ", mens regnen siler ned over pladsen",
    " og peger ud over vandet", " og ryster på hovedet", ", inden døren går op", " efter en pause",
)  # fmt: skip
AFTER_NAME = (" (48)", ", 48 år", ", som bor i Vestby", ", der kom til byen i 2012", " fra Vestby")
FURNITURE = (
    "Artiklen fortsætter efter annoncen", "Del artiklen", "Annonce", "Kommentarer (14)",
    "LÆS OGSÅ: Borgmester: Vi skal have orden på havnen", "Læs også »Ny bro«",
    "Læs mere om sagen her", "Tryk her for at høre mere", "Se video: Her vælter skiltet",
    "Havnen i Vestby set fra luften. Foto: Karl Vang", "Karl Vang / Ritzau Scanpix",
)  # fmt: skip
HEADINGS = ("Et hårdt år", "Flere vil hjælpe", "DYRE PLANER", "Hvad nu?", "Ikke det første forsøg")
FACTS = "FAKTA: Havnen\n\n• Havnen blev bygget i 1912.\n\n• 230 både ligger der hele året."
SCENES = (
    "Klokken er blevet tolv, og regnen siler ned over pladsen.", "Der bliver stille ved bordet.",
    "Udenfor er det begyndt at sne.", "Havnen har 230 pladser, og alle er lejet ud.",
)  # fmt: skip
STRANGERS = (
    "Kasserer Poul Brask kom ikke til mødet.", "Naboen Jytte Vang så til fra havnen.",
    "Sidste år måtte formanden for roklubben, Karl Vang, gå af.", "Ved siden af sidder Jytte Vang.",
)  # fmt: skip

BYLINES = ("Af Karl Vang", "Tekst: Karl Vang", "Tekst: Karl Vang Foto: Jytte Fog")
CREDITS = ("/ritzau/", "Karl Vang er journalist på Kystposten.", "Kontakt: karl@kystposten.dk")

CHANGES: dict[str, Change] = {
    "another listed verb": cue_replaced(LISTED),
    "an unlisted verb": cue_replaced(UNLISTED),
    "the past": cue_replaced(PAST),
    "the perfect": in_the_perfect(tags),
    "a phrase for the verb": cue_phrase,
    "a day after the verb": put_in(WHEN, "cue"),
    "an adverb after the verb": put_in(ADVERBS, "cue"),
    "an occasion after the verb": put_in(WHERE, "cue"),
    "an occasion after the mention": put_in(WHERE, "mention"),
    "the medium after the mention": put_in(MEDIA, "mention"),
    "a gesture after the mention": put_in(AFTER, "mention"),
    "an addition after a name": put_in(AFTER_NAME, "name"),
    "another verb before at": cue_replaced(CLAUSE_VERBS, openings),
    "the past before at": cue_replaced(PAST, openings),
    "the perfect before at": in_the_perfect(openings),
    "an occasion before at": put_in(WHERE, "cue", openings),
    "the medium before at": put_in(MEDIA, "cue", openings),
    "an adverb before at": put_in(ADVERBS, "cue", openings),
    "the tag before": tag_moved("before"),
    "the tag as a sentence": tag_moved("Det {cue} {mention}"),
    "the tag as a sentence with fra": tag_moved("Sådan lyder det fra {mention}"),
    "the tag after another mark": exclaimed,
    "the tag leading over": goes_on,
    "the name above": named_above,
    "the tag in the middle": tag_in_the_middle,
    "the clause before its tag": clause_moved(", {cue} {mention}"),
    "the clause before ifølge": clause_moved(", ifølge {mention}"),
    "the clause before det": clause_moved(". Det {cue} {mention}"),
    "an en dash": dashes("– "),
    "an em dash": dashes("— "),
    "a dash without a space": dashes("-"),
    "guillemets for dashes": marked("»", "«"),
    "curly marks for dashes": marked("“", "”"),
    "Swedish marks for dashes": marked("”", "”"),
    "straight marks for dashes": marked('"', '"'),
    "single marks for dashes": marked("’", "’"),
    "guillemets for other marks": other_marks("»", "«"),
    "guillemets, the comma outside": other_marks("»", "«", comma_inside=False),
    "straight marks for others": other_marks('"', '"'),
    "low marks for others": other_marks("„", "“"),
    "single marks for others": other_marks("'", "'"),
    "other words said": words_swapped,
    "furniture before repliks": line_before(FURNITURE, is_replik),
    "furniture before paragraphs": line_before(FURNITURE, lambda *_: True),
    "headings before repliks": line_before(HEADINGS, is_replik),
    "facts before repliks": line_before((FACTS,), is_replik),
    "scenes before repliks": line_before(SCENES, is_replik),
    "a stranger before a tag with a name": line_before(STRANGERS, is_named_replik),
    "byline and credit": framed(BYLINES, CREDITS),
    "narration cut": paragraphs_cut,
    "narration joined": paragraphs_joined,
    "single line breaks": lines_joined,
}  # fmt: skip


if __name__ == "__main__":
    report(CHANGES, __doc__)
