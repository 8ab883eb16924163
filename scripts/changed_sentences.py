"""How much rests on a reporter's own sentences: annotated articles again, with those changed.

``python scripts/changed_sentences.py FOLDER [FOLDER …] [--seed N] [--only CHANGE]``; each folder
has ``texts/`` and ``gold.csv``. ``CHANGES`` lists the changes: a few words of what is reported are
set in marks, what somebody says is called something, and in each of these and as written the
subject is parted from its verb, comes after it, is a pronoun or stands behind a label. A row that
was right and is wrong now shows a fault. Score with a seed whose errors nobody has read.
"""

from annotated import Change, report
from changes_inside import (
    after_verb,
    by_pronoun,
    called,
    chained,
    fronted,
    labelled,
    marked_words,
    parted,
    quoted,
)

PHRASES = (
    "en rigtig dårlig idé", "en stor dag for byen", "et skridt i den rigtige retning",
    "noget værre rod", "den rene ønsketænkning", "en gave til turisterne",
)  # fmt: skip
FORMS = (  # cue, and the sentence with subject and marked words
    ("kalder", "{x} kalder det {q}."), ("kalder", "{x} kalder forløbet for {q}."),
    ("omtaler", "{x} omtaler forløbet som {q}."), ("betegner", "{x} betegner det som {q}."),
    ("taler", "{x} taler om {q}."), ("kalder", "Det er, hvad {x} kalder {q}."),
    ("kalder", "Forløbet, som {x} kalder {q}, har varet i to år."),
    ("kalder", "{x} afviser kritikken og kalder forløbet {q}."),
    ("kalder", "{x}, der kalder forløbet {q}, kommer ikke til mødet."),
    ("ifølge", "Ifølge {x} er forløbet {q}."), ("kaldt", "Forløbet er blevet kaldt {q} af {x}."),
    ("ordene", "{x} afviste kritikken med ordene {q}."),
    ("kalder", "Mødet blev udsat, og det kalder {x} {q}."),
    ("kalder", "Der kommer et nyt møde efter det, {x} kalder {q}."),
    ("beskriver", "Naboen Jytte Vang er uenig med {x}, der beskriver forløbet som {q}."),
)  # fmt: skip
RELATIVE = (
    ", der har boet i Vestby i ti år,", ", som selv var med til mødet i torsdags,",
    ", hvis nabo Jytte Vang også var til stede,", ", der har overtaget gården efter Karl Vang,",
    ", som ikke har været i Vestby siden 2012,", ", der i går mødtes med Jytte Vang,",
)  # fmt: skip
APPOSED = (
    ", 48 år,", " (48)", ", ravsliber i Vestby,", ", der er ravsliber,", " fra Vestby",
    ", far til tre,", ", barnebarn af Karl Vang,", ", tidligere ravsliber,",
)  # fmt: skip
LATER = (
    " i dag", " torsdag aften", " blandt andet", " i et interview med Kystposten",
    " over for Kystposten", " i en mail til Jytte Vang", " efter mødet med Jytte Vang",
    " på et pressemøde i Vestby", " ligefrem", " til gengæld",
)  # fmt: skip
FIRST = (
    "Efter mødet", "I dag", "Torsdag aften", "Kort før påske", "Alligevel", "I sin tale",
    "I et interview med Kystposten", "På et pressemøde i Vestby", "Over for Kystposten",
    "Da mødet var slut,", "Selv om Jytte Vang stemte imod,", "I et brev til Jytte Vang",
    "Ligesom Jytte Vang", "Trods kritik fra Jytte Vang", "Da Karl Vang var gået,",
)  # fmt: skip
TOLD = {
    "m": ("{} har boet i Vestby i ti år.", "{} bor sammen med Jytte Vang.",
          "Sidste år mødte {} Jytte Vang.", "Også {} var med til mødet."),
    "f": ("{} har boet i Vestby i ti år.", "{} bor sammen med Karl Vang.",
          "Sidste år mødte {} Karl Vang.", "Også {} var med til mødet."),
}  # fmt: skip
LABELS = (
    "• ", "* ", "• Vestby: ", "* Havnen: ", "14.30: ", "Klokken 14.30: ", "Torsdag: ",
    "2. juni: ", "2012: ", "1. ", "VESTBY: ", "• 2. juni 2012: ", "Norge: ",
)  # fmt: skip

WORDS: dict[str, Change] = {
    "words in marks at the end": marked_words("end"),
    "words in marks inside": marked_words("inside"),
    "words called so": called(PHRASES, FORMS),
}
SUBJECTS: dict[str, Change] = {
    "a relative clause before the verb": parted(RELATIVE, roles=True),
    "an apposition before the verb": parted(APPOSED),
    "an adverbial after the verb": after_verb(LATER),
    "an adverbial first": fronted(FIRST),
    "a pronoun after the name": by_pronoun(TOLD),
    "a label before": labelled(LABELS),
}
CHANGES: dict[str, Change] = {
    **WORDS,
    "a sentence in marks, a tag behind": quoted("{q}, {cue} {x}."),
    "a sentence in marks behind a colon": quoted("{x} {cue}: {q}."),
    "a sentence in marks before det": quoted("{q}. Det {cue} {x}."),
    **SUBJECTS,
    **{
        f"{words}, {subject}": chained(one, other)
        for words, one in WORDS.items()
        for subject, other in SUBJECTS.items()
    },
}


if __name__ == "__main__":
    report(CHANGES, __doc__)
