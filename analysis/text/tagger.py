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
import struct
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TypeVar

from analysis import lang
from analysis.lang.forms import fold

EDGE = "<>"  # what stands before the first word and after the last
_BITS = 16  # of the sum of weights of one tag
_ZERO = 1 << (_BITS - 1)  # what is added to each sum, so that none is below nothing
_LARGEST = 1_000  # weight; the sum of all features of a word stays within the bits then
_HOPELESS = (
    400  # a tag so far behind by the word itself is never the context's (96.69, not 96.70 %)
)
_KEPT = 1 << 14  # words whose sums are kept
_WITH_LAST = ("t-1 w ", "t-1 s ", "t-1 w+1 ")  # how features of the last tag and a word begin

# Of a word: the numbers of the tags it may have, its own weights, its small letters, their end, and
# the names of the tags.
_Own = tuple[tuple[int, ...], int, str, str, frozenset[str]]
# Of the last two tags: their weights, and those with a word, with its ending, with the word after.
_History = tuple[int, dict[str, int], dict[str, int], dict[str, int]]
_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


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
    if word == EDGE or not word[:1].isalnum():
        return "mark"
    if word[0].isdigit():
        return "digits"
    if word[0].isupper():
        kind = "capitals" if word.isupper() and len(word) > 1 else "capital"
        return f"first {kind}" if first else kind
    return "hyphen" if "-" in word else "small"


def is_word(token: str) -> bool:
    """Return whether a token is a word or a number, and no mark."""
    return any(map(str.isalnum, token))


