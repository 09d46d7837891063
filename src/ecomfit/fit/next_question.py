"""Which question to ask next: the knowledge gradient.

The value of a question is how much it is expected to raise the fit of the role that will then look best (Frazier,
Powell & Dayanik 2009, The knowledge-gradient policy for correlated normal beliefs, INFORMS J. Computing 21(4)).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from ecomfit.fit.belief import Belief
from ecomfit.fit.expected_best import expected_best
from ecomfit.fit.model import Model
from ecomfit.fit.normal import DECIMALS
from ecomfit.fit.observations.items import Item
from ecomfit.fit.predictive import groups, option_chances, predict
from ecomfit.fit.traits import Array


@dataclass(frozen=True, slots=True)
class QuestionValue:
    """What asking a question is worth.

    Attributes:
        gain: expected rise of the best role's posterior mean, standard units, 0 or more.
        information: expected variance of the changes in the differences between roles; it breaks ties of `gain`.
    """

    item: Item
    gain: float
    information: float


def next_item(model: Model, belief: Belief, unasked: Collection[str]) -> Item | None:
    """Return the item of greatest value among those whose ids are `unasked`; ties go to file order."""
    best: QuestionValue | None = None
    for value in values(model, belief, unasked):
        if best is None or (value.gain, value.information) > (best.gain, best.information):
            best = value
    return best.item if best else None


def values(model: Model, belief: Belief, unasked: Collection[str]) -> list[QuestionValue]:
    """Return the value of every unasked item, in file order, rounded so that ties are ties everywhere."""
    items = [item for item in model.items if item.id in unasked]
    by_id: dict[str, tuple[float, float]] = {}
    for group in groups(items):
        of_group = _of_ratings if group[0].chosen is None else _of_situations
        gains, information = np.round(of_group(group, model, belief), DECIMALS)
        by_id |= zip((item.id for item in group), zip(gains.tolist(), information.tolist(), strict=True), strict=True)
    return [QuestionValue(item, *by_id[item.id]) for item in items]


def _of_ratings(group: Sequence[Item], model: Model, belief: Belief) -> tuple[Array, Array]:
    """Return the gains and the information of ratings, each of shape (items,)."""
    predicted = predict(group, belief)
    # How far an answer one standard deviation from expected moves each fit, shape (items, roles).
    slopes = (predicted.cross @ model.directions.T) / np.sqrt(predicted.variance)[:, None]
    fits = model.directions @ belief.mean
    return expected_best(fits, slopes) - fits.max(), _information(slopes)


def _of_situations(group: Sequence[Item], model: Model, belief: Belief) -> tuple[Array, Array]:
    """Return the gains and the information of situations with equally many options, each of shape (items,)."""
    predicted = predict(group, belief)
    chances = option_chances(group, belief)
    innovation = np.array([item.values for item in group]) - predicted.mean  # (items, answers)
    moves = (predicted.cross @ model.directions.T) * (innovation / predicted.variance)[..., None]
    # An option is one observation, not a draw from the predictive distribution, so the fits after it do not average
    # to the fits now; measured against their own average the gain is never negative.
    average = (chances[..., None] * moves).sum(axis=1)  # (items, roles)
    fits = model.directions @ belief.mean
    after = (chances * (fits + moves).max(axis=2)).sum(axis=1)
    information = (chances * _information(moves - average[:, None])).sum(axis=1)
    return after - (fits + average).max(axis=1), information


def _information(slopes: Array) -> Array:
    """Return the variance of the fits' differences that slopes of shape (…, roles) bring, averaged over roles."""
    centred = slopes - slopes.mean(axis=-1, keepdims=True)
    information: Array = (centred**2).mean(axis=-1)
    return information
