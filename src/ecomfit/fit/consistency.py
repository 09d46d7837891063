"""Whether the answers hang together: a caution beside the result, never silently scored away.

Answers are compared with random ticks: by how much likelier are they from somebody who answers as the model expects of
a person, than from somebody who picks any answer with equal chances? The logarithm of that ratio is the strongest test
between the two (Neyman & Pearson 1933), and it is taken over just the questions that were asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Literal

import numpy as np

from ecomfit.fit.model import Model
from ecomfit.fit.normal import cdf
from ecomfit.fit.observations.items import Item
from ecomfit.fit.predictive import groups, innovations, option_chances
from ecomfit.fit.traits import Array

Caution = Literal["contradictory", "one_label", "one_place", "hasty"]

#: Natural logarithm of the likelihood ratio of a person to random ticks under which answers are doubted: random ticks
#: then explain them seven times as well. `ecomfit kb audit` prints how many people and how many random ones it flags.
DOUBT = -2.0
#: Fewer answers than this cannot be checked: random ticks then pass for a person more often than not.
ENOUGH = 20
#: So many ratings in a row with one label, and so large a share of all of them.
RUN = 12
RUN_SHARE = 0.5
#: So many situations, all answered in the same place: one person in a thousand does so by chance.
PLACES = 6
#: No option is less likely than this; a lattice cannot tell how much less it is.
LEAST_CHANCE = 0.001


def consistency(model: Model, answers: Mapping[str, int]) -> list[Caution]:
    """Return the reasons for caution, in a fixed order; none when the answers hang together.

    Args:
        model: the compiled knowledge base.
        answers: question id → answer, from 1, in the order in which they were given.
    """
    by_id = {item.id: item for item in model.items}
    items = [by_id[id_] for id_ in answers if id_ in by_id]
    reasons: list[Caution] = []
    if checkable(model, answers) and likelihood_ratio(model, answers) < DOUBT:
        reasons.append("contradictory")
    ratings = [answers[item.id] for item in items if item.chosen is None]
    longest = max((len(list(run)) for _, run in groupby(ratings)), default=0)
    if longest >= max(RUN, RUN_SHARE * len(ratings)):
        reasons.append("one_label")
    places = [answers[item.id] for item in items if item.chosen is not None]
    if len(places) >= PLACES and len(set(places)) == 1:
        reasons.append("one_place")
    return reasons


def checkable(model: Model, answers: Mapping[str, int]) -> bool:
    """Tell whether there are enough answers to questions to tell a person from random ticks."""
    return sum(item.id in answers for item in model.items) >= ENOUGH


def likelihood_ratio(model: Model, answers: Mapping[str, int]) -> float:
    """Return the natural logarithm of how much likelier the answers are from a person than from random ticks."""
    items = [item for item in model.items if item.id in answers]
    ratings = [item for item in items if item.chosen is None]
    situations = [item for item in items if item.chosen is not None]
    ratios = list(_of_ratings(model, ratings, answers)) if ratings else []
    belief = model.believe({item.id: answers[item.id] for item in ratings})
    for group in groups(situations):
        for item, chances in zip(group, option_chances(group, belief).tolist(), strict=True):
            ratios.append(max(chances[answers[item.id] - 1], LEAST_CHANCE) * item.answers)
    return float(np.log(ratios).sum())


def _of_ratings(model: Model, items: Sequence[Item], answers: Mapping[str, int]) -> Array:
    """Return each rating's predictive probability, given those before it in the file, over that of a random tick.

    Shape (items,). It is the probability of the predictive distribution between the borders of the label; the lowest
    and the highest label have one border only.
    """
    labels = np.array([answers[item.id] for item in items])
    last = np.array([item.answers for item in items])
    values = np.array([item.values[answers[item.id] - 1] for item in items])
    half = np.array([item.values[1] - item.values[0] for item in items]) / 2
    innovation, sd = innovations(items, values, model.traits.prior)
    above = np.where(labels == last, np.inf, innovation + half / sd)
    below = np.where(labels == 1, -np.inf, innovation - half / sd)
    ratios: Array = np.maximum(cdf(above) - cdf(below), LEAST_CHANCE) * last
    return ratios
