"""Fits of many people at once who all answered the same questions: the belief of `belief.py`, stacked."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ecomfit.fit.model import Model
from ecomfit.fit.normal import DECIMALS
from ecomfit.fit.observations.ends import read_by_facet
from ecomfit.fit.traits import Array

#: People scored at once: enough to be fast, few enough to fit in memory.
BATCH = 500


def fits_of(model: Model, answers: NDArray[np.int64], asked: Sequence[int] | None = None) -> Array:
    """Return every role's fit, shape (people, roles), rounded so that ties are ties everywhere.

    What ratings observe of θ does not depend on the answer, so their update is the same for everyone but for a vector;
    only the situations, few, are solved for person by person.

    Args:
        model: the compiled knowledge base.
        answers: from 1, shape (people, questions), with a column for every question of the knowledge base.
        asked: positions of the questions that count, by default every one.
    """
    asked = range(len(model.items)) if asked is None else sorted(asked)
    ratings = [q for q in asked if model.items[q].chosen is None]
    choices = [q for q in asked if model.items[q].chosen is not None]
    batches = [answers[start : start + BATCH] for start in range(0, len(answers), BATCH)]
    covariance, gain = _after_ratings(model, ratings)
    fits: list[Array] = []
    for batch in batches:
        means = np.zeros((len(batch), model.traits.size))
        if ratings:
            means += _readings(model, ratings, batch) @ gain
        if choices:
            means += _choices(model, choices, batch, means, covariance)
        fits.append(means @ model.directions.T)
    return np.concatenate(fits).round(DECIMALS)


def _readings(model: Model, ratings: list[int], batch: NDArray[np.int64]) -> Array:
    """Return what answers to ratings are read as, shape (people, ratings)."""
    values = np.array([model.items[q].values[batch[:, q] - 1] for q in ratings]).T
    labels, last = batch[:, ratings], np.array([model.items[q].answers for q in ratings])
    ends = (labels == last) - (labels == 1).astype(np.float64)
    return read_by_facet([model.items[q].level for q in ratings], values, ends)


def _after_ratings(model: Model, ratings: list[int]) -> tuple[Array, Array]:
    """Return the covariance of θ after `ratings`, and what each unit of their values adds to the mean (ratings, θ)."""
    prior = model.traits.prior
    if not ratings:
        return prior, np.zeros((0, len(prior)))
    loadings = np.array([model.items[q].loadings[0] for q in ratings])
    noise = np.diag([model.items[q].noise[0] for q in ratings])
    cross = loadings @ prior
    gain = np.linalg.solve(cross @ loadings.T + noise, cross)
    return prior - cross.T @ gain, gain


def _choices(model: Model, choices: list[int], batch: NDArray[np.int64], means: Array, covariance: Array) -> Array:
    """Return what the options picked add to the means, shape (people, traits + 1)."""
    loadings = np.stack([model.items[q].loadings[batch[:, q] - 1] for q in choices], axis=1)  # (people, choices, θ)
    values = np.stack([model.items[q].values[batch[:, q] - 1] for q in choices], axis=1)
    noise = np.stack([model.items[q].noise[batch[:, q] - 1] for q in choices], axis=1)
    cross = loadings @ covariance
    innovation = values - (loadings @ means[..., None])[..., 0]
    weights = np.linalg.solve(
        cross @ loadings.transpose(0, 2, 1) + noise[..., None] * np.eye(len(choices)), innovation[..., None]
    )
    rise: Array = (cross.transpose(0, 2, 1) @ weights)[..., 0]
    return rise
