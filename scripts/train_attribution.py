"""Fit the weights of the ranker on annotated articles: ``make train GOLD=folder``.

The folder holds ``texts/<article>.txt`` and ``gold.csv`` (``article, kind, start, end, speaker,
optional``), or several such folders. Each decision of the attribution is one example: its
candidates with their features, and which of them the annotation names.
"""

import argparse
import hashlib
import re
import sys
from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis import lang
from analysis.core.paths import PROJECT
from analysis.evaluation.scores import are_alike
from analysis.io.articles import Article
from analysis.io.files import read_articles
from analysis.parsing import parsed_text
from analysis.quotation.extract import find_quotes
from analysis.quotation.quote import Quote
from analysis.speakers.attribute import attribute
from analysis.speakers.coreference import References
from analysis.speakers.entities import Entity
from analysis.speakers.ranker import Candidate, Choice, Ranker
from analysis.text import chunks
from analysis.text.chunks import Chunks

STEPS, RATE = 600, 0.05
PENALTY = 4.0  # of squared weights, chosen by cross-validation
FOLDS = 5
CONSTRUCTED = 3  # times that the constructed texts of tests/gold count, which are few and plain
Weights = dict[str, dict[str, float]]


class Example(NamedTuple):
    """One decision: its candidates' features and the number of the right one."""

    how: str
    candidates: list[dict[str, float]]
    right: int


class Gold(NamedTuple):
    """An annotated article: what is found in it, and who says what stands at an offset."""

    name: str
    article: Article
    rows: list[tuple[frozenset[int], bool, list[str]]]

    def speakers(self, quote: Quote) -> list[list[str]]:
        """Return who says each annotated quote of the same kind that is half in common, or more."""
        own = _words_at(self.article.text, quote.start, quote.end)
        return [
            names
            for span, indirect, names in self.rows
            if indirect == (quote.kind == "indirect")
            and 2 * len(own & span) >= max(len(own), len(span))
        ]


class Recorder(Ranker):
    """A ranker that keeps each decision whose right answer is known."""

    def __init__(self, right: Mapping[int, list[str]]):
        super().__init__({})
        self._right = right
        self.examples: list[Example] = []

    def weigh(
        self, how: str, place: int, candidates: Iterable[Candidate], chosen: Entity | None
    ) -> Choice:
        """Keep the candidates and the annotated one."""
        candidates = list(candidates)
        names = self._right.get(place)
        right = None if names is None else _number(names, candidates)
        if right is not None and len(candidates) > 1:
            self.examples.append(Example(how, [c.features for c in candidates], right))
        return super().weigh(how, place, candidates, chosen)


def _number(names: list[str], candidates: list[Candidate]) -> int | None:
    """Return the number of the candidate that is one of ``names``, the same string first."""
    called = [c.entity.name if c.entity else "" for c in candidates]
    for fits in (lambda a, b: a.casefold() == b.casefold(), are_alike):
        for number, name in enumerate(called):
            if any(fits(name, right) for right in names):
                return number
    nobody = [number for number, c in enumerate(candidates) if c.entity is None]
    return nobody[0] if nobody else None


def read(folders: list[Path]) -> list[Gold]:
    """Return the annotated articles of ``folders``."""
    found = []
    for folder in folders:
        table = pd.read_csv(folder / "gold.csv", keep_default_na=False)
        of = dict(iter(table.groupby("article")))
        for article in read_articles([folder / "texts"]):
            if isinstance(article, Article) and article.article in of:
                rows = [
                    (_words_at(article.text, row.start, row.end), row.kind == "indirect",
                     row.speaker.split("|"))
                    for row in of[article.article].itertuples()
                ]  # fmt: skip
                found.append(Gold(article.article, article, rows))
    return found


def _words_at(text: str, start: int, end: int) -> frozenset[int]:
    return frozenset(m.start() + start for m in re.finditer(r"\w+", text[start:end]))


def _right(gold: Gold, quotes: list[Quote]) -> dict[int, list[str]]:
    """Return who is meant at each mention and each quote that the annotation has too."""
    right: dict[int, list[str]] = {}
    for quote in quotes:
        for names in gold.speakers(quote):
            right.setdefault(quote.start, names)
            right.setdefault(quote.anchor, names)
    return right


def examples(golds: list[Gold], tokenizer: Chunks) -> list[Example]:
    """Return the decisions met in ``golds``."""
    found = []
    for gold in golds:
        doc = find_quotes(parsed_text(gold.article, tokenizer))
        quotes = doc.user_data["quotes"]
        recorder = Recorder(_right(gold, quotes))
        attribute(quotes, References(doc, recorder))
        found += recorder.examples
    return found


