"""When to stop: once everything still unasked is together worth too little to change the advice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ecomfit.fit.choice import DECIMALS, option_chances
from ecomfit.fit.normal import lattice

if TYPE_CHECKING:
    from collections.abc import Collection

    from ecomfit.fit.belief import Belief
    from ecomfit.fit.items import Item
    from ecomfit.fit.model import Model
    from ecomfit.fit.traits import Array

#: Stop when the best role's fit is expected to rise by less than this (standard units) by asking all the rest.
WORTH_ASKING = 0.02
#: Lattice points (mirrored, so twice as many) of that expectation.
POINTS = 256


def value_of_rest(model: Model, belief: Belief, unasked: Collection[str]) -> float:
    """Return the expected rise of the best role's fit were all `unasked` items answered, 0 or more.

    Answering them all would move the fits by a draw from N(0, W (P − P_all) Wᵀ), P the covariance of θ now and P_all
    after them: the posterior covariance of a linear-Gaussian model is known before the answers are.
    """
    items = [item for item in model.items if item.id in unasked]
    if not items or not model.directions.any():
        return 0.0
    now = np.linalg.inv(belief.covariance)
    after = np.linalg.inv(now + sum(_expected_information(item, belief) for item in items))
    size = belief.covariance.shape[0]
    root = np.linalg.cholesky(belief.covariance - after + 1e-9 * np.eye(size))
    fits = model.directions @ belief.mean
    moved = fits + lattice(POINTS, size) @ (model.directions @ root).T
    return max(0.0, round(float(moved.max(axis=1).mean() - fits.max()), DECIMALS))


def _expected_information(item: Item, belief: Belief) -> Array:
    """Return the information one item brings about θ; of a situation, averaged over its options' chances."""
    if item.evidence is None:
        return np.outer(item.loadings[0], item.loadings[0]) / item.noise
    weights = option_chances(item, belief) / item.noise
    information: Array = (item.loadings.T * weights) @ item.loadings
    return information
