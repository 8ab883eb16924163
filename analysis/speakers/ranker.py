"""Whom a pronoun, a role or a quote without a mention stands for: the likeliest of the candidates.

Each candidate has features without words of articles; a softmax over their weighted sums gives
each a probability. Weights are data (``lang/da/ranker.tsv``), fitted by
``scripts/train_attribution.py``.
"""

import math
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from analysis import lang
from analysis.speakers.roles import Entity

Features = dict[str, float]


class Candidate(NamedTuple):
    """Somebody who may be meant, or nobody (``entity`` is None)."""

    entity: Entity | None
    features: Features


class Choice(NamedTuple):
    """The likeliest candidate with its probability, and the second likeliest with its own."""

    entity: Entity | None
    probability: float = 1.0
    rival: Entity | None = None
    rival_probability: float = 0.0


class Ranker:
    """Chooses among candidates by weights of features, apart for each ``how``.

    Parameters
    ----------
    weights
        For each ``how`` (``pronoun``, ``role``, ``none``) the weight of each feature; by default
        those that are shipped.
    """

    def __init__(self, weights: Mapping[str, Mapping[str, float]] | None = None):
        self._weights = shipped() if weights is None else weights

    def choose(self, how: str, place: int, candidates: Iterable[Candidate]) -> Choice:
        """Return the likeliest candidate for the words at ``place``; nobody if there is none."""
        candidates = list(candidates)
        if not candidates:
            return Choice(None)
        weights = self._weights[how]
        sums = [sum(weights.get(n, 0.0) * v for n, v in c.features.items()) for c in candidates]
        top = max(sums)
        powers = [math.exp(s - top) for s in sums]
        total = sum(powers)
        ranked = sorted(zip(powers, range(len(powers)), strict=True), key=lambda x: (-x[0], x[1]))
        (first, one), *rest = ranked
        if not rest:
            return Choice(candidates[one].entity, first / total)
        second, other = rest[0]
        return Choice(
            candidates[one].entity, first / total, candidates[other].entity, second / total
        )


@cache
def shipped() -> dict[str, dict[str, float]]:
    """Return the weights that are shipped.

    Raises
    ------
    ValueError
        If the file is damaged: it is named, and how to make it again.
    """
    weights: dict[str, dict[str, float]] = {}
    for row in lang.rows("ranker.tsv"):
        try:
            how, feature, weight = row
            weights.setdefault(how, {})[feature] = float(weight)
        except ValueError as error:
            raise ValueError(
                f"analysis/lang/da/ranker.tsv holds {row!r}, which is no weight: take the file "
                "from the release again, or make it with make train GOLD=folder"
            ) from error
    return weights