def fit(found: list[Example]) -> Weights:
    """Return the weights that make the right candidates likeliest."""
    weights: Weights = {}
    for how in sorted({example.how for example in found}):
        of = [example for example in found if example.how == how]
        names = sorted({name for e in of for c in e.candidates for name in c})
        place = {name: k for k, name in enumerate(names)}
        rows, starts, right = [], [], []
        for example in of:
            starts.append(len(rows))
            right.append(len(rows) + example.right)
            for candidate in example.candidates:
                row = np.zeros(len(names))
                for name, value in candidate.items():
                    row[place[name]] = value
                rows.append(row)
        solved = _softmax(np.array(rows), np.array(starts), np.array(right), PENALTY)
        weights[how] = {
            n: round(float(w), 3) for n, w in zip(names, solved, strict=True) if abs(w) > 0.02
        }
    return weights


def _softmax(x: np.ndarray, starts: np.ndarray, right: np.ndarray, penalty: float) -> np.ndarray:
    """Return the weights of least penalised loss, by Adam (Kingma & Ba 2015)."""
    w = np.zeros(x.shape[1])
    first, second = np.zeros_like(w), np.zeros_like(w)
    sizes = np.diff([*starts, len(x)])
    for step in range(1, STEPS + 1):
        s = x @ w
        s = np.exp(s - np.repeat(np.maximum.reduceat(s, starts), sizes))
        p = s / np.repeat(np.add.reduceat(s, starts), sizes)
        p[right] -= 1
        slope = x.T @ p + penalty * w
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope**2
        w -= RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return w


def scores(golds: list[Gold], weights: Weights, tokenizer) -> pd.DataFrame:
    """Return a row for each annotated quote found: method, whether the speaker is right."""
    rows = []
    for gold in golds:
        doc = find_quotes(parsed_text(gold.article, tokenizer))
        quotes = doc.user_data["quotes"]
        said = attribute(quotes, References(doc, Ranker(weights)))
        for number, quote in enumerate(quotes):
            group = "indirect" if quote.kind == "indirect" else "direct"
            name = said[number].name if number in said else ""
            for names in gold.speakers(quote)[:1]:
                same = any(name.casefold() == right.casefold() for right in names)
                alike = same or any(are_alike(name, right) for right in names)
                rows.append((gold.name, group, quote.method, same, alike))
    return pd.DataFrame(rows, columns=["article", "group", "method", "same", "alike"])


def _is_left_out(name: str, n: int) -> bool:
    """Return whether an article is left out, by the hash of its name."""
    return bool(n) and int(hashlib.sha256(name.encode()).hexdigest(), 16) % n == 0


def fold(name: str) -> int:
    """Return the fold of an article, by its name."""
    return int(hashlib.sha256(f"fold {name}".encode()).hexdigest(), 16) % FOLDS


def write(name: str, what: str, script: str, rows: Iterable[str]) -> Path:
    """Write weights where the package looks for them."""
    path = Path(str(files(lang).joinpath("da", name)))
    lines = [f"# {what}", f"# Made by scripts/{script} (make train).", *rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def main() -> None:
    """Cross-validate, fit on all, and write the weights."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("gold", nargs="*", type=Path, metavar="FOLDER",
                         help="texts/ and gold.csv of annotated articles")  # fmt: skip
    options.add_argument("--leave-out", type=int, metavar="N", default=0,
                         help="leave out articles whose sha256 is 0 modulo N")  # fmt: skip
    options.add_argument("--folds-only", action="store_true", help="write nothing")
    given = options.parse_args()
    if not given.gold or not all((folder / "gold.csv").is_file() for folder in given.gold):
        sys.exit("Training needs annotated articles: a folder with texts/ and gold.csv, "
                 "such as make train GOLD=path/to/gold")  # fmt: skip
    tokenizer = chunks.danish()
    found = read(given.gold)
    golds = [gold for gold in found if not _is_left_out(gold.name, given.leave_out)]
    golds += CONSTRUCTED * read([PROJECT / "tests" / "gold"])
    parts = []
    for number in range(FOLDS):
        weights = fit(examples([g for g in golds if fold(g.name) != number], tokenizer))
        parts.append(scores([g for g in golds if fold(g.name) == number], weights, tokenizer))
    table = pd.concat(parts)
    print(table.groupby("group")[["same", "alike"]].mean().round(3))
    wrong = 1 - table.groupby(["group", "method"])[["same", "alike"]].mean()
    print(wrong.assign(n=table.groupby(["group", "method"]).size()).round(3))
    if not given.folds_only:
        ranker = fit(examples(golds, tokenizer))
        of = (f"{how}\t{n}\t{w}" for how, named in ranker.items() for n, w in named.items())
        what = "Weights of the ranker: for which words, feature, weight."
        print(write("ranker.tsv", what, Path(__file__).name, of))


if __name__ == "__main__":
    main()
