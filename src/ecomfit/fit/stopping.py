"""When to stop: once everything still unasked is together worth too little to change the advice."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

import numpy as np

from ecomfit.fit.belief import Belief
from ecomfit.fit.model import Model
from ecomfit.fit.normal import DECIMALS, lattice
from ecomfit.fit.observations.items import Item
from ecomfit.fit.parameters import LEAST, MOST, WORTH_ASKING
from ecomfit.fit.predictive import groups, observation_of, option_chances
from ecomfit.fit.traits import Array

StopReason = Literal["settled", "limit", "complete"]

#: Lattice points (mirrored, so twice as many) of the expectation.
POINTS = 512
#: Added to a covariance that may be singular, so that it has a root; its own root is far below what is measured.
JITTER = 1e-9


@dataclass(frozen=True, slots=True)
class Limits:
    """How many questions the quiz has answered at least before it may call itself settled, and asks at most."""

    least: int = LEAST
    most: int = MOST


def why_stop(model: Model, belief: Belief, asked: int, unasked: Collection[str], limits: Limits) -> StopReason | None:
    """Return why the quiz stops here, or None where it goes on: the one stopping rule.

    Args:
        model: the compiled knowledge base.
        belief: what is believed of the person.
        asked: how many questions were dealt with; those skipped count too, though they settle nothing.
        unasked: ids of the questions that may still be asked.
        limits: how many questions to ask.
    """
    if not unasked:
        return "complete"
    if asked >= limits.most:
        return "limit"
    if may_settle(belief, limits) and value_of_rest(model, belief, unasked) < WORTH_ASKING:
        return "settled"
    return None


def may_settle(belief: Belief, limits: Limits) -> bool:
    """Tell whether enough questions are answered for the quiz to call itself settled."""
    return len(belief.answered) >= limits.least


def value_of_rest(model: Model, belief: Belief, unasked: Collection[str]) -> float:
    """Return the expected rise of the best role's fit were all `unasked` items answered, standard units, 0 or more.

    Answering them all would move the fits by a draw from N(0, W (P − P_all) Wᵀ), P the covariance of θ now and P_all
    after them: the posterior covariance of a linear-Gaussian model is known before the answers are.
    """
    items = [item for item in model.items if item.id in unasked]
    if not items or not model.directions.any():
        return 0.0
    reduction = expected_reduction(items, belief)
    root = np.linalg.cholesky(reduction + JITTER * np.eye(len(reduction)))
    fits = model.directions @ belief.mean
    draws = fits + lattice(POINTS, len(reduction)) @ (model.directions @ root).T
    return max(0.0, round(float(draws.max(axis=1).mean() - fits.max()), DECIMALS))


def expected_reduction(items: Collection[Item], belief: Belief) -> Array:
    """Return how much of the covariance of θ the answers to `items` take away, P − P_after, shape as P.

    P − P_after = P J (I + P J)⁻¹ P, J the information: no inverse of a P that may be singular.
    """
    now, information = belief.covariance, expected_information(items, belief)
    reduction = now @ information @ np.linalg.solve(np.eye(len(now)) + now @ information, now)
    symmetric: Array = (reduction + reduction.T) / 2
    return symmetric


def expected_information(items: Collection[Item], belief: Belief) -> Array:
    """Return the information J = Σ h hᵀ / R that `items` bring about θ, shape (traits + 1, traits + 1).

    Of a situation it is averaged over its options' chances.
    """
    total = np.zeros_like(belief.covariance)
    for group in groups(items):
        loadings, noise = observation_of(group)
        rows = loadings.reshape(-1, len(total))
        chances = np.ones(len(rows)) if group[0].chosen is None else option_chances(group, belief).ravel()
        total += (rows.T * (chances / noise.ravel())) @ rows
    return total
