"""Parts of speech of Danish sentences, by an averaged perceptron (Collins 2002).

The tags are the universal ones (Petrov, Das & McDonald 2012), verbs by their form and genitives
apart: ``NOUN``, ``NOUN.Gen``, ``PROPN``, ``PROPN.Gen``, ``VERB.Fin``, ``VERB.Inf``, ``VERB.Part``,
``VERB.Imp``, ``ADJ``, ``ADV``, ``PRON``, ``DET``, ``ADP``, ``CCONJ``, ``SCONJ``, ``NUM``, ``INTJ``,
``PART``, ``PUNCT``, ``X``. Words that are adverbs only together (``i dag``, ``for tiden``) are
adverbs each.

Words go from left to right; each takes the tag with the highest sum of weights among those that
it may have. The weights are data (``lang/da/tagger.tsv.gz``, with the licence of the treebank that
they come from), made by ``scripts/train_tagger.py``; the accuracy stands in their first lines.

References
----------
Collins, M. (2002). Discriminative training methods for hidden Markov models: theory and
experiments with perceptron algorithms. EMNLP. https://aclanthology.org/W02-1001/
"""

import gzip
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from operator import methodcaller

from analysis.lang.forms import fold

Weights = Mapping[str, Mapping[str, float]]  # feature to tag to weight
_EDGE = "<>"  # what stands before the first word and after the last
_PAIR = methodcaller("split", ":")
_HOPELESS = (
    400  # a tag so far behind by the word itself is never the context's (96.69, not 96.70 %)
)
_KEPT = 1 << 16  # words whose sums are kept


def own_features(word: str, first: bool) -> list[str]:
    """Return the features of a word by itself; ``first`` where no word of its sentence precedes."""
    lower = fold(word)
    return [
        "w " + lower,
        "s1 " + lower[-1:],
        "s2 " + lower[-2:],
        "s3 " + lower[-3:],
        "s4 " + lower[-4:],
        "p3 " + lower[:3],
        "shape " + _shape(word, first),
        "bias",
    ]


def before_features(word: str) -> list[str]:
    """Return the features that ``word`` gives the word after it."""
    lower = fold(word)
    return ["w-1 " + lower, "s-1 " + lower[-3:], "shape-1 " + _shape(word, first=False)]


def after_features(word: str) -> list[str]:
    """Return the features that ``word`` gives the word before it."""
    lower = fold(word)
    return ["w+1 " + lower, "s+1 " + lower[-3:], "shape+1 " + _shape(word, first=False)]


def history_features(word: str, following: str, last: str, last_two: str) -> list[str]:
    """Return the features that hang on the tags already given."""
    lower = fold(word)
    return [
        "t-1 " + last,
        "t-2 " + last_two,
        f"t-1 w {last} {lower}",
        f"t-1 s {last} {lower[-3:]}",
        f"t-1 w+1 {last} {fold(following)}",
    ]


def _shape(word: str, first: bool) -> str:
    """Return how a word is written: in capitals, with a capital, with digits, a mark."""
    if word == _EDGE or not word[:1].isalnum():
        return "mark"
    if word[0].isdigit():
        return "digits"
    if word[0].isupper():
        kind = "capitals" if word.isupper() and len(word) > 1 else "capital"
        return f"first {kind}" if first else kind
    return "hyphen" if "-" in word else "small"


class Tagger:
    """Tags sentences.

    Parameters
    ----------
    known
        The tags that each frequent word may have; a word that is not here may have any of
        ``open_tags``. At the start of a sentence a word is looked up in small letters too.
    weights
        Weight of each tag for each feature, in tenths of the perceptron's.
    open_tags
        The tags of a word never seen.
    """

    def __init__(
        self, known: Mapping[str, tuple[str, ...]], weights: Weights, open_tags: tuple[str, ...]
    ) -> None:
        self.known = known
        self.weights = weights
        self.open_tags = open_tags
        self._own: dict[tuple[str, bool], tuple[tuple[str, ...], dict[str, float]]] = {}
        self._before: dict[str, dict[str, float]] = {}
        self._after: dict[str, dict[str, float]] = {}

    def tag(self, words: Sequence[str]) -> list[str]:
        """Return the tag of each word (or mark) of one sentence.

        Examples
        --------
        >>> load().tag("Formanden siger , at broen lukkes i dag .".split())
        ['NOUN', 'VERB.Fin', 'PUNCT', 'SCONJ', 'NOUN', 'VERB.Fin', 'ADV', 'ADV', 'PUNCT']
        """
        return list(self.tags(words))

    def tags(self, words: Sequence[str]) -> Iterator[str]:
        """Yield the tag of each word of one sentence, as far as they are asked for."""
        last, before_last, first = _EDGE, _EDGE, True
        for i, word in enumerate(words):
            may, own = self._of(word, first)
            if len(may) == 1:
                tag = may[0]
            else:
                following = words[i + 1] if i + 1 < len(words) else _EDGE
                history = history_features(word, following, last, f"{before_last} {last}")
                before = words[i - 1] if i else _EDGE
                parts = [self.weights[f] for f in history if f in self.weights]
                parts.append(self._sum(self._before, before_features, before))
                parts.append(self._sum(self._after, after_features, following))
                tag = best(own, parts)
            yield tag
            before_last, last = last, tag
            first = first and tag == "PUNCT"

    def may_be(self, word: str, first: bool) -> tuple[str, ...]:
        """Return the tags that ``word`` may have."""
        if not any(map(str.isalnum, word)):
            return ("PUNCT",)
        found = self.known.get(word, ())
        if first and word[0].isupper():
            small = self.known.get(fold(word), ())
            return tuple(sorted({*small, *found})) if small else self.open_tags
        return found or self.open_tags

    def _of(self, word: str, first: bool) -> tuple[tuple[str, ...], dict[str, float]]:
        """Return the tags that a word may have, and the sums of its own weights."""
        key = (word, first)
        if key not in self._own:
            if len(self._own) > _KEPT:
                self._own.clear()
            may = self.may_be(word, first)
            own = self._likely(word, first, may) if len(may) > 1 else dict.fromkeys(may, 0.0)
            self._own[key] = tuple(own), own
        return self._own[key]

    def _likely(self, word: str, first: bool, may: tuple[str, ...]) -> dict[str, float]:
        """Return the sums of a word's own weights for the tags of ``may`` that are not hopeless."""
        parts = [self.weights[f] for f in own_features(word, first) if f in self.weights]
        sums = {tag: sum(part.get(tag, 0.0) for part in parts) for tag in may}
        least = max(sums.values()) - _HOPELESS
        return {tag: weight for tag, weight in sums.items() if weight >= least}

    def _sum(
        self, kept: dict[str, dict[str, float]], features: Callable[[str], Iterable[str]], word: str
    ) -> dict[str, float]:
        """Return the sums of the weights that a neighbour gives."""
        if word not in kept:
            if len(kept) > _KEPT:
                kept.clear()
            kept[word] = total(self.weights, features(word))
        return kept[word]


