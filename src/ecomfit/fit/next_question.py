"""Which question to ask next: the knowledge gradient.

The value of a question is how much it is expected to raise the fit of the role that will then look best (Frazier,
Powell & Dayanik 2009, The knowledge-gradient policy for correlated normal beliefs, INFORMS J. Computing 21(4)).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ecomfit.fit.expected_best import expected_best
from ecomfit.fit.model import order
from ecomfit.fit.normal import DECIMALS, lattice

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from ecomfit.fit.belief import Belief
    from ecomfit.fit.model import Model
    from ecomfit.fit.observations.items import Item
    from ecomfit.fit.traits import Array

#: Points (mirrored, so twice as many) of the chance of each option of a situation.
OPTION_POINTS = 256


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


def tells_apart(model: Model, belief: Belief, id_: str, among: int = 5) -> tuple[str, str]:
    """Return the two roles among the first `among` whose difference the item `id_` tells most about, better first."""
    item = next(item for item in model.items if item.id == id_)
    first = order(model.directions @ belief.mean)[:among]
    slopes = item.loadings @ (model.directions[first] @ belief.covariance).T  # (answers, roles)
    spread = np.round(np.ptp(slopes, axis=1), DECIMALS)
    row = slopes[int(spread.argmax())]
    one, other = sorted((int(row.argmax()), int(row.argmin())))
    return model.roles[first[one]], model.roles[first[other]]


def values(model: Model, belief: Belief, unasked: Collection[str]) -> list[QuestionValue]:
    """Return the value of every unasked item, in file order, rounded so that the order is the same everywhere."""
    items = [item for item in model.items if item.id in unasked]
    found: dict[str, tuple[float, float]] = {}
    for group in alike(items):
        worth = _ratings if group[0].chosen is None else _situations
        gains, information = np.round(worth(group, model, belief), DECIMALS)
        found |= zip((item.id for item in group), zip(gains.tolist(), information.tolist(), strict=True), strict=True)
    return [QuestionValue(item, *found[item.id]) for item in items]


def alike(items: Iterable[Item]) -> list[list[Item]]:
    """Sort items into groups whose arrays can be stacked: the ratings, and situations with as many options."""
    groups: dict[int, list[Item]] = {}
    for item in items:
        groups.setdefault(0 if item.chosen is None else item.answers, []).append(item)
    return list(groups.values())


def _ratings(items: list[Item], model: Model, belief: Belief) -> tuple[Array, Array]:
    """Return the gains and the information of ratings, each of shape (items,)."""
    loadings = np.array([item.loadings[0] for item in items])
    noise = np.array([item.noise[0] for item in items])
    foretold = loadings @ belief.covariance  # (items, traits + 1)
    sd = np.sqrt((foretold * loadings).sum(axis=1) + noise)
    slopes = (foretold @ model.directions.T) / sd[:, None]  # how far an answer one sd from expected moves each fit
    fits = model.directions @ belief.mean
    return expected_best(fits, slopes) - fits.max(), _information(slopes)


def _situations(items: list[Item], model: Model, belief: Belief) -> tuple[Array, Array]:
    """Return the gains and the information of situations with equally many options, each of shape (items,)."""
    loadings = np.array([item.loadings for item in items])  # (items, answers, traits + 1)
    values = np.array([item.values for item in items])
    noise = np.array([item.noise for item in items])
    chances = option_chances(items, belief)
    foretold = loadings @ belief.covariance
    variance = (foretold * loadings).sum(axis=2) + noise
    moves = (foretold @ model.directions.T) * ((values - loadings @ belief.mean) / variance)[..., None]
    # An option is one observation, not a draw from the predictive distribution, so the fits after it do not average
    # to the fits now; measured against their own average the gain is never negative.
    average = (chances[..., None] * moves).sum(axis=1)  # (items, roles)
    fits = model.directions @ belief.mean
    after = (chances * (fits + moves).max(axis=2)).sum(axis=1)
    information = (chances * _information(moves - average[:, None])).sum(axis=1)
    return after - (fits + average).max(axis=1), information


def option_chances(items: list[Item], belief: Belief) -> Array:
    """Return the predictive probability of each option of situations with equally many, shape (items, answers).

    The option picked is the one of greatest utility, evidence·θ plus its popularity plus noise.
    """
    choices = [item.chosen for item in items if item.chosen is not None]
    evidence = np.array([choice.evidence for choice in choices])  # (items, answers, traits + 1)
    popularity = np.array([choice.popularity for choice in choices])
    answers = evidence.shape[1]
    noise = np.array([choice.noise for choice in choices])[:, None, None] * np.eye(answers)
    root = np.linalg.cholesky(evidence @ belief.covariance @ evidence.transpose(0, 2, 1) + noise)
    draws = (evidence @ belief.mean + popularity)[:, None] + lattice(OPTION_POINTS, answers) @ root.transpose(0, 2, 1)
    picked = np.round(draws, DECIMALS).argmax(axis=2)  # (items, draws)
    chances: Array = (picked[..., None] == np.arange(answers)).mean(axis=1)
    return chances


def _information(slopes: Array) -> Array:
    """Return the variance of the fits' differences that slopes of shape (…, roles) bring, averaged over roles."""
    centred = slopes - slopes.mean(axis=-1, keepdims=True)
    information: Array = (centred**2).mean(axis=-1)
    return information
