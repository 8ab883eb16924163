"""How likely a quote's speaker and span are right, and why a speaker is missing.

A logistic regression on how the speaker was found: the ranker's probabilities, the form of the
mention, the kind and marks of the quote, who else speaks near by. Weights are data
(``lang/da/confidence.tsv``), fitted by ``scripts/train_attribution.py`` on articles that the ranker
behind each example had not seen.
"""

import math
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from analysis import lang
from analysis.lang.forms import fold, has_capital
from analysis.quotation.quote import Offsets, Quote
from analysis.speakers.ranker import Choice, Features
from analysis.speakers.roles import Entity
from analysis.text.nouns import can_speak, is_document

_TWO_FIT = 0.5  # of the likeliest's probability, from which on a second one fits as well


class Setting(NamedTuple):
    """What surrounds a quote: its text, paragraphs from its mention, others who speak near by."""

    text: str
    away: int
    others: int
    at_top: bool


def features(
    quote: Quote, entity: Entity | None, choice: Choice | None, setting: Setting
) -> Features:
    """Return the features of an attribution."""
    how, group = quote.method, "reported" if quote.kind == "indirect" else "said"
    found: Features = {
        "bias": 1,
        f"method {how}": 1,
        f"method {how}, {group}": 1,
        f"kind {quote.kind}": 1,
        "dash": float(quote.mark == "dash"),
        "no cue": float(quote.cue is None),
        f"no cue, {quote.kind}": float(quote.cue is None),
        "lead": float(quote.lead),
        "negated": float(quote.negated),
        "paragraphs away": min(3.0, setting.away),
        "others near": min(4.0, setting.others),
        f"others near, {how}": min(4.0, setting.others),
        "at the top": float(setting.at_top),
        "speaker missing": float(entity is None),
    }
    if entity:
        found[f"speaker {entity.kind}"] = 1
        found["speaker full name"] = float(entity.kind == "person" and " " in entity.name)
        found["named once"] = float(entity.mentions < 2)
        found["gender unknown"] = float(entity.kind == "person" and entity.gender in ("", "u"))
    if choice:
        p, q = _logit(choice.probability), choice.rival_probability
        found |= {"odds": p, f"odds, {how}": p, "rival": q, "chosen": 1}
    words = setting.text[quote.start : quote.end]
    found["short"] = float(words.count(" ") < 3)
    found["long"] = float(words.count(" ") > 40)
    found["small letter first"] = float(words[:1].islower())
    if quote.mention is None:
        return found | {"no mention": 1}
    return found | _mention(quote, quote.mention, setting.text) | _cue(quote, quote.mention)


def _mention(quote: Quote, mention: Offsets, text: str) -> Features:
    """Return the features of the words that name the speaker."""
    group = "reported" if quote.kind == "indirect" else "said"
    words = text[slice(*mention)]
    parts = words.split()
    head = fold(parts[-1])
    cue = fold(text[slice(*quote.cue)]) if quote.cue else ""
    known = can_speak(head)
    return {
        "mention words": min(6.0, len(parts)),
        f"mention words, {group}": min(6.0, len(parts)),
        "mention, no capital": float(not has_capital(words)),
        "mention, head unknown": float(not has_capital(words) and not known),
        "mention, document": float(is_document(head)),
        "cue, source": float(cue in ("ifølge", "efter", "for")),
    }


def _cue(quote: Quote, mention: Offsets) -> Features:
    """Return the features of where the cue stands."""
    if quote.cue is None:
        return {}
    group = "reported" if quote.kind == "indirect" else "said"
    first, last = quote.cue
    return {
        "mention before cue": float(mention[0] < first),
        "cue far from mention": float(min(abs(mention[0] - last), abs(first - mention[1])) > 3),
        f"cue inside, {group}": float(quote.start < first < quote.end),
        f"cue after, {group}": float(first >= quote.end),
    }


def _logit(p: float) -> float:
    """Return the logarithm of the odds, kept within five."""
    p = min(max(p, 1e-6), 1 - 1e-6)
    return min(5.0, math.log(p / (1 - p)))


def confidence(found: Mapping[str, float], weights: Mapping[str, float] | None = None) -> float:
    """Return the chance (0–1) that speaker and span are right.

    Parameters
    ----------
    found
        What ``features`` returns.
    weights
        By default those that are shipped.
    """
    weights = shipped() if weights is None else weights
    score = sum(weights.get(name, 0.0) * value for name, value in found.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def why_missing(quote: Quote, choice: Choice | None, text: str) -> str:
    """Return why a quote has no speaker.

    ``impersonal`` (nobody is said to have said it), ``question`` (the reporter asks),
    ``two fit`` or ``nobody fits``.
    """
    if text.startswith("Spørgsmål:", quote.start):
        return "question"
    if quote.cue and quote.mention is None:
        return "impersonal"
    if quote.kind == "direct" and "?" in text[quote.end - 1 : quote.end + 1]:
        return "question"
    rival = choice.rival_probability if choice else 0.0
    return "two fit" if choice and rival >= _TWO_FIT * choice.probability else "nobody fits"


@cache
def shipped() -> dict[str, float]:
    """Return the weights that are shipped.

    Raises
    ------
    ValueError
        If the file is damaged: it is named, and how to make it again.
    """
    try:
        return {name: float(weight) for name, weight in lang.rows("confidence.tsv")}
    except ValueError as error:
        raise ValueError(
            "analysis/lang/da/confidence.tsv holds a line that is no weight: take the file from "
            "the release again, or make it with make train GOLD=folder"
        ) from error
