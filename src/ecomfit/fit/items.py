"""Questions as the mathematics sees them: what each answer observes of θ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ecomfit.fit.parameters import DEFAULTS, Parameters
from ecomfit.knowledge.records import Question, Rating, Situation

if TYPE_CHECKING:
    from ecomfit.fit.traits import Array, Traits


@dataclass(frozen=True, slots=True)
class Item:
    """A question as a linear observation of θ: answer a observes `loadings[a − 1]·θ + noise = values[a − 1]`.

    Attributes:
        loadings: shape (answers, traits + 1). A rating's rows are all alike; a situation's are the contrasts of
            each option with the average option, which know no response style.
        values: what each answer is read as, in standard units, shape (answers,).
        noise: variance of the observation.
        evidence: of a situation, what each option speaks for, in standard units, shape (answers, traits + 1); None
            for a rating.
    """

    id: str
    loadings: Array
    values: Array
    noise: float
    evidence: Array | None = None

    @property
    def answers(self) -> int:
        """How many answers there are to choose from."""
        return len(self.values)


def item_of(question: Question, traits: Traits, parameters: Parameters = DEFAULTS) -> Item:
    """Return the observation model of one question."""
    if isinstance(question, Rating):
        return _rating(question, traits, parameters)
    return _situation(question, traits, parameters)


def _rating(question: Rating, traits: Traits, parameters: Parameters) -> Item:
    labels = len(question.labels)
    # Only the proportions of loadings count, however small they are written.
    largest = max(abs(loading) for loading in question.measures.values())
    weights = ((skill, question.facet, loading / largest) for skill, loading in question.measures.items())
    loadings = traits.scaled(traits.vector(weights))
    loadings[-1] = 1.0  # the style keeps its sign on reversed items: that is how they separate it
    # Scales of other lengths get the same variance from answers spread evenly over their labels: (L² − 1) / 12.
    step = parameters.step * np.sqrt(24 / (labels**2 - 1))
    values = step * (np.arange(1, labels + 1) - question.typical)
    return Item(question.id, np.tile(loadings, (labels, 1)), values, parameters.noise)


def _situation(question: Situation, traits: Traits, parameters: Parameters) -> Item:
    facet = question.facet
    evidence = np.array(
        [traits.vector((skill, facet, x) for skill, x in option.evidence.items()) for option in question.options]
    )
    contrasts = np.array([traits.scaled(contrast) for contrast in evidence - evidence.mean(axis=0)])
    # An option that is just the average one tells nothing, so it is not read as standing above it.
    values = np.where(contrasts.any(axis=1), parameters.choice, 0.0)
    return Item(question.id, contrasts, values, parameters.noise, evidence)
