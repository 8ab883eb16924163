"""Annotated articles that are changed together with their annotation, and scored before and after.

A reader would give the same answers in the changed article, so a row of the annotation that was
right and is wrong now shows a fault of the rules.
"""

import argparse
import random
import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pandas as pd

import analysis as an
from analysis.evaluation.gold import read_gold
from analysis.evaluation.scores import match

RIGHT = ("exact", "overlap")
Place = tuple[int, int]
Edit = tuple[int, int, str]  # start and end in the text as it is, and what stands there afterwards
Cut = tuple[int, int, int]  # number of a row, where its first part ends, where its second begins


@dataclass(frozen=True)
class Annotated:
    """An article, the rows of its annotation, and words of other articles for those it quotes."""

    name: str
    text: str
    gold: pd.DataFrame
    others: tuple[str, ...] = field(default=(), repr=False)

    @property
    def paragraphs(self) -> list[Place]:
        """The places of the paragraphs."""
        return [found.span() for found in re.finditer(r"[^\n]+", self.text)]

    def words(self, place: Place) -> str:
        """Return the words at a place."""
        return self.text[slice(*place)]

    def holds(self, start: int, end: int) -> bool:
        """Return whether words that somebody says stand between two places."""
        return bool(((self.gold["start"] < end) & (self.gold["end"] > start)).any())


@dataclass(frozen=True)
class Outcome:
    """What a change does: how many articles differ, which rows were right, and what goes wrong.

    ``wrong`` has each row that was right as written and is wrong now, as ``analysis.evaluation``
    pairs them, ``extra`` what is found only as changed.
    """

    change: str
    n_changed: int
    before: set[int]
    wrong: pd.DataFrame
    extra: pd.DataFrame

    def __str__(self) -> str:
        """Return the counts in words."""
        return (
            f"{self.change}: of {len(self.before)} rows right as written "
            f"{self.wrong['row'].nunique()} wrong as changed, {len(self.extra)} more found "
            f"({self.n_changed} articles changed)"
        )


Change = Callable[[Annotated, random.Random], Annotated]


def capital(text: str) -> str:
    """Return a text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def read_annotated(*folders: Path) -> list[Annotated]:
    """Return the articles of folders with ``texts/`` and ``gold.csv``, each row with a number."""
    parts = [read_gold(folder / "gold.csv") for folder in folders]
    gold = pd.concat(parts, ignore_index=True)
    paths = [path for folder in folders for path in sorted((folder / "texts").glob("*.txt"))]
    rows = {path.stem: gold[gold["article"] == path.stem] for path in paths}
    said = gold[gold["kind"] == "direct"]
    return [
        Annotated(
            path.stem,
            path.read_text(encoding="utf-8"),
            rows[path.stem],
            tuple(said.loc[said["article"] != path.stem, "text"]),
        )
        for path in paths
    ]


def edited(article: Annotated, edits: Iterable[Edit], cuts: Iterable[Cut] = ()) -> Annotated:
    """Return an article with edits, and each row of its annotation where its words are now.

    Of two edits that overlap the first one is done. What is put in at a row's start or end stays
    outside it. A cut makes two rows of one, with the same number.

    >>> gold = pd.DataFrame({"start": [2], "end": [4]})
    >>> new = edited(Annotated("a", "- Ja, siger Bo.", gold), [(0, 2, "»"), (4, 5, ",«")])
    >>> new.text, new.text[new.gold["start"][0] : new.gold["end"][0]]
    ('»Ja,« siger Bo.', 'Ja')
    """
    done: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: edit[:2]):
        if not done or edit[0] >= done[-1][1]:
            done.append(edit)
    text, at = "", 0
    for start, end, new in done:
        text, at = text + article.text[at:start] + new, end

    def begins(place: int) -> int:
        return place + sum(len(new) - (b - a) for a, b, new in done if b <= place)

    def ends(place: int) -> int:
        return place + sum(len(new) - (b - a) for a, b, new in done if b <= place and a < place)

    gold = article.gold
    for row, end, start in cuts:
        first, second = gold.loc[[row]].assign(end=end), gold.loc[[row]].assign(start=start)
        gold = pd.concat([gold.drop(index=row), first, second])
    gold = gold.assign(start=gold["start"].map(begins), end=gold["end"].map(ends))
    return replace(article, text=text + article.text[at:], gold=gold)


def compare(articles: list[Annotated], changes: dict[str, Change], seed: int) -> Iterator[Outcome]:
    """Yield for each change what is right as written and as changed, by one seed.

    Each article has its own random numbers, the same for each change.
    """
    old = _matched(articles)
    before = _right(articles, old)
    unseen = set(old.loc[old["result"] == "extra", "text"])
    for name, change in changes.items():
        new = [change(a, random.Random(f"{seed} {a.name}")) for a in articles]
        new = [b for a, b in zip(articles, new, strict=True) if a.text != b.text]
        pairs = _matched(new)
        rows = {row for article in new for row in article.gold.index}
        wrong = (before & rows) - _right(new, pairs)
        extra = (pairs["result"] == "extra") & ~pairs["text"].isin(unseen)
        yield Outcome(name, len(new), before, pairs[pairs["row"].isin(wrong)], pairs[extra])


def report(changes: dict[str, Change], about: str | None) -> None:
    """Print for each change how many rows are right as written and wrong as changed.

    The command line has the folders, the seed, the changes and where to write what is wrong.
    """
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="changes whose name holds this")
    parser.add_argument("--errors", type=Path, help="CSV file for what is wrong as changed")
    given = parser.parse_args()
    changes = {name: change for name, change in changes.items() if re.search(given.only, name)}
    errors = []
    for found in compare(read_annotated(*given.folders), changes, given.seed):
        print(found, flush=True)
        errors.append(pd.concat([found.wrong, found.extra]).assign(change=found.change))
    if given.errors:
        pd.concat(errors).to_csv(given.errors, index=False)


def _matched(articles: list[Annotated]) -> pd.DataFrame:
    """Return what is found in articles beside their annotation, with the number of each row."""
    if not articles:
        return pd.DataFrame(columns=["result", "speaker_right", "text", "row"])
    gold = pd.concat([article.gold for article in articles])
    with tempfile.TemporaryDirectory() as folder:
        for article in articles:
            Path(folder, f"{article.name}.txt").write_text(article.text, encoding="utf-8")
        pairs = match(an.load(folder, corrections=None, people=None, source_types=None), gold)
    number = {(row.article, row.start, row.end): row.Index for row in gold.itertuples()}
    places = pairs[["article", "gold_start", "gold_end"]].itertuples(index=False)
    return pairs.assign(row=[number.get(tuple(place), -1) for place in places])


def _right(articles: list[Annotated], pairs: pd.DataFrame) -> set[int]:
    """Return the numbers of the rows that are found with the right speaker, both parts of each."""
    good = pairs["result"].isin(RIGHT) & pairs["speaker_right"].eq(True)
    wanted = Counter(row for article in articles for row in article.gold.index)
    found = pairs.loc[good, "row"].value_counts()
    return {row for row, n in wanted.items() if found.get(row, 0) == n}
