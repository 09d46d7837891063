"""When to stop: once everything still unasked is together worth too little to change the advice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ecomfit.fit.next_question import alike, option_chances
from ecomfit.fit.normal import DECIMALS, lattice

if TYPE_CHECKING:
    from collections.abc import Collection

    from ecomfit.fit.belief import Belief
    from ecomfit.fit.model import Model
    from ecomfit.fit.observations.items import Item
    from ecomfit.fit.traits import Array

#: Stop when the best role's fit is expected to rise by less than this (standard units) by asking all the rest.
WORTH_ASKING = 0.02
#: Lattice points (mirrored, so twice as many) of that expectation.
POINTS = 512
#: Added to a covariance that may be singular, so that it has a root; its own root is far below what is measured.
JITTER = 1e-9


def value_of_rest(model: Model, belief: Belief, unasked: Collection[str]) -> float:
    """Return the expected rise of the best role's fit were all `unasked` items answered, 0 or more.

    Answering them all would move the fits by a draw from N(0, W (P − P_all) Wᵀ), P the covariance of θ now and P_all
    after them: the posterior covariance of a linear-Gaussian model is known before the answers are.
    """
    items = [item for item in model.items if item.id in unasked]
    if not items or not model.directions.any():
        return 0.0
    information = expected_information(items, belief)
    now = belief.covariance
    identity = np.eye(len(now))
    # P − P_all = P J (I + P J)⁻¹ P, J the information: no inverse of a P that may be singular.
    gained = now @ information @ np.linalg.solve(identity + now @ information, now)
    root = np.linalg.cholesky((gained + gained.T) / 2 + JITTER * identity)
    fits = model.directions @ belief.mean
    moved = fits + lattice(POINTS, len(now)) @ (model.directions @ root).T
    return max(0.0, round(float(moved.max(axis=1).mean() - fits.max()), DECIMALS))


def expected_information(items: Collection[Item], belief: Belief) -> Array:
    """Return the information that `items` bring about θ; of a situation, averaged over its options' chances."""
    total = np.zeros_like(belief.covariance)
    for group in alike(items):
        rating = group[0].chosen is None
        rows = np.concatenate([item.loadings[:1] if rating else item.loadings for item in group])
        noise = np.concatenate([item.noise[:1] if rating else item.noise for item in group])
        chances = np.ones(len(rows)) if rating else option_chances(group, belief).ravel()
        total += (rows.T * (chances / noise)) @ rows
    return total