def total(weights: Weights, features: Iterable[str]) -> dict[str, float]:
    """Return the sum of the weights of ``features`` for each tag."""
    sums: dict[str, float] = {}
    for feature in features:
        for tag, weight in weights.get(feature, {}).items():
            sums[tag] = sums.get(tag, 0.0) + weight
    return sums


def best(own: Mapping[str, float], parts: Iterable[Mapping[str, float]]) -> str:
    """Return the tag of ``own`` with the highest sum, ``parts`` added; of equals, the first."""
    parts = list(parts)
    most, likeliest = -math.inf, ""
    for tag, weight in own.items():
        total_weight = weight
        for part in parts:
            if tag in part:
                total_weight += part[tag]
        if total_weight > most:
            most, likeliest = total_weight, tag
    return likeliest


@cache
def load() -> Tagger:
    """Return the tagger with the weights that the package ships.

    Raises
    ------
    ValueError
        If the file of weights is damaged; the message names it.
    """
    path = files("analysis.lang").joinpath("da", "tagger.tsv.gz")
    try:
        return read(gzip.decompress(path.read_bytes()).decode("utf-8"))
    except (OSError, EOFError, ValueError, IndexError, StopIteration) as error:
        raise ValueError(f"{path}: the tagger's weights cannot be read ({error})") from error


def read(text: str) -> Tagger:
    """Return the tagger written by :func:`write`."""
    lines = [line.split("\t") for line in text.split("\n") if line and line[0] != "#"]
    tags = next(rest[0].split(" ") for kind, *rest in lines if kind == "tags")
    known: dict[str, tuple[str, ...]] = {}
    weights: dict[str, dict[str, float]] = {}
    open_tags: tuple[str, ...] = ()
    for kind, first, *rest in lines:
        if kind == "open":
            open_tags = _tags(first, tags)
        elif kind == "known":
            known.update(dict.fromkeys(rest[0].split(" "), _tags(first, tags)))
        elif kind != "tags":
            weights[kind] = {tags[int(n)]: int(w) for n, w in map(_PAIR, first.split(" "))}
    if not (open_tags and weights):
        raise ValueError("no weights in it")
    return Tagger(known, weights, open_tags)


def _tags(numbers: str, tags: list[str]) -> tuple[str, ...]:
    """Return the tags that stand in a file of weights as numbers."""
    return tuple(tags[int(n)] for n in numbers.split(" "))


def write(tagger: Tagger, notice: str) -> str:
    """Return a tagger as text: a line for each feature, after the lines of ``notice``."""
    tags = sorted({tag for listed in tagger.weights.values() for tag in listed}.union(
        *tagger.known.values(), tagger.open_tags
    ))  # fmt: skip
    number = {tag: str(n) for n, tag in enumerate(tags)}
    lines = [f"# {line}".rstrip() for line in notice.splitlines()]
    lines.append("tags\t" + " ".join(tags))
    lines.append("open\t" + " ".join(number[tag] for tag in tagger.open_tags))
    groups: dict[tuple[str, ...], list[str]] = {}
    for word, may in sorted(tagger.known.items()):
        groups.setdefault(may, []).append(word)
    for may, words in sorted(groups.items()):
        lines.append(f"known\t{' '.join(number[tag] for tag in may)}\t{' '.join(words)}")
    for feature, listed in sorted(tagger.weights.items()):
        pairs = " ".join(f"{number[tag]}:{weight}" for tag, weight in sorted(listed.items()))
        lines.append(f"{feature}\t{pairs}")
    return "\n".join(lines) + "\n"
