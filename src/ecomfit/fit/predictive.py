"""What answers not given yet will be: the predictive distribution of a belief N(m, P) about θ.

A rating of loadings h and noise R will be read as a draw from N(h·m, hᵀPh + R). Of a situation the option of the
greatest utility will be picked; an option's contrast is observed with the same mean and variance as a rating.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from ecomfit.fit.belief import Belief
from ecomfit.fit.normal import DECIMALS, lattice
from ecomfit.fit.observations.items import Item
from ecomfit.fit.traits import Array

#: Points (mirrored, so twice as many) of the chance of each option of a situation.
OPTION_POINTS = 256


@dataclass(frozen=True, slots=True)
class Predicted:
    """The predictive mean and variance of what the items of one group observe; … is (items,) or (items, answers).

    Attributes:
        mean: h·m, standard units, shape (…).
        variance: hᵀPh + R, shape (…), positive.
        cross: P h, the covariance of what is observed with θ, shape (…, traits + 1).
    """

    mean: Array
    variance: Array
    cross: Array


def groups(items: Iterable[Item]) -> list[list[Item]]:
    """Sort items into groups whose arrays can be stacked: the ratings, and situations with as many options."""
    by_options: dict[int, list[Item]] = {}
    for item in items:
        by_options.setdefault(0 if item.chosen is None else item.answers, []).append(item)
    return list(by_options.values())


def observation_of(group: Sequence[Item]) -> tuple[Array, Array]:
    """Return the loadings and the noise of a group, shapes (…, traits + 1) and (…).

    … is (items,) for ratings, whose answers all observe alike, and (items, answers) for situations.
    """
    row = 0 if group[0].chosen is None else slice(None)
    return np.array([item.loadings[row] for item in group]), np.array([item.noise[row] for item in group])


def predict(group: Sequence[Item], belief: Belief) -> Predicted:
    """Return the predictive distribution of each rating of a group, or of each option's contrast of its situations."""
    loadings, noise = observation_of(group)
    cross = loadings @ belief.covariance
    return Predicted(loadings @ belief.mean, (cross * loadings).sum(axis=-1) + noise, cross)


def innovations(ratings: Sequence[Item], values: Array, prior: Array) -> tuple[Array, Array]:
    """Return how far each rating is from what those before it predict, in its predictive sd, and that sd.

    With S = H Σ Hᵀ + R = L Lᵀ the covariance of what is observed, L⁻¹ y are the standardised innovations of the
    sequential update and the diagonal of L their standard deviations (Anderson & Moore 1979, Optimal Filtering, ch. 5).

    Args:
        ratings: in the order of the update.
        values: what each was answered, standard units, shape (ratings,).
        prior: covariance of θ before them, shape (traits + 1, traits + 1).
    """
    loadings, noise = observation_of(ratings)
    root = np.linalg.cholesky(loadings @ prior @ loadings.T + np.diag(noise))
    return np.linalg.solve(root, values), np.diag(root)


def option_chances(group: Sequence[Item], belief: Belief) -> Array:
    """Return the predictive probability of each option of situations with equally many, shape (items, answers).

    The option picked is the one of greatest utility, evidence·θ plus its popularity plus noise; the probabilities are
    shares of a lattice of 2 · `OPTION_POINTS` utilities, and sum to 1.
    """
    choices = [item.chosen for item in group if item.chosen is not None]
    evidence = np.array([choice.evidence for choice in choices])  # (items, answers, traits + 1)
    popularity = np.array([choice.popularity for choice in choices])
    answers = evidence.shape[1]
    noise = np.array([choice.noise for choice in choices])[:, None, None] * np.eye(answers)
    root = np.linalg.cholesky(evidence @ belief.covariance @ evidence.transpose(0, 2, 1) + noise)
    draws = (evidence @ belief.mean + popularity)[:, None] + lattice(OPTION_POINTS, answers) @ root.transpose(0, 2, 1)
    picked = np.round(draws, DECIMALS).argmax(axis=2)  # (items, draws)
    chances: Array = (picked[..., None] == np.arange(answers)).mean(axis=1)
    return chances
