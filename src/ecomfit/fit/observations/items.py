"""Questions as the mathematics sees them: what each answer observes of θ."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ecomfit.fit.observations.chosen import ChosenOption, chosen
from ecomfit.fit.parameters import DEFAULTS, Parameters
from ecomfit.fit.traits import Array, Traits
from ecomfit.knowledge.records import Facet, Question, Rating, Situation


@dataclass(frozen=True, slots=True)
class Item:
    """A question as a linear observation of θ: answer a observes `loadings[a − 1]·θ + noise = values[a − 1]`.

    Attributes:
        loadings: shape (answers, traits + 1). A rating's rows are all alike; a situation's are the contrasts of
            each option with the average option, which know no response style.
        values: what each answer is read as, in standard units, shape (answers,).
        noise: variance of the observation, shape (answers,); all alike for a rating.
        level: of a rating that is not reversed, its facet: beside the person's level in it the end labels are read
            (`fit/observations/ends.py`). None for any other question.
        chosen: of a situation, how its options are chosen; None for a rating.
    """

    id: str
    loadings: Array
    values: Array
    noise: Array
    level: Facet | None = None
    chosen: ChosenOption | None = None

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
    values: Array = parameters.step(labels) * np.array([label - question.typical for label in range(1, labels + 1)])
    level = None if any(loading < 0 for loading in question.measures.values()) else question.facet
    return Item(question.id, np.tile(loadings, (labels, 1)), values, np.full(labels, parameters.noise), level)


def _situation(question: Situation, traits: Traits, parameters: Parameters) -> Item:
    facet = question.facet
    evidence = np.array(
        [traits.vector((skill, facet, x) for skill, x in option.evidence.items()) for option in question.options]
    )
    contrasts = np.array([traits.scaled(contrast) for contrast in evidence - evidence.mean(axis=0)])
    choice = chosen(evidence, traits.prior, parameters.noise, np.array(question.shares))
    values, noise = choice.reading(contrasts, traits.prior)
    return Item(question.id, contrasts, values, noise, chosen=choice)