class Tagger:
    """Tags sentences.

    The weights of a feature for all tags are one number, ``_BITS`` bits for each tag, so that they
    are summed at once.

    Parameters
    ----------
    known
        The tags that each frequent word may have; a word that is not here may have any of
        ``open_tags``. At the start of a sentence a word is looked up in small letters too.
    weights
        The weights of each feature as :func:`packed` makes them of its weight for each tag, which
        is in tenths of the perceptron's.
    open_tags
        The tags of a word never seen.
    tags
        All tags, in the order of their numbers.
    """

    def __init__(
        self,
        known: Mapping[str, tuple[str, ...]],
        weights: Mapping[str, int],
        open_tags: tuple[str, ...],
        tags: Sequence[str],
    ) -> None:
        self.known = known
        self.weights = weights
        self.open_tags = open_tags
        self.names = tags
        self._number = {tag: n for n, tag in enumerate(tags)}
        self._fields = struct.Struct(f"<{len(tags)}H")
        self._zero = sum(_ZERO << (_BITS * n) for n in range(len(tags)))
        self._by_last = _by_last(weights)
        self._history: dict[tuple[str, str], _History] = {}
        self._own: dict[tuple[str, bool], _Own] = {}
        self._numbers_of: dict[tuple[str, ...], tuple[int, ...]] = {}
        self._names_of: dict[tuple[int, ...], frozenset[str]] = {}
        self._before: dict[str, int] = {}
        self._after: dict[str, tuple[int, str]] = {}

    def tag(self, words: Sequence[str]) -> list[str]:
        """Return the tag of each word (or mark) of one sentence.

        Examples
        --------
        >>> load().tag("Formanden siger , at broen lukkes i dag .".split())
        ['NOUN', 'VERB.Fin', 'PUNCT', 'SCONJ', 'NOUN', 'VERB.Fin', 'ADV', 'ADV', 'PUNCT']
        """
        tags: list[str] = []
        history, before, first = (EDGE, EDGE), EDGE, True
        for word, following in pairwise((*words, EDGE)):
            tag = self.next_tag(word, before, following, history, first=first)
            tags.append(tag)
            history, before, first = (history[1], tag), word, first and not is_word(word)
        return tags

    def next_tag(
        self, word: str, before: str, following: str, history: tuple[str, str], *, first: bool
    ) -> str:
        """Return the tag of a word between two others (``EDGE`` where its sentence has none).

        Parameters
        ----------
        word, before, following
            The word, and those beside it.
        history
            The tags of the last two before it, the last one last.
        first
            Whether no word of its sentence precedes.
        """
        may, sums, lower, ending, _ = self._own.get((word, first)) or self._of(word, first)
        if len(may) == 1:
            return self.names[may[0]]
        after, next_lower = self._after.get(following) or self._seen_after(following)
        given, by_word, by_ending, by_next = self._history.get(history) or self._after_tags(history)
        sums += self._before.get(before) or self._seen_before(before)
        sums += after + given + by_word.get(lower, 0) + by_ending.get(ending, 0)
        sums += by_next.get(next_lower, 0)
        fields = self._fields_of(sums)
        return self.names[max(may, key=fields.__getitem__)]  # of equals, the first

    def may_be(self, word: str, first: bool) -> tuple[str, ...]:
        """Return the tags that ``word`` may have."""
        if not is_word(word):
            return ("PUNCT",)
        found = self.known.get(word, ())
        if first and word[0].isupper():
            small = self.known.get(fold(word), ())
            return tuple(sorted({*small, *found})) if small else self.open_tags
        return found or self.open_tags

    def tags_of(self, word: str, first: bool) -> frozenset[str]:
        """Return the tags that ``word`` may get, whatever stands around it."""
        return (self._own.get((word, first)) or self._of(word, first))[-1]

    def unpacked(self, sums: int) -> list[int]:
        """Return the weight of each tag, by its number, from a sum of packed weights."""
        return [field - _ZERO for field in self._fields_of(sums)]

    def _fields_of(self, sums: int) -> tuple[int, ...]:
        """Return the weight of each tag as it is packed, ``_ZERO`` added."""
        return self._fields.unpack((sums + self._zero).to_bytes(self._fields.size, "little"))

    def _total(self, features: Iterable[str]) -> int:
        """Return the sum of the weights of ``features``."""
        return sum(filter(None, map(self.weights.get, features)))

    def _of(self, word: str, first: bool) -> _Own:
        """Return what the tagger knows of a word itself; tags hopeless by this are left out."""
        may, sums = self._numbers(self.may_be(word, first)), 0
        if len(may) > 1:
            sums = self._total(own_features(word, first))
            weight = self._fields_of(sums)
            least = max([weight[tag] for tag in may]) - _HOPELESS
            may = tuple([tag for tag in may if weight[tag] >= least])
        if may not in self._names_of:
            self._names_of[may] = frozenset(self.names[n] for n in may)
        lower = fold(word)
        own = may, sums, lower, lower[-3:], self._names_of[may]
        return _kept(self._own, (word, first), own)

    def _numbers(self, tags: tuple[str, ...]) -> tuple[int, ...]:
        """Return the numbers of ``tags``; words have few sets of them."""
        if tags not in self._numbers_of:
            self._numbers_of[tags] = tuple(self._number[tag] for tag in tags)
        return self._numbers_of[tags]

    def _seen_before(self, word: str) -> int:
        """Return the weights that a word gives the one after it."""
        return _kept(self._before, word, self._total(before_features(word)))

    def _seen_after(self, word: str) -> tuple[int, str]:
        """Return the weights that a word gives the one before it, and its small letters."""
        return _kept(self._after, word, (self._total(after_features(word)), fold(word)))

    def _after_tags(self, tags: tuple[str, str]) -> _History:
        """Return what the last two tags give: their own weights, and those with words."""
        before_last, last = tags
        given = self._total((f"t-1 {last}", f"t-2 {before_last} {last}"))
        by_word, by_ending, by_next = (self._by_last.get((kind, last), {}) for kind in _WITH_LAST)
        return _kept(self._history, tags, (given, by_word, by_ending, by_next))


def _kept(known: dict[_Key, _Value], key: _Key, value: _Value) -> _Value:
    """Return ``value``, kept in ``known`` for the next time."""
    if len(known) > _KEPT:
        known.clear()
    known[key] = value
    return value


