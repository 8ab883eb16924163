"""The probability that a quote's speaker and span are right, and why a speaker is missing.

A logistic regression on how the speaker was found: the ranker's probabilities, the form of the
mention, the kind and marks of the quote, and others who speak or are named nearby. Weights are data
(``lang/da/confidence.tsv``), fitted by ``scripts/train_confidence.py`` on articles whose errors
nobody had read.
"""

import math
import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from analysis import lang
from analysis.lang.forms import fold, has_capital
from analysis.quotation.quote import Offsets, Quote
from analysis.speakers.entities import Entity
from analysis.speakers.ranker import Choice, Features, weighted
from analysis.text.nouns import can_speak, is_document

_SOURCE_CUES = frozenset(("ifølge", "efter", "for"))
_JOINED = re.compile(r", (?:og|men|for|så) ")
_TWO_FIT = 0.5  # of the likeliest's probability; from this share on, a second speaker fits too


class Setting(NamedTuple):
    """A quote's context.

    Attributes
    ----------
    text
        The article's text.
    away
        Paragraphs from the quote to its mention.
    others
        Other speakers in its paragraph and the two beside it.
    at_top
        Whether it stands in the headline or the lead.
    told_before
        Other people named in the paragraph before.
    rank
        How many other people were named since the speaker was, if that decides who is meant.
    """

    text: str
    away: int
    others: int
    at_top: bool
    told_before: int
    rank: int | None


def features(
    quote: Quote, entity: Entity | None, choice: Choice | None, setting: Setting
) -> Features:
    """Return the features of an attribution that are not 0."""
    found = _of_kind(quote.method, quote.kind).copy()
    _add_form(quote, found)
    _add_setting(quote, setting, found)
    _add_speaker(quote, entity, found)
    if choice:
        p, q = _logit(choice.probability), choice.rival_probability
        found |= {"odds": p, f"odds, {quote.method}": p, "rival": q, "chosen": 1}
        if choice.way:
            found[f"way {choice.way}"] = 1
    _add_words(quote.kind, setting.text[quote.start : quote.end], found)
    if quote.mention is None:
        found["no mention"] = 1
    else:
        _add_mention(quote, quote.mention, setting.text, found)
        _add_cue(quote, quote.mention, found)
    return found


@cache
def _of_kind(how: str, kind: str) -> Features:
    """Return the features that all attributions by a method to a kind of quote have."""
    names = ("bias", f"method {how}", f"method {how}, {_group(kind)}", f"kind {kind}")
    return dict.fromkeys(names, 1.0)


def _group(kind: str) -> str:
    """Return the group of a kind: indirect, or direct and partial."""
    return "reported" if kind == "indirect" else "said"


def _add_form(quote: Quote, found: Features) -> None:
    """Add the features of how a quote is written."""
    if quote.mark == "dash":
        found["dash"] = 1
    if quote.cue is None:
        found["no cue"] = found[f"no cue, {quote.kind}"] = 1
    if quote.lead:
        found["lead"] = 1
    if quote.negated:
        found["negated"] = 1


def _add_setting(quote: Quote, setting: Setting, found: Features) -> None:
    """Add the features of a quote's context."""
    how = quote.method
    if setting.away:
        found["paragraphs away"] = min(3.0, setting.away)
    if setting.others:
        found["others near"] = found[f"others near, {how}"] = min(4.0, setting.others)
    if setting.at_top:
        found["at the top"] = 1
    if setting.told_before:
        n = min(3.0, setting.told_before)
        found |= {"others told of before": n, f"others told of before, {quote.kind}": n}
    if setting.rank is not None:
        found[f"others named since {min(3, setting.rank)}, {how}"] = 1


def _add_speaker(quote: Quote, entity: Entity | None, found: Features) -> None:
    """Add the features of the speaker."""
    if entity is None:
        found["speaker missing"] = 1
        return
    kind = f"speaker {entity.kind}"
    found |= {kind: 1, f"{kind}, {quote.kind}": 1, f"{kind}, {quote.method}": 1}
    if entity.kind == "person" and " " in entity.name:
        found["speaker full name"] = 1
    if entity.mentions < 2:
        found["named once"] = 1
    if entity.kind == "person" and entity.gender in ("", "u"):
        found["gender unknown"] = 1


def _add_words(kind: str, words: str, found: Features) -> None:
    """Add the features of the quoted words."""
    spaces = words.count(" ")
    root = min(8.0, math.sqrt(spaces + 1))
    found |= {"root of words": root, f"root of words, {kind}": root}
    if kind == "indirect" and _JOINED.search(words):
        found["two clauses"] = 1
    if spaces < 3:
        found["short"] = 1
    if spaces > 40:
        found["long"] = 1
    if words[:1].islower():
        found["small letter first"] = 1


def _add_mention(quote: Quote, mention: Offsets, text: str, found: Features) -> None:
    """Add the features of the words that name the speaker."""
    words = text[slice(*mention)]
    parts = words.split()
    head = fold(parts[-1])
    n = min(6.0, len(parts))
    found |= {"mention words": n, f"mention words, {_group(quote.kind)}": n}
    if not has_capital(words):
        found["mention, no capital"] = 1
        if not can_speak(head):
            found["mention, head unknown"] = 1
    if is_document(head):
        found["mention, document"] = 1
    if quote.cue and fold(text[slice(*quote.cue)]) in _SOURCE_CUES:
        found["cue, source"] = 1


def _add_cue(quote: Quote, mention: Offsets, found: Features) -> None:
    """Add the features of the cue's place."""
    if quote.cue is None:
        return
    first, last = quote.cue
    if mention[0] < first:
        found["mention before cue"] = 1
    if min(abs(mention[0] - last), abs(first - mention[1])) > 3:
        found["cue far from mention"] = 1
    if quote.start < first < quote.end:
        found[f"cue inside, {_group(quote.kind)}"] = 1
    if first >= quote.end:
        found[f"cue after, {_group(quote.kind)}"] = 1


def _logit(p: float) -> float:
    """Return the logarithm of the odds, kept within five."""
    p = min(max(p, 1e-6), 1 - 1e-6)
    return min(5.0, math.log(p / (1 - p)))


def confidence(found: Mapping[str, float], weights: Mapping[str, float] | None = None) -> float:
    """Return the probability (0–1) that speaker and span are right.

    Parameters
    ----------
    found
        The result of ``features``.
    weights
        By default the weights that come with the package.
    """
    score = weighted(found, shipped() if weights is None else weights)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def why_missing(quote: Quote, choice: Choice | None, text: str) -> str:
    """Return why a quote has no speaker.

    ``impersonal`` (the text names no speaker: ``Det forlyder, at …``), ``question`` (the reporter
    asks), ``two fit`` or ``nobody fits``.
    """
    if text.startswith("Spørgsmål:", quote.start):
        return "question"
    if quote.cue and quote.mention is None:
        return "impersonal"
    if quote.kind == "direct" and quote.asks(text):
        return "question"
    rival = choice.rival_probability if choice else 0.0
    several = choice is not None and rival > 0 and rival >= _TWO_FIT * choice.probability
    return "two fit" if several else "nobody fits"


@cache
def shipped() -> dict[str, float]:
    """Return the weights that come with the package.

    Raises
    ------
    ValueError
        If the file is damaged; the message names it and says how to make it again.
    """
    try:
        return {name: float(weight) for name, weight in lang.rows("confidence.tsv")}
    except ValueError as error:
        raise ValueError(
            "analysis/lang/da/confidence.tsv holds a line that is not a weight: take the file "
            "from the release again, or make it with scripts/train_confidence.py"
        ) from error
