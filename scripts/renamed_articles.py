"""How much rests on lists of names: annotated articles again, with all people renamed.

``python scripts/renamed_articles.py FOLDER [FOLDER …] [--seed N]``; each folder has ``texts/`` and
``gold.csv``. Every person of the annotation gets an invented given name and surname, the same in
the whole article, genitives too. A reader would give the same answers, so a row that was right and
is wrong now shows where a list was used and the place in the sentence would have sufficed. Other
seeds give other names: score with one that nobody has read.
"""

import random
import re
from dataclasses import replace

import pandas as pd
from annotated import Annotated, edited, report

from analysis.lang.forms import GENITIVE
from analysis.speakers.noun_phrases import is_full_name
from analysis.text.nouns import gender

STARTS = ("br", "d", "f", "gr", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "tr", "v", "z")
VOWELS = ("a", "e", "i", "o", "u", "y", "æ", "ø")


def invented(rng: random.Random, ending: str) -> str:
    """Return a made-up name of two syllables and an ending."""
    syllables = (rng.choice(STARTS) + rng.choice(VOWELS) for _ in range(2))
    return ("".join(syllables) + ending).capitalize()


def new_names(gold: pd.DataFrame, rng: random.Random) -> dict[str, str]:
    """Return a new name for each given name and surname of the people of an article."""
    names: dict[str, str] = {}
    for name in dict.fromkeys("|".join(gold["speaker"]).split("|")):
        if is_full_name(name) and (shown := gender(name.split()[0])):
            given, *_, surname = name.split()
            names.setdefault(given, invented(rng, {"f": "na", "m": "k"}.get(shown, "l")))
            names.setdefault(surname, invented(rng, "v"))
    return names


def renamed(article: Annotated, names: dict[str, str]) -> Annotated:
    """Return an annotated article with other names.

    >>> gold = pd.DataFrame({"start": [15], "end": [17], "speaker": ["Bo Lund"]})
    >>> article = Annotated("a", "Lunds bro er. - Ja, siger Bo Lund.", gold)
    >>> new = renamed(article, {"Bo": "Dek", "Lund": "Tov"})
    >>> new.text, new.gold["speaker"].tolist()
    ('Tovs bro er. - Ja, siger Dek Tov.', ['Dek Tov'])
    """
    if not names:
        return article
    longest = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w'’-])({longest})({GENITIVE})?(?![\w'’-])")

    def other(found: re.Match[str]) -> str:
        return names[found[1]] + ("s" if found[2] else "")

    speakers = [pattern.sub(other, speaker) for speaker in article.gold["speaker"]]
    edits = [(*found.span(), other(found)) for found in pattern.finditer(article.text)]
    return edited(replace(article, gold=article.gold.assign(speaker=speakers)), edits)


def all_renamed(article: Annotated, rng: random.Random) -> Annotated:
    """Return an annotated article with new names for all people."""
    return renamed(article, new_names(article.gold, rng))


if __name__ == "__main__":
    report({"renamed": all_renamed}, __doc__)