def _by_last(weights: Mapping[str, int]) -> dict[tuple[str, str], dict[str, int]]:
    """Return the weights of a tag together with a word or ending: kind and tag, then word."""
    found: dict[tuple[str, str], dict[str, int]] = {}
    for feature, sums in weights.items():
        if feature.startswith(_WITH_LAST):
            kind, what, last, word = feature.split(" ", 3)
            found.setdefault((f"{kind} {what} ", last), {})[word] = sums
    return found


def packed(weights: Mapping[int, int]) -> int:
    """Return the weight of each tag, by its number, as one number: such numbers can be summed.

    Raises
    ------
    ValueError
        If a weight is larger than 1,000 or smaller than -1,000.
    """
    if any(abs(weight) > _LARGEST for weight in weights.values()):
        raise ValueError(f"a weight is larger than {_LARGEST}")
    return sum(weight << (_BITS * tag) for tag, weight in weights.items())


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
        text = gzip.decompress(path.read_bytes()).decode("utf-8")
        return read(text, dict.fromkeys(_strong_past(), ("VERB.Fin",)))
    except (OSError, EOFError, ValueError, IndexError, StopIteration) as error:
        raise ValueError(f"{path}: the tagger's weights cannot be read ({error})") from error


def _strong_past() -> Iterable[str]:
    """Return the past of strong verbs, which is finite whatever stands beside it."""
    listed = lang.classes("strong_past.tsv")
    prefixed = (prefix + past for prefix in listed["prefix"] for past in listed["past"])
    return (listed["past"] | {*prefixed}) - listed["noun"]


def read(text: str, listed: Mapping[str, tuple[str, ...]] | None = None) -> Tagger:
    """Return the tagger written by :func:`write`.

    ``listed``: the tags of words that it may not have seen often.
    """
    lines = [line.split("\t") for line in text.split("\n") if line and line[0] != "#"]
    tags = next(rest[0].split(" ") for kind, *rest in lines if kind == "tags")
    known = dict(listed or {})
    weights: dict[str, int] = {}
    open_tags: tuple[str, ...] = ()
    for kind, first, *rest in lines:
        if kind == "open":
            open_tags = _tags(first, tags)
        elif kind == "known":
            known.update(dict.fromkeys(rest[0].split(" "), _tags(first, tags)))
        elif kind != "tags":
            weights[kind] = _weights(first)
    if not (open_tags and weights):
        raise ValueError("no weights in it")
    return Tagger(known, weights, open_tags, tags)


def _weights(pairs: str) -> int:
    """Return the weights that stand in a file as ``number of the tag:weight``."""
    return sum(map(_weight, pairs.split(" ")))


@cache
def _weight(pair: str) -> int:
    """Return the weight of one tag; few are different."""
    tag, weight = pair.split(":")
    return packed({int(tag): int(weight)})


def _tags(numbers: str, tags: list[str]) -> tuple[str, ...]:
    """Return the tags that stand in a file of weights as numbers."""
    return tuple(tags[int(n)] for n in numbers.split(" "))


def write(tagger: Tagger, notice: str) -> str:
    """Return a tagger as text: a line for each feature, after the lines of ``notice``."""
    number = {tag: str(n) for n, tag in enumerate(tagger.names)}
    lines = [f"# {line}".rstrip() for line in notice.splitlines()]
    lines.append("tags\t" + " ".join(tagger.names))
    lines.append("open\t" + " ".join(number[tag] for tag in tagger.open_tags))
    groups: dict[tuple[str, ...], list[str]] = {}
    for word, may in sorted(tagger.known.items()):
        groups.setdefault(may, []).append(word)
    for may, words in sorted(groups.items()):
        lines.append(f"known\t{' '.join(number[tag] for tag in may)}\t{' '.join(words)}")
    for feature, sums in sorted(tagger.weights.items()):
        weights = enumerate(tagger.unpacked(sums))
        pairs = " ".join(f"{tag}:{weight}" for tag, weight in weights if weight)
        lines.append(f"{feature}\t{pairs}")
    return "\n".join(lines) + "\n"
