"""Train the part-of-speech tagger and write its weights: ``python scripts/train_tagger.py FILE``.

FILE is the PAROLE-dk release of the Copenhagen Dependency Treebanks: ``word, lemma, msd`` a line,
parted by tabs, a blank line after each sentence, ``# id`` before each text; it may be ``.gz``.
Every tenth text is held out for the accuracy that is printed and written into the weights; the
weights themselves are then trained on all texts.
"""

import argparse
import gzip
import random
from collections import Counter, defaultdict
from pathlib import Path

from analysis.text.tagger import (
    Tagger,
    after_features,
    before_features,
    history_features,
    own_features,
    packed,
    write,
)

TARGET = Path(__file__).parents[1] / "analysis" / "lang" / "da" / "tagger.tsv.gz"
NOTICE = """\
Weights of the part-of-speech tagger (analysis/text/tagger.py), made by scripts/train_tagger.py.
Lines: the tags; those of a word never seen; "known", tags, the words that have only these;
then each feature with the weight of each tag (number of the tag:weight).
{accuracy}
Trained on the PAROLE-dk release of the Copenhagen Dependency Treebanks
(Matthias Buch-Kromann and others, Copenhagen Business School). Its terms: MIT, CC BY-SA 4.0 or
GNU Lesser GPL at the user's choice; MIT is chosen here. The notice in full: tagger.LICENSE.txt."""

TAGS = {
    "NP": "PROPN", "AN": "ADJ", "AC": "NUM", "AO": "ADJ", "PP": "PRON", "PD": "DET", "PO": "DET",
    "PI": "DET", "PT": "PRON", "PC": "PRON", "SP": "ADP", "CC": "CCONJ", "CS": "SCONJ",
    "RG": "ADV", "XP": "PUNCT", "I=": "INTJ", "NC": "NOUN",
}  # fmt: skip
PARTICLES = {"at": "PART", "der": "PRON", "som": "PRON"}
VERBS = {"F": "VERB.Inf", "P": "VERB.Part", "M": "VERB.Imp", "G": "NOUN", "D": "VERB.Fin"}

Sentence = list[tuple[str, str]]  # words and their tags


def universal(word: str, msd: str) -> str:
    """Return our tag for a tag of the treebank."""
    if msd[:1] == "V":
        return VERBS[msd[2]]
    if msd[:2] in ("NC", "NP"):
        return TAGS[msd[:2]] + (".Gen" if "G" in msd[4:5] else "")
    if msd[:2] == "U=":
        return PARTICLES[word.lower()]
    return TAGS.get(msd[:2], "X")


def sentences(path: Path) -> list[tuple[str, Sentence]]:
    """Return the sentences of a treebank, each with the name of its text."""
    raw = path.read_bytes()
    text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8")
    found, name, sentence = [], "", []
    for line in [*text.splitlines(), ""]:
        if line.startswith("# "):
            name = line[2:]
        elif line:
            word, _, msd = line.split("\t")
            tag = universal(word, msd)
            sentence += [(part, tag) for part in word.split("_") if part]
        elif sentence:
            found.append((name, sentence))
            sentence = []
    return found


def known_words(train: list[Sentence], least: int, share: float) -> dict[str, tuple[str, ...]]:
    """Return the words seen ``least`` times, with each tag that makes out ``share`` of them.

    A word that opens a sentence counts in small letters, unless it is only known with a capital.
    """
    counts: dict[str, Counter] = defaultdict(Counter)
    for sentence in train:
        first = True
        for word, tag in sentence:
            small = first and not tag.startswith("PROPN")
            counts[word.lower() if small else word][tag] += 1
            first = first and tag == "PUNCT"
    return {
        word: tuple(sorted(tag for tag, n in tags.items() if n >= share * tags.total()))
        for word, tags in counts.items()
        if tags.total() >= least
    }


