"""The person as a vector: which skill–facet pairs it has, and the prior over them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from ecomfit.fit.parameters import DEFAULTS, Parameters
from ecomfit.knowledge.records import FACETS, Facet, KnowledgeBase

Array: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Traits:
    """The layout of θ: one trait for each measured skill–facet pair, and the response style last.

    Attributes:
        index: (skill, facet) → position in θ, in file order, both facets of a skill side by side.
        prior: covariance of θ, shape (traits + 1, traits + 1); unit variance but for the style.
    """

    index: Mapping[tuple[str, Facet], int]
    prior: Array

    @property
    def size(self) -> int:
        """The length of θ, the style included."""
        return len(self.index) + 1

    def vector(self, weights: Iterable[tuple[str, Facet, float]]) -> Array:
        """Spread weights on skill–facet pairs over θ, shape (traits + 1,); a pair that nothing measures is left out."""
        vector = np.zeros(self.size)
        for skill, facet, weight in weights:
            position = self.index.get((skill, facet))
            if position is not None:
                vector[position] += weight
        return vector

    def scaled(self, vector: Array) -> Array:
        """Scale a vector (traits + 1,) to unit prior variance; one without any variance, rounding apart, becomes 0."""
        variance = float(vector @ self.prior @ vector)
        return vector / np.sqrt(variance) if variance > 1e-12 else np.zeros_like(vector)


def traits_of(kb: KnowledgeBase, parameters: Parameters = DEFAULTS) -> Traits:
    """Return the traits that the questions of `kb` measure, with their prior (a Kronecker product, plus style)."""
    measured = {(skill, question.facet) for question in kb.questions.values() for skill in question.skills}
    pairs = [(skill, facet) for skill in kb.skills for facet in FACETS if (skill, facet) in measured]
    prior = np.zeros((len(pairs) + 1, len(pairs) + 1))
    for i, (skill, facet) in enumerate(pairs):
        for j, (other_skill, other_facet) in enumerate(pairs):
            facet_part = 1.0 if facet == other_facet else parameters.across_facets
            prior[i, j] = _skill_part(kb, skill, other_skill, parameters) * facet_part
    prior[-1, -1] = parameters.style
    return Traits({pair: i for i, pair in enumerate(pairs)}, prior)


def _skill_part(kb: KnowledgeBase, skill: str, other: str, parameters: Parameters) -> float:
    if skill == other:
        return 1.0
    family = kb.skills[skill].family
    same = family is not None and family == kb.skills[other].family
    return parameters.same_family if same else parameters.other_family
