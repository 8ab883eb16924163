"""The probability of the rules' choice for a pronoun, a role or a quote without a mention.

Each candidate has features without words of articles. A softmax over their weighted sums gives
each a probability, which contributes to a quote's confidence and determines its rival. The rules
decide, but for a replik whose speaker they find far off or without a name: on articles set aside,
the likeliest candidate was right less often than the rules' choice (docs/attribution.md). Weights
are data (``lang/da/ranker.tsv``), fitted by ``scripts/train_attribution.py``.
"""

import math
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import repeat
from operator import mul
from typing import NamedTuple

from analysis import lang
from analysis.speakers.entities import Entity

Features = dict[str, float]


class Candidate(NamedTuple):
    """A candidate for the speaker; ``entity`` is None for "no speaker"."""

    entity: Entity | None
    features: Features


class Choice(NamedTuple):
    """The chosen candidate and the rival, each with its probability.

    ``way``: what decided, for a quote without a mention.
    """

    entity: Entity | None
    probability: float = 1.0
    rival: Entity | None = None
    rival_probability: float = 0.0
    way: str = ""


def weighted(found: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return the sum of features, each times its weight; one without a weight counts nothing."""
    return sum(map(mul, map(weights.get, found, repeat(0.0)), found.values()))


class Ranker:
    """Computes the probability of each candidate; each ``how`` has its own weights.

    Parameters
    ----------
    weights
        For each ``how`` (``pronoun``, ``role``, ``none``) the weight of each feature; by default
        those that come with the package.
    """

    def __init__(self, weights: Mapping[str, Mapping[str, float]] | None = None) -> None:
        self._weights = shipped() if weights is None else weights

    def weigh(
        self,
        how: str,
        place: int,  # noqa: ARG002 - training the weights needs it
        candidates: Iterable[Candidate],
        chosen: Entity | None,
    ) -> Choice:
        """Return the probability of ``chosen`` among the candidates for the words at ``place``.

        The rival is the likeliest of the others. If ``chosen`` is not a candidate, it has 0.
        """
        candidates = list(candidates)
        weights = self._weights.get(how, {})
        sums = [weighted(c.features, weights) for c in candidates]
        top = max(sums, default=0.0)
        powers = [math.exp(s - top) for s in sums]
        total = sum(powers) or 1.0
        own, rival, most = 0.0, None, 0.0
        for candidate, power in zip(candidates, powers, strict=True):
            if candidate.entity is chosen:
                own = power / total
            elif power / total > most:
                rival, most = candidate.entity, power / total
        return Choice(chosen, own, rival, most)


@cache
def shipped() -> dict[str, dict[str, float]]:
    """Return the weights that come with the package.

    Raises
    ------
    ValueError
        If the file is damaged; the message names it and says how to make it again.
    """
    weights: dict[str, dict[str, float]] = {}
    for row in lang.rows("ranker.tsv"):
        try:
            how, feature, weight = row
            weights.setdefault(how, {})[feature] = float(weight)
        except ValueError as error:
            raise ValueError(
                f"analysis/lang/da/ranker.tsv holds {row!r}, which is not a weight: take the "
                "file from the release again, or make it with make train GOLD=folder"
            ) from error
    return weights
