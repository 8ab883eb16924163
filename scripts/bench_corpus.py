"""Articles of distinct text for the bench: shaped like news, with words nobody wrote.

The constructed articles give the shape (repliks, tags, paragraphs). Every content word is
exchanged for a made-up one drawn by a Pitman–Yor process, whose number of types grows as a power of
the tokens, as it does in real news (Heaps' law); endings stay, so that the rules have their work.
"""

import random
import re
from array import array
from collections.abc import Iterable, Iterator
from functools import cache, partial
from importlib.resources import files
from itertools import islice
from pathlib import Path

from analysis import lang
from analysis.core.paths import PROJECT
from analysis.text.nouns import is_document, is_organisation, is_role
from analysis.text.words import WordIndex

DISCOUNT, STRENGTH = 0.65, 100.0  # chosen so that types grow as in 306 real articles
WORDS = 370  # of an article
_WORD = re.compile(r"(?<![\w-])[a-zæøå]{5,}(?![\w-])")
_ENDING = re.compile(r"(?:erne|ende|ede|ene|ens|ets|er|en|et|te|e|s|t)?$")
_SURNAME = re.compile(r"(?<=[a-zæøå] )[A-ZÆØÅ][a-zæøå]+(?= |,|\.)")
_HEADER = re.compile(r" date (\S+) ")
_ONSETS = "b bl br d dr f fl g gr h j k kl kr l m n p pl r s sk st t tr v".split()
_PRIME = 104_729  # scatters the stems, so that neighbours do not begin alike
_RHYMES = (
    "ad ag am an ap ar av el em en eb il im ind is od ol om or ov ud ul um yd yk æl ør åd ås"
).split()


class Lexicon:
    """Made-up stems: the n-th draw is new or one drawn before (Pitman and Yor 1997)."""

    def __init__(self, seed: int):
        self._chance = random.Random(seed)
        self._drawn = array("I")
        self._counts = array("I")

    def draw(self) -> str:
        """Return the next stem."""
        n, kinds = len(self._drawn), len(self._counts)
        new = self._chance.random() * (STRENGTH + n) < STRENGTH + DISCOUNT * kinds
        stem = kinds if new else self._again()
        if new:
            self._counts.append(0)
        self._counts[stem] += 1
        self._drawn.append(stem)
        return spelled(stem)

    def _again(self) -> int:
        """Return a stem drawn before, in proportion to how often, less the discount."""
        while True:
            stem = self._chance.choice(self._drawn)
            if self._chance.random() * self._counts[stem] >= DISCOUNT:
                return stem


def spelled(number: int) -> str:
    """Return the stem of a number, of two syllables or, from 640,000 on, of three."""
    syllables, base = [], len(_ONSETS) * len(_RHYMES)
    scattered, more = number * _PRIME % base**2, number // base**2
    syllables += [
        _ONSETS[place % len(_ONSETS)] + _RHYMES[place // len(_ONSETS)]
        for place in (scattered // base, scattered % base, *([more - 1] if more else ()))
    ]
    return "".join(syllables)


def articles(n: int, seed: int = 0, *, header: bool = True) -> Iterator[str]:
    """Yield ``n`` articles; ``header``: they begin with a space and a date, as the seed."""
    chance, lexicon = random.Random(seed), Lexicon(seed)
    given = sorted((PROJECT / "data" / "articles").glob("2*.txt"))
    stories = [path.read_text(encoding="utf-8").strip("\n").split("\n\n") for path in given]
    for _ in range(n):
        first = chance.choice(stories)
        middle = first[1:-1] + chance.choice(stories)[1:-1]
        chance.shuffle(middle)
        n_words, parts = 0, [first[0]]
        for part in middle:
            parts.append(part)
            n_words += len(part.split())
            if n_words > WORDS:
                break
        text = "\n\n".join([*parts, first[-1]])
        names = {
            name: spelled(10**6 + chance.randrange(4_000)).title()
            for name in _SURNAME.findall(text)
        }
        text = _SURNAME.sub(lambda match, names=names: names[match.group()], text)
        text = _WORD.sub(partial(_exchanged, lexicon), text)
        yield text if header else _HEADER.sub("", text, count=1)


def write(folder: Path, n: int, seed: int = 0, *, header: bool = True) -> int:
    """Write ``n`` articles to ``folder``; return their words."""
    words = 0
    for number, text in enumerate(articles(n, seed, header=header)):
        below = folder / f"{number // 1000:03}"
        below.mkdir(parents=True, exist_ok=True)
        (below / f"a{number:06}.txt").write_text(text, encoding="utf-8")
        words += len(WordIndex(text).starts)
    return words


def growth(texts: Iterable[str], at: Iterable[int]) -> list[tuple[int, int]]:
    """Return words and types of the first ``at`` texts: Heaps' curve."""
    texts, types, words, points, read = iter(texts), set(), 0, [], 0
    for number in at:
        for text in islice(texts, number - read):
            found = re.findall(r"[^\W\d_]+", text.lower())
            words += len(found)
            types.update(found)
        read = number
        points.append((words, len(types)))
    return points


def _exchanged(lexicon: Lexicon, match: re.Match) -> str:
    """Return a made-up word with the ending of the one found, or that one if the rules know it."""
    word = match.group()
    if word in _known() or is_role(word) or is_organisation(word) or is_document(word):
        return word
    return lexicon.draw() + _ENDING.search(word).group()


@cache
def _known() -> frozenset[str]:
    """Return every word of the Danish word lists."""
    names = [path.name for path in files(lang).joinpath("da").iterdir()]
    lists = [lang.rows(name) for name in names if name.endswith((".txt", ".tsv"))]
    fields = (field for rows in lists for row in rows for field in row)
    return frozenset(word for field in fields for word in re.split(r"[ |]", field.lower()))