def train_tagger(train: list[Sentence], rounds: int, least: int, prune: float) -> Tagger:
    """Return a tagger trained in ``rounds`` over ``train``, weights below ``prune`` left out."""
    known = known_words(train, least, share=0.004)
    counts = Counter(tag for sentence in train for _, tag in sentence)
    closed = {"PUNCT", "PART", "CCONJ", "SCONJ", "DET", "PRON", "ADP"}
    open_tags = tuple(sorted(tag for tag in counts if tag not in closed))
    weights: dict[str, dict[str, float]] = {}
    sums: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    stamps: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    tags = sorted(counts)
    tagger = Tagger(known, {}, open_tags, tags)  # says what a word may be
    seen = 0
    dice = random.Random(13)

    def nudge(feature: str, tag: str, step: float) -> None:
        row = weights.setdefault(feature, {})
        sums[feature][tag] += (seen - stamps[feature][tag]) * row.get(tag, 0.0)
        stamps[feature][tag] = seen
        row[tag] = row.get(tag, 0.0) + step

    for _ in range(rounds):
        dice.shuffle(train)
        for sentence in train:
            words = [word for word, _ in sentence]
            last, before_last, first = "<>", "<>", True
            for i, (word, tag) in enumerate(sentence):
                may = tagger.may_be(word, first)
                guess = may[0]
                if len(may) > 1:
                    seen += 1
                    following = words[i + 1] if i + 1 < len(words) else "<>"
                    features = [
                        *own_features(word, first),
                        *before_features(words[i - 1] if i else "<>"),
                        *after_features(following),
                        *history_features(word, following, last, f"{before_last} {last}"),
                    ]
                    rows = [weights[feature] for feature in features if feature in weights]
                    guess = max(may, key=lambda one: sum(row.get(one, 0.0) for row in rows))
                    if guess != tag and tag in may:
                        for feature in features:
                            nudge(feature, tag, 1.0)
                            nudge(feature, guess, -1.0)
                before_last, last = last, guess
                first = first and guess == "PUNCT"
    number = {tag: n for n, tag in enumerate(tags)}
    averaged = {
        feature: packed({number[tag]: weight for tag, weight in row.items()})
        for feature, row in _averaged(weights, sums, stamps, seen, prune).items()
    }
    return Tagger(known, averaged, open_tags, tags)


def _averaged(weights, sums, stamps, seen: int, prune: float) -> dict[str, dict[str, int]]:
    """Return the averages of weights over all steps, in tenths."""
    averaged = {}
    for feature, row in weights.items():
        means = {
            tag: (sums[feature][tag] + (seen - stamps[feature][tag]) * weight) / seen
            for tag, weight in row.items()
        }
        kept = {tag: round(10 * mean) for tag, mean in means.items() if abs(mean) >= prune}
        if kept:
            averaged[feature] = kept
    return averaged


def accuracy(tagger: Tagger, held_out: list[Sentence]) -> tuple[float, int]:
    """Return the share of tokens with the right tag, and how many there are."""
    right = count = 0
    for sentence in held_out:
        tags = tagger.tag([word for word, _ in sentence])
        right += sum(tag == gold for tag, (_, gold) in zip(tags, sentence, strict=True))
        count += len(sentence)
    return right / count, count


def main() -> None:
    """Train, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("treebank", type=Path)
    parser.add_argument("--out", type=Path, default=TARGET)
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--least", type=int, default=5, help="times a known word is seen")
    parser.add_argument("--prune", type=float, default=1.2, help="smallest weight kept")
    parser.add_argument("--only-measure", action="store_true")
    given = parser.parse_args()
    texts = sentences(given.treebank)
    names = sorted({name for name, _ in texts})
    held = set(names[::10])
    settings = (given.rounds, given.least, given.prune)
    tagger = train_tagger([s for name, s in texts if name not in held], *settings)
    share, count = accuracy(tagger, [s for name, s in texts if name in held])
    said = f"{share:.2%} of {count:,} tokens of held-out texts (every tenth) have the right tag."
    print(said)
    if not given.only_measure:
        tagger = train_tagger([s for _, s in texts], *settings)
        raw = write(tagger, NOTICE.format(accuracy=said)).encode("utf-8")
        given.out.write_bytes(gzip.compress(raw, mtime=0))
    print(f"{len(tagger.weights):,} features, {len(tagger.known):,} known words")


if __name__ == "__main__":
    main()
