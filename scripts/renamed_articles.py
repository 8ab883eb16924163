"""How much rests on lists of names: annotated articles again, with all people renamed.

``python scripts/renamed_articles.py FOLDER [FOLDER …] [--seed N]``; each folder has ``texts/`` and
``gold.csv``. Every person of the annotation gets an invented given name and surname, the same in
the whole article, genitives too. A reader would give the same answers, so a row that was right and
is wrong now shows where a list was asked and the place in the sentence would have told. Other seeds
give other names: score with one that nobody has read.
"""

import argparse
import random
import re
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pandas as pd

import analysis as an
from analysis.evaluation.scores import match, read_gold
from analysis.lang.forms import GENITIVE
from analysis.speakers.noun_phrases import is_full_name
from analysis.text.nouns import gender

STARTS = ("br", "d", "f", "gr", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "tr", "v", "z")
VOWELS = ("a", "e", "i", "o", "u", "y", "æ", "ø")
RIGHT = ("exact", "overlap")
Edit = tuple[int, int, str]  # where words begin and end, and those that stand there instead
Change = Callable[[str, pd.DataFrame, random.Random], tuple[str, pd.DataFrame]]


def invented(rng: random.Random, ending: str) -> str:
    """Return a made-up name of two syllables and an ending."""
    syllables = (rng.choice(STARTS) + rng.choice(VOWELS) for _ in range(2))
    return ("".join(syllables) + ending).capitalize()


def new_names(gold: pd.DataFrame, rng: random.Random) -> dict[str, str]:
    """Return a new name for each given name and surname of the people of an article."""
    names: dict[str, str] = {}
    for name in dict.fromkeys("|".join(gold["speaker"]).split("|")):
        if is_full_name(name) and (told := gender(name.split()[0])):
            given, *_, surname = name.split()
            names.setdefault(given, invented(rng, {"f": "na", "m": "k"}.get(told, "l")))
            names.setdefault(surname, invented(rng, "v"))
    return names


def renamed(text: str, gold: pd.DataFrame, names: dict[str, str]) -> tuple[str, pd.DataFrame]:
    """Return a text and its annotation with other names.

    >>> gold = pd.DataFrame({"start": [2], "end": [4], "speaker": ["Bo Lund"]})
    >>> new, moved = renamed("Lunds bro. - Ja, siger Bo Lund.", gold, {"Bo": "Dek", "Lund": "Tov"})
    >>> new, moved["start"].tolist(), moved["speaker"].tolist()
    ('Tovs bro. - Ja, siger Dek Tov.', [2], ['Dek Tov'])
    """
    if not names:
        return text, gold
    longest = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w'’-])({longest})({GENITIVE})?(?![\w'’-])")

    def other(found: re.Match[str]) -> str:
        return names[found[1]] + ("s" if found[2] else "")

    speakers = [pattern.sub(other, speaker) for speaker in gold["speaker"]]
    edits = [(*found.span(), other(found)) for found in pattern.finditer(text)]
    return edited(text, gold.assign(speaker=speakers), edits)


def edited(text: str, gold: pd.DataFrame, edits: Iterable[Edit]) -> tuple[str, pd.DataFrame]:
    """Return a text with words replaced, and its annotation at the places where it stands then.

    Of edits that overlap the first counts. What is put in at the edge of a span stays outside it.

    >>> gold = pd.DataFrame({"start": [2], "end": [4]})
    >>> new, moved = edited("- Ja, siger Bo.", gold, [(0, 0, "Så: "), (4, 4, "!"), (12, 14, "han")])
    >>> new, moved["start"].tolist(), moved["end"].tolist()
    ('Så: - Ja!, siger han.', [6], [8])
    """
    parts, kept, last = [], [], 0
    for start, end, words in sorted(edits):
        if start >= last:
            parts += [text[last:start], words]
            kept.append((start, end, len(words) - (end - start)))
            last = end
    starts = [at + sum(more for _, end, more in kept if end <= at) for at in gold["start"]]
    ends = [at + sum(more for start, _, more in kept if start < at) for at in gold["end"]]
    moved = gold.assign(start=starts, end=ends).astype({"start": int, "end": int})
    return "".join([*parts, text[last:]]), moved


def rightly_found(texts: Path, gold: pd.DataFrame) -> set[int]:
    """Return which rows of the annotation are found with the right speaker, by their number."""
    news = an.load(texts, corrections=None, people=None, source_types=None)
    pairs = match(news, gold)
    right = pairs[pairs["result"].isin(RIGHT) & (pairs["speaker_right"] == True)]  # noqa: E712
    places = right[["article", "gold_start", "gold_end", "kind"]].itertuples(index=False)
    number = {(row.article, row.start, row.end, row.kind): row.Index for row in gold.itertuples()}
    return {number[tuple(place)] for place in places}


def rename(text: str, gold: pd.DataFrame, rng: random.Random) -> tuple[str, pd.DataFrame]:
    """Return a text and its annotation with invented names for all people."""
    return renamed(text, gold, new_names(gold, rng))


def right_as_written_and_changed(
    folder: Path, change: Change, seed: int
) -> tuple[set[int], set[int]]:
    """Return which rows of a folder's annotation are right as written, and which as changed."""
    gold = read_gold(folder / "gold.csv")
    parts = []
    with tempfile.TemporaryDirectory() as out:
        for path in sorted((folder / "texts").glob("*.txt")):
            own, rng = gold[gold["article"] == path.stem], random.Random(f"{seed} {path.stem}")
            text, changed = change(path.read_text(encoding="utf-8"), own, rng)
            (Path(out) / path.name).write_text(text, encoding="utf-8")
            parts.append(changed)
        after = rightly_found(Path(out), pd.concat(parts).sort_index())
    return rightly_found(folder / "texts", gold), after


def main() -> None:
    """Print how many rows are right as written and wrong as renamed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    for folder in given.folders:
        before, after = right_as_written_and_changed(folder, rename, given.seed)
        print(f"{folder}: {len(before)} rows right as written, {len(before - after)} wrong renamed")


if __name__ == "__main__":
    main()
